"""The commands without a window, on real encrypted vaults: what they print, what they write, how they end."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop import __version__
from desktop.cli import main
from desktop.cli.statuses import DAMAGED, DONE, ENVIRONMENT, IN_USE, USAGE, WRONG_PASSPHRASE, status_of
from desktop.domain.errors import Failure

Run = Callable[..., tuple[int, str, str]]
SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "sv.json"
COULD_NOT = 1


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs one command in Swedish on 10 March 2026: exit status, output, errors."""
    monkeypatch.setenv("VARDAG_NOW", "2026-03-10T09:00:00+01:00")

    def go(*arguments: object) -> tuple[int, str, str]:
        try:
            status = main(["--lang", "sv", *map(str, arguments)])
        except SystemExit as left:
            status = int(left.code or 0)
        out, err = capsys.readouterr()
        return status, out, err

    return go


@pytest.fixture
def vault(tmp_path: Path, run: Run) -> Path:
    """A vault that is not locked, with the sample team."""
    folder = tmp_path / "vault"
    assert run("--vault", folder, "init", "--no-passphrase")[0] == DONE
    status, _, err = run("--vault", folder, "import", SAMPLE)
    assert (status, err) == (DONE, "")
    return folder


def test_version_and_usage(run: Run) -> None:
    assert run("--version") == (DONE, f"vardag {__version__}\n", "")
    status, _, err = run("dance")
    assert status == USAGE
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("words", "start", "end", "kind"),
    [
        ("fre", "2026-03-13", "2026-03-13", "day"),
        ("halv tre", "2026-03-10T14:30", "2026-03-10T14:30", "moment"),
        ("v 13", "2026-03-23", "2026-03-27", "week"),
    ],
)
def test_when(run: Run, words: str, start: str, end: str, kind: str) -> None:
    status, out, _ = run("when", words, "--json")

    assert status == DONE
    assert json.loads(out) == {"from": start, "to": end, "kind": kind}


def test_when_it_is_no_date(run: Run) -> None:
    status, out, _ = run("when", "strunt", "--json")
    assert (status, json.loads(out)) == (COULD_NOT, {"from": None, "to": None, "kind": None})
    assert run("when", "strunt")[0] == COULD_NOT
    assert run("when", "i morgon")[1] == "2026-03-11\n"
    assert run("when", "nästa vecka")[1] == "2026-03-16 – 2026-03-20\n"


def test_when_reads_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.StringIO("fre"))
    assert run("when", "-")[1] == "2026-03-13\n"
    monkeypatch.setattr("sys.stdin", io.StringIO("x" * 1_000_001))
    assert run("when", "-")[0] == COULD_NOT


def test_coach(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run("coach", "Öka samarbetet", "--json")
    assert status == DONE
    hints = json.loads(out)["hints"]
    assert [(item["rule"], item["match"]) for item in hints] == [("EFFECT", "Öka"), ("CUE", "")]
    assert hints[0]["text"] == "’öka’ beskriver en effekt. Vad gör ni, rent konkret, för att komma dit?"
    assert run("coach", "Öka samarbetet")[1].splitlines() == [item["text"] for item in hints]
    assert main(["--lang", "en", "coach", "Be proactive"]) == DONE
    assert capsys.readouterr().out.startswith("“proactive” can mean many things.")


def test_coach_on_an_observation(run: Run) -> None:
    _, out, _ = run("coach", "Hon är sjukskriven", "--observation", "--json")
    assert [item["rule"] for item in json.loads(out)["hints"]] == ["SENSITIVE"]
    assert "anpassningen" in run("coach", "Hon är sjukskriven", "--observation")[1]
    assert run("coach", "Amir ringde kunden", "--observation")[1] == "Här fanns inget att fråga om.\n"
    assert run("coach", "Hon är sjukskriven", "--json")[1] != out


def test_coach_where_there_is_nothing_to_say(run: Run) -> None:
    good = "Innan mötet frågar jag Amir vad kunden oroar sig för"
    assert run("coach", good) == (DONE, "Det här går att se på måndag.\n", "")
    assert run("coach", good, "--json") == (DONE, '{"hints": []}\n', "")
    for unread in ("", "   ", "🙂🙂", "Kun asiakas soittaa, kysyn heti mitä tapahtui"):
        assert run("coach", unread) == (DONE, "Coachen läser bara svenska och engelska.\n", "")
        assert run("coach", unread, "--json") == (DONE, '{"hints": []}\n', "")


def test_coach_reads_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.StringIO("Ta mer ansvar\n"))
    assert "ansvar" in run("coach", "-")[1]
    monkeypatch.setattr("sys.stdin", io.StringIO("Öka NKI " * 125_000))
    assert run("coach", "-", "--observation")[0] == DONE
    monkeypatch.setattr("sys.stdin", io.StringIO("x" * 1_000_001))
    assert run("coach", "-")[0] == COULD_NOT


