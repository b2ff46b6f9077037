"""Closing a meeting: the figures it was shown stay, what was said and decided by then is added."""

from datetime import UTC, datetime

from performance.commentary_actions import Status
from performance.pack.closing import closing_pack
from tests.packs import small_pack

LATER = datetime(2018, 3, 28, 9, tzinfo=UTC)


def later():
    """The pack as it would be made two days after: another figure and rating, a decision more, a matter done, and an
    item that came onto the agenda."""
    pack = small_pack()
    first, second, *rest = pack.items
    figure = first.figures[0]._replace(row=first.figures[0].row._replace(value=99))
    decision = first.decisions[0]._replace(id="decision-2", words="RESOLVED that the figure be explained.")
    return pack._replace(
        as_at=LATER,
        said_by=LATER,
        made=LATER,
        items=(
            first._replace(figures=(figure, *first.figures[1:]), decisions=(*first.decisions, decision)),
            second,
            *rest,
            second._replace(number=len(pack.items) + 1, title="The van"),
        ),
        arising=tuple(one._replace(status=Status.DONE, update="Done.", figure="99 now.") for one in pack.arising),
    )


def test_figures_comments_and_their_instant_are_those_that_were_shown():
    shown, closed = small_pack(), closing_pack(small_pack(), later())
    assert [one.figures for one in closed.items[: len(shown.items)]] == [one.figures for one in shown.items]
    assert (closed.as_at, closed.definitions, closed.marking) == (shown.as_at, shown.definitions, shown.marking)
    assert [one.figure for one in closed.arising] == [one.figure for one in shown.arising]


def test_what_was_decided_and_said_by_now_is_in_it():
    closed = closing_pack(small_pack(), later())
    assert [one.id for one in closed.items[0].decisions] == ["decision-1", "decision-2"]
    assert {one.status for one in closed.arising} == {Status.DONE}
    assert (closed.said_by, closed.made) == (LATER, LATER)


def test_items_are_numbered_anew_and_one_that_left_the_agenda_keeps_what_it_had():
    shown, now = small_pack(), later()
    closed = closing_pack(shown, now._replace(items=now.items[1:]))
    assert [(one.number, one.title) for one in closed.items] == [
        *((place, one.title) for place, one in enumerate(shown.items, 1)),
        (len(shown.items) + 1, "The van"),
    ]
    assert closed.items[0] == shown.items[0]
