"""Meetings in a real browser on a copy of the samples: entered, minuted, published, closed, reported to, taken away."""

from datetime import date, datetime, timedelta

import pytest

from performance.asker import EVERYTHING
from performance.definitions.door import read_definitions
from performance.pack.frozen import read_pack
from performance.quarter import Quarter
from performance.scorecard import open_board
from performance.scorecard.behind import figures_behind
from performance.wording import LONDON, day
from tests.browser.conftest import ROOT, opened
from tests.browser.figures import above_minor, tab_stops
from warehouse.agenda import AgendaLine
from warehouse.corrections import Action

pytestmark = pytest.mark.xdist_group("browser changing")
MARCH, NEXT = date(2018, 3, 26), date.today() + timedelta(days=60)
MEETING, MINUTES = "/meeting?meeting=2018-03-26", "/minutes?meeting=2018-03-26"
KEPT, NOTED, FORM = "h2:has-text('What was kept')", "h2:has-text('Noted so far')", "h1"
_WIDE = "() => document.querySelector('[data-testid=stMain]').scrollWidth"


def press(seen, name):
    seen.page.get_by_role("button", name=name, exact=True).click()


def write(page, field, words):
    page.get_by_label(field, exact=True).fill(words)


def type_day(page, field, on):
    page.get_by_role("spinbutton", name=f"day, {field}").focus()
    page.keyboard.type(f"{on:%d%m%Y}")


def choose(seen, label, option):
    """Choose from a list once nothing is drawn or scrolled any more: either closes a list that is open."""
    box = seen.page.get_by_role("combobox", name=label)
    box.scroll_into_view_if_needed()
    settled(seen, FORM)
    box.click()
    seen.page.keyboard.type(option[:20])  # a long list draws only what is in view
    seen.page.get_by_role("option", name=option).click()


def settled(seen, last):
    seen.page.wait_for_timeout(300)
    return seen.ready(last)


def first_bytes(page, name):
    """Make a file and take it: its first bytes."""
    page.get_by_role("button", name=f"Make: {name}", exact=True).click()
    ready = page.locator("[data-testid=stDownloadButton] button", has_text=name)
    ready.wait_for(timeout=120_000)
    with page.expect_download() as kept:
        ready.click()
    return kept.value.path().read_bytes()[:5]


def test_a_meeting_is_entered_its_agenda_put_in_order_and_cancelled(visit_copy, copied):
    on = date.today() + timedelta(days=40)
    seen = visit_copy(1280).open("/meetings", ".sp-meetings")
    page = seen.page
    assert page.locator("h1").inner_text().startswith("No meeting to come is entered")
    press(seen, "Enter a meeting")
    enter = page.get_by_role("button", name="Enter this meeting")
    enter.wait_for()
    assert tab_stops(page, enter) <= 25
    enter.click()
    page.get_by_text("Say on which day the meeting is.").wait_for()
    type_day(page, "Day of the meeting", on)
    enter.click()
    page.wait_for_url("**/meeting?**")
    seen.ready(".sp-draft")
    assert f"meeting={on}" in page.url
    assert page.locator("h1").inner_text().startswith(f"Meeting of {day(on)} on ")
    titles = page.locator(".sp-draft b")
    before = titles.all_inner_texts()
    assert page.locator(".sp-agenda .sp-what b").all_inner_texts() == before  # the priorities, in their order
    press(seen, "Later")
    settled(seen, ".sp-draft")
    assert titles.all_inner_texts()[:2] == before[1::-1]
    press(seen, "Add an item after it")
    settled(seen, ".sp-draft")
    write(page, "Title", "Update on the van")
    page.keyboard.press("Enter")
    page.locator(".sp-draft b", has_text="Update on the van").wait_for()
    choose(seen, "Item in hand", f"1. {before[1]}")
    settled(seen, ".sp-draft")
    press(seen, "Take it out")
    settled(seen, ".sp-draft")
    wanted = [before[0], "Update on the van", *before[2:]]
    assert titles.all_inner_texts() == wanted
    press(seen, "Store this agenda")
    page.locator(".sp-agenda .sp-what b", has_text="Update on the van").wait_for()
    assert page.locator(".sp-agenda .sp-what b").all_inner_texts() == wanted
    seen.open("/meetings?say=cancel", ".sp-meetings")
    page.get_by_role("link", name=day(on), exact=True).wait_for()
    choose(seen, "Which meeting", day(on))
    press(seen, "Cancel this meeting")
    page.get_by_text("Say why the meeting is cancelled").wait_for()
    write(page, "Why is it cancelled?", "It falls into the holidays")
    press(seen, "Cancel this meeting")
    page.get_by_text("No meeting to come is entered").wait_for()
    with opened(copied) as place:
        kept = next(one for one in place.warehouse.meetings() if one.on == on)
    assert (kept.reason, [one.title for one in kept.agenda]) == ("It falls into the holidays", wanted)


