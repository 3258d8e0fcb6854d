"""Edits in a produced report come back: made as in Word or LibreOffice, then runs with changed and late returns."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from progress_report.editing.model import bookmark_of, measure_key, subtheme_key, theme_key
from progress_report.editing.workbook import read_rows
from progress_report.jobs import take_back
from progress_report.jobs.examination import edited_file, examine
from progress_report.jobs.report import ReportOutcome, make_report
from progress_report.jobs.run import Folders, Run
from progress_report.messages.catalogue import message
from progress_report.messages.errors import WorkbookError
from tests.documents.reader import docx_text
from tests.workbooks import row, whole_year, write_return

TARGET = [[2, "公开率", "≥100", "%", "100%", ""]]
OWN = "全年应公开的目录信息已全部上网。"
KEEP, DROP = "bookmarks kept", "bookmarks dropped"


class Clerk:
    """A small year, its runs, and what a person does to the report between them."""

    def __init__(self, folder: Path, detail: str) -> None:
        self.data = whole_year(folder / "data")
        self.run = Run.on(Folders(self.data, folder / "output", Path("templates")), 2025, "Q2")
        workbook = self.data / "2025" / "任务分工.xlsx"
        book = openpyxl.load_workbook(workbook)
        book["单位"].append(["报告详略", detail])
        book.save(workbook)

    def send(self, words: str, *, plans: str = "") -> None:
        """Put 丙科's return into the folder."""
        write_return(self.data / "2025" / "Q2" / "三.xlsx", "丙科", [row(2, progress=words, next_steps=plans)], TARGET)

    def report(self) -> ReportOutcome:
        return make_report(Run.on(self.run.folders, 2025, "Q2"))

    def edit(self, path: Path, change: Callable[[WordDocument], object], way: str = KEEP) -> None:
        document = Document(str(path))
        change(document)
        if way == DROP:
            for mark in list(document.element.body.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
                mark.getparent().remove(mark)
        document.save(str(path))

    def rows(self) -> dict[str, str]:
        return {one.key: one.text for one in read_rows(edited_file(self.run)) if one.is_own}

    def unplaced(self) -> list[tuple[str, ...]]:
        book = openpyxl.load_workbook(edited_file(self.run)) if edited_file(self.run).exists() else None
        if book is None or "未归位" not in book.sheetnames:
            return []
        return [
            tuple(str(value or "") for value in one) for one in book["未归位"].iter_rows(min_row=2, max_col=5, values_only=True)
        ]

    def key(self, number: int, *, full: bool = False) -> str:
        measure = next(one for one in self.run.assignment.measures if one.number == number)
        return measure_key(number, measure.identity, full=full)


def report_of(outcome: ReportOutcome) -> Path:
    return outcome.publication.published[0].path


@pytest.fixture(params=["摘要", "全文"])
def clerk(request: pytest.FixtureRequest, tmp_path: Path) -> Clerk:
    return Clerk(tmp_path, request.param)


@pytest.fixture
def summary(tmp_path: Path) -> Clerk:
    return Clerk(tmp_path, "摘要")


def is_full(clerk: Clerk) -> bool:
    return Run.on(clerk.run.folders, 2025, "Q2").assignment.bureau.detail.value == "全文"


def marked(document: WordDocument, key: str) -> list[list[BaseOxmlElement]]:
    """Return the runs within each of a part's bookmarks."""
    found = []
    for start in document.element.body.iter(qn("w:bookmarkStart")):
        if start.get(qn("w:name")).startswith(bookmark_of(key)):
            runs = []
            for one in start.itersiblings():
                if one.tag == qn("w:bookmarkEnd") and one.get(qn("w:id")) == start.get(qn("w:id")):
                    break
                runs.append(one)
            found.append(runs)
    return found


def write_into(document: WordDocument, key: str, words: str) -> None:
    """Type over a part's text."""
    runs, *further = marked(document, key)
    for one in further:
        paragraph = one[0].getparent()
        paragraph.getparent().remove(paragraph)
    for run in runs[1:]:
        run.getparent().remove(run)
    texts = runs[0].findall(qn("w:t"))
    texts[0].text = words
    for text in texts[1:]:
        text.text = ""


@pytest.mark.parametrize("way", [KEEP, DROP])
def test_a_measures_words_come_back_and_are_printed_by_every_later_report(clerk: Clerk, way: str) -> None:
    first = clerk.report()
    key = clerk.key(2, full=is_full(clerk))
    clerk.edit(report_of(first), lambda d: write_into(d, key, OWN), way)
    second = clerk.report()
    assert clerk.rows() == {key: OWN}
    assert clerk.unplaced() == []
    assert second.taken_back.texts == 1
    assert OWN in docx_text(report_of(second))
    assert OWN in docx_text(report_of(first)), "the edited file itself is kept"
    assert report_of(second) != report_of(first)
    # A late return: the edit stands, the other measure's words are the new ones, and nothing is taken twice.
    write_return(clerk.data / "2025" / "Q2" / "二.xlsx", "乙科", [row(1, progress="乙科发布信息18条。"), row(3)])
    third = clerk.report()
    assert third.taken_back.texts == 0
    assert OWN in docx_text(report_of(third))
    assert clerk.rows() == {key: OWN}


def test_without_changes_later_runs_give_the_same_bytes(clerk: Clerk) -> None:
    first = clerk.report()
    key = clerk.key(2, full=is_full(clerk))
    clerk.edit(report_of(first), lambda d: write_into(d, key, OWN))
    second = report_of(clerk.report())
    before, words = second.read_bytes(), edited_file(clerk.run).read_bytes()
    assert report_of(clerk.report()) == second
    assert second.read_bytes() == before
    assert edited_file(clerk.run).read_bytes() == words


@pytest.mark.parametrize("way", [KEEP, DROP])
def test_every_part_comes_back(summary: Clerk, way: str) -> None:
    first = summary.report()
    keys = ["开头", "总体情况", theme_key("主题一"), summary.key(1), summary.key(3), "存在的问题", "下一步打算"]
    written = {key: f"{key[:2]}改写后的一段话。" for key in keys}

    def change(document: WordDocument) -> None:
        for key, words in written.items():
            write_into(document, key, words)

    summary.edit(report_of(first), change, way)
    second = summary.report()
    assert summary.rows() == written
    assert summary.unplaced() == []
    text = docx_text(report_of(second))
    assert all(words in text for words in written.values())


@pytest.mark.parametrize("way", [KEEP, DROP])
def test_the_lead_in_of_a_second_level_comes_back_with_its_counts_traced(summary: Clerk, way: str) -> None:
    workbook = summary.data / "2025" / "任务分工.xlsx"
    book = openpyxl.load_workbook(workbook)
    for place, name in enumerate(("二级任务", "政策公开", "政策公开", ""), 1):
        book["任务"].cell(place, 7, name)
    book.save(workbook)
    key = subtheme_key("主题一", "政策公开")
    first = report_of(summary.report())
    (runs,) = marked(Document(str(first)), key)
    assert "".join(run.findtext(qn("w:t")) or "" for run in runs) == "共2项，均已完成。"
    words = "2项政策公开任务都办结了。"
    summary.edit(first, lambda d: write_into(d, key, words), way)
    second = summary.report()
    assert (summary.rows(), summary.unplaced()) == ({key: words}, [])
    assert words in docx_text(report_of(second))
    assert [one for one in examine(Run.on(summary.run.folders, 2025, "Q2")).findings if one.code in {"C30", "C35"}] == []


def test_an_office_that_changes_its_words_under_an_edit_is_told_with_both_versions(summary: Clerk) -> None:
    summary.send("公开目录信息2条。")
    first = summary.report()
    summary.edit(report_of(first), lambda d: write_into(d, summary.key(2), OWN))
    summary.send("公开目录信息2条，培训3期。")
    second = summary.report()
    assert OWN in docx_text(report_of(second))
    (one,) = [one for one in second.examination.findings if one.code == "C32"]
    assert "〔增：，培训3期〕" in message(one)


def test_a_paragraph_typed_between_two_parts_is_kept_and_named(summary: Clerk) -> None:
    first = summary.report()

    def change(document: WordDocument) -> None:
        heading = next(one for one in document.paragraphs if one.text == "三、存在的问题")
        heading.insert_paragraph_before("新写的一段话，没有位置。")

    summary.edit(report_of(first), change)
    second = summary.report()
    assert summary.rows() == {}
    ((_file, kind, _place, before, text),) = summary.unplaced()
    assert (kind, before, text) == ("新增的文字", "", "新写的一段话，没有位置。")
    (one,) = [one for one in second.examination.findings if one.code == "C39"]
    assert "新写的一段话，没有位置。" in message(one)
    assert one.where is not None
    book = openpyxl.load_workbook(edited_file(summary.run))
    book["未归位"]["F2"] = "已核"
    book.save(edited_file(summary.run))
    assert [one.code for one in examine(Run.on(summary.run.folders, 2025, "Q2")).findings if one.code == "C39"] == []


@pytest.mark.parametrize("head", ["类别", "改后的文字"])
def test_kept_words_whose_columns_have_other_heads_are_not_passed_over(summary: Clerk, head: str) -> None:
    first = summary.report()
    summary.edit(report_of(first), lambda document: document.paragraphs[-1].insert_paragraph_before("新写的一段话，没有位置。"))
    summary.report()
    book = openpyxl.load_workbook(edited_file(summary.run))
    next(cell for cell in book["未归位"][1] if cell.value == head).value = "别的"
    book.save(edited_file(summary.run))
    with pytest.raises(WorkbookError, match="未归位"):
        summary.report()


@pytest.mark.parametrize("way", [KEEP, DROP])
def test_a_part_that_was_deleted_is_named_and_printed_again(summary: Clerk, way: str) -> None:
    first = summary.report()
    old = "完成第3项工作并公开信息3条。"

    def change(document: WordDocument) -> None:
        for run in marked(document, summary.key(3))[0]:
            run.getparent().remove(run)

    summary.edit(report_of(first), change, way)
    second = summary.report()
    assert [(kind, before) for _file, kind, _place, before, _text in summary.unplaced()] == [("删去的文字", old)]
    assert old in docx_text(report_of(second))


def test_a_number_changed_in_a_table_is_reported_and_not_obeyed(summary: Clerk) -> None:
    first = summary.report()

    def change(document: WordDocument) -> None:
        cell = document.tables[0].rows[1].cells[1]
        cell.paragraphs[0].runs[0].text = "99"

    summary.edit(report_of(first), change)
    second = summary.report()
    ((_file, kind, place, _before, text),) = summary.unplaced()
    assert (kind, place, text) == ("表格中的改动", "表1第2行第2格", "99")
    assert Document(str(report_of(second))).tables[0].rows[1].cells[1].text != "99"


def test_a_change_of_format_alone_takes_nothing_and_is_said(summary: Clerk) -> None:
    first = summary.report()

    def change(document: WordDocument) -> None:
        for paragraph in document.paragraphs:
            for run in paragraph.runs:
                run.font.bold = True

    summary.edit(report_of(first), change)
    second = summary.report()
    assert second.taken_back.unchanged == (report_of(first),)
    assert summary.rows() == {}
    assert summary.unplaced() == []


def test_tracked_changes_count_as_accepted(summary: Clerk) -> None:
    first = summary.report()

    def change(document: WordDocument) -> None:
        ((run,),) = marked(document, summary.key(2))
        deleted, inserted = OxmlElement("w:del"), OxmlElement("w:ins")
        for element, name in ((deleted, "审核人"), (inserted, "审核人")):
            element.set(qn("w:author"), name)
            element.set(qn("w:id"), "1")
        new = deepcopy(run)
        new.find(qn("w:t")).text = OWN
        run.find(qn("w:t")).tag = qn("w:delText")
        run.addnext(inserted)
        run.addprevious(deleted)
        deleted.append(run)
        inserted.append(new)

    summary.edit(report_of(first), change)
    summary.report()
    assert summary.rows() == {summary.key(2): OWN}


def test_a_text_changed_in_word_and_in_the_workbook_keeps_both(summary: Clerk) -> None:
    first = summary.report()
    from progress_report.jobs.edit import make_edit

    make_edit(summary.run)
    book = openpyxl.load_workbook(edited_file(summary.run))
    sheet = book["统稿"]
    for cells in sheet.iter_rows(min_row=4):
        if cells[0].value == summary.key(2):
            cells[6].value = "统稿里写的话。"
    book.save(edited_file(summary.run))
    summary.edit(report_of(first), lambda d: write_into(d, summary.key(2), OWN))
    second = summary.report()
    assert summary.rows() == {summary.key(2): "统稿里写的话。"}
    assert [(kind, text) for _file, kind, _place, _before, text in summary.unplaced()] == [("两处都改了", OWN)]
    assert "统稿里写的话。" in docx_text(report_of(second))


def test_an_edit_of_the_new_report_comes_back_too(summary: Clerk) -> None:
    first = summary.report()
    summary.edit(report_of(first), lambda d: write_into(d, summary.key(2), OWN))
    second = summary.report()
    summary.edit(report_of(second), lambda d: write_into(d, summary.key(3), "第三项改写。"))
    third = summary.report()
    assert summary.rows() == {summary.key(2): OWN, summary.key(3): "第三项改写。"}
    text = docx_text(report_of(third))
    assert OWN in text
    assert "第三项改写。" in text


def test_a_number_in_an_edit_that_no_source_says_blocks_the_final_report(summary: Clerk) -> None:
    first = summary.report()
    assert not first.draft
    summary.edit(report_of(first), lambda d: write_into(d, summary.key(2), "公开信息7400条。"))
    second = summary.report()
    assert second.draft
    assert [one.code for one in second.examination.findings if one.code == "C30"] == ["C30"]


@pytest.mark.parametrize("broken", [b"no document", b""])
def test_an_edited_file_that_cannot_be_read_is_kept_and_named(summary: Clerk, broken: bytes) -> None:
    first = report_of(summary.report())
    first.write_bytes(broken)
    second = summary.report()
    assert second.taken_back.unread == (first,)
    assert first.read_bytes() == broken


def test_comments_are_kept_as_words(summary: Clerk) -> None:
    first = summary.report()

    def change(document: WordDocument) -> None:
        document.add_comment(document.paragraphs[0].runs, "请局长再看一遍", author="主任")

    summary.edit(report_of(first), change)
    summary.report()
    assert [(kind, text) for _file, kind, _place, _before, text in summary.unplaced()] == [("批注", "请局长再看一遍")]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_edits_in_a_report_saved_by_libreoffice_come_back(clerk: Clerk, tmp_path: Path) -> None:
    first = report_of(clerk.report())
    key = clerk.key(2, full=is_full(clerk))
    clerk.edit(first, lambda d: write_into(d, key, OWN))
    saved = tmp_path / "saved"
    command = [
        "soffice",
        "--headless",
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        "--convert-to",
        "docx:MS Word 2007 XML",
    ]
    subprocess.run([*command, "--outdir", str(saved), str(first)], check=True, capture_output=True, timeout=120)
    shutil.copyfile(saved / first.name, first)
    second = clerk.report()
    assert clerk.rows() == {key: OWN}
    assert [one for one in clerk.unplaced() if one[1] != "表格中的改动"] == []
    assert OWN in re.sub(r"\s", "", docx_text(report_of(second)))


@pytest.mark.parametrize("way", [KEEP, DROP])
def test_a_paragraph_typed_in_a_section_belongs_to_it(summary: Clerk, way: str) -> None:
    summary.send("公开目录信息2条。", plans="继续更新目录。")
    first = summary.report()

    def change(document: WordDocument) -> None:
        heading = next(one for one in document.paragraphs if one.text == "四、下一步工作打算")
        heading.insert_paragraph_before("另一个问题是人手不足。")

    summary.edit(report_of(first), change, way)
    second = summary.report()
    assert {key: text.split("\n")[-1] for key, text in summary.rows().items()} == {"存在的问题": "另一个问题是人手不足。"}
    assert summary.unplaced() == []
    assert "\n另一个问题是人手不足。\n四、" in docx_text(report_of(second))


@pytest.mark.parametrize("way", [KEEP, DROP])
@pytest.mark.parametrize("place", ["beginning", "end"])
def test_words_typed_at_a_parts_very_beginning_or_end_are_its_own(summary: Clerk, way: str, place: str) -> None:
    first = summary.report()
    more = "另外还有话。"

    def change(document: WordDocument) -> None:
        for number in (1, 3):
            runs = marked(document, summary.key(number))[0]
            new = deepcopy(runs[0])
            new.find(qn("w:t")).text = more
            # Behind the bookmark's end or before its beginning, where Word puts what is typed there.
            if place == "end":
                runs[-1].getnext().addnext(new)
            else:
                runs[0].getprevious().addprevious(new)

    summary.edit(report_of(first), change, way)
    summary.report()
    olds = {number: f"完成第{number}项工作并公开信息{number}条。" for number in (1, 3)}
    assert summary.rows() == {summary.key(number): old + more if place == "end" else more + old for number, old in olds.items()}
    assert summary.unplaced() == []


def test_a_report_that_somebody_has_open_is_looked_at_again_by_the_next_run(
    summary: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = report_of(summary.report())
    summary.edit(first, lambda d: write_into(d, summary.key(2), OWN))

    edited, real = first.read_bytes(), take_back.read_word_text

    def read(name: str, data: bytes) -> object:
        if data == edited:
            raise PermissionError
        return real(name, data)

    with monkeypatch.context() as patch:
        patch.setattr(take_back, "read_word_text", read)
        second = summary.report()
    assert second.taken_back.unread == (first,)
    assert summary.rows() == {}
    summary.report()
    assert summary.rows() == {summary.key(2): OWN}


def measures_of(document: WordDocument) -> list[Paragraph]:
    """Return the full text's paragraphs on measures 1 and 2."""
    return [one for one in document.paragraphs if one.text.startswith(("1.措施一", "2.措施二"))]


def swapped(document: WordDocument) -> None:
    first, second = measures_of(document)
    first._p.addprevious(second._p)


def joined(document: WordDocument) -> None:
    first, second = measures_of(document)
    for child in list(second._p)[1:]:
        first._p.append(child)
    second._p.getparent().remove(second._p)


def split(document: WordDocument) -> None:
    first, _second = measures_of(document)
    rest = deepcopy(first._p)
    first._p.addnext(rest)
    run = first.runs[-1]
    words, run.text = run.text, run.text[:6]
    for child in list(rest)[:-2]:
        if child.tag != qn("w:pPr"):
            rest.remove(child)
    Paragraph(rest, first._parent).runs[-1].text = words[6:]
    for mark in list(rest.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
        mark.getparent().remove(mark)


@pytest.mark.parametrize("way", [KEEP, DROP])
@pytest.mark.parametrize("change", [swapped, joined, split])
def test_parts_that_were_moved_joined_or_split_lose_nothing(
    tmp_path: Path, change: Callable[[WordDocument], object], way: str
) -> None:
    clerk = Clerk(tmp_path, "全文")
    first = clerk.report()
    before = docx_text(report_of(first)).split("特此报告。")[0]
    clerk.edit(report_of(first), change, way)
    second = clerk.report()
    assert clerk.rows() == {}
    assert docx_text(report_of(second)).split("特此报告。")[0] == before
    # Only what stands elsewhere now is named.
    assert bool(clerk.unplaced()) == (change is swapped)
    assert all(before or text for _file, _kind, _place, before, text in clerk.unplaced())


def test_words_for_a_report_of_the_other_length_are_kept_and_named(tmp_path: Path) -> None:
    clerk = Clerk(tmp_path, "全文")
    first = report_of(clerk.report())
    clerk.edit(first, lambda d: write_into(d, clerk.key(2, full=True), OWN))
    workbook = clerk.data / "2025" / "任务分工.xlsx"
    book = openpyxl.load_workbook(workbook)
    next(row for row in book["单位"].iter_rows() if row[0].value == "报告详略")[1].value = "摘要"
    book.save(workbook)
    second = clerk.report()
    assert second.taken_back.texts == 0
    assert OWN in [text for _file, _kind, _place, _before, text in clerk.unplaced()]


def test_a_copied_paragraph_a_picture_and_words_in_the_header_are_told_and_nothing_is_printed_twice(summary: Clerk) -> None:
    first = summary.report()
    before = docx_text(report_of(first))

    def add(document: WordDocument) -> None:
        (runs,) = marked(document, summary.key(2))
        line = runs[0].getparent()
        copied = deepcopy(line)
        for mark in copied.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd")):
            mark.set(qn("w:id"), str(int(mark.get(qn("w:id"))) + 5000))
            if mark.get(qn("w:name")):
                mark.set(qn("w:name"), mark.get(qn("w:name")) + " Copy 1")
        document.element.body.insert(len(document.element.body) - 1, copied)
        document.sections[0].header.paragraphs[0].add_run("主任批示：抓紧报送。")
        runs[-1].append(OxmlElement("w:drawing"))

    summary.edit(report_of(first), add)
    second = summary.report()
    assert summary.rows() == {}
    assert docx_text(report_of(second)) == before
    kinds = {kind: text for _file, kind, _place, _before, text in summary.unplaced()}
    assert kinds["页眉、页脚、脚注或文本框中的文字"] == "主任批示：抓紧报送。"
    assert kinds["图片或图形"].startswith("多了1个")
    assert "公开" in kinds["新增的文字"]
