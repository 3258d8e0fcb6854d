"""What the paragraphs of a document are: told apart by where they stand and what they say, as a reader does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from progress_report.gbt9704.document import RED, Paragraph, Run
from progress_report.gbt9704.typefaces import is_kind
from progress_report.messages import N_, _

MM = 56.693
"""Twips in a millimetre."""
SIZE_2, SIZE_3, SIZE_4 = 44, 32, 28
"""Half-points of 二号, 三号 and 四号."""
TEXT_WIDTH, TEXT_HEIGHT = 156 * MM, 225 * MM
LINES, CHARACTERS = 22, 28
"""Of a full page of text (5.2.3)."""
_NUMERAL = "[一二三四五六七八九十百零〇]+"
HEADINGS = (
    (re.compile(rf"{_NUMERAL}、"), "黑体"),
    (re.compile(rf"（{_NUMERAL}）"), "楷体"),
    (re.compile(r"\d{1,3}\.(?!\d)"), "仿宋"),
    (re.compile(r"（\d{1,3}）"), "仿宋"),
)
MISNUMBERED = re.compile(
    rf"（{_NUMERAL}）[、，．.]|\({_NUMERAL}\)|\d{{1,3}}[、．](?!\d)|\(\d{{1,3}}\)|（\d{{1,3}}）[、．.]|{_NUMERAL}[．.，](?!\d)"
)
DATE = re.compile(r"\s*(\d{4})年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日\s*")
LOOSE_DATE = re.compile(
    r"\s*(?:\d{4}|[二〇○零一三四五六七八九]{4})\s*[年.\-/]\s*[\d一二三四五六七八九十]{1,3}\s*[月.\-/]\s*[\d一二三四五六七八九十]{1,3}\s*日?\s*"
)
ANNEX_LABEL = re.compile(r"附\s*件\s*\d{0,2}[：:]?")
ANNEX_NOTE = re.compile(r"附\s*件[：:]")
RARE = re.compile("[\u3400-\u4dbf\U00020000-\U0003ffff]+")
"""Characters that fonts of GB/T 2312 and GBK lack."""
LONGEST_RECIPIENT = 79
"""Characters; a longer paragraph that ends with a colon is text."""
BLACK = frozenset({"AUTO", "000000"})
_ALIGNMENTS = {
    "left": N_("居左"),
    "start": N_("居左"),
    "both": N_("两端对齐"),
    "center": N_("居中"),
    "right": N_("居右"),
    "end": N_("居右"),
}


@dataclass(frozen=True)
class Parts:
    """What the paragraphs of a document are."""

    head: tuple[Paragraph, ...]
    title: tuple[Paragraph, ...]
    recipient: Paragraph | None
    text: tuple[Paragraph, ...]
    annex_note: tuple[Paragraph, ...]
    signature: Paragraph | None
    date: Paragraph | None
    annexes: tuple[tuple[Paragraph, ...], ...]


def told_apart(paragraphs: Sequence[Paragraph]) -> Parts:
    """Return which part of a document each paragraph is."""
    filled = [one for one in paragraphs if not one.is_blank]
    annex_starts = [place for place, one in enumerate(filled) if ANNEX_LABEL.fullmatch(one.text.strip())]
    main = filled[: annex_starts[0]] if annex_starts else filled
    start, end = _title_span(main)
    recipient, text = _recipient_and_text(main[end:])
    date = _last_date(text)
    signed = date - 1 if date else None
    note = next((place for place, one in enumerate(text) if ANNEX_NOTE.match(one.text.strip())), None)
    body_end = min(place for place in (note, signed, len(text)) if place is not None)
    return Parts(
        head=tuple(main[:start]),
        title=tuple(main[start:end]),
        recipient=recipient,
        text=tuple(text[:body_end]),
        annex_note=tuple(text[note:signed]) if note is not None else (),
        signature=text[signed] if signed is not None else None,
        date=text[date] if date is not None else None,
        annexes=tuple(tuple(filled[one:after]) for one, after in pairwise([*annex_starts, len(filled)])),
    )


def _title_span(main: Sequence[Paragraph]) -> tuple[int, int]:
    """Return where the title begins and ends: by its style, else the first centred paragraph that is not red, and those like it."""
    start = next((place for place, one in enumerate(main) if _is_title(one)), None)
    if start is None:
        start = next((place for place, one in enumerate(main) if one.align == "center" and not is_red(one)), 0)
    end = start + 1
    while end < len(main) and main[end].align == "center" and size_of(main[end]) == size_of(main[start]):
        end += 1
    return start, end


def _recipient_and_text(rest: Sequence[Paragraph]) -> tuple[Paragraph | None, Sequence[Paragraph]]:
    """Return 主送机关, a short paragraph that ends with a colon, and what comes after it."""
    if rest and rest[0].text.strip().endswith(("：", ":")) and len(rest[0].text) <= LONGEST_RECIPIENT:
        return rest[0], rest[1:]
    return None, rest


def _last_date(text: Sequence[Paragraph]) -> int | None:
    """Return the place of the last paragraph that is a date and nothing else."""
    return next((place for place in range(len(text) - 1, -1, -1) if LOOSE_DATE.fullmatch(text[place].text)), None)


def _is_title(paragraph: Paragraph) -> bool:
    return paragraph.style in {"公文标题", "标题", "Title"}


def is_red(paragraph: Paragraph) -> bool:
    """Tell whether all text of a paragraph is red."""
    runs = [run for run in paragraph.runs if run.text.strip()]
    return bool(runs) and all(run.colour in RED for run in runs)


def first_run(paragraph: Paragraph) -> Run | None:
    """Return the first run with text; rare characters, which are set in what font has them, do not tell a paragraph's font."""
    filled = [run for run in paragraph.runs if run.text.strip()]
    return next((run for run in filled if not RARE.fullmatch(run.text)), filled[0] if filled else None)


def size_of(paragraph: Paragraph) -> int:
    """Return a paragraph's size in half-points, 0 where it has no text."""
    run = first_run(paragraph)
    return run.size if run else 0


def is_set_in(run: Run, kind: str, size: int) -> bool:
    """Tell whether a run is set in a kind of typeface and a size in half-points."""
    return run.size == size and is_kind(run.font, kind)


def place_of(paragraph: Paragraph) -> str:
    """Return where a paragraph stands, with the words it begins with."""
    text = paragraph.text.strip().replace("\n", "")
    return _("第{number}段“{text}”").format(number=paragraph.number, text=text[:18] + ("…" if len(text) > 18 else ""))


def looks(run: Run) -> str:
    """Return a run's font and size in points."""
    return _("{font} {size} 磅").format(font=run.font or _("（未指定字体）"), size=f"{run.size / 2:g}") + (
        _("，加粗") if run.bold else ""
    )


def alignment(paragraph: Paragraph) -> str:
    """Return how a paragraph is aligned, in a word."""
    return _(_ALIGNMENTS.get(paragraph.align, paragraph.align))


def alignment_and_space(paragraph: Paragraph) -> str:
    """Return how a paragraph is aligned, and how far it stands from that side."""
    side = paragraph.right if paragraph.align in {"right", "end"} else paragraph.left + paragraph.first_line
    return _("{align}，空 {characters:g} 字").format(align=alignment(paragraph), characters=round(side, 1))


def millimetres(twips: float) -> str:
    """Return twips as millimetres with their unit."""
    return f"{twips / MM:.1f} mm"
