"""Files broken at random: every reader and the engine end with a result or a message, never with another exception.

``python tools/fuzz.py EXAMPLES`` tries more.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from progress_report.assignment.workbook import read_assignment
from progress_report.checks import Case, check
from progress_report.checks.marked_copies import mark
from progress_report.gbt9704.verification import verify
from progress_report.importing.document import read_document
from progress_report.messages.errors import ReportError
from progress_report.returns.collection import read_returns
from progress_report.templating import Template, TemplateError

ROOT = Path(__file__).resolve().parent.parent
RETURN = ROOT / "data" / "2023" / "H2" / "综合科.xlsx"
YEAR = ROOT / "data" / "2023" / "任务分工.xlsx"
REPORT = ROOT / "templates" / "催办单.docx"
SHEET = ROOT / "templates" / "核查结果.xlsx"
few = settings(
    max_examples=int(os.environ.get("FUZZ_EXAMPLES", "25")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@cache
def parts_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


@cache
def assignment():
    return read_assignment(YEAR)


@st.composite
def broken(draw: st.DrawFn, path: Path) -> bytes:
    """Draw a file with bytes of one part changed, cut out or put in twice, or bytes of the file itself."""
    parts = dict(parts_of(path))
    name = draw(st.sampled_from(sorted(parts)))
    inside = draw(st.booleans())
    data = bytearray(parts[name] if inside else path.read_bytes())
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        length = draw(st.integers(0, 40))
        piece = draw(
            st.one_of(
                st.binary(max_size=8),
                st.just(bytes(data[at : at + length])),
                st.sampled_from([b"<", b">", b"&", b'"', b"\0", b"-1", b"99999999999", b"xml", b"{{", b"{%tr", b"%}", b"#REF!"]),
            )
        )
        data[at : at + length] = piece
    if not inside:
        return bytes(data)
    parts[name] = bytes(data)
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for part, content in parts.items():
            package.writestr(part, content)
    return out.getvalue()


def _read(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "综合科.xlsx")
        path.write_bytes(data)
        year = assignment()
        period = year.periods[1]
        found = read_returns([path], Path(folder), year, period)
        case = Case(year, period, {returned.office: returned for returned in found.returns}, {}, found.findings)
        findings = (*found.findings, *check(case))
        with contextlib.suppress(ReportError):
            mark(path.name, data, [finding for finding in findings if finding.office == "综合科"], BytesIO())


@few
@given(data=broken(RETURN))
def test_a_broken_return_ends_in_findings(data: bytes) -> None:
    _read(data)


@few
@given(data=broken(YEAR))
def test_a_broken_year_workbook_ends_in_a_message(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "任务分工.xlsx")
        path.write_bytes(data)
        with contextlib.suppress(ReportError):
            read_assignment(path)


@few
@given(data=st.one_of(broken(REPORT), broken(SHEET)))
def test_a_broken_template_ends_in_a_template_error(data: bytes) -> None:
    with contextlib.suppress(TemplateError):
        Template(data, "模板").fill_bytes({})


@few
@given(data=broken(REPORT))
def test_a_broken_document_is_verified_or_refused(data: bytes) -> None:
    with contextlib.suppress(TemplateError, KeyError):
        verify(data)


@few
@given(
    data=st.one_of(broken(YEAR), broken(ROOT / "templates" / "任务分工表.docx")),
    suffix=st.sampled_from([".xlsx", ".docx", ".pdf", ".txt"]),
)
def test_a_broken_document_is_imported_or_refused(data: bytes, suffix: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "文件" + suffix)
        path.write_bytes(data)
        with contextlib.suppress(ReportError):
            read_document(path, 2024, assignment().offices)
