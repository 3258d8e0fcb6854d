"""The rules of the text: 版头, title, 主送机关, body, headings, 附件说明, 署名, 成文日期, 附件, 版记 (5.2.2 to 5.2.4, 7.2 to 7.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from progress_report.gbt9704.document import RED, Paragraph, WordFile
from progress_report.gbt9704.document_number import LOOSE_NUMBER, is_document_number
from progress_report.gbt9704.page_rules import ALIGNMENTS
from progress_report.gbt9704.parts import (
    BLACK,
    DATE,
    HEADINGS,
    MISNUMBERED,
    MM,
    SIZE_2,
    SIZE_3,
    SIZE_4,
    Parts,
    first_run,
    is_red,
    is_set_in,
    looks,
    place_of,
)
from progress_report.gbt9704.rules import Deviation
from progress_report.gbt9704.typefaces import is_kind
from progress_report.messages import _
from progress_report.reading.numerals import value_of

LONGEST_NUMBER_LINE = 60
"""Characters; a longer paragraph quotes a document's number rather than being this one's."""
TEXT_WIDTH = 156 * MM
LINES, CHARACTERS = 22, 28
_TEXT_HEIGHT = 225 * MM
TOLERANCE = 0.5 * MM
_BEFORE_NAME = re.compile(r"\s*(?:附\s*件[：:])?\s*(?:\d+[.．、])?\s*")
"""What stands before an annex's name."""
_CHARACTER = SIZE_3 * 10
"""Twips that a character of the text takes."""


def head_deviations(parts: Parts, document: WordFile) -> Iterator[Deviation]:
    """Check 版头 (7.2) and 版记 (7.4), where a document has them."""
    for paragraph in parts.head:
        text = paragraph.text.strip()
        if is_red(paragraph) and text:
            run = first_run(paragraph)
            if paragraph.align != "center" or (run is not None and not is_kind(run.font, "小标宋")):
                yield Deviation("7.2.4-agency", place_of(paragraph), _alignment_and_looks(paragraph))
        number = LOOSE_NUMBER.search(text)
        if number and len(text) <= LONGEST_NUMBER_LINE and not is_document_number(number.group()):
            yield Deviation("7.2.5-number", place_of(paragraph), number.group())
        signer = re.search(r"签\s*发\s*人\s*(?P<colon>[：:])?\s*(?P<name>\S*)", text)
        if signer:
            yield from _signer(paragraph, signer["colon"] or "", signer["name"])
    for paragraph in document.copies:
        run = first_run(paragraph)
        if run is not None and not is_set_in(run, "仿宋", SIZE_4):
            yield Deviation("7.4-copies", place_of(paragraph), looks(run))
        if not paragraph.text.strip().endswith("。"):
            yield Deviation("7.4-copies", place_of(paragraph), _("末尾没有句号"))


def _signer(paragraph: Paragraph, colon: str, name: str) -> Iterator[Deviation]:
    if colon != "：":
        yield Deviation("7.2.6-signer", place_of(paragraph), _("冒号为“{colon}”").format(colon=colon))
    for run in paragraph.runs:
        label = "签发人" in re.sub(r"\s", "", run.text)
        named = bool(name) and name in run.text
        if (label and not is_set_in(run, "仿宋", SIZE_3)) or (named and not is_set_in(run, "楷体", SIZE_3)):
            yield Deviation("7.2.6-signer", place_of(paragraph), looks(run))


