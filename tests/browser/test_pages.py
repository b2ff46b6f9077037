"""Both pages in a real browser, on the samples: what they say, where their links lead, that addresses reopen."""

import csv
import re

import pytest

from commands.first_run import MANIFEST
from loaders.reading.cells import column_number

Q4 = "quarter=2015/16+Q4&as_at=2016-06-27"
Q3 = "quarter=2017/18+Q3"
MOPAC = f"/indicator?indicator=mopac_7&{Q4}"


def scorecard(page):
    """The rows of the scorecard as they read: title → (rating, value)."""
    rows = page.locator(".sp-row").all()
    return {
        row.locator("a").inner_text(): (
            row.locator(".sp-rated").inner_text(),
            row.locator(".sp-value").inner_text(),
        )
        for row in rows
    }


def test_the_scorecard_of_march_2016_as_the_meeting_of_june_2016_saw_it(visit):
    seen = visit().open(f"/scorecard?{Q4}")
    rows = scorecard(seen.page)
    assert rows["MOPAC 7 crime, all seven"] == ("Amber", "9,682")
    assert rows["Burglary"][0] == "Green"
    assert rows["Violence with injury"][0] == "Red"
    assert rows["Fly-tipping incidents"] == ("Red", "3,343")
    assert seen.page.locator("h1").count() == 1
    assert "27 June 2016" in seen.page.locator(".sp-line").first.inner_text()
    assert "Sample data" in seen.page.locator(".sp-tag").inner_text()
    assert "No figures supplied." in seen.page.locator(".sp-none").all_inner_texts()
    seen.screenshot("scorecard")


def test_the_scorecard_opens_with_the_quarter_of_the_last_meeting(visit):
    seen = visit().open("/scorecard")
    rows = scorecard(seen.page)
    assert seen.page.locator(".sp-line b").first.inner_text() == "Q3 2017/18"
    assert rows["One Stop Shop attendance"] == ("Green", "317")
    assert rows["Support group referrals"] == ("Green", "219")
    assert rows["Perpetrator programme: assessments"] == ("Red", "17")
    assert rows["MOPAC 7 crime, all seven"] == ("No target", "10,740")


def test_a_figure_is_followed_to_its_cell(visit):
    seen = visit().open(f"/scorecard?{Q4}")
    seen.page.get_by_role("link", name="MOPAC 7 crime, all seven").click()
    seen.ready()
    page = seen.page
    page.wait_for_selector(".sp-cells")
    assert "indicator=mopac_7" in page.url
    assert "17.6% below 2011/12" in page.locator("h1").inner_text()
    assert "3.0% above" in page.locator(".sp-sums").inner_text()
    assert re.search(r"cells in 1 file add up to 9,682\.", page.locator(".sp-line").all_inner_texts()[-1])
    name = page.locator(".sp-files th[scope=row]").inner_text().split("\n")[0]
    with (MANIFEST.parent / name).open(encoding="utf-8-sig", newline="") as file:
        written = list(csv.reader(file))
    letters = page.locator(".sp-cells thead th:not(.sp-gap)").all_inner_texts()[1:]
    checked = 0
    for line in page.locator(".sp-cells tbody tr").all():
        number = line.locator("th").inner_text()
        shown = line.locator("td:not(.sp-gap)").all()
        for letter, cell in zip(letters, shown, strict=False):
            if "sp-mark" in (cell.get_attribute("class") or ""):
                text = cell.evaluate("cell => cell.firstChild.textContent")
                assert text == written[int(number) - 1][column_number(letter)]
                checked += 1
    assert checked >= 20
    seen.screenshot("indicator")


@pytest.mark.parametrize("address", [MOPAC, f"/scorecard?{Q4}&show=red&order=worst"])
def test_an_address_reopens_the_same_view(visit, address):
    first, second = visit().open(address), visit().open(address)
    assert first.page.locator("h1").inner_text() == second.page.locator("h1").inner_text()
    shown = [one.page.locator(".sp-value, .sp-big").all_inner_texts() for one in (first, second)]
    assert shown[0] == shown[1] != []


