"""The rules of reading back, each on a package of one part and a trace of its own: no template is filled."""

from __future__ import annotations

import sys
import zipfile
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from xml.sax.saxutils import escape

import pytest

from progress_report.messages.errors import ReportError
from progress_report.output.figures_known import KnownNumbers
from progress_report.output.read_back import Printed, differences, read_back, read_back_pdf
from progress_report.templating import Printing, Rendering, Trace, Turn

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
BODY, SHEET, BOOK = "word/document.xml", "xl/worksheets/sheet1.xml", "xl/workbook.xml"
NUMBERS = range(60)
KNOWN = KnownNumbers(frozenset(map(Decimal, NUMBERS)) | {Decimal("66.7")}, frozenset(map(str, NUMBERS)) | {"66.7", "66", "7"})
Parts = dict[str, str]


class Word(Enum):
    TWELVE = "12"


def body(*paragraphs: str) -> Parts:
    lines = "".join(f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in paragraphs)
    return {BODY: f'<w:document xmlns:w="{W}"><w:body>{lines}</w:body></w:document>'}


def sheet(*cells: str) -> Parts:
    return {SHEET: f'<worksheet xmlns="{S}"><sheetData><row>{"".join(cells)}</row></sheetData></worksheet>'}


def number(text: str) -> str:
    return f"<c><v>{text}</v></c>"


def words(text: str) -> str:
    return f'<c t="inlineStr"><is><t>{text}</t></is></c>'


def package(parts: Parts) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, text in parts.items():
            made.writestr(name, text)
    return out.getvalue()


def said(tmp_path: Path, template: Parts, made: Parts, *printed: object, typed: bool = False, known: KnownNumbers = KNOWN) -> str:
    """Read a file back; return what is said of it, "" where it passes."""
    trace = Trace([Rendering(next(iter(made)), [Printing(value, typed) for value in printed])])
    return said_of(tmp_path, template, made, trace, known)


def said_of(tmp_path: Path, template: Parts, made: Parts, trace: Trace, known: KnownNumbers = KNOWN) -> str:
    path = tmp_path / "模板.docx"
    path.write_bytes(package(template))
    try:
        read_back(Printed(Path("生成.docx"), path, trace, package(made)), known)
    except ReportError as error:
        return str(error).removeprefix("生成的“生成.docx”自查没有通过：").partition("。没有发布")[0]
    return ""


@pytest.mark.parametrize(
    ("template", "text", "printed", "wrong"),
    [
        ("完成{{ n }}项", "完成12项", (12,), ""),
        ("完成{{ n }}项", "完成12项", (Decimal(12),), ""),
        ("完成{{ n }}%", "完成66.7%", (Decimal("66.7"),), ""),
        ("完成{{ n }}项", "完成12项", (Word.TWELVE,), ""),
        ("完成{{ n }}项", "完成12项", ("12",), ""),
        ("{{ d }}", "2025-06-30", (date(2025, 6, 30),), ""),
        ("完成{{ n }}项", "完成13项", (12,), "应有的数字 12 在文件里没有"),
        ("完成{{ n }}项", "完成项", (12,), "应有的数字 12 在文件里没有"),
        ("完成{{ n }}项", "完成12项，又12项", (12,), "有来历不明或重复的数字 12"),
        ("完成{{ n }}项，共30项", "完成12项，共30项", (12,), ""),
        ("完成{{ n }}项，共30项", "完成12项，共30项、31项", (12,), "有来历不明或重复的数字 31"),
        # What stands in a tag is reckoned with, not printed.
        ("完成{{ n if m > 31 }}项", "完成12项31", (12,), "有来历不明或重复的数字 31"),
        ("{% if m > 31 %}完成{{ n }}项{% endif %}", "完成12项31", (12,), "有来历不明或重复的数字 31"),
        ("{% raw %}31{% endraw %}完成{{ n }}项", "31完成12项", (12,), ""),
        ("完成{{ n }}项", "完成12项{{ m }}", (12,), "还有没填的标签：{{ m }}"),
        ("完成{{ n }}项", "完成12项{% if %}", (12,), "还有没填的标签：{% if %}"),
        ("完成{{ n }}项", "完成12项{{ m }}", (12, "{{ m }}"), ""),
        ("{% raw %}{{ m }}{% endraw %}完成{{ n }}项", "{{ m }}完成12项", (12,), ""),
        # The one that is there too seldom is named, not the one after it.
        ("{{ a }}、{{ b }}、{{ c }}", "11、13", (11, 12, 13), "应有的数字 12 在文件里没有"),
        ("{{ a }}、{{ b }}", "12、11", (11, 12), "应有的数字 12 在文件里没有"),
        # Kept text may be printed in another order, twice or never; but nothing that was not printed.
        ("{% set x %}{{ a }}{% endset %}{{ x }}{{ x }}", "11、11", (11,), ""),
        ("{%- set x -%}{{ a }}{% endset %}", "", (11,), ""),
        ("{% macro m() %}{{ a }}{% endmacro %}{{ m() }}", "11、12", (11,), "有来历不明或重复的数字 12"),
        ("{% call m() %}{{ a }}{% endcall %}", "11、11", (11,), ""),
        ("{% set x = 3 %}{{ a }}", "11、11", (11,), "有来历不明或重复的数字 11"),
        ("完成{{ n }}项", "完成True项", (True,), ""),
        ("{% raw %}{{ 31 }}{% endraw %}{{ n }}", "{{ 31 }}12", (12,), ""),
        ("1{{ n }}2", "1甲2", ("甲",), ""),
        ("{{ n }}", "10", (Decimal("1E+1"),), ""),
        ("{{ a }}、{{ b }}、{{ c }}", "12、11", (11, 12, 11), "应有的数字 11 在文件里没有"),
        (
            "{{ n }}",
            "12{{ 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十 }}",
            (12,),
            "还有没填的标签：{{ 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七",
        ),
        ("完成{{ n }}项", "完成项", (None,), ""),
    ],
)
def test_the_numbers_of_a_text(tmp_path: Path, template: str, text: str, printed: tuple[object, ...], wrong: str) -> None:
    found = said(tmp_path, body(template), body(text), *printed)
    assert found == wrong


