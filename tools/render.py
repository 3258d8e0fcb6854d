"""Show documents as they print: ``python tools/render.py FILE... --out DIR`` writes a PDF and a picture of each page.

LibreOffice lays out, poppler draws. The fonts that official documents ask for are licensed and rarely there, so open ones stand
in for them (``tests/fonts/aliases.conf``): pages have the right characters at the right size, not the right strokes.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

ALIASES = Path(__file__).resolve().parent.parent / "tests" / "fonts" / "aliases.conf"
FONT_FOLDER_VARIABLE = "PROGRESS_REPORT_TEST_FONTS"
FONT_FOLDERS = (
    Path.home() / ".cache/progress-report/fonts",
    Path("/var/cache/progress-report/fonts"),
    Path("/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol"),
    Path("/usr/share/texmf/fonts/opentype/public/fandol"),
)
NEEDED_FONTS = ("FandolFang-Regular.otf", "FandolKai-Regular.otf", "FandolHei-Regular.otf", "FandolSong-Regular.otf")
LATIN_FONTS = Path("/usr/share/fonts/truetype")
OFFICE_PROGRAMS = ("soffice", "libreoffice")
ALL_PAGES = '{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}'
CONVERSION_TIMEOUT = 120
"""Seconds for one document; a page takes a hundredth of one, the first start with a new profile four."""


class RenderError(Exception):
    """A document could not be shown: what is missing or what went wrong."""


def find_office() -> Path:
    """Return LibreOffice's program; raise RenderError where there is none."""
    for program in OFFICE_PROGRAMS:
        if found := shutil.which(program):
            return Path(found)
    raise RenderError("LibreOffice is not installed (Debian: libreoffice-writer and libreoffice-calc)")


def find_fonts() -> Path:
    """Return the folder with the open Chinese fonts; raise RenderError where there is none."""
    named = os.environ.get(FONT_FOLDER_VARIABLE)
    folders = (Path(named),) if named else FONT_FOLDERS
    for folder in folders:
        if all((folder / font).is_file() for font in NEEDED_FONTS):
            return folder
    places = ", ".join(map(str, folders))
    raise RenderError(f"the Fandol fonts are in none of {places} (Debian: inside texlive-lang-chinese; .ci/run fetches them)")


class Renderer:
    """LibreOffice with a profile and a font configuration of its own, kept in ``folder`` so that only the first start is slow."""

    def __init__(self, folder: Path) -> None:
        self._office = find_office()
        self._profile = folder / "profile"
        self.font_config = folder / "fonts.conf"
        folder.mkdir(parents=True, exist_ok=True)
        # The system's own configuration is left out: pages must not depend on which other fonts a machine has.
        self.font_config.write_text(
            f'<?xml version="1.0"?><fontconfig><dir>{escape(str(find_fonts()))}</dir><dir>{LATIN_FONTS}</dir>'
            f"<cachedir>{escape(str(folder / 'font-cache'))}</cachedir><include>{escape(str(ALIASES))}</include></fontconfig>",
            encoding="utf-8",
        )

    def to_pdf(self, document: Path, out: Path) -> Path:
        """Lay out a document; return the PDF in the folder ``out``."""
        return self.to_pdfs([document], out)[0]

    def to_pdfs(self, documents: Sequence[Path], out: Path) -> list[Path]:
        """Lay out documents of different names in one go, since the start is the slow part; return the PDFs in the folder ``out``."""
        # A text's blank faces are pages as well, as in print.
        of_text = all(document.suffix == ".docx" for document in documents)
        kind = f"pdf:writer_pdf_Export:{ALL_PAGES}" if of_text else "pdf"
        command = [
            str(self._office),
            f"-env:UserInstallation={self._profile.resolve().as_uri()}",
            *("--headless", "--norestore", "--nolockcheck", "--convert-to", kind, "--outdir", str(out), *map(str, documents)),
        ]
        pdfs = [out / f"{document.stem}.pdf" for document in documents]
        for pdf in pdfs:
            pdf.unlink(missing_ok=True)
        said = _run(command, os.environ | {"FONTCONFIG_FILE": str(self.font_config)})
        for document, pdf in zip(documents, pdfs, strict=True):
            if not pdf.is_file():
                raise RenderError(f"LibreOffice made no PDF of {document}: {said}")
        return pdfs


def _run(command: Sequence[str], environment: dict[str, str]) -> str:
    """Run a command in a process group of its own, which ends with it; return what it said."""
    with subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        start_new_session=True,
    ) as process:
        try:
            return process.communicate(timeout=CONVERSION_TIMEOUT)[0]
        except subprocess.TimeoutExpired:
            # soffice is a shell script that starts the program that hangs.
            os.killpg(process.pid, signal.SIGKILL)
            raise RenderError(f"no result after {CONVERSION_TIMEOUT} s: {' '.join(command)}") from None


def to_pictures(pdf: Path, out: Path, dots_per_inch: int = 80) -> list[Path]:
    """Draw a PDF's pages; return the PNG files in page order."""
    if not (program := shutil.which("pdftoppm")):
        raise RenderError("pdftoppm is not installed (Debian: poppler-utils)")
    with tempfile.TemporaryDirectory(dir=out) as folder:
        subprocess.run([program, "-r", str(dots_per_inch), "-png", str(pdf), str(Path(folder) / "page")], check=True)
        # pdftoppm pads the numbers to equal length.
        pages = sorted(Path(folder).iterdir())
        return [page.replace(out / f"{pdf.stem}-{number}.png") for number, page in enumerate(pages, 1)]


def main() -> int:
    """Render the files named on the command line; return the exit code."""
    parser = argparse.ArgumentParser(description="Write a PDF and a picture of each page of Word and Excel files.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--dpi", type=int, default=80, help="dots per inch of the pictures (80)")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory() as folder:
            renderer = Renderer(Path(folder))
            for file in options.files:
                pdf = file if file.suffix == ".pdf" else renderer.to_pdf(file, options.out)
                print(pdf, *to_pictures(pdf, options.out, options.dpi), sep="\n")
    except RenderError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
