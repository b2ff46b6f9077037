"""Slides of the shared screen as HTML: what they say, what they leave out and say so, and what they never hold."""

import re
from datetime import date
from fractions import Fraction

import pytest

from charts.slide import Overlay, draw_slide, overlays
from charts.slide_agenda import agenda_body
from charts.slide_meetings import meetings_offered
from charts.slide_newer import newer_than
from charts.slide_report import report_body
from charts.slide_rows import figure_rows
from charts.slide_strip import strip
from charts.slide_style import slide_style
from charts.slide_wards import wards_body
from charts.theme import DARK, LIGHT
from performance.definitions.meeting import Meeting
from performance.pack.deck import SlideKind, deck_of
from performance.pack.pack import WardFigure
from performance.quarter import Quarter
from tests.packs import hidden_figure, red_figure, small_pack


@pytest.fixture(scope="module")
def deck():
    return deck_of(small_pack())


def words(html):
    """What a person reads."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).replace("&#x27;", "'").split())


def first(deck, kind):
    return next(slide for slide in deck.slides if slide.kind is kind)


def test_every_slide_says_its_marking_as_at_when_and_where_it_belongs(deck):
    for slide in deck.slides:
        head = words(draw_slide(deck, slide, None, LIGHT).head)
        assert head.startswith("Public · sample data Small numbers are hidden on this screen As at 26 March 2018")
        assert head.count("Item ") == (1 if slide.item else 0)


def test_an_indicator_shows_rating_figures_moves_and_who_does_what(deck):
    drawn = draw_slide(deck, first(deck, SlideKind.FIGURE), None, LIGHT)
    head, body = words(drawn.head), words(drawn.body)
    assert "Item 1 · Domestic abuse · Red 1 of 1" in head
    assert "Cases heard: 10 above target" in head
    assert "Amber for Q2 2017/18, red now. Q2 2017/18 was 73 and is now 75." in head
    assert body.startswith("Red 10 above target; amber ends at ")
    assert "On the quarter +6.7% worse On the year +33.3% worse Last meeting, Q2 2017/18 73" in body
    assert "Needed: 10 fewer a quarter are needed. Owner: Domestic Abuse Group" in body
    assert "Action: by 30 April 2018, Write to the two new referrers." in body
    assert drawn.course is not None


def test_behind_an_indicator_stand_its_figures_its_arithmetic_and_its_wards(deck):
    slide = first(deck, SlideKind.FIGURE)
    assert overlays(slide) == (Overlay.TABLE, Overlay.WHY, Overlay.WARDS)
    table, why, wards = (words(draw_slide(deck, slide, over, LIGHT).body) for over in overlays(slide))
    assert "Q3 2017/18 80 70" in table
    assert "Gap 80 − 70 = 10; 10 ÷ 70 14.3% above" in why
    assert "The owner says: Two new referrers began in October; we expect the number to settle." in why
    assert "Penge and Cator 48 30 Cray Valley West 32 –" in wards
    assert overlays(first(deck, SlideKind.OPENING)) == ()


def test_an_overlay_that_a_slide_does_not_have_leaves_the_slide(deck):
    opening = first(deck, SlideKind.OPENING)
    assert draw_slide(deck, opening, Overlay.WARDS, LIGHT) == draw_slide(deck, opening, None, LIGHT)


def test_an_item_says_who_leads_it_and_that_no_report_was_received(deck):
    summaries = [slide for slide in deck.slides if slide.kind is SlideKind.ITEM]
    said = [words(part) for slide in summaries for part in draw_slide(deck, slide, None, LIGHT)[:2]]
    assert "Lead: Domestic Abuse Group. Cases reach the conference within four weeks." in said[0]
    assert "No report received from Environment." in said[3]


def test_an_item_without_figures_has_its_own_name_as_title(deck):
    silent = deck.pack.items[1]._replace(figures=())
    shown = deck_of(deck.pack._replace(items=(silent,)))
    drawn = draw_slide(shown, first(shown, SlideKind.ITEM), None, LIGHT)
    assert '<h1 tabindex="-1">Envirocrime</h1>' in drawn.head
    assert words(drawn.body) == "Lead Environment No report received from Environment."


def test_a_hidden_figure_is_hidden_in_every_slide(deck):
    row = words(figure_rows((hidden_figure(),), "Hidden", LIGHT, 400))
    assert "Hidden Cases with children [c] – –" in row
    alone = deck.slides[-1]._replace(kind=SlideKind.FIGURE, figure=hidden_figure())
    body = words(draw_slide(deck, alone, None, LIGHT).body)
    assert body.startswith("Hidden a count of 1 to 4, or a figure that would give one away")
    assert "[c]" in words(draw_slide(deck, alone, Overlay.TABLE, LIGHT).body)


def test_what_does_not_fit_is_counted_in_words(deck):
    rows = words(figure_rows((red_figure(),) * 40, "Many", LIGHT, 400))
    assert rows.count("Cases heard") == 8
    assert rows.endswith("and 32 more, in the papers and on the scorecard")
    many = tuple(deck.pack.items[0]._replace(number=place) for place in range(1, 41))
    agenda = words(agenda_body(deck.pack._replace(items=many), LIGHT))
    shown = agenda.count("Domestic abuse Domestic")
    assert 12 < shown < 40
    assert agenda.endswith(f"and {40 - shown} more items: the list under J names them all")
    wards = red_figure().wards._replace(wards=(WardFigure("Bickley", Fraction(9), None),) * 30)
    assert words(wards_body(wards)).endswith("and 10 more wards with fewer")
    assert "more wards" not in wards_body(wards._replace(wards=wards.wards[:22]))  # a borough's
    report = words(report_body((("Operational update", "Cases rose again. " * 200),)))
    assert report.endswith("… The whole report is in the papers.")


def test_words_of_people_are_never_markup(deck):
    nasty = '<img src=x onerror="alert(1)">'
    item = deck.pack.items[0]._replace(title=nasty, lead=nasty)
    shown = deck_of(deck.pack._replace(items=(item,), partnership=nasty))
    drawn = [draw_slide(shown, slide, None, LIGHT) for slide in shown.slides]
    written = "".join(one.head + one.body for one in drawn) + strip(shown, shown.slides[-2], LIGHT)
    assert "<img src=x" not in written
    assert "&lt;img src=x" in written


def test_nothing_on_the_agenda_and_nothing_arising_is_said():
    empty = deck_of(small_pack()._replace(items=(), arising=()))
    said = " ".join(words(draw_slide(empty, slide, None, LIGHT).body) for slide in empty.slides)
    assert "No agenda is entered for this meeting." in said
    assert "No matters are arising." in said


def test_the_strip_marks_what_is_shown_and_counts_what_has_no_room(deck):
    slide = first(deck, SlideKind.FIGURE)
    assert strip(deck, slide, LIGHT).count('class="pr-now"') == 1
    assert "Indicator 1 of 3: Cases heard, red" in strip(deck, slide, LIGHT)
    assert strip(deck, deck.slides[0], LIGHT) == ""


def test_newer_figures_are_named_and_nothing_newer_is_said():
    shown = small_pack()
    assert not newer_than(shown, shown).found
    figure = red_figure()
    later = figure._replace(row=figure.row._replace(value=Fraction(81)))
    item = shown.items[0]._replace(figures=(later, *shown.items[0].figures[1:]))
    newer = newer_than(shown, shown._replace(items=(item, *shown.items[1:])))
    assert newer.title == "One figure is newer"
    assert newer.words[1] == "Cases heard."
    said = newer_than(shown, shown._replace(arising=()))
    assert (said.found, said.title) == (True, "Words are newer, figures are not")


def test_the_banner_is_dark_in_both_palettes():
    assert "--banner:#16212C;--on-banner:#FFFFFF" in slide_style(LIGHT)
    assert "--banner:#18222D;--on-banner:#E6EBF0" in slide_style(DARK)


def test_meetings_are_offered_or_their_absence_is_said():
    meeting = Meeting(on=date(2018, 3, 26), quarter=Quarter(2017, 3))
    offered = meetings_offered((meeting,), "There is no such pack.")
    assert 'href="present?meeting=2018-03-26"' in offered
    assert "There is no such pack." in words(offered)
    assert "No meeting is entered" in words(meetings_offered(()))
