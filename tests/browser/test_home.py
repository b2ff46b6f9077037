"""The next meeting, what changed between two days, and how pages lead to each other, in a real browser."""

import csv
import io

from tests.browser.figures import assert_nothing_above_minor, tab_stops

HOME, CHANGED, FORM = ".sp-home", "[data-testid=stDownloadButton]", "[data-testid=stMain] h1"
BETWEEN = "/what_changed?from=2016-12-08&to=2017-12-19"


def usable_everywhere(seen, name, last):
    """Nothing for axe to find and nothing wider than a phone, light and dark; with a picture of each to look at."""
    page = seen.page
    for scheme in ("light", "dark"):
        seen.wear(scheme).ready(last)
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 1000})
            assert_nothing_above_minor(page)
            assert page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollWidth") <= width
            seen.screenshot(f"{name}-{width}-{scheme}")
    seen.wear("light")
    page.set_viewport_size({"width": 1280, "height": 1000})


def levels(page):
    return [int(tag[1]) for tag in page.eval_on_selector_all("h1,h2,h3,h4", "all => all.map(h => h.tagName)")]


def test_the_next_meeting_comes_before_anything_else(visit):
    seen = visit(1280).open("/", HOME)
    page = seen.page
    assert page.locator("h1").inner_text() == "The last meeting entered, on 26 March 2018, reviewed Q3 2017/18"
    assert page.locator(".sp-lead").inner_text() == "No later meeting is entered."
    assert page.locator("#since").inner_text() == "Two indicators turned red, five turned green; seven files came"
    turned = page.locator("[aria-labelledby=since] tbody th").all_inner_texts()
    assert turned == ["MARAC cases discussed", "Perpetrator programme: assessments"]
    assert page.locator("#asked").inner_text() == "Three actions are overdue; three reds without an action"
    assert (
        "Serious youth violence and gangs: no figures supplied" in page.locator("[aria-labelledby=silent]").inner_text()
    )
    assert len(page.locator(".sp-home").inner_text().split()) < 450  # two minutes
    assert levels(page) == [1, 2, 2, 2, 3, 3, 3, 3, 2]
    first = page.get_by_role("link", name="Red", exact=True)
    assert tab_stops(page, first) <= 25
    usable_everywhere(seen, "home", HOME)

    first.click()
    seen.ready(".sp-key")
    assert "/scorecard" in page.url
    assert "show=red" in page.url
    assert page.locator(".sp-row").count() == 3
    page.go_back()
    seen.ready(HOME)
    page.get_by_role("link", name="Fly-tipping incidents").click()
    seen.ready(".sp-files")
    assert "quarter=2017%2F18+Q3" in page.url

    seen.open("/?as_at=2016-09-01&view=administrator", HOME)
    assert page.locator("h1").inner_text() == "The next meeting is on 15 September 2016 and reviews Q1 2016/17"
    assert page.locator(".sp-lead").inner_text() == "Its papers are due on 8 September 2016, in seven days."
    assert "Figures as known on 1 September 2016" in page.locator(".sp-line").first.inner_text()
    assert "Since the meeting of 27 June 2016" in page.locator("[aria-labelledby=since]").inner_text()
    page.get_by_role("link", name="Everything that changed").click()
    seen.ready(FORM)
    assert "From 27 June 2016 to 1 September 2016" in page.locator(".sp-line").first.inner_text()
    assert "Seen as an administrator" in page.locator(".sp-line").first.inner_text()

    seen.open("/?as_at=2016-03-01", HOME)
    assert "No earlier meeting is entered" in page.locator("[aria-labelledby=since]").inner_text()


def test_what_changed_between_two_meetings(visit):
    seen = visit(1280).open(BETWEEN, CHANGED)
    page = seen.page
    assert page.locator("h1").inner_text() == "Three indicators have no figure; 12 figures were revised"
    heads = page.locator("h2").all_inner_texts()
    assert heads == [
        "The quarter under review, then and now", "Q2 2016/17 judged again", "12 figures revised, 5,784 new",
        "Targets: 12", "Files received: 6", "Comments, events and actions: 14",
        "Returns whose day passed without them: 7",
    ]  # fmt: skip
    assert "9,312, 9,400" in page.locator("tr", has_text="MOPAC 7 crime, all seven").first.inner_text()
    assert page.locator(".sp-changes tbody tr").count() == 12
    with page.expect_download() as kept:
        page.get_by_role("button", name="All figures that changed (CSV)").click()
    rows = list(csv.reader(io.StringIO(kept.value.path().read_bytes().decode("utf-8-sig"), newline="")))
    assert sum(row[4:5] == ["revised"] for row in rows) == 12
    assert sum(row[4:5] == ["new"] for row in rows) == 5784
    assert rows[-1] == ["Seen as the public"]
    assert [row[5:9] for row in rows if "marac" in "".join(row[:1]).lower()] == [["", "", "", "[c]"]]
    usable_everywhere(seen, "what-changed", CHANGED)

    page.get_by_text("New 5,784").click()
    page.wait_for_url("**figures=new**")
    page.get_by_text("Show more of the other 5,772").click()
    page.get_by_text("5,272 more are not listed here.").wait_for()
    page.get_by_label("From", exact=True).scroll_into_view_if_needed()
    page.wait_for_timeout(300)  # a list that is open closes when its page is scrolled
    page.get_by_label("From", exact=True).click()
    page.get_by_role("option", name="27 June 2016 (meeting on Q4 2015/16)").click()
    page.wait_for_url("**from=2016-06-27**")
    page.get_by_text("From 27 June 2016 to 19 December 2017").wait_for()
    page.get_by_role("link", name="sample-marac-register-2016-17.xlsx").click()
    page.get_by_role("link", name="Submissions").last.wait_for()
    assert "submission=" in page.url

    seen.open("/what_changed?from=2018-03-26&to=2016-06-27", FORM)
    assert page.locator("h1").inner_text() == "The first day must lie before the second"
    seen.open("/what_changed?from=banana&to=2999-01-01", CHANGED)
    assert "From 19 December 2017 to" in page.locator(".sp-line").first.inner_text()


def test_pages_that_belong_together_lead_to_each_other(visit):
    seen = visit(1280).open("/upload", FORM)
    page = seen.page
    near = page.locator(".st-key-near a")
    assert near.all_inner_texts() == ["Upload", "Type figures in", "Blank templates"]
    near.last.focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="A blank template that is filled in always loads").wait_for()
    page.set_viewport_size({"width": 320, "height": 1000})
    assert_nothing_above_minor(page)
    assert page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollWidth") <= 320
    near.first.click()
    page.get_by_text("Nothing is stored until you accept").first.wait_for()
    seen.open("/wordings", FORM)
    assert near.all_inner_texts() == ["Submissions", "Corrections", "Column names"]
    near.nth(1).click()
    page.wait_for_url("**/corrections*")
    seen.ready(FORM)
    assert_nothing_above_minor(page)
    assert levels(page)[0] == 1
