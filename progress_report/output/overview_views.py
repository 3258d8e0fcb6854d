"""What the template of the page 总览.html sees, documented name by name.

Every text that came from a file has its personal numbers masked before it gets here; the template escapes what it prints.
"""

# Without the import that makes annotations texts, which named tuples compile one by one when they are defined.
from datetime import date
from decimal import Decimal
from typing import Annotated, NamedTuple


class ColumnView(NamedTuple):
    """An office as a column of the board."""

    ordinal: Annotated[int, "第几个科室"]
    name: Annotated[str, "科室"]


class CellView(NamedTuple):
    """A cell of the board: one office's part in one measure."""

    kind: Annotated[str, "样式：d、o、c、n、a、m、e；不承担的为空"]
    symbol: Annotated[str, "符号"]
    word: Annotated[str, "字"]
    anchor: Annotated[str, "原话的位置：科室-序号"]
    asked: Annotated[bool, "有提醒"]


class BoardRowView(NamedTuple):
    """A measure as a row of the board."""

    number: Annotated[int, "序号"]
    text: Annotated[str, "简称或具体措施的开头"]
    cells: Annotated[tuple[CellView, ...], "各科室"]


class BandView(NamedTuple):
    """As many offices as a sheet of A4 takes beside each other, with the measures that any of them has a part in."""

    columns: Annotated[tuple[ColumnView, ...], "科室"]
    rows: Annotated[tuple[BoardRowView, ...], "具体措施"]


class LegendView(NamedTuple):
    """What a symbol of the board means."""

    kind: Annotated[str, "样式"]
    symbol: Annotated[str, "符号"]
    word: Annotated[str, "字"]
    meaning: Annotated[str, "含义"]


class WordsView(NamedTuple):
    """What an office wrote on one measure."""

    anchor: Annotated[str, "位置：科室-序号"]
    number: Annotated[int, "序号"]
    state: Annotated[str, "状态"]
    cell: Annotated[str, "单元格（没有报送则空）"]
    text: Annotated[str, "原话"]


class PageFindingView(NamedTuple):
    """A finding on the page."""

    kind: Annotated[str, "样式：e 错误、w 提醒、n 已规范"]
    grade: Annotated[str, "级别"]
    code: Annotated[str, "代码"]
    number: Annotated[int | None, "任务序号或 None"]
    cell: Annotated[str, "单元格（表在别的页的写明页名）"]
    message: Annotated[str, "问题"]
    remedy: Annotated[str, "处理办法"]


class DeskOfficeView(NamedTuple):
    """An office on the page; the last one, without a name, has what belongs to no office."""

    ordinal: Annotated[int, "第几个"]
    name: Annotated[str, "科室（认不出科室的、年度工作簿的为空）"]
    measures: Annotated[int, "承担项数"]
    kind: Annotated[str, "样式：m 未报、e 退回、w 有提醒、d 齐"]
    symbol: Annotated[str, "符号"]
    standing: Annotated[str, "未报/退回/有提醒/齐"]
    errors: Annotated[int, "错误处数"]
    warnings: Annotated[int, "提醒处数"]
    file: Annotated[str, "收到的填报表"]
    done: Annotated[int, "已完成项数"]
    findings: Annotated[tuple[PageFindingView, ...], "问题"]
    more: Annotated[int, "页上没有列出的问题"]
    words: Annotated[tuple[WordsView, ...], "原话"]
    message: Annotated[str, "发给该科室的话（不需要则空）"]


class DateView(NamedTuple):
    """A date ahead or past."""

    day: Annotated[date, "日期"]
    number: Annotated[int | None, "任务序号；报送期的为 None"]
    text: Annotated[str, "事项"]
    offices: Annotated[str, "科室"]
    state: Annotated[str, "状态"]
    days: Annotated[int, "还有几天，过去的为负"]


class PointView(NamedTuple):
    """A period on the line of progress; coordinates in the drawing's units."""

    code: Annotated[str, "报送期代码"]
    name: Annotated[str, "报送期名称"]
    cutoff: Annotated[date, "统计截止"]
    time_share: Annotated[Decimal, "序时进度（%）"]
    done_share: Annotated[Decimal | None, "完成率（%），没有收到填报表的为 None"]
    x: Annotated[str, "横坐标"]
    y: Annotated[str, "完成率的纵坐标（没有则空）"]
    label_y: Annotated[str, "数字的纵坐标（没有则空）"]


