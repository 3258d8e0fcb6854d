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
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.output.chart_values import wrong_charts
from progress_report.output.figures_known import KnownNumbers
from progress_report.output.package_text import (
    CHARTS,
    EPOCH,
    SHEET_FOLDER,
    WORD_FOLDER,
    all_text,
    epoch_of,
    sheet_text,
    template_text,
    word_text,
)
from progress_report.templating import Printing, Rendering, Trace
from progress_report.templating.text import visible

_DIGITS = re.compile("[0-9]+")
_TAG = re.compile(r"\{\{|\{%")
_TAGS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_RAW = "{% raw"
_CAPTURES = re.compile(r"\{%-?\s*\w*\s*(?:set\s+\w+\s*-?%|macro\b|call\b)")
"""A template that keeps printed text to print it later may print in another order, twice or never."""
_FIRST_DAY = date(1900, 3, 1)


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
            for wrong in wrong_charts(package, file.trace):
                raise _Difference(wrong)
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
    inside = part.startswith(SHEET_FOLDER) or (part.startswith(WORD_FOLDER) and not part.startswith(CHARTS))
    return inside and part in package.namelist()


def _hold_part(rendering: Rendering, package: zipfile.ZipFile, template: zipfile.ZipFile) -> None:
    """Compare the numbers that stand in a part with those that its tags printed and those of the template's own words."""
    read = sheet_text if rendering.part.startswith(SHEET_FOLDER) else word_text
    text = read(package.read(rendering.part))
    own = template_text(rendering.part, template, read)
    epoch = epoch_of(package)
    words = visible("\n".join([one.value if type(one.value) is str else _spelling(one, epoch) for one in rendering.printings]))
    if "{" in text and len(_TAG.findall(text)) > len(_TAG.findall(words)) and _RAW not in own:
        place = _TAG.search(text)
        raise _Difference(_("还有没填的标签：{text}").format(text=text[place.start() :][:40] if place else ""))
    found = _DIGITS.findall(text)
    printed = _DIGITS.findall(words)
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
    only, total = 0, len(printed)
    for token in found:
        # As long as there is one place, and the next number is the one that was printed next, no set is made.
        if only >= 0:
            if only < total and token == printed[only]:
                only += 1
                continue
            places = {only}
        reached = {end for at in places for end in _ends(token, printed, at, static)}
        if reached:
            places = reached
            only = next(iter(reached)) if len(reached) == 1 else -1
        else:
            extra.append(token)
    return list(printed[only if only >= 0 else max(places) :]), extra


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


def _spelling(one: Printing, epoch: date = EPOCH) -> str:
    """Return a printed value as it stands in the file, but for what XML forbids; a day that makes a cell is its number from ``epoch``."""
    value = one.value.value if isinstance(one.value, Enum) else one.value
    if isinstance(value, str):
        return value
    if value is None or (isinstance(value, bool) and one.typed):
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if one.typed and type(value) is date and value >= _FIRST_DAY:
        return str((value - epoch).days)
    return str(value)


def _hold_against(known: KnownNumbers, file: Printed) -> None:
    """Raise ReportError when a tag printed a number that neither the ledger nor the view has."""
    own: frozenset[str] | None = None
    held: set[str] = set()
    for rendering in file.trace.renderings:
        for value, _typed in rendering.printings:
            strangers: Iterable[str] = ()
            if isinstance(value, str):
                if value not in held:
                    held.add(value)
                    strangers = known.strangers(value)
            elif isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
                strangers = () if known.has(value) else (str(value),)
            for stranger in strangers:
                own = own if own is not None else _own_numbers(file.template)
                if isinstance(value, str) and stranger in own:
                    continue
                words = _("打印了核对底稿里没有的数字 {number}（{part}）")
                raise _refused(words.format(number=stranger, part=rendering.part), file.path.name)


def _own_numbers(template: Path) -> frozenset[str]:
    with zipfile.ZipFile(template) as package:
        texts = [all_text(package.read(name)) for name in package.namelist() if name.endswith(".xml")]
    return frozenset(spelling for text in texts for spelling in re.findall(r"[0-9]+(?:\.[0-9]+)?", text))


def read_back_pdf(path: Path, file: Printed) -> None:
    """Raise ReportError when a number that was printed in a Word file is not in its PDF."""
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise _refused(_("打不开（{reason}）").format(reason=error), path.name) from error
    try:
        text = "\n".join(document[page].get_textpage().get_text_range() for page in range(len(document)))
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
