from __future__ import annotations

import re

import pytest

from progress_report.assignment.self_names import WE, self_name


@pytest.mark.parametrize(
    ("name", "itself"),
    [
        ("××市医疗保障局", "我局"),
        ("××市发展和改革委员会", "我委"),
        ("××经济开发区管理委员会", "我管委会"),
        ("××大学", "我校"),
        ("××职业技术学院", "我院"),
        ("××区人民法院", "我院"),
        ("××市人民医院", "我院"),
        ("××水务集团有限公司", "我公司"),
        ("××街道办事处", "我街道"),
        ("××县人民政府", "我县"),
        ("××镇人民政府", "我镇"),
        ("××县人民政府办公室", "我办"),
        ("××省水利厅", "我厅"),
        ("中共××县委组织部", "我部"),
        ("××市档案局（馆）", "我局"),
        ("××县供销合作社联合社", "我社"),
        ("××市残疾人联合会", "我会"),
        ("【待补：单位全称】", "我单位"),
    ],
)
def test_a_body_calls_itself_by_how_its_name_ends(name: str, itself: str) -> None:
    assert self_name(name) == itself
    assert re.fullmatch(WE, itself)
