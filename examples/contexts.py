"""The examples: of each template in this folder what it shows, the values that fill it, and texts that the result has.

python -m examples.contexts OUT       fills all templates into the folder OUT
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from progress_report.templating import Picture, StyledParagraph, StyledText, Subdocument, Template

FOLDER = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Example:
    """``shows`` says in one sentence what the template ``file`` shows; ``texts`` stand in its result."""

    file: str
    shows: str
    context: Mapping[str, object]
    texts: tuple[str, ...]


MEASURES = (
    {"theme": "政策公开", "number": 1, "text": "公开政策文件", "office": "办公室", "done": 12, "total": 12},
    {"theme": "政策公开", "number": 2, "text": "发布政策解读", "office": "综合科", "done": 7, "total": 9},
    {"theme": "办事公开", "number": 3, "text": "更新办事指南", "office": "窗口", "done": 30, "total": 40},
)
GROUPS = (
    {"name": "一、政策公开", "items": ("公开政策文件", "发布政策解读"), "wide": False},
    {"name": "二、办事公开", "items": ("更新办事指南",), "wide": True},
)
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><rect width="80" height="40" fill="#1f4e79"/>'
    b'<circle cx="40" cy="20" r="14" fill="#ffd966"/></svg>'
)


def examples() -> tuple[Example, ...]:
    """Return the examples in the order of the page that shows them."""
    photo = (FOLDER / "photo.png").read_bytes()
    pictures = (Picture(photo, width=24, description="照片一"), Picture(SVG, width=24, fallback=photo, description="徽标"))
    inside = Subdocument((FOLDER / "word-inside.docx").read_bytes())
    months = ("一月", "二月", "三月")
    monthly = ({"name": "办公室", "values": (3, 5, 4)}, {"name": "综合科", "values": (2, 2, 6)})
    return (
        Example(
            "word-values.docx",
            "值、条件和过滤器",
            {"title": "进展", "day": date(2023, 11, 30), "late": 2},
            ("2023年11月30日", "2项逾期"),
        ),
        Example(
            "word-rows.docx",
            "表格的行，按重点任务合并单元格、设底色",
            {"rows": MEASURES},
            ("公开政策文件", "更新办事指南", "75%"),
        ),
        Example("word-columns.docx", "表格的列", {"months": months, "rows": monthly}, ("一月", "三月", "综合科")),
        Example("word-lists.docx", "段落循环，编号在每组重新开始", {"groups": GROUPS}, ("一、政策公开", "更新办事指南")),
        Example("word-sections.docx", "每项另起一页，横排、竖排各自成节", {"groups": GROUPS}, ("一、政策公开", "二、办事公开")),
        Example(
            "word-rich.docx",
            "几种格式的文字、链接、成段的富文本",
            {
                "line": [
                    "平常，",
                    StyledText("加粗", bold=True),
                    StyledText("红字", colour="C00000"),
                    StyledText("网站", link="https://example.org/"),
                ],
                "paragraphs": [StyledParagraph("小标题", "Heading2"), StyledParagraph(["正文", StyledText("大字", size=18)])],
            },
            ("平常，加粗红字网站", "小标题"),
        ),
        Example("word-pictures.docx", "图片：PNG、SVG，循环里、表格里", {"pictures": pictures}, ("照片一",)),
        Example("word-document.docx", "插入另一个文档，编号、样式、图片一并带入", {"inside": inside}, ("附件正文", "第一条")),
        Example(
            "word-controls.docx",
            "按标记填充的内容控件、复选框和重复节",
            {"name": "张三", "done": True, "items": ("甲", "乙")},
            ("张三", "☒", "乙"),
        ),
        Example("excel-rows.xlsx", "分组的行：大纲、小计、分页，公式随行", {"groups": _totals()}, ("一、政策公开", "合计")),
        Example("excel-columns.xlsx", "重复的列，求和公式随列", {"months": months, "rows": monthly}, ("一月", "三月", "综合科")),
        Example("excel-pictures.xlsx", "单元格里的图片", {"pictures": pictures}, ("照片一", "徽标")),
        Example("excel-chart.xlsx", "图表随行增长", {"rows": MEASURES}, ("公开政策文件", "更新办事指南")),
        Example("excel-sheets.xlsx", "每个科室一张工作表", {"offices": monthly}, ("办公室", "综合科")),
    )


def _totals() -> list[dict[str, object]]:
    return [{"name": group["name"], "rows": [row for row in MEASURES if row["theme"] in str(group["name"])]} for group in GROUPS]


def main(out: Path) -> None:
    """Fill all templates into a folder."""
    out.mkdir(parents=True, exist_ok=True)
    for example in examples():
        (out / example.file).write_bytes(Template.open(FOLDER / example.file).fill_bytes(example.context))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
