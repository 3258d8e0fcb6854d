"""One bureau of many: what its folder holds, made into what the centre counts. Whatever is wrong with it stays with it.

What is told of a bureau stands in the centre's documents, and so is always in Chinese.
"""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from progress_report.assignment.columns import WORKBOOK_NAME
from progress_report.centre.bureau_names import is_bureau
from progress_report.centre.handed_in import ANNEX, LEDGER
from progress_report.centre.model import Answer, HandedIn, Remark, Source
from progress_report.centre.word_reports import named_bureau, report_differences, says_draft
from progress_report.gbt9704.rules import RULES
from progress_report.gbt9704.verification import fails, verify
from progress_report.jobs.bureau import run, run_in, speaking
from progress_report.jobs.bureau_folder import Task, is_archive, is_workbook, some, years_in
from progress_report.jobs.bureau_tables import Seen, against_tables, from_table, of_other, of_other_days, seen_in, without_others
from progress_report.jobs.examination import Examination, examine
from progress_report.messages.catalogue import severity
from progress_report.messages.errors import ReportError
from progress_report.messages.findings import Severity
from progress_report.progress.model import Progress
from progress_report.templating import TemplateError

REPORTS = ".docx"
REPORT_WORD = "报告"
"""A Word file with this in its name is a report; the others are tables and letters."""
CLOSED = "没有打开：是链接，或名称的编码不对。请放文件本身，改好名称"
DEVIATIONS_NAMED = 5

_log = logging.getLogger(__name__)


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
    seen = seen_in(task, names)
    years = tuple(place for place in years_in(names, task.year) if f"{place}/{WORKBOOK_NAME}" not in seen.tables)
    if len(years) > 1:
        files = "、".join(f"{place}/{WORKBOOK_NAME}" for place in years)
        result = Result(HandedIn(task.name, Source.BROKEN, reason=f"有几份年度工作簿：{files}。请只留一份"))
    elif years:
        result = _from_returns(task, years[0], names, seen)
    elif seen.tables:
        result = Result(from_table(task, seen))
    elif seen.unread:
        result = Result(HandedIn(task.name, Source.BROKEN, reason=next(iter(seen.unread.values()))))
    else:
        result = Result(HandedIn(task.name, Source.NOTHING, reason=_nothing(task, names, seen)))
    told = result.handed_in
    told = told._replace(remarks=(*told.remarks, *seen.remarks(told.reason), *_about_closed(task)))
    return result._replace(handed_in=_with_reports(task, names, told))


def _about_closed(task: Task) -> Iterator[Remark]:
    if task.files.closed:
        yield Remark(f"{some(task.files.closed)} {CLOSED}", serious=True)


def _nothing(task: Task, names: tuple[str, ...], seen: Seen) -> str:
    if not task.files.names:
        return "文件夹是空的" if not task.files.closed else "文件夹里没有能打开的文件"
    if not names:
        return "只有其他报送期的输出和已报送、已作废的文件"
    lacking = f"没有 {task.year} 年的 {WORKBOOK_NAME}，也没有带“{ANNEX}”“{LEDGER}”两表的任务分工表"
    aside = {*seen.forms, *seen.others, *seen.packed}
    left = tuple(name for name in names if name not in aside)
    return lacking + (f"；有的是：{some(left)}" if left else "")


def _from_returns(task: Task, place: str, names: tuple[str, ...], seen: Seen) -> Result:
    inside = tuple(link for link in task.files.closed if f"{link}/".startswith(f"{place}/"))
    if inside:
        return Result(HandedIn(task.name, Source.BROKEN, reason=f"{some(inside)} {CLOSED}"))
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
    seen, others = without_others(seen, bureau, cutoff)
    astray = tuple(_astray(place, names, {period.code.casefold() for period in progress.assignment.periods}))
    aside = (Remark(f"{some(astray)} 不在报送期的文件夹里，没有采用", serious=True),) if astray else ()
    remarks = (*aside, *others)
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
        differences=tuple(against_tables(answers, cutoff, seen.tables)),
        draft=examination.blocked,
        errors=_errors(examination),
        remarks=(*remarks, *of_other_days(seen.tables, cutoff)),
    )
    return Result(told, documents)


def _astray(place: str, names: tuple[str, ...], periods: set[str]) -> Iterator[str]:
    """Yield the workbooks and archives in folders of the year's that are no period's."""
    for name in names:
        inner = PurePosixPath(name.removeprefix(f"{place}/"))
        found = is_workbook(name) or is_archive(name)
        if found and name.startswith(f"{place}/") and len(inner.parts) > 1 and inner.parts[0].casefold() not in periods:
            yield name


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


def _with_reports(task: Task, names: tuple[str, ...], told: HandedIn) -> HandedIn:
    """Hold the Word reports among the files against GB/T 9704 and against the bureau's answers."""
    reports, deviations, differences, remarks = [], [], list(told.differences), list(told.remarks)
    unlawful, draft = False, told.draft
    # A table's properties may name its typist instead; the folder's name may be any.
    own = told.bureau if told.source is Source.RETURNS else next(filter(is_bureau, (told.bureau, task.name)), "")
    for name in names:
        place = PurePosixPath(name)
        if place.suffix.lower() != REPORTS or REPORT_WORD not in place.name:
            continue
        data = (task.folder / name).read_bytes()
        try:
            other = named_bureau(data, own) if own else ""
            if other:
                remarks.append(of_other(name, "报告", other))
                continue
            found = verify(data)
            draft = draft or says_draft(data)
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
    return told._replace(
        reports=tuple(reports),
        deviations=tuple(deviations),
        unlawful=unlawful,
        draft=draft,
        differences=tuple(differences),
        remarks=tuple(remarks),
    )
