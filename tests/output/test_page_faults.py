"""What a printed page shows to be wrong: pages drawn line by line, each with the one thing wrong that the test is about."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from progress_report.output.page_faults import left_headings, page_faults
from progress_report.output.printed_pages import BOTTOM, EDGE, Glyph, PrintedPage

BUREAU = "××市医疗保障局"
POINT, PITCH = 25.4 / 72, 10.2
FULL = "文" * 26 + "字。"
"""A line that ends where the text area does."""
SIGNED = ("", (" " * 16 + BUREAU), (" " * 16 + "2023年12月8日"))
IMPRINT = ("抄送：市政府办公室。", 14.0)

Line = str | tuple[str, float]


def set_line(text: str, left: float, bottom: float, size: float = 16.0, *, narrow: float = 1.0) -> list[Glyph]:
    """Return a line's characters, each as wide as its size; a blank takes its room and shows nothing."""
    wide = size * POINT * narrow
    boxes = ((one, left + place * wide) for place, one in enumerate(text))
    return [Glyph(one, start, start + wide, bottom - size * POINT, bottom, size) for one, start in boxes if one != " "]


def printed(
    number: int, lines: Sequence[Line], *, shown: str | None = None, below: float = 9.0, stand_in: float = 4.9
) -> PrintedPage:
    """Return an upright page with lines of text from the top, its number under the text area where 7.5 has it."""
    page = PrintedPage(number, 210, 297, (), ())
    left, right, top, bottom = page.area
    glyphs: list[Glyph] = []
    for place, line in enumerate(lines):
        text, size = (line, 16.0) if isinstance(line, str) else line
        glyphs += set_line(text, left, top + (place + 1) * PITCH, size)
    words = f"—{number}—" if shown is None else shown
    wide = len(words) * 14 * POINT * 0.5
    start = right - stand_in - wide if number % 2 else left + stand_in
    glyphs += set_line(words, start, bottom + below, 14.0, narrow=0.5)
    return page._replace(glyphs=tuple(glyphs))


def lying(number: int, lines: Sequence[str]) -> PrintedPage:
    """Return a turned page, full of lines, its number at the left edge: towards the bottom where it is odd (7.5, 8)."""
    page = PrintedPage(number, 297, 210, (), ())
    left, _right, top, bottom = page.area
    glyphs = [one for place, line in enumerate(lines) for one in set_line(line, left, top + (place + 1) * PITCH)]
    words, high = f"—{number}—", 14 * POINT
    first = bottom - 4.9 - len(words) * high if number % 2 else top + 4.9
    for place, one in enumerate(words):
        start = first + place * high
        glyphs.append(Glyph(one, left - 7 - high / 2, left - 7 + high / 2, start, start + high, 14.0))
    return page._replace(glyphs=tuple(glyphs))


def seen(*pages: PrintedPage, letter: bool = False) -> list[tuple[int, str]]:
    return [(fault.page, fault.seen) for fault in page_faults(pages, BUREAU, first_is_letter=letter)]


LAST = (*[FULL] * 19, *SIGNED)
"""A whole page that is signed."""


def test_pages_as_they_should_be_show_nothing() -> None:
    titled: list[Line] = [("关于政务公开工作进展情况的报告", 22.0), "", "市政府：", *[FULL] * 19]
    assert seen(printed(1, titled), printed(2, [FULL] * 22), printed(3, LAST), lying(4, [FULL] * 15), lying(5, [FULL] * 15)) == []


@pytest.mark.parametrize(
    ("page", "found"),
    [
        (printed(1, LAST, shown=""), "没有页码，或不在应在的地方（无）"),
        (printed(1, LAST, shown="—2—"), "没有页码，或不在应在的地方（—2—）"),
        (printed(1, LAST, below=15.0), "页码距版心 12.5 mm，应为7 mm"),
        (printed(1, LAST, stand_in=12.0), "页码离版心边 12.0 mm，应为一字（4.9 mm）"),
        (printed(2, LAST, stand_in=0.0), "页码离版心边 0.0 mm，应为一字（4.9 mm）"),
    ],
)
def test_a_page_number_that_is_missing_wrong_or_elsewhere(page: PrintedPage, found: str) -> None:
    assert seen(page) == [(page.number, found)]


def test_a_letters_first_page_has_no_number() -> None:
    assert seen(printed(1, LAST, shown=""), letter=True) == []
    assert seen(printed(1, LAST), letter=True) == [(1, "不应有页码")]


