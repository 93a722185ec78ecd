"""Talk templates: sections, questions and minutes in Swedish and English."""

from dataclasses import dataclass
from enum import StrEnum


class TemplateState(StrEnum):
    """Built-in ones ship with the program; own ones live in the vault."""

    BUILT_IN = "built_in"
    OWN = "own"
    ARCHIVED = "archived"


@dataclass(frozen=True, slots=True)
class LocalText:
    """A text in both languages; either may be empty, then the other is shown, tagged."""

    sv: str = ""
    en: str = ""
    extra: str = ""

    def shown(self, language: str) -> tuple[str, bool]:
        """The text for ``language`` and whether it is really in that language."""
        wanted, other = (self.sv, self.en) if language == "sv" else (self.en, self.sv)
        return (wanted, True) if wanted else (other, False)


@dataclass(frozen=True, slots=True)
class TemplateSection:
    """A part of a template: title, minutes, questions."""

    title: LocalText
    minutes: int
    questions: tuple[LocalText, ...] = ()
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """A talk's shape. ``id`` is a key such as ``monday`` for built-in ones, a UUID for own ones."""

    id: str
    name: LocalText
    when: LocalText = LocalText()
    sections: tuple[TemplateSection, ...] = ()
    state: TemplateState = TemplateState.OWN
    position: int = 0
    extra: str = ""

    @property
    def minutes(self) -> int:
        """The length of the whole talk in minutes."""
        return sum(section.minutes for section in self.sections)
