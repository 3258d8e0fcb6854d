"""Text as it was meant: line breaks, spaces and glyph codes that a layout put in are taken out; wording is never touched."""

from __future__ import annotations

import re
import unicodedata

from progress_report.reading.numerals import CIRCLED, ONES
from progress_report.reading.patterns import pattern

HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003134f"
"""CJK unified ideographs, for character classes."""


TELLING = 5
"""So many different traditional characters make a text one in them; a name may have one or two."""


_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")


_SPACE = r"[\s\u00a0\u3000\ufeff]"


_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\u00ad\u061c"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)


# Fonts map a glyph back to a radical's code where both look alike; Unicode has no decomposition for these of the supplement.
_RADICALS = str.maketrans(
    "⺠⺟⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
    "民母虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
)


_LOOKALIKE = re.compile("[\u2e80-\u2fdf\uf900-\ufaff]")


_TRADITIONAL = str.maketrans(
    "體舉結問設議號點務責單時處備註內項長堅續進辦協領導聯繫類別牽頭門關機構動態經隨實準計劃節間圍開負參與應標題總個週後於對區縣鎮鄉黨會員組團業職執規財監稅國學環農審檔訊資質報級專戶廳廣電傳軍戰險產運輸場館園層雙過還從來發現為無並",
    "体举结问设议号点务责单时处备注内项长坚续进办协领导联系类别牵头门关机构动态经随实准计划节间围开负参与应标题总个周后于对区县镇乡党会员组团业职执规财监税国学环农审档讯资质报级专户厅广电传军战险产运输场馆园层双过还从来发现为无并",
)
"""Traditional characters of the words that headers, roles, deadlines and names of offices are known by."""


_SERIAL = pattern(
    rf"^{_SPACE}*(?:[（(]{_SPACE}*(?P<bracketed>\d{{1,3}}|[{ONES}十]{{1,3}}){_SPACE}*[）)]"
    rf"|(?P<nested>\d{{1,3}}(?:[.．]\d{{1,3}})+)(?:[.．、]|{_SPACE})"
    rf"|(?P<plain>\d{{1,3}}){_SPACE}*(?:[.．](?!\d)|、)"
    rf"|(?P<circled>[{CIRCLED}])"
    rf"|第?(?P<chinese>[{ONES}十]{{1,3}})、){_SPACE}*"
)


def restored(text: str) -> str:
    """Return the text without invisible characters and with the codes of look-alike glyphs set right."""
    # None of them is printable; lines and tabs are not either, and are looked through.
    text = text if text.isprintable() else _INVISIBLE.sub("", text)
    if _LOOKALIKE.search(text) is None:
        return text
    return _LOOKALIKE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text.translate(_RADICALS))


def folded(text: str) -> str:
    """Return the text with traditional characters of the known words as simplified ones, sign for sign: to know it by, never to print."""
    return text.translate(_TRADITIONAL)


def has_traditional(text: str) -> bool:
    """Tell whether several different characters of a text are traditional: in Big5 and not in GB 2312."""
    return (
        sum(_is_in(sign, "big5") and not _is_in(sign, "gb2312") for sign in set(text) if "\u4e00" <= sign <= "\u9fff") >= TELLING
    )


def _is_in(sign: str, encoding: str) -> bool:
    try:
        sign.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def has_private_use(text: str) -> bool:
    """Tell whether a text holds characters of private use, which every computer shows as its own fonts have them, or not at all."""
    return _PRIVATE.search(text) is not None


def has_lookalikes(text: str) -> bool:
    """Tell whether ``restored`` changes the code of a glyph."""
    return bool(_LOOKALIKE.search(text)) and restored(text) != _INVISIBLE.sub("", text)


def has_invisible(text: str) -> bool:
    """Tell whether the text holds control, zero-width or direction characters."""
    return bool(_INVISIBLE.search(text))


def joined(text: str) -> str:
    """Return the text with its lines joined and white space dropped, but for one space between Latin words or numbers."""
    text = restored(text)
    if len(pieces := text.split()) < 2:
        return "".join(pieces)
    text = re.sub(rf"(?<=[0-9A-Za-z]){_SPACE}+(?=[0-9A-Za-z])", "\u0001", text)
    return re.sub(rf"{_SPACE}+", "", text).replace("\u0001", " ")


def stray_spaces(text: str) -> tuple[str, ...]:
    """Return the surroundings of spaces inside a line that stand beside no Latin letter or digit, with the space."""
    return tuple(
        found[0]
        for line in text.split("\n")
        for found in re.finditer(r"[^\s0-9A-Za-z]{1,4}[ \t\u00a0\u3000]+(?=[^\s0-9A-Za-z])\S{1,4}", line.strip())
    )


def split_serial(text: str) -> tuple[str, str]:
    """Return the number that a text begins with, without its marks (``3``, ``1.2``, ``一``; empty if none), and the rest."""
    found = _SERIAL.match(text)
    if found is None or not text[found.end() :].strip():
        return "", text
    label = next(value for value in found.groupdict().values() if value)
    return label, text[found.end() :]


def shortened(text: str, length: int = 40) -> str:
    """Return the beginning of a text for quoting, on one line."""
    text = joined(text)
    return text if len(text) <= length else text[: length - 1] + "…"
