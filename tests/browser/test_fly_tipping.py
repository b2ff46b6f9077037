"""The fly-tipping page on the samples: charts that filter one another, by mouse and keyboard, kept in the address."""

import re

from tests.browser.figures import assert_nothing_above_minor

Q3 = "/fly_tipping?quarter=2017/18+Q3&over=quarter"
LAST = "[data-testid=stPlotlyChart][aria-label^='Lines, prosecutions']"
PENGE = (-0.06, 51.41)


def sentence(page):
    return page.locator("[data-testid=stMarkdownContainer] strong").first.inner_text()


def said(page, words):
    page.wait_for_function(
        "words => [...document.querySelectorAll('strong')].some(one => one.textContent.includes(words))", arg=words
    )


def click(page, label, x, y):
    """Click a chart at a place on its axes, once the page has stopped moving."""
    chart = page.locator(f"[data-testid=stPlotlyChart][aria-label^='{label}']").first
    chart.scroll_into_view_if_needed()
    place, before = _place(chart, x, y), None
    while place != before:
        page.wait_for_timeout(400)
        place, before = _place(chart, x, y), place
    page.mouse.move(*place)
    page.wait_for_timeout(200)
    page.mouse.click(*place)


def _place(chart, x, y):
    return chart.evaluate(
        """(chart, [x, y]) => {
            const plot = chart.querySelector('.js-plotly-plot'), axes = plot._fullLayout;
            const box = plot.getBoundingClientRect();
            return [box.left + axes.xaxis._offset + axes.xaxis.d2p(x), box.top + axes.yaxis._offset + axes.yaxis.d2p(y)];
        }""",
        [x, y],
    )


def test_a_click_filters_the_other_charts_and_the_address_reopens_it(visit):
    seen = visit().open(Q3, LAST)
    page = seen.page
    assert "30.1% above the 2012/13 level" in page.locator("h1").inner_text()
    assert sentence(page) == "705 reports in Q3 2017/18, 5.5% fewer than a year before."
    click(page, "Map of 22 wards, reports", *PENGE)
    page.wait_for_url("**ward=E05000123**")
    said(page, "of 705 in Q3 2017/18 match")
    seen.ready(LAST)
    click(page, "Bars, reports by waste type", 1, 0)
    page.wait_for_url("**waste_type=Other+Household+Waste**")
    seen.ready(LAST)
    shown, lines = sentence(page), page.locator(".sp-line").all_inner_texts()
    assert "Reports, Q3 2017/18. Only Other Household Waste." in lines
    assert "Reports, Q3 2017/18. Only Penge and Cator." in lines
    page.reload()
    seen.ready(LAST)
    assert sentence(page) == shown
    page.get_by_role("button", name="Penge and Cator ×").click()
    page.wait_for_function("() => !location.search.includes('ward=')")
    seen.ready(LAST)
    click(page, "Map of 22 wards, reports", *PENGE)  # what was taken back can be chosen again
    page.wait_for_url("**ward=E05000123**")
    seen.ready(LAST)
    click(page, "Heat map, reports by ward and month", 1, 2)
    page.wait_for_url("**month=2017-11**")
    seen.ready(LAST)
    page.get_by_role("button", name="Clear all").click()
    said(page, "705 reports in Q3 2017/18, 5.5% fewer")
    assert not re.search("ward=|month=|waste_type=", page.url)


def test_everything_can_be_chosen_by_keyboard_and_read_on_a_phone_in_the_dark(visit):
    seen = visit().open(Q3, LAST)
    page = seen.page
    box = page.get_by_role("combobox", name="Land type")
    box.focus()
    page.keyboard.type("Council")
    page.keyboard.press("Enter")
    page.wait_for_url("**land_type=Council+Land**")
    said(page, "of 705 in Q3 2017/18 match")
    seen.ready(LAST)
    charts = page.locator("[data-testid=stPlotlyChart]")
    labels = [chart.get_attribute("aria-label") for chart in charts.all()]
    assert len(labels) == 13
    assert all(label and len(label.split()) <= 30 for label in labels)
    titles = page.locator("h3").all_inner_texts()
    assert len(titles) == 13
    assert all(len(title.split()) <= 10 for title in titles)
    assert page.locator("h1").count() == 1
    page.get_by_role("tab", name="Table").first.click()
    table = page.locator("[role=tabpanel] table").first
    assert table.locator("th[scope=row]").count() == 22
    assert "Penge and Cator" in table.inner_text()
    page.get_by_role("tab", name="Map").first.click()
    assert_nothing_above_minor(seen.page)
    seen.screenshot("fly-tipping-1440-light")
    for width in (1024, 320):
        page.set_viewport_size({"width": width, "height": 1000})
        page.wait_for_timeout(500)
        widths = page.evaluate(
            "() => [document.documentElement.scrollWidth, document.querySelector('[data-testid=stMain]').scrollWidth]"
        )
        assert max(widths) <= width
    assert_nothing_above_minor(seen.page)
    seen.wear("dark").ready(LAST)
    assert_nothing_above_minor(seen.page)
    seen.screenshot("fly-tipping-320-dark")
