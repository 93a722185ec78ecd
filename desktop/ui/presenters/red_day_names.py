"""The red days by name, in the language in use."""

from desktop.domain.red_days import RedDay
from desktop.ui.presenters.wording import tr


def red_day_name(day: RedDay) -> str:
    """``julafton``, ``Christmas Eve``: said beside a date, since hardly anybody is at work."""
    return {
        RedDay.NEW_YEARS_DAY: tr("nyårsdagen"),
        RedDay.EPIPHANY: tr("trettondedag jul"),
        RedDay.GOOD_FRIDAY: tr("långfredagen"),
        RedDay.EASTER_EVE: tr("påskafton"),
        RedDay.EASTER_DAY: tr("påskdagen"),
        RedDay.EASTER_MONDAY: tr("annandag påsk"),
        RedDay.FIRST_OF_MAY: tr("första maj"),
        RedDay.ASCENSION_DAY: tr("Kristi himmelsfärdsdag"),
        RedDay.WHIT_SUNDAY: tr("pingstdagen"),
        RedDay.NATIONAL_DAY: tr("nationaldagen"),
        RedDay.MIDSUMMER_EVE: tr("midsommarafton"),
        RedDay.MIDSUMMER_DAY: tr("midsommardagen"),
        RedDay.ALL_SAINTS_DAY: tr("alla helgons dag"),
        RedDay.CHRISTMAS_EVE: tr("julafton"),
        RedDay.CHRISTMAS_DAY: tr("juldagen"),
        RedDay.BOXING_DAY: tr("annandag jul"),
        RedDay.NEW_YEARS_EVE: tr("nyårsafton"),
    }[day]
