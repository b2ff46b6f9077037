"""The pages of the sources in a real browser: the index, the MARAC's, the advocacy service's, and the general one."""

import re

from tests.browser.figures import above_minor

Q3, Q4 = "quarter=2017/18+Q3", "quarter=2016/17+Q4"
READY = ".sp-sources, [aria-label='Last files received, table']"
_WIDE = "() => [document.documentElement, document.querySelector('[data-testid=stMain]')].map(e => e.scrollWidth)"


def alts(page):
    """The words of every chart."""
    charts = page.locator("[data-testid=stPlotlyChart] [aria-label], [data-testid=stPlotlyChart][aria-label]")
    return [words for words in charts.evaluate_all("all => all.map(one => one.getAttribute('aria-label'))") if words]


def without_faults(seen, name):
    """axe wide and light, narrow and dark; nothing wider than the phone; headings that skip no level; pictures kept."""
    for width, scheme in ((1280, "light"), (320, "dark")):
        seen.page.set_viewport_size({"width": width, "height": 1000})
        seen.wear(scheme).ready(READY)
        assert above_minor(seen.page) == [], (width, scheme)
        seen.screenshot(f"{name}-{width}-{scheme}")
        assert max(seen.page.evaluate(_WIDE)) <= width
    levels = [int(tag[1]) for tag in seen.page.eval_on_selector_all("h1,h2,h3,h4", "all => all.map(h => h.tagName)")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))
    assert [words for words in alts(seen.page) if len(words.split()) > 30] == []


def table(page, caption):
    """A table behind a chart, by what stands in the first column."""
    rows = page.locator(f"[aria-label='{caption}, table'] tbody tr").all()
    return {row.locator("th").text_content(): row.locator("td").all_text_contents() for row in rows}


def test_the_index_names_every_source_and_leads_to_its_page(visit):
    seen = visit().open(f"/sources?{Q3}", READY)
    page = seen.page
    names = page.locator(".sp-sources tbody th a").all_text_contents()
    assert names == ["Crime", "MARAC", "Domestic incidents", "IDSVA", "Prevent training", "Probation caseload",
                     "Fly-tipping", "Community Impact Days", "FixMyStreet reports"]  # fmt: skip
    leads = page.locator(".sp-sources tbody th a").evaluate_all(
        "all => all.map(a => a.getAttribute('href').split('?')[0])"
    )
    assert leads == ["crime", "marac", "source", "idsva", "source", "source", "fly_tipping", "source", "source"]
    assert "All nine sources have sent figures; returns of three are late" in page.locator("h1").inner_text()
    assert "1 red" in page.locator(".sp-sources tr", has_text="Bromley MARAC").inner_text()
    without_faults(seen, "sources")
    page.set_viewport_size({"width": 1440, "height": 1000})
    page.get_by_role("link", name="Prevent training").click()
    seen.ready("[aria-label='Last files received, table']")
    assert "source=prevent" in page.url
    assert "43 staff" in page.locator("h1").inner_text()


def test_the_marac_page_shows_the_public_no_small_number(visit):
    seen = visit().open(f"/marac?{Q4}", READY)
    page = seen.page
    assert page.locator("h1").inner_text().startswith("MARAC cases discussed: 35.0% of the 520 expected")
    assert "SafeLives recommends 40 cases a year for every 10,000 adult women; 520 fits 130,000" in page.content()
    agencies = table(page, "Referrals to MARAC by agency")
    assert agencies["Police"] == ["118", "64.8%"]
    assert agencies["Primary care"] == ["[c]", "[c]"]
    assert agencies["Housing"] == ["[c]", "[c]"]  # eight, hidden so that six fours beside it cannot be told
    assert agencies["MASH"] == ["0", "0.0%"]
    people = table(page, "Cases discussed, by who the victim is")
    assert people["Cases with a male victim"] == ["8", "4.4%"]
    assert people["Cases with a victim aged 16 or 17"] == ["[c]", "[c]"]
    assert "A file would need the date of the meeting, the agency" in page.content()
    assert len(alts(page)) >= 6
    without_faults(seen, "marac")
    page.set_viewport_size({"width": 1440, "height": 1000})
    seen.wear("light").open(f"/marac?{Q4}&view=administrator", READY)
    page.wait_for_function("() => document.querySelector('.sp-line').textContent.includes('administrator')")
    page.wait_for_function(
        "() => [...document.querySelectorAll(\"[aria-label='Referrals to MARAC by agency, table'] tr\")]"
        ".some(row => /Primary care4/.test(row.textContent))"
    )


def test_the_report_of_the_advocacy_service_line_by_line(visit):
    seen = visit().open(f"/idsva?{Q3}", READY)
    page = seen.page
    lines = {row.locator("th b").text_content(): re.sub(r"\s+", " ", row.inner_text())
             for row in page.locator(".sp-report tbody tr").all()}  # fmt: skip
    assert len(lines) == 13
    shop, men = lines["One Stop Shop attendance"], lines["Perpetrator programme: assessments"]
    assert "102 113 102 317 247.5 of 330 Green" in shop
    assert "Q1: “8 referrals – 2 assessments; Q1 – (June Only)” Q3 Performance › C22" in men
    assert "Target as printed: “55 (45 Pro Rata)”" in men
    assert "2 11 4 17 31.5 of 45 Red" in men
    assert "Of four targets one is red, three are green" in page.locator("h3").all_inner_texts()
    assert "No file up to this quarter holds referrals by referral source" in page.content()
    without_faults(seen, "idsva")
    page.set_viewport_size({"width": 1440, "height": 1000})
    page.get_by_role("link", name="One Stop Shop attendance").click()
    page.wait_for_selector(".sp-six")
    assert "indicator=one_stop_shop" in page.url


def test_a_source_without_a_page_of_its_own_has_a_good_general_one(visit):
    seen = visit().open("/source?source=probation&quarter=2016/17+Q1", READY)
    page = seen.page
    assert "1,016 cases" in page.locator("h1").inner_text()
    assert "Community Rehabilitation Company: 722 of 1,016, 71.1%, Q1 2016/17" in page.locator("h2").all_inner_texts()
    kinds = table(page, "Probation caseload by kind of case")
    assert kinds["Custody"] == ["307", "30.2%"]
    assert (
        "sample-probation-caseload-2016-05.xlsx"
        in page.locator("[aria-label='Last files received, table']").inner_text()
    )
    without_faults(seen, "source")
    seen.open("/source?source=fixmystreet&quarter=2017/18+Q3", READY)
    page.wait_for_function("() => document.querySelector('h1').textContent.startsWith('FixMyStreet')")
    assert page.locator("h1").inner_text() == "FixMyStreet reports: 56 fly-tips reported by FixMyStreet, Dec 2017"
    assert "No indicator is made of these figures yet." in page.content()
    seen.ready(READY)
    lines = table(page, "Counted too, and part of no indicator")
    assert lines["Reports that were closed"] == ["50 in Dec 2017"]
