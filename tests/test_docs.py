"""The pages of docs/ that follow from the code are current, and what the pages tell people to write works."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import pytest

from progress_report.output.templates import CONTEXTS, lint_template
from tools.build_docs import PAGES, field_meanings

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("name", PAGES)
def test_a_generated_page_is_what_the_code_says_now(name):
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == PAGES[name]()


def test_a_name_without_its_meaning_is_refused():
    @dataclass
    class View:
        number: Annotated[int, "序号"]
        text: str

    with pytest.raises(ValueError, match="text"):
        field_meanings(View)


@pytest.mark.parametrize("name", CONTEXTS)
def test_a_shipped_template_uses_only_documented_names(name):
    assert lint_template(ROOT / "templates" / name) == []


def test_every_shipped_template_has_its_documented_context():
    assert {path.name for path in (ROOT / "templates").iterdir()} == set(CONTEXTS)


@pytest.mark.parametrize(
    "page",
    [
        "README.md",
        "README.zh-CN.md",
        "docs/templates.md",
        "docs/design.md",
        "docs/template-names.md",
        "docs/promises.md",
        "docs/layout.md",
        "docs/import.md",
    ],
)
def test_links_between_pages_lead_to_files(page):
    path = ROOT / page
    links = re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_every_promise_names_tests_that_exist() -> None:
    page = (ROOT / "docs" / "promises.md").read_text(encoding="utf-8")
    promises = [line for line in page.splitlines() if re.match(r"\| \d+\. ", line)]
    assert len(promises) == 12
    for line in promises:
        cited = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", line)
        assert cited, line
        for file, name in cited:
            assert f"def {name}(" in (ROOT / file).read_text(encoding="utf-8"), (file, name)


def test_every_place_that_a_kind_of_change_is_sent_to_exists() -> None:
    page = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
    table = page.partition("## Where a change goes")[2].partition("\n## ")[0]
    places = re.findall(r"`([\w/*]+(?:/|\.\w+))`", table)
    assert len(places) > 40
    assert [place for place in places if not [*ROOT.glob(place), *ROOT.glob(f"progress_report/{place}")]] == []


def test_every_room_has_its_line_in_the_order_of_imports() -> None:
    page = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
    rooms = re.findall(r"^\| `(\w+)/` \|", page.partition("## Rooms")[2].partition("\n## ")[0], re.MULTILINE)
    layers = (ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("layers = [")[2].partition("]")[0]
    order = re.findall(r"\w+", layers)[::-1]
    assert set(rooms) == {path.name for path in (ROOT / "progress_report").iterdir() if (path / "__init__.py").exists()}
    assert set(order[:2]) == set(rooms[:2])
    assert order[2:] == rooms[2:]
