"""A bureau's name is told by how it ends: real ones of every kind, and what ends likewise."""

from __future__ import annotations

import pytest

from progress_report.centre.bureau_names import is_bureau, may_be_same, other_bureau

ORGANS = """
××市教育局 教育局 ××市人民政府 ××县人民政府办公室 ××市发展和改革委员会 市发改委 ××市政府 ××市公安局交通警察支队 ××省消防救援总队
××市政协办公室 ××市人大常委会办公室 中共××市委宣传部 ××市纪委监委 ××市中级人民法院 ××县人民检察院 国家税务总局××市税务局 ××海关 ××监狱
城关镇 ××县城关镇人民政府 城关镇人民政府 王家镇人民政府 ××县王家镇 ××县石桥乡 解放街道 解放街道办事处 ××市××区人民政府解放街道办事处
××经济技术开发区 ××高新技术产业开发区管理委员会 经开区管委会 ××区城市管理执法大队 ××市司法局城关司法所 ××县公路管理站
××市交通运输局（××市地方海事局） ××市机关事务管理局 ××市科技局 ××市大数据发展管理局
"""
INSTITUTIONS = """
××市第一人民医院 ××市中心医院 ××县第一中学 ××大学 ××职业技术学院 ××市实验小学 ××市幼儿园 ××市政务服务中心 ××市疾病预防控制中心
××市不动产登记中心 ××市住房公积金管理中心 ××市图书馆 ××市科学技术馆 ××市广播电视台 ××市气象台 ××市建筑设计院
××市残疾人联合会 市残联 ××市红十字会 ××市总工会 ××市供销合作社联合社 ××县供销社
"""
ENTERPRISES = """
××市城市建设投资集团有限公司 ××市供水有限责任公司 国网××供电公司 中国移动通信集团××有限公司××分公司 ××市公共交通集团 ××国有林场
中国人民银行××市分行 ××农村信用合作联社
"""
PEOPLE_AND_OFFICES = """
张三 王国镇 李乡 欧阳建学 司马国会 王建社 办公室 综合科 信息中心 网络信息中心 局办公室 政务公开办 政务公开办公室 政务公开领导小组办公室 机关党委
机关纪委 党委 管理部 综合管理部 党群工作部 执法团队
"""
PROGRAMS_AND_MAKERS = """
openpyxl Windows用户 Lenovo HP 微软用户 微软(中国)有限公司 北京金山办公软件股份有限公司 联想(北京)有限公司 ××图文广告有限公司 ××科技股份有限公司
××律师事务所
"""
TITLES_AND_THEMES = """
构建政务公开新格局 服务大局 数字政府 法治政府 建设服务型政府 优化营商环境大厅 政务服务大厅 进驻政务服务中心 政府网站 ××市政府门户网站 推进公立医院
加强学校 各学校 所属中学 各镇街道 城乡 乡镇 农村社区 政策解读座谈会 新闻发布会 ××市政策解读新闻发布会 回应社会 一网通办 跨省通办 公共场所
统一部署 国有公司 平台公司 有关单位 义务教育学校信息公开 2023年政务公开工作要点任务分工表 重点任务落实情况 任务分工表 抄送：市教育局
附件：1.××中学 市教育局、市民政局 ××市教育局的 特此报告。
"""


@pytest.mark.parametrize("name", (ORGANS + INSTITUTIONS + ENTERPRISES).split())
def test_a_bureaus_name(name: str) -> None:
    assert is_bureau(name)
    assert other_bureau(name, "××市另一个局")


@pytest.mark.parametrize("words", (PEOPLE_AND_OFFICES + PROGRAMS_AND_MAKERS + TITLES_AND_THEMES).split())
def test_what_is_none_contradicts_nobody(words: str) -> None:
    assert not is_bureau(words)
    assert not other_bureau(words, "××市教育局")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("教育局", "××市教育局", True),
        ("××市 教育局", "教育局", True),
        ("市发改委", "××市发展和改革委员会", True),
        ("卫健委", "××市卫生健康委员会", True),
        ("市人社局", "××市人力资源和社会保障局", True),
        ("市残联", "××市残疾人联合会", True),
        ("城关镇", "××县城关镇人民政府", True),
        ("××市人民医院", "××市第一人民医院", False),
        ("××县第一中学", "××县第一实验中学", False),
        ("市财政局", "××市教育局", False),
        ("民政局", "××市教育局", False),
        ("", "××市教育局", False),
    ],
)
def test_a_short_form_may_be_the_same(one: str, other: str, same: bool) -> None:
    assert may_be_same(one, other) is may_be_same(other, one) is same
