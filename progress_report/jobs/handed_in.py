"""One bureau of many: what its folder holds, made into what the centre counts. Whatever is wrong with it stays with it.

What is told of a bureau stands in the centre's documents, and so is always in Chinese.
"""

from __future__ import annotations

import hashlib
import logging
import os
import tempfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from progress_report.assignment.columns import WORKBOOK_NAME
from progress_report.centre.handed_in import ANNEX, LEDGER, OFFICES, HandedInTable, UnreadCellError, read_handed_in
from progress_report.centre.model import Answer, Difference, HandedIn, Remark, Source
from progress_report.centre.word_reports import report_differences
from progress_report.gbt9704.rules import RULES
from progress_report.gbt9704.verification import fails, verify
from progress_report.jobs.bureau import Options, run, run_in, speaking
from progress_report.jobs.bureau_folder import BureauFiles, is_archive, is_return, is_workbook, some, years_in
from progress_report.jobs.examination import Examination, examine
from progress_report.messages.catalogue import severity
from progress_report.messages.errors import ReportError, WorkbookError
from progress_report.messages.findings import Severity
from progress_report.progress.model import Progress
from progress_report.reading.statuses import Status
from progress_report.returns.form import MARKER_SHEET
from progress_report.templating import TemplateError

REPORTS = ".docx"
REPORT_WORD = "报告"
"""A Word file with this in its name is a report; the others are tables and letters."""
FORM_SHEETS = frozenset({"填报表", MARKER_SHEET})
"""A workbook with one of these sheets may be an office's return, wherever it lies."""
DEVIATIONS_NAMED = 5

_log = logging.getLogger(__name__)


class Task(NamedTuple):
    """One bureau to be read: ``name`` is its folder's, ``folder`` where it is; ``cutoff`` is the day that all are asked for, if known.

    ``files`` are what lies there, ``contents`` their bytes where the work is done on another machine. ``documents`` asks for the
    bureau's report and tables to be made. ``cutoffs`` are those of all periods of the year, if known.
    """

    name: str
    folder: Path
    year: int
    period: str
    options: Options
    cutoff: date | None = None
    documents: bool = False
    files: BureauFiles = BureauFiles()
    cutoffs: tuple[date, ...] = ()
    contents: Mapping[str, bytes] | None = None
    templates: Mapping[str, bytes] | None = None


class Result(NamedTuple):
    """What became of a task: the bureau's outcome, and its documents by name where they were asked for."""

    handed_in: HandedIn
    documents: tuple[tuple[str, bytes], ...] = ()


def outcome(task: Task) -> Result:
    """Return what a bureau's files come to; whatever is wrong with them is told in the outcome."""
    if task.contents is None:
        return _told(task)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "bureau"
        _unpack(folder, task.contents)
        options = task.options
        if task.templates is not None:
            _unpack(Path(temporary) / "templates", task.templates)
            options = options._replace(templates=Path(temporary) / "templates")
        return _told(task._replace(folder=folder, options=options, contents=None, templates=None))


