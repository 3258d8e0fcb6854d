"""A return that another program wrote in its own way reads as its ordinary twin, and so does its marked copy; what cannot is refused."""

from __future__ import annotations

import codecs
import os
import re
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from progress_report.assignment.model import Assignment
from progress_report.assignment.workbook import read_assignment
from progress_report.checks.marked_copies import mark
from progress_report.messages.findings import Finding
from progress_report.messages.places import CellRef
from progress_report.reading import raw_parts
from progress_report.reading.files import inspect, inspect_bytes
from progress_report.reading.quiet import quiet, speak_again
from progress_report.returns.candidates import return_files
from progress_report.returns.collection import Collection, read_returns
from tests.workbooks import RETURN_HEADER, row, write_return, year_workbook
from tests.xlsb import write_xlsb

Parts = Mapping[str, bytes]
Read = Callable[[], Collection]
SHEET, WORKBOOK, RELATIONS = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
FOUND = Finding("C05", "甲科", where=CellRef("甲科.xlsx", "填报表", "F3"), details={"number": "1", "file": "甲科.xlsx"})


@pytest.fixture
def year(tmp_path: Path) -> Assignment:
    return read_assignment(year_workbook(tmp_path))


@pytest.fixture
def collected(tmp_path: Path, year: Assignment) -> Read:
    return lambda: read_returns(return_files(tmp_path / "2025" / "Q2"), tmp_path, year, year.periods[1])


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    return write_return(
        tmp_path / "2025" / "Q2" / "甲科.xlsx", "甲科", [row(1), row(2)], [[2, "公开率", "≥100", "%", "100%", ""]]
    )


def parts_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts: Parts, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def each(change: Callable[[bytes], bytes], name: str = r"\.(xml|rels)$") -> Callable[[Parts], Parts]:
    """Return a change of each part whose name has this in it."""
    return lambda parts: {one: change(content) if re.search(name, one) else content for one, content in parts.items()}


def named(change: Callable[[str], str], *exchanged: tuple[bytes, bytes]) -> Callable[[Parts], Parts]:
    """Return a change of all parts' names, and of words in them."""

    def changed(parts: Parts) -> Parts:
        found = {}
        for name, content in parts.items():
            for old, new in exchanged:
                content = content.replace(old, new) if name.endswith((".xml", ".rels")) else content
            found[change(name)] = content
        return found

    return changed


def in_encoding(encoding: str, said: str) -> Callable[[bytes], bytes]:
    def changed(content: bytes) -> bytes:
        words = re.sub(rb"^<\?xml[^>]*\?>\s*", b"", content).decode()
        return f'<?xml version="1.0" encoding="{said}"?>{words}'.encode(encoding)

    return changed


def with_shared_texts(parts: Parts) -> dict[str, bytes]:
    """Return the parts with every text in the shared list, as most programs write them."""
    texts: list[bytes] = []

    def pointed(found: re.Match[bytes]) -> bytes:
        texts.append(found[3])
        return b'<c%st="s"%s><v>%d</v></c>' % (found[1], found[2], len(texts) - 1)

    inline = rb'<c((?:(?!t=)[^<>])*)t="inlineStr"([^<>]*)><is>(.*?)</is></c>'
    found = dict(each(lambda content: re.sub(inline, pointed, content), "worksheets/")(parts))
    relation = b'<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>'
    override = b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
    found[RELATIONS] = re.sub(rb"<Relationship [^<>]*sharedStrings[^<>]*/>", b"", found[RELATIONS])
    found[RELATIONS] = found[RELATIONS].replace(b"</Relationships>", relation)
    types = re.sub(rb"<Override [^<>]*sharedStrings[^<>]*/>", b"", found["[Content_Types].xml"])
    found["[Content_Types].xml"] = types.replace(b"</Types>", override)
    found["xl/sharedStrings.xml"] = b'<sst xmlns="%s">%s</sst>' % (MAIN, b"".join(b"<si>%s</si>" % text for text in texts))
    return found


def prefixed(content: bytes) -> bytes:
    if MAIN not in content[:400]:
        return content
    content = content.replace(b'xmlns="' + MAIN, b'xmlns:x="' + MAIN)
    return re.sub(rb"<(/?)(?![?!])(?!\w+:)(\w)", rb"<\1x:\2", content)


