"""A part of a package is read as the library reads it, and every damage has one error, however the part is packed."""

from __future__ import annotations

import lzma
import zipfile
import zlib
from io import BytesIO

import pytest

from progress_report.reading.packages import BrokenPackageError, read_part_of

CONTENT = b"<worksheet>" + b"<row/>" * 9 + b"</worksheet>"


def package(method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as written:
        written.writestr(zipfile.ZipInfo("a.xml"), CONTENT, method)
        written.writestr(zipfile.ZipInfo("表.xml"), CONTENT, method)
    return out.getvalue()


def by_the_library(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    try:
        with package.open(entry) as stream:
            content = stream.read(entry.file_size + 1)
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, ValueError, OSError) as error:
        raise BrokenPackageError from error
    if len(content) != entry.file_size:
        raise BrokenPackageError
    return content


def outcome(data: bytes, read) -> list[object]:
    found: list[object] = []
    try:
        with zipfile.ZipFile(BytesIO(data)) as opened:
            for entry in opened.infolist():
                try:
                    found.append(read(opened, entry))
                except (BrokenPackageError, RuntimeError) as error:
                    found.append(type(error))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        found.append(type(error))
    return found


def test_a_part_is_read_as_the_library_reads_it() -> None:
    for method in (zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_BZIP2):
        assert outcome(package(method), read_part_of) == [CONTENT, CONTENT]


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_whatever_byte_of_a_package_is_another_what_comes_of_it_is_what_the_library_says(method: int) -> None:
    whole = package(method)
    for place in range(len(whole)):
        for other in (whole[place] ^ 1, whole[place] ^ 0xFF, 0):
            broken = whole[:place] + bytes([other]) + whole[place + 1 :]
            assert outcome(broken, read_part_of) == outcome(broken, by_the_library), (place, other)


def test_a_package_that_was_cut_off_ends_as_the_library_says() -> None:
    whole = package()
    for length in range(0, len(whole), 3):
        assert outcome(whole[:length], read_part_of) == outcome(whole[:length], by_the_library)
