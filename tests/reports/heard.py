"""A paper as it is heard: its parts in order with their words, read from the file by pikepdf alone.

``python -m tests.reports.heard`` writes the listings in ``golden/`` anew, to be looked through before they are kept.
"""

import re
from pathlib import Path

import pikepdf

from tests.reports.papers import opened

GOLDEN = Path(__file__).parent / "golden"
_CODES = re.compile(r"<([0-9A-F]{2})> <((?:[0-9A-F]{4})+)>")


def heard(pdf: bytes) -> str:
    """Pages, fonts, outline, then a line for every part: its kind further in for each part around it, and its words."""
    with opened(pdf) as file:
        said = _words(file)
        fonts = {str(font.BaseFont)[8:] for page in file.pages for font in page.Resources.Font.values()}
        with file.open_outline() as outline:
            entries = list(_entries(outline.root, 0))
        head = [f"pages {len(file.pages)}", f"title {file.docinfo.Title}", "fonts " + " ".join(sorted(fonts))]
        parts = list(_parts(file.Root.StructTreeRoot.K, said, 0))
    return "\n".join([*head, "", *entries, "", *parts, ""])


def _entries(items, depth):
    for item in items:
        yield f"{'  ' * depth}– {item.title}"
        yield from _entries(item.children, depth + 1)


def _parts(element, said, depth):
    words, inner = [], []
    page = element.get("/Pg")
    for kid in element.K:
        if isinstance(kid, int):
            words.append(said[page.objgen, kid])
        elif kid.get("/Type") == "/MCR":
            words.append(said[kid.Pg.objgen, int(kid.MCID)])
        elif kid.get("/Type") == "/OBJR":
            words.append(f"[{kid.Obj.TU}]")
        else:
            inner += _parts(kid, said, depth + 1)
    told = str(element.get("/ActualText", element.get("/Alt", "".join(words))))
    yield f"{'  ' * depth}{str(element.S)[1:]} {told}".rstrip()
    yield from inner


def _words(file):
    """What every marked content reads as, by its page and number."""
    said = {}
    for page in file.pages:
        readings = {name: _reading(font) for name, font in page.Resources.Font.items()}
        key, font, silent = None, None, 0
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name == "BDC" and str(operands[0]) == "/Span":
                said[key] += str(operands[1].ActualText)
                silent = 1
            elif name == "BDC" and "/MCID" in operands[1]:
                key = (page.objgen, int(operands[1].MCID))
                said[key] = ""
            elif name == "EMC":
                key, silent = (key, 0) if silent else (None, 0)
            elif name == "Tf":
                font = readings[str(operands[0])]
            elif name == "TJ" and key and not silent:
                said[key] += "".join(
                    font.get(byte, "?")
                    for part in operands[0]
                    if isinstance(part, pikepdf.String)
                    for byte in bytes(part)
                )
    return said


def _reading(font):
    table = font.ToUnicode.read_bytes().decode()
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in _CODES.findall(table)}


def examples():
    """Papers by the name of their listing."""
    from desktop.domain import recovery_code
    from desktop.reports.dialogue import dialogue_pdf
    from desktop.reports.information_sheet import information_sheet_pdf
    from desktop.reports.person import person_pdf
    from desktop.reports.quarter import quarter_pdf
    from desktop.reports.recovery_sheet import recovery_sheet_pdf
    from desktop.reports.team import team_pdf
    from desktop.ui.presenters.access_words import information_texts
    from desktop.ui.presenters.paper_texts import recovery_sheet_texts
    from desktop.ui.presenters.quarter_words import quarter_texts
    from tests.reports.papers import dialogue, options, person, quarter, team, texts

    both = options(signatures=True, own_thoughts=True)
    code = recovery_code.groups(recovery_code.code_for(bytes(range(32))))
    return {
        "dialogue": dialogue_pdf(dialogue(), texts(), both),
        "person": person_pdf(person(), texts(), both),
        "quarter": quarter_pdf(quarter(), texts(), quarter_texts(), both),
        "team": team_pdf(team(), texts(), quarter_texts(), both),
        "information": information_sheet_pdf(information_texts(), options()),
        "recovery": recovery_sheet_pdf(code, "Vardag", recovery_sheet_texts(), options()),
    }


def in_both_languages():
    """The examples in Swedish, and in English with ``-en`` after the name. What the two wrote stays as written."""
    from desktop.ui.presenters.wording import set_language

    told = examples()
    set_language("en")
    try:
        return told | {f"{name}-en": pdf for name, pdf in examples().items()}
    finally:
        set_language("sv")


if __name__ == "__main__":
    for name, pdf in in_both_languages().items():
        (GOLDEN / f"{name}.txt").write_text(heard(pdf), encoding="utf-8")
