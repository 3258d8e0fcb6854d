"""Reading a produced document back as a reader would, apart from the engine that wrote it, before it is published.

The engine tells what its tags printed, in order (``Trace``). Here the file is opened anew: every number found in it has to be one
that a tag printed or one of the template's own words, every printed one has to be there once, and each has to be a figure of the
ledger (核对底稿) or known to be none. So it works with templates that a clerk has changed: where figures stand, the tags say, not the
shipped wording.
"""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.output.figures_known import KnownNumbers
from progress_report.templating import Printing, Rendering, Trace
from progress_report.templating.text import visible

_DIGITS = re.compile("[0-9]+")
_TAG = re.compile(r"\{\{|\{%")
_TAGS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_RAW = "{% raw"
_CAPTURES = re.compile(r"\{%-?\s*\w*\s*(?:set\s+\w+\s*-?%|macro\b|call\b)")
"""A template that keeps printed text to print it later may print in another order, twice or never."""
_BREAKS = frozenset({"p", "br", "tab", "cr", "tc"})
_TEXTS = frozenset({"t", "instrText", "delText"})
_READ_WHOLE = frozenset({"p", "tr"})
_STREAMED = tuple(f"{{*}}{name}" for name in sorted({*_BREAKS, *_TEXTS, *_READ_WHOLE, "docPr"}))
_EPOCH, _EPOCH_1904, _FIRST_DAY = date(1899, 12, 30), date(1904, 1, 1), date(1900, 3, 1)
_WORKBOOK = "xl/workbook.xml"
_SHEET_FOLDER, _WORD_FOLDER, _CHARTS = "xl/worksheets/", "word/", "word/charts/"
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


class Printed(NamedTuple):
    """A produced file with the template file that it was filled from and what was printed in filling it.

    ``data`` are its bytes where it is not on disk; ``path`` then only names it.
    """

    path: Path
    template: Path
    trace: Trace
    data: bytes | None = None


def read_back(file: Printed, known: KnownNumbers) -> None:
    """Hold a produced docx or xlsx against what was printed and what is known. Raises ReportError at the first difference."""
    try:
        with zipfile.ZipFile(_source(file)) as package, zipfile.ZipFile(file.template) as template:
            for rendering in _last(file.trace):
                if _is_text(rendering.part, package):
                    _hold_part(rendering, package, template)
            _hold_charts(package, file.trace)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError) as error:
        raise _refused(_("打不开（{reason}）").format(reason=error), file.path.name) from error
    except _Difference as error:
        raise _refused(str(error), file.path.name) from error
    _hold_against(known, file)


def _source(file: Printed) -> Path | BytesIO:
    return file.path if file.data is None else BytesIO(file.data)


class _Difference(Exception):
    """What a reader finds otherwise than it was meant."""


def _refused(what: str, name: str) -> ReportError:
    words = _(
        "生成的“{file}”自查没有通过：{what}。没有发布，原来的文件都没有变。请检查模板（generate.py lint），或恢复程序自带的模板"
    )
    return ReportError(words.format(file=name, what=what))


def _last(trace: Trace) -> Iterable[Rendering]:
    return {rendering.part: rendering for rendering in trace.renderings}.values()


def _is_text(part: str, package: zipfile.ZipFile) -> bool:
    inside = part.startswith(_SHEET_FOLDER) or (part.startswith(_WORD_FOLDER) and not part.startswith(_CHARTS))
    return inside and part in package.namelist()


def _hold_part(rendering: Rendering, package: zipfile.ZipFile, template: zipfile.ZipFile) -> None:
    """Compare the numbers that stand in a part with those that its tags printed and those of the template's own words."""
    read = _sheet_text if rendering.part.startswith(_SHEET_FOLDER) else _word_text
    text = read(package.read(rendering.part))
    own = _template_text(rendering.part, template, read)
    epoch = _epoch(package)
    texts = [_spelling(one, epoch) for one in rendering.printings]
    if len(_TAG.findall(text)) > sum(len(_TAG.findall(words)) for words in texts) and _RAW not in own:
        place = _TAG.search(text)
        raise _Difference(_("还有没填的标签：{text}").format(text=text[place.start() :][:40] if place else ""))
    found = _DIGITS.findall(text)
    printed = [digits for words in texts for digits in _DIGITS.findall(words)]
    # What stands in a tag is reckoned with, not printed; in {% raw %} it is words.
    static = frozenset(_DIGITS.findall(own if _RAW in own else _TAGS.sub(" ", own)))
    if _CAPTURES.search(own):
        known = {*static, *printed}
        missing: list[str] = []
        extra = [one for one in found if one not in known]
    else:
        missing, extra = differences(found, printed, static)
    if missing:
        # Where one number is missing, those after it are not found in their order: the one that is there too seldom tells more.
        too_few = list((Counter(printed) - Counter(found)).elements()) or missing
        raise _Difference(_("应有的数字 {number} 在文件里没有").format(number=too_few[0]))
    if extra:
        raise _Difference(_("有来历不明或重复的数字 {number}").format(number=extra[0]))


