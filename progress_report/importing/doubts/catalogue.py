"""The catalogue of doubts (疑点): every code with its wording, an example, and whether it comes with a suggestion.

Codes are stable: one that is no longer raised is not used again.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from progress_report.importing.transcript import Doubt
from progress_report.messages import N_, _
from progress_report.reading.wording import shortened

MAX_QUOTED = 60
"""Characters of a quotation in a doubt's words; the whole of it stands beside them."""


class Urgency(Enum):
    """轻重: what has to be settled before a final report, what should be looked at, what is only said."""

    SETTLE = "必须先定"
    CHECK = "请核对"
    NOTE = "仅供参考"


class Gathered(Enum):
    """What doubts of one kind have to have in common to be said once, with the measures that they stand in."""

    BY_CAUSE = "by cause"
    """The same words; one with a suggestion stays with its cell, where it can be accepted."""
    WHATEVER_THE_WORDS = "whatever the words"
    """Nothing: one row says enough of the whole document."""
    WITH_SUGGESTION = "with suggestion"
    """The same words; what is suggested is the same for every cell, and can be accepted in one row for all of them."""


class DoubtKind(NamedTuple):
    """One sort of doubt. ``message`` is a source-language text whose fields are the doubt's details, quotation and suggestion."""

    code: str
    message: str
    example: str
    suggests: bool = False
    urgency: Urgency = Urgency.CHECK
    gathered: Gathered = Gathered.BY_CAUSE


