"""Files that grow in one way each, to hold the time of reading them against their size."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

from tests.hostile import S, plain
from tests.ole import old_workbook
from tests.workbooks import RETURN_HEADER
from tests.xlsb import record, text

SHEET = "xl/worksheets/sheet1.xml"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def packed(parts: dict[str, bytes]) -> bytes:
    """Return parts as a zip, without the ratio that gives a bomb away."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def _xlsx(rows: str = "", after: str = "", **parts: str) -> bytes:
    made = plain()
    sheet = made[SHEET].decode().replace("</sheetData>", rows + "</sheetData>" + after)
    return packed({**made, SHEET: sheet.encode(), **{name: content.encode() for name, content in parts.items()}})


def many_rows(times: int) -> bytes:
    """Rows with a text each under the table."""
    return _xlsx("".join(f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>甲</t></is></c></row>' for n in range(9, times + 9)))


def many_formulas(times: int) -> bytes:
    """Formulas that share one."""
    cells = (f'<row r="{n}"><c r="M{n}"><f t="shared" si="0"/><v>1</v></c></row>' for n in range(10, times + 10))
    return _xlsx('<row r="9"><c r="M9"><f t="shared" si="0" ref="M9:M99">A1</f><v>1</v></c></row>' + "".join(cells))


def many_merges(times: int) -> bytes:
    """Merged ranges beside and below the table."""
    merges = "".join(f'<mergeCell ref="F{2 * n + 3}:G{2 * n + 4}"/>' for n in range(times))
    return _xlsx("", f'<mergeCells count="{times}">{merges}</mergeCells>')


def long_merges(times: int) -> bytes:
    """Merged ranges that each claim a column of the sheet."""
    return _xlsx("", "<mergeCells>" + '<mergeCell ref="F3:F1048576"/>' * times + "</mergeCells>")


def many_styles(times: int) -> bytes:
    """Styles of cells."""
    made = plain()
    name = "xl/styles.xml"
    made[name] = made[name].replace(b"</cellXfs>", b'<xf numFmtId="9" fontId="0"/>' * times + b"</cellXfs>")
    return packed(made)


def styled_area(times: int) -> bytes:
    """Rows of formatted cells without content."""
    row = "".join(f'<c r="{letter}{{n}}" s="0"/>' for letter in "ABCDEFGHIJ")
    return _xlsx("".join(f'<row r="{n}">{row.replace("{n}", str(n))}</row>' for n in range(9, times + 9)))


def hidden_columns(times: int) -> bytes:
    """Elements that hide columns."""
    made = plain()
    columns = "<cols>" + '<col min="20" max="16384" hidden="1"/>' * times + "</cols><sheetData>"
    made[SHEET] = made[SHEET].replace(b"<sheetData>", columns.encode())
    return packed(made)


def shared_text(times: int) -> bytes:
    """Cells that all show one long shared text."""
    long = f'<sst xmlns="{S}"><si><t>{"字" * 250_000}</t></si></sst>'
    made = plain()
    made["[Content_Types].xml"] = made["[Content_Types].xml"].replace(
        b"</Types>",
        b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.'
        b'sharedStrings+xml"/></Types>',
    )
    name = "xl/_rels/workbook.xml.rels"
    link = f'<Relationship Id="rIdS" Type="{R}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    made[name] = made[name].replace(b"</Relationships>", link.encode())
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(9, times + 9))
    made[SHEET] = made[SHEET].replace(b"</sheetData>", f"{cells}</sheetData>".encode())
    return packed({**made, "xl/sharedStrings.xml": long.encode()})


def comments(times: int) -> bytes:
    """Comments on one sheet."""
    said = "".join(f'<comment ref="A{n}"><text><t>话{n}</t></text></comment>' for n in range(1, times + 1))
    link = f'<Relationships><Relationship Id="r" Type="{R}/comments" Target="/xl/comments1.xml"/></Relationships>'
    parts = {"xl/comments1.xml": f"<comments><commentList>{said}</commentList></comments>"}
    return _xlsx(**{"xl/worksheets/_rels/sheet1.xml.rels": link, **parts})


def pictures(times: int) -> bytes:
    """Pictures laid over the table."""
    one = "<a><from><col>1</col><row>2</row></from><to><col>2</col><row>9</row></to></a>"
    link = f'<Relationships><Relationship Id="r" Type="{R}/drawing" Target="/xl/drawing1.xml"/></Relationships>'
    return _xlsx(**{"xl/worksheets/_rels/sheet1.xml.rels": link, "xl/drawing1.xml": f"<d>{one * times}</d>"})


def digits(times: int) -> bytes:
    """A note of digits in groups, as long as cells may be together."""
    words = ("1234 5678 " * 3_000)[:30_000]
    cells = "".join(f'<row r="{n}"><c r="M{n}" t="inlineStr"><is><t>{words}</t></is></c></row>' for n in range(9, times + 9))
    return _xlsx(cells)


def sheets(times: int) -> bytes:
    """Sheets of one cell each."""
    made = plain()
    for n in range(2, times + 2):
        made[f"xl/worksheets/sheet{n}.xml"] = made[SHEET]
    listed = "".join(f'<sheet name="表{n}" sheetId="{n}" r:id="rX{n}" xmlns:r="{R}"/>' for n in range(2, times + 2))
    links = "".join(
        f'<Relationship Id="rX{n}" Type="{R}/worksheet" Target="/xl/worksheets/sheet{n}.xml"/>' for n in range(2, times + 2)
    )
    made["xl/workbook.xml"] = made["xl/workbook.xml"].replace(b"</sheets>", f"{listed}</sheets>".encode())
    name = "xl/_rels/workbook.xml.rels"
    made[name] = made[name].replace(b"</Relationships>", f"{links}</Relationships>".encode())
    return packed(made)


_ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    '<office:body><office:spreadsheet><table:table table:name="填报表">{rows}</table:table></office:spreadsheet></office:body>'
    "</office:document-content>"
)