def differences(found: Sequence[str], printed: Sequence[str], static: frozenset[str]) -> tuple[list[str], list[str]]:
    """Return the printed numbers that are not found in their order, and those found that were not printed nor are ``static``.

    Two numbers that stand side by side are found as one. Where a found one may be that or one of the template's own, both are
    followed.
    """
    places, extra = {0}, []
    for token in found:
        reached = {end for at in places for end in _ends(token, printed, at, static)}
        if reached:
            places = reached
        else:
            extra.append(token)
    return list(printed[max(places) :]), extra


def _ends(token: str, printed: Sequence[str], at: int, static: frozenset[str]) -> set[int]:
    """Return how far in ``printed`` a found number may reach from ``at``: as the next one, several joined, or none of them."""
    if at < len(printed) and token == printed[at]:
        return {at + 1}
    ends = {at} if token in static else set()
    end, rest = at, token
    while end < len(printed) and rest and rest.startswith(printed[end]):
        rest, end = rest[len(printed[end]) :], end + 1
    if not rest or (end > at and rest in static):
        ends.add(end)
    elif at < len(printed) and token.endswith(printed[at]) and token.removesuffix(printed[at]) in static:
        ends.add(at + 1)
    return ends


def _spelling(one: Printing, epoch: date = _EPOCH) -> str:
    """Return a printed value as it stands in the file; a day that makes a cell is told by its number from ``epoch``."""
    value = one.value.value if isinstance(one.value, Enum) else one.value
    if value is None or (isinstance(value, bool) and one.typed):
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, str):
        return visible(value)
    if one.typed and type(value) is date and value >= _FIRST_DAY:
        return str((value - epoch).days)
    return str(value)


def _epoch(package: zipfile.ZipFile) -> date:
    """Return the day before a workbook's day 1, by its own setting (ECMA-376-1, 18.2.28)."""
    if _WORKBOOK not in package.namelist():
        return _EPOCH
    properties = _parsed(package.read(_WORKBOOK)).find("{*}workbookPr")
    return _EPOCH_1904 if properties is not None and properties.get("date1904") in {"1", "true"} else _EPOCH


def _template_text(part: str, template: zipfile.ZipFile, read: Callable[[bytes], str]) -> str:
    """Return the words of the template's own in a part, with its tags; a copied sheet's are those of all sheets."""
    names = template.namelist()
    if part.startswith(_SHEET_FOLDER):
        sheets = [part] if part in names else [name for name in names if name.startswith(_SHEET_FOLDER) and name.endswith(".xml")]
        strings = [name for name in names if name == "xl/sharedStrings.xml"]
        return "\n".join(_all_text(template.read(name)) for name in (*sheets, *strings))
    return read(template.read(part)) if part in names else ""


def _all_text(data: bytes) -> str:
    return "\n".join(str(text) for text in _parsed(data).itertext())


def _word_text(data: bytes) -> str:
    """Return what a reader sees of a Word part, a line for each paragraph, and what a drawing is called."""
    out = []
    # Of an annex of thousands of rows no tree is built: what has been read is let go.
    events = ("start", "end")
    parsing = etree.iterparse(
        BytesIO(data), events=events, tag=_STREAMED, resolve_entities=False, no_network=True, huge_tree=True
    )
    for event, element in parsing:
        name = element.tag.rpartition("}")[2]
        if event == "end":
            if name in _TEXTS:
                out.append(element.text or "")
            elif name in _READ_WHOLE:
                element.clear()
        elif name in _BREAKS:
            out.append("\n")
        elif name == "docPr":
            out.append(f"\n{element.get('descr', '')}\n{element.get('title', '')}\n")
    return "".join(out)


def _sheet_text(data: bytes) -> str:
    """Return a sheet's numbers and texts, a line for each cell; formulas and shared texts are the template's own."""
    lines = []
    for value in _parsed(data).iter(f"{_SHEET}v", f"{_SHEET}is"):
        cell, before = value.getparent(), value.getprevious()
        if cell is None or cell.get("t") in {"s", "b", "e"} or (before is not None and before.tag == f"{_SHEET}f"):
            continue
        lines.append(value.text or "".join(text.text or "" for text in value.iter(f"{_SHEET}t")))
    return "\n".join(lines).replace("_x005F_", "_")