@pytest.fixture
def following(copied):
    """A meeting to come, entered as a page enters it, and cancelled again for the other tests on the copy."""
    agenda = (AgendaLine("Domestic abuse", "", "domestic_abuse", True),)
    with opened(copied) as place:
        place.warehouse.convene(NEXT, "2017/18 Q4", None, agenda, by="a.smith", recorded=datetime.now(LONDON))
    yield NEXT
    with opened(copied) as place:
        place.warehouse.cancel_meeting(NEXT, reason="only a test", by="a.smith", recorded=datetime.now(LONDON))


def test_what_is_noted_while_people_talk_arises_at_the_next_meeting(visit_copy, following):
    seen = visit_copy(1280).open(f"{MINUTES}&item=8", NOTED)
    page = seen.page
    words = page.get_by_label("RESOLVED that")
    assert tab_stops(page, words) <= 25
    words.fill("ring 07700 900123")
    page.keyboard.press("Enter")
    page.get_by_text("The decision seems to hold telephone numbers").wait_for()
    assert words.input_value() == "ring 07700 900123"  # nothing typed is lost
    words.fill("the fourth adviser be paid for")
    page.keyboard.press("Enter")
    said = "RESOLVED that the fourth adviser be paid for"
    page.locator("[role=status]", has_text=f"Noted under 8. Domestic abuse sub-group update: {said}").wait_for()
    assert words.input_value() == ""
    assert words.evaluate("one => one === document.activeElement")  # ready for the next
    page.locator(".sp-minuted li", has_text=said).wait_for()
    choose(seen, "About", "MARAC cases discussed")
    settled(seen, NOTED)
    assert "about=marac_cases" in page.url
    write(page, "What is to be done", "Write to the two new referrers")
    write(page, "Who does it", "MARAC steering group")
    press(seen, "Note this action")
    page.get_by_text("Say by which day the action is due.").wait_for()
    type_day(page, "Due on", date(2018, 6, 20))
    press(seen, "Note this action")
    noted = page.locator(".sp-minuted li", has_text="Write to the two new referrers")
    noted.wait_for()
    assert "about MARAC cases discussed" in noted.inner_text()
    assert page.get_by_role("spinbutton", name="day, Due on").inner_text() == "dd"  # the form is empty again
    assert page.get_by_label("Who does it", exact=True).input_value() == ""
    page.reload()
    seen.ready(NOTED)
    assert page.get_by_role("combobox", name="About").input_value() == "MARAC cases discussed"  # the address holds it
    press(seen, "Put something right")
    choose(seen, "Which minute", said)
    write(page, "The decision", f"{said} until March 2019")
    write(page, "Why?", "The day was left out")
    press(seen, "Put this on the record")
    page.locator(".sp-minuted li", has_text="until March 2019").wait_for()
    seen.open(f"/minutes?meeting={following}&item=arising", ".sp-matters")
    row = page.locator(".sp-matters tr", has_text="Write to the two new referrers")
    assert "26 March 2018" in row.inner_text()
    assert "Overdue" in row.inner_text()
    choose(seen, "Matter in hand", "Write to the two new referrers")
    settled(seen, ".sp-matters")
    page.get_by_text("It was done", exact=True).click()
    write(page, "Update", "Both were written to in May.")
    page.keyboard.press("Enter")
    row.get_by_text("Both were written to in May.").wait_for()
    assert "Done" in row.inner_text()
    page.get_by_text("Show it with the figures since").click()
    with_figures = page.locator(".sp-matters tr", has_text="MARAC cases discussed: ")
    with_figures.wait_for(timeout=60_000)
    with page.expect_download() as kept:
        page.get_by_role("button", name="Matters arising, CSV").click()
    assert "Both were written to in May." in kept.value.path().read_text(encoding="utf-8-sig")


