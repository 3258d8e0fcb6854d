"""What a report has to say, recomputed from the raw cells: written apart from the package, which it does not import.

It knows the rules as the documentation has them and reads workbooks with openpyxl. Whatever it cannot read for certain it calls
missing, and names the cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from pathlib import Path

from openpyxl import load_workbook

DONE, ONGOING, CONTINUING, NOT_STARTED, NOT_APPLICABLE, MISSING = "已完成", "推进中", "持续推进", "未开展", "不适用", "未报送"
STATES = {"已完成": DONE, "完成": DONE, "√": DONE, "推进中": ONGOING, "正在推进": ONGOING, "未开展": NOT_STARTED, "未启动": NOT_STARTED,
          "不适用": NOT_APPLICABLE, "不涉及": NOT_APPLICABLE, "持续推进": CONTINUING}  # fmt: skip
RANK = {NOT_STARTED: 0, ONGOING: 1, CONTINUING: 1, DONE: 2}
TOGETHER = {"合计": sum, "最低": min, "最高": max}
EACH_UNITS = {"%", "日", "天", "工作日"}
WIDE = {ord("０") + n: str(n) for n in range(10)} | {ord("．"): ".", ord("％"): "%", ord("，"): ",", ord("－"): "-"}
MONEY = {"元": 1, "万元": 10_000, "亿元": 100_000_000}
Key = str | int


@dataclass
class Target:
    name: str
    sign: str
    value: Decimal
    unit: str
    way: str
    by_default: bool


@dataclass
class Measure:
    number: int
    theme: str
    text: str
    offices: list[str]
    leads: list[str]
    words: str
    deadline: date | None
    identity: str
    targets: list[Target] = field(default_factory=list)


@dataclass
class Period:
    code: str
    name: str
    start: date
    cutoff: date


@dataclass
class Assignment:
    year: int
    offices: dict[str, str]
    """Every name and alias → the office."""
    measures: list[Measure]
    periods: list[Period]

    @property
    def roster(self) -> list[str]:
        return list(dict.fromkeys(self.offices.values()))


@dataclass
class Row:
    status: str
    progress: str
    completed: date | None


@dataclass
class Return:
    office: str
    rows: dict[str, Row]
    """By the measure's identity."""
    values: dict[tuple[str, str], Decimal | str | None]
    issued: set[str]
    """Identities that the form says it was issued for; empty where it does not say."""
    gone: dict[str, tuple[int, str]]


@dataclass
class Reading:
    returns: dict[str, Return]
    unusable: list[str]
    unread: list[tuple[str, str]]
    """File and cell of what stands there and is not certain."""
    files: int


def cells(path: Path) -> dict[str, list[list[object]]]:
    """Return every sheet's rows."""
    workbook = load_workbook(path)
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in workbook}


def bare(text: object) -> str:
    """Return a measure's words without spaces and the number before them."""
    return re.sub(r"^\d{1,4}[.．、]", "", re.sub(r"\s+", "", str(text or "")))


def most_like(words: str, measures: Iterable[Measure]) -> list[Measure]:
    """Return the measures whose words share most with these, from 60 % on."""
    shares = [(likeness(bare(words), bare(one.text)), one) for one in measures]
    best = max((share for share, _one in shares), default=0)
    return [one for share, one in shares if share == best and best >= Decimal("0.6")]


def likeness(one: str, other: str) -> Decimal:
    """Return the share of the characters that two texts have in common, in order."""
    common = [0] * (len(other) + 1)
    for character in one:
        left = 0
        for at, another in enumerate(other, 1):
            left, common[at] = common[at], left + 1 if character == another else max(common[at], common[at - 1])
    return Decimal(2 * common[-1]) / (len(one) + len(other)) if one or other else Decimal(1)


def table(rows: list[list[object]]) -> list[dict[str, object]]:
    """Return a sheet's rows below its header (the first row with 序号, 科室, 项目 or 代码) by column."""
    at = next(n for n, row in enumerate(rows) if row and row[0] in {"序号", "科室", "项目", "代码"})
    names = [str(name or "") for name in rows[at]]
    return [dict(zip(names, row, strict=False)) for row in rows[at + 1 :] if any(cell not in {None, ""} for cell in row)]


def day_of(cell: object) -> date:
    assert isinstance(cell, datetime)
    return cell.date()


