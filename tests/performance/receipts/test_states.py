"""How things stand with one return: in time, late, in part, never; on every day that makes a difference."""

from datetime import date

import pytest

from performance.receipts.arrival import Part
from performance.receipts.grid import State
from performance.receipts.receipts import receipts
from tests.performance.receipts.builders import (
    REGISTER,
    UPDATE,
    WITH_PAPERS,
    Told,
    cells,
    definitions,
    period_named,
    sent,
    shown,
)

Q2, Q3 = "2017/18 Q2", "2017/18 Q3"
IN_TIME = sent("2017-10-20", Q2)


@pytest.mark.parametrize(
    ("today", "found"),
    [
        ("2017-09-30", []),  # the last day of the quarter: it has not ended
        ("2017-10-01", [("Q2 2017/18", "not_due", 0)]),
        ("2017-10-20", [("Q2 2017/18", "not_due", 0)]),  # the due day itself
        ("2017-10-21", [("Q2 2017/18", "late", 1)]),
        ("2018-01-01", [("Q2 2017/18", "late", 73), ("Q3 2017/18", "not_due", 0)]),
        ("2018-01-22", [("Q2 2017/18", "late", 94), ("Q3 2017/18", "not_due", 0)]),  # the next one's due day
        ("2018-01-23", [("Q2 2017/18", "never", 95), ("Q3 2017/18", "late", 1)]),
    ],
)
def test_what_does_not_come_is_late_and_then_never(today, found):
    assert shown(today) == found


@pytest.mark.parametrize(
    ("received", "state", "late"),
    [
        ("2017-10-02", "received", 0),
        ("2017-10-20", "received", 0),
        ("2017-10-20 23:59", "received", 0),
        ("2017-10-21", "received", 1),
        ("2017-10-23 00:30", "received", 3),
        ("2017-11-01", "received", 12),
    ],
)
def test_what_comes_is_received_however_late(received, state, late):
    (cell,) = cells("2017-12-31", sent(received, Q2))
    assert (cell.state.value, cell.days_late, cell.due) == (state, late, date(2017, 10, 20))
    assert (cell.submission, cell.received) == ("S1", date.fromisoformat(received[:10]))


def test_a_file_counts_from_the_day_it_was_received():
    assert shown("2017-11-03", sent("2017-11-04", Q2)) == [("Q2 2017/18", "late", 14)]
    assert shown("2017-11-04", sent("2017-11-04", Q2)) == [("Q2 2017/18", "received", 15)]


def test_a_withdrawn_file_is_gone_from_that_day_on():
    gone = sent("2017-10-20", Q2, withdrawn="2017-11-06 15:00")
    assert shown("2017-11-05", gone) == [("Q2 2017/18", "received", 0)]
    assert shown("2017-11-06", gone) == [("Q2 2017/18", "late", 17)]
    again = sent("2017-11-08", Q2, name="S2")
    (cell,) = cells("2017-11-30", gone, again)
    assert (cell.submission, cell.days_late) == ("S2", 19)


def test_of_two_files_for_a_period_the_first_says_when_it_came():
    revised = sent("2017-12-01", Q2, name="S2")
    for files in ((IN_TIME, revised), (revised, IN_TIME)):
        (cell,) = cells("2017-12-31", *files)
        assert (cell.submission, cell.state, cell.days_late) == ("S1", State.RECEIVED, 0)


def test_one_file_may_answer_several_periods():
    year = sent("2018-01-22", "2017/18 Q1", until=Q3)
    assert shown("2018-01-31", year) == [("Q2 2017/18", "received", 94), ("Q3 2017/18", "received", 0)]


def test_a_file_of_part_of_the_period_is_provisional():
    part = sent("2017-10-05", "2017-07", until="2017-08")
    assert shown("2017-10-31", part) == [("Q2 2017/18", "provisional", 0)]
    assert shown("2017-10-31", sent("2017-10-23", "2017-08")) == [("Q2 2017/18", "provisional", 3)]


