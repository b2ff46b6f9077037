"""The shared screen whatever its address says, and where a kept pack is damaged: words, never a traceback."""

from datetime import UTC, date, datetime

import pytest
from streamlit.testing.v1 import AppTest

from pages._presenting import read_place
from pages._room import open_room
from tests.performance.shipped import PATH

ON, NOON = date(2018, 3, 26), datetime(2018, 3, 26, 12, tzinfo=UTC)


@pytest.fixture
def room(tmp_path, monkeypatch):
    monkeypatch.setenv("SAFER_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("SAFER_DEFINITIONS", str(PATH))
    return open_room()


def freeze(room, stage, marking="public"):
    about = {"as_at": NOON, "marking": marking, "by": "clerk", "recorded": NOON}
    return room.receiving.warehouse.freeze(ON, stage, f"{stage} {marking}".encode(), **about)


def screen(**address):
    """What the page writes for an address, and its tracebacks."""
    app = AppTest.from_file(str(PATH.parent / "pages" / "present.py"), default_timeout=60)
    for name, words in ({"meeting": "2018-03-26"} | address).items():
        app.query_params[name] = words
    app.run()
    return " ".join(one.proto.body for one in app.get("html")), list(app.exception)


@pytest.mark.parametrize("slide", ["9" * 5000, "²", "-1", ""], ids=["endless", "raised", "below", "none"])
def test_a_slide_that_is_none_is_the_first_or_the_last(room, slide):
    words, raised = screen(figures="2018-03-26T12:00:00Z", slide=slide)
    assert (raised, "Slide not found" in words, len(words) > 1000) == ([], False, True)


def test_an_instant_of_no_calendar_is_said(room):
    words, raised = screen(figures="9999-12-31T23:59:59-14:00")
    assert (raised, "names no instant" in words) == ([], True)


def test_a_damaged_pack_is_said(room, tmp_path):
    kept = freeze(room, "closed")
    (tmp_path / "data" / "packs" / f"{kept.sha256}.pack").unlink()
    words, raised = screen(figures="closed")
    assert (raised, "is missing; restore it from a backup" in words) == ([], True)


def test_the_screen_opens_with_what_was_kept_for_the_public(room, monkeypatch):
    freeze(room, "published")
    freeze(room, "closed", "restricted")
    monkeypatch.setattr("streamlit.query_params", AddressBar(meeting="2018-03-26"))
    assert read_place(room).figures == "published"


class AddressBar(dict):
    """An address as Streamlit holds it."""

    to_dict = dict.copy
