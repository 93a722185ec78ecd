"""Swedish verbs with all the forms that the rules meet, made from the dictionary form and its conjugation."""

from desktop.domain.coach.words import Does, Form, Verbs, add, row

FIRST = {
    Does.SAY: """fråga berätta tala prata svara förklara sammanfatta redovisa undra informera presentera
        formulera diskutera rapportera kolla kontrollera lyssna anteckna notera checka lista bekräfta
        återkoppla upprepa signalera flagga påpeka summera citera meddela ropa mejla maila chatta messa smsa
        intervjua konstatera återberätta dokumentera föreläsa avisera annonsera kommentera protestera
        argumentera klargöra""",
    Does.EFFECT: """öka minska förbättra effektivisera maximera minimera optimera säkra reducera fördubbla
        tredubbla halvera accelerera boosta främja underlätta förenkla förkorta utöka vässa kvalitetssäkra
        digitalisera snabba överträffa eliminera modernisera professionalisera intensifiera rationalisera
        trygga maxa""",
    Does.EFFECT_ON: "skapa utveckla leverera klara skala bredda bemästra etablera generera attrahera vårda uppgradera",
    Does.INNER: """uppskatta älska gilla reflektera fundera lita ana ogilla acceptera önska bry längta oroa grubbla""",
    Does.VAGUE: """samarbeta samverka fokusera engagera kommunicera inspirera motivera inkludera respektera
        stötta prestera tillvarata supporta""",
    Does.WEAK: "jobba arbeta agera hantera fungera verka coacha satsa",
    Does.LIGHT: "visa uppvisa",
    Does.LEAD: "börja bruka våga lova vägra orka råka",
    Does.ACT: """boka skicka samla öppna avsluta starta planera titta stanna hälsa tacka vänta låna lämna
        hämta betala packa spela testa granska uppdatera logga markera rita måla räkna ordna organisera
        prioritera koppla kontakta träna öva pröva prova ändra flytta blockera pausa publicera signera avboka
        omboka ombokas kopiera klistra korrigera rätta justera tilldela fördela dela vandra promenera fatta
        besluta cykla jogga fika luncha bemanna rekrytera utvärdera analysera observera inspektera besiktiga
        montera installera mentorera para rotera turas spara radera kasta slänga städa plocka duka servera
        laga baka knacka vinka peka nicka skratta krama applådera fira uppmärksamma belöna premiera nominera
        ansvara verifiera validera arkivera sortera avrunda förankra iterera workshoppa parprogrammera
        refaktorera mergea deploya debriefa skissa skugga introducera involvera eskalera delegera avlasta
        uppmuntra utmana besvara kalla bilda anpassa kritisera handla hoppa stoppa klaga returnera fakturera
        debitera offerera kvittera attestera simulera provköra skanna ladda videofilma filma fotografera
        spegla stava googla testköra repetera memorera rimma gissa rösta häva lista sammankalla avvakta""",
}
SECOND = {
    Does.SAY: "nämna påminna läsa höra uttrycka berömma erkänna beskriva skriva yttra",
    Does.EFFECT: "stärka förstärka säkerställa höja sänka växa lyfta fördjupa",
    Does.EFFECT_ON: "bygga driva hålla behålla upprätthålla vinna",
    Does.INNER: "tänka känna tycka uppleva överväga brinna begripa drömma",
    Does.VAGUE: "stödja värna äga leva",
    Does.WEAK: "leda bemöta uppträda sköta",
    Does.LEAD: "behöva",
    Does.ACT: """ringa ställa följa använda stämma hjälpa söka möta köpa sälja köra lära föra styra välja byta
        bestämma beställa anställa sammanställa återställa undersöka jämföra genomföra utföra skriva bjuda
        sätta sitta ligga sova gråta bryta avbryta finna dricka äta komma återkomma springa gripa släppa
        släcka tända hänga vända kliva skilja rycka trycka klippa godkänna tillsätta översätta driftsätta
        fylla röra störa glömma gömma hyra tvinga stänga slänga förbereda sprida avsätta ersätta anmäla inleda
        dyka flyga skära rida stiga märka åka mäta väga steka knyta skjuta lägga""",
}
IRREGULAR = {
    Does.SAY: """säga säger sa säg sagt sägs|säga säger sade säg sagt sägs|be ber bad be bett bes
        |föreslå föreslår föreslog föreslå föreslagit föreslås|fråga frågar frågade fråga frågat frågas""",
    Does.EFFECT: """uppnå uppnår uppnådde uppnå uppnått uppnås|bidra bidrar bidrog bidra bidragit bidras
        |möjliggöra möjliggör möjliggjorde möjliggör möjliggjort möjliggörs
        |växa växer växte väx vuxit växs|lyckas lyckas lyckades lyckas lyckats lyckas""",
    Does.EFFECT_ON: """nå når nådde nå nått nås|hålla håller höll håll hållit hålls|vinna vinner vann vinn vunnit vinns
        |behålla behåller behöll behåll behållit behålls|driva driver drev driv drivit drivs
        |bygga bygger byggde bygg byggt byggs""",
    Does.INNER: """förstå förstår förstod förstå förstått förstås|veta vet visste vet vetat vets
        |tro tror trodde tro trott tros|inse inser insåg inse insett inses|må mår mådde må mått mås
        |minnas minns mindes minns mints minns|hoppas hoppas hoppades hoppas hoppats hoppas
        |trivas trivs trivdes trivs trivts trivs""",
    Does.LIGHT: """ta tar tog ta tagit tas|ge ger gav ge gett ges|ha har hade ha haft has|få får fick få fått fås
        |sätta sätter satte sätt satt sätts|iaktta iakttar iakttog iaktta iakttagit iakttas""",
    Does.BE: "vara är var var varit är|bli blir blev bli blivit blir|vara e var var vart e",
    Does.WEAK: "göra gör gjorde gör gjort görs|bete beter betedde bete betett bes",
    Does.LEAD: """skola ska skulle ska skolat ska|skola skall skulle skall skolat skall
        |vilja vill ville vilja velat vill|kunna kan kunde kan kunnat kan
        |måste måste måste måste måst måste|böra bör borde bör bort bör
        |hinna hinner hann hinn hunnit hinns|försöka försöker försökte försök försökt försöks
        |fortsätta fortsätter fortsatte fortsätt fortsatt fortsätts|tänka tänker tänkte tänk tänkt tänks""",
    Does.ACT: """gå går gick gå gått gås|se ser såg se sett ses|stå står stod stå stått stås
        |slå slår slog slå slagit slås|lägga lägger la lägg lagt läggs|lägga lägger lade lägg lagt läggs
        |komma kommer kom kom kommit koms|skriva skriver skrev skriv skrivit skrivs
        |låta låter lät låt låtit låts|utse utser utsåg utse utsett utses
        |delta deltar deltog delta deltagit deltas|avstå avstår avstod avstå avstått avstås
        |anta antar antog anta antagit antas|dra drar drog dra dragit dras|le ler log le lett les
        |vidta vidtar vidtog vidta vidtagit vidtas|sitta sitter satt sitt suttit sitts
        |ligga ligger låg ligg legat liggs|sälja säljer sålde sälj sålt säljs
        |välja väljer valde välj valt väljs|stiga stiger steg stig stigit stigs|äta äter åt ät ätit äts
        |bjuda bjuder bjöd bjud bjudit bjuds|förbereda förbereder förberedde förbered förberett förbereds
        |ses ses sågs ses setts ses|träffas träffas träffades träffas träffats träffas
        |återgå återgår återgick återgå återgått återgås|fly flyr flydde fly flytt flys
        |ro ror rodde ro rott ros|bero beror berodde bero berott beros""",
}
DEPONENT = row("""finns fanns hoppas trivs trivas lyckas minns minnas syns synas träffas ses hörs höras möts
    mötas behövs behövas umgås andas låtsas saknas känns verkas tycks skäms åldras mås slåss enas hjälps
    samlas turas samsas brottas kräks svettas retas nojs blygs töras törs tåls skiljs märks lönas ryms rymmas
    frodas vistas avundas envisas krävs är blir e ska skall kan måste vill bör""")
