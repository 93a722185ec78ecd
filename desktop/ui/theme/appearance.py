"""The one place where the user's choices, and the system's, become a look that everything wears."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QStyle

from desktop.ui.presenters.settings import Motion, Settings, ThemeMode
from desktop.ui.presenters.wording import Language, language, set_language
from desktop.ui.theme.icons import forget_drawings
from desktop.ui.theme.look import Look, wear
from desktop.ui.theme.palette import palette_of
from desktop.ui.theme.qt_words import QtWords
from desktop.ui.theme.stylesheet import stylesheet
from desktop.ui.theme.tokens import DARK, LIGHT, with_more_contrast
from desktop.ui.theme.type_scale import TextRole, TypeScale


class Appearance(QObject):
    """Dresses the application: theme, text size, motion and language, switched while everything is open.

    ``changed`` comes after the new look is in force; ``language_changed`` asks every page to say its words again.
    """

    changed = Signal()
    language_changed = Signal(str)

    def __init__(self, app: QApplication, icons: Path, settings: Settings | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._icons = icons
        self._settings = settings or Settings()
        self._least_percent = 0
        self._family = app.font().family()
        self._qt_words = QtWords(app)
        app.setStyle("Fusion")
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._dress)
        hints.accessibility().contrastPreferenceChanged.connect(self._dress)
        app.aboutToQuit.connect(forget_drawings)
        self._qt_words.speak(language())
        self._dress()

    @property
    def settings(self) -> Settings:
        """The choices in force."""
        return self._settings

    def apply(self, settings: Settings) -> None:
        """Show ``settings`` at once, in every open window."""
        before, self._settings = self._settings, settings
        spoken = settings.language or language()
        if spoken != language():
            self._speak(spoken)
        if not before.looks_like(settings):
            self._dress()

    def enlarge(self, percent: int) -> None:
        """Show text at least this large until told otherwise (0: as chosen); it is not one of the user's choices."""
        if percent != self._least_percent:
            self._least_percent = percent
            self._dress()

    def undress(self) -> None:
        """Let go of the application: nothing is dressed from here any more."""
        hints = self._app.styleHints()
        hints.colorSchemeChanged.disconnect(self._dress)
        hints.accessibility().contrastPreferenceChanged.disconnect(self._dress)
        self._qt_words.fall_silent()
        self.deleteLater()

    def _speak(self, spoken: Language) -> None:
        set_language(spoken)
        self._qt_words.speak(spoken)
        self.language_changed.emit(spoken)

    def _dress(self) -> None:
        worn = self._look()
        wear(self._app, worn)
        self._app.setPalette(palette_of(worn.tokens))
        self._app.setFont(worn.type.font(TextRole.BODY))
        self._app.setStyleSheet(stylesheet(worn))
        self.changed.emit()

    def _look(self) -> Look:
        hints = self._app.styleHints()
        tokens = DARK if self._is_dark(hints.colorScheme()) else LIGHT
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            tokens = with_more_contrast(tokens)
        return Look(
            tokens=tokens,
            type=TypeScale(self._family, max(self._settings.text_percent, self._least_percent)),
            reduced_motion=self._settings.motion == Motion.REDUCED or not self._system_moves(),
            icons=self._icons,
        )

    def _is_dark(self, system: Qt.ColorScheme) -> bool:
        if self._settings.theme == ThemeMode.SYSTEM:
            return system == Qt.ColorScheme.Dark
        return self._settings.theme == ThemeMode.DARK

    def _system_moves(self) -> bool:
        return self._app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
