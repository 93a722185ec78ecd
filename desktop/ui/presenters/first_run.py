"""The first five minutes: language, passphrase, recovery sheet, team, start."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from desktop.domain.errors import EnvironmentFailed, RuleBroken
from desktop.domain.people import Person
from desktop.domain.recovery_code import group_matches
from desktop.ui.presenters import sentences
from desktop.ui.presenters.door import Beginning, Door, SystemKeys
from desktop.ui.presenters.stated import Stated


class Step(IntEnum):
    """The steps, in order."""

    LANGUAGE = 0
    PASSPHRASE = 1
    SHEET = 2
    TEAM = 3
    START = 4


ASKED_GROUPS = (3, 11)
"""Which groups of the recovery code are typed back, counted from 1: one from each half of the sheet."""


@dataclass(frozen=True, slots=True)
class FirstRunState:
    """``code`` is shown on the sheet step alone. ``people`` are those just added, for the choice of a first talk.
    ``capture_keys`` open Fånga everywhere; None where the system lets no program have such keys."""

    step: Step = Step.LANGUAGE
    busy: bool = False
    sentence: str = ""
    locked: bool = True
    code: tuple[str, ...] = ()
    sheet_saved: bool = False
    people: tuple[Person, ...] = ()
    capture_keys: str | None = None


class FirstRunPresenter(Stated[FirstRunState]):
    """Goes forward step by step; back is possible until the vault is made."""

    def __init__(self, door: Door, keys: SystemKeys) -> None:
        self._door = door
        self._keys = keys
        self._warned = ""
        super().__init__(FirstRunState())

    def language_chosen(self) -> None:
        """On to the passphrase."""
        self.become(step=Step.PASSPHRASE, sentence="")

    def back(self) -> None:
        """One step back, as long as nothing has been made."""
        if self.state.step is Step.PASSPHRASE and not self.state.busy:
            self.become(step=Step.LANGUAGE, sentence="")

    def suggestion(self) -> str:
        """Six words drawn by lot."""
        return self._door.suggested_passphrase()

    def lock_with(self, passphrase: str, again: str) -> None:
        """Make the vault with a passphrase, typed twice."""
        if passphrase != again:
            self.become(sentence=sentences.passphrases_differ())
        elif not self.state.busy:
            self.become(busy=True, sentence="", locked=True)
            self._door.make(passphrase, self._made)

    def leave_unlocked(self) -> None:
        """Make the vault without a passphrase: not locked, said plainly."""
        if not self.state.busy:
            self.become(busy=True, sentence="", locked=False)
            self._door.make(None, self._made)

    def save_sheet(self, path: Path) -> None:
        """Write the recovery sheet as a PDF file."""
        if not self.state.busy:
            self.become(busy=True, sentence="")
            self._door.save_sheet(path, self._sheet_told)

    def print_sheet(self, deliver: Callable[[bytes], str]) -> None:
        """Make the recovery sheet and hand it to the printer; ``deliver`` answers with what stood in the way."""
        if not self.state.busy:

            def give(content: bytes) -> None:
                self.become(sentence=deliver(content))

            self.become(busy=True, sentence="")
            self._door.make_sheet(give, self._sheet_made)

    def confirm_sheet(self, first: str, second: str) -> None:
        """Compare the two groups typed back; right ones lead on."""
        code = "-".join(self.state.code)
        for group, typed in zip(ASKED_GROUPS, (first, second), strict=True):
            if not group_matches(code, group, typed):
                self.become(sentence=sentences.group_differs(group))
                return
        self.become(step=Step.TEAM, sentence="", code=())

    def skip_sheet(self) -> None:
        """Only where the vault is not locked: the sheet can be made later."""
        if not self.state.locked:
            self.become(step=Step.TEAM, sentence="", code=())

    def team_pasted(self, manager: str, names: str) -> None:
        """Add the team, one name a line; an empty list is fine.

        A name that stands twice is said once, since two people may share it: going on then takes it once.
        """
        from desktop.domain.pasted_names import names_from
        from desktop.services import people
        from desktop.services.naming import name_manager

        session = self._door.session
        assert session is not None, "the vault was made a step ago"
        found = names_from(names)
        if any(one.twice for one in found) and names != self._warned:
            self._warned = names
            self.become(sentence=sentences.name_twice())
            return
        try:
            if manager.strip():
                name_manager(session, manager)
            people.add_team(session, [people.NewPerson(one.name, one.email) for one in found])
        except RuleBroken as error:
            self.become(sentence=sentences.broken(error))
            return
        except EnvironmentFailed as error:
            self.become(sentence=sentences.failed(error))
            return
        with session.vault.read() as reader:
            self.become(
                step=Step.START,
                sentence="",
                people=tuple(reader.people()),
                capture_keys="" if self._keys.is_possible else None,
            )

    def record_keys(self, keys: str) -> bool:
        """Open Fånga with these keys everywhere; False when they cannot be had, which is said."""
        try:
            self._keys.hold(keys)
        except EnvironmentFailed as error:
            self.become(sentence=sentences.failed(error))
            return False
        self.become(sentence="", capture_keys=keys)
        return True

    def begin(self, how: Beginning, person_id: str | None = None) -> None:
        """Into the program."""
        self._door.begin(how, person_id)

    def _made(self, error: Exception | None) -> None:
        if error is None:
            self.become(busy=False, step=Step.SHEET, code=self._door.code)
        else:
            self._say(error)

    def _sheet_told(self, error: Exception | None) -> None:
        if error is None:
            self.become(busy=False, sheet_saved=True)
        else:
            self._say(error)

    def _sheet_made(self, error: Exception | None) -> None:
        if error is None:
            self.become(busy=False)
        else:
            self._say(error)

    def _say(self, error: Exception) -> None:
        if isinstance(error, RuleBroken):
            self.become(busy=False, sentence=sentences.broken(error))
        elif isinstance(error, EnvironmentFailed):
            self.become(busy=False, sentence=sentences.failed(error))
