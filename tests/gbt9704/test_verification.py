"""Every rule of GB/T 9704—2012 that is checked: a document that keeps all of them, and one that breaks just that rule."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.parfmt import ParagraphFormat

from progress_report.cli.main import main
from progress_report.gbt9704.rules import RULES, Strength
from progress_report.gbt9704.verification import fails, verify, verify_file
from progress_report.messages.errors import ReportError
from tests.workbooks import YEAR_SHEETS, whole_year, year_workbook
from tools.render import RenderError, find_office

ITEMS = [
    ["发文字号", "×局〔2025〕7号"],
    ["签发人", "张某某"],
    ["抄送", "市政府办公室"],
    ["函标题", "××局关于报送2025年政务公开工作进展情况的函"],
    # The full text numbers each measure as a paragraph of its own.
    ["报告详略", "全文"],
]


@pytest.fixture(scope="session")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the small year's report in every variant."""
    folder = tmp_path_factory.mktemp("variants")
    data = whole_year(folder / "data")
    year_workbook(data, 单位=[*YEAR_SHEETS["单位"], *ITEMS])
    made = {}
    for variant in ("plain", "letter", "upward"):
        words = ["--period", "Q2", "--data", str(data), "--output", str(folder / variant), "--variant", variant, "--quiet"]
        assert main(words) == 0
        (report,) = (folder / variant).rglob("*报告.docx")
        made[variant] = report.read_bytes()
    return made


@pytest.mark.parametrize("variant", ["plain", "letter", "upward"])
def test_a_report_keeps_every_rule(documents: dict[str, bytes], variant: str) -> None:
    assert verify(documents[variant]) == ()


def text(document: WordDocument, words: str) -> Paragraph:
    """Return the first paragraph that holds these words."""
    return next(one for one in document.paragraphs if words in one.text)


def font(paragraph: Paragraph, name: str, size: float | None = None) -> None:
    for run in paragraph.runs:
        run.font.name = name
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), name)
        if size:
            run.font.size = Pt(size)


def retype(paragraph: Paragraph, words: str) -> None:
    """Put words into a paragraph's first run, and nothing into the others."""
    for run in paragraph.runs[1:]:
        run.text = ""
    paragraph.runs[0].text = words


def indent(paragraph: Paragraph, name: str, characters: int) -> None:
    """Set an indent of Word's own, in characters."""
    place = paragraph._p.get_or_add_pPr().get_or_add_ind()
    for attribute in list(place.attrib):
        del place.attrib[attribute]
    place.set(qn(f"w:{name}Chars"), str(characters * 100))


def remove(paragraph: Paragraph) -> None:
    paragraph._p.getparent().remove(paragraph._p)


def foot(document: WordDocument, section: int = 0) -> Paragraph:
    return document.sections[section].footer.paragraphs[0]


def copies(document: WordDocument) -> Paragraph:
    """Return 抄送 of 版记; the even page's footer, which says the same, is made empty."""
    last = document.sections[-1]
    for paragraph in last.even_page_footer.tables[0].cell(0, 0).paragraphs:
        paragraph.clear()
    return last.footer.tables[0].cell(0, 0).paragraphs[0]


def blank_after(document: WordDocument, words: str) -> Paragraph:
    paragraphs = document.paragraphs
    return paragraphs[next(place for place, one in enumerate(paragraphs) if words in one.text) + 1]


def annex(document: WordDocument, after: int) -> Paragraph:
    """Return the paragraph that stands ``after`` the annex's label: 1 the blank line, 2 the title."""
    paragraphs = document.paragraphs
    return paragraphs[next(place for place, one in enumerate(paragraphs) if one.text == "附件") + after]


def red_line(document: WordDocument) -> ParagraphFormat:
    """Return the format of the paragraph under 发文字号, which has the red line."""
    return blank_after(document, "签发人").paragraph_format


def outline(document: WordDocument, style: str, level: str | None) -> None:
    """Give a style's paragraphs another outline level, or none."""
    properties = document.styles[style].element.pPr
    found = properties.find(qn("w:outlineLvl"))
    if level is None:
        properties.remove(found)
    else:
        found.set(qn("w:val"), level)


