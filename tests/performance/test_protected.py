"""Nothing a reader sees changes when hidden figures change: rows, trends, series and traces hold none of them."""

from datetime import UTC, datetime
from fractions import Fraction
from hashlib import sha256
from itertools import combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from loaders.reading.layout import Keeps
from loaders.reading.observation import Coverage, Observation
from loaders.reading.parsed import ParsedFile, write_coverage, write_observations
from loaders.reading.periods import Grain
from performance.asker import EVERYTHING, PUBLIC, Asker, Role
from performance.basis import Flows
from performance.comparisons import own_comparisons
from performance.composition import compose
from performance.definitions.definitions import Definitions
from performance.quarter import Quarter
from performance.rating import Rating
from performance.scorecard import open_board
from performance.small_series import hidden_of
from performance.trend import draw_trend
from tests.performance.builders import indicator, month, monthly, months_since, q, quarterly, row, subject, target, year
from warehouse import Warehouse

LAST = Quarter(2030, 1)
YEARS = 3


def _about(kind):
    aims = {
        "value": [target(kind="value", value=60)],
        "from the data": [target(kind="change", change="-20%", baseline={"year": "2014/15"}, by="2017/18")],
        "level": [target(kind="level_of", baseline={"year": "2014/15"}, by="2017/18", path_from="2015/16")],
        "last year": [target(kind="value", value=10, rule="last_year")],
        "none": [],
    }
    return {
        **{
            (name, basis): indicator(*aim, basis=basis, small_numbers="1-4", unit="cases")
            for name, aim in aims.items()
            for basis in ("quarter", "rolling_12_months", "year_to_date", "latest")
        },
        ("annual", "year_to_date"): indicator(
            target(kind="annual", value=50, profile="seasonal"),
            basis="year_to_date",
            small_numbers="1-4",
            better="higher",
        ),
    }[kind]


KINDS = [(name, basis) for name in ("value", "from the data", "level", "last year", "none")
         for basis in ("quarter", "rolling_12_months", "year_to_date", "latest")] + [("annual", "year_to_date")]  # fmt: skip


def _told(about, flows, hidden):
    """Everything that is said of an indicator to someone who may not see what is hidden."""
    seen_by = subject(about, flows.numerator, flows.denominator, hidden=hidden)
    rows = [compose(seen_by, Quarter(2014, 1).plus(step)) for step in range(4 * YEARS + 2)]
    compared = [own_comparisons(seen_by, row) for row in rows]
    return rows, compared, [draw_trend(seen_by, grain, LAST) for grain in (Grain.MONTH, Grain.QUARTER, Grain.YEAR)]


def _published(values, hidden):
    """What is published of months: every run of them that is shown and not hidden."""
    return {span: sum(values[at : at + count]) for span, at, count in _RUNS if span not in hidden}


_MONTHS = months_since("2014-04", 12 * YEARS)
_RUNS = [
    (_MONTHS[at]._replace(end=_MONTHS[at + count - 1].end), at, count)
    for count in (1, 3, 6, 9, 12)
    for at in range(0, 12 * YEARS - count + 1, 1 if count == 1 else 3)
]


COUNTS = st.lists(st.sampled_from([0, 1, 2, 3, 4, 5, 6, 9, 14]), min_size=12 * YEARS, max_size=12 * YEARS)


@settings(max_examples=12, deadline=None)
@given(COUNTS, st.sampled_from(KINDS), st.randoms(use_true_random=False))
def test_what_is_said_does_not_hang_on_hidden_counts(values, kind, chance):
    about, flows = _about(kind), Flows(monthly("2014-04", values), None)
    hidden = hidden_of(about, flows, LAST)
    others = _indistinguishable(values, hidden)
    assume(others)
    told = _told(about, flows, hidden)
    for other in chance.sample(others, min(3, len(others))):
        assert _told(about, Flows(monthly("2014-04", other), None), hidden) == told


def _indistinguishable(values, hidden):
    """Series that differ in two months of a quarter, and of which the same is published."""
    published = _published(values, hidden)
    return [other for other in _neighbours(values) if _published(other, hidden) == published]


def _neighbours(values):
    for first in range(0, len(values), 3):
        for one, two in combinations(range(first, first + 3), 2):
            for step in (1, -1):
                other = [*values]
                other[one] += step
                other[two] -= step
                if min(other) >= 0:
                    yield other


@settings(max_examples=8, deadline=None)
@given(COUNTS, st.sampled_from(["quarter", "rolling_12_months"]), st.randoms(use_true_random=False))
def test_what_is_said_does_not_hang_on_hidden_parts_of_a_whole(values, basis, chance):
    aim = target(kind="range", low="28%", high="40%")
    about = indicator(aim, ratio=True, better="within", basis=basis, small_numbers="1-4")
    whole = monthly("2014-04", [value + (7 * place) % 20 for place, value in enumerate(values)])
    flows = Flows(monthly("2014-04", values), whole)
    hidden = hidden_of(about, flows, LAST)
    others = _indistinguishable(values, hidden)
    assume(others)
    told = _told(about, flows, hidden)
    for other in chance.sample(others, min(3, len(others))):
        assert _told(about, Flows(monthly("2014-04", other), whole), hidden) == told


