"""Accepting, withdrawing, refusing: what the archive, the journal and the list of submissions then say."""

from __future__ import annotations

import stat
from datetime import date, datetime, timedelta, timezone

import pytest

from loaders.reading.layout import Keeps
from loaders.reading.periods import Period, quarter
from tests.warehouse.building import APRIL, JUNE, MAY, NOW, at, claim, observation, values
from warehouse.errors import (
    AlreadyWithdrawnError,
    ArchiveDamagedError,
    NoReasonError,
    UnfitFileError,
    UnknownSubmissionError,
)
from warehouse.events import Kind
from warehouse.submissions import AlreadyReceived, Status


def test_an_accepted_file_is_in_the_archive_the_journal_and_the_warehouse(desk, warehouse):
    parsed = desk.parsed(observation(5), name="Q1 return.XLSX", content=b"as received")
    kept = warehouse.accept(parsed, received=at(2016, 6, 10), recorded=NOW, by="Ann", on_behalf="Bromley Police")

    assert kept.submission == "S0001-marac-" + parsed.sha256[:6]
    assert (kept.file, kept.by, kept.on_behalf, kept.observations) == ("Q1 return.XLSX", "Ann", "Bromley Police", 1)
    assert (kept.period_start, kept.period_end) == (date(2016, 4, 1), date(2016, 4, 30))
    assert (desk.data / "submissions" / f"{parsed.sha256}.xlsx").read_bytes() == b"as received"
    assert [event.kind for event in warehouse.events()] == [Kind.ACCEPTED]
    assert warehouse.submission(kept.submission) == kept
    assert values(warehouse) == {("Bromley", date(2016, 4, 1)): 5}


