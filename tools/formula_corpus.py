"""Checks the engine's reading of formulas against public workbooks: where no row moves, every formula comes out as it went in.

    python -m tools.formula_corpus FOLDER

FOLDER holds workbooks (any depth), or is the git directory of a repository that has some; nothing of them is kept. Prints how many
workbooks, formulas and names were read, those that came out differently, and the workbooks that the engine refuses, with its message.
"""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from progress_report.templating.errors import TemplateError
from progress_report.templating.excel.formulas import Book
from progress_report.templating.excel.references import translated
from progress_report.templating.package.archive import parse, read_package
from progress_report.templating.template import Template

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def workbooks(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the workbooks of a folder or of a repository's newest commit."""
    if (folder / "HEAD").is_file():
        git = ["git", "-C", str(folder)]
        names = subprocess.run(
            [*git, "ls-tree", "-r", "-z", "--name-only", "HEAD"], check=True, capture_output=True
        ).stdout.decode()
        for name in names.split("\0"):
            if name.endswith(".xlsx"):
                shown = subprocess.run([*git, "show", f"HEAD:{name}"], check=False, capture_output=True)
                if shown.stdout[:2] == b"PK":
                    yield name, shown.stdout
        return
    for path in sorted(folder.rglob("*.xlsx")):
        yield str(path), path.read_bytes()


def formulas(data: bytes) -> Iterator[str]:
    """Yield the formulas of cells and rules, and the texts of names."""
    for name, part in read_package(data).items():
        if name.startswith(("xl/worksheets/", "xl/workbook.xml", "xl/charts/")) and name.endswith(".xml"):
            for element in parse(part, name).iter(
                f"{MAIN}f", f"{MAIN}formula", f"{MAIN}formula1", f"{MAIN}formula2", f"{MAIN}definedName"
            ):
                if element.text:
                    yield element.text


def check(folder: Path) -> int:
    """Print what came of a folder's workbooks; return how many formulas came out differently."""
    book = Book({})
    count: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    for name, data in workbooks(folder):
        count["workbooks"] += 1
        try:
            for text in formulas(data):
                count["formulas"] += 1
                for kind, made in (("kept", book.name(text)), ("moved by nothing", translated(text, 0, 0))):
                    if made != text:
                        count["different"] += 1
                        print(f"{name}: {kind}: {text} -> {made}")
            filled = Template(data, name).fill_bytes({})
            with zipfile.ZipFile(io.BytesIO(filled)) as archive:
                written = sorted(text for text in formulas(filled))
                etree.fromstring(archive.read("[Content_Types].xml"))
            # A shared formula is written out in each of its cells, so that there may be more of them.
            missing = Counter(formulas(data)) - Counter(written)
            for text in missing:
                count["different"] += 1
                print(f"{name}: filled: {text} is missing")
            count["filled"] += 1
        except (TemplateError, etree.XMLSyntaxError, zipfile.BadZipFile) as error:
            refused[str(getattr(error, "message", error))[:80]] += 1
    print(dict(count))
    for message, times in refused.most_common():
        print(f"refused {times}: {message}")
    return count["different"]


if __name__ == "__main__":
    raise SystemExit(1 if check(Path(sys.argv[1])) else 0)