class LineView(NamedTuple):
    """The line of progress over the year's periods, drawn 640 by 240."""

    points: Annotated[tuple[PointView, ...], "各报送期"]
    path: Annotated[str, "完成率折线的各点"]


class BarView(NamedTuple):
    """A theme's bar, 200 wide."""

    name: Annotated[str, "重点任务"]
    done: Annotated[int, "已完成项数"]
    rated: Annotated[int, "计入完成率的项数"]
    total: Annotated[int, "总项数"]
    share: Annotated[Decimal | None, "完成率（%）或 None"]
    width: Annotated[str, "条长"]


class TrendView(NamedTuple):
    """What became of some measures since the period before."""

    word: Annotated[str, "变化"]
    measures: Annotated[int, "项数"]
    numbers: Annotated[str, "任务序号"]


class SinceView(NamedTuple):
    """This period against the one before."""

    period_code: Annotated[str, "上期代码"]
    period_name: Annotated[str, "上期名称"]
    trends: Annotated[tuple[TrendView, ...], "各种变化"]
    same_text: Annotated[str, "有科室照搬上期文字的任务序号（没有则空）"]
    withdrawn: Annotated[str, "上期有、现在没有的任务的序号（没有则空）"]


class FileView(NamedTuple):
    """A file of the period."""

    url: Annotated[str, "相对本页的地址"]
    name: Annotated[str, "文件"]
    job: Annotated[str, "哪一步生成"]
    note: Annotated[str, "说明（过时、被人修改过等；没有则空）"]
    untrue: Annotated[bool, "是否已经过时"]


class InputView(NamedTuple):
    """A file that the page was made from."""

    name: Annotated[str, "文件"]
    hash: Annotated[str, "内容摘要（SHA-256 的前 12 位）"]


class OverviewView(NamedTuple):
    """总览."""

    bureau: Annotated[str, "单位全称"]
    year: Annotated[int, "年度"]
    period_code: Annotated[str, "报送期代码"]
    period_name: Annotated[str, "报送期名称"]
    cutoff: Annotated[date, "统计截止"]
    due: Annotated[date, "报送截止"]
    due_words: Annotated[str, "离报送截止的天数，写成话"]
    made_on: Annotated[date, "生成日期"]
    version: Annotated[str, "程序版本"]
    todo: Annotated[tuple[str, ...], "现在要做的事"]
    draft: Annotated[bool, "现在只能出草稿"]
    total: Annotated[int, "任务项数"]
    done: Annotated[int, "已完成项数"]
    overdue_count: Annotated[int, "统计截止时逾期未完成的项数"]
    parts: Annotated[int, "报告文字共几段"]
    own_parts: Annotated[int, "其中统稿中本人写的几段"]
    done_share: Annotated[Decimal | None, "完成率（%）或 None"]
    time_share: Annotated[Decimal, "序时进度（%）"]
    legend: Annotated[tuple[LegendView, ...], "图例"]
    bands: Annotated[tuple[BandView, ...], "科室×措施，分栏"]
    offices: Annotated[tuple[DeskOfficeView, ...], "各科室，最后一个收不属于科室的问题"]
    words_cut: Annotated[int, "原话只显示前几个字；全部显示的为 0"]
    overdue: Annotated[tuple[DateView, ...], "已经到期而没有完成的"]
    coming: Annotated[tuple[DateView, ...], "临近的日期"]
    coming_days: Annotated[int, "临近几天之内"]
    line: Annotated[LineView, "完成率与序时进度"]
    bars: Annotated[tuple[BarView, ...], "各重点任务的完成率"]
    comparison: Annotated[SinceView | None, "与上期比较（没有可比的一期时为 None）"]
    files: Annotated[tuple[FileView, ...], "本期的文件"]
    evidence: Annotated[tuple[str, ...], "与填报表放在一起的佐证材料"]
    calendar_url: Annotated[str, "报送日历的地址（没有则空）"]
    inputs: Annotated[tuple[InputView, ...], "所用的文件"]

    def context(self) -> dict[str, object]:
        """Return the names a template sees."""
        return self._asdict()