def test_a_choice_is_written_into_the_address_and_back_undoes_it(visit):
    seen = visit().open(f"/scorecard?{Q4}")
    page, rows = seen.page, seen.page.locator(".sp-row")
    everything = rows.count()
    page.get_by_text("Red 5").click()
    page.wait_for_url("**show=red**")
    page.wait_for_function("() => document.querySelectorAll('.sp-row').length === 5")
    assert {rating for rating, _ in scorecard(page).values()} == {"Red"}
    page.reload()
    seen.ready()
    assert rows.count() == 5
    page.go_back()
    page.wait_for_function(f"() => document.querySelectorAll('.sp-row').length === {everything}")


def test_worst_first_puts_red_before_green(visit):
    seen = visit().open(f"/scorecard?{Q4}&order=worst")
    ratings = [rating for rating, _ in scorecard(seen.page).values()]
    assert ratings[:5] == ["Red"] * 5
    assert ratings[5] == "Amber"


def test_the_way_back_keeps_quarter_and_day(visit):
    seen = visit().open(MOPAC)
    seen.page.get_by_role("link", name="Scorecard").last.click()
    seen.page.wait_for_selector(".sp-score")
    assert "27 June 2016" in seen.page.locator(".sp-line").first.inner_text()
    assert seen.page.locator(".sp-line b").first.inner_text() == "Q4 2015/16"


def test_another_quarter_is_picked_from_the_list(visit):
    seen = visit().open(f"/scorecard?{Q3}")
    seen.page.get_by_label("Quarter").first.click()
    seen.page.get_by_role("option", name="Q4 2015/16").click()
    seen.page.wait_for_url("**quarter=2015%2F16+Q4**")
    seen.page.wait_for_function("() => document.querySelector('.sp-line b').textContent === 'Q4 2015/16'")


def test_an_address_that_asks_for_nonsense_opens_the_usual_view(visit):
    seen = visit().open("/scorecard?quarter=banana&as_at=2999-01-01&show=%3Cscript%3E&view=root&order=x")
    assert seen.page.locator(".sp-line b").first.inner_text() == "Q3 2017/18"
    assert "Seen as the public" in seen.page.locator(".sp-line").first.inner_text()


def test_the_chart_has_words_and_a_table(visit):
    seen = visit().open(MOPAC)
    assert seen.page.locator("[data-testid=stPlotlyChart]").count() >= 1
    words = seen.page.locator("[role=figure][aria-label^='Line, monthly'], [aria-label^='Line, monthly']").first
    assert "821 in March 2016" in words.get_attribute("aria-label")
    seen.page.get_by_role("tab", name="Table").first.click()
    table = seen.page.get_by_role("region", name="MOPAC 7 crime, all seven, by month, table")
    assert "Mar 2016" in table.inner_text()
    assert "821" in table.inner_text()


def test_a_change_of_theme_draws_the_page_again_in_its_colours(visit):
    seen = visit().open(MOPAC)
    page = seen.page
    page.get_by_test_id("stMainMenu").locator("button").first.click()
    page.locator("text=Dark").last.click()
    page.wait_for_function("() => [...document.querySelectorAll('style')].some(s => s.textContent.includes('#E6EBF0'))")
    seen.ready()
    colour = page.locator("h1").evaluate("h => getComputedStyle(h).color")
    page.locator("text=System").last.click()  # a choice is remembered: the next test wants the system's again
    page.wait_for_function("() => getComputedStyle(document.querySelector('h1')).color === 'rgb(22, 33, 44)'")
    assert colour == "rgb(230, 235, 240)"


def test_a_small_number_is_hidden_from_the_public_to_the_last_byte(visit):
    address = "/indicator?indicator=marac_disabled_share&quarter=2014/15+Q3"
    received = {}
    for reader in ("viewer", "administrator"):
        seen, frames = visit(fresh=True), []  # an open window's socket was opened before anybody listened
        seen.page.on("websocket", lambda socket, kept=frames: socket.on("framereceived", lambda one: kept.append(one)))
        seen.open(f"{address}&view={reader}")
        received[reader] = b"".join(frame if isinstance(frame, bytes) else frame.encode() for frame in frames)
        words = seen.page.locator(".sp-six").inner_text()
        assert ("[c]" in words) is (reader == "viewer")
    assert b"2.5%" in received["administrator"]
    assert len(received["viewer"]) > 10_000
    assert b"2.5%" not in received["viewer"]