def read_assignment(path: Path) -> Assignment:
    sheets = cells(path)
    year = next(int(str(row["内容"])) for row in table(sheets["单位"]) if row["项目"] == "年度")
    offices: dict[str, str] = {}
    among_all = []
    for row in table(sheets["科室"]):
        name = str(row["科室"])
        offices[name] = name
        offices |= {alias: name for alias in str(row.get("别名") or "").split("、") if alias}
        if row.get("计入各科室") != "否":
            among_all.append(name)
    roster = list(dict.fromkeys(offices.values()))
    measures = []
    for row in table(sheets["任务"]):
        words = str(row["责任科室"])
        named = among_all if words == "各科室" else [offices[word] for word in words.split("、")]
        leads = [offices[word] for word in str(row.get("牵头科室") or "").split("、") if word]
        leads = [name for name in roster if name in leads]
        day = row.get("时限日期")
        measures.append(
            Measure(
                number=int(str(row["序号"])),
                theme=str(row["重点任务"]),
                text=str(row["具体措施"]),
                offices=[*leads, *(name for name in roster if name in named and name not in leads)],
                leads=leads,
                words=str(row["完成时限"]),
                deadline=None if row.get("时限类型") == "持续" else day_of(day),
                identity=str(row["标识"]),
            )
        )
    by_number = {one.number: one for one in measures}
    for row in table(sheets["指标"]):
        unit, sign, chosen = str(row["单位"]), str(row["要求"]), str(row.get("汇总方式") or "")
        way = chosen or ("各自" if unit in EACH_UNITS or sign in {"≤", "<"} else "合计")
        target = Target(str(row["指标名称"]), sign, Decimal(str(row["目标值"])), unit, way, not chosen)
        by_number[int(str(row["序号"]))].targets.append(target)
    periods = [
        Period(str(row["代码"]), str(row["名称"]), day_of(row["统计开始"]), day_of(row["统计截止"]))
        for row in table(sheets["报送期"])
    ]
    return Assignment(year, offices, measures, periods)


def read_day(cell: object) -> date | None:
    """Return the day that a cell says for certain."""
    if isinstance(cell, datetime):
        return cell.date()
    text = str(cell or "").translate(WIDE).strip()
    match = re.fullmatch(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?(?: \d\d:\d\d:\d\d)?", text) or re.fullmatch(
        r"(\d{4})(\d\d)(\d\d)", text
    )
    return date(*map(int, match.groups())) if match else None


def read_value(cell: object, unit: str) -> Decimal | str | None:
    """Return the value that a cell says for certain in ``unit``, 不适用, or None."""
    if isinstance(cell, (int, float)):
        return Decimal(str(cell)) if unit != "%" or cell > 1 else None
    text = str(cell or "").translate(WIDE).strip()
    if text in {"不适用", "不涉及"}:
        return NOT_APPLICABLE
    match = re.fullmatch(r"(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?(\D*)", text)
    if match is None or re.search(r"\s", text):
        return None
    number = Decimal(match[1].replace(",", "") + (match[2] or ""))
    if match[3] in {"", unit}:
        return number if match[3] or unit != "%" or number > 1 else None
    # 2000万 is 2000万元.
    money = f"{match[3]}元" if match[3] in {"万", "亿"} else match[3]
    if money in MONEY and unit in MONEY:
        return number * MONEY[money] / MONEY[unit]
    return None


