"""The command line: commands, options, exit codes, what is shown. No rules, and nothing heavy before a job needs it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from progress_report import __version__
from progress_report.errors import ReportError
from progress_report.i18n import LANGUAGES, _, use_language

if TYPE_CHECKING:
    from progress_report.jobs import Folders, FormsOutcome, ReportOutcome
    from progress_report.model import Assignment, Finding, Period
    from progress_report.publish import Published

FINAL, DRAFT, UNUSABLE, INTERRUPTED = 0, 1, 2, 130
SHOWN_FINDINGS = 20
"""So many findings are listed after a run; the rest is counted."""


class _UsageParser(argparse.ArgumentParser):
    """Ends wrong usage with one line and where help is."""

    def error(self, message: str) -> None:  # type: ignore[override]
        self.exit(UNUSABLE, _("用法错误：{message}\n查看帮助：python generate.py --help\n").format(message=message))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return its exit code: 0 final, 1 draft or something blocking found, 2 wrong usage or unusable input."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A console that cannot show a character must not end the run.
            stream.reconfigure(errors="replace")
    use_language(_language_in(words))
    options = _parser().parse_args(words)
    try:
        return _run(options, words)
    except ReportError as error:
        print(_("错误：{message}").format(message=error), file=sys.stderr)
        return UNUSABLE
    except ModuleNotFoundError as error:
        print(_("缺少程序组件 {name}，请先运行：pip install -r requirements.txt").format(name=error.name), file=sys.stderr)
        return UNUSABLE
    except KeyboardInterrupt:
        print(_("已中断；未写完的文件没有留下"), file=sys.stderr)
        return INTERRUPTED


def _language_in(words: Sequence[str]) -> str:
    """Return the language asked for, before anything is parsed: help and usage errors speak it too."""
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if word == "--lang" and following in LANGUAGES:
            return following
        if word.startswith("--lang=") and word[7:] in LANGUAGES:
            return word[7:]
    return LANGUAGES[0]


def _parser() -> argparse.ArgumentParser:
    parser = _UsageParser(
        prog="generate.py",
        description=_("把各科室的填报表汇总成政务公开工作进展情况报告（Word）和任务分工表（Word、Excel）。"),
        epilog=_(
            "一年的步骤：\n"
            "  1. 维护 data/2023/任务分工.xlsx（任务、科室、报送期）\n"
            "  2. python generate.py forms --period H2    给每个科室生成填报表\n"
            "  3. 各科室填好后放进 data/2023/H2/\n"
            "  4. python generate.py --period H2          生成报告和任务分工表\n\n"
            "退出码：0 正式稿；1 草稿（有必须处理的问题）；2 用法不对或工作簿有误，未生成。"
        ),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=__version__, help=_("显示版本号"))
    _add_common(parser, defaults=True)
    parser.add_argument("--date", type=_day, metavar="YYYY-MM-DD", help=_("成文日期（默认用“报送期”表中的成文日期）"))
    commands = parser.add_subparsers(dest="command", metavar=_("命令"), title=_("命令（不写则生成报告）"))
    forms = commands.add_parser("forms", help=_("给每个科室生成本期的空白填报表"), description=_("给每个科室生成本期的空白填报表。"))
    _add_common(forms, defaults=False)
    return parser


def _add_common(parser: argparse.ArgumentParser, *, defaults: bool) -> None:
    """Add the options of every command; a subcommand's absent option must not undo one given before the command."""

    def default(value: object) -> object:
        return value if defaults else argparse.SUPPRESS

    root = Path(__file__).resolve().parent.parent
    add = parser.add_argument
    add("--period", metavar=_("代码"), default=default(None), help=_("报送期代码，如 H1、H2（不写则按报送截止日提议最近的一期）"))
    add("--year", type=int, metavar=_("年度"), default=default(None), help=_("年度（默认 data 下最新的年度）"))
    add("--data", type=Path, metavar=_("文件夹"), default=default(root / "data"), help=_("数据文件夹（默认 data）"))
    add("--output", type=Path, metavar=_("文件夹"), default=default(root / "output"), help=_("输出文件夹（默认 output）"))
    add("--templates", type=Path, metavar=_("文件夹"), default=default(root / "templates"), help=_("模板文件夹（默认 templates）"))
    add("--quiet", action="store_true", default=default(False), help=_("只显示错误"))
    add("--lang", choices=LANGUAGES, default=default(LANGUAGES[0]), help=_("提示信息的语言（默认中文）"))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(_("日期应写成 2023-12-08 的样子")) from None


def _run(options: argparse.Namespace, words: Sequence[str]) -> int:
    # Imported here so that --help and usage errors answer at once.
    from progress_report import jobs, templating

    templating.messages.use(_)
    folders = jobs.Folders(options.data, options.output, options.templates)
    year = jobs.find_year(folders.data, options.year)
    assignment = jobs.load_assignment(folders, year)
    console = Console(quiet=options.quiet)
    if options.period is None:
        period = _propose(assignment, jobs.next_due(assignment, date.today()))
        if period is None:
            return UNUSABLE
    else:
        period = jobs.find_period(assignment, options.period)
    try:
        if options.command == "forms":
            return _forms(folders, assignment, period, words, console)
        return _report(folders, assignment, period, options.date, words, console)
    except templating.TemplateError as error:
        raise ReportError(str(error)) from error


