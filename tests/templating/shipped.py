"""The shipped templates with what the program fills them with: each recorded while its command runs on the example year."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from progress_report.cli.main import main
from progress_report.jobs.centre import make_centre
from progress_report.jobs.centre_request import Request
from progress_report.templating import Template
from progress_report.templating.page import PageTemplate
from tests.centre.bureaus import city_list, with_returns
from tools.show_variants import fill_in

ROOT = Path(__file__).resolve().parents[2]


def contexts(folder: Path) -> dict[str, dict[str, Any]]:
    """Return by its file name what each shipped template is filled with first."""
    recorded: dict[str, dict[str, Any]] = {}
    fill, fill_page = Template.fill, PageTemplate.fill

    def note(self: Template, context: Any, *arguments: Any, **named: Any) -> None:
        recorded.setdefault(self.name, dict(context))
        fill(self, context, *arguments, **named)

    def note_page(self: PageTemplate, context: Any, *arguments: Any) -> None:
        recorded.setdefault(self.name, dict(context))
        fill_page(self, context, *arguments)

    shutil.copytree(ROOT / "data", folder / "data")
    fill_in(folder / "data" / "2023" / "任务分工.xlsx")
    places = ["--data", str(folder / "data"), "--output", str(folder / "output"), "--quiet"]
    city_list(folder, ["教育局"])
    with_returns(folder / "教育局", "××市教育局", ["已完成", "推进中", "不适用"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Template, "fill", note)
        patch.setattr(PageTemplate, "fill", note_page)
        for words in (["--variant", "letter"], ["--variant", "upward"], []):
            main([*words, "--period", "H2", *places])
        made = next((folder / "output").rglob("*任务分工*.xlsx"))
        shutil.copy(made, folder / "原表.xlsx")
        for command in ("forms", "check"):
            main([command, "--period", "H2", *places])
        sorted((folder / "data" / "2023" / "H2").glob("*.xlsx"))[0].unlink()
        main(["remind", "--period", "H2", "--today", "2023-11-20", *places])
        main(["import", str(folder / "原表.xlsx"), "--year", "2024", *places])
        make_centre(Request(folder, folder / "汇总", ROOT / "templates", "Q2"))
    return recorded
