"""Connects Inställningar with its presenter, and with the small windows, files and printer it needs."""

from pathlib import Path

from desktop.ui.dialogs.ask import confirm
from desktop.ui.dialogs.files import where_to_save, which_file, which_folder
from desktop.ui.dialogs.progress import ProgressDialog
from desktop.ui.dialogs.secrets import BackupSecretDialog, PassphraseDialog, SheetDialog
from desktop.ui.pages.settings.page import SettingsPage
from desktop.ui.presenters.settings_page import SettingsPresenter
from desktop.ui.presenters.settings_state import SettingsState
from desktop.ui.presenters.wording import tr
from desktop.ui.window.recovery_sheet import print_sheet, sheet_file
from desktop.ui.window.unlocked import Unlocked
from desktop.ui.window.wired import Wired


def wire_settings(unlocked: Unlocked) -> Wired:
    """Inställningar."""
    presenter = SettingsPresenter(unlocked.bench, unlocked.jobs, unlocked.house)
    page = SettingsPage()
    asking = _Asking(unlocked, presenter)
    page.chosen.connect(asking.choose)
    page.general.named.connect(presenter.name)
    page.security.passphrase_requested.connect(asking.passphrase)
    page.security.sheet_requested.connect(asking.sheet)
    page.security.lock_requested.connect(unlocked.house.lock)
    page.backups.backup_requested.connect(asking.back_up)
    page.backups.elsewhere_requested.connect(asking.back_up_elsewhere)
    page.backups.restore_requested.connect(asking.restore)
    page.backups.file_requested.connect(asking.restore_from_file)
    page.bin.bin_requested.connect(unlocked.open_bin)
    page.files.import_requested.connect(asking.look_into)
    page.files.taken.connect(presenter.take_in)
    page.files.left.connect(presenter.leave_out)
    page.files.export_requested.connect(asking.export)
    page.keys.card_requested.connect(asking.show_keys)
    page.keys.recorded.connect(presenter.record_keys)

    def show(state: SettingsState) -> None:
        page.show_state(state)
        asking.follow(state)

    def import_file() -> None:
        page.go_to(page.files)
        asking.look_into()

    def close() -> None:
        presenter.close()
        asking.end()

    presenter.watch(show)
    return Wired(
        page,
        page.retranslate,
        close,
        commands={"find": page.focus_search, "import": import_file, "backup": asking.back_up},
        place="settings",
        flush=page.general.flush,
        focus_first=page.search,
    )


class _Asking:
    """The small windows of the page."""

    def __init__(self, unlocked: Unlocked, presenter: SettingsPresenter) -> None:
        self._unlocked = unlocked
        self._presenter = presenter
        self._progress: ProgressDialog | None = None

    def choose(self, name: str, value: object) -> None:
        """A choice of the look: shown at once."""
        self._presenter.choose(**{name: value})

    def passphrase(self) -> None:
        """Change it, or choose one where there is none."""
        ask_for_passphrase(self._unlocked, self._presenter)

    def sheet(self) -> None:
        """The recovery sheet, on paper or as a file."""
        dialog = SheetDialog(self._unlocked.window, locked=self._presenter.state.locked)

        def print_it(present: str) -> None:
            self._presenter.make_sheet(present, self._print_sheet, dialog.say)

        def save_it(present: str) -> None:
            self._presenter.make_sheet(present, self._save_sheet, dialog.say)

        dialog.print_asked.connect(print_it)
        dialog.save_asked.connect(save_it)
        dialog.exec()
        dialog.deleteLater()

    def back_up(self) -> None:
        """A backup now."""
        self._presenter.back_up()

    def back_up_elsewhere(self) -> None:
        """A backup in a folder of the user's choice."""
        folder = which_folder(self._unlocked.window, tr("Välj en mapp för säkerhetskopian"))
        if folder is not None:
            self._presenter.back_up(folder)

    def restore_from_file(self) -> None:
        """A backup from anywhere."""
        path = which_file(self._unlocked.window, tr("Välj en säkerhetskopia"), "vardag-backup")
        if path is not None:
            self.restore(path)

    def restore(self, backup: object) -> None:
        """Ask first: what is here now goes away, though a copy of it is kept."""
        if not isinstance(backup, Path):
            return
        yes = confirm(
            self._unlocked.window,
            tr("Återställ säkerhetskopian?"),
            tr("Allt blir som det var när kopian gjordes. Det som finns nu sparas som en egen kopia först."),
            tr("Återställ"),
            danger=True,
        )
        if yes:
            self._presenter.bring_back(backup, "", _SecretAsked(self._unlocked, self._presenter, backup))

    def look_into(self) -> None:
        """Which archive?"""
        path = which_file(self._unlocked.window, tr("Läs in ett arkiv"), "json")
        if path is not None:
            self._presenter.look_into(path)

    def export(self, without_private: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Where to?"""
        name = f"Vardag {self._unlocked.session.today().isoformat()}.json"
        path = where_to_save(self._unlocked.window, tr("Spara allt som ett arkiv"), name, "json")
        if path is not None:
            self._presenter.export(path, without_private=without_private)

    def show_keys(self) -> None:
        """The shortcut card."""
        self._unlocked.window.commands.run("shortcuts")

    def follow(self, state: SettingsState) -> None:
        """Show what is under way, with a way to stop it, once it has taken a moment."""
        if state.work and self._progress is None:
            self._progress = ProgressDialog(self._unlocked.window, state.work)
            self._progress.cancelled.connect(self._presenter.cancel)
        if self._progress is not None and state.total:
            self._progress.advance(state.done, state.total)
        if not state.work:
            self.end()

    def end(self) -> None:
        """Nothing is under way any more."""
        progress, self._progress = self._progress, None
        if progress is not None:
            progress.done_with()

    def _print_sheet(self, content: bytes) -> None:
        self._presenter.say_of_sheet(print_sheet(self._unlocked.window, content, self._unlocked.house.spool))

    def _save_sheet(self, content: bytes) -> None:
        path = sheet_file(self._unlocked.window)
        if path is not None:
            self._presenter.write(path, content)


def ask_for_passphrase(unlocked: Unlocked, presenter: SettingsPresenter) -> None:
    """Change the passphrase, or choose one where there is none; comes back when the small window is closed."""
    dialog = PassphraseDialog(unlocked.window, locked=presenter.state.locked)

    def change(present: str, chosen: str, again: str) -> None:
        presenter.change_passphrase(present, chosen, again, dialog.say)

    def suggest() -> None:
        dialog.show_suggestion(unlocked.house.suggested_passphrase())

    dialog.chosen.connect(change)
    dialog.suggestion_requested.connect(suggest)
    dialog.exec()
    dialog.deleteLater()


class _SecretAsked:
    """Asks for a backup's own passphrase, again until it is right or the user has had enough."""

    def __init__(self, unlocked: Unlocked, presenter: SettingsPresenter, backup: Path) -> None:
        self._unlocked = unlocked
        self._presenter = presenter
        self._backup = backup

    def __call__(self, sentence: str) -> None:
        dialog = BackupSecretDialog(self._unlocked.window)
        dialog.error.say(sentence)
        given: list[str] = []
        dialog.given.connect(given.append)
        dialog.given.connect(dialog.accept)
        dialog.exec()
        dialog.deleteLater()
        if given:
            self._presenter.bring_back(self._backup, given[0], self)