def test_a_turned_pages_number_stands_at_its_side() -> None:
    page = lying(2, [FULL] * 15)
    moved = [one._replace(left=one.left - 5, right=one.right - 5) if one.size == 14.0 else one for one in page.glyphs]
    assert seen(printed(1, LAST), page._replace(glyphs=tuple(moved))) == [(2, "页码距版心 12.0 mm，应为7 mm")]
    shifted = [one._replace(top=one.top + 9, bottom=one.bottom + 9) if one.size == 14.0 else one for one in page.glyphs]
    found = seen(printed(1, LAST), page._replace(glyphs=tuple(shifted)))
    assert found == [(2, "页码离版心边 13.9 mm，应为一字（4.9 mm）")]


def test_a_blank_page() -> None:
    assert seen(printed(1, [FULL] * 22), printed(2, []), printed(3, LAST)) == [(2, "整面空白"), (2, "空着 225 mm")]


def test_the_page_before_the_imprints_may_be_blank() -> None:
    """版记 begins on an even page (7.4): the odd one before it has nothing, not even a number."""
    imprint = printed(4, ["", *[""] * 20, IMPRINT], shown="")
    assert seen(printed(1, [FULL] * 22), printed(2, LAST), printed(3, [], shown=""), imprint) == []
    assert seen(printed(1, [FULL] * 22), printed(2, LAST), printed(3, []), imprint) == [(3, "整面空白")]


def test_a_titles_last_line_of_three_characters() -> None:
    titled: list[Line] = [("关于政务公开工作进展情况", 22.0), ("的报告", 22.0), *LAST[2:]]
    assert seen(printed(1, titled)) == [(1, "标题末行只有 3 个字")]


@pytest.mark.parametrize(
    ("end", "start", "found"),
    [
        ("办结12", "34件。", "文文办结12|34件。"),
        ("占98.7", "%。", "文占98.7|%。"),
        ("办结12件", "34件。", ""),
        ("二", "34件。", ""),
    ],
)
def test_a_number_that_goes_on_in_the_next_line(end: str, start: str, found: str) -> None:
    whole = "文" * (28 - len(end)) + end
    assert seen(printed(1, [whole, start, *LAST[2:]])) == ([(1, f"数字断在两行（{found}）")] if found else [])


def test_a_heading_at_a_pages_end() -> None:
    pages = printed(1, [*[FULL] * 20, "二、重点任务进展情况", "（一）公开"]), printed(2, LAST)
    assert left_headings(pages) == ((1, "二、重点任务进展情况"),)
    assert seen(*pages) == [(1, "标题在一面的末尾（二、重点任务进展情况）")]
    assert left_headings((printed(1, [*[FULL] * 21, "1.已完成。"]), printed(2, LAST))) == ()


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ([FULL] * 22, [(0, "没有排成一行的署名")]),
        ([*[FULL] * 20, "", " " * 24 + BUREAU], [(1, "署名和成文日期不在同一面"), (1, "署名超出版心 24.6 mm")]),
        ([" " * 16 + BUREAU, " " * 16 + "2023年12月8日", *[FULL] * 20], [(1, "署名单独在一面上")]),
    ],
)
def test_a_signature_that_is_missing_cut_off_or_alone(lines: list[Line], found: list[tuple[int, str]]) -> None:
    assert seen(printed(1, lines)) == found


def test_rare_characters_of_a_name_do_not_hide_its_signature() -> None:
    """PDF readers tell a character outside the first 65,536 in several ways."""
    lines: list[Line] = [*[FULL] * 19, "", " " * 16 + "\U00030000县医保局", " " * 16 + "2023年12月8日"]
    assert page_faults([printed(1, lines)], "\U00020000县医保局") == ()


@pytest.mark.parametrize(
    ("pages", "found"),
    [
        ((printed(1, [FULL] * 22), printed(2, LAST), printed(3, [*[""] * 21, IMPRINT], shown="")), [(3, "版记不在末一面的双页上")]),
        ((printed(1, LAST), printed(2, [*[""] * 10, IMPRINT], shown="")), [(2, "版记没有排在版心下边缘")]),
        (
            (printed(1, LAST), printed(2, [*[""] * 21, IMPRINT], shown=""), printed(3, LAST), printed(4, [*[""] * 21, IMPRINT], shown="")),
            [(0, "版记印了 2 处"), (2, "版记拆在两面")],
        ),
    ],
)  # fmt: skip
def test_an_imprint_that_is_elsewhere(pages: tuple[PrintedPage, ...], found: list[tuple[int, str]]) -> None:
    assert seen(*pages) == found


