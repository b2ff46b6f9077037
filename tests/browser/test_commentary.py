"""What owners say, actions and events, written in a real browser on a copy of the samples."""

from datetime import date, timedelta

from tests.browser.conftest import opened
from tests.browser.figures import above_minor

PAGE = "/indicator?indicator=mopac_7&quarter=2015/16+Q4"
SAYS = "h2:has-text('What the owner says')"
FIRST = "Burglary met its target."
SECOND = "Violence with injury alone puts 526 offences between us and the target."


def press(seen, name):
    seen.page.get_by_role("button", name=name, exact=True).click()


def standing(seen):
    return seen.page.locator(".sp-words").first


def test_a_comment_is_refused_written_replaced_and_withdrawn(visit_copy, copied):
    seen = visit_copy().open(PAGE, SAYS)
    page = seen.page
    page.get_by_text("Metropolitan Police, Bromley has not commented on Q4 2015/16.").wait_for()
    press(seen, "Write a comment")
    press(seen, "Put this comment on the record")
    page.get_by_text("Write a comment first").wait_for()
    box = page.get_by_label("What is to be said of MOPAC 7 crime, all seven in Q4 2015/16")
    box.fill("Ring 07700 900123")
    press(seen, "Put this comment on the record")
    page.get_by_text("The comment seems to hold telephone numbers").wait_for()
    assert box.input_value() == "Ring 07700 900123"  # nothing typed is lost
    box.fill(FIRST)
    press(seen, "Put this comment on the record")
    standing(seen).get_by_text(FIRST).wait_for()
    assert "Metropolitan Police, Bromley · " in page.locator("body").inner_text()
    assert box.count() == 0
    press(seen, "Replace this comment")
    page.get_by_label("On whose behalf").fill("the borough commander")
    box.fill(SECOND)
    press(seen, "Put this comment on the record")
    standing(seen).get_by_text(SECOND).wait_for()
    page.get_by_text("2 earlier comments", exact=True).click()  # one is of an earlier quarter
    page.locator(".sp-earlier li", has_text=FIRST).wait_for()
    assert "replaced since" in page.locator(".sp-earlier li", has_text=FIRST).inner_text()
    press(seen, "Withdraw it")
    page.get_by_text("The comment before it stands again.").wait_for()
    page.get_by_label("Why is it withdrawn?").fill("It speaks of another quarter")
    press(seen, "Withdraw this comment")
    standing(seen).get_by_text(FIRST).wait_for()
    with opened(copied) as place:
        first, second = place.warehouse.comments()[-2:]
    assert (first.words, first.indicator, first.quarter, first.withdrawn) == (FIRST, "mopac_7", "2015/16 Q4", None)
    assert (second.on_behalf, second.reason) == ("the borough commander", "It speaks of another quarter")


def test_an_action_is_recorded_beside_an_amber_grows_overdue_and_is_done(visit_copy):
    seen = visit_copy().open(PAGE, SAYS)
    page = seen.page
    page.get_by_text("Q4 2015/16 is amber; the meetings asked for an action with an owner and a day.").wait_for()
    press(seen, "Record an action")
    page.get_by_label("What is to be done").fill("Report the split of violence")
    page.get_by_label("Who does it").fill("Metropolitan Police")
    press(seen, "Record this action")
    page.get_by_text("Say by which day it is to be done.").wait_for()
    page.get_by_role("spinbutton", name="day, Due on").focus()
    page.keyboard.type(f"{date.today() - timedelta(days=9):%d%m%Y}")
    press(seen, "Record this action")
    row = page.locator(".sp-actions tbody tr", has_text="Report the split of violence")
    row.wait_for()
    assert "Overdue" in row.inner_text()
    assert "No action recorded" not in page.locator("body").inner_text()
    press(seen, "Change or close an action")
    page.get_by_label("What came of it").fill("With the papers")
    press(seen, "Put this on the record")
    row.get_by_text("Done", exact=True).wait_for()
    page.get_by_text("How these actions came about").click()
    page.locator(".sp-earlier li", has_text="With the papers").wait_for()


def test_an_event_is_drawn_on_every_chart_it_concerns_and_stands_in_the_table(visit_copy):
    seen = visit_copy().open(PAGE, SAYS)
    page = seen.page
    press(seen, "Note an event")
    choice = page.get_by_role("combobox", name="Which charts it concerns")
    choice.focus()
    choice.press("ArrowDown")
    page.get_by_role("option", name="All of the priority").click()
    page.get_by_label("What happened").fill("Inspection of crime recording")
    page.get_by_label("When", exact=True).fill("last autumn")
    press(seen, "Note this event")
    page.get_by_text("“last autumn” names no day and no month; write it like 14 March 2018").wait_for()
    page.get_by_label("When", exact=True).fill("November 2014")
    press(seen, "Note this event")
    page.locator(".sp-events li", has_text="November 2014").wait_for()
    for name in ("mopac_7", "mopac_7_theft_from_person"):
        seen.open(f"/indicator?indicator={name}&quarter=2015/16+Q4", ".sp-events")
        page.get_by_role("tab", name="Chart").first.click()
        page.locator(".js-plotly-plot .annotation", has_text="Nov 2014").first.wait_for()
        page.get_by_role("tab", name="Table").first.click()
        page.locator(".sp-plain td", has_text="Nov 2014: Inspection of crime recording").wait_for()
    seen.open("/indicator?indicator=marac_cases&quarter=2017/18+Q3", SAYS)
    assert page.locator(".sp-events").count() == 0


def test_yesterday_knew_nothing_of_it_and_cannot_be_written_to(visit_copy):
    yesterday = date.today() - timedelta(days=1)
    seen = visit_copy().open(f"{PAGE}&as_at={yesterday}", SAYS)
    page = seen.page
    page.get_by_text("Choose Today to add to it.").wait_for()
    assert page.locator(".sp-words, .sp-actions, .sp-events").count() == 0
    assert page.get_by_role("button", name="Write a comment").count() == 0


def test_axe_finds_nothing_above_minor_and_nothing_scrolls_sideways(visit_copy):
    seen, found = visit_copy(), []
    seen.open(PAGE, ".sp-events")
    press(seen, "Replace this comment")
    seen.page.get_by_label("On whose behalf").wait_for()
    for scheme, width in (("light", 1280), ("dark", 320)):
        seen.wear(scheme).page.set_viewport_size({"width": width, "height": 1000})
        seen.ready(".sp-events")
        found += [(scheme, *one) for one in above_minor(seen.page)]
        wide = seen.page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollWidth")
        found += [(scheme, wide)] if wide > width else []
        seen.screenshot(f"commentary-{width}-{scheme}")
    assert found == []
