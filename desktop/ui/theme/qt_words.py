"""Qt's own words (Cut, Cancel, File name) in Swedish, with the few that its Swedish catalogue lacks or gets wrong."""

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from desktop.ui.presenters.wording import Language

_OURS = {
    "Look in:": "Leta i:",
    "Files of type:": "Filtyp:",
    "Select All": "Markera allt",
    "Alias": "Alias",
    "Drive": "Enhet",
    "My Computer": "Den här datorn",
    "File": "Fil",
    "Folder": "Mapp",
    "%1 bytes": "%1 byte",
    "%1 KB": "%1 kB",
    "OK": "OK",
    "Help": "Hjälp",
    "Duplex Printing": "Dubbelsidig utskrift",
    "None": "Ingen",
    "Long side": "Långsidan",
    "Short side": "Kortsidan",
    "Page": "Sida",
    "Pages per sheet:": "Sidor per ark:",
    "Insert Unicode control character": "Infoga styrtecken",
}


class _OurWords(QTranslator):
    """Answers for the words above, whatever part of Qt asks."""

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        return _OURS.get(sourceText)


class QtWords:
    """Installs and removes the Swedish words; English is what Qt itself is written in."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []

    def fall_silent(self) -> None:
        """Give Qt its English back."""
        while self._installed:
            self._app.removeTranslator(self._installed.pop())

    def speak(self, language: Language) -> None:
        """Make Qt's own texts Swedish or English."""
        self.fall_silent()
        if language == "sv":
            catalogue = QTranslator(self._app)
            catalogue.load("qtbase_sv", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            for words in (catalogue, _OurWords(self._app)):
                self._app.installTranslator(words)
                self._installed.append(words)
