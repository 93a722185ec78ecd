"""Kvartal: the summary in the making to the left, its paper to the right as it would be printed now."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.quarters import AHEAD, SUMMARY, Period, QuarterPart
from desktop.services.quarters import QuarterPage, Subject
from desktop.ui.pages.quarters.behaviour_part import BehaviourPart
from desktop.ui.pages.quarters.closing import Closing
from desktop.ui.pages.quarters.head import QuarterHead
from desktop.ui.pages.quarters.quotes import Quotes
from desktop.ui.pages.quarters.weeks import Weeks
from desktop.ui.pages.quarters.written import Written
from desktop.ui.presenters import dates
from desktop.ui.presenters.paper import PaperState
from desktop.ui.presenters.quarter import (
    QuarterView,
    column_name,
    evidence_label,
    part_name,
    parts_of,
    recency_sentence,
)
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.beside_paper import BesidePaper
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.note_editor import NoteEditor
from desktop.ui.widgets.section import EmptyState, SectionHeader
from desktop.ui.widgets.text import Text
from desktop.ui.widgets.tick import Tick

_BUILDER_WIDTH = 404


class QuartersPage(BesidePaper):
    """``written`` carries what it is about and the words, ``quoted`` a record's id, ``part_chosen`` a part."""

    written = Signal(str, str)
    quoted = Signal(str, bool)
    part_chosen = Signal(object, bool)
    people_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_BUILDER_WIDTH, parent)
        self._view: QuarterView | None = None
        self.head = QuarterHead()
        self.nobody = EmptyState()
        self.weeks_label = Text("", TextRole.CAPTION, "text2")
        self.weeks = Weeks()
        self.recency = Text("", TextRole.BODY, "text2")
        self.summary, self.ahead = Written(SUMMARY), Written(AHEAD)
        self.behaviours_head, self.effects_head = SectionHeader(""), SectionHeader("")
        self.behaviours: KeyedColumn[BehaviourPart] = KeyedColumn(self._made_behaviour, GAP)
        self.effects = Quotes()
        self.parts_head, self.closing_head = SectionHeader(""), SectionHeader("")
        self.parts: KeyedColumn[Tick] = KeyedColumn(self._made_part, 0)
        self.never = Text("", TextRole.CAPTION, "text2")
        self.closing = Closing()
        self._lay_out()
        self._connect()

    def show_view(self, view: QuarterView) -> None:
        """Show the summary as it stands; what is being written is left alone, unless it is another's."""
        before, self._view = self._view, view
        if before is not None and _of(before) != _of(view):
            for editor in self._editors():
                editor.let_go()
        self._draw(view)

    def show_paper(self, state: PaperState) -> None:
        """Show the paper as it would be printed now."""
        self.allow_out(ready=state.paper is not None)
        self.show_made(state)

    def flush(self) -> None:
        """Hand over every word that is written and not handed over."""
        for editor in self._editors():
            editor.flush()

    def _editors(self) -> Iterator[NoteEditor]:
        for part in (self.summary, self.ahead, *(item.changed for item in self.behaviours.parts().values())):
            yield part.editor

    def owe(self, about: str, words: str | None = None) -> None:
        """What was written about something could not be kept: it is still owed.

        ``words`` are what was written, when something else has been shown since.
        """
        fixed = {SUMMARY: self.summary, AHEAD: self.ahead}
        behaviours = {key: part.changed for key, part in self.behaviours.parts().items()}
        part = (fixed | behaviours).get(about)
        if part is None or self._view is None:
            return
        if words is not None:
            part.editor.show_text(words)
        part.editor.owe(self._view.text(about))

    def retranslate(self) -> None:
        """Say every word again."""
        self.say_again()
        if self._view is not None:
            self._draw(self._view)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.head.who if self._view is not None and self._view.choices else self.nobody.button

    def _draw(self, view: QuarterView) -> None:
        page = view.page
        self.head.show_view(view)
        self.nobody.say(
            tr("Lägg till dem du har samtal med, så kan ni sammanfatta ett kvartal."),
            tr("Lägg till personer"),
        )
        self.nobody.setVisible(page is None)
        self._body.setVisible(page is not None)
        self.preview.setVisible(page is not None)
        self.closing.show_view(view)
        if page is not None:
            self._draw_page(view, page)

    def _draw_page(self, view: QuarterView, page: QuarterPage) -> None:
        label = evidence_label(page.period)
        self.weeks_label.setText(label)
        self.weeks.show_weeks(label, page.filled, [column_name(page.period, start) for start in page.columns])
        self.recency.setText(recency_sentence(page))
        self.recency.setVisible(bool(self.recency.text()))
        self.summary.show_words(
            tr("Vad blev annorlunda?"),
            tr("För någon annan: en kund, en kollega. Det räcker med en mening."),
            view.text(SUMMARY),
            locked=view.is_locked,
        )
        self.ahead.show_words(
            tr("Framåt"), tr("Vad provar ni härnäst?"), view.text(AHEAD), locked=view.is_locked
        )
        self.behaviours_head.set_words(tr("Beteenden"))
        self.effects_head.set_words(tr("Effekter att berätta om"))
        self.behaviours_head.setVisible(bool(page.told))
        self.effects_head.setVisible(bool(page.effects))
        self.behaviours.show_keys([item.behaviour.id for item in page.told])
        for item in page.told:
            self.behaviours.part(item.behaviour.id).show_behaviour(item, view)
        self.effects.show_quotes(
            {
                item.id: tr("{day} · {text}").format(day=dates.short_day(item.noted_on), text=item.text)
                for item in page.effects
            },
            view,
        )
        self._draw_parts(view, page)

    def _draw_parts(self, view: QuarterView, page: QuarterPage) -> None:
        self.parts_head.set_words(tr("På papperet"))
        self.closing_head.set_words(tr("Tillsammans"))
        self.never.setText(
            tr("Skrivs aldrig ut: privata anteckningar, och iakttagelser som du inte har berättat.")
        )
        parts = parts_of(page)
        self.parts.show_keys([part.value for part in parts])
        for part in parts:
            tick = self.parts.part(part.value)
            tick.set_words(part_name(part))
            tick.show_ticked(ticked=view.includes(part))
            tick.setEnabled(not view.is_locked)

    def _made_behaviour(self, behaviour_id: str) -> BehaviourPart:
        part = BehaviourPart(behaviour_id)
        part.written.connect(self.written)
        part.quoted.connect(self.quoted)
        return part

    def _made_part(self, key: str) -> Tick:
        tick = Tick()
        tick.clicked.connect(partial(self.part_chosen.emit, QuarterPart(key)))
        return tick

    def _connect(self) -> None:
        for part in (self.summary, self.ahead):
            part.written.connect(self.written)
        self.effects.quoted.connect(self.quoted)
        self.nobody.acted.connect(self.people_requested)

    def _lay_out(self) -> None:
        self._body = QWidget()
        self.column.setSpacing(GAP_WIDE)
        for part in (self.head, self.nobody, self._body):
            self.column.addWidget(part)
        self.column.addStretch(1)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        evidence: tuple[QWidget, ...] = (self.weeks_label, self.weeks, self.recency, self.summary)
        told: tuple[QWidget, ...] = (self.behaviours_head, self.behaviours, self.effects_head, self.effects)
        choices: tuple[QWidget, ...] = (self.ahead, self.parts_head, self.parts, self.never)
        out = (self.print, self.save, self.locked)
        ends: tuple[QWidget, ...] = (self.closing_head, self.closing, *out)
        for each in (*evidence, *told, *choices, *ends):
            column.addWidget(each)


def _of(view: QuarterView) -> tuple[Subject | None, Period]:
    """Whose quarter is shown."""
    return (view.page.subject if view.page is not None else None), view.period
