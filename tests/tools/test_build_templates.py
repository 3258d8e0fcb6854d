from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from tools.build_templates import PROGRAMS, build
from tools.templates.programs import MODULES, sources

TEMPLATES = Path(__file__).resolve().parent.parent.parent / "templates"


def test_the_shipped_templates_are_what_the_script_builds(tmp_path: Path) -> None:
    build(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in TEMPLATES.iterdir() if path.suffix != ".html"}
    for path in tmp_path.iterdir():
        with ZipFile(path) as built, ZipFile(TEMPLATES / path.name) as shipped:
            assert built.namelist() == shipped.namelist()
            for name in built.namelist():
                assert built.read(name) == shipped.read(name), f"{path.name}: {name}"


def test_the_shipped_templates_programs_are_what_the_script_builds() -> None:
    built = sources(TEMPLATES)
    assert {path.name for path in PROGRAMS.glob("*.py")} == {*built, "__init__.py"}
    for name, source in built.items():
        assert (PROGRAMS / name).read_text(encoding="utf-8") == source, f"{name}: python -m tools.build_templates"


def test_every_shipped_template_has_its_programs() -> None:
    assert {path.name for path in TEMPLATES.iterdir()} == set(MODULES)


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.xlsx")), ids=lambda path: path.name)
def test_a_workbooks_fonts_have_their_properties_in_the_schemas_order(path: Path) -> None:
    order = [
        "b",
        "i",
        "strike",
        "condense",
        "extend",
        "outline",
        "shadow",
        "u",
        "vertAlign",
        "sz",
        "color",
        "name",
        "family",
        "charset",
        "scheme",
    ]
    with ZipFile(path) as package:
        fonts = list(etree.fromstring(package.read("xl/styles.xml")).iter("{*}font"))
    assert fonts
    for font in fonts:
        places = [order.index(etree.QName(one).localname) for one in font]
        assert places == sorted(places)
