"""LibreOffice, where it is installed: finding it, and having it lay a document out as PDF."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence, Set
from io import BytesIO
from pathlib import Path

from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.messages.system_errors import reason_of

PROGRAMS = ("soffice", "libreoffice")


FOLDERS = {
    "win32": (r"C:\Program Files\LibreOffice\program", r"C:\Program Files (x86)\LibreOffice\program"),
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS",),
}


OTHER_FOLDERS = ("/opt/libreoffice*/program", "/usr/lib/libreoffice/program", "/snap/bin")


_NOT_HANGING, _HANGING = b'<w:overflowPunct w:val="0"/>', b'<w:overflowPunct w:val="1"/>'
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = "word/document.xml"
_LATIN_OF_CHINESE = re.compile(rb'(<w:lang\b(?=[^>]*\bw:eastAsia="zh-CN")[^>]*\bw:val=")(?:en-US|zh-CN)"')
TIMEOUT = 300
"""Seconds for one document; a page takes a hundredth of one, the first start with a new profile four."""


class OfficeError(ReportError):
    """LibreOffice is not there, or did not do its work."""


def find_office() -> Path:
    """Return LibreOffice's program. Raises OfficeError where there is none."""
    for name in PROGRAMS:
        found = shutil.which(name)
        if found:
            return Path(found)
    for pattern in FOLDERS.get(sys.platform, OTHER_FOLDERS):
        folder = Path(pattern)
        for place in sorted(folder.parent.parent.glob(f"{folder.parent.name}/{folder.name}"), reverse=True):
            for name in ("soffice.com", "soffice.exe", "soffice"):
                if (place / name).is_file():
                    return place / name
    raise OfficeError(_("没有找到 LibreOffice，不能生成 PDF。可以在 Word 或 WPS 里打开报告，另存为 PDF"))


PDF_OPTIONS = {
    "SelectPdfVersion": {"type": "long", "value": "2"},
    "PDFUACompliance": {"type": "boolean", "value": "true"},
    "IsSkipEmptyPages": {"type": "boolean", "value": "false"},
    "ExportFormFields": {"type": "boolean", "value": "false"},
}
"""PDF/A-2b (ISO 19005-2) for keeping and PDF/UA-1 (ISO 14289-1), tagged, for screen readers; options since LibreOffice 7.4.

The blank face before an even one is a page as well, or both sides of the paper would not come out right. Content controls are text
in print, not fields of a form, as which later versions would write them.
"""


def as_pdfs(
    office: Path, documents: Sequence[Path], timeout: float = TIMEOUT, *, starts: Sequence[str] = ()
) -> tuple[bytes, ...]:
    """Return documents laid out as PDF, in their order, by one start of LibreOffice.

    Of paragraphs that are kept with the next one, those that say one of ``starts`` begin a page: see ``page_faults.left_headings``.

    Each call has a profile of its own, so that two at once, or an open LibreOffice, do not get in each other's way. Raises
    OfficeError when nothing comes of one of them within ``timeout`` seconds.
    """
    names = "、".join(document.name for document in documents)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        profile, out = Path(temporary, "profile"), Path(temporary, "out")
        # Copies under plain names: what a document is called is nothing to LibreOffice.
        sources = [Path(temporary, f"document{place}{document.suffix}") for place, document in enumerate(documents)]
        for document, source in zip(documents, sources, strict=True):
            source.write_bytes(_as_meant(document.read_bytes(), starts))
        command = [str(office), "--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}"]
        command += ["--convert-to", f"pdf:writer_pdf_Export:{json.dumps(PDF_OPTIONS)}", "--outdir", str(out), *map(str, sources)]
        try:
            code, said = _run(command, timeout)
        except subprocess.TimeoutExpired:
            raise OfficeError(_("LibreOffice {seconds} 秒内没有转完 {file}").format(seconds=round(timeout), file=names)) from None
        except OSError as error:
            raise OfficeError(
                _("启动不了 LibreOffice（{office}）：{reason}").format(office=office, reason=reason_of(error))
            ) from error
        made = []
        for document, source in zip(documents, sources, strict=True):
            result = out / f"{source.stem}.pdf"
            if code or not result.is_file():
                reason = said.strip() or code
                raise OfficeError(_("LibreOffice 没有转成 {file}：{reason}").format(file=document.name, reason=reason))
            made.append(result.read_bytes())
        return tuple(made)


def _as_meant(document: bytes, starts: Sequence[str] = ()) -> bytes:
    """Return a document whose marks LibreOffice keeps inside the text area and whose numbers it keeps whole, as Word and WPS do with
    the original, and whose PDF is Chinese throughout.

    LibreOffice takes overflowPunct (ECMA-376-1, 17.3.1.21) for its opposite: told not to, it lets marks hang over the edge, and leaves
    a line blank under one that ends a paragraph. Seen in 7.4; a version that reads it rightly lays the copy out as 7.4 does the original.

    Figures in Chinese it breaks anywhere, and the language of Latin script is the PDF's: in English, a screen reader would take all of it
    for English. Chinese in Latin script (zh-Latn-CN, BCP 47) has whole numbers and makes the PDF Chinese.
    """
    if not zipfile.is_zipfile(BytesIO(document)):
        return document
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(document)) as package, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as changed:
        for entry in package.infolist():
            data = package.read(entry)
            if entry.filename == "word/styles.xml":
                data = _LATIN_OF_CHINESE.sub(rb'\g<1>zh-Latn-CN"', data.replace(_NOT_HANGING, _HANGING))
            elif entry.filename == _TEXT and starts:
                data = _with_starts(data, frozenset(map(_plain, starts)))
            changed.writestr(entry, data)
    return out.getvalue()


def _with_starts(data: bytes, starts: Set[str]) -> bytes:
    """Let headings begin a page that the program has left at the end of one.

    Kept with the next paragraph, they go over to its page in Word and WPS; LibreOffice 7.4 often forgets them where a table stands on
    the page. What begins a page there, begins one here.
    """
    from lxml import etree

    from progress_report.templating.package.archive import parse

    root = parse(data, _TEXT)
    for paragraph in root.iter(f"{_W}p"):
        properties = paragraph.find(f"{_W}pPr")
        if properties is not None and _plain("".join(map(str, paragraph.itertext(f"{_W}t")))) in starts:
            before = (
                properties.findall(f"{_W}pStyle") + properties.findall(f"{_W}keepNext") + properties.findall(f"{_W}keepLines")
            )
            properties.insert(len(before), properties.makeelement(f"{_W}pageBreakBefore"))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _plain(text: str) -> str:
    return re.sub(r"\s", "", text)


def _run(command: list[str], timeout: float) -> tuple[int, str]:
    """Run a command with all it starts; stop all of them when time is up."""
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=os.name == "posix"
    )
    try:
        said, _none = process.communicate(timeout=timeout)
    except BaseException:
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.communicate()
        raise
    return process.returncode, said.decode("utf-8", "replace")
