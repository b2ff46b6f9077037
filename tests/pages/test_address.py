"""Addresses, days and the quarter a page opens with."""

from datetime import UTC, date, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from pages._address import address, one_of
from pages._chosen import day_words, reader_words
from pages._room import end_of, under_review
from performance.quarter import Quarter
from tests.performance.shipped import definitions

Q3, Q2, Q1 = Quarter(2017, 3), Quarter(2017, 2), Quarter(2017, 1)


def test_an_address_says_every_choice():
    written = address("indicator", indicator="mopac_7", quarter="2015/16 Q4", as_at="2016-06-27", view="")
    assert urlsplit(written).path == "indicator"
    assert parse_qs(urlsplit(written).query) == {
        "indicator": ["mopac_7"],
        "quarter": ["2015/16 Q4"],
        "as_at": ["2016-06-27"],
    }


def test_what_is_no_choice_is_not_taken():
    assert one_of("red", ["all", "red"], "all") == "red"
    assert one_of("<script>", ["all", "red"], "all") == "all"
    assert one_of(None, ["all"], "all") == "all"


def test_a_day_ends_at_midnight_in_london():
    assert end_of(date(2016, 6, 27)) == datetime(2016, 6, 27, 22, 59, 59, 999999, tzinfo=UTC)  # summer time
    assert end_of(date(2018, 1, 19)) == datetime(2018, 1, 19, 23, 59, 59, 999999, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "known", "opens"),
    [
        (date(2018, 3, 26), (Q3, Q2, Q1), Q3),  # the day of the meeting that reviews it
        (date(2018, 3, 1), (Q3, Q2, Q1), Q3),  # before it, once there are figures
        (date(2018, 3, 1), (Q2, Q1), Q2),  # until then, what the last meeting reviewed
        (date(2026, 1, 1), (Quarter(2017, 4), Q3, Q2), Q3),  # long after, what the last meeting reviewed
        (date(2026, 1, 1), (Quarter(2020, 1),), Quarter(2020, 1)),  # nothing reviewed is known: the newest
        (date(2018, 3, 26), (), Quarter(2017, 4)),  # nothing is known at all
    ],
)
def test_the_quarter_a_page_opens_with(day, known, opens):
    assert under_review(definitions().meetings, known, day) == opens


def test_choices_in_words():
    assert day_words("today") == "Today"
    assert day_words("2016-06-27") == "27 June 2016"
    assert reader_words("viewer") == "the public"
    assert reader_words("officer:Bromley MARAC") == "an officer of Bromley MARAC"


def _a_page():
    import streamlit as st

    from pages._address import follow, said

    chosen = said("view", ["public", "officer", "presenter"], "public")
    st.selectbox("View", ["public", "officer", "presenter"], **follow("view", chosen)._asdict())


def test_a_choice_is_written_into_the_address():
    app = AppTest.from_function(_a_page).run()
    app.selectbox[0].select("officer").run()
    assert app.query_params["view"] == "officer"


def test_a_widget_that_is_older_than_the_address_does_not_speak():
    app = AppTest.from_function(_a_page)
    app.query_params["view"] = "presenter"
    app.run()
    app.query_params["view"] = "officer"  # one step back
    app.run()
    app.query_params["view"] = "public"  # and another, before the box has heard of the first
    app.selectbox[0].select("presenter").run()
    assert app.query_params["view"] == "public"
    assert app.selectbox[0].value == "public"
