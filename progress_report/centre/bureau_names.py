"""Whose a handed-in file says it is: the name in its properties, and how two names are compared."""

from __future__ import annotations

import re
import unicodedata
import zipfile
from collections.abc import Mapping
from io import BytesIO

from lxml import etree


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_CORE = "docProps/core.xml"
_ENDINGS: Mapping[str, str] = {
    # Organs of the state and their branches (地方各级人民代表大会和地方各级人民政府组织法).
    "局": "布局 格局 大局 全局 结局 开局 困局 破局 棋局 变局 僵局",
    "委": "原委",
    "厅": "大厅 展厅 餐厅 客厅",
    "府": "学府 首府 法治政府 数字政府 服务型政府 透明政府 阳光政府 廉洁政府 责任政府 诚信政府 智慧政府 基层政府 效能政府",
    "署": "部署 签署",
    **dict.fromkeys(_words("委员会 管委会 办事处 区公所 海关 监狱 总队 支队 大队 苏木 组织部 宣传部 统战部 武装部 指挥部"), ""),
    "镇": "城镇 乡镇 集镇 重镇 小镇 村镇 强镇 古镇 街镇",
    "乡": "城乡 家乡 故乡 下乡 返乡 异乡 老乡 水乡 侨乡 还乡 入乡",
    "街道": "乡镇街道 镇街道",
    # Zones that have a management of their own.
    **dict.fromkeys(_words("开发区 高新区 经开区 保税区 风景名胜区 度假区"), ""),
    # The forms of institutions (事业单位登记管理暂行条例实施细则: 院、所、校、社、馆、台、站、中心), those that name nothing else.
    "院": "住院 入院 出院",
    **dict.fromkeys(_words("大学 中学 小学 学校 党校 幼儿园 图书馆 博物馆 档案馆 文化馆 电视台 广播台 广播电台 气象台"), ""),
    **dict.fromkeys(_words("出版社 日报社 晚报社"), ""),
    # Enterprises have it in their names (公司法); banks and cooperatives.
    "公司": "子公司 上市公司 国有公司 平台公司",
    **dict.fromkeys(_words("集团 银行 分行 支行 供销社 信用社 合作社 联社 农场 林场"), ""),
}
"""How names of organs, institutions and enterprises with a public duty end, with the words that end likewise and are none."""
_ENDINGS_WITH_A_PLACE: Mapping[str, str] = {
    "会": "社会 机会 座谈会 发布会 听证会 推进会 工作会 部署会 培训会 调度会 交流会 研讨会 例会 大会 说明会 协调会 动员会 总结会 通气会 恳谈会 "
    "评审会 论证会 咨询会 年会 招聘会 洽谈会 博览会 运动会 专题会 办公会 常务会 党组会 见面会 体验会 宣讲会 吹风会 联席会 现场会 启动会 评议会",
    "办": "督办 承办 主办 协办 交办 催办 帮办 举办 查办 领办 代办 通办 联办 经办 快办 即办 好办 网办 转办 批办 速办 易办 就办 开办 创办 申办 补办 能办",
    "所": "场所 厕所 住所 之所 律师事务所 会计师事务所",
    "处": "好处 之处 用处 到处 益处",
    "站": "网站",
    "队": "团队 梯队",
    **dict.fromkeys(_words("中心 办公室 联 馆 台 社 校"), ""),
}
"""Endings that offices of a bureau have, too（信息中心）: names of a place's own are told by it."""
_PLACES = re.compile(r"[省市县州盟旗镇乡×]|[^社园小片城辖山灾景专]区|街道|中国|国家|中央")
_SHORTEST_BEFORE = 2
_LONGEST = 40
_BEGINNINGS = _words(
    "推进 推动 加强 加快 加大 做好 提升 提高 优化 规范 深化 落实 完善 强化 关于 开展 健全 扩大 围绕 聚焦 促进 支持 打造 回应 细化 全面 持续 进一步 "
    "依托 服务 督促 指导 构建 建立 建成 深入 积极 切实 着力 主动 及时 严格 增强 巩固 拓展 丰富 坚持 畅通 建好 办好 用好 管好 抓好 各 全市 全县 全区 "
    "全省 所属 下属 有关 相关 所有 其他 涉及 面向 进驻 走进 召开 通过 按照 根据 确保 实现 实行 实施 公开 解读 政策解读 抄送 报送 附件"
)
"""So begins what is to be done, or what is said of several; a name does not."""
_OWN_OFFICE = re.compile(
    r"(?:[局委厅院]|机关|本[局委厅院])?(?:政务公开|政府信息公开|信息公开|政务服务|政务|党政|党组|党委|党建|行政|综合|机关|人事|财务|宣传|组织|纪检)*"
    r"(?:工作)?(?:领导小组)?(?:办|办公室|委员会|党委|纪委)"
)
"""An office that every bureau has: it does not tell another one."""
_ENTERPRISES = ("公司", "集团")
_MAKER = re.compile(
    "科技|软件|网络|信息技术|电脑|计算机|数码|广告|图文|打印|印务|传媒|设计|咨询|微软|联想|金山|惠普|戴尔|华硕|宏碁|microsoft",
    re.IGNORECASE,
)
"""Companies that make programs and computers, or print: they stand in a file's properties whoever wrote it."""
_NO_NAME = re.compile(r"[,;:!?\"'“”‘’《》〈〉、。…—|<>=+*#@的]|[0-9]{4}年")
_IN_BRACKETS = re.compile(r"\([^()]*\)\Z")
_FAMILY_NAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆"
    "郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
