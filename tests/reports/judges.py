"""What every paper is held to, whatever it is about: asked of the finished file, as other programs read it."""

from pathlib import Path

import page
import pdfua
import pikepdf
from pikepdf import pdfa

from tests.reports.papers import opened

_PAINTS = {"TJ", "Tj", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do"}


def findings(path: Path) -> list[str]:
    """What a checker of PDF/A-2b objects to; it knows what may stand in a file and objects to anything else."""
    return [
        f"{each.rule}: {each.message}" for each in pdfa.validate_written(path, pdfa.Flavour.PDFA_2B).findings
    ]


UNCLAIMED = {"PDFUA1-ID-PART-001", "PDFUA1-ID-SCHEMA-001", "UA-28-004"}
"""What checkers of PDF/UA-1 miss in a paper that does not claim to be it (``docs/adr/0012-tagged-paper.md``)."""

SILENT = {"PDFUA1-FONT-UNICODE-VALUE-001"}
"""An accent drawn apart from its letter reads as nothing: PDF/UA wants a character, and then readers say it."""


def archive_faults(pdf: bytes) -> set[str]:
    """What another checker of PDF/A-2b objects to; it knows forms too."""
    return _faults(pdf, page.ValidationProfile.PDF_A_2B)


def access_faults(path: Path) -> set[str]:
    """What two checkers of PDF/UA-1 object to."""
    found = {each.rule_id for each in pdfua.validate(path).findings}
    return found | _faults(path.read_bytes(), page.ValidationProfile.PDF_UA_1)


def _faults(pdf: bytes, profile: page.ValidationProfile) -> set[str]:
    return {each.rule_id for each in page.validate_pdf_bytes(pdf, profile=profile).failures}


def tree(pdf: bytes) -> list:
    """The structure as nested lists: a part's kind, then its children; a marked content is its page and number."""
    with opened(pdf) as file:
        places = {page.objgen: number for number, page in enumerate(file.pages)}

        def part(element):
            page = element.get("/Pg")
            kids = []
            for kid in element.K:
                if isinstance(kid, int):
                    kids.append((places[page.objgen], kid))
                elif kid.get("/Type") == "/OBJR":
                    continue
                elif kid.get("/Type") == "/MCR":
                    kids.append((places[kid.Pg.objgen], int(kid.MCID)))
                else:
                    assert kid.P.objgen == element.objgen
                    kids.append(part(kid))
            return [str(element.S)[1:], *kids]

        return part(file.Root.StructTreeRoot.K)


def marks_of(branch):
    for kid in branch[1:]:
        yield from marks_of(kid) if isinstance(kid, list) else [kid]


def kinds(branch, wanted):
    found = [branch] if branch[0] == wanted else []
    return found + [each for kid in branch[1:] if isinstance(kid, list) for each in kinds(kid, wanted)]


def shape(branch):
    """The kinds alone."""
    inner = [shape(kid) for kid in branch[1:] if isinstance(kid, list)]
    return f"{branch[0]}({' '.join(inner)})" if inner else branch[0]


def is_part(each, kind):
    return isinstance(each, pikepdf.Dictionary) and each.get("/S") == kind


def all_is_marked(pdf: bytes) -> None:
    """Whatever is painted is a part of the paper or said to be decoration."""
    with opened(pdf) as file:
        for page in file.pages:
            depth = painted = 0
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                if name in {"BDC", "BMC"}:
                    assert depth == 0 or str(operands[0]) == "/Span", (
                        "a part within a part is written in the tree"
                    )
                    depth += 1
                elif name == "EMC":
                    depth -= 1
                elif name in _PAINTS:
                    assert depth > 0
                    painted += 1
            assert depth == 0
            assert painted > 0


def marks_agree(pdf: bytes) -> None:
    """The tree and the pages tell the same marked contents, each once."""
    in_tree = list(marks_of(tree(pdf)))
    assert len(in_tree) == len(set(in_tree)) > 0
    on_pages = []
    with opened(pdf) as file:
        rows = file.Root.StructTreeRoot.ParentTree.Nums
        parents = {int(rows[place]): rows[place + 1] for place in range(0, len(rows), 2)}
        for place, page in enumerate(file.pages):
            assert page.Tabs == "/S"
            here = [
                operands[1].MCID
                for operands, operator in pikepdf.parse_content_stream(page)
                if str(operator) == "BDC" and "/MCID" in operands[1]
            ]
            assert len(here) == len(parents[int(page.StructParents)])
            on_pages += [(place, int(mark)) for mark in here]
    assert sorted(on_pages) == sorted(in_tree)
