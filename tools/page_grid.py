"""Lay out and measure reports over the axes that a page depends on: ``python tools/page_grid.py [--only WORDS] [--out DIR]``.

Every report is verified as a file (``verify``) and looked at as a page (``page_faults``), laid out as ``--pdf`` does; what either finds
is listed, and at the end how many pages and faults there are, as ``docs/layout.md`` has it.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from progress_report.gbt9704.verification import verify_file  # noqa: E402
from progress_report.output.libreoffice import as_pdfs, find_office  # noqa: E402
from progress_report.output.page_faults import left_headings, page_faults  # noqa: E402
from progress_report.output.printed_pages import printed_pages  # noqa: E402
from tests.documents.grid import PageCase, cases, make  # noqa: E402
from tools.render import Renderer  # noqa: E402

BATCH = 10
"""Documents laid out by one start of LibreOffice."""


def main() -> int:
    """Measure the grid; return 1 where anything was found."""
    parser = argparse.ArgumentParser(description="Lay out reports of all sorts of bureaus and measure their pages.")
    parser.add_argument("--only", default="", help="cases whose name has these words")
    parser.add_argument("--out", type=Path, help="folder that keeps the documents and PDFs")
    options = parser.parse_args()
    chosen = [case for case in cases() if options.only in str(case)]
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        # The open fonts that stand in for the licensed ones.
        os.environ["FONTCONFIG_FILE"] = str(Renderer(folder / "office").font_config)
        for start in range(0, len(chosen), BATCH):
            found += _measured(chosen[start : start + BATCH], folder, options.out)
    print(
        f"\n{len(chosen)} reports, {found['pages']} pages, {found['again']} laid out twice; faults on the page {found['faults']}, in the file {found['deviations']}"
    )
    return 1 if found["faults"] or found["deviations"] else 0


def _measured(batch: list[PageCase], folder: Path, out: Path | None) -> Counter[str]:
    documents = []
    for case in batch:
        documents.append(Path(shutil.copy(make(case, folder / str(case)), folder / f"{case}.docx")))
        shutil.rmtree(folder / str(case))
    found: Counter[str] = Counter()
    for case, document, pdf in zip(batch, documents, as_pdfs(find_office(), documents), strict=True):
        pages = printed_pages(pdf)
        if left := left_headings(pages):
            (pdf,) = as_pdfs(find_office(), [document], starts=[text for _page, text in left])
            pages = printed_pages(pdf)
            found["again"] += 1
        faults = page_faults(pages, case.name, first_is_letter=case.variant == "letter")
        deviations = verify_file(document)
        found += Counter(pages=len(pages), faults=len(faults), deviations=len(deviations))
        print(
            f"{case}: {len(pages)} pages"
            + "".join(f"\n    {one}" for one in faults)
            + "".join(f"\n    {one}" for one in deviations)
        )
        if out is not None and (faults or deviations):
            out.mkdir(parents=True, exist_ok=True)
            shutil.copy(document, out)
            (out / f"{case}.pdf").write_bytes(pdf)
    return found


if __name__ == "__main__":
    raise SystemExit(main())
