"""What a file is shows in it, not in its name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import Rule
from desktop.exchange.detect import FileKind, kind_of, must_be
from desktop.services.archive_content import ArchiveRefused


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", FileKind.EMPTY),
        (b" \r\n", FileKind.EMPTY),
        (b"%PDF-1.7\n", FileKind.PDF),
        (b'\xef\xbb\xbf {"version":1, "format" : "vardag-archive"', FileKind.ARCHIVE),
        (b'{"name":{"sv":"M"},"sections":[]}', FileKind.TEMPLATE),
        (b'[{"a":1}]', FileKind.OTHER_JSON),
        (b"BEGIN:VCARD\r\nVERSION:3.0", FileKind.VCARD),
        (b"begin:vcard\n", FileKind.VCARD),
        ("Namn;E-post\nAmir;a@b.se".encode("cp1252"), FileKind.PEOPLE_CSV),
        ("Förnamn\tEfternamn\nÅsa\tEk".encode("cp1252"), FileKind.PEOPLE_CSV),
        ("First name,Last name\n".encode("utf-16"), FileKind.PEOPLE_CSV),
        ("\ufeffName,Title\n".encode("utf-16-be"), FileKind.PEOPLE_CSV),
        ("Name|Title\n".encode("utf-16-le"), FileKind.PEOPLE_CSV),
        ("Name|Title\n".encode("utf-16-be"), FileKind.PEOPLE_CSV),
        (b"\0\0\1\0", FileKind.UNKNOWN),
        (b"Display Name\nAmir Haddad\n", FileKind.PEOPLE_CSV),
        (b"# 10 mars\n\n- Jouren", FileKind.MARKDOWN),
        (b"---\ntitle: x\n---\n", FileKind.MARKDOWN),
        (b"My name is Amir and this is a letter\n", FileKind.UNKNOWN),
        (b"Hej", FileKind.UNKNOWN),
        (b"SQLite format 3\0", FileKind.UNKNOWN),
        (b"PK\x03\x04\0\0", FileKind.UNKNOWN),
        ("å".encode() * 40_000, FileKind.UNKNOWN),
    ],
)
def test_kinds_are_told_apart_by_content(data, kind):
    assert kind_of(data) is kind


@given(st.binary())
def test_any_bytes_are_of_some_kind(data):
    assert kind_of(data) in FileKind


@pytest.mark.parametrize(
    ("data", "rule", "about"),
    [
        (b"", Rule.FILE_EMPTY, {}),
        (b"Hej", Rule.FILE_KIND_UNKNOWN, {}),
        (b"[1]", Rule.FILE_KIND_UNKNOWN, {}),
        (b"%PDF-1.7", Rule.FILE_KIND_LATER, {"kind": "pdf"}),
        (b"BEGIN:VCARD", Rule.FILE_KIND_LATER, {"kind": "vcard"}),
    ],
)
def test_another_kind_is_refused_by_name(data, rule, about):
    with pytest.raises(ArchiveRefused) as refused:
        must_be(FileKind.ARCHIVE, data)
    assert (refused.value.rule, refused.value.refusals[0].about) == (rule, about)


def test_the_right_kind_is_taken():
    must_be(FileKind.ARCHIVE, b'{"format":"vardag-archive"}')
