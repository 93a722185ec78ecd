"""Dates in words: the design's table, the many other ways people write them, and what must hold for any text."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop.domain.dates_in_words import Kind, Purpose, find_date, read_date, without_date
from tests.growth import in_step

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=timezone(timedelta(hours=1)))
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
NOWS = st.datetimes(datetime(1950, 1, 1), datetime(2150, 1, 1))


def alternatives(texts: str) -> list[str]:
    return texts.split("|")


def said(text: str, now: datetime = NOW) -> str | None:
    """The reading as one short text: a day, a moment, or first/last."""
    reading = read_date(text, now)
    if reading is None:
        return None
    first, last = (
        moment.isoformat(*["T", "minutes"] * isinstance(moment, datetime)) for moment in ends(reading)
    )
    return first if first == last else f"{first}/{last}"


def ends(reading):
    return reading.start, reading.end


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("tis 14:00", "2026-03-10T14:00"),
        ("tis 14.00", "2026-03-10T14:00"),
        ("tis 08:00", "2026-03-17T08:00"),
        ("fre", "2026-03-13"),
        ("i morgon", "2026-03-11"),
        ("imorgon", "2026-03-11"),
        ("12/3", "2026-03-12"),
        ("12 mars", "2026-03-12"),
        ("halv tre", "2026-03-10T14:30"),
        ("nästa vecka", "2026-03-16/2026-03-20"),
        ("nästa fre", "2026-03-20"),
        ("om 2 v", "2026-03-24"),
        ("v 13", "2026-03-23/2026-03-27"),
        ("månadsskiftet", "2026-03-31"),
        ("tomorrow", "2026-03-11"),
        ("next fri", "2026-03-20"),
        ("half past two", "2026-03-10T14:30"),
        ("next week", "2026-03-16/2026-03-20"),
    ],
)
def test_the_table_of_the_design(typed, becomes):
    assert said(typed) == becomes


@pytest.mark.parametrize(
    ("becomes", "typed"),
    [
        ("2026-03-10", "i dag|idag|today|tis|tue|EOD|i kväll|this afternoon|10 mars|den 10"),
        ("2026-03-11", "i morron|imorron|i morgon bitti|imorgon förmiddag|tomorrow morning|ons|Wednesday"),
        (
            "2026-03-12",
            "i övermorgon|övermorgon|day after tomorrow|the day after tomorrow|om två dagar|in 2 days",
        ),
        (
            "2026-03-12",
            "12 mar|den 12 mars|12:e mars|den 12:e|den tolfte mars|March 12|March 12th|12th of March",
        ),
        (
            "2026-03-12",
            "2026-03-12|20260312|2026/03/12|12/3/2026|12/3-26|12/3 2026|12.3|12.3.|12.3.2026|12.03.26",
        ),
        (
            "2026-03-12",
            "the 12th|March the 12th|mars 12, 2026|tors den 12 mars|Thu, March 12, 2026|tors 12/3",
        ),
        (
            "2026-03-13",
            "fredag|fredagen|på fredag|nu på fredag|den här fredagen|denna fredag|this friday|on fri",
        ),
        ("2026-03-13", "senast fredag|by Friday|kommande fre|the coming Friday|fre 13|fredag den 13:e|fri."),
        (
            "2026-03-13",
            "om 3 dagar|om tre dar|in 3 days|three days from now|slutet av veckan|end of the week",
        ),
        ("2026-03-14", "lör|lördag|på lör|saturday|on sat"),
        ("2026-03-16", "nästa måndag|next mon|måndag nästa vecka|v 12 mån|i början av nästa vecka"),
        ("2026-03-17", "nästa tis|kommande tis|om en vecka|in a week|tis 17|in one week|tis v. 12"),
        (
            "2026-03-20",
            "fredag nästa vecka|nästa vecka på fredag|friday next week|slutet av nästa vecka|2026-W12-5",
        ),
        ("2026-03-23", "monday in two weeks|om två veckor på måndag|måndag om två veckor|mån v 13|v13, mån"),
        (
            "2026-03-24",
            "om två veckor|om 14 dagar|in two weeks|om ett par veckor|in a couple of weeks|inom 2 veckor",
        ),
        ("2026-03-24", "two weeks from today|2 veckor framåt|om fjorton dagar|in a fortnight"),
        ("2026-03-31", "slutet av månaden|i slutet på mars|end of month|the end of March|sista mars|EOM"),
        ("2026-03-31", "kvartalsskiftet|end of the quarter|31 mars|thirty-first of March"),
        ("2026-04-10", "om 1 mån|om en månad|in a month"),
        ("2026-04-15", "mitten av april|mid-April|mitten av nästa månad"),
        ("2026-05-01", "första maj|den första maj|1st of May|1/5|början av maj|May 1"),
        ("2026-04-21", "twenty-first of April|tjugoförsta april|21 apr."),
        ("2026-04-09", "den 9|the 9th"),
        ("2026-04-06", "första måndagen i april|the first Monday of April|first mon in next month"),
        ("2026-04-24", "sista fredagen i april|last Friday of April|den sista fredagen i nästa månad"),
        ("2026-03-27", "sista fredagen i månaden|fjärde fredagen i mars|last Friday in March 2026"),
        ("2027-03-05", "första fredagen i mars|first Friday in March"),
        ("2026-03-06", "första fredagen i mars 2026"),
        ("2026-06-19", "midsommarafton|midsummer's eve|Midsummer’s Eve"),
        ("2026-12-24", "julafton|Christmas Eve|24.12|24 december"),
        ("2026-12-31", "årsskiftet|nyårsafton|New Year's Eve|slutet av året"),
        ("2027-01-01", "nyårsdagen|New Year's Day"),
        ("2027-03-09", "9 mars|9/3|March 9"),
        ("2027-03-10", "om ett år|in a year|10 mars 2027"),
        ("2028-02-29", "29 feb 2028|29/2/2028|2028-02-29"),
        ("2025-03-12", "12 mars 2025"),
        ("2026-03-10/2026-03-13", "den här veckan|this week|i veckan"),
        ("2026-03-09/2026-03-13", "v 11|week 11"),
        ("2026-03-23/2026-03-27", "v. 13|v13|vecka 13|VECKA 13|week 13|wk 13|i v 13|under vecka 13|2026-W13"),
        ("2026-03-23/2026-03-27", "week after next|nästnästa vecka"),
        ("2027-03-29/2027-04-02", "v13 2027|vecka 13, 2027|v 13/2027"),
        ("2027-03-08/2027-03-12", "v 10"),
        ("2026-12-28/2027-01-01", "v 53"),
        ("2026-03-14/2026-03-15", "i helgen|this weekend"),
        ("2026-03-21/2026-03-22", "nästa helg|next weekend"),
        ("2026-04-01/2026-04-30", "nästa månad|next month|i april|in April|April"),
        ("2026-03-10/2026-03-31", "den här månaden|this month|i mars"),
        ("2026-04-01/2026-06-30", "nästa kvartal|next quarter"),
        ("2027-01-01/2027-12-31", "nästa år|next year"),
        ("2027-02-01/2027-02-28", "i februari|februari 2027"),
    ],
)
def test_days_and_weeks(typed, becomes):
    for words in typed.split("|"):
        assert (words, said(words)) == (words, becomes)


@pytest.mark.parametrize(
    ("becomes", "typed"),
    [
        (
            "2026-03-10T14:00",
            "kl 14|kl. 14|kl. 14.00|klockan 14:00|14:00|14.00|kl 1400|kl 2|kl två|at two|2 o'clock",
        ),
        (
            "2026-03-10T14:00",
            "2pm|2 pm|2 p.m.|2:00 PM|2:00|2 på eftermiddagen|i dag 14|i eftermiddag kl 2|@ 14:00",
        ),
        ("2026-03-10T14:30", "halv tre|Halv 3|halv 15|half past two|half past 2|2:30 pm|14:30"),
        ("2026-03-10T14:15", "kvart över två|quarter past two|a quarter past 2|kvart över 14"),
        ("2026-03-10T14:45", "kvart i tre|quarter to three|en kvart i tre|quarter to 3"),
        ("2026-03-10T14:20", "tjugo över två|20 över 2|twenty past two|tjugo minuter över två"),
        ("2026-03-10T14:25", "fem i halv tre|tjugofem över två|twenty five past two|25 past 2"),
        ("2026-03-10T14:35", "fem över halv tre"),
        ("2026-03-10T12:00", "noon|lunch|till lunch|kl 12|12 noon|mitt på dagen|kl tolv"),
        ("2026-03-10T12:30", "halv ett|12.30|12:30"),
        ("2026-03-10T11:45", "kvart i tolv|quarter to twelve"),
        ("2026-03-10T18:30", "halv sju"),
        ("2026-03-11T07:30", "halv åtta"),
        ("2026-03-11T02:30", "02:30|2:30 am"),
        ("2026-03-11T00:15", "0:15|12:15 am"),
        ("2026-03-10T19:30", "i kväll halv åtta|halv åtta i kväll|7:30 tonight"),
        ("2026-03-10T10:00", "om en timme|in an hour|om 60 minuter|in 1 hour"),
        ("2026-03-10T09:30", "om en halvtimme|in half an hour|om 30 min"),
        ("2026-03-10T09:15", "om en kvart"),
        (
            "2026-03-11T14:30",
            "i morgon halv tre|halv tre i morgon|tomorrow at half past two|i morgon, kl 14.30",
        ),
        (
            "2026-03-13T14:00",
            "fre 14.00|fre kl 14|fri at 2|på fredag kl. 2|2pm on Friday|14:00 fre|före fre 14.00|fre 14",
        ),
        (
            "2026-03-13T14:00",
            "fredag den 13 mars kl 14|2026-03-13 14:00|2026-03-13T14:00|2026-03-13T14:00:00",
        ),
        ("2026-03-13T14:00", "Friday afternoon at 2|fredag eftermiddag kl 2|kl 2 på eftermiddagen på fredag"),
        ("2026-03-13T12:00", "fre lunch|fre vid lunch|friday noon"),
        ("2026-03-10T14:00", "tis 14"),
        ("2026-03-17T14:00", "nästa tis 14"),
        ("2026-03-12T10:00", "12/3 kl 10|kl 10 12/3|12 mars kl. 10.00|kl 10 den 12 mars|12 mars 10"),
        ("2026-03-10T08:00", "i dag 08:00|10 mars 08:00"),
        (
            "2026-03-13T14:00/2026-03-13T15:30",
            "fre 14:00–15:30|fre 14-15:30|fredag kl 14 till 15.30|fri 2-3:30",
        ),
        ("2026-03-10T09:00/2026-03-10T15:00", "kl 9-3|tis 9-15"),
    ],
)
def test_moments(typed, becomes):
    for words in typed.split("|"):
        assert (words, said(words)) == (words, becomes)


@pytest.mark.parametrize(
    "typed",
    alternatives(
        "31 feb|29 feb|30/2|2026-02-30|v 54|v 0|v 53 2027|25:00|24:00|14:60|14.5.6|13/13|0/3|den 32|den 0"
        "|32 mars|1400|ons 13 mars|on Monday 13 March|fre 25|på eftermiddagen|half two|efter lunch"
        "|nästa vecka 14:00|i helgen kl 10|om 3 dagar i går|igår|yesterday|i fredags|förra fredagen"
        "|varje fredag|om några veckor|om veckor|3 veckor|v 13-14|12-14 mars|12|2026|fre eller lör"
        "|om en timme kl 10|kl|v|om|den|i|på|nu|halv|kvart|kvart i|nästa|om 9999 år|om 99999 dagar|0000-01-01"
        "|2026-W54|2026-W13-9|15:00-14:00|mån den här veckan|början av veckan|början av månaden|första fredagen i månaden|femte fredagen i mars|första fredagen|tionde fredagen i april|första fredagen i året|kl 25"
        "|kl halv 25|30 i tre|2026-3|2026-W|20261301|19000101x|slutet av|hej|😀|'); DROP TABLE|2 om fre|("
        "|2/3/4/5|12.3.x|12/3/x"
    ),
)
def test_what_is_no_date(typed):
    assert said(typed) is None


@pytest.mark.parametrize(
    ("now", "typed", "becomes"),
    [
        ("2026-03-10T14:00:30", "14:00", "2026-03-10T14:00"),
        ("2026-03-10T14:01", "14:00", "2026-03-11T14:00"),
        ("2026-03-10T14:01", "tis 14:00", "2026-03-17T14:00"),
        ("2026-03-14T09:00", "slutet av veckan", None),
        ("2026-03-14T09:00", "den här veckan", "2026-03-14"),
        ("2026-03-14T09:00", "i helgen", "2026-03-14/2026-03-15"),
        ("2026-03-15T09:00", "i helgen", "2026-03-15"),
        ("2026-03-15T09:00", "nästa fre", "2026-03-20"),
        ("2026-03-15T09:00", "v 11", "2026-03-09/2026-03-13"),
        ("2026-03-16T09:00", "v 11", "2027-03-15/2027-03-19"),
        ("2026-12-31T09:00", "i morgon", "2027-01-01"),
        ("2026-12-31T09:00", "v 1", "2027-01-04/2027-01-08"),
        ("2027-01-01T09:00", "v 53", "2026-12-28/2027-01-01"),
        ("2027-01-04T09:00", "v 53", None),
        ("2026-12-31T09:00", "fre v 53", "2027-01-01"),
        ("2026-03-11T09:00", "mån v 11", "2027-03-15"),
        ("2026-01-31T09:00", "om en månad", "2026-02-28"),
        ("2028-01-31T09:00", "om en månad", "2028-02-29"),
        ("2028-02-29T09:00", "om ett år", "2029-02-28"),
        ("2027-06-01T09:00", "29 feb", "2028-02-29"),
        ("2026-01-31T09:00", "den 30", "2026-03-30"),
        ("2026-12-15T09:00", "den 10", "2027-01-10"),
        ("2026-12-27T09:00", "julafton", "2027-12-24"),
        ("2026-03-20T09:00", "mitten av mars", "2027-03-15"),
        ("2026-03-20T09:00", "mitten av mars 2026", "2026-03-15"),
        ("2026-03-13T09:00", "fre 13", "2026-03-13"),
        ("2026-03-13T15:00", "fre 14", "2026-03-20T14:00"),
        ("9999-12-31T09:00", "i morgon", None),
        ("9999-12-31T09:00", "14:00", "9999-12-31T14:00"),
        ("9999-12-31T09:00", "08:00", None),
        ("9999-12-31T09:00", "julafton", None),
    ],
)
def test_seen_from_other_days(now, typed, becomes):
    assert said(typed, datetime.fromisoformat(now)) == becomes


@pytest.mark.parametrize(
    ("swedish", "english"),
    [
        ("i dag", "today"),
        ("i morgon", "tomorrow"),
        ("i övermorgon", "day after tomorrow"),
        ("nästa vecka", "next week"),
        ("nästa månad", "next month"),
        ("nästa tors", "next thu"),
        ("på onsdag", "on wednesday"),
        ("om tre veckor", "in three weeks"),
        ("vecka 20", "week 20"),
        ("12 maj", "May 12"),
        ("halv fyra", "half past three"),
        ("kvart i nio", "quarter to nine"),
        ("slutet av månaden", "end of the month"),
        ("i morgon kl 10", "tomorrow at 10"),
        ("nästa fre halv ten", "next fre half past nine"),
    ],
)
def test_english_mirrors_swedish_and_they_mix(swedish, english):
    assert said(swedish) is not None
    assert said(swedish) == said(english)


@pytest.mark.parametrize(
    "typed", ["FRE", " fre ", "Fre.", "\xa0fre\xa0", "(fre)", "”fre”", "fre!", "fre?", "…fre…", "\tfre\n"]
)
def test_case_spaces_and_punctuation_do_not_matter(typed):
    assert said(typed) == "2026-03-13"


def test_decomposed_letters_and_hard_spaces_are_read():
    assert said("lo\u0308r\xa014:00") == "2026-03-14T14:00"
    assert said("i\u202fmorgon") == "2026-03-11"


def test_a_week_is_monday_for_talks_and_friday_for_actions():
    week = read_date("v 13", NOW)
    assert week.kind is Kind.WEEK
    assert (week.for_talk(), week.for_action()) == (date(2026, 3, 23), date(2026, 3, 27))


def test_a_talk_this_week_is_not_on_a_day_that_has_been():
    week = read_date("v 11", NOW)
    assert (week.for_talk(), week.for_action()) == (date(2026, 3, 10), date(2026, 3, 13))
    sunday = read_date("v 11", datetime(2026, 3, 15, 9))
    assert sunday.for_talk() == sunday.for_action() == date(2026, 3, 15)


def test_a_moment_stays_for_a_talk_and_is_a_day_for_an_action():
    moment = read_date("fre 14:00", NOW)
    assert moment.for_talk() == datetime(2026, 3, 13, 14)
    assert moment.for_action() == date(2026, 3, 13)
    assert read_date("fre 14:00", NOW, Purpose.TALK) == moment


def test_a_purpose_makes_one_day_of_several():
    talk, action = (read_date("nästa månad", NOW, purpose) for purpose in (Purpose.TALK, Purpose.ACTION))
    assert (talk.kind, talk.start, talk.end) == (Kind.DAY, date(2026, 4, 1), date(2026, 4, 1))
    assert (action.kind, action.start, action.end) == (Kind.DAY, date(2026, 4, 30), date(2026, 4, 30))
    assert find_date("klart v 13", NOW, Purpose.ACTION).start == date(2026, 3, 27)
    past = read_date("12 mars 2025", NOW)
    assert past.for_talk() == past.for_action() == date(2025, 3, 12)


@pytest.mark.parametrize(
    ("sentence", "becomes", "rest"),
    [
        ("Karin bokar Lisa fre", "2026-03-13", "Karin bokar Lisa"),
        ("boka lokal före fre 14.00", "2026-03-13T14:00", "boka lokal"),
        ("ring kunden i morgon halv tre", "2026-03-11T14:30", "ring kunden"),
        ("send draft by next fri", "2026-03-20", "send draft"),
        ("Amir: utkast v. 12", "2026-03-16", "Amir: utkast"),
        ("utkast (v. 12)", "2026-03-16", "utkast"),
        ("skicka utkast, senast på fredag.", "2026-03-13", "skicka utkast."),
        ("ring Volvo på fredag om avtalet", "2026-03-13", "ring Volvo om avtalet"),
        ("Ring Lisa kl 14 i morgon om piloten", "2026-03-11T14:00", "Ring Lisa om piloten"),
        ("Fre: ring Lisa", "2026-03-13", "ring Lisa"),
        ("fre – ring Lisa", "2026-03-13", "ring Lisa"),
        ("I morgon ringer Amir kunden", "2026-03-11", "ringer Amir kunden"),
        ("lämna in fre", "2026-03-13", "lämna in"),
        ("klart till månadsskiftet", "2026-03-31", "klart"),
        ("bjud på lunch fre", "2026-03-13", "bjud på lunch"),
        ("boka bord till lunch", "2026-03-10T12:00", "boka bord"),
        ("flytta fre till måndag", "2026-03-16", "flytta fre"),
        ("ring, på fredag, kunden", "2026-03-13", "ring, kunden"),
        ("ring på fredag. Sedan mejl", "2026-03-13", "ring. Sedan mejl"),
        ("ses on sat", "2026-03-14", "ses"),
        ("boka rum i april", "2026-04-01", "boka rum"),
        ("12 mars", "2026-03-12", ""),
        ("  fre  ", "2026-03-13", ""),
    ],
)
def test_a_date_is_found_in_a_sentence(sentence, becomes, rest):
    reading = find_date(sentence, NOW)
    assert reading is not None
    start = reading.start
    assert (start.isoformat(*["T", "minutes"] * isinstance(start, datetime))) == becomes
    assert without_date(sentence, reading) == rest


@pytest.mark.parametrize(
    "sentence",
    alternatives(
        "Karin bokar Lisa|version 12.3|betala 12.50|the cat sat|Lisa Sun|Vi ses varje fredag"
        "|ses tis eller fre|mötet i fredags|möte efter lunch|läs kapitel 3.12/3|betala 31 feb|May we go"
        "|look at two|look at 2|mars är bra|https://x.se/2026-03-12/a|bjud Lisa på lunch|möte 9-10|a@fre"
        "|fre-möte i salen|sedan fredag|Lisa har 14 dagar kvar|hon sa fre i salen|ring 070-123 12 12|1+1"
        "|öka till 85 %|every Friday|since Monday"
    ),
)
def test_ordinary_sentences_hold_no_date(sentence):
    assert find_date(sentence, NOW) is None


def test_a_long_text_is_read_at_its_ends_only():
    filler = "ord " * 300
    at_end = find_date(f"{filler}fre", NOW)
    assert (at_end.start, at_end.matched) == (date(2026, 3, 13), (1200, 1203))
    at_start = find_date(f"  i morgon {filler}", NOW)
    assert (at_start.start, at_start.matched) == (date(2026, 3, 11), (2, 10))
    assert find_date(f"{filler}på fredag {filler}", NOW) is None
    assert find_date("x" * 700, NOW) is None
    assert read_date("fre" + "." * 300, NOW) is None


@pytest.mark.parametrize(
    "piece",
    [
        "x",
        "fre ",
        "12/",
        " ",
        "halv ",
        "på ",
        "i ",
        "kvart i ",
        "å\u0301",
        "12:",
        "om 2 ",
        "den ",
        "\n",
        "2026-",
    ],
)
def test_long_text_costs_in_step_with_its_length(piece):
    def read_all(characters: int) -> None:
        text = piece * (characters // len(piece))
        read_date(text, NOW)
        find_date(text, NOW)

    read_all(1_000_000)
    assert in_step(read_all, 50_000)


WORDS = st.sampled_from(
    alternatives(
        "i|morgon|på|nästa|fre|fredag|v|13|om|två|veckor|halv|tre|kl|14|:|.|/|-|den|12|mars|2026|kvart|över"
        "|next|week|at|2|pm|slutet|av|månaden|,|till|lunch|week|99|0|24|31|feb|w|t|the|of|st|a|från"
    )
)


@given(st.text(), NOWS)
def test_reading_never_raises(text, now):
    read_date(text, now)
    find_date(text, now)


@given(st.lists(WORDS, max_size=7), NOWS)
@settings(max_examples=400)
def test_reading_never_raises_for_words_of_the_language(words, now):
    for text in (" ".join(words), "".join(words)):
        reading = read_date(text, now)
        if reading is not None:
            assert reading.start <= reading.end
        found = find_date(text, now)
        if found is not None:
            assert text[slice(*found.matched)].strip() == text[slice(*found.matched)] != ""
            assert isinstance(without_date(text, found), str)


@given(DAYS, NOWS)
def test_iso_days_read_back(day, now):
    reading = read_date(day.isoformat(), now)
    assert (reading.kind, reading.start, reading.end) == (Kind.DAY, day, day)


@given(st.datetimes(datetime(1, 1, 1)), NOWS, st.sampled_from(["T", " "]))
def test_iso_moments_read_back(moment, now, between):
    whole = moment.replace(second=0, microsecond=0)
    for written in (whole.isoformat(between, "minutes"), whole.isoformat(between, "seconds")):
        reading = read_date(written, now)
        assert (reading.kind, reading.start) == (Kind.MOMENT, whole)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), NOWS)
def test_days_as_swedes_and_english_write_them_read_back(day, now):
    year, week, weekday = day.isocalendar()
    for written in (
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day}.{day.month}.{day.year}",
        f"{year}-W{week:02}-{weekday}",
    ):
        assert (written, read_date(written, now).start) == (written, day)


RELATIVE = st.sampled_from(
    alternatives(
        "fre|tis|nästa mån|kommande tors|i morgon|om 3 dagar|om två veckor|in a month|nästa vecka"
        "|den här veckan|i helgen|12 mars|den 12|v 13|v 1|v 52|månadsskiftet|end of the week|nästa månad"
        "|i april|halv tre|14:00|tis 08:00|julafton|mitten av mars|årsskiftet|om en kvart|fre v 20"
        "|början av nästa vecka|fre 13"
    )
)


@given(RELATIVE, NOWS)
def test_what_is_counted_from_now_is_never_past(words, now):
    reading = read_date(words, now)
    assume(reading is not None)
    assert reading.for_action() >= now.date()
    if reading.kind is Kind.MOMENT:
        assert reading.start >= now.replace(second=0, microsecond=0)
    else:
        assert reading.for_talk() >= now.date()


@given(
    RELATIVE, NOWS, st.sampled_from([str.upper, str.title, "  {}".format, "{} .".format, "\xa0{}\xa0".format])
)
def test_writing_it_otherwise_changes_nothing(words, now, change):
    assert said(change(words.replace(" ", "  ")), now) == said(words, now)
