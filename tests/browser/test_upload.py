"""Handing files in, in a real browser: read, asked about, rehearsed, accepted and taken back. Later tests find what
the earlier ones accepted: they share one server, on a folder that begins empty."""

import json
import os
import re
import subprocess
import sys
import zipfile

import pytest

from tests.browser.conftest import ROOT, serve, visits
from tests.browser.figures import above_minor, assert_nothing_above_minor
from tests.browser.uploading import SAMPLES, accept, drop, files, idle, register, settled, spoilt, title, type_into

Q3 = "/scorecard?quarter=2017/18+Q3"
UNKNOWN = ["Ref", "Referral date", "Meeting date", "Sent by whom", "Repeat", "Children"]
PEOPLE = ("Zyxquine Ockerby", "Wilhelmina Quarterbrook", "Thaddeus Ploverhill")
_DROP = "[data-testid=stFileUploaderDropzone]"


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A folder with the server's data, its temporary folder, and the files to hand in."""
    found = tmp_path_factory.mktemp("uploads")
    for name in ("data", "temporary", "files"):
        (found / name).mkdir()
    return found


@pytest.fixture(scope="module")
def address(place):
    """A server that nothing was handed in to yet."""
    before = os.environ.get("TMPDIR")
    os.environ["TMPDIR"] = str(place / "temporary")
    try:
        with serve(place / "data") as found:
            yield found
    finally:
        os.environ.pop("TMPDIR") if before is None else os.environ.update(TMPDIR=before)


@pytest.fixture
def visit(context, address):
    with visits(context, address) as start:
        yield start


def upload(visit, **how):
    """The page of uploads."""
    return visit(**how).open("/upload", _DROP)


def faults(seen):
    """What axe finds above minor, in light and in dark."""
    found = []
    for scheme in ("light", "dark"):
        idle(seen.wear(scheme).page)
        found += [(scheme, *one) for one in above_minor(seen.page)]
    seen.wear("light")
    return found


def rating(seen, indicator):
    """The rating of an indicator on the scorecard of Q3 2017/18."""
    page = seen.open(Q3).page
    return page.locator(".sp-row", has_text=indicator).first.locator(".sp-rated").inner_text()


def kept(place):
    """The submissions, as the command lists them."""
    command = [sys.executable, "cli.py", "list", "--data", str(place / "data"), "--json"]
    return json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)


def test_all_samples_are_recognised_rehearsed_accepted_and_one_is_taken_back(visit, place):
    seen = upload(visit)
    page = seen.page
    assert "Nothing is stored until you accept." in page.locator(".sp-lead").inner_text()
    assert faults(seen) == []
    samples = sorted(SAMPLES.glob("sample-*"))
    words = drop(page, *samples)
    assert words.startswith("All 20 files are ready. If accepted, ")
    listed = files(page)
    assert len(listed) == 20
    for name, recognised, period, partner, result in listed.values():
        assert "–" not in (recognised, period, partner), name
        assert result.startswith("Ready")
    crime = listed["sample-mps-borough-crime-201701-201712.csv"]
    assert crime[1:4] == ("Crime by borough, to 2018", "12 months to Dec 2017", "Metropolitan Police Service")
    turns = page.locator(".sp-turns").first.inner_text()
    assert turns.index("Perpetrator programme: assessments") < turns.index("One Stop Shop attendance")
    assert page.locator(".sp-steps .sp-now").inner_text() == "3. Rehearsal: what would change"
    assert kept(place) == []
    board = visit()
    assert rating(board, "Perpetrator programme: assessments") == "Not submitted"
    seen.screenshot("upload-samples")

    page.get_by_role("button", name="Files: 20 of 20").click()
    for name in ("sample-mps-borough-crime-200801-201603.csv", "sample-mps-borough-crime-200801-201612.csv"):
        page.locator("label", has_text=name).click()
        page.wait_for_timeout(200)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Accept 18 files").wait_for(timeout=120_000)
    idle(page)
    assert accept(page, "First load").startswith("18 files are kept.")
    assert page.get_by_role("button", name="Go on with the other 2 files").count() == 1
    seen.screenshot("upload-accepted")
    assert rating(board, "Perpetrator programme: assessments") == "Red"

    page.locator("tr", has_text="sample-idsva-quarterly").get_by_role("link").click()
    page.get_by_role("button", name="See what withdrawing would change").click()
    page.get_by_label("Why is it withdrawn?").fill("Sent in error")
    page.get_by_role("button", name="Withdraw this file").click()
    page.get_by_text("What withdrawing it changed").wait_for()
    assert rating(board, "Perpetrator programme: assessments") == "Not submitted"
    assert board.page.locator(".sp-row", has_text="Burglary").locator(".sp-rated").inner_text() == "No target"


