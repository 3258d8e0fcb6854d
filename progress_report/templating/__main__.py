"""Fill and check templates without writing a program.

    python -m progress_report.templating fill 模板.docx 数据.json 结果.docx
    python -m progress_report.templating lint 模板.docx
    python -m progress_report.templating names 模板.docx

Data is a JSON object, or an xlsx whose first sheet has names in its first row: its further rows are then ``rows``.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from progress_report.templating import ANY, Template, TemplateError, lint
from progress_report.templating.messages import _


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, or 1 when a template or its data is wrong."""
    parser = argparse.ArgumentParser(prog="python -m progress_report.templating", description=_("填充和检查 Word、Excel 模板"))
    commands = parser.add_subparsers(dest="command", required=True, metavar="fill|lint|names")
    fill = commands.add_parser("fill", help=_("用数据填充模板"))
    fill.add_argument("template", type=Path)
    fill.add_argument("data", type=Path, help=_("JSON 文件，或第一行为名称的 xlsx（各行为 rows）"))
    fill.add_argument("out", type=Path)
    for name, text in (("lint", _("检查模板的写法")), ("names", _("列出模板要用的名称"))):
        commands.add_parser(name, help=text).add_argument("template", type=Path)
    options = parser.parse_args(arguments)
    try:
        if options.command == "fill":
            _write(options.out, Template.open(options.template).fill_bytes(_context(options.data)))
        elif options.command == "names":
            print(*sorted(Template.open(options.template).undeclared()), sep="\n")
        else:
            found = lint(options.template.read_bytes(), options.template.name, ANY)
            print(*map(str, found), sep="\n") if found else print(_("没有问题"))
            return 1 if found else 0
    except (TemplateError, OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _context(path: Path) -> Mapping[str, object]:
    """Return the names and values of a data file. Raises ValueError for what is neither a JSON object nor an xlsx."""
    if path.suffix.lower() == ".xlsx":
        from python_calamine import CalamineWorkbook

        header, *rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python() or [[]]
        return {"rows": [dict(zip(map(str, header), row, strict=False)) for row in rows]}
    found = json.loads(path.read_text(encoding="utf-8-sig"))
    if not isinstance(found, dict):
        raise ValueError(_('{file}：数据应是 JSON 对象，例如 {{"title": "…"}}').format(file=path))
    return found


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as out:
        try:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        except BaseException:
            Path(out.name).unlink()
            raise
    os.replace(out.name, path)


if __name__ == "__main__":
    raise SystemExit(main())
