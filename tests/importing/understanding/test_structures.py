"""Structures of issued tables and outlines, each spelt out here: what they are understood as, and what is asked about."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from progress_report.importing.transcript import Transcript
from tests.importing.documents import HEADER, ROWS, TITLE, add_table, codes, excel, new_word, read, save_word

SHORT_HEADER = ("序号", "工作任务", "工作标准", "完成时限")


def outline(folder: Path, *lines: str) -> Transcript:
    document = new_word()
    for line in lines:
        document.add_paragraph(line)
    return read(save_word(document, folder))


def tables(folder: Path, *parts: tuple[str, Sequence[Sequence[str]]]) -> Transcript:
    """Read a document of a title and tables, each under a heading."""
    document = new_word()
    for heading, rows in parts:
        document.add_paragraph(heading)
        add_table(document, rows)
    return read(save_word(document, folder))


def test_the_annex_s_number_belongs_neither_to_the_theme_nor_to_the_title(tmp_path: Path) -> None:
    header = ("编号", "任务内容", "责任处室（单位）", "时间要求")
    transcript = tables(
        tmp_path,
        ("附件1  质量强市重点任务", (header, ("①", "修订质量奖管理办法。", "质量处", "6月底"))),
        ("附件二：食品安全重点任务", (header, ("①", "开展食品抽检。", "食品处", "9月底"))),
    )
    assert transcript.title == TITLE
    assert [one.theme for one in transcript.measures] == ["质量强市重点任务", "食品安全重点任务"]
    assert "D52" not in codes(transcript), "the header's words in brackets are no text of their own"


@pytest.mark.parametrize("word", ["续表", "（续）", "续表1", "接上表", "附表（续）"])
def test_a_row_that_says_that_the_table_goes_on_names_no_group(word: str, tmp_path: Path) -> None:
    rows = (HEADER, *ROWS[:2], (word, "", "", "", ""), HEADER, *ROWS[2:])
    document = new_word()
    add_table(document, rows, [(3, 0, 3, 4)])
    transcript = read(save_word(document, tmp_path))
    assert [(one.theme, one.subtheme) for one in transcript.measures] == [(row[1], "") for row in ROWS]
    assert "D52" not in codes(transcript)


def test_a_theme_that_goes_on_is_the_same_theme(tmp_path: Path) -> None:
    rows = [(*row[:1], row[1] + ("（续）" if at == 1 else ""), *row[2:]) for at, row in enumerate(ROWS)]
    document = new_word()
    add_table(document, (HEADER, *rows))
    transcript = read(save_word(document, tmp_path))
    assert [one.theme for one in transcript.measures] == [row[1] for row in ROWS]


def test_a_header_of_unknown_words_may_stand_below_a_line_of_two_words(tmp_path: Path) -> None:
    rows = (
        ("××集团有限公司2031年改革工作台账", "", "", "", "", ""),
        ("填报单位：集团办公室", "", "", "", "", "单位：项"),
        ("号", "哪个方面", "干什么", "谁来干", "几时干完", "干到什么程度"),
        ("01", "公司治理", "修订决策清单，明确前置研究事项。", "党委办公室", "3月", "印发清单"),
        ("02", "公司治理", "子企业董事会应建尽建，外部董事占多数。", "企管部", "6月30日", "全部建成"),
    )
    transcript = read(excel(tmp_path, {"台账": rows}, merges=["A1:F1"]))
    assert (transcript.title, transcript.bureau) == ("××集团有限公司2031年改革工作台账", "××集团有限公司")
    assert [(one.theme, one.text[:4], one.offices, one.deadline_text, one.extra) for one in transcript.measures] == [
        ("公司治理", "修订决策", ("党委办公室",), "3月", (("干到什么程度", "印发清单"),)),
        ("公司治理", "子企业董", ("企管部",), "6月30日", (("干到什么程度", "全部建成"),)),
    ]
    assert {doubt.quotation for doubt in transcript.doubts if doubt.code == "D58"} >= {"干什么", "谁来干", "几时干完"}


def test_quarters_under_a_common_word_are_columns_of_their_own(tmp_path: Path) -> None:
    rows = (
        ("序号", "项目名称", "年度目标", "序时进度", "", "责任单位"),
        ("", "", "", "上半年", "下半年", ""),
        ("1", "噪声监测", "建成噪声自动监测站点二十个，全部联网运行。", "完成选址", "全部建成", "大气科"),
        ("2", "水体治理", "消除农村黑臭水体八条，建立长效管护机制。", "全部开工", "全部验收", "水科"),
    )
    transcript = read(excel(tmp_path, {"表": rows}, merges=["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"]))
    assert [one.extra for one in transcript.measures] == [
        (("序时进度·上半年", "完成选址"), ("序时进度·下半年", "全部建成")),
        (("序时进度·上半年", "全部开工"), ("序时进度·下半年", "全部验收")),
    ]
    assert [one.deadline_text for one in transcript.measures] == ["", ""], "no stage is taken for the deadline"


def test_offices_that_only_headings_name_answer_for_what_stands_below_and_are_asked_about(tmp_path: Path) -> None:
    transcript = tables(
        tmp_path,
        ("一、办公室（1项）", (SHORT_HEADER, ("1", "修订公文办理规程。", "印发规程", "3月底"))),
        ("二、财务科", (SHORT_HEADER, ("1", "公开部门预算。", "公开率100%", "2月底"))),
    )
    assert [one.offices for one in transcript.measures] == [("办公室",), ("财务科",)]
    assert [doubt.quotation for doubt in transcript.doubts if doubt.code == "D46"] == ["办公室、财务科"]
    assert "D40" not in codes(transcript)


def test_offices_that_only_sheets_name_answer_for_what_stands_in_them(tmp_path: Path) -> None:
    sheets = {
        "办公室": (SHORT_HEADER, ("1", "修订公文办理规程。", "印发规程", "3月底")),
        "财务科": (SHORT_HEADER, ("1", "公开部门预算和决算。", "公开率100%", "2月底")),
    }
    transcript = read(excel(tmp_path, sheets))
    assert [one.offices for one in transcript.measures] == [("办公室",), ("财务科",)]
    assert "D46" in codes(transcript)


def test_headings_that_name_anything_else_make_nobody_answer(tmp_path: Path) -> None:
    transcript = tables(
        tmp_path,
        ("一、办公室", (SHORT_HEADER, ("1", "修订公文办理规程。", "印发规程", "3月底"))),
        ("二、强化监督", (SHORT_HEADER, ("1", "公开部门预算。", "公开率100%", "2月底"))),
    )
    assert [one.offices for one in transcript.measures] == [(), ()]
    assert "D40" in codes(transcript)


def test_brackets_behind_the_sentence_name_offices_without_a_word_of_duty(tmp_path: Path) -> None:
    transcript = outline(
        tmp_path,
        "一、强化公示",
        "1.推行执法公示制度。（法制科，全年持续）",
        "2.按季公开案例。（法制科、稽查局，每季度末月底前）",
        "3.承办其他事项。（局办公室）",
    )
    assert [(one.text, one.offices, one.deadline_text) for one in transcript.measures] == [
        ("推行执法公示制度。", ("法制科",), "全年持续"),
        ("按季公开案例。", ("法制科", "稽查局"), "每季度末月底前"),
        ("承办其他事项。", ("局办公室",), ""),
    ]


def test_brackets_inside_the_sentence_or_of_other_words_stay_in_the_text(tmp_path: Path) -> None:
    texts = ("推行一窗受理（服务大厅）。", "公示到村。（含社区）", "规范救助对象公示（办公室）制度。")
    transcript = outline(tmp_path, "一、强化公示", *(f"{at}.{text}（责任科室：法制科）" for at, text in enumerate(texts, 1)))
    assert [one.text for one in transcript.measures] == list(texts)
    assert {one.offices for one in transcript.measures} == {("法制科",)}


def test_parts_of_which_the_last_says_who_answers_are_one_measure_with_their_numbers(tmp_path: Path) -> None:
    transcript = outline(
        tmp_path,
        "一、聚焦用地保障",
        "1.规范信息发布",
        "（1）五个工作日内上传平台。",
        "（2）补全历史批次，6月底前完成。（耕保科牵头，各分局配合）",
        "2.优化查询服务",
        "（1）实现“零跑腿”查档；（2）线上查档占比提高。（登记中心负责，12月15日前）",
    )
    assert [(one.theme, one.subtheme, one.text, one.offices) for one in transcript.measures] == [
        (
            "聚焦用地保障",
            "规范信息发布",
            "（1）五个工作日内上传平台。（2）补全历史批次，6月底前完成。",
            ("耕保科", "各分局"),
        ),
        ("聚焦用地保障", "优化查询服务", "（1）实现“零跑腿”查档；（2）线上查档占比提高。", ("登记中心",)),
    ]


def test_a_measure_of_which_nobody_says_who_answers_is_not_put_to_the_next(tmp_path: Path) -> None:
    transcript = outline(
        tmp_path, "一、强化公示", "1.编制目录。", "2.公开目录。（责任科室：法制科）", "3.更新目录。（责任科室：办公室）"
    )
    assert [(one.text, one.offices) for one in transcript.measures] == [
        ("编制目录。", ()),
        ("公开目录。", ("法制科",)),
        ("更新目录。", ("办公室",)),
    ]
    assert [doubt.measure for doubt in transcript.doubts if doubt.code == "D40"] == [1]


def test_traditional_characters_are_read_and_kept_and_asked_about(tmp_path: Path) -> None:
    rows = (
        ("序號", "重點任務", "具體措施", "責任科室", "完成時限"),
        ("1", "服務資訊公開", "公佈長者服務機構名錄，每季度更新。", "社工科牽頭，辦公室配合", "持續推進"),
        ("2", "服務資訊公開", "製作服務指南。", "財務處、辦公室", "2031年6月底前"),
    )
    document = new_word("××區社會福利局2031年政務公開重點任務分工表")
    add_table(document, rows)
    transcript = read(save_word(document, tmp_path))
    assert (transcript.title, transcript.bureau) == ("××區社會福利局2031年政務公開重點任務分工表", "××區社會福利局")
    assert [
        (
            one.theme,
            one.text,
            [(office.name, office.role.value) for office in one.named],
            str(one.deadline),
            one.kind and one.kind.value,
        )
        for one in transcript.measures
    ] == [
        ("服務資訊公開", rows[1][2], [("社工科", "牵头"), ("辦公室", "配合")], "None", "持续"),
        ("服務資訊公開", rows[2][2], [("財務處", ""), ("辦公室", "")], "2031-06-30", "限时"),
    ]
    assert "D65" in codes(transcript)


def test_numbers_in_full_width_digits_run_on(tmp_path: Path) -> None:
    rows = [("１２３４５"[at], *row[1:]) for at, row in enumerate(ROWS)]
    document = new_word()
    add_table(document, (HEADER, *rows))
    transcript = read(save_word(document, tmp_path))
    assert [one.number for one in transcript.measures] == [1, 2, 3, 4, 5]
    assert "D11" not in codes(transcript)


def test_who_leads_is_said_in_one_row_for_all_measures(tmp_path: Path) -> None:
    rows = [
        (*row[:3], f"{office}牵头，综合科配合", row[4])
        for row, office in zip(ROWS, ("办公室", "法规科", "财务科", "服务科", "数据科"), strict=True)
    ]
    document = new_word()
    add_table(document, (HEADER, *rows))
    found = [doubt for doubt in read(save_word(document, tmp_path)).doubts if doubt.code == "D42"]
    assert [(doubt.measure, doubt.others) for doubt in found] == [(1, (2, 3, 4, 5))]


def test_characters_of_private_use_are_named(tmp_path: Path) -> None:
    document = new_word()
    add_table(document, (HEADER, *ROWS[:4], ("5", "加强安全管理", "整治\ue5e5河沿岸。", "综合科", "长期坚持")))
    found = [(doubt.measure, doubt.column) for doubt in read(save_word(document, tmp_path)).doubts if doubt.code == "D60"]
    assert found == [(5, "具体措施")]


def test_a_header_without_a_row_below_ends_no_run(tmp_path: Path) -> None:
    document = new_word()
    add_table(document, (HEADER, *ROWS))
    document.add_paragraph("附表（另行印发）")
    add_table(document, (HEADER, ("", "", "", "", "")))
    add_table(document, (HEADER,))
    assert len(read(save_word(document, tmp_path)).measures) == len(ROWS)


def test_words_of_a_header_s_upper_line_tell_what_the_lower_one_leaves_open_and_are_no_title(tmp_path: Path) -> None:
    rows = (
        ("××市统计局2031年工作任务", "", "", "", "", ""),
        ("类 别", "", "任 务", "", "责 任", "完 成"),
        ("编号", "名称", "序号", "内容", "科室", "时间"),
        ("一", "普查登记", "1", "完成经济普查登记数据审核。", "普查科", "三月底"),
        ("", "", "2", "发布普查公报。", "综合科", "五月"),
    )
    transcript = read(excel(tmp_path, {"表": rows}))
    assert transcript.title == "××市统计局2031年工作任务"
    assert [(one.theme, one.text, one.offices) for one in transcript.measures] == [
        ("普查登记", "完成经济普查登记数据审核。", ("普查科",)),
        ("普查登记", "发布普查公报。", ("综合科",)),
    ]


@pytest.mark.parametrize(
    ("marks", "legend", "offices"),
    [
        ("●○", "注：●为牵头科室，○为配合科室。", [("业务科", "牵头"), ("财务科", "配合")]),
        ("√√", "", [("业务科", ""), ("财务科", "")]),
        (("牵头", "配合"), "", [("业务科", "牵头"), ("财务科", "配合")]),
        ("●○", "", [("业务科", ""), ("财务科", "")]),
    ],
)
def test_a_column_an_office_with_marks_tells_who_answers_and_is_asked_about(
    marks: Sequence[str], legend: str, offices: list[tuple[str, str]], tmp_path: Path
) -> None:
    header = ("序号", "重点任务", "具体举措", "办公室", "业务科", "财务科", "完成时限")
    first, second = marks
    document = new_word()
    add_table(
        document,
        (
            header,
            ("1", "网点建设", "改造综合服务社26个。", "", first, second, "11月底"),
            ("2", "网点建设", "培训农村经纪人。", first, "", "", "8月底"),
        ),
    )
    if legend:
        document.add_paragraph(legend)
    transcript = read(save_word(document, tmp_path))
    assert [(one.name, one.role.value) for one in transcript.measures[0].named] == offices
    assert transcript.measures[1].offices == ("办公室",)
    assert [one.deadline_text for one in transcript.measures] == ["11月底", "8月底"]
    assert [doubt.source for doubt in transcript.doubts if doubt.code == "D67"] == ["表1"]
    assert {one.extra for one in transcript.measures} == {()}


@pytest.mark.parametrize(
    ("words", "cells"),
    [
        ("责任科室、完成时限", ("基教科；5月底前", "民管科、基教科\n6月10日前", "计财科")),
        ("完成时限及责任科室", ("5月底前，基教科", "6月10日前；民管科、基教科", "计财科")),
    ],
)
def test_offices_and_deadline_in_one_column_are_told_apart(words: str, cells: tuple[str, ...], tmp_path: Path) -> None:
    rows = [("任务", "要求", words), *(("招生公开", f"公开第{at}批学区划分方案。", cell) for at, cell in enumerate(cells, 1))]
    document = new_word()
    add_table(document, rows)
    transcript = read(save_word(document, tmp_path))
    assert [(one.offices, one.deadline_text) for one in transcript.measures] == [
        (("基教科",), "5月底前"),
        (("民管科", "基教科"), "6月10日前"),
        (("计财科",), ""),
    ]


def test_numbered_words_and_labelled_lines_are_an_outline(tmp_path: Path) -> None:
    transcript = outline(
        tmp_path,
        "为抓好年度重点工作，制定本方案。",
        *("任务一：优化布局", "具体内容：完成企业重组。", "责任处室：规划处、产权处", "完成时限：9月底前"),
        *("任务二：健全制度", "具体内容：修订权责清单。", "责任处室：法规处（牵头），办公室", "完成时限：上半年"),
    )
    assert transcript.title == TITLE
    assert [(one.theme, one.text, one.offices, one.deadline_text) for one in transcript.measures] == [
        ("优化布局", "完成企业重组。", ("规划处", "产权处"), "9月底前"),
        ("健全制度", "修订权责清单。", ("法规处", "办公室"), "上半年"),
    ]


def test_what_is_no_name_of_an_office_is_asked_about_where_no_roster_tells(tmp_path: Path) -> None:
    rows = [
        (*row[:3], office, row[4])
        for row, office in zip(ROWS, ("计财科督促", "立案庭", "县统计局", "图书馆", "江北镇"), strict=True)
    ]
    document = new_word()
    add_table(document, (HEADER, *rows))
    transcript = read(save_word(document, tmp_path))
    assert [doubt.quotation for doubt in transcript.doubts if doubt.code == "D47"] == ["计财科督促"]


def test_of_two_days_the_one_by_which_all_is_done_is_the_deadline(tmp_path: Path) -> None:
    header = ("类别", "项目", "工作要求", "进度安排", "", "牵头处室", "参加单位")
    below = ("", "", "", "启动", "办结", "", "")
    rows = (
        ("主动公开", "江河信息", "发布水情预警不少于30期。", "4月", "10月底", "防御处", "水文局、各市水利局"),
        ("主动公开", "江河信息", "公布河湖健康评价结果。", "3月", "11月20日前", "河长处", "厅属各单位"),
    )
    document = new_word()
    add_table(
        document, (header, below, *rows), [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 1, 2), (0, 3, 0, 4), (0, 5, 1, 5), (0, 6, 1, 6)]
    )
    transcript = read(save_word(document, tmp_path))
    assert [(one.deadline_text, one.extra) for one in transcript.measures] == [
        ("10月底", (("启动", "4月"),)),
        ("11月20日前", (("启动", "3月"),)),
    ]


def test_a_mark_behind_an_office_s_name_is_what_the_document_says_of_it(tmp_path: Path) -> None:
    rows = (
        ("工作任务", "责任", "时限"),
        ("公告计划停电。", "运检部★、营销部", "持续"),
        ("公示电价表。", "营销部★；各供电所", "3月底"),
    )
    document = new_word()
    add_table(document, rows)
    document.add_paragraph("说明：带★的为牵头部门。")
    transcript = read(save_word(document, tmp_path))
    assert [[(one.name, one.role.value) for one in measure.named] for measure in transcript.measures] == [
        [("运检部", "牵头"), ("营销部", "")],
        [("营销部", "牵头"), ("各供电所", "")],
    ]


@pytest.mark.parametrize(
    ("title", "bureau"),
    [
        ("2031年××县信访局重点任务清单", "××县信访局"),
        ("××大学2031年党政工作要点任务分解表", "××大学"),
        ("××区司法局巡察反馈问题整改任务台账（2031年）", "××区司法局"),
        ("××市档案局（馆）2031年重点任务责任分解", "××市档案局（馆）"),
        ("××集团有限公司2031年工作台账", "××集团有限公司"),
        ("2031年全市重点任务分工", ""),
    ],
)
def test_the_bureau_stands_in_the_title(title: str, bureau: str, tmp_path: Path) -> None:
    document = new_word(title)
    add_table(document, (HEADER, *ROWS))
    assert read(save_word(document, tmp_path)).bureau == bureau


def test_groups_by_level_and_marks_before_their_names(tmp_path: Path) -> None:
    header = ("编号", "工作任务", "", "责任落实", "", "时间安排")
    below = ("", "一级", "二级（具体措施）", "主办", "协办", "")
    rows = (
        ("1-1", "▶储备安全", "轮换市级储备粮3.2万吨，按时完成验收。", "储备科", "财务科、各直属库", "8月底"),
        ("2-1", "●应急保供", "新增应急保障中心1个、网点12个。", "调控科", "储备科", "12月上旬"),
    )
    document = new_word()
    add_table(document, (header, below, *rows), [(0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 0, 4), (0, 5, 1, 5)])
    transcript = read(save_word(document, tmp_path))
    assert [(one.theme, one.text, [(office.name, office.role.value) for office in one.named]) for one in transcript.measures] == [
        ("储备安全", rows[0][2], [("储备科", "牵头"), ("财务科", "配合"), ("各直属库", "配合")]),
        ("应急保供", rows[1][2], [("调控科", "牵头"), ("储备科", "配合")]),
    ]


def test_offices_behind_persons_answer_and_are_asked_about(tmp_path: Path) -> None:
    rows = (
        ("序号", "工作任务", "推进措施", "责任人（科室）", "完成时间"),
        ("1", "示范创建", "新命名示范单位。", "王×（民族科）", "10月"),
        ("2", "宣传月", "组织宣传活动。", "李×（宣传科）、王×（民族科）", "9月底"),
    )
    document = new_word()
    add_table(document, rows)
    transcript = read(save_word(document, tmp_path))
    assert [one.offices for one in transcript.measures] == [("民族科",), ("宣传科", "民族科")]
    assert [one.extra for one in transcript.measures] == [(("责任人（科室）", row[3]),) for row in rows[1:]]
    assert "责任人（科室）" in [doubt.quotation for doubt in transcript.doubts if doubt.code == "D58"]
