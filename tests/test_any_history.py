"""Any year: measures moved, reworded, added, withdrawn and issued anew, offices renamed, returns late and replaced, several periods.

After each run everything printed is held against an oracle that recomputes it from the raw cells of the final state
(``tests/oracle.py``); what the run did not count, it has to name. ``python tools/histories.py EXAMPLES`` tries more.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from datetime import date, datetime
from decimal import Decimal
from io import StringIO
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from openpyxl import load_workbook

from progress_report.cli.main import main
from tests import oracle
from tests.documents.reader import docx_text, tables
from tests.workbooks import RETURN_HEADER, TARGET_HEADER, YEAR_SHEETS, write_workbook

TEXTS = (
    "做好行政许可和行政处罚信息公开工作。", "定期开展业务培训交流。", "及时公布医保基金举报电话。", "更新办事指南并同步公布。", "编制重大决策目录。",
    "推进惠民惠农资金管理。", "畅通依申请渠道。", "规范网站栏目名称设置。", "召开新闻发布会。", "回应群众关切热点。",
    "清理失效文件汇编。", "建设基层示范点。", "完善考核评估机制。", "压实主体责任分工。",
)  # fmt: skip
DAYS = {
    "2025年2月底": date(2025, 2, 28),
    "2025年5月底": date(2025, 5, 31),
    "2025年9月底": date(2025, 9, 30),
    "2025年11月底": date(2025, 11, 30),
}
CODES = ("Q1", "Q2", "Q3")
PERIODS = [
    YEAR_SHEETS["报送期"][0],
    *(
        [code, name, date(2025, 1, 1), cutoff, date(2025, due, 20), date(2025, due, 10), "市政务公开中心"]
        for code, name, cutoff, due in (
            ("Q1", "一季度", date(2025, 3, 31), 4),
            ("Q2", "二季度", date(2025, 6, 30), 7),
            ("Q3", "三季度", date(2025, 9, 30), 10),
        )
    ),
]
CHANGES = ("新增", "删去", "对调", "改写", "合并", "拆分")
NAMES = ("甲科", "乙科", "丙科", "丁科")
STATES = ("已完成", "完成", "√", "推进中", "正在推进", "未开展", "不适用", "持续推进", "", "差不多了")
DATES = (
    datetime(2025, 1, 20), datetime(2025, 3, 3), datetime(2025, 6, 2), "2025.2.10", "2025年5月6日", "20250228", "２０２５-３-１",
    "2025/4/2 00:00:00", "", "3月上旬", "2025-1-1 5",
)  # fmt: skip
TARGETS = (
    ("公开率", "≥", 100, "%", ""), ("期数", "≥", 12, "期", ""), ("用时", "≤", 10, "工作日", ""), ("投入", "≥", 3000, "万元", ""),
    ("覆盖数", "≥", 5, "个", "牵头"), ("最低数", "≥", 3, "次", "最低"), ("最高数", "=", 7, "次", "最高"),
)  # fmt: skip
VALUES = {
    "%": ("100%", "95.5%", "９８％", "98\n100", "不适用", "", "约90%"),
    "万元": ("3500万元", "20000000元", "1.2亿元", 2500, "3,100", "2000万", "不适用", ""),
    "": ("7", 12, "1,234", "３", "30  40", "35①", "10²", "不适用", "", 5.5),
}
counts = st.integers(0, 99)
small = settings(
    max_examples=int(os.environ.get("HISTORY_EXAMPLES", "5")),
    stateful_step_count=int(os.environ.get("HISTORY_STEPS", "12")),
    deadline=None,
    derandomize="HISTORY_EXAMPLES" not in os.environ,
    suppress_health_check=list(HealthCheck),
    # A history is seconds long: looking for a shorter one takes minutes, and the steps that failed are printed as they are.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)


class AnyHistory(RuleBasedStateMachine):
    """A year's folder, and what people do to it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="history-"))
        self.offices: list[list[object]] = []
        self.measures: list[dict[str, object]] = []
        self.spare: list[str] = []
        self.targets: list[tuple[str, list[object]]] = []
        self.waivers: list[tuple[str, list[object]]] = []
        self.archived = 0

    def teardown(self) -> None:
        for path in self.folder.rglob("*"):
            if path.is_file():
                path.chmod(0o644)
        shutil.rmtree(self.folder)

    # What people do to the year's workbook

    @initialize(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        names = NAMES[: data.draw(st.integers(2, 4))]
        self.offices = [[name, "", data.draw(st.sampled_from(["是", "是", "否"]))] for name in names]
        self.offices[0][2] = "是"
        self.spare = list(data.draw(st.permutations(TEXTS)))
        for _number in range(data.draw(st.integers(2, 4))):
            self.measures.append(self._new(data))
        self._write()

    def _new(self, data: st.DataObject) -> dict[str, object]:
        names = [str(row[0]) for row in self.offices]
        named = data.draw(st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True))
        words = data.draw(st.sampled_from(["各科室", "、".join(named), "、".join(named)]))
        lead = data.draw(st.sampled_from(["", "", named[0]])) if words != "各科室" else ""
        deadline = data.draw(st.sampled_from([*DAYS, "全年"]))
        text = self.spare.pop()
        identity = f"ID{len(TEXTS) - len(self.spare)}"
        for indicator in data.draw(st.lists(st.sampled_from(TARGETS), max_size=2, unique=True)):
            self.targets.append((identity, list(indicator)))
        return {"text": text, "offices": words, "lead": lead, "deadline": deadline, "identity": identity}

    def _write(self) -> None:
        half = (len(self.measures) + 1) // 2
        numbers = {str(one["identity"]): number for number, one in enumerate(self.measures, 1)}
        rows = [
            [
                number, "主题一" if number <= half else "主题二", one["text"], one["offices"], one["lead"], one["deadline"],
                "限时" if one["deadline"] in DAYS else "持续", DAYS.get(str(one["deadline"]), ""), one["identity"],
            ]
            for number, one in enumerate(self.measures, 1)
        ]  # fmt: skip
        target_rows = [[numbers[own], *row] for own, row in self.targets if own in numbers]
        waiver_rows = [[*row[:2], numbers.get(own, ""), *row[3:]] for own, row in self.waivers if own in numbers or not own]
        sheets = {
            **YEAR_SHEETS,
            "科室": [["科室", "别名", "计入各科室"], *self.offices],
            "报送期": PERIODS,
            "任务": [["序号", "重点任务", "具体措施", "责任科室", "牵头科室", "完成时限", "时限类型", "时限日期", "标识"], *rows],
            "指标": [["序号", "指标名称", "要求", "目标值", "单位", "汇总方式"], *target_rows],
            "节点": [YEAR_SHEETS["节点"][0]],
            "校对": [YEAR_SHEETS["校对"][0]],
            "豁免": [["代码", "科室", "序号", "报送期", "问题", "理由", "决定人"], *waiver_rows],
        }
        write_workbook(self.year / "任务分工.xlsx", sheets)

    @property
    def year(self) -> Path:
        return self.folder / "data" / "2025"

    @precondition(lambda self: len(self.spare) > 4)
    @rule(data=st.data())
    def add(self, data: st.DataObject) -> None:
        self.measures.insert(data.draw(st.integers(0, len(self.measures))), self._new(data))
        self._write()

    @precondition(lambda self: len(self.measures) > 1)
    @rule(at=counts)
    def withdraw(self, at: int) -> None:
        del self.measures[at % len(self.measures)]
        self._write()

    @rule(at=counts, to=counts)
    def move(self, at: int, to: int) -> None:
        one = self.measures.pop(at % len(self.measures))
        self.measures.insert(to % (len(self.measures) + 1), one)
        self._write()

    @precondition(lambda self: len(self.spare) > 4)
    @rule(at=counts)
    def reword(self, at: int) -> None:
        self.measures[at % len(self.measures)]["text"] = self.spare.pop()
        self._write()

    @rule(data=st.data())
    def issue_again(self, data: st.DataObject) -> None:
        """Issue the document anew, with measures put in, taken out, swapped, worded anew, joined and split; the year takes it over."""
        rows = [dict(one) for one in self.measures]
        for what in data.draw(st.lists(st.sampled_from(CHANGES), min_size=1, max_size=3)):
            at, other = (data.draw(counts) % len(rows) for _which in range(2))
            one = rows[at]
            if what == "新增" and len(self.spare) > 4:
                office = str(data.draw(st.sampled_from(self.offices))[0])
                rows.insert(
                    at, {"text": self.spare.pop(), "offices": office, "lead": "", "deadline": "2025年9月底", "identity": ""}
                )
            elif what == "删去" and len(rows) > 1:
                del rows[at]
            elif what == "对调":
                rows[at], rows[other] = rows[other], rows[at]
            elif what == "改写":
                rows[at] = one | {"text": data.draw(st.sampled_from(["扎实", "认真", "切实"])) + str(one["text"])}
            elif what == "合并" and at != other:
                rows[at] = one | {"text": f"{str(one['text'])[:-1]}，{rows[other]['text']}", "identity": "?"}
                del rows[other]
            elif what == "拆分" and "，" in str(one["text"]):
                first, _comma, second = str(one["text"]).partition("，")
                parts = [one | {"text": text, "identity": "?"} for text in (f"{first}。", second)]
                rows[at : at + 1] = parts if self._are_new(parts) else [one]
        before = oracle.read_assignment(self.year / "任务分工.xlsx")
        self._issue(rows)
        after = oracle.read_assignment(self.year / "任务分工.xlsx")
        self._hold_update(rows, before, after)
        for one, now in zip(rows, after.measures, strict=True):
            one["identity"] = now.identity
        self.measures = rows

    def _are_new(self, rows: list[dict[str, object]]) -> bool:
        known = {str(one["text"]) for one in self.measures}
        return not any(str(one["text"]) in known for one in rows)

    def _issue(self, rows: list[dict[str, object]]) -> None:
        half = (len(rows) + 1) // 2
        lines = [
            f"{n}\t{'主题一' if n <= half else '主题二'}\t{n}.{one['text']}\t{one['offices']}\t{one['deadline']}"
            for n, one in enumerate(rows, 1)
        ]
        head = "2025年政务公开工作要点任务分工\n序号\t重点任务\t具体措施\t责任科室\t完成时限\n"
        document = self.folder / "再次印发.txt"
        document.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
        words = ["import", str(document), "--year", "2025", "--update", "--data", str(self.folder / "data")]
        out = StringIO()
        with redirect_stdout(out), redirect_stderr(out):
            assert main(words) == 0, out.getvalue()

    @staticmethod
    def _hold_update(rows: list[dict[str, object]], before: oracle.Assignment, after: oracle.Assignment) -> None:
        """Hold a year brought up to date against the document: who stays the same measure, and what goes with it."""
        assert [oracle.bare(one.text) for one in after.measures] == [oracle.bare(row["text"]) for row in rows]
        assert (after.offices, after.periods) == (before.offices, before.periods)
        identities = [one.identity for one in after.measures]
        assert len(set(identities)) == len(identities)
        known = {one.identity: one for one in before.measures}
        for row, one in zip(rows, after.measures, strict=True):
            if row["identity"] in known:
                assert one.identity == row["identity"]
            elif not row["identity"]:
                assert one.identity not in known
            assert (one.words, one.deadline) == (row["deadline"], DAYS.get(str(row["deadline"])))
            was = known.get(one.identity)
            if was is not None and row["identity"] == one.identity:
                assert (one.offices, one.leads, one.targets) == (was.offices, was.leads, was.targets)
            elif was is None:
                assert one.targets == []

    @rule(at=counts, deadline=st.sampled_from([*DAYS, "全年"]))
    def change_deadline(self, at: int, deadline: str) -> None:
        self.measures[at % len(self.measures)]["deadline"] = deadline
        self._write()

    @rule(at=counts, who=counts)
    def give_to_another(self, at: int, who: int) -> None:
        one = self.measures[at % len(self.measures)]
        one["offices"], one["lead"] = self.offices[who % len(self.offices)][0], ""
        self._write()

    @precondition(lambda self: bool(self.targets))
    @rule(at=counts, value=st.integers(1, 50), unit=st.sampled_from(["", "万元", "元"]))
    def change_target(self, at: int, value: int, unit: str) -> None:
        row = self.targets[at % len(self.targets)][1]
        row[2] = value if row[3] != "%" else 90
        if unit and row[3] in oracle.MONEY:
            row[3] = unit
        self._write()

    @rule(at=counts)
    def rename_office(self, at: int) -> None:
        row = self.offices[at % len(self.offices)]
        old, new = str(row[0]), f"{row[0]}新" if len(str(row[0])) < 5 else str(row[0])
        if old == new:
            return
        row[0], row[1] = new, "、".join(word for word in (str(row[1]), old) if word)
        for one in self.measures:
            for part in ("offices", "lead"):
                one[part] = "、".join(new if word == old else word for word in str(one[part]).split("、"))
        self._write()

    @rule(at=counts)
    def count_among_all(self, at: int) -> None:
        row = self.offices[at % len(self.offices)]
        row[2] = "否" if row[2] == "是" and sum(one[2] == "是" for one in self.offices) > 1 else "是"
        self._write()

    # What offices send

    @rule(code=st.sampled_from(CODES))
    def hand_out(self, code: str) -> None:
        assert self._run("forms", code)[0] == 0
        made = self.folder / "output" / f"2025-{code}" / "填报表"
        kept = self.folder / "forms" / code
        self._hold_forms(code, made)
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(made, kept)

    @rule(data=st.data(), code=st.sampled_from(CODES), who=counts, careful=st.booleans())
    def send(self, data: st.DataObject, code: str, who: int, careful: bool) -> None:
        """Fill in and send what an office was last handed out, or a sheet of its own; a file of that name is replaced."""
        office = str(self.offices[who % len(self.offices)][0])
        self._send(data, code, office, data.draw(st.sampled_from(["", "", "", "又一份"])), careful)

    @rule(data=st.data(), code=st.sampled_from(CODES))
    def send_all(self, data: st.DataObject, code: str) -> None:
        for row in self.offices:
            self._send(data, code, str(row[0]), "", careful=True)

    def _send(self, data: st.DataObject, code: str, office: str, more: str, careful: bool) -> None:
        forms = self.folder / "forms" / code
        form = next(iter(forms.glob(f"*-{office}.xlsx")), None) if data.draw(st.booleans()) else None
        path = self.year / code / f"{office[0]}{more}.xlsx"
        path.parent.mkdir(parents=True, exist_ok=True)
        if form is None:
            self._own_sheet(office, path)
        else:
            shutil.copy(form, path)
        workbook = load_workbook(path)
        self._fill(data, workbook["填报表"], careful)
        if "指标完成情况" in workbook.sheetnames:
            self._fill_values(data, workbook["指标完成情况"], careful)
        workbook.save(path)

    def _own_sheet(self, office: str, path: Path) -> None:
        """Write a table of an office's own making, with the measures as they are now called."""
        year = oracle.read_assignment(self.year / "任务分工.xlsx")
        own = [one for one in year.measures if office in one.offices]
        rows = [[one.number, "", one.text, "", "", "", "", "", "", ""] for one in own]
        values = [[one.number, target.name, "", target.unit, "", ""] for one in own for target in one.targets]
        sheets = {"填报表": [["填报科室", office], RETURN_HEADER, *rows]} | (
            {"指标完成情况": [TARGET_HEADER, *values]} if values else {}
        )
        write_workbook(path, sheets)

    @staticmethod
    def _fill(data: st.DataObject, sheet, careful: bool, states: tuple[str, ...] = ()) -> None:
        header = next(row for row in sheet.iter_rows() if row[0].value == "序号")
        column = {str(cell.value): cell.column for cell in header}
        for line in range(header[0].row + 1, sheet.max_row + 1):
            if not isinstance(sheet.cell(line, 1).value, int):
                continue
            state = data.draw(st.sampled_from(states or (STATES[:-2] if careful else STATES)))
            sheet.cell(line, column["完成状态"]).value = state or None
            progress = f"做了{data.draw(st.integers(1, 4))}件事。" if careful or data.draw(st.booleans()) else None
            sheet.cell(line, column["工作进展情况"]).value = progress
            if state in {"已完成", "完成", "√"}:
                day = data.draw(st.sampled_from(DATES[:-3] if careful else DATES))
                sheet.cell(line, column["完成日期"]).value = day or None
                sheet.cell(line, column["佐证材料"]).value = "台账"

    @staticmethod
    def _fill_values(data: st.DataObject, sheet, careful: bool) -> None:
        header = next(row for row in sheet.iter_rows() if row[0].value == "序号")
        column = {str(cell.value): cell.column for cell in header}
        for line in range(header[0].row + 1, sheet.max_row + 1):
            if isinstance(sheet.cell(line, 1).value, int):
                unit = str(sheet.cell(line, column["单位"]).value)
                known = VALUES.get("万元" if unit in oracle.MONEY else unit, VALUES[""])
                value = data.draw(st.sampled_from(["不适用", *known[:3]] if careful else known))
                sheet.cell(line, column["实际值"]).value = value if value != "" else None

    @rule(code=st.sampled_from(CODES), which=counts)
    def take_away(self, code: str, which: int) -> None:
        found = sorted((self.year / code).glob("*.xlsx"))
        if found:
            found[which % len(found)].unlink()

    @rule(code=st.sampled_from(CODES), old=st.sampled_from(CODES))
    def put_into_another_periods_folder(self, code: str, old: str) -> None:
        for path in sorted((self.year / old).glob("*.xlsx"))[:1]:
            if code != old and "表单标识" in load_workbook(path).sheetnames:
                (self.year / code).mkdir(exist_ok=True)
                shutil.copy(path, self.year / code / "错放.xlsx")

    # What is run

    def _run(self, *words: str) -> tuple[int, str]:
        out = StringIO()
        *command, code = words
        folders = ["--data", str(self.folder / "data"), "--output", str(self.folder / "output")]
        with redirect_stdout(out), redirect_stderr(out):
            result = main([*command, "--period", code, "--year", "2025", *folders])
        return result, out.getvalue()

    @rule(code=st.sampled_from(CODES))
    def report(self, code: str) -> None:
        result, said = self._run(code)
        assert result in {0, 1}, said
        self._hold(code, result, said)

    @rule(code=st.sampled_from(CODES))
    def archive(self, code: str) -> None:
        result, said = self._run(code)
        assert result in {0, 1}, said
        self._hold(code, result, said)
        if result == 0:
            result, said = self._run("archive", code)
            assert result == 0, said
            self.archived += 1

    @rule(data=st.data(), code=st.sampled_from(CODES), issued=st.booleans())
    def submit(self, data: st.DataObject, code: str, issued: bool) -> None:
        """Have every office answer everything for certain, and hand the report in."""
        shutil.rmtree(self.year / code, ignore_errors=True)
        if issued:
            self.hand_out(code)
        year = oracle.read_assignment(self.year / "任务分工.xlsx")
        for office in [name for name in year.roster if any(name in one.offices for one in year.measures)]:
            path = self.year / code / f"{office[0]}.xlsx"
            path.parent.mkdir(parents=True, exist_ok=True)
            if issued:
                shutil.copy(next((self.folder / "forms" / code).glob(f"*-{office}.xlsx")), path)
            else:
                self._own_sheet(office, path)
            workbook = load_workbook(path)
            self._fill(data, workbook["填报表"], careful=True, states=STATES[:5])
            if "指标完成情况" in workbook.sheetnames:
                self._fill_values(data, workbook["指标完成情况"], careful=True)
            workbook.save(path)
        result, said = self._run(code)
        assert result == 0, said
        self._hold(code, result, said)
        result, said = self._run("archive", code)
        assert result == 0, said
        self.archived += 1

    @rule(code=st.sampled_from(CODES), which=counts)
    def waive(self, code: str, which: int) -> None:
        """Let one warning stand, in the words it has now and for this period."""
        warnings = self._warnings(code)
        if not warnings:
            return
        one = warnings[which % len(warnings)]
        identity = next((str(m["identity"]) for n, m in enumerate(self.measures, 1) if n == one["序号"]), "")
        self.waivers.append((identity, [one["代码"], one["科室"], one["序号"] or "", code, one["问题"], "情况属实", "李×"]))
        self._write()
        left = self._warnings(code)
        assert one not in left
        assert len(left) < len(warnings)

    def _warnings(self, code: str) -> list[dict[str, object]]:
        return [one for one in self._problems(code) if one["级别"] == "提醒" and one["科室"]]

    def _problems(self, code: str) -> list[dict[str, object]]:
        result, said = self._run("check", code)
        assert result in {0, 1}, said
        rows = oracle.cells(self.folder / "output" / f"2025-{code}" / "核查结果.xlsx")["核查结果"]
        at = next(n for n, row in enumerate(rows) if row[0] == "级别")
        names = [str(name) for name in rows[at]]
        return [dict(zip(names, row, strict=True)) for row in rows[at + 1 :] if row[1]]

    # What has to be true

    def _hold(self, code: str, result: int, said: str) -> None:
        """Hold everything printed against the oracle."""
        year = oracle.read_assignment(self.year / "任务分工.xlsx")
        period = next(one for one in year.periods if one.code == code)
        reading = oracle.read_returns(self.year / code, year, period)
        now = oracle.states(year, period, reading)
        wanted = oracle.figures(year, period, now, reading)
        before = self._before(year, period)
        changes = {}
        if before is not None:
            _earlier, was, read_then = before
            changes = oracle.compared(was, read_then, now)
            wanted |= {
                f"较上期·{word}": 0 for word in ("新完成", "新开展", "有进展", "保持完成", "停滞", "倒退", "新增任务", "无法比较")
            }
            for one in changes.values():
                wanted[f"较上期·{one.change}"] = int(str(wanted[f"较上期·{one.change}"])) + 1
            wanted["较上期·有科室照搬上期文字"] = sum(bool(one.same) for one in changes.values())
            wanted["较上期·撤销任务"] = len(oracle.withdrawn(was, read_then, now))
        folder = self.folder / "output" / f"2025-{code}"
        mark = "（草稿）" if result else ""
        (book,) = folder.glob(f"*任务分工{mark}.xlsx")
        sheets = oracle.cells(book)
        printed = {str(row[0]): row[1] for row in sheets["核对底稿"][2:] if row[0]}
        _hold_equal(_plain(printed), _plain(wanted))
        self._hold_sheets(sheets, year, now, reading, changes, None if before is None else before[0].name)
        (report,) = folder.glob(f"*报告{mark}.docx")
        self._hold_report(report, wanted, year, changes)
        complete = not reading.unusable and all(
            row is not None and state != oracle.MISSING and bool(row.progress)
            for one in now.values()
            for state, row in one.parts.values()
        )
        answered = all(None not in shares.values() for _m, _t, shares, _s, _c in oracle.targets(year, now, reading))
        if result == 0:
            assert complete
            assert answered
        else:
            assert "[错误" in said
        if reading.unread:
            named = {(str(one["文件"]).rpartition("/")[2], one["单元格"]) for one in self._problems(code)}
            assert set(reading.unread) <= named, set(reading.unread) - named

    def _before(self, year: oracle.Assignment, period: oracle.Period):
        """Return the period that this one is compared with: what was handed in, or what stands in its folder."""
        earlier = sorted((one for one in year.periods if one.cutoff < period.cutoff), key=lambda one: one.cutoff, reverse=True)
        for one in earlier:
            kept = sorted((self.folder / "output" / f"2025-{one.code}" / "已报送").glob("*/数据"), key=_order)
            root = kept[-1] / "2025" if kept else self.year
            read_now = oracle.read_returns(root / one.code, year, one)
            if not read_now.returns:
                continue
            if not kept:
                return one, oracle.states(year, one, read_now, oracle.as_asked(year, read_now)), read_now
            then = oracle.read_assignment(root / "任务分工.xlsx")
            period_then = next(own for own in then.periods if own.code == one.code)
            return one, oracle.states(then, period_then, oracle.read_returns(root / one.code, then, period_then)), read_now
        return None

    @staticmethod
    def _hold_sheets(sheets, year, now, reading, changes, before) -> None:
        states = {row[0]: (row[6], row[7]) for row in sheets["落实情况"][2:] if row[0]}
        assert states == {
            one.measure.number: (one.status, datetime.combine(one.completed, datetime.min.time()) if one.completed else None)
            for one in now.values()
        }
        remarks = {row[0]: str(row[12] or "") for row in sheets["落实情况"][2:] if row[0]}
        for one in now.values():
            assert ("逾期未完成。" in remarks[one.measure.number]) == one.overdue
            assert ("逾期完成。" in remarks[one.measure.number]) == (one.late and not one.overdue)
        entries = {(row[0], row[2]): (row[4], str(row[5] or "")) for row in sheets["填报明细"][2:] if row[0]}
        for one in now.values():
            for office, (state, row) in one.parts.items():
                status, progress = entries.pop((one.measure.number, office))
                assert status == state
                assert progress == row.progress if row and row.progress else "待补" in progress
        assert entries == {}
        values = {(row[0], row[1], row[6]): (row[5], row[7]) for row in sheets["指标明细"][2:] if row[0]}
        for one, target, shares, said, _combined in oracle.targets(year, now, reading):
            for office, value in shares.items():
                result, shown = values.pop((one.number, target.name, office))
                assert result == said
                assert _number(shown) == (value if value is not None else "未填")
        assert values == {}
        title, rows = str(sheets["与上期比较"][0][0]), sheets["与上期比较"][2:]
        assert (f"与上期（{before}）" in title) == (before is not None)
        found = {row[0]: (row[3], row[4], row[5], str(row[6] or "")) for row in rows if row[0] and row[5] != "已撤销"}
        numbers = {one.identity: one.number for one in year.measures}
        assert {number: (*row[:3], set(filter(None, re.split("[、和]", row[3])))) for number, row in found.items()} == {
            numbers[identity]: (one.before, one.now, one.change, set(one.same)) for identity, one in changes.items()
        }

    @staticmethod
    def _hold_report(path: Path, wanted, year, changes) -> None:
        text = docx_text(path)
        assert (
            f"重点任务{wanted['重点任务数']}项、具体措施{wanted['全部任务·项数']}项，由{wanted['责任科室数']}个科室承担" in text
        )
        rate = wanted["全部任务·完成率"]
        # Neither is said where nothing can be in or out of time.
        for word, value in ((r"(?<!\w)完成率", rate), ("序时进度", wanted["序时进度"])):
            assert {Decimal(shown) for shown in re.findall(rf"{word}([\d.]+)%", text)} <= {value}
        said = re.search(r"与上期（[^）]*）相比，([^。]*)。", text)
        for word in ("新完成", "保持完成", "停滞", "倒退"):
            count = sum(one.change == word for one in changes.values())
            if count:
                assert said is not None
        (stand,) = (table for table in tables(path) if [cell.text for cell in table[0]][:2] == ["科室", "承担任务"])
        heads = [cell.text for cell in stand[0]]
        rows = {row[0].text: dict(zip(heads, (cell.text for cell in row), strict=True)) for row in stand[1:]}
        for name in [name for name in year.roster if any(name in one.offices for one in year.measures)]:
            for word in heads[1:]:
                figure = wanted[f"{name}·{word}"]
                shown = rows[name][word].removesuffix("%")
                assert _number(shown) == (_number(figure) if figure is not None else "—")

    def _hold_forms(self, code: str, folder: Path) -> None:
        """Hold the blank forms against the assignment and what was said last period."""
        year = oracle.read_assignment(self.year / "任务分工.xlsx")
        period = next(one for one in year.periods if one.code == code)
        before = self._before(year, period)
        for office in year.roster:
            own = [one for one in year.measures if office in one.offices]
            path = folder / f"2025年{code}填报表-{office}.xlsx"
            assert path.exists() == bool(own)
            if not own:
                continue
            sheets = oracle.cells(path)
            rows = [row for row in sheets["填报表"] if isinstance(row[0], int)]
            last = before[2].returns.get(office) if before else None
            assert [(row[0], oracle.bare(row[2]), row[3], str(row[4] or "")) for row in rows] == [
                (
                    one.number,
                    oracle.bare(one.text),
                    one.words,
                    last.rows[one.identity].progress if last and one.identity in last.rows else "",
                )
                for one in own
            ]
            marker = {row[0]: row[1] for row in sheets["表单标识"]}
            assert {one.number: one.identity for one in own} == {key: marker[key] for key in marker if isinstance(key, int)}
            rows = oracle.table(sheets["指标完成情况"]) if any(one.targets for one in own) else []
            asked = [(row["序号"], row["指标名称"], row["单位"]) for row in rows]
            assert asked == [(one.number, target.name, target.unit) for one in own for target in one.targets]


def _order(path: Path) -> tuple[str, int, str]:
    name = path.parent.name
    return name[:10], len(name), name


def _number(value: object) -> object:
    try:
        return Decimal(str(value))
    except ArithmeticError:
        return value


def _hold_equal(printed: dict[str, object], wanted: dict[str, object]) -> None:
    differing = {key: (printed.get(key, "—"), wanted.get(key, "—")) for key in printed.keys() | wanted.keys()}
    differing = {key: pair for key, pair in differing.items() if pair[0] != pair[1]}
    assert not differing, differing


def _plain(found: dict[str, object]) -> dict[str, object]:
    return {name: None if value is None else _number(value) for name, value in found.items()}


TestAnyHistory = AnyHistory.TestCase
TestAnyHistory.settings = small
