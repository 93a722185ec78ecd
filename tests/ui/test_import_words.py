"""An import is told by kinds and ids: never by what people wrote."""

import pytest

from desktop.domain.errors import Rule
from desktop.domain.people import Person
from desktop.domain.records import KINDS
from desktop.services.archive_content import Refusal
from desktop.services.importing import ImportLine, Outcome
from desktop.ui.presenters.import_words import import_line, kind_name, refusal_line


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_name(kind: type) -> None:
    assert kind_name(kind)


@pytest.mark.parametrize("outcome", Outcome)
def test_a_line_names_kind_and_id_alone(outcome: Outcome) -> None:
    person = Person("id-1", "CANARY")
    line = ImportLine(outcome, Person, "id-1", theirs=(person,))

    assert import_line(line).startswith("person id-1: ")
    assert "CANARY" not in import_line(line)


def test_a_refusal_says_where_and_why() -> None:
    refusal = Refusal(Rule.NOT_A_DAY, "people[3].started_on")

    assert refusal_line(refusal) == "people[3].started_on: inte ett datum"
    assert refusal_line(Refusal(Rule.FILE_EMPTY)) == "Filen är tom. Inget har ändrats."
    assert import_line(ImportLine(Outcome.REFUSED, Person, "x", refusal=refusal)).endswith("inte ett datum")