@pytest.mark.parametrize(
    ("cells", "printed", "wrong"),
    [
        ((number("12"), number("66.7")), (12, Decimal("66.7")), ""),
        ((number("13"),), (12,), "应有的数字 12 在文件里没有"),
        ((number("45838"),), (date(2025, 6, 30),), ""),
        ((number("60"),), (date(1900, 2, 28),), "应有的数字 1900 在文件里没有"),
        ((number("61"),), (date(1900, 3, 1),), ""),
        ((words("2025-06-30 00:00:00"),), (datetime(2025, 6, 30),), ""),
        (('<c t="b"><v>1</v></c>',), (True,), ""),
        (("<c></c>",), (None,), ""),
        ((number("12"), "<c><f>A1</f><v>99</v></c>"), (12,), ""),
        ((number("12"), '<c t="s"><v>99</v></c>', '<c t="e"><v>98</v></c>'), (12,), ""),
        ((words("完成12项"),), ("完成12项",), ""),
    ],
)
def test_the_numbers_of_a_sheet(tmp_path: Path, cells: tuple[str, ...], printed: tuple[object, ...], wrong: str) -> None:
    assert said(tmp_path, sheet(words("{{ n }}")), sheet(*cells), *printed, typed=True) == wrong


@pytest.mark.parametrize(("setting", "day"), [('date1904="1"', "44376"), ('date1904="0"', "45838"), ("", "45838")])
def test_a_day_is_told_by_the_workbooks_own_calendar(tmp_path: Path, setting: str, day: str) -> None:
    made = sheet(number(day)) | {BOOK: f'<workbook xmlns="{S}"><workbookPr {setting}/></workbook>'}
    assert said(tmp_path, sheet(words("{{ n }}")), made, date(2025, 6, 30), typed=True) == ""


@pytest.mark.parametrize(
    ("template", "text", "printed", "wrong"),
    [
        ("{{ n }}", "61", 61, "打印了核对底稿里没有的数字 61（word/document.xml）"),
        ("{{ n }}", "66.8", Decimal("66.8"), "打印了核对底稿里没有的数字 66.8（word/document.xml）"),
        ("{{ n }}", "61项", "61项", "打印了核对底稿里没有的数字 61（word/document.xml）"),
        # A filter may have put the template's own words in front.
        ("61{{ n }}", "6161项", "61项", ""),
        ("61{{ n }}", "6161", 61, "打印了核对底稿里没有的数字 61（word/document.xml）"),
        ("{{ n }}", "61", Turn(61), ""),
        ("{{ n }}", "-12", -12, ""),
        ("{{ n }}", "True", True, ""),
        ("{{ n }}", "1,2", "1,2", ""),
    ],
)
def test_what_is_printed_is_a_figure_or_known_to_be_none(
    tmp_path: Path, template: str, text: str, printed: object, wrong: str
) -> None:
    assert said(tmp_path, body(template), body(text), printed) == wrong


