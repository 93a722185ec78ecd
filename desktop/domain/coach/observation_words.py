"""Words of the rules for observations and feedback: always, what somebody is, what somebody is thought to feel."""

from desktop.domain.coach.words import listed, phrases, row

GENERAL = row(
    """alltid aldrig jämt ständigt ideligen städse evigt oavbrutet jämnt always never constantly perpetually
    forever continually invariably"""
)
GENERAL_PHRASES = phrases(
    """hela tiden|varje gång|varenda gång|jämt och ständigt|gång på gång|all the time|every time
    |every single time|without fail|som vanligt|as usual|hela dagarna|dag ut och dag in|i alla lägen
    |time and again|at all times"""
)

TRAITS = row(
    """slarvig lat negativ otrevlig oengagerad opålitlig omogen disträ glömsk arrogant dominant aggressiv
    osocial envis sur gnällig dum korkad konfliktsökande okunnig oprofessionell blyg duktig smart klok
    ambitiös driven lojal begåvad intelligent lättstött känslig inkompetent oansvarig ansvarslös slö
    trög nonchalant egoistisk självisk elak översittig besserwisser bossig kontrollerande neurotisk labil
    hysterisk överkänslig omotiverad bekväm långsam slarver genial fantastisk grym underbar noggrann pålitlig
    ansvarsfull snäll hjälpsam social utåtriktad introvert extrovert trevlig positiv engagerad kompetent
    oumbärlig stabil trygg prestigelös ödmjuk energisk kreativ omdömeslös osäker rörig ostrukturerad otålig
    impulsiv tystlåten pessimistisk cynisk kaxig översocial tramsig barnslig lättretad lazy sloppy careless
    negative rude unprofessional unreliable aggressive immature stubborn stupid brilliant talented clever
    gifted ambitious hard-working hardworking dedicated unmotivated incompetent irresponsible selfish
    forgetful dominating bossy controlling passive defensive moody difficult impatient disorganised
    disorganized thoughtless shy insecure oversensitive dramatic childish cynical pessimistic helpful reliable
    kind nice amazing awesome fantastic wonderful loyal friendly wise thorough trustworthy emotional toxic
    abrasive cold great good lovely superb"""
)
TRAIT_NOUNS = row(
    """gnällspik latmask lagspelare stjärna slarver slarvmaja naturbegåvning klippa pessimist besserwisser
    bromskloss attitydproblem personlighet slacker whiner superstar rockstar genius perfectionist
    perfektionist bully"""
)
TRAIT_PHRASES = phrases(
    """team player|rock star|bad attitude|poor attitude|attitude problem|dålig attityd|fel attityd
    |fel inställning|dålig inställning|saknar driv|saknar engagemang|saknar motivation
    |saknar initiativförmåga|saknar känsla för|som person|as a person|a natural|en klippa|no sense of
    |lacks motivation|lacks initiative|lacks drive|lacks commitment|är sån|är sådan|är en sån"""
)
COPULAS = row(
    """är var vara varit blir blev bli blivit e is are was were be been am being becomes became you're he's
    she's they're i'm sounds"""
)
HARMLESS = frozenset({"late"})
"""English, and no form of "lat"."""
THINGS = listed("""rapport tonen stämning feedback möte presentation kod offert leverans plan dokument mejl
    mail svar samtal text lösning idé resultat arbete arbetet analys process rutin workshop demo release test
    report tone mood meeting code document delivery answer call solution idea result work email review draft
    design quality det it that this vad what insats""")
"""Heads of things that may well be sloppy without anybody being so."""

MINDREAD = row(
    """verkar verkade verkat tycks tycktes förefaller föreföll uppenbarligen medvetet avsiktligt förmodligen
    antagligen seems seemed appears appeared obviously apparently deliberately intentionally presumably
    purposely"""
)
MINDREAD_PHRASES = phrases(
    """vill inte|ville inte|bryr sig inte|brydde sig inte|bryr sig aldrig|struntar i|struntade i|orkar inte
    |orkade inte|med flit|gav intryck av|ger intryck av|ser ut som om|såg ut som om|låter som om
    |tar inte på allvar|tog inte på allvar|på pin kiv|har tappat motivationen|tappat intresset|ville bara
    |vill bara|försökte slippa|doesn't care|didn't care|don't care|does not care|did not care|doesn't want
    |didn't want|don't want|does not want|did not want|on purpose|couldn't care|could not care
    |can't be bothered|couldn't be bothered|must have been|must have felt|must have thought
    |gives the impression|gave the impression|looks like he|looks like she|has lost interest|lost interest
    |has given up|har gett upp|känner inte för|respekterar inte|respekterade inte|doesn't respect
    |didn't respect"""
)
MINDS = row(
    """tror trodde tycker tyckte tänker tänkte känner kände vill ville menar hatar hatade avskyr föraktar
    gillar gillade ogillar avundas skäms thinks thought believes believed feels felt wants wanted hates hated
    dislikes disliked likes resents resented hoped hopes intends intended fears feared"""
)
MOODS = row(
    """irriterad arg besviken stressad nervös trött ointresserad missnöjd uttråkad frustrerad förbannad rädd
    ledsen avundsjuk svartsjuk sårad oengagerad bitter orolig annoyed angry upset bored stressed nervous tired
    uninterested frustrated disappointed afraid jealous hurt sad unhappy worried resentful offended scared
    disengaged mad"""
)
OWN = row("jag vi mig oss i we me us i'm we're i've")
YOU_ASKED = row("du ni you")
REPORTED = row(
    """sa sade säger sagt frågade frågar berättade berättar skrev skriver nämnde nämner svarade svarar
    förklarade said says told tells asked asks wrote writes mentioned replied answered explained"""
)
QUESTIONS = row(
    "hur vad varför när vilken vilket vilka kan vill how what why when which could would do did are can"
)
STANCES = row("negativ positiv negative positive")
TOWARDS = row("till inför to towards about")
"""After a stance: "negativ till förslaget" is no trait."""
CLAUSES = row("att som när that who when because")
