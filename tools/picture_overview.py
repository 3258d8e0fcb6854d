"""Draw docs/images/overview.png: the page 总览.html of the example year's first period, as a browser shows its beginning.

Needs Chromium and playwright. The page is made into a temporary folder on a fixed day.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from progress_report.cli.main import main  # noqa: E402

PERIOD, TODAY = "H1", "2023-09-06"
WIDTH, HEIGHT, COLOURS = 1000, 900, 48


def draw(target: Path) -> None:
    """Make the page and write its picture."""
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as tools:
        for command in (["check"], ["remind"]):
            main([*command, "--period", PERIOD, "--today", TODAY, "--output", temporary, "--quiet"])
        program = shutil.which("chromium") or shutil.which("google-chrome")
        browser = tools.chromium.launch(executable_path=program, chromium_sandbox=False)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.goto((Path(temporary) / f"2023-{PERIOD}" / "总览.html").as_uri())
        picture = Image.open(BytesIO(page.screenshot()))
        browser.close()
    # Few colours, so that it does not weigh down the repository.
    picture.convert("RGB").quantize(COLOURS).save(target, optimize=True)


if __name__ == "__main__":
    draw(ROOT / "docs" / "images" / "overview.png")
