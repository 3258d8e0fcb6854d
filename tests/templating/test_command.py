"""``python -m progress_report.templating``: fill, lint and names without a program of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from progress_report.templating.__main__ import main
from tests.templating.builders import sheet, texts, word


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "模板.docx"
    path.write_bytes(word("{{ title }}", "{%p for row in rows %}", "{{ row.名称 }}", "{%p endfor %}"))
    return path


def test_fills_from_json(template: Path, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"title": "题", "rows": [{"名称": "甲"}]}', encoding="utf-8-sig")
    assert main(["fill", str(template), str(tmp_path / "a.json"), str(tmp_path / "out.docx")]) == 0
    assert texts((tmp_path / "out.docx").read_bytes()) == ["题", "甲"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "out.docx", "模板.docx"]


def test_fills_from_the_rows_of_a_workbook(tmp_path: Path) -> None:
    (tmp_path / "模板.docx").write_bytes(word("{% for row in rows %}{{ row.名称 }}{{ row.数 }}；{% endfor %}"))
    (tmp_path / "a.xlsx").write_bytes(sheet({"A1": "名称", "B1": "数", "A2": "甲", "B2": "一", "A3": "乙", "B3": "二"}))
    assert main(["fill", str(tmp_path / "模板.docx"), str(tmp_path / "a.xlsx"), str(tmp_path / "out.docx")]) == 0
    assert texts((tmp_path / "out.docx").read_bytes()) == ["甲一；乙二；"]


def test_lists_the_names_that_a_template_asks_for(template: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", str(template)]) == 0
    assert capsys.readouterr().out.split() == ["rows", "title"]


def test_says_what_is_wrong(template: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", str(template)]) == 0
    assert "没有问题" in capsys.readouterr().out
    template.write_bytes(word("｛｛ title ｝｝", "{{ title"))
    assert main(["lint", str(template)]) == 1
    assert [line.split("，")[1] for line in capsys.readouterr().out.splitlines()] == ["段落“｛｛ title ｝｝”", "段落“{{ title”"]
    (tmp_path / "a.json").write_text("[1]")
    assert main(["fill", str(template), str(tmp_path / "a.json"), str(tmp_path / "out.docx")]) == 1
    assert not (tmp_path / "out.docx").exists()
