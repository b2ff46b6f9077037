"""Values written into SQL text come back as they were, and nothing breaks out of them."""

from __future__ import annotations

from datetime import UTC, datetime

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warehouse import literals

CONNECTION = duckdb.connect()
NASTY = [
    "",
    "'",
    "''",
    "\\'",
    "a'; DROP TABLE x; --",
    "/* ' */",
    "$$",
    "$1 ? :a %s {0}",
    "\0",
    "a\0'b",
    "E'\\x41'",
    "’",
    "\n\r\t",
    "🎈",
]


@pytest.mark.parametrize("words", NASTY)
def test_a_nasty_string_is_a_string(words):
    assert CONNECTION.cursor().execute(f"SELECT {literals.text(words)}").fetchall() == [(words,)]


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_any_string_is_a_string(words):
    assert CONNECTION.cursor().execute(f"SELECT {literals.text(words)}").fetchall() == [(words,)]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text("'\\ab;-"), max_size=5))
def test_a_list_holds_its_strings_and_nothing_else(words):
    found = CONNECTION.cursor().execute(f"SELECT 'ab' IN {literals.texts(words)}").fetchone()
    assert bool(found[0]) == ("ab" in words)


@settings(max_examples=100, deadline=None)
@given(st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)))
def test_an_instant_comes_back_to_the_microsecond(instant):
    assert (
        CONNECTION.cursor().execute(f"SELECT {literals.instant(instant)}").fetchone()[0].replace(tzinfo=UTC) == instant
    )


def test_a_name_that_is_no_text_is_still_written():
    assert CONNECTION.cursor().execute(f"SELECT {literals.text(chr(0xDCFF) + 'a.csv')}").fetchall() == [("?a.csv",)]
