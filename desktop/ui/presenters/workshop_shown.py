"""A workshop under way as its page shows it, with the words that are being typed in place of those that are kept."""

from collections.abc import Callable, Collection
from datetime import date

from desktop.domain.goals import Gap, GapAnswer
from desktop.domain.workshop import WorkshopStep
from desktop.services import workshop_end
from desktop.services.ports import Reader
from desktop.services.workshop import WorkshopRead
from desktop.ui.presenters import workshop_words
from desktop.ui.presenters.note_chips import first_name
from desktop.ui.presenters.workshop_state import (
    AgreementShown,
    Asked,
    Candidate,
    GapShown,
    Line,
    Named,
    Outcome,
    WorkshopState,
)


class Shown:
    """``text`` gives what stands in a field: the words of its key that are being typed, else those that are kept."""

    def __init__(self, read: WorkshopRead, text: Callable[[str, str], str], today: date) -> None:
        self._read = read
        self._text = text
        self._today = today

    def state(self, reader: Reader, *, said: Collection[str], asked: str | None) -> WorkshopState:
        """All of it. ``said`` are the behaviours whose cue was said aloud, ``asked`` the fourth if one was picked."""
        read, text = self._read, self._text
        return WorkshopState(
            begun=True,
            step=WorkshopStep(read.workshop.step),
            sentence=text("goal", read.goal.sentence),
            success=text("success", read.goal.success),
            monday=text("monday", read.workshop.monday),
            lines=tuple(Line(item.id, text(item.id, item.text)) for item in read.drafts),
            gaps=tuple(self._gap(gap) for gap in read.gaps),
            candidates=self._candidates(),
            asked=self._question(asked),
            agreements=self._agreements(said),
            outcomes=tuple(_outcome(reader, read, gap) for gap in read.gaps if workshop_end.is_taken_up(gap)),
            people=tuple(Named(item.id, item.name) for item in read.people),
            teams=tuple(Named(item.id, item.name) for item in read.teams),
            today=self._today,
        )

    def _gap(self, gap: Gap) -> GapShown:
        whom = self._read.whom.get(gap.id, "")
        name = next((first_name(item.name) for item in self._read.people if item.id == whom), "")
        return GapShown(
            gap.id,
            self._text(f"measured:{gap.id}", gap.measured),
            gap.pull,
            self._text(f"makes_us:{gap.id}", gap.makes_us),
            gap.answer,
            whom,
            name,
            workshop_end.is_taken_up(gap),
        )

    def _candidates(self) -> tuple[Candidate, ...]:
        read = self._read
        kept = {item.id for item in read.kept}
        both = [(item, True) for item in read.alive] + [(item, False) for item in read.drafts]
        return tuple(Candidate(item.id, item.text, alive, item.id in kept) for item, alive in both)

    def _question(self, asked: str | None) -> Asked | None:
        read = self._read
        about = next((item for item in (*read.drafts, *read.alive) if item.id == asked), None)
        if about is None or about.id in {item.id for item in read.kept}:
            return None
        return Asked(about.id, about.text, tuple(Line(item.id, item.text) for item in read.kept))

    def _agreements(self, said: Collection[str]) -> tuple[AgreementShown, ...]:
        return tuple(
            AgreementShown(
                item.id,
                item.text,
                item.person_id or "",
                item.team_id or "",
                item.follow_up_on,
                item.id in said,
            )
            for item in self._read.picked
        )


def _outcome(reader: Reader, read: WorkshopRead, gap: Gap) -> Outcome:
    person = workshop_end.taken_up_with(reader, read, gap)
    return Outcome(
        gap.id,
        first_name(person.name) if person is not None else "",
        workshop_words.taken_up(gap),
        gap.answer is GapAnswer.RAISE,
    )