ODD_WAYS: Mapping[str, Callable[[Parts], Parts]] = {
    "shared texts": with_shared_texts,
    "a prefix": each(prefixed),
    "UTF-16": each(in_encoding("utf-16", "UTF-16")),
    "UTF-16 without a mark": each(in_encoding("utf-16-be", "UTF-16BE"), "worksheets/"),
    "GB 18030": each(in_encoding("gb18030", "GB18030"), "worksheets/"),
    "a byte-order mark": each(lambda content: codecs.BOM_UTF8 + content),
    "shared texts in UTF-16": lambda parts: each(in_encoding("utf-16", "UTF-16"), "sharedStrings")(with_shared_texts(parts)),
    "comments in values": each(lambda content: content.replace(b"<v>", b"<v><!-- 1 -->"), "worksheets/"),
    "values in CDATA": each(lambda content: re.sub(rb"<v>(.*?)</v>", rb"<v><![CDATA[\1]]></v>", content), "worksheets/"),
    "white space about values": each(lambda content: re.sub(rb"<v>(.*?)</v>", rb"<v>\n \1 </v>", content), "worksheets/"),
    "texts where numbers stand": each(
        lambda content: re.sub(rb't="inlineStr"([^<>]*)><is><t>(.*?)</t></is>', rb't="inlineStr"\1><v>\2</v>', content),
        "worksheets/",
    ),
    "texts of no kind": each(lambda content: content.replace(b' t="inlineStr"', b""), "worksheets/"),
    "pointers with a point": lambda parts: each(
        lambda content: re.sub(rb'(t="s"><v>\d+)</v>', rb"\1.0</v>", content), "worksheets/"
    )(with_shared_texts(parts)),
    "backslashes between folders": named(lambda name: name.replace("/", "\\")),
    "names from the root": named(lambda name: f"/{name}"),
    "names in capitals": named(lambda name: name.replace("xl/", "XL/").replace("workbook.xml", "Workbook.xml")),
    "a sheet's part in other letters": named(lambda name: name.replace("sheet1.xml", "Sheet1.XML")),
    "shared texts' part in other letters": lambda parts: named(lambda name: name.replace("sharedStrings", "SharedStrings"))(
        with_shared_texts(parts)
    ),
    "another name for the workbook": named(
        lambda name: name.replace("workbook.xml", "workbook22.xml"), (b"xl/workbook.xml", b"xl/workbook22.xml")
    ),
    "a workbook at the root": named(
        lambda name: {WORKBOOK: "book.xml", RELATIONS: "_rels/book.xml.rels"}.get(name, name),
        (b'"xl/workbook.xml"', b'"book.xml"'),
        (b'"/xl/workbook.xml"', b'"/book.xml"'),
        (b'Target="styles.xml"', b'Target="xl/styles.xml"'),
        (b'Target="sharedStrings.xml"', b'Target="xl/sharedStrings.xml"'),
        (b'Target="theme/', b'Target="xl/theme/'),
        (b'Target="worksheets/', b'Target="xl/worksheets/'),
    ),
    "backslashes in relationships": each(lambda content: content.replace(b"/worksheets/", b"/worksheets\\"), "workbook.xml.rels"),
}


@pytest.mark.parametrize("way", ODD_WAYS)
def test_a_return_in_another_programs_writing_reads_as_its_twin(sent: Path, collected: Read, way: str) -> None:
    ordinary = collected()
    assert ordinary.returns[0].entries[0].completed is not None
    odd = packed(ODD_WAYS[way](parts_of(sent)))
    assert odd != sent.read_bytes()
    sent.write_bytes(odd)
    assert collected() == ordinary
    out = BytesIO()
    mark("甲科.xlsx", odd, [FOUND], out)
    sent.write_bytes(out.getvalue())
    assert collected().returns == ordinary.returns


CANNOT_BE_TOLD: Mapping[str, Callable[[Parts], Parts]] = {
    "a pointer below the first text": lambda parts: each(
        lambda content: content.replace(b't="s"><v>1</v>', b't="s"><v>-1</v>'), "worksheets/"
    )(with_shared_texts(parts)),
    "an entity of its own": each(
        lambda content: b'<!DOCTYPE a [<!ENTITY a "1">]>' + re.sub(rb"<\?xml[^>]*\?>", b"", content).replace(b"<t>", b"<t>&a;"),
        "worksheets/",
    ),
    "an encoding that nobody knows": each(lambda content: b'<?xml version="1.0" encoding="x-none"?>' + content, "worksheets/"),
}


@pytest.mark.parametrize("way", CANNOT_BE_TOLD)
def test_what_cannot_be_told_is_refused_and_not_taken_for_something_else(sent: Path, collected: Read, way: str) -> None:
    sent.write_bytes(packed(CANNOT_BE_TOLD[way](parts_of(sent))))
    (finding,) = collected().findings
    assert (finding.code, finding.details["reason"]) == ("F01", "文件的写法少见，读不准")


