"""The catalogue of findings (核查问题): every code with its severity, wording, remedy and an example.

A ``Finding`` carries a code and details; everything a person reads about it comes from here, so that the terminal, the
workbooks, JSON and the documentation cannot disagree. Codes are stable: one that is no longer raised is not used again.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from progress_report.messages import N_, _
from progress_report.messages.findings import Finding, Severity


class Effect(Enum):
    """What a finding means for what follows, beside its being reported."""

    NONE = "none"
    FILE_UNOPENED = "file not opened"
    """Nothing was read of the file, and nothing can be marked in it."""
    FILE_UNUSABLE = "file unusable"
    """The file was opened, but no return was taken from it; its office, where known, is not called absent as well."""
    NOT_RETURNED = "not returned"
    """The office has handed in nothing."""
    MEASURE_UNREAD = "measure unread"
    """The file speaks of the measure, but no row was taken for it: nothing of it is called missing as well."""
    CELL_UNREAD = "cell unread"
    """The cell holds something, though not something understood: it is not called empty as well."""


class FindingKind(NamedTuple):
    """One sort of finding. ``message`` and ``remedy`` are source-language texts with ``{detail}`` fields.

    ``blocking``: it stands in the way of a final report although it is a warning, until a person waives it.
    """

    code: str
    severity: Severity
    message: str
    remedy: str
    example: str
    blocking: bool = False
    effect: Effect = Effect.NONE


_KINDS = (
    # 文件
    FindingKind("F01", Severity.ERROR, N_("文件打不开：{reason}"), N_("请用 WPS 或 Excel 打开后另存为 .xlsx，再放回报送文件夹"),
         N_("把 .docx 改名为 .xlsx；文件下载不完整"), effect=Effect.FILE_UNOPENED),
    FindingKind("F02", Severity.ERROR, N_("文件里找不到填报表（没有“序号”“完成状态”“工作进展情况”等列）"), N_("请使用本期下发的填报表填写，不要删改表头"),
         N_("交来的是自制表格"), effect=Effect.FILE_UNUSABLE),
    FindingKind("F03", Severity.ERROR, N_("填报表缺少列：{columns}"), N_("请使用本期下发的填报表填写，不要删改表头"), N_("“完成日期”一列被删除"), effect=Effect.FILE_UNUSABLE),
    FindingKind("F04", Severity.ERROR, N_("认不出是哪个科室的填报表：{seen}"), N_("请使用本科室的填报表；科室改名的，由办公室在年度工作簿“科室”表登记别名"),
         N_("标识页被删除，表头科室写成“局里”"), effect=Effect.FILE_UNUSABLE),
    FindingKind("F05", Severity.ERROR, N_("{office}有几份不一致的填报表：{files}；不一致处：{differences}"), N_("请只保留一份最终稿；程序不按日期或文件名猜测哪份为准"),
         N_("“办公室.xlsx”与“办公室 副本(1).xlsx”内容不同"), effect=Effect.FILE_UNUSABLE),
    FindingKind("F06", Severity.ERROR, N_("这是{seen}的填报表，不是{expected}的"), N_("请改用本期下发的填报表"), N_("把上半年的表改了改又交上来"), effect=Effect.FILE_UNUSABLE),
    FindingKind("F08", Severity.ERROR, N_("文件加了密码，读不了"), N_("请打开后取消密码，另存为 .xlsx 后重交"), N_("打开时要输密码"), effect=Effect.FILE_UNOPENED),
    FindingKind("F09", Severity.ERROR, N_("这不是 Excel 填报表，认出的是：{seen}"), N_("请把内容填进本期下发的 Excel 填报表后重交"), N_("交来的是扫描件或 Word 文档"), effect=Effect.FILE_UNOPENED),
    FindingKind("F10", Severity.ERROR, N_("文件是空的"), N_("请重新保存并重交"), N_("文件大小为 0"), effect=Effect.FILE_UNOPENED),
    FindingKind("F11", Severity.ERROR, N_("文件过大或结构异常，为安全起见没有打开"), N_("请用本期下发的填报表重新填写，不要插入大量图片或空行"),
         N_("解压后有几百兆"), effect=Effect.FILE_UNOPENED),
    FindingKind("F12", Severity.NORMALISED, N_("{office}交来几份内容相同的填报表（{files}），采用第一份"), N_("无需处理"), N_("“办公室.xlsx”与“副本”一字不差")),
    FindingKind("F13", Severity.WARNING, N_("文件名写的是{named}，表里是{office}"), N_("请核对是否交错了表；以表里的科室为准"), N_("综合科的表存成了“办公室.xlsx”")),
    FindingKind("F14", Severity.WARNING, N_("有隐藏的内容：{rows}，已照常读取"), N_("请取消隐藏后核对"), N_("筛选后没有取消")),
    FindingKind("F17", Severity.WARNING, N_("文件里有公式、格式等看不清的地方，只读取了各格的值；隐藏的行、删除线没有核对"),
         N_("请核对有公式、百分数、删除线的格子；必要时把内容粘贴为数值到本期下发的填报表里"), N_("别的软件写出的、带数据透视表的文件")),
    FindingKind("F18", Severity.NORMALISED, N_("文件是 {kind} 一类的二进制格式（.xls、.et、.xlsb），已照常读取；这种格式看不出隐藏的行、删除线、公式和百分数格式"),
         N_("无需处理"), N_("WPS 默认保存成 .et")),
    FindingKind("F19", Severity.ERROR, N_("读了 {seconds} 秒还没有读完，已放弃"), N_("请用本期下发的填报表重新填写，只粘贴文字和数值"), N_("文件被异常的软件写坏"), effect=Effect.FILE_UNOPENED),
    FindingKind("F20", Severity.ERROR, N_("这是 {ending} 压缩包，读不了"), N_("请解压，把里面的填报表放进报送文件夹，或压缩成 .zip 后重交"), N_("几个科室的表打成一个 .rar 交来"), effect=Effect.FILE_UNOPENED),
    FindingKind("F21", Severity.ERROR, N_("压缩包里套了几层压缩包，这一层没有打开"), N_("请解压后把填报表放进报送文件夹"), N_("压缩包里的压缩包里还有压缩包"), effect=Effect.FILE_UNOPENED),
    FindingKind("F22", Severity.ERROR, N_("压缩包里没有文件"), N_("请核对是否漏放了填报表"), N_("空的 .zip"), effect=Effect.FILE_UNOPENED),
    FindingKind("F23", Severity.WARNING, N_("同样的问题（{code}）还有 {count} 处，没有逐条列出"), N_("请改正后重新运行，或用本期下发的填报表重新填写"), N_("表后粘贴了几千行")),
    FindingKind("F24", Severity.ERROR, N_("文件没有下载完（{ending}）"), N_("请重新下载或请科室重发；已有下载完的，删去这一份即可"), N_("浏览器下载到一半的 .crdownload"), effect=Effect.FILE_UNOPENED),
    FindingKind("F25", Severity.WARNING, N_("填报表的表样版本是 {seen}，现在下发的是 {version}"), N_("请核对是不是本期下发的填报表；必要时重新下发"),
         N_("用别的版本的程序下发的填报表")),
    FindingKind("F26", Severity.WARNING, N_("填报表没有写明{items}"), N_("请补填后重交；确已由科室负责人审核的，由办公室在“豁免”表登记"), N_("填报人、审核人空白")),
    # 年度工作簿
    FindingKind("Y01", Severity.WARNING, N_("“任务”表有隐藏的行（第{rows}行），已照常计入"), N_("请取消隐藏后核对；不算数的任务请删去整行"), N_("筛选后没有取消")),
    FindingKind("Y02", Severity.WARNING, N_("“单位”表的{item}写着“{words}”，{periods} 各期都会照印"), N_("请在“报送期”表里分别填写各期的{item}"),
         N_("函标题写了“上半年”")),
    FindingKind("Y03", Severity.ERROR, N_("年度工作簿有必须先定的事没有定：{doubt}"),
         N_("请在“校对”表里看这一条，定好后把“采用”改为“是”或删去整行"), N_("导入的文件没有写完成时限")),
    FindingKind("Y20", Severity.ERROR, N_("{problem}"), N_("请改好这一格，保存后重新运行"), N_("时限日期写成“11月上旬”")),
    FindingKind("Y10", Severity.ERROR, N_("发文字号“{number}”不合规定（GB/T 9704—2012，7.2.5）"),
         N_("请改成机关代字、六角括号里的年份和不编虚位的序号，如 ×政办〔2023〕5号"), N_("写成［2025］5号、（2025）05号、〔2025〕第5号、×医保发2025-5")),
    FindingKind("F30", Severity.WARNING, N_("填报表是按{item} {then} 下发的，现在“报送期”表写的是 {now}"),
         N_("请核对科室填的是哪一段时间的情况，并告知改后的日期；必要时重新下发填报表"), N_("下发之后改了统计截止或报送截止")),
    # 报送
    FindingKind("F15", Severity.ERROR, N_("文件里有几张填报表（{sheets}），不知以哪张为准"), N_("同一科室的请只保留一张填报表；几个科室的请各存成一个文件后重交"), N_("复制了一张表，在副本上填写"), effect=Effect.FILE_UNUSABLE),
    FindingKind("N01", Severity.ERROR, N_("{office}未报送"), N_("请催报；收齐后重新运行"), N_("文件夹里没有该科室的填报表"), effect=Effect.NOT_RETURNED),
    # 行
    FindingKind("R01", Severity.ERROR, N_("缺少第{number}项"), N_("请在本科室填报表中补上该行；下发之后新增的任务，请重新领取填报表"), N_("填报时删除了一行")),
    FindingKind("R02", Severity.ERROR, N_("第{number}项重复出现（{cells}）"), N_("请只保留一行"), N_("复制粘贴多出一行"), effect=Effect.MEASURE_UNREAD),
    FindingKind("R03", Severity.ERROR, N_("第{number}项不是{office}的任务"), N_("请删除该行；确由本科室承担的，由办公室在年度工作簿中调整责任科室"),
         N_("粘贴了别的科室的行")),
    FindingKind("R04", Severity.ERROR, N_("这一行填有内容，但序号“{raw}”读不出来"), N_("请填写任务序号；未列入台账的工作不要加行"), N_("在表尾自行加了一行")),
    FindingKind("R05", Severity.ERROR, N_("{range}合并了单元格，分不清内容属于哪一项"), N_("请取消合并，逐行填写"), N_("两项的进展合并成一格")),
    FindingKind("R06", Severity.WARNING, N_("第{number}项“具体措施”的文字与任务分工不同"), N_("科室改动的，请恢复原文；下发之后任务文字改过的，请核对所填内容是否仍然对得上。报告按任务分工的文字印"), N_("填报时改了措施的措辞")),
    FindingKind("R07", Severity.ERROR, N_("指标表中填了值，但“{raw}”不是本科室现在的指标"), N_("改动过序号或指标名称的，请恢复；下发之后撤下的指标不用再报，请清空该值；也可重新领取填报表"), N_("指标名称被改写")),
    FindingKind("R08", Severity.ERROR, N_("“{column}”一栏出现了两次（{cells}）"), N_("请只保留一栏"), N_("自己加了一栏“工作进展情况”")),
    FindingKind("R09", Severity.WARNING, N_("“{column}”不是填报表的栏目，其中的内容没有采用"), N_("请把内容写进填报表原有的栏目"), N_("自己加了一栏“备注”")),
    FindingKind("R10", Severity.WARNING, N_("有几张指标表，“{indicator}”填得不一样：采用{counted}，没有采用{other}"),
         N_("请只保留一张指标表；采用的值无误的，由办公室在“豁免”表登记"), N_("复制了一张指标表，在副本上改了数"), blocking=True),
    FindingKind("R11", Severity.WARNING, N_("第{what}项所在的行上放着图片（{text}），图片里的内容没有读取"), N_("请把图片里的内容写成文字；图片可写明存放位置作为佐证"),
         N_("佐证材料一栏贴了截图")),
    FindingKind("R20", Severity.ERROR, N_("这一行分不清是哪一项：序号或标识指第{number}项，“具体措施”却是{others}的文字"), N_("请恢复该行的序号和“具体措施”，或重新领取填报表"),
         N_("下发之后任务表里两项对调了文字")),
    FindingKind("R21", Severity.WARNING, N_("这一行填的任务（下发时的第{number}项）已不在任务分工中，所填内容没有采用"), N_("请核对；仍要报送的，写进现有的任务"),
         N_("文件重新印发时删去了一项")),
    FindingKind("R22", Severity.NORMALISED, N_("填报表上的第{typed}项，按标识或“具体措施”认作现在的第{number}项"), N_("无需处理"), N_("下发之后序号顺延了")),
    FindingKind("R23", Severity.WARNING, N_("第{number}项完成时限填报表上是“{then}”，现在任务分工里是“{now}”"), N_("请核对科室是按哪个时限填的；必要时重新下发填报表"),
         N_("下发之后改了完成时限")),
    FindingKind("R24", Severity.WARNING, N_("第{number}项指标“{indicator}”填报表上的要求是“{then}”，现在是“{now}”"),
         N_("请核对科室是按哪个要求填的；必要时重新下发填报表"), N_("下发之后改了目标值")),
    FindingKind("R25", Severity.ERROR, N_("第{number}项指标“{indicator}”填报表上的单位是“{then}”，现在是“{now}”，实际值 {raw} 分不清是哪个单位的"),
         N_("请在数值后面写上单位，或重新领取填报表"), N_("下发之后单位由万元改成了元"), effect=Effect.CELL_UNREAD),
    # 必填
    FindingKind("E01", Severity.ERROR, N_("第{number}项“完成状态”未填"), N_("请从下拉框中选择"), N_("单元格空白")),
    FindingKind("E02", Severity.ERROR, N_("第{number}项“工作进展情况”未填"), N_("请写明做了什么、通过什么渠道、数量、日期；确不涉及的，状态选“不适用”并写明原因"),
         N_("单元格空白")),
    FindingKind("E03", Severity.ERROR, N_("第{number}项指标“{indicator}”实际值未填"), N_("请填写数值；不涉及的填“不适用”并说明原因"), N_("单元格空白")),
    FindingKind("E04", Severity.ERROR, N_("没有指标完成情况，应填 {count} 个指标：{indicators}"), N_("请恢复“指标完成情况”页并填写，或重新领取填报表"), N_("“指标完成情况”页被删除")),
    # 取值
    FindingKind("V01", Severity.ERROR, N_("第{number}项“{column}”读不懂：{raw}"), N_("请改写：{note}"), N_("完成日期写成 2023.13.40"), effect=Effect.CELL_UNREAD),
    FindingKind("V02", Severity.ERROR, N_("第{number}项“{column}”的写法不能采用：{raw}（{note}）"), N_("请写成明确的值"), N_("完成日期写成 11月上旬"), effect=Effect.CELL_UNREAD),
    FindingKind("V03", Severity.NORMALISED, N_("第{number}项“{column}”已规范：{raw} → {value}"), N_("无需处理"), N_("2023.11.30 → 2023年11月30日")),
    FindingKind("V04", Severity.ERROR, N_("第{number}项“{column}”是公式，文件里没有保存结果：{raw}"), N_("请改填文字或数值；WPS 请打开后重新保存"),
         N_("=SUM(B2:B9)，没有计算结果"), effect=Effect.CELL_UNREAD),
    FindingKind("V05", Severity.ERROR, N_("第{number}项“{column}”是图片，不是文字"), N_("请改填文字；图片可写明存放位置作为佐证"), N_('=DISPIMG("ID_…",1)'), effect=Effect.CELL_UNREAD),
    FindingKind("V06", Severity.ERROR, N_("第{number}项“{column}”是错误值 {raw}"), N_("请改填文字或数值"), N_("#REF!"), effect=Effect.CELL_UNREAD),
    FindingKind("V07", Severity.NORMALISED, N_("第{number}项“{column}”是公式，采用保存的结果：{raw} → {value}"), N_("无需处理"), N_("=20+6 → 26")),
    FindingKind("V08", Severity.ERROR, N_("第{number}项“{column}”有带删除线的文字，分不清哪些算数：{raw}"), N_("请删去不要的文字，取消删除线"), N_("把“6条”画掉，改写“7条”"), effect=Effect.CELL_UNREAD),
    FindingKind("V09", Severity.ERROR, N_("第{number}项“{column}”引用了别的文件：{raw}"), N_("请改填文字或数值"), N_("=[台账.xlsx]Sheet1!A1"), effect=Effect.CELL_UNREAD),
    FindingKind("V10", Severity.WARNING, N_("第{number}项“{column}”是公式，采用保存的结果，但文件注明要重新计算，结果可能过时：{raw} → {value}"),
         N_("请打开文件重新计算后保存，或改填文字、数值"), N_("手动计算的工作簿")),
    # 内容
    FindingKind("C01", Severity.WARNING, N_("第{number}项进展只写了“{text}”"), N_("请写明做了什么、通过什么渠道、数量、日期"), N_("同上；无；/")),
    FindingKind("C02", Severity.WARNING, N_("第{number}项进展与上期一字不差（{source}）"), N_("请补充本期的新进展；确无变化的，请说明原因"),
         N_("复制了上半年的填报内容")),
    FindingKind("C03", Severity.WARNING, N_("第{number}项进展与{other}一字不差（{source}）"), N_("请按本科室实际填写"), N_("两个科室填了同一段话")),
    FindingKind("C04", Severity.WARNING, N_("第{number}项“已完成”但没有完成日期"), N_("请填写完成日期，或改选实际状态"), N_("状态已完成，日期空白")),
    FindingKind("C05", Severity.WARNING, N_("第{number}项“已完成”但没有佐证材料"), N_("请写明佐证（网址、文号、台账、照片等）"), N_("状态已完成，佐证空白")),
    FindingKind("C06", Severity.WARNING, N_("第{number}项状态为“{status}”，却填了完成日期 {date}"), N_("请核对状态与日期，改正其一"),
         N_("推进中，完成日期 2023-11-20")),
    FindingKind("C07", Severity.WARNING, N_("第{number}项完成日期 {date} 不在统计区间 {start} 至 {cutoff} 内"), N_("请核对日期；区间之后完成的，本期应填“推进中”；区间之前完成的，请写明本期的情况"),
         N_("统计截止 11月30日，完成日期 12月5日")),
    FindingKind("C08", Severity.WARNING, N_("第{number}项本期最大数 {now} 小于上期的 {then}（{source}）"), N_("各期均从年初累计，请核对数字；口径变化的请说明"),
         N_("上期发布 30 条，本期累计 25 条")),
    FindingKind("C09", Severity.WARNING, N_("第{number}项合计 {total} 与分项之和不符：{parts}={sum}"), N_("请核对合计与分项"), N_("共 326 条，其中 100 条、111 条")),
    FindingKind("C10", Severity.WARNING, N_("第{number}项填“已完成”，但指标“{indicator}”实际值 {actual} 没有达到 {target}"),
         N_("请核对实际值与状态"), N_("公开率 95%，目标≥100%，状态已完成")),
    FindingKind("C11", Severity.ERROR, N_("第{number}项含有{sort}（{masked}），不得写入公开报告"), N_("请删去或改为不涉及个人信息的写法"), N_("联系人手机号写进了进展")),
    FindingKind("C12", Severity.WARNING, N_("第{number}项含有看不见的控制字符（{codes}），报告中会印成符号"), N_("请删去后重新输入这段文字"),
         N_("从网页或系统中复制的文字带有控制符")),
    FindingKind("C13", Severity.WARNING, N_("第{number}项上期已是“{before}”，本期填“{now}”（{source}）"), N_("请核对状态；确有倒退的，请在进展中说明原因"),
         N_("上期已完成，本期推进中")),
    FindingKind("C14", Severity.WARNING, N_("第{number}项状态为“不适用”，却填了指标“{indicator}”的实际值 {actual}"), N_("请核对状态与实际值，改正其一"), N_("状态不适用，指标实际值填了 1")),
    FindingKind("C16", Severity.NORMALISED, N_("第{number}项各科室的{column}合计 {count} 个字，一格放不下，“落实情况”表里写“见填报明细”"), N_("不用处理"),
         N_("几个科室各写了一万多字")),
    FindingKind("C17", Severity.WARNING, N_("第{number}项指标“{indicator}”填“不适用”，说明栏没有写原因"), N_("请在说明栏写明不适用的原因"),
         N_("公开率填了不适用，说明为空")),
    FindingKind("C18", Severity.WARNING, N_("第{number}项牵头科室填“不适用”，配合科室{others}；任务状态以牵头科室为准，按“不适用”计，不计入完成率"),
         N_("请与配合科室核对，改正其一"), N_("牵头科室选了不适用，配合科室写了进展")),
    FindingKind("C15", Severity.WARNING, N_("{office}上期（{period}）的填报表没有或读不了，与上期的比较不含该科室"), N_("请补齐上期的填报表；确已无法补的，可在“豁免”表登记"),
         N_("data/2023/H1 里少了一个科室的表")),
    FindingKind("C20", Severity.WARNING, N_("{period}没有可用的填报表，本期改与{compared}比较"), N_("请补齐该期的填报表；该期本来没有报送的，不用处理"),
         N_("第三季度没有报送，第四季度与第二季度比较")),
    FindingKind("C21", Severity.WARNING, N_("{period}收到的填报表都不能用，本期没有可比较的"), N_("请运行 check --period 看那一期的问题，改好后重新运行"),
         N_("data/2023/H1 里的文件都打不开")),
    FindingKind("C22", Severity.WARNING, N_("第{number}项完成日期本期填 {now}，上期填的是 {before}（{source}）"), N_("请核对哪个日期对；上期填错的，请在进展中说明"),
         N_("上期 10月20日，本期 12月1日")),
    FindingKind("C23", Severity.WARNING, N_("上期（{period}）的填报表 {file} 没有用上，与上期的比较不含其中的内容：{reason}"),
         N_("科室改名的，请在“科室”表登记别名；科室撤并的，请核对其任务上期的情况"), N_("上期之后科室改了名，没有登记别名")),
    FindingKind("C24", Severity.WARNING, N_("第{numbers}项的责任科室与上期（{period}）报送时不同，与上期比较按当时报送的科室计"),
         N_("请核对责任科室的调整；无误的不用处理"), N_("年中新设的科室计入了“各科室”")),
    FindingKind("C40", Severity.WARNING, N_("第{number}项“{column}”恰好 {length} 个字，没有写完的样子，像是被截断"), N_("请核对原文是否完整"),
         N_("从别的系统导出时只留了前 255 个字")),
    # 另有内容
    FindingKind("O01", Severity.NORMALISED, N_("另有内容（{what}），没有采用：{text}"), N_("请看一遍；要用的，请科室写进填报表的栏目"), N_("表格旁边写了“此项以附件为准”")),
    FindingKind("O02", Severity.NORMALISED, N_("另有内容：“{what}”与下发的不同，填的是：{text}"), N_("请看一遍；报告按年度工作簿的原文印"), N_("完成时限后面加了“（建议延期）”")),
    FindingKind("O03", Severity.NORMALISED, N_("另有内容还有 {count} 处，没有逐条列出，从这一格起"), N_("请打开文件看一遍"), N_("附了一张几百行的台账")),
    FindingKind("O04", Severity.WARNING, N_("另有内容里有{sort}（{masked}）；没有写入报告"), N_("请提醒科室删去"), N_("批注里写了联系人手机号")),
    # 统稿
    FindingKind("C30", Severity.WARNING, N_("统稿“{part}”中的“{number}”查无出处（最接近的是 {nearest}）"),
         N_("请与科室原文核对后改正；确属无误的，在“豁免”表登记（代码 C30，针对的问题照抄本行）"), N_("科室填 47 条，统稿写成 74 条"), blocking=True),
    FindingKind("C31", Severity.WARNING, N_("统稿里自己加的一行没有采用：{text}"), N_("请把要用的文字移到现有的一行（不属于哪一项的，写进“总体情况”），再删去这一行"),
         N_("在统稿最后另加了一行")),
    FindingKind("C41", Severity.WARNING, N_("{name} 没有采用，报告只用“统稿.xlsx”里写的"), N_("要用它的，请另存为 统稿.xlsx（.xlsx 格式）放在原处；不用的请移到别的文件夹"),
         N_("用 LibreOffice 存成了统稿.ods；旁边放着“统稿 - 副本.xlsx”")),
    FindingKind("C32", Severity.WARNING, N_("统稿“{part}”写好之后，科室原文变了：{change}"), N_("报告仍印统稿；请看是否要改，改好或在“核对”栏填“已核”"),
         N_("统稿写好后，科室重交了填报表")),
    FindingKind("C33", Severity.NORMALISED, N_("第{number}项的文字入正文时已规范：{before} → {after}"), N_("无需处理；附表和工作簿仍印原文"),
         N_("“我科已公开12条：。” → “已公开12条”")),
    FindingKind("C34", Severity.WARNING, N_("第{number}项的文字入正文有疑问：{doubt}（{text}）"), N_("请核对原文，或在统稿中改写"), N_("只有“2.”没有“1.”；括号不成对")),
    FindingKind("C35", Severity.WARNING, N_("统稿中的这一项已不在任务分工中，没有采用：{text}"), N_("请把要用的文字移到现有的项，再删去这一行"), N_("任务被撤销后，统稿还留着")),
    FindingKind("C36", Severity.WARNING, N_("统稿“{part}”写了“{words}”，但第{overdue}项逾期未完成"), N_("请改为如实的表述"), N_("有逾期任务，却写“圆满完成”")),
    FindingKind("C37", Severity.WARNING, N_("第{number}项的简称“{name}”有 {length} 个字，超过 20 个"), N_("请在“任务”表改短"), N_("把整句措施抄进了简称")),
    FindingKind("C38", Severity.WARNING, N_("第{number}项的简称“{name}”与第{other}项相同"), N_("请在“任务”表改得能区分"), N_("两项都叫“政策解读”")),
    FindingKind("C39", Severity.WARNING, N_("改过的报告里有一处没能归位（{kind}）：{change}"),
         N_("请把要用的文字移到“统稿”表的相应一行（标题、主送机关、日期在年度工作簿的“单位”“报送期”表里改，简称在“任务”表里改），再在“未归位”表的“核对”栏填“已核”"), N_("在两段之间新写了一段话；改了表里的数字")),
    # 持续的任务
    FindingKind("C60", Severity.WARNING, N_("第{number}项是持续的任务，进展只写了“{text}”，按“未开展”统计"), N_("请写明本期开展了什么；确未开展的，状态选“未开展”"),
         N_("状态填持续推进，进展填“无”")),
)  # fmt: skip


KINDS: dict[str, FindingKind] = {kind.code: kind for kind in _KINDS}


def severity(finding: Finding) -> Severity:
    """Return the grade that the catalogue gives the finding's code."""
    return KINDS[finding.code].severity


def effect(finding: Finding) -> Effect:
    """Return what the finding means for what follows."""
    return KINDS[finding.code].effect


def codes_of(*effects: Effect) -> frozenset[str]:
    """Return the codes of the findings that have one of these effects."""
    return frozenset(kind.code for kind in _KINDS if kind.effect in effects)


def message(finding: Finding) -> str:
    """Return what is wrong, in the language in use."""
    return _(KINDS[finding.code].message).format(**finding.details)


def issue_of(finding: Finding) -> str:
    """Return what is wrong in the source language, as 核查结果 prints it and a waiver quotes it."""
    return KINDS[finding.code].message.format(**finding.details)


def remedy(finding: Finding) -> str:
    """Return what to do about it, in the language in use."""
    return _(KINDS[finding.code].remedy).format(**finding.details)


def blocks(findings: tuple[Finding, ...]) -> bool:
    """Tell whether a final report is out of the question."""
    return any(severity(finding) is Severity.ERROR or KINDS[finding.code].blocking for finding in findings)
