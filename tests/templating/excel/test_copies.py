"""One sheet for each item."""

from __future__ import annotations

from pathlib import Path

import pytest

from progress_report.templating import Template, TemplateError, lint, names
from progress_report.templating.language.environment import Environment
from tests.documents.ooxml import assert_valid
from tests.templating.builders import filled, saved, sheet, workbook

CELLS = {
    "A1": "{%sheet for o in offices %}",
    "A2": "{{ o.name }}{{ title }}",
    "A3": "{%tr for x in o.xs %}",
    "A4": "{{ x }}",
    "A5": "{%tr endfor %}",
}
OFFICES = [{"name": "甲", "xs": [1, 2]}, {"name": "{{ 7+7 }}", "xs": []}, {"name": "丙", "xs": [3]}]


def template() -> bytes:
    """Return a workbook with a sheet to copy between two that stay."""
    book = workbook(sheet(CELLS, title="{{ o.name }}"))
    book.active.print_title_rows = "2:2"
    book.create_sheet("首", 0)["A1"] = "{{ title }}"
    book.create_sheet("尾").print_title_rows = "1:1"
    return saved(book)


def test_each_item_has_a_sheet_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(filled(template(), title="题", offices=OFFICES))
    book = workbook(path.read_bytes())
    assert book.sheetnames == ["首", "甲", "{{ 7+7 }}", "丙", "尾"]
    assert [[row[0] for row in ws.iter_rows(values_only=True)] for ws in book.worksheets[1:4]] == [
        ["甲题", 1, 2],
        ["{{ 7+7 }}题"],
        ["丙题", 3],
    ]
    assert [ws.print_title_rows for ws in book.worksheets] == [None, "$1:$1", "$1:$1", "$1:$1", "$1:$1"]
    assert [ws.sheet_view.tabSelected for ws in book.worksheets[1:4]] == [None, None, None]
    assert_valid(path, allow=["leftover_tags"])


def test_no_item_no_sheet() -> None:
    assert workbook(filled(template(), title="题", offices=[])).sheetnames == ["首", "尾"]
    with pytest.raises(TemplateError, match="没有工作表"):
        filled(sheet(CELLS), title="题", offices=[])


def test_names_must_differ() -> None:
    with pytest.raises(TemplateError, match="重名"):
        filled(template(), title="题", offices=[OFFICES[0], OFFICES[0]])


def test_can_be_checked_without_data() -> None:
    assert lint(template(), "x.xlsx", names(["title", "offices"])) == []
    assert [error.tag for error in lint(template(), "x.xlsx", names(["title"]))] == ["{%sheet for o in offices %}"]


@pytest.mark.parametrize(
    ("tag", "reason"),
    [
        ("{{ o.name|uper }}", "过滤器"),
        ("{{ o.name is lowr }}", "判断"),
        ("{{ 1 + }}", "写法有误"),
        ("{{ " + "-" * 400 + "1 }}", "过于复杂"),
    ],
)
def test_a_fault_of_a_looped_sheet_is_found_though_there_is_no_item(tag: str, reason: str) -> None:
    with pytest.raises(TemplateError, match=reason):
        Template(sheet(CELLS | {"B2": tag}), "x.xlsx")


def test_no_program_is_made_of_a_sheet_before_it_is_filled(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []
    generate = Environment._generate
    monkeypatch.setattr(
        Environment, "_generate", lambda self, *given, **named: made.append(given) or generate(self, *given, **named)
    )
    compiled = Template(sheet({"A1": "{{ only_here }}"}), "x.xlsx")
    assert made == []
    compiled.fill_bytes({"only_here": 1})
    assert len(made) == 1
    compiled.fill_bytes({"only_here": 2})
    assert len(made) == 1
