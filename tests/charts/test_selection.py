"""Which rows the filter keeps, in which order, and what its choices say."""

from charts.selection import Order, Show, kept_rows, labels, worst_first
from performance.rating import Rating
from performance.signal import Signal
from tests.charts.builders import plain_row

GREEN = plain_row(rating=Rating.GREEN, provisional=True)
RED = plain_row()
WORSENING = plain_row(signal=Signal.CONCERN)
NOTHING = plain_row(rating=Rating.NO_DATA)
UNRATED = plain_row(rating=Rating.NO_TARGET, signal=Signal.IMPROVEMENT)
ROWS = (UNRATED, GREEN, RED, NOTHING, WORSENING)


def test_a_choice_keeps_its_rows_in_the_order_given():
    assert kept_rows(ROWS, Show.RED) == (RED, WORSENING)
    assert kept_rows(ROWS, Show.WORSENING) == (WORSENING,)
    assert kept_rows(ROWS, Show.IMPROVING) == (UNRATED,)
    assert kept_rows(ROWS, Show.PROVISIONAL) == (GREEN,)
    assert kept_rows(ROWS, Show.ALL) == ROWS


def test_choices_say_how_many_they_keep_and_those_that_keep_none_are_not_offered():
    assert labels(ROWS) == {
        Show.ALL: "All 5",
        Show.RED: "◆ Red 2",
        Show.GREEN: "● Green 1",
        Show.NO_TARGET: "No target 1",
        Show.NO_DATA: "Not submitted 1",
        Show.IMPROVING: "Signal: improving 1",
        Show.WORSENING: "Signal: worsening 1",
        Show.PROVISIONAL: "Provisional 1",
    }
    assert labels(()) == {Show.ALL: "All 0"}


def test_the_worst_stand_first():
    assert worst_first(ROWS) == (WORSENING, RED, NOTHING, GREEN, UNRATED)


def test_the_words_of_the_address():
    assert [order.value for order in Order] == ["agenda", "worst"]
    assert Show("red") is Show.RED