def read_returns(folder: Path, assignment: Assignment, period: Period) -> Reading:
    found: dict[str, list[Return]] = {}
    unusable, unread = [], []
    by_identity = {one.identity: one for one in assignment.measures}
    by_text = {bare(one.text): one for one in assignment.measures}
    paths = sorted(path for path in folder.glob("*.xlsx")) if folder.is_dir() else []
    for path in paths:
        workbook = load_workbook(path)
        sheet = workbook["填报表"]
        marker = (
            [list(row) for row in workbook["表单标识"].iter_rows(values_only=True)] if "表单标识" in workbook.sheetnames else []
        )
        says = {str(row[0]): row[1] for row in marker if isinstance(row[0], str)}
        issued = {int(row[0]): str(row[1]) for row in marker if isinstance(row[0], int)}
        labels = {str(row[0].value): row[1].value for row in sheet.iter_rows() if row[0].value == "填报科室"}
        office = assignment.offices.get(str(says.get("科室") or labels.get("填报科室") or ""))
        if office is None or (says and (says["年度"], says["报送期"]) != (assignment.year, period.code)):
            unusable.append(path.name)
            continue
        header = next(row for row in sheet.iter_rows() if row[0].value == "序号")
        column = {str(cell.value).replace("（参考）", ""): cell.column for cell in header if cell.value}
        own = Return(office, {}, {}, set(issued.values()), {})
        meant: dict[int, Measure] = {}
        nobodys: list[tuple[int, str]] = []
        for line in range(header[0].row + 1, sheet.max_row + 1):
            typed = sheet.cell(line, 1).value
            if not isinstance(typed, int):
                continue
            words = sheet.cell(line, column["具体措施"]).value
            identity, worded = issued.get(typed, ""), by_text.get(bare(words))
            measure = by_identity.get(identity) or worded
            if measure is None and not identity:
                # Without identity, words that nobody has may be an edited form of the words of the measure with the number.
                near = most_like(str(words or ""), assignment.measures)
                measure = next((one for one in near if one.number == typed), None)
                if measure is None and words and not near:
                    nobodys.append((typed, str(words)))
            elif measure is None:
                own.gone[identity] = (typed, str(words))
            if measure is None:
                continue
            if worded is not None and worded is not measure:
                continue
            meant[typed] = measure
            own.rows[measure.identity] = _read_row(sheet, line, column, measure, office, path.name, unread)
        # Without identity: the measure that has the number now is in another row of the form, so that this one is another's.
        elsewhere = {one.number for one in meant.values()}
        own.gone |= {words: (typed, words) for typed, words in nobodys if typed in elsewhere}
        if "指标完成情况" in workbook.sheetnames:
            _read_values(workbook["指标完成情况"], own, meant, path.name, unread)
        found.setdefault(office, []).append(own)
    returns = {}
    for office, several in found.items():
        if all((one.rows, one.values) == (several[0].rows, several[0].values) for one in several):
            returns[office] = several[0]
        else:
            unusable.append(office)
    return Reading(returns, unusable, unread, len(paths))


def _read_row(sheet, line: int, column, measure: Measure, office: str, file: str, unread: list[tuple[str, str]]) -> Row:
    state = sheet.cell(line, column["完成状态"]).value
    # Only a duty all year goes on and on.
    state = "？" if state == CONTINUING and measure.deadline is not None else state
    day = sheet.cell(line, column["完成日期"])
    if office not in measure.offices:
        # Another's by now: the row is named as a whole.
        unread.append((file, sheet.cell(line, 1).coordinate))
    else:
        if state and STATES.get(str(state)) is None:
            unread.append((file, sheet.cell(line, column["完成状态"]).coordinate))
        if day.value and read_day(day.value) is None:
            unread.append((file, day.coordinate))
    progress = str(sheet.cell(line, column["工作进展情况"]).value or "")
    return Row(STATES.get(str(state), MISSING), progress, read_day(day.value))


def _read_values(sheet, own: Return, meant: Mapping[int, Measure], file: str, unread: list[tuple[str, str]]) -> None:
    head = next(row for row in sheet.iter_rows() if row[0].value == "序号")
    column = {str(cell.value): cell.column for cell in head if cell.value}
    for line in range(head[0].row + 1, sheet.max_row + 1):
        measure = meant.get(sheet.cell(line, 1).value)
        target = (
            next((one for one in measure.targets if one.name == sheet.cell(line, column["指标名称"]).value), None)
            if measure
            else None
        )
        if measure is None or target is None:
            continue
        cell = sheet.cell(line, column["实际值"])
        asked = str(sheet.cell(line, column["单位"]).value or "")
        value = read_value(cell.value, target.unit)
        if asked and asked != target.unit and re.fullmatch(r"[\d.,]+", str(cell.value or "")):
            value = None
        if cell.value not in {None, ""} and value is None and own.office in measure.offices:
            unread.append((file, cell.coordinate))
        own.values[measure.identity, target.name] = value


@dataclass
class State:
    """A measure's state with what each of its offices brought: state, row."""

    measure: Measure
    status: str
    parts: dict[str, tuple[str, Row | None]]
    overdue: bool
    late: bool
    completed: date | None


def as_asked(assignment: Assignment, reading: Reading) -> dict[str, list[str]]:
    """Return each measure's offices as the forms of a period tell: those with a row, or a form issued for it; and the present ones
    that sent nothing.
    """
    asked = {}
    for one in assignment.measures:
        known = [
            name
            for name in reading.returns
            if one.identity in reading.returns[name].rows or one.identity in reading.returns[name].issued
        ]
        silent = [name for name in one.offices if name not in reading.returns]
        asked[one.identity] = [name for name in assignment.roster if name in {*known, *silent}] if known else one.offices
    return asked


