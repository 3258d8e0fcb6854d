"""Rules for Word files that the validators do not look at; each yields part and what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from lxml import etree

from tests.documents.package import W14, Package, W
from tests.documents.package_rules import Found

WRAPPERS = frozenset(W + tag for tag in ("sdt", "sdtContent", "customXml", "ins", "smartTag"))


def children(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield an element's children of a tag, also those inside content controls."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from children(child, tag)


def number(element: etree._Element, path: str, default: int) -> int:
    """Return ``w:val`` of the element at a path of ``w:`` tags as a whole number."""
    found = element.find("/".join(W + step for step in path.split("/")))
    return default if found is None else int(found.get(W + "val", default))


def duplicate_ids(package: Package) -> Found:
    """Bookmark names (whatever their case) and ids, and the ids of paragraphs and drawings, are unique in their story."""
    for name, root in package.roots("word/"):
        starts = list(root.iter(W + "bookmarkStart"))
        yield from _repeated(name, "bookmark", (start.get(W + "name", "").lower() for start in starts))
        yield from _repeated(name, "bookmark id", (start.get(W + "id", "") for start in starts))
        yield from _repeated(name, "paraId", (value for p in root.iter(W + "p", W + "tr") if (value := p.get(W14 + "paraId"))))
        yield from _repeated(name, "drawing id", (element.get("id", "") for element in root.iter("{*}docPr")))


def _repeated(part: str, what: str, values: Iterable[str]) -> Found:
    for value, times in Counter(values).items():
        if times > 1:
            yield part, f"{what} {value} {times} times"


def bookmark_ends(package: Package) -> Found:
    """Every bookmark that starts ends in the same story."""
    for name, root in package.roots("word/"):
        starts = {start.get(W + "id") for start in root.iter(W + "bookmarkStart")}
        ends = {end.get(W + "id") for end in root.iter(W + "bookmarkEnd")}
        for unpaired in sorted(filter(None, starts ^ ends)):
            yield name, f"bookmark id {unpaired} has only one end"


def table_grid(package: Package) -> Found:
    """Each row spans exactly the table's grid columns (ECMA-376-1, 17.4.17 and 17.4.48)."""
    for name, root in package.roots("word/"):
        for table in root.iter(W + "tbl"):
            columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
            rows = list(children(table, W + "tr"))
            if not rows:
                yield name, "a table without rows"
            for ordinal, row in enumerate(rows, 1):
                if (
                    width := sum(span for _, span, _ in _cells(row)) + _before(row) + number(row, "trPr/gridAfter", 0)
                ) != columns:
                    yield name, f"row {ordinal} spans {width} of {columns} columns: {_text(row)}"


def vertical_merges(package: Package) -> Found:
    """A cell that continues a vertical merge stands under a cell of the same columns that has one."""
    for name, root in package.roots("word/"):
        for table in root.iter(W + "tbl"):
            open_merges: set[tuple[int, int]] = set()
            for ordinal, row in enumerate(children(table, W + "tr"), 1):
                merged = {(start, span): cell for start, span, cell in _cells(row) if cell.find(f"{W}tcPr/{W}vMerge") is not None}
                for place, cell in merged.items():
                    if cell.find(f"{W}tcPr/{W}vMerge").get(W + "val", "continue") == "continue" and place not in open_merges:
                        yield (
                            name,
                            f"row {ordinal}, column {place[0] + 1} continues a merge that nothing above starts: {_text(row)}",
                        )
                open_merges = set(merged)


def cell_ends(package: Package) -> Found:
    """Each row has a cell, and each cell ends with a paragraph (ECMA-376-1, 17.4.65)."""
    for name, root in package.roots("word/"):
        for row in root.iter(W + "tr"):
            if next(children(row, W + "tc"), None) is None:
                yield name, "a row without cells"
        for cell in root.iter(W + "tc"):
            blocks = [child.tag for child in cell if child.tag not in (W + "tcPr", W + "bookmarkEnd", W + "bookmarkStart")]
            if not blocks or blocks[-1] not in (W + "p", *WRAPPERS):
                yield name, f"a cell does not end with a paragraph: {_text(cell)}"


def _before(row: etree._Element) -> int:
    return number(row, "trPr/gridBefore", 0)


def _cells(row: etree._Element) -> Iterator[tuple[int, int, etree._Element]]:
    """Yield each cell with its first grid column (from 0) and how many it spans."""
    column = _before(row)
    for cell in children(row, W + "tc"):
        span = number(cell, "tcPr/gridSpan", 1)
        yield column, span, cell
        column += span


def _text(element: etree._Element) -> str:
    return repr("".join(text.text or "" for text in element.iter(W + "t"))[:60])
