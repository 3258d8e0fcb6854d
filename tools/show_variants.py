"""Show every page of the example report in every variant: ``python tools/show_variants.py --out DIR``; with ``--readme`` the README's too.

The letter and the red-headed report need what the example year's workbook leaves blank (a document number, a signer); a copy of the
example year is given made-up ones.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from openpyxl import load_workbook
from PIL import Image, ImageOps

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from progress_report.cli.main import main as run  # noqa: E402
from tools.render import Renderer, to_pictures  # noqa: E402

VARIANTS = ("plain", "letter", "upward")
MADE_UP = {
    "发文字号": "×医保〔2023〕5号",
    "签发人": "张某某",
    "抄送": "市政府办公室，市行政审批服务管理局",
    "函标题": "××市医疗保障局关于报送2023年政务公开工作进展情况的函",
}
PERIOD = "H2"
README_DPI, README_SHADES = 50, 16


def main() -> None:
    """Make the reports, their PDFs and the pictures."""
    parser = argparse.ArgumentParser(description="Write a PDF and a picture of each page of the example report in every variant.")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--dpi", type=int, default=80, help="dots per inch of the pictures (80)")
    parser.add_argument("--readme", action="store_true", help="renew the first pages in docs/images")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        shutil.copytree(ROOT / "data", folder / "data")
        fill_in(folder / "data" / "2023" / "任务分工.xlsx")
        renderer = Renderer(folder / "office")
        for variant in VARIANTS:
            out = options.out / variant
            out.mkdir(parents=True, exist_ok=True)
            words = ["--period", PERIOD, "--data", str(folder / "data"), "--output", str(folder / variant), "--quiet"]
            run([*words, "--variant", variant])
            (report,) = (folder / variant).rglob("*报告.docx")
            shutil.copy(report, out / "report.docx")
            pdf = renderer.to_pdf(out / "report.docx", out)
            print(*to_pictures(pdf, out, options.dpi), sep="\n")
            if options.readme:
                first = to_pictures(pdf, folder, README_DPI)[0]
                picture = ImageOps.expand(Image.open(first).convert("RGB"), border=1, fill="#999")
                picture.quantize(README_SHADES).save(ROOT / "docs" / "images" / f"report-{variant}.png", optimize=True)


def fill_in(workbook: Path) -> None:
    """Write the made-up items into the sheet 单位."""
    book = load_workbook(workbook)
    sheet = book["单位"]
    rows = {sheet.cell(row, 1).value: row for row in range(1, sheet.max_row + 1)}
    for item, content in MADE_UP.items():
        row = rows.get(item, sheet.max_row + 1)
        sheet.cell(row, 1, item)
        sheet.cell(row, 2, content)
    book.save(workbook)


if __name__ == "__main__":
    main()
