"""Many bureaus in one run: what each hands in counts, one that is broken stops no other, and how it was split does not show."""

from __future__ import annotations

import csv
import gc
import multiprocessing
import os
import re
import shutil
import signal
import sys
import threading
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from importlib import import_module
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from progress_report.centre.model import Source
from progress_report.centre.word_reports import report_differences
from progress_report.gbt9704.verification import verify_file
from progress_report.jobs import centre_work, kept, many
from progress_report.jobs import handed_in as one_bureau
from progress_report.jobs.bureau import Options, run
from progress_report.jobs.bureau_elsewhere import There, made_with, outcome_elsewhere, packed, template_data, there
from progress_report.jobs.bureau_folder import Task, bureau_files, digest_of
from progress_report.jobs.centre import CentreOutcome, make_centre
from progress_report.jobs.centre_request import Request
from progress_report.jobs.kept import KeptOutcomes
from progress_report.messages.errors import ReportError
from progress_report.output import centre_tables
from progress_report.output.centre_tables import hold_workbook
from progress_report.reading.statuses import Status
from tests.centre.bureaus import city_list, handed_in, lines, with_returns

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REPORT = "××市政务公开服务中心关于2025年政务公开工作进展情况汇总的报告.docx"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A city's folder with bureaus of every kind."""
    root = tmp_path / "各单位"
    root.mkdir()
    city_list(root, ["教育局", "民政局", "财政局", "水利局", "商务局", "审计局"], {"商务局": "市商务局"})
    with_returns(root / "教育局", "××市教育局", ["已完成", "已完成", "推进中"])
    handed_in(root / "民政局" / "任务分工.xlsx", lines("已完成", "推进中", "未开展", late=[3]))
    handed_in(root / "财政局" / "表.xlsx", lines("已完成", "已完成", "已完成"), printed={"全部任务·已完成": 2})
    (root / "水利局").mkdir()
    (root / "市商务局").mkdir()
    (root / "市商务局" / "表.xlsx").write_bytes(b"PK\x03\x04 cut off")
    return root


def request(root: Path, **changes: object) -> Request:
    values = {"root": root, "output": root.parent / "汇总", "templates": TEMPLATES, "period": "Q2"} | changes
    return Request(**values)  # type: ignore[arg-type]


def docx_text(data: bytes) -> str:
    return zipfile.ZipFile(BytesIO(data)).read("word/document.xml").decode()


def sources(outcome: CentreOutcome) -> dict[str, Source]:
    return {line.handed_in.name: line.handed_in.source for line in outcome.city.bureaus}


