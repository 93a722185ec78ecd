"""Fånga: what is typed becomes chips, and Enter keeps it. Where it is kept is the catcher's business."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from desktop.domain.errors import EnvironmentFailed, RuleBroken
from desktop.domain.people import Person
from desktop.domain.text import isolated
from desktop.services import capturing
from desktop.services.capturing import NOTHING_CORRECTED, Corrected, Understood
from desktop.services.changes import Changes
from desktop.ui.presenters import dates, sentences
from desktop.ui.presenters.bench import Workbench
from desktop.ui.presenters.stated import Stated
from desktop.ui.presenters.wording import tr


class ChipKind(StrEnum):
    """What a chip stands for; each looks different. A behaviour's says only that there is one: Fånga opens over other
    programs and shows nothing that is stored. Which one it is stands in Berätta."""

    PERSON = "person"
    PERHAPS = "perhaps"
    BEHAVIOUR = "behaviour"
    DAY = "day"
    TODAY = "today"


@dataclass(frozen=True, slots=True)
class CaptureChip:
    """``key`` names it for ``drop`` and ``take``; ``text`` is what it says."""

    key: str
    text: str
    kind: ChipKind


@dataclass(frozen=True, slots=True)
class CaptureState:
    """``note`` is a line on where it goes, ``error`` why it could not be kept."""

    chips: tuple[CaptureChip, ...] = ()
    note: str = ""
    error: str = ""


class Catcher(Protocol):
    """Where captures go now: the open vault, or the sealed inbox."""

    @property
    def note(self) -> str:
        """What is said of that beforehand; empty where chips say it."""

    @property
    def shows_draft(self) -> bool:
        """Whether what was left earlier may stand on the screen."""

    def understand(self, text: str, corrected: Corrected, /) -> Understood | None:
        """What a text is about; None where nothing that is stored may be shown."""

    def now(self) -> datetime:
        """The local moment."""

    def keep(self, text: str, corrected: Corrected, /, *, told: bool) -> None:
        """Keep it. Raises ``RuleBroken`` and ``EnvironmentFailed``; then nothing was kept."""


class InVault:
    """Into the open vault. ``shows_names`` is False in a meeting, whose screen may be turned round."""

    def __init__(self, bench: Workbench, *, shows_names: bool) -> None:
        self._bench = bench
        self._shows_names = shows_names

    @property
    def note(self) -> str:
        """In a meeting no chip says it."""
        return "" if self._shows_names else tr("Läggs undan till efter samtalet.")

    @property
    def shows_draft(self) -> bool:
        """A draft may name somebody else."""
        return self._shows_names

    def understand(self, text: str, corrected: Corrected) -> Understood | None:
        """Looks everybody up, unless somebody else may be looking on."""
        return capturing.understand(self._bench.session, text, corrected) if self._shows_names else None

    def now(self) -> datetime:
        """The vault's clock."""
        return self._bench.session.now()

    def keep(self, text: str, corrected: Corrected, *, told: bool) -> None:
        """One transaction; it can be taken back, save in a meeting, whose own steps F9 takes back."""
        refused: list[EnvironmentFailed] = []

        def use_case() -> Changes:
            try:
                return capturing.capture(self._bench.session, text, told=told, corrected=corrected)
            except EnvironmentFailed as error:
                refused.append(error)
                raise

        self._bench.do(use_case, undo_as="observation_captured" if self._shows_names else None)
        if refused:
            raise refused[0]


class InInbox:
    """Into the sealed inbox: the vault is locked, or is being made (``is_new``), and nothing in it is looked up."""

    def __init__(
        self,
        seal: Callable[[str, datetime, bool], None],
        now: Callable[[], datetime],
        *,
        is_new: bool = False,
    ) -> None:
        self._seal = seal
        self._is_new = is_new
        self.now = now

    @property
    def note(self) -> str:
        """When it will be in its place."""
        if self._is_new:
            return tr("Det du skriver kommer på plats när du är klar med de första stegen.")
        return tr("Vardag är låst. Det du skriver läggs undan låst, och kommer på plats när du låser upp.")

    @property
    def shows_draft(self) -> bool:
        """Drafts from before the lock are gone; this one was begun at the lock."""
        return True

    def understand(self, _text: str, _corrected: Corrected) -> Understood | None:
        """Nothing is read."""
        return None

    def keep(self, text: str, _corrected: Corrected, *, told: bool) -> None:
        """A sealed file."""
        self._seal(text, self.now(), told)