def test_the_same_bytes_again_are_told_before_anything_is_stored(visit, place):
    page = upload(visit).page
    assert drop(page, SAMPLES / "sample-probation-caseload-2016-05.xlsx") == "The file was received before"
    assert "Already received on" in page.locator(".sp-file").inner_text()
    assert page.get_by_role("button", name=re.compile("^Accept")).count() == 0


def test_a_broken_file_names_its_cells_and_its_list_can_be_sent_back(visit, place):
    source = register(place / "files" / "good.xlsx", ["01/2018", "02/2018", "03/2018"])
    broken = spoilt(place / "files" / "broken <b>.xlsx", source, D3="Helth visitor", C5="31/02/2018")
    seen = upload(visit)
    page = seen.page
    assert drop(page, broken) == "The file is stopped by two cells"
    assert page.locator(".sp-stopped").all_inner_texts() == ["D3", "C5"]
    marked = [cell.evaluate("cell => cell.firstChild.textContent") for cell in page.locator("td.sp-stop").all()]
    assert marked == ["Helth visitor", "31/02/2018"]
    with page.expect_download() as download:
        page.get_by_role("button", name="Problem list of broken").click()
    assert download.value.suggested_filename.endswith(".xlsx")
    assert zipfile.is_zipfile(download.value.path())

    page.get_by_role("button", name="Read it again with these answers").click()
    page.locator("h1", has_text="one cell").wait_for()
    idle(page)
    assert page.locator(".sp-stopped").all_inner_texts() == ["C5"]
    assert [text for _, text in seen.said if "Content Security Policy" in text] == []
    page.get_by_role("button", name="Discard broken").click()
    page.locator("h1", has_text="Hand in what a partner sent").wait_for()


def test_a_column_is_mapped_once(visit, place):
    first = register(place / "files" / "q4.xlsx", ["01/2018", "02/2018", "03/2018"], headers=UNKNOWN)
    second = register(place / "files" / "q1.xlsx", ["04/2018", "05/2018", "06/2018"], headers=UNKNOWN)
    seen = upload(visit)
    page = seen.page
    assert drop(page, first) == "The file needs an answer"
    assert faults(seen) == []
    seen.screenshot("upload-asked")
    page.get_by_label("Which column is “Referring agency”?").click()
    page.get_by_role("option", name="Sent by whom").click()
    page.get_by_role("button", name="Read it again with these answers").click()
    page.locator("h1", has_text="The file is ready").wait_for()
    idle(page)
    assert faults(seen) == []
    seen.screenshot("upload-rehearsal")
    accept(page)
    assert faults(seen) == []
    assert "1 answer about its words is remembered." in page.locator(".sp-became").inner_text()

    page.get_by_role("button", name="Hand in more").click()
    page.wait_for_selector(_DROP)
    assert drop(page, second).startswith("The file is ready")
    assert "1 column read as mapped on" in page.locator(".sp-file").inner_text()


def test_of_a_file_with_people_a_clean_copy_is_kept_and_nothing_else(visit, place):
    personal = register(place / "files" / "people.xlsx", ["07/2018", "08/2018", "09/2018"], people=PEOPLE)
    page = upload(visit).page
    assert drop(page, personal) == "The file is stopped by personal data"
    page.get_by_role("button", name="Make a clean copy without these columns").click()
    page.locator("h1", has_text="The file is ready").wait_for(timeout=30_000)
    idle(page)
    assert "the file as it was dropped has been deleted" in page.locator(".sp-file").inner_text()
    assert "B-1" in page.get_by_role("region", name="First rows of people (clean copy).xlsx").inner_text()
    assert accept(page).startswith("One file is kept")
    shown = page.content()
    for folder in ("data", "temporary"):
        for path in (place / folder).rglob("*"):
            said = _everything_in(path) if path.is_file() else b""
            for person in PEOPLE:
                surname = person.split()[1]
                assert surname.encode() not in said, path
                assert surname not in shown
    assert list((place / "temporary").iterdir()) == []


def _everything_in(path):
    data = path.read_bytes()
    if not zipfile.is_zipfile(path):
        return data
    with zipfile.ZipFile(path) as parts:
        return data + b"".join(parts.read(name) for name in parts.namelist())


