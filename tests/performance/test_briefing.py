"""What a meeting asks of its members, and of whom first."""

from datetime import date

from performance.asker import PUBLIC, Asker, Role
from performance.briefing import asking, silent_priorities, unanswered
from performance.commentary_actions import Step, action_of
from performance.definitions.definitions import Definitions
from performance.rating import Rating
from performance.receipts.grid import Receipt, ReceiptGrid, ReceiptRow, State
from performance.receipts.outstanding import became_late, outstanding
from performance.receipts.still_asked import StillAsked
from tests.charts.builders import plain_row
from tests.performance.builders import indicator, q, target
from tests.performance.changed.lives import noon

TODAY = date(2018, 3, 26)
GOAL = target(kind="value", value=70)


def one(name, **given):
    return indicator(GOAL, id=name, title=name.capitalize(), **given)


def row(name, rating, **given):
    nothing = {"value": None} if rating == "no_data" else {}
    about = one(name, **given)
    return plain_row(about=about, rating=Rating(rating), **nothing)


def action(name, *, owner="Police", due=date(2018, 3, 1), turn="set"):
    step = Step(turn, "Do it", owner, due, "Ann", "", noon(2018, 1))
    return action_of(f"A{name}", name, q("2017/18 Q3"), (step,), TODAY)


def test_reds_before_ambers_and_none_that_has_an_open_action():
    rows = [row("a", "amber"), row("b", "red"), row("c", "red"), row("d", "red"), row("e", "green")]
    found = unanswered(rows, [action("c"), action("d", turn="done")])
    assert [one.indicator.id for one in found] == ["b", "d", "a"]


def test_priorities_without_a_figure_say_whether_any_is_defined():
    known = Definitions.model_validate({
        "partnership": {"name": "Safer", "area": "Bromley"},
        "priorities": [{"id": name, "title": name} for name in ("p", "dark", "empty", "hidden")],
        "indicators": [one("a"), one("b", priority="dark"), one("c", priority="hidden")],
    })  # fmt: skip
    rows = [row("a", "red"), row("b", "no_data", priority="dark"),
            row("c", "no_data", priority="hidden")._replace(suppressed=True)]  # fmt: skip
    assert [(one.place, one.priority.id, one.defined) for one in silent_priorities(known, rows)] == [
        (2, "dark", True), (3, "empty", False),
    ]  # fmt: skip


def cell(name, due, days_late, state=State.LATE):
    return Receipt(q("2017/18 Q1").period, name, state, due, None, "", days_late)


def returns(title, *cells, partner="Police", source="m"):
    return ReceiptRow(title, title, partner, source, False, "", cells)


GRID = ReceiptGrid(
    TODAY,
    (
        returns("Crime", cell("Q1", date(2014, 1, 1), 1500, State.NEVER), cell("Q2", date(2017, 10, 20), 157, State.NEVER),
                cell("Q3", date(2018, 1, 22), 63)),
        returns("Cases", cell("2016/17", date(2017, 4, 21), 339), partner="MARAC", source="m"),
        returns("In time", cell("Q3", date(2018, 4, 1), 0, State.NOT_DUE)),
    ),
)  # fmt: skip


def test_the_newest_period_of_each_late_return_the_longest_late_first():
    assert [(late.title, late.newest.name, late.earlier) for late in outstanding(GRID)] == [
        ("Cases", "2016/17", 0), ("Crime", "Q3", 1),
    ]  # fmt: skip


def test_what_became_late_since_a_day():
    assert [(row.title, late.name) for row, late in became_late(GRID, date(2017, 10, 20))] == [
        ("Crime", "Q2"), ("Crime", "Q3"),
    ]  # fmt: skip


def test_what_concerns_an_officer_comes_first():
    known = Definitions.model_validate({
        "partnership": {"name": "Safer", "area": "Bromley"},
        "priorities": [{"id": "p", "title": "One"}],
        "indicators": [one("a", owner="Police"), one("b", owner="MARAC", counts={"measure": "marac.cases"})],
        "expected": [{"source": "marac", "title": "Cases", "partner": "Bromley MARAC", "every": "year", "due": "papers"}],
    })  # fmt: skip
    rows = [row("a", "red", owner="Police"), row("b", "red", owner="MARAC")]
    late = outstanding(ReceiptGrid(TODAY, tuple(reversed(GRID.rows))))
    asked = (
        StillAsked("Data", "MARAC", date(2017, 1, 1), "us", "1 year"),
        StillAsked("Data", "Police", TODAY, "us", "today"),
    )
    given = rows, [], [late[1], late[0]], list(asked)
    public, officer = (asking(known, who, *given) for who in (PUBLIC, Asker(Role.OFFICER, frozenset({"MARAC"}))))
    assert [one.indicator.id for one in public.unanswered] == ["a", "b"]
    assert [one.indicator.id for one in officer.unanswered] == ["b", "a"]
    assert [one.title for one in public.late] == ["Crime", "Cases"]
    assert [one.title for one in officer.late] == ["Cases", "Crime"]  # it makes figures of an indicator of theirs
    assert [one.of for one in officer.never] == ["MARAC", "Police"]
    assert not officer.is_empty
    assert asking(known, PUBLIC, [row("a", "green")], [], [], []).is_empty
