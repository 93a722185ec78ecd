"""Mallar: the built-in templates to look at, and one's own to shape. Editing a built-in one copies it first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from typing_extensions import override

from desktop.domain.templates import LocalText, Template, TemplateSection, TemplateState
from desktop.services import templates
from desktop.ui.presenters.bench import Presenter, Workbench
from desktop.ui.presenters.wording import Language, language, tr

T = TypeVar("T")
NEW_SECTION_MINUTES = 10


@dataclass(frozen=True, slots=True)
class TemplatesState:
    """``tongue`` is the language whose texts are shown and edited; ``chosen`` is one of the templates."""

    own: tuple[Template, ...]
    archived: tuple[Template, ...]
    built_in: tuple[Template, ...]
    chosen: Template
    tongue: Language

    @property
    def is_own(self) -> bool:
        """Whether the chosen one can be edited as it is; a built-in one is copied first."""
        return self.chosen.state is not TemplateState.BUILT_IN


class TemplatesPresenter(Presenter[TemplatesState]):
    """Intents answer with the sentence of the rule they break, empty when it went well, None while owed."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._chosen = self.session.built_in[0].id
        self._tongue: Language = language()

    @override
    def derive(self) -> TemplatesState:
        with self.session.vault.read() as reader:
            own = tuple(templates.own_templates(reader))
            archived = tuple(templates.own_templates(reader, archived=True))
        everything = (*own, *self.session.built_in, *archived)
        chosen = next((item for item in everything if item.id == self._chosen), self.session.built_in[0])
        return TemplatesState(own, archived, self.session.built_in, chosen, self._tongue)

    def choose(self, template_id: str) -> None:
        """Look at another template."""
        self._chosen = template_id
        self.refresh()

    def speak(self, tongue: Language) -> None:
        """Show and edit the texts of the other language."""
        self._tongue = tongue
        self.refresh()

    def make(self) -> None:
        """A new template with one section to begin with."""
        name = LocalText(**{self._tongue: tr("Ny mall")})
        made = self.bench.do(lambda: templates.new_template(self.session, name))
        if made is not None:
            self._chosen = made.added(Template)
            self.refresh()
            self.add_section()

    def copy(self) -> None:
        """A copy of the chosen one, to make one's own."""
        self._copied()

    def rename(self, text: str) -> str | None:
        """Another name in the language shown."""
        return self._edit(lambda item: replace(item, name=self._said(item.name, text)))

    def say_when(self, text: str) -> str | None:
        """When to use it, in a few words."""
        return self._edit(lambda item: replace(item, when=self._said(item.when, text)))

    def add_section(self) -> str | None:
        """One more section at the end."""
        title = LocalText(**{self._tongue: tr("Nytt avsnitt")})
        section = TemplateSection(title, NEW_SECTION_MINUTES)
        return self._edit(lambda item: replace(item, sections=(*item.sections, section)))

    def remove_section(self, place: int) -> str | None:
        """Take a section away."""
        return self._sections(lambda sections: _without(sections, place))

    def move_section(self, place: int, to: int) -> str | None:
        """Put a section elsewhere."""
        return self._sections(lambda sections: _moved(sections, place, to))

    def title_section(self, place: int, text: str) -> str | None:
        """Another title in the language shown."""
        return self._section(place, lambda part: replace(part, title=self._said(part.title, text)))

    def give_minutes(self, place: int, minutes: int) -> str | None:
        """How long the section takes."""
        return self._section(place, lambda part: replace(part, minutes=minutes))

    def add_question(self, place: int, text: str) -> str | None:
        """One more question."""
        question = LocalText(**{self._tongue: text})
        return self._section(place, lambda part: replace(part, questions=(*part.questions, question)))

    def edit_question(self, place: int, number: int, text: str) -> str | None:
        """Other words for a question, in the language shown."""

        def edited(part: TemplateSection) -> TemplateSection:
            questions = list(part.questions)
            questions[number] = self._said(questions[number], text)
            return replace(part, questions=tuple(questions))

        return self._section(place, edited)

    def remove_question(self, place: int, number: int) -> str | None:
        """Take a question away."""
        return self._section(place, lambda part: replace(part, questions=_without(part.questions, number)))

    def move_question(self, place: int, number: int, to: int) -> str | None:
        """Put a question elsewhere in its section."""
        return self._section(place, lambda part: replace(part, questions=_moved(part.questions, number, to)))

    def archive(self, *, archived: bool = True) -> None:
        """Put the chosen own template away, or take it back."""
        if self.state.is_own:
            chosen = self._chosen
            self.bench.do(
                lambda: templates.archive_template(self.session, chosen, archived=archived),
                undo_as="template_archived" if archived else "template_changed",
            )

    def order(self, template_id: str, place: int) -> None:
        """Put an own template at another place in the list."""
        ids = [item.id for item in self.state.own if item.id != template_id]
        ids.insert(place, template_id)
        self.bench.do(lambda: templates.order_templates(self.session, ids), undo_as="templates_ordered")

    def _said(self, text: LocalText, words: str) -> LocalText:
        return replace(text, **{self._tongue: words})

    def _sections(
        self, change: Callable[[tuple[TemplateSection, ...]], tuple[TemplateSection, ...]]
    ) -> str | None:
        return self._edit(lambda item: replace(item, sections=change(item.sections)))

    def _section(self, place: int, change: Callable[[TemplateSection], TemplateSection]) -> str | None:
        def changed(sections: tuple[TemplateSection, ...]) -> tuple[TemplateSection, ...]:
            return (*sections[:place], change(sections[place]), *sections[place + 1 :])

        return self._sections(changed)

    def _edit(self, change: Callable[[Template], Template]) -> str | None:
        chosen = self.state.chosen
        if change(chosen) == chosen:
            return ""
        if not self.state.is_own and not self._copied():
            return None
        own = self.state.chosen
        return self._ask(lambda: templates.save_template(self.session, change(own)), "template_changed")

    def _copied(self) -> bool:
        chosen = self.state.chosen
        name = LocalText(_own_name(chosen.name.sv, "egen"), _own_name(chosen.name.en, "own"))
        made = self.bench.do(lambda: templates.copy_template(self.session, chosen.id, name))
        if made is not None:
            self._chosen = made.added(Template)
            self.refresh()
        return made is not None


def _own_name(name: str, word: str) -> str:
    return f"{name} ({word})" if name else ""


def _without(items: Sequence[T], place: int) -> tuple[T, ...]:
    return (*items[:place], *items[place + 1 :])


def _moved(items: Sequence[T], place: int, to: int) -> tuple[T, ...]:
    rest = list(_without(items, place))
    rest.insert(max(0, min(to, len(rest))), items[place])
    return tuple(rest)
