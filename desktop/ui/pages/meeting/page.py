"""The whole of the meeting window: head with time, agenda, sheet, and a foot that says how to write."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.pages.meeting import time_line
from desktop.ui.pages.meeting.agenda import Agenda
from desktop.ui.pages.meeting.sheet import Sheet
from desktop.ui.pages.meeting.time_line import TimeLine
from desktop.ui.presenters.meeting import MeetingState, TimeShown
from desktop.ui.presenters.note_chips import ChipReader, sign_key
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP, GAP_SECTION, GAP_SMALL, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.chip import Tag
from desktop.ui.widgets.find_bar import FindBar
from desktop.ui.widgets.save_status import SaveStatus
from desktop.ui.widgets.sheets import Sheets
from desktop.ui.widgets.text import Text

_AGENDA, _WIDEST_AGENDA = 248, 0.3
_PAPER = 0.38
"""How much of the width a paper takes that is gone through together."""
_ROOM_FOR_SIGNS = 380
"""Pixels of height, at 100 % text, from which the foot has room to say how to write."""
_NOD_MS = 1200


class MeetingPage(QWidget):
    """Intents: ``section_chosen`` (place from 0), ``point_ticked``, ``forward_requested``, ``wrap_up_requested``."""

    section_chosen = Signal(int)
    point_ticked = Signal(str, bool)
    forward_requested = Signal()
    wrap_up_requested = Signal()

    def __init__(self, chips: ChipReader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "window")
        self._state: MeetingState | None = None
        self._time = TimeShown(0.0, None)
        self.heading = Text("", TextRole.H3)
        self.until = Text("", TextRole.BODY, "text2", characters=28)
        self.shared = Tag("", drawing="users")
        self.time_line = TimeLine()
        self.agenda = Agenda()
        self.sheet = Sheet(chips)
        self.signs = Text("", TextRole.CAPTION, "text2", characters=120)
        self.status = SaveStatus()
        self.forward = Button("")
        self.wrap_up = Button("", ButtonKind.QUIET)
        self.paper = Sheets()
        self.find_bar = FindBar(self.paper)
        self.paper_shown = Button("", ButtonKind.QUIET, "calendar-range")
        self.paper_shown.setCheckable(True)
        self._nod = QTimer(self, singleShot=True, interval=_NOD_MS)
        self._lay_out()
        self._nod.timeout.connect(self._nodded)
        self.time_line.toggled_away.connect(self._say_time)
        self.agenda.section_chosen.connect(self.section_chosen)
        self.agenda.point_ticked.connect(self.point_ticked)
        self.forward.clicked.connect(self.forward_requested)
        self.wrap_up.clicked.connect(self.wrap_up_requested)
        self.paper_shown.clicked.connect(self._fit)
        self.find_bar.closed.connect(self._back_to_note)

    def show_state(self, state: MeetingState) -> None:
        """Show another state of the talk."""
        self._state = state
        self.sheet.show_state(state)
        self.retranslate()

    def show_paper(self, content: bytes | None) -> None:
        """Show a paper that is gone through together beside the notes; None lets go of it."""
        self.paper.show_pdf(content)
        self.find_bar.say_found()
        self.paper_shown.setVisible(content is not None)
        self.paper_shown.setChecked(content is not None)
        self._fit()

    def find_words(self) -> None:
        """Look for words on the paper (Ctrl+F), which comes forward if it was put away."""
        if self.paper.pages:
            self.paper_shown.setChecked(True)
            self._fit()
            self.find_bar.open()

    def show_time(self, time: TimeShown) -> None:
        """Show how far the talk has come."""
        self._time = time
        self._say_time()

    def saved(self, at: datetime) -> None:
        """Say "Sparat 14:02"."""
        self.status.saved(at)

    def nod(self) -> None:
        """Acknowledge a stamp to the one who knows: the quiet words in the foot are a little less quiet for a while."""
        self.status.set_token("accent")
        self._nod.start()

    def flush(self) -> None:
        """Hand over what is in the editors."""
        self.sheet.flush()

    def retranslate(self) -> None:
        """Say every word of the program again; the words of the talk are in the language of the talk."""
        self.shared.say(tr("Delat: allt här får läsas"))
        pairs = (f"{sign}\xa0{word.replace(' ', chr(0xA0))}" for sign, word in sign_key())
        signs = tr("Börja raden med:") + "  " + "   ".join(pairs)
        self.signs.setText(signs)
        self.sheet.explain(signs)
        self.forward.set_words(tr("Nästa avsnitt"))
        self.wrap_up.set_words(tr("Runda av"))
        self.paper_shown.set_words(tr("Kvartalet bredvid"))
        self.paper.setAccessibleName(tr("Kvartalet"))
        self.find_bar.retranslate()
        self.status.retranslate()
        self.sheet.dress()
        if self._state is not None:
            state = self._state
            both = " & ".join(name for name in (state.person, state.manager) if name)
            self.heading.setText(f"{both} · {state.title}" if state.title else both)
            self.agenda.show_state(state)
            self.forward.setVisible(state.current < len(state.sections) - 1)
            self._say_time()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.signs.setVisible(self.height() >= look().type.scaled(_ROOM_FOR_SIGNS))
        self.agenda.setFixedWidth(round(min(look().type.scaled(_AGENDA), self.width() * _WIDEST_AGENDA)))
        beside = self.paper_shown.isChecked()
        for part in (self.paper, self._beside):
            part.setVisible(beside)
        self._beside.setFixedWidth(round(self.width() * _PAPER))
        if not beside:
            self.find_bar.leave()

    def _back_to_note(self) -> None:
        """Looking something up ends where one wrote."""
        if self._state is not None:
            self.sheet.current.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_time(self) -> None:
        if self._state is None:
            return
        ends = self._state.ends
        away = self.time_line.hidden_by_choice
        self.until.setText(time_line.until(ends) if away else time_line.words(self._time, ends))
        self.time_line.show_time(self._time, ends)

    def _nodded(self) -> None:
        self.status.set_token("text2")

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        head = QHBoxLayout()
        head.setContentsMargins(GAP_SECTION, GAP, GAP_SECTION, 0)
        head.setSpacing(GAP_SECTION)
        head.addWidget(self.heading, 1, middle)
        head.addWidget(self.shared, 0, middle)
        line = QHBoxLayout()
        line.setContentsMargins(GAP_SECTION, 0, GAP_SECTION, 0)
        line.setSpacing(GAP_WIDE)
        line.addWidget(self.time_line, 1, middle)
        line.addWidget(self.until, 0, middle)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.agenda)
        body.addWidget(self.sheet, 1)
        self._beside = QWidget()
        pages = QVBoxLayout(self._beside)
        pages.setContentsMargins(0, 0, 0, 0)
        pages.setSpacing(0)
        pages.addWidget(self.paper, 1)
        pages.addWidget(self.find_bar)
        body.addWidget(self._beside)
        self._beside.hide()
        self.paper.hide()
        self.paper_shown.hide()
        foot = QHBoxLayout()
        foot.setContentsMargins(GAP_SECTION, GAP_SMALL, GAP_SECTION, GAP_SMALL)
        foot.setSpacing(GAP_WIDE)
        foot.addWidget(self.signs, 1, middle)
        foot.addStretch(0)
        foot.addWidget(self.status, 0, middle)
        foot.addWidget(self.paper_shown)
        foot.addWidget(self.wrap_up)
        foot.addWidget(self.forward)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(line)
        column.addLayout(body, 1)
        column.addLayout(foot)