"""Verbs in -s that no one is hidden behind."""

_SMALL_WORDS = ("för", "led")
"""Forms that are nearly always something else."""
_HARD = frozenset("kptsx")


def swedish_verbs() -> Verbs:
    """Every form of every verb."""
    verbs: Verbs = {}
    for does, lines in IRREGULAR.items():
        for line in lines.split("|"):
            _take(verbs, does, *line.split())
    for does, words in FIRST.items():
        for word in words.split():
            _take(verbs, does, word, f"{word}r", f"{word}de", word, f"{word}t", f"{word}s")
            add(verbs, f"{word}d", does, [Form.PARTICIPLE])
            add(verbs, f"{word}des", does, [Form.PASSIVE])
    for does, words in SECOND.items():
        for word in words.split():
            _second(verbs, does, word)
    for word in _SMALL_WORDS:
        verbs.pop(word)
    return verbs


def _second(verbs: Verbs, does: Does, word: str) -> None:
    stem = word[:-1]
    root = stem.removesuffix("j") if stem.endswith(("lj", "dj")) else stem
    present = stem if stem.endswith("r") else f"{stem}er"
    past = f"{root}te" if root[-1] in _HARD else f"{root}de"
    supine = f"{root.removesuffix('d')}t"
    imperative = stem.removesuffix("m") if stem.endswith("mm") else stem
    _take(verbs, does, word, present, past, imperative, supine, f"{stem}s")
    add(verbs, f"{root}{past[-2]}", does, [Form.PARTICIPLE])


def _take(
    verbs: Verbs, does: Does, base: str, present: str, past: str, imperative: str, supine: str, passive: str
) -> None:
    add(verbs, base, does, [Form.INFINITIVE])
    for finite in (present, past):
        add(verbs, finite, does, [Form.FINITE])
    add(verbs, imperative, does, [Form.IMPERATIVE])
    add(verbs, supine, does, [Form.SUPINE, Form.PARTICIPLE])
    if supine.endswith("it"):
        for ending in ("en", "et", "na"):
            add(verbs, supine.removesuffix("it") + ending, does, [Form.PARTICIPLE])
    add(verbs, passive, does, [Form.FINITE] if passive == present else [Form.PASSIVE])
    if passive != base:
        add(verbs, f"{base}s", does, [Form.PASSIVE])
