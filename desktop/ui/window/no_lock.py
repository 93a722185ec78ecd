"""Ctrl+L where nothing is locked: said plainly, with a way to a lock."""

from desktop.ui.dialogs.ask import confirm
from desktop.ui.presenters.settings_page import SettingsPresenter
from desktop.ui.presenters.wording import tr
from desktop.ui.window.settings_wiring import ask_for_passphrase
from desktop.ui.window.unlocked import Unlocked


def offer_a_lock(unlocked: Unlocked) -> None:
    """Say that there is no lock, and ask for a passphrase where the user wants one."""
    yes = confirm(
        unlocked.window,
        tr("Det finns inget lås"),
        tr(
            "Du har ingen lösenfras, så den som använder din dator kan läsa anteckningarna. "
            "Välj en lösenfras, så går de att låsa."
        ),
        tr("Välj en lösenfras …"),
    )
    if yes:
        presenter = SettingsPresenter(unlocked.bench, unlocked.jobs, unlocked.house)
        ask_for_passphrase(unlocked, presenter)
        if presenter.state.locked:
            unlocked.window.toast(
                tr("Anteckningarna är låsta. Spara återställningsbladet också, i Inställningar.")
            )
        presenter.close()
