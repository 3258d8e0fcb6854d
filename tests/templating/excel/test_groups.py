"""What belongs to groups of rows: outline levels, sub-totals, page breaks; and what leads to rows: pivot tables and names."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.pagebreak import Break

from progress_report.templating import TemplateError
from tests.documents.ooxml import assert_valid
from tests.templating.builders import filled, part, saved, sheet, workbook

CELLS = {
    "A1": "名称",
    "A2": "{%tr for g in groups %}",
    "A3": "{{ g.name }}",
    "A4": "{%tr for x in g.xs %}",
    "A5": "明细",
    "B5": "{{ x }}",
    "A6": "{%tr endfor %}",
    "A7": "小计",
    "B7": "=SUBTOTAL(9,B5)",
    "A8": "{%tr endfor %}",
    "A9": "合计",
    "B9": "=SUBTOTAL(9,B5)",
}
GROUPS = [{"name": "一组", "xs": [1, 2]}, {"name": "二组", "xs": [3]}]


def grouped() -> bytes:
    """Return a template of groups, their rows one level down and a page break below each."""
    book = workbook(sheet(CELLS))
    book.active.row_dimensions.group(5, 5, outline_level=1)
    book.active.row_breaks.append(Break(id=7))
    return saved(book)


def test_groups_keep_their_level_their_subtotal_and_their_page_break(tmp_path: Path) -> None:
    data = filled(grouped(), groups=GROUPS)
    (tmp_path / "x.xlsx").write_bytes(data)
    assert_valid(tmp_path / "x.xlsx")
    ws = workbook(data).active
    assert [row[1].value for row in ws.iter_rows()] == [
        *(None, None, 1, 2, "=SUBTOTAL(9,B3:B4)"),
        *(None, 3, "=SUBTOTAL(9,B7)", "=SUBTOTAL(9,B3:B7)"),
    ]
    assert [ws.row_dimensions[row].outlineLevel for row in range(1, 10)] == [0, 0, 1, 1, 0, 0, 1, 0, 0]
    assert [found.id for found in ws.row_breaks.brk] == [5, 8]
    assert 'manualBreakCount="2" count="2"' in part(data, "xl/worksheets/sheet1.xml")


def test_a_page_break_at_a_row_of_tags_stands_below_the_row_before_and_none_at_the_end() -> None:
    rows = {"A1": "{%tr for x in xs %}", "A2": "{{ x }}", "A3": "{%tr endfor %}"}
    for below, breaks in (("尾", [2]), (None, [])):
        book = workbook(sheet({**rows, "A4": below} if below else rows))
        book.active.row_breaks.append(Break(id=3))
        assert [found.id for found in workbook(filled(saved(book), xs=[1, 2])).active.row_breaks.brk] == breaks


def with_pivot(data: bytes) -> bytes:
    """Return a workbook with the parts of a pivot table over A1:B3 of its sheet, as Excel lays them out."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml.{}+xml"
    cache, table = "xl/pivotCache/pivotCacheDefinition1.xml", "xl/pivotTables/pivotTable1.xml"
    override = '<Override PartName="/{}" ContentType="{}"/>'
    relation = '<Relationship Id="{}" Type="' + relations + '/{}" Target="/{}"/></Relationships>'
    rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    field = '<cacheField name="{}" numFmtId="0"><sharedItems/></cacheField>'
    added = {
        cache: f'<pivotCacheDefinition xmlns="{main}" refreshedBy="x"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" '
        f'sheet="表"/></cacheSource><cacheFields count="2">{field.format("名称")}{field.format("数")}</cacheFields></pivotCacheDefinition>',
        table: f'<pivotTableDefinition xmlns="{main}" name="P" cacheId="1" dataCaption="值"><location ref="A6:B8" firstHeaderRow="1" '
        'firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"/><pivotField dataField="1" '
        'showAll="0"/></pivotFields></pivotTableDefinition>',
        "xl/pivotTables/_rels/pivotTable1.xml.rels": rels + relation.format("rId1", "pivotCacheDefinition", cache),
        "xl/worksheets/_rels/sheet1.xml.rels": rels + relation.format("rId1", "pivotTable", table),
    }
    changed = {
        "[Content_Types].xml": (
            "</Types>",
            override.format(cache, types.format("pivotCacheDefinition"))
            + override.format(table, types.format("pivotTable"))
            + "</Types>",
        ),
        "xl/_rels/workbook.xml.rels": ("</Relationships>", relation.format("rIdP", "pivotCacheDefinition", cache)),
        "xl/workbook.xml": (
            "</workbook>",
            f'<pivotCaches><pivotCache xmlns:r="{relations}" cacheId="1" r:id="rIdP"/></pivotCaches></workbook>',
        ),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode("utf-8")
            old, new = changed.get(name, ("", ""))
            target.writestr(name, text.replace(old, new) if old else text)
        for name, text in added.items():
            target.writestr(name, text)
    return out.getvalue()


def test_a_pivot_table_covers_the_rows_and_is_computed_anew_on_opening() -> None:
    cells = {"A1": "名称", "B1": "数", "A2": "{%tr for x in xs %}", "A3": "{{ x }}", "B3": "{{ x }}", "A4": "{%tr endfor %}"}
    data = filled(with_pivot(sheet(cells)), xs=[1, 2, 3, 4, 5])
    (pivot,) = workbook(data).active._pivots
    assert pivot.cache.cacheSource.worksheetSource.ref == "A1:B6"
    assert pivot.cache.refreshOnLoad
    assert pivot.location.ref == "A8:B10"


def test_names_of_the_workbook_lead_to_each_copy_from_within_and_to_the_first_from_elsewhere(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    ws = book.active
    ws.title = "{{ o }}"
    for address, value in {"A1": "{%sheet for o in os %}", "A2": "{{ o }}", "A3": "=单位"}.items():
        ws[address] = value
    book.create_sheet("总")["A1"] = "=单位"
    book.defined_names["单位"] = DefinedName("单位", attr_text="'{{ o }}'!$A$2")
    book.defined_names["其他"] = DefinedName("其他", attr_text="总!$A$1")
    data = filled(saved(book), os=["甲", "乙"])
    (tmp_path / "x.xlsx").write_bytes(data)
    assert_valid(tmp_path / "x.xlsx")
    result = workbook(data)
    assert [result[name].defined_names["单位"].attr_text for name in ("甲", "乙")] == ["'甲'!$A$1", "'乙'!$A$1"]
    assert {name: found.attr_text for name, found in result.defined_names.items()} == {"单位": "'甲'!$A$1", "其他": "总!$A$1"}


@pytest.mark.parametrize("macros", ["xl/vbaProject.bin", ""])
def test_a_workbook_with_macros_is_refused_by_what_it_is(macros: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sheet({"A1": "{{ x }}"}))) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if not macros:
                data = re.sub(
                    rb"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main\+xml",
                    b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                    data,
                )
            target.writestr(name, data)
        if macros:
            target.writestr(macros, b"")
    with pytest.raises(TemplateError, match="带宏的文件"):
        filled(out.getvalue(), x=1)