def test_a_pack_is_published_taken_away_closed_and_tells_what_was_corrected_since(visit_copy, copied):
    seen = visit_copy(1280).open(f"{MEETING}&say=publish", KEPT)
    page = seen.page
    page.get_by_text("all as known at the moment you publish").wait_for()
    assert tab_stops(page, page.get_by_role("button", name="Publish this pack")) <= 25
    press(seen, "Publish this pack")
    page.get_by_text("Since then nothing has changed").wait_for(timeout=90_000)
    link = page.get_by_role("link", name="Present, as published")
    assert "figures=published" in link.get_attribute("href")
    now = datetime.now(LONDON)
    with opened(copied) as place:
        definitions = read_definitions((ROOT / "indicators.yaml").read_text(encoding="utf-8"))
        board = open_board(place.warehouse, definitions, now, EVERYTHING)
        figure = figures_behind(board, "one_stop_shop", Quarter(2017, 3))[-1]
        made = place.warehouse.correct(
            figure.key, action=Action("override"), amount=100.0, expect=figure.value, reason="Counted twice",
            status="Partner told", by="a.smith", recorded=now,
        )  # fmt: skip
    seen.open(f"{MEETING}&say=close", KEPT)
    page.locator(".sp-since").wait_for(timeout=90_000)
    told = page.locator(".sp-since li").all_inner_texts()
    assert any(one.startswith("One Stop Shop attendance: 317 then, ") for one in told)
    assert all(one.startswith("One Stop Shop attendance") for one in told)
    page.get_by_text("Figures as known on").first.wait_for()
    choose(seen, "Figures the meeting was shown", "As published")
    settled(seen, KEPT)
    press(seen, "Close this meeting")
    page.get_by_text("Closed after the meeting, ").wait_for(timeout=90_000)
    with opened(copied) as place:
        place.warehouse.end_correction(made.id, reason="It was right", by="a.smith", recorded=datetime.now(LONDON))
        published, closed = (one for one in place.warehouse.frozen() if one.meeting == MARCH)
        packs = [read_pack(place.warehouse.frozen_content(one.sha256)) for one in (published, closed)]
    assert (published.stage, closed.stage, published.marking) == ("published", "closed", "public")
    assert packs[0].figures == packs[1].figures  # what was published was shown, to the digit
    assert [one.title for one in packs[1].items] == [one.title for one in packs[0].items]
    seen.open(f"{MEETING}&take=published", KEPT)
    page.get_by_role("button", name="Make: Tables, Excel").wait_for()
    assert first_bytes(page, "Tables, Excel")[:4] == b"PK\x03\x04"
    assert first_bytes(page, "Slides, PowerPoint")[:4] == b"PK\x03\x04"
    assert first_bytes(page, "Papers, A4 portrait, PDF") == b"%PDF-"
    page.get_by_text("Papers, A4 portrait, PDF: made in ").last.wait_for()


