"""Templates filled by programs that came with them: same documents, same errors, same limits; what cannot be written down is named."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any

import docx
import openpyxl
import pytest
from openpyxl.chart import BarChart

from progress_report.templating import Template, TemplateError, names
from progress_report.templating.page import PageTemplate
from progress_report.templating.prepared import Prepared, digest_of, made_with
from progress_report.templating.preparing import ModuleWriter, NotPreparedError
from tests.templating.builders import saved, sheet, texts, values, word
from tests.templating.test_page import PAGE


def prepared_of(template: Template | PageTemplate, contexts: Sequence[Mapping[str, object]] = ()) -> Prepared:
    """Return what is prepared of a template."""
    writer = ModuleWriter("模板")
    writer.add(template, contexts)
    module = ModuleType("prepared")
    exec(compile(writer.source(), "prepared", "exec"), module.__dict__)
    return Prepared(made_with(), module.DOCUMENTS.get)


def both(data: bytes, name: str, context: Mapping[str, object]) -> tuple[bytes, bytes]:
    """Return a document filled by a prepared program, and the same compiled."""
    template = Template(data, name, prepared=prepared_of(Template(data, name)))
    return template.fill_bytes(context), Template(data, name).fill_bytes(context)


def errors(data: bytes, name: str, context: Mapping[str, object]) -> tuple[str, str]:
    """Return what a filling ends with by a prepared program, and compiled."""
    found = []
    for prepared in (prepared_of(Template(data, name)), None):
        template = Template(data, name) if prepared is None else Template(data, name, prepared=prepared)
        out = io.BytesIO()
        with pytest.raises(TemplateError) as caught:
            template.fill(context, out)
        assert not out.getvalue()
        found.append(str(caught.value))
    return found[0], found[1]


class Guarded:
    """An object with a method that templates may not call."""

    def remove(self) -> None:
        """Do harm."""
        raise AssertionError("called")

    remove.unsafe_callable = True  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("paragraphs", "context"),
    [
        (["{{ x }}", "又一段{{ x.y }}"], {"x": "甲"}),
        (["{{ nothing }}"], {}),
        (["{{ x.remove() }}"], {"x": Guarded()}),
        (["{{ 'x' * 2000000 }}"], {}),
        (["{% for a in range(3000) %}{% for b in range(3000) %}{% endfor %}{% endfor %}"], {}),
        (["{{ 1 / x }}"], {"x": 0}),
        (["{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"], {}),
        (["{{ x }}"], {"x": [1]}),
    ],
)
def test_what_goes_wrong_is_told_in_the_same_words_with_its_place(paragraphs: list[str], context: dict[str, object]) -> None:
    prepared, ordinary = errors(word(*paragraphs), "模板.docx", context)
    assert prepared == ordinary
    assert "段" in ordinary


def test_what_goes_wrong_in_a_sheet_is_told_with_its_cell() -> None:
    prepared, ordinary = errors(sheet({"B3": "{{ nothing }}"}), "模板.xlsx", {})
    assert prepared == ordinary
    assert "B3" in ordinary


def test_what_goes_wrong_in_a_page_is_told_with_its_line() -> None:
    text = PAGE % "<p>{{ nothing }}</p>"
    said = []
    for template in (PageTemplate(text, "页", prepared=prepared_of(PageTemplate(text, "页"))), PageTemplate(text, "页")):
        with pytest.raises(TemplateError) as caught:
            template.fill({}, io.BytesIO())
        said.append(str(caught.value))
    assert said[0] == said[1]
    assert "第" in said[0]


def test_values_that_can_be_read_once_are_never_filled_in_a_second_time() -> None:
    data = word("{% for x in xs %}{{ 1 / x }}{% endfor %}")
    template = Template(data, "模板.docx", prepared=prepared_of(Template(data, "模板.docx")))
    with pytest.raises((TemplateError, ZeroDivisionError)):
        template.fill_bytes({"xs": iter([1, 0])})


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["{%p for x in xs %}", "{{ loop.index }}{{ x }}{% if not loop.last %}、{% endif %}", "{%p endfor %}"],
        ["{% set y %}{{ xs | join('&') }}{% endset %}{{ y }}{{ y | length }}"],
        ["{% macro m(a) %}<{{ a }}>{% endmacro %}{{ m(xs[0]) }}{{ m('{{') }}"],
        ["'\"\\", "{{ '\\n' }}{{ xs | first }}\u2028"],
    ],
)
def test_a_word_template_gives_the_same_document(paragraphs: list[str]) -> None:
    prepared, ordinary = both(word(*paragraphs), "模板.docx", {"xs": ["甲", "<乙>"]})
    assert prepared == ordinary
    assert "甲" in "".join(texts(prepared))


def test_lists_in_loops_begin_anew_by_their_numbers() -> None:
    document = docx.Document()
    document.add_paragraph("{%p for x in xs %}")
    document.add_paragraph("{{ x }}")
    for text in ("一", "二"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("{%p endfor %}")
    prepared, ordinary = both(saved(document), "模板.docx", {"xs": ["甲", "乙", "丙"]})
    assert prepared == ordinary


def test_headers_of_sections_in_loops_are_those_of_their_turns() -> None:
    document = docx.Document()
    document.add_paragraph("{%p for x in xs %}")
    document.add_paragraph("{{ x }}")
    document.sections[0].header.paragraphs[0].text = "{{ x }}"
    document.add_section()
    document.add_paragraph("{%p endfor %}")
    document.sections[1].header.is_linked_to_previous = False
    document.sections[1].header.paragraphs[0].text = "末"
    data = saved(document)
    assert prepared_of(Template(data, "模板.docx")).of(Template(data, "模板.docx").document.digest).turned  # type: ignore[attr-defined, union-attr]
    prepared, ordinary = both(data, "模板.docx", {"xs": ["甲", "乙"]})
    assert prepared == ordinary


def test_a_sheet_gives_the_same_workbook() -> None:
    cells = {
        "A1": "{{ title }}",
        "A2": "{%tr for x in xs %}",
        "A3": "{% vm %}{{ x }}",
        "B3": "=A3*2",
        "A4": "{%tr endfor %}",
        "B5": "=SUM(B3)",
    }
    prepared, ordinary = both(sheet(cells, "表"), "模板.xlsx", {"title": "题", "xs": [1, 2, 3]})
    assert prepared == ordinary
    assert values(prepared)[1][0] == 1


def looped() -> bytes:
    """Return a workbook with a sheet for each item."""
    book = openpyxl.Workbook()
    book.active.title = "{{ x }}"
    book.active["A1"], book.active["A2"] = "{%sheet for x in xs %}", "{{ x }}"
    book.create_sheet("合计")["A1"] = "{{ xs | length }}"
    return saved(book)


def test_copies_of_sheets_that_were_prepared_are_used_and_others_compiled() -> None:
    data = looped()
    prepared = prepared_of(Template(data, "模板.xlsx"), [{"xs": ["甲"]}, {"xs": ["甲", "乙"]}])
    template = Template(data, "模板.xlsx", prepared=prepared)
    for xs, known in ((["甲"], True), (["甲", "乙"], True), (["丙"], False), (["甲", "乙", "丙"], False)):
        copied = template.document.copied({"xs": xs})  # type: ignore[attr-defined]
        assert (prepared.of(copied.digest) is not None) == known
        assert template.fill_bytes({"xs": xs}) == Template(data, "模板.xlsx").fill_bytes({"xs": xs})


def test_names_are_asked_for_and_checked_as_in_a_compiled_template() -> None:
    data = word("{{ x }}{{ y }}")
    template = Template(data, "模板.docx", prepared=prepared_of(Template(data, "模板.docx")))
    assert template.undeclared() == {"x", "y"}
    assert [error.tag for error in template.check(names(["x"]))] == ["{{ y }}"]
    text = PAGE % "<p>{{ y }}</p>"
    page = PageTemplate(text, "页", prepared=prepared_of(PageTemplate(text, "页")))
    assert [error.tag for error in page.check(names(["x"]))] == ["{{ y }}"]


def test_a_digest_tells_parts_names_and_their_order_apart() -> None:
    cases: list[tuple[Any, ...]] = [
        ({"a": b"b"},),
        ({"a": b"", "b": b""},),
        ({"b": b"", "a": b""},),
        ({"ab": b""},),
        ({"a": b"b"}, b""),
        ({"a": b""}, b"b"),
        ({"a": b"b1 c"},),
        ({"a": b"b", "c": b""},),
    ]
    assert len({digest_of(*case) for case in cases}) == len(cases)


def test_a_template_with_tags_in_its_properties_cannot_be_prepared() -> None:
    document = docx.Document()
    document.add_paragraph("{{ x }}")
    document.core_properties.title = "{{ x }}"
    with pytest.raises(NotPreparedError):
        prepared_of(Template(saved(document), "模板.docx"))


def test_a_workbook_with_tags_in_a_chart_cannot_be_prepared() -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "{{ x }}"
    chart = BarChart()
    chart.title = "{{ x }}"
    book.active.add_chart(chart, "C3")
    with pytest.raises(NotPreparedError):
        prepared_of(Template(saved(book), "模板.xlsx"))
