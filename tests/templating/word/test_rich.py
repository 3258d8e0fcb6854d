"""``{{r … }}``: text in several formats."""

from __future__ import annotations

import docx
import pytest
from docx.shared import Pt, RGBColor
from hypothesis import given
from hypothesis import strategies as st

from progress_report.templating import StyledText, TemplateError
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
