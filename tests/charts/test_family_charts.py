"""Waterfall, small multiples, changes beside another area, wards: what they draw and what they say."""

from fractions import Fraction

import pytest

from charts.beside import beside_list, beside_panel, beside_words
from charts.family_words import Noun, family_head, family_title, together
from charts.heading import Known
from charts.multiples import end_figure, shared_axis, small_chart
from charts.multiples_words import beside_base, multiple_head, multiples_key, multiples_panel, why_empty
from charts.theme import DARK, LIGHT
from charts.ward_bars import ward_panel
from charts.waterfall import Ends, waterfall_panel, waterfall_title
from loaders.reading.periods import financial_year
from performance.beside import beside
from performance.contribution import Part, contributions
from performance.multiples import Scale, multiple
from performance.rating import Rating
from performance.row import Change
from performance.ward_counts import WardCount, WardCounts
from tests.charts.builders import plain_row
from tests.performance.builders import flows, indicator, monthly, q, received, row, subject

AGREED = {"agreed": {"by": "b", "on": "2010-01-01"}, "source": "s"}
CUT = {"kind": "change", "change": "-20%", "baseline": {"year": "2011/12"}, "by": "2013/14", "from": "2012/13", **AGREED}  # fmt: skip
NOUN = Noun("crimes")
Q4 = q("2013/14 Q4")
ENDS = Ends("2011/12", "2015/16", "offences", lower_is_better=True, target=Fraction(80))


def told(*changes, total=None):
    parts = [Part(name, Fraction(100), Fraction(100 + change)) for name, change in zip("ABCDE", changes, strict=False)]
    return contributions(total, parts)


def drawn(last, title="Theft", **given):
    about = indicator(given.pop("target", CUT), basis="rolling_12_months", title=title, id=title, unit="offences")
    flow = monthly("2011-04", [100] * 24 + [last] * 12)
    made = subject(about, flow)
    one = row(about, flow, Q4.name)
    other = flows(monthly("2011-04", [200] * 24 + [180] * 12))
    return multiple(made, one, Q4, given.pop("scale", Scale.ROLLING), other=other), beside(made, one, other)


def test_a_waterfall_goes_from_total_to_total_in_the_colours_of_change():
    found = told(-30, 5, -10)
    panel = waterfall_panel("w", found, ENDS, LIGHT)
    bars = panel.figure.data[0]
    assert (list(bars.x), list(bars.base)) == ([-30, -10, 5], [300, 270, 260])
    assert list(bars.marker.color) == [LIGHT.better, LIGHT.better, LIGHT.worse]
    assert [trace.x[0] for trace in panel.figure.data[1:]] == [300, 265]
    said = {one.text for one in panel.figure.layout.annotations}
    assert {"<b>300</b>", "<b>−30</b>", "<b>+5</b>", "<b>265</b>", "<b>Target 80</b>"} <= said
    assert [entry.shown for entry in panel.table.rows[-1]] == ["Those with figures", "300", "265", "−35", "−11.7%"]
    assert panel.figure.layout.xaxis.range[0] < 80
    across = panel.figure.layout.xaxis
    assert len(across.tickvals) == len(across.ticktext) > 2  # every line is drawn, as many are written as a phone holds
    assert len([text for text in across.ticktext if text]) == 2
    assert len(panel.alt.split()) <= 30
    assert "The total is not known" in panel.under


@pytest.mark.parametrize(
    ("changes", "title"),
    [
        ((-30, 5, -10), "A alone took off 30 offences; b put 5 back"),
        ((-30, -5), "A alone took off 30 offences; none rose"),
        ((30, -5), "A alone added 30 offences; b took 5 off"),
        ((30, 5), "A alone added 30 offences; none fell"),
        ((0, 0), "No part changed as the total did: 0 offences"),
    ],
)
def test_a_waterfalls_title_names_the_largest_each_way(changes, title):
    assert waterfall_title(told(*changes), ENDS) == title


