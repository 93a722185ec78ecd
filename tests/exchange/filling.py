"""A preparation sheet in the hands of others: programs that are not ours fill it in, and some that mean no good."""

import ctypes
import io
import json
import subprocess
import warnings
from datetime import datetime, timedelta, timezone

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from pikepdf import PageCopyWarning

from desktop.domain.paper import PaperOptions
from desktop.domain.printable import PrintableSheet
from desktop.reports.preparation import preparation_pdf
from desktop.ui.presenters.paper_texts import paper_texts
from desktop.ui.presenters.preparation_words import preparation_texts

SHEET = "add57cce-d2b0-4e0c-adf9-aa82eadb852d"
PLANNED = datetime(2026, 3, 10, 14, 0, tzinfo=timezone(timedelta(hours=1)))
QUESTIONS = (("Läget", ("Hur har du det?", "Vad är viktigast?")), ("Framåt", ("Vad vill du pröva?",)))
ANSWERS = ["Bra, tack. åäö é €", "Rad ett\nrad två", "Łukasz, Nguyễn, Олег"]
POINTS = "Semesterplanen\nLönen"


def sheet(sheet_id: str = SHEET, questions=QUESTIONS) -> bytes:
    printable = PrintableSheet(sheet_id, "Amir Haddad", "Karin Ek", PLANNED, questions)
    return preparation_pdf(printable, paper_texts(), preparation_texts(), PaperOptions(PLANNED))


def changed(data: bytes, change) -> bytes:
    """The file after ``change`` (of a ``pikepdf.Pdf``)."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        out = io.BytesIO()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", PageCopyWarning)  # a form may be spoilt on purpose
            pdf.save(out)
        return out.getvalue()


def filled_by_qpdf(data: bytes, values: list[str]) -> bytes:
    def fill(pdf: pikepdf.Pdf) -> None:
        for field, value in zip(pdf.Root.AcroForm.Fields, values, strict=True):
            field.V = pikepdf.String(value)

    return changed(data, fill)


def filled_by_mupdf(folder, data: bytes, values: list[str]) -> bytes:
    source, target, script = folder / "in.pdf", folder / "out.pdf", folder / "fill.js"
    source.write_bytes(data)
    script.write_text(
        f"""var doc = new PDFDocument({json.dumps(str(source))}), values = {json.dumps(values)}, number = 0;
for (var page = 0; page < doc.countPages(); page++) {{
  var widgets = doc.loadPage(page).getWidgets();
  for (var each = 0; each < widgets.length; each++) widgets[each].setTextValue(values[number++]);
}}
doc.save({json.dumps(str(target))}, "");
"""
    )
    subprocess.run(["mutool", "run", str(script)], check=True, capture_output=True)
    return target.read_bytes()


def filled_by_a_browser(data: bytes, values: list[str]) -> bytes:
    """Typed letter by letter into the engine of a browser's reader: a click in each field, then its characters."""
    document = pypdfium2.PdfDocument(data)
    document.init_forms()
    form = document.formenv.raw
    number = 0
    for page in document:
        height = page.get_height()
        for box in _boxes(page):
            x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
            assert height > y
            pdfium.FORM_OnLButtonDown(form, page.raw, 0, x, y)
            pdfium.FORM_OnLButtonUp(form, page.raw, 0, x, y)
            for sign in values[number].replace("\n", "\r"):
                pdfium.FORM_OnChar(form, page.raw, ord(sign), 0)
            pdfium.FORM_ForceToKillFocus(form)
            number += 1
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


def _boxes(page):
    boxes = []
    for number in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, number)
        box = pdfium.FS_RECTF()
        assert pdfium.FPDFAnnot_GetRect(annotation, ctypes.byref(box))
        pdfium.FPDFPage_CloseAnnot(annotation)
        boxes.append(box)
    return boxes
