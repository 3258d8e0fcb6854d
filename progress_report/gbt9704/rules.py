"""The layout rules of GB/T 9704—2012 that a file can be held against, each with its clause and strength."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from progress_report.messages import N_


class Strength(Enum):
    """How binding the standard's wording is: only MUST makes a document fail."""

    MUST = N_("规定")
    USUAL = N_("一般")
    ADVISED = N_("推荐")


class Rule(NamedTuple):
    """A rule: a stable code that begins with its clause, its strength, and what is expected, in the source language."""

    code: str
    strength: Strength
    expected: str

    @property
    def clause(self) -> str:
        """Return the clause of GB/T 9704—2012."""
        return self.code.partition("-")[0]


class Deviation(NamedTuple):
    """A place where a document departs from a rule: ``rule`` is its code, ``found`` what stands there."""

    rule: str
    place: str
    found: str


_MUST, _USUAL, _ADVISED = Strength.MUST, Strength.USUAL, Strength.ADVISED
_RULES = (
    Rule("5.1-paper", _MUST, N_("纸张为 A4，210 mm × 297 mm")),
    Rule("5.2.1-margins", _MUST, N_("天头（上白边）37 mm ± 1 mm，订口（左白边）28 mm ± 1 mm")),
    Rule("5.2.1-text-area", _MUST, N_("版心 156 mm × 225 mm")),
    Rule("5.2.2-body-font", _USUAL, N_("正文用3号仿宋体字")),
    Rule("5.2.3-lines", _USUAL, N_("每面排22行（固定行距 28 至 28.98 磅）")),
    Rule("5.2.3-characters", _USUAL, N_("每行排28个字（3号字加字距，28个字占满 156 mm）")),
    Rule("5.2.4-colour", _MUST, N_("文字颜色为黑色（发文机关标志可用红色）")),
    Rule("7.2.4-agency", _ADVISED, N_("发文机关标志居中，推荐用小标宋体字，红色")),
    Rule("7.2.4-place", _MUST, N_("发文机关标志上边缘距版心上边缘35 mm（信函格式距上页边30 mm）")),
    Rule("7.2.5-number", _MUST, N_("发文字号的年份用六角括号“〔〕”括入，序号不加“第”字，不编虚位（如 ×政办〔2023〕5号）")),
    Rule("7.2.6-signer", _MUST, N_("“签发人”三字用3号仿宋体字，后标全角冒号，姓名用3号楷体字")),
    Rule("7.2.7-rule", _MUST, N_("发文字号之下4 mm处居中印一条与版心等宽的红色分隔线")),
    Rule("7.3.1-title-font", _USUAL, N_("标题用2号小标宋体字，不加粗")),
    Rule("7.3.1-title-centred", _MUST, N_("标题分一行或多行居中排布")),
    Rule("7.3.2-recipient", _MUST, N_("主送机关居左顶格，标题下空一行，最后标全角冒号")),
    Rule("7.3.3-indent", _MUST, N_("每个自然段左空二字，回行顶格")),
    Rule("7.3.3-heading-font", _USUAL, N_("第一层用黑体、第二层用楷体、第三层和第四层用仿宋体，均为3号")),
    Rule("7.3.3-ordinals", _MUST, N_("结构层次序数依次用“一、”“（一）”“1.”“（1）”标注，“（一）”后不加顿号")),
    Rule("7.3.3-levels", _MUST, N_("结构层次依次标注，不越级")),
    Rule("7.3.3-sequence", _MUST, N_("“一、”“（一）”依次编号，“（一）”在每个“一、”下从头编起")),
    Rule(
        "7.3.3-outline",
        _ADVISED,
        N_("单独成段的“一、”“（一）”标题设有大纲级别，与层次一致（标准未写；导航窗格、读屏软件据此列出标题）"),
    ),
    Rule(
        "7.3.4-annex-note",
        _MUST,
        N_("正文下空一行左空二字编排“附件”，后标全角冒号；序号用阿拉伯数字加圆点；名称后不加标点；回行与名称首字对齐"),
    ),
    Rule(
        "7.3.5-signature",
        _USUAL,
        N_("发文机关署名、成文日期在正文右下方：日期右空四字，署名以日期为准居中（不加盖印章的右空二字）"),
    ),
    Rule("7.3.5-together", _USUAL, N_("署名、成文日期与正文末行同在一页")),
    Rule("7.3.5-date", _MUST, N_("成文日期用阿拉伯数字将年、月、日标全，月、日不编虚位（1不编为01）")),
    Rule("7.3.7-new-page", _MUST, N_("附件另面编排")),
    Rule("7.3.7-label", _MUST, N_("“附件”二字及顺序号用3号黑体字顶格编排在版心左上角第一行")),
    Rule("7.3.7-title", _MUST, N_("附件标题居中编排在版心第三行")),
    Rule("7.3.7-name", _MUST, N_("附件标题与附件说明的表述一致")),
    Rule("7.4-copies", _MUST, N_("版记中“抄送”用4号仿宋体字，最后标句号")),
    Rule("7.5-page-number", _USUAL, N_("有页码")),
    Rule("7.5-page-number-form", _USUAL, N_("页码用4号半角宋体阿拉伯数字，左右各放一条一字线，如 — 1 —")),
    Rule("7.5-page-number-place", _USUAL, N_("一字线上距版心下边缘7 mm；单页码居右空一字，双页码居左空一字")),
    Rule("10.1-foot-rule", _MUST, N_("信函格式首页下边的红色双线距下页边20 mm")),
    Rule("10.1-rule-place", _MUST, N_("信函格式首页的发文机关标志之下4 mm处印红色双线")),
    Rule("10.1-number-place", _MUST, N_("信函格式的发文字号顶格居版心右边缘，与红色双线的距离为3号字高的八分之七（4.9 mm）")),
    Rule("10.1-rule-length", _MUST, N_("信函格式首页的红色双线长170 mm")),
    Rule("8-landscape", _MUST, N_("A4纸型的表格横排时，页码位置与其他页码保持一致（在纸的同一处，转过90度）")),
)

RULES: dict[str, Rule] = {rule.code: rule for rule in _RULES}

UNCHECKED = (
    N_("标题是否词意完整、排成梯形或菱形（7.3.1）"),
    N_("画出来的红线、没有设固定行距的版头，函末行文字与下边双线的距离（7.2.4、7.2.7、10.1）"),
    N_("份号、密级、紧急程度是否应有（7.2.1 至 7.2.3）"),
    N_("印章的位置（7.3.5）"),
    N_("印出来的页面：分页、空白面、版记是否在双页的末面（7.4、7.5）"),
)
"""What the standard rules and a file does not tell, or tells only once a program has laid it out: never counted as kept."""