def files(folder: Path) -> dict[str, bytes]:
    """Return what was published, without the records of how."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix in {".docx", ".xlsx", ".html", ".csv"}}


def test_every_kind_of_bureau_is_told_apart_and_none_stops_another(root: Path) -> None:
    outcome = make_centre(request(root))
    assert sources(outcome) == {
        "教育局": Source.RETURNS,
        "民政局": Source.TABLE,
        "财政局": Source.TABLE,
        "水利局": Source.NOTHING,
        "市商务局": Source.BROKEN,
    }
    view = outcome.view
    assert view.absent == ("水利局", "审计局")
    assert [one.bureau for one in view.differing] == ["财政局"]
    assert [one.bureau for one in view.broken] == ["市商务局"]
    assert outcome.city.tally.total == 9
    assert (outcome.city.tally.done, outcome.city.tally.overdue) == (6, 2)
    assert outcome.deviations == ()
    assert verify_file(root.parent / "汇总" / REPORT) == ()
    assert [published.path.name for published in outcome.publication.published] == [REPORT, "汇总表.xlsx", "总览.html"]


def test_the_workbook_has_a_typed_row_for_each_bureau_and_measure_and_filters(root: Path) -> None:
    make_centre(request(root))
    book = load_workbook(root.parent / "汇总" / "汇总表.xlsx")
    sheet = book["各单位逐项"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
    assert len(rows) == 9
    first = next(row for row in rows if row[0] == "教育局")
    assert first[1] == 1
    assert first[6] == "已完成"
    assert first[9].date() == date(2025, 3, 20)
    assert first[11] == "2025/Q2/办公室.xlsx［填报表］E3"
    assert next(iter(sheet.tables.values())).ref == "A2:L11"
    assert book["各单位排名"].auto_filter.ref == "A2:Q8", "the one without a folder has a row, too"


def test_an_output_folder_among_the_bureaus_is_none(root: Path) -> None:
    for _run in range(2):
        outcome = make_centre(request(root, output=root / "汇总"))
        assert "汇总" not in sources(outcome)


def test_how_the_work_was_split_does_not_show(root: Path, tmp_path: Path) -> None:
    alone, table = tmp_path / "一个进程", tmp_path / "表.csv"
    make_centre(request(root, output=alone, table=table))
    two = tmp_path / "两个进程"
    make_centre(request(root, output=two, workers=2, table=tmp_path / "另一张.csv"))
    assert files(alone) == files(two)
    assert table.read_bytes() == (tmp_path / "另一张.csv").read_bytes()


def test_a_dask_cluster_comes_to_the_same_also_when_a_worker_is_killed(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    distributed = pytest.importorskip("distributed", reason="the optional extra for several machines is not installed")
    make_centre(request(root, output=tmp_path / "一个进程"))
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as cluster:
        outcome = make_centre(request(root, output=tmp_path / "集群", scheduler=cluster.scheduler_address, documents=True))
        # The cluster starts a dead worker anew and gives its tasks to whoever is free.
        monkeypatch.setattr(centre_work, "outcome_elsewhere", killing_elsewhere)
        make_centre(request(root, output=tmp_path / "死过", scheduler=cluster.scheduler_address))
        monkeypatch.undo()
        monkeypatch.setattr(centre_work, "there", hidden)
        make_centre(request(root, output=tmp_path / "别的磁盘", scheduler=cluster.scheduler_address, documents=True))
        with many.hired(scheduler=cluster.scheduler_address) as crew:
            make_centre(request(root, output=tmp_path / "先连上", scheduler=cluster.scheduler_address), crew=crew)
        monkeypatch.setattr(many, "__version__", "0.0.0")
        with pytest.raises(ReportError, match="另一版本"):
            make_centre(request(root, output=tmp_path / "别的版本", scheduler=cluster.scheduler_address))
        monkeypatch.setattr(many, "_version", Absent())
        with pytest.raises(ReportError, match="没有装本程序"):
            make_centre(request(root, output=tmp_path / "没有程序", scheduler=cluster.scheduler_address))
    assert outcome.again == 0
    assert files(tmp_path / "一个进程") == files(tmp_path / "集群")
    assert len(list((tmp_path / "集群" / "各单位" / "教育局").glob("*.docx"))) == 2
    assert (tmp_path / "killed").exists()
    assert files(tmp_path / "死过") == files(tmp_path / "一个进程") == files(tmp_path / "先连上") == files(tmp_path / "别的磁盘")
    assert whole(tmp_path / "集群" / "各单位") == whole(tmp_path / "别的磁盘" / "各单位")


class Absent:
    """What a machine without the program cannot unpack."""

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str]]:
        return import_module, ("progress_report_of_nobody",)

    def __call__(self) -> str:
        raise AssertionError


def killing_elsewhere(given: Task | There) -> one_bureau.Result | None:
    """Do a bureau's work as ``killing`` does, which it has the place of."""
    assert isinstance(given, There)
    return killing(given.task) if given.task.name == "民政局" else outcome_elsewhere(given)


def hidden(task: Task, digest: str) -> There:
    """Return a task that says of its files what no machine finds."""
    return There(task, f"{digest} of others")