def _unpack(folder: Path, contents: Mapping[str, bytes]) -> None:
    folder.mkdir(parents=True)
    for name, data in contents.items():
        path = folder / PurePosixPath(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _told(task: Task) -> Result:
    try:
        with speaking(task.options.language):
            return _outcome(task)
    except ReportError as error:
        return Result(HandedIn(task.name, Source.BROKEN, reason=_plain(error, task)))
    except (KeyboardInterrupt, SystemExit):
        raise
    except Exception as error:
        # Whatever a library raises on one bureau's files, the others are read.
        _log.info("reading %s failed", task.name, exc_info=True)
        return Result(HandedIn(task.name, Source.BROKEN, reason=f"读取时出错（{type(error).__name__}）"))


def _plain(error: Exception, task: Task) -> str:
    """Return an error's words without where this machine keeps the files: the same files give the same outcome everywhere."""
    return str(error).replace(f"{task.folder}/", "").replace(f"{task.folder}\\", "").replace(str(task.folder), task.name)


def _outcome(task: Task) -> Result:
    names = task.files.of_period(task.year, task.period)
    seen = _seen(task, names)
    years = tuple(place for place in years_in(names, task.year) if f"{place}/{WORKBOOK_NAME}" not in seen.tables)
    if len(years) > 1:
        files = "、".join(f"{place}/{WORKBOOK_NAME}" for place in years)
        result = Result(HandedIn(task.name, Source.BROKEN, reason=f"有几份年度工作簿：{files}。请只留一份"))
    elif years:
        result = _from_returns(task, years[0], names, seen)
    elif seen.tables:
        result = Result(_from_table(task, seen))
    elif seen.unread:
        result = Result(HandedIn(task.name, Source.BROKEN, reason=next(iter(seen.unread.values()))))
    else:
        result = Result(HandedIn(task.name, Source.NOTHING, reason=_nothing(task, names, seen)))
    told = result.handed_in
    told = told._replace(remarks=(*told.remarks, *seen.remarks(told.reason), *_about_links(task)))
    return result._replace(handed_in=_with_reports(task, names, told))


def _about_links(task: Task) -> Iterator[Remark]:
    if task.files.links:
        yield Remark(f"{some(task.files.links)} 是链接，没有打开：请放文件本身", serious=True)


class _Seen(NamedTuple):
    """The workbooks of a bureau outside its returns: handed-in ``tables``, and by name why the others are none.

    ``unread`` cannot be opened, ``doubtful`` are handed-in tables with a cell that is not understood, ``forms`` may be returns,
    ``packed`` are archives.
    """

    tables: Mapping[str, HandedInTable]
    unread: Mapping[str, str]
    doubtful: Mapping[str, str]
    forms: tuple[str, ...]
    others: tuple[str, ...]
    packed: tuple[str, ...]

    @property
    def may_be_returns(self) -> tuple[str, ...]:
        """Return what an office's missing return may be, or be in."""
        return (*self.unread, *self.forms, *self.packed)

    def remarks(self, reason: str) -> Iterator[Remark]:
        """Yield what was left aside, but what the ``reason`` for taking nothing says already."""
        for words in (*self.unread.values(), *self.doubtful.values()):
            if words != reason:
                yield Remark(f"没有采用：{words}", serious=True)
        if self.packed:
            yield Remark(f"{some(self.packed)} 是压缩包，没有打开", serious=True)
        if self.forms:
            yield Remark(f"{some(self.forms)} 是填报表，不在报送期的文件夹里，没有采用", serious=True)
        if self.others:
            yield Remark(f"{some(self.others)} 不是任务分工表（没有“{ANNEX}”“{LEDGER}”两表），没有采用", serious=False)


def _seen(task: Task, names: tuple[str, ...]) -> _Seen:
    tables: dict[str, HandedInTable] = {}
    unread: dict[str, str] = {}
    doubtful: dict[str, str] = {}
    forms: list[str] = []
    others: list[str] = []
    known = frozenset(names)
    years = {f"{place}/{WORKBOOK_NAME}" for place in years_in(names, task.year)}
    outside = [name for name in names if not is_return(name, known)]
    for name in filter(is_workbook, outside):
        try:
            table = read_handed_in(task.folder / name, name)
        except UnreadCellError as error:
            doubtful[name] = str(error)
        except WorkbookError as error:
            # The year's own workbook is read again, and what is wrong with it is said then.
            if name not in years:
                unread[name] = str(error)
        else:
            if isinstance(table, HandedInTable):
                tables[name] = table
            elif name not in years:
                (forms if FORM_SHEETS & set(table) else others).append(name)
    return _Seen(tables, unread, doubtful, tuple(forms), tuple(others), tuple(filter(is_archive, outside)))


def _nothing(task: Task, names: tuple[str, ...], seen: _Seen) -> str:
    if not task.files.names:
        return "文件夹是空的" if not task.files.links else "文件夹里只有链接"
    if not names:
        return "只有其他报送期的输出和已报送、已作废的文件"
    lacking = f"没有 {task.year} 年的 {WORKBOOK_NAME}，也没有带“{ANNEX}”“{LEDGER}”两表的任务分工表"
    aside = {*seen.forms, *seen.others, *seen.packed}
    left = tuple(name for name in names if name not in aside)
    return lacking + (f"；有的是：{some(left)}" if left else "")


def _from_returns(task: Task, place: str, names: tuple[str, ...], seen: _Seen) -> Result:
    inside = tuple(link for link in task.files.links if f"{link}/".startswith(f"{place}/"))
    if inside:
        return Result(HandedIn(task.name, Source.BROKEN, reason=f"{some(inside)} 是链接，里面的填报表没有读：请放文件本身"))
    year_folder = task.folder / place
    documents: tuple[tuple[str, bytes], ...] = ()
    if task.documents:
        made = run(year_folder, task.period, task.options)
        progress, examination = made.progress, made.examination
        documents = tuple((document.path.name, document.data or b"") for document in made.documents)
    else:
        examination = examine(run_in(year_folder, task.period, task.options))
        progress = examination.progress
    bureau, cutoff = progress.assignment.bureau.name, progress.period.cutoff
    astray = tuple(_astray(place, names, {period.code.casefold() for period in progress.assignment.periods}))
    remarks = (Remark(f"{some(astray)} 不在报送期的文件夹里，没有采用", serious=True),) if astray else ()
    if not examination.case.returns:
        reason = f"有 {WORKBOOK_NAME}，没有 {progress.period.code} 的填报表"
        return Result(HandedIn(task.name, Source.NOTHING, bureau, cutoff, reason=reason, remarks=remarks), documents)
    asked = progress.assignment.measures_by_office
    absent = tuple(office for office, measures in asked.items() if measures and office not in examination.case.returns)
    may_be = (*seen.may_be_returns, *astray)
    if absent and may_be:
        reason = f"缺{'、'.join(absent)}的填报表，而 {some(may_be)} 没有采用，可能就是它或在它里面：请核对后放进 {progress.period.code}"
        return Result(HandedIn(task.name, Source.BROKEN, bureau, cutoff, reason=reason, remarks=remarks), documents)
    above = place.removesuffix(str(task.year))
    answers = tuple(answers_of(progress, above))
    told = HandedIn(
        name=task.name,
        source=Source.RETURNS,
        bureau=bureau,
        cutoff=cutoff,
        answers=answers,
        differences=tuple(_against_tables(answers, cutoff, seen.tables)),
        draft=examination.blocked,
        errors=_errors(examination),
        remarks=(*remarks, *_of_other_days(seen.tables, cutoff)),
    )
    return Result(told, documents)


def _astray(place: str, names: tuple[str, ...], periods: set[str]) -> Iterator[str]:
    """Yield the workbooks and archives in folders of the year's that are no period's."""
    for name in names:
        inner = PurePosixPath(name.removeprefix(f"{place}/"))
        found = is_workbook(name) or is_archive(name)
        if found and name.startswith(f"{place}/") and len(inner.parts) > 1 and inner.parts[0].casefold() not in periods:
            yield name


def _of_other_days(tables: Mapping[str, HandedInTable], cutoff: date) -> Iterator[Remark]:
    for name, table in tables.items():
        if table.cutoff is not None and table.cutoff != cutoff:
            yield Remark(f"{name} 的统计截止是 {table.cutoff}，不是本期的，没有采用", serious=False)


def _errors(examination: Examination) -> int:
    return sum(severity(finding) is Severity.ERROR for finding in examination.findings)


def answers_of(progress: Progress, above: str = "") -> Iterator[Answer]:
    """Yield a bureau's state of each measure, with the cells that it was typed in; ``above`` is where its data are, data/."""
    for one in progress.measures:
        measure = one.measure
        yield Answer(
            number=measure.number,
            theme=measure.theme,
            text=measure.text,
            offices=measure.office_text,
            deadline=measure.deadline_text,
            status=one.status,
            completed=one.completed,
            overdue=one.overdue,
            late=one.late,
            # What nobody answered has no cell of an answer; the year's workbook is where it is asked for.
            cells=tuple(cell._replace(file=f"{above}{cell.file}") for cell in one.cells or one.place),
        )


def _against_tables(answers: tuple[Answer, ...], cutoff: object, tables: Mapping[str, HandedInTable]) -> Iterator[Difference]:
    """Hold the tables that came with the returns against them; one of another cut-off is another period's."""
    states = {answer.number: answer for answer in answers}
    for name, table in tables.items():
        if table.cutoff is not None and table.cutoff != cutoff:
            continue
        yield from table.differences
        for printed in table.answers:
            known = states.get(printed.number)
            if known is None or known.status is not printed.status:
                shown = known.status.value if known is not None else "—"
                yield Difference(f"第{printed.number}项·完成状态", printed.status.value, shown, name)


def _from_table(task: Task, seen: _Seen) -> HandedIn:
    """Take the one handed-in table of the period; of several that say different things none is chosen."""
    of_period = {name: table for name, table in seen.tables.items() if _may_be_of_period(task, table.cutoff)}
    if seen.doubtful:
        # It is a table like the others; what it says of which period is not known.
        return HandedIn(task.name, Source.BROKEN, reason=next(iter(seen.doubtful.values())))
    if not of_period:
        found = "、".join(f"{name}（{table.cutoff}）" for name, table in seen.tables.items())
        return HandedIn(task.name, Source.NOTHING, reason=f"只有其他年度或报送期的：{found}")
    days = [table.cutoff for table in of_period.values() if table.cutoff is not None]
    wanted = task.cutoff if task.cutoff in days else max(days, default=None)
    newest = {name: table for name, table in of_period.items() if table.cutoff in {None, wanted}}
    name, table = next(iter(newest.items()))
    if any(_states(other) != _states(table) for other in newest.values()):
        return HandedIn(task.name, Source.BROKEN, reason=f"有几份内容不同的任务分工表：{'、'.join(newest)}。请只留一份")
    if not table.answers:
        return HandedIn(task.name, Source.NOTHING, table.bureau, table.cutoff, reason=f"{name} 里没有任务")
    remarks = [
        Remark(f"{other} 的统计截止是 {aside.cutoff}，没有采用", serious=False)
        for other, aside in seen.tables.items()
        if other not in newest
    ]
    if table.cutoff is None:
        remarks.append(Remark(f"{name} 看不出统计截止（“{OFFICES}”表的标题里没有“截至……”），按本期统计", serious=True))
    # A copy says the same again.
    differences: dict[tuple[str, str, str], Difference] = {}
    for one in (one for other in newest.values() for one in other.differences):
        differences.setdefault((one.what, one.printed, one.counted), one)
    draft = any(other.draft for other in newest.values())
    return HandedIn(
        task.name,
        Source.TABLE,
        table.bureau,
        table.cutoff,
        table.answers,
        tuple(differences.values()),
        draft=draft,
        remarks=tuple(remarks),
    )


def _may_be_of_period(task: Task, day: date | None) -> bool:
    """Tell whether a table up to ``day`` may be the period's: a day of its own is of the period that has its cut-off next."""
    if day is None or task.cutoff is None or day == task.cutoff:
        return day is None or day.year == task.year
    return day.year == task.year and min((one for one in task.cutoffs if one >= day), default=max(task.cutoffs)) == task.cutoff


def _states(table: HandedInTable) -> tuple[tuple[int, str, Status], ...]:
    return tuple((answer.number, answer.text, answer.status) for answer in table.answers)


def _with_reports(task: Task, names: tuple[str, ...], told: HandedIn) -> HandedIn:
    """Hold the Word reports among the files against GB/T 9704 and against the bureau's answers."""
    reports, deviations, differences = [], [], list(told.differences)
    unlawful = False
    for name in names:
        place = PurePosixPath(name)
        if place.suffix.lower() != REPORTS or REPORT_WORD not in place.name:
            continue
        data = (task.folder / name).read_bytes()
        try:
            found = verify(data)
            differences += report_differences(data, name, told.answers) if told.counts else ()
        except (TemplateError, KeyError) as error:
            deviations.append(f"{name} 打不开：{error}")
            unlawful = True
            continue
        reports.append(name)
        broken = [one for one in found if fails((one,))]
        unlawful = unlawful or bool(broken)
        deviations += [
            f"{name}：{RULES[one.rule].clause} {RULES[one.rule].expected}（{one.place}：{one.found}）"
            for one in broken[:DEVIATIONS_NAMED]
        ]
        if len(broken) > DEVIATIONS_NAMED:
            deviations.append(f"{name}：另有 {len(broken) - DEVIATIONS_NAMED} 处")
    return told._replace(reports=tuple(reports), deviations=tuple(deviations), unlawful=unlawful, differences=tuple(differences))


def digest_of(task: Task, also: bytes) -> str:
    """Return a hash of all that a task's outcome depends on: the files, their names, what is asked, and ``also``.

    Raises OSError when a file cannot be read.
    """
    options = task.options._replace(templates=Path(), output=None)
    asked = (task.name, task.year, task.period, task.cutoff, task.cutoffs, options, task.documents, task.files.links)
    sha = hashlib.sha256(repr(asked).encode())
    sha.update(also)
    for name in task.files.names:
        sha.update(os.fsencode(name) + b"\0" + hashlib.sha256((task.folder / name).read_bytes()).digest())
    return sha.hexdigest()
