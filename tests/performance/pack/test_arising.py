"""Matters arising: which actions arise at a meeting, in which order, and what is said of each."""

from datetime import UTC, date, datetime

import pytest

from performance.commentary_actions import Step, action_of
from performance.pack.arising import arising_of, figure_words
from performance.quarter import Quarter
from tests.packs import MARCH_2018, hidden_figure, provisional_figure, red_figure, without_figure

DECEMBER = date(2017, 12, 19)
Q2 = Quarter(2017, 2)


def step(turn, day, note="", due=date(2018, 2, 28)):
    return Step(turn, "Explain the rise.", "Chair", due, "clerk", "", datetime(*day, 10, tzinfo=UTC), note)


def action(*steps, name="A1", indicator="", meeting=DECEMBER, item="Domestic abuse", minute="", today=MARCH_2018):
    return action_of(name, indicator, Q2, steps, today, meeting, item, minute)


def arising(*actions, before=DECEMBER):
    return arising_of(actions, MARCH_2018, before, (red_figure(),))


SET = step("set", (2017, 12, 19))


@pytest.mark.parametrize(("one", "expected"), [
    (action(SET), True),
    (action(SET, step("done", (2018, 3, 1))), True),
    (action(step("set", (2017, 10, 16)), step("done", (2017, 12, 1)), meeting=date(2017, 10, 16)), False),
    (action(step("set", (2017, 10, 16)), step("dropped", (2018, 1, 5)), meeting=date(2017, 10, 16)), True),
    (action(step("set", (2018, 3, 26)), meeting=MARCH_2018), False),
    (action(step("set", (2018, 2, 1)), meeting=None), True),
    (action(step("set", (2018, 2, 1)), step("done", (2018, 2, 9)), meeting=None), True),
    (action(step("set", (2018, 3, 26)), meeting=None), False),
    (action(step("set", (2018, 6, 1)), meeting=date(2018, 6, 21)), False),
])  # fmt: skip
def test_what_was_open_when_they_last_met_or_ended_since_arises(one, expected):
    assert bool(arising(one)) is expected


def test_without_an_earlier_meeting_everything_arises():
    ended = action(step("set", (2017, 10, 16)), step("done", (2017, 12, 1)), meeting=date(2017, 10, 16))
    assert len(arising(ended, before=None)) == 1


def test_they_stand_in_the_order_of_the_minutes_and_those_between_meetings_last():
    given = [
        action(SET, name="c", minute="186b"),
        action(SET, name="d", minute=""),
        action(step("set", (2018, 1, 9)), name="e", meeting=None),
        action(SET, name="b", minute="186a"),
        action(SET, name="a", minute="99"),
        action(step("set", (2017, 10, 16)), name="first", meeting=date(2017, 10, 16), minute="300"),
    ]
    assert [one.id for one in arising(*given)] == ["first", "a", "b", "c", "d", "e"]


@pytest.mark.parametrize(("steps", "update"), [
    ([SET], "Overdue since 28 February 2018. Nothing was said of it since."),
    ([step("set", (2017, 12, 19), due=date(2018, 4, 9))], "Open, due on 9 April 2018. Nothing was said of it since."),
    ([SET, step("updated", (2018, 3, 1), "Awaiting figures")], "Overdue since 28 February 2018. 1 March 2018: Awaiting figures."),
    ([SET, step("updated", (2018, 2, 1), "Old"), step("changed", (2018, 3, 2), "More time.", date(2018, 5, 1))],
     "Open, due on 1 May 2018. 2 March 2018: More time."),
    ([SET, step("done", (2018, 3, 12), "Two referrers began in October.")],
     "Done on 12 March 2018: Two referrers began in October."),
    ([SET, step("dropped", (2018, 3, 12))], "Dropped on 12 March 2018."),
])  # fmt: skip
def test_an_update_says_how_things_stand_and_what_was_said_last(steps, update):
    assert arising(action(*steps))[0].update == update


def test_the_title_is_the_item_else_the_indicator():
    assert arising(action(SET))[0].title == "Domestic abuse"
    assert arising(action(SET, indicator="red", item=""))[0].title == "Cases heard"
    assert arising(action(SET, indicator="gone", item=""))[0].title == "gone"


@pytest.mark.parametrize(("figure", "words"), [
    (red_figure(), "Cases heard: 75 in Q2 2017/18, then 80 in Q3 2017/18 (red)."),
    (provisional_figure(),
     "Repeat cases as a share of all cases: 31.0% in Q2 2017/18, then 30.0% in Q3 2017/18 (amber)."),
    (hidden_figure(), "Cases with children: hidden to protect people."),
    (without_figure(), "Community impact days: no figure since Q2 2017/18."),
])  # fmt: skip
def test_the_figure_since_is_told(figure, words):
    assert figure_words(figure, Q2) == words
    assert arising(action(SET))[0].figure == ""
