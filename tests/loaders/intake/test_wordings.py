"""A partner's own words: headers, labels of rows and values that an officer has mapped."""

import pytest

from loaders.reading.ask import Ask
from loaders.reading.told import Told, Wording
from tests.faults.crime_borough_a import GOOD as CRIME
from tests.faults.return_wrap import ROWS as WRAP
from tests.faults.rows import put
from tests.loaders.intake.partner_files import book, errors, figures, heard, read_as, referrals, service, text

OWN = ("Ref", "Came in", "Discussed", "Sender", "Again")
MEANS = (
    Wording("Came in", "Referral date"),
    Wording("Discussed", "Meeting date"),
    Wording("Sender", "Referring agency"),
    Wording("Again", "Repeat"),
)
REGISTER = Told("marac", "referral_register", wordings=MEANS)


def test_headers_that_were_mapped_are_read_at_their_own_cells(tmp_path):
    usual, mapped = (
        book(tmp_path / "usual.xlsx", Register=referrals()),
        book(tmp_path / "own.xlsx", Register=referrals(*OWN)),
    )
    assert read_as(heard(usual)) == read_as(heard(mapped, REGISTER)) == "marac.referral_register"
    assert figures(mapped, "marac.cases") == figures(usual, "marac.cases") != {}
    assert figures(mapped, "marac.repeat_cases") == figures(usual, "marac.repeat_cases") != {}


def test_what_is_not_mapped_is_asked_for_with_what_the_rest_was_taken_for(tmp_path):
    path = book(tmp_path / "own.xlsx", Register=[["Register of cases"], [], *referrals(*OWN)])
    report = heard(path, REGISTER._replace(wordings=MEANS[:2]))
    assert report.asks == (Ask.COLUMNS,)
    (table,) = report.headings
    assert (table.sheet, table.row) == ("Register", 2)
    assert [(head.column, head.words, head.means) for head in table.headers] == [
        (0, "Ref", "Ref"),
        (1, "Came in", "Referral date"),
        (2, "Discussed", "Meeting date"),
        (3, "Sender", ""),
        (4, "Again", ""),
    ]
    required = [(one.name, one.wording) for one in table.lacking if one.required]
    assert required == [("agency", "Referring agency")]
    assert "Repeat" in [one.wording for one in table.lacking if not one.required]


def test_a_layout_told_for_a_file_without_one_word_of_it_offers_its_likeliest_header(tmp_path):
    rows = [["Figures for the board"], ["Nummer", "Eins", "Zwei", "Drei"], *([number, 1, 2, 3] for number in range(5))]
    (table,) = heard(text(tmp_path / "own.csv", rows), Told("marac", "referral_register")).headings
    assert (table.row, [head.words for head in table.headers]) == (1, ["Nummer", "Eins", "Zwei", "Drei"])
    assert {head.means for head in table.headers} == {""}


def test_words_are_replaced_in_headers_and_nowhere_else(tmp_path):
    rows = put(referrals(*OWN), "D3", "Other")
    path = book(tmp_path / "own.xlsx", Register=rows)
    told = REGISTER._replace(wordings=(*MEANS, Wording("Other", "Repeat"), Wording("Police", "Repeat")))
    assert errors(heard(path, told)) == []
    assert "D3" in figures(path, "marac.referrals")


def test_a_value_that_was_mapped_counts_as_what_it_means(tmp_path):
    path = book(tmp_path / "own.xlsx", Register=put(referrals(), "D3", "Helth visitor"))
    unknown = heard(path)
    assert unknown.asks == (Ask.VALUES,)
    (stranger,) = unknown.strangers
    assert (stranger.cell, stranger.column, stranger.words, stranger.near) == (
        "D3", "agency", "Helth visitor", "Health visitor",
    )  # fmt: skip
    assert {"Police", "IDVA", "Other"} < set(stranger.choices)
    known = heard(path, Told(wordings=(Wording("helth  visitor", "Primary care", "agency"),)))
    assert errors(known) == []
    assert known.strangers == ()


def test_a_value_is_asked_for_once_however_often_it_stands(tmp_path):
    rows = put(put(put(referrals(), "D3", "Helth visitor"), "D4", "helth visitor"), "D9", "Gym")
    report = heard(book(tmp_path / "own.xlsx", Register=rows))
    assert [(one.cell, one.words) for one in report.strangers] == [("D3", "Helth visitor"), ("D9", "Gym")]


