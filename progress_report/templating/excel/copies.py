"""One sheet for each item: ``{%sheet for office in offices %}`` in a row of its own makes a copy of its sheet for each office.

The copies are made as parts of a new template, each with the values of its item, which is then filled like any other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, NamedTuple

from jinja2 import pass_context
from jinja2.runtime import Context
from lxml import etree

from progress_report.templating.errors import Faults, TemplateError
from progress_report.templating.excel.references import Range, Sheets, references_in, rewrite
from progress_report.templating.excel.styles import qname
from progress_report.templating.language.environment import Environment
from progress_report.templating.language.program import STATE, PreparedPart, Program, Renderable
from progress_report.templating.language.words import Words
from progress_report.templating.messages import _
from progress_report.templating.package.relationships import relations_part, targets, with_relation, with_type, without_parts
from progress_report.templating.text import escape_text

if TYPE_CHECKING:
    from progress_report.templating.language.tags import Tag

_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"


_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


_SHEET_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"


_SELECTED = re.compile(rb' tabSelected="(?:1|true)"')


_LOOP = re.compile(r"for\s+([\w\s,]+?)\s+in\s")


_UNCOPIED = ("drawing", "table", "comments", "vmlDrawing", "pivotTable")


class SheetLoop(NamedTuple):
    """The loop over a sheet; ``items`` finds the values of each iteration's names."""

    items: Renderable

    def values(self, context: Mapping[str, object], limit: int) -> list[dict[str, object]]:
        """Return for each copy the names that the loop gives it."""
        found: list[dict[str, object]] = []
        for _chunk in self.items.render(context, found, limit):
            continue
        return found


@pass_context
def _collect(context: Context, values: dict[str, object]) -> str:
    context[STATE].append(values)
    return ""


def compile_loop(tag: Tag, part: str, parts: Mapping[str, bytes], faults: Faults, words: Words) -> SheetLoop | None:
    """Compile the loop of a sheet; None where it is noted that no copies can be made."""
    # Imported here: of a workbook that comes with its programs no loop is compiled.
    from progress_report.templating.language.markers import Markers
    from progress_report.templating.language.part import Part
    from progress_report.templating.language.tags import expression, statement

    markers = Markers(part, faults)
    loop = _LOOP.match(tag.body)
    if loop is None:
        markers.fault(tag, _("应写成 {{%sheet for 名称 in 列表 %}}"))
        return None
    if any(kind in target for target in targets(parts, part).values() for kind in _UNCOPIED):
        markers.fault(tag, _("按项复制的工作表不能含图片、图表、表格区域或批注"))
    names = ", ".join(f"'{name.strip()}': {name.strip()}" for name in loop[1].split(",") if name.strip())
    steps = (statement(tag.body, tag), expression(f"{{{names}}}|__collect", tag), statement("endfor", tag))
    return SheetLoop(Part("".join(markers.mark(step) for step in steps), markers, _environment(words)))


def loop_of(program: Program, words: Words) -> SheetLoop:
    """Return a loop that was compiled before."""
    return SheetLoop(PreparedPart(program, _environment(words)))


def _environment(words: Words) -> Environment:
    return words.environment("items", escape_text, {"__collect": _collect})


class Copy(NamedTuple):
    """One copy of a sheet: its part, its name, and what its item is called in it."""

    part: str
    name: str
    values: Mapping[str, object]


def with_copies(
    parts: Mapping[str, bytes], main: str, root: etree._Element, copies: Mapping[str, list[Copy]]
) -> tuple[dict[str, bytes], etree._Element]:
    """Return the parts and the workbook with each sheet's copies, by its part, in its place."""
    expanded, root = dict(parts), deepcopy(root)
    sheet_parts = targets(parts, main)
    places: dict[int, list[int]] = {}
    names: dict[int, list[str]] = {}
    identity = max((int(sheet.get("sheetId", "0")) for sheet in root.iter(qname("sheet"))), default=0)
    looped: dict[str, int] = {}
    count = 0
    for index, sheet in enumerate(list(root.iter(qname("sheet")))):
        part = sheet_parts.get(sheet.get(_RELATION, ""), "")
        if part not in copies:
            places[index], names[index], count = [count], [sheet.get("name", "")], count + 1
            continue
        for number, copy in enumerate(copies[part]):
            element = deepcopy(sheet)
            element.set("name", copy.name)
            sheet.addprevious(element)
            expanded[copy.part] = _SELECTED.sub(b"", parts[part])
            if number:
                identity += 1
                element.set("sheetId", str(identity))
                expanded = with_type(expanded, copy.part, _SHEET_TYPE)
                expanded, relation = with_relation(expanded, main, _SHEET_RELATION, copy.part)
                element.set(_RELATION, relation)
                if relations_part(part) in parts:
                    expanded[relations_part(copy.part)] = parts[relations_part(part)]
        looped[sheet.get("name", "")] = index
        places[index] = list(range(count, count + len(copies[part])))
        names[index] = [copy.name for copy in copies[part]]
        count += len(copies[part])
        _remove(sheet)
    if not count:
        raise TemplateError(_("填充后没有工作表"), part=main)
    _copy_names(root, places, names, looped)
    for view in root.iter(qname("workbookView")):
        view.set("activeTab", "0")
    return without_parts(expanded, [part for part, made in copies.items() if not made]), root


def _copy_names(
    root: etree._Element, places: Mapping[int, list[int]], names: Mapping[int, list[str]], looped: Mapping[str, int]
) -> None:
    """Give each copy the names that its sheet had to itself (print titles and so on), and those of the workbook that lead to it.

    ``looped`` are the numbers of the sheets that are copied, by name. A name of the workbook leads to the first copy from elsewhere.
    """
    own = {(defined.get("name", "").lower(), defined.get("localSheetId")) for defined in root.iter(qname("definedName"))}
    for defined in list(root.iter(qname("definedName"))):
        local, text = defined.get("localSheetId"), defined.text or ""
        led = {sheets.first for sheets, _range in references_in(text) if sheets is not None}
        target = next((name for name in looped if name in led), None)
        if local is None and target is None:
            continue
        number = int(local) if local is not None else looped[target or ""]
        for place, name in zip(places[number], names[number], strict=True):
            if local is None and (defined.get("name", "").lower(), str(number)) in own:
                break
            element = deepcopy(defined)
            element.set("localSheetId", str(place))
            element.text = _on_sheet(text, name)
            defined.addprevious(element)
        if local is None and names[number]:
            defined.text = _on_sheet(text, names[number][0])
        else:
            _remove(defined)
    for container in root.findall(qname("definedNames")):
        if not len(container):
            _remove(container)


def _on_sheet(text: str, name: str) -> str:
    def reference(_sheets: Sheets | None, found: Range, _argument: bool) -> str:
        return found.at(found.first, found.last)

    return rewrite(text, reference, lambda _old: name)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
