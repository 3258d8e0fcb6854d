from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from types import ModuleType
from zipfile import ZipFile

import pytest

from progress_report.cli.main import main
from progress_report.gbt9704.typefaces import FONT_CHAINS
from progress_report.gbt9704.verification import verify_file
from progress_report.output import fonts
from progress_report.output.fonts import missing_fonts, with_fonts
from tests.workbooks import YEAR_SHEETS, whole_year, year_workbook

TEMPLATE = Path(__file__).parents[2] / "templates" / "报告.docx"


def names_in(document: bytes) -> str:
    with ZipFile(BytesIO(document)) as package:
        return "".join(package.read(name).decode() for name in package.namelist() if name.endswith(".xml"))


def test_a_template_names_the_first_font_of_every_chain() -> None:
    text = names_in(TEMPLATE.read_bytes())
    assert [chain[0] for chain in FONT_CHAINS.values() if f'w:eastAsia="{chain[0]}"' not in text] == []


def test_chosen_fonts_take_the_place_of_the_templates_own_and_of_no_longer_name() -> None:
    text = names_in(with_fonts(TEMPLATE.read_bytes(), {"仿宋": "仿宋", "小标宋": 'A&B"C'}))
    assert 'w:eastAsia="仿宋_GB2312"' not in text
    assert 'w:eastAsia="仿宋"' in text
    assert 'w:eastAsia="A&amp;B&quot;C"' in text
    assert 'w:eastAsia="楷体_GB2312"' in text


def test_without_a_choice_a_template_stays_as_it_is() -> None:
    data = TEMPLATE.read_bytes()
    assert with_fonts(data, {"黑体": "黑体"}) is data


def test_the_year_workbook_chooses_the_reports_fonts(tmp_path: Path) -> None:
    data = whole_year(tmp_path / "data")
    year_workbook(data, 单位=[*YEAR_SHEETS["单位"], ["仿宋字体", "方正仿宋_GBK"]])
    assert main(["--period", "Q2", "--data", str(data), "--output", str(tmp_path / "out"), "--quiet"]) == 0
    (report,) = tmp_path.rglob("*报告.docx")
    text = names_in(report.read_bytes())
    assert 'w:eastAsia="方正仿宋_GBK"' in text
    assert "仿宋_GB2312" not in text.replace("楷体_GB2312", "")


def test_fonts_that_are_not_here_are_named_whatever_language_they_are_installed_under(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_installed", lambda: frozenset({"simhei", "宋体", "楷体"}))
    assert missing_fonts({"楷体": "楷体"}) == ("方正小标宋简体", "仿宋_GB2312")


@pytest.mark.skipif(sys.platform == "win32", reason="asks fontconfig")
def test_a_machine_that_cannot_tell_its_fonts_is_not_called_without_them(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(*_args: object, **_options: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(subprocess, "run", run)
    assert missing_fonts({}) is None


def test_a_report_in_any_of_the_fonts_that_are_offered_keeps_the_standard(tmp_path: Path) -> None:
    data = whole_year(tmp_path / "data")
    year_workbook(data, 单位=[*YEAR_SHEETS["单位"], *([f"{kind}字体", chain[-2]] for kind, chain in FONT_CHAINS.items())])
    assert main(["--period", "Q2", "--data", str(data), "--output", str(tmp_path / "out"), "--quiet"]) == 0
    (report,) = tmp_path.rglob("*报告.docx")
    assert verify_file(report) == ()


def test_on_windows_the_registry_of_all_users_and_of_this_one_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    registered = {
        "all": ["FangSong_GB2312 (TrueType)", "SimSun & NSimSun (TrueType)", "SimHei (TrueType)"],
        "own": ["楷体_GB2312 (TrueType)"],
    }

    class Key:
        def __init__(self, root: str, path: str) -> None:
            if root not in registered:
                raise OSError(path)
            self.names = registered[root]

        def __enter__(self) -> Key:
            return self

        def __exit__(self, *_error: object) -> None: ...

    registry = ModuleType("winreg")
    registry.HKEY_LOCAL_MACHINE, registry.HKEY_CURRENT_USER, registry.OpenKey = "all", "own", Key
    registry.QueryInfoKey = lambda key: (0, len(key.names), 0)
    registry.EnumValue = lambda key, index: (key.names[index], "x.ttf", 1)
    monkeypatch.setitem(sys.modules, "winreg", registry)
    monkeypatch.setattr(sys, "platform", "win32")
    assert missing_fonts({}) == ("方正小标宋简体",)
    assert missing_fonts({"宋体": "NSimSun"}) == ("方正小标宋简体",)
    del registered["own"]
    assert missing_fonts({}) == ("方正小标宋简体", "楷体_GB2312")
    registered.clear()
    assert missing_fonts({}) is None
