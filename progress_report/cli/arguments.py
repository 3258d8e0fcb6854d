"""The command line's parser: what all commands share; each command adds its own. Nothing heavy is imported, so that help and
usage errors answer at once.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from progress_report import __version__
from progress_report.cli import commands
from progress_report.cli.exit_codes import UNUSABLE
from progress_report.messages import LANGUAGES, _

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class _Help(argparse.HelpFormatter):
    """Asks the system for the terminal's width; argparse asks shutil, which takes longer to import than all else that help needs."""

    def __init__(self, prog: str) -> None:
        try:
            columns = int(os.environ.get("COLUMNS") or os.get_terminal_size().columns)
        except (OSError, ValueError):
            columns = 80
        super().__init__(prog, width=columns - 2)


class _HelpAsWritten(_Help, argparse.RawDescriptionHelpFormatter):
    """Keeps the lines of what follows the options."""


class _UsageParser(argparse.ArgumentParser):
    """Ends wrong usage with one line and where help is; ``commands`` holds the subcommands' parsers."""

    commands: argparse._SubParsersAction[_UsageParser]

    def __init__(self, *, formatter_class: type[_Help] = _Help, **settings: Any) -> None:
        super().__init__(formatter_class=formatter_class, **settings)

    def error(self, message: str) -> None:  # type: ignore[override]
        self.exit(UNUSABLE, _("用法错误：{message}\n查看帮助：python generate.py --help\n").format(message=message))


def parse(words: Sequence[str]) -> argparse.Namespace:
    """Return what the words ask for; ``run`` is the command's function. Exits with 2 and one line on wrong usage."""
    parser = _parser()
    _refuse_unknown_options(parser, words)
    return parser.parse_args(words, _defaults())


def _refuse_unknown_options(parser: _UsageParser, words: Sequence[str]) -> None:
    """Name a misspelt option; argparse would take its value for a command and complain of that."""
    known = set(parser._option_string_actions)
    for command in parser.commands.choices.values():
        known.update(command._option_string_actions)
    for word in words:
        option = word.split("=")[0]
        if option.startswith("--") and option != "--" and not any(name.startswith(option) for name in known):
            from difflib import get_close_matches

            near = get_close_matches(option, known, 1)
            hint = _("，是不是 {option}？").format(option=near[0]) if near else ""
            parser.error(_("不认识：{option}").format(option=option) + hint)


def _parser() -> _UsageParser:
    parser = _UsageParser(
        prog="generate.py",
        usage=_("python generate.py [命令] [--period 代码] [其他选项]"),
        description=_("把各科室的填报表汇总成政务公开工作进展情况报告（Word）和任务分工表（Word、Excel）。"),
        epilog=_(
            "一年的步骤：\n"
            "  0. python generate.py import 文件 --year 2024  从印发的文件起草年度工作簿\n"
            "  1. 维护 data/2023/任务分工.xlsx（任务、科室、报送期）\n"
            "  2. python generate.py forms --period H2    给每个科室生成填报表\n"
            "  3. 各科室填好后放进 data/2023/H2/\n"
            "  4. python generate.py check --period H2    核查，生成退回件\n"
            "  5. python generate.py --period H2          生成报告和任务分工表\n"
            "改过 templates/ 里的模板后：python generate.py lint 检查模板\n"
            "手工改过报告后：python generate.py verify 报告.docx 核对版式\n\n"
            "退出码：0 正式稿；1 草稿（有必须处理的问题）；2 用法不对或工作簿有误，未生成。"
        ),
        formatter_class=_HelpAsWritten,
        parents=[common := _common_options()],
    )
    parser.add_argument("--version", action="version", version=__version__, help=_("显示版本号"))
    commands.report.add_options(parser)
    parser.commands = parser.add_subparsers(
        dest="command", prog="generate.py", metavar=_("命令"), title=_("命令（不写则生成报告）")
    )
    for command in commands.NAMED:
        words = command.summary()
        command.add_options(
            parser.commands.add_parser(
                command.NAME, help=words, description=words + _("。"), parents=[common], formatter_class=_Help
            )
        )
    return parser


def _common_options() -> _UsageParser:
    """Return the options of every command, without defaults: a subcommand's must not undo one given before the command."""
    parser = _UsageParser(add_help=False, argument_default=argparse.SUPPRESS)
    add = parser.add_argument
    add("--period", metavar=_("代码"), help=_("报送期代码，如 H1、H2（不写则按报送截止日提议最近的一期）"))
    add("--year", type=int, metavar=_("年度"), help=_("年度（默认 data 下最新的年度）"))
    add("--data", type=Path, metavar=_("文件夹"), help=_("数据文件夹（默认 data）"))
    add("--output", type=Path, metavar=_("文件夹"), help=_("输出文件夹（默认 output）"))
    add("--templates", type=Path, metavar=_("文件夹"), help=_("模板文件夹（默认 templates）"))
    add("--quiet", action="store_true", help=_("只显示错误"))
    add("--lang", choices=LANGUAGES, help=_("提示信息的语言（默认中文）"))
    return parser


def _defaults() -> argparse.Namespace:
    root = Path(__file__).resolve().parents[2]
    folders = {name: root / name for name in ("data", "output", "templates")}
    return argparse.Namespace(period=None, year=None, **folders, quiet=False, lang=LANGUAGES[0])
