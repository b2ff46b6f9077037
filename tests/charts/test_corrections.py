"""Corrections and remembered wordings in words."""

from datetime import UTC, datetime

from charts.corrections import (
    CorrectedFigure,
    change_words,
    correction_card,
    corrections_title,
    ended_table,
    figure_words,
)
from charts.wordings import Explained, by_partner, wording_line, wordings_title

WHEN = datetime(2018, 3, 14, 12, tzinfo=UTC)


def correction(**given):
    whole = {
        "id": "C0001",
        "figure": "Support group referrals, Q2 2017/18",
        "action": "override",
        "amount": 58.0,
        "expect": 60.0,
        "stands": 60.0,
        "fixed": False,
        "reason": "Two counted twice",
        "status": "Partner agrees",
        "by": "a.smith",
        "recorded": WHEN,
    }
    return CorrectedFigure(**(whole | given))


def test_from_what_to_what():
    assert change_words("override", 1234.0, 60.0) == "60 → 1,234"
    assert change_words("drop", None, 60.0) == "60 → left out"
    assert change_words("scale", 0.1, 3.0) == "3 × 0.1 = 0.3"
    assert change_words("scale", 2.0, None) == "no figure × 2"
    assert figure_words(None) == "no figure"
    assert figure_words(0.0) == "0"


def test_the_title_counts_what_stands_and_what_was_put_right():
    ended = correction(ended=WHEN, ended_by="b", why_ended="put right", fixed=True)
    assert corrections_title([]) == corrections_title([ended]) == "No figure is corrected"
    assert corrections_title([correction(), ended]) == "One figure is corrected"
    two = [correction(), correction(fixed=True)]
    assert corrections_title(two) == "Two figures are corrected; under one the partner's file has changed since"
    assert corrections_title(two[1:]) == "One figure is corrected; the partner's file has changed since"


def test_a_correction_whose_file_changed_asks_to_be_ended():
    card = correction_card(correction(fixed=True, stands=58.0))
    assert "The partner&#x27;s file now says 58, not 60: end this correction?" in card
    assert "sp-worse" in card
    assert "sp-worse" not in correction_card(correction())


def test_ended_corrections_say_who_and_why_the_last_first():
    table = ended_table(
        [
            correction(figure="first", ended=WHEN, ended_by="b", why_ended="put <right>"),
            correction(figure="second", ended=WHEN.replace(year=2019), ended_by="b", why_ended="x"),
            correction(figure="stands still"),
        ]
    )
    assert "14 March 2018, 12:00 by b: put &lt;right&gt;" in table
    assert table.index("second") < table.index("first")
    assert "stands still" not in table


def explained(**given):
    whole = {
        "id": "R1", "partner": "Bromley MARAC", "kind": "Register", "words": "Ref", "means": "Case number",
        "column": "", "by": "a.smith", "recorded": WHEN,
    }  # fmt: skip
    return Explained(**(whole | given))


def test_wordings_stand_under_partner_and_kind_in_the_order_of_the_alphabet():
    found = by_partner([explained(words="b"), explained(partner="A partner"), explained(words="A", id="R2")])
    assert list(found) == [("A partner", "Register"), ("Bromley MARAC", "Register")]
    assert [one.words for one in found["Bromley MARAC", "Register"]] == ["A", "b"]


def test_a_wording_in_words():
    assert "“<b>Ref</b>” is read as <b>Case number</b>" in wording_line(explained())
    assert "“<b>&lt;i&gt;</b>” is nothing we need" in wording_line(explained(words="<i>", means=""))
    assert "<b>Age</b> is not provided" in wording_line(explained(words="", means="Age"))
    assert "in the column Agency is read as" in wording_line(explained(column="Agency"))
    assert wordings_title(0) == "No column name had to be explained yet"
    assert wordings_title(2) == "Two column names are remembered"