def _propose(assignment: Assignment, period: Period) -> Period | None:
    """Name the period that is due next; a person at a terminal may take it, a script has to name it."""
    print(
        _("没有指定报送期。按报送截止日，应为 {year} 年 {code}（{name}，{due} 截止）").format(
            year=assignment.year, code=period.code, name=period.name, due=period.due.isoformat()
        ),
        file=sys.stderr,
    )
    if sys.stdin.isatty() and sys.stderr.isatty():
        print(_("按回车采用，或输入 n 退出："), end="", file=sys.stderr, flush=True)
        if sys.stdin.readline().strip().lower() not in {"n", "no", "否"}:
            return period
    print(_("请运行：python generate.py --period {code}").format(code=period.code), file=sys.stderr)
    return None


def _report(
    folders: Folders, assignment: Assignment, period: Period, day: date | None, words: Sequence[str], console: Console
) -> int:
    from progress_report.jobs import make_report

    outcome = make_report(folders, assignment, period, day, words, console)
    console.report(outcome)
    return DRAFT if outcome.draft else FINAL


def _forms(folders: Folders, assignment: Assignment, period: Period, words: Sequence[str], console: Console) -> int:
    from progress_report.jobs import make_forms

    console.forms(make_forms(folders, assignment, period, words, console), folders, period, assignment.year)
    return FINAL


class Console:
    """What a run shows: progress while it works, and what came of it."""

    def __init__(self, *, quiet: bool) -> None:
        self.quiet = quiet

    def of(self, items: Sequence[Path], what: str) -> Iterable[Path]:
        """Yield the items, with a progress bar on a terminal."""
        if self.quiet or not sys.stderr.isatty():
            return items
        from tqdm import tqdm

        return tqdm(items, desc=what, unit=_("个"), leave=False, disable=len(items) < 2)

    def say(self, text: str = "") -> None:
        """Print a line unless the run is quiet."""
        if not self.quiet:
            print(text)

    def report(self, outcome: ReportOutcome) -> None:
        """Show what the main job came to: the counts, what needs attention, the files."""
        tally, view = outcome.progress.tally, outcome.view
        self.say(
            _("{year} 年 {code}：任务 {total} 项，已完成 {done}，推进中 {ongoing}，未开展 {not_started}，不适用 {na}，未报送 {missing}").format(
                year=view.year,
                code=view.period_code,
                total=tally.total,
                done=tally.done,
                ongoing=tally.ongoing,
                not_started=tally.not_started,
                na=tally.not_applicable,
                missing=tally.missing,
            )
        )
        share = "—" if tally.done_share is None else f"{tally.done_share}%"
        self.say(
            _("完成率 {share}，序时进度 {gone}%；逾期未完成 {overdue} 项").format(
                share=share, gone=view.time_share, overdue=tally.overdue
            )
        )
        self.findings(outcome.findings)
        for measure in outcome.view.overdue:
            self.say(
                _("  逾期未完成：第{number}项（{offices}，时限 {deadline}，{status}）").format(
                    number=measure.number, offices=measure.office_text, deadline=measure.deadline_text, status=measure.status
                )
            )
        self.files(outcome.published, outcome.retired)
        if outcome.draft:
            self.say(_("结论：草稿。处理以上“错误”后重新运行即为正式稿。"))
        else:
            self.say(_("结论：正式稿。打印前请通读一遍。"))

    def findings(self, found: Sequence[Finding]) -> None:
        """List findings that need somebody, worst first; count the rest."""
        from progress_report.findings import message, remedy, severity
        from progress_report.model import Severity

        for grade in (Severity.ERROR, Severity.WARNING):
            graded = [finding for finding in found if severity(finding) is grade]
            if not graded:
                continue
            self.say(_("{grade} {count} 处：").format(grade=_(grade.value), count=len(graded)))
            for finding in graded[:SHOWN_FINDINGS]:
                place = f"{finding.where} " if finding.where else ""
                self.say(f"  [{finding.code}] {finding.office} {place}{message(finding)}。{remedy(finding)}")
            if len(graded) > SHOWN_FINDINGS:
                self.say(_("  ……另有 {count} 处").format(count=len(graded) - SHOWN_FINDINGS))
        normalised = sum(severity(finding) is Severity.NORMALISED for finding in found)
        if normalised:
            self.say(_("另有 {count} 处写法已自动规范（如日期、百分号），不影响内容").format(count=normalised))

    def forms(self, outcome: FormsOutcome, folders: Folders, period: Period, year: int) -> None:
        """Show the forms that were written and what to do with them."""
        self.files(outcome.published, ())
        for office in outcome.without_measures:
            self.say(_("{office}没有承担任务，未生成填报表").format(office=office))
        folder = folders.data / str(year) / period.code
        self.say(_("请把填报表发给各科室；填好后放进 {folder}").format(folder=folder))

    def files(self, published: Iterable[Published], retired: Iterable[Path]) -> None:
        """Name the files that were written, kept or removed."""
        for file in published:
            self.say(_("已生成：{file}").format(file=file.path))
            if file.kept is not None:
                self.say(_("  注意：{file} 已被人修改过，原样保留").format(file=file.kept.name))
        for path in retired:
            self.say(_("已移除过时的：{file}").format(file=path))
