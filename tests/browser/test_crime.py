"""The crime page in a real browser: what it says, that its choices stand in the address, that everybody can use it."""

from tests.browser.figures import above_minor

JUNE = "quarter=2015/16+Q4&as_at=2016-06-27"
_LAST = "text=By ward"


def test_the_crimes_of_march_2016_as_the_meeting_of_june_2016_saw_them(visit):
    seen = visit().open(f"/crime?{JUNE}&offence=offence:Theft+From+Shops", _LAST)
    page = seen.page
    assert page.locator("h1").inner_text() == (
        "Three of the seven crimes met a 20% cut; four did not, violence with injury by most"
    )
    assert "Together they are down 17.6%, 2.4 points short. Amber" in " ".join(page.locator(".sp-lead").inner_text().split())  # fmt: skip
    heads = page.locator(".sp-multiple h3").all_inner_texts()
    assert [head.strip() for head in heads] == [
        "Violence with injury", "Theft of motor vehicle", "Theft from person", "Criminal damage", "Burglary",
        "Theft from motor vehicle", "Robbery",
    ]  # fmt: skip
    titles = page.locator("h2").all_inner_texts()
    assert "Burglary alone took off 868 offences; violence with injury put 148 back" in titles
    assert "20th of 32 boroughs by size of cut" in titles
    assert "−17.6% here, −18.6% in London; four of seven did better here" in titles
    levels = [int(tag[1]) for tag in page.eval_on_selector_all("h1,h2,h3,h4", "all => all.map(one => one.tagName)")]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))
    alts = page.eval_on_selector_all("[data-testid=stPlotlyChart]", "all => all.map(one => one.innerHTML.length)")
    assert len(alts) == 12  # seven, waterfall, map, changes, two of the offence
    assert page.get_by_text("No ward file has been received by then").count() == 1
    assert above_minor(page) == []
    seen.screenshot("crime")
    page.get_by_role("tab", name="Table").nth(2).click()
    assert page.get_by_role("row", name="Bromley 20 9,682 11,750 −17.6%").count() == 1
    assert page.get_by_role("row", name="Redbridge 1 ").count() == 1

    page.set_viewport_size({"width": 320, "height": 1000})
    seen.wear("dark").ready(_LAST)
    widths = "() => [document.documentElement.scrollWidth, document.querySelector('[data-testid=stMain]').scrollWidth]"
    assert max(page.evaluate(widths)) <= 320
    assert above_minor(page) == []
    seen.screenshot("crime-320-dark")


def test_choices_stand_in_the_address_and_reopen(visit):
    seen = visit().open(f"/crime?{JUNE}", "text=Choose one, or type")
    page = seen.page
    page.get_by_text("Red 4", exact=False).first.click()
    page.wait_for_function("() => document.querySelectorAll('.sp-multiple').length === 4")
    page.get_by_role("radio", name="Months", exact=True).click()
    page.wait_for_selector("text=Change since 2011/12, single months, worst first")
    assert "show=red" in page.url
    assert "scale=months" in page.url
    seen.open("/crime?quarter=2017/18+Q3&beside=Croydon&since=2012/13&scale=per_1000", "text=Choose one, or type")
    assert "year before" in page.locator("h1").inner_text()
    assert page.get_by_text("says how many people live in the boroughs").count() >= 1
    assert "Contribution of each to the change, 2012/13 to 12 months to Dec 2017" in page.locator("body").inner_text()
    assert page.get_by_text("in Croydon").count() >= 7
