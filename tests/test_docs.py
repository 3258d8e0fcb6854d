"""The pages of docs/ that follow from the code are current, and what the pages tell people to write works."""

from __future__ import annotations

import importlib.util
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import pytest

from progress_report.cli.arguments import parse
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


PROSE = [
    path.relative_to(ROOT).as_posix()
    for path in sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("progress_report/**/*.md")])
]


def anchors(page: Path) -> set[str]:
    """Return what a page's headings are called in links, as GitHub does: small letters, blanks as hyphens, marks dropped."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PROSE)
def test_links_between_pages_lead_to_files_and_headings(page: str) -> None:
    path = ROOT / page
    links = re.findall(r"\]\((?!\w+:)([^)#]*)(?:#([^)]+))?\)", path.read_text(encoding="utf-8"))
    for link, heading in links:
        target = path.parent / link if link else path
        assert target.exists(), link
        assert not heading or heading in anchors(target), heading


def typed(pattern: str) -> list[tuple[str, str]]:
    """Return what the pages tell people to type, each with its page."""
    found = [(page, words) for page in PROSE for words in re.findall(pattern, (ROOT / page).read_text(encoding="utf-8"))]
    return sorted({(page, words.strip()) for page, words in found})


@pytest.mark.parametrize(("page", "words"), typed(r"generate\.py((?: [^`\n]+)?)"))
def test_every_command_on_a_page_is_one_that_the_program_takes(page: str, words: str) -> None:
    if "--help" not in words:
        parse(words.split())


@pytest.mark.parametrize(("page", "name"), typed(r"(?<![\w./\\])python3? (-m [\w.]+|[\w/]+\.py)"))
def test_every_script_on_a_page_is_there(page: str, name: str) -> None:
    module = name.removeprefix("-m ")
    if module != name:
        assert importlib.util.find_spec(module) is not None or module == "build"
    else:
        assert (ROOT / name).is_file()


def test_the_page_on_templates_names_every_shipped_one() -> None:
    page = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
    assert [name for name in CONTEXTS if f"`{name}`" not in page] == []


def test_every_promise_names_tests_that_exist() -> None:
    page = (ROOT / "docs" / "promises.md").read_text(encoding="utf-8")
    promises = [line for line in page.splitlines() if re.match(r"\| \d+\. ", line)]
    assert len(promises) == 12
    for line in promises:
        cited = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", line)
        assert cited, line
        for file, name in cited:
            assert f"def {name}(" in (ROOT / file).read_text(encoding="utf-8"), (file, name)


def kinds_of_change() -> list[str]:
    page = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
    table = page.partition("## Where a change goes")[2].partition("\n## ")[0]
    return [line for line in table.splitlines() if re.match(r"\| (?!change \||\*\*|-)", line)]


def test_there_are_kinds_of_change() -> None:
    assert len(kinds_of_change()) > 30


@pytest.mark.parametrize("row", kinds_of_change(), ids=lambda row: row.split("|")[1].strip())
def test_every_place_that_a_kind_of_change_is_sent_to_exists(row: str) -> None:
    places = re.findall(r"`([\w/*]+(?:/|\.\w+))`", row)
    found = {place: [*ROOT.glob(place), *ROOT.glob(f"progress_report/{place}")] for place in places}
    assert places
    assert [place for place in places if not found[place]] == []
    # What is to be changed there is called so there.
    names = re.findall(r"`(\w+)`", row)
    texts = [path.read_text(encoding="utf-8") for paths in found.values() for path in paths if path.suffix == ".py"]
    absent = [name for name in names if not any(re.search(rf"\b{name}\b", text) for text in texts)]
    assert absent == [], row


def test_every_room_has_its_line_in_the_order_of_imports() -> None:
    page = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
    rooms = re.findall(r"^\| `(\w+)/` \|", page.partition("## Rooms")[2].partition("\n## ")[0], re.MULTILINE)
    layers = (ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("layers = [")[2].partition("]")[0]
    order = re.findall(r"\w+", layers)[::-1]
    assert set(rooms) == {path.name for path in (ROOT / "progress_report").iterdir() if (path / "__init__.py").exists()}
    assert set(order[:2]) == set(rooms[:2])
    assert order[2:] == rooms[2:]
