"""Swedish as the rules know it."""

from desktop.domain.coach.swedish_verbs import DEPONENT, swedish_verbs
from desktop.domain.coach.words import Lexicon, listed, phrases, row

SWEDISH = Lexicon(
    marks=row(
        """varandra och jag vi du ni han hon att det som på är en ett med inte till av när innan efter för om
        den de mig oss ska vid varje från hur vad sig så man våra vår vårt min mitt mina kan vill var blir bli
        har hade eller mot under utan i mer än fler mellan alla allt samt din ditt dina deras hans hennes
        aldrig alltid också bara kunden kunder inom genom ta vara sin sitt sina här där nu då redan måste ej
        inga ingen sluta undvika måndag fredag tisdag mötet möten möte projektet bättre över"""
    ),
    verbs=swedish_verbs(),
    we=row("jag vi du ni hen"),
    anyone=row("man någon"),
    they=row("han hon hen de dom den det"),
    others=row(
        """kund kunden kunder kunderna kundens ledning ledningen ledningsgruppen styrelse styrelsen marknad
        marknaden konkurrent konkurrenten konkurrenter konkurrenterna leverantör leverantören leverantörer
        leverantörerna beställare beställaren beställarna användare användaren användarna ägare ägaren ägarna
        huvudkontoret koncernen myndigheten myndigheterna kommunen regionen politikerna gästen gästerna gäster
        patienten patienterna brukaren brukarna eleverna partnern partners intressenterna omvärlden
        uppdragsgivaren uppdragsgivarna slutkunderna"""
    ),
    colleagues=row(
        """medarbetare medarbetaren medarbetarna personalen kollegor kollegorna kollegan kolleger kollegerna
        teamet team gruppen alla andra folk människor avdelningen organisationen företaget säljarna
        säljavdelningen säljteamet leveransteamet"""
    ),
    determiners=row(
        """en ett den det de min mitt mina din ditt dina vår vårt våra er ert era sin sitt sina hans hennes
        deras varje någon något några ingen inget inga denna detta dessa samma nästa förra hela all allt alla
        många flera första andra ny nytt nya"""
    ),
    prepositions=row(
        """i på av med till från för om mellan mot hos åt vid under över inför före efter utan genom bland
        kring enligt per innan"""
    ),
    adverbs=row(
        """inte ej aldrig alltid också även då så sedan sen först nu själv själva bara gärna ofta oftare
        direkt genast tydligt öppet kort alltså dock ju redan kanske faktiskt tillsammans personligen aktivt
        snabbt helst igen därför istället mig oss sig dig er"""
    ),
    questions=row("vad hur vilken vilket vilka vem vems varför huruvida varifrån vart"),
    conjunctions=row("och samt & sedan sen"),
    negations=row("inte ej icke aldrig inga ingen inget ingenting"),
    stops=row(
        """sluta slutar slutade slutat undvika undviker undvik undvek undvikit avstå avstår upphöra upphör
        slippa slipper förbjuda förbjuder"""
    ),
    passing=phrases(
        "inte bara|inte enbart|inte endast|inte minst|inte förrän|inte längre än|inte senare än|inte mer än"
    ),
    clause_cues=phrases(
        """när|närhelst|innan|medan|ifall|så fort|så snart|så länge|varje gång|efter att|före det att
        |i samma stund|då|tills|om|sedan|direkt när|direkt efter att|alltid när|så ofta"""
    ),
    phrase_cues=phrases(
        """efter|före|inför|under|sist på|först på|sist i|först i|vid|varje|varannan|vartannat|varenda|innan
        |inom|senast|klockan|kl|direkt efter|strax efter|strax före|dagen efter|dagen före|dagen innan
        |kvällen innan|samma dag|samma morgon|samma vecka|samma kväll|samma eftermiddag|i samband med
        |i början av|i slutet av|i början på|i slutet på|i början|i slutet|till varje|en gång i
        |en gång per|två gånger i|en gång om|i varje|på varje|hos varje|med varje|i morgon|i dag|i kväll
        |imorgon|idag|per dag|per vecka|per månad|om dagen|i veckan|i månaden|i kvartalet|om året
        |på morgonen|på eftermiddagen|på kvällen|på förmiddagen|på mornarna|på morgnarna|på lunchen
        |på fikat|på vägen|nästa gång|dagligen|veckovis|månadsvis|kvartalsvis|genast|omgående|omedelbart
        |i anslutning till|till och med|fram till|från och med|halvvägs|i pausen|nästa vecka|nästa möte
        |löpande|regelbundet|på fredag|på måndag"""
    ),
    time_words=frozenset(
        f"{day}{ending}"
        for day in ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
        for ending in (
            "",
            "en",
            "ar",
            "arna",
            "s",
            "smötet",
            "smöte",
            "smöten",
            "smorgon",
            "smorgonen",
            "sfikat",
        )
    )
    | row("morgonmötet veckomötet morgonmöten veckomöten månadsmötet"),
    asides=phrases(
        """som|vars|eftersom|därför att|så att|för att|utan att|i stället för|istället för|i syfte att|än att
        |fastän|trots att|snarare än|hellre än|tack vare"""
    ),
    measures=row(
        """nki nps nmi kpi kpier kpi:er csat ebit ebitda roi tb tg hit-rate budget budgeten budgetmålet vinst vinsten
        intäkter intäkterna intäkt kostnader kostnaderna kostnaden nyckeltal nyckeltalen siffror siffrorna ordrar
        ordrarna churn merförsäljning volym volymen volymer"""
    ),
    measure_heads=listed("""debiteringsgrad beläggningsgrad faktureringsgrad ingsgrad andegrad nöjdhet ordervärde
        snittordervärde
        orderingång orderstock orderstorlek omsättning lönsamhet leveransprecision leveranssäkerhet produktivitet
        sjukfrånvaro frånvaro beläggning debitering fakturering försäljning tillväxt marknadsandel återköp
        konvertering svarstid ledtid genomloppstid handläggningstid väntetid täckningsbidrag vinstmarginal
        bruttomarginal rörelseresultat rörelsemarginal säljmål omsättningsmål nyckeltal träffbild hitrate
        kundnöjdhetsindex medarbetarindex index kundvärde intäkt projektkostnad kassaflöde marginal utnyttjande
        svinn reklamationer avhopp täckningsgrad"""),
    measure_phrases=phrases("kostnad per projekt|antal nya kunder|antal kunder|hit rate"),
    qualities=row(
        """förändring samarbete kvalitet engagemang värde nytta förtroende relation relationer kultur trygghet affär
        affärer resultat effektivitet kommunikation motivation delaktighet kompetens trivsel tempo takt nivå
        förutsättningar möjligheter förståelse tydlighet samsyn synergier service förmåga prestation
        prestationer ledarskap medarbetarskap arbetsglädje energi laganda teamkänsla lojalitet mål vision
        innovation hållbarhet varumärke konkurrenskraft ordning struktur stabilitet glädje tillit öppenhet
        transparens flexibilitet hälsa balans framgång utveckling arbetsmiljö arbetsklimat stämning
        sammanhållning kundupplevelse upplevelse måluppfyllelse position ansvar fart säkerhet insikt kunskap
        helhet mervärde kundnytta samverkan attraktionskraft fokus bemötande lärande"""
    ),
    vague=row(
        """proaktiv tydlig professionell engagerad flexibel flexibl effektiv kundfokuserad kundorienterad
        kundnära kundcentrerad lösningsorienterad lösningsfokuserad resultatinriktad resultatorienterad
        transparent lyhörd positiv ödmjuk agil närvarande prestigelös modig öppen öppn öppet ärlig snabb
        noggrann strukturerad organiserad inkluderande stöttande coachande empatisk ansvarstagande ansvarsfull
        självgående drivande drivna driven initiativrik kreativ innovativ samarbetsvillig serviceinriktad
        serviceminded pålitlig konsekvent förberedd förbered uppmärksam hjälpsam respektfull schysst bra
        bättre bäst duktig enad samspelt samspelta tillmötesgående aktiv synlig alert ambitiös målinriktad
        fokuserad datadriven affärsmässig strategisk långsiktig delaktig snäll trevlig vänlig rak smart
        smartare hårdare effektivare mån lojal pragmatisk framåtlutad framåtriktad rättvis genuin autentisk
        stark starka starkare modern hållbar värderingsstyrd behovsstyrd kundstyrd kommunikativ
        lösningsinriktad relationsskapande värdeskapande affärsdriven bekväm lättillgänglig nytänkande"""
    ),
    vague_nouns=row(
        """ansvar ägarskap initiativ kundfokus fokus service respekt hänsyn ledarskap engagemang helhetssyn
        helhetsperspektiv helhetsansvar koll framförhållning kvalitet kundnytta kundperspektiv proaktivitet
        transparens tydlighet lyhördhet flexibilitet närvaro kommunikation dialog öppenhet tillit
        professionalism mod driv integritet samarbete samarbetsklimat bemötande ordning attityd klimat
        inställning affärsmannaskap"""
    ),
    vague_phrases=phrases(
        """ta ansvar|tar ansvar|i fokus|i centrum|sitt bästa|vårt bästa|mitt bästa|extra milen|lite extra
        |leva som vi lär|lever som vi lär|gå före|går före|tänka utanför boxen|utanför boxen|tänka nytt
        |tänker nytt|på tårna|kunden först|ett lag|som ett team|hög nivå|högsta nivå|våra värderingar
        |värdegrund|värdegrunden|best practice|kavla upp|dra åt samma håll|drar åt samma håll|i framkant
        |vara på hugget|win-win|en förebild|god förebild|hela vägen|kundens bästa"""
    ),
    feelings=row(
        """nöjd trygg stolt glad motiverad medveten nyfiken lugn inspirerad intresserad sedd hörd delaktig
        tacksam bekväm övertygad säker insatt uppskattad respekterad taggad"""
    ),
    inner_phrases=phrases(
        """lär mig|lär oss|lära mig|lära oss|lära sig|lär sig|ha förståelse|har förståelse|få förståelse
        |får förståelse|ha insikt|har insikt|är medvetna|vara medveten|vara medvetna|komma ihåg
        |kommer ihåg|tänka på|tänker på|ha i åtanke|ha i bakhuvudet|sätta mig in|ha respekt för|bry mig
        |bry oss"""
    ),
    more=row(
        """mer mera fler färre mindre högre lägre bättre sämre större snabbare kortare starkare ökad ökat
        ökade minskad minskat minskade förbättrad förbättrat förbättrade stärkt stärkta höjd höjda sänkt
        sänkta effektivare ökning minskning förbättring höjning sänkning noll maximal optimal nöjdare gladare
        tryggare lägst högst"""
    ),
    literal=row(
        """handen rösten volymen blicken fråga frågan frågor frågorna risk risken risker riskerna exempel
        exemplet problem problemet problemen ärende ärendet ärenden punkt punkten punkter punkterna ämne ämnet
        idé idén idéer framgång framgångar hinder fram upp luren telefonen av något detta det den hatten blick
        röst skärmen ned axlarna möte mötet bilden texten dem"""
    ),
    having=row("ha har hade få får fick"),
    longing=row("vill vilja ville tänker tänka tänkte behöver behöva"),
    moving=row(
        "sitter sitta sätter sätta går gå gick står stå ställer ställa kommer komma tar ta stannar stanna vänder"
    ),
    reaching=row(
        """ringer ringa ring mejlar mejla mailar maila skriver skriva skriv messar messa träffar träffa
        besöker besöka kontaktar kontakta chattar chatta ses bjuder bjuda går gå promenerar"""
    ),
    besides=row("utan istället stället förrän"),
    nounish=frozenset(),
    deponent=DEPONENT,
    effect_phrases=phrases("se till att|ser till att|såg till att|se till|ser till"),
    agent="av",
)