def test_of_two_parts_with_names_in_other_letters_none_is_taken(sent: Path, collected: Read) -> None:
    parts = parts_of(sent)
    sent.write_bytes(packed({**parts, "xl/worksheets/Sheet1.xml": parts["xl/worksheets/sheet2.xml"]}))
    assert [finding.code for finding in collected().findings] == ["F11"]


def test_a_large_part_in_another_writing_is_refused(sent: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sent.write_bytes(packed(ODD_WAYS["UTF-16"](parts_of(sent))))
    assert inspect(sent).kind.is_workbook
    monkeypatch.setattr("progress_report.reading.rewriting.LARGEST_PART", 1_000)
    assert inspect(sent).refusal == "F01"
    monkeypatch.setattr("progress_report.reading.rewriting.LARGEST_PACKAGE", 1_000)
    assert inspect(sent).refusal == "F01"


def test_what_texts_add_up_to_is_counted_whatever_their_part_is_called(sent: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("progress_report.reading.files.MAX_TEXT", 100)
    sent.write_bytes(packed(ODD_WAYS["shared texts' part in other letters"](parts_of(sent))))
    assert inspect(sent).refusal == "F11"


def test_a_download_that_begins_with_blank_lines_is_read(sent: Path, collected: Read) -> None:
    ordinary = collected()
    sent.write_bytes(codecs.BOM_UTF8 + b"\r\n\r\n" + sent.read_bytes())
    assert collected() == ordinary
    sent.write_bytes(b"\r\n" * 200 + sent.read_bytes())
    assert [finding.code for finding in collected().findings] == ["F09"]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_package_packed_otherwise_is_read(sent: Path, collected: Read, method: int) -> None:
    ordinary = collected()
    sent.write_bytes(packed(parts_of(sent), method))
    assert collected() == ordinary


def with_method(data: bytes, method: int) -> bytes:
    """Say of every entry that it was packed by a method of this number."""
    changed = bytearray(data)
    for sign, place in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        at = changed.find(sign)
        while at >= 0:
            changed[at + place : at + place + 2] = method.to_bytes(2, "little")
            at = changed.find(sign, at + 4)
    return bytes(changed)


DEFLATE64 = 9


def test_a_method_of_packing_that_is_not_known_is_named_as_such(sent: Path, collected: Read) -> None:
    whole = sent.read_bytes()
    sent.write_bytes(with_method(whole, DEFLATE64))
    (finding,) = collected().findings
    assert (finding.code, finding.details["reason"]) == ("F01", "压缩方式少见，读不了")
    sent.unlink()
    archive = sent.with_name("甲科.zip")
    archive.write_bytes(with_method(packed({"甲科.xlsx": b"x"}, zipfile.ZIP_STORED), DEFLATE64))
    (finding,) = collected().findings
    assert (finding.code, finding.details["ending"]) == ("F20", "压缩方式少见的")


def test_a_part_of_a_split_archive_is_named_as_such(sent: Path) -> None:
    first = inspect_bytes(b"PK\x07\x08" + sent.read_bytes()[:3_000])
    last = bytearray(sent.read_bytes()[-600:])
    end = last.rfind(b"PK\x05\x06")
    last[end + 4 : end + 8] = b"\x02\0\x02\0"
    assert [(one.refusal, one.details["ending"]) for one in (first, inspect_bytes(bytes(last)))] == [("F20", "分卷的 .zip")] * 2


@pytest.mark.parametrize(
    ("parts", "seen"),
    [
        ({"OFD.xml": b"<a/>", "Doc_0/Document.xml": b"<a/>"}, "OFD 版式文件"),
        ({"META-INF/container.xml": b"<a/>"}, "电子书"),
        ({"_rels/.rels": b'<a><b Type="x/officeDocument" Target="word/document2.xml"/></a>', "word/document2.xml": b"<document/>"}, "Word 文档"),
        ({"_rels/.rels": b'<a><b Type="x/officeDocument" Target="/p.xml"/></a>', "P.xml": b"<presentation/>"}, "演示文稿"),
    ],
)  # fmt: skip
def test_a_package_of_another_program_is_named_and_no_archive(parts: Parts, seen: str) -> None:
    found = inspect_bytes(packed(parts))
    assert (found.refusal, found.details["seen"]) == ("F09", seen)


def test_an_archive_of_anything_stays_an_archive() -> None:
    for parts in ({"a.xml": b"<a/>"}, {"_rels/.rels": b"<"}, {"_rels/.rels": b"<a/>"}, {"A.txt": b"", "a.txt": b""}):
        assert inspect_bytes(packed(parts)).kind.value == "zip"


def test_what_a_library_writes_to_the_terminal_by_itself_is_not_seen(
    tmp_path: Path, collected: Read, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "2025" / "Q2").mkdir()
    sent = write_xlsb(tmp_path / "2025" / "Q2" / "甲科.xlsb", {"填报表": [["序号"]]})
    parts = {
        name: re.sub(rb"<Relationship [^<>]*worksheets[^<>]*/>", b"", content) if name.endswith("workbook.bin.rels") else content
        for name, content in parts_of(sent).items()
    }
    sent.write_bytes(packed(parts))
    found = collected()
    assert [finding.code for finding in found.findings] == ["F01"]
    assert "Panic" in found.troubles[0]
    os.write(2, "此后照常显示".encode())
    assert capfd.readouterr().err == "此后照常显示"


def test_a_file_left_behind_does_not_silence_the_rest(capfd: pytest.CaptureFixture[str]) -> None:
    with quiet():
        os.write(2, b"1")
        speak_again()
        os.write(2, b"2")
    with quiet(), quiet():
        os.write(2, b"3")
    os.write(2, b"4")
    assert capfd.readouterr().err == "24"


def test_an_ordinary_part_is_known_as_such_at_one_look(sent: Path) -> None:
    assert not any(raw_parts.is_odd_sheet(content) for name, content in parts_of(sent).items() if name.endswith(".xml"))


def test_a_workbook_that_openpyxl_reads_and_cannot_write_is_marked_all_the_same(
    sent: Path, collected: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one with certain charts, on which it raises AttributeError."""
    ordinary, whole = collected().returns, sent.read_bytes()
    save, tried = Workbook.save, []

    def saving(workbook: Workbook, file: BytesIO) -> None:
        tried.append(file)
        if len(tried) == 1:
            raise AttributeError("'Typed' object has no attribute 'to_tree'")
        save(workbook, file)

    monkeypatch.setattr(Workbook, "save", saving)
    out = BytesIO()
    mark("甲科.xlsx", whole, [FOUND], out)
    sent.write_bytes(out.getvalue())
    assert len(tried) == 2
    assert collected().returns == ordinary


OPEN_DOCUMENT = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
><office:body><office:spreadsheet><table:table table:name="填报表">{rows}</table:table></office:spreadsheet></office:body
></office:document-content>"""
MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"


def open_document(rows: list[list[object]]) -> dict[str, bytes]:
    """Return the parts of an .ods with these texts and numbers."""

    def cell(value: object) -> str:
        if isinstance(value, int):
            return (
                f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'
            )
        if isinstance(value, date):
            return f'<table:table-cell office:value-type="date" office:date-value="{value}"><text:p>1</text:p></table:table-cell>'
        return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'

    written = "".join(f"<table:table-row>{''.join(map(cell, one))}</table:table-row>" for one in rows)
    manifest = f'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="{MIMETYPE}"/></manifest:manifest>'
    return {
        "mimetype": MIMETYPE.encode(),
        "content.xml": OPEN_DOCUMENT.format(rows=written).encode(),
        "META-INF/manifest.xml": manifest.encode(),
    }


@pytest.mark.parametrize(
    "change",
    [
        lambda content: re.sub(rb"(<table:table-(?:row|cell))", rb"\n  \1", content),
        lambda content: re.sub(rb"<text:p>(.*?)</text:p>", rb"<text:p><![CDATA[\1]]></text:p>", content),
        in_encoding("utf-16", "UTF-16"),
        in_encoding("gb18030", "GB18030"),
    ],
)
def test_an_open_document_in_another_programs_writing_reads_as_its_twin(
    tmp_path: Path, collected: Read, change: Callable[[bytes], bytes]
) -> None:
    sent = tmp_path / "2025" / "Q2" / "甲科.ods"
    sent.parent.mkdir()
    parts = open_document([["填报科室", "甲科"], [*RETURN_HEADER], row(1), row(2)])
    sent.write_bytes(packed(parts))
    ordinary = collected()
    assert [one.completed for one in ordinary.returns[0].entries] == [date(2025, 3, 20)] * 2
    sent.write_bytes(packed({**parts, "content.xml": change(parts["content.xml"])}))
    assert collected() == ordinary


def test_an_open_document_that_declares_entities_is_refused_where_they_are_used_oddly(tmp_path: Path, collected: Read) -> None:
    sent = tmp_path / "2025" / "Q2" / "甲科.ods"
    sent.parent.mkdir()
    parts = open_document([[*RETURN_HEADER]])
    sent.write_bytes(packed({**parts, "content.xml": b'<!DOCTYPE a [<!ENTITY a "1">]>' + parts["content.xml"]}))
    assert [finding.code for finding in collected().findings] == ["F01"]
