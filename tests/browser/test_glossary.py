"""The page Glossary in a real browser, and abbreviations where they stand."""

from tests.browser.figures import assert_nothing_above_minor, tab_stops

LAST = ".sp-help:last-of-type"


def terms(page):
    return page.locator("dl[class=sp-terms]").first.locator("dt").all_inner_texts()


def test_a_word_is_found_and_the_address_finds_it_again(visit):
    seen = visit(1280).open("/glossary", LAST)
    page = seen.page
    everything = len(terms(page))
    assert everything > 50
    box = page.get_by_label("Find a word")
    assert tab_stops(page, box) <= 25
    box.fill("risk conference")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelectorAll('.sp-terms')[0].querySelectorAll('dt').length === 1")
    assert terms(page)[0].startswith("MARAC")
    assert "words=risk+conference" in page.url
    page.reload()
    seen.ready(LAST)
    assert len(terms(page)) == 1
    box.fill("<b>nothing</b>")
    page.keyboard.press("Enter")
    page.get_by_text("No word of the glossary fits “<b>nothing</b>”").wait_for()
    box.fill("")
    page.keyboard.press("Enter")
    page.wait_for_function(
        f"() => document.querySelectorAll('.sp-terms')[0].querySelectorAll('dt').length === {everything}"
    )

    page.get_by_role("link", name="What a signal is").click()
    page.wait_for_timeout(300)
    assert page.url.endswith("#signals")
    assert 0 <= page.locator("#signals").bounding_box()["y"] < 300
    levels = [int(tag[1]) for tag in page.eval_on_selector_all("h1,h2,h3,h4", "all => all.map(h => h.tagName)")]
    assert levels == [1, 2, 2, 2, 2]

    for scheme in ("light", "dark"):
        seen.wear(scheme).ready(LAST)
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 1000})
            assert_nothing_above_minor(page)
            assert page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollWidth") <= width
            seen.screenshot(f"glossary-{width}-{scheme}")


def test_an_abbreviation_on_the_scorecard_says_what_it_means(visit):
    page = visit().open("/scorecard?quarter=2014/15+Q3").page
    found = page.locator("abbr[title]").filter(has_text="MARAC")
    assert found.count() >= 1
    assert found.first.get_attribute("title").startswith("Multi-Agency Risk Assessment Conference. ")
    assert page.locator("a abbr").count() == 0
