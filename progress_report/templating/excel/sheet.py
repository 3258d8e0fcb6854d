"""A worksheet with tags becomes marked markup: rows that repeat, cells that take the type of their value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from lxml import etree

from progress_report.templating.errors import Faults, TemplateError
from progress_report.templating.excel.cellmarks import CellMarker, Copied, copied
from progress_report.templating.excel.cells import Cell, Strings, pieces_of
from progress_report.templating.excel.extensions import sheets_named
from progress_report.templating.excel.references import column_number, references_in, split_cell
from progress_report.templating.excel.rowheight import Fitting, fitting
from progress_report.templating.excel.sidemarks import RULE_FORMULAS, mark_drawing, mark_extensions, mark_ranged, place_merges
from progress_report.templating.excel.state import Sheet, SheetPlan
from progress_report.templating.excel.styles import S, Styles, qname
from progress_report.templating.language.blocks import Blocks
from progress_report.templating.language.environment import Environment
from progress_report.templating.language.markers import OPEN, Markers, refuse_markers
from progress_report.templating.language.paragraphs import excerpt, joined, tags_in
from progress_report.templating.language.part import XML_DECLARATION, Part
from progress_report.templating.language.plainparts import mark_texts
from progress_report.templating.language.tags import Tag, expression, statement
from progress_report.templating.messages import _
from progress_report.templating.package.tree import (
    drop_attributes,
    insert_before,
    insert_into,
    replace_by_text,
    write_tree,
)

_C, _ROW, _T, _IS, _V, _F = qname("c"), qname("row"), qname("t"), qname("is"), qname("v"), qname("f")


_BARRIERS = frozenset({"c"})


class SheetCompiler:
    """Compiles the sheets of one workbook, which share strings and styles."""

    def __init__(
        self, strings: Sequence[etree._Element], styles: Styles, date1904: bool, environment: Environment, faults: Faults
    ) -> None:
        self.strings = Strings(strings)
        self._styles = styles
        self.date1904 = date1904
        self._environment = environment
        self.faults = faults
        self.copied = False
        """Whether the sheets are copies already, in which the loop over the sheet no longer counts."""

    def compile(self, root: etree._Element, part: str, name: str) -> Sheet | None:
        """Compile a sheet; None when it has neither tags nor formulas and can be copied. Raises TemplateError."""
        compiled = _Compilation(self, _with_default_namespace(root), part, name)
        if not compiled.has_tags and not compiled.has_formulas:
            return None
        root = compiled.root
        if root.nsmap.get(None) != S:
            raise TemplateError(_("工作表的 XML 不是 Excel 或 WPS 通常的写法，请用它们重新保存模板"), part=part)
        plan = compiled.mark()
        loop = compiled.loops[0] if compiled.loops else None
        for other in compiled.loops[1:]:
            compiled.markers.fault(other, _("一个工作表只能有一个 {%sheet"))
        markup = write_tree(root)
        if loop is not None and not self.copied:
            markup = compiled.markers.mark(statement(loop.body, loop)) + markup + compiled.markers.mark(statement("endfor", loop))
        Blocks(compiled.markers, _BARRIERS, self._environment.statements).check(markup)
        return Sheet(Part(XML_DECLARATION + markup, compiled.markers, self._environment), plan, _refers_to(name, plan), loop)

    def wrapping_sizes(self) -> dict[str, float]:
        """Return the font sizes of the styles that wrap text."""
        return self._styles.wrapping_sizes()

    def dated(self, style: str) -> str:
        """Return the style that shows a date where the given one does not."""
        return self._styles.dated(style)


class _Compilation:
    def __init__(self, compiler: SheetCompiler, root: etree._Element, part: str, name: str) -> None:
        self._compiler = compiler
        self.root = self._root = root
        self._name = name
        self.markers = Markers(part, compiler.faults)
        refuse_markers(etree.tostring(root), part)
        self.loops: list[Tag] = []
        self._blocks: list[int] = []
        merges = [merge.get("ref", "") for merge in root.iter(qname("mergeCell"))]
        self._marker = CellMarker(self.markers, compiler.dated, compiler.date1904, merges, self._place)
        self._rows = list(self._numbered_rows())
        self._wrapping = compiler.wrapping_sizes()
        self._fittings: list[Fitting] = []
        self._plain: list[tuple[str, ...]] = []
        self._moving: set[int] = set()
        self._headers = [element for element in root.findall(f"{qname('headerFooter')}/*") if "{" in (element.text or "")]
        self.has_formulas = next(root.iter(_F, *RULE_FORMULAS), None) is not None
        self.has_tags = bool(self._headers) or any(cell.tags for _number, _row, cells in self._rows for cell in cells)

    def _numbered_rows(self) -> Iterator[tuple[int, etree._Element, list[Cell]]]:
        """Yield the rows with their numbers; one without follows the row before it (ECMA-376-1, 18.3.1.73)."""
        number = 0
        for row in self._root.iterfind(f"{qname('sheetData')}/{_ROW}"):
            number = int(row.get("r") or number + 1)
            yield number, row, self._cells(row)

    def _cells(self, row: etree._Element) -> list[Cell]:
        cells = []
        for element in row.iterfind(_C):
            reference = element.get("r")
            if reference is None:
                raise TemplateError(_("单元格没有地址，请用 Excel 或 WPS 重新保存模板"), part=self.markers.part)
            column, _row = split_cell(reference)
            text = self._compiler.strings.text_of(element)
            pieces = pieces_of(text)
            tags = tags_in(pieces, self.markers, partial(self._place, reference))
            cells.append(Cell(element, column, text, pieces, tags))
        return cells

    def _place(self, reference: str, text: str) -> str:
        return _("工作表“{sheet}”{cell}“{text}”").format(sheet=self._name, cell=reference, text=excerpt(text))

    def mark(self) -> SheetPlan:
        """Replace the tags by markers, everything that follows the rows by what the rendering will know."""
        blocks = self._mark_rows()
        for header in mark_texts(self._headers, self.markers, _("工作表“{sheet}”的页眉页脚").format(sheet=self._name)):
            if header.opener == "{{":
                header.body = f"({header.body})|__header_text"
        place_merges(self._root, self.markers)
        mark_drawing(self._root, self.markers)
        last = self._rows[-1][0] if self._rows else 0
        ranged, formulas = tuple(mark_ranged(self._root, self.markers)), tuple(self._marker.formulas)
        extended = tuple(mark_extensions(self._root, self.markers))
        plain = tuple(self._plain)
        plan = SheetPlan(
            blocks,
            last,
            tuple(self._marker.merges),
            ranged,
            formulas,
            extended,
            tuple(self._fittings),
            plain,
            frozenset(self._moving),
        )
        for name in ("dimension", "mergeCells"):
            for element in self._root.findall(qname(name)):
                replace_by_text(element, "")
        return plan

    def _mark_rows(self) -> dict[int, tuple[int, ...]]:
        """Return for each row that is written the blocks around it: loops by positive, conditions by negative numbers."""
        blocks: dict[int, tuple[int, ...]] = {}
        previous = 0
        # The markers of rows that are only kept stand together: text put before thousands of rows one by one is copied as often.
        kept: list[str] = []
        formulas = self._written_formulas()
        for number, row, cells in self._rows:
            structural = [tag for cell in cells for _found, tag in cell.tags if tag.scope in ("tr", "sheet")]
            if not any(cell.tags or cell.element.find(_F) is not None for cell in cells):
                blocks.update(dict.fromkeys(range(previous + 1, number + 1), tuple(self._blocks)))
                kept.append(self._keep_row(number, number - previous - 1, row, cells))
                previous = number
                continue
            insert_before(row, "".join(kept))
            kept.clear()
            if structural:
                blocks.update(dict.fromkeys(range(previous + 1, number), tuple(self._blocks)))
                if number - previous > 1:
                    count = f"{number}|__blank({number - previous - 1})"
                    insert_before(row, self.markers.mark(expression(count, structural[0])))
                self._replace_row(number, row, cells, structural, formulas)
            else:
                blocks.update(dict.fromkeys(range(previous + 1, number + 1), tuple(self._blocks)))
                self._mark_row(number, number - previous - 1, row, cells)
            previous = number
        for data in self._root.findall(qname("sheetData")):
            insert_into(data, "".join(kept))
            kept.clear()
        return blocks

    def _replace_row(
        self, number: int, row: etree._Element, cells: list[Cell], structural: list[Tag], formulas: Sequence[Copied]
    ) -> None:
        # A row whose only tags of rows are remarks is one remark.
        remark = all(tag.opener == "{#" for tag in structural)
        for cell in cells:
            rest = joined(cell.pieces)
            for found, _tag in reversed(cell.tags):
                rest = rest[: found.start] + rest[found.end :]
            other = any(tag.scope not in ("tr", "sheet") and tag.opener != "{#" for _found, tag in cell.tags)
            content = rest.strip() or (
                cell.text is None and len(cell.element) and not self._marker.is_copied(number, cell, formulas)
            )
            if not remark and (other or content):
                message = _("所在的行会被删去，不能再有其他内容（{cell}）").format(cell=cell.element.get("r"))
                self.markers.faults.note(self.markers.error(structural[0], message))
                break
            if cell.tags:
                self._compiler.strings.use(cell.element)
        out = []
        for tag in structural:
            if tag.opener == "{{":
                self.markers.fault(tag, _("{{tr 不能用于输出"))
            elif tag.scope == "sheet":
                self.loops.append(tag)
                continue
            elif tag.opener == "{%":
                out.append(self.markers.mark(Tag(tag.opener, "", tag.body, tag.text, tag.place)))
            if tag.name == "for":
                self._blocks.append(len(self.markers.tags))
                out.append(self.markers.mark(expression(f"{self._blocks[-1]}|__iterate", tag)))
            elif tag.name == "if":
                self._blocks.append(-len(self.markers.tags))
            elif tag.name in ("endfor", "endif") and self._blocks:
                self._blocks.pop()
        replace_by_text(row, "".join(out))

    def _written_formulas(self) -> list[Copied]:
        """Return the formulas of the rows that are written, if rows of tags have formulas too."""
        of_tags: list[tuple[int, Cell]] = []
        written: list[tuple[int, Cell]] = []
        for number, _row, cells in self._rows:
            tags = any(tag.scope in ("tr", "sheet") for cell in cells for _found, tag in cell.tags)
            (of_tags if tags else written).extend((number, cell) for cell in cells if cell.element.find(_F) is not None)
        return [found for place in written if (found := copied(*place)) is not None] if of_tags else []

    def _mark_row(self, number: int, skipped: int, row: etree._Element, cells: list[Cell]) -> None:
        like = next((tag for cell in cells for _found, tag in cell.tags), Tag("{%", "", "", "", self._place(f"第{number}行", "")))
        insert_before(row, self.markers.mark(statement(f"set __n = {number}|__row({skipped})", like)))
        row.set("r", self._marker.row_marker(like))
        drop_attributes(row, "spans")
        cells = self._mark_columns(number, row, cells)
        for cell in cells:
            if cell.tags:
                self._compiler.strings.use(cell.element)
                self._marker.mark(number, cell)
            else:
                cell.element.set("r", self._marker.reference(cell, like))
                self._marker.mark_formula(number, cell)
        if row.get("customHeight") not in ("1", "true") and any(
            cell.tags and cell.element.get("s") in self._wrapping for cell in cells
        ):
            self._mark_height(number, row, cells, like)

    def _keep_row(self, number: int, skipped: int, row: etree._Element, cells: list[Cell]) -> str:
        """Take out a row with neither tags nor formulas and return the marker of its markup, in which only its number changes."""
        row.set("r", OPEN)
        drop_attributes(row, "spans")
        for cell in cells:
            cell.element.set("r", cell.column + OPEN)
        self._plain.append(tuple(write_tree(row).replace(f' xmlns="{S}"', "", 1).split(OPEN)))
        call = f"{number}|__plain_row({skipped}, {len(self._plain) - 1})"
        replace_by_text(row, "")
        return self.markers.mark(Tag("{{", "", call))

    def _mark_columns(self, number: int, row: etree._Element, cells: list[Cell]) -> list[Cell]:
        """Replace the cells that repeat columns by their tags; return the others, which from there on count their columns as they come."""
        if not any(tag.scope == "tc" for cell in cells for _found, tag in cell.tags):
            return cells
        self._moving.add(number)
        previous, gap, depth, moves = 0, 0, 0, False
        left = []
        for cell in cells:
            gap += column_number(cell.column) - previous - 1
            previous = column_number(cell.column)
            structural = [tag for _found, tag in cell.tags if tag.scope == "tc"]
            if structural:
                moves = True
                if gap:
                    # Columns left out before a loop are left out once, not in each of its rounds.
                    call = f"set __c = {gap - 1}|__column({number}, {previous - 1})"
                    insert_before(cell.element, self.markers.mark(statement(call, structural[0])))
                    gap = 0
                if depth == 0:
                    call = f"{number}|__no_columns({previous}, {_closing(cells, cell)})"
                    insert_before(cell.element, self.markers.mark(expression(call, structural[0])))
                depth += _opened(structural)
                self._replace_cell(cell, structural)
                continue
            if not moves:
                # Before the first column that repeats a cell stays where it is.
                gap += 1
                left.append(cell)
                continue
            like = next((tag for _found, tag in cell.tags), Tag("{%", "", "", "", self._place(cell.element.get("r", ""), "")))
            insert_before(cell.element, self.markers.mark(statement(f"set __c = {gap}|__column({number}, {previous})", like)))
            cell.moves, cell.repeats = True, depth > 0
            left.append(cell)
            gap = 0
        return left

    def _replace_cell(self, cell: Cell, structural: list[Tag]) -> None:
        other = cell.without(lambda tag: tag.scope == "tc" or tag.opener == "{#")
        if other and not all(tag.opener == "{#" for tag in structural):
            message = _("所在的格会被删去，不能再有其他内容（{cell}）").format(cell=cell.element.get("r"))
            self.markers.faults.note(self.markers.error(structural[0], message))
        self._compiler.strings.use(cell.element)
        out = []
        for tag in structural:
            if tag.opener == "{{":
                self.markers.fault(tag, _("{{tc 不能用于输出"))
            out.append(self.markers.mark(Tag(tag.opener, "", tag.body, tag.text, tag.place)))
        replace_by_text(cell.element, "".join(out))

    def _mark_height(self, number: int, row: etree._Element, cells: list[Cell], like: Tag) -> None:
        """Render a row's cells before its own start, which says how high they make it."""
        alone = [cell for cell in cells if not self._marker.is_merged(number, cell)]
        self._fittings.append(fitting(self._root, {cell.column: cell.element.get("s", "0") for cell in alone}, self._wrapping))
        insert_before(row, self.markers.mark(statement("set __cells", like)))
        texts = row.text or ""
        row.text = None
        insert_before(row, texts)
        for child in list(row):
            row.addprevious(child)
        insert_before(row, self.markers.mark(statement("endset", like)))
        row.set("ht", self.markers.mark(expression(f"__cells|__height({len(self._fittings) - 1})", like)))
        row.text = self.markers.mark(expression("__cells|__rendered", like))


