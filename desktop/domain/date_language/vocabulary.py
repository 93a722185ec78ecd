"""The words of the date language, Swedish and English side by side: both are always understood, also mixed.

Words stand here as the tokens see them: case folded, one token each ("i dag" is two, "o'clock" three).
"""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from desktop.domain.date_language.phrases import (
    Ahead,
    Clarity,
    Clock,
    Day,
    Edge,
    Feast,
    HalfDay,
    Nearness,
    Period,
    Said,
    Unit,
    Week,
    Weekend,
)
from desktop.domain.red_days import RedDay

T = TypeVar("T")
Table = Mapping[tuple[str, ...], T]


def _words(*pairs: tuple[str, T]) -> dict[str, T]:
    return {word: value for words, value in pairs for word in words.split()}


def _phrases(*pairs: tuple[str, T]) -> dict[tuple[str, ...], T]:
    return {tuple(words.split()): value for phrases, value in pairs for words in phrases.split("|")}


def _row(words: str) -> list[str]:
    return words.split()


def _numbered(words: Iterable[str], first: int = 1) -> dict[str, int]:
    return dict(pair[::-1] for pair in enumerate(words, first))


WEEKDAYS = _words(
    ("mån mon månd måndag måndagen mandag monday", 1),
    ("tis tisd tisdag tisdagen tue tues tuesday", 2),
    ("ons onsd onsdag onsdagen wed weds wednesday", 3),
    ("tor tors torsd torsdag torsdagen thu thur thurs thursday", 4),
    ("fre fred fredag fredagen fri friday", 5),
    ("lör lörd lördag lördagen lordag sat saturday", 6),
    ("sön sönd söndag söndagen sondag sun sunday", 7),
)
AMBIGUOUS_WEEKDAYS = frozenset({"sat", "sun", "tor", "fred"})
"""Abbreviations that are words or names of their own: in a sentence they need a word before them."""
LONGEST_ABBREVIATION = 5
LONG_WEEKDAYS = frozenset(word for word in WEEKDAYS if word.endswith(("dag", "dagen", "day")))

MONTHS = _words(
    ("jan januari january", 1),
    ("feb febr februari february", 2),
    ("mar mars march", 3),
    ("apr april", 4),
    ("maj may", 5),
    ("jun juni june", 6),
    ("jul juli july", 7),
    ("aug augusti august", 8),
    ("sep sept september", 9),
    ("okt oct oktober october", 10),
    ("nov november", 11),
    ("dec december", 12),
)

UNITS = _words(
    ("minut minuter min mins minute minutes", Unit.MINUTE),
    ("timme timmar timma tim h hour hours hr hrs", Unit.HOUR),
    ("dag dagar dar dygn day days", Unit.DAY),
    ("vecka veckor v w week weeks wk wks", Unit.WEEK),
    ("månad månader mån month months", Unit.MONTH),
    ("kvartal quarter quarters", Unit.QUARTER),
    ("år year years yr yrs", Unit.YEAR),
)

NUMBER_WORDS = (
    _words(("en ett ena a an", 1), ("par couple", 2))
    | _numbered(_row("två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton"), 2)
    | _numbered(
        _row("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen")
    )
    | _words(("sixteen", 16), ("tjugo twenty", 20), ("tjugofem", 25), ("trettio thirty", 30))
)
HOUR_WORDS = {
    word: number
    for word, number in NUMBER_WORDS.items()
    if number <= 12 and word not in {"a", "an", "en", "ena", "par", "couple"}
}

_SWEDISH_ORDINALS = (
    "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde "
    "femtonde sextonde sjuttonde artonde nittonde tjugonde tjugoförsta tjugoandra tjugotredje tjugofjärde "
    "tjugofemte tjugosjätte tjugosjunde tjugoåttonde tjugonionde trettionde trettioförsta"
)
_ENGLISH_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = _numbered(_row(_SWEDISH_ORDINALS)) | _numbered(_row(_ENGLISH_ORDINALS)) | {"thirtieth": 30}
TENS = {"twenty": 20, "thirty": 30}
ORDINAL_ENDINGS = frozenset({"e", "a", "de", "st", "nd", "rd", "th"})

LEADS = frozenset(
    _row(
        "på nu till tills senast före innan fram under vid för inför "
        "on by before until due for latest no later than"
    )
)
"""Words before a date that belong to it: taken away with it, and they make an unclear one clear."""
MOST_LEADS = 4
NO_CLOCK_LEADS = frozenset(_row("på on för for nu inför"))
"""Of these words, the ones that make no time of day clearer ("bjuda på lunch")."""
LATER_LEADS = frozenset(_row("på den on the vid till at"))
"""Words between a time of day and the day."""
NOT_THAT_DAY = frozenset(
    _row(
        "varje varannan var every each förra förre last previous sedan sen since efter after från from "
        "mellan between eller or och and utom except inte not of av samma same"
    )
)
"""Before a date these mean another day than the date's own, or more than one."""

