"""The command line: commands and options. No rules, and nothing heavy imported, so that help and usage errors answer at once."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from progress_report import __version__
from progress_report.messages import LANGUAGES, _, use_language
from progress_report.messages.errors import ReportError

UNUSABLE, INTERRUPTED = 2, 130


class _UsageParser(argparse.ArgumentParser):
    """Ends wrong usage with one line and where help is; ``commands`` holds the subcommands' parsers."""

    commands: argparse._SubParsersAction[_UsageParser]

    def error(self, message: str) -> None:  # type: ignore[override]
        self.exit(UNUSABLE, _("用法错误：{message}\n查看帮助：python generate.py --help\n").format(message=message))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return its exit code: 0 final, 1 draft or something blocking found, 2 wrong usage or unusable input."""
    if arguments is None:
        _speak_unicode_to_the_system()
    words = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A console that cannot show a character must not end the run.
            stream.reconfigure(errors="replace")
    use_language(_language_in(words))
    parser = _parser()
    _refuse_unknown_options(parser, words)
    options = parser.parse_args(words, _defaults())
    try:
        from progress_report.cli.commands import run

        return run(options, words)
    except ReportError as error:
        print(_("错误：{message}").format(message=error), file=sys.stderr)
        return UNUSABLE
    except ModuleNotFoundError as error:
        print(_("缺少程序组件 {name}，请先运行：pip install -r requirements.txt").format(name=error.name), file=sys.stderr)
        return UNUSABLE
    except KeyboardInterrupt:
        print(_("已中断；未写完的文件没有留下"), file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever reads the output has seen enough; Python must not complain of it when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except MemoryError:
        print(_("错误：{message}").format(message=_("内存不够。请关闭别的程序后重试")), file=sys.stderr)
        return UNUSABLE
    except Exception as error:
        from progress_report.cli.failures import record

        reference, log = record(error, words, options.output, __version__)
        print(_("程序出错，编号 {reference}。已生成的文件不受影响").format(reference=reference), file=sys.stderr)
        if log is not None:
            print(
                _("详情记在 {file}，请发给程序的维护人员（发出前请看一遍，其中可能有文件路径和填报内容）").format(file=log),
                file=sys.stderr,
            )
        return UNUSABLE


def _speak_unicode_to_the_system() -> None:
    """Start anew in UTF-8 mode where file names could not be Chinese, as in a C or GBK locale; the terminal keeps its encoding."""
    if os.name != "posix" or sys.getfilesystemencoding().replace("-", "").lower() == "utf8":
        return
    terminal = getattr(sys.stdout, "encoding", None) or "utf-8"
    environment = os.environ | {"PYTHONUTF8": "1", "PYTHONIOENCODING": f"{terminal}:replace"}
    os.execve(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]], environment)


def _language_in(words: Sequence[str]) -> str:
    """Return the language asked for, before anything is parsed: help and usage errors speak it too."""
    for word, following in zip(words, [*words, ""][1:], strict=True):
        if word == "--lang" and following in LANGUAGES:
            return following
        if word.startswith("--lang=") and word[7:] in LANGUAGES:
            return word[7:]
    return LANGUAGES[0]


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
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[common := _common_options()],
    )
    parser.add_argument("--version", action="version", version=__version__, help=_("显示版本号"))
    parser.add_argument("--date", type=_day, metavar="YYYY-MM-DD", help=_("成文日期（默认用“报送期”表中的成文日期）"))
    parser.add_argument(
        "--variant",
        choices=("plain", "letter", "upward"),
        help=_("报告版式：plain 普通、letter 函、upward 上行文（默认用“单位”表中的报告版式）"),
    )
    parser.add_argument("--pdf", action="store_true", help=_("另用 LibreOffice 生成 PDF"))
    commands = parser.commands = parser.add_subparsers(
        dest="command", prog="generate.py", metavar=_("命令"), title=_("命令（不写则生成报告）")
    )

    def command(name: str, words: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=words, description=words + _("。"), parents=[common])

    command("forms", _("给每个科室生成本期的空白填报表"))
    checking = command("check", _("核查收回的填报表，列出问题，并给有问题的科室做好标记的退回件"))
    for name, words in (
        ("status", _("一屏看清：各科室报送情况、逾期任务、序时进度、临近的时间节点")),
        ("remind", _("给未报送或须修改的科室各生成一份催办单")),
    ):
        command(name, words).add_argument(
            "--today", type=_day, metavar="YYYY-MM-DD", default=date.today(), help=_("按哪一天计算（默认今天）")
        )
    importing = command("import", _("从印发的任务分工文件（Word、Excel、PDF、文本）起草年度工作簿"))
    importing.add_argument("file", type=Path, metavar=_("文件"), help=_("印发的文件：docx、xlsx、xls、pdf 或 txt"))
    importing.add_argument("--update", action="store_true", help=_("文件重新印发：更新已有的年度工作簿，保留已配置的内容"))
    linting = command("lint", _("检查模板里的标签和名称，不用数据"))
    linting.add_argument(
        "files", nargs="*", type=Path, metavar=_("文件"), help=_("要检查的模板（默认检查模板文件夹里的全部模板）")
    )
    verifying = command("verify", _("按 GB/T 9704—2012 逐条核对 Word 文件的版式"))
    verifying.add_argument(
        "files", nargs="+", type=Path, metavar=_("文件"), help=_("要核对的 Word 文件（docx），不限于本程序生成的")
    )
    for one in (checking, verifying):
        one.add_argument("--format", choices=("text", "json"), default="text", help=_("屏幕上的输出方式（默认 text）"))
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


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(_("日期应写成 2023-12-08 的样子")) from None
