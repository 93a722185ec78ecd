"""What the program says when a rule or the computer says no, and when an action can be taken back.

An error says what happened, what is safe, and what to do next; a test holds that every code has its sentence.
"""

from collections.abc import Mapping
from pathlib import Path

from desktop.domain.errors import EnvironmentFailed, Fact, Failure, Rule, RuleBroken
from desktop.ui.presenters import done_words, failure_words, rule_words
from desktop.ui.presenters.wording import tr, trn


def broken(error: RuleBroken) -> str:
    """The sentence at the field."""
    return rule_words.sentences()[error.rule].format_map(_Facts(error.about))


def refused(rule: Rule, about: Mapping[str, Fact]) -> str:
    """Why something in a file cannot be taken."""
    return rule_words.sentences()[rule].format_map(_Facts(about))


def failed(error: EnvironmentFailed) -> str:
    """The sentence in the banner, the dialog or on the terminal."""
    return failure_words.sentences()[error.failure].format_map(_Facts(error.about))


def undoable(name: str) -> str:
    """The sentence of the toast after an action that can be taken back."""
    return done_words.sentences()[name]


def bug() -> str:
    """Said when the program itself was wrong."""
    return tr(
        "Något gick fel i programmet. Det du har skrivit är kvar. Fortsätt, eller starta om om det händer igen."
    )


def passphrases_differ() -> str:
    """Two passphrases that should be the same are not."""
    return broken(RuleBroken(Rule.PASSPHRASES_DIFFER))


def group_differs(group: int) -> str:
    """A group of the recovery code that was typed back is not what stands on the sheet (counted from 1)."""
    return tr("Grupp {group} stämmer inte med bladet. Titta en gång till.").format(group=group)


def brought_back() -> str:
    """A backup is in the vault's place."""
    return tr("Säkerhetskopian är återställd. Det som fanns innan är sparat som en egen kopia.")


def name_twice() -> str:
    """A pasted list has the same name on two lines."""
    return tr(
        "Ett namn står två gånger. Är det två personer, så lägg till ett efternamn eller en initial. "
        "Fortsätt annars, så blir det en."
    )


def cannot_write_in(folder: Path) -> str:
    """Said in place of the lock, where the folder with the notes can be read at most."""
    return tr(
        "Vardag får inte skriva i mappen med dina anteckningar: {folder}. Inget är förlorat. Lås upp mappen, eller "
        "fråga den som sköter datorn, och försök igen."
    ).format(folder=folder)


def try_later(seconds: int) -> str:
    """How long the lock waits after wrong tries."""
    return failed(EnvironmentFailed(Failure.TRY_LATER, seconds=seconds))


def trouble(code: str, about: Mapping[str, Fact]) -> str:
    """What a check found wrong, by the code of the finding."""
    return failure_words.troubles()[code].format_map(_Facts(about))


def came_in(count: int) -> str:
    """What was caught while the vault was locked is in its place."""
    return trn(
        "En iakttagelse som du fångade medan Vardag var låst har kommit på plats.",
        "{count} iakttagelser som du fångade medan Vardag var låst har kommit på plats.",
        count,
    ).format(count=count)


def laid_aside(count: int) -> str:
    """Files in the sealed inbox could not be read; they are kept."""
    return trn(
        "En fil i inkorgen gick inte att läsa. Den ligger kvar i mappen inbox/aside.",
        "{count} filer i inkorgen gick inte att läsa. De ligger kvar i mappen inbox/aside.",
        count,
    ).format(count=count)


def missing_glyphs(count: int) -> str:
    """Said before a paper is printed with characters that no font of the program has."""
    return trn(
        "{count} tecken saknas i typsnitten och visas som en ruta.",
        "{count} tecken saknas i typsnitten och visas som rutor.",
        count,
    ).format(count=count)


class _Facts(dict[str, Fact]):
    """A fact that the code did not give becomes an ellipsis rather than a second error on top of the first."""

    def __missing__(self, key: str) -> str:
        return "…"
