"""Every command of the program with its words, keys, drawing and place.

Menus, palette and shortcut card are drawn from here.

Keys are written as on Windows and Linux; Qt reads Ctrl as ⌘ on macOS. Nothing uses Ctrl+Alt, which is AltGr on Windows.
"""

import sys
from dataclasses import dataclass
from enum import StrEnum

from desktop.ui.presenters.wording import tr


class Menu(StrEnum):
    """The menus of the main window, in order."""

    PROGRAM = "program"
    EDIT = "edit"
    SHOW = "show"
    DIALOGUE = "dialogue"
    HELP = "help"


class Scope(StrEnum):
    """Where a command can be given. A page's commands are there while a page answers for them."""

    EVERYWHERE = "everywhere"
    MAIN = "main"
    PAGE = "page"
    MEETING = "meeting"


@dataclass(frozen=True)
class Command:
    """One command; ``keys`` in Qt's portable form, the first is the one that is shown.

    ``begins_group`` draws a line before it in its menu.
    """

    id: str
    text: str
    menu: Menu
    scope: Scope = Scope.MAIN
    keys: tuple[str, ...] = ()
    icon: str | None = None
    begins_group: bool = False


def menu_titles() -> dict[Menu, str]:
    """The menus' titles with their mnemonics, in the language in use."""
    return {
        Menu.PROGRAM: tr("&Vardag"),
        Menu.EDIT: tr("&Redigera"),
        Menu.SHOW: tr("V&isa"),
        Menu.DIALOGUE: tr("&Samtal"),
        Menu.HELP: tr("&Hjälp"),
    }


def commands(platform: str = sys.platform) -> tuple[Command, ...]:
    """Every command in the language in use, in the order of the menus."""
    return (*_program(), *_edit(), *_show(platform), *_dialogue(), *_help())


def _program() -> tuple[Command, ...]:
    menu = Menu.PROGRAM
    return (
        Command("capture", tr("Fånga …"), menu, keys=("Ctrl+Shift+N",), icon="plus"),
        Command("import", tr("Läs in fil …"), menu, keys=("Ctrl+O",), icon="upload"),
        Command("backup", tr("Säkerhetskopiera nu"), menu, keys=("Ctrl+Shift+S",), icon="archive"),
        Command("settings", tr("Inställningar"), menu, keys=("Ctrl+,",), icon="settings", begins_group=True),
        Command("lock", tr("Lås"), menu, Scope.EVERYWHERE, ("Ctrl+L",), "lock"),
        Command("quit", tr("Avsluta Vardag"), menu, Scope.EVERYWHERE, ("Ctrl+Q",), begins_group=True),
    )


def _edit() -> tuple[Command, ...]:
    menu = Menu.EDIT
    return (
        Command("undo", tr("Ångra senaste"), menu, Scope.EVERYWHERE, ("F9", "Ctrl+Z"), "undo-2"),
        Command("bin", tr("Papperskorg"), menu, keys=("Shift+F9",), icon="trash-2"),
        Command("cut", tr("Klipp ut"), menu, Scope.EVERYWHERE, ("Ctrl+X",), begins_group=True),
        Command("copy", tr("Kopiera"), menu, Scope.EVERYWHERE, ("Ctrl+C",)),
        Command("paste", tr("Klistra in"), menu, Scope.EVERYWHERE, ("Ctrl+V",)),
        Command("select_all", tr("Markera allt"), menu, Scope.EVERYWHERE, ("Ctrl+A",)),
        Command("edit", tr("Ändra"), menu, Scope.PAGE, ("F2",), "pencil", begins_group=True),
        Command("move_up", tr("Flytta upp"), menu, Scope.PAGE, ("Alt+Up",)),
        Command("move_down", tr("Flytta ner"), menu, Scope.PAGE, ("Alt+Down",)),
        Command("delete", tr("Ta bort"), menu, Scope.PAGE, ("Del",), "trash-2"),
        Command("find", tr("Sök på sidan"), menu, Scope.PAGE, ("Ctrl+F",), "search", begins_group=True),
    )


def _show(platform: str) -> tuple[Command, ...]:
    menu = Menu.SHOW
    back = "Ctrl+[" if platform == "darwin" else "Alt+Left"
    return (
        Command("today", tr("I dag"), menu, keys=("Ctrl+1",), icon="sun"),
        Command("people", tr("Personer"), menu, keys=("Ctrl+2",), icon="users"),
        Command("goals", tr("Mål och beteenden"), menu, keys=("Ctrl+3",), icon="target"),
        Command("quarters", tr("Kvartal"), menu, keys=("Ctrl+4",), icon="calendar-range"),
        Command("templates", tr("Mallar"), menu, keys=("Ctrl+5",), icon="layout-template"),
        Command("palette", tr("Gå till …"), menu, keys=("Ctrl+K",), icon="search", begins_group=True),
        Command("back", tr("Tillbaka"), menu, Scope.PAGE, (back,), "arrow-left"),
        Command("next_pane", tr("Nästa del av fönstret"), menu, Scope.EVERYWHERE, ("F6",), begins_group=True),
        Command("previous_pane", tr("Förra delen av fönstret"), menu, Scope.EVERYWHERE, ("Shift+F6",)),
        Command("private", tr("Bara för mig"), menu, Scope.PAGE, ("F7",), "lock"),
        Command(
            "curtain",
            tr("Ridå"),
            menu,
            Scope.EVERYWHERE,
            ("F8", "Ctrl+Shift+H"),
            "eye-off",
            begins_group=True,
        ),
        Command("full_screen", tr("Helskärm"), menu, Scope.EVERYWHERE, ("F11",)),
    )


def _dialogue() -> tuple[Command, ...]:
    menu = Menu.DIALOGUE
    return (
        Command("new_dialogue", tr("Nytt samtal …"), menu, Scope.PAGE, ("Ctrl+N",), "calendar-plus"),
        Command("prepare", tr("Förbered"), menu, Scope.PAGE, ("F5",), "notebook-pen"),
        Command("access", tr("Vad personen skulle få"), menu, Scope.PAGE, ("Ctrl+Shift+G",), "file-text"),
        Command("feedback", tr("Ge feedback"), menu, Scope.PAGE, ("Ctrl+Shift+F",), "message-circle"),
        Command("forward", tr("Vidare"), menu, Scope.PAGE, ("Ctrl+Return", "Ctrl+Enter"), "play"),
        Command("print", tr("Skriv ut …"), menu, Scope.PAGE, ("Ctrl+P",), "printer", begins_group=True),
        Command("save_pdf", tr("Spara PDF …"), menu, Scope.PAGE, ("Ctrl+S",), "file-down"),
        Command("next_section", tr("Nästa avsnitt"), menu, Scope.MEETING, ("Ctrl+Down",), begins_group=True),
        Command("previous_section", tr("Förra avsnittet"), menu, Scope.MEETING, ("Ctrl+Up",)),
        Command("mark_moment", tr("Kom tillbaka hit"), menu, Scope.MEETING, ("Ctrl+J",), "flag"),
    )


def _help() -> tuple[Command, ...]:
    menu = Menu.HELP
    return (
        Command("shortcuts", tr("Kortkommandon"), menu, Scope.EVERYWHERE, ("F1",), "keyboard"),
        Command(
            "information",
            tr("Informationsblad till medarbetare"),
            menu,
            keys=("Ctrl+Shift+I",),
            icon="file-text",
        ),
        Command("about", tr("Om Vardag"), menu, keys=("Shift+F1",), icon="info"),
    )