"""The hundred commonest: 王国镇 is a person or a town, and so does not tell a bureau."""
_MOST_OF_A_PERSON = 3
_SHORT_FORM = re.compile(r"..{0,3}[局委办厅联]")
"""发改委, 市人社局."""


def plain_name(name: str) -> str:
    """Return a name as it is compared: without blanks, and whatever the width of its characters."""
    return "".join(unicodedata.normalize("NFKC", name).split())


def has_chinese(text: str) -> bool:
    """Tell whether a text has a Chinese character."""
    # A pattern with all of them takes longer to compile than all the names to look through.
    return any("一" <= character <= "鿿" for character in text)


def is_bureau(name: str) -> bool:
    """Tell whether a name is a bureau's, by how it ends; what may also be a person's, an office's or a title is not.

    Properties also name people, offices（办公室）, programs（Windows 用户） and who made them, which contradicts nobody.
    """
    plain = _IN_BRACKETS.sub("", plain_name(name))
    if not (has_chinese(plain[:1]) or plain[:1] in {"×", "〇"}) or len(plain) > _LONGEST:
        return False
    if plain.startswith(_BEGINNINGS) or _NO_NAME.search(plain) or _OWN_OFFICE.fullmatch(plain):
        return False
    if plain.endswith(_ENTERPRISES) and _MAKER.search(plain):
        return False
    if len(plain) <= _MOST_OF_A_PERSON and plain[0] in _FAMILY_NAMES and plain[-1] in "镇乡":
        return False
    return _ends(plain, _ENDINGS) or (_ends(plain, _ENDINGS_WITH_A_PLACE) and _PLACES.search(plain[:-1]) is not None)


def _ends(name: str, endings: Mapping[str, str]) -> bool:
    return any(
        name.endswith(ending) and len(name) - len(ending) >= _SHORTEST_BEFORE and not name.endswith(_words(others))
        for ending, others in endings.items()
    )


def may_be_same(one: str, other: str) -> bool:
    """Tell whether two names may be one bureau's: 教育局 is short for ××市教育局, 市发改委 for ××市发展和改革委员会."""
    short, long = sorted(map(plain_name, (one, other)), key=len)
    if not short or short in long:
        return bool(short)
    left = iter(long)
    return _SHORT_FORM.fullmatch(short) is not None and all(character in left for character in short)


def other_bureau(name: str, own: str) -> bool:
    """Tell whether a file's ``name`` is another bureau's than ``own``; where either is none, nothing contradicts."""
    return bool(plain_name(own)) and is_bureau(name) and not may_be_same(name, own)


def creator_of(data: bytes) -> str:
    """Return who the file says it is from (dc:creator), "" where it does not."""
    if not data.startswith(b"PK"):
        return ""
    with zipfile.ZipFile(BytesIO(data)) as package:
        if _CORE not in package.namelist():
            return ""
        try:
            root = etree.fromstring(package.read(_CORE), etree.XMLParser(resolve_entities=False, no_network=True))
        except etree.XMLSyntaxError:
            return ""
    return (root.findtext("{http://purl.org/dc/elements/1.1/}creator") or "").strip()
