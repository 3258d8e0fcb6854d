"""The rules of the text: title, 主送机关, headings, body, and how it is set (5.2.2 to 5.2.4, 7.3.1 to 7.3.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from progress_report.gbt9704.document import RED, Paragraph, WordFile
from progress_report.gbt9704.parts import (
    BLACK,
    CHARACTERS,
    HEADINGS,
    LINES,
    MISNUMBERED,
    SIZE_2,
    SIZE_3,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    Parts,
    alignment,
    first_run,
    is_set_in,
    looks,
    place_of,
)
from progress_report.gbt9704.rules import Deviation
from progress_report.messages import _
from progress_report.reading.numerals import value_of


def title_deviations(parts: Parts) -> Iterator[Deviation]:
    """Check the title (7.3.1)."""
    for paragraph in parts.title:
        run = first_run(paragraph)
        if run is not None and (run.bold or not is_set_in(run, "小标宋", SIZE_2)):
            yield Deviation("7.3.1-title-font", place_of(paragraph), looks(run))
        if paragraph.align != "center":
            yield Deviation("7.3.1-title-centred", place_of(paragraph), alignment(paragraph))


def recipient_deviations(parts: Parts) -> Iterator[Deviation]:
    """Check 主送机关 (7.3.2); a document without one passes."""
    recipient = parts.recipient
    if recipient is None:
        return
    if recipient.first_line or recipient.left or recipient.align not in {"left", "start", "both"}:
        yield Deviation("7.3.2-recipient", place_of(recipient), _("没有顶格"))
    if not recipient.text.strip().endswith("："):
        yield Deviation("7.3.2-recipient", place_of(recipient), _("冒号为“{colon}”").format(colon=recipient.text.strip()[-1]))
    between = recipient.number - parts.title[-1].number - 1 if parts.title else 1
    if between != 1:
        yield Deviation("7.3.2-recipient", place_of(recipient), _("与标题之间空 {lines} 行").format(lines=between))


def text_deviations(parts: Parts) -> Iterator[Deviation]:
    """Check body and headings (5.2.2, 5.2.3, 7.3.3)."""
    deepest = 0
    reached = [0, 0]
    for paragraph in parts.text:
        run = first_run(paragraph)
        if run is None or (paragraph.beside_table and (paragraph.align == "center" or run.size < SIZE_3)):
            continue  # a table's title or note
        text = paragraph.text.strip()
        level = next((level for level, (pattern, _font) in enumerate(HEADINGS, 1) if pattern.match(text)), 0)
        if MISNUMBERED.match(text):
            yield Deviation("7.3.3-ordinals", place_of(paragraph), text[:6])
        if level:
            if not is_set_in(run, HEADINGS[level - 1][1], SIZE_3):
                yield Deviation("7.3.3-heading-font", place_of(paragraph), looks(run))
            if level > deepest + 1:
                yield Deviation("7.3.3-levels", place_of(paragraph), text[:6])
            deepest = level
            if level <= len(reached):
                if "。" not in text and paragraph.outline != level - 1:
                    found = (
                        _("没有大纲级别")
                        if paragraph.outline is None
                        else _("大纲级别为 {level}").format(level=paragraph.outline + 1)
                    )
                    yield Deviation("7.3.3-outline", place_of(paragraph), found)
                number = value_of(re.match(r"（?([^、）]+)", text)[1]) or 0  # type: ignore[index]
                if number != reached[level - 1] + 1:
                    yield Deviation("7.3.3-sequence", place_of(paragraph), text[:6])
                reached[level - 1 :] = [number, *([0] * (len(reached) - level))]
        elif not is_set_in(run, "仿宋", SIZE_3):
            yield Deviation("5.2.2-body-font", place_of(paragraph), looks(run))
        if abs(paragraph.first_line + paragraph.left - 2) > 0.1 or paragraph.left > 0.1:
            found = _("首行空 {first:g} 字，左边空 {left:g} 字")
            yield Deviation(
                "7.3.3-indent",
                place_of(paragraph),
                found.format(first=round(paragraph.first_line, 1), left=round(paragraph.left, 1)),
            )
        yield from _setting(paragraph)


def _setting(paragraph: Paragraph) -> Iterator[Deviation]:
    if paragraph.line is None:
        yield Deviation("5.2.3-lines", place_of(paragraph), _("行距不是固定值"))
    elif int(TEXT_HEIGHT // paragraph.line) != LINES:
        yield Deviation("5.2.3-lines", place_of(paragraph), _("固定行距 {points:g} 磅").format(points=paragraph.line / 20))
    advance = max((run.size * 10 + run.spacing for run in paragraph.runs if run.text.strip()), default=0)
    if advance and int(TEXT_WIDTH // advance) != CHARACTERS:
        yield Deviation(
            "5.2.3-characters", place_of(paragraph), _("每行约 {characters} 字").format(characters=int(TEXT_WIDTH // advance))
        )


def colour_deviations(document: WordFile, parts: Parts) -> Iterator[Deviation]:
    """Check that text is black (5.2.4)."""
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            allowed = BLACK | RED if paragraph in parts.head else BLACK
            if run.text.strip() and run.colour not in allowed:
                yield Deviation("5.2.4-colour", place_of(paragraph), f"#{run.colour}")
                break
