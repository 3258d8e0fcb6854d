"""Checking a template against the names it will have, without data."""

from __future__ import annotations

from dataclasses import dataclass

from progress_report.templating import ANY, Shape, lint, names, shape_of
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