class CapturePresenter(Stated[CaptureState]):
    """One capture at a time; ``begin`` says where the next ones go."""

    def __init__(self) -> None:
        super().__init__(CaptureState())
        self._catcher: Catcher | None = None
        self._corrected = NOTHING_CORRECTED
        self._text = ""

    def begin(self, catcher: Catcher, text: str) -> None:
        """Captures go there from now on; ``text`` is a draft that was left, or empty."""
        self._catcher = catcher
        self.type(text)

    def move_to(self, catcher: Catcher) -> None:
        """What could not be kept where it was begun goes there instead; what was said of it stays said."""
        self._catcher = catcher
        self.become(chips=(), note=catcher.note)

    def forget(self) -> None:
        """Nothing was typed."""
        self._text = ""
        self._corrected = NOTHING_CORRECTED
        self.become(chips=(), note=self._catcher.note if self._catcher else "", error="")

    def leave(self) -> None:
        """Hold on to nothing that was unlocked."""
        self._catcher = None
        self.forget()

    def type(self, text: str) -> None:
        """This stands in the field now. An empty field forgets what was put right."""
        self._text = text
        if not text.strip():
            self.forget()
        else:
            self.become(error="")
            self._look()

    def drop(self, key: str) -> None:
        """This person, behaviour or day is not meant."""
        if key == ChipKind.DAY:
            self._corrected = replace(self._corrected, is_today=True)
        else:
            self._corrected = self._corrected.without(key)
        self._look()

    def take(self, key: str) -> None:
        """This person is meant."""
        self._corrected = replace(self._corrected, meant=key)
        self._look()

    def keep(self, text: str, *, told: bool = False) -> bool:
        """Keep it; False when it could not be, which is said."""
        if self._catcher is None:
            return False
        try:
            self._catcher.keep(text, self._corrected, told=told)
        except RuleBroken as error:
            self.become(error=sentences.broken(error))
        except EnvironmentFailed as error:
            self.become(error=sentences.failed(error))
        else:
            self.forget()
            return True
        return False

    def _look(self) -> None:
        catcher = self._catcher
        understood = catcher.understand(self._text, self._corrected) if catcher else None
        if catcher is None or understood is None:
            self.become(chips=(), note=catcher.note if catcher else "")
        else:
            self.become(chips=_chips(understood, catcher.now().date()), note=_note(understood))


def _chips(understood: Understood, today: date) -> tuple[CaptureChip, ...]:
    chips = [CaptureChip(person.id, _short_name(person), ChipKind.PERSON) for person in understood.people]
    chips += [
        CaptureChip(person.id, tr("{name}?").format(name=isolated(person.name)), ChipKind.PERHAPS)
        for person in understood.perhaps
    ]
    if understood.behaviour is not None:
        chips.append(CaptureChip(understood.behaviour.id, tr("ett beteende"), ChipKind.BEHAVIOUR))
    seen = understood.seen
    kind = ChipKind.DAY if seen.said and seen.day != today else ChipKind.TODAY
    return (*chips, CaptureChip(ChipKind.DAY, _day(seen.day, today), kind))


def _short_name(person: Person) -> str:
    """The first name, as the sidebar of a mind has it; the whole name where it is written the other way round."""
    words = person.name.split()
    return isolated(words[0] if words and not words[0].endswith(",") else person.name)


def _day(day: date, today: date) -> str:
    if day == today:
        return tr("i dag")
    return tr("i går") if (today - day).days == 1 else dates.near_day(day, today)


def _note(understood: Understood) -> str:
    if understood.person is not None:
        return ""
    if understood.people or understood.perhaps:
        return tr("Välj vem det gäller, eller sortera sedan i I dag.")
    return tr("Inget namn som går att känna igen. Det sorteras sedan i I dag.")
