"""What a run shows on the terminal: progress while it works, and what came of it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path

from progress_report.assignment.dates_ahead import days_left, upcoming
from progress_report.assignment.workdays import UncoveredYearError, last_working_day
from progress_report.gbt9704.rules import RULES, Deviation, Strength
from progress_report.jobs.jobs import CheckOutcome, Examination, FormsOutcome, ReportOutcome, YearOutcome
from progress_report.messages import _
from progress_report.messages.catalogue import message, remedy, severity
from progress_report.messages.findings import Finding, Severity
from progress_report.messages.places import CellRef
from progress_report.output.check_list import finding_view
from progress_report.output.publishing import Published
from progress_report.progress.consolidation import consolidate
from progress_report.returns.form import FORM_SHEET
from progress_report.templating import TemplateError

SHOWN_FINDINGS = 20
"""So many findings are listed after the main job; the rest is counted. ``check`` lists all."""


UPCOMING_DAYS = 60


SHOWN_PLACES = 5
"""So many places are listed for each rule of the layout; the rest is counted."""


class Console:
    """Shows jobs' progress and outcomes in plain lines; ``quiet`` leaves only errors."""

    def __init__(self, *, quiet: bool) -> None:
        self.quiet = quiet

    def of(self, items: Sequence[Path], what: str) -> Iterable[Path]:
        """Yield the items, with a progress bar on a terminal."""
        if self.quiet or not sys.stderr.isatty() or len(items) < 2:
            return items
        from tqdm import tqdm

        return tqdm(items, desc=what, unit=_("个"), leave=False)

    def say(self, text: str = "") -> None:
        """Print a line unless the run is quiet."""
        if not self.quiet:
            print(text)

    def report(self, outcome: ReportOutcome, missing_fonts: tuple[str, ...] | None) -> None:
        """Show what the main job came to: the counts, what needs attention, the files, fonts that are not here (None: unknown)."""
        tally, view = outcome.progress.tally, outcome.view
        self.say(
            _(
                "{year} 年 {code}：任务 {total} 项，已完成 {done}，推进中 {ongoing}，未开展 {not_started}，不适用 {na}，未报送 {missing}"
            ).format(
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
        self._few_findings(outcome.examination.findings)
        self._errors_only(outcome.examination.findings)
        for measure in view.overdue:
            self.say(
                _("  逾期未完成：第{number}项（{offices}，时限 {deadline}，{status}）").format(
                    number=measure.number, offices=measure.office_text, deadline=measure.deadline_text, status=measure.status
                )
            )
        self.files(outcome.published, outcome.retired)
        if outcome.deviations:
            self.say(_("报告版式与 GB/T 9704—2012 不符之处（模板可能被改过）："))
            self._deviations(outcome.deviations)
        else:
            self.say(_("报告版式已按 GB/T 9704—2012 核对 {count} 条，全部符合").format(count=len(RULES)))
        if missing_fonts:
            self.say(_("本机没有安装 {fonts}：文件里已写明，请在装有这些字体的电脑上打印").format(fonts="、".join(missing_fonts)))
        if outcome.draft:
            self.say(_("结论：草稿。处理以上“错误”后重新运行即为正式稿。"))
        else:
            self.say(_("结论：正式稿。打印前请通读一遍。"))

    def forms(self, outcome: FormsOutcome, folder: Path) -> None:
        """Show the forms that were written and what to do with them."""
        self.files(outcome.published, ())
        for office in outcome.without_measures:
            self.say(_("{office}没有承担任务，未生成填报表").format(office=office))
        self.say(_("请把填报表发给各科室；填好后放进 {folder}").format(folder=folder))

    def check(self, outcome: CheckOutcome) -> None:
        """Show every finding by office with its cell, then what was waived and written."""
        found = outcome.examination.findings
        asked = [finding for finding in found if severity(finding) is not Severity.NORMALISED]
        order = {one.office.name: place for place, one in enumerate(outcome.examination.standings)}
        asked.sort(key=lambda finding: order.get(finding.office, len(order)))
        for office, own in groupby(asked, key=lambda finding: finding.office):
            self.say(office or _("（认不出科室的文件）"))
            for finding in own:
                self._finding(finding, "")
        self._normalised(found)
        self._errors_only(found)
        for finding, waiver in outcome.examination.waived:
            self.say(
                _("已豁免 [{code}] {office} {message}（{reason}，{who}）").format(
                    code=finding.code,
                    office=finding.office,
                    message=message(finding),
                    reason=waiver.reason,
                    who=waiver.decided_by,
                )
            )
        used = {waiver for _finding, waiver in outcome.examination.waived}
        for waiver in outcome.examination.assignment.waivers:
            if waiver not in used:
                line = _("豁免 [{code}] {office} 本期没有用到")
                self.say(line.format(code=waiver.code, office=waiver.office))
        self._standings(outcome.examination)
        for reason in outcome.unmarked:
            self.say(reason)
        self.files(outcome.published, outcome.retired)

    def check_as_json(self, outcome: CheckOutcome) -> None:
        """Print findings, waivers and standings as one JSON object (quiet or not: it was asked for)."""
        examination = outcome.examination
        views = [finding_view(finding) for finding in examination.findings]
        record = {
            "year": examination.assignment.year,
            "period": examination.period.code,
            "standings": [
                {"office": one.office.name, "standing": one.standing.value, "errors": len(one.errors), "warnings": len(one.warnings)}
                for one in examination.standings
            ],
            "findings": [{name: getattr(view, name) for name in view.__dataclass_fields__} for view in views],
            "waived": [
                {"code": finding.code, "office": finding.office, "number": finding.measure, "reason": waiver.reason,
                 "decided_by": waiver.decided_by}
                for finding, waiver in examination.waived
            ],
        }  # fmt: skip
        print(json.dumps(record, ensure_ascii=False, indent=2))

    def status(self, examination: Examination, today: date) -> None:
        """Show the period on one screen: offices, measures overdue, pace, days left, dates ahead."""
        assignment, period = examination.assignment, examination.period
        self.say(
            _("{year} 年 {code}（{name}），统计截止 {cutoff}").format(
                year=assignment.year, code=period.code, name=period.name, cutoff=period.cutoff
            )
        )
        left = days_left(period, today)
        due = _("报送截止 {due}").format(due=period.due)
        try:
            due += _("，此前最后一个工作日 {day}").format(day=last_working_day(period.due))
        except UncoveredYearError as error:
            due += _("（{reason}）").format(reason=error)
        self.say(due + (_("，还有 {days} 天").format(days=left) if left >= 0 else _("，已过 {days} 天").format(days=-left)))
        self._standings(examination)
        progress = consolidate(assignment, period, examination.case.returns.values())
        share = "—" if progress.tally.done_share is None else f"{progress.tally.done_share}%"
        self.say(_("完成率 {share}，序时进度 {gone}%").format(share=share, gone=progress.time_share))
        overdue = "、".join(str(one.measure.number) for one in progress.measures if one.overdue)
        self.say(_("逾期未完成：{numbers}").format(numbers=overdue or _("无")))
        ahead = upcoming(assignment, today, UPCOMING_DAYS)
        self.say((_("{days} 天内的时间节点：") if ahead else _("{days} 天内没有时间节点")).format(days=UPCOMING_DAYS))
        for day, together in groupby(ahead, key=lambda one: one.due):
            by_words: dict[str, list[str]] = {}
            for one in together:
                words = one.milestone.action or one.milestone.quote if one.milestone else _("完成时限")
                by_words.setdefault(words, []).append(str(one.measure.number))
            for words, numbers in by_words.items():
                self.say(_("  {day}  {words}（第{numbers}项）").format(day=day, words=words, numbers="、".join(numbers)))

    def year(self, outcome: YearOutcome) -> None:
        """Show what was read from a document, what changed, and what a person has to look at."""
        draft, changes = outcome.draft, outcome.changes
        if draft.title:
            self.say(_("标题：{title}").format(title=draft.title))
        themes = len({measure.theme for measure in draft.measures})
        self.say(_("读出重点任务 {themes} 项、具体措施 {measures} 项").format(themes=themes, measures=len(draft.measures)))
        if outcome.carried_from is not None:
            self.say(_("单位、科室、报送期沿用 {year} 年的设置，日期顺延，请核对").format(year=outcome.carried_from))
        if changes is not None:
            counts = _("与原工作簿相比：新增 {added} 项，删去 {removed} 项，改动 {changed} 处")
            self.say(counts.format(added=len(changes.added), removed=len(changes.removed), changed=len(changes.changed)))
            for change in changes.changed:
                line = _("  第{number}项{kind}：{old} → {new}")
                self.say(line.format(number=change.new_number, kind=change.kind.value, old=change.old, new=change.new))
            for added in changes.added:
                self.say(_("  新增第{number}项：{text}").format(number=added.number, text=added.text))
            for removed in changes.removed:
                self.say(_("  删去原第{number}项：{text}").format(number=removed.number, text=removed.text))
        self.say(
            _("疑点 {doubts} 处，见“校对”表；建议的指标 {targets} 个、节点 {milestones} 个，在表中把“采用”改为“是”才生效").format(
                doubts=len(draft.doubts), targets=len(draft.targets), milestones=len(draft.milestones)
            )
        )
        self.say(_("已生成：{file}").format(file=outcome.path))
        if outcome.kept is not None:
            self.say(_("原来的工作簿保留为 {file}").format(file=outcome.kept.name))

    def lint(self, faults: Mapping[Path, Sequence[TemplateError]]) -> None:
        """Show each template with what is wrong with it; faults are shown even to a quiet run."""
        for file, found in faults.items():
            if not found:
                self.say(_("{file}：没有问题").format(file=file.name))
            for fault in found:
                print(fault)

    def verification(self, found: Mapping[Path, Sequence[Deviation]]) -> None:
        """Show by file where it departs from GB/T 9704, binding rules and others apart, then the outcome."""
        for file, deviations in found.items():
            if not deviations:
                self.say(_("{file}：{count} 条规则全部符合").format(file=file.name, count=len(RULES)))
                continue
            must = sum(RULES[one.rule].strength is Strength.MUST for one in deviations)
            counts = _("{file}：不符合规定 {must} 处，不符合一般要求 {others} 处")
            self.say(counts.format(file=file.name, must=must, others=len(deviations) - must))
            self._deviations(deviations)

    def _deviations(self, deviations: Sequence[Deviation]) -> None:
        for code, group in groupby(deviations, key=lambda one: one.rule):
            rule, own = RULES[code], list(group)
            self.say(f"  [{_(rule.strength.value)} {rule.clause}] {_(rule.expected)}")
            for one in own[:SHOWN_PLACES]:
                self.say(_("    {place}：{found}").format(place=one.place, found=one.found))
            if len(own) > SHOWN_PLACES:
                self.say(_("    ……另有 {count} 处").format(count=len(own) - SHOWN_PLACES))

    def verification_as_json(self, found: Mapping[Path, Sequence[Deviation]]) -> None:
        """Print every deviation with its rule as one JSON list (quiet or not: it was asked for)."""
        record = [
            {
                "file": str(file),
                "rule": one.rule,
                "clause": RULES[one.rule].clause,
                "strength": RULES[one.rule].strength.name,
                "place": one.place,
                "expected": _(RULES[one.rule].expected),
                "found": one.found,
            }
            for file, deviations in found.items()
            for one in deviations
        ]
        print(json.dumps(record, ensure_ascii=False, indent=2))

    def files(self, published: Iterable[Published], retired: Iterable[Path]) -> None:
        """Name the files that were written, kept or removed."""
        for file in published:
            self.say(_("已生成：{file}").format(file=file.path))
            if file.kept is not None:
                self.say(_("  注意：{file} 已被人修改过，原样保留").format(file=file.kept.name))
        for path in retired:
            self.say(_("已移除过时的：{file}").format(file=path))

    def _standings(self, examination: Examination) -> None:
        for one in examination.standings:
            counts = _("错误 {errors}，提醒 {warnings}").format(errors=len(one.errors), warnings=len(one.warnings))
            self.say(f"  {_(one.standing.value)}\t{one.office.name}\t{counts}")

    def _few_findings(self, found: Sequence[Finding]) -> None:
        for grade in (Severity.ERROR, Severity.WARNING):
            graded = [finding for finding in found if severity(finding) is grade]
            if not graded:
                continue
            self.say(_("{grade} {count} 处：").format(grade=_(grade.value), count=len(graded)))
            for finding in graded[:SHOWN_FINDINGS]:
                self._finding(finding, finding.office)
            if len(graded) > SHOWN_FINDINGS:
                self.say(_("  ……另有 {count} 处，运行 check 可看全部").format(count=len(graded) - SHOWN_FINDINGS))
        self._normalised(found)

    def _finding(self, finding: Finding, office: str) -> None:
        what = message(finding)
        cell = _cell(finding.where) if finding.where else ""
        place = "".join(f"{word} " for word in ("" if what.startswith(office) else office, cell) if word)
        self.say(
            _("  [{grade} {code}] {place}{message}。{remedy}").format(
                grade=_(severity(finding).value), code=finding.code, place=place, message=what, remedy=remedy(finding)
            )
        )

    def _errors_only(self, found: Sequence[Finding]) -> None:
        """List errors to a quiet run, too: that is what it asked for."""
        if self.quiet:
            for finding in found:
                if severity(finding) is Severity.ERROR:
                    place = f"{finding.where} " if finding.where else ""
                    print(f"{finding.code} {place}{message(finding)}", file=sys.stderr)

    def _normalised(self, found: Sequence[Finding]) -> None:
        count = sum(severity(finding) is Severity.NORMALISED for finding in found)
        if count:
            self.say(_("另有 {count} 处写法已自动规范（如日期、百分号），不影响内容").format(count=count))


def _cell(where: CellRef) -> str:
    """Return a cell as its office looks for it: with the sheet unless that is the form's first."""
    if not where.cell:
        return where.file
    return where.cell if where.sheet in {"", FORM_SHEET} else f"［{where.sheet}］{where.cell}"
