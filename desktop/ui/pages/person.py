"""One person: what holds now, what was promised, what waits for next time, and what has been."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.domain.dialogues import AHEAD, Dialogue, DialogueState
from desktop.domain.goals import Mark
from desktop.domain.people import Person, PersonState
from desktop.domain.promises import Action, AgreementState, Owner
from desktop.services.timeline import LivingBehaviour, WaitingPoint
from desktop.ui.presenters import dates, state_names
from desktop.ui.presenters.person import PersonView, first_name
from desktop.ui.presenters.readings import Reading
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SMALL, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.avatar import Avatar
from desktop.ui.widgets.button import Button, ButtonKind, IconButton
from desktop.ui.widgets.date_field import DateField
from desktop.ui.widgets.field import LineField
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.section import EmptyState, SectionHeader
from desktop.ui.widgets.text import Text

Read = Callable[[str], Reading | None]


class PersonPage(Page):
    """Signals carry what was typed or the ids of what was chosen."""

    prepare_requested = Signal()
    details_requested = Signal()
    paper_requested = Signal()
    private_requested = Signal()
    state_chosen = Signal(object)
    dialogue_opened = Signal(str)
    point_typed = Signal(str)
    point_dropped = Signal(str)
    point_moved = Signal(str, int)
    action_typed = Signal(str)
    action_ticked = Signal(str)
    action_dropped = Signal(str)
    agreement_ended = Signal(str)
    talk_planned = Signal(object)
    talk_moved = Signal(str, object)
    talk_cancelled = Signal(str)

    def __init__(self, read_moment: Read, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: PersonView | None = None
        self.avatar = Avatar()
        self.name = Text("", TextRole.H1)
        self.about = Text("", TextRole.BODY, "text2")
        self.prepare = Button("", ButtonKind.PRIMARY, "notebook-pen")
        self.more = IconButton("", "ellipsis")
        self.private = Button("", ButtonKind.LINK, "lock")
        self.in_force_head = SectionHeader("")
        self.in_force = Rows("")
        self.nothing_yet = EmptyState()
        self.promises_head = SectionHeader("")
        self.promises = Rows("")
        self.new_action = LineField("")
        self.points_head = SectionHeader("")
        self.points = Rows("")
        self.new_point = LineField("")
        self.ahead_head = SectionHeader("")
        self.ahead = QVBoxLayout()
        self.plan = DateField("", read_moment)
        self.timeline_head = SectionHeader("")
        self.timeline = Rows("")
        self._read_moment = read_moment
        self._ahead_rows: list[QWidget] = []
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_state(self, state: PersonView) -> None:
        """Show the person."""
        self._state = state
        self.avatar.show_person(state.page.person.id, state.page.person.name)
        self._draw(state)

    def retranslate(self) -> None:
        """Say every word again."""
        self.prepare.set_words(tr("Förbered"))
        self.more.set_words(tr("Mer"))
        self.private.set_words(tr("Bara för mig (F7)"))
        for head, rows, words in (
            (self.in_force_head, self.in_force, tr("Gäller nu")),
            (self.promises_head, self.promises, tr("Åtaganden")),
            (self.points_head, self.points, tr("Nästa gång")),
            (self.timeline_head, self.timeline, tr("Tidslinje")),
        ):
            head.set_words(words)
            rows.setAccessibleName(words)
        self.ahead_head.set_words(tr("Inplanerat"))
        self.new_action.set_words(tr("Nytt åtagande"), placeholder=tr("till exempel: boka lokal fre"))
        self.nothing_yet.say(tr("Börja med det första samtalet. Mallen finns klar."))
        self.plan.set_words(tr("Nytt samtal"), placeholder=tr("till exempel tis 14:00"))
        if self._state is not None:
            self._draw(self._state)

    def focus_plan(self) -> None:
        """Put the caret where a new talk is planned (Ctrl+N)."""
        state = self._state
        if state is not None and state.suggestion is not None and not self.plan.text():
            self.plan.show_text(dates.moment(state.suggestion))
        self.plan.focus()
        self.ensureWidgetVisible(self.plan)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.about)
        head.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        head.addWidget(self.prepare, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        parts: list[QWidget] = [self.nothing_yet, self.in_force_head, self.in_force]
        parts += [self.promises_head, self.promises, self.new_action]
        parts += [self.points_head, self.points, self.new_point, self.ahead_head]
        for part in parts:
            self.column.addWidget(part)
        self.ahead.setSpacing(GAP_SMALL)
        self.column.addLayout(self.ahead)
        for part in (self.plan, self.timeline_head, self.timeline, self.private):
            self.column.addWidget(part)
        self.column.addSpacing(GAP_WIDE)

    def _connect(self) -> None:
        self.prepare.clicked.connect(self.prepare_requested)
        self.more.clicked.connect(self._open_menu)
        self.private.clicked.connect(self.private_requested)
        self.promises.ticked.connect(self._tick)
        self.promises.removal_asked.connect(self.action_dropped)
        self.points.moved.connect(self.point_moved)
        self.points.removal_asked.connect(self.point_dropped)
        self.in_force.removal_asked.connect(self._end)
        self.timeline.opened.connect(self._open_timeline)
        self.new_point.committed.connect(self._add_point)
        self.new_action.committed.connect(self._add_action)
        self.plan.accepted.connect(self._plan)

    def say_point_error(self, sentence: str) -> None:
        """Say why a point was not taken; an empty sentence clears the field for the next one."""
        self.new_point.say_error(sentence)
        if not sentence:
            self.new_point.show_text("")

    def say_action_error(self, sentence: str) -> None:
        """Say why an action was not taken; an empty sentence clears the field for the next one."""
        self.new_action.say_error(sentence)
        if not sentence:
            self.new_action.show_text("")

    def _draw(self, state: PersonView) -> None:
        page = state.page
        self.name.setText(page.person.name)
        self.about.setText(_about(page.person))
        self.about.setVisible(bool(self.about.text()))
        rows = [_agreement_row(item.id, item.text, item.state, item.since) for item in page.agreements]
        rows += [_behaviour_row(item) for item in page.behaviours]
        self.in_force.show_rows(rows)
        self.promises.show_rows([_action_row(item, state) for item in page.actions])
        self.points.show_rows([_point_row(item, page.person) for item in page.points])
        self.timeline.show_rows([_timeline_row(item) for item in page.timeline])
        for parts, shown in (
            ((self.in_force_head, self.in_force), bool(rows)),
            ((self.promises,), bool(page.actions)),
            ((self.points,), bool(page.points)),
            ((self.timeline_head, self.timeline), bool(page.timeline)),
            ((self.nothing_yet,), not page.timeline and not page.ahead),
        ):
            for part in parts:
                part.setVisible(shown)
        self.new_point.set_words(
            tr("Ny punkt"),
            placeholder=tr("”{name}: …” gör punkten till hens").format(name=first_name(page.person.name)),
        )
        self._draw_ahead(page.ahead)

    def _draw_ahead(self, ahead: tuple[Dialogue, ...]) -> None:
        for row in self._ahead_rows:
            self.ahead.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._ahead_rows = [self._ahead_row(item) for item in ahead]
        for row in self._ahead_rows:
            self.ahead.addWidget(row)

    def _ahead_row(self, dialogue: Dialogue) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GAP)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(dates.moment(dialogue.planned_at), TextRole.BODY_STRONG))
        words.addWidget(Text(dialogue.title, TextRole.CAPTION, "text2"))
        across.addLayout(words, 1)
        if dialogue.state in AHEAD:
            move = DateField(tr("Flytta till"), self._read_moment)
            move.set_words(tr("Flytta till"))
            move.accepted.connect(partial(self._move, dialogue.id))
            across.addWidget(move, 1)
            cancel = Button(tr("Ställ in"))
            cancel.clicked.connect(partial(self.talk_cancelled.emit, dialogue.id))
            across.addWidget(cancel, 0, Qt.AlignmentFlag.AlignBottom)
        opened = Button(tr("Öppna"))
        opened.clicked.connect(partial(self.dialogue_opened.emit, dialogue.id))
        across.addWidget(opened, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _open_menu(self) -> None:
        if self._state is None:
            return
        person = self._state.page.person
        menu = QMenu(self)
        menu.addAction(tr("Ändra uppgifter …"), self.details_requested.emit)
        menu.addAction(tr("Personens dokument (PDF)"), self.paper_requested.emit)
        menu.addSeparator()
        for state, words in (
            (PersonState.ACTIVE, tr("Aktiv")),
            (PersonState.PAUSED, tr("Vilande")),
            (PersonState.LEFT, tr("Har slutat")),
        ):
            action = menu.addAction(words, partial(self.state_chosen.emit, state))
            action.setCheckable(True)
            action.setChecked(person.state is state)
        menu.exec(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _tick(self, action_id: str, _: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.action_ticked.emit(action_id)

    def _end(self, row_id: str) -> None:
        if self._state is not None and any(item.id == row_id for item in self._state.page.agreements):
            self.agreement_ended.emit(row_id)

    def _open_timeline(self, row_id: str) -> None:
        if self._state is not None and any(
            isinstance(item, Dialogue) and item.id == row_id for item in self._state.page.timeline
        ):
            self.dialogue_opened.emit(row_id)

    def _add_point(self) -> None:
        if self.new_point.text().strip():
            self.point_typed.emit(self.new_point.text())

    def _add_action(self) -> None:
        if self.new_action.text().strip():
            self.action_typed.emit(self.new_action.text())

    def _plan(self, moment: object) -> None:
        if isinstance(moment, datetime):
            self.plan.show_value(None, "")
            self.talk_planned.emit(moment)

    def _move(self, dialogue_id: str, moment: object) -> None:
        if isinstance(moment, datetime):
            self.talk_moved.emit(dialogue_id, moment)


def _about(person: Person) -> str:
    rhythm = person.rhythm
    said = dates.rhythm(rhythm.every_weeks, rhythm.weekday, rhythm.at) if rhythm else ""
    state = "" if person.state is PersonState.ACTIVE else state_names.person(person.state)
    return " · ".join(part for part in (person.role, said, state) if part)


def _agreement_row(id: str, text: str, state: AgreementState, since: date | None) -> Row:
    when = tr("sedan {day}").format(day=dates.full_day(since)) if since else ""
    changed = tr("ändrad") if state is AgreementState.CHANGED else ""
    return Row(id, f"”{text}”", tag=" · ".join(part for part in (when, changed) if part), drawing="handshake")


def _behaviour_row(item: LivingBehaviour) -> Row:
    marks = " ".join(state_names.mark_sign(mark.kind) for mark in item.marks[-12:])
    spoken = ", ".join(_mark_words(mark) for mark in item.marks)
    state = state_names.behaviour(item.behaviour.state)
    return Row(
        item.behaviour.id,
        f"”{item.behaviour.text}”",
        tag=" · ".join(part for part in (state, marks) if part),
        drawing="sprout",
        spoken=", ".join(part for part in (item.behaviour.text, state, spoken) if part),
    )


def _mark_words(mark: Mark) -> str:
    return f"{state_names.mark(mark.kind)}, {dates.week(mark.on)}"


def _action_row(action: Action, state: PersonView) -> Row:
    mine = state.manager or tr("Jag")
    owner = {Owner.MANAGER: first_name(mine), Owner.PERSON: first_name(state.page.person.name)}
    due = dates.near_day(action.due_on, state.today) if action.due_on else ""
    lead = f"{owner[action.owner]}:" if action.owner is not None else ""
    return Row(action.id, action.text, ticked=False, lead=lead, trail=due)


def _point_row(item: WaitingPoint, person: Person) -> Row:
    tag = dates.carried_from(item.left_on) if item.left_on else ""
    theirs = item.point.raised_by.value == "person"
    lead = f"{first_name(person.name)}:" if theirs else ""
    return Row(item.point.id, item.point.text, lead=lead, tag=tag, movable=True)


def _timeline_row(item: object) -> Row:
    if isinstance(item, Dialogue):
        cancelled = item.state is DialogueState.CANCELLED
        tag = tr("Inställt") if cancelled else ""
        return Row(
            item.id,
            item.title,
            lead=dates.full_day(item.planned_at.date()),
            tag=tag,
            drawing="messages-square",
        )
    from desktop.domain.observations import Feedback

    assert isinstance(item, Feedback)
    day = dates.full_day(item.given_at.date()) if item.given_at else ""
    return Row(item.id, item.saw or item.situation, lead=day, tag=tr("Feedback"), drawing="message-circle")
