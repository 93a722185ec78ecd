"""What Verkstad says: the steps, their questions, and the sentences that gaps become."""

from desktop.domain.goals import Gap, GapAnswer, Pull
from desktop.domain.workshop import WorkshopStep
from desktop.ui.presenters.wording import tr


def step_name(step: WorkshopStep) -> str:
    """``Målet``."""
    return {
        WorkshopStep.GOAL: tr("Målet"),
        WorkshopStep.SUCCESS: tr("Om vi lyckas"),
        WorkshopStep.MONDAY: tr("Måndag morgon"),
        WorkshopStep.POLISH: tr("Slipa"),
        WorkshopStep.GAPS: tr("Glappkartan"),
        WorkshopStep.CHOOSE: tr("Välj högst tre"),
        WorkshopStep.AGREE: tr("Kom överens"),
    }[step]


def question(step: WorkshopStep) -> str:
    """What the step asks."""
    return {
        WorkshopStep.GOAL: tr("Vad vill ni att strategin ska betyda?"),
        WorkshopStep.SUCCESS: tr("Om vi lyckas, vad märker en kund eller en kollega?"),
        WorkshopStep.MONDAY: tr("Om vi lyckas, vad gör vi annorlunda redan på måndag morgon?"),
        WorkshopStep.POLISH: tr("Skulle någon se det hända?"),
        WorkshopStep.GAPS: tr("Vad mäter vi i dag som drar åt andra hållet?"),
        WorkshopStep.CHOOSE: tr("Vilka börjar vi med?"),
        WorkshopStep.AGREE: tr("Vem kommer vi överens med, och när pratar vi om det först?"),
    }[step]


def guidance(step: WorkshopStep, *, together: bool) -> str:
    """One line under the question; ``together`` when the team sits in the room."""
    if step is WorkshopStep.POLISH:
        return (
            tr("Ta en rad i taget. Mönstret ”När … gör vi …” brukar hjälpa.")
            if together
            else tr("Ta en rad i taget. Mönstret ”När … gör jag …” brukar hjälpa.")
        )
    return {
        WorkshopStep.GOAL: tr("En mening, med egna ord, så att en ny kollega förstår."),
        WorkshopStep.SUCCESS: tr("Skriv det som om det redan hade hänt."),
        WorkshopStep.MONDAY: tr("Fem tysta minuter. En sak på varje rad; ni slipar sedan."),
        WorkshopStep.GAPS: tr(
            "Bara namnen på det ni följer upp. Ingen har gjort fel; det är måtten som drar."
        ),
        WorkshopStep.CHOOSE: tr("Högst tre lever samtidigt. Resten ligger kvar under målet."),
        WorkshopStep.AGREE: tr("Det som saknar namn ligger kvar som utkast under målet."),
    }[step]


def pull(way: Pull) -> str:
    """``åt andra hållet``."""
    return {
        Pull.AGAINST: tr("åt andra hållet"),
        Pull.ALONG: tr("åt samma håll"),
        Pull.UNKNOWN: tr("vet inte"),
    }[way]


def pull_sign(way: Pull) -> str:
    """The shape beside the word."""
    return {Pull.AGAINST: "←", Pull.ALONG: "→", Pull.UNKNOWN: "?"}[way]


def answer(chosen: GapAnswer) -> str:
    """``prata om det``."""
    return {
        GapAnswer.TALK: tr("Prata om det"),
        GapAnswer.COUNTER_QUESTION: tr("Ställ en motfråga"),
        GapAnswer.RAISE: tr("Ta upp uppåt"),
        GapAnswer.LIVE_WITH: tr("Leva med det"),
    }[chosen]


def answer_with(chosen: GapAnswer | None, name: str) -> str:
    """``Fråga Amir``; without a name the answer alone, nothing without an answer."""
    if chosen is None:
        return ""
    if not name:
        return answer(chosen)
    return {
        GapAnswer.TALK: tr("Prata med {name}"),
        GapAnswer.COUNTER_QUESTION: tr("Fråga {name}"),
        GapAnswer.RAISE: tr("Ta upp med {name}"),
        GapAnswer.LIVE_WITH: tr("Leva med det"),
    }[chosen].format(name=name)


def taken_up(gap: Gap) -> str:
    """The talking point, or the manager's action, that a gap becomes."""
    if gap.answer is GapAnswer.COUNTER_QUESTION:
        said = tr("Vad händer med ”{measured}” om vi gör som vi säger?")
    elif gap.answer is GapAnswer.RAISE:
        said = (
            tr("Ta upp uppåt: ”{measured}” får oss att {makes_us}")
            if gap.makes_us
            else tr("Ta upp uppåt: ”{measured}” drar åt ett annat håll än det vi säger")
        )
    elif gap.makes_us:
        said = tr("”{measured}” får oss att {makes_us}. Vad gör vi åt det?")
    else:
        said = tr("”{measured}”: vart drar det oss?")
    return said.format(measured=gap.measured, makes_us=gap.makes_us)