def test_a_hidden_row_says_so_and_holds_nothing():
    about = indicator(target(kind="value", value=20), small_numbers="1-4", better="higher")
    hidden = {q("2014/15 Q1").period, q("2014/15 Q3").period}
    found = row(about, quarterly("2014/15 Q1", [3, 60, 2]), "2014/15 Q3", hidden=hidden)
    assert (found.value, found.marker, found.suppressed, found.rating) == (None, "[c]", True, Rating.NO_DATA)
    assert found.reason == "Hidden to protect people: a count of 1 to 4, or a figure that would give one away."
    assert (found.change_on_quarter.value, found.change_on_year.value, found.benchmark) == (None, None, None)
    assert found.needed == ""
    assert [step.value for step in found.history][-3:] == [None, 60, None]
    without = row(indicator(small_numbers="1-4"), quarterly("2014/15 Q1", [3, 60, 2]), "2014/15 Q3", hidden=hidden)
    assert without.rating is Rating.NO_TARGET


def test_a_shown_row_is_not_compared_with_a_hidden_one():
    about = indicator(target(kind="value", value=20, rule="last_year"), small_numbers="1-4")
    found = row(about, quarterly("2014/15 Q1", [3, 20, 30, 2, 60]), "2015/16 Q1",
                hidden={q("2014/15 Q1").period, q("2014/15 Q4").period})  # fmt: skip
    assert found.value == 60
    for change in (found.change_on_quarter, found.change_on_year):
        assert (change.value, change.before) == (None, None)
    assert "not known" in found.reason


def test_no_hidden_year_is_a_baseline():
    aim = target(kind="change", change="-20%", baseline={"year": "2014/15"}, by="2017/18")
    about = indicator(aim, basis="rolling_12_months", small_numbers="1-4")
    flow = quarterly("2014/15 Q1", [0, 0, 3, 0, 20, 20, 20, 20])
    open_to_all, hidden = (row(about, flow, "2015/16 Q4", hidden=periods) for periods in ((), {year("2014/15")}))
    assert (open_to_all.expected, open_to_all.lines[0].result) == (Fraction(3) * (1 - Fraction(1, 15)), "3")
    assert (hidden.expected, hidden.rating, hidden.lines) == (None, Rating.NO_TARGET, ())
    assert "2014/15 is not in the data" in hidden.reason
    assert draw_trend(subject(about, flow, hidden={year("2014/15")}), Grain.QUARTER, LAST).baseline is None


def test_a_hidden_quarter_of_a_year_to_date_is_no_step_of_its_history():
    about = indicator(basis="year_to_date", small_numbers="1-4")
    flow = quarterly("2014/15 Q1", [20, 3, 20])
    steps = row(about, flow, "2014/15 Q3", hidden={q("2014/15 Q2").period}).history
    assert [step.value for step in steps][-3:] == [20, None, 20]


def test_nothing_is_tested_where_months_are_hidden():
    about = indicator(small_numbers="1-4")
    flow = monthly("2014-04", [10, 12] * 5 + [2, 11])
    found = row(about, flow, "2014/15 Q4", hidden=hidden_of(about, Flows(flow, None), LAST))
    assert (found.signal, found.signal_reason) == (None, "not tested: small numbers are hidden")


# Through the warehouse, as a viewer

BY_MONTH = [12, 9, 3, 15, 14, 11, 10, 16, 13, 9, 8, 14]


def _definitions(sensitive="1-4"):
    one = indicator(target(kind="value", value=520), id="cases", basis="rolling_12_months", better="higher",
                    small_numbers=sensitive, counts={"measure": "marac.cases"})  # fmt: skip
    return Definitions(
        partnership={"name": "A partnership", "area": "Bromley", "compared_with": "Croydon"},
        priorities=({"id": "p", "title": "P"},),
        indicators=(
            one,
            one.model_copy(update={"id": "by_quarter", "basis": indicator().basis, "targets": (), "no_target": "None"}),
        ),
    )