def test_what_is_kept_is_for_its_owner_alone(desk, warehouse):
    kept = desk.load(warehouse, observation())
    for path in (desk.data, desk.data / "submissions"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700
    for path in (
        warehouse.file_of(kept),
        desk.data / "journal.jsonl",
        desk.data / f"warehouse-{warehouse.version}.duckdb",
    ):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_same_bytes_again_change_nothing(desk, warehouse):
    first = desk.load(warehouse, observation())
    version = warehouse.version
    again = warehouse.accept(desk.parsed(observation()), received=NOW, recorded=NOW, by="Bob")
    assert again == AlreadyReceived(first)
    assert (warehouse.version, len(warehouse.events())) == (version, 1)


def test_the_same_bytes_after_a_withdrawal_are_a_new_submission(desk, warehouse):
    first = desk.load(warehouse, observation())
    warehouse.withdraw(first.submission, reason="sent too early", by="Ann", recorded=NOW)
    second = desk.load(warehouse, observation(), received=at(2016, 8))
    assert (first.submission[:5], second.submission[:5]) == ("S0001", "S0002")
    assert first.kept == second.kept
    assert values(warehouse) == {("Bromley", date(2016, 4, 1)): 5}


def test_withdrawing_restores_what_was_shown_before(desk, warehouse):
    desk.load(warehouse, observation(5))
    later = desk.load(warehouse, observation(7), received=at(2016, 8))
    assert values(warehouse) == {("Bromley", date(2016, 4, 1)): 7}
    gone = warehouse.withdraw(later.submission, reason="wrong borough", by="Bob", recorded=at(2019, 1))
    assert (gone.withdrawn, gone.withdrawn_by, gone.reason) == (at(2019, 1), "Bob", "wrong borough")
    assert values(warehouse) == {("Bromley", date(2016, 4, 1)): 5}
    assert values(warehouse, at(2018, 12, 31)) == {("Bromley", date(2016, 4, 1)): 7}
    assert warehouse.submission(later.submission) == gone


def test_a_withdrawal_that_cannot_be_says_why(desk, warehouse):
    kept = desk.load(warehouse, observation())
    with pytest.raises(UnknownSubmissionError, match="no submission S0007-x; `list` shows"):
        warehouse.withdraw("S0007-x", reason="wrong", by="Ann", recorded=NOW)
    with pytest.raises(NoReasonError, match="Say why"):
        warehouse.withdraw(kept.submission, reason="  ", by="Ann", recorded=NOW)
    warehouse.withdraw(kept.submission, reason="wrong", by="Ann", recorded=NOW)
    with pytest.raises(AlreadyWithdrawnError, match="withdrawn on 01 January 2020 by Ann: wrong"):
        warehouse.withdraw(kept.submission, reason="wrong", by="Ann", recorded=NOW)
    assert [event.kind for event in warehouse.events()] == [Kind.ACCEPTED, Kind.WITHDRAWN]


def test_the_list_says_what_became_of_each_file(desk, warehouse):
    old = desk.load(warehouse, observation(1, APRIL), received=at(2016, 5))
    partly = desk.load(warehouse, observation(2, APRIL), observation(2, MAY), received=at(2016, 6))
    newer = desk.load(warehouse, observation(3, APRIL), received=at(2016, 7))
    gone = desk.load(warehouse, observation(4, JUNE), received=at(2016, 8))
    warehouse.withdraw(gone.submission, reason="wrong", by="Ann", recorded=at(2019, 1))

    def listed(as_at: datetime) -> list[tuple[str, Status]]:
        return [(status.submission.submission, status.status) for status in warehouse.submissions(as_at)]

    assert listed(NOW) == [
        (gone.submission, Status.WITHDRAWN),
        (newer.submission, Status.STANDING),
        (partly.submission, Status.STANDING),
        (old.submission, Status.SUPERSEDED),
    ]
    assert listed(at(2018, 12))[0] == (gone.submission, Status.STANDING)
    assert listed(at(2016, 5, 20)) == [(old.submission, Status.STANDING)]


def test_a_refusal_is_one_line_without_values(desk, warehouse):
    version = warehouse.version
    warehouse.refuse(file="bad.xlsx", sha256="ab" * 32, source="marac", layout="", problems=3, by="Ann", recorded=NOW)
    (event,) = warehouse.events()
    assert event.kind is Kind.REFUSED
    assert warehouse.refused() == [event]
    assert dict(event.facts) == {
        "file": "bad.xlsx", "sha256": "ab" * 32, "source": "marac", "layout": "", "problems": 3,
    }  # fmt: skip
    assert warehouse.version == version
    assert not (desk.data / "submissions").exists()


def test_an_export_is_written_down_and_a_withdrawal_cannot_be_slipped_in(warehouse):
    warehouse.record(Kind.EXPORTED, by="Ann", recorded=NOW, facts={"what": "the pack of March 2018"})
    assert [(event.who, event.facts["what"]) for event in warehouse.events()] == [("Ann", "the pack of March 2018")]
    with pytest.raises(ValueError, match="withdrawn is written by what does it"):
        warehouse.record(Kind.WITHDRAWN, by="Ann", recorded=NOW, facts={"submission": "S0001"})


def test_a_reduced_copy_is_named_so_and_checked_by_its_own_hash(desk, warehouse):
    kept = desk.load(warehouse, observation(), content=b"names and figures", keep=b"figures", kept_as=Keeps.FIGURES)
    assert (kept.kept_as, kept.kept.split("-")[1]) == (Keeps.FIGURES, "figures")
    assert warehouse.file_of(kept).read_bytes() == b"figures"
    assert all(b"names" not in path.read_bytes() for path in desk.data.rglob("*") if path.is_file())


def test_a_file_changed_in_the_archive_is_noticed(desk, warehouse):
    kept = desk.load(warehouse, observation())
    path = warehouse.file_of(kept)
    path.write_bytes(b"something else")
    with pytest.raises(ArchiveDamagedError, match="was changed; restore it from a backup"):
        warehouse.file_of(kept)
    path.unlink()
    with pytest.raises(ArchiveDamagedError, match="is missing from the archive"):
        warehouse.file_of(kept)


UNFIT = {
    "a figure went missing on the way": (
        {"observations": [observation()], "count": 2},
        "2 figures were read, but 1 arrived",
    ),
    "a figure of a month the file does not answer for": (
        {"observations": [observation(cell="D9", period=MAY)], "coverage": [claim(APRIL)]},
        "return.csv › Data › D9: the file does not say that it answers for marac.cases, Bromley, 2016-05-01",
    ),
    "a figure of a place the file does not answer for": (
        {"observations": [observation(area="Bexley")], "coverage": [claim()]},
        "does not say that it answers for marac.cases, Bexley",
    ),
    "a figure of a month and a place that are covered, but not together": (
        {
            "observations": [observation(area="Bexley", period=MAY)],
            "coverage": [claim(), claim(MAY), claim(area="Bexley")],
        },
        "does not say that it answers for marac.cases, Bexley, 2016-05-01",
    ),
    "no number": ({"observations": [observation(float("nan"), cell="B2")]}, "Data › B2: nan is too large a figure"),
    "beyond counting": ({"observations": [observation(float("-inf"))]}, "-inf is too large a figure"),
    "more than there is": ({"observations": [observation(1e15)]}, "1000000000000000.0 is too large a figure"),
    "no month, quarter or year": (
        {"observations": [observation(period=Period(date(2016, 4, 1), date(2016, 5, 31)))]},
        "months, quarters and years only: 2016-04-01 to 2016-05-31 is no",
    ),
}


@pytest.mark.parametrize(("about", "message"), UNFIT.values(), ids=UNFIT.keys())
def test_a_file_that_contradicts_itself_leaves_nothing_behind(desk, warehouse, about, message):
    observations = about.pop("observations")
    before = sorted(path.name for path in desk.data.iterdir())
    with pytest.raises(UnfitFileError) as refused:
        warehouse.accept(desk.parsed(*observations, **about), received=NOW, recorded=NOW, by="Ann")
    assert message in str(refused.value)
    assert sorted(path.name for path in desk.data.iterdir() if path.name != "submissions") == before
    assert list((desk.data / "submissions").iterdir()) == []
    assert (warehouse.submissions(NOW), warehouse.events()) == ([], [])


def test_a_file_is_not_received_before_its_time(desk, warehouse):
    with pytest.raises(UnfitFileError, match="cannot have been received on 02 January 2020"):
        desk.load(warehouse, observation(), received=at(2020, 1, 2))


def test_a_file_that_changed_after_it_was_read_is_not_kept(desk, warehouse):
    parsed = desk.parsed(observation(), keep=b"other bytes")
    with pytest.raises(UnfitFileError, match="changed while it was being loaded"):
        warehouse.accept(parsed, received=NOW, recorded=NOW, by="Ann")
    assert list((desk.data / "submissions").iterdir()) == []


def test_instants_are_kept_in_utc_to_the_microsecond(desk, warehouse):
    summer = datetime(2016, 6, 10, 0, 30, 0, 123456, tzinfo=timezone(timedelta(hours=1)))
    kept = desk.load(warehouse, observation(), received=summer)
    assert warehouse.submission(kept.submission).received == datetime(
        2016, 6, 9, 23, 30, 0, 123456, tzinfo=summer.tzinfo
    ) + timedelta(hours=1)
    assert values(warehouse, summer) != {}
    assert values(warehouse, summer - timedelta(microseconds=1)) == {}


def test_an_instant_without_a_zone_is_no_instant(desk, warehouse):
    with pytest.raises(ValueError, match="time zone"):
        warehouse.answers(datetime(2016, 1, 1), "borough", None, None)
    with pytest.raises((ValueError, TypeError)):
        desk.load(warehouse, observation(), received=datetime(2016, 1, 1))
    assert warehouse.events() == []


def test_each_grain_is_told_by_its_period(desk, warehouse):
    periods = [
        APRIL,
        quarter(2016, 1),
        Period(date(2016, 4, 1), date(2017, 3, 31)),
        Period(date(2016, 1, 1), date(2016, 12, 31)),
    ]
    desk.load(warehouse, *(observation(1, period) for period in periods))
    found = {
        (row.period_start, row.period_end): row.grain.value for row in warehouse.covered(NOW, "borough", None, None)
    }
    assert [found[period] for period in periods] == ["month", "quarter", "year", "twelve_months"]
    assert len(warehouse.answers(NOW, "borough", None, None)) == 4