def whole(folder: Path) -> dict[str, bytes]:
    """Return all documents below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.suffix in {".docx", ".xlsx"}}


def test_a_bureau_is_read_elsewhere_only_where_the_same_files_are_seen(root: Path, tmp_path: Path) -> None:
    folder = root / "教育局"
    options = Options(TEMPLATES)
    task = Task("教育局", folder, 2025, "Q2", options, files=bureau_files(folder), documents=True)
    digest = digest_of(task, made_with(template_data(TEMPLATES)))
    found = outcome_elsewhere(there(task, digest))
    assert found == one_bureau.outcome(task)
    assert outcome_elsewhere(packed(task, template_data(TEMPLATES))) == found
    other = tmp_path / "模板"
    shutil.copytree(TEMPLATES, other)
    (other / "任务分工表.xlsx").write_bytes((TEMPLATES / "填报表.xlsx").read_bytes())
    assert outcome_elsewhere(There(task._replace(options=Options(other)), digest)) is None, "other templates"
    assert outcome_elsewhere(There(task._replace(folder=tmp_path), digest)) is None, "not there"
    shutil.copytree(folder, tmp_path / "抄件")
    (tmp_path / "抄件" / "2025" / "Q2" / "办公室.xlsx").write_bytes(b"another")
    assert outcome_elsewhere(There(task._replace(folder=tmp_path / "抄件"), digest)) is None, "another file"


def test_nothing_answers_at_an_address(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed", reason="the optional extra for several machines is not installed")
    monkeypatch.setattr(many, "CONNECT_SECONDS", 1)
    with pytest.raises(ReportError, match="连不上 Dask 调度器"):
        make_centre(request(root, scheduler="tcp://127.0.0.1:9"))


def test_a_run_beside_another_into_the_same_output_writes_what_that_one_tidied_away(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace, tidied = os.replace, []

    def tidy_once(source: str, target: Path) -> None:
        if not tidied and target.parent.name == kept.FOLDER:
            tidied.append(source)
            KeptOutcomes(target.parent.parent).forget_others(set())
        replace(source, target)

    monkeypatch.setattr(kept.os, "replace", tidy_once)
    assert make_centre(request(root)).city.tally.total == 9
    assert len(tidied) == 1
    assert make_centre(request(root)).again == 4


class Stopped:
    """Ends the run, as Ctrl+C does, after some bureaus."""

    def __init__(self, after: int) -> None:
        self._after = after

    def bureaus(self, names: Iterator[str], total: int) -> Iterable[str]:
        for place, name in enumerate(names):
            if place == self._after:
                raise KeyboardInterrupt
            yield name


def test_a_run_that_was_stopped_goes_on_where_it_was(root: Path, tmp_path: Path) -> None:
    whole = tmp_path / "不停"
    make_centre(request(root, output=whole))
    stopped = tmp_path / "停过"
    with pytest.raises(KeyboardInterrupt):
        make_centre(request(root, output=stopped), Stopped(2))
    assert files(stopped) == {}
    outcome = make_centre(request(root, output=stopped))
    assert outcome.again == 2
    assert files(stopped) == files(whole)
    assert make_centre(request(root, output=stopped)).again == 4, "what is broken is always tried again"


def test_what_has_changed_is_done_again_and_nothing_else(root: Path) -> None:
    make_centre(request(root))
    handed_in(root / "民政局" / "任务分工.xlsx", lines("已完成", "已完成", "已完成"))
    shutil.rmtree(root / "水利局")
    outcome = make_centre(request(root))
    assert outcome.again == 2
    assert outcome.city.tally.done == 8
    assert "水利局" in outcome.view.absent


@pytest.mark.parametrize("spoil", [b"", b"\x78\x9cnot deflated", b"{}"])
def test_a_record_that_cannot_be_read_is_made_anew(root: Path, spoil: bytes) -> None:
    make_centre(request(root))
    before = files(root.parent / "汇总")
    for path in (root.parent / "汇总" / ".~进度").iterdir():
        path.write_bytes(spoil)
    assert make_centre(request(root)).again == 0
    assert files(root.parent / "汇总") == before


def killing(task: Task) -> one_bureau.Result:
    """Do a bureau's work; the first process that comes to 民政局 dies of it as a killed one does."""
    mark = task.folder.parent.parent / "killed"
    if task.name == "民政局" and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return one_bureau.outcome(task)


