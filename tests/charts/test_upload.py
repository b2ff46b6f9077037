"""The head of the upload page, its files and its outcome: what they say by rule."""

import pytest

from charts.upload import files_table, size_words, upload_head
from charts.upload_outcome import Became, Fate, accepted_title, meanwhile, outcome_table, what_next
from charts.upload_words import FileLine, Standing, page_title, result_words, steps

READY = FileLine("a.xlsx", 18 * 1024, Standing.READY, recognised="IDSVA quarterly figures", notes=3)
STOPPED = FileLine("b.xlsx", 41 * 1024, Standing.STOPPED, recognised="Register", faults=2)
ASKED = FileLine("c.xlsx", 300, Standing.ASKED)
READING = FileLine("d.csv", 9 * 1024 * 1024, Standing.READING, stage="reading", share=0.43)
BEFORE = FileLine("e.csv", 1024, Standing.BEFORE, recognised="Register")
CANCELLED = FileLine("f.csv", 1024, Standing.CANCELLED)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ([], "Hand in what a partner sent, and see first what it would change"),
        ([READY], "The file is ready"),
        ([STOPPED], "The file is stopped by two cells"),
        ([STOPPED._replace(faults=1, cells=False)], "The file is stopped by one fault"),
        ([STOPPED._replace(personal=True)], "The file is stopped by personal data"),
        ([ASKED], "The file needs an answer"),
        ([BEFORE], "The file was received before"),
        ([CANCELLED], "The file was not read to the end"),
        ([READY, READY], "Both files are ready"),
        ([READY] * 20, "All 20 files are ready"),
        ([STOPPED, STOPPED], "Both files are stopped"),
        ([READY, READY, STOPPED], "Two of three files are ready; one is stopped by two cells"),
        ([READY, ASKED, ASKED, BEFORE], "One of four files is ready; two need an answer, one was received before"),
        ([STOPPED, ASKED], "None of two files is ready; one is stopped by two cells, one needs an answer"),
        ([READING], "Reading one file"),
        ([READY, READING, READING], "Reading two of three files"),
    ],
)
def test_the_title_says_how_the_files_stand(lines, title):
    assert page_title(lines) == title


def test_the_title_ends_with_what_would_change():
    words = page_title([READY, READY, STOPPED], "One rating turns red; 14 figures change")
    assert words == (
        "Two of three files are ready; one is stopped by two cells. If accepted, one rating turns red; "
        "14 figures change"
    )
    assert len(words.split()) <= 25


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (READY, "Ready, 3 notes"),
        (READY._replace(notes=1), "Ready, 1 note"),
        (READY._replace(notes=0), "Ready"),
        (STOPPED, "Stopped by 2 cells"),
        (STOPPED._replace(personal=True), "Stopped: personal data"),
        (ASKED, "Needs an answer"),
        (BEFORE, "Received before"),
        (CANCELLED, "Cancelled"),
    ],
)
def test_the_result_of_a_file(line, words):
    assert result_words(line) == words


def test_the_steps_count_and_mark_where_one_is():
    words = [step.words for step in steps([READY, READY, STOPPED])]
    assert words == [
        "1. Files: 3 recognised",
        "2. Problems: 2 stop, 6 to note",
        "3. Rehearsal: what would change",
        "4. Accept, with a note",
    ]
    where = {
        1: [steps([]), steps([READING, READY]), steps([BEFORE])],
        2: [steps([STOPPED]), steps([ASKED])],
        3: [steps([READY, STOPPED])],
        4: [steps([], accepted=True)],
    }
    for place, found in where.items():
        for four in found:
            assert [step.now for step in four] == [step == place for step in (1, 2, 3, 4)]


def test_the_head_marks_the_present_step_for_a_screen_reader():
    page = upload_head("Title & more", "Nothing is stored.", steps([READY]))
    assert "<h1>Title &amp; more</h1>" in page
    assert page.count('aria-current="step"') == 1
    assert '<li class="sp-now" aria-current="step">3. Rehearsal' in page


def test_a_file_that_is_read_shows_how_far_it_has_come():
    page = files_table([READING, READING._replace(share=None, stage="opening")])
    assert "reading, 43%" in page
    assert 'style="width:43%"' in page
    assert page.count("sp-track") == 1
    assert "opening, 12 s" in files_table([READING._replace(share=None, stage="opening", seconds=12)])


def test_what_files_are_called_is_text():
    bad = "<img src=x onerror=alert(1)>.xlsx"
    page = files_table([READY._replace(name=bad, sheet=bad, recognised=bad, partner=bad, period=bad, said=bad)])
    page += outcome_table([Became(bad, Fate.REFUSED, bad, bad)], lambda name: name)
    page += meanwhile([bad]) + what_next('"><img>', bad, undo=True)
    assert "<img" not in page


@pytest.mark.parametrize(
    ("size", "words"), [(300, "300 bytes"), (18_432, "18 KB"), (1_048_576, "1 MB"), (1_300_000, "1.2 MB")]
)
def test_the_size_of_a_file(size, words):
    assert size_words(size) == words


KEPT = Became("a.xlsx", Fate.KEPT, "Kept as S0021-idsva-abc.", "S0021-idsva-abc")
KNOWN = Became("b.xlsx", Fate.BEFORE, "Already received on 3 May 2018 as S0003-marac-def.", "S0003-marac-def")
REFUSED = Became("c.xlsx", Fate.REFUSED, "The disk is full.")


@pytest.mark.parametrize(
    ("became", "title"),
    [
        ([KEPT], "One file is kept. One rating turns red"),
        ([KEPT, KEPT, KNOWN], "Two files are kept; one was received before. One rating turns red"),
        ([KNOWN], "One was received before"),
        ([REFUSED, REFUSED], "Two were not taken"),
        ([], "Nothing was kept"),
    ],
)
def test_the_title_after_accepting(became, title):
    assert accepted_title(became, "One rating turns red") == title


def test_each_file_leads_to_its_submission():
    page = outcome_table([KEPT, KNOWN, REFUSED], lambda name: f"submissions?submission={name}")
    assert 'href="submissions?submission=S0021-idsva-abc" target="_self">S0021-idsva-abc</a>.' in page
    assert page.count("<a ") == 2
    assert '<span class="sp-worse">The disk is full.</span>' in page


def test_what_others_did_is_said_only_where_they_did_something():
    assert meanwhile([]) == ""
    assert "<li>anna accepted “x.csv”</li>" in meanwhile(["anna accepted “x.csv”"])
