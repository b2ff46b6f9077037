"""Events on a trend: their leaders and words, at most three, the newest first, never over a line or each other."""

import itertools
import re
from datetime import UTC, date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from charts.note_ground import LETTER, LINE, WIDE, Ground, scale_of
from charts.note_places import Box, along, place_beside
from charts.theme import DARK, LIGHT
from charts.trend import trend_figure
from charts.trend_notes import note_of
from performance.commentary_notes import Annotation, read_when
from tests.charts.builders import monthly_trend
from tests.performance.builders import month, months_since

CALM = [10, 12, 11, 13, 10, 12, 11, 13, 10, 12, 11, 13, 12, 11, 10] * 2
MARK = "font-size:clamp"


def event(when, title="Inspection of crime recording"):
    return Annotation(f"E {when}", read_when(when), title, "all", (), "Ann", "", datetime(2018, 1, 1, tzinfo=UTC))


def notes(figure):
    return [one for one in figure.layout.annotations if MARK in (one.text or "")]


def plain(one):
    return re.sub(r"<[^>]+>", "", one.text.replace("<br>", " ")).split()


def drawn(values, *events, colours=LIGHT, **given):
    return trend_figure(monthly_trend(values, **given), colours, annotations=events)


def test_an_event_has_a_thin_leader_from_its_point_and_its_words_in_the_second_ink():
    for colours in (LIGHT, DARK):
        figure = drawn(CALM, event("14 November 2015"), colours=colours)
        (note,), (leader,) = notes(figure), figure.layout.shapes
        assert plain(note) == ["14", "Nov", "2015:", "Inspection", "of", "crime", "recording"]
        assert (note.font.color, leader.line.color, leader.line.width) == (colours.ink2, colours.ink2, 1)
        assert note.x == leader.x0 == leader.x1 == date(2015, 11, 1)  # the month's point
        assert note.y == leader.y1
        assert abs(leader.y0 - 10) < abs(leader.y1 - 10)


def test_without_events_the_chart_is_as_it_was():
    assert drawn(CALM) == drawn(CALM, event("March 2014"), event("March 2018"))  # before and after what is drawn


def test_at_most_three_are_drawn_the_newest_first():
    months = ["June 2014", "April 2015", "February 2016", "December 2016"]
    figure = drawn([10] * 48, *map(event, months), first="2014-01")
    assert {" ".join(plain(one)[:2]).rstrip(":") for one in notes(figure)} == {"Apr 2015", "Feb 2016", "Dec 2016"}


def test_what_has_no_room_is_left_out_and_stands_in_the_table():
    crowded = [event("June 2016", letter * 60) for letter in "abcdef"]
    figure = drawn([0, 100] * 15, *crowded)
    assert len(notes(figure)) < 3
    (point,) = [one for one in monthly_trend([0, 100] * 15).points if one.period == month("2016-06")]
    assert note_of(point, crowded) == [f"Jun 2016: {letter * 60}" for letter in "abcdef"]
    assert note_of(point, [event("July 2016")]) == []


def test_a_hidden_point_is_not_given_away_by_its_leader():
    hidden = months_since("2015-04", 7)
    figure = drawn([2] * 7 + CALM, event("April 2015"), hidden=hidden)
    (leader,) = figure.layout.shapes
    low, high = figure.layout.yaxis.range
    assert leader.y0 < low + (high - low) / 20  # from the foot, not from the figure


def test_a_point_without_a_figure_has_its_event_from_the_foot():
    figure = drawn([12, None, *CALM], event("May 2015"))
    assert len(notes(figure)) == 1


def test_titles_are_text_and_no_markup():
    (note,) = notes(drawn(CALM, event("June 2016", "<a href='x'>Patrols</a> & more")))
    assert "<a" not in note.text
    assert "&lt;a" in note.text


def boxes(figure):
    """The words of the notes as boxes in pixels, as they are drawn."""
    scale = scale_of(figure)
    for one in notes(figure):
        lines = [re.sub(r"<[^>]+>", "", line) for line in one.text.split("<br>")]
        width, height = max(map(len, lines)) * LETTER, len(lines) * LINE
        x, y = scale.spot(one.x, one.y)
        left, low = (x - 2 if one.xanchor == "left" else x + 2 - width), (y if one.yanchor == "bottom" else y - height)
        yield Box(left, low, left + width, low + height)


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.integers(0, 200), min_size=8, max_size=40), st.lists(st.integers(0, 39), max_size=6), st.integers(5, 60)
)
def test_no_note_leaves_the_plot_or_covers_the_data_or_another(values, places, length):
    first = (2015, 4)
    events = [
        event(
            f"{first[0] + (first[1] - 1 + place) // 12}-{(first[1] - 1 + place) % 12 + 1:02}",
            ("word " * 12)[:length].strip(),
        )
        for place in places
    ]
    figure = drawn(values, *events)
    found = list(boxes(figure))
    ground = Ground.of(trend_figure(monthly_trend(values), LIGHT), scale_of(figure))
    assert len(found) <= 3
    for one in found:
        assert one.left > -0.01
        assert one.right < WIDE + 0.01
        assert one.low > -0.01
        assert one.high < ground.plot.high + 0.01
        assert not any(one.holds(spot) for spot in ground.thick)
    assert not any(one.meets(other) for one, other in itertools.combinations(found, 2))


def test_words_stand_as_near_as_there_is_room():
    plot = Box(0, 0, 300, 200)
    free = place_beside((100, 100), (60, 30), plot, [], [])
    assert (free.box, free.right, free.above, free.edge) == (Box(98, 116, 158, 146), True, True, 116)
    beside = place_beside((290, 190), (60, 30), plot, [], [])
    assert (beside.right, beside.above) == (False, False)
    full = list(along([(0.0, float(y)) if x == 0 else (300.0, float(y)) for y in range(0, 200, 10) for x in (0, 1)]))
    assert place_beside((100, 100), (60, 30), plot, full, []) is None


def test_a_flat_line_is_drawn_too_and_nothing_where_there_is_nothing():
    assert len(notes(drawn([0] * 24, event("June 2016")))) == 1
    assert notes(drawn([], event("June 2016"))) == []
