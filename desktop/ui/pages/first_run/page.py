"""The first five minutes, one question at a time."""

from PySide6.QtWidgets import QWidget

from desktop.ui.pages.first_run.language import LanguageStep
from desktop.ui.pages.first_run.passphrase import PassphraseStep
from desktop.ui.pages.first_run.sheet import SheetStep
from desktop.ui.pages.first_run.start import StartStep
from desktop.ui.pages.first_run.step import StepPart
from desktop.ui.pages.first_run.team import TeamStep
from desktop.ui.presenters.first_run import FirstRunState, Step
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.card import CardPage
from desktop.ui.widgets.field import FieldError
from desktop.ui.widgets.text import Text


class FirstRunPage(CardPage):
    """Shows one step at a time; each step has its own signals, which are answers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = FirstRunState()
        self._shown_step: Step | None = None
        self.where = Text("", TextRole.CAPTION, "text2")
        self.heading = Text("", TextRole.H1)
        self.words = Text("", TextRole.BODY, "text2")
        self.error = FieldError()
        self.language, self.passphrase, self.sheet = LanguageStep(), PassphraseStep(), SheetStep()
        self.team, self.start = TeamStep(), StartStep()
        self._steps: dict[Step, StepPart] = {
            Step.LANGUAGE: self.language,
            Step.PASSPHRASE: self.passphrase,
            Step.SHEET: self.sheet,
            Step.TEAM: self.team,
            Step.START: self.start,
        }
        for part in (self.where, self.heading, self.words, *self._steps.values(), self.error):
            self.column.addWidget(part)
        self.retranslate()

    def show_state(self, state: FirstRunState) -> None:
        """Show the step, what is under way and what was wrong."""
        self._state = state
        for step, part in self._steps.items():
            part.setVisible(step is state.step)
            part.show_state(state)
            part.say_error(state.sentence if step is state.step else "")
        self.error.say("" if self._steps[state.step].says_errors else state.sentence)
        self._say_words()
        if state.step is not self._shown_step:
            self._shown_step = state.step
            self.first_control().setFocus()

    def first_control(self) -> QWidget:
        """Where the caret begins on the step that is shown."""
        return self._steps[self._state.step].first()

    def retranslate(self) -> None:
        """Say every word again."""
        for part in self._steps.values():
            part.retranslate()
        self._say_words()

    def _say_words(self) -> None:
        step = self._state.step
        headings = {
            Step.LANGUAGE: ("Välkommen till Vardag\nWelcome to Vardag", "Välj språk. Choose a language."),
            Step.PASSPHRASE: (
                tr("Lås det du skriver"),
                tr("Allt sparas krypterat på den här datorn. Ingen annan kommer åt det utan lösenfrasen."),
            ),
            Step.SHEET: (
                tr("Ditt återställningsblad"),
                tr(
                    "Glömmer du både lösenfrasen och bladet kan ingen läsa innehållet, inte heller vi. "
                    "Spara bladet nu och skriv ut det."
                ),
            ),
            Step.TEAM: (
                tr("Ditt team"),
                tr(
                    "Dataskyddslagen (GDPR) gäller för det du antecknar om andra. Skriv så att de kan läsa det."
                ),
            ),
            Step.START: (tr("Klart att börja"), tr("Ett samtal i taget räcker. Mallen finns klar.")),
        }
        heading, words = headings[step]
        self.where.setText(tr("Steg {step} av {steps}").format(step=step + 1, steps=len(Step)))
        self.heading.setText(heading)
        self.words.setText(words)