def test_a_sub_group_reports_and_the_meeting_is_told(visit_copy):
    seen = visit_copy(1280).open(MEETING, ".sp-agenda")
    page = seen.page
    row = page.locator(".sp-agenda tr", has_text="Youth offending and gangs sub-group update")
    assert "Not received" in row.inner_text()
    row.get_by_role("link", name="Write it").click()
    seen.ready("h2:has-text('Your words')")
    assert tab_stops(page, page.get_by_label("Operational update")) <= 25
    write(page, "Operational update", "Two workers began in January.")
    press(seen, "Hand in this report")
    page.get_by_text("Handed in. It is printed into the agenda").wait_for()
    write(page, "Operational update", "Two workers began in February.")
    write(page, "Action for the Partnership", "To name a lead for gangs.")
    press(seen, "Hand in this report")
    page.get_by_text("One earlier version").click()
    page.get_by_text("Two workers began in January.").last.wait_for()
    page.get_by_text("Offer it as PDF and as Word file").click()
    page.get_by_role("button", name="PDF").wait_for(timeout=90_000)
    title = "Report 10, Youth offending and gangs sub-group update"
    assert first_bytes(page, f"{title}, PDF") == b"%PDF-"
    assert first_bytes(page, f"{title}, Word")[:4] == b"PK\x03\x04"
    seen.open(MEETING, ".sp-agenda")
    assert f"Received {day(date.today())}" in row.inner_text()
    seen.open("/report?meeting=2018-03-26&item=10&as_at=2018-03-26", FORM)
    assert "No report received; it was due on 19 March 2018." in page.locator(".sp-lead").inner_text()
    assert page.get_by_role("button", name="Hand in this report").count() == 0


def test_what_is_not_there_or_damaged_is_said_in_words(visit_copy, copied):
    with opened(copied) as place:
        now = datetime.now(LONDON)
        for stage, content in (("published", b"no pack"), ("closed", b"lost")):
            place.warehouse.freeze(date(2016, 3, 10), stage, content, as_at=now, marking="public", by="a", recorded=now)
        lost = place.warehouse.frozen()[-1].sha256
    (copied / "packs" / f"{lost}.pack").unlink()
    seen = visit_copy(1280).open("/meeting?meeting=2016-03-10", "[data-testid=stAlert]")
    page = seen.page
    page.get_by_text("is missing; restore it from a backup").wait_for()
    assert page.locator("[data-testid=stAlert]").count() == 2
    for address in ("/meeting?meeting=2019-04-01", "/minutes?meeting=banana", "/report?meeting=2018-03-26&item=99"):
        seen.open(address, "[data-testid=stAlert]")
        assert page.locator("h1").inner_text() in {"There is no such meeting", "There is no such item"}
        page.get_by_role("link", name="All meetings").last.wait_for()
    assert above_minor(page) == []


def test_the_pages_are_usable_by_everyone(visit_copy):
    seen, found = visit_copy(1280), []
    pages = {
        "meetings": ("/meetings?say=meeting", ".sp-meetings"),
        "meeting": (f"{MEETING}&say=close", KEPT),
        "minutes": (f"{MINUTES}&item=arising&say=mend", ".sp-matters"),
        "report": ("/report?meeting=2018-03-26&item=8", ".sp-filled"),
    }
    for scheme in ("light", "dark"):
        seen.page.emulate_media(color_scheme=scheme)
        seen.page.wait_for_timeout(1200)
        for name, (address, last) in pages.items():
            seen.open(address, last)
            for width in (1280, 320):
                seen.page.set_viewport_size({"width": width, "height": 1000})
                seen.page.wait_for_timeout(300)
                found += [(name, scheme, width, *one) for one in above_minor(seen.page)]
                found += [(name, scheme, width)] if seen.page.evaluate(_WIDE) > width else []
                seen.screenshot(f"{name}-{width}-{scheme}")
            tags = seen.page.eval_on_selector_all("h1,h2,h3,h4", "all => all.map(h => h.tagName)")
            levels = [int(one[1]) for one in tags]
            if levels[0] != 1 or any(after > before + 1 for before, after in zip(levels, levels[1:], strict=False)):
                found.append((name, levels))
    assert found == []
