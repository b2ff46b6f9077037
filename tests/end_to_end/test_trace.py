"""Every figure leads back to cells which, opened with another library, make it."""

import csv
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest

from commands.first_run import manifest
from commands.options import ROOT
from performance.asker import EVERYTHING
from performance.definitions.definitions import parse_definitions
from performance.quarter import Quarter
from performance.scorecard import open_board
from tests.command_line import by_id, call, load, values
from tests.end_to_end.opened import cells, says
from tests.shared import GENERATION_A, needs_shared
from warehouse import Warehouse

SAMPLES = {path.name: path for path, _ in manifest()}
DAYS = {"fly_tipping_days_to_clear"}  # a number of days is between two cells, so no one cell shows it


@pytest.mark.xdist_group("samples")
@pytest.mark.parametrize("quarter", ["2014/15 Q3", "2015/16 Q4", "2016/17 Q4", "2017/18 Q3", "2017/18 Q4"])
def test_the_cells_of_every_figure_make_it(sample_data, quarter):
    wanted, traced = Quarter.parse(quarter), 0
    definitions = parse_definitions((ROOT / "indicators.yaml").read_text(encoding="utf-8"))
    with closing(Warehouse(sample_data).open()) as warehouse:
        board = open_board(warehouse, definitions, datetime(2026, 1, 1, tzinfo=UTC), EVERYTHING)
        for row in (row for row in board.scorecard(wanted) if row.value is not None):
            found = board.trace(row.indicator.id, wanted)
            top = sum(one.value for one in found if one.part in {"", "numerator"})
            below = sum(one.value for one in found if one.part == "denominator") or 1
            assert top / below * row.indicator.per == pytest.approx(float(row.value)), row.indicator.id
            for one in found if row.indicator.id not in DAYS else ():
                stands = cells(SAMPLES[one.file], one.sheet, one.cell)
                assert says(stands, one.value), (row.indicator.id, one, stands[:5])
                traced += 1
    assert traced > 5


@pytest.mark.xdist_group("samples")
def test_a_trace_names_the_file_by_its_hash_and_the_day_it_came(sample_data):
    import hashlib

    one = call("trace", "one_stop_shop", "--quarter", "2017/18 Q3", data=sample_data).document[0]
    path = SAMPLES[one["file"]]
    assert one["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert one["received"].startswith("2018-03-19")


@pytest.mark.xdist_group("samples")
def test_who_may_not_see_small_numbers_gets_no_hash_of_the_file_that_holds_them(sample_data):
    asked = ("trace", "marac_cases", "--quarter", "2016/17 Q4")
    hidden = call(*asked, "--role", "viewer", data=sample_data).document
    seen = call(*asked, "--role", "administrator", data=sample_data).document
    assert {one["sha256"] for one in hidden} == {None}  # a short file's counts could be tried until its hash fits
    assert {len(one["sha256"]) for one in seen} == {64}


@needs_shared
def test_one_changed_cell_moves_one_observation_and_the_trace_names_it(tmp_path):
    original, changed = tmp_path / "original", tmp_path / "changed"
    copy = tmp_path / GENERATION_A.name
    with GENERATION_A.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    row = next(
        at for at, cells_ in enumerate(rows) if cells_[0] == "Bromley" and cells_[2] == "Theft From Motor Vehicle"
    )
    column = rows[0].index("201511")
    rows[row][column] = str(int(rows[row][column]) + 100)
    with copy.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    for path, data in ((GENERATION_A, original), (copy, changed)):
        load(path, "2016-12-31", data)
    cell = f"{openpyxl.utils.get_column_letter(column + 1)}{row + 1}"
    indicator = "mopac_7_theft_from_motor_vehicle"
    before, after = (values(call("series", indicator, data=data).document) for data in (original, changed))
    assert {month: after[month] - before[month] for month in before if after[month] != before[month]} == {
        "2015-11": 100
    }
    traces = [call("trace", indicator, "--quarter", "2015/16 Q4", data=data).document for data in (original, changed)]
    moved = [two["cell"] for one, two in zip(*traces, strict=True) if one["value"] != two["value"]]
    assert moved == [cell]
    rows_before, rows_after = (
        by_id(call("scorecard", "--quarter", "2015/16 Q4", data=data).document) for data in (original, changed)
    )
    differ = {name for name in rows_before if rows_before[name]["value"] != rows_after[name]["value"]}
    assert differ == {"mopac_7", indicator, "total_notifiable_offences"}


def test_a_file_counts_once_whatever_it_is_called(tmp_path):
    data, path = tmp_path / "data", SAMPLES["sample-idsva-quarterly-report-2017-18-q3.xlsx"]
    renamed = tmp_path / "again.xlsx"
    renamed.write_bytes(Path(path).read_bytes())
    first = load(path, "2018-03-19", data)
    again = call("load", renamed, data=data)
    assert (again.code, again.document[0]["status"]) == (0, "unchanged")
    assert again.document[0]["submission"] == first["submission"]
    assert len(call("list", data=data).document) == 1


def test_withdrawing_brings_back_what_stood_before(tmp_path):
    data = tmp_path / "data"
    older, newer = (SAMPLES[f"sample-mps-borough-crime-200801-{end}.csv"] for end in ("201603", "201612"))
    load(older, "2016-06-10", data)
    before = call("scorecard", "--quarter", "2015/16 Q4", data=data).document
    second = load(newer, "2017-01-20", data)
    assert call("scorecard", "--quarter", "2015/16 Q4", data=data).document != before
    assert [row["status"] for row in call("list", data=data).document] == ["standing", "superseded"]
    done = call("withdraw", second["submission"], "--reason", "the wrong file", data=data)
    assert (done.code, done.document["status"]) == (0, "withdrawn")
    assert call("scorecard", "--quarter", "2015/16 Q4", data=data).document == before
    twice = call("withdraw", second["submission"], "--reason", "again", data=data)
    assert twice.code == 1
    sent_again = load(newer, "2017-01-20", data)
    assert sent_again["submission"] != second["submission"]
    assert call("rebuild", data=data).document["differences"] == []