def states(
    assignment: Assignment, period: Period, reading: Reading, offices: Mapping[str, list[str]] | None = None
) -> dict[str, State]:
    """Return each measure's state by its identity."""
    result = {}
    for one in assignment.measures:
        parts: dict[str, tuple[str, Row | None]] = {}
        for office in offices[one.identity] if offices else one.offices:
            own = reading.returns.get(office)
            row = own.rows.get(one.identity) if own else None
            status = row.status if row else MISSING
            if one.deadline is None:
                status = CONTINUING if status in {DONE, ONGOING} else status
                # A duty that goes on without a word of what was done has not been begun.
                status = NOT_STARTED if status == CONTINUING and row and not row.progress.strip() else status
            elif status == CONTINUING:
                status = ONGOING
            parts[office] = status, row
        deciding = {name: part for name, part in parts.items() if name in one.leads} if one.leads else {}
        status = together([state for state, _row in (deciding or parts).values()])
        applies = one.deadline is not None and status != NOT_APPLICABLE
        days = [row.completed if row else None for state, row in (deciding or parts).values() if state != NOT_APPLICABLE]
        done = status == DONE and one.deadline is not None
        result[one.identity] = State(
            one,
            status,
            parts,
            overdue=applies and one.deadline is not None and one.deadline <= period.cutoff and status != DONE,
            late=done and any(day is not None and one.deadline is not None and day > one.deadline for day in days),
            completed=max(day for day in days if day) if status == DONE and days and all(days) else None,
        )
    return result


def together(found: list[str]) -> str:
    left = [state for state in found if state != NOT_APPLICABLE]
    if not left:
        return NOT_APPLICABLE
    for state in (MISSING, CONTINUING):
        if state in left:
            return state
    return left[0] if len(set(left)) == 1 else ONGOING


def share(part: int, whole: int) -> Decimal:
    exact = Decimal(part) * 100 / whole
    return exact.quantize(Decimal("0.1"), ROUND_FLOOR if part != whole and exact >= Decimal("99.95") else ROUND_HALF_UP)


def tally(label: str, items: Iterable[tuple[str, Measure]], cutoff: date, total: str = "项数") -> dict[str, object]:
    """Return the figures of some measures' states."""
    known = list(items)
    rated = [(state, one) for state, one in known if one.deadline is not None and state != NOT_APPLICABLE]
    due = [(state, one) for state, one in rated if one.deadline is not None and one.deadline <= cutoff]
    result: dict[str, object] = {f"{label}·{total}": len(known)}
    result |= {
        f"{label}·{state}": sum(own == state for own, _one in known)
        for state in (DONE, ONGOING, NOT_STARTED, NOT_APPLICABLE, MISSING, CONTINUING)
    }
    result[f"{label}·应完成"] = len(due)
    result[f"{label}·应完成中已完成"] = sum(state == DONE for state, _one in due)
    result[f"{label}·时限未到"] = len(rated) - len(due)
    result[f"{label}·逾期未完成"] = sum(state != DONE for state, _one in due)
    result[f"{label}·完成率"] = share(sum(state == DONE for state, _one in known), len(rated)) if rated else None
    return result


def holds(sign: str, actual: Decimal, wanted: Decimal) -> bool:
    return {"≥": actual >= wanted, "≤": actual <= wanted, "=": actual == wanted, ">": actual > wanted, "<": actual < wanted}[sign]


def targets(
    assignment: Assignment, found: Mapping[str, State], reading: Reading
) -> list[tuple[Measure, Target, dict, str, object]]:
    """Return every target with its offices' values, its result, and the one value that they make together."""
    result = []
    for one in assignment.measures:
        for target in one.targets:
            shares: dict[str, object] = {}
            for office in one.offices:
                own = reading.returns.get(office)
                value = own.values.get((one.identity, target.name)) if own else None
                shares[office] = (
                    NOT_APPLICABLE if value is None and found[one.identity].parts[office][0] == NOT_APPLICABLE else value
                )
            counting = [shares[name] for name in (one.leads if target.way == "牵头" and one.leads else one.offices)]
            values = [value for value in counting if isinstance(value, Decimal)]
            combined = None
            if None in counting:
                said = "未填"
            elif not values:
                said = NOT_APPLICABLE
            else:
                combined = TOGETHER[target.way](values) if target.way in TOGETHER else None
                met = all(holds(target.sign, value, target.value) for value in ([combined] if combined is not None else values))
                said = "达标" if met else "未达标"
            result.append((one, target, shares, said, combined))
    return result


