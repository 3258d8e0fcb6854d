"""总览.html: what the page says of a period, read back from the page as it was written."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pytest
from docx import Document
from lxml import html

from progress_report.cli.main import main
from progress_report.jobs.examination import examine
from progress_report.jobs.run import Folders, Run
from tests.workbooks import row, whole_year, write_return, year_workbook

ROOT = Path(__file__).resolve().parents[2]
Command = Callable[..., int]
PHONE = "13812345678"
IDENTITY = "11010519491231002X"


@pytest.fixture
def run(tmp_path: Path) -> Command:
    """Runs a command on the small year, on a day before the due day."""
    whole_year(tmp_path / "data")

    def command(*words: str, today: str = "2025-07-05") -> int:
        places = ["--data", str(tmp_path / "data"), "--output", str(tmp_path / "output")]
        return main([*words, "--period", "Q2", "--quiet", *places, *(["--today", today] if today else [])])

    return command


def page_of(tmp_path: Path) -> html.HtmlElement:
    """Return the page as a browser's parser understands it."""
    return html.fromstring((tmp_path / "output" / "2025-Q2" / "总览.html").read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def todo(tmp_path: Path) -> list[str]:
    """Return what the page says is to be done."""
    return [line.text_content() for line in page_of(tmp_path).xpath("//ol[@class='todo']/li")]


@pytest.mark.parametrize(
    "words", [(), ("forms",), ("check",), ("remind",), ("status",), ("edit",)], ids=lambda words: "".join(words)
)
def test_every_job_writes_the_page_and_says_where(
    run: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    run(*words)
    page = tmp_path / "output" / "2025-Q2" / "总览.html"
    assert page.is_file()
    main(["status", "--period", "Q2", "--data", str(tmp_path / "data"), "--output", str(tmp_path / "output")])
    assert capsys.readouterr().out.splitlines()[-1] == f"总览：{page}"


def test_what_is_to_be_done_follows_the_year(run: Command, tmp_path: Path) -> None:
    returns = tmp_path / "data" / "2025" / "Q2"
    kept = {path.name: path.read_bytes() for path in returns.iterdir()}
    for path in returns.iterdir():
        path.unlink()
    run("status")
    assert todo(tmp_path) == ["下发填报表：3个科室还没有收到空表"]
    run("forms")
    assert todo(tmp_path) == ["催3个科室：甲科、乙科、丙科还没有报送"]
    for name, data in kept.items():
        (returns / name).write_bytes(data)
    write_return(returns / "二.xlsx", "乙科", [row(1, progress="乙科发布信息8条。"), row(3, status="")])
    (returns / "三.xlsx").unlink()
    run("check")
    assert todo(tmp_path)[:2] == ["催1个科室：丙科还没有报送", "退回1份：乙科的填报表共有1处错误"]
    for name, data in kept.items():
        (returns / name).write_bytes(data)
    run("status")
    assert todo(tmp_path)[-1] == "生成报告：填报表已齐，没有必须处理的问题"
    run()
    assert todo(tmp_path)[-1] == "打印、报出正式稿，报出后归档"
    run("archive")
    # The check list and the marked copy of before are named: they are true no more.
    assert todo(tmp_path)[-2].startswith("换2个过时的文件（核查结果.xlsx等）")
    assert todo(tmp_path)[-1] == "本期已归档"
    run("check")
    assert todo(tmp_path) == ["本期已归档，没有要做的事"]


def test_a_finding_that_no_office_can_mend_is_the_offices_to_settle(run: Command, tmp_path: Path) -> None:
    (tmp_path / "data" / "2025" / "Q2" / "四.xlsx").write_bytes(b"")
    run("status")
    assert any(line.startswith("定1处") for line in todo(tmp_path))
    assert page_of(tmp_path).xpath("string(//div[@class='office'][last()]/h3)").startswith("不属于哪个科室的")


def test_the_board_shows_each_offices_part_by_symbol_and_word_and_leads_to_its_words(run: Command, tmp_path: Path) -> None:
    returns = tmp_path / "data" / "2025" / "Q2"
    (returns / "三.xlsx").unlink()
    write_return(returns / "二.xlsx", "乙科", [row(1, "推进中", progress="乙科发布信息8条。"), row(3, status="")])
    run("status")
    page = page_of(tmp_path)
    offices = [cell.text_content() for cell in page.xpath("//table[@class='board']/thead/tr/th")][2:]
    rows = {
        line.xpath("string(td[1])"): dict(zip(offices, [cell.text_content() for cell in line.xpath("td")[1:]], strict=True))
        for line in page.xpath("//table[@class='board']/tbody/tr")
    }
    assert rows == {
        "1": {"甲科": "√完成", "乙科": "→推进", "丙科": ""},
        "2": {"甲科": "√完成", "乙科": "", "丙科": "×未报"},
        "3": {"甲科": "", "乙科": "！要改", "丙科": ""},
    }
    for link in page.xpath("//table[@class='board']//a"):
        (words,) = page.xpath(f"//li[@id='{link.get('href')[1:]}']")
        assert words.text_content().startswith("第")
    (words,) = page.xpath("//li[@id='w2-1']")
    assert words.text_content() == "第1项 推进中 F3：乙科发布信息8条。"


def test_findings_stand_by_office_with_cell_remedy_and_a_message_to_send(run: Command, tmp_path: Path) -> None:
    returns = tmp_path / "data" / "2025" / "Q2"
    write_return(returns / "二.xlsx", "乙科", [row(1, progress="乙科发布信息8条。"), row(3, status="")])
    (returns / "三.xlsx").unlink()
    run("status")
    page = page_of(tmp_path)
    (second,) = page.xpath("//div[@id='o2']")
    first = [cell.text_content() for cell in second.xpath(".//table/tbody/tr[1]/td")]
    assert first[:4] == ["错误", "E01", "3", "E4"]
    message = second.xpath("string(.//div[@class='msg'])")
    assert message.startswith("【乙科】你科室的2025年政务公开工作二季度填报表有")
    assert "1.E4 " in message
    assert message.endswith("改好后请于7月10日下班前报办公室。")
    missing = page.xpath("string(//div[@id='o3']//div[@class='msg'])")
    assert missing == "【丙科】你科室的2025年政务公开工作二季度填报表（1项）尚未收到，请于7月10日下班前报办公室。"
    assert page.xpath("string(//div[@id='m1'])") == ""


@pytest.mark.parametrize(
    ("today", "ends"), [("2025-07-10", "请于今日内报办公室。"), ("2025-07-15", "已过报送截止（7月10日），请立即报办公室。")]
)
def test_a_message_never_asks_for_a_day_that_has_passed(run: Command, tmp_path: Path, today: str, ends: str) -> None:
    (tmp_path / "data" / "2025" / "Q2" / "三.xlsx").unlink()
    run("status", today=today)
    assert page_of(tmp_path).xpath("string(//div[@id='m3'])").endswith(ends)


def test_personal_numbers_are_masked_wherever_they_were_typed(run: Command, tmp_path: Path) -> None:
    text = f"乙科联系人{PHONE}，证件{IDENTITY}，发布信息8条。"
    rows = [row(1, progress=text), row(3, status=f"已完成{PHONE}", progress=text)]
    write_return(tmp_path / "data" / "2025" / "Q2" / "二.xlsx", "乙科", rows)
    (tmp_path / "data" / "2025" / "Q2" / f"佐证{PHONE}.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    run("status")
    page = (tmp_path / "output" / "2025-Q2" / "总览.html").read_text(encoding="utf-8")
    assert PHONE not in page
    assert IDENTITY not in page
    assert "138******78" in page
    assert "110*************2X" in page


def test_the_files_of_the_period_are_linked_and_untrue_ones_are_named(
    run: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    second = tmp_path / "data" / "2025" / "Q2" / "二.xlsx"
    whole = second.read_bytes()
    second.unlink()
    run("check")
    run("remind")
    second.write_bytes(whole)
    main(["--period", "Q2", "--data", str(tmp_path / "data"), "--output", str(tmp_path / "output"), "--today", "2025-07-05"])
    assert "  注意：有 2 个文件已经过时（核查结果.xlsx等），见总览第七节" in capsys.readouterr().out.splitlines()[-2:]
    files = {
        line.xpath("string(th)"): (line.xpath("string(.//a/@href)"), line.xpath("string(td[2])"), line.get("class"))
        for line in page_of(tmp_path).xpath("//section[@aria-labelledby='files']//tbody/tr")
    }
    assert files["核查结果.xlsx"][1:] == ("已过时：后来的材料有变动", "gone")
    assert "已过时" in files["催办单/催办单-乙科.docx"][1]
    assert files["××局关于2025年政务公开工作进展情况的报告.docx"][1:] == ("", "")
    for address, _note, _kind in files.values():
        assert (tmp_path / "output" / "2025-Q2" / unquote(address)).is_file()
    run("check")
    run("remind")
    run("status")
    assert not page_of(tmp_path).xpath("//tr[@class='gone']")


def test_a_reminder_is_untrue_once_the_day_it_asks_for_has_passed(run: Command, tmp_path: Path) -> None:
    (tmp_path / "data" / "2025" / "Q2" / "二.xlsx").unlink()
    run("remind")
    run("status", today="2025-07-10")
    assert not page_of(tmp_path).xpath("//tr[@class='gone']")
    run("status", today="2025-07-11")
    (letter,) = page_of(tmp_path).xpath("//tr[@class='gone']")
    assert letter.text_content() == "催办单/催办单-乙科.docx催办已过时：所催的日子已经过了"
    run("remind", today="2025-07-11")
    run("status", today="2025-07-20")
    assert not page_of(tmp_path).xpath("//tr[@class='gone']")


def test_what_a_person_edited_stands_beside_the_new_one_and_is_named(run: Command, tmp_path: Path) -> None:
    run()
    report = tmp_path / "output" / "2025-Q2" / "××局关于2025年政务公开工作进展情况的报告.docx"
    report.write_bytes(report.read_bytes() + b"edited")
    run()
    notes = {
        line.xpath("string(th)"): line.xpath("string(td[2])")
        for line in page_of(tmp_path).xpath("//section[@aria-labelledby='files']//tbody/tr")
    }
    assert notes[report.name].startswith("被人修改过，原样保留")
    assert notes[f"{report.stem}（2）.docx"] == ""


def files_of(tmp_path: Path) -> dict[str, tuple[str, str]]:
    """Return the note and the style of each file that the page lists."""
    lines = page_of(tmp_path).xpath("//section[@aria-labelledby='files']//tbody/tr")
    return {line.xpath("string(th)"): (line.xpath("string(td[2])"), line.get("class")) for line in lines}


def test_an_edited_letter_that_nobody_needs_any_more_is_named_by_every_later_run(
    run: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    second = tmp_path / "data" / "2025" / "Q2" / "二.xlsx"
    whole = second.read_bytes()
    second.unlink()
    run("remind")
    letter = tmp_path / "output" / "2025-Q2" / "催办单" / "催办单-乙科.docx"
    letter.write_bytes(letter.read_bytes() + b"edited")
    second.write_bytes(whole)
    for words in (("remind",), ("check",), (), ("status",)):
        run(*words)
        note, kind = files_of(tmp_path)["催办单/催办单-乙科.docx"]
        assert note.startswith("已过时，但被人修改过")
        assert kind == "gone"
        assert any(line.startswith("换1个过时的文件（催办单/催办单-乙科.docx）") for line in todo(tmp_path))
    assert "  注意：有 1 个文件已经过时（催办单/催办单-乙科.docx），见总览第七节" in capsys.readouterr().out.splitlines()
    letter.unlink()
    run("status")
    assert not page_of(tmp_path).xpath("//tr[@class='gone']")


def test_what_the_program_has_no_record_of_is_listed_too(run: Command, tmp_path: Path) -> None:
    run("check")
    folder = tmp_path / "output" / "2025-Q2"
    (folder / "签发" / "扫描件.pdf").parent.mkdir()
    (folder / "签发" / "扫描件.pdf").write_bytes(b"%PDF-1.4")
    (folder / "~$打开着.docx").write_bytes(b"")
    run("status")
    assert files_of(tmp_path) == {"核查结果.xlsx": ("", ""), "签发/扫描件.pdf": ("程序没有它的记录，不会改动它", "")}
    (folder / "manifest.json").write_text("{", encoding="utf-8")
    (folder / "总览.html").unlink()
    run("status")
    assert files_of(tmp_path)["核查结果.xlsx"] == ("程序没有它的记录，不会改动它", "")
    assert set(files_of(tmp_path)) == {"核查结果.xlsx", "签发/扫描件.pdf"}


def test_a_set_over_which_a_run_was_killed_is_named(run: Command, tmp_path: Path) -> None:
    run("check")
    manifest = tmp_path / "output" / "2025-Q2" / "manifest.json"
    record = json.loads(manifest.read_text(encoding="utf-8"))
    record["jobs"]["check"]["interrupted"] = True
    manifest.write_text(json.dumps(record), encoding="utf-8")
    run("status")
    assert files_of(tmp_path)["核查结果.xlsx"] == ("生成时被打断，请重新运行这一步", "gone")


def test_what_was_edited_in_word_and_what_the_clerk_wrote_are_steps_of_what_to_do(run: Command, tmp_path: Path) -> None:
    run()
    (report,) = (tmp_path / "output" / "2025-Q2").glob("*报告.docx")
    document = Document(str(report))
    (paragraph,) = (one for one in document.paragraphs if "甲科12条" in one.text)
    words = next(one for one in paragraph.runs if "12条" in one.text)
    words.text = words.text.replace("12条", "21条")
    document.save(str(report))
    run("status")
    assert todo(tmp_path)[0].startswith("取回改动：1份报告在 Word 中改过")
    assert "统稿.xlsx" not in files_of(tmp_path)
    run()
    assert "看统稿：1处数字查无出处（在“统稿.xlsx”里定）" in todo(tmp_path)
    assert not any(line.startswith("取回改动") for line in todo(tmp_path))
    facts = page_of(tmp_path).xpath("string(//ul[@class='facts']/li[last()])")
    assert re.fullmatch(r"报告文字\d+段，统稿中本人写的1段", facts)
    assert files_of(tmp_path)["统稿.xlsx"] == ("本人写的1段", "")
    (address,) = page_of(tmp_path).xpath("//a[text()='统稿.xlsx']/@href")
    linked = tmp_path / "output" / "2025-Q2" / unquote(address)
    assert linked.resolve() == tmp_path / "data" / "2025" / "Q2" / "统稿.xlsx"


def test_a_report_made_anew_after_the_archive_is_not_called_archived(run: Command, tmp_path: Path) -> None:
    run()
    run("archive")
    assert todo(tmp_path) == ["本期已归档，没有要做的事"]
    write_return(tmp_path / "data" / "2025" / "Q2" / "二.xlsx", "乙科", [row(1, progress="乙科发布信息9条。"), row(3)])
    run("status")
    assert todo(tmp_path)[-1].startswith("重新生成报告")
    run()
    assert todo(tmp_path)[-1] == "现在的正式稿与已归档的不同：确要重新报出的，报出后再归档"
    run("archive", today="2025-07-06")
    assert todo(tmp_path) == ["本期已归档，没有要做的事"]


def test_forms_of_an_earlier_workbook_are_to_be_handed_out_anew(run: Command, tmp_path: Path) -> None:
    for path in (tmp_path / "data" / "2025" / "Q2").iterdir():
        path.unlink()
    run("forms")
    year_workbook(tmp_path / "data", 豁免=[["代码", "科室", "序号", "理由", "决定人"]])
    run("status")
    assert todo(tmp_path)[0] == "重新下发填报表：年度工作簿后来有变动，原来的空表已过时"
    run("forms")
    assert todo(tmp_path) == ["催3个科室：甲科、乙科、丙科还没有报送"]


def test_the_script_is_one_that_old_browsers_read() -> None:
    page = (ROOT / "templates" / "总览.html").read_text(encoding="utf-8")
    (script,) = re.findall("<script>(.*?)</script>", page, re.DOTALL)
    # What came after ECMAScript 5: the browsers of Windows 7 stopped there.
    assert not re.findall(r"=>|`|\b(?:let|const|class|async|await|of)\b|\.\.\.|\?\.|\?\?", re.sub(r'//.*|"[^"]*"', "", script))


def test_forms_are_untrue_once_the_years_workbook_has_changed(run: Command, tmp_path: Path) -> None:
    run("forms")
    assert not page_of(tmp_path).xpath("//tr[@class='gone']")
    year_workbook(tmp_path / "data", 豁免=[["代码", "科室", "序号", "理由", "决定人"]])
    run("status")
    assert len(page_of(tmp_path).xpath("//tr[@class='gone']")) == 3


def test_an_edited_page_is_kept_and_the_new_one_stands_beside(run: Command, tmp_path: Path) -> None:
    run("status")
    page = tmp_path / "output" / "2025-Q2" / "总览.html"
    page.write_text("改过", encoding="utf-8")
    run("status")
    assert page.read_text(encoding="utf-8") == "改过"
    for _time in range(2):
        run("status")
        beside = html.parse(str(page.parent / "总览（2）.html"), html.HTMLParser(encoding="utf-8"))
        assert beside.xpath("string(//tr[@class='gone']/th)") == "总览.html"
    assert page.read_text(encoding="utf-8") == "改过"


def test_the_same_state_on_the_same_day_gives_the_same_bytes(run: Command, tmp_path: Path) -> None:
    run("status")
    page = tmp_path / "output" / "2025-Q2" / "总览.html"
    first = page.read_bytes()
    run("status")
    assert page.read_bytes() == first
    run("status", today="2025-07-06")
    assert page.read_bytes() != first


def test_a_page_that_cannot_be_made_undoes_nothing(run: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    templates = tmp_path / "templates"
    templates.mkdir()
    for path in (ROOT / "templates").iterdir():
        if path.suffix != ".html":
            (templates / path.name).write_bytes(path.read_bytes())
    assert run("--templates", str(templates)) == 0
    assert "总览没有更新：缺少模板" in capsys.readouterr().err
    (templates / "总览.html").write_text("<!DOCTYPE html>\n<p>{{ yaer }}</p>", encoding="utf-8")
    assert run("--templates", str(templates)) == 0
    error = capsys.readouterr().err
    assert "总览没有更新：模板“总览.html”" in error
    assert "是否应为“year”" in error


def test_progress_over_the_year_and_by_theme_is_drawn_and_told_in_numbers(run: Command, tmp_path: Path) -> None:
    for name in ("一", "二"):
        source = tmp_path / "data" / "2025" / "Q2" / f"{name}.xlsx"
        target = tmp_path / "data" / "2025" / "Q1" / f"{name}.xlsx"
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(source.read_bytes())
    run("status")
    page = page_of(tmp_path)
    told = [[cell.text_content() for cell in line] for line in page.xpath("//section[@aria-labelledby='progress']//tbody")[0]]
    assert told == [["一季度（Q1）", "2025-03-31", "66.7%", "24.7%"], ["二季度（Q2）", "2025-06-30", "100%", "49.6%"]]
    points = page.xpath("string(//polyline/@points)").split()
    assert [round((206 - float(point.partition(",")[2])) / 1.9, 1) for point in points] == [66.7, 100.0]
    assert [round((float(point.partition(",")[0]) - 44) / 5.6, 1) for point in points] == [24.7, 49.6]
    bars = [float(one.get("width")) for one in page.xpath("//svg[@class='bar']/rect[2]")]
    assert bars == [200.0, 200.0]
    assert page.xpath("//section[@aria-labelledby='since']//tbody/tr")


def test_dates_past_and_ahead(run: Command, tmp_path: Path) -> None:
    write_return(tmp_path / "data" / "2025" / "Q2" / "三.xlsx", "丙科", [row(2, "推进中", progress="丙科公开目录5条。")])
    run("status")
    past, ahead = page_of(tmp_path).xpath("//section[@aria-labelledby='dates']//tbody")
    assert [[cell.text_content() for cell in line] for line in past] == [["2025-03-31", "96", "2", "措施二。", "丙科", "推进中"]]
    told = [[cell.text_content() for cell in line][:4] for line in ahead]
    assert told[0] == ["2025-07-10", "5", "", "二季度报送截止"]
    assert told[1][:3] == ["2025-07-30", "25", "3"]


def test_numbers_on_the_page_are_those_of_the_report(run: Command, tmp_path: Path) -> None:
    run("status")
    made = Run.on(Folders(tmp_path / "data", tmp_path / "output", ROOT / "templates"), 2025, "Q2", date(2025, 7, 5))
    examination = examine(made)
    progress = examination.progress
    facts = page_of(tmp_path).xpath("string(//ul[@class='facts'])")
    assert re.findall(r"[\d.]+", facts) == [
        str(progress.tally.total),
        str(progress.tally.done),
        str(progress.tally.done_share),
        str(progress.time_share),
        str(progress.tally.overdue),
        str(len(examination.composition.passages)),
        "0",
    ]


def test_what_the_page_was_made_of_is_recorded_and_told(run: Command, tmp_path: Path) -> None:
    run("status")
    manifest = json.loads((tmp_path / "output" / "2025-Q2" / "manifest.json").read_text(encoding="utf-8"))
    record = manifest["jobs"]["overview"]
    assert record["files"] == ["总览.html"]
    told = {line.xpath("string(td[1])"): line.xpath("string(td[2])") for line in page_of(tmp_path).xpath("//footer//tbody/tr")}
    assert told == {name: digest[:12] for name, digest in record["inputs"].items()}
    assert "生成于2025年7月5日" in page_of(tmp_path).xpath("string(//footer)")
