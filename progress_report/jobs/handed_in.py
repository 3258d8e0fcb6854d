"""One bureau of many: what its folder holds, made into what the centre counts. Whatever is wrong with it stays with it.

What is told of a bureau stands in the centre's documents, and so is always in Chinese.
"""

from __future__ import annotations

import hashlib
import logging
import re
import tempfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from progress_report.assignment.columns import WORKBOOK_NAME
from progress_report.centre.handed_in import HandedInTable, read_handed_in
from progress_report.centre.model import Answer, Difference, HandedIn, Source
from progress_report.centre.word_reports import report_differences
from progress_report.gbt9704.rules import RULES
from progress_report.gbt9704.verification import fails, verify
from progress_report.jobs.bureau import Options, run, run_in, speaking
from progress_report.jobs.examination import Examination, examine
from progress_report.messages.catalogue import severity
from progress_report.messages.errors import ReportError
from progress_report.messages.findings import Severity
from progress_report.output.manifest import SUBMITTED, WITHDRAWN
from progress_report.progress.model import Progress
from progress_report.reading.statuses import Status
from progress_report.returns.sources import LOCK_FILE_PREFIXES
from progress_report.templating import TemplateError

WORKBOOKS, REPORTS = ".xlsx", ".docx"
REPORT_WORD = "报告"
"""A Word file with this in its name is a report; the others are tables and letters."""
DEEPEST = 3
"""Folders below a bureau's own that its files may lie in: 2023/H2/附件/."""
MOST_FILES = 2_000
DEVIATIONS_NAMED = 5

_log = logging.getLogger(__name__)


class Task(NamedTuple):
    """One bureau to be read: ``name`` is its folder's, ``folder`` where it is; ``cutoff`` is the day that all are asked for, if known.

    ``contents`` are the files' bytes instead, where the work is done on another machine. ``documents`` asks for the bureau's
    report and tables to be made.
    """

    name: str
    folder: Path
    year: int
    period: str
    options: Options
    cutoff: date | None = None
    documents: bool = False
    contents: Mapping[str, bytes] | None = None
    templates: Mapping[str, bytes] | None = None


class Result(NamedTuple):
    """What became of a task: the bureau's outcome, and its documents by name where they were asked for."""

    handed_in: HandedIn
    documents: tuple[tuple[str, bytes], ...] = ()


def bureau_files(folder: Path) -> tuple[str, ...]:
    """Return the names of a bureau's files, with ``/``, in order; what Word, Excel and the system leave behind is passed over.

    Raises ReportError when there are too many to be one bureau's.
    """
    found = sorted(_walk(folder, folder))
    if len(found) > MOST_FILES:
        raise ReportError(f"{folder} 里的文件太多（超过 {MOST_FILES} 个），不像一个单位的")
    return tuple(found)


def _walk(top: Path, folder: Path) -> Iterator[str]:
    for path in folder.iterdir():
        inner = path.relative_to(top)
        if path.name.startswith(LOCK_FILE_PREFIXES) or path.is_symlink():
            continue
        if path.is_dir():
            if len(inner.parts) <= DEEPEST and path.name not in {SUBMITTED, WITHDRAWN}:
                yield from _walk(top, path)
        elif path.is_file():
            yield inner.as_posix()


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
    names = tuple(name for name in bureau_files(task.folder) if not _is_of_another_period(task, name))
    tables = tuple(_tables(task, names))
    year_folder = task.folder / str(task.year)
    if (year_folder / WORKBOOK_NAME).is_file() and not any(name == f"{task.year}/{WORKBOOK_NAME}" for name, _table in tables):
        result = _from_returns(task, year_folder, tables)
    elif tables:
        result = Result(_from_table(task, tables))
    else:
        result = Result(HandedIn(task.name, Source.NOTHING, reason=_nothing(task, names)))
    return result._replace(handed_in=_with_reports(task, names, result.handed_in))


def _is_of_another_period(task: Task, name: str) -> bool:
    """Tell whether a file lies in the output folder (2023-H1) of another period than the one that is asked for."""
    outputs = re.compile(r"[0-9]{4}-(.+)")
    found = [match[0] for part in PurePosixPath(name).parts[:-1] if (match := outputs.fullmatch(part))]
    return any(part.casefold() != f"{task.year}-{task.period}".casefold() for part in found)


def _nothing(task: Task, names: tuple[str, ...]) -> str:
    if not names:
        return "文件夹是空的"
    return f"没有 {task.year} 年的 {WORKBOOK_NAME}，也没有带“落实情况”“核对底稿”两表的任务分工表"


