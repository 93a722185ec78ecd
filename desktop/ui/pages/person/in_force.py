"""GÄLLER NU: agreements and behaviours, with the behaviours' marks as shapes; Enter tells their stories."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.behaviour_life import lost_its_person
from desktop.domain.goals import Mark
from desktop.domain.promises import Agreement, AgreementState
from desktop.services.timeline import LivingBehaviour
from desktop.ui.presenters import dates, state_names
from desktop.ui.presenters.board import beginning_words
from desktop.ui.presenters.person import PersonView
from desktop.ui.presenters.quotes import in_quotes
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.section import SectionHeader
from desktop.ui.widgets.text import Text

_SHOWN_MARKS = 12


class InForce(QWidget):
    """``agreement_ended`` carries an agreement's id."""

    agreement_ended = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: PersonView | None = None
        self._told = ""
        self.head = SectionHeader("")
        self.rows = Rows("")
        self.stories_head = Text("", TextRole.BODY_STRONG)
        self.stories = Rows("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL)
        for part in (self.head, self.rows, self.stories_head, self.stories):
            column.addWidget(part)
        self.rows.opened.connect(self._tell)
        self.rows.removal_asked.connect(self._end)

    def show_state(self, state: PersonView) -> None:
        """Show what holds."""
        self._state = state
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word again."""
        self.head.set_words(tr("Gäller nu"))
        self.rows.setAccessibleName(tr("Gäller nu"))
        self.stories.setAccessibleName(tr("Berättelser"))
        if self._state is None:
            return
        page = self._state.page
        rows = [_agreement(item) for item in page.agreements]
        rows += [_behaviour(item) for item in page.behaviours]
        self.rows.show_rows(rows)
        self.setVisible(bool(rows))
        self._show_stories(page.behaviours)

    def _show_stories(self, behaviours: tuple[LivingBehaviour, ...]) -> None:
        told = next((item for item in behaviours if item.behaviour.id == self._told), None)
        marks = told.marks[::-1] if told is not None else ()
        self.stories.show_rows([_story(mark) for mark in marks])
        self.stories_head.setText(in_quotes(told.behaviour.text) if told is not None else "")
        for part in (self.stories_head, self.stories):
            part.setVisible(bool(marks))

    def _tell(self, row_id: str) -> None:
        self._told = "" if self._told == row_id else row_id
        self.retranslate()

    def _end(self, row_id: str) -> None:
        if self._state is not None and any(item.id == row_id for item in self._state.page.agreements):
            self.agreement_ended.emit(row_id)


def _agreement(item: Agreement) -> Row:
    when = tr("sedan {day}").format(day=dates.full_day(item.since)) if item.since else ""
    changed = tr("ändrad") if item.state is AgreementState.CHANGED else ""
    tag = " · ".join(part for part in (when, changed) if part)
    return Row(item.id, in_quotes(item.text), tag=tag, drawing="handshake")


def _behaviour(item: LivingBehaviour) -> Row:
    marks = item.marks[-_SHOWN_MARKS:]
    shapes = "  ".join(state_names.mark_sign(mark.kind) for mark in marks)
    spoken = (_spoken(mark) for mark in marks)
    state = state_names.behaviour(item.behaviour.state)
    began = beginning_words(item.beginning)
    return Row(
        item.behaviour.id,
        in_quotes(item.behaviour.text),
        tag="\n".join(part for part in (f"{state}   {shapes}".rstrip(), began) if part),
        trail=weeks(marks[0].on, marks[-1].on) if marks else "",
        drawing="sprout",
        spoken=", ".join(part for part in (item.behaviour.text, state, began, *spoken) if part),
    )


def _story(mark: Mark) -> Row:
    kind = state_names.mark(mark.kind)
    lost = tr("borttagen") if lost_its_person(mark) else ""
    return Row(
        mark.id,
        mark.text or kind,
        mark=mark.kind,
        tag=lost,
        trail=dates.week(mark.on),
        spoken=", ".join(part for part in (_spoken(mark), mark.text, lost) if part),
    )


def _spoken(mark: Mark) -> str:
    return f"{state_names.mark(mark.kind)}, {dates.week(mark.on)}"


def weeks(first: date, last: date) -> str:
    """``v. 4–11``; a year is named where the two are of different ones."""
    begin, end = first.isocalendar(), last.isocalendar()
    if begin.year != end.year:
        return f"{dates.week(first)} {begin.year} – {dates.week(last)} {end.year}"
    return dates.week(first) if begin.week == end.week else f"{dates.week(first)}–{end.week}"