def deadly(task: Task) -> one_bureau.Result:
    """Die of 民政局 every time."""
    if task.name == "民政局":
        os.kill(os.getpid(), signal.SIGKILL)
    return one_bureau.outcome(task)


@pytest.mark.skipif(os.name != "posix", reason="kills a process")
def test_a_worker_that_is_killed_takes_nothing_with_it(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_centre(request(root, output=tmp_path / "不死"))
    done: list[str] = []
    take = centre_work.Work.take
    monkeypatch.setattr(centre_work, "outcome", killing)
    monkeypatch.setattr(
        centre_work.Work, "take", lambda work, task, result: (done.append(task.name), take(work, task, result))[1]
    )
    with many.hired(2) as crew:
        make_centre(request(root, output=tmp_path / "死过", workers=2), crew=crew)
    assert (tmp_path / "killed").exists()
    assert sorted(done) == sorted(["教育局", "民政局", "财政局", "水利局", "市商务局"])
    assert files(tmp_path / "死过") == files(tmp_path / "不死")


@pytest.mark.skipif(os.name != "posix", reason="kills processes")
def test_a_bureau_that_kills_its_worker_every_time_is_the_only_one_lost(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(centre_work, "outcome", deadly)
    outcome = make_centre(request(root, workers=2))
    assert {name for name, source in sources(outcome).items() if source is Source.BROKEN} == {"民政局", "市商务局"}
    assert "意外退出" in next(one.words for one in outcome.view.broken if one.bureau == "民政局")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="asks the system for its processes")
def test_workers_that_were_hired_for_nothing_are_let_go(root: Path) -> None:
    make_centre(request(root))
    shutil.rmtree(root / "市商务局")
    with many.hired(2) as crew:
        assert crew.pool is not None
        numbers = list(crew.pool._processes)
        assert len(numbers) == 2
        assert make_centre(request(root, workers=2), crew=crew).again == 4
    # The pool's own thread takes their ends, too: who asks the process objects at that moment may never hear of it.
    end = time.monotonic() + 30
    while any(Path(f"/proc/{number}").exists() for number in numbers):
        assert time.monotonic() < end
        time.sleep(0.05)


def test_bureaus_own_documents_are_made_on_request_each_in_its_own_folder(root: Path) -> None:
    with_returns(root / "审计局", "××市审计局", ["已完成", "推进中", "推进中"])
    make_centre(request(root, documents=True))
    made = root.parent / "汇总" / "各单位"
    assert sorted(path.name for path in made.iterdir()) == ["审计局", "教育局"]
    expected = run(root / "审计局" / "2025", "Q2", Options(TEMPLATES))
    assert {path.name: path.read_bytes() for path in (made / "审计局").iterdir() if path.suffix != ".json"} == {
        one.path.name: one.data for one in expected.documents
    }
    assert make_centre(request(root, documents=True)).again == 5
    next((made / "审计局").glob("*.xlsx")).unlink()
    assert make_centre(request(root, documents=True)).again == 4


def test_a_report_that_was_changed_by_hand_is_held_against_its_annex_and_the_rules(root: Path) -> None:
    import docx

    made = run(root / "教育局" / "2025", "Q2", Options(TEMPLATES)).documents[0]
    path = root / "教育局" / made.path.name
    path.write_bytes(made.data or b"")
    assert make_centre(request(root)).view.unlawful == ()
    document = docx.Document(str(path))
    row = next(row for row in document.tables[0].rows if row.cells[0].text.startswith("全局"))
    row.cells[2].paragraphs[0].runs[0].text = "3"
    document.paragraphs[0].alignment = 0
    document.save(str(path))
    view = make_centre(request(root)).view
    assert ("教育局", "报告表格·已完成打印为3，按附表应为2") in [(one.bureau, one.words) for one in view.differing]
    assert [one.bureau for one in view.unlawful] == ["教育局"]
    assert "7.3.1" in view.unlawful[0].words


def test_a_measure_that_goes_on_in_further_rows_of_the_annex_is_no_difference() -> None:
    made = run(TEMPLATES.parent / "data" / "2023", "H2", Options(TEMPLATES))
    report = next(one for one in made.documents if one.path.suffix == ".docx" and "报告" in one.path.name)
    data = report.data or b""
    answers = tuple(one_bureau.answers_of(made.progress))
    assert "（续）" in docx_text(data)
    assert tuple(report_differences(data, "报告.docx", answers)) == ()
    other = answers[0]._replace(status=Status.NOT_STARTED)
    found = [one.what for one in report_differences(data, "报告.docx", (other, *answers[1:]))]
    assert "报告附件·第1项" in found


def test_a_table_beside_the_returns_is_held_against_them(root: Path) -> None:
    handed_in(root / "教育局" / "报送.xlsx", lines("已完成", "推进中", "推进中"))
    view = make_centre(request(root)).view
    assert ("教育局", "第2项·完成状态打印为推进中，按附表应为已完成") in [(one.bureau, one.words) for one in view.differing]


def test_of_two_tables_that_differ_none_is_taken(root: Path) -> None:
    handed_in(root / "民政局" / "另一份.xlsx", lines("已完成", "已完成", "未开展"))
    view = make_centre(request(root)).view
    assert "有几份内容不同的任务分工表" in next(one.words for one in view.broken if one.bureau == "民政局")


def test_of_a_bureaus_tables_that_of_the_citys_cut_off_is_taken(root: Path) -> None:
    handed_in(root / "民政局" / "下期.xlsx", lines("已完成", "已完成", "已完成"), cutoff="2025年9月30日")
    outcome = make_centre(request(root))
    line = next(line for line in outcome.city.bureaus if line.handed_in.name == "民政局")
    assert (line.handed_in.cutoff, line.tally.done) == (date(2025, 6, 30), 1)


def test_of_one_bureaus_two_folders_none_counts(root: Path) -> None:
    (root / "市商务局" / "表.xlsx").unlink()
    for name in ("市商务局", "商务局"):
        handed_in(root / name / "表.xlsx", lines("已完成", "已完成", "已完成"))
    outcome = make_centre(request(root))
    assert {one.bureau: one.words for one in outcome.view.broken} == dict.fromkeys(
        ("商务局", "市商务局"), "同一个单位有几个文件夹：商务局、市商务局。请只留一个"
    )


def test_files_that_may_lie_in_another_bureaus_folder_are_named(root: Path) -> None:
    with_returns(root / "审计局", "××市教育局", ["已完成", "推进中", "推进中"])
    (one,) = make_centre(request(root)).view.same
    assert (one.bureau, one.words) == ("××市教育局", "审计局、教育局")


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "said"),
    [("各单位排名", "E3", 77, "应有的数字"), ("各单位逐项", "B5", None, "应有的数字"), ("核对底稿", "B9", 99, "应有的数字"),
     ("共同任务", "A9", 4, "多出有数字的行")],
)  # fmt: skip
def test_a_workbook_that_says_something_else_is_refused(root: Path, sheet: str, cell: str, value: object, said: str) -> None:
    outcome = make_centre(request(root))
    path = root.parent / "汇总" / "汇总表.xlsx"
    hold_workbook(path, outcome.view, outcome.city.numbers)
    book = load_workbook(path)
    book[sheet][cell] = value
    book.save(path)
    with pytest.raises(ReportError, match=said):
        hold_workbook(path, outcome.view, outcome.city.numbers)