def test_a_borough_that_was_mapped_counts_in_a_crime_file(tmp_path):
    rows = [["Bromlee" if cell == "Bromley" else cell for cell in row] for row in CRIME.rows]
    path = text(tmp_path / "crime.csv", rows)
    (stranger,) = heard(path).strangers
    assert (stranger.column, stranger.words, stranger.near) == ("area", "Bromlee", "Bromley")
    assert read_as(heard(path, Told(wordings=(Wording("Bromlee", "Bromley", "area"),)))) == "mopac_7.borough_a"


def test_a_column_that_holds_nothing_we_need_is_not_read(tmp_path):
    rows = [[*row, "Fleet" if at == 0 else 7] for at, row in enumerate(CRIME.rows)]
    rows[0][-1] = "Apr 20!6"
    path = text(tmp_path / "crime.csv", rows)
    assert errors(heard(path))[0].startswith("'Apr 20!6' looks like a month and is none we can read.")
    report = heard(path, Told(wordings=(Wording("Apr 20!6", ""),)))
    assert read_as(report) == "mopac_7.borough_a"
    assert "Apr 20!6" not in [head.words for table in report.headings for head in table.headers]


def test_an_error_in_a_column_that_holds_nothing_we_need_stops_nothing(tmp_path):
    rows = put(put(referrals(), "F1", "Children"), "F4", "three or so")
    path = book(tmp_path / "own.xlsx", Register=rows)
    assert "no number of children" in errors(heard(path))[0]
    assert read_as(heard(path, Told(wordings=(Wording("Children", ""),)))) == "marac.referral_register"


def test_what_is_not_provided_is_asked_for_no_more(tmp_path):
    path = book(tmp_path / "own.xlsx", Register=referrals())
    before = [one.wording for table in heard(path).headings for one in table.lacking]
    told = Told(wordings=(Wording("", "Children"), Wording("", "Disability")))
    after = [one.wording for table in heard(path, told).headings for one in table.lacking]
    assert [wording for wording in before if wording not in after] == ["Children", "Disability"]


def test_without_what_is_needed_nothing_can_be_counted(tmp_path):
    path = book(tmp_path / "own.xlsx", Register=referrals(*OWN))
    told = REGISTER._replace(wordings=(*MEANS[:2], Wording("", "Referring agency")))
    report = heard(path, told)
    assert errors(report) == [
        "This looks like Register of MARAC referrals, but it has no column for Referring agency, and without it nothing "
        "can be counted. Ask the sender for it."
    ]
    assert "Referring agency" in [one.wording for table in report.headings for one in table.lacking]


def test_the_label_of_a_row_can_be_mapped(tmp_path):
    path = book(tmp_path / "wrap.xlsx", WRAP=put(WRAP, "A5", "Staff who care for grown-ups"))
    report = heard(path)
    assert report.asks == (Ask.COLUMNS,)
    (table,) = report.headings
    assert [(label.row, label.words, label.means) for label in table.labels] == [
        (4, "Staff who care for grown-ups", ""),
        (5, "Children's", "Children's"),
        (6, "Education", "Education"),
    ]
    assert [(one.wording, one.required) for one in table.lacking] == [("Adults", True)]
    assert [head.words for head in table.headers] == ["Q1", "Q2", "Q3", "Q4", "YTD", "Comments"]
    mapped = heard(path, Told(wordings=(Wording("Staff who care for grown-ups", "Adults"),)))
    assert errors(mapped) == []
    assert figures(path, "prevent.wrap_attendances")["B5"] == "3"


def test_the_label_of_a_row_that_holds_nothing_we_need_can_be_put_aside(tmp_path):
    rows = put(service("Q1 2017/18"), "A4", "Referrals directed to IDSVA, all kinds")
    path = book(tmp_path / "report.xlsx", Report=rows)
    assert "Was it renamed?" in errors(heard(path))[0]
    told = Told(wordings=(Wording("Referrals directed to IDSVA, all kinds", ""),))
    report = heard(path, told)
    assert errors(report) == []
    assert figures(path, "idsva.directed") == {}
    assert figures(path, "idsva.marac_referrals") == {"B5": "12"}


@pytest.mark.parametrize("header", ["Client name", "Full name", "Surname"])
def test_mapping_a_header_does_not_let_people_in(tmp_path, header):
    names = ("Zebedee Quill", "Jane Smith", "Peter Jones", "Alice Brown")
    rows = referrals("Ref", "Referral date", "Meeting date", header, "Repeat")
    for number, row in enumerate(rows[1:]):
        row[3] = names[number % 4]
    report = heard(book(tmp_path / "own.xlsx", Register=rows), Told(wordings=(Wording(header, "Referring agency"),)))
    assert report.personal
    assert not any(name in str(report) for name in names)
