"""What was read of a document and changed in the year's workbook."""

from __future__ import annotations

from progress_report.cli.console import Console
from progress_report.importing.changes import ChangeKind, renumberings
from progress_report.importing.reissued_year import renumbered
from progress_report.jobs.year import YearOutcome
from progress_report.messages import _


def show(console: Console, outcome: YearOutcome) -> None:
    """Show what was read from a document, what changed, and what a person has to look at."""
    transcript, changes = outcome.transcript, outcome.changes
    if transcript.title:
        console.say(_("标题：{title}").format(title=transcript.title))
    themes = len({measure.theme for measure in transcript.measures})
    console.say(_("读出重点任务 {themes} 项、具体措施 {measures} 项").format(themes=themes, measures=len(transcript.measures)))
    if outcome.carried_from is not None:
        console.say(_("单位、科室、报送期沿用 {year} 年的设置，日期顺延，请核对").format(year=outcome.carried_from))
    if changes is not None:
        counts = _("与原工作簿相比：新增 {added} 项，删去 {removed} 项，改动 {changed} 处")
        console.say(counts.format(added=len(changes.added), removed=len(changes.removed), changed=len(changes.changed)))
        for run in renumberings(changes.changed):
            if run.count > 1:
                console.say(f"  {renumbered(run)}")
        alone = {run.first[1] for run in renumberings(changes.changed) if run.count == 1}
        for change in changes.changed:
            if change.kind is ChangeKind.RENUMBERED and change.new_number not in alone:
                continue
            line = _("  第{number}项{kind}：{old} → {new}")
            console.say(line.format(number=change.new_number, kind=change.kind.value, old=change.old, new=change.new))
        for added in changes.added:
            console.say(_("  新增第{number}项：{text}").format(number=added.number, text=added.text))
        for removed in changes.removed:
            console.say(_("  删去原第{number}项：{text}").format(number=removed.number, text=removed.text))
    targets, milestones = outcome.proposed
    console.say(_("待核对的疑点 {doubts} 行，见“校对”表").format(doubts=outcome.doubts))
    if targets or milestones:
        words = _("建议而还没有采用的指标 {targets} 个、节点 {milestones} 个，在“指标”“节点”表中把“采用”改为“是”才生效")
        console.say(words.format(targets=targets, milestones=milestones))
    if outcome.to_settle:
        console.say(_("其中必须先定的 {count} 处，排在“校对”表最前面；定好之前只能出草稿").format(count=outcome.to_settle))
    console.say(_("已生成：{file}").format(file=outcome.path))
    if outcome.kept is not None:
        console.say(_("原来的工作簿保留为 {file}").format(file=outcome.kept.name))
