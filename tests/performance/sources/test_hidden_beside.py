"""What counts people and belongs to no indicator is hidden wherever single figures and cells are shown."""

from datetime import UTC, datetime

import pytest

from loaders.catalogue import measures
from performance.asker import EVERYTHING, PUBLIC
from performance.changed import changed
from performance.quarter import Quarter
from performance.scorecard import open_board
from tests.performance.shipped import definitions
from tests.performance.sources.loaded import opened, quarter_of
from tests.warehouse.building import NOW

Q4 = Quarter(2017, 4)
BEFORE = datetime(2016, 1, 1, tzinfo=UTC)
LISTED = quarter_of("2017/18 Q4", {"referrals_by_age": {"16-17": 3, "18-25": 127}}, referrals=130, declined=2)


def board(warehouse, asker, as_at=NOW):
    return open_board(warehouse, definitions(), as_at, asker)


def figures_new(warehouse, asker):
    """The single figures listed as new, by title and kind."""
    boards = board(warehouse, asker, BEFORE), board(warehouse, asker)
    found = changed(*boards, Q4, Q4, measures(definitions().returns)).figures
    return {(one.title, one.detail): one.after for one in found}


@pytest.mark.parametrize(
    ("asker", "listed"),
    [
        (PUBLIC, {("Counts of people, source “idsva”", ""): None}),
        (
            EVERYTHING,
            {
                ("Referrals by victim age", "16-17"): 3,
                ("Referrals by victim age", "18-25"): 127,
                ("Declined or unable to contact", ""): 2,
            },
        ),
    ],
    ids=["public", "administrator"],
)
def test_what_changed_lists_no_figure_of_people_that_no_indicator_counts(tmp_path, asker, listed):
    with opened(tmp_path, *LISTED) as warehouse:
        found = figures_new(warehouse, asker)
    assert found == listed | {("Referrals into the IDSVA service", ""): 130}


def test_cells_are_shown_with_those_around_them_only_where_their_file_hides_nothing(tmp_path):
    with opened(tmp_path / "listed", *LISTED) as warehouse:
        public, all_seeing = (board(warehouse, asker).trace("idsva_referrals", Q4) for asker in (PUBLIC, EVERYTHING))
    with opened(tmp_path / "plain", *quarter_of("2017/18 Q4", referrals=130)) as warehouse:
        plain = board(warehouse, PUBLIC).trace("idsva_referrals", Q4)
    assert [(one.value, one.cell, one.shows_neighbours) for one in public] == [(130, "D4", False)]
    assert [one.shows_neighbours for one in all_seeing] == [True]
    assert [one.shows_neighbours for one in plain] == [True]


def test_things_are_not_people(tmp_path):
    with opened(tmp_path) as warehouse:
        known = board(warehouse, PUBLIC)
    hidden = {one.name for one in measures(definitions().returns) if known.hides(one.name)}
    assert {"idsva.waiting_list", "idsva.referrals_by_postcode_district", "marac.ethnicity"} <= hidden
    assert {one.partition(".")[0] for one in hidden} == {"idsva", "marac"}
    assert not hidden & {"idsva.referrals", "crime.offences", "fixmystreet.reports", "probation.caseload"}
