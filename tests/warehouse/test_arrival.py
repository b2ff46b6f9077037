"""Observations written to files and read into the warehouse come back as they were."""

from __future__ import annotations

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from loaders.reading.observation import DIMENSIONS
from loaders.reading.periods import Grain
from tests.warehouse.building import APRIL, MAY, NOW, Desk, claim, observation

WORDS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), min_size=1, max_size=12)
NUMBERS = st.one_of(st.none(), st.integers(-(10**14), 10**14), st.floats(-1e14, 1e14))
NASTY = (
    *("\r", "\n", "\r\n", "a\rb", "a\nb", '"', '""', 'a"b', "'", ",", ", ", ";", "\t", " ", " a ", "\\", "\\N", "NULL"),
    *("null", "#", "# note", "\ufeff", "\u2028", "nan", "0", "0.0", "=1+1", "März", "🎈", "a,b\n\"c\"\r"),
)  # fmt: skip


def cells_of(warehouse, measure):
    return warehouse.cells(NOW, measure, "borough", "Bromley", (), APRIL.start, MAY.end, Grain.MONTH)


def kept_of(folder, rows):
    """What is read back of rows of value, cell, sheet, marker, note and offence."""
    desk = Desk(folder)
    warehouse = desk.open()
    desk.load(warehouse, *(
        observation(value, cell=cell, sheet=sheet, marker=marker, note=note, offence=offence)
        for value, cell, sheet, marker, note, offence in rows
    ))  # fmt: skip
    kept = [
        (row.value, row.cell, row.sheet, row.marker, row.note, row.offence)
        for row in cells_of(warehouse, "marac.cases")
    ]
    warehouse.close()
    return kept


def as_kept(rows):
    return [(None if row[0] is None else float(row[0]), *row[1:]) for row in rows]


def test_nasty_words_are_kept_exactly(tmp_path):
    rows = [(number, words, words, words, words, words) for number, words in enumerate(NASTY)]
    assert sorted(kept_of(tmp_path, rows)) == sorted(as_kept(rows))


@settings(max_examples=6, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(rows=st.lists(st.tuples(NUMBERS, WORDS, WORDS, WORDS, WORDS, WORDS), min_size=1, max_size=100))
def test_whatever_words_and_numbers_stand_in_a_file_are_kept_exactly(tmp_path_factory, rows):
    kept = kept_of(tmp_path_factory.mktemp("desk"), rows)
    assert sorted(kept, key=repr) == sorted(as_kept(rows), key=repr)


def test_every_dimension_keeps_its_place(desk, warehouse):
    desk.load(warehouse, observation(1, **{name: f"the {name}" for name in DIMENSIONS}))
    (row,) = cells_of(warehouse, "marac.cases")
    assert [getattr(row, name) for name in DIMENSIONS] == [f"the {name}" for name in DIMENSIONS]
    (answer,) = warehouse.answers(NOW, "borough", None, None)
    assert [getattr(answer, name) for name in DIMENSIONS] == [f"the {name}" for name in DIMENSIONS]


def test_figures_counted_from_very_many_cells_are_kept(desk, warehouse):
    cells = ",".join(f"B{row}" for row in range(2, 400_000, 2))
    assert len(cells) > 1_400_000
    desk.load(warehouse, observation(1, cell=cells), observation(2, MAY, cell="C2"))
    assert [row.cell for row in cells_of(warehouse, "marac.cases")] == [cells, "C2"]


def test_one_series_over_many_sheets_and_months_is_told_apart(desk, warehouse):
    desk.load(
        warehouse,
        observation(1, APRIL, "D4", sheet="Q1"),
        observation(2, APRIL, "D4", sheet="Q2"),
        observation(3, MAY, "E4", sheet="Q1"),
        coverage=[claim(APRIL), claim(MAY)],
    )
    assert [(row.sheet, row.cell, row.value) for row in cells_of(warehouse, "marac.cases")] == [
        ("Q1", "D4", 1),
        ("Q2", "D4", 2),
        ("Q1", "E4", 3),
    ]
    assert [row.value for row in warehouse.answers(NOW, "borough", None, None)] == [3, 3]


def test_a_second_file_of_the_same_things_adds_no_second_name_for_them(desk, warehouse):
    desk.load(warehouse, observation(1, offence="Robbery"))
    desk.load(warehouse, observation(2, offence="Robbery"), observation(3, offence="Arson"))
    with warehouse._cursor() as cursor:  # noqa: SLF001  how it is kept is what is asked here
        counts = cursor.execute("SELECT (SELECT count(*) FROM subjects), (SELECT count(*) FROM kinds)").fetchone()
    assert counts == (1, 2)


def test_a_file_opened_with_duckdb_alone_shows_whole_rows(desk, warehouse):
    kept = desk.load(warehouse, observation(1, offence="Robbery"))
    with warehouse._cursor() as cursor:  # noqa: SLF001
        row = cursor.execute(
            "SELECT submission, measure, area, grain, offence, agency, value FROM whole_observations"
        ).fetchone()
        claims = cursor.execute("SELECT submission, measure, area, grain, complete FROM whole_coverage").fetchall()
    assert row == (kept.submission, "marac.cases", "Bromley", "month", "Robbery", None, 1.0)
    assert claims == [(kept.submission, "marac.cases", "Bromley", "month", True)]
