"""Reads people from a table as Excel, LibreOffice, Google and HR systems write it (``contracts.md``, People as CSV)."""

import codecs
import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.text import one_line
from desktop.exchange.findings import MOST_REFUSALS
from desktop.exchange.people_columns import Column, is_never_read, known_column
from desktop.exchange.people_days import Days
from desktop.services.archive_content import ArchiveRefused, Refusal

MOST_ROWS = 100_000
MOST_COLUMNS = 1_000

_SEPARATORS = (";", "\t", ",", "|")
_SAYS_SEPARATOR = re.compile(r"sep=([;,\t|])\s*", re.IGNORECASE)
_MADE_HARMLESS = re.compile(r"'[=+\-@＝＋－＠\t\r]")
"""How this program writes a cell that a spreadsheet would take for a formula."""
_FEW = 50
_BREAK = re.compile("[\r\n]")


@dataclass(frozen=True, slots=True)
class TabledPerson:
    """A person as a row gives it; ``row`` counts from 1 below the header."""

    name: str
    role: str = ""
    email: str = ""
    team: str = ""
    alias: str = ""
    started_on: date | None = None
    row: int = 1


@dataclass(frozen=True, slots=True)
class PeopleTable:
    """What a table holds: the people, the columns left alone because they are not known, those never read because of
    what they seem to hold, and the rows or cells refused (``rows[3].name``)."""

    people: tuple[TabledPerson, ...]
    not_known: tuple[str, ...] = ()
    never_read: tuple[str, ...] = ()
    refusals: tuple[Refusal, ...] = ()


def read_people(data: bytes) -> PeopleTable:
    """The people in a table in UTF-8, UTF-16 or Windows-1252, parted by comma, semicolon, tab or bar.

    Raises ``ArchiveRefused``: FILE_EMPTY, FILE_NOT_TEXT, FILE_TOO_MANY_RECORDS (``limit`` rows or columns),
    FILE_KIND_UNKNOWN when no column holds names.
    """
    rows = _rows(decoded(data))
    header = next(rows, None)
    if header is None:
        raise ArchiveRefused(Refusal(Rule.FILE_EMPTY))
    places = _places(header)
    if Column.NAME not in places and not {Column.FIRST, Column.LAST} & places.keys():
        raise ArchiveRefused(Refusal(Rule.FILE_KIND_UNKNOWN))
    return _Table(header, places, list(rows)).read()


def decoded(data: bytes) -> str:
    """The text of a file in one of the encodings that spreadsheets write; raises ``ArchiveRefused``."""
    try:
        return _decoded(data)
    except UnicodeDecodeError:
        raise ArchiveRefused(Refusal(Rule.FILE_NOT_TEXT)) from None


def _decoded(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16")
    if data[1:2] == b"\0":
        return data.decode("utf-16-le")
    if data[:1] == b"\0":
        return data.decode("utf-16-be")
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError:
        return data.decode("cp1252")


def _rows(text: str) -> Iterator[list[str]]:
    """Rows that hold anything, without the line in which Excel says its separator."""
    separator, lines = _separator(text), io.StringIO(text.lstrip("\r\n"), newline="")
    if _SAYS_SEPARATOR.fullmatch(_first_line(text)):
        next(lines)
    try:
        for number, row in enumerate(csv.reader(lines, delimiter=separator)):
            if number > MOST_ROWS:
                raise ArchiveRefused(Refusal(Rule.FILE_TOO_MANY_RECORDS, about={"limit": MOST_ROWS}))
            if len(row) > MOST_COLUMNS:
                raise ArchiveRefused(Refusal(Rule.FILE_TOO_MANY_RECORDS, about={"limit": MOST_COLUMNS}))
            if any(map(str.strip, row)):
                yield [_restored(cell) for cell in row]
    except csv.Error:  # a cell of more than 128 KB: a quotation mark that is never closed
        raise ArchiveRefused(Refusal(Rule.FILE_NOT_TEXT)) from None


def _first_line(text: str) -> str:
    return _BREAK.split(text.lstrip("\r\n")[:10_000], maxsplit=1)[0]


def _separator(text: str) -> str:
    """The sign that makes the most known columns, then the most columns, of the first line."""
    first = _first_line(text)
    if said := _SAYS_SEPARATOR.fullmatch(first):
        return said[1]

    def worth(separator: str) -> tuple[int, int]:
        cells = next(csv.reader([first], delimiter=separator), [])
        return sum(known_column(cell) is not None for cell in cells), len(cells)

    return max(_SEPARATORS, key=worth)


def _restored(cell: str) -> str:
    return cell[1:] if _MADE_HARMLESS.match(cell) else cell


def _places(header: Sequence[str]) -> Mapping[Column, int]:
    """Where each known column stands; of twins the first counts."""
    places: dict[Column, int] = {}
    for place, title in enumerate(header):
        column = known_column(title)
        if column is not None:
            places.setdefault(column, place)
    return places


class _Table:
    """Rows below a header."""

    def __init__(
        self, header: Sequence[str], places: Mapping[Column, int], rows: Sequence[Sequence[str]]
    ) -> None:
        self._header = header
        self._places = places
        self._rows = rows
        self._refusals: list[Refusal] = []
        self._days = Days(self._cell(row, Column.STARTED) for row in rows)

    def read(self) -> PeopleTable:
        """Every row that can be read, and what was not."""
        people = [person for number, row in enumerate(self._rows, 1) if (person := self._person(number, row))]
        other = [place for place in range(len(self._header)) if place not in self._places.values()]
        never = [place for place in other if is_never_read(self._header[place], self._some(place))]
        return PeopleTable(
            tuple(people),
            tuple(
                self._header[place] for place in other if place not in never and self._header[place].strip()
            ),
            tuple(self._header[place] for place in never),
            tuple(self._refusals[:MOST_REFUSALS]),
        )

    def _some(self, place: int) -> list[str]:
        cells = (row[place] for row in self._rows[:_FEW] if place < len(row))
        return [cell for cell in cells if cell.strip()]

    def _cell(self, row: Sequence[str], column: Column) -> str:
        place = self._places.get(column, len(row))
        return row[place].strip() if place < len(row) else ""

    def _person(self, number: int, row: Sequence[str]) -> TabledPerson | None:
        whole = self._cell(row, Column.NAME)
        name = whole or f"{self._cell(row, Column.FIRST)} {self._cell(row, Column.LAST)}"
        try:
            name = one_line(name)
        except RuleBroken as broken:
            self._refuse(number, Column.NAME, broken.rule)
            return None
        return TabledPerson(
            name,
            role=self._line(number, row, Column.ROLE),
            email=self._line(number, row, Column.EMAIL),
            team=self._line(number, row, Column.TEAM),
            alias=self._line(number, row, Column.ALIAS),
            started_on=self._day(number, row),
            row=number,
        )

    def _line(self, number: int, row: Sequence[str], column: Column) -> str:
        try:
            return one_line(self._cell(row, column), required=False)
        except RuleBroken as broken:
            self._refuse(number, column, broken.rule)
            return ""

    def _day(self, number: int, row: Sequence[str]) -> date | None:
        written = self._cell(row, Column.STARTED)
        day = self._days.read(written)
        if written and day is None:
            self._refuse(number, Column.STARTED, Rule.NOT_A_DAY)
        return day

    def _refuse(self, number: int, column: Column, rule: Rule) -> None:
        self._refusals.append(Refusal(rule, f"rows[{number}].{column}"))
