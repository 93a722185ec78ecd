"""A paper before it is given away: made beside the window, shown from memory, saved or printed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from typing_extensions import override

from desktop.domain import paper_passwords
from desktop.domain.dialogues import Dialogue
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.names import file_name
from desktop.domain.paper import PaperOptions
from desktop.domain.people import Person, Team
from desktop.domain.progress import Progress
from desktop.services.changes import Changes
from desktop.services.session import Session
from desktop.ui.presenters import dates, sentences
from desktop.ui.presenters.bench import Workbench
from desktop.ui.presenters.housekeeping import MadePaper
from desktop.ui.presenters.long_work import LongWork, Stoppable, sentence_of, stopped
from desktop.ui.presenters.paper_choices import PaperChoices
from desktop.ui.presenters.stated import Stated
from desktop.ui.presenters.wording import tr

MakePaper = Callable[[PaperOptions, Progress], MadePaper]
SavePaper = Callable[[Path, bytes, str | None], None]
"""Where, what, and behind which password; None for none."""


@dataclass(frozen=True, slots=True)
class PaperTitle:
    """What a paper is about. ``is_dialogue`` with the talk's day; a person's paper has the day it was made."""

    name: str
    day: date
    is_dialogue: bool

    @property
    def can_be_locked(self) -> bool:
        """Whether a password makes sense on it."""
        return True

    def heading(self) -> str:
        """The head of the page."""
        if not self.is_dialogue:
            return self.name
        return tr("Samtal {day} · {name}").format(day=dates.day_and_month(self.day), name=self.name)

    def suggested_file(self) -> str:
        """A file name that every system takes."""
        words = tr("Samtal {name} {day}") if self.is_dialogue else "{name} {day}"
        return file_name(words.format(name=self.name, day=self.day.isoformat())) + ".pdf"


@dataclass(frozen=True, slots=True)
class InformationTitle(PaperTitle):
    """The information sheet's name on the page and as a file; it is about nobody, and nothing to lock."""

    @property
    @override
    def can_be_locked(self) -> bool:
        return False

    @override
    def heading(self) -> str:
        return tr("Information till medarbetare")

    @override
    def suggested_file(self) -> str:
        return file_name(tr("Information till medarbetare")) + ".pdf"


@dataclass(frozen=True, slots=True)
class PaperState:
    """``paper`` is None until it has been made; ``making`` with how far that has come.

    ``sentence`` says why it could not be made; ``unsaved`` why it could not be saved or printed, which a save to
    another place may mend, ``unprinted`` that it was printing; ``behind_password`` whether a file is to be locked.
    """

    title: PaperTitle
    choices: PaperChoices
    paper: MadePaper | None = None
    making: bool = False
    done: int = 0
    total: int = 0
    sentence: str = ""
    unsaved: str = ""
    unprinted: bool = False
    behind_password: bool = False


