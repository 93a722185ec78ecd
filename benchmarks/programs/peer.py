"""Makes one paper through another program's way, as often as it is asked on standard input; answers with milliseconds.

Run by an environment of its own: ``peer.py NAME FONTS CONTENT.json``, the content being the papers that it is asked for
by turns, each a list of [kind, text …]
(``title``, ``h2``, ``p``, ``row``, and first ``footer``, the line at the foot of each page; Qt writes the page's number
there instead). Knows nothing of Vardag.
"""

import html
import json
import sys
import time
from collections.abc import Callable
from importlib import import_module
from io import BytesIO
from itertools import cycle
from pathlib import Path

Blocks = list[list[str]]


def weasyprint(blocks: Blocks, fonts: Path) -> Callable[[], bytes]:
    engine = import_module("weasyprint")
    faces = "".join(
        f"@font-face{{font-family:S;font-weight:{weight};src:url({(fonts / file).as_uri()})}}"
        for weight, file in ((400, "SourceSans3-Regular.ttf"), (700, "SourceSans3-SemiBold.ttf"))
    )
    foot = "@bottom-left{content:" + json.dumps(blocks[0][1], ensure_ascii=False) + ";font:8.5pt S}"
    rules = f"@page{{size:A4;margin:20mm;{foot}}}body{{font:10.5pt/15pt S}}h1{{font-size:20pt}}h2{{font-size:13pt}}"
    style = f"<style>{faces}{rules}</style>"
    tags = {"title": "h1", "h2": "h2", "p": "p"}

    def make() -> bytes:
        parts = [
            "<table><tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in cells) + "</tr></table>"
            if kind == "row"
            else f"<{tags[kind]}>{html.escape(cells[0])}</{tags[kind]}>"
            for kind, *cells in blocks[1:]
        ]
        return bytes(engine.HTML(string=f"<html lang=sv>{style}<body>{''.join(parts)}").write_pdf())

    return make


def fpdf2(blocks: Blocks, fonts: Path) -> Callable[[], bytes]:
    engine = import_module("fpdf")

    class Paper(engine.FPDF):  # type: ignore[name-defined,misc]  # known when it runs
        def footer(self) -> None:
            self.set_y(-15)
            self.set_font("S", "", 8.5)
            self.cell(0, 5, blocks[0][1])

    def make() -> bytes:
        pdf = Paper(format="A4")
        pdf.add_font("S", "", fonts / "SourceSans3-Regular.ttf")
        pdf.add_font("S", "B", fonts / "SourceSans3-SemiBold.ttf")
        pdf.set_text_shaping(use_shaping_engine=False)
        pdf.add_page()
        sizes = {"title": 20, "h2": 13, "p": 10.5, "row": 10.5}
        for kind, *cells in blocks[1:]:
            pdf.set_font("S", "B" if kind in {"title", "h2"} else "", sizes[kind])
            pdf.multi_cell(0, 5.3, "   ".join(cells), new_x="LMARGIN", new_y="NEXT")
        return bytes(pdf.output())

    return make


def typst(blocks: Blocks, fonts: Path) -> Callable[[], bytes]:
    engine = import_module("typst")

    def make() -> bytes:
        foot = json.dumps(blocks[0][1], ensure_ascii=False)
        page = f'#set page(paper: "a4", margin: 20mm, footer: text(size: 8.5pt, {foot}))'
        lines = [page, '#set text(font: "Source Sans 3", size: 10.5pt)']
        for kind, *cells in blocks[1:]:
            texts = [json.dumps(cell, ensure_ascii=False) for cell in cells]
            if kind == "row":
                lines.append(f"#table(columns: {len(cells)}, {', '.join(texts)})")
            elif kind == "p":
                lines.append(f"#par({texts[0]})")
            else:
                lines.append(f"#heading(level: {1 if kind == 'title' else 2}, {texts[0]})")
        source = "\n".join(lines).encode()
        return bytes(engine.compile(source, font_paths=[str(fonts)], ignore_system_fonts=True))

    return make


def qt(blocks: Blocks, fonts: Path) -> Callable[[], bytes]:
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import (
        QFont,
        QFontDatabase,
        QGuiApplication,
        QPageSize,
        QPdfWriter,
        QTextCursor,
        QTextDocument,
    )

    if not _kept:
        _kept.append(QGuiApplication(["peer", "-platform", "offscreen"]))
    for file in ("SourceSans3-Regular.ttf", "SourceSans3-SemiBold.ttf"):
        QFontDatabase.addApplicationFont(str(fonts / file))

    def make() -> bytes:
        document = QTextDocument()
        cursor = QTextCursor(document)
        sizes = {"title": 20.0, "h2": 13.0, "p": 10.5, "row": 10.5}
        for kind, *cells in blocks[1:]:
            style = cursor.charFormat()
            font = QFont("Source Sans 3")
            font.setPointSizeF(sizes[kind])
            font.setBold(kind in {"title", "h2"})
            style.setFont(font)
            cursor.insertBlock()
            cursor.insertText("   ".join(cells), style)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        document.print_(writer)
        del writer
        return bytes(buffer.data().data())

    return make


_kept: list[object] = []
"""What must live as long as the process."""
WAYS = {"weasyprint": weasyprint, "fpdf2": fpdf2, "typst": typst, "qt": qt}


def main() -> None:
    """One answer a line that is read, until the input ends."""
    name, fonts, content = sys.argv[1:]
    papers = json.loads(Path(content).read_text(encoding="utf-8"))
    ways = cycle([WAYS[name](blocks, Path(fonts)) for blocks in papers])
    for _ in sys.stdin:
        make = next(ways)
        begun = time.perf_counter()
        paper = make()
        took = (time.perf_counter() - begun) * 1000
        assert BytesIO(paper).read(5) == b"%PDF-"
        print(took, flush=True)


if __name__ == "__main__":
    main()