Break = Callable[[WordDocument], object]
BROKEN: list[tuple[str, str, Break]] = [
    ("5.1-paper", "plain", lambda d: setattr(d.sections[0], "page_width", Mm(216))),
    ("5.2.1-margins", "plain", lambda d: (setattr(d.sections[0], "left_margin", Mm(24)), setattr(d.sections[0], "right_margin", Mm(30)))),
    ("5.2.1-text-area", "plain", lambda d: setattr(d.sections[0], "right_margin", Mm(20))),
    ("5.2.2-body-font", "plain", lambda d: font(text(d, "根据《"), "宋体")),
    ("5.2.3-lines", "plain", lambda d: setattr(text(d, "根据《").paragraph_format, "line_spacing", Pt(29.5))),
    ("5.2.3-lines", "plain", lambda d: setattr(text(d, "根据《").paragraph_format, "line_spacing", 1.5)),
    ("5.2.3-characters", "plain", lambda d: [run._r.get_or_add_rPr().append(run._r.makeelement(qn("w:spacing"), {qn("w:val"): "0"})) for run in text(d, "根据《").runs]),
    ("5.2.4-colour", "plain", lambda d: setattr(text(d, "根据《").runs[0].font.color, "rgb", RGBColor(0, 0, 255))),
    ("7.2.4-agency", "upward", lambda d: setattr(text(d, "××局文件"), "alignment", WD_ALIGN_PARAGRAPH.LEFT)),
    ("7.2.4-place", "upward", lambda d: setattr(text(d, "××局文件").paragraph_format, "space_before", Mm(30))),
    ("7.2.4-place", "letter", lambda d: setattr(d.sections[0], "header_distance", Mm(30))),
    ("7.2.7-rule", "upward", lambda d: setattr(red_line(d), "line_spacing", Pt(14))),
    ("7.2.7-rule", "upward", lambda d: setattr(red_line(d), "right_indent", Mm(20))),
    ("10.1-rule-place", "letter", lambda d: setattr(d.sections[0].first_page_header.paragraphs[-1].paragraph_format, "line_spacing", Pt(14))),
    ("10.1-number-place", "letter", lambda d: setattr(text(d, "〔2025〕7号").paragraph_format, "space_before", Mm(3))),
    ("10.1-number-place", "letter", lambda d: setattr(text(d, "〔2025〕7号"), "alignment", WD_ALIGN_PARAGRAPH.LEFT)),
    ("10.1-rule-length", "letter", lambda d: setattr(d.sections[0].first_page_header.paragraphs[-1].paragraph_format, "left_indent", Mm(0))),
    ("7.3.3-outline", "plain", lambda d: outline(d, "一级标题", None)),
    ("7.3.3-outline", "plain", lambda d: outline(d, "二级标题", "0")),
    ("7.2.5-number", "upward", lambda d: setattr(text(d, "签发人").runs[0], "text", "×局[2025]7号\t签发人：")),
    ("7.2.5-number", "upward", lambda d: setattr(text(d, "签发人").runs[0], "text", "×局〔2025〕第7号\t签发人：")),
    ("7.2.5-number", "upward", lambda d: setattr(text(d, "签发人").runs[0], "text", "×局〔2025〕07号\t签发人：")),
    ("7.2.5-number", "upward", lambda d: setattr(text(d, "签发人").runs[0], "text", "×局发2025-7\t签发人：")),
    ("7.2.6-signer", "upward", lambda d: setattr(text(d, "签发人").runs[0], "text", "×局〔2025〕7号\t签发人:")),
    ("7.2.6-signer", "upward", lambda d: setattr(text(d, "签发人").runs[1], "style", d.styles["Default Paragraph Font"])),
    ("7.2.6-signer", "upward", lambda d: retype(text(d, "签发人"), "×局〔2025〕7号\t签发人：张某某")),
    ("7.3.1-title-font", "plain", lambda d: setattr(text(d, "工作进展情况的报告").runs[0].font, "bold", True)),
    ("7.3.1-title-font", "plain", lambda d: font(text(d, "工作进展情况的报告"), "黑体")),
    ("7.3.1-title-centred", "plain", lambda d: setattr(text(d, "工作进展情况的报告"), "alignment", WD_ALIGN_PARAGRAPH.LEFT)),
    ("7.3.2-recipient", "plain", lambda d: retype(text(d, "市政务公开中心"), "市政务公开中心:")),
    ("7.3.2-recipient", "plain", lambda d: indent(text(d, "市政务公开中心"), "firstLine", 2)),
    ("7.3.2-recipient", "plain", lambda d: remove(blank_after(d, "工作进展情况的报告"))),
    ("7.3.3-indent", "plain", lambda d: indent(text(d, "根据《"), "left", 4)),
    ("7.3.3-heading-font", "plain", lambda d: font(text(d, "一、总体情况"), "宋体")),
    ("7.3.3-heading-font", "plain", lambda d: font(text(d, "（一）主题一"), "仿宋_GB2312")),
    ("7.3.3-ordinals", "plain", lambda d: retype(text(d, "（一）主题一"), "（一）、主题一")),
    ("7.3.3-ordinals", "plain", lambda d: retype(text(d, "1.措施一"), "1、措施一。")),
    ("7.3.3-levels", "plain", lambda d: (remove(text(d, "（一）主题一")), retype(text(d, "（二）主题二"), "（一）主题二"))),
    ("7.3.3-sequence", "plain", lambda d: retype(text(d, "二、重点任务"), "三、重点任务进展情况")),
    ("7.3.3-sequence", "plain", lambda d: retype(text(d, "（二）主题二"), "（三）主题二")),
    ("7.3.4-annex-note", "letter", lambda d: remove(text(d, "2.2025年政务公开工作要点"))),
    ("10.1-foot-rule", "letter", lambda d: setattr(d.sections[0], "footer_distance", Mm(21.2))),
    ("7.3.4-annex-note", "plain", lambda d: retype(text(d, "附件：2025"), "附件：2025年政务公开工作要点任务分工落实情况表。")),
    ("7.3.4-annex-note", "plain", lambda d: retype(text(d, "附件：2025"), "附件:2025年政务公开工作要点任务分工落实情况表")),
    ("7.3.4-annex-note", "plain", lambda d: remove(blank_after(d, "特此报告"))),
    ("7.3.5-signature", "plain", lambda d: setattr(text(d, "2025年7月8日"), "alignment", WD_ALIGN_PARAGRAPH.LEFT)),
    ("7.3.5-signature", "plain", lambda d: retype(text(d, "\t××局"), "\t" + "某" * 20)),
    ("7.3.5-signature", "plain", lambda d: indent(text(d, "2025年7月8日"), "right", 8)),
    ("7.3.5-together", "plain", lambda d: setattr(text(d, "附件：2025").paragraph_format, "keep_with_next", False)),
    ("7.3.5-date", "plain", lambda d: retype(text(d, "2025年7月8日"), "2025年07月08日")),
    ("7.3.5-date", "plain", lambda d: retype(text(d, "2025年7月8日"), "二〇二五年七月八日")),
    ("7.3.7-new-page", "plain", lambda d: d.sections[1]._sectPr.insert(2, d.sections[1]._sectPr.makeelement(qn("w:type"), {qn("w:val"): "continuous"}))),
    ("7.3.7-label", "plain", lambda d: font(annex(d, 0), "仿宋_GB2312")),
    ("7.3.7-title", "plain", lambda d: remove(annex(d, 1))),
    ("7.3.7-name", "plain", lambda d: retype(annex(d, 2), "别的表")),
    ("7.4-copies", "upward", lambda d: retype(copies(d), "抄送：市政府办公室")),
    ("7.4-copies", "upward", lambda d: font(copies(d), "宋体")),
    ("7.5-page-number", "plain", lambda d: [one.clear() for one in (foot(d), d.sections[0].even_page_footer.paragraphs[0])]),
    ("7.5-page-number-form", "plain", lambda d: setattr(foot(d).runs[0], "text", "- ")),
    ("7.5-page-number-form", "plain", lambda d: font(foot(d), "仿宋_GB2312")),
    ("7.5-page-number-place", "plain", lambda d: setattr(foot(d), "alignment", WD_ALIGN_PARAGRAPH.CENTER)),
    ("7.5-page-number-place", "plain", lambda d: setattr(d.sections[0], "footer_distance", Mm(15))),
    ("7.5-page-number-place", "plain", lambda d: setattr(d.settings, "odd_and_even_pages_header_footer", False)),
    ("8-landscape", "plain", lambda d: _unboxed(d)),
    ("8-landscape", "plain", lambda d: next(d.sections[1].footer._element.iter(qn("w:textDirection"))).set(qn("w:val"), "lrTb")),
    ("8-landscape", "plain", lambda d: next(d.sections[1].even_page_footer._element.iter(qn("w:tblpPr"))).set(qn("w:tblpX"), "100")),
    ("8-landscape", "plain", lambda d: next(d.sections[1].footer._element.iter(qn("w:tblpPr"))).set(qn("w:tblpY"), "1500")),
]  # fmt: skip


