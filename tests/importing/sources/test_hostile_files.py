"""What must not harm: every file that is no assignment ends in one error with advice, in bounded time."""

from __future__ import annotations

import io
import random
import re
import struct
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from progress_report.importing.document import read_document
from progress_report.importing.sources.files import SourceError
from progress_report.messages.errors import ReportError
from tests.growing import shared_text, xls_cells
from tests.importing.documents import HEADER, ROWS, YEAR, excel, new_word, read, save_word, word_table

DATA = Path(__file__).parents[1] / "data"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def changed_part(path: Path, part: str, content: bytes, *, level: int = 9) -> Path:
    """Replace one part of a docx or xlsx."""
    out = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    path.write_bytes(out.getvalue())
    return path


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("空.docx", b"", "是空文件"),
        ("空.txt", b" \n\n ", "是空文件"),
        ("照片.jpg", b"\xff\xd8\xff\xe0" + b"\x01" * 100, "是图片"),
        ("旧.doc", OLE + bytes(100) + "WordDocument".encode("utf-16-le"), "另存为 docx"),
        ("加密.xlsx", OLE + bytes(100) + "EncryptedPackage".encode("utf-16-le"), "打开密码"),
        ("别的.ppt", OLE + bytes(100), "认不出的旧格式"),
        ("坏.xls", OLE + bytes(600) + "Workbook".encode("utf-16-le") + bytes(600), "另存为 xlsx|已损坏"),
        ("二进制.txt", bytes(range(256)) * 4, "不是文本文件"),
        ("压缩包.docx", b"PK\x03\x04" + b"\x00" * 60, "不是 Word 或 Excel 文件"),
        ("版式.ofd", b"PK\x03\x04" + b"\x00" * 20 + b"OFD.xml", "OFD 版式文件"),
        (
            "导出.xls",
            "<html><body><table><tr><td>序号</td></tr></table></body></html>".encode(),
            "是网页。请用 Word、Excel 或 WPS 打开",
        ),
        ("网页.txt", "\ufeff<!DOCTYPE html><html></html>".encode(), "是网页"),
        ("文档.doc", b"{\\rtf1\\ansi text}", "是Word 文档"),
        ("散文.txt", "今天开会讨论了工作。\n".encode(), "找不到任务分工表"),
        ("数字.txt", b"1\n2\n3\n", "找不到任务分工表"),
    ],
)
def test_what_is_no_assignment_is_refused_with_advice(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    with pytest.raises(SourceError, match=says):
        read_document(written(tmp_path, name, data), YEAR)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded where the system does it")
@pytest.mark.parametrize(("make", "size"), [(xls_cells, 60_000), (shared_text, 8_000)])
def test_a_workbook_whose_cells_add_up_to_gigabytes_is_refused_before_they_are_built(
    tmp_path: Path, make: Callable[[int], bytes], size: int
) -> None:
    path = written(tmp_path, "炸弹.xls", make(size))
    script = (
        "import resource; resource.setrlimit(resource.RLIMIT_DATA, (400_000_000, 400_000_000))\n"
        "from pathlib import Path; from progress_report.importing.document import read_document\n"
        f"try: read_document(Path({str(path)!r}), {YEAR})\n"
        "except Exception as error: print(type(error).__name__, error)"
    )
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, encoding="utf-8", timeout=120)
    assert "SourceError 炸弹.xls 的内容过大" in done.stdout, done.stderr[-500:]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"打不开 没有\.docx"):
        read_document(tmp_path / "没有.docx", YEAR)


def test_the_ending_of_the_name_is_not_relied_on(tmp_path: Path) -> None:
    path = word_table(tmp_path).rename(tmp_path / "任务分工.pdf")
    assert len(read(path).measures) == len(ROWS)


def test_a_document_without_tables_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="找不到任务分工表"):
        read(save_word(new_word(), tmp_path))


def test_a_part_that_inflates_beyond_reason_is_refused_before_parsing(tmp_path: Path) -> None:
    path = changed_part(word_table(tmp_path), "word/document.xml", b"<w/>" + b" " * (50 * 2**20))
    start = time.process_time()
    with pytest.raises(SourceError, match="可能是恶意文件"):
        read(path)
    assert time.process_time() - start < 2


@pytest.mark.parametrize("part", ["word/document.xml", "word/numbering.xml"])
def test_a_dtd_is_refused(tmp_path: Path, part: str) -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    with pytest.raises(SourceError, match="DTD"):
        read(changed_part(word_table(tmp_path), part, bomb))


