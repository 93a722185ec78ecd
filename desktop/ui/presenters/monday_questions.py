"""The question of the week: one at a time, the same from Monday to Sunday, in turn through the year."""

from datetime import date

from desktop.ui.presenters.wording import tr

_BEGINNING = date(2026, 3, 8)
"""The Sunday before the week that begins the round."""


def question_of_the_week(day: date) -> str:
    """The question for the ISO week of ``day``."""
    questions = _questions()
    weeks = (day.toordinal() - day.isoweekday() - _BEGINNING.toordinal()) // 7
    return questions[weeks % len(questions)]


def _questions() -> tuple[str, ...]:
    return (
        tr("Vad gör vi annorlunda den här veckan?"),
        tr("Om vi lyckas, vad skulle en kund märka före fredag?"),
        tr("Vad vill du hinna se med egna ögon den här veckan?"),
        tr("Vad fungerade förra veckan som vi kan göra en gång till?"),
        tr("Var drar det vi mäter åt ett annat håll än det vi säger?"),
        tr("Vem gjorde något bra som ingen har sagt något om?"),
        tr("Vad kan du låta bli den här veckan, så att det viktiga får plats?"),
        tr("Vilket beteende vill du själv gå före med?"),
        tr("Vad stod i vägen sist, och vad kan vi ändra själva?"),
        tr("Vad behöver någon av dig för att våga pröva?"),
        tr("Vad ska du fråga om, i stället för att svara på?"),
        tr("Vilket löfte vill du ha hållit på fredag?"),
    )