def _unboxed(document: WordDocument) -> None:
    """Take the lying pages' numbers out of their places."""
    for footer in (document.sections[1].footer, document.sections[1].even_page_footer):
        inner = next(footer._element.iter(qn("w:tc"))).find(qn("w:p"))
        for child in list(footer._element):
            footer._element.remove(child)
        footer._element.append(inner)


@pytest.mark.parametrize(("rule", "variant", "change"), BROKEN, ids=[f"{n}-{one[0]}" for n, one in enumerate(BROKEN)])
def test_a_document_that_breaks_one_rule_is_found_by_it_alone(
    documents: dict[str, bytes], rule: str, variant: str, change: Break
) -> None:
    document = Document(BytesIO(documents[variant]))
    change(document)
    out = BytesIO()
    document.save(out)
    assert {one.rule for one in verify(out.getvalue())} == {rule}


UNTOLD = frozenset({"7.3.7-new-page"})
"""What LibreOffice mends by itself: a section that does not begin a page becomes one that does."""
DROPPED = frozenset(n for n, (_rule, _variant, change) in enumerate(BROKEN) if "indent" in change.__code__.co_names)
"""Indents in characters that have no length beside them: LibreOffice drops them."""
OF_LIBREOFFICE = frozenset({"5.2.1-margins", "5.2.1-text-area"})
"""What is wrong with its own files: it moves the margins of the even page with 抄送."""