def test_a_dtd_in_a_workbook_is_refused(tmp_path: Path) -> None:
    path = excel(tmp_path, {"表": [HEADER, *ROWS]})
    with pytest.raises(SourceError, match="DTD"):
        read(changed_part(path, "xl/worksheets/sheet1.xml", b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'))


def test_a_part_that_is_not_well_formed_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="XML"):
        read(changed_part(word_table(tmp_path), "word/document.xml", b"<w:document>"))


def test_a_document_with_absurd_spans_is_read_within_bounds(tmp_path: Path) -> None:
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p><w:r><w:t>序号</w:t></w:r></w:p></w:tc>'
    content = f'<w:document xmlns:w="{namespace}"><w:body><w:tbl>{f"<w:tr>{cell}</w:tr>" * 50}</w:tbl></w:body></w:document>'
    with pytest.raises(SourceError, match="找不到任务分工表"):
        read(changed_part(word_table(tmp_path), "word/document.xml", content.encode()))


@pytest.mark.parametrize("kind", ["docx", "xlsx", "xls"])
def test_damaged_files_end_in_a_transcript_or_a_report_error(tmp_path: Path, kind: str) -> None:
    sources = {"docx": lambda: word_table(tmp_path), "xlsx": lambda: excel(tmp_path, {"表": [HEADER, *ROWS]})}
    original = sources[kind]().read_bytes() if kind in sources else (DATA / "assignment.xls").read_bytes()
    chance = random.Random(7)
    for number in range(60):
        data = bytearray(original)
        if number % 3 == 0:
            data = data[: chance.randrange(8, len(data))]
        else:
            for _turn in range(chance.randrange(1, 30)):
                data[chance.randrange(8, len(data))] = chance.randrange(256)
        with suppress(ReportError):
            read_document(written(tmp_path, f"坏.{kind}", bytes(data)), YEAR)


def test_a_zip_that_lies_about_its_sizes_is_refused(tmp_path: Path) -> None:
    path = word_table(tmp_path)
    data = path.read_bytes()
    at = data.index(b"PK\x01\x02", data.rindex(b"word/document.xml") - 60)
    path.write_bytes(data[: at + 24] + struct.pack("<L", 10) + data[at + 28 :])
    with pytest.raises(SourceError):
        read(path)


@pytest.mark.parametrize(
    "line", ["1", "1.", "2031 年 11 月底", "各科室 11 月底", "11月底、" * 60, "序号", "1 " * 150, "办公室、" * 90]
)
def test_a_text_of_one_line_many_times_takes_bounded_time(tmp_path: Path, line: str) -> None:
    path = written(tmp_path, "长.txt", ((line + "\n") * min(7_900, 290_000 // (len(line) + 1))).encode())
    start = time.process_time()
    with pytest.raises(SourceError):
        read_document(path, YEAR)
    assert time.process_time() - start < 10


def test_a_text_too_long_to_be_an_assignment_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="文字过多"):
        read_document(written(tmp_path, "长.txt", "各科室\n".encode() * 100_000), YEAR)


def test_what_a_library_says_of_a_workbook_is_not_said_to_people(tmp_path: Path) -> None:
    """Not even that it cannot detect a format, of a file under a password."""
    whole = (DATA / "assignment.xls").read_bytes()
    (tmp_path / "一.xls").write_bytes(whole[:600])
    locked = bytearray(whole)
    at = whole.index(b"\x09\x08\x10\x00\x00\x06\x05\x00")
    # FILEPASS, after the first record (MS-XLS, 2.4.117).
    locked[at + 20 : at + 24] = b"\x2f\x00" + locked[at + 22 : at + 24]
    (tmp_path / "二.xls").write_bytes(bytes(locked))
    (tmp_path / "三.docx").write_bytes(word_with(b"<w:document"))
    said = []
    for name in ("一.xls", "二.xls", "三.docx"):
        with pytest.raises(SourceError) as caught:
            read(tmp_path / name)
        said.append(str(caught.value))
    assert "有打开密码" in said[1]
    assert "部件不是完好的 XML（第1行" in said[2]
    for words in said:
        assert not re.search("[A-Za-z]{5}", re.sub("Office|Excel|document.xml", "", words))


def word_with(document: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("[Content_Types].xml", b"<Types/>")
        package.writestr("word/document.xml", document)
    return out.getvalue()
