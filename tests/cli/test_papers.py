"""The papers of the command line, on a real encrypted vault: which there are, whom they are about, how they end."""

import io
import json
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from desktop.cli.statuses import DONE
from tests.cli.test_commands import COULD_NOT, Run, run, vault

__all__ = ["run", "vault"]


def words(path: Path) -> str:
    document = pypdfium2.PdfDocument(path.read_bytes())
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("quarter", "--person", "Amir", "--quarter", "2026Q1"), "Kvartal 1 2026"),
        (("quarter", "--person", "Amir"), "Kvartal 1 2026"),
        (("quarter", "--person", "Amir", "--quarter", "2025"), "Året 2025"),
        (("quarter", "--person", "Amir", "--quarter", "0001Q1"), "Kvartal 1 1"),
        (("team", "--team", "Projekt", "--quarter", "2026 K1"), "Vårt mål"),
        (("team", "--team", "proj"), "Projekt"),
        (("preparation", "--person", "Amir"), "Inför vårt samtal"),
        (("access-pack", "--person", "Amir"), "Registerutdrag"),
        (("information",), "Information till medarbetare"),
    ],
)
def test_every_paper(run: Run, vault: Path, tmp_path: Path, asked: tuple[str, ...], said: str) -> None:
    paper = tmp_path / "x.pdf"
    assert run("--vault", vault, "report", *asked, "-o", paper) == (DONE, "", "")
    assert said in words(paper)
    first = paper.read_bytes()
    run("--vault", vault, "report", *asked, "-o", paper)
    assert paper.read_bytes() == first, "the same input and moment give the same bytes"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("quarter", "--person", "Amir", "--quarter", "2026Q5"), "2026Q1"),
        (("team", "--team", "Bertil"), "Inget team"),
        (("team", "--team", "e"), "Flera team"),
        (("team",), "Flera team"),
        (("quarter", "--person", "Bertil"), "Ingen heter så"),
        (("preparation", "--person", "Amir", "--date", "1 januari 1999"), "inget sådant samtal"),
    ],
)
def test_what_cannot_be_made_is_said_and_leaves_no_file(
    run: Run, vault: Path, tmp_path: Path, asked: tuple[str, ...], said: str
) -> None:
    status, out, err = run("--vault", vault, "report", *asked, "-o", tmp_path / "x.pdf")
    assert (status, out) == (COULD_NOT, "")
    assert said in err
    assert list(tmp_path.glob("*.pdf")) == []


def test_the_access_pack_as_a_file_and_without_what_is_private(run: Run, vault: Path, tmp_path: Path) -> None:
    target = tmp_path / "x.json"
    assert run("--vault", vault, "report", "access-pack", "--person", "Lisa", "-o", target)[0] == DONE
    whole = json.loads(target.read_text(encoding="utf-8"))
    assert whole["private_notes"]
    assert "Amir" not in json.dumps(whole, ensure_ascii=False)
    run("--vault", vault, "report", "access-pack", "--person", "Lisa", "--without-private", "-o", target)
    assert json.loads(target.read_text(encoding="utf-8"))["private_notes"] == []
    paper = tmp_path / "x.pdf"
    run("--vault", vault, "report", "access-pack", "--person", "Lisa", "--without-private", "-o", paper)
    assert "är inte med i det här utdraget" in words(paper)


def test_a_whole_teams_quarters_into_a_folder(run: Run, vault: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kvartal"
    asked = ("--vault", vault, "report", "quarter", "--team", "Projekt", "--quarter", "2026Q1", "-o", folder)
    status, _, err = run(*asked)
    assert status != DONE
    assert err.strip()
    folder.mkdir()
    status, out, _ = run(*asked)
    assert status == DONE
    written = sorted(folder.glob("*.pdf"))
    assert sorted(out.split("\n")[:-1]) == [str(path) for path in written]
    assert len(written) > 3
    secret = tmp_path / "hemligt"
    secret.write_text("sju gröna hästar\n", encoding="utf-8")
    assert run(*asked, "--password-file", secret)[0] == DONE
    for path in written:
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(path)
        pikepdf.open(path, password="sju gröna hästar").close()


def test_a_sheet_goes_out_and_its_answers_come_in(run: Run, vault: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "underlag.pdf"
    run("--vault", vault, "report", "preparation", "--person", "Amir", "-o", sheet)
    with pikepdf.open(io.BytesIO(sheet.read_bytes())) as pdf:
        pdf.Root.AcroForm.Fields[0].V = pikepdf.String("Fullt upp, på ett bra sätt")
        pdf.Root.AcroForm.Fields[-1].V = pikepdf.String("Resan till Nordfors")
        pdf.save(sheet)
    assert "svaren står bredvid frågorna" in run("--vault", vault, "import", "--dry-run", sheet)[1]
    assert "Fullt upp, på ett bra sätt" not in run("--vault", vault, "export", "archive")[1]
    for _ in range(2):
        status, out, err = run("--vault", vault, "import", sheet)
        assert (status, err) == (DONE, "")
        assert "svaren står bredvid frågorna" in out
    archive = json.loads(run("--vault", vault, "export", "archive")[1])
    raised = [point for point in archive["talking_points"] if point["text"] == "Resan till Nordfors"]
    assert [point["from"] for point in raised] == ["person"]
    said = [part["their_words"] for talk in archive["dialogues"] for part in talk["sections"]]
    assert sum("Fullt upp, på ett bra sätt" in words for words in said) == 1


def test_a_pdf_that_is_no_sheet_changes_nothing(run: Run, vault: Path, tmp_path: Path) -> None:
    paper = tmp_path / "x.pdf"
    run("--vault", vault, "report", "person", "--person", "Amir", "-o", paper)
    before = run("--vault", vault, "export", "archive")[1]
    status, _, err = run("--vault", vault, "import", paper)
    assert status == COULD_NOT
    assert "skanna" in err
    empty = tmp_path / "tomt.pdf"
    run("--vault", vault, "report", "preparation", "--person", "Amir", "-o", empty)
    status, _, err = run("--vault", vault, "import", empty)
    assert status == COULD_NOT
    assert "tomt" in err
    after = json.loads(run("--vault", vault, "export", "archive")[1])
    assert {**after, "sheets": []} == {**json.loads(before), "sheets": []}