def _hold_charts(package: zipfile.ZipFile, trace: Trace) -> None:
    """Compare what each chart remembers with the data sheet behind it, which has to hold something."""
    behind = {rendering.part for rendering in trace.renderings if rendering.part.startswith(_SHEET_FOLDER)}
    if not behind:
        return
    for name in package.namelist():
        if name.startswith(_CHARTS) and name.endswith(".xml") and name.count("/") == 2:
            workbook = _workbook_of(name, package)
            if workbook is not None:
                _hold_chart(_parsed(package.read(name)), workbook)


def _workbook_of(chart: str, package: zipfile.ZipFile) -> bytes | None:
    relations = f"{_CHARTS}_rels/{chart.rsplit('/', 1)[1]}.rels"
    if relations not in package.namelist():
        return None
    for relation in _parsed(package.read(relations)):
        target = relation.get("Target", "")
        if target.endswith(".xlsx"):
            return package.read(target.removeprefix("/") if target.startswith("/") else f"word/{target.removeprefix('../')}")
    return None


def _hold_chart(chart: etree._Element, workbook: bytes) -> None:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(BytesIO(workbook))
    for formula in chart.iter(f"{_CHART}f"):
        parent = formula.getparent()
        match = re.fullmatch(r"(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?", formula.text or "")
        if parent is None or match is None:
            continue
        sheet = (match[1] or match[2]).replace("''", "'")
        if sheet not in book.sheet_names:
            continue
        rows = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
        first, last = _column(match[3]), _column(match[5] or match[3])
        inside = [line[first : last + 1] for line in rows[int(match[4]) - 1 : int(match[6] or match[4])]]
        data = [_value(value) for line in inside for value in line if value != ""]
        shown = [_value(point.text or "") for point in parent.iter(f"{_CHART}v")]
        if not shown:
            raise _Difference(_("图表是空的（{place}）").format(place=formula.text))
        if shown != data:
            raise _Difference(_("图表显示的数与它的数据不一致（{place}）").format(place=formula.text))


def _value(value: object) -> str:
    """Return a value of a chart in one spelling."""
    try:
        return f"{float(str(value)):.12g}"
    except ValueError:
        return str(value)


def _column(letters: str) -> int:
    """Return the place of a column, counted from 0."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _hold_against(known: KnownNumbers, file: Printed) -> None:
    """Raise ReportError when a tag printed a number that neither the ledger nor the view has."""
    own: frozenset[str] | None = None
    for rendering in file.trace.renderings:
        for value, _typed in rendering.printings:
            if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
                strangers: Iterable[str] = () if known.has(value) else (str(value),)
            else:
                strangers = known.strangers(value) if isinstance(value, str) else ()
            for stranger in strangers:
                own = own if own is not None else _own_numbers(file.template)
                if isinstance(value, str) and stranger in own:
                    continue
                words = _("打印了核对底稿里没有的数字 {number}（{part}）")
                raise _refused(words.format(number=stranger, part=rendering.part), file.path.name)


def _own_numbers(template: Path) -> frozenset[str]:
    with zipfile.ZipFile(template) as package:
        texts = [_all_text(package.read(name)) for name in package.namelist() if name.endswith(".xml")]
    return frozenset(spelling for text in texts for spelling in re.findall(r"[0-9]+(?:\.[0-9]+)?", text))


def read_back_pdf(path: Path, file: Printed) -> None:
    """Raise ReportError when a number that was printed in a Word file is not in its PDF."""
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise _refused(_("打不开（{reason}）").format(reason=error), path.name) from error
    try:
        text = "".join(document[page].get_textpage().get_text_range() for page in range(len(document)))
    finally:
        document.close()
    shown = Counter(_DIGITS.findall(text))
    for rendering in _last(file.trace):
        if rendering.part == "word/document.xml":
            numbers = [one for one in rendering.printings if isinstance(one.value, (int, Decimal))]
            printed = Counter(digits for one in numbers for digits in _DIGITS.findall(_spelling(one)))
            for digits, count in printed.items():
                if shown[digits] < count:
                    words = _("PDF 里应有的数字 {number} 没有或不全")
                    raise _refused(words.format(number=digits), path.name)


def _parsed(data: bytes) -> etree._Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
