"""What was received, corrected and remembered, in a real browser. What changes anything runs on a copy of the samples."""

import hashlib
import re
from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from commands.first_run import MANIFEST
from performance.wording import LONDON
from tests.browser.conftest import opened
from tests.browser.figures import above_minor

LIST, FACTS = ".sp-asked", ".sp-about"
FIGURE = "/indicator?indicator=support_group&quarter=2017/18+Q3"
CRIME = "sample-mps-borough-crime-200801-201612.csv"


def received(page):
    return page.locator(".sp-received tbody tr")


def follow(seen, name, last):
    seen.page.get_by_role("link", name=name).click()
    return seen.ready(last)


def rating(seen, quarter, title):
    """The rating and value of an indicator on the scorecard."""
    seen.open(f"/scorecard?quarter={quarter}")
    row = seen.page.locator(".sp-row", has=seen.page.get_by_role("link", name=title, exact=True))
    return row.locator(".sp-rated").inner_text(), row.locator(".sp-value").inner_text()


def test_the_list_is_filtered_and_its_address_reopens_it(visit):
    seen = visit().open("/submissions", LIST)
    page = seen.page
    assert received(page).count() == 20
    assert re.search(r"18 files stand", page.locator("h1").inner_text())
    box = page.get_by_role("combobox", name="Source")
    box.focus()  # a click would scroll there, and scrolling closes the list
    box.press("ArrowDown")
    page.get_by_role("option", name="MARAC").click()
    page.wait_for_url("**source=marac**")
    page.wait_for_function("() => document.querySelectorAll('.sp-received tbody tr').length === 3")
    seen.open("/submissions?source=marac&period=2017/18+Q3&status=standing", LIST)
    assert received(page).count() == 1
    assert "sample-marac-register-2017-18-q3.xlsx" in received(page).inner_text()
    assert "1 of 20 files" in page.get_by_role("status").first.inner_text()
    seen.open("/submissions?source=marac&status=withdrawn", LIST)
    assert "None of the 20 files received fits" in page.locator(".sp-none").inner_text()


def test_what_is_late_has_a_reminder_and_what_was_asked_for_stands_below(visit):
    seen = visit().open("/submissions?on=today", LIST)
    page = seen.page
    assert page.locator(".sp-receipts tbody tr").count() >= 10
    assert page.get_by_role("heading", name="Asked for and never supplied").count() == 1
    assert "Princess Royal University Hospital" in page.locator(LIST).inner_text()
    folded = page.locator("[data-testid=stExpander]", has_text="To Bromley MARAC")
    folded.locator("summary").click()
    text = folded.locator("code")
    text.wait_for()
    assert "MARAC return or register" in text.inner_text()


def test_a_file_is_opened_and_downloaded_as_it_was_received(visit):
    seen = visit().open("/submissions?source=impact_days", LIST)
    follow(seen, "sample-community-impact-days-2017-18.xlsx", FACTS)
    page = seen.page
    page.get_by_role("heading", name="Withdraw it").wait_for()
    written = (MANIFEST.parent / "sample-community-impact-days-2017-18.xlsx").read_bytes()
    digest = hashlib.sha256(written).hexdigest()
    assert digest in page.locator(FACTS).inner_text()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the file as received").click()
    assert download.value.suggested_filename == "sample-community-impact-days-2017-18.xlsx"
    assert hashlib.sha256(download.value.path().read_bytes()).hexdigest() == digest
    notes = page.get_by_role("table", name="To note in sample-community-impact-days-2017-18.xlsx")
    assert "Knives recovered" in notes.inner_text()
    page.get_by_role("link", name="Submissions").last.click()
    page.wait_for_url("**/submissions?source=impact_days**")


def test_of_a_register_with_a_row_a_person_there_is_no_file_and_the_page_says_why(visit):
    seen = visit().open("/submissions?source=marac&period=2017/18+Q3", LIST)
    follow(seen, "sample-marac-register-2017-18-q3.xlsx", FACTS)
    seen.page.get_by_text("it was counted and not kept").wait_for()
    assert seen.page.get_by_role("button", name="Download the file as received").count() == 0


def test_a_file_is_withdrawn_with_a_reason_the_scorecard_changes_and_changes_back(visit_copy, copied):
    seen = visit_copy()
    page = seen.page
    assert rating(seen, "2016/17+Q3", "Burglary") == ("Green", "2,215")
    seen.open("/submissions?source=mopac_7", LIST)
    follow(seen, CRIME, FACTS)
    page.get_by_role("button", name="See what withdrawing would change").click()
    page.get_by_role("heading", name="What withdrawing it would change").wait_for()
    row = page.locator(".sp-turns tr", has_text="Burglary").first
    assert "Green" in row.locator(".sp-was").inner_text()
    assert "Not submitted" in row.inner_text()
    page.get_by_role("button", name="Withdraw this file").click()
    page.get_by_text("Say why it is withdrawn").wait_for()
    page.get_by_label("Why is it withdrawn?").fill("Sent in error")
    page.get_by_role("button", name="Withdraw this file").click()
    page.get_by_role("heading", name="What withdrawing it changed").wait_for()
    seen.ready(".sp-turns")
    assert "Sent in error" in page.locator(FACTS).inner_text()
    assert "was withdrawn on" in page.locator("h1").inner_text()
    assert "sample-mps-borough-crime-200801-201603.csv answers again" in page.locator("body").inner_text()
    assert "Burglary" in page.locator(".sp-turns").first.inner_text()
    assert rating(seen, "2016/17+Q3", "Burglary")[0] == "Not submitted"
    assert rating(seen, "2015/16+Q4", "Burglary")[0] == "Green"
    load_again(copied, CRIME)
    assert rating(seen, "2016/17+Q3", "Burglary") == ("Green", "2,215")