def rewritten(path: Path, change: Callable[[bytes], bytes]) -> None:
    """Change the text of a workbook's sheets, and nothing else of how they are written."""
    with zipfile.ZipFile(path) as package:
        parts = {entry: package.read(entry) for entry in package.infolist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for entry, data in parts.items():
            package.writestr(entry, change(data) if "worksheets/sheet" in entry.filename else data)


def test_a_workbook_as_it_is_written_is_read_as_its_xml_is(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = make_centre(request(root))
    path = root.parent / "汇总" / "汇总表.xlsx"
    with zipfile.ZipFile(path) as package:
        for part in (name for name in package.namelist() if name.startswith("xl/worksheets/sheet")):
            for piece in (1 << 18, 700):
                monkeypatch.setattr(centre_tables, "_PIECE", piece)
                quick = list(centre_tables._rows_as_written(package, part))
                assert quick == list(centre_tables._rows(package, part))
                assert quick
    rewritten(
        path, lambda data: re.sub(rb"<(/?)(row|c|v)\b", rb"<\1x:\2", data).replace(b"xmlns=", b'xmlns:x="' + MAIN + b'" xmlns=')
    )
    hold_workbook(path, outcome.view, outcome.city.numbers)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda data: data.replace(b"<v>3</v>", b"<v>4</v>", 1), id="another number"),
        pytest.param(lambda data: data.replace(b"<v>3</v>", b"", 1), id="a number that is not there"),
        pytest.param(
            lambda data: re.sub(rb"(?s)<row (?:(?!<row ).)*</row></sheetData>", b"</sheetData>", data), id="the last row"
        ),
    ],
)
def test_a_number_changed_where_it_is_written_is_noticed(root: Path, change: Callable[[bytes], bytes]) -> None:
    outcome = make_centre(request(root))
    path = root.parent / "汇总" / "汇总表.xlsx"
    rewritten(path, change)
    with pytest.raises(ReportError, match="自查没有通过"):
        hold_workbook(path, outcome.view, outcome.city.numbers)


