"""``{{r … }}``: text in several formats."""

from __future__ import annotations

from pathlib import Path

import docx
import docxtpl
import pytest
from docx.shared import Pt, RGBColor
from hypothesis import given
from hypothesis import strategies as st

from progress_report.templating import StyledText, TemplateError
from tests.documents.ooxml import assert_valid
from tests.templating.builders import filled, opened, saved, texts, word


def template(*runs: str) -> bytes:
    document = docx.Document()
    paragraph = document.add_paragraph()
    for text in runs:
        run = paragraph.add_run(text)
        run.italic = True
        run.font.size = Pt(15)
    return saved(document)


def test_each_piece_has_its_format_on_top_of_the_tags() -> None:
    pieces = ["平", StyledText("重", bold=True, colour="FF0000", size=22), StyledText("<b>&", underline=True, font="黑体")]
    runs = opened(filled(template("前{{r pieces }}后"), pieces=pieces)).paragraphs[0].runs
    assert [run.text for run in runs] == ["前", "平", "重", "<b>&", "后"]
    assert all(run.italic for run in runs)
    assert [run.font.size for run in runs] == [Pt(15), Pt(15), Pt(22), Pt(15), Pt(15)]
    assert (runs[2].bold, runs[2].font.color.rgb) == (True, RGBColor(255, 0, 0))
    assert (runs[3].underline, runs[3].font.name) == (True, "黑体")
    assert runs[1].bold is None


def test_a_tag_split_over_runs_keeps_its_first_runs_format() -> None:
    (run,) = opened(filled(template("{{r pie", "ces }", "}"), pieces="文字")).paragraphs[0].runs
    assert (run.text, run.italic) == ("文字", True)


def test_nothing_and_plain_texts_are_written_as_they_are() -> None:
    assert texts(filled(word("甲{{r x }}乙"), x=[])) == ["甲乙"]
    assert texts(filled(word("甲{{r x }}乙"), x="一\n二")) == ["甲一\n二乙"]


def test_what_is_no_colour_is_refused_with_its_place() -> None:
    with pytest.raises(TemplateError, match="六位十六进制"):
        filled(word("{{r x }}"), x=StyledText("字", colour='red"/>'))


@given(text=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cn", "Co"]), min_size=1, max_size=30))
def test_any_text_survives(text: str) -> None:
    assert texts(filled(word("{{r x }}"), x=StyledText(text, bold=True))) == [text]


@pytest.mark.parametrize("size", [0, -3, float("nan"), 10**9])
def test_a_size_that_no_font_has_is_refused(size: float) -> None:
    with pytest.raises(TemplateError, match="字号应为 1 到 1638 磅"):
        filled(word("{{r x }}"), x=StyledText("字", size=size))


@pytest.mark.parametrize(("given", "text"), [(5, "5"), (None, ""), ("\x00\ud800😀", "␀\ufffd😀")])
def test_a_piece_may_be_any_value_that_has_a_text(given: object, text: str) -> None:
    for value in (StyledText(given), [StyledText(given)], docxtpl.RichText(given)):  # type: ignore[arg-type]
        assert "".join(texts(filled(word("{{r x }}"), x=value))) == text


def test_pieces_may_be_paragraphs_by_themselves() -> None:
    value = [StyledText("甲", bold=True), docxtpl.RichText("乙", italic=True), "丙"]
    document = opened(filled(word("{{p x }}"), x=value))
    assert [(one.text, one.runs[0].bold, one.runs[0].italic) for one in document.paragraphs] == [
        ("甲", True, None), ("乙", None, True), ("丙", None, None),
    ]  # fmt: skip
    assert texts(filled(word("{{p x }}"), x=StyledText("甲"))) == ["甲"]


def test_a_listing_is_text_in_every_kind_of_tag() -> None:
    listing = docxtpl.Listing("甲<\n乙")
    assert texts(filled(word("{{r x }}", "{{ x }}"), x=listing)) == ["甲<\n乙"] * 2
    assert texts(filled(word("{{p x }}"), x=listing)) == ["甲<", "乙"]


def test_new_paragraphs_of_rich_text_have_the_format_of_theirs(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("前{{r x }}后", style="List Bullet")
    document.add_table(1, 1).cell(0, 0).text = "{{r x }}"
    data = filled(saved(document), x=docxtpl.RichText("甲\a乙\f丙"))
    made = opened(data)
    assert [(one.text, one.style.name) for one in made.paragraphs if one.text] == [
        ("前甲", "List Bullet"), ("乙", "List Bullet"), ("丙后", "List Bullet"),
    ]  # fmt: skip
    assert made.tables[0].cell(0, 0).text == "甲\n乙\n\n丙"
    (tmp_path / "x.docx").write_bytes(data)
    assert_valid(tmp_path / "x.docx")


def test_where_no_paragraph_can_begin_a_line_does() -> None:
    # A section that ends in the paragraph would end too early.
    document = docx.Document()
    document.add_section()
    document.paragraphs[-1].add_run("{{r x }}")
    assert opened(filled(saved(document), x=docxtpl.RichText("甲\a乙"))).paragraphs[0].text == "甲\n乙"
