"""How long ago something was seen, as one would say it: a word that grows vaguer, never a number of days."""

from datetime import date

from desktop.ui.presenters.dates import weekday_name
from desktop.ui.presenters.wording import language, tr

_YESTERDAY, _A_WEEK, _SOME_WEEKS = 1, 7, 60
"""Days."""


def seen_when(seen: date, today: date) -> str:
    """``i dag``, ``i lördags``, ``förra veckan``, ``för några veckor sedan``, ``för ett tag sedan``."""
    days = (today - seen).days
    if days < _YESTERDAY:
        return tr("i dag")
    if days == _YESTERDAY:
        return tr("i går")
    if days < _A_WEEK:
        return _last_weekday(seen.isoweekday())
    if _weeks_between(seen, today) == 1:
        return tr("förra veckan")
    return tr("för några veckor sedan") if days < _SOME_WEEKS else tr("för ett tag sedan")


def is_fresh(seen: date, today: date) -> bool:
    """Whether it is so near that one simply tells it: this week or last."""
    return _weeks_between(seen, today) <= 1


def seen_or_asked(seen: date, today: date) -> str:
    """``I lördags.``; of what is older, the gentle question whether it is still worth telling."""
    when = seen_when(seen, today)
    words = f"{when[:1].upper()}{when[1:]}."
    return words if is_fresh(seen, today) else tr("{when} Är den färsk nog att berätta?").format(when=words)


def _weeks_between(seen: date, today: date) -> int:
    """Whole ISO weeks from the one to the other."""
    return (today.toordinal() - today.isoweekday() - seen.toordinal() + seen.isoweekday()) // 7


def _last_weekday(weekday: int) -> str:
    name = weekday_name(weekday)
    return f"i {name}s" if language() == "sv" else f"on {name}"