def test_a_table_of_another_year_is_no_answer(root: Path) -> None:
    handed_in(root / "民政局" / "任务分工.xlsx", lines("已完成", "已完成", "未开展"), cutoff="2024年6月30日")
    outcome = make_centre(request(root))
    assert sources(outcome)["民政局"] is Source.NOTHING


def test_another_day_of_cut_off_is_named(root: Path) -> None:
    handed_in(root / "民政局" / "任务分工.xlsx", lines("已完成", "已完成", "未开展"), cutoff="2025年6月20日")
    (one,) = make_centre(request(root)).view.cutoffs
    assert (one.day, one.bureaus) == (date(2025, 6, 20), "民政局")


def test_a_table_of_another_period_is_no_answer(root: Path) -> None:
    handed_in(root / "民政局" / "任务分工.xlsx", lines("已完成", "已完成", "未开展"), cutoff="2025年3月31日")
    outcome = make_centre(request(root))
    line = next(line.handed_in for line in outcome.city.bureaus if line.handed_in.name == "民政局")
    assert (line.source, line.reason) == (Source.NOTHING, "只有其他年度或报送期的：任务分工.xlsx（2025-03-31）")


def test_measures_that_resemble_common_ones_are_named_and_not_merged(root: Path) -> None:
    answers = [(1, "主题一", "公开目录并更新！", "已完成", False), (9, "主题二", "回应群众关切。", "已完成", False),
               (3, "主题二", "组织全系统业务培训。", "已完成", False)]  # fmt: skip
    handed_in(root / "民政局" / "任务分工.xlsx", answers)
    outcome = make_centre(request(root))
    line = next(line for line in outcome.city.bureaus if line.handed_in.name == "民政局")
    assert (line.tally.total, line.unmatched, line.own) == (1, 1, 1)
    assert [(one.number, one.beside) for one in outcome.view.unmatched] == [(9, 3)]


def test_without_a_city_list_most_bureaus_make_one(root: Path) -> None:
    (root / "任务分工.xlsx").unlink()
    outcome = make_centre(request(root, centre="市数据局", member="县区"))
    assert outcome.city.tally.total == 9
    assert "没有市里的清单" in outcome.view.list_rule
    assert outcome.view.annex_title == "2025年政务公开工作各县区完成情况表"
    assert outcome.deviations == ()