def test_a_period_may_be_made_up_of_several_files():
    july = sent("2017-08-03", "2017-07", name="S1")
    august = sent("2017-09-04", "2017-08", name="S2")
    september = sent("2017-10-25", "2017-09", name="S3")
    (cell,) = cells("2017-10-31", july, august)
    assert (cell.state, cell.submission, cell.received) == (State.PROVISIONAL, "S2", date(2017, 9, 4))
    (cell,) = cells("2017-10-31", july, august, september)
    assert (cell.state, cell.submission, cell.days_late) == (State.RECEIVED, "S3", 5)
    (cell,) = cells("2017-10-31", july, september)
    assert (cell.state, cell.submission) == (State.PROVISIONAL, "S3")


def test_a_file_from_before_the_end_of_its_period_is_provisional_until_another_comes():
    early = sent("2017-09-29", Q2)
    assert shown("2017-10-31", early) == [("Q2 2017/18", "provisional", 0)]
    (cell,) = cells("2017-10-31", early, sent("2017-10-23", Q2, name="S2"))
    assert (cell.state, cell.submission, cell.days_late) == (State.RECEIVED, "S2", 3)


def test_a_count_taken_on_a_day_is_whole_before_the_quarter_ends():
    counted = "returns:\n  - source: register\n    title: Register\n    partner: The council\n    as_at: true\n"
    counted += "    rows:\n      - {label: Cases, measure: register.cases}\n"
    (cell,) = cells("2017-10-31", sent("2017-08-10", Q2), also=counted)
    assert (cell.state, cell.received) == (State.RECEIVED, date(2017, 8, 10))


@pytest.mark.parametrize(
    ("submission", "period", "state"),
    [
        ("S1", "2017-09", "provisional"),
        ("S1", Q2, "provisional"),
        ("S1", "2017/18", "provisional"),
        ("S1", "2017-10", "received"),  # the month after it
        ("S2", "2017-09", "received"),  # of a file that says nothing of the period
    ],
)
def test_figures_marked_provisional_or_given_in_part(submission, period, state):
    part = Part(submission, period_named(period))
    assert [cell.state.value for cell in cells("2017-10-31", IN_TIME, parts=[part])] == [state]


def test_only_the_source_and_layout_expected_counts():
    of_b = REGISTER.replace("source: register", "source: register\n    layout: [b, c]")
    for layout, state in (("a", "late"), ("b", "received"), ("c", "received")):
        assert [
            cell.state.value for cell in cells("2017-10-31", sent("2017-10-20", Q2, layout=layout), expected=of_b)
        ] == [state]
    assert shown("2017-10-31", sent("2017-10-20", Q2, source="other")) == [("Q2 2017/18", "late", 11)]


def test_due_with_the_papers_of_the_meeting_that_reviews_the_quarter():
    assert [cell.due for cell in cells("2018-04-30", expected=WITH_PAPERS)] == [
        date(2017, 12, 12),
        date(2018, 3, 19),
        None,
    ]
    assert shown("2018-03-19", expected=WITH_PAPERS) == [("Q2 2017/18", "late", 97), ("Q3 2017/18", "not_due", 0)]
    assert shown("2018-04-30", expected=WITH_PAPERS) == [
        ("Q2 2017/18", "never", 139),
        ("Q3 2017/18", "late", 42),
        ("Q4 2017/18", "not_due", 0),  # no meeting reviews it
    ]


def test_without_a_meeting_what_comes_is_never_late():
    assert shown("2018-12-31", sent("2018-12-01", "2017/18 Q4"), expected=WITH_PAPERS)[2] == (
        "Q4 2017/18",
        "received",
        0,
    )


def test_where_two_meetings_review_a_quarter_the_first_counts():
    twice = "meetings:\n" + "".join(
        f"  - on: {on}\n    quarter: {Q2}\n    papers_due: {due}\n"
        for on, due in (("2018-01-30", "2018-01-23"), ("2017-12-19", "2017-12-12"))
    )
    assert [cell.due for cell in cells("2017-12-31", expected=WITH_PAPERS, also=twice)] == [date(2017, 12, 12)]


