"""Checking a template against the names it will have, without data."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from jinja2 import Environment as Jinja

from progress_report.templating import ANY, Shape, Template, TemplateError, lint, names, shape_of
from progress_report.templating.language.environment import Environment
from tests.templating.builders import sheet, word


@dataclass(frozen=True)
class Row:
    name: str
    tags: tuple[str, ...]

    @property
    def parent(self) -> Row | None:
        return None


@dataclass(frozen=True)
class Context:
    title: str
    rows: tuple[Row, ...]


SHAPE = shape_of(Context)


def messages(*paragraphs: str) -> list[tuple[str, str]]:
    return [(error.tag, error.message) for error in lint(word(*paragraphs), "x.docx", SHAPE)]


def test_a_shape_follows_a_dataclass() -> None:
    assert SHAPE.items is not None
    row = SHAPE.items["rows"].element
    assert row is not None
    assert row.items is not None
    assert set(row.items) == {"name", "tags", "parent"}
    assert row.items["tags"] == Shape(element=ANY)


def test_a_right_template_has_no_problems() -> None:
    assert messages(
        "{{ title }}{% for r in rows %}{{ loop.index }}{{ r.name }}{{ r.parent.name }}{% endfor %}",
        "{% for r in rows %}{% for t in r.tags %}{{ t }}{% endfor %}{% endfor %}",
        "{% set n = rows|length %}{{ n }}{% macro m(x) %}{{ x }}{% endmacro %}{{ m(title) }}",
        "{{ rows|map(attribute='name')|join }}{{ (rows|first).name }}{{ (rows|selectattr('name')|list)[0].name }}",
    ) == []  # fmt: skip


def test_reports_every_unknown_name_in_one_pass() -> None:
    assert messages("{{ titel }}", "{% for r in rows %}{{ r.nam }}{{ r.parent.titel }}{% endfor %}", "{{ r.name }}") == [
        ("{{ titel }}", "没有“titel”这个名称；是否应为“title”？"),
        ("{{ r.nam }}", "这里没有“nam”这一项；是否应为“name”？"),
        ("{{ r.parent.titel }}", "这里没有“titel”这一项"),
        ("{{ r.name }}", "没有“r”这个名称"),
    ]


def test_reports_names_in_branches_that_data_would_not_reach() -> None:
    found = messages("{% if title and titel %}{{ title|uper }}{% endif %}{{ rows|sort(attribute='nam')|length }}")
    assert [message.split("；")[0] for _tag, message in found] == [
        "没有“titel”这个名称",
        "没有“uper”这个过滤器",
        "这里没有“nam”这一项",
    ]


def test_reports_broken_tags_and_goes_on() -> None:
    found = [tag for tag, _message in messages("{{ title", "{{ 1 + }}", "{% for r in rows %}", "{{ titel }}")]
    assert sorted(found) == sorted(["{{ title", "{{ 1 + }}", "{% for r in rows %}", "{{ titel }}"])


def test_checks_workbooks_with_sheet_and_cell() -> None:
    errors = lint(sheet({"A1": "{{ a }}", "B2": "{{ b }}"}), "x.xlsx", names(["a"]))
    assert [str(error) for error in errors] == ["模板“x.xlsx”，工作表“表”B2“{{ b }}”，标签 {{ b }}：没有“b”这个名称"]


def test_a_file_that_is_no_template_is_one_problem() -> None:
    assert len(lint(b"nothing", "x.docx", SHAPE)) == 1


def test_every_broken_tag_is_reported_and_the_template_compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = []
    monkeypatch.setattr(Environment, "compile", lambda self, *given: compiled.append(given) or Jinja.compile(self, *given))
    assert len(messages(*["{{ 1 + }}"] * 200)) == 200
    assert len(compiled) < 10


def test_a_closer_of_an_outer_block_is_one_fault() -> None:
    assert messages("{% for r in rows %}{% if title %}{{ r.name }}{% endfor %}") == [
        ("{% endfor %}", "前面没有与它配对的 for（还没有结束的是 {% if title %}）")
    ]


@pytest.mark.parametrize(
    "text",
    ["{{ " + "(" * 3_000 + "1" + ")" * 3_000 + " }}", "{{ " + "not " * 3_000 + "1 }}", "{{ 1" + " + 1" * 9_000 + " }}"],
)
def test_a_tag_too_complex_for_python_is_an_error_with_its_place(text: str) -> None:
    (error,) = lint(word("前", text), "x.docx", SHAPE)
    assert "嵌套过深" in error.message
    assert error.place.startswith("段落")
    with pytest.raises(TemplateError, match="嵌套过深"):
        Template(word(text), "x.docx")


@pytest.mark.parametrize(("opener", "closer"), [("{% if title %}", "{% endif %}"), ("{% for r in rows %}", "{% endfor %}")])
def test_blocks_nested_too_deep_are_an_error_with_its_place(opener: str, closer: str) -> None:
    text = opener * 400 + "x" + closer * 400
    (error,) = lint(word(text), "x.docx", SHAPE)
    assert "嵌套过深" in error.message
    assert error.tag == opener
    with pytest.raises(TemplateError, match="嵌套过深"):
        Template(word(text), "x.docx")
