"""Measures the template engine beside its peers: the same table of 30 to 30,000 rows with merged groups, filled and saved.

    python benchmarks/engine.py [ROWS…]

Each figure comes from a process of its own, after imports and one small warm-up: milliseconds are of processor time, which
other jobs on the machine disturb least, the best of as many runs as fit into half a second and at least three (one where a run takes
longer than five seconds), megabytes the peak of the process less what it held before. Peers that are not
installed, or would take minutes, are left out.
"""

from __future__ import annotations

import argparse
import gc
import io
import json
import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from itertools import count as count_from
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

ROWS = (30, 300, 3_000, 30_000)
HEADERS = ("序号", "重点任务", "具体措施", "责任科室", "进展情况")
ROW_HEIGHT = 30.0
"""Points; set, because otherwise the engine would also work out how high wrapped text makes each row, which its peers do not."""
SLOW = 5.0
"""Seconds from which one run is enough."""
ATTEMPTS, ENOUGH = 3, 0.5
"""At least so many runs, and more of them until so many seconds are over."""

Row = Mapping[str, object]
Fill = Callable[[Sequence[Row]], bytes]


def rows_of(count: int) -> list[Row]:
    """Return rows in groups of five under one theme."""
    return [
        {
            "number": number,
            "theme": f"重点任务{number // 5}",
            "first": number % 5 == 0,
            "text": f"第{number}项具体措施，落实政务公开工作要点，主动公开政府信息。",
            "office": ("办公室", "综合科", "医疗保障科")[number % 3],
            "progress": f"第{number}项已按时限完成，公开信息{number}条，办结留言{number % 7}件。",
        }
        for number in range(count)
    ]


def word_template(cells: Sequence[str], before: str, after: str) -> bytes:
    """Return a docx with a heading row, a row of tags and the rows around it that repeat it."""
    import docx

    document = docx.Document()
    document.add_paragraph("{{ title }}")
    table = document.add_table(4, 5)
    for column, header in enumerate(HEADERS):
        table.cell(0, column).text = header
        table.cell(2, column).text = cells[column]
    table.cell(1, 0).text, table.cell(3, 0).text = before, after
    return saved(document.save)


def sheet_template() -> bytes:
    """Return an xlsx of the same shape."""
    import openpyxl
    from openpyxl.styles import Alignment, Border, Font, Side

    book = openpyxl.Workbook()
    ws = book.active
    assert ws is not None
    thin = Side("thin")
    for column, cell in enumerate(CELLS, 1):
        ws.cell(1, column, HEADERS[column - 1]).font = Font(bold=True)
        styled = ws.cell(3, column, cell)
        styled.border, styled.alignment = Border(thin, thin, thin, thin), Alignment(wrap_text=True, vertical="center")
    ws.row_dimensions[3].height = ROW_HEIGHT
    ws["A2"], ws["A4"] = "{%tr for row in rows %}", "{%tr endfor %}"
    return saved(book.save)


CELLS = ("{{ row.number }}", "{% vm row.theme %}{{ row.theme }}", "{{ row.text }}", "{{ row.office }}", "{{ row.progress }}")
GROUPED_CELLS = ("{{ row.number }}", "{% vm %}{{ row.theme }}", "{{ row.text }}", "{{ row.office }}", "{{ row.progress }}")


def saved(save: Callable[[io.BytesIO], object]) -> bytes:
    """Return what ``save`` writes."""
    out = io.BytesIO()
    save(out)
    return out.getvalue()


def engine_word() -> Fill:
    from progress_report.templating import Template

    data = word_template(CELLS, "{%tr for row in rows %}", "{%tr endfor %}")
    return lambda rows: Template(data, "b.docx").fill_bytes({"title": "题", "rows": rows})


def engine_sheet() -> Fill:
    from progress_report.templating import Template

    data = sheet_template()
    return lambda rows: Template(data, "b.xlsx").fill_bytes({"rows": rows})


def engine_word_compiled() -> Fill:
    """The same template, compiled once and for all."""
    from progress_report.templating import Template

    template = Template(word_template(CELLS, "{%tr for row in rows %}", "{%tr endfor %}"), "b.docx")
    return lambda rows: template.fill_bytes({"title": "题", "rows": rows})


def engine_sheet_compiled() -> Fill:
    """The same template, compiled once and for all."""
    from progress_report.templating import Template

    template = Template(sheet_template(), "b.xlsx")
    return lambda rows: template.fill_bytes({"rows": rows})


