"""The words of the preparation sheet, in the language in use when they are asked for."""

from desktop.domain.paper import PreparationTexts
from desktop.ui.presenters.wording import tr


def preparation_texts() -> PreparationTexts:
    """Labels of the preparation sheet."""
    to_manager, to_nobody = (
        tr("Lämna eller skicka tillbaka till {name} före samtalet."),
        tr("Lämna tillbaka före samtalet."),
    )

    def hand_back(manager: str) -> str:
        return to_manager.replace("{name}", manager) if manager else to_nobody

    return PreparationTexts(
        eyebrow=tr("Underlag"),
        title=tr("Inför vårt samtal"),
        lead=tr("Skriv så mycket eller lite du vill, på skärmen eller för hand. En rad räcker långt."),
        hand_back=hand_back,
        actions=tr("Det här har du lovat"),
        points=tr("Vad vill du att vi pratar om?"),
        points_hint=tr("En punkt på varje rad."),
        footer=tr("Det du skriver läser ni tillsammans"),
    )
