"""What every presenter works at: the open vault, the change feed, undo, and a way to tell the window something."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import datetime
from typing import Generic, Protocol, TypeVar

from desktop.domain.errors import EnvironmentFailed, Rule, RuleBroken
from desktop.services.changes import Changes
from desktop.services.session import Session
from desktop.services.undo import UndoHistory
from desktop.ui.presenters import sentences
from desktop.ui.presenters.feed import ChangeFeed

S = TypeVar("S")


class Outlet(Protocol):
    """What the window does when a presenter has something to tell; sentences are made there, in its language."""

    def saved(self, at: datetime) -> None:
        """Something was committed at a local moment: "Sparat 14:02"."""

    def undoable(self, name: str) -> None:
        """An action that can be taken back was done: a toast for eight seconds with Ångra."""

    def broken(self, error: RuleBroken) -> None:
        """A rule said no where no field can say it."""

    def failed(self, error: EnvironmentFailed) -> None:
        """The computer could not do it: a banner that stays until it works again."""

    def mended(self) -> None:
        """What failed before has worked."""


UseCase = Callable[[Session], Changes]
Kept = Callable[[Changes | Exception], None]


class Keeper(Protocol):
    """Stores what is being typed, in the order given, without making the typing wait for the disk."""

    def keep(self, use_case: UseCase, told: Kept) -> None:
        """Run ``use_case``; ``told`` is called on the window's thread with what changed, or with why not."""

    def settle(self) -> None:
        """Come back when everything has been stored and told."""

    def close(self) -> None:
        """Settle, and let go of the vault."""


class AtOnce:
    """Keeps here and now: for tests, and wherever there is no thread to keep on."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(self, use_case: UseCase, told: Kept) -> None:
        """Run it before coming back."""
        try:
            outcome: Changes | Exception = use_case(self._session)
        except (EnvironmentFailed, RuleBroken) as error:
            outcome = error
        told(outcome)

    def settle(self) -> None:
        """Nothing waits."""

    def close(self) -> None:
        """Nothing is held."""


class Workbench:
    """One unlocked session at work. Lives from unlock to lock."""

    def __init__(self, session: Session, outlet: Outlet, keeper: Keeper | None = None) -> None:
        self.session = session
        self.outlet = outlet
        self.keeper = keeper or AtOnce(session)
        self.feed = ChangeFeed()
        self.history = UndoHistory()
        self._failing = False

    def do(self, use_case: Callable[[], Changes], *, undo_as: str | None = None) -> Changes | None:
        """Run one use case, tell everybody what changed, and remember it for undo under ``undo_as``.

        ``RuleBroken`` goes on to the caller, who says it at the field. ``EnvironmentFailed`` is told by the window;
        then the answer is None and nothing was changed.
        """
        try:
            changes = use_case()
        except EnvironmentFailed as error:
            self._fail(error)
            return None
        self._done()
        if undo_as is not None and changes:
            self.history.remember(undo_as, changes)
            self.outlet.undoable(undo_as)
        if changes:
            self.feed.publish(changes)
        return changes

    def keep(self, use_case: UseCase, told: Callable[[Exception | None], None]) -> None:
        """Store what is being typed, beside the window. ``told`` follows with None when it was kept, else with the
        ``RuleBroken`` or ``EnvironmentFailed``. "Sparat" is said only then; what the computer refused is said by the
        window."""

        def outcome(result: Changes | Exception) -> None:
            if isinstance(result, EnvironmentFailed):
                self._fail(result)
                told(result)
            elif isinstance(result, RuleBroken):
                told(result)
            elif isinstance(result, Exception):
                raise result
            else:
                self._done()
                told(None)
                if result:
                    self.feed.publish(result)

        self.keeper.keep(use_case, outcome)

    def settle(self) -> None:
        """Come back when everything that was typed has been stored, or refused, and told."""
        self.keeper.settle()

    def _fail(self, error: EnvironmentFailed) -> None:
        self._failing = True
        self.outlet.failed(error)

    def _done(self) -> None:
        if self._failing:
            self._failing = False
            self.outlet.mended()
        self.outlet.saved(self.session.now())

    def undo(self) -> None:
        """Take the latest action back; what cannot be taken back is said by the window."""
        try:
            self.do(lambda: self.history.undo(self.session))
        except RuleBroken as error:
            self.outlet.broken(error)


class Presenter(ABC, Generic[S]):
    """Derives a page's frozen state from the vault, and again whenever a change touches it.

    ``derive`` and ``concerns`` are the page's own; intents are further methods. ``close`` ends it. ``when_gone`` is
    called when what the page is about is not there any more (its making was undone).
    """

    def __init__(self, bench: Workbench) -> None:
        self.bench = bench
        self.session = bench.session
        self.when_gone: Callable[[], None] | None = None
        self._show: Callable[[S], None] | None = None
        self._state: S | None = None
        self._leave = bench.feed.subscribe(self._on_changes)

    @abstractmethod
    def derive(self) -> S:
        """Read what the page shows now."""

    def concerns(self, changes: Changes) -> bool:
        """Whether ``changes`` may alter what the page shows; a page that shows much says yes."""
        return bool(changes)

    @property
    def state(self) -> S:
        """What the page shows, read when first asked for."""
        if self._state is None:
            self._state = self.derive()
        return self._state

    def watch(self, show: Callable[[S], None]) -> None:
        """Show the state now and each time it is another."""
        self._show = show
        show(self.state)

    def refresh(self) -> None:
        """Read again; the page is told only if something is different."""
        state = self.derive()
        if state != self._state:
            self._state = state
            if self._show is not None:
                self._show(state)

    def close(self) -> None:
        """Hear and show nothing more."""
        self._leave()
        self._show = None

    def _act(self, use_case: Callable[[], Changes], undo_as: str | None = None) -> Changes | None:
        """Do what no field asks for; the window says it when a rule says no. None when nothing was changed."""
        try:
            return self.bench.do(use_case, undo_as=undo_as)
        except RuleBroken as error:
            self.bench.outlet.broken(error)
            return None

    def _ask(self, use_case: Callable[[], Changes], undo_as: str | None = None) -> str | None:
        """Do what a field asks for. The sentence of the rule that says no, empty when it went well, None when the
        computer refused: then the words stay in the field, still owed, while the window says why."""
        try:
            kept = self.bench.do(use_case, undo_as=undo_as)
        except RuleBroken as error:
            return sentences.broken(error)
        return None if kept is None else ""

    def _on_changes(self, changes: Changes) -> None:
        if self._show is None or not self.concerns(changes):
            return
        try:
            self.refresh()
        except RuleBroken as error:
            if error.rule is not Rule.NOT_FOUND or self.when_gone is None:
                raise
            self.when_gone()