def test_what_libreoffice_has_saved_is_judged_alike(
    documents: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    try:
        office = find_office()
    except RenderError as error:
        pytest.skip(str(error))
    folder, out, profile = (tmp_path_factory.mktemp(name) for name in ("broken", "resaved", "profile"))
    for variant, data in documents.items():
        (folder / f"{variant}.docx").write_bytes(data)
    chosen = [(n, *one) for n, one in enumerate(BROKEN) if one[0] not in UNTOLD and n not in DROPPED]
    for number, _rule, variant, change in chosen:
        document = Document(BytesIO(documents[variant]))
        change(document)
        document.save(str(folder / f"{number}.docx"))
    command = [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--convert-to", "docx"]
    subprocess.run([*command, "--outdir", out, *sorted(folder.iterdir())], check=True, capture_output=True, timeout=300)

    def found(name: str) -> set[str]:
        return {one.rule for one in verify_file(out / f"{name}.docx")}

    for variant in documents:
        assert found(variant) <= OF_LIBREOFFICE, variant
    missed = [(number, rule) for number, rule, _variant, _change in chosen if rule not in found(str(number))]
    assert missed == []


def with_annexes(data: bytes, names: list[str], left: int) -> bytes:
    """Return the plain report with several annexes, each announced by its number and long name, whose later lines begin ``left`` in."""
    document = Document(BytesIO(data))
    note = text(document, "附件：")
    for number, name in enumerate(names, 1):
        line = note.insert_paragraph_before(f"{'附件：' if number == 1 else '　　　'}{number}.{name}", style="附件说明")
        line.paragraph_format.keep_with_next = True
        place = line._p.get_or_add_pPr().get_or_add_ind()
        place.set(qn("w:leftChars"), str(left * 100))
        place.set(qn("w:hangingChars"), str((left - 2) * 100))
    remove(note)
    retype(annex(document, 0), "附件1")
    retype(next(one for one in document.paragraphs if one.style.name == "附件标题"), names[0])
    for number, name in enumerate(names[1:], 2):
        label = document.add_paragraph(f"附件{number}", style="附件标识")
        label.paragraph_format.page_break_before = True
        document.add_paragraph(style="附件标识")
        document.add_paragraph(name, style="附件标题")
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_several_annexes_are_announced_by_numbers_whose_names_go_on_under_themselves(documents: dict[str, bytes]) -> None:
    names = [f"2025年政务公开工作要点第{part}部分任务分工和完成情况统计及说明" for part in "一二三"]
    assert verify(with_annexes(documents["plain"], names, 6)) == ()
    under_the_number = verify(with_annexes(documents["plain"], names, 5))
    assert [(one.rule, one.found) for one in under_the_number] == [
        ("7.3.4-annex-note", "回行左边空 5 字，名称首字左边空 6 字")
    ] * 3


def test_every_rule_has_a_document_that_breaks_it() -> None:
    assert {one[0] for one in BROKEN} == set(RULES)


def test_only_binding_rules_fail_a_document(documents: dict[str, bytes]) -> None:
    def broken(rule: str) -> bool:
        document = Document(BytesIO(documents["plain"]))
        next(one[2] for one in BROKEN if one[0] == rule)(document)
        out = BytesIO()
        document.save(out)
        return fails(verify(out.getvalue()))

    assert broken("5.1-paper")
    assert not broken("5.2.2-body-font")
    assert RULES["5.2.2-body-font"].strength is Strength.USUAL


def test_automatic_numbers_count_as_text_and_theme_fonts_as_fonts() -> None:
    # python-docx's own template numbers lists by style and names its fonts by theme.
    document = Document()
    document.add_paragraph("标题", style="Title")
    document.add_paragraph("首项", style="List Number")
    out = BytesIO()
    document.save(out)
    found = {(one.rule, one.place) for one in verify(out.getvalue())}
    assert ("7.3.3-heading-font", "第2段“1.首项”") in found


@pytest.mark.parametrize("path", ["tests/fonts/aliases.conf", "data/2023/任务分工.xlsx"])
def test_what_is_no_word_document_is_refused(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(Path(__file__).parents[2] / path)]) == 2
    assert path.rpartition("/")[2] in capsys.readouterr().err


def test_a_document_without_any_page_setting_is_told_so(documents: dict[str, bytes]) -> None:
    document = Document(BytesIO(documents["plain"]))
    for properties in list(document.element.iter(qn("w:sectPr"))):
        properties.getparent().remove(properties)
    out = BytesIO()
    document.save(out)
    assert ("5.1-paper", "没有页面设置") in {(one.rule, one.found) for one in verify(out.getvalue())}


def test_parts_are_found_by_their_relations_whatever_they_are_called(documents: dict[str, bytes], tmp_path: Path) -> None:
    path = tmp_path / "web.docx"
    names = {"word/document.xml": "word/document2.xml", "word/styles.xml": "word/styles2.xml"}
    names |= {"word/_rels/document.xml.rels": "word/_rels/document2.xml.rels"}
    with zipfile.ZipFile(BytesIO(documents["plain"])) as package, zipfile.ZipFile(path, "w") as changed:
        for name in package.namelist():
            data = package.read(name)
            if name.endswith(".rels") or name.startswith("["):
                data = data.replace(b"document.xml", b"document2.xml").replace(b"styles.xml", b"styles2.xml")
            changed.writestr(names.get(name, name), data)
    assert verify_file(path) == ()


def test_a_page_number_that_was_never_worked_out_has_no_dashes(documents: dict[str, bytes]) -> None:
    document = Document(BytesIO(documents["plain"]))
    for footer in (document.sections[0].footer, document.sections[0].even_page_footer):
        for element in list(footer.paragraphs[0]._p.iter(qn("w:t"))):
            element.text = ""
    out = BytesIO()
    document.save(out)
    assert ("7.5-page-number-form", "没有一字线") in {(one.rule, one.found) for one in verify(out.getvalue())}


def test_a_document_that_would_take_hundreds_of_megabytes_as_a_tree_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "长.docx"
    blank = BytesIO()
    Document().save(blank)
    with zipfile.ZipFile(blank) as package, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in package.namelist():
            content = package.read(name)
            if name == "word/document.xml":
                # Numbers, lest it be refused for how much it inflates.
                more = "".join(f"<w:p><w:r><w:t>{number}</w:t></w:r></w:p>" for number in range(150_000))
                content = content.replace(b"<w:body>", b"<w:body>" + more.encode())
            made.writestr(name, content)
    with pytest.raises(ReportError, match="文件太长"):
        verify_file(out)
