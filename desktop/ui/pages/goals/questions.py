"""Three quiet questions as plain lists: which goals are just words, what nobody has talked about, who has nothing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.people import Person
from desktop.services.goal_overview import GoalOverview, LeftAlone
from desktop.ui.presenters.board import quoted, shortened
from desktop.ui.presenters.goal_words import about_left_alone
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.section import SectionHeader
from desktop.ui.widgets.text import Text


class Questions(QWidget):
    """``goal_opened``, ``behaviour_opened`` and ``person_opened`` carry ids: the way on from each list."""

    goal_opened = Signal(str)
    behaviour_opened = Signal(str)
    person_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = SectionHeader("")
        self.words, self.left_alone, self.without = Rows(""), Rows(""), Rows("")
        self.heads = {rows: Text("", TextRole.BODY_STRONG) for rows in self.lists()}
        self.well = Text("", TextRole.BODY, "text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL)
        column.addWidget(self.head)
        column.addWidget(self.well)
        for rows in self.lists():
            column.addWidget(self.heads[rows])
            column.addWidget(rows)
        self.words.opened.connect(self.goal_opened)
        self.left_alone.opened.connect(self.behaviour_opened)
        self.without.opened.connect(self.person_opened)

    def lists(self) -> tuple[Rows, Rows, Rows]:
        """The three lists in their order."""
        return self.words, self.left_alone, self.without

    def show_state(self, state: GoalOverview) -> None:
        """Show what there is; a list without anything is not there."""
        self.head.set_words(tr("Vad har hamnat vid sidan av?"))
        self.well.setText(
            tr("Inget just nu: varje mål har ett beteende, alla har något eget, och allt är på tal.")
        )
        for rows, words in zip(
            self.lists(),
            (
                tr("Mål som är bara ord"),
                tr("Beteenden som ingen har pratat om på en månad"),
                tr("Personer som inte har något beteende än"),
            ),
            strict=True,
        ):
            self.heads[rows].setText(words)
            rows.setAccessibleName(words)
        self.words.show_rows(
            [Row(item.id, shortened(item.sentence), drawing="target") for item in state.just_words]
        )
        self.left_alone.show_rows([_left_alone(item) for item in state.undiscussed])
        self.without.show_rows([_person(item) for item in state.without])
        for rows in self.lists():
            for part in (rows, self.heads[rows]):
                part.setVisible(bool(rows.rows()))
        self.well.setVisible(not any(rows.rows() for rows in self.lists()))


def _left_alone(item: LeftAlone) -> Row:
    text = quoted(item.followed.behaviour.text)
    return Row(item.followed.behaviour.id, text, tag=about_left_alone(item), drawing="sprout")


def _person(person: Person) -> Row:
    return Row(person.id, person.name, tag=person.role, drawing="users")
