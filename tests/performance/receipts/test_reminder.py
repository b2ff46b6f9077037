"""The reminder, word for word."""

from datetime import date

import pytest

from performance.definitions.definitions import Partnership
from performance.receipts.receipts import receipts
from performance.receipts.reminder import partners_to_remind, reminder
from tests.performance.receipts.builders import REGISTER, UPDATE, Told, definitions, period_named, sent

OURS = Partnership(name="Safer Partnership", area="Bromley", send_to="the Community Safety Team")
CAME = sent("2017-10-20", "2017/18 Q2")


def text(today, *expected, files=(), notes=(), ours=OURS, partner="The council"):
    grid = receipts(definitions(*expected), files, notes, date.fromisoformat(today))
    return reminder(grid, partner, ours)


def test_one_return_of_one_quarter():
    assert (
        text("2018-02-03", REGISTER, files=[CAME])
        == """\
To The council

The Safer Partnership has not yet received:

- Register of fly-tips, Q3 2017/18: due 22 January 2018, 12 days late. The last we have is Q2 2017/18, received 20 October 2017.

Please send it to the Community Safety Team. If it is not ready, please say when we can expect it. We can send you a blank template.
"""
    )


def test_one_that_never_came_a_day_late():
    assert (
        text("2017-10-21", REGISTER, ours=Partnership(name="The Safer Partnership", area="Bromley"))
        == """\
To The council

The Safer Partnership has not yet received:

- Register of fly-tips, Q2 2017/18: due 20 October 2017, 1 day late. None has come so far.

Please send it in reply to this message. If it is not ready, please say when we can expect it. We can send you a blank template.
"""
    )


def test_two_quarters_of_a_report_in_words_without_a_template():
    assert (
        text("2018-03-26", UPDATE)
        == """\
To The council

The Safer Partnership has not yet received:

- Prevent update, Q3 2017/18: due 19 March 2018, 7 days late. Q2 2017/18 (due 12 December 2017) is missing too. None has come so far.

Please send them to the Community Safety Team. If they are not ready, please say when we can expect them.
"""
    )


def test_several_returns_of_one_partner_in_one_text():
    notes = [Told("update", period_named("2017/18 Q2"), date(2017, 12, 11))]
    months = REGISTER.replace("Register of fly-tips", "Reports by month").replace("every: quarter", "every: month")
    months = months.replace("source: register", "source: reports").replace("2017/18 Q2", "2017-09")
    assert (
        text("2018-03-26", REGISTER, UPDATE, months, files=[CAME], notes=notes)
        == """\
To The council

The Safer Partnership has not yet received:

- Register of fly-tips, Q3 2017/18: due 22 January 2018, 63 days late. The last we have is Q2 2017/18, received 20 October 2017.
- Prevent update, Q3 2017/18: due 19 March 2018, 7 days late. The last we have is Q2 2017/18, received 11 December 2017.
- Reports by month, February 2018: due 21 March 2018, 5 days late. So are five earlier months, the first September 2017. None has come so far.

Please send them to the Community Safety Team. If they are not ready, please say when we can expect them. We can send you a blank template.
"""
    )


def test_many_returns_still_make_a_short_text():
    many = [
        REGISTER.replace("source: register", f"source: s{number}").replace("fly-tips", f"kind {number}")
        for number in range(12)
    ]
    found = text("2018-02-03", *many)
    assert "- Register of kind 0, Q3 2017/18: due 22 January 2018, 12 days late. " in found
    assert "- Also late: Register of kind 1 (Q3 2017/18), Register of kind 2 (Q3 2017/18), " in found
    assert found.count("Register of kind") == 12
    assert len(found.split()) <= 135
    assert len(text("2018-02-03", *many[:5]).split()) <= 120


def test_nothing_is_said_where_nothing_is_late():
    assert text("2018-01-22", REGISTER, files=[CAME]) == ""
    assert text("2018-02-03", REGISTER, files=[CAME], partner="The police") == ""


def test_what_came_in_part_is_not_called_late():
    part = sent("2018-01-20", "2017-10", until="2017-11", name="S2")
    assert text("2018-02-03", REGISTER, files=[CAME, part]) == ""


def test_nobody_is_reminded_of_what_is_older_than_two_years():
    ended = REGISTER + "    until: 2017/18 Q2\n"
    assert "730 days late" in text("2019-10-20", ended)
    assert text("2019-10-21", ended) == ""


@pytest.mark.parametrize(("files", "partners"), [((), ("The council", "The police")), ((CAME,), ("The police",))])
def test_who_is_reminded(files, partners):
    of_police = UPDATE.replace("The council", "The police")
    grid = receipts(definitions(REGISTER, of_police), files, (), date(2017, 12, 31))
    assert partners_to_remind(grid) == partners
