"""What every chart and page must have, looked for in the page itself; and how far the keyboard has to go."""

from axe_playwright_python.sync_playwright import Axe

_MOST_WORDS = 30
_MOST_STOPS = 60
_CHARTS = "[data-testid=stPlotlyChart]"


def assert_charts_have_words_and_tables(page):
    """Every chart is a figure with an alt of at most 30 words, and behind the tab beside it stands a real table.

    How many charts there were. Each panel is left with its chart open.
    """
    charts = page.locator(_CHARTS)
    count = charts.count()
    assert count, "there is no chart on this page"
    for place in range(count):
        _has_words(charts.nth(place))
    panels = page.locator("[data-testid=stTabs]").filter(has=page.locator(_CHARTS))
    inside = sum(panels.nth(place).locator(_CHARTS).count() for place in range(panels.count()))
    assert inside == count, f"{count - inside} charts have no table behind a tab"
    for place in range(panels.count()):
        _has_table(panels.nth(place))
    return count


def _has_words(chart):
    assert chart.get_attribute("role") in {"figure", "img"}
    words = (chart.get_attribute("aria-label") or "").split()
    assert 0 < len(words) <= _MOST_WORDS, " ".join(words)


def _has_table(panel):
    panel.get_by_role("tab", name="Table").click()
    table = panel.locator("[role=tabpanel] table").first
    table.wait_for()
    assert table.locator("caption").inner_text().strip()
    assert table.locator("thead th[scope=col]").count() > 1
    rows = table.locator("tbody tr")
    assert rows.count() > 0
    assert rows.count() == table.locator("tbody th[scope=row]").count()
    panel.get_by_role("tab").first.click()
    panel.locator(_CHARTS).first.wait_for()


def tab_stops(page, target):
    """How often Tab is pressed, from the top of the page, until the focus is on (or in) a locator."""
    page.get_by_role("link", name="Skip to main content").focus()  # what the first press of Tab reaches
    for stops in range(1, _MOST_STOPS):
        if target.evaluate("one => one === document.activeElement || one.contains(document.activeElement)"):
            return stops
        page.keyboard.press("Tab")
    raise AssertionError(f"{target} is not reached within {_MOST_STOPS} presses of Tab")


def above_minor(page):
    """What axe finds serious, critical or moderate on the page as it is: how bad, which rule, where."""
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    answer = Axe().run(page, options={"runOnly": rules}).response
    assert len(answer["passes"]) > 20  # it did look
    found = [(one["impact"], one["id"], one["nodes"][0]["html"][:200]) for one in answer["violations"]]
    return [one for one in found if one[0] != "minor"]


def assert_nothing_above_minor(page):
    """Axe finds nothing serious, critical or moderate."""
    assert above_minor(page) == []
