"""What a quarter or a year is called, on the page and on paper, in the language in use when it is asked for."""

from collections.abc import Callable

from desktop.domain.goals import Pull
from desktop.domain.paper import QuarterTexts
from desktop.domain.quarters import WHOLE_YEAR, Period
from desktop.ui.presenters.dates import short_month_name
from desktop.ui.presenters.wording import tr, trc


def period_name(period: Period) -> str:
    """``Kvartal 1 2026`` or ``Året 2026``."""
    if period.number == WHOLE_YEAR:
        return tr("Året {year}").format(year=period.year)
    return tr("Kvartal {number} {year}").format(number=period.number, year=period.year)


def a_colleague() -> str:
    """What stands where somebody's name was, on a paper without names."""
    return tr("en kollega")


def pull_name(pull: Pull) -> str:
    """Which way something that is measured pulls, seen from the goal."""
    return {
        Pull.ALONG: tr("drar åt samma håll"),
        Pull.AGAINST: tr("drar åt andra hållet"),
        Pull.UNKNOWN: tr("vet inte åt vilket håll"),
    }[pull]


def quarter_texts() -> QuarterTexts:
    """The words of a quarter's and a team's paper; looked up at once, as ``paper_texts`` does."""
    return QuarterTexts(
        quarter=_two(tr("Kvartal {number} {year}"), "number", "year"),
        year=_one(tr("Året {year}"), "year"),
        of_quarter=_one(tr("Kvartal {number}"), "number"),
        from_to=_two(tr("{first} – {last}"), "first", "last"),
        locked=_two(tr("Version {number}, låst {day}"), "number", "day"),
        draft=trc("papper", "Utkast"),
        team=trc("papper", "Team"),
        changed=tr("Vad blev annorlunda?"),
        our_goal=tr("Vårt mål"),
        success=tr("Så märks det"),
        gaps=tr("Glapp vi tar upp"),
        gap_heads=(tr("Det vi följer upp"), tr("Drar"), tr("Får oss att")),
        pull={pull: pull_name(pull) for pull in Pull},
        first_said=_one(tr("Så sa vi första gången: ”{text}”"), "text"),
        ahead=trc("papper", "Framåt"),
        months=tuple(short_month_name(month) for month in range(1, 13)),
        marks=tr("Märken"),
        no_marks=tr("Inga märken i perioden."),
        week=_one(tr("vecka {number}"), "number"),
        mark_in=_two(tr("{mark} {when}"), "mark", "when"),
        nothing_told=tr("Inget är berättat i perioden än."),
    )


def _one(pattern: str, name: str) -> Callable[[object], str]:
    def put_in(value: object) -> str:
        return pattern.replace(f"{{{name}}}", str(value))

    return put_in


def _two(pattern: str, one: str, other: str) -> Callable[[object, object], str]:
    """Both at once, so that what is put in is never read for places to put things."""
    order = sorted((one, other), key=lambda name: pattern.index(f"{{{name}}}"))
    before, rest = pattern.split(f"{{{order[0]}}}")
    between, after = rest.split(f"{{{order[1]}}}")

    def put_in(first: object, second: object) -> str:
        values = {one: str(first), other: str(second)}
        return f"{before}{values[order[0]]}{between}{values[order[1]]}{after}"

    return put_in
