"""Labelled documents in the style of published ones, in every format."""

from __future__ import annotations

from pathlib import Path

import pytest

from progress_report.importing.document import read_document
from progress_report.importing.doubts.catalogue import doubt_message
from progress_report.reading.wording import joined
from tests.importing.labelled import FORMATS, PAGE, YEAR, labels, scores, table, with_table, write
from tools.render import Renderer

NAMES = sorted(labels())


@pytest.mark.parametrize("form", ["docx", "xlsx", "txt"])
def test_labelled_documents_come_back_to_the_character(form: str, tmp_path: Path) -> None:
    found = scores(form, tmp_path)
    assert {name: one.wrong for name, one in found.items() if one.wrong} == {}


def test_the_page_states_what_came_back_right_in_each_format(tmp_path: Path, soffice: Renderer) -> None:
    by_format = {}
    for form in FORMATS:
        (tmp_path / form).mkdir()
        by_format[form] = scores(form, tmp_path / form, soffice.to_pdfs)
    page = PAGE.read_text(encoding="utf-8")
    assert page == with_table(page, table(by_format)), "run: python -m tests.importing.labelled"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", ["docx", "txt"])
def test_every_character_is_in_the_transcript_or_named_in_a_doubt(name: str, form: str, tmp_path: Path) -> None:
    label = labels()[name]
    transcript = read_document(write(label, form, tmp_path), YEAR)
    said = [transcript.title, *(doubt_message(doubt) + doubt.quotation for doubt in transcript.doubts)]
    for one in transcript.measures:
        said += [one.theme, one.subtheme, one.text, one.office_text, one.deadline_text, *map(joined, one.offices)]
        said += [joined(value) for _words, value in one.extra]
    known = "".join(said)
    lines = [*label.get("preface", ()), *label.get("outline", ())]
    for tables in label.get("tables", [{"headings": [], "rows": label.get("rows", ())}]):
        lines += [*tables["headings"], *(cell for row in tables["rows"] for cell in row)]
    for line in lines:
        for character in joined(line.replace("⏎", "")):
            assert (
                character in known or not character.isalpha() or character in "一二三四五六七八九十责任科室牵头配合单位完成时限"
            )


def test_what_an_outline_says_beside_its_measures_is_named_with_its_place(tmp_path: Path) -> None:
    transcript = read_document(write(labels()["05-outline-brackets"], "docx", tmp_path), YEAR)
    assert [(one.code, one.quotation, one.source) for one in transcript.doubts if one.code in {"D52", "D56"}] == [
        ("D52", "三、工作要求", "第10段"),
        ("D52", "（一）加强组织领导。各科室要高度重视，明确专人负责。", "第11段"),
        ("D56", "各科室、局属各单位：\n现将《××市水务局2024年政务公开工作要点》印发给你们，请认真贯彻执行。", "第2段–第3段"),
    ]


def test_other_columns_are_kept_verbatim_in_order(tmp_path: Path) -> None:
    transcript = read_document(write(labels()["07-livelihood-projects"], "docx", tmp_path), YEAR)
    assert transcript.measures[0].extra == (("责任领导", "分管副县长"), ("资金来源", "县级财政"))
    assert ("D52", "注：项目资金以实际下达为准。") in [(one.code, one.quotation) for one in transcript.doubts]


def test_the_bureau_is_known_from_the_title(tmp_path: Path) -> None:
    found = {name: read_document(write(label, "docx", tmp_path, name), YEAR).bureau for name, label in labels().items()}
    assert {name: bureau for name, bureau in found.items() if bureau} == {
        name: label["bureau"] for name, label in labels().items() if "bureau" in label
    }