def ods(rows: str) -> bytes:
    """Return an OpenDocument of rows under a form's header."""
    head = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{one}</text:p></table:table-cell>' for one in RETURN_HEADER
    )
    first = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    start = f"<table:table-row>{first.format('填报科室')}{first.format('甲科')}</table:table-row><table:table-row>{head}</table:table-row>"
    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": _ODS.format(rows=start + rows).encode(),
            "META-INF/manifest.xml": b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        }
    )


def ods_rows(times: int) -> bytes:
    """Rows of an OpenDocument."""
    return ods(
        '<table:table-row><table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell></table:table-row>'
        * times
    )


def ods_repeated(times: int) -> bytes:
    """Rows that each stand for a million."""
    cell = (
        '<table:table-cell office:value-type="string" table:number-columns-repeated="1000"><text:p>甲</text:p></table:table-cell>'
    )
    return ods(f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>' * times)


def xls_cells(times: int) -> bytes:
    """Cells of an old workbook that show one text."""
    return old_workbook(["字" * 3_000], [(n % 60_000, n // 60_000, 0) for n in range(times)])


def xls_far(times: int) -> bytes:
    """Cells of an old workbook in its last corner."""
    return old_workbook(["字"], [(0, 0, 0)] + [(65_535, 255, 0)] * times)


def xlsb_shared(times: int) -> bytes:
    """Cells of a binary workbook that show one long text."""
    rows = b"".join(record(0, n.to_bytes(4, "little") + b"\0" * 21) + record(7, b"\0" * 12) for n in range(times))
    strings = record(159, b"\1\0\0\0\1\0\0\0") + record(19, b"\0" + text("字" * 100_000)) + record(160)
    return packed(
        {"xl/workbook.bin": b"", "xl/worksheets/sheet1.bin": record(145) + rows + record(146), "xl/sharedStrings.bin": strings}
    )


def archive(times: int) -> bytes:
    """An archive of small files that are no returns."""
    return packed({f"{n}.txt": b"x" for n in range(times)})


def nested(times: int) -> bytes:
    """An archive of archives of small files."""
    inner = packed({f"{n}.txt": b"x" for n in range(30)})
    return packed({f"{n}.zip": inner for n in range(times)})


GROWING: dict[Callable[[int], bytes], int] = {
    many_rows: 8_000,
    many_formulas: 8_000,
    many_merges: 25_000,
    long_merges: 25_000,
    many_styles: 50_000,
    styled_area: 10_000,
    hidden_columns: 5_000,
    shared_text: 4_000,
    comments: 10_000,
    pictures: 10_000,
    digits: 20,
    sheets: 400,
    ods_rows: 6_000,
    ods_repeated: 1_000,
    xls_cells: 100_000,
    xls_far: 100_000,
    xlsb_shared: 50_000,
    archive: 900,
    nested: 30,
}
"""Each way with a size that takes a noticeable time and is within all limits, or refused."""