def figures(assignment: Assignment, period: Period, found: Mapping[str, State], reading: Reading) -> dict[str, object]:
    """Return every figure of 核对底稿 but those of the comparison, by its name."""
    year_days = (date(assignment.year + 1, 1, 1) - date(assignment.year, 1, 1)).days
    gone = share((period.cutoff - date(assignment.year, 1, 1)).days + 1, year_days)
    themes = list(dict.fromkeys(one.theme for one in assignment.measures))
    result: dict[str, object] = {"重点任务数": len(themes)}
    result |= tally("全部任务", ((one.status, one.measure) for one in found.values()), period.cutoff)
    rate = result["全部任务·完成率"]
    result |= {
        "序时进度": gone,
        "完成率与序时进度之差": None if rate is None else Decimal(str(rate)) - gone,
        "全部任务·逾期完成": sum(one.late for one in found.values()),
        "全部任务·有节点到期": 0,
        "全部任务·有节点到期而未开展": 0,
        "责任科室数": len({name for one in assignment.measures for name in one.offices}),
        "已报送科室数": len(reading.returns),
    }
    known = targets(assignment, found, reading)
    result["量化指标数"] = len(known)
    for label, word in (
        ("达标指标数", "达标"),
        ("未达标指标数", "未达标"),
        ("不适用指标数", NOT_APPLICABLE),
        ("未填指标数", "未填"),
    ):
        result[label] = sum(said == word for _one, _target, _shares, said, _combined in known)
    for one, target, shares, _said, combined in known:
        for office, value in shares.items():
            if isinstance(value, Decimal):
                result[f"第{one.number}项·{target.name}·{office}"] = value
        if combined is not None and len(shares) > 1:
            result[f"第{one.number}项·{target.name}·{target.way}"] = combined
    for theme in themes:
        result |= tally(theme, ((s.status, s.measure) for s in found.values() if s.measure.theme == theme), period.cutoff)
    for office in assignment.roster:
        own = [(s.parts[office][0], s.measure) for s in found.values() if office in s.parts]
        result |= tally(office, own, period.cutoff, "承担任务")
    return result


@dataclass
class Change:
    before: str
    now: str
    change: str
    same: list[str]


def essence(text: str) -> str:
    return re.sub(r"[\s　，。、；：,.;:！!]+", "", text)


def compared(before: Mapping[str, State], reading_before: Reading, now: Mapping[str, State]) -> dict[str, Change]:
    """Return what became of each measure."""
    forms = list(reading_before.returns.values())
    telling = all(form.issued for form in forms)
    issued = {identity for form in forms for identity in form.issued}
    result = {}
    for identity, state in now.items():
        old = before.get(identity)
        told = telling and all(office in reading_before.returns for office in state.parts)
        if old is None or (told and identity not in issued and not any(row for _state, row in old.parts.values())):
            result[identity] = Change("—", state.status, "新增任务", [])
            continue
        counting = [name for name, (own, _row) in state.parts.items() if own != NOT_APPLICABLE]
        same = []
        for name in counting:
            row, was = state.parts[name][1], old.parts.get(name, (MISSING, None))[1]
            if row and was and essence(row.progress) and essence(row.progress) == essence(was.progress):
                same.append(name)
        result[identity] = Change(old.status, state.status, _change(old.status, state.status, len(same) == len(counting)), same)
    return result


def withdrawn(before: Mapping[str, State], reading_before: Reading, now: Mapping[str, State]) -> set[str]:
    """Return the measures that are gone: those of the state of then, and those that only rows of forms tell of."""
    rows = [(key, text) for form in reading_before.returns.values() for key, (_number, text) in form.gone.items()]
    gone = {identity: before[identity].measure.text for identity in before.keys() - now.keys()}
    gone |= {key: text for key, text in rows if key != text}
    known = {bare(text) for text in gone.values()} | {bare(text) for key, text in rows if key != text}
    return set(gone) | {bare(text) for key, text in rows if key == text and bare(text) not in known}


def _change(before: str, now: str, nothing_new: bool) -> str:
    if before not in RANK or now not in RANK:
        return "无法比较"
    if RANK[now] < RANK[before]:
        return "倒退"
    if now == DONE:
        return "保持完成" if before == DONE else "新完成"
    if RANK[now] > RANK[before]:
        return "新开展"
    return "停滞" if nothing_new or now == NOT_STARTED else "有进展"