def test_a_hole_in_the_text() -> None:
    assert seen(printed(1, [FULL] * 14), printed(2, LAST)) == [(1, "空着 82 mm")]
    assert seen(printed(1, [*[FULL] * 3, *[""] * 8, *[FULL] * 11]), printed(2, LAST)) == [(1, "空着 86 mm")]


def test_what_is_drawn_is_no_hole_and_an_annex_begins_a_page() -> None:
    page = printed(1, [FULL] * 14)
    top, bottom = page.area[2:]
    assert seen(page._replace(drawn=((top + 14 * PITCH, bottom - 20),)), printed(2, LAST)) == []
    assert seen(printed(1, [*[FULL] * 11, *SIGNED]), printed(2, ["附件1", *[FULL] * 21])) == []


def test_the_closing_stays_whole_and_leaves_a_hole_as_high_as_itself() -> None:
    closing: list[Line] = ["特此报告。", *[""] * 6, *SIGNED]
    assert seen(printed(1, [FULL] * 15), printed(2, closing)) == []
    assert seen(printed(1, [FULL] * 8), printed(2, closing)) == [(1, "空着 143 mm")]


def test_the_text_area_lies_inside_the_margins_of_odd_and_even_pages() -> None:
    odd, even, turned = printed(1, []), printed(2, []), lying(3, [])
    assert [odd.area[0], odd.area[1], odd.area[3]] == [28, 184, 297 - BOTTOM]
    assert [even.area[0], even.area[1]] == [26, 182]
    assert (turned.lies, turned.area[2]) == (True, EDGE)


def test_only_a_titles_last_line_may_not_be_short_and_four_characters_are_enough() -> None:
    assert seen(printed(1, [("报告书", 22.0), ("关于政务公开工作进展情况", 22.0), *LAST[2:]])) == []
    assert seen(printed(1, [("关于政务公开工作进展情况", 22.0), ("的报告书", 22.0), *LAST[2:]])) == []
    apart: list[Line] = [("第一个题目", 22.0), ("结尾短", 22.0), "", ("第二个题目", 22.0), ("完整的末行", 22.0), *LAST[5:]]
    assert seen(printed(1, apart)) == [(1, "标题末行只有 3 个字")]


@pytest.mark.parametrize("size", [12.0, 22.0])
def test_numbers_of_tables_and_titles_are_not_looked_at(size: float) -> None:
    whole = "文" * 20 + "办结12"
    assert seen(printed(1, [(whole, size), "34件。", *LAST[2:]])) == []
    assert seen(printed(1, [whole, ("34件以上", size), *LAST[2:]])) == []


def test_a_full_line_that_begins_like_a_heading_is_text_and_a_turned_page_has_none() -> None:
    full = "一、" + "文" * 26
    assert left_headings((printed(1, [*[FULL] * 21, full]), printed(2, LAST))) == ()
    assert left_headings((printed(1, [*[FULL] * 21, "一、总体情况"]), lying(2, [FULL] * 15))) == ()
    assert left_headings((printed(1, [*[FULL] * 21, ("一、总体情况", 12.0)]), printed(2, LAST))) == ()


def test_a_line_outside_the_text_area_fills_no_hole() -> None:
    page = printed(1, [FULL] * 14)
    top, bottom = page.area[2:]
    margins = page._replace(drawn=((10.0, top - 5), (bottom + 2, bottom + 9)))
    assert seen(margins, printed(2, LAST)) == [(1, "空着 82 mm")]


def test_an_imprint_on_an_even_page_that_is_not_the_last() -> None:
    found = seen(printed(1, LAST), printed(2, [*[""] * 21, IMPRINT], shown=""), printed(3, [FULL] * 22))
    assert found == [(2, "版记不在末一面的双页上")]


def test_a_name_in_small_type_is_no_signature_and_the_text_areas_edge_is_wide_enough() -> None:
    small: list[Line] = [*[FULL] * 19, "", (" " * 16 + BUREAU, 12.0), " " * 16 + "2023年12月8日"]
    assert seen(printed(1, small)) == [(0, "没有排成一行的署名")]
    edge: list[Line] = [*[FULL] * 19, "", " " * 19 + BUREAU, " " * 16 + "2023年12月8日"]
    assert seen(printed(1, edge)) == []
