"""One goal on the page: its behaviours, what is measured beside it, and its stories."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.domain.goals import Effect, EffectState, Gap
from desktop.services.board import FollowedBehaviour
from desktop.services.goal_overview import GoalPart
from desktop.ui.pages.goals.form import WordsForm
from desktop.ui.pages.goals.goal_head import GoalHead
from desktop.ui.presenters import goal_words
from desktop.ui.presenters.board import about_behaviour, beginning_words, quoted, shortened, spoken_behaviour
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.tab_order import follow_layout
from desktop.ui.widgets.text import Text


class GoalSection(QWidget):
    """The signals carry the goal's id, or the id of what they name."""

    board_requested = Signal(str, str)
    workshop_requested = Signal(str)
    goal_kept = Signal(str, object)
    goal_closed = Signal(str)
    goal_removed = Signal(str)
    effect_noted = Signal(str, str)
    effect_kept = Signal(str, str)
    effect_confirmed = Signal(str)
    effect_removed = Signal(str)

    def __init__(self, goal_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.goal_id = goal_id
        self._part: GoalPart | None = None
        self.head = GoalHead()
        self._form: WordsForm | None = None
        self._effect_form: WordsForm | None = None
        self.behaviours, self.gaps, self.effects = Rows(""), Rows(""), Rows("")
        self.gaps_head, self.effects_head = Text("", TextRole.BODY_STRONG), Text("", TextRole.BODY_STRONG)
        self.confirm, self.remove = Button(""), Button("", drawing="trash-2")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP_SMALL)
        parts: tuple[QWidget, ...] = (self.head, self.behaviours, self.gaps_head, self.gaps)
        for part in (*parts, self.effects_head, self.effects):
            self._column.addWidget(part)
        self._connect()

    def _connect(self) -> None:
        head = self.head
        head.board_requested.connect(self._open_board)
        head.workshop_requested.connect(self._open_workshop)
        head.effect_requested.connect(self.write_effect)
        head.edit_requested.connect(self.edit)
        head.close_requested.connect(self._close)
        head.removal_requested.connect(self._remove)
        self.behaviours.opened.connect(self._open_behaviour)
        self.gaps.opened.connect(self._open_workshop)
        self.effects.opened.connect(self.edit_effect)
        self.effects.removal_asked.connect(self.effect_removed)
        self.confirm.clicked.connect(self._confirm)
        self.remove.clicked.connect(self._remove_effect)

    @property
    def form(self) -> WordsForm:
        """Where the goal's words are changed; made when it is first asked for, since most goals are only read."""
        if self._form is None:
            self._form = WordsForm(2)
            self._form.kept.connect(self.goal_kept)
            self._form.ended.connect(self.head.more.setFocus)
            self._column.insertWidget(1, self._form)
            follow_layout(self)
            self._name_forms()
        return self._form

    @property
    def effect_form(self) -> WordsForm:
        """Where a story is written or changed; made when it is first asked for."""
        if self._effect_form is None:
            self._effect_form = WordsForm()
            self._effect_form.kept.connect(self._keep_effect)
            self._effect_form.ended.connect(self._effect_ended)
            for button in (self.confirm, self.remove):
                self._effect_form.row.addWidget(button)
            self._column.addWidget(self._effect_form)
            follow_layout(self)
            self._name_forms()
        return self._effect_form

    def show_part(self, part: GoalPart) -> None:
        """Show the goal; what is being written is left alone."""
        self._part = part
        self.head.show_goal(part)
        self._name_forms()
        for head, rows, words in (
            (None, self.behaviours, tr("Beteenden")),
            (self.gaps_head, self.gaps, tr("Det vi mäter")),
            (self.effects_head, self.effects, tr("Vad som blev annorlunda")),
        ):
            rows.setAccessibleName(words)
            if head is not None:
                head.setText(words)
        self.behaviours.show_rows([behaviour_row(item) for item in part.behaviours])
        self.gaps.show_rows([_gap(item) for item in part.gaps])
        self.effects.show_rows([_effect(item) for item in part.effects])
        for rows in (self.behaviours, self.gaps, self.effects):
            rows.setVisible(bool(rows.rows()))
        self.gaps_head.setVisible(bool(part.gaps))
        self.effects_head.setVisible(bool(part.effects))

    def edit(self) -> None:
        """Change the goal's words."""
        if self._part is not None:
            self.form.edit(self.goal_id, self._part.goal.sentence, self._part.goal.success)

    def write_effect(self) -> None:
        """Tell what became different."""
        self.effect_form.edit("", "")
        for button in (self.confirm, self.remove):
            button.hide()

    def edit_effect(self, effect_id: str) -> None:
        """Change a story, confirm it or take it away."""
        effect = self._effect(effect_id)
        if effect is not None:
            self.effect_form.edit(effect_id, effect.text)
            for button in (self.confirm, self.remove):
                button.show()
            self._name_buttons(effect_id)

    def writes_about(self, effect_id: str) -> bool:
        """Whether the form for stories is open on this one."""
        return self._effect_form is not None and self._effect_form.about == effect_id

    def edit_current(self) -> bool:
        """F2 on a story or anywhere else in the goal; False where the keyboard is in another goal."""
        if self.effects.hasFocus() and self.effects.current_id():
            self.edit_effect(self.effects.current_id() or "")
            return True
        here = self.isAncestorOf(QApplication.focusWidget() or self.window())
        if here:
            self.edit()
        return here

    def _keep_effect(self, effect_id: str, words: object) -> None:
        (text,) = words if isinstance(words, tuple) else ("",)
        if effect_id:
            self.effect_kept.emit(effect_id, text)
        else:
            self.effect_noted.emit(self.goal_id, text)

    def _confirm(self) -> None:
        self.effect_confirmed.emit(self.effect_form.about)
        self.effect_form.dismiss()

    def _remove_effect(self) -> None:
        about = self.effect_form.about
        self.effect_form.dismiss()
        self.effect_removed.emit(about)

    def _effect_ended(self) -> None:
        (self.effects if self.effect_form.about else self.head.effect).setFocus()

    def _effect(self, effect_id: str) -> Effect | None:
        effects = self._part.effects if self._part is not None else ()
        return next((item for item in effects if item.id == effect_id), None)

    def _name_forms(self) -> None:
        if self._form is not None:
            self._form.set_words(
                tr("Målet, i en mening"), tr("Om vi lyckas, vad märker en kund eller kollega?")
            )
        if self._effect_form is not None:
            self._effect_form.set_words(tr("Vad blev annorlunda?"))
            self._name_buttons(self._effect_form.about)

    def _name_buttons(self, effect_id: str) -> None:
        effect = self._effect(effect_id)
        confirmed = effect is not None and effect.state is EffectState.CONFIRMED
        self.remove.set_words(tr("Ta bort"))
        self.confirm.set_words(tr("Inte bekräftad") if confirmed else tr("Någon mer säger det"))

    def _open_board(self) -> None:
        self.board_requested.emit(self.goal_id, "")

    def _open_behaviour(self, behaviour_id: str) -> None:
        self.board_requested.emit(self.goal_id, behaviour_id)

    def _open_workshop(self) -> None:
        self.workshop_requested.emit(self.goal_id)

    def _close(self) -> None:
        self.goal_closed.emit(self.goal_id)

    def _remove(self) -> None:
        self.goal_removed.emit(self.goal_id)


def behaviour_row(item: FollowedBehaviour) -> Row:
    """A behaviour in a list: its words, its state, whose it is, and how it began once it has settled."""
    lines = (about_behaviour(item), beginning_words(item.beginning))
    return Row(
        item.behaviour.id,
        quoted(item.behaviour.text),
        tag="\n".join(line for line in lines if line),
        drawing="sprout",
        spoken=spoken_behaviour(item),
    )


def _gap(gap: Gap) -> Row:
    return Row(
        gap.id,
        shortened(gap.measured),
        lead=goal_words.pull_sign(gap.pull),
        tag=goal_words.about_gap(gap),
        trail=goal_words.gap_answer(gap),
        spoken=", ".join(
            part for part in (gap.measured, goal_words.about_gap(gap), goal_words.gap_answer(gap)) if part
        ),
    )


def _effect(effect: Effect) -> Row:
    about = goal_words.about_effect(effect)
    return Row(
        effect.id,
        effect.text,
        lead=goal_words.effect_sign(effect),
        tag=about,
        spoken=f"{effect.text}, {about}",
    )