def test_what_is_yearly_is_reviewed_with_the_last_quarter_and_never_waits_for_a_quarterly_meeting():
    yearly = WITH_PAPERS.replace("every: quarter", "every: year").replace(Q2, "2016/17")
    papers = "meetings:\n" + "".join(
        f"  - on: {due}\n    quarter: {quarter}\n    papers_due: {due}\n"
        for quarter, due in (("2016/17 Q4", "2017-06-16"), ("2017/18 Q1", "2017-09-08"), ("2017/18 Q4", "2018-06-15"))
    )
    assert shown("2017-12-31", expected=yearly, also=papers) == [("2016/17", "late", 198)]
    assert shown("2018-06-16", expected=yearly, also=papers) == [("2016/17", "never", 365), ("2017/18", "late", 1)]


def test_months_and_years_have_names_and_due_days_of_their_own():
    monthly = REGISTER.replace("every: quarter", "every: month").replace(Q2, "2017-11").replace("15", "5")
    assert [(cell.name, cell.due) for cell in cells("2018-01-02", expected=monthly)] == [
        ("November 2017", date(2017, 12, 7)),
        ("December 2017", date(2018, 1, 8)),
    ]
    yearly = REGISTER.replace("every: quarter", "every: year").replace(Q2, "2015/16")
    assert [(cell.name, cell.due) for cell in cells("2018-03-31", expected=yearly)] == [
        ("2015/16", date(2016, 4, 21)),
        ("2016/17", date(2017, 4, 25)),  # past Good Friday and Easter Monday
    ]


def test_nothing_is_expected_after_its_end():
    ended = REGISTER + "    until: 2017/18 Q2\n"
    assert [cell.name for cell in cells("2019-01-01", expected=ended)] == ["Q2 2017/18"]


def test_without_a_beginning_it_is_expected_since_the_first_that_came():
    open_ended = REGISTER.replace("    from: 2017/18 Q2\n", "")
    assert cells("2018-01-31", expected=open_ended) == ()
    first = sent("2017-07-21", "2017/18 Q1")
    assert shown("2018-01-31", first, expected=open_ended) == [
        ("Q1 2017/18", "received", 0),
        ("Q2 2017/18", "never", 103),
        ("Q3 2017/18", "late", 9),
    ]


def test_new_terms_of_a_return_continue_its_row():
    before = REGISTER.replace("every: quarter", "every: year").replace(
        "from: 2017/18 Q2", "from: 2016/17\n    until: 2016/17"
    )
    grid = receipts(definitions(REGISTER.replace("Q2", "Q1"), UPDATE, before), (), (), date(2017, 10, 1))
    assert [(row.title, row.is_report, row.due) for row in grid.rows] == [
        ("Register of fly-tips", False, "15 working days after the period ends"),
        ("Prevent update", True, "with the papers of the meeting"),
    ]
    assert [cell.name for cell in grid.rows[0].cells] == ["2016/17", "Q1 2017/18", "Q2 2017/18"]


def test_a_report_has_come_once_it_is_noted():
    note = Told("update", period_named(Q2), date(2017, 12, 14))
    (first, second) = cells("2018-01-31", expected=UPDATE, notes=[note, note._replace(received=date(2017, 12, 20))])
    assert (first.state, first.received, first.days_late, first.submission) == (
        State.RECEIVED,
        date(2017, 12, 14),
        2,
        "",
    )
    assert second.state is State.NOT_DUE


def test_a_note_of_another_report_or_a_later_day_is_none():
    notes = [
        Told("other", period_named(Q2), date(2017, 12, 12)),
        Told("update", period_named(Q3), date(2017, 12, 12)),
        Told("update", period_named(Q2), date(2018, 2, 1)),
    ]
    assert shown("2018-01-31", expected=UPDATE, notes=notes)[0] == ("Q2 2017/18", "late", 50)


def test_a_row_says_what_is_outstanding_and_what_came_last():
    grid = receipts(definitions(REGISTER), [IN_TIME], (), date(2018, 5, 31))
    (row,) = grid.rows
    assert [cell.name for cell in row.outstanding] == ["Q3 2017/18", "Q4 2017/18"]
    assert row.last_received.name == "Q2 2017/18"
    assert receipts(definitions(REGISTER), (), (), date(2018, 5, 31)).rows[0].last_received is None