def test_what_no_part_explains_is_a_bar_of_its_own():
    panel = waterfall_panel("w", told(-30, 5, total=Part("all", Fraction(200), Fraction(150))), ENDS, LIGHT)
    assert list(panel.figure.data[0].x) == [-30, 5, -25]
    assert [row_[0].shown for row_ in panel.table.rows] == ["A", "B", "All other differences", "Total"]


def test_small_charts_share_one_axis_and_write_figure_and_target_at_the_end():
    ones = [drawn(110)[0], drawn(70, "Robbery")[0]]
    axis = shared_axis(ones, Scale.ROLLING)
    charts = [small_chart(one, Scale.ROLLING, axis, LIGHT) for one in ones]
    assert charts[0].figure.layout.yaxis.range == charts[1].figure.layout.yaxis.range
    assert axis.low < -0.3 < 0.1 < axis.high
    lines = {trace.name: trace for trace in charts[0].figure.data}
    assert (lines["Target"].line.dash, lines["Target"].line.color) == ("dash", LIGHT.target)
    assert lines["Theft"].y[-1] == pytest.approx(0.1)
    assert lines["Beside"].y[-1] == pytest.approx(-0.1)
    assert [one.text for one in charts[0].figure.layout.annotations] == ["960", "<b>1,320</b>"]
    assert (
        charts[0].alt == "Line, Theft, March 2012 to March 2014: 1,320, +10.0% on 2011/12; target 960. Table follows."
    )


def test_the_head_links_and_the_key_reads_them():
    one, _ = drawn(110)
    head = multiple_head(one, "indicator?indicator=x&q=1", LIGHT, Scale.ROLLING)
    assert 'href="indicator?indicator=x&amp;q=1"' in head
    assert "10.0% above 2011/12" in head
    assert 'class="sp-red"' in head
    key = multiples_key([one, one], Scale.ROLLING, "London", "")
    assert "target path to −20%" in key
    assert "Both share one scale. Below the dashed line is better. Figures at the end: offences now and target." in key
    panel = multiples_panel([one], Scale.ROLLING, "Police", (), samples=False)
    assert panel.title == "Change since 2011/12, rolling 12 months, worst first"
    assert [entry.shown for entry in panel.table.rows[-1]] == ["12 months to Mar 2014", "1,320"]
    assert len(panel.table.rows) == 25


def test_without_an_estimate_there_is_nothing_to_draw_per_1000_people():
    one, _ = drawn(110, scale=Scale.PER_HEAD)
    assert beside_base(one, Scale.PER_HEAD) == "no estimate of the population"
    assert why_empty([one], Scale.PER_HEAD) == "No file received by then says how many people live in the boroughs."
    assert small_chart(one, Scale.PER_HEAD, shared_axis([one], Scale.PER_HEAD), DARK).alt == "No figures to draw for Theft."  # fmt: skip
    assert end_figure(Fraction(10), Fraction(54, 10), Scale.PER_HEAD) == "5.4"


def test_changes_here_and_there_in_words_and_colours():
    (_, worse), (_, better) = drawn(110), drawn(70, "Robbery")
    assert beside_words(worse, "London") == "+10.0% here, −10.0% in London"
    panel = beside_panel("b", [worse, better], "London", LIGHT)
    assert panel.title == "One of two did better here than in London"
    assert [trace.line.color for trace in panel.figure.data if trace.name == "Difference"] == [LIGHT.worse, LIGHT.better]  # fmt: skip
    assert beside_panel("b", [worse], "London", LIGHT, total=better).title == "−30.0% here, −10.0% in London; the one did worse here"  # fmt: skip
    words = beside_list([worse, better], "London")
    assert '<b class="sp-worse">worse here</b>' in words
    assert '<b class="sp-better">better here</b>' in words
    alone = worse._replace(change_there=None, there=None)
    assert beside_words(alone, "Brent") == "+10.0% here; no figures for Brent"


