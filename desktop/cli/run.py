"""From what was typed to an exit status; every way it can go wrong ends in one sentence."""

import gc
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress

from desktop.cli import statuses
from desktop.domain.errors import EnvironmentFailed, Rule, RuleBroken
from desktop.domain.progress import Cancelled
from desktop.system.resources import resource_path
from desktop.ui.presenters import sentences
from desktop.ui.presenters.wording import LANGUAGES, Language, set_language, tr


def main(arguments: Sequence[str]) -> int:
    """Run one command, or open the window when none is given; the answer is the exit status."""
    _speak_utf8()
    set_language(_language(arguments), resource_path("translations"))
    debug = "--debug" in arguments
    try:
        return _run(arguments)
    except EnvironmentFailed as error:
        return _said(sentences.failed(error), statuses.status_of(error.failure), debug=debug)
    except RuleBroken as error:
        return _said(_about_arguments(error) or sentences.broken(error), statuses.COULD_NOT, debug=debug)
    except (Cancelled, KeyboardInterrupt):
        return _said(tr("Avbrutet. Inget har ändrats."), statuses.COULD_NOT, debug=debug)
    except BrokenPipeError:
        return statuses.COULD_NOT
    except Exception:
        return _said(
            tr("Något gick fel i programmet. Det du har sparat är orört. Försök igen, eller starta om."),
            statuses.COULD_NOT,
            debug=debug,
        )


def _run(arguments: Sequence[str]) -> int:
    if not arguments:  # the ordinary start has nothing to read, and is spared the reader
        return _window(None, demo=False, language=None)
    from desktop.cli.arguments import parser

    typed = parser().parse_args(arguments)
    if typed.command is None:
        return _window(typed.vault, demo=typed.demo, language=typed.lang, capture=typed.capture)
    from desktop.cli.commands import COMMANDS

    command: Callable[..., int] = COMMANDS[typed.command]
    return command(typed)


def _window(vault: str | None, *, demo: bool, language: Language | None, capture: bool = False) -> int:
    gc.disable()  # until the window is painted: nothing is garbage by then
    from desktop.bootstrap.plain_imports import import_plainly

    import_plainly()
    from desktop.bootstrap.windows import run_window

    return run_window(vault, demo=demo, language=language, capture=capture)


def _about_arguments(error: RuleBroken) -> str | None:
    """A whole sentence where the field in question is an argument, or the variable that sets the clock."""
    clock = tr("VARDAG_NOW ska vara en tid med tidszon, som 2026-03-10T09:00:00+01:00.")
    return {
        Rule.NOT_A_DAY: tr("Det går inte att läsa som ett datum."),
        Rule.NOT_A_MOMENT: clock,
        Rule.MOMENT_WITHOUT_OFFSET: clock,
    }.get(error.rule)


def _language(arguments: Sequence[str]) -> Language:
    """What ``--lang`` says, else the language of the computer: Swedish for a Swedish one, English for all others."""
    for place, argument in enumerate(arguments):
        named = argument.partition("=")[2] if argument.startswith("--lang=") else ""
        if argument == "--lang" and place + 1 < len(arguments):
            named = arguments[place + 1]
        for known in LANGUAGES:
            if named == known:
                return known
    return "sv" if _system_language().lower().startswith(("sv", "swedish")) else "en"


def _system_language() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name]
    import locale

    with suppress(ValueError):
        return locale.getlocale()[0] or ""
    return ""


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _said(sentence: str, status: int, *, debug: bool) -> int:
    """One sentence on standard error; with ``--debug`` also where it happened, never with a word of any note."""
    if debug:
        _, error, trace = sys.exc_info()
        for frame in traceback.extract_tb(trace):
            print(f"{frame.filename}:{frame.lineno} {frame.name}", file=sys.stderr)
        print(type(error).__name__, file=sys.stderr)
    print(sentence, file=sys.stderr)
    return status
