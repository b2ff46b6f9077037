"""Any word finds an indicator: of its title, owner, definition or the glossary; plurals, capitals and a slip too."""

from itertools import pairwise

import pytest

from performance.search import explained_by, nearest_words, one_slip, search, searchable, stem
from tests.performance.shipped import definitions

ENTRIES = searchable(definitions())


def found(words):
    return [one.id for one in search(ENTRIES, words).found]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("burglary", "mopac_7_burglary"),
        ("Burglaries", "mopac_7_burglary"),
        ("  BURGLARY!", "mopac_7_burglary"),
        ("burglery", "mopac_7_burglary"),
        ("robery", "mopac_7_robbery"),
        ("porbation", "probation_caseload"),
        ("MARAC repeat", "marac_repeat_rate"),
        ("repeats at marac", "marac_repeat_rate"),
        ("mopac7", "mopac_7"),
        ("TNO", "total_notifiable_offences"),
        ("flytipping", "fly_tipping_incidents"),
        ("fly tip", "fly_tipping_incidents"),
        ("days to clear", "fly_tipping_days_to_clear"),
        ("WRAP", "wrap_attendances"),
        ("children in households", "marac_children"),
        ("prosecuted successfully", "fly_tipping_successful_prosecutions"),
    ],
)
def test_the_best_answer_comes_first(words, first):
    assert found(words)[0] == first


def test_rubbish_dumped_is_fly_tipping_by_the_glossary():
    assert {name.partition("_")[0] for name in found("rubbish dumped")} == {"fly"}
    assert len(found("rubbish dumped")) == 8


@pytest.mark.parametrize("words", ["dv", "DV", "domestic violence", "IDVA"])
def test_an_abbreviation_finds_what_its_meaning_belongs_to(words):
    answer = search(ENTRIES, words)
    assert answer.whole
    assert {"domestic_incidents", "marac_cases", "idsva_referrals"} <= {one.id for one in answer.found}
    assert not {"mopac_7_burglary", "fly_tipping_incidents"} & {one.id for one in answer.found}


def test_an_abbreviation_of_the_glossary_finds_its_words():
    assert "mopac_7_violence_with_injury" in found("VWI")
    assert set(found("Defra")) >= {"fly_tipping_incidents", "fly_tipping_cost"}


def test_an_owner_finds_all_that_is_theirs():
    theirs = {one.id for one in definitions().indicators if one.owner == "Probation"}
    assert theirs <= set(found("probation"))


def test_what_was_found_elsewhere_than_in_the_title_is_said():
    answer = search(ENTRIES, "Defra")
    assert answer.found[0].fields == ("glossary",)
    assert search(ENTRIES, "burglary").found[0].fields == ()


def test_where_none_has_every_word_those_with_some_are_offered():
    answer = search(ENTRIES, "burglary xyzzy")
    assert not answer.whole
    assert answer.found[0].id == "mopac_7_burglary"


@pytest.mark.parametrize("words", ["", "   ", "the of and", "xyzzy", "%$#", "a" * 100, "<script>"])
def test_nonsense_finds_nothing(words):
    assert search(ENTRIES, words).found == ()


def test_answers_are_in_the_order_of_their_worth():
    worth = [one.worth for one in search(ENTRIES, "police").found]
    assert len(worth) > 5
    assert all(earlier >= later for earlier, later in pairwise(worth))


def test_every_title_finds_its_own_indicator_first():
    for indicator in definitions().indicators:
        assert found(indicator.title)[0] == indicator.id, indicator.title


def test_a_word_that_nothing_knows_is_answered_with_the_nearest():
    assert "Burglary" in nearest_words(definitions(), "burglerry")
    assert nearest_words(definitions(), "qqqqqqq") == ()


@pytest.mark.parametrize(("words", "term"), [("dv", "DV"), ("Domestic Violence", "DV"), ("fly-tip", "Fly-tipping")])
def test_a_word_of_the_glossary_is_explained(words, term):
    assert explained_by(definitions().glossary, words).term == term


@pytest.mark.parametrize("words", ["", "burglary", "d"])
def test_a_word_the_glossary_does_not_have_is_not(words):
    assert explained_by(definitions().glossary, words) is None


@pytest.mark.parametrize("slip", ["burglry", "burgglary", "burglaryy", "bruglary", "burglarx", "urglary"])
def test_one_letter_may_be_wrong_missing_doubled_or_swapped(slip):
    assert one_slip(slip, "burglary")


@pytest.mark.parametrize("words", ["burglary", "bruglray", "brglry", "robbery", ""])
def test_two_may_not(words):
    assert not one_slip(words, "burglary")


def test_stems_join_what_belongs_together():
    for words in (("crime", "crimes"), ("dumped", "dumping", "dump"), ("burglary", "burglaries"), ("case", "cases")):
        assert len({stem(word) for word in words}) == 1
    assert stem("abuse") != stem("bus")
