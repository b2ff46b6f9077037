"""Usable by everyone: axe on every page, theme and width; nothing wider than a phone; keyboard."""

import pytest

from tests.browser.figures import assert_nothing_above_minor

PAGES = {
    "scorecard": "/scorecard?quarter=2015/16+Q4",
    "indicator": "/indicator?indicator=mopac_7&quarter=2015/16+Q4",
    "indicator-hidden": "/indicator?indicator=marac_disabled_share&quarter=2014/15+Q3",
}

_MARKS = {"scorecard": ".sp-score", "indicator": ".sp-scale", "indicator-hidden": ".sp-six"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_above_minor(visit, name, width, scheme):
    seen = visit(width, scheme).open(PAGES[name])
    assert seen.page.locator(_MARKS[name]).count() == 1  # it is this page
    assert_nothing_above_minor(seen.page)
    seen.screenshot(f"{name}-{width}-{scheme}")


@pytest.mark.parametrize("name", PAGES)
def test_nothing_scrolls_sideways_on_a_phone(visit, name):
    seen = visit(320).open(PAGES[name])
    widths = seen.page.evaluate(
        "() => [document.documentElement.scrollWidth, document.querySelector('[data-testid=stMain]').scrollWidth]"
    )
    assert max(widths) <= 320


def test_the_table_is_a_table_on_a_phone_too(visit):
    seen = visit(320).open(PAGES["scorecard"])
    assert seen.page.get_by_role("table").count() == 1
    assert seen.page.get_by_role("row").count() > 44
    assert seen.page.get_by_role("rowheader", name="Burglary").count() == 1


def test_a_link_can_be_reached_and_followed_without_a_mouse(visit):
    seen = visit().open(PAGES["scorecard"])
    seen.page.locator(".sp-name a").first.focus()
    outline = seen.page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_selector(".sp-six")
    assert "indicator=mopac_7" in seen.page.url


def test_headings_skip_no_level(visit):
    for address in PAGES.values():
        seen = visit().open(address)
        levels = [
            int(tag[1]) for tag in seen.page.eval_on_selector_all("h1,h2,h3,h4", "all => all.map(h => h.tagName)")
        ]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))