def _file(folder, name, area, values, *, kept_as=Keeps.AS_RECEIVED, cells=lambda place, value: f"C{place + 2}"):
    spans = months_since("2014-04", len(values))
    observations = [
        Observation("marac.cases", *span, value, "Data", cells(place, value), area)
        for place, (span, value) in enumerate(zip(spans, values, strict=True))
    ]
    paths = [folder / f"{name}.{kind}" for kind in ("observations", "coverage", "csv")]
    write_observations(paths[0], observations)
    write_coverage(paths[1], [Coverage("marac.cases", area, *span) for span in spans])
    paths[2].write_text(name)
    return ParsedFile(
        f"{name}.csv", sha256(paths[2].read_bytes()).hexdigest(), "marac", "return", "MARAC steering group", spans[0].start, spans[-1].end, (), paths[0],
        paths[1], len(observations), paths[2], kept_as,
    )  # fmt: skip


def _kept(folder, **more):
    kept = Warehouse(folder / "data").open()
    at = datetime(2015, 6, 1, tzinfo=UTC)
    for name, area, values in (("bromley", "Bromley", BY_MONTH), ("croydon", "Croydon", [3, 30, 30] * 4)):
        kept.accept(_file(folder, name, area, values, **more), received=at, recorded=at, by="tests")
    return kept


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    return _kept(tmp_path_factory.mktemp("kept"))


@pytest.fixture
def board(kept):
    def opened(asker, *, sensitive="1-4", kept=kept, day=datetime(2015, 7, 1, tzinfo=UTC)):
        return open_board(kept, _definitions(sensitive), day, asker)

    return opened


QUARTER = q("2014/15 Q4")


def test_a_viewer_sees_the_year_and_not_the_small_month(board):
    public = board(PUBLIC)
    assert public.row("cases", QUARTER).value == sum(BY_MONTH)
    amounts = {amount.period: (amount, hidden) for amount, hidden in public.series("cases", Grain.MONTH)}
    for name in ("2014-05", "2014-06"):
        amount, hidden = amounts[month(name)]
        assert hidden
        assert (amount.value, amount.numerator, amount.numerator_parts, amount.marker) == (None, None, (), "[c]")
    assert amounts[month("2014-04")][0].value == 12
    points = {point.period: point for point in public.trend("cases", "month").points}
    assert (points[month("2014-06")].value, points[month("2014-06")].hidden) == (None, True)
    assert all(amount.value is not None for amount, _ in public.series("by_quarter", Grain.QUARTER))


@pytest.mark.parametrize(
    "asker",
    [
        PUBLIC,
        Asker(Role.PRESENTER),
        Asker(Role.OFFICER, frozenset({"Other"})),
        Asker(Role.PRESENTER, frozenset({"Owner"})),
    ],
)
def test_whoever_is_not_the_owner_sees_no_small_number(board, asker):
    shown = board(asker)
    assert None in [amount.value for amount, _ in shown.series("cases", Grain.MONTH)]
    assert all(cell.value is None for cell in shown.trace("cases", QUARTER))
    assert all(cell.note == "" and cell.marker == "[c]" for cell in shown.trace("cases", QUARTER))


@pytest.mark.parametrize("asker", [EVERYTHING, Asker(Role.OFFICER, frozenset({"Owner"}))])
def test_the_owner_and_the_administrator_see_it(board, asker):
    shown = board(asker)
    assert [amount.value for amount, _ in shown.series("cases", Grain.MONTH)] == BY_MONTH
    assert sum(cell.value for cell in shown.trace("cases", QUARTER)) == sum(BY_MONTH)
    assert shown.row("by_quarter", q("2014/15 Q1")).value == 24


def test_what_is_not_sensitive_is_seen_by_all(board):
    shown = board(PUBLIC, sensitive="none")
    assert [amount.value for amount, _ in shown.series("cases", Grain.MONTH)] == BY_MONTH


def test_another_borough_is_protected_too(board):
    shown = board(PUBLIC)
    assert shown.row("by_quarter", QUARTER).benchmark is None
    assert [amount.value for amount, _ in shown.series("cases", Grain.MONTH, "Croydon")].count(None) == 8
    assert board(EVERYTHING).row("by_quarter", QUARTER).benchmark.value == 63


def test_the_cells_of_people_are_not_named_one_by_one(board, tmp_path):
    def rows(_, value):
        return ",".join(f"B{place + 2}" for place in range(value))

    register = _kept(tmp_path, kept_as=Keeps.FIGURES, cells=rows)
    found = board(PUBLIC, kept=register).trace("cases", QUARTER)
    assert [(cell.file, cell.sheet, cell.cell, cell.value) for cell in found] == [("bromley.csv", "Data", "", None)]
    assert found[0].shows_neighbours is False
    assert len(board(EVERYTHING, kept=register).trace("cases", QUARTER)) == 12


def test_as_at_a_day_before_nothing_is_known(board):
    before = board(EVERYTHING, day=datetime(2015, 5, 31, tzinfo=UTC))
    found = before.row("cases", QUARTER)
    assert (found.value, found.rating) == (None, Rating.NO_DATA)
    assert before.trace("cases", QUARTER) == ()
    assert before.quarters() == ()