def rows(*lasts, **given):
    return [
        drawn(last, title, **given)[0].row for last, title in zip(lasts, ("Theft", "Robbery", "Fraud"), strict=False)
    ]


@pytest.mark.parametrize(
    ("lasts", "title"),
    [
        ((110, 70, 60), "Two of the three crimes met a 20% cut; one did not: theft"),
        ((110, 90, 60), "One of the three crimes met a 20% cut; two did not, theft by most"),
        ((70, 75), "Both crimes met a 20% cut, theft by most"),
        ((110, 120), "Neither of the two crimes met a 20% cut, robbery missed it by most"),
        ((70,), "The one crime met a 20% cut"),
        ((90,), "The one crime did not meet a 20% cut"),
    ],
)
def test_the_finding_counts_who_met_the_target(lasts, title):
    assert family_title(rows(*lasts), NOUN, Q4.shown) == title
    assert len(title.split()) <= 25


def test_the_finding_before_the_target_is_due_and_with_different_ones():
    early = dict(CUT, by="2015/16")
    assert family_title(rows(70, 110, target=early), NOUN, "Q").startswith("One of the two crimes kept to the path to a 20% cut;")  # fmt: skip
    mixed = [*rows(70), *rows(110, target=dict(CUT, change="-10%"))]
    assert family_title(mixed, NOUN, "Q") == "One of the two crimes met their targets; one did not: theft"


def test_the_finding_without_targets_is_about_the_year_before():
    def moved(title, change):
        about = indicator(title=title, basis="rolling_12_months")
        return plain_row(about=about, target=None, level=None, expected=None, rating=Rating.NO_TARGET, change_on_year=Change(Fraction(change, 100), Fraction(1), None))  # fmt: skip

    assert family_title([moved("Theft", -5), moved("Robbery", 9), moved("Fraud", -2)], NOUN, "Q") == "Two of the three crimes are below the year before; one is above: robbery"  # fmt: skip
    assert family_title([moved("Theft", -5), moved("Robbery", -9)], NOUN, "Q") == "Both crimes are below the year before, robbery by most"  # fmt: skip
    assert family_title([], NOUN, "Q1 2020/21") == "No crime is defined"
    assert family_title([plain_row(value=None, rating=Rating.NO_DATA)], NOUN, "Q1 2020/21") == "No figures of crimes for Q1 2020/21"  # fmt: skip


def test_the_second_sentence_and_the_head():
    [short], [good] = rows(85), rows(70)
    assert together(short) == "Together they are down 15.0%, 5.0 points short."
    assert together(good) == "Together they are down 30.0%, 10.0 points better than the target."
    known = Known(Q4, received("2014-05-01"), None, samples=False, viewed_as="Seen as the public")
    head = family_head([short], short, NOUN, "Crime", "sources", "received 1 May 2014", known, LIGHT)
    assert head.count("<h1") == 1
    assert "12 months to March 2014 against 2011/12 · Owner · received 1 May 2014" in head
    assert "family" not in family_head([], None, NOUN, "Crime", "sources", "", known, LIGHT)


def test_wards_in_the_order_of_their_counts():
    wards = (WardCount("E1", "Bromley Town", Fraction(24), Fraction(12), Fraction(3, 4)), WardCount("E2", "Darwin", Fraction(8), None, Fraction(1, 4)))  # fmt: skip
    panel = ward_panel("w", WardCounts(financial_year(2024), wards), "shoplifting", "offences", LIGHT)
    assert panel.title == "Most shoplifting in Bromley Town: 24 of 32 offences"
    assert list(panel.figure.data[0].x) == [24, 8]
    assert [entry.shown for entry in panel.table.rows[0]] == ["Bromley Town", "E1", "24", "75.0%", "12", "+100.0%"]
    nothing = ward_panel("w", WardCounts(None, ()), "shoplifting", "offences", LIGHT)
    assert nothing.title == "No ward figures of shoplifting for these months"
