"""Corrections: what is answered with them, from when until when, and what cannot be corrected."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from loaders.reading.observation import DIMENSIONS
from loaders.reading.periods import Grain, quarter
from tests.warehouse.building import APRIL, JUNE, MAY, NOW, at, claim, observation
from warehouse.corrections import Action, Corrected, FigureKey
from warehouse.errors import (
    AlreadyCorrectedError,
    CorrectionEndedError,
    NoAmountError,
    NoReasonError,
    UnknownCorrectionError,
    UnknownFigureError,
)
from warehouse.events import Kind

LATER = NOW + timedelta(days=30)
EARLIER = NOW - timedelta(seconds=1)


def figure(period=APRIL, grain=Grain.MONTH, area="Bromley", part="", **dimensions) -> FigureKey:
    words = tuple(dimensions.get(name, "") for name in DIMENSIONS)
    return FigureKey("marac.cases", part, words, "borough", area, grain, period.start)


def correct(warehouse, key, action=Action.OVERRIDE, amount=None, **about):
    given = {"expect": 5.0, "reason": "counted twice", "status": "Partner told", "by": "Ann", "recorded": NOW} | about
    return warehouse.correct(key, action=action, amount=amount, **given)


def answer(warehouse, as_at=NOW):
    (row,) = warehouse.answers(as_at, "borough", None, None)
    return row.value, row.missing, row.corrected


def cells(warehouse, as_at=NOW, **selection):
    chosen = tuple((name, frozenset({value})) for name, value in selection.items())
    rows = warehouse.cells(as_at, "marac.cases", "borough", "Bromley", chosen, APRIL.start, JUNE.end, Grain.MONTH)
    return [(row.cell, row.value, row.corrected) for row in rows]


@pytest.mark.parametrize(
    ("action", "amount", "value", "missing"),
    [
        (Action.OVERRIDE, 3, 3, 0),
        (Action.OVERRIDE, 0, 0, 0),
        (Action.SCALE, 2.5, 12.5, 0),
        (Action.DROP, None, None, 1),
    ],
)
def test_a_corrected_figure_is_answered_from_its_instant_on(desk, warehouse, action, amount, value, missing):
    desk.load(warehouse, observation(5))
    made = correct(warehouse, figure(), action, amount)
    assert answer(warehouse) == (value, missing, True)
    assert answer(warehouse, EARLIER) == (5, 0, False)
    assert cells(warehouse) == [("D4", value, "C0001")]
    assert cells(warehouse, EARLIER) == [("D4", 5, "")]
    (total,) = warehouse.totals(NOW, "borough", None, None)
    assert (total.value, total.missing, total.corrected) == (value, missing, True)
    assert warehouse.corrections(NOW) == [Corrected(made, 5, fixed=False)]
    assert warehouse.corrections(EARLIER) == []


@pytest.mark.parametrize(
    ("action", "amount", "expected", "missing"),
    [
        (Action.OVERRIDE, 10, [("B5", 3), ("B6", None), ("B7", 7)], 0),
        (Action.SCALE, 2, [("B5", 6), ("B6", None), ("B7", 8)], 1),
        (Action.DROP, None, [("B5", None), ("B6", None), ("B7", None)], 3),
    ],
)
def test_the_cells_of_a_corrected_figure_add_up_to_it(desk, warehouse, action, amount, expected, missing):
    desk.load(
        warehouse, observation(3, cell="B5"), observation(None, cell="B6", marker="[c]"), observation(4, cell="B7")
    )
    correct(warehouse, figure(), action, amount)
    assert [(cell, value) for cell, value, _ in cells(warehouse)] == expected
    assert {corrected for *_, corrected in cells(warehouse)} == {"C0001"}
    known = [value for _, value in expected if value is not None]
    assert answer(warehouse) == (sum(known) if known else None, missing, True)


def test_thirds_still_add_up(desk, warehouse):
    desk.load(warehouse, *(observation(1, cell=f"B{row}") for row in range(3)))
    correct(warehouse, figure(), Action.SCALE, 1 / 3)
    assert answer(warehouse) == (1, 0, True)
    assert [value for _, value, _ in cells(warehouse)] == [1 / 3, 1 / 3, 0.333333333334]


def test_an_amount_is_a_figure_where_the_partner_gave_none(desk, warehouse):
    desk.load(warehouse, observation(None, cell="B5", marker="[c]"), observation(None, cell="B6", marker="[c]"))
    correct(warehouse, figure(), amount=7, expect=None)
    assert answer(warehouse) == (7, 0, True)
    assert cells(warehouse) == [("B5", None, "C0001"), ("B6", 7, "C0001")]
    assert warehouse.corrections(NOW)[0].fixed is False


def test_other_figures_stay_as_they_are(desk, warehouse):
    others = [
        observation(2, agency="Police"),
        observation(3, MAY),
        observation(4, area="Bexley"),
        observation(6, slice="x"),
    ]
    desk.load(warehouse, observation(5), *others, observation(9, quarter(2016, 1)))
    correct(warehouse, figure(), amount=50)
    rows = warehouse.answers(NOW, "borough", None, None)
    assert {row.value: row.corrected for row in rows} == {
        50: True, 2: False, 3: False, 4: False, 6: False, 9: False,
    }  # fmt: skip
    (key,) = [row.key("borough") for row in rows if row.corrected]
    assert key == figure()
    totals = [row for row in warehouse.totals(NOW, "borough", None, None) if row.period_start == APRIL.start]
    assert [(row.value, row.corrected) for row in totals if row.grain is Grain.MONTH] == [
        (54, True),
        (2, False),
        (6, False),
    ]
    correct(warehouse, figure(agency="Police"), Action.DROP)
    correct(warehouse, figure(quarter(2016, 1), Grain.QUARTER), amount=90)
    assert [row.corrected for row in warehouse.answers(NOW, "borough", None, None)].count(True) == 3
    assert cells(warehouse, agency="Police") == [("D4", None, "C0002")]


def test_a_correction_holds_whichever_file_answers_and_says_when_the_file_changed(desk, warehouse):
    desk.load(warehouse, observation(5), received=at(2016, 6))
    made = correct(warehouse, figure(), amount=3)
    later = desk.load(warehouse, observation(4), received=at(2020, 1, 2), recorded=at(2020, 1, 2))
    assert answer(warehouse, LATER) == (3, 0, True)
    assert warehouse.corrections(LATER) == [Corrected(made, 4, fixed=True)]
    warehouse.withdraw(later.submission, reason="wrong", by="Ann", recorded=at(2020, 1, 3))
    assert warehouse.corrections(LATER) == [Corrected(made, 5, fixed=False)]


def test_a_figure_that_the_file_no_longer_holds_is_still_corrected(desk, warehouse):
    first = desk.load(warehouse, observation(5), received=at(2016, 6))
    made = correct(warehouse, figure(), amount=3)
    later = desk.load(warehouse, coverage=[claim(APRIL)], received=at(2020, 1, 2), recorded=at(2020, 1, 2))
    assert answer(warehouse, LATER) == (3, 0, True)
    assert cells(warehouse, LATER) == [("", 3, "C0001")]
    assert warehouse.corrections(LATER) == [Corrected(made, 0, fixed=True)]
    for each in (first, later):
        warehouse.withdraw(each.submission, reason="wrong", by="Ann", recorded=at(2020, 1, 3))
    assert warehouse.answers(LATER, "borough", None, None) == []
    assert warehouse.corrections(LATER) == [Corrected(made, None, fixed=True)]


def test_an_ended_correction_is_history(desk, warehouse):
    desk.load(warehouse, observation(5))
    made = correct(warehouse, figure(), amount=3)
    ended = warehouse.end_correction(made.id, reason=" put right ", by="Bob", recorded=at(2020, 1, 10))
    assert (ended.ended, ended.ended_by, ended.end_reason) == (at(2020, 1, 10), "Bob", "put right")
    assert answer(warehouse, at(2020, 1, 10)) == (5, 0, False)
    assert answer(warehouse, at(2020, 1, 9)) == (3, 0, True)
    assert warehouse.corrections(at(2020, 1, 9)) == [Corrected(made, 5, fixed=False)]
    assert warehouse.corrections(LATER) == [Corrected(ended, 5, fixed=False)]
    again = correct(warehouse, figure(), amount=4, recorded=at(2020, 1, 20))
    assert again.id == "C0002"
    assert answer(warehouse, LATER) == (4, 0, True)
    assert [event.kind for event in warehouse.events()][1:] == [Kind.CORRECTED, Kind.CORRECTION_ENDED, Kind.CORRECTED]


REFUSED = [
    ({"key": figure(MAY)}, UnknownFigureError, "No file that stands gives this figure"),
    ({"key": figure(area="Bexley")}, UnknownFigureError, "No file that stands"),
    ({"key": figure(agency="Police")}, UnknownFigureError, "No file that stands"),
    ({"key": figure(grain=Grain.QUARTER)}, UnknownFigureError, "No file that stands"),
    ({"recorded": at(2016, 6)}, UnknownFigureError, "No file that stands"),
    ({"reason": "  "}, NoReasonError, "Say why the figure is corrected"),
    ({"amount": None}, NoAmountError, "Say which figure is to be used"),
    ({"action": Action.SCALE, "amount": None}, NoAmountError, "Say which factor is to be used"),
    ({"amount": float("nan")}, NoAmountError, "nan cannot be used as the figure"),
    ({"amount": -1e15}, NoAmountError, "a number below 1,000,000,000,000,000"),
    ({"action": Action.SCALE, "amount": 1e6}, NoAmountError, "cannot be used as the factor"),
]


def test_what_cannot_be_corrected_says_why_and_is_not_written(desk, warehouse):
    desk.load(warehouse, observation(5))
    version = warehouse.version
    for about, error, words in REFUSED:
        with pytest.raises(error, match=words):
            correct(warehouse, **({"key": figure(), "amount": 3} | about))
    assert (warehouse.version, len(warehouse.events())) == (version, 1)


def test_one_correction_of_a_figure_at_a_time_ended_once_and_with_a_reason(desk, warehouse):
    desk.load(warehouse, observation(5))
    correct(warehouse, figure(), amount=3)
    with pytest.raises(AlreadyCorrectedError, match="corrected on 01 January 2020 by Ann: counted twice End that"):
        correct(warehouse, figure(), Action.DROP, recorded=LATER)
    with pytest.raises(UnknownCorrectionError, match="C0009"):
        warehouse.end_correction("C0009", reason="why", by="Ann", recorded=LATER)
    with pytest.raises(NoReasonError, match="Say why the correction ends"):
        warehouse.end_correction("C0001", reason="", by="Ann", recorded=LATER)
    warehouse.end_correction("C0001", reason="put right", by="Ann", recorded=LATER)
    with pytest.raises(CorrectionEndedError, match="C0001 was ended on 31 January 2020 by Ann: put right"):
        warehouse.end_correction("C0001", reason="put right", by="Ann", recorded=LATER)


def test_corrections_are_made_again_from_the_journal(desk, warehouse):
    desk.load(warehouse, observation(5), observation(6, slice="it's", agency="Police & Crime"), observation(7, MAY))
    correct(warehouse, figure(), Action.SCALE, 0.1, reason='"it\'s"')
    correct(warehouse, figure(part="it's", agency="Police & Crime"), Action.DROP, expect=None)
    correct(warehouse, figure(MAY), amount=1e-7)
    warehouse.end_correction("C0003", reason="put right", by="Ann", recorded=LATER)
    before = warehouse.corrections(LATER), warehouse.answers(NOW, "borough", None, None)
    assert warehouse.rebuild() == []
    assert (warehouse.corrections(LATER), warehouse.answers(NOW, "borough", None, None)) == before
    with warehouse.rehearsal([desk.parsed(observation(8, MAY))], received=LATER, recorded=LATER) as tried:
        assert [each.stands for each in tried.corrections(LATER)] == [5, 6, 8]


@pytest.mark.parametrize("prepared", [True, False])
def test_a_correction_survives_a_crash_after_its_line(desk, warehouse, prepared):
    desk.load(warehouse, observation(5))
    pointer = desk.data / "warehouse.current"
    before = pointer.read_bytes()
    made = correct(warehouse, figure(), amount=3)
    pointer.write_bytes(before)
    if not prepared:
        (desk.data / f"warehouse-{warehouse.version + 1}.duckdb").unlink()
    warehouse.close()
    opened = desk.open()
    assert answer(opened) == (3, 0, True)
    assert opened.corrections(NOW) == [Corrected(made, 5, fixed=False)]
    assert desk.read_again == []
    opened.close()


def test_a_correction_that_differs_from_the_journal_is_told(desk, warehouse):
    desk.load(warehouse, observation(5))
    made = correct(warehouse, figure(), amount=3)
    assert replace(made, amount=3.0) == made
    from warehouse import comparison
    from warehouse.connections import open_to_write

    copies = [desk.folder / f"copy-{number}.duckdb" for number in range(2)]
    for copy, change in zip(copies, ("UPDATE corrections SET amount = 4", "DELETE FROM corrections"), strict=True):
        copy.write_bytes((desk.data / f"warehouse-{warehouse.version}.duckdb").read_bytes())
        with open_to_write(copy) as connection:
            connection.execute(change)
    with warehouse._cursor() as present, open_to_write(copies[0]) as other, open_to_write(copies[1]) as none:
        assert comparison.differences(present, other) == ["C0001: amount differs from the journal."]
        assert comparison.differences(present, none) == ["C0001: is in the warehouse, but not in the journal."]
        assert comparison.differences(none, present) == ["C0001: is in the journal, but was not in the warehouse."]
