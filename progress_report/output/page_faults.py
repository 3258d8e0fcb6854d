"""The printed page, looked at: what a document's PDF shows that its Word file cannot tell (GB/T 9704—2012, 5.2, 7.3.1, 7.3.5, 7.4, 7.5, 8).

Where a page ends, whether a name fits and where a number lands is the doing of the program that lays the document out, and of the
fonts it has. So this holds for the one PDF that is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from progress_report.messages import _
from progress_report.output.printed_pages import BOTTOM, EDGE, PrintedPage

LARGEST_HOLE = 60
"""Millimetres of text area that may stay blank within a section."""
SHORTEST_LAST_LINE = 4
_LINE = 10.2
"""Millimetres of a line of text."""
_TITLE_SIZE, _BODY_SIZE, _IMPRINT_SIZE = 22.0, 16.0, 14.0
_NUMBER = re.compile(r"—\d+—")
_HEADING = re.compile(r"[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.(?!\d)")
_CHARACTER = 5.6
"""Millimetres that a character of 三号 takes."""
_DATE = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")


class Fault(NamedTuple):
    """What a page shows to be wrong: the page, counted from 1 (0: the whole document), and what is seen there."""

    page: int
    seen: str

    def __str__(self) -> str:
        return _("第{page}面：{seen}").format(page=self.page, seen=self.seen) if self.page else self.seen


def page_faults(pages: Sequence[PrintedPage], bureau: str, *, first_is_letter: bool = False) -> tuple[Fault, ...]:
    """Return what is wrong on the pages of a bureau's report, page by page.

    ``first_is_letter``: the first page is a letter's and has no number (10.1).
    """
    found = [
        *_numbers(pages, first_is_letter=first_is_letter),
        *_blank(pages),
        *_titles(pages),
        *_broken_numbers(pages),
        *_left_headings(pages),
        *_signature(pages, bureau),
        *_imprint(pages),
        *_holes(pages),
    ]
    return tuple(sorted(found))


def _has_imprint(page: PrintedPage) -> bool:
    return not page.lies and any(
        abs(line[0].size - _IMPRINT_SIZE) < 0.3 and re.search("^抄送：|印发$", "".join(one.text for one in line))
        for line in page.lines
    )


def _may_be_blank(pages: Sequence[PrintedPage], page: PrintedPage) -> bool:
    """Tell whether a page stands before that of 版记, which begins on an even one (7.4)."""
    return page.number < len(pages) and _has_imprint(pages[page.number])


def _blank(pages: Sequence[PrintedPage]) -> Iterator[Fault]:
    for page in pages:
        if not page.inside and not _has_imprint(page) and not (_may_be_blank(pages, page) and not page.glyphs):
            yield Fault(page.number, _("整面空白"))


def _numbers(pages: Sequence[PrintedPage], *, first_is_letter: bool) -> Iterator[Fault]:
    for page in pages:
        left, right, _top, bottom = page.area
        outside = [one for one in page.glyphs if (one.right < left if page.lies else one.middle > bottom)]
        outside.sort(key=lambda one: one.top if page.lies else one.left)
        shown = "".join(one.text for one in outside)
        if (page.number == 1 and first_is_letter) or _has_imprint(page) or (not page.glyphs and _may_be_blank(pages, page)):
            if _NUMBER.search(shown):
                yield Fault(page.number, _("不应有页码"))
            continue
        if shown.replace("-", "—") != f"—{page.number}—":
            yield Fault(page.number, _("没有页码，或不在应在的地方（{seen}）").format(seen=shown or _("无")))
            continue
        odd = page.number % 2 == 1
        if page.lies:
            across = left - sum((one.left + one.right) / 2 for one in outside) / len(outside)
            off = page.height - EDGE - outside[-1].bottom if odd else outside[0].top - EDGE
        else:
            across = sum(one.middle for one in outside) / len(outside) - bottom
            off = right - outside[-1].right if odd else outside[0].left - left
        if abs(across - 7) > 3:
            yield Fault(page.number, _("页码距版心 {mm:.1f} mm，应为7 mm").format(mm=across))
        if abs(off - 4.9) > 2:
            yield Fault(page.number, _("页码离版心边 {mm:.1f} mm，应为一字（4.9 mm）").format(mm=off))


def _titles(pages: Sequence[PrintedPage]) -> Iterator[Fault]:
    for page in pages:
        lines = [line for line in page.lines if all(abs(one.size - _TITLE_SIZE) < 0.3 for one in line)]
        for line, after in pairwise([*lines, []]):
            last = not after or after[0].top - line[0].top > 15
            if last and len(line) < SHORTEST_LAST_LINE:
                yield Fault(page.number, _("标题末行只有 {count} 个字").format(count=len(line)))


def _broken_numbers(pages: Sequence[PrintedPage]) -> Iterator[Fault]:
    """Tell of numbers that go on in the next line, or have their % sign there; from one page to the next it is not looked at."""
    for page in pages:
        for line, after in pairwise(page.lines):
            end, start = line[-1], after[0]
            is_text = abs(end.size - _BODY_SIZE) < 0.3 and abs(start.size - _BODY_SIZE) < 0.3
            if is_text and end.text.isdigit() and end.text.isascii() and re.match("[0-9%]", start.text):
                seen = "".join(one.text for one in line[-6:]) + "|" + "".join(one.text for one in after[:4])
                yield Fault(page.number, _("数字断在两行（{seen}）").format(seen=seen))


def left_headings(pages: Sequence[PrintedPage]) -> tuple[tuple[int, str], ...]:
    """Return the headings that end a page, their text on the next: the page, and what the first of them says.

    A heading is a short line that begins with 一、（一） or 1. and ends without a mark.
    """
    found = []
    for page, after in pairwise(pages):
        texts = []
        for line in reversed([] if page.lies or after.lies else page.lines):
            text = "".join(one.text for one in line)
            short = line[-1].right < page.area[1] - _CHARACTER and not re.search("[。；：，]$", text)
            if abs(line[0].size - _BODY_SIZE) > 0.3 or not short or not _HEADING.match(text):
                break
            texts.append(text)
        if texts:
            found.append((page.number, texts[-1]))
    return tuple(found)


def _left_headings(pages: Sequence[PrintedPage]) -> Iterator[Fault]:
    for number, text in left_headings(pages):
        yield Fault(number, _("标题在一面的末尾（{seen}）").format(seen=text[:12]))


def _signature(pages: Sequence[PrintedPage], bureau: str) -> Iterator[Fault]:
    name = _plain(bureau)
    signed = False
    for page in pages:
        _left, right, _top, _bottom = page.area
        lines = page.lines
        for place, line in enumerate(lines):
            if abs(line[0].size - _BODY_SIZE) > 0.3 or _plain("".join(one.text for one in line)) != name:
                continue
            signed = True
            if line[-1].right > right + 0.5:
                yield Fault(page.number, _("署名超出版心 {mm:.1f} mm").format(mm=line[-1].right - right))
            if not any(_DATE.fullmatch("".join(one.text for one in near)) for near in lines[max(place - 1, 0) : place + 2]):
                yield Fault(page.number, _("署名和成文日期不在同一面"))
            if place == 0:
                yield Fault(page.number, _("署名单独在一面上"))
    if not signed:
        yield Fault(0, _("没有排成一行的署名"))


def _plain(text: str) -> str:
    """Return a text without blanks, and without what PDF readers tell differently: characters outside the first 65,536."""
    return re.sub(r"\s|[\ud800-\udfff]|[^\u0000-\uffff]", "", text)


def _imprint(pages: Sequence[PrintedPage]) -> Iterator[Fault]:
    found = [page for page in pages if _has_imprint(page)]
    if not found:
        return
    if len(found) > 1:
        yield Fault(0, _("版记印了 {count} 处").format(count=len(found)))
    page = found[-1]
    if page.number % 2 or page.number != len(pages):
        yield Fault(page.number, _("版记不在末一面的双页上"))
    elsewhere = [one.number for one in pages if one is not page and "抄送：" in one.text]
    if elsewhere:
        yield Fault(elsewhere[0], _("版记拆在两面"))
    lowest = max(one.bottom for one in page.glyphs)
    if not -8 < lowest - (page.height - BOTTOM) < 3:
        yield Fault(page.number, _("版记没有排在版心下边缘"))


def _holes(pages: Sequence[PrintedPage]) -> Iterator[Fault]:
    for page, after in pairwise(pages):
        ends = page.lies != after.lies or _begins_annex(after) or _has_imprint(after) or not after.glyphs
        if ends or _has_imprint(page):
            continue
        _left, _right, top, bottom = page.area
        inked = [(one.top, one.bottom) for one in page.inside] + [one for one in page.drawn if one[1] > top and one[0] < bottom]
        reached, widest = top, 0.0
        for start, end in sorted(inked):
            widest, reached = max(widest, start - reached), max(reached, end)
        if _begins_closing(after):
            # The closing stays whole: what it does not fit into may stay blank.
            closing = max(one.bottom for one in after.inside) - after.area[2]
            if bottom - reached < closing + _LINE:
                reached = bottom
        widest = max(widest, bottom - reached)
        if widest > LARGEST_HOLE:
            yield Fault(page.number, _("空着 {mm:.0f} mm").format(mm=widest))


def _begins_closing(page: PrintedPage) -> bool:
    """Tell whether a page begins with the closing words, which stay whole with the signature (7.3.5.4)."""
    lines = page.lines
    return bool(lines) and re.fullmatch("特此.{2,4}。", "".join(one.text for one in lines[0])) is not None


def _begins_annex(page: PrintedPage) -> bool:
    lines = page.lines
    return bool(lines) and re.fullmatch(r"附件\d*", "".join(one.text for one in lines[0])) is not None