def title_deviations(parts: Parts) -> Iterator[Deviation]:
    """Check the title (7.3.1)."""
    for paragraph in parts.title:
        run = first_run(paragraph)
        if run is not None and (run.bold or not is_set_in(run, "小标宋", SIZE_2)):
            yield Deviation("7.3.1-title-font", place_of(paragraph), looks(run))
        if paragraph.align != "center":
            yield Deviation("7.3.1-title-centred", place_of(paragraph), _(ALIGNMENTS.get(paragraph.align, paragraph.align)))


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
    elif int(_TEXT_HEIGHT // paragraph.line) != LINES:
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


def annex_note_deviations(parts: Parts) -> Iterator[Deviation]:
    """Check 附件说明 (7.3.4)."""
    for position, paragraph in enumerate(parts.annex_note):
        text, place = paragraph.text.strip(), place_of(paragraph)
        if position == 0:
            if not re.match(r"附\s*件：", text):
                yield Deviation("7.3.4-annex-note", place, _("冒号为“{colon}”").format(colon=text.replace("附件", "")[:1]))
            if abs(paragraph.left + paragraph.first_line - 2) > 0.2:
                found = _("左边空 {characters:g} 字").format(characters=round(paragraph.left + paragraph.first_line, 1))
                yield Deviation("7.3.4-annex-note", place, found)
            above = parts.text[-1].number if parts.text else 0
            if paragraph.number - above - 1 != 1:
                yield Deviation(
                    "7.3.4-annex-note", place, _("与正文之间空 {lines} 行").format(lines=paragraph.number - above - 1)
                )
        begins = paragraph.left + paragraph.first_line + _characters(_BEFORE_NAME.match(paragraph.text)[0])  # type: ignore[index]
        name = _BEFORE_NAME.sub("", paragraph.text.rstrip())
        if begins + _characters(name) > CHARACTERS and abs(paragraph.left - begins) > 0.6:
            found = _("回行左边空 {characters:g} 字，名称首字左边空 {begins:g} 字")
            yield Deviation("7.3.4-annex-note", place, found.format(characters=round(paragraph.left, 1), begins=round(begins, 1)))
        if re.search(r"[。；，、.;,]$", text):
            yield Deviation("7.3.4-annex-note", place, _("末尾有标点“{mark}”").format(mark=text[-1]))
        if re.match(r"(?:附\s*件[：:])?\s*\d+[、．]", text):
            yield Deviation("7.3.4-annex-note", place, text[:8])


def _characters(text: str) -> float:
    """Return a text's width in characters of 三号."""
    return sum(0.5 if one.isascii() else 1 for one in text)


def signature_deviations(parts: Parts, document: WordFile) -> Iterator[Deviation]:
    """Check 署名 and 成文日期 (7.3.5)."""
    if parts.date is None:
        if parts.text:
            yield Deviation("7.3.5-date", place_of(parts.text[-1]), _("没有成文日期"))
        return
    if not DATE.fullmatch(parts.date.text):
        yield Deviation("7.3.5-date", place_of(parts.date), parts.date.text.strip())
    # Sealed: four characters from the right, the name centred over it; unsealed: the name two characters from the right.
    if not (_at_right(parts.date) or _axis(parts.date) is not None):
        yield Deviation("7.3.5-signature", place_of(parts.date), _alignment(parts.date))
    signature = parts.signature
    if signature is None:
        return
    yield from _name_over_date(signature, parts.date)
    above = [one for one in document.paragraphs if one.number < parts.date.number]
    last = (parts.annex_note or parts.text)[-1:] if parts.annex_note or parts.text else ()
    kept = [one for one in above if last and one.number >= last[0].number]
    if kept and not all(one.keep_next for one in kept):
        yield Deviation("7.3.5-together", place_of(signature), _("没有设置“与下段同页”"))


def _axis(paragraph: Paragraph) -> float | None:
    """Return the middle of a line that a tab stop or its alignment places, in twips from the text area's left edge; else None."""
    count = len(paragraph.text) - len(paragraph.text.lstrip("\t"))
    if 0 < count <= len(paragraph.stops):
        place, kind = paragraph.stops[count - 1]
        return place + {"center": 0.0, "right": -0.5, "end": -0.5}.get(kind, 0.5) * _width(paragraph)
    run = first_run(paragraph)
    if paragraph.align in {"right", "end"} and run is not None:
        return TEXT_WIDTH - paragraph.right * run.size * 10 - _width(paragraph) / 2
    return None


def _name_over_date(signature: Paragraph, date: Paragraph) -> Iterator[Deviation]:
    """Check that 署名 is centred over the date and inside the text area, or stands two characters from the right (7.3.5)."""
    axis, below = _axis(signature), _axis(date)
    if axis is not None and below is not None and _stepped(signature, axis, date, below):
        return
    if axis is None:
        if not _at_right(signature):
            yield Deviation("7.3.5-signature", place_of(signature), _alignment(signature))
        return
    beyond = axis + _width(signature) / 2 - TEXT_WIDTH
    if beyond > TOLERANCE:
        yield Deviation("7.3.5-signature", place_of(signature), _("超出版心右边缘 {mm:.1f} mm").format(mm=beyond / MM))
    unsealed = signature.align in {"right", "end"} and signature.right >= 1.8
    if below is not None and DATE.fullmatch(date.text) and abs(below - axis) > SIZE_3 * 5 and not unsealed:
        found = _("署名与成文日期的中线相差 {mm:.1f} mm").format(mm=abs(below - axis) / MM)
        yield Deviation("7.3.5-signature", place_of(signature), found)


def _stepped(signature: Paragraph, axis: float, date: Paragraph, below: float) -> bool:
    """Tell whether both stand as without a seal (7.3.5.2).

    The date begins two characters after the name, and the longer of the two ends two characters from the right, or, as the date
    is moved in, a little further right.
    """
    begins, after = axis - _width(signature) / 2, below - _width(date) / 2
    ends = axis + _width(signature) / 2, below + _width(date) / 2
    wanted = TEXT_WIDTH - 2 * _CHARACTER
    near = ends[0] if _width(signature) >= _width(date) else ends[1]
    return (
        abs(after - begins - 2 * _CHARACTER) < _CHARACTER / 2
        and abs(near - wanted) < _CHARACTER / 2
        and max(ends) < TEXT_WIDTH + TOLERANCE
    )


def _width(paragraph: Paragraph) -> float:
    """Return how wide a paragraph's text is in twips, figures and Latin letters half as wide as characters."""
    return sum(
        (run.size * 10 * (0.5 if character.isascii() else 1)) + run.spacing
        for run in paragraph.runs
        for character in run.text
        if character != "\t"
    )


def _at_right(paragraph: Paragraph) -> bool:
    at_right = paragraph.align in {"right", "end"} and paragraph.right >= 1.8
    # Spaces or a left indent may push it there as well.
    pushed = paragraph.left + paragraph.first_line + len(paragraph.text) - len(paragraph.text.lstrip(" \u3000")) >= 10
    return at_right or pushed


def annex_deviations(parts: Parts, document: WordFile) -> Iterator[Deviation]:
    """Check each annex (7.3.7), and that all of them are announced (7.3.4)."""
    names = _annex_names(parts)
    if parts.annexes and len(names) != len(parts.annexes):
        found = _("附件说明列了 {named} 个附件，文中有 {count} 个")
        yield Deviation(
            "7.3.4-annex-note", place_of(parts.annexes[0][0]), found.format(named=len(names), count=len(parts.annexes))
        )
    for position, annex in enumerate(parts.annexes):
        label = annex[0]
        before = document.paragraphs[label.number - 2] if label.number > 1 else None
        begins = (
            before is not None
            and label.section != before.section
            and label.section < len(document.sections)
            and document.sections[label.section].new_page
        )
        if not (label.new_page or begins):
            yield Deviation("7.3.7-new-page", place_of(label), _("没有另起一页"))
        run = first_run(label)
        if run is not None and not is_set_in(run, "黑体", SIZE_3):
            yield Deviation("7.3.7-label", place_of(label), looks(run))
        if label.first_line or label.left or label.align not in {"left", "start", "both"}:
            yield Deviation("7.3.7-label", place_of(label), _("没有顶格"))
        if len(annex) < 2:
            continue
        title = annex[1]
        if title.align != "center":
            yield Deviation("7.3.7-title", place_of(title), _alignment(title))
        elif title.number - label.number != 2:
            yield Deviation("7.3.7-title", place_of(title), _("在第{line}行").format(line=title.number - label.number + 1))
        wanted = names[position] if position < len(names) else None
        if wanted is not None and _bare(_whole_title(annex)) != _bare(wanted):
            yield Deviation("7.3.7-name", place_of(title), _("附件说明写作“{name}”").format(name=wanted))


def _whole_title(annex: tuple[Paragraph, ...]) -> str:
    """Return an annex's title, which may run over several paragraphs set alike."""
    lines = [annex[1]]
    for paragraph in annex[2:]:
        run, first = first_run(paragraph), first_run(annex[1])
        if paragraph.align != "center" or run is None or first is None or run.size != first.size:
            break
        lines.append(paragraph)
    return "".join(line.text for line in lines)


def _annex_names(parts: Parts) -> list[str]:
    text = "\n".join(paragraph.text.strip() for paragraph in parts.annex_note)
    text = re.sub(r"^附\s*件[：:]", "", text)
    numbered = re.split(r"(?:^|\n)\s*\d+[.．、]", text)
    return [re.sub(r"\s", "", one) for one in (numbered[1:] if len(numbered) > 1 else numbered) if one.strip()]


def _bare(text: str) -> str:
    return re.sub(r"\s|[。.]$", "", text)


def _alignment(paragraph: Paragraph) -> str:
    found = _("{align}，空 {characters:g} 字")
    side = paragraph.right if paragraph.align in {"right", "end"} else paragraph.left + paragraph.first_line
    return found.format(align=_(ALIGNMENTS.get(paragraph.align, paragraph.align)), characters=round(side, 1))


def _alignment_and_looks(paragraph: Paragraph) -> str:
    run = first_run(paragraph)
    return _("，").join([_(ALIGNMENTS.get(paragraph.align, paragraph.align)), *([looks(run)] if run else [])])
