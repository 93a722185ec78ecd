"""People come in from the tables that spreadsheets and HR systems write."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import Rule
from desktop.exchange.people_csv import MOST_COLUMNS, MOST_ROWS, TabledPerson, read_people
from desktop.exchange.people_days import Days
from desktop.services.archive_content import ArchiveRefused, Refusal

SWEDISH = (
    "Förnamn;Efternamn;Befattning;E-post;Anställd från\r\nÅsa;Öberg;säljare;asa@b.example;2018-03-05\r\n"
)
ASA = TabledPerson("Åsa Öberg", "säljare", "asa@b.example", started_on=date(2018, 3, 5))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_every_encoding_and_separator(encoding, separator):
    assert read_people(SWEDISH.replace(";", separator).encode(encoding)).people == (ASA,)


@pytest.mark.parametrize(
    ("table", "person"),
    [
        ("Namn\nAmir Haddad", TabledPerson("Amir Haddad")),
        ("Display Name,Title,Department\nAmir,PM,IT", TabledPerson("Amir", role="PM", team="IT")),
        ("FIRST_NAME,LAST_NAME\nAmir,Haddad", TabledPerson("Amir Haddad")),
        ("First Name,Last Name\nAmir,", TabledPerson("Amir")),
        ("Given Name,E-mail 1 - Value\nAmir,a@b.example", TabledPerson("Amir", email="a@b.example")),
        ("Name,Hire date\nAmir,16.8.2021", TabledPerson("Amir", started_on=date(2021, 8, 16))),
        ('Name;Job title\n"Haddad; Amir";"PM\n(acting)"', TabledPerson("Haddad; Amir", role="PM (acting)")),
        ("sep=;\r\nNamn;Smeknamn\r\nAmir;Ami", TabledPerson("Amir", alias="Ami")),
        ("Name,Title\nAmir", TabledPerson("Amir")),
        ("Name,Name,Title\nAmir,Lisa,PM,extra", TabledPerson("Amir", role="PM")),
        ("\n\nName\n\n Amir \n;\n", TabledPerson("Amir")),
        ("Name,Title\nAmir,'=cmd", TabledPerson("Amir", role="=cmd")),
        ("Name,Title\nAmir,'quoted'", TabledPerson("Amir", role="'quoted'")),
    ],
)
def test_tables_as_they_come(table, person):
    assert read_people(table.encode()).people[0] == person


def test_what_is_left_alone_and_what_is_never_read_are_told_apart():
    table = (
        "Namn,Personnummer,Facktillhörighet,Sjukdagar,Antal barn,Kontor,Id,Family Name,\n"
        "Amir,850101-1234,Unionen,3,2,Malmö,198501011234,Haddad,x\n"
    )
    found = read_people(table.encode())
    assert found.not_known == ("Kontor",)
    assert found.never_read == ("Personnummer", "Facktillhörighet", "Sjukdagar", "Antal barn", "Id")
    assert "Unionen" not in repr(found)
    assert "850101" not in repr(found)


def test_rows_and_cells_that_cannot_be_read_are_named():
    table = "Name,Title,Hired\n,PM,\nAmir,a\0b,soon\n" + "L" * 301 + ",,\nLisa,,2021-02-30\n"
    found = read_people(table.encode())
    assert [person.name for person in found.people] == ["Amir", "Lisa"]
    assert found.refusals == (
        Refusal(Rule.EMPTY_TEXT, "rows[1].name"),
        Refusal(Rule.TEXT_UNREADABLE, "rows[2].role"),
        Refusal(Rule.NOT_A_DAY, "rows[2].started_on"),
        Refusal(Rule.TEXT_TOO_LONG, "rows[3].name"),
        Refusal(Rule.NOT_A_DAY, "rows[4].started_on"),
    )


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", Rule.FILE_EMPTY),
        (b"\n \n", Rule.FILE_EMPTY),
        (b"Kontor;Telefon\nA;1", Rule.FILE_KIND_UNKNOWN),
        (b"Name\n\x81", Rule.FILE_NOT_TEXT),
        (b"\xff\xfeN", Rule.FILE_NOT_TEXT),
        (b'Name,Title\n"' + b"a" * 200_000, Rule.FILE_NOT_TEXT),
        (b"Name" + b"," * MOST_COLUMNS, Rule.FILE_TOO_MANY_RECORDS),
        (b"Name\n" + b"A\n" * (MOST_ROWS + 1), Rule.FILE_TOO_MANY_RECORDS),
    ],
    ids=lambda value: value.name if isinstance(value, Rule) else "",
)
def test_what_is_no_such_table_is_refused(data, rule):
    with pytest.raises(ArchiveRefused) as refused:
        read_people(data)
    assert refused.value.rule is rule


@pytest.mark.parametrize(
    ("column", "days"),
    [
        (
            ["2021-08-16", "20210816", "2021/8/16", "2021.08.16", "2021-08-16 00:00:00"],
            [date(2021, 8, 16)] * 5,
        ),
        (["16/8/2021", "3/4/2021"], [date(2021, 8, 16), date(2021, 4, 3)]),
        (["8/16/2021", "3/4/2021"], [date(2021, 8, 16), date(2021, 3, 4)]),
        (["3/4/2021", "5/5/2021"], [None, date(2021, 5, 5)]),
        (["16/8/2021", "8/16/2021"], [None, None]),
        (["3.4.2021", "3-4-2021", "3 4 2021"], [date(2021, 4, 3)] * 3),
        (["01/02/03", "", "2021-13-01", "1066-10-14", "31/31/2021"], [None] * 5),
    ],
)
def test_dates_are_read_when_their_order_is_certain(column, days):
    read = Days(column)
    assert [read.read(cell) for cell in column] == days


@given(st.one_of(st.binary(), st.text().map(lambda text: f"Name,Title\n{text}".encode())))
def test_any_bytes_are_a_table_or_refused(data):
    with suppress(ArchiveRefused):
        assert all(person.name for person in read_people(data).people)
