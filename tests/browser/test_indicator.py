"""An indicator in a real browser: drawn by month, quarter or year, compared with whom one likes, found by any word."""

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.figures import above_minor

Q4 = "quarter=2015/16+Q4&as_at=2016-06-27"
MOPAC = f"/indicator?indicator=mopac_7&{Q4}"
LIST = ".sp-index, .sp-lead"


def said(page):
    """What the address says."""
    return {name: words[0] for name, words in parse_qs(urlsplit(page.url).query).items()}


def alts(page):
    """The words of every chart."""
    charts = page.locator("[data-testid=stPlotlyChart] [aria-label], [data-testid=stPlotlyChart][aria-label]")
    return [words for words in charts.evaluate_all("all => all.map(one => one.getAttribute('aria-label'))") if words]


def without_faults(seen):
    """axe on a wide light page and on a dark phone, and nothing wider than it; the other two are in test_access."""
    for width, scheme in ((1280, "light"), (320, "dark")):
        seen.page.set_viewport_size({"width": width, "height": 1000})
        seen.wear(scheme).ready(LIST + ", .sp-files")
        assert above_minor(seen.page) == [], (width, scheme)
    wide = "() => [document.documentElement, document.querySelector('[data-testid=stMain]')].map(e => e.scrollWidth)"
    assert max(seen.page.evaluate(wide)) <= 320
    seen.wear("light")


def test_an_indicator_is_compared_drawn_and_reopened(visit):
    seen = visit().open(MOPAC)
    page = seen.page
    rows = [" ".join(row.inner_text().split()) for row in page.locator(".sp-compared tbody tr").all()]
    assert rows[0] == "Previous quarter 12 months to Dec 2015 9,735 −0.5% better"
    assert rows[1] == "Same quarter last year Apr 2014–Mar 2015 9,834 −1.5% better"
    assert rows[2].startswith("Baseline, 2011/12 fixed when it was agreed 11,750 −17.6% Not said: the series breaks")
    assert rows[3] == "Target by now held from Q1 2012/13 9,400 +3.0% worse"
    assert page.get_by_role("heading", name="20th of 32 boroughs").count() == 1
    charts = alts(page)
    assert len(charts) == page.locator("[data-testid=stPlotlyChart]").count() == 3
    assert all(len(words.split()) <= 30 for words in charts)
    assert page.get_by_role("tab", name="Table").count() == 3

    box = page.get_by_role("combobox", name="Boroughs beside Bromley")
    for name in ("Bexley", "Croydon"):
        box.focus()
        page.keyboard.type(name)
        page.keyboard.press("Enter")
        page.wait_for_function(f"() => decodeURIComponent(location.search).includes('{name}')")
    page.keyboard.press("Escape")
    seen.ready(".sp-files")
    assert said(page)["beside"] == "Bexley,Croydon"
    page.get_by_role("radio", name="Quarter", exact=True).click()
    page.wait_for_url("**by=quarter**")
    page.get_by_text("January 2008, the first figure").click()
    page.wait_for_url("**since=start**")
    seen.ready(".sp-files")
    shown = alts(page)
    assert shown[0].startswith("Line, quarterly MOPAC 7 crime, all seven, Q4 2007/08 to Q4 2015/16")
    assert "Croydon −23." in shown[1]
    page.get_by_role("tab", name="Table").nth(1).click()
    table = page.get_by_role("region", name="MOPAC 7 crime, all seven beside other areas, table")
    assert "5 of 32" in table.inner_text()
    again = visit(fresh=True).load(page.url.removeprefix(page.url.split("/indicator")[0]))
    assert alts(again.page) == shown


def test_the_page_is_usable_by_everyone_and_leads_to_the_next(visit):
    seen = visit().open(f"{MOPAC}&beside=Croydon,Hammersmith+and+Fulham&view=administrator")
    without_faults(seen)
    seen.page.set_viewport_size({"width": 1024, "height": 1000})
    assert seen.page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 1024
    seen.page.set_viewport_size({"width": 1440, "height": 1000})
    seen.page.get_by_role("link", name="Next › indicator: Burglary").click()
    seen.page.wait_for_url("**indicator=mopac_7_burglary**")
    seen.ready()
    assert "Burglary" in seen.page.locator("h1").inner_text()
    assert (said(seen.page)["quarter"], said(seen.page)["as_at"]) == ("2015/16 Q4", "2016-06-27")
    assert seen.page.get_by_role("link", name="‹ Previous").count() == 1


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("indicator=marac_repeat_rate&quarter=2017/18+Q3", "Other boroughs' figures are not shown, to protect people."),
        ("indicator=one_stop_shop&quarter=2017/18+Q3", "No other borough's figures are loaded."),
    ],
)
def test_where_no_borough_can_stand_beside_it_says_why(visit, address, words):
    page = visit().open(f"/indicator?{address}").page
    assert page.get_by_text(words).count() == 1
    assert page.get_by_text("Boroughs beside").count() == 0
    assert len(alts(page)) == 1


def test_an_indicator_is_found_by_a_word_without_a_mouse(visit):
    seen = visit().open(f"/indicators?{Q4}", LIST)
    page = seen.page
    assert page.locator(".sp-indicators li").count() >= 44
    box = page.get_by_role("textbox", name="Find an indicator")
    box.focus()
    page.keyboard.type("burglery")
    page.keyboard.press("Enter")
    page.wait_for_url("**find=burglery**")
    page.get_by_role("heading", name="2 indicators found").wait_for()
    first = page.locator(".sp-indicators li").first.inner_text()
    assert "Green" in first
    assert "Burglary" in first
    without_faults(seen)
    seen.open(f"/indicators?find=dv&{Q4}", LIST)
    assert "The older name of domestic abuse" in page.locator(".sp-line").nth(1).inner_text()
    seen.open(f"/indicators?find=xyzzy&{Q4}", LIST)
    assert "Nothing is found for “xyzzy”" in page.locator(".sp-lead").inner_text()
    seen.open(f"/indicators?find=burglary&{Q4}", LIST)
    page.get_by_role("link", name="Burglary", exact=True).click()
    seen.ready()
    assert said(page)["indicator"] == "mopac_7_burglary"
    assert said(page)["quarter"] == "2015/16 Q4"
