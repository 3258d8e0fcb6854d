"""The workbooks in a bureau's folder outside its returns: which are handed-in tables, which is taken, what the others are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from progress_report.assignment.columns import WORKBOOK_NAME
from progress_report.centre.bureau_names import has_chinese, is_bureau, may_be_same, other_bureau, plain_name
from progress_report.centre.handed_in import ANNEX, LEDGER, OFFICES, HandedInTable, UnreadCellError, read_handed_in
from progress_report.centre.model import ANOTHER_NAME, NO_NAME, Answer, Difference, HandedIn, Remark, Source
from progress_report.jobs.bureau_folder import Task, is_archive, is_return, is_workbook, some, years_in
from progress_report.messages.errors import WorkbookError
from progress_report.reading.statuses import Status
from progress_report.returns.form import MARKER_SHEET

TABLE_WORD = "任务分工表"
FORM_SHEETS = frozenset({"填报表", MARKER_SHEET})
"""A workbook with one of these sheets may be an office's return, wherever it lies."""


class Seen(NamedTuple):
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


def seen_in(task: Task, names: tuple[str, ...]) -> Seen:
    """Read the workbooks among the files ``names`` that are no returns."""
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
    return Seen(tables, unread, doubtful, tuple(forms), tuple(others), tuple(filter(is_archive, outside)))


def against_tables(answers: tuple[Answer, ...], cutoff: object, tables: Mapping[str, HandedInTable]) -> Iterator[Difference]:
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


def of_other_days(tables: Mapping[str, HandedInTable], cutoff: date) -> Iterator[Remark]:
    """Yield the tables that came with the returns and are of another day."""
    for name, table in tables.items():
        if table.cutoff is not None and table.cutoff != cutoff:
            yield Remark(f"{name} 的统计截止是 {table.cutoff}，不是本期的，没有采用", serious=False)


def of_others(tables: Mapping[str, HandedInTable], own: str) -> dict[str, str]:
    """Return the tables that bear another bureau's name than ``own``, each with that name."""
    return {name: table.bureau for name, table in tables.items() if other_bureau(table.bureau, own)}


def of_other(name: str, kind: str, bureau: str) -> Remark:
    """Return the remark on a file that bears another bureau's name."""
    return Remark(f"{name} 是写着“{bureau}”的{kind}，不是本单位的，没有采用：请核对是不是放错了，放错的移走", serious=True)


def without_others(seen: Seen, own: str, cutoff: date | None) -> tuple[Seen, tuple[Remark, ...]]:
    """Return what was seen without another bureau's tables of the day, and a remark on each; those of another day are left for that."""
    of_day = {name: table for name, table in seen.tables.items() if table.cutoff in {None, cutoff}}
    others = of_others(of_day, own)
    left = {name: table for name, table in seen.tables.items() if name not in others}
    return seen._replace(tables=left), tuple(of_other(name, TABLE_WORD, bureau) for name, bureau in others.items())


def from_table(task: Task, seen: Seen) -> HandedIn:
    """Take the one handed-in table of the period; of several that say different things none is chosen."""
    of_period = {name: table for name, table in seen.tables.items() if _may_be_of_period(task, table.cutoff)}
    # Only beside one that bears the folder's name can it be told that one of another name does not belong here.
    own = next((table.bureau for table in of_period.values() if may_be_same(table.bureau, task.name)), "")
    others = of_others(of_period, own)
    of_period = {name: table for name, table in of_period.items() if name not in others}
    left = tuple(of_other(name, TABLE_WORD, bureau) for name, bureau in others.items())
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
        return HandedIn(
            task.name, Source.BROKEN, reason=f"有几份内容不同的任务分工表：{'、'.join(newest)}。请只留一份", remarks=left
        )
    named = tuple(dict.fromkeys(plain_name(other.bureau) for other in newest.values() if is_bureau(other.bureau)))
    if any(other_bureau(one, named[0]) for one in named[1:]):
        reason = f"有几份写着不同单位名称的任务分工表：{'、'.join(newest)}（{'、'.join(named)}）。请只留本单位的"
        return HandedIn(task.name, Source.BROKEN, reason=reason, remarks=left)
    if not table.answers:
        return HandedIn(task.name, Source.NOTHING, table.bureau, table.cutoff, reason=f"{name} 里没有任务", remarks=left)
    remarks = [
        *left,
        *(
            Remark(f"{other} 的统计截止是 {aside.cutoff}，没有采用", serious=False)
            for other, aside in seen.tables.items()
            if other not in newest and other not in others
        ),
    ]
    remarks += _on_its_name(task.name, newest, named)
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


def _on_its_name(folder: str, taken: Mapping[str, HandedInTable], named: tuple[str, ...]) -> Iterator[Remark]:
    """Say where what was taken does not tell whose it is, or by another name than the folder's; it counts as the folder's."""
    plain = plain_name(folder)
    for table in taken.values():
        if may_be_same(table.bureau, folder) or any(plain in plain_name(title) for title in table.titles):
            return
    name, table = next(iter(taken.items()))
    if not named:
        author = f"文件属性的作者是“{table.bureau}”" if table.bureau else "文件属性没有作者"
        yield Remark(f"{name} 没有写明是哪个单位的（{author}），按文件夹的名称算本单位的", serious=False, kind=NO_NAME)
    elif has_chinese(plain):
        yield Remark(
            f"{name} 写的单位是“{named[0]}”，与文件夹的名称不同，按文件夹的名称算本单位的", serious=False, kind=ANOTHER_NAME
        )


def _may_be_of_period(task: Task, day: date | None) -> bool:
    """Tell whether a table up to ``day`` may be the period's: a day of its own is of the period that has its cut-off next."""
    if day is None or task.cutoff is None or day == task.cutoff:
        return day is None or day.year == task.year
    return day.year == task.year and min((one for one in task.cutoffs if one >= day), default=max(task.cutoffs)) == task.cutoff


def _states(table: HandedInTable) -> tuple[tuple[int, str, Status], ...]:
    return tuple((answer.number, answer.text, answer.status) for answer in table.answers)