def test_a_formula_in_an_answer_stays_a_text(root: Path, tmp_path: Path) -> None:
    answers = [(1, "=1+1", '=HYPERLINK("x")', "已完成", False)]
    (root / "民政局" / "任务分工.xlsx").unlink()
    handed_in(root / "民政局" / "表.xlsx", answers)
    book = load_workbook(root / "民政局" / "表.xlsx")
    for column in "BC":
        book["落实情况"][f"{column}3"].data_type = "s"
    book.save(root / "民政局" / "表.xlsx")
    make_centre(request(root, table=tmp_path / "表.csv"))
    with (tmp_path / "表.csv").open(encoding="utf-8-sig", newline="") as table:
        rows = [row for row in csv.DictReader(table) if row["bureau"] == "民政局"]
    assert [(row["theme"], row["place"]) for row in rows] == [("'=1+1", "自有任务")]


def test_all_entries_as_parquet(root: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="the optional extra for Parquet is not installed")
    make_centre(request(root, table=tmp_path / "表.parquet"))
    table = parquet.read_table(tmp_path / "表.parquet").to_pylist()
    assert len(table) == 9
    assert table[0]["bureau"] == "教育局"
    assert table[0]["completed"] == date(2025, 3, 20)
    assert {row["overdue"] for row in table} == {True, False}


def test_another_suffix_is_refused_before_any_work(root: Path, tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"\.csv 或 \.parquet"):
        make_centre(request(root, table=tmp_path / "表.json"))
    assert not (root.parent / "汇总").exists()


def test_a_template_that_is_missing_is_told_before_any_work(root: Path, tmp_path: Path) -> None:
    shutil.copytree(TEMPLATES, tmp_path / "模板")
    (tmp_path / "模板" / "汇总表.xlsx").unlink()
    with pytest.raises(ReportError, match=r"缺少模板 .*汇总表\.xlsx"):
        make_centre(request(root, templates=tmp_path / "模板"))
    assert not (root.parent / "汇总").exists()


def test_the_output_belongs_to_one_centre(root: Path) -> None:
    make_centre(request(root))
    with pytest.raises(ReportError, match="里是××市政务公开服务中心的文件"):
        make_centre(request(root, centre="另一个中心"))


