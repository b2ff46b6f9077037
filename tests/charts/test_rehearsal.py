"""What a rehearsal would change, drawn as tables."""

from fractions import Fraction

from charts.rehearsal import earlier_table, jumps_list, ratings_table
from charts.rehearsed_figures import elsewhere_words, figures_table, kind_labels
from charts.theme import LIGHT
from loaders.reading.periods import month, quarter
from performance.quarter import Quarter
from performance.rating import Rating
from performance.rehearsal.changes import FigureChange, Jump, Kind, RatingChange, Rehearsed, Tally
from tests.charts.builders import plain_row
from tests.charts.test_scorecard_table import HOSTILE, Tags, text
from tests.performance.builders import indicator

LAST = Quarter(2017, 3)


def change(before, after, quarter=LAST, **given):
    nothing = {"data_from": None, "data_to": None, "value": None}
    rows = (
        plain_row(rating=Rating(rating), quarter=quarter, **(nothing if rating == "no_data" else {}) | given)
        for rating in (before, after)
    )
    return RatingChange(quarter, *rows)


def rehearsed(*ratings, staying=26, earlier=(), jumps=()):
    return Rehearsed(LAST, ratings, staying, earlier, (), Tally(), Tally(), jumps, "One rating turns red")


def revised(**given):
    whole = {
        "kind": Kind.REVISED, "measure": "m.n", "title": "Support group referrals", "detail": "",
        "period": quarter(2017, 2), "before": 58.0, "after": 60.0,
    }  # fmt: skip
    return FigureChange(**whole | given)


def test_a_rating_has_its_mark_and_word_before_and_after_and_its_value_and_target():
    page = ratings_table(rehearsed(change("no_data", "red")), LIGHT)
    assert "One Not submitted → Red 80, 70" in text(page)
    assert page.count("<img") == 2
    Tags(page)


def test_the_line_counts_what_becomes_of_ratings_and_what_stays():
    found = rehearsed(change("green", "red"), *[change("no_data", "green")] * 3)
    assert "Worst first, Q3 2017/18. 1 of 30 turns red, 3 turn green, 26 stay." in text(ratings_table(found, LIGHT))


def test_where_no_rating_changes_there_is_a_sentence_and_no_table():
    page = ratings_table(rehearsed(staying=30), LIGHT)
    assert "No rating of Q3 2017/18 changes: all 30 stay." in text(page)
    assert "<table" not in page


def test_without_a_target_or_a_figure_the_value_stands_alone():
    bare = change("no_data", "no_target", about=indicator(), expected=None, level=None)
    assert "Figures without a target: One 80." in text(ratings_table(rehearsed(bare), LIGHT))
    hidden = change("red", "no_data", suppressed=True, value=None, marker="[c]")
    assert "Hidden [c], 70" in text(ratings_table(rehearsed(hidden), LIGHT))


def test_a_link_leads_to_the_indicators_own_page():
    page = ratings_table(rehearsed(change("green", "red")), LIGHT, lambda name: f"indicator?indicator={name}")
    assert '<a href="indicator?indicator=one" target="_self">One</a>' in page


def test_other_quarters_are_named_and_those_left_out_are_counted():
    earlier = [change("green", "red", Quarter(2016, number)) for number in (4, 3, 2)]
    page = earlier_table(rehearsed(earlier=earlier), LIGHT, most=2)
    assert "Q4 2016/17" in page
    assert "Q3 2016/17" in page
    assert "Q2 2016/17" not in page
    assert "One more is not listed." in text(page)
    assert earlier_table(rehearsed(), LIGHT) == ""


def test_tables_are_tables_for_those_who_hear_them():
    for page in (ratings_table(rehearsed(change("green", "red")), LIGHT), figures_table([revised()])):
        found = Tags(page)
        assert {"table", "caption", "thead", "tbody", "th"} <= set(found.tags)
        assert page.count('scope="row"') == 1
        assert page.count('scope="col"') in {4, 5}
        assert page.count('role="row"') == 2


def test_a_revised_figure_shows_both_and_by_how_much():
    assert "Support group referrals Q2 2017/18 Now 58 After 60 Revised +2" in text(figures_table([revised()]))
    assert "Revised −8" in text(figures_table([revised(before=68.0)]))
    assert "£1,200 After £900 Revised −£300" in text(
        figures_table([revised(before=1200.0, after=900.0, unit="pounds")])
    )


def test_what_is_no_number_is_told_by_its_mark():
    assert "Now 58 [p] After 58 Revised in its mark only" in text(
        figures_table([revised(after=58.0, before_marker="[p]")])
    )
    assert "Now – After [x] Revised" in text(figures_table([revised(before=None, after=None, after_marker="[x]")]))


def test_a_new_and_a_vanishing_figure_have_a_dash():
    new = revised(kind=Kind.NEW, before=None, after=102.0, period=month(2017, 12), detail="police")
    assert "referrals police Dec 2017 Now – After 102 New" in text(figures_table([new]))
    gone = revised(kind=Kind.VANISHING, before=12.0, after=None)
    assert "Now 12 After – Vanishes row no longer there" in text(figures_table([gone]))
    assert "After 0 Vanishes row no longer there, counts as 0" in text(figures_table([gone._replace(after=0.0)]))


def test_a_hidden_figure_says_so_and_shows_nothing():
    hidden = revised(before=None, after=None, before_marker="[c]", after_marker="[c]", hidden=True)
    assert "Now [c] After [c] Revised , hidden" in text(figures_table([hidden]))


def test_figures_left_out_are_counted():
    assert "1,201 more are not listed here." in text(figures_table([revised()] * 1203, most=2))
    assert "not listed" not in text(figures_table([revised()] * 2))


def test_the_choices_of_the_filter_count_each_kind_that_there_is():
    assert kind_labels(Tally(new=1100, vanishing=1)) == {
        None: "All 1,101",
        Kind.NEW: "New 1,100",
        Kind.VANISHING: "Vanishing 1",
    }
    assert elsewhere_words(Tally(new=11436, revised=2)) == "In other areas: 11,436 new, 2 revised. They are not listed."
    assert elsewhere_words(Tally()) == ""


def leap(words="1,020 in March 2018 is ten times February's 102"):
    one = Fraction(1)
    return Jump(indicator(), month(2018, 3), one, one, one, one, one, words)


def test_leaps_are_a_list_under_a_title_that_counts_them():
    assert text(jumps_list([leap()])).startswith(
        "One figure lies beyond the limits of its series One : 1,020 in March 2018"
    )
    page = jumps_list([leap()] * 14)
    assert "14 figures lie beyond the limits of their series" in page
    assert page.count("<li>") == 6
    assert "Eight more are not listed." in text(page)
    assert jumps_list([]) == ""


def test_what_partners_wrote_is_text():
    about = indicator(title=HOSTILE)
    pages = (
        ratings_table(rehearsed(change("green", "red", about=about)), LIGHT, lambda _: f'"{HOSTILE}'),
        earlier_table(rehearsed(earlier=[change("green", "red", about=about)]), LIGHT),
        figures_table([revised(title=HOSTILE, detail=HOSTILE, before_marker=HOSTILE)], caption=HOSTILE),
        jumps_list([leap(HOSTILE)._replace(indicator=about)]),
    )
    for page in pages:
        found = Tags(page)
        assert "script" not in found.tags
        assert not {"onerror", "onload"} & set(found.attributes)
