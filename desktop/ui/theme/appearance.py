"""The one place where the user's choices, and the system's, become a look that everything wears."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from desktop.ui.presenters.settings import Motion, Settings, ThemeMode
from desktop.ui.presenters.wording import Language, language, set_language
from desktop.ui.theme.look import Look, wear
from desktop.ui.theme.palette import palette_of
from desktop.ui.theme.qt_words import QtWords
from desktop.ui.theme.stylesheet import stylesheet
from desktop.ui.theme.tokens import DARK, LIGHT, with_more_contrast
from desktop.ui.theme.type_scale import TextRole, TypeScale

STYLE, STYLE_VARIABLE = "Fusion", "QT_STYLE_OVERRIDE"
"""Qt's way to make its application in a style at once: setting it afterwards costs five milliseconds more."""


def _forget_drawings() -> None:
    icons = sys.modules.get("desktop.ui.theme.icons")
    if icons is not None:
        icons.forget_drawings()


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
        if os.environ.get(STYLE_VARIABLE) != STYLE:
            app.setStyle(STYLE)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._dress)
        hints.accessibility().contrastPreferenceChanged.connect(self._dress)
        app.aboutToQuit.connect(_forget_drawings)
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
            still=self._settings.motion == Motion.REDUCED,
            icons=self._icons,
        )

    def _is_dark(self, system: Qt.ColorScheme) -> bool:
        if self._settings.theme == ThemeMode.SYSTEM:
            return system == Qt.ColorScheme.Dark
        return self._settings.theme == ThemeMode.DARK
