"""The register of referrals, counted at load."""

from datetime import date

import pytest

from loaders.marac import LAYOUTS
from loaders.marac.agencies import AGENCIES, agency
from loaders.reading.layout import Keeps, Personal
from tests.loaders.marac.register import HEADERS, referral, register
from tests.loaders.returns.books import book, load

ROWS = register(
    referral("M1", date(2016, 4, 5), date(2016, 4, 12), "Police", "Yes", 2, "No", "", "No", "No"),
    referral("M2", "06/04/2016", "12/04/2016", "Met Police", "No", 0, "Yes", "", "No", "Yes"),
    referral("M3", "20/04/2016", "", "IDSVA", "no", 3, "N", "", "Y", "N"),
    referral("M4", "20/05/2016", "07/06/2016", "Housing", "Y", "", "No", "", "No", "No"),
)


def test_a_register_is_counted_by_month():
    loaded = load(book(ROWS))
    assert loaded.errors == []
    assert loaded.layout == "marac.referral_register"
    assert loaded.values("marac.cases") == {"2016-04": 3, "2016-06": 1}
    assert loaded.values("marac.repeat_cases") == {"2016-04": 1, "2016-06": 1}
    assert loaded.values("marac.children") == {"2016-04": 5}
    assert loaded.values("marac.cases_with_children") == {"2016-04": 2}
    assert loaded.values("marac.disabled") == {"2016-04": 1}
    assert loaded.values("marac.male") == {"2016-04": 1}
    assert loaded.values("marac.aged_16_17") == {"2016-04": 1}
    assert loaded.values("marac.referrals", agency="police") == {"2016-04": 2}
    assert loaded.values("marac.referrals", agency="idva") == {"2016-04": 1}
    assert loaded.values("marac.referrals", agency="housing") == {"2016-06": 1}


def test_the_cells_counted_are_named():
    loaded = load(book(("Register", ROWS)))
    cells = {(one.measure, one.agency): one.cell for one in loaded.contents.observations if one.period_start.month == 4}
    assert cells["marac.cases", ""] == "C4:C5,B6"
    assert cells["marac.referrals", "police"] == "D4:D5"
    assert cells["marac.repeat_cases", ""] == "E4"
    assert cells["marac.children", ""] == "F4,F6"
    assert cells["marac.male", ""] == "I6"


def test_a_month_without_a_mark_is_not_known_and_one_case_without_it_is_said():
    loaded = load(book(ROWS))
    assert loaded.covered("marac.children") == {"2016-04": True, "2016-05": True}
    assert loaded.covered("marac.repeat_cases") == {"2016-04": True, "2016-05": True, "2016-06": True}
    assert loaded.covered("marac.lgbt") == {}
    half = register(*ROWS[3:], referral("M5", repeat=""))
    said = load(book(half))
    assert said.covered("marac.repeat_cases")["2016-04"] is True
    assert any("say neither yes nor no" in problem.message for problem in said.problems)


def test_a_month_without_referrals_inside_the_register_is_none():
    assert load(book(ROWS)).covered("marac.cases") == {"2016-04": True, "2016-05": True, "2016-06": True}


def test_other_columns_are_ignored_with_a_note():
    rows = [
        [*HEADERS, "Ward", "LSOA code", "UPRN", "CRIS ref"],
        [*referral(), "Bickley", "E01000001", 100020000001, "3412345/16"],
    ]
    loaded = load(book(rows))
    assert loaded.errors == []
    assert [one.found for one in loaded.warnings if "Not read" in one.message] == ["Ward, LSOA code, UPRN, CRIS ref"]


def test_only_figures_are_kept_of_a_register():
    (layout,) = [layout for layout in LAYOUTS if layout.name == "referral_register"]
    assert (layout.personal, layout.keeps) == (Personal.REFUSE, Keeps.FIGURES)
    words = [str(cell) for one in load(book(ROWS)).contents.observations for cell in one]
    assert not any("M1" in word or "2016-04-12" in word for word in words)


def test_references_written_in_advance_and_notes_beneath_are_no_cases():
    rows = [*ROWS, ["M6"], ["M7"], [], ["Repeat means within twelve months"], ["Total", "", "", 4]]
    loaded = load(book(rows))
    assert loaded.errors == []
    assert sum(loaded.values("marac.cases").values()) == 4


def test_a_repeat_case_under_its_old_reference_is_another_case():
    rows = register(referral("M1"), referral("M1", date(2016, 9, 5), date(2016, 9, 13), repeat="Yes"))
    loaded = load(book(rows))
    assert loaded.errors == []
    assert sum(loaded.values("marac.cases").values()) == 2


def test_a_register_on_two_sheets():
    loaded = load(book(("2016", register(referral())), ("2017", register(referral("M2", "05/01/2017", "10/01/2017")))))
    assert loaded.values("marac.cases") == {"2016-04": 1, "2017-01": 1}
    assert len(loaded.covered("marac.cases")) == 10


SPELLINGS = {
    "police": ["Police", "Met Police", "MPS", "Metropolitan Police Service", "POLICE ", "Police (CSU)", "Community Safety Unit"],
    "idva": ["IDVA", "IDSVA", "IDVA/IDSVA", "IDVA Service"],
    "childrens_social_care": ["Children's Social Care", "CSC", "Childrens social care services", "Children’s Services"],
    "primary_care": ["Primary care", "GP", "Primary Care Services", "GP surgery"],
    "secondary_care": ["Secondary care / acute trust", "Secondary Care/ Acute trust Services", "Hospital", "A&E", "Acute trust"],
    "education": ["Education", "School", "Education services"],
    "housing": ["Housing", "Housing association", "Housing team", "Housing (Clarion)"],
    "mental_health": ["Mental health", "Mental Health Services", "CMHT"],
    "probation": ["Probation", "NPS", "CRC", "NPS/CRC", "Probation - NPS", "Probation (CRC)", "National Probation Service"],
    "voluntary_sector": ["Voluntary sector", "Refuge", "Women's Aid", "Voluntary Sector Services", "Bromley & Croydon Women’s Aid"],
    "substance_misuse": ["Substance misuse", "Substance abuse", "Substance Abuse Services", "Drug & Alcohol Service"],
    "adult_social_care": ["Adult social care", "Adult Social Care Services", "ASC", "Adult safeguarding team"],
    "mash": ["MASH", "Multi-Agency Safeguarding Hub"],
    "other": ["Other", "Other agency", "Self-referral", "Other (self)"],
}  # fmt: skip


@pytest.mark.parametrize(("words", "name"), [(words, name) for name, spelt in SPELLINGS.items() for words in spelt])
def test_what_partners_call_an_agency(words, name):
    assert agency(words) == name


@pytest.mark.parametrize(
    "words", ["Polcie", "", "Fire brigade", "Police / Housing", "Housing - Police", "Social care", "Unknown"]
)
def test_what_is_no_agency_we_know(words):
    assert agency(words) is None


def test_every_agency_of_the_form_is_spelt():
    assert set(SPELLINGS) == set(AGENCIES)
