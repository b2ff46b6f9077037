"""A panel in a real browser: its words, its table, its downloads, and how it prints."""

import csv
import io

import pytest
from openpyxl import load_workbook
from PIL import Image

from tests.browser.figures import assert_charts_have_words_and_tables, assert_nothing_above_minor, tab_stops

ADDRESS = "/indicator?indicator=mopac_7&quarter=2015/16+Q4&as_at=2016-06-27"
PLOTTED = "[data-testid=stPlotlyChart] .main-svg"
CONTROLS = ["stSelectbox", "stPopover", "stButtonGroup", "stTopNav", "stToolbarActions"]
_VISIBLE = "id => [...document.querySelectorAll(`[data-testid=${id}]`)].some(e => e.checkVisibility())"


@pytest.fixture(scope="module")
def seen(context, served):
    """One open page for all tests of this module, which each leave it as they found it."""
    from tests.browser.conftest import visits

    with visits(context, served) as start:
        visit = start()
        visit.open(ADDRESS)
        visit.page.wait_for_selector(PLOTTED)
        yield visit


def saved(page, words):
    """What a button of the open popover saves: its name and its bytes."""
    with page.expect_download() as found:
        page.get_by_role("button", name=words).click()
    return found.value.suggested_filename, found.value.path().read_bytes()


def table_of(page):
    """The rows of the first panel's table as they are read."""
    panel = page.locator("[data-testid=stTabs]").filter(has=page.locator("[data-testid=stPlotlyChart]")).first
    panel.get_by_role("tab", name="Table").click()
    table = panel.locator("[role=tabpanel] table").first
    table.wait_for()
    rows = [row.locator("th, td").all_inner_texts() for row in table.locator("tr").all()]
    panel.get_by_role("tab").first.click()
    page.wait_for_selector(PLOTTED)
    return rows


def test_every_chart_has_words_and_a_table(seen):
    assert assert_charts_have_words_and_tables(seen.page) >= 1
    alt = seen.page.locator("[data-testid=stPlotlyChart]").first.get_attribute("aria-label")
    assert "821 in March 2016" in alt


def test_what_is_downloaded_is_what_is_shown(seen):
    page = seen.page
    shown = table_of(page)
    button = page.get_by_role("button", name="Download", exact=False).first
    button.focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Table as Excel").wait_for()
    page.wait_for_function("() => document.activeElement.getAttribute('aria-label') === 'Downloads'")  # it went inside
    for words in ("Table as CSV", "Table as Excel", "Chart as PNG"):
        page.keyboard.press("Tab")
        assert page.evaluate("() => document.activeElement.innerText.trim()") == words

    name, written = saved(page, "Table as CSV")
    rows = list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline="")))
    assert name.endswith(".csv")
    assert [row[0] for row in rows[: len(shown)]] == [row[0] for row in shown]
    values = {row[0]: row[1] for row in rows[1 : len(shown)]}
    assert values["Mar 2016"] == "821"
    assert values == {row[0]: row[1].replace(",", "") for row in shown[1:]}
    said = " ".join(row[0] for row in rows[len(shown) :] if row)
    assert "Metropolitan Police" in said
    assert "as known on 27 June 2016" in said
    assert "Sample data" in said

    name, written = saved(page, "Table as Excel")
    assert name.endswith(".xlsx")
    sheet = load_workbook(io.BytesIO(written)).worksheets[0]
    (table,) = sheet.tables.values()
    cells = [[cell.value for cell in row] for row in sheet[table.ref]]
    assert [["" if cell is None else str(cell) for cell in row] for row in cells] == rows[: len(shown)]
    above = [cell.value for cell in sheet["A"]][:8]
    assert any("as known on 27 June 2016" in (line or "") for line in above)

    _is_the_picture(page, *saved(page, "Chart as PNG"))
    assert page.get_by_role("status").filter(has_text="Saved as").count() == 1
    assert_nothing_above_minor(page)
    page.keyboard.press("Escape")
    assert "Download" in page.evaluate("() => document.activeElement.innerText")
    assert {address.split("/")[2].split(":")[0] for address in seen.asked if "://" in address} == {"localhost"}
    assert [text for kind, text in seen.said if "Content Security Policy" in text] == []


def _is_the_picture(page, name, data):
    """A picture twice as wide as the chart with its edges, of many colours, on the page's background."""
    picture = Image.open(io.BytesIO(data)).convert("RGB")
    chart = page.locator("[data-testid=stPlotlyChart] svg.main-svg").first.evaluate("one => one.width.baseVal.value")
    assert name.endswith(".png")
    assert abs(picture.width - 2 * (chart + 48)) <= 1
    assert picture.height > 700
    assert picture.getpixel((2, 2)) == (255, 255, 255)
    colours = {pixel for _, pixel in picture.getcolors(1 << 24)}
    assert len(colours) > 100
    assert (0x1F, 0x3B, 0x57) in colours  # the data
    assert (0x6D, 0x3A, 0x8C) in colours  # the target
    head = picture.crop((0, 40, picture.width, 100))  # the title is there, in the colour of text
    assert (0x16, 0x21, 0x2C) in {pixel for _, pixel in head.getcolors(1 << 24)}


def test_a_panel_is_read_on_a_phone(seen):
    page = seen.page
    page.set_viewport_size({"width": 320, "height": 900})
    page.wait_for_timeout(800)
    widths = page.evaluate(
        "() => [document.documentElement.scrollWidth, document.querySelector('[data-testid=stMain]').scrollWidth]"
    )
    chart = page.locator("[data-testid=stPlotlyChart]").first.bounding_box()
    assert max(widths) <= 320
    assert chart["x"] >= 0
    assert chart["x"] + chart["width"] <= 320
    assert chart["height"] >= 250
    page.set_viewport_size({"width": 1440, "height": 1000})
    page.wait_for_timeout(500)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_holds_the_figures_and_no_controls(seen, scheme):
    page = seen.page
    seen.wear(scheme, media="print").ready()
    for width in (794, 1587):  # A4 upright, A3 lying
        page.set_viewport_size({"width": width, "height": 1123})
        page.wait_for_timeout(500)
        assert [name for name in CONTROLS if page.evaluate(_VISIBLE, name)] == []
        assert page.evaluate("() => document.querySelector('[role=tablist]').checkVisibility()") is False
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
        assert page.locator(".sp-line").first.is_visible()
        assert "27 June 2016" in page.locator(".sp-line").first.inner_text()
        assert page.locator(".sp-paper").first.inner_text().startswith("Source: ")
        background = page.evaluate(
            "() => getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
        )
        ink = page.locator("h1").first.evaluate("one => getComputedStyle(one).color")
        assert (background, ink) == ("rgb(255, 255, 255)", "rgb(22, 33, 44)")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    layer = page.locator("[data-testid=stPlotlyChart] svg.main-svg").first
    assert layer.get_attribute("viewBox")
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    assert layer.get_attribute("viewBox") is None
    page.set_viewport_size({"width": 1440, "height": 1000})
    seen.wear("light").ready()


def test_the_download_is_not_far_for_the_keyboard(seen):
    assert tab_stops(seen.page, seen.page.get_by_role("button", name="Download", exact=False).first) <= 25