def test_only_the_last_rendering_of_a_part_counts_and_only_texts_are_read(tmp_path: Path) -> None:
    first, last = Rendering(BODY, [Printing(11, False)]), Rendering(BODY, [Printing(12, False)])
    template, made = body("{{ n }}"), body("12")
    assert said_of(tmp_path, template, made, Trace([first, last])) == ""
    assert said_of(tmp_path, template, made, Trace([last, first])) == "应有的数字 11 在文件里没有"
    for part in ("word/charts/chart1.xml", "docProps/core.xml", "word/gone.xml"):
        other = Rendering(part, [Printing(13, False)])
        assert said_of(tmp_path, template, made | {"docProps/core.xml": "<x>1</x>"}, Trace([last, other])) == ""


def test_a_templates_own_words_are_looked_for_in_its_texts_alone(tmp_path: Path) -> None:
    template = body("61{{ n }}") | {"word/media/image1.png": "no text"}
    assert said(tmp_path, template, body("6161项"), "61项") == ""


class Pdf(list[str]):
    """A PDF of pages with these texts, as the library shows one."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.read_text(encoding="utf-8").split("|"))

    def __getitem__(self, at: int) -> SimpleNamespace:  # type: ignore[override]
        text = super().__getitem__(at)
        return SimpleNamespace(get_textpage=lambda: SimpleNamespace(get_text_range=lambda: text))

    def close(self) -> None:
        pass


@pytest.mark.parametrize(
    ("pages", "wrong"),
    [
        ("完成12项，66.7%，又12项", ""),
        # The number that ends a page is not joined with the one that begins the next.
        ("完成12项，66.7%，又12|34项", ""),
        ("完成12项，66.7%", "PDF 里应有的数字 12 没有或不全"),
        ("完成12项，66.8%，又12项", "PDF 里应有的数字 7 没有或不全"),
        ("完成12项，66.7%，又12项，另12项", ""),
    ],
)
def test_the_numbers_of_a_pdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pages: str, wrong: str) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", SimpleNamespace(PdfDocument=Pdf, PdfiumError=ValueError))
    path = tmp_path / "报告.pdf"
    path.write_text(pages, encoding="utf-8")
    body_of = Rendering(BODY, [Printing(one, False) for one in (12, Decimal("66.7"), 12, "第31项")])
    other = Rendering("word/header1.xml", [Printing(55, False)])
    file = Printed(Path("报告.docx"), tmp_path / "模板.docx", Trace([Rendering(BODY, [Printing(33, False)]), body_of, other]))
    if wrong:
        with pytest.raises(ReportError, match=wrong):
            read_back_pdf(path, file)
    else:
        read_back_pdf(path, file)


def test_a_file_that_cannot_be_opened_is_told_so(tmp_path: Path) -> None:
    trace = Trace([Rendering(BODY, [Printing(12, False)])])
    assert said_of(tmp_path, body("{{ n }}"), {BODY: "<w:p"}, trace).startswith("打不开（")
    path = tmp_path / "模板.docx"
    with pytest.raises(ReportError, match="打不开（"):
        read_back(Printed(Path("生成.docx"), path, trace, b"no package"), KNOWN)


@pytest.mark.parametrize(
    ("found", "printed", "static", "missing", "extra"),
    [
        (["1"], ["1"], set(), [], []),
        ([], ["1"], set(), ["1"], []),
        (["1"], [], set(), [], ["1"]),
        (["1"], [], {"1"}, [], []),
        (["12"], ["1", "2"], set(), [], []),
        (["123"], ["1", "2", "3"], set(), [], []),
        (["12"], ["1"], {"2"}, [], []),
        (["12"], ["2"], {"1"}, [], []),
        (["12"], ["1"], set(), ["1"], ["12"]),
        (["12"], ["1"], {"3"}, ["1"], ["12"]),
        (["1", "2"], ["2", "1"], set(), ["1"], ["1"]),
        (["5", "1"], ["1"], {"5"}, [], []),
        (["1", "1"], ["1"], {"1"}, [], []),
        (["1", "1"], ["1"], set(), [], ["1"]),
        # The template's own 12 may be what was printed, or not yet.
        (["12", "12", "1"], ["12", "1"], {"12"}, [], []),
        (["11", "1"], ["1", "1", "1"], set(), [], []),
        (["121"], ["12", "1"], {"1"}, [], []),
        (["5"], ["1"], {"5"}, ["1"], []),
        (["51"], ["1"], set(), ["1"], ["51"]),
    ],
)
def test_numbers_are_followed_in_their_order(
    found: list[str], printed: list[str], static: set[str], missing: list[str], extra: list[str]
) -> None:
    assert differences(found, printed, frozenset(static)) == (missing, extra)
