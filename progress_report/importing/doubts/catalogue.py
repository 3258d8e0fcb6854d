"""The catalogue of doubts (疑点): every code with its wording, an example, and whether it comes with a suggestion.

Codes are stable: one that is no longer raised is not used again.
"""

from __future__ import annotations

from dataclasses import dataclass

from progress_report.importing.draft import Doubt
from progress_report.messages import N_, _


@dataclass(frozen=True, slots=True)
class DoubtKind:
    """One sort of doubt. ``message`` is a source-language text whose fields are the doubt's details, quotation and suggestion."""

    code: str
    message: str
    example: str
    suggests: bool = False


_KINDS = (
    # 重点任务
    DoubtKind("D01", N_("重点任务“{quotation}”在换页或分表处重复出现，已并为一组"), N_("表格跨页，后一页又印了一遍重点任务名称")),
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
    DoubtKind("D05", N_("没有重点任务名称"), N_("重点任务一格空白，上面也没有可以沿用的名称")),
    # 序号
    DoubtKind("D10", N_("序号由 {before} 跳到 {after}，请核对有无漏项"), N_("1、2、4")),
    DoubtKind(
        "D11", N_("原编号（{quotation}）不是从小到大的整数，已按先后顺序重新编号"), N_("每项重点任务下都从 1 编起；1.1、1.2、2.1")
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
    DoubtKind("D26", N_("文中有空格，已删去"), N_("“品牌效应， 要盘清”")),
    DoubtKind("D27", N_("文中有看不见的控制字符，已删去"), N_("零宽空格、双向控制符")),
    DoubtKind("D28", N_("文中有编码不同、样子相同的字（PDF 字体所致），已还原"), N_("康熙部首“⼯”写成“工”")),
    DoubtKind("D29", N_("没有具体措施"), N_("具体措施一格空白")),
    # 时限
    DoubtKind("D30", N_("没有完成时限"), N_("完成时限一格空白")),
    DoubtKind("D31", N_("完成时限“{quotation}”没有确定的截止日期，请填写“时限日期”"), N_("长期；持续推进；每季度末")),
    DoubtKind(
        "D32",
        N_("完成时限“{quotation}”不在 {year} 年"),
        N_("用上一年的文件起草 2024 年的任务，时限仍写 2023年11月底"),
        suggests=True,
    ),
    DoubtKind(
        "D33", N_("文中的时间“{quotation}”（{due}）晚于完成时限“{deadline}”"), N_("完成时限 11月底，文中要求 12月10日前报送")
    ),
    DoubtKind("D34", N_("“{quotation}”的 {due} 是{weekday}，不是工作日；此前最后一个工作日是 {last}"), N_("2023-07-30 为星期日")),
    DoubtKind(
        "D35",
        N_("“{quotation}”的 {due} 是{weekday}；{year} 年的放假安排尚未收录，调休请自行查对，此前最近的工作日暂按 {last}"),
        N_("下一年的放假通知还没有发布"),
    ),
    # 科室
    DoubtKind("D40", N_("没有责任科室"), N_("责任科室一格空白")),
    DoubtKind("D41", N_("“{quotation}”不在“科室”表中，请登记科室或别名"), N_("文件写“信息科”，名册里没有")),
    DoubtKind("D42", N_("原文分牵头、配合（{quotation}）；各科室均列为责任科室，牵头的排在前面"), N_("办公室牵头，综合科配合")),
    DoubtKind("D43", N_("“{quotation}”没有指明是哪些科室，请核定"), N_("各相关科室；待遇保障科等")),
    DoubtKind("D44", N_("“{quotation}”与“{other}”相近，可能是同一科室"), N_("“医保基金监督科”与“医保基金监管科”"), suggests=True),
    # 取舍
    DoubtKind("D50", N_("“{column}”一栏没有采用，内容为“{quotation}”"), N_("备注栏里写了“新增”")),
    DoubtKind("D51", N_("{source}不像任务分工表，没有采用：“{quotation}”"), N_("文后的联系人表")),
    DoubtKind("D52", N_("{source}的文字不知属于哪一项，没有采用：“{quotation}”"), N_("表尾的“注：……”")),
    DoubtKind("D53", N_("{source}的两行是换页断开的一行，已接上：“{quotation}”"), N_("一行文字跨两页")),
    DoubtKind("D54", N_("没有找到标题"), N_("文件里只有一张表")),
    DoubtKind("D55", N_("{source}的内容与{other}重复，没有采用"), N_("工作簿里另有一页带进展的表")),
)


DOUBT_KINDS: dict[str, DoubtKind] = {kind.code: kind for kind in _KINDS}


def doubt_message(doubt: Doubt) -> str:
    """Return what looked wrong, in the language in use."""
    fields = {
        "quotation": doubt.quotation,
        "suggestion": doubt.suggestion,
        "column": doubt.column,
        "source": doubt.source,
        **doubt.details,
    }
    return _(DOUBT_KINDS[doubt.code].message).format(**fields)
