"""Answers about a file: what they add to what was said, and which are recalled for the next file of its kind."""

from datetime import UTC, datetime

from charts.recalled_words import recalled_words
from loaders.answers import Answers, told_with
from loaders.desk import Item, ItemState
from loaders.likeness import Candidate, Header, Headings, Label, Lacking, Stranger
from loaders.outcome import Outcome
from loaders.progress import Progress
from loaders.reading.told import NOTHING_TOLD, Told, Wording
from warehouse.recalled import recalled, used
from warehouse.remembered import Remembered

SENT_BY = Wording("Sent by whom", "Referring agency")
NO_BME = Wording("", "BME")
HEALTH = Wording("Helth visitor", "Primary care", "agency")
REGISTER = Candidate(
    "marac", "referral_register", "Register of MARAC referrals", "Bromley MARAC", ("Referring agency",)
)
TABLE = Headings(
    "Referrals",
    0,
    (Header(0, "Ref", "Ref"), Header(3, "SENT by whom", "")),
    (Lacking("agency", "Referring agency", required=True), Lacking("minoritised_ethnic", "BME", required=False)),
)


def remembered(*wordings, partner="Bromley MARAC", layout="referral_register"):
    """What was remembered on 14 March 2018, a wording each."""
    day = datetime(2018, 3, 14, 10, tzinfo=UTC)
    return [Remembered(f"W{at}", partner, "marac", layout, one, "anna", day) for at, one in enumerate(wordings)]


def item(told=NOTHING_TOLD, **given):
    """A file that was read and has this outcome."""
    shape = {"source": "", "layout": "", "partner": "", "problems": (), "parsed": None, "headings": (TABLE,)}
    found = Outcome(file="q.xlsx", sha256="ab", told=told, **(shape | given))
    return Item("1", "q.xlsx", 5, ItemState.READ, Progress("read", 1.0), found, told, cleaned=False)


def known(told=NOTHING_TOLD, **given):
    """A file whose layout is known."""
    return item(told, source="marac", layout="referral_register", partner="Bromley MARAC", **given)


def test_an_answer_takes_the_place_of_the_one_about_the_same_words():
    told = Told(period="Q3 2017/18", wordings=(SENT_BY, NO_BME))
    new = told_with(told, Answers(wordings=(Wording("sent by WHOM", ""), Wording("Ethnic", "BME"))))
    assert new.wordings == (Wording("sent by WHOM", ""), Wording("Ethnic", "BME"))
    assert new.period == "Q3 2017/18"


def test_the_same_words_under_a_column_are_another_thing():
    told = Told(wordings=(Wording("Police", "Referring agency"),))
    assert len(told_with(told, Answers(wordings=(Wording("Police", "IDVA", "agency"),))).wordings) == 2


def test_what_was_picked_is_told_and_what_was_not_asked_stays():
    told = told_with(Told(sheet="Q3"), Answers(candidate=REGISTER, period="June 2017", partner="Bexley MARAC"))
    assert told == Told("marac", "referral_register", "Q3", "June 2017", "Bexley MARAC")


def test_a_mapping_is_recalled_for_the_same_partner_and_layout_alone():
    asked = item(candidates=(REGISTER,))
    assert recalled(asked, remembered(SENT_BY)) == Told("marac", "referral_register", wordings=(SENT_BY,))
    assert recalled(asked, remembered(SENT_BY, partner="Bexley MARAC")) is None
    assert recalled(asked, remembered(SENT_BY, layout="safelives_return")) is None
    assert recalled(asked, remembered(Wording("Somebody else", "Referring agency"))) is None


def test_what_is_told_already_is_not_told_again():
    assert recalled(known(Told(wordings=(SENT_BY,))), remembered(SENT_BY)) is None
    own = Wording("Sent by whom", "")
    assert recalled(known(Told(wordings=(own,))), remembered(SENT_BY)) is None


def test_what_is_not_provided_and_what_a_value_means_are_recalled_where_they_are_asked():
    assert recalled(known(), remembered(NO_BME)) == Told(wordings=(NO_BME,))
    assert recalled(known(headings=()), remembered(NO_BME)) is None
    stranger = Stranger("Referrals", "D17", "agency", "Helth Visitor", "Health visitor")
    assert recalled(known(strangers=(stranger,)), remembered(HEALTH)) == Told(wordings=(HEALTH,))
    assert recalled(known(), remembered(HEALTH)) is None


def test_the_label_of_a_row_is_recalled_like_a_header():
    rows = Headings("R", 0, (), (Lacking("arrests", "Arrests", required=True),), (Label(4, 0, "People arrested", ""),))
    means = Wording("People arrested", "Arrests")
    assert recalled(known(headings=(rows,)), remembered(means)) == Told(wordings=(means,))


def test_a_file_says_which_answers_it_was_read_with():
    file, word = known(Told(wordings=(SENT_BY, NO_BME))), known(Told(wordings=(HEALTH,)))
    both = used(file, remembered(SENT_BY, NO_BME))
    assert recalled_words(both) == "2 columns read as mapped on 14 March 2018"
    assert recalled_words(used(word, remembered(HEALTH))) == "1 word read as mapped on 14 March 2018"
    assert recalled_words(used(file, ())) == ""
