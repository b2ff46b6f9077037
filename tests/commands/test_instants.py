"""Days and instants as they are written to a command."""

from datetime import UTC, datetime

import click
import pytest

from commands.options import LONDON, Instant


def test_a_day_is_its_last_moment_and_an_instant_is_itself():
    assert Instant(end=True).convert("2018-03-26", None, None) == datetime(2018, 3, 26, 23, 59, 59, 999999, LONDON)
    assert Instant(end=False).convert("2018-03-26", None, None) == datetime(2018, 3, 26, tzinfo=LONDON)
    assert Instant(end=True).convert("2018-03-26T12:00Z", None, None) == datetime(2018, 3, 26, 12, tzinfo=UTC)


@pytest.mark.parametrize("words", ["yesterday", "9999-12-31", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00+14:00"])
def test_what_is_no_instant_is_refused_in_words(words):
    with pytest.raises(click.BadParameter, match="is no date; write it like 2016-06-27"):
        Instant(end=True).convert(words, None, None)