def load_again(data, name):
    with opened(data) as place:
        workspace = data.parent / "workspace"
        workspace.mkdir()
        outcome = place.intake.read(MANIFEST.parent / name, workspace)
        now = datetime.now(LONDON)
        assert place.receive(outcome, received=now, recorded=now, by="a.smith").submission


def test_a_report_in_words_is_noted_as_received(visit_copy, copied):
    seen = visit_copy().open("/submissions", LIST)
    page = seen.page
    page.get_by_text("Note a report as received").click()
    page.get_by_label("On whose behalf").fill("the chair, by e-mail")
    page.get_by_role("button", name="Note it as received").click()
    page.locator(".sp-receipts", has_text="26 Mar 2018").wait_for()
    with opened(copied) as place:
        [noted] = place.warehouse.reports()
    assert (noted.on_behalf, noted.received) == ("the chair, by e-mail", date(2018, 3, 26))


def test_a_figure_is_corrected_shown_beside_the_figure_and_the_correction_ended(visit_copy):
    seen = visit_copy().open("/corrections?indicator=support_group&quarter=2017/18+Q3", "h2, h3")
    page = seen.page
    assert page.locator("h1").inner_text() == "No figure is corrected"
    page.get_by_label("The figure to use").fill("70")
    page.get_by_label("The figure to use").press("Enter")
    page.get_by_text("76 → 70").wait_for()
    page.get_by_role("button", name="Correct this figure").click()
    page.get_by_text("Say why the figure is corrected").wait_for()
    page.get_by_label("Why?").fill("Six counted twice")
    page.get_by_role("button", name="Correct this figure").click()
    page.get_by_role("heading", name="One figure is corrected").wait_for()
    seen.open(FIGURE)
    assert "213" in page.locator(".sp-six").inner_text()
    assert "corrected from 76 to 70: Six counted twice" in page.locator("body").inner_text()
    seen.open("/corrections", "h2, h3")
    page.get_by_role("button", name="End this correction").click()
    page.get_by_label("Why does it end?").fill("The file was put right")
    page.get_by_role("button", name="End it", exact=True).click()
    page.get_by_role("heading", name="No figure is corrected").wait_for()
    page.get_by_text("The file was put right").wait_for()
    seen.open(FIGURE)
    assert "219" in page.locator(".sp-six").inner_text()
    assert "corrected" not in page.locator(".sp-six").inner_text()


def test_a_column_name_is_forgotten_at_the_second_click(visit_copy, copied):
    seen = visit_copy().open("/wordings", "h2")
    page = seen.page
    assert page.locator("h1").inner_text() == "Two column names are remembered"
    assert "“Ref no.” is read as Ref" in page.locator("body").inner_text()
    page.get_by_role("button", name="Forget").first.click()
    page.get_by_role("button", name="Keep it").click()
    page.get_by_role("button", name="Keep it").wait_for(state="detached")
    page.get_by_role("button", name="Forget").first.click()
    page.get_by_role("button", name="Forget it").click()
    page.get_by_role("heading", name="One column name is remembered").wait_for()
    with opened(copied) as place:
        assert [one.wording.words for one in place.warehouse.remembered()] == ["Remarks"]


def test_a_blank_template_is_downloaded_and_opens(visit):
    seen = visit().open("/templates", "h3")
    with seen.page.expect_download() as download:
        seen.page.get_by_role("button", name="marac-referral-register-blank.xlsx").click()
    assert download.value.suggested_filename == "marac-referral-register-blank.xlsx"
    sheet = load_workbook(BytesIO(download.value.path().read_bytes())).worksheets[0]
    written = {str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value}
    assert {"Referral date", "Referring agency"} <= written


PAGES = {
    "submissions": ("/submissions", LIST),
    "submission": ("/submissions?source=impact_days", LIST),
    "corrections": ("/corrections", "h2, h3"),
    "wordings": ("/wordings", "h2"),
    "templates": ("/templates", "h3"),
}


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_axe_finds_nothing_above_minor_and_nothing_scrolls_sideways(visit_copy, scheme, width):
    seen, found = visit_copy(width, scheme), []
    for name, (address, last) in PAGES.items():
        seen.open(address, last)
        if name == "submission":
            follow(seen, "sample-community-impact-days-2017-18.xlsx", FACTS)
            seen.page.get_by_role("heading", name="Withdraw it").wait_for()
        found += [(name, *one) for one in above_minor(seen.page)]
        wide = seen.page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollWidth")
        found += [(name, wide)] if wide > width else []
        if scheme == "light":
            seen.screenshot(f"{name}-{scheme}")
    assert found == []


def test_every_page_is_reached_without_a_mouse(visit):
    seen = visit().open("/wordings", "h1")
    page = seen.page
    page.locator(".st-key-near a").first.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.innerText") == "Corrections"
    page.keyboard.press("Enter")
    page.wait_for_url("**/corrections**")
    page.get_by_role("heading", name="No figure is corrected").wait_for()
    page.get_by_test_id("stMainMenu").locator("button").focus()
    page.keyboard.press("Enter")
    page.locator("text=Dark").last.wait_for()
