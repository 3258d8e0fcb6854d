"""What replaces a cell of a template: markup that takes the type of its value, a formula that follows the rows, a merged cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from lxml import etree

from progress_report.templating.excel.cells import Cell
from progress_report.templating.excel.formulas import Formula
from progress_report.templating.excel.references import column_number, parse_range, translated
from progress_report.templating.excel.state import columns_from
from progress_report.templating.excel.styles import qname
from progress_report.templating.language.markers import Markers
from progress_report.templating.language.paragraphs import replace
from progress_report.templating.language.tags import Tag, expression, statement
from progress_report.templating.messages import _
from progress_report.templating.package.tree import drop_attributes, insert_after, insert_before, new_element, replace_by_text

_C, _F = qname("c"), qname("f")


class Copied(NamedTuple):
    """A formula as the template has it: where, its text if it is not that of a shared one, and which shared one it is."""

    row: int
    column: str
    text: str
    shared: str | None


def copied(row: int, cell: Cell) -> Copied | None:
    """Return a cell's formula, None where it has none."""
    formula = cell.element.find(_F)
    return None if formula is None else Copied(row, cell.column, formula.text or "", formula.get("si"))


class CellMarker:
    """Replaces the cells of one sheet; ``merges`` are the merged ranges left, ``formulas`` those found on the way.

    ``dated`` gives the style that shows a date for a style, ``place`` says where a cell with a text stands.
    """

    def __init__(
        self,
        markers: Markers,
        dated: Callable[[str], str],
        date1904: bool,
        merges: list[str],
        place: Callable[[str, str], str],
    ) -> None:
        self._markers = markers
        self._dated = dated
        self._date1904 = date1904
        self._place = place
        self._shared: dict[str, tuple[str, int, int]] = {}
        self.merges = merges
        self.formulas: list[Formula] = []

    def reference(self, cell: Cell, like: Tag) -> str:
        """Return markup for a cell's address."""
        column = self._markers.mark(expression("__c", like)) if cell.moves else cell.column
        return column + self.row_marker(like)

    def is_merged(self, number: int, cell: Cell) -> bool:
        """Tell whether a cell of a row is, or may become, part of a merged range."""
        if any(tag.name == "vm" for _found, tag in cell.tags):
            return True
        for reference in self.merges:
            found = parse_range(reference)
            if found and found.first <= number <= found.last:
                first, last = (column_number(edge) for edge in found.columns)
                if first <= column_number(cell.column) <= last:
                    return True
        return False

    def mark_formula(self, number: int, cell: Cell) -> None:
        """Let a formula follow the rows; its last result, which may no longer be right, is dropped."""
        formula = cell.element.find(_F)
        if formula is None:
            return
        text = self._formula_text(number, cell, formula)
        if text is None:
            return
        for child in list(cell.element):
            if child is not formula:
                cell.element.remove(child)
        drop_attributes(cell.element, "t")
        like = Tag("{{", "", f"{len(self.formulas)}|__formula", "=" + text, self._place(f"{cell.column}{number}", "=" + text))
        formula.text = self._markers.mark(like)
        self.formulas.append(Formula(text, number, column_number(cell.column) if cell.moves else 0, cell.repeats))

    def is_copied(self, number: int, cell: Cell, others: Iterable[Copied]) -> bool:
        """Tell whether a cell's formula is one that Excel fills down a table's column: the same as in one of the ``others``."""
        formula = cell.element.find(_F)
        if formula is None:
            return False
        shared = formula.get("si")
        text = self._formula_text(number, cell, formula)
        return text is not None and any(
            other.text == translated(text, other.row - number, 0) or (not other.text and shared and other.shared == shared)
            for other in others
            if other.column == cell.column
        )

    def _formula_text(self, number: int, cell: Cell, formula: etree._Element) -> str | None:
        """Return a cell's own formula; None for a data table, which has no text to change."""
        kind = formula.get("t", "normal")
        if kind == "shared":
            key = formula.get("si", "")
            if formula.text:
                self._shared[key] = (formula.text, number, column_number(cell.column))
            text, row, column = self._shared[key]
            drop_attributes(formula, "t", "si", "ref")
            return translated(text, number - row, column_number(cell.column) - column)
        if kind == "array":
            drop_attributes(formula, "ref")
            formula.set("ref", cell.column + self.row_marker(Tag("{{", "", "__n")))
        return formula.text if kind in ("normal", "array") else None

    def row_marker(self, like: Tag) -> str:
        """Return markup for the number of the row being written."""
        return self._markers.mark(expression("__n", like))

    def mark(self, number: int, cell: Cell) -> None:
        """Replace a cell with tags by markup that takes the type of its value, or that holds its text."""
        for _found, tag in cell.tags:
            if tag.scope:
                self._markers.fault(tag, _("Excel 模板中不能用 {{%{scope}").format(scope=tag.scope))
        merge = next((tag for _found, tag in cell.tags if tag.name == "vm"), None)
        outputs = [tag for _found, tag in cell.tags if tag is not merge and tag.opener != "{#"]
        shown = cell.without(lambda tag: tag is merge or tag.opener == "{#")
        if merge is not None:
            if cell.moves:
                self._markers.fault(merge, _("重复列的行里不能合并单元格"))
            self._merge_down(number, cell, merge)
        if len(outputs) == 1 and outputs[0].opener == "{{" and shown == outputs[0].text.strip():
            replace_by_text(cell.element, self._typed(cell, outputs[0]))
            return
        for found, tag in reversed(cell.tags):
            replace(cell.pieces, found.start, found.end, self._markers.mark(tag) if tag in outputs else "")
        for child in list(cell.element):
            cell.element.remove(child)
        cell.element.set("r", self.reference(cell, cell.tags[0][1]))
        if shown and cell.text is not None:
            self._inline(cell, cell.text)
        else:
            drop_attributes(cell.element, "t")

    def _typed(self, cell: Cell, tag: Tag) -> str:
        given = cell.element.get("s")
        style = f' s="{given}"' if given else ""
        dated = f' s="{self._dated(given or "0")}"'
        column = "__c" if cell.moves else repr(cell.column)
        arguments = f"__n, {column}, {style!r}, {dated!r}, {self._date1904}"
        return self._markers.mark(expression(f"({tag.body})|__cell({arguments})", tag))

    def _inline(self, cell: Cell, text: etree._Element) -> None:
        """Let the cell hold its text itself, without phonetic hints, which belong to the text that was there."""
        for hint in [*text.findall(qname("rPh")), *text.findall(qname("phoneticPr"))]:
            text.remove(hint)
        cell.element.append(text)
        cell.element.set("t", "inlineStr")

    def _merge_down(self, number: int, cell: Cell, tag: Tag) -> None:
        """Merge a cell with the one above while the key stays equal: an empty cell of its style is written in its place."""
        key = len(self._markers.tags)
        first, last = columns_from(cell.column, self._take_width(number, cell.column))
        call = f"({tag.arguments})|__starts_group" if tag.arguments else "loop.first|__restarts"
        empty = new_element(_C, {"r": cell.column + self.row_marker(tag)})
        style = cell.element.get("s")
        if style:
            empty.set("s", style)
        insert_before(
            cell.element,
            self._markers.mark(statement(f"set __first{key} = {call}({column_number(cell.column)}, ({first!r}, {last!r}))", tag)),
        )
        insert_before(cell.element, self._markers.mark(statement(f"if __first{key}", tag)))
        cell.element.addnext(empty)
        insert_before(empty, self._markers.mark(statement("else", tag)))
        insert_after(empty, self._markers.mark(statement("endif", tag)))

    def _take_width(self, number: int, column: str) -> int:
        """Return how many columns a merged range of this one row spans from the cell, and take the range over."""
        for reference in self.merges:
            found = parse_range(reference)
            if found and found.first == found.last == number and found.columns[0] == column:
                self.merges.remove(reference)
                return column_number(found.columns[1]) - column_number(column) + 1
        return 1