AHEAD_LEADS = frozenset({"om", "inom", "in", "within"})
FROM_NOW = _phrases(("from now|from today|framåt", True))

NEARNESS = _phrases(
    ("nästa|next", Nearness.NEXT_WEEK),
    ("kommande|nästkommande|närmaste|coming|the coming|upcoming", Nearness.AFTER_TODAY),
    ("den här|den|denna|nu den här|this|the", Nearness.COMING),
)

LAST = frozenset({"sista", "last"})
INSIDE = frozenset({"i", "in", "of", "av"})

WEEK_WORDS = frozenset({"v", "vecka", "veckan", "week", "wk", "w", "vka"})

_SHORT = Clarity.AT_AN_END


def _days(*pairs: tuple[str, Day | Said]) -> dict[tuple[str, ...], Said]:
    said = ((words, day if isinstance(day, Said) else Said(day)) for words, day in pairs)
    return _phrases(*said)


FIXED_DAYS: Table[Said] = _days(
    ("i dag|idag|today|nu i dag|i da|eod|end of day|end of the day", Ahead(0)),
    ("i kväll|ikväll|tonight|this evening", Ahead(0, half=HalfDay.AFTERNOON)),
    ("i eftermiddag|this afternoon", Ahead(0, half=HalfDay.AFTERNOON)),
    ("i förmiddag|this morning", Ahead(0, half=HalfDay.MORNING)),
    ("i morgon|imorgon|i morron|imorron|imorn|i morrn|imorrn|tomorrow|tmrw|tomorow", Ahead(1)),
    ("i morgon bitti|imorgon bitti|tomorrow morning", Ahead(1, half=HalfDay.MORNING)),
    ("i övermorgon|övermorgon|iövermorgon|överimorgon", Ahead(2)),
    ("the day after tomorrow|day after tomorrow", Ahead(2)),
    ("den här veckan|denna vecka|this week", Week()),
    ("i veckan", Said(Week(), _SHORT)),
    ("nästa vecka|i nästa vecka|nästkommande vecka|kommande vecka|next week|the next week", Week(ahead=1)),
    ("the coming week|coming week|nästa v|next wk|veckan som kommer", Week(ahead=1)),
    ("nästnästa vecka|the week after next|week after next", Week(ahead=2)),
    ("i helgen|till helgen|över helgen|den här helgen|denna helg|this weekend", Weekend()),
    ("the weekend|at the weekend|over the weekend", Said(Weekend(), _SHORT)),
    ("nästa helg|next weekend", Weekend(ahead=1)),
    ("den här månaden|denna månad|i månaden|this month", Period(Unit.MONTH)),
    ("nästa månad|i nästa månad|kommande månad|next month|the coming month", Period(Unit.MONTH, 1)),
    ("det här kvartalet|detta kvartal|this quarter", Period(Unit.QUARTER)),
    ("nästa kvartal|i nästa kvartal|next quarter", Period(Unit.QUARTER, 1)),
    ("i år|det här året|this year", Said(Period(Unit.YEAR), _SHORT)),
    ("nästa år|next year", Period(Unit.YEAR, 1)),
    ("månadsskiftet|månadsslutet|eom|month end|month - end", Period(Unit.MONTH, edge=Edge.END)),
    ("nästa månadsskifte", Period(Unit.MONTH, 1, edge=Edge.END)),
    ("kvartalsskiftet|kvartalsslutet|quarter end", Period(Unit.QUARTER, edge=Edge.END)),
    ("årsskiftet|årsslutet|year end|year - end", Period(Unit.YEAR, edge=Edge.END)),
)

EDGES: Table[Edge] = _phrases(
    (
        "slutet av|slutet på|i slutet av|i slutet på|i slutet|slutet|the end of|end of|at the end of",
        Edge.END,
    ),
    ("sista|den sista|last of|the last of|last day of|the last day of|late", Edge.END),
    ("mitten av|mitten på|i mitten av|i mitten på|the middle of|middle of|mid|mid -", Edge.MIDDLE),
    ("början av|början på|i början av|i början på|the beginning of|beginning of", Edge.START),
    ("the start of|start of|at the start of|early", Edge.START),
)
PERIODS: Table[Week | Period] = _phrases(
    ("veckan|vecka|the week|week", Week()),
    ("nästa vecka|next week|the next week", Week(ahead=1)),
    ("den här veckan|denna vecka|this week", Week()),
    ("månaden|månad|den här månaden|denna månad|the month|this month|month", Period(Unit.MONTH)),
    ("nästa månad|next month", Period(Unit.MONTH, 1)),
    (
        "kvartalet|kvartal|det här kvartalet|detta kvartal|the quarter|this quarter|quarter",
        Period(Unit.QUARTER),
    ),
    ("nästa kvartal|next quarter", Period(Unit.QUARTER, 1)),
    ("året|år|det här året|the year|this year|year", Period(Unit.YEAR)),
    ("nästa år|next year", Period(Unit.YEAR, 1)),
)