class PaperPresenter(Stated[PaperState]):
    """Makes the paper again whenever a choice, the language or what stands in it has changed.

    ``keep`` remembers the choices, ``tell`` says in passing that a file was saved.
    """

    def __init__(
        self,
        bench: Workbench,
        jobs: LongWork,
        title: PaperTitle,
        make: MakePaper,
        write: SavePaper,
        choices: PaperChoices,
        keep: Callable[[PaperChoices], None],
        tell: Callable[[str], object],
    ) -> None:
        super().__init__(PaperState(title, choices))
        self._session = bench.session
        self._jobs = jobs
        self._make_paper = make
        self._write = write
        self._keep = keep
        self._tell = tell
        self._job: Stoppable | None = None
        self._round = 0
        self._leave = bench.feed.subscribe(self._on_changes)

    def make(self) -> None:
        """Make the paper, in place of one that is being made."""
        self._stop()
        self._round += 1
        this = self._round
        options = self.state.choices.options(self._session.now())
        self.become(making=True, done=0, total=0, sentence="", unsaved="")
        self._job = self._jobs.submit(
            partial(self._make_paper, options),
            partial(self._made, this),
            partial(self._not_made, this),
            partial(self._on_way, this),
            partial(self._stopped, this),
        )

    def choose(self, choices: PaperChoices) -> None:
        """Make it another way."""
        if choices != self.state.choices:
            self.become(choices=choices)
            self._keep(choices)
            self.make()

    def cancel(self) -> None:
        """Stop making it."""
        if self._job is not None:
            self._job.cancel()

    def want_lock(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Whether a file that is saved is to open with a password alone; the next page begins without."""
        self.become(behind_password=wanted)

    def save(self, path: Path, password: str | None = None) -> None:
        """Put the file where the user wants it; what was there before stays unless it goes well.

        A password is forgotten when the file has been written.
        """
        paper = self.state.paper
        if paper is None:
            return
        self.become(unsaved="")

        def work(_: Progress) -> None:
            self._write(path, paper.content, password)

        self._jobs.submit(work, partial(self._saved, path, password is not None), self._not_saved)

    def could_not(self, sentence: str) -> None:
        """Something that was to be done with the paper did not work: say why."""
        self.become(unsaved=sentence, unprinted=False)

    def printed(self) -> None:
        """The printer, or whoever keeps papers for it, has it: what went wrong before is over."""
        self.become(unsaved="", unprinted=False)
        self._tell(tr("Skickat till skrivaren."))

    def not_printed(self, sentence: str) -> None:
        """It was not printed: say why. A PDF is the way on."""
        self.become(unsaved=sentence, unprinted=True)

    @override
    def close(self) -> None:
        """Stop, and let go of the paper."""
        self._stop()
        self._round += 1
        self._leave()
        super().close()

    def _stop(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    def _made(self, this: int, paper: MadePaper) -> None:
        if this == self._round:
            self._job = None
            self.become(paper=paper, making=False)

    def _not_made(self, this: int, error: Exception) -> None:
        sentence = sentence_of(error)
        if this == self._round:
            self._job = None
            self.become(paper=None, making=False, sentence=sentence)

    def _on_way(self, this: int, done: int, total: int) -> None:
        if this == self._round:
            self.become(done=done, total=total)

    def _stopped(self, this: int) -> None:
        if this == self._round:
            self._job = None
            self.become(making=False, sentence=stopped() if self.state.paper is None else "")

    def _saved(self, path: Path, locked: bool, _: object) -> None:  # noqa: FBT001 - bound before it is known
        words = tr("Sparad som {file}, låst med lösenordet.") if locked else tr("Sparad som {file}.")
        self._tell(words.format(file=path.name))

    def _not_saved(self, error: Exception) -> None:
        self.could_not(sentence_of(error))

    def _on_changes(self, changes: Changes) -> None:
        if changes:
            self.make()


def password_fault(first: str, again: str) -> str:
    """What is wrong with a password that was typed twice, in words; empty when nothing is."""
    try:
        paper_passwords.chosen(first, again)
    except RuleBroken as error:
        if error.rule is Rule.PASSWORD_EMPTY:
            return tr("Skriv ett lösenord, eller avbryt och spara filen utan.")
        return sentences.broken(error)
    return ""


def dialogue_title(session: Session, dialogue_id: str) -> PaperTitle:
    """What a dialogue's paper is called. Raises ``RuleBroken(NOT_FOUND)``."""
    with session.vault.read() as reader:
        dialogue = reader.get(Dialogue, dialogue_id)
        if dialogue.person_id:
            name = reader.get(Person, dialogue.person_id).name
        else:
            name = reader.get(Team, dialogue.team_id).name if dialogue.team_id else dialogue.title
    held = dialogue.started_at or dialogue.planned_at
    return PaperTitle(name, held.date(), is_dialogue=True)


def person_title(session: Session, person_id: str) -> PaperTitle:
    """What a person's paper is called. Raises ``RuleBroken(NOT_FOUND)``."""
    with session.vault.read() as reader:
        return PaperTitle(reader.get(Person, person_id).name, session.today(), is_dialogue=False)
