"""Pictures as values of cells."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.drawing.image import Image as SheetImage

from progress_report.templating import Picture, Template, TemplateError
from tests.documents.ooxml import assert_valid
from tests.templating.builders import filled, saved, sheet, workbook
from tests.templating.word.test_pictures import SVG, picture

ROWS = {"A1": "{%tr for p in photos %}", "A2": "{{ loop.index }}", "B2": "{{ p }}", "A3": "{%tr endfor %}", "A4": "尾"}


def pictures(data: bytes) -> list[tuple[int, int, int, int]]:
    """Return of each picture the row and column, counted from 0, and its size in EMU."""
    found = []
    for image in workbook(data).worksheets[0]._images:
        anchor = image.anchor
        found.append((anchor._from.row, anchor._from.col, anchor.ext.width, anchor.ext.height))
    return found


def names(data: bytes) -> list[str]:
    return zipfile.ZipFile(io.BytesIO(data)).namelist()


def test_each_row_gets_its_picture_and_a_file_is_stored_once(tmp_path: Path) -> None:
    photos = [Picture(picture(), width=10, description='甲"<&'), Picture(picture(), height=2), Picture(picture("JPEG"))]
    data = filled(sheet(ROWS), photos=photos)
    assert pictures(data) == [(0, 1, 360000, 180000), (1, 1, 144000, 72000), (2, 1, 381000, 190500)]
    assert sum("/media/" in name for name in names(data)) == 2
    assert [row[0].value for row in workbook(data).worksheets[0].iter_rows()] == [1, 2, 3, "尾"]
    (tmp_path / "x.xlsx").write_bytes(data)
    assert_valid(tmp_path / "x.xlsx")


def test_pictures_join_those_that_the_sheet_has_and_these_follow_the_rows(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for address, value in ROWS.items():
        book.active[address] = value
    book.active.add_image(SheetImage(io.BytesIO(picture("PNG", (8, 8)))), "C4")
    data = filled(saved(book), photos=[Picture(picture()), None, Picture(picture())])
    assert [place[:2] for place in pictures(data)] == [(3, 2), (0, 1), (2, 1)]
    (tmp_path / "x.xlsx").write_bytes(data)
    assert_valid(tmp_path / "x.xlsx")


def test_each_copy_of_a_sheet_has_pictures_of_its_own() -> None:
    template = sheet({"A1": "{%sheet for n, p in photos %}", "A2": "{{ p }}"}, "{{ n }}")
    data = filled(template, photos=[("甲", Picture(picture())), ("乙", Picture(picture("GIF")))])
    assert [len(ws._images) for ws in workbook(data).worksheets] == [1, 1]


def test_an_svg_goes_with_the_png_for_programs_that_cannot_draw_it(tmp_path: Path) -> None:
    data = filled(sheet({"A1": "{{ p }}"}), p=Picture(SVG, width=10, fallback=picture()))
    assert {name.rpartition(".")[2] for name in names(data) if "/media/" in name} == {"png", "svg"}
    (tmp_path / "x.xlsx").write_bytes(data)
    assert_valid(tmp_path / "x.xlsx")


@pytest.mark.parametrize("value", [Picture(b"MZ"), Picture(SVG), Picture(picture(), width=-1)])
def test_what_cannot_be_drawn_is_an_error(value: Picture) -> None:
    with pytest.raises((TemplateError, ValueError), match="图片"):
        filled(sheet({"A1": "{{ p }}"}), p=value)


def test_a_picture_beside_text_in_a_cell_is_an_error() -> None:
    with pytest.raises(TemplateError, match="不能直接输出"):
        filled(sheet({"A1": "照片{{ p }}"}), p=Picture(picture()))


def test_a_filling_without_pictures_leaves_the_package_as_it_was() -> None:
    template = sheet({"A1": "{{ p }}"})
    assert not any("drawing" in name for name in names(Template(template, "x.xlsx").fill_bytes({"p": None})))
