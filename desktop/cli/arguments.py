"""What can be typed after ``vardag``; the words of the help follow the language."""

import argparse
from typing import NoReturn

from typing_extensions import override

from desktop import __version__
from desktop.cli.statuses import USAGE
from desktop.ui.presenters.wording import LANGUAGES, tr


class Parser(argparse.ArgumentParser):
    """Says what was wrong in one sentence, then how to see the rest."""

    @override
    def error(self, message: str) -> NoReturn:
        self.exit(
            USAGE, f"{self.prog}: {message}\n" + tr("Se {program} --help.").format(program="vardag") + "\n"
        )


def parser() -> Parser:
    """The whole command line."""
    top = Parser(prog="vardag", description=tr("Samtal där mål blir vardag. Utan kommando öppnas fönstret."))
    top.add_argument("--version", action="version", version=f"vardag {__version__}")
    top.add_argument("--vault", metavar="DIR", help=tr("mappen med anteckningarna"))
    top.add_argument("--passphrase-file", metavar="FILE", help=tr("fil vars första rad är lösenfrasen"))
    top.add_argument("--demo", action="store_true", help=tr("ett exempelteam som försvinner efteråt"))
    top.add_argument("--lang", choices=LANGUAGES, help=tr("språk: sv eller en"))
    top.add_argument(
        "--capture", action="store_true", help=tr("öppna Fånga, också i ett Vardag som redan är öppet")
    )
    top.add_argument("--debug", action="store_true", help=tr("visa var i programmet ett fel uppstod"))
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    _init(commands.add_parser("init", help=tr("skapa valvet och visa återställningskoden en gång")))
    _import(commands.add_parser("import", help=tr("läs in ett arkiv")))
    _export(commands.add_parser("export", help=tr("skriv ut allt i ett öppet format")))
    _report(commands.add_parser("report", help=tr("gör ett dokument som PDF")))
    _today(commands.add_parser("today", help=tr("visa dagen som sidan I dag gör")))
    _coach(
        commands.add_parser("coach", help=tr("pröva ett beteende eller en iakttagelse mot coachens regler"))
    )
    _capture(commands.add_parser("capture", help=tr("fånga en iakttagelse")))
    _when(commands.add_parser("when", help=tr("tolka ett datum i ord")))
    _backup(commands.add_parser("backup", help=tr("säkerhetskopiera")))
    _restore(commands.add_parser("restore", help=tr("återställ från en säkerhetskopia")))
    commands.add_parser("check", help=tr("kontrollera att allt är helt"))
    return top


def _init(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--no-passphrase", action="store_true", help=tr("utan lösenfras: valvet är inte låst")
    )


def _import(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", nargs="+", metavar="FILE")
    command.add_argument("--dry-run", action="store_true", help=tr("visa bara vad som skulle hända"))
    command.add_argument("--skip-conflicts", action="store_true", help=tr("hoppa över det som krockar"))


def _export(command: argparse.ArgumentParser) -> None:
    command.add_argument("format", choices=["archive"])
    command.add_argument("--person", metavar="P")
    command.add_argument("--without-private", action="store_true", help=tr("utan privata anteckningar"))
    command.add_argument("--schema", action="store_true", help=tr("visa formatets schema i stället"))
    command.add_argument("-o", "--output", metavar="PATH")


def _report(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "document",
        choices=["dialogue", "person", "quarter", "team", "preparation", "access-pack", "information"],
    )
    command.add_argument("--person", metavar="P")
    command.add_argument("--team", metavar="T")
    command.add_argument(
        "--quarter", metavar="2026Q1", help=tr("kvartalet, eller bara året; annars det som är nu")
    )
    command.add_argument("--date", metavar="D", help=tr("samtalets dag, ÅÅÅÅ-MM-DD eller i ord"))
    command.add_argument("--without-private", action="store_true", help=tr("utan privata anteckningar"))
    command.add_argument("--letter", action="store_true", help=tr("Letter i stället för A4"))
    command.add_argument("--signatures", action="store_true", help=tr("med rader för underskrift"))
    command.add_argument("--own-thoughts", action="store_true", help=tr("med plats för egna tankar"))
    command.add_argument(
        "--password-file", metavar="FILE", help=tr("lås dokumentet med lösenordet på filens första rad")
    )
    command.add_argument("-o", "--output", metavar="FILE.pdf", required=True)


def _today(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true")


def _coach(command: argparse.ArgumentParser) -> None:
    command.add_argument("text", metavar="TEXT")
    command.add_argument("--json", action="store_true")
    command.add_argument(
        "--observation", action="store_true", help=tr("texten är en iakttagelse eller feedback")
    )


def _capture(command: argparse.ArgumentParser) -> None:
    command.add_argument("text", metavar="TEXT")
    command.add_argument("--told", action="store_true", help=tr("redan berättad för personen"))


def _when(command: argparse.ArgumentParser) -> None:
    command.add_argument("text", metavar="TEXT")
    command.add_argument("--json", action="store_true")


def _backup(command: argparse.ArgumentParser) -> None:
    command.add_argument("folder", nargs="?", metavar="DIR")


def _restore(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE")
