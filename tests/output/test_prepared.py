"""The shipped templates' programs: documents are the same with and without them, and only just these templates use them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from itertools import product
from pathlib import Path
from typing import Any

import jinja2
import pytest

from progress_report.jobs.filling import open_template
from progress_report.output.copies import without_copies
from progress_report.output.prepared import SHIPPED
from progress_report.templating import Template, Trace, Words
from progress_report.templating.language.part import Part
from progress_report.templating.page import PageTemplate
from tests.templating.shipped import contexts

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
PACKAGES = sorted(TEMPLATES.glob("*.[dx]*x"))
PAGES = sorted(TEMPLATES.glob("*.html"))


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What each shipped template is filled with."""
    return contexts(tmp_path_factory.mktemp("given"))


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The parts that are compiled from here on."""
    seen: list[str] = []
    make = Part.__init__

    def note(self: Part, *arguments: Any) -> None:
        make(self, *arguments)
        seen.append(self.name)

    monkeypatch.setattr(Part, "__init__", note)
    return seen


def variants(path: Path) -> list[bytes]:
    """Return a shipped template as it is opened: a report also without its page for 抄送."""
    data = path.read_bytes()
    return [data] if path.suffix == ".xlsx" else list(dict.fromkeys([data, without_copies(data)]))


def filled(template: Template, context: Mapping[str, object]) -> tuple[bytes, list[object]]:
    """Return a document and what was printed in it."""
    out, trace = io.BytesIO(), Trace()
    template.fill(context, out, trace=trace)
    return out.getvalue(), [(one.part, one.printings) for one in trace.renderings]


@pytest.mark.parametrize("path", PACKAGES, ids=lambda path: path.name)
def test_a_shipped_template_gives_the_same_document_without_being_compiled(
    path: Path, given: dict[str, dict[str, Any]], compiled: list[str]
) -> None:
    contexts = [given[path.name]]
    if "two_levels" in contexts[0]:
        contexts.append({**contexts[0], "two_levels": not contexts[0]["two_levels"]})
    for data, context in product(variants(path), contexts):
        prepared = filled(Template(data, path.name, prepared=SHIPPED), context)
        assert not compiled
        assert prepared == filled(Template(data, path.name), context)
        assert compiled
        compiled.clear()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_shipped_page_is_the_same_without_being_compiled(
    path: Path, given: dict[str, dict[str, Any]], compiled: list[str]
) -> None:
    prepared, ordinary = io.BytesIO(), io.BytesIO()
    PageTemplate.open(path, prepared=SHIPPED).fill(given[path.name], prepared)
    assert not compiled
    PageTemplate.open(path).fill(given[path.name], ordinary)
    assert compiled
    assert prepared.getvalue() == ordinary.getvalue()


def changed(data: bytes, part: str, old: str, new: str) -> bytes:
    """Return a package with a text of a part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(out, "w") as written:
        assert part in package.namelist()
        for name in package.namelist():
            content = package.read(name)
            if name == part:
                assert old.encode() in content
                content = content.replace(old.encode(), new.encode())
            written.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "part", "old", "new"),
    [
        ("报告.docx", "word/document.xml", "总体情况", "总的情况"),
        ("报告.docx", "word/styles.xml", "仿宋_GB2312", "仿宋"),
        ("任务分工表.xlsx", "xl/worksheets/sheet5.xml", "&#31185;&#23460;</t>", "处室</t>"),
        ("任务分工表.xlsx", "xl/styles.xml", "仿宋_GB2312", "仿宋"),
    ],
)
def test_a_template_in_which_anything_is_changed_is_compiled(
    name: str, part: str, old: str, new: str, given: dict[str, dict[str, Any]], compiled: list[str]
) -> None:
    data = changed((TEMPLATES / name).read_bytes(), part, old, new)
    document = filled(Template(data, name, prepared=SHIPPED), given[name])
    assert compiled
    assert document == filled(Template(data, name), given[name])
    with zipfile.ZipFile(io.BytesIO(document[0])) as package:
        assert new in "".join(package.read(one).decode() for one in package.namelist() if one.endswith(".xml"))


def test_a_page_in_which_a_byte_is_changed_is_compiled(given: dict[str, dict[str, Any]], compiled: list[str]) -> None:
    out = io.BytesIO()
    text = (TEMPLATES / "总览.html").read_text(encoding="utf-8")
    PageTemplate(text.replace("</html>", "</html> "), "总览.html", prepared=SHIPPED).fill(given["总览.html"], out)
    assert compiled


def test_another_version_of_jinja_compiles_the_templates_itself(
    given: dict[str, dict[str, Any]], compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "核查结果.xlsx"
    before = filled(Template.open(TEMPLATES / name, prepared=SHIPPED), given[name])
    assert not compiled
    monkeypatch.setattr(jinja2, "__version__", "3.99")
    assert filled(Template.open(TEMPLATES / name, prepared=SHIPPED), given[name]) == before
    assert compiled


def test_another_edition_of_the_engine_compiles_the_templates_itself(
    given: dict[str, dict[str, Any]], compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("progress_report.templating.prepared.EDITION", 0)
    filled(Template.open(TEMPLATES / "催办单.docx", prepared=SHIPPED), given["催办单.docx"])
    assert compiled


def test_a_template_with_words_of_its_users_own_is_compiled(given: dict[str, dict[str, Any]], compiled: list[str]) -> None:
    words = Words(filters={"cn": lambda _value: "千"})
    document = filled(Template.open(TEMPLATES / "报告.docx", words=words, prepared=SHIPPED), given["报告.docx"])
    assert compiled
    assert document[0] != filled(Template.open(TEMPLATES / "报告.docx", prepared=SHIPPED), given["报告.docx"])[0]


def test_chosen_fonts_are_in_a_report_that_is_compiled_for_them(given: dict[str, dict[str, Any]], compiled: list[str]) -> None:
    template = open_template(TEMPLATES / "报告.docx", {"仿宋": "仿宋"})
    document = filled(template, given["报告.docx"])[0]
    assert compiled
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        assert b'"\xe4\xbb\xbf\xe5\xae\x8b"' in package.read("word/document.xml") + package.read("word/styles.xml")
