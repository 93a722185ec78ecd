"""Filer in och ut: an archive is looked into before anything of it is taken in."""

from PySide6.QtCore import Signal
from typing_extensions import override

from desktop.ui.pages.settings.group import Group, NoteLine, SettingRow
from desktop.ui.presenters.counted_kinds import counted_kind
from desktop.ui.presenters.settings_state import Preview, SettingsState
from desktop.ui.presenters.wording import tr, trn
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.text import Text
from desktop.ui.widgets.tick import Tick


class FilesGroup(Group):
    """``export_requested`` carries whether private notes are left out."""

    import_requested = Signal()
    taken = Signal()
    left = Signal()
    export_requested = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.look = Button("", drawing="upload")
        self.found = Text("", TextRole.BODY)
        self.take = Button("", ButtonKind.PRIMARY)
        self.leave = Button("")
        self.with_private = Tick()
        self.with_private.show_ticked(ticked=True)
        self.export = Button("", drawing="file-down")
        self.note = NoteLine()
        self._in_row = SettingRow(self.look)
        self._found_row = SettingRow(self.take, self.leave)
        self._out_row = SettingRow(self.export)
        for row in (self._in_row, self._found_row, self._out_row, self.with_private, self.note):
            self.add(row)
        self.finish()
        self._preview: Preview | None = None
        self.look.clicked.connect(self.import_requested)
        self.take.clicked.connect(self.taken)
        self.leave.clicked.connect(self.left)
        self.export.clicked.connect(self._export)

    @override
    def show_state(self, state: SettingsState) -> None:
        self._preview = state.preview
        self._say()
        for button in (self.look, self.take, self.leave, self.export):
            button.setEnabled(not state.work)
        self.note.say(state.files.text, wrong=state.files.wrong)

    @override
    def retranslate(self) -> None:
        self.head.set_words(tr("Filer in och ut"))
        self._in_row.set_words(
            tr("Läs in ett arkiv"), tr("Du ser först vad som finns i filen. Inget skrivs över.")
        )
        self.look.set_words(tr("Välj fil …"))
        self.take.set_words(tr("Läs in"))
        self.leave.set_words(tr("Låt bli"))
        self._out_row.set_words(
            tr("Spara allt som ett arkiv"), tr("En öppen fil (JSON) som är din. Den är inte låst.")
        )
        self.export.set_words(tr("Spara …"))
        self.with_private.set_words(tr("Ta med mina privata anteckningar"))
        self.also_found_by("Import export archive JSON")
        self._say()

    def _say(self) -> None:
        preview = self._preview
        self._found_row.setVisible(preview is not None)
        if preview is None:
            return
        self.take.setVisible(preview.can_go_in)
        new = ", ".join(counted_kind(kind, count) for kind, count in preview.added)
        words = tr("Nytt i filen: {what}.").format(what=new) if new else tr("Inget nytt i filen.")
        more = [
            trn("{n} finns redan.", "{n} finns redan.", preview.already_there).format(n=preview.already_there)
            if preview.already_there
            else "",
            trn("{n} krockar med det som finns.", "{n} krockar med det som finns.", preview.conflicts).format(
                n=preview.conflicts
            )
            if preview.conflicts
            else "",
            trn("{n} går inte att ta in.", "{n} går inte att ta in.", preview.refused).format(
                n=preview.refused
            )
            if preview.refused
            else "",
        ]
        self._found_row.set_words(words, " ".join(part for part in more if part))

    def _export(self) -> None:
        self.export_requested.emit(not self.with_private.ticked)