FEASTS: Table[Said] = _days(
    ("nyårsdagen|new year ' s day", Feast(RedDay.NEW_YEARS_DAY)),
    ("trettondagen|trettondedag jul|epiphany", Feast(RedDay.EPIPHANY)),
    ("långfredagen|long friday|good friday", Feast(RedDay.GOOD_FRIDAY)),
    ("påskafton", Feast(RedDay.EASTER_EVE)),
    ("påskdagen|easter sunday", Feast(RedDay.EASTER_DAY)),
    ("annandag påsk|annandagen påsk|easter monday", Feast(RedDay.EASTER_MONDAY)),
    ("kristi himmelsfärdsdag|kristi himmelsfärd|ascension day", Feast(RedDay.ASCENSION_DAY)),
    ("pingstdagen|whit sunday", Feast(RedDay.WHIT_SUNDAY)),
    ("nationaldagen", Feast(RedDay.NATIONAL_DAY)),
    ("midsommarafton|midsummer ' s eve|midsummer eve", Feast(RedDay.MIDSUMMER_EVE)),
    ("midsommardagen|midsummer ' s day|midsummer day", Feast(RedDay.MIDSUMMER_DAY)),
    ("alla helgons dag|all saints ' day|all saints day", Feast(RedDay.ALL_SAINTS_DAY)),
    ("julafton|christmas eve", Feast(RedDay.CHRISTMAS_EVE)),
    ("juldagen|christmas day", Feast(RedDay.CHRISTMAS_DAY)),
    ("annandag jul|annandagen|boxing day", Feast(RedDay.BOXING_DAY)),
    ("nyårsafton|new year ' s eve", Feast(RedDay.NEW_YEARS_EVE)),
)

CLOCK_LEADS = frozenset({"kl", "klockan", "kln"})
WEAK_CLOCK_LEADS = frozenset({"at", "vid", "@", "around", "runt", "ca", "till"})
"""Before a bare number these say a time only when a day stands with it."""

HALF_DAYS: Table[HalfDay] = _phrases(
    ("på morgonen|på förmiddagen|på fm|fm|förmiddag|morgon|in the morning|morning", HalfDay.MORNING),
    ("am|a . m .|a . m|före lunch|bitti", HalfDay.MORNING),
    ("på eftermiddagen|på em|på kvällen|em|eftermiddag|kväll", HalfDay.AFTERNOON),
    ("pm|p . m .|p . m|in the afternoon|in the evening|afternoon|evening", HalfDay.AFTERNOON),
    ("i eftermiddag|i kväll|ikväll|tonight|this afternoon|this evening|at night", HalfDay.AFTERNOON),
    ("i förmiddag|this morning", HalfDay.MORNING),
)
NAMED_TIMES: Table[Clock] = _phrases(
    ("lunch|lunchtid|lunchtime|noon|midday|mitt på dagen|twelve noon|12 noon", Clock(12)),
)
TO_THE_HOUR: Table[int] = _phrases(("i|to|till|before", -1), ("över|efter|past|after", 1))
QUARTERS: Table[int] = _phrases(("kvart|en kvart|quarter|a quarter", 15))
MINUTE_WORDS = frozenset({"min", "minuter", "minutes"})
HALF_BEFORE = frozenset({"halv"})
HALF_AFTER: Table[bool] = _phrases(("half past|half after", True))
O_CLOCK: Table[bool] = _phrases(("o ' clock|oclock|noll noll|prick|sharp", True))
RANGE_WORDS = frozenset({"-", "till", "to", "until", "til"})
SHORT_LENGTHS: Table[Ahead] = _phrases(
    ("en kvart|en kvarts timme|a quarter of an hour", Ahead(15, Unit.MINUTE)),
    ("en halvtimme|en halv timme|half an hour|a half hour|en halvtimma", Ahead(30, Unit.MINUTE)),
    ("en och en halv timme|an hour and a half", Ahead(90, Unit.MINUTE)),
    ("ett halvår|ett halvt år|half a year", Ahead(6, Unit.MONTH)),
    ("a fortnight|fjorton dar", Ahead(14)),
)

_BEGINNINGS = frozenset(
    {"den", "the", "i", "in", "under", "during", "."}
    | {first for table in (FIXED_DAYS, FEASTS, EDGES, NEARNESS, NAMED_TIMES, QUARTERS) for first, *_ in table}
    | {first for table in (HALF_AFTER, SHORT_LENGTHS) for first, *_ in table}
    | LEADS
    | LAST
    | AHEAD_LEADS
    | WEEK_WORDS
    | CLOCK_LEADS
    | WEAK_CLOCK_LEADS
    | HALF_BEFORE
    | set(WEEKDAYS)
    | set(MONTHS)
    | set(NUMBER_WORDS)
    | set(ORDINALS)
    | set(TENS)
)


def may_begin(word: str) -> bool:
    """Whether a phrase about time can begin with this word: few do, which keeps long texts fast."""
    return word in _BEGINNINGS or word[:1].isdigit()