def engine_letters() -> Fill:
    """Mail merge: the template is compiled once, and each row gets a document of its own with a table of five rows."""
    from progress_report.templating import Template

    template = Template(word_template(CELLS, "{%tr for row in rows %}", "{%tr endfor %}"), "b.docx")
    few = rows_of(5)
    return lambda rows: b"".join(template.fill_bytes({"title": row["text"], "rows": few}) for row in rows)


def docxtpl_letters() -> Fill:
    import docxtpl

    begin, end = "{%tr for row in rows %}", "{%tr endfor %}"
    data = word_template(tuple(cell.replace("{% vm row.theme %}", "{% vm %}") for cell in CELLS), begin, end)
    few = rows_of(5)

    def letter(row: Row) -> bytes:
        document = docxtpl.DocxTemplate(io.BytesIO(data))
        document.render({"title": row["text"], "rows": few}, autoescape=True)
        return saved(document.save)

    return lambda rows: b"".join(map(letter, rows))


def by_docxtpl() -> Fill:
    import docxtpl

    # docxtpl merges over a loop only, so that each group needs one of its own.
    begin, end = "{%tr for rows in groups %}{%tr for row in rows %}", "{%tr endfor %}{%tr endfor %}"
    data = word_template(GROUPED_CELLS, begin, end)
    data = _with_nested_rows(data)

    def fill(rows: Sequence[Row]) -> bytes:
        document = docxtpl.DocxTemplate(io.BytesIO(data))
        groups = [rows[start : start + 5] for start in range(0, len(rows), 5)]
        document.render({"title": "题", "groups": groups}, autoescape=True)
        return saved(document.save)

    return fill


