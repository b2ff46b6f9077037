"""What the shipped definitions expect of partners, and what the papers asked for."""

from datetime import date

import pytest
import yaml

from performance.definitions.expected import Due, Every
from performance.receipts.terms import due_on
from performance.working_days import working_days_after
from tests.performance.shipped import definitions
from tests.shared import SHARED

SOURCES = {"mopac_7", "fly_tipping", "marac", "idsva", "prevent", "impact_days", "domestic_incidents", "probation"}
PUBLISHED = SHARED / "published-figures.yaml"


def test_every_source_is_expected():
    assert {entry.source for entry in definitions().expected if entry.source} == SOURCES


def test_every_priority_has_its_report():
    assert [entry.report for entry in definitions().expected if entry.report] == [
        "chairmans_update", "domestic_abuse_update", "prevent_update", "offender_management_update",
        "youth_offending_update", "envirocrime_update",
    ]  # fmt: skip
    assert all(
        entry.every is Every.QUARTER and entry.due == Due(None) for entry in definitions().expected if entry.report
    )


def test_the_days_on_the_papers():
    assert [(meeting.on.isoformat(), meeting.papers_due.isoformat()) for meeting in definitions().meetings] == [
        ("2016-03-10", "2016-03-03"),
        ("2016-06-27", "2016-06-16"),  # the agenda's date
        ("2016-09-15", "2016-09-08"),
        ("2016-12-08", "2016-11-29"),  # the agenda's date
        ("2017-12-19", "2017-12-12"),
        ("2018-03-26", "2018-03-19"),
    ]


@pytest.mark.parametrize(
    ("source", "layout", "day", "due"),
    [
        ("mopac_7", "borough_a", "2017-12-31", "2018-01-22"),
        ("fly_tipping", "register", "2017-09-30", "2017-10-20"),
        ("fly_tipping", "register", "2017-03-31", "2017-04-25"),
        ("fly_tipping", "defra", "2017-03-31", "2017-11-03"),
        ("fly_tipping", "fixmystreet", "2017-12-31", "2018-01-08"),
        ("idsva", None, "2017-12-31", "2018-03-19"),
        ("idsva", None, "2017-09-30", "2017-12-12"),
    ],
)
def test_due_days(source, layout, day, due):
    found = [
        entry for entry in definitions().expected if entry.source == source and (not layout or layout in entry.layout)
    ]
    last = date.fromisoformat(day)
    (entry,) = [one for one in found if (not one.from_ or one.from_ <= last) and (not one.until or last <= one.until)]
    assert due_on(entry, entry.every.period_of(last), definitions().meetings) == date.fromisoformat(due)
    if entry.due.working_days:
        assert working_days_after(last, entry.due.working_days) == date.fromisoformat(due)


def test_what_was_asked_for_and_never_supplied():
    assert [(one.asked.isoformat(), one.of) for one in definitions().asked_for] == [
        ("2010-05-27", "Drug Action Team"),
        ("2016-09-15", "Princess Royal University Hospital"),
        ("2017-12-19", "Community Rehabilitation Company"),
        ("2021-03-25", "Metropolitan Police"),
    ]


@pytest.mark.skipif(
    not PUBLISHED.is_file(), reason="the published figures are not here: put the folder `shared` beside the checkout"
)
def test_all_that_the_papers_asked_for_is_there():
    published = yaml.safe_load(PUBLISHED.read_text(encoding="utf-8"))["requested_and_not_supplied"]
    assert [(one["asked"], one["of"]) for one in published] == [(one.asked, one.of) for one in definitions().asked_for]