def test_the_same_bureau_in_many_threads_leaves_the_umask(root: Path) -> None:
    before = os.umask(0o027)
    os.umask(before)
    threads = [
        threading.Thread(target=make_centre, args=(request(root, output=root.parent / f"汇总{number}"),)) for number in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    after = os.umask(before)
    assert after == before


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere they are always spawned")
def test_workers_are_forked_only_from_a_process_of_one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as alone:
        alone.setattr(threading, "active_count", lambda: 1)
        assert many._way_to_start() == "fork"
        gc.unfreeze()
        alone.setattr(sys, "platform", "darwin")
        assert many._way_to_start() == "spawn"
    with monkeypatch.context() as older:
        older.setattr(threading, "active_count", lambda: 1)
        older.delattr(many.ProcessPoolExecutor, "_launch_processes")
        assert many._way_to_start() == "spawn"
    ended = threading.Event()
    other = threading.Thread(target=ended.wait)
    other.start()
    try:
        assert many._way_to_start() == "spawn"
    finally:
        ended.set()
        other.join()


@pytest.mark.parametrize("way", ["fork", "spawn"])
def test_both_ways_of_starting_workers_come_to_the_same(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    if way not in multiprocessing.get_all_start_methods():
        pytest.skip("this system has only one")
    make_centre(request(root, output=tmp_path / "一个进程"))
    monkeypatch.setattr(many, "_way_to_start", lambda: way)
    with many.hired(2) as crew:
        make_centre(request(root, output=tmp_path / "两个进程", workers=2), crew=crew)
    assert files(tmp_path / "一个进程") == files(tmp_path / "两个进程")


def test_a_worker_looks_for_dead_cycles_seldom_and_leaves_the_rest_as_it_was() -> None:
    before = gc.get_threshold()
    assert many._tidily(lambda _task: gc.get_threshold(), None)[0] == many.OBJECTS_BETWEEN_SEARCHES
    with pytest.raises(ZeroDivisionError):
        many._tidily(lambda task: 1 // task, 0)
    assert gc.get_threshold() == before


def test_what_a_pool_works_on_starts_no_pool_of_its_own(root: Path) -> None:
    results = list(many.in_processes(_reads_many, [root], 2))
    assert results == [(root, True)]


def _reads_many(root: Path) -> bool:
    """Read more returns than start a pool, in a worker that must not start one."""
    from progress_report.returns import folder

    def refuse(*_arguments: object, **_named: object) -> object:
        raise AssertionError("a pool in a pool")

    folder.MANY_FILES, folder.ProcessPoolExecutor = 1, refuse  # type: ignore[misc, assignment]
    return bool(run(root / "教育局" / "2025", "Q2", Options(TEMPLATES)).examination.case.returns)


def test_a_run_that_was_killed_goes_on_where_it_was(root: Path, tmp_path: Path) -> None:
    import subprocess

    make_centre(request(root, output=tmp_path / "不停"))
    program = Path(__file__).resolve().parents[2] / "generate.py"
    words = ["centre", "--root", root, "--period", "Q2", "--output", tmp_path / "停过", "--workers", "2"]
    killed = subprocess.Popen([sys.executable, str(program), *map(str, words)], stdout=subprocess.DEVNULL)
    try:
        _wait_for(lambda: killed.poll() is not None or len(list((tmp_path / "停过").glob(".~进度/*"))) >= 1)
    finally:
        killed.kill()
        killed.wait()
    outcome = make_centre(request(root, output=tmp_path / "停过"))
    assert outcome.again >= 1
    assert files(tmp_path / "停过") == files(tmp_path / "不停")


def test_workers_end_when_the_one_that_started_them_is_killed(tmp_path: Path) -> None:
    import subprocess

    if not Path("/proc").is_dir():
        pytest.skip("looks for processes in /proc")
    script = tmp_path / "parent.py"
    script.write_text(
        "import sys, time, os\n"
        "from pathlib import Path\n"
        "from progress_report.jobs.many import in_processes\n"
        "def work(place):\n"
        "    Path(place, str(os.getpid())).touch(); time.sleep(60)\n"
        "if __name__ == '__main__':\n"
        "    list(in_processes(work, [sys.argv[1]] * 2, 2))\n",
        encoding="utf-8",
    )
    place = tmp_path / "pids"
    place.mkdir()
    root = str(Path(__file__).resolve().parents[2])
    parent = subprocess.Popen([sys.executable, str(script), str(place)], env={**os.environ, "PYTHONPATH": root})
    try:
        _wait_for(lambda: len(list(place.iterdir())) == 2)
    finally:
        parent.kill()
        parent.wait()
    pids = [path.name for path in place.iterdir()]
    _wait_for(lambda: not any(_runs(pid) for pid in pids))


def _runs(pid: str) -> bool:
    try:
        return Path("/proc", pid, "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def _wait_for(condition: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come about in time"
        time.sleep(0.05)


def test_a_measure_not_answered_is_lacking_among_those_that_have_it(root: Path) -> None:
    with_returns(root / "水利局", "××市水利局", ["已完成", "推进中", "未报送"])
    make_centre(request(root))
    output = root.parent / "汇总"
    words = "".join(re.sub(r"<[^>]+>", "", docx_text((output / REPORT).read_bytes())).split())
    assert "3.回应群众关切。4家单位有此项任务，已完成1家，推进中1家，未开展1家，缺报1家。" in words
    assert "家单位报送" not in words
    book = load_workbook(output / "汇总表.xlsx")
    heads = [cell.value for cell in book["共同任务"][2]]
    third = dict(zip(heads, (cell.value for cell in book["共同任务"][5]), strict=True))
    assert (third["序号"], third["有此任务家数"], third["缺报"]) == (3, 4, 1)
    assert "有此任务家数" in (output / "总览.html").read_text(encoding="utf-8")