_KINDS = (
    # 重点任务
    DoubtKind(
        "D01",
        N_("重点任务“{quotation}”在换页或分表处重复出现，已并为一组"),
        N_("表格跨页，后一页又印了一遍重点任务名称"),
        urgency=Urgency.NOTE,
    ),
    DoubtKind(
        "D02",
        N_("重点任务“{quotation}”分在不相邻的几处（第{numbers}项），请核对排序或名称"),
        N_("同名的两组中间隔着别的重点任务"),
    ),
    DoubtKind("D03", N_("重点任务名称以标点结尾"), N_("“加强业务沟通交流。”"), suggests=True),
    DoubtKind(
        "D04",
        N_("重点任务“{quotation}”与相邻的“{other}”只差几个字，可能是同一项"),
        N_("“规范平台信息化建设”与“规范平台信息化建设工作”"),
        suggests=True,
    ),
    DoubtKind("D05", N_("没有重点任务名称，暂以“重点任务”为名，请核定"), N_("重点任务一格空白，上面也没有可以沿用的名称")),
    # 序号
    DoubtKind("D10", N_("序号由 {before} 跳到 {after}，请核对有无漏项"), N_("1、2、4")),
    DoubtKind(
        "D11",
        N_("原编号（{quotation}）不是从小到大的整数，已按先后顺序重新编号"),
        N_("每项重点任务下都从 1 编起；1.1、1.2、2.1"),
        urgency=Urgency.NOTE,
    ),
    DoubtKind("D12", N_("正文自带的序号 {quotation} 与序号栏的 {number} 不一致，已以序号栏为准"), N_("序号 5，正文“6.按季度……”")),
    DoubtKind("D13", N_("与第{other}项的具体措施一字不差"), N_("复制后忘了改")),
    # 文字
    DoubtKind("D20", N_("句末没有标点"), N_("“开展集中推介”后没有“。”"), suggests=True),
    DoubtKind("D21", N_("中文里用了半角标点“{mark}”"), N_("“重点工作,回应”"), suggests=True),
    DoubtKind("D22", N_("“{word}”重复"), N_("“工作工作进展情况”"), suggests=True),
    DoubtKind("D23", N_("标点重叠“{mark}”"), N_("“服务。.”"), suggests=True),
    DoubtKind("D24", N_("日期缺“日”字"), N_("“12月10前”"), suggests=True),
    DoubtKind("D25", N_("引号或括号不成对：“{mark}”"), N_("有“却没有”")),
    DoubtKind(
        "D26",
        N_("文中有空格，已删去"),
        N_("“品牌效应， 要盘清”"),
        urgency=Urgency.NOTE,
        gathered=Gathered.WHATEVER_THE_WORDS,
    ),
    DoubtKind(
        "D27",
        N_("文中有看不见的控制字符，已删去"),
        N_("零宽空格、双向控制符"),
        urgency=Urgency.NOTE,
        gathered=Gathered.WHATEVER_THE_WORDS,
    ),
    DoubtKind(
        "D28",
        N_("文中有编码不同、样子相同的字（PDF 字体所致），已还原"),
        N_("康熙部首“⼯”写成“工”"),
        urgency=Urgency.NOTE,
        gathered=Gathered.WHATEVER_THE_WORDS,
    ),
    DoubtKind(
        "D60",
        N_("“{quotation}”里有自造字（编码在专用区），别的电脑上显示不出来，请换成标准字"),
        N_("人名、地名用造字程序造的字"),
    ),
    DoubtKind(
        "D65",
        N_("原件是繁体字，已照原样登记；打印的固定文字是简体字，请先定用哪一种"),
        N_("责任科室写作“責任科室”"),
        urgency=Urgency.CHECK,
    ),
    DoubtKind("D29", N_("没有具体措施"), N_("具体措施一格空白"), urgency=Urgency.SETTLE),
    # 时限
    DoubtKind(
        "D30", N_("没有完成时限，暂按“持续”登记，请核定时限或确认"), N_("没有完成时限一栏，或一格空白"), urgency=Urgency.SETTLE
    ),
    DoubtKind(
        "D31",
        N_("完成时限“{quotation}”看不出截止日期，也没有写持续推进，暂按“持续”登记，请核定"),
        N_("10个工作日内；2月30日前；第三批"),
        urgency=Urgency.SETTLE,
    ),
    DoubtKind(
        "D32",
        N_("完成时限“{quotation}”不在 {year} 年"),
        N_("用上一年的文件起草 2024 年的任务，时限仍写 2023年11月底"),
        suggests=True,
        gathered=Gathered.WITH_SUGGESTION,
    ),
    DoubtKind(
        "D33", N_("文中的时间“{quotation}”（{due}）晚于完成时限“{deadline}”"), N_("完成时限 11月底，文中要求 12月10日前报送")
    ),
    DoubtKind(
        "D34",
        N_("“{quotation}”的 {due} 是{weekday}，不是工作日；此前最后一个工作日是 {last}"),
        N_("2023-07-30 为星期日"),
        urgency=Urgency.NOTE,
    ),
    DoubtKind(
        "D35",
        N_("“{quotation}”的 {due} 是{weekday}；{year} 年的放假安排尚未收录，调休请自行查对，此前最近的工作日暂按 {last}"),
        N_("下一年的放假通知还没有发布"),
        urgency=Urgency.NOTE,
    ),
    DoubtKind("D36", N_("完成时限“{quotation}”要看别的文件或通知，按“持续”登记，请核对"), N_("按时间节点；按要求")),
    DoubtKind("D37", N_("完成时限“{quotation}”只写了从 {first} 起，没有截止日期，按“持续”登记，请核对"), N_("7月1日起")),
    DoubtKind(
        "D38",
        N_("完成时限“{quotation}”既有日期又要求长期坚持，按“限时”登记，时限日期为 {due}"),
        N_("6月底前完成，长期坚持"),
        urgency=Urgency.NOTE,
    ),
    DoubtKind(
        "D39",
        N_("完成时限“{quotation}”既有长期要求，又有看不准截止日的日期，暂按“持续”登记，请核定"),
        N_("①②6月底前；③每季度末"),
        urgency=Urgency.SETTLE,
    ),
    # 科室
    DoubtKind("D40", N_("没有责任科室，暂记“待定”，请填写"), N_("责任科室一格空白"), urgency=Urgency.SETTLE),
    DoubtKind(
        "D41",
        N_("“{quotation}”不在上一年的“科室”表中，已新增；若是已有科室的别名，请改登记为别名"),
        N_("文件写“信息科”，名册里没有"),
    ),
    DoubtKind(
        "D42",
        N_("原文分牵头、配合（{quotation}），牵头的已写进“牵头科室”"),
        N_("办公室牵头，综合科配合"),
        urgency=Urgency.NOTE,
        gathered=Gathered.WHATEVER_THE_WORDS,
    ),
    DoubtKind("D43", N_("“{quotation}”没有指明是哪些科室，请核定"), N_("各相关科室；待遇保障科等")),
    DoubtKind(
        "D44",
        N_("“{quotation}”与“{other}”相近，可能是同一科室"),
        N_("“医保基金监督科”与“医保基金监管科”"),
        suggests=True,
        gathered=Gathered.WITH_SUGGESTION,
    ),
    DoubtKind(
        "D45",
        N_("“{quotation}”是一组单位，已登记到“科室”表，请在“成员”栏写明有哪些；留空则作为一个单位填报"),
        N_("局属各单位；各镇街道"),
    ),
    DoubtKind(
        "D46",
        N_("表中没有责任科室一栏，各项按所在小标题或工作表的名称登记责任科室：“{quotation}”"),
        N_("“一、办公室”下面一张表，“二、财务科”下面又一张"),
    ),
    DoubtKind(
        "D47", N_("“{quotation}”不像科室或单位的名称，仍登记到了“科室”表，请核对"), N_("“计财科督促落实”；“王×（民族科）”")
    ),
    DoubtKind(
        "D67",
        N_("{source}里每个科室各占一栏，责任科室按格里的记号登记（{quotation}），请核对"),
        N_("“●”下的科室牵头，“○”下的科室配合"),
    ),
    # 取舍
    DoubtKind("D50", N_("“{column}”一栏没有采用，内容为“{quotation}”"), N_("备注栏里写了“新增”")),
    DoubtKind("D51", N_("{source}不像任务分工表，没有采用：“{quotation}”"), N_("文后的联系人表")),
    DoubtKind("D52", N_("{source}的文字不知属于哪一项，没有采用：“{quotation}”"), N_("表尾的“注：……”")),
    DoubtKind(
        "D61",
        N_("{source}在原件中是隐藏的，仍照原文读入：“{quotation}”；若不应采用，请在年度工作簿中删去"),
        N_("筛选隐藏的行；折叠的列"),
        urgency=Urgency.SETTLE,
    ),
    DoubtKind("D62", N_("{source}在原件中是隐藏的工作表，没有采用：“{quotation}”"), N_("上一年的表藏在同一个工作簿里")),
    DoubtKind("D63", N_("{source}有画了删除线或隐藏的文字，没有采用：“{quotation}”"), N_("删除线划去的“每月更新”")),
    DoubtKind(
        "D64", N_("{source}有画了删除线的文字，仍照原文读入：“{quotation}”，请核对是否已作废"), N_("单元格里一部分文字划去")
    ),
    DoubtKind("D66", N_("{source}“{quotation}”处的“{number}”是上标，当作脚注号，没有采用"), N_("“增长3.5%。”后的小字“1”")),
    DoubtKind("D53", N_("{source}的两行是换页断开的一行，已接上：“{quotation}”"), N_("一行文字跨两页"), urgency=Urgency.NOTE),
    DoubtKind("D54", N_("没有找到标题"), N_("文件里只有一张表")),
    DoubtKind("D55", N_("{source}的内容与{other}重复，没有采用"), N_("工作簿里另有一页带进展的表"), urgency=Urgency.NOTE),
    DoubtKind("D56", N_("{source}的文字在任务之前，没有采用：“{quotation}”"), N_("印发通知的抬头和正文"), urgency=Urgency.NOTE),
    DoubtKind("D68", N_("{source}的文字没有采用：“{quotation}”"), N_("页眉印着“内部资料 注意保存”"), urgency=Urgency.NOTE),
    DoubtKind(
        "D57",
        N_("原件是没有分栏的文字，各格的起止是推断出来的，请逐项与原件核对；核对完把这一行的“采用”改为“是”"),
        N_("从 PDF 阅读器里复制出来的文字"),
        urgency=Urgency.SETTLE,
    ),
    DoubtKind("D59", N_("{source}的引号在复制时脱离了原句，已按空格放回：“{quotation}”"), N_("复制出来的文字里，引号自成一行")),
    DoubtKind("D58", N_("表头“{quotation}”不认识，按内容当作“{column}”，请核对"), N_("表头写“办什么”，下面是长段文字")),
)


DOUBT_KINDS: dict[str, DoubtKind] = {kind.code: kind for kind in _KINDS}


def doubt_message(doubt: Doubt) -> str:
    """Return what looked wrong, in the language in use; of several measures with the numbers of the further ones."""
    fields = {
        "quotation": shortened(doubt.quotation, MAX_QUOTED),
        "suggestion": doubt.suggestion,
        "column": doubt.column,
        "source": doubt.source,
        **doubt.details,
    }
    words = _(DOUBT_KINDS[doubt.code].message).format(**fields)
    if doubt.others:
        numbers = "、".join(map(str, doubt.others))
        more = (
            _("{doubt}（第{numbers}项，共 {count} 处）")
            if doubt.measure is None
            else _("{doubt}（另有第{numbers}项，共 {count} 处）")
        )
        return more.format(doubt=words, numbers=numbers, count=doubt.count)
    return _("{doubt}（共 {count} 处）").format(doubt=words, count=doubt.count) if doubt.count > 1 else words
