"""The list of what was received, one file opened, and the refused ones: which are kept by a filter, what is said."""

from datetime import UTC, date, datetime

import pytest

from charts.refused import RefusedFile, refused_table, refused_title
from charts.submission import mapping_table, neighbours, report_words, submission_facts, submission_head
from charts.submissions import ReceivedFile, kept_files, late_words, standing_words, submissions_table
from loaders.reading.layout import Keeps
from loaders.reading.periods import Period
from loaders.reading.told import NOTHING_TOLD, Told, Wording
from performance.quarter import Quarter

Q3, Q2 = Quarter(2017, 3).period, Quarter(2017, 2).period


def file(**given):
    """A MARAC register of Q3 2017/18 that stands; what is given replaces it."""
    whole = {
        "submission": "S0001-marac-abcdef",
        "file": "q3.xlsx",
        "source": "marac",
        "layout": "referral_register",
        "kind": "Register of MARAC referrals",
        "partner": "Bromley MARAC",
        "period": Q3,
        "received": datetime(2018, 1, 18, 9, 30, tzinfo=UTC),
        "by": "a.smith",
        "on_behalf": "",
        "status": "standing",
        "warnings": 0,
        "note": "",
        "withdrawn": None,
        "withdrawn_by": "",
        "why": "",
    }
    return ReceivedFile(**(whole | given))


def everything(**given):
    return {"source": "", "partner": "", "quarter": None, "status": ""} | given


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ({}, ["a", "b", "c"]),
        ({"source": "marac"}, ["a", "b"]),
        ({"partner": "Defra"}, ["c"]),
        ({"status": "withdrawn"}, ["b"]),
        ({"quarter": Q3}, ["a", "c"]),
        ({"quarter": Q2}, ["b", "c"]),
        ({"quarter": Quarter(2018, 1).period}, []),
        ({"source": "marac", "quarter": Q2, "status": "standing"}, []),
    ],
)
def test_a_filter_keeps_what_fits_all_of_it_and_a_file_of_many_quarters_under_each(asked, kept):
    files = [
        file(submission="a"),
        file(submission="b", period=Q2, status="withdrawn"),
        file(submission="c", source="fly_tipping", partner="Defra", period=Period(date(2017, 4, 1), date(2018, 3, 31))),
    ]
    assert [one.submission for one in kept_files(files, **everything(**asked))] == kept


def test_the_title_counts_the_files_that_stand():
    withdrawn = file(status="withdrawn")
    assert standing_words([]) == "no file stands"
    assert standing_words([file(), withdrawn]) == "one file stands"
    assert standing_words([file()] * 23) == "23 files stand"


def test_the_title_says_how_many_returns_are_missing():
    assert late_words(2, 5) == "Two returns are late"
    assert late_words(1, 0) == "One return is late"
    assert late_words(0, 1) == "One return never came"
    assert late_words(0, 0) == "Every return due has come"


def test_a_row_says_who_for_whom_and_what_was_noted():
    shown = submissions_table(
        [file(on_behalf="the service's manager, by e-mail", note="late <b>correction</b>", warnings=3)],
        lambda name: f"submissions?submission={name}&a=b",
        received=4,
    )
    assert "1 of 4 files" in shown
    assert "a.smith for the service&#x27;s manager, by e-mail" in shown
    assert "late &lt;b&gt;correction&lt;/b&gt;" in shown
    assert "3 to note" in shown
    assert 'href="submissions?submission=S0001-marac-abcdef&amp;a=b"' in shown
    assert "18 January 2018, 09:30" in shown
    assert "Q3 2017/18" in shown


def test_an_empty_list_says_the_next_step():
    assert "Upload" in submissions_table([], str, received=0)
    assert "None of the 4 files received fits" in submissions_table([], str, received=4)


def test_what_became_of_a_file_is_its_title():
    gone = file(status="withdrawn", withdrawn=datetime(2018, 3, 14, 12, tzinfo=UTC), withdrawn_by="b", why="in error")
    assert '<h1 class="sp-below sp-break">q3.xlsx stands</h1>' in submission_head(file(), "back")
    assert "was withdrawn on 14 March 2018</h1>" in submission_head(gone, "back")
    assert "is superseded" in submission_head(file(status="superseded"), "back")
    facts = submission_facts(gone, "ab" * 32, Keeps.FIGURES, 1234, Told(sheet="Q3", period="Q3 2017/18"))
    assert "14 March 2018, 12:00 by b: in error" in facts
    assert "1,234" in facts
    assert "sheet Q3; period Q3 2017/18" in facts
    assert "as the figures counted from it" in facts


def test_notes_that_were_not_kept_are_said_to_be_missing():
    assert report_words(0, 0) == "It was accepted without a note."
    assert report_words(1, 1) == "It was accepted with one note."
    assert report_words(2, 0) == "It was accepted with two notes. Their words were not kept at the time."


def test_a_mapping_says_what_was_read_as_what():
    table = mapping_table(
        Told(
            wordings=(
                Wording("Ref <n>", "Case number"),
                Wording("Notes", ""),
                Wording("", "Age"),
                Wording("PC", "police", "agency"),
            )
        )
    )
    assert "Ref &lt;n&gt;</th><td>Case number" in table
    assert "Notes</th><td>nothing we need" in table
    assert "(no column)</th><td>Age" in table
    assert "police (under agency)" in table
    assert mapping_table(NOTHING_TOLD) == ""


def test_files_before_and_after_are_told_apart():
    table = neighbours([file(file="old.xlsx")], [file(file="new.xlsx")], str)
    assert table.index("Before it") < table.index("old.xlsx") < table.index("After it") < table.index("new.xlsx")
    assert "No other file" in neighbours([], [], str)


def test_a_refused_file_is_named_and_nothing_of_it_shown():
    assert refused_title(1) == "One file was refused"
    assert refused_title(12) == "12 files were refused"
    table = refused_table([RefusedFile("<x>.xlsx", "", 7, datetime(2018, 3, 14, 12, tzinfo=UTC), "a", "b")])
    assert "&lt;x&gt;.xlsx" in table
    assert "not recognised" in table
    assert "a for b" in table