def _tables(task: Task, names: tuple[str, ...]) -> Iterator[tuple[str, HandedInTable]]:
    """Yield the handed-in workbooks among a bureau's files; its year's workbook and returns are looked for elsewhere."""
    for name in names:
        place = PurePosixPath(name)
        if place.suffix.lower() != WORKBOOKS or name == f"{task.year}/{WORKBOOK_NAME}" or _is_return(task, place):
            continue
        table = read_handed_in(task.folder / name, name)
        if table is not None:
            yield name, table
    # A handed-in table may have been put where the year's workbook belongs.
    own = task.folder / str(task.year) / WORKBOOK_NAME
    if own.is_file():
        table = read_handed_in(own, f"{task.year}/{WORKBOOK_NAME}")
        if table is not None:
            yield f"{task.year}/{WORKBOOK_NAME}", table


def _is_return(task: Task, place: PurePosixPath) -> bool:
    """Tell whether a file lies where returns are collected: a folder of a year that has a workbook."""
    return (
        len(place.parts) > 2
        and place.parts[0].isascii()
        and place.parts[0].isdigit()
        and (task.folder / place.parts[0] / WORKBOOK_NAME).is_file()
    )


def _from_returns(task: Task, year_folder: Path, tables: tuple[tuple[str, HandedInTable], ...]) -> Result:
    documents: tuple[tuple[str, bytes], ...] = ()
    if task.documents:
        made = run(year_folder, task.period, task.options)
        progress, examination = made.progress, made.examination
        documents = tuple((document.path.name, document.data or b"") for document in made.documents)
    else:
        examination = examine(run_in(year_folder, task.period, task.options))
        progress = examination.progress
    bureau, cutoff = progress.assignment.bureau.name, progress.period.cutoff
    if not examination.case.returns:
        reason = f"有 {WORKBOOK_NAME}，没有 {progress.period.code} 的填报表"
        return Result(HandedIn(task.name, Source.NOTHING, bureau, cutoff, reason=reason), documents)
    answers = tuple(answers_of(progress))
    told = HandedIn(
        name=task.name,
        source=Source.RETURNS,
        bureau=bureau,
        cutoff=cutoff,
        answers=answers,
        differences=tuple(_against_tables(answers, cutoff, tables)),
        draft=examination.blocked,
        errors=_errors(examination),
    )
    return Result(told, documents)


def _errors(examination: Examination) -> int:
    return sum(severity(finding) is Severity.ERROR for finding in examination.findings)


def answers_of(progress: Progress) -> Iterator[Answer]:
    """Yield a bureau's state of each measure, with the cells that it was typed in."""
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
            cells=one.cells or one.place,
        )


def _against_tables(
    answers: tuple[Answer, ...], cutoff: object, tables: tuple[tuple[str, HandedInTable], ...]
) -> Iterator[Difference]:
    """Hold the tables that came with the returns against them; one of another cut-off is another period's."""
    states = {answer.number: answer for answer in answers}
    for name, table in tables:
        if table.cutoff is not None and table.cutoff != cutoff:
            continue
        yield from table.differences
        for printed in table.answers:
            known = states.get(printed.number)
            if known is None or known.status is not printed.status:
                shown = known.status.value if known is not None else "—"
                yield Difference(f"第{printed.number}项·完成状态", printed.status.value, shown, name)


def _from_table(task: Task, tables: tuple[tuple[str, HandedInTable], ...]) -> HandedIn:
    """Take the one handed-in table of the year; of several that say different things none is chosen."""
    of_year = [(name, table) for name, table in tables if table.cutoff is None or table.cutoff.year == task.year]
    if not of_year:
        found = "、".join(f"{name}（{table.cutoff}）" for name, table in tables)
        return HandedIn(task.name, Source.NOTHING, reason=f"只有其他年度的：{found}")
    days = [table.cutoff for _name, table in of_year if table.cutoff is not None]
    wanted = task.cutoff if task.cutoff in days else max(days, default=None)
    newest = [(name, table) for name, table in of_year if table.cutoff in {None, wanted}]
    name, table = newest[0]
    if any(_states(other) != _states(table) for _name, other in newest[1:]):
        files = "、".join(other for other, _table in newest)
        return HandedIn(task.name, Source.BROKEN, reason=f"有几份内容不同的任务分工表：{files}。请只留一份")
    if not table.answers:
        return HandedIn(task.name, Source.NOTHING, table.bureau, table.cutoff, reason=f"{name} 里没有任务")
    return HandedIn(task.name, Source.TABLE, table.bureau, table.cutoff, table.answers, table.differences, draft=table.draft)


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


def digest_of(task: Task, names: tuple[str, ...], also: bytes) -> str:
    """Return a hash of all that a task's outcome depends on: the files, their names, what is asked, and ``also``."""
    options = task.options._replace(templates=Path(), output=None)
    sha = hashlib.sha256(repr((task.name, task.year, task.period, task.cutoff, options, task.documents)).encode())
    sha.update(also)
    for name in names:
        sha.update(name.encode() + b"\0" + hashlib.sha256((task.folder / name).read_bytes()).digest())
    return sha.hexdigest()