def test_a_vault_with_a_passphrase(run: Run, tmp_path: Path) -> None:
    right, wrong = tmp_path / "right", tmp_path / "wrong"
    right.write_text("hästen dricker blå mjölk\n", encoding="utf-8")
    wrong.write_text("hästen dricker röd mjölk\n", encoding="utf-8")
    locked = ("--vault", tmp_path / "vault", "--passphrase-file")

    status, out, _ = run(*locked, right, "init")
    assert status == DONE
    assert len(out.split("\n")[1].split("-")) == 14
    assert run(*locked, right, "check")[0] == DONE
    assert run(*locked, wrong, "check")[0] == WRONG_PASSPHRASE
    assert run("--vault", tmp_path / "vault", "check")[0] == WRONG_PASSPHRASE
    assert run(*locked, tmp_path / "missing", "check")[0] == COULD_NOT


@pytest.mark.parametrize("content", [b"", b"kort", b"\xff\xfe\x00"])
def test_a_passphrase_that_will_not_do(run: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "pp").write_bytes(content)

    status, _, err = run("--vault", tmp_path / "vault", "--passphrase-file", tmp_path / "pp", "init")

    assert status == COULD_NOT
    assert "minst 12 tecken" in err
    assert not (tmp_path / "vault" / "vault.db").exists()


def test_init_never_writes_over_a_vault(run: Run, vault: Path) -> None:
    before = (vault / "vault.db").read_bytes()

    assert run("--vault", vault, "init", "--no-passphrase")[0] == COULD_NOT
    assert (vault / "vault.db").read_bytes() == before


