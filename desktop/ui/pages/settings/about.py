"""Om: what the program is, and what it keeps."""

from typing_extensions import override

from desktop import __version__
from desktop.ui.pages.settings.group import Group
from desktop.ui.presenters.about import licences, privacy
from desktop.ui.presenters.settings_state import SettingsState
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.text import Text


class AboutGroup(Group):
    """Version, privacy in five sentences, licences, and where everything lies."""

    def __init__(self) -> None:
        super().__init__()
        self.version = Text("", TextRole.BODY_STRONG)
        self.privacy = Text("", TextRole.BODY)
        self.place = Text("", TextRole.BODY, "text2")
        self.licences = Text("", TextRole.CAPTION, "text2")
        for row in (self.version, self.privacy, self.place, self.licences):
            self.add(row)
        self.finish()
        self._folder = ""

    @override
    def show_state(self, state: SettingsState) -> None:
        self._folder = str(state.folder)
        self._say()

    @override
    def retranslate(self) -> None:
        self.head.set_words(tr("Om"))
        self.version.setText(f"Vardag {__version__}")
        self.privacy.setText(" ".join(privacy()))
        self.licences.setText(licences())
        self.also_found_by("About version privacy integritet licence licens")
        self._say()

    def _say(self) -> None:
        self.place.setText(tr("Allt ligger i {folder}.").format(folder=self._folder))