def _with_default_namespace(root: etree._Element) -> etree._Element:
    """Return a sheet whose elements have no prefix, which some programs give them, as Excel writes it."""
    if root.prefix is None or None in root.nsmap or root.nsmap.get(root.prefix) != S:
        return root
    # Written anew, only the beginnings and ends of elements have a bare "<".
    text = etree.tostring(root, encoding="unicode")
    text = text.replace(f"<{root.prefix}:", "<").replace(f"</{root.prefix}:", "</")
    return etree.fromstring(text.replace(f'xmlns:{root.prefix}="{S}"', f'xmlns="{S}"', 1))


def _opened(tags: Sequence[Tag]) -> int:
    """Return how many blocks of columns some tags begin, less those that they end."""
    return sum((tag.name in ("for", "if")) - (tag.name in ("endfor", "endif")) for tag in tags)


def _closing(cells: Sequence[Cell], first: Cell) -> int:
    """Return the column of the cell that ends the block of columns which ``first`` begins."""
    depth = 0
    for cell in cells[cells.index(first) :]:
        depth += _opened([tag for _found, tag in cell.tags if tag.scope == "tc"])
        if depth <= 0:
            return column_number(cell.column)
    return column_number(first.column)


def _refers_to(name: str, plan: SheetPlan) -> frozenset[str]:
    sheets: set[str] = set()
    for formula in plan.formulas:
        for named, found in references_in(formula.text):
            if named is not None:
                sheets.update((named.first, named.last))
            elif found.last > formula.row or found.fixed[1] or any(found.first <= row <= found.last for row in plan.moving):
                sheets.add(name)
    for extension in plan.extensions:
        sheets.update(name for named in sheets_named(extension) for name in (named.first, named.last))
    for _before, elements, _after in plan.ranged:
        for element in elements:
            for text in element.formulas:
                sheets.update(
                    name for named, _found in references_in(text) if named is not None for name in (named.first, named.last)
                )
    return frozenset(sheets)
