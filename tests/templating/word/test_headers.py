"""Headers and footers of sections in loops show the values of their turn."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.enum.section import WD_SECTION

from progress_report.templating import Template, TemplateError, Trace, lint, names
from tests.documents import ooxml
from tests.templating.builders import filled, opened, saved
from tests.templating.word.test_pictures import Picture, picture


def template(header: str, loop: str = "{%p for office in offices %}", last: str = "全文") -> bytes:
    """Return a document with a section for each turn of a loop, and one after it."""
    document = docx.Document()
    for text in (loop, "{{ office }}的任务"):
        document.add_paragraph(text)
    document.sections[0].header.paragraphs[0].text = header
    document.sections[0].footer.paragraphs[0].text = "第页"
    document.add_section(WD_SECTION.NEW_PAGE)
    document.sections[1].header.is_linked_to_previous = False
    document.sections[1].header.paragraphs[0].text = last
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("附则")
    return saved(document)


def headers(data: bytes) -> list[str]:
    return [section.header.paragraphs[0].text for section in opened(data).sections]


def test_each_turn_has_a_header_of_its_own(tmp_path: Path) -> None:
    result = filled(
        template("{{ title }}：{{ office }}（{{ loop.index }}）"), title="分工", offices=["综合科", "法规科", "信息科"]
    )
    assert headers(result) == ["分工：综合科（1）", "分工：法规科（2）", "分工：信息科（3）", "全文"]
    assert [section.footer.paragraphs[0].text for section in opened(result).sections] == ["第页"] * 4
    path = tmp_path / "结果.docx"
    path.write_bytes(result)
    ooxml.assert_valid(path)


def test_no_turns_leave_the_other_sections_as_they_are(tmp_path: Path) -> None:
    result = filled(template("{{ office }}"), offices=[])
    assert headers(result)[-1] == "全文"
    path = tmp_path / "结果.docx"
    path.write_bytes(result)
    ooxml.assert_valid(path)


def test_a_header_without_names_of_the_loop_is_written_once() -> None:
    result = filled(template("{{ title }}"), title="分工", offices=["综合科", "法规科"])
    assert headers(result) == ["分工", "分工", "全文"]
    assert sum("header" in name for name in ZipFile(BytesIO(result)).namelist()) == 2


def test_pairs_and_pictures_in_a_header() -> None:
    data = template("{{ office }}{{ photo }}", "{%p for office, photo in offices %}")
    first, second = Picture(picture(), width=10), Picture(picture(size=(20, 20)), width=10)
    result = filled(data, offices=[("甲", first), ("乙", second)])
    assert headers(result)[:2] == ["甲", "乙"]
    assert [len(section.header.part.package.image_parts) for section in opened(result).sections[:1]] == [2]
    for section in opened(result).sections[:2]:
        (embedded,) = section.header._element.xpath(".//a:blip/@r:embed")
        assert embedded in section.header.part.rels


def test_names_are_checked_and_asked_for_with_those_of_the_loop() -> None:
    data = template("{{ office }}{{ titel }}")
    assert Template(data, "x.docx").undeclared() == {"offices", "titel"}
    (error,) = lint(data, "x.docx", names(["offices", "title"]))
    assert "没有“titel”这个名称；是否应为“title”？" in str(error)
    with pytest.raises(TemplateError, match="titel"):
        filled(data, offices=["甲"])


def test_a_trace_says_in_which_part_each_was_printed() -> None:
    trace = Trace()
    out = BytesIO()
    Template(template("{{ office }}"), "x.docx").fill({"offices": ["甲", "乙"]}, out, trace=trace)
    printed = {rendering.part: [one.value for one in rendering.printings] for rendering in trace.renderings}
    found = {name: values for name, values in printed.items() if "header" in name and values}
    assert list(found.values()) == [["甲"], ["乙"]]
    assert found.keys() <= set(ZipFile(out).namelist())


@pytest.mark.parametrize(
    ("loop", "header", "expected"),
    [
        ("{% set mark = office ~ '章' %}{{ mark }}", "{{ mark }}", ["甲章", "乙章"]),
        ("{% set mark, number = office, loop.index * 2 %}", "{{ mark }}{{ number }}", ["甲2", "乙4"]),
        ("{% set mark %}〔{{ office }}〕{% endset %}", "{{ mark }}{{ loop.index }}", ["〔甲〕1", "〔乙〕2"]),
        ("{% if loop.first %}{% set mark = '首' %}{% else %}{% set mark = '余' %}{% endif %}", "{{ mark }}", ["首", "余"]),
    ],
)
def test_a_header_knows_what_its_turn_sets(loop: str, header: str, expected: list[str]) -> None:
    document = opened(template(header))
    document.paragraphs[1].insert_paragraph_before(loop)
    data = saved(document)
    assert headers(filled(data, offices=["甲", "乙"]))[:2] == expected
    assert Template(data, "x.docx").undeclared() - {"mark"} == {"offices"}
    assert lint(data, "x.docx", names(["offices"])) == []


def test_what_a_turn_has_not_set_is_an_error_in_its_header() -> None:
    document = opened(template("{{ mark }}"))
    document.paragraphs[1].insert_paragraph_before("{% if office == '甲' %}{% set mark = office %}{% endif %}")
    with pytest.raises(TemplateError, match="mark"):
        filled(saved(document), offices=["甲", "乙"])
