"""What the tests of the use cases share: the moment, two templates, and a way to look into the vault."""

from datetime import datetime, timedelta, timezone
from typing import TypeVar

from desktop.domain.records import Record
from desktop.domain.templates import LocalText, Template, TemplateSection, TemplateState
from desktop.services.session import Session

CET = timezone(timedelta(hours=1))
R = TypeVar("R", bound=Record)
NOW = datetime(2026, 3, 10, 9, 0, tzinfo=CET)

MONDAY = Template(
    id="monday",
    name=LocalText("Måndagssamtalet", "The Monday one-on-one"),
    state=TemplateState.BUILT_IN,
    sections=(
        TemplateSection(LocalText("Läget", "Check-in"), 10, (LocalText("Hur har du det?", "How are you?"),)),
        TemplateSection(LocalText("Framåt", "Ahead"), 20, (LocalText("Vad nu?", ""),)),
    ),
)
GROWTH = Template(
    id="growth",
    name=LocalText("Utveckling", "Growth"),
    state=TemplateState.BUILT_IN,
    sections=(TemplateSection(LocalText("Nyfiken på", "Curious about"), 60),),
)
HOW = Template(
    id="how_is_it_going",
    name=LocalText("Hur går det med …?", "How is it going with …?"),
    state=TemplateState.BUILT_IN,
    sections=(
        TemplateSection(LocalText("Berätta", "Tell"), 10, (LocalText("Berätta om en gång.", "Tell me."),)),
        TemplateSection(LocalText("Besluta", "Decide"), 10, (LocalText("Fortsätta?", "Go on?"),)),
    ),
)


class Clock:
    """Stands still until it is moved on."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def go_on(self, **span: float) -> None:
        self.now += timedelta(**span)


def stored(session: Session, record: R) -> R:
    """Put one record into the vault."""
    with session.vault.work() as work:
        work.put(record)
        work.commit()
    return record


def found(session: Session, kind: type[R], id: str) -> R:
    """Read one record from the vault."""
    with session.vault.read() as reader:
        return reader.get(kind, id)
