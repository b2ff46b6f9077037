"""Which meeting is meant on a day, and what is said of it."""

from datetime import date

import pytest

from performance.definitions.meeting import Meeting
from performance.meeting import papers_words, quarter_words, sitting_on, sitting_title

MEETINGS = [
    Meeting.model_validate(given)
    for given in (
        {"on": "2016-12-08", "quarter": "2016/17 Q2", "papers_due": "2016-11-29"},
        {"on": "2016-06-27", "quarter": "2015/16 Q4", "papers_due": "2016-06-16"},
        {"on": "2016-09-15", "quarter": "2016/17 Q1"},
    )
]


@pytest.mark.parametrize(
    ("today", "on", "ahead", "before"),
    [
        ("2016-01-01", "2016-06-27", True, None),
        ("2016-06-27", "2016-06-27", True, None),  # the day itself is not over
        ("2016-06-28", "2016-09-15", True, "2016-06-27"),
        ("2016-12-08", "2016-12-08", True, "2016-09-15"),
        ("2016-12-09", "2016-12-08", False, "2016-09-15"),
        ("2030-01-01", "2016-12-08", False, "2016-09-15"),
    ],
)
def test_the_next_meeting_from_a_day_on_or_the_last_there_is(today, on, ahead, before):
    found = sitting_on(MEETINGS, date.fromisoformat(today))
    assert (found.meeting.on.isoformat(), found.ahead) == (on, ahead)
    assert (found.before.on.isoformat() if found.before else None) == before


@pytest.mark.parametrize(
    ("today", "title", "papers"),
    [
        ("2016-11-24", "The next meeting is on 8 December 2016 and reviews Q2 2016/17", "Its papers are due on 29 November 2016, in five days."),
        ("2016-11-28", "The next meeting is on 8 December 2016 and reviews Q2 2016/17", "Its papers are due on 29 November 2016, tomorrow."),
        ("2016-11-29", "The next meeting is on 8 December 2016 and reviews Q2 2016/17", "Its papers are due on 29 November 2016, today."),
        ("2016-11-30", "The next meeting is on 8 December 2016 and reviews Q2 2016/17", "Its papers were due on 29 November 2016."),
        ("2016-12-08", "The next meeting is on 8 December 2016 and reviews Q2 2016/17", "Its papers were due on 29 November 2016."),
        ("2016-12-09", "The last meeting entered, on 8 December 2016, reviewed Q2 2016/17", "No later meeting is entered."),
        ("2016-07-01", "The next meeting is on 15 September 2016 and reviews Q1 2016/17", "No day is entered for its papers."),
    ],
)  # fmt: skip
def test_what_is_said_of_it(today, title, papers):
    day = date.fromisoformat(today)
    found = sitting_on(MEETINGS, day)
    assert (sitting_title(found), papers_words(found, day)) == (title, papers)


def test_a_quarter_that_is_not_the_meetings_is_explained():
    found = sitting_on(MEETINGS, date(2016, 9, 1))
    assert quarter_words(found, found.meeting.quarter) == ""
    assert quarter_words(found, found.meeting.quarter.plus(-1)) == (
        "Nothing is known of Q1 2016/17 yet: the figures below are of Q4 2015/16."
    )
    assert quarter_words(None, found.meeting.quarter) == ""


def test_where_no_meeting_is_entered_that_is_said():
    today = date(2016, 6, 1)
    assert sitting_on([], today) is None
    assert sitting_title(None) == "No meeting is entered"
    assert papers_words(None, today).startswith("Enter it on the page Meetings or in indicators.yaml")
