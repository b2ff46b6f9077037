"""How the returns of the samples stood on the day after the meeting of 26 March 2018."""

from contextlib import closing
from datetime import UTC, date, datetime

import pytest

from performance.asker import PUBLIC
from performance.scorecard import open_board
from performance.scorecard.receipts import receipts_known, still_asked
from tests.performance.shipped import definitions
from warehouse import Warehouse

AFTER = date(2018, 4, 1)


@pytest.mark.xdist_group("samples")
def test_the_samples(sample_data):
    with closing(Warehouse(sample_data).open()) as warehouse:
        board = open_board(warehouse, definitions(), datetime(2026, 1, 1, tzinfo=UTC), PUBLIC)
        rows = {row.key: row for row in receipts_known(board, warehouse.reports(), AFTER).rows}
        asked = still_asked(board, AFTER)
    newest = {
        key: [(cell.name, cell.state.value, cell.days_late) for cell in row.cells[-2:]] for key, row in rows.items()
    }
    assert newest["mopac_7/borough_a/borough_b/borough_c"] == [
        ("Q3 2017/18", "received", 0),
        ("Q4 2017/18", "not_due", 0),
    ]
    assert newest["fly_tipping/register"] == [("Q3 2017/18", "received", 0), ("Q4 2017/18", "not_due", 0)]
    assert newest["idsva"] == [("Q3 2017/18", "received", 0), ("Q4 2017/18", "not_due", 0)]
    assert newest["fly_tipping/defra"] == [("2016/17", "received", 0), ("2017/18", "not_due", 0)]
    assert newest["domestic_incidents"] == [("2016/17", "not_due", 0), ("2017/18", "not_due", 0)]
    assert newest["probation"] == [("Q3 2017/18", "late", 13), ("Q4 2017/18", "not_due", 0)]
    assert newest["prevent"] == [("2017/18", "provisional", 0)]  # received before the year ended
    assert newest["impact_days"] == [("Q4 2017/18", "provisional", 0)]
    assert newest["prevent_update"] == [("Q3 2017/18", "late", 13), ("Q4 2017/18", "not_due", 0)]
    assert [cell.state.value for cell in rows["domestic_incidents"].cells] == [
        "received",
        "received",
        "late",
        "not_due",
        "not_due",
    ]
    assert [(one.of, one.ago) for one in asked] == [
        ("Drug Action Team", "7 years 10 months"),
        ("Princess Royal University Hospital", "1 year 6 months"),
        ("Community Rehabilitation Company", "3 months"),
    ]