def test_there_and_back_is_the_same(run: Run, vault: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "1.json", tmp_path / "2.json"
    assert run("--vault", vault, "export", "archive", "-o", first)[0] == DONE
    run("--vault", tmp_path / "other", "init", "--no-passphrase")
    assert run("--vault", tmp_path / "other", "import", first)[0] == DONE
    assert run("--vault", tmp_path / "other", "export", "archive", "-o", second)[0] == DONE

    assert first.read_bytes() == second.read_bytes()
    assert json.loads(first.read_text(encoding="utf-8"))["format"] == "vardag-archive"


def test_importing_again_adds_nothing_and_a_conflict_stops_everything(
    run: Run, vault: Path, tmp_path: Path
) -> None:
    status, out, _ = run("--vault", vault, "import", SAMPLE)
    assert status == DONE
    assert "tillagt" not in out
    assert "fanns redan" in out

    archive = json.loads(SAMPLE.read_text(encoding="utf-8"))
    archive["people"][0]["name"] = "Någon Annan"
    archive["teams"].append({"id": "11111111-1111-4111-8111-111111111111", "name": "Nytt"})
    (tmp_path / "changed.json").write_text(json.dumps(archive), encoding="utf-8")
    status, _, err = run("--vault", vault, "import", tmp_path / "changed.json")
    assert status == COULD_NOT
    assert "krockar" in err

    exported = run("--vault", vault, "export", "archive")[1]
    assert "Nytt" not in exported
    assert run("--vault", vault, "import", "--skip-conflicts", tmp_path / "changed.json")[0] == DONE
    assert "Nytt" in run("--vault", vault, "export", "archive")[1]


def test_a_dry_run_changes_nothing(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    run("--vault", folder, "init", "--no-passphrase")

    status, out, _ = run("--vault", folder, "import", "--dry-run", SAMPLE)

    assert status == DONE
    assert "tillagt" in out
    assert json.loads(run("--vault", folder, "export", "archive")[1]).get("people", []) == []


@pytest.mark.parametrize(
    "content", [b"", b"{", b"not json", b'{"format":"vardag-archive","version":2}', b"[" * 100_000, b"\x00"]
)
def test_bad_files_end_in_a_sentence(run: Run, vault: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad.json").write_bytes(content)

    status, _, err = run("--vault", vault, "import", tmp_path / "bad.json")

    assert status == COULD_NOT
    assert err.strip()
    assert "Traceback" not in err


def test_without_private(run: Run, vault: Path) -> None:
    whole = json.loads(run("--vault", vault, "export", "archive")[1])
    shared = json.loads(run("--vault", vault, "export", "archive", "--without-private")[1])

    assert whole["private_notes"]
    assert not shared.get("private_notes")
    assert len(shared["dialogues"]) == len(whole["dialogues"])


def test_one_person_s_archive_names_nobody_else(run: Run, vault: Path) -> None:
    status, out, _ = run("--vault", vault, "export", "archive", "--person", "Amir")

    assert status == DONE
    assert [person["name"] for person in json.loads(out)["people"]] == ["Amir Haddad"]


def test_the_schema(run: Run) -> None:
    status, out, _ = run("export", "archive", "--schema")

    assert status == DONE
    assert json.loads(out)["$schema"].startswith("https://json-schema.org/draft/2020-12")


def test_papers_are_the_same_bytes_each_time(run: Run, vault: Path, tmp_path: Path) -> None:
    papers = [tmp_path / f"{number}.pdf" for number in range(2)]
    for paper in papers:
        assert run("--vault", vault, "report", "dialogue", "--person", "Amir", "-o", paper)[0] == DONE

    assert papers[0].read_bytes() == papers[1].read_bytes()
    assert papers[0].read_bytes().startswith(b"%PDF")


def test_whom_and_when_a_paper_is_about(run: Run, vault: Path, tmp_path: Path) -> None:
    paper = tmp_path / "x.pdf"
    assert run("--vault", vault, "report", "person", "--person", "Lisa", "--letter", "-o", paper)[0] == DONE
    assert run("--vault", vault, "report", "person", "--person", "a", "-o", paper)[0] == COULD_NOT
    assert run("--vault", vault, "report", "person", "--person", "Bertil", "-o", paper)[0] == COULD_NOT
    assert run("--vault", vault, "report", "person", "-o", paper)[0] == COULD_NOT
    assert run("--vault", vault, "report", "dialogue", "-o", paper)[0] == DONE
    dated = ("--vault", vault, "report", "dialogue", "--person", "Oksana", "-o", paper, "--date")
    assert run(*dated, "2026-03-10")[0] == DONE
    assert run(*dated, "1999-01-01")[0] == COULD_NOT
    assert run(*dated, "strunt")[0] == COULD_NOT


def test_a_paper_that_cannot_be_written(run: Run, vault: Path, tmp_path: Path) -> None:
    status, _, err = run(
        "--vault", vault, "report", "person", "--person", "Lisa", "-o", tmp_path / "no" / "x.pdf"
    )

    assert status == COULD_NOT
    assert "finns inte" in err


def test_backup_and_restore(run: Run, vault: Path, tmp_path: Path) -> None:
    before = run("--vault", vault, "export", "archive")[1]
    assert run("--vault", vault, "backup", tmp_path / "copies")[0] == DONE
    (copy,) = (tmp_path / "copies").iterdir()
    run("--vault", tmp_path / "empty", "init", "--no-passphrase")

    assert run("--vault", vault, "restore", copy)[0] == DONE
    assert run("--vault", tmp_path / "empty", "restore", copy)[0] == DONE
    assert run("--vault", tmp_path / "empty", "export", "archive")[1] == before
    assert run("--vault", vault, "restore", SAMPLE)[0] == DAMAGED


def test_check_finds_a_flipped_bit(run: Run, vault: Path) -> None:
    assert run("--vault", vault, "check")[0] == DONE
    file = vault / "vault.db"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)

    status, _, err = run("--vault", vault, "check")

    assert status == DAMAGED
    assert "säkerhetskopia" in err


def test_no_vault_and_one_in_use(run: Run, vault: Path, tmp_path: Path) -> None:
    from desktop.bootstrap.vaults import held

    assert run("--vault", tmp_path / "nothing", "check")[0] == COULD_NOT
    with held(vault):
        assert run("--vault", vault, "check")[0] == IN_USE


def test_the_demo_leaves_nothing(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import tempfile

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()

    status, _, err = run("--demo", "report", "dialogue", "--person", "Amir", "-o", tmp_path / "x.pdf")

    assert (status, err) == (DONE, "")
    assert list((tmp_path / "tmp").iterdir()) == []


def test_a_bug_is_told_calmly_and_without_a_word_of_any_note(
    run: Run, vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError("CANARY")

    monkeypatch.setattr("desktop.services.exporting.export_archive", broken)

    status, out, err = run("--vault", vault, "export", "archive")
    assert (status, out) == (COULD_NOT, "")
    assert "Något gick fel" in err

    status, out, err = run("--debug", "--vault", vault, "export", "archive")
    assert "exchange.py" in err
    assert "ValueError" in err
    assert "CANARY" not in out + err


def test_clock_that_makes_no_sense(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for text in ("soon", "2026-03-10T09:00:00"):
        monkeypatch.setenv("VARDAG_NOW", text)
        assert run("when", "fre")[0] == COULD_NOT


def test_no_home(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)

    assert run("check")[0] == ENVIRONMENT


def test_english_without_a_swedish_computer(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert main(["when", "strunt"]) == COULD_NOT
    english = capsys.readouterr().err
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    assert main(["when", "strunt"]) == COULD_NOT

    assert capsys.readouterr().err != english


@pytest.mark.parametrize("failure", Failure)
def test_every_failure_has_a_status(failure: Failure) -> None:
    assert status_of(failure) in {COULD_NOT, ENVIRONMENT, WRONG_PASSPHRASE, DAMAGED, IN_USE}


def archive(**lists: object) -> str:
    return json.dumps({"format": "vardag-archive", "version": 1, **lists})


def test_what_stops_an_import_is_one_sentence_and_nothing_is_said_to_be_added(
    run: Run, vault: Path, tmp_path: Path
) -> None:
    stray = {"person_id": "00000000-0000-4000-8000-0000000000ff", "owner": "manager", "text": "a"}
    identity = "00000000-0000-4000-8000-00000000000"
    (tmp_path / "stray.json").write_text(
        archive(
            people=[{"id": f"{identity}1", "name": "Ada"}],
            actions=[{"id": f"{identity}{n}", "state": "open", **stray} for n in (2, 3)],
        )
    )
    (tmp_path / "half.json").write_text('{"format": "vardag-archive", "version": 1, "people": [')

    status, out, err = run("--vault", vault, "import", tmp_path / "stray.json")
    assert status == COULD_NOT
    assert "tillagt" not in out
    assert f"{identity}3" in out
    assert len(err.splitlines()) == 1

    status, out, err = run("--vault", vault, "import", tmp_path / "half.json")
    assert (status, out, len(err.splitlines())) == (COULD_NOT, "", 1)
    assert "half.json" in err


def test_a_dry_run_ends_as_the_run_itself_would(run: Run, vault: Path, tmp_path: Path) -> None:
    sample = json.loads(SAMPLE.read_text(encoding="utf-8"))
    sample["people"][0]["role"] = "annat"
    changed = tmp_path / "changed.json"
    changed.write_text(json.dumps(sample))

    for skip in ([], ["--skip-conflicts"]):
        tried = run("--vault", vault, "import", "--dry-run", *skip, changed)[0]
        assert tried == run("--vault", vault, "import", *skip, changed)[0]


def test_an_id_is_the_same_in_capitals(run: Run, vault: Path, tmp_path: Path) -> None:
    sample = json.loads(SAMPLE.read_text(encoding="utf-8"))
    person = sample["people"][0]
    loud = tmp_path / "loud.json"
    loud.write_text(
        archive(teams=sample["teams"], people=[{**person, "id": person["id"].upper()}, *sample["people"][1:]])
    )

    status, out, err = run("--vault", vault, "import", loud)
    assert (status, err) == (DONE, "")
    assert "tillagt" not in out
    assert run("--vault", vault, "report", "person", "--person", person["id"].upper(), "-o", loud)[0] == DONE


def test_an_empty_name_is_nobody_and_never_everybody(run: Run, vault: Path) -> None:
    status, out, err = run("--vault", vault, "export", "archive", "--person", "")

    assert (status, out, len(err.splitlines())) == (COULD_NOT, "", 1)


def test_a_vault_that_is_gone_is_not_an_empty_one(run: Run, vault: Path) -> None:
    (vault / "vault.db").unlink()

    for command in (["check"], ["export", "archive"]):
        status, _, err = run("--vault", vault, *command)
        assert status == DAMAGED
        assert "borta" in err


@pytest.mark.parametrize("moment", ["soon", "2026-03-10T09:00:00"])
def test_a_clock_set_wrongly_is_named(run: Run, monkeypatch: pytest.MonkeyPatch, moment: str) -> None:
    monkeypatch.setenv("VARDAG_NOW", moment)

    assert "VARDAG_NOW" in run("when", "fre")[2]


def test_the_window_without_a_screen_is_a_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")

    status, out, err = run("--demo")
    assert (status, out, len(err.splitlines())) == (ENVIRONMENT, "", 1)
    assert "report" in err


TODAY_KEYS = ["date", "week", "question", "notice", "talks", "promises", "untold", "to_sort", "sentences"]


def numbers_in(value: object, key: str = "") -> list[str]:
    """The keys under which a number stands; whether something is overdue is none."""
    if isinstance(value, dict):
        return [found for name, item in value.items() for found in numbers_in(item, name)]
    if isinstance(value, list):
        return [found for item in value for found in numbers_in(item, key)]
    return [key] if isinstance(value, int | float) and not isinstance(value, bool) else []


def test_today_as_json_is_what_the_page_shows(run: Run, vault: Path) -> None:
    status, out, err = run("--vault", vault, "today", "--json")
    day = json.loads(out)

    assert (status, err) == (DONE, "")
    assert list(day) == TODAY_KEYS
    assert (day["date"], day["week"]) == ("2026-03-10", "2026-W11")
    assert day["question"] == "Vad gör vi annorlunda den här veckan?"
    assert [(item["person"], item["planned_at"][11:16], item["minutes"]) for item in day["talks"]] == [
        ("Оксана Шевченко", "10:30", 30),
        ("Amir Haddad", "14:00", 30),
    ]
    assert list(day["talks"][0]) == ["dialogue_id", "person", "planned_at", "template", "minutes"]
    assert [(item["due_on"], item["overdue"]) for item in day["promises"]] == [
        ("2026-03-03", True),
        ("2026-03-10", False),
        ("2026-03-13", False),
    ]
    assert list(day["promises"][0]) == ["action_id", "person", "text", "due_on", "overdue"]
    assert list(day["untold"][0]) == ["observation_id", "person", "text", "seen_at"]
    assert day["untold"][0]["person"] == "Amir Haddad"
    assert [item["person"] for item in day["to_sort"]] == [None, None]
    assert set(numbers_in(day)) == {"minutes"}
    assert "%" not in out


def test_today_is_one_friendly_page_in_both_languages(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, _ = run("--demo", "today")
    assert status == DONE
    assert out.startswith("God morgon, Karin · tisdag 10 mars · v. 11\n\nVad gör vi annorlunda")
    assert "  ”Amir ringde kunden före leveransen.” I lördags.\n" in out
    assert "Hinner du" not in out

    monkeypatch.setenv("VARDAG_NOW", "2026-03-13T08:00:00+01:00")
    assert "Hinner du säga det före helgen?" in run("--demo", "today")[1]

    monkeypatch.setenv("VARDAG_NOW", "2026-03-09T08:03:00+01:00")
    assert main(["--lang", "en", "--demo", "today"]) == DONE
    english = capsys.readouterr().out
    assert english.startswith("Monday morning, Karin · Monday 9 March · week 11")
    assert "Not told yet" in english


def test_a_paper_behind_a_password(run: Run, tmp_path: Path) -> None:
    import pikepdf

    word, paper = tmp_path / "ord.txt", tmp_path / "x.pdf"
    word.write_text("sju gröna hästar\n")
    made = ("--demo", "report", "dialogue", "--person", "Amir", "-o", paper, "--password-file")
    assert run(*made, word)[0] == DONE
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(paper)
    pikepdf.open(paper, password="sju gröna hästar").close()
    for empty in (b"", b"\n", b"  \n", b"\xff\xfe"):
        word.write_bytes(empty)
        paper.unlink(missing_ok=True)
        status, _, err = run(*made, word)
        assert status == COULD_NOT
        assert "lösenord" in err
        assert not paper.exists()
    assert run(*made, tmp_path / "nej.txt")[0] == COULD_NOT
