"""The rules of annexes: how the text announces them (附件说明, 7.3.4), and how each begins (附件, 7.3.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from progress_report.gbt9704.document import Paragraph, WordFile
from progress_report.gbt9704.parts import CHARACTERS, SIZE_3, Parts, alignment_and_space, first_run, is_set_in, looks, place_of
from progress_report.gbt9704.rules import Deviation
from progress_report.messages import _

_BEFORE_NAME = re.compile(r"\s*(?:附\s*件[：:])?\s*(?:\d+[.．、])?\s*")
"""What stands before an annex's name."""


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
            yield Deviation("7.3.7-title", place_of(title), alignment_and_space(title))
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