def _with_nested_rows(data: bytes) -> bytes:
    """Give each row tag a row of its own, as docxtpl wants them."""
    import copy

    import docx

    document = docx.Document(io.BytesIO(data))
    table = document.tables[0]._tbl
    for row in (table.tr_lst[1], table.tr_lst[3]):
        second = copy.deepcopy(row)
        row.addnext(second)
        for index, part in enumerate((row, second)):
            text = next(part.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"))
            text.text = "{%tr" + str(text.text).split("{%tr")[index + 1]
    return saved(document.save)


def by_python_docx() -> Fill:
    import docx

    def fill(rows: Sequence[Row]) -> bytes:
        document = docx.Document()
        document.add_paragraph("题")
        table = document.add_table(1 + len(rows), 5)
        for column, header in enumerate(HEADERS):
            table.cell(0, column).text = header
        for index, row in enumerate(rows, 1):
            cells = table.rows[index].cells
            for column, name in enumerate(("number", "theme", "text", "office", "progress")):
                if column != 1 or row["first"]:
                    cells[column].text = str(row[name])
        for start in range(1, len(rows) + 1, 5):
            table.cell(start, 1).merge(table.cell(min(start + 4, len(rows)), 1))
        return saved(document.save)

    return fill


def by_openpyxl() -> Fill:
    import openpyxl
    from openpyxl.styles import Alignment, Border, Font, Side

    def fill(rows: Sequence[Row]) -> bytes:
        book = openpyxl.Workbook()
        ws = book.active
        assert ws is not None
        thin = Side("thin")
        border, alignment = Border(thin, thin, thin, thin), Alignment(wrap_text=True, vertical="center")
        for column, header in enumerate(HEADERS, 1):
            ws.cell(1, column, header).font = Font(bold=True)
        for index, row in enumerate(rows, 2):
            for column, name in enumerate(("number", "theme", "text", "office", "progress"), 1):
                cell = ws.cell(index, column, row[name] if column != 2 or row["first"] else None)  # type: ignore[arg-type]
                cell.border, cell.alignment = border, alignment
            ws.row_dimensions[index].height = ROW_HEIGHT
        for start in range(2, len(rows) + 2, 5):
            ws.merge_cells(start_row=start, end_row=min(start + 4, len(rows) + 1), start_column=2, end_column=2)
        return saved(book.save)

    return fill


def by_xlsxwriter() -> Fill:
    import xlsxwriter

    def fill(rows: Sequence[Row]) -> bytes:
        out = io.BytesIO()
        with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
            ws = book.add_worksheet()
            bold = book.add_format({"bold": True})
            cell = book.add_format({"border": 1, "text_wrap": True, "valign": "vcenter"})
            ws.write_row(0, 0, HEADERS, bold)
            for index, row in enumerate(rows, 1):
                ws.set_row(index, ROW_HEIGHT)
                ws.write_number(index, 0, int(str(row["number"])), cell)
                for column, name in enumerate(("text", "office", "progress"), 2):
                    ws.write_string(index, column, str(row[name]), cell)
            for start in range(1, len(rows) + 1, 5):
                ws.merge_range(start, 1, min(start + 4, len(rows)), 1, rows[start - 1]["theme"], cell)
        return out.getvalue()

    return fill


def by_mailmerge() -> Fill:
    """Rows of merge fields, which is all that docx-mailmerge2 has: no merged cells."""
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls
    from mailmerge import MailMerge

    document = docx.Document()
    table = document.add_table(2, 5)
    for column, (header, name) in enumerate(zip(HEADERS, NAMES, strict=True)):
        table.cell(0, column).text = header
        field = f'<w:fldSimple {nsdecls("w")} w:instr=" MERGEFIELD {name} "><w:r><w:t>«{name}»</w:t></w:r></w:fldSimple>'
        table.cell(1, column).paragraphs[0]._p.append(parse_xml(field))
    data = saved(document.save)

    def fill(rows: Sequence[Row]) -> bytes:
        with MailMerge(io.BytesIO(data)) as merge:
            merge.merge_rows("number", [{name: str(row[name]) for name in NAMES} for row in rows])
            return saved(merge.write)

    return fill


def by_xltpl() -> Fill:
    import openpyxl
    from openpyxl.comments import Comment
    from xltpl.writerx import BookWriter

    book = openpyxl.load_workbook(io.BytesIO(sheet_template()))
    ws = book.worksheets[0]
    for column, name in enumerate(NAMES, 1):
        ws.cell(3, column).value = f"{{{{ row.{name} }}}}"
    ws.delete_rows(4)
    ws.delete_rows(2)
    ws["A2"].comment = Comment("beforerow{% for row in rows %}", "x")
    ws["A3"] = "尾"
    ws["A3"].comment = Comment("beforerow{% endfor %}", "x")
    folder = tempfile.mkdtemp()
    path = Path(folder) / "t.xlsx"
    book.save(path)

    def fill(rows: Sequence[Row]) -> bytes:
        writer = BookWriter(str(path))
        writer.render_sheet({"rows": rows, "sheet_name": "s", "tpl_idx": 0})
        writer.save(str(path) + ".out.xlsx")
        return Path(str(path) + ".out.xlsx").read_bytes()

    return fill


def by_node(peer: str) -> Fill:
    """The rows without merged cells, in a process of Node that measures itself; its result is what it says, in place of a file."""
    before, after = ("{#rows}{", "}{/rows}") if peer == "docxtemplater" else ("{d.rows[i].", "}")
    import docx

    document = docx.Document()
    table = document.add_table(2 if peer == "docxtemplater" else 3, 5)
    for column, (header, name) in enumerate(zip(HEADERS, NAMES, strict=True)):
        table.cell(0, column).text = header
        if peer == "docxtemplater":
            first, last = before if column == 0 else "{", after if column == len(NAMES) - 1 else "}"
            table.cell(1, column).text = f"{first}{name}{last}"
        else:
            table.cell(1, column).text = f"{before}{name}{after}"
            table.cell(2, column).text = f"{{d.rows[i+1].{name}}}"
    folder = Path(tempfile.mkdtemp())
    (folder / "t.docx").write_bytes(saved(document.save))

    def fill(rows: Sequence[Row]) -> bytes:
        (folder / "rows.json").write_text(json.dumps(list(rows), ensure_ascii=False), encoding="utf-8")
        script = str(ROOT / "benchmarks" / "engine_peers.js")
        done = subprocess.run(
            ["node", script, peer, folder / "t.docx", folder / "rows.json"], capture_output=True, text=True, check=True
        )
        return done.stdout.encode()

    return fill


NAMES = ("number", "theme", "text", "office", "progress")


CASES: Mapping[str, tuple[str, Callable[[], Fill], int]] = {
    "word: engine, zlib": ("", engine_word, 30_000),
    "word: engine, isal": ("isal", engine_word, 30_000),
    "word: engine, zlib, compiled before": ("", engine_word_compiled, 30_000),
    "word: docxtpl": ("docxtpl", by_docxtpl, 30_000),
    "word: python-docx by hand": ("docx", by_python_docx, 300),
    "word: docx-mailmerge2": ("mailmerge", by_mailmerge, 3_000),
    "word: docxtemplater": ("node:docxtemplater", lambda: by_node("docxtemplater"), 30_000),
    "word: carbone": ("node:carbone", lambda: by_node("carbone"), 30_000),
    "letters: engine, zlib": ("", engine_letters, 3_000),
    "letters: docxtpl": ("docxtpl", docxtpl_letters, 300),
    "excel: engine, zlib": ("", engine_sheet, 30_000),
    "excel: engine, isal": ("isal", engine_sheet, 30_000),
    "excel: engine, zlib, compiled before": ("", engine_sheet_compiled, 30_000),
    "excel: openpyxl by hand": ("openpyxl", by_openpyxl, 30_000),
    "excel: xltpl": ("xltpl", by_xltpl, 3_000),
    "excel: XlsxWriter by hand": ("xlsxwriter", by_xlsxwriter, 30_000),
}
"""Name → package it needs, what makes the filler, and the most rows it is worth waiting for."""

BASE = {"word": "word: docxtpl", "letters": "letters: docxtpl", "excel": "excel: openpyxl by hand"}


def measure(case: str, count: int) -> dict[str, float]:
    """Return milliseconds, megabytes and kilobytes of one case in this process."""
    if "zlib" in case:
        from progress_report.templating.package import deflate

        deflate._isal = None
    fill = CASES[case][1]()
    rows = rows_of(count)
    if CASES[case][0].startswith("node:"):
        told: dict[str, float] = json.loads(fill(rows))
        return told
    fill(rows_of(10))
    gc.collect()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    best, size = float("inf"), 0
    end = time.perf_counter() + ENOUGH
    for attempt in count_from(1):
        start = time.process_time()
        size = len(fill(rows))
        best = min(best, time.process_time() - start)
        if best > SLOW or (attempt >= ATTEMPTS and time.perf_counter() > end):
            break
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return {"ms": best * 1000, "mb": held / 1024, "kb": size / 1024}


def in_own_process(case: str, count: int) -> dict[str, float] | None:
    """Return the figures of one case, None when its package is missing or it is not worth waiting for."""
    package, _make, most = CASES[case]
    if count > most or (package and not _installed(package)):
        return None
    command = [sys.executable, __file__, "--case", case, str(count)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def _installed(package: str) -> bool:
    """Tell whether a package of Python, or one that Node finds (NODE_PATH), is there."""
    if not package.startswith("node:"):
        return find_spec(package) is not None
    asked = f"require.resolve({package.removeprefix('node:')!r})"
    return (
        shutil.which("node") is not None
        and subprocess.run(["node", "-e", asked], capture_output=True, check=False).returncode == 0
    )


def report(counts: Sequence[int]) -> None:
    """Print a table of all cases, with the ratio to the peer that a user would take instead."""
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {_versions()}\n")
    print("| case | " + " | ".join(f"{count:,} rows: ms (MB) ratio" for count in counts) + " |")
    print("|---|" + "---|" * len(counts))
    figures = {(case, count): in_own_process(case, count) for case in CASES for count in counts}
    for case in CASES:
        cells = []
        for count in counts:
            found, base = figures[case, count], figures[BASE[case.split(":")[0]], count]
            if found is None:
                cells.append("–")
                continue
            ratio = f" {base['ms'] / found['ms']:.1f}×" if base else ""
            cells.append(f"{found['ms']:,.1f} ({found['mb']:.0f}){ratio}")
        print(f"| {case} | " + " | ".join(cells) + " |")


def _versions() -> str:
    found = []
    for package in ("jinja2", "lxml", "isal", "docxtpl", "python-docx", "openpyxl", "xlsxwriter", "xltpl", "docx-mailmerge2"):
        try:
            found.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            continue
    return ", ".join(found)


def main() -> None:
    """Measure one case, or all of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="*", type=int, default=list(ROWS), metavar="ROWS")
    parser.add_argument("--case", choices=list(CASES), help="measure only this case, in this process")
    options = parser.parse_args()
    if options.case:
        print(json.dumps(measure(options.case, options.rows[0])))
    else:
        report(options.rows)


if __name__ == "__main__":
    main()
