"""Berätta: one feedback from its first word to the reply. Until it is given it is the manager's own."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from typing import Any

from typing_extensions import override

from desktop.domain.errors import RuleBroken
from desktop.domain.goals import Behaviour
from desktop.domain.observations import Feedback, FeedbackState, Observation
from desktop.domain.people import Person
from desktop.services import feedback as telling
from desktop.services.feedback import Part
from desktop.services.session import Session
from desktop.ui.presenters import sentences
from desktop.ui.presenters.bench import Presenter, Workbench
from desktop.ui.presenters.note_chips import first_name
from desktop.ui.presenters.wording import language

KeptPart = Callable[[Part, str | None], None]
"""Told of a field that it was kept (an empty sentence), why not, or None when the computer refused it."""


@dataclass(frozen=True, slots=True)
class FeedbackShown:
    """A feedback as it is shown; ``observation`` is what it tells of, None for one from nothing, and ``behaviour`` what
    gets its mark when that is told."""

    feedback: Feedback
    person: Person
    observation: Observation | None
    behaviour: Behaviour | None
    today: date

    @property
    def given(self) -> bool:
        """Whether it has been told."""
        return self.feedback.state is not FeedbackState.DRAFT

    @property
    def told_at(self) -> datetime | None:
        """When it was told, also where that was without a feedback."""
        return self.feedback.given_at or (self.observation.told_at if self.observation is not None else None)

    @property
    def name(self) -> str:
        """What the person is called."""
        return first_name(self.person.name)


class FeedbackPresenter(Presenter[FeedbackShown]):
    """Intents: write a part, give, take back, set apart, let go. What could not be kept stays shown and is owed."""

    def __init__(self, bench: Workbench, begun: Feedback) -> None:
        super().__init__(bench)
        self._begun = begun
        self._pending: dict[Part, str] = {}
        self._told: KeptPart = _nobody

    @override
    def derive(self) -> FeedbackShown:
        with self.session.vault.read() as reader:
            kept = reader.find(Feedback, self._begun.id) or self._begun
            written: dict[str, Any] = {part.value: text for part, text in self._pending.items()}
            observation = reader.find(Observation, kept.observation_id or "")
            return FeedbackShown(
                feedback=replace(kept, **written),
                person=reader.get(Person, kept.person_id),
                observation=observation,
                behaviour=reader.find(Behaviour, (observation and observation.behaviour_id) or ""),
                today=self.session.today(),
            )

    def when_kept(self, told: KeptPart) -> None:
        """Call ``told`` each time it has come out whether a part was kept."""
        self._told = told

    def write(self, part: Part, text: str) -> None:
        """Autosave of one part."""
        self._pending[part] = text
        use_case = partial(telling.write, feedback=self._begun, part=part, text=text)
        self.bench.keep(use_case, partial(self._kept, part, text))

    def give(self) -> str | None:
        """It has been told. The sentence of a broken rule, empty when it went well, None while words are owed."""
        self.bench.settle()
        if self._pending:
            return None
        return self._ask(lambda: telling.give(self.session, self._begun), "feedback_given")

    def take_back(self) -> None:
        """It was not told after all."""
        self._act(lambda: telling.take_back(self.session, self._begun.id), "feedback_taken_back")

    def set_apart(self) -> None:
        """It does not belong to that behaviour."""
        observation = self.state.observation
        if observation is not None:
            self._act(lambda: telling.set_apart(self.session, observation.id), "observation_apart")

    def let_go(self) -> bool:
        """Let the observation go, or throw away what was begun from nothing; whether it is gone."""
        self.bench.settle()
        observation = self.state.observation
        if observation is not None:
            gone = self._act(lambda: telling.let_go(self.session, observation.id), "observation_let_go")
        elif not self._is_kept():
            return True
        else:
            gone = self._act(lambda: telling.discard(self.session, self._begun.id), "feedback_discarded")
        return gone is not None

    def _is_kept(self) -> bool:
        with self.session.vault.read() as reader:
            return reader.find(Feedback, self._begun.id) is not None

    def _kept(self, part: Part, text: str, error: Exception | None) -> None:
        if isinstance(error, RuleBroken):
            self._told(part, sentences.broken(error))
        elif error is not None:
            self._told(part, None)
        else:
            if self._pending.get(part) == text:
                del self._pending[part]
            self._told(part, "")


def feedback_kept(session: Session, feedback_id: str) -> Feedback:
    """A feedback that is in the vault; raises ``RuleBroken(NOT_FOUND)``."""
    with session.vault.read() as reader:
        return reader.get(Feedback, feedback_id)


def aloud(shown: FeedbackShown) -> str:
    """What it sounds like: the parts in the order in which one says them, and "du" where the name began."""
    said = shown.feedback
    parts = (said.situation, said_to(said.saw, shown.person), said.effect, said.question)
    return " ".join(_ended(part.strip()) for part in parts if part.strip())


def said_to(words: str, person: Person) -> str:
    """``Amir ringde kunden`` said to Amir: ``Du ringde kunden``. In English only where the verb fits "you" as well."""
    words = words.strip()
    for name in sorted({person.name, first_name(person.name), *person.aliases}, key=len, reverse=True):
        rest = words.removeprefix(name)
        if name and rest != words and rest.startswith(" "):
            if language() == "sv":
                return f"Du{rest}"
            return f"You{rest}" if rest.split()[0].endswith("ed") else words
    return words


def _ended(words: str) -> str:
    return words if words[-1] in ".?!…”\"'" else f"{words}."


def _nobody(part: Part, sentence: str | None) -> None:
    """Nobody asked to be told."""
