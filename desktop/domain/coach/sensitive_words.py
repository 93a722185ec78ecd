"""Words about what the law protects most (GDPR articles 9 and 10), and words that only look like them.

Inside: a part that says it wherever it stands in a word. Alone: a word that only says it when it stands alone.
"""

from desktop.domain.coach.hints import Topic
from desktop.domain.coach.words import listed, phrases, row

INSIDE: dict[Topic, tuple[str, ...]] = {
    Topic.HEALTH: listed("""sjukskriv sjukdom sjukpenning sjukanmäl sjukledig insjukn friskskriv
        karensdag diagnos depression deprimer utbränd utbränn utmattning utmattad ångest panikattack psykiat
        psykisk psykolog psykos cancer tumör hjärtinfarkt stroke diabetes epilep migrän adhd autis asperger
        bipolär schizofren astma dyslexi läkarintyg läkarbesök läkartid vårdcentral sjukvården
        funktionsnedsätt funktionshind antidepressiv medicinerar blodtryck hälsotillstånd ryggskott diskbråck
        allergisk självmord suicid ätstörning anorexi försäkringskassan rehabkoordinator företagshälsa burnout
        burnt-out depress miscarriage chemother psychiat psycholog therapist illness epilepsy migraine
        diabetic asthma dyslexic hospitali sjuklön sjukperiod missfall huvudvärk long-covid postcovid"""),
    Topic.ADDICTION: listed("""missbruk alkohol alcohol spelberoende drogtest drogproblem narkoti nykterhet
        berusad bakfull bakis hangover addiction substance-abuse onykter"""),
    Topic.UNION: listed("""fackförbund fackförening fackombud fackklubb fackmed facklig fackanslut
        fackföreträd skyddsombud strejk trade-union unionis unioniz"""),
    Topic.FAITH: listed("""religi muslim islam kristendom kristna judisk judendom katolik catholic moské
        mosque ramadan buddhis hinduis ateis atheis jehova pingstkyrk frikyrk församlingen hijab gudstjänst
        jewish"""),
    Topic.FAMILY: listed("""gravid graviditet förlossning föräldraledig mammaledig pappaledig skilsmäss
        vårdnadstvist barnlös fosterbarn pregnan maternity paternity divorce barnafödande vabba"""),
    Topic.ORIGIN: listed("""etnisk etnicitet invandrarbakgrund invandrare hudfärg asylsök flykting
        uppehållstillstånd ethnic immigrant refugee skin-colour"""),
    Topic.POLITICS: listed("""socialdemokrat sverigedemokrat kristdemokrat vänsterparti miljöparti moderaterna
        centerpartiet liberalerna partimedlem partipolit partibok"""),
    Topic.SEXUALITY: listed("""homosex bisex lesbisk lesbian hbtq lgbt transsex transgender transperson
        könsidentitet könsbyte könskorrig ickebinär"""),
    Topic.LAW: listed("""brottsregist straffregist belastningsregist polisanmäl kronofogd löneutmätning
        skuldsaner åtalad häktad"""),
}
"""Parts of words, longest sense first; what they are parts of by chance stands in ``HARMLESS``."""

ALONE: dict[Topic, frozenset[str]] = {
    Topic.HEALTH: row(
        """sjuk sjuka sjukare rehab vab hiv aids covid corona läkaren läkare terapi terapeut terapeuten
        operera opererad opererades opererats opererar medicin medicinen mediciner sick ill diagnosis
        diagnosed disease anxiety therapy medication surgery disability disabilities cancer autism
        ptsd"""
    ),
    Topic.ADDICTION: row("droger alkis drunk alcoholic addict addicted sober alkoholist"),
    Topic.UNION: row("facket fackets unionen saco union unions striking"),
    Topic.FAITH: row("troende kyrkan kyrka jude judar moskén bibeln koranen church faith prayer muslims"),
    Topic.FAMILY: row(
        """barnen barnet barnens dotter dottern dotterns sonen sonens frun fru hustru exfru exman sambo sambon
        skild fertilitet ivf vårdnad begravning dödsfall husband wife wife's husband's daughter divorced
        childcare"""
    ),
    Topic.ORIGIN: row("nationalitet"),
    Topic.POLITICS: row("vänsterpartist"),
    Topic.SEXUALITY: row("gay bög homosexual queer bisexual transexuell"),
    Topic.LAW: row("kriminell fängelse prison convicted skulder"),
}

PHRASES: tuple[tuple[Topic, tuple[tuple[str, ...], ...]], ...] = (
    (
        Topic.HEALTH,
        phrases(
            """mår dåligt|mådde dåligt|mår psykiskt|sick leave|sick note|sick day|mental health|panic attack
            |burned out|burnt out|burning out|doctor's appointment|long covid|heart attack|in hospital
            |vård av barn|gått in i väggen|gick in i väggen|in i väggen"""
        ),
    ),
    (
        Topic.ADDICTION,
        phrases("dricker för mycket|drack för mycket|drinking problem|drug use|on drugs|drinks too much"),
    ),
    (Topic.UNION, phrases("if metall|trade union|union rep|med i facket|med i unionen")),
    (Topic.FAITH, phrases("tror på gud|believes in god|går i kyrkan|his faith|her faith|their faith")),
    (
        Topic.FAMILY,
        phrases(
            """hennes barn|hans barn|deras barn|sitt barn|sina barn|her kids|his kids|their kids|her children
            |his children|their children|her child|his child|parental leave|her son|his son|väntar barn
            |expecting a baby|hens barn|hennes man|flyttat isär|gick bort|passed away"""
        ),
    ),
    (Topic.ORIGIN, phrases("utländsk bakgrund|country of origin|skin colour|skin color|pratar med brytning")),
    (
        Topic.POLITICS,
        phrases(
            """politiskt aktiv|politiska åsikter|politisk åsikt|röstar på|röstade på|röstat på|voted for
            |political views|political party|politically active|votes for"""
        ),
    ),
    (Topic.SEXUALITY, phrases("sexuell läggning|sexual orientation|kommit ut som|came out as|icke-binär")),
    (Topic.LAW, phrases("criminal record|dömd för|dömdes för|police record")),
)

HARMLESS = listed("diagnostik diagnosverktyg diagnosprogram alkoholfri alcohol-free")
"""Parts of everyday words of business that hold a sensitive part."""
HARMLESS_WORDS = row("diagnostic diagnostics depressionen")
"""Whole words that only look sensitive."""

BEFORE = row("european europeiska eu credit customs set student")
"""Words that make a union or a state something else."""