def test_two_officers_accept_for_the_same_period_at_once(visit, place):
    months = ["10/2018", "11/2018", "12/2018"]
    mine = register(place / "files" / "mine.xlsx", months)
    theirs = spoilt(place / "files" / "theirs.xlsx", mine, F2=9)
    first, second = upload(visit).page, upload(visit).page
    assert drop(first, mine).startswith("The file is ready")
    assert drop(second, theirs).startswith("The file is ready")
    assert accept(first).startswith("One file is kept")
    assert first.get_by_text("Meanwhile").count() == 0
    assert accept(second).startswith("One file is kept")
    assert "accepted “mine.xlsx”" in second.locator(".sp-list").inner_text()
    standing = [one["file"] for one in kept(place)]
    assert standing[:2] == ["theirs.xlsx", "mine.xlsx"]


def test_a_long_file_shows_movement_can_be_stopped_and_holds_nobody_up(visit, place):
    long = place / "files" / "long.csv"
    months = ",".join(f"{year}{month:02}" for year in (2016, 2017) for month in range(1, 13))
    with long.open("w") as file:
        file.write(f"MajorText,MinorText,WardName,WardCode,LookUp_BoroughName,{months}\n")
        tail = ",Bromley" + ",1" * 24 + "\n"
        file.writelines(f"Burglary,Burglary - Residential,Ward {n},E05{n:06}{tail}" for n in range(100_000))
    page, other = upload(visit).page, visit()
    page.set_input_files("input[type=file]", str(long))
    result, told = page.locator(".sp-file td").last, set()
    result.wait_for()
    for _ in range(100):
        told.add(result.inner_text())
        if len(told) > 3:
            break
        page.wait_for_timeout(250)
    assert len(told) > 3, told  # starting; opening; opening, 1 s; looking for personal data, 10%
    other.open(Q3)
    page.get_by_role("button", name="Cancel long.csv").click()
    assert settled(page, 5) == "The file was not read to the end"


def test_a_return_that_was_typed_in_goes_the_same_way(visit, place):
    seen = visit().open("/type_in", "[data-testid=stDataFrame] canvas")
    page = seen.page
    page.get_by_label("Form", exact=True).click()
    page.get_by_role("option", name="Prevent training").click()
    idle(page)
    page.get_by_label("Period").fill("Q1 2018/19")
    page.keyboard.press("Enter")
    page.get_by_label("Who gave the figures").fill("The trainer")
    page.get_by_label("In what").fill("e-mail of 3 July")
    idle(page)
    for row, figure in enumerate(("41", "12", "7")):
        type_into(page, row, figure)
    assert_nothing_above_minor(page)
    seen.screenshot("type-in")
    page.get_by_role("button", name="Rehearse").click()
    page.wait_for_selector(".sp-file")
    assert settled(page).startswith("The file is ready")
    [(name, recognised, period, *_)] = files(page).values()
    assert name.startswith("Typed in - Prevent training - ")
    assert (recognised, period) == ("Prevent training", "Q1 2018/19")
    accept(page)
    traced = visit().open("/indicator?indicator=wrap_attendances&quarter=2018/19+Q1", ".sp-cells").page
    assert "Typed in - Prevent training" in traced.locator(".sp-files").inner_text()
    marked = [cell.evaluate("cell => cell.firstChild.textContent") for cell in traced.locator("td.sp-mark").all()]
    assert marked == ["41", "12", "7"]


def test_headings_skip_no_level_and_nothing_scrolls_sideways_on_a_phone(visit, place):
    broken = spoilt(place / "files" / "phone.xlsx", place / "files" / "good.xlsx", D3="Helth visitor")
    page = upload(visit, width=390).page
    drop(page, broken, SAMPLES / "sample-idsva-quarterly-report-2017-18-q3.xlsx")
    levels = [int(tag[1]) for tag in page.eval_on_selector_all("h1,h2,h3,h4", "all => all.map(h => h.tagName)")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))
    assert page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollWidth") <= 390


def test_files_are_dropped_read_and_accepted_without_a_mouse(visit, place):
    page = upload(visit).page
    page.set_input_files("input[type=file]", str(place / "files" / "q1.xlsx"))
    assert settled(page).startswith("The file is ready")
    page.get_by_label("Note").focus()
    page.keyboard.type("By keyboard")
    reached = []
    for _ in range(4):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("() => document.activeElement.innerText"))
        if "Accept" in reached[-1]:
            break
    assert reached[-1] == "Accept 1 file"
    page.keyboard.press("Enter")
    page.wait_for_selector(".sp-became")
    assert title(page).startswith("One file is kept")
