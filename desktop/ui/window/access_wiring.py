"""Connects "Vad Amir skulle få" with its presenter, the paper, and the files it is saved to."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.domain.paper import PaperOptions
from desktop.domain.progress import Progress
from desktop.ui.dialogs.files import where_to_save
from desktop.ui.pages.access import AccessPage
from desktop.ui.presenters.access import AccessChoices, AccessPresenter, AccessView
from desktop.ui.presenters.housekeeping import MadePaper
from desktop.ui.presenters.long_work import sentence_of
from desktop.ui.presenters.wording import tr
from desktop.ui.window.paper_on_screen import PaperOnScreen
from desktop.ui.window.unlocked import Unlocked
from desktop.ui.window.wired import Wired


class _Access(QObject):
    """The pack on screen."""

    def __init__(self, unlocked: Unlocked, person_id: str) -> None:
        super().__init__()
        self._unlocked = unlocked
        self.presenter = AccessPresenter(unlocked.bench, person_id)
        self._made_with: AccessChoices | None = None
        self.on_screen = PaperOnScreen(unlocked, self.presenter.title(), self._make)
        self.paper = self.on_screen.presenter
        self.page = AccessPage()
        page, presenter = self.page, self.presenter
        page.private_wanted.connect(self._include_private)
        page.masked.connect(self._mask)
        self.on_screen.connect_page(page)
        page.file_requested.connect(self._save_file)
        page.back_requested.connect(unlocked.back)
        presenter.when_gone = unlocked.open_people
        presenter.watch(self._show)
        self.paper.watch(page.show_paper)
        self.setParent(page)  # lives as long as the page does

    def _show(self, view: AccessView) -> None:
        self.page.show_view(view)
        if view.choices != self._made_with:
            self._made_with = view.choices
            self.paper.make()

    def _make(self, options: PaperOptions, progress: Progress) -> MadePaper:
        choices = self._made_with or AccessChoices()
        return self._unlocked.house.access_pack(
            self.presenter.person_id,
            options,
            progress,
            without_private=not choices.with_private,
            shown=choices.shown,
        )

    def _include_private(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.presenter.include_private(wanted=wanted)

    def _mask(self, person_id: str, hidden: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.presenter.mask(person_id, hidden=hidden)

    def _save_file(self) -> None:
        """The same as an archive."""
        suggested = f"{self.presenter.title().stem()}.json"
        path = where_to_save(self._unlocked.window, tr("Spara som fil (JSON)"), suggested, "json")
        if path is None:
            return
        choices = self.presenter.state.choices
        write = partial(
            self._unlocked.house.save_access_pack,
            path,
            self.presenter.person_id,
            without_private=not choices.with_private,
            shown=choices.shown,
        )
        self._unlocked.jobs.submit(write, partial(self._saved, path), self._not_saved)

    def _saved(self, path: Path, _: object) -> None:
        self._unlocked.window.toast(tr("Sparad som {file}.").format(file=path.name))

    def _not_saved(self, error: Exception) -> None:
        self.paper.could_not(sentence_of(error))

    def retranslate(self) -> None:
        """Say everything again; the paper too."""
        self.presenter.refresh()
        self.page.retranslate()
        self.paper.make()

    def close(self) -> None:
        """End both presenters, and let go of the paper."""
        self.presenter.close()
        self.paper.close()
        self.page.let_go()


def wire_access(unlocked: Unlocked, person_id: str) -> Wired:
    """The access pack of a person, live."""
    wired = _Access(unlocked, person_id)
    page = wired.page
    return Wired(
        page,
        wired.retranslate,
        wired.close,
        commands=wired.on_screen.commands(page),
        place="people",
        person_id=person_id,
        focus_first=page.private,
    )
