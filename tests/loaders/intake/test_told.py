"""What an officer says of a file: its layout, its sheet, its period, its partner."""

from datetime import date

import pytest

from loaders.intake import Intake
from loaders.reading.ask import Ask
from loaders.reading.told import Told, Wording
from tests.faults.crime_summary import ROWS as SUMMARY
from tests.faults.marac_quarters import HEADERS, quarter
from tests.faults.return_wrap import ROWS as WRAP
from tests.faults.rows import put
from tests.faults.variant import declared
from tests.loaders.intake.partner_files import book, errors, figures, heard, read_as, referrals, service, text

QUARTERS = [["Bromley MARAC: returns to CAADA"], [], HEADERS, *(quarter(f"Q{number}") for number in (1, 2, 3, 4))]
CASELOAD = [
    ["Probation caseload, Bromley"],
    ["Provider", "Custody", "Community order", "Licence"],
    ["National Probation Service", 120, 80, 95],
    ["Community Rehabilitation Company", 60, 210, 75],
]
# a file whose own words name no year, the period told, and the first and the last day it is then of
UNDATED = {
    "IDSVA report": (service("IDSVA service"), "Q3 2017/18", date(2017, 10, 1), date(2017, 12, 31)),
    "IDSVA report of a quarter": (service("IDSVA service, Q3"), "2017/18", date(2017, 10, 1), date(2017, 12, 31)),
    "WRAP": (put(WRAP, "A2", "WRAP attendances"), "2017/18", date(2017, 4, 1), date(2018, 3, 31)),
    "MARAC form": (QUARTERS, "2013/14", date(2013, 4, 1), date(2014, 3, 31)),
    "MOPAC 7 as printed": (
        put(SUMMARY, "A2", "MOPAC 7"), "12 months to February 2016", date(2011, 4, 1), date(2016, 2, 29),
    ),
    "caseload": (CASELOAD, "as at 31 May 2016", date(2016, 4, 1), date(2016, 6, 30)),
}  # fmt: skip


@pytest.mark.parametrize("name", UNDATED)
def test_a_period_told_dates_a_file_that_names_none(tmp_path, name):
    rows, period, start, end = UNDATED[name]
    path = book(tmp_path / "file.xlsx", Sheet=rows)
    undated = heard(path)
    assert read_as(undated) == ""
    assert undated.asks == (Ask.PERIOD,)
    dated = heard(path, Told(period=period))
    assert errors(dated) == []
    assert (dated.period_start, dated.period_end, dated.asks) == (start, end, ())


def test_a_period_told_that_contradicts_the_file_is_said_with_both(tmp_path):
    path = book(tmp_path / "file.xlsx", Sheet=service("IDSVA service, Q2 2017/18"))
    (message,) = errors(heard(path, Told(period="Q3 2017/18")))
    assert "IDSVA service, Q2 2017/18" in message
    assert '"Q3 2017/18"' in message


def test_a_period_that_nobody_can_read_is_asked_for_again(tmp_path):
    report = heard(book(tmp_path / "file.xlsx", Sheet=service("IDSVA service")), Told(period="last time"))
    assert report.asks == (Ask.PERIOD,)
    assert errors(report) == ["'last time' is no period we can read. Write it as Q3 2017/18, 2017/18 or June 2017."]
    assert report.candidates == ()


def test_words_that_no_answer_could_mend_ask_nothing(tmp_path):
    unclear = put(WRAP, "B4", "Q3 2017/19")
    assert Ask.PERIOD not in heard(book(tmp_path / "file.xlsx", Sheet=unclear)).asks


def test_a_period_told_counts_in_the_title_of_a_register(tmp_path):
    rows = [["Date reported", "Ward", "Waste type"], *(["03/05/2016", "Bickley", "Tyres"] for _ in range(3))]
    report = heard(text(tmp_path / "tips.csv", rows), Told(period="Q1 2016/17"))
    assert (report.period_start, report.period_end) == (date(2016, 4, 1), date(2016, 6, 30))
    assert errors(heard(text(tmp_path / "tips.csv", rows), Told(period="Q2 2016/17")))[0].startswith(
        "This report is dated outside the period in the title."
    )


def test_of_two_sheets_that_say_different_things_one_is_asked_for_and_read_alone(tmp_path):
    figures_of = {"First": service("Q1 2017/18"), "Corrected": service("Q1 2017/18", 41, 30, 12, 9, 8, 7)}
    path = book(tmp_path / "file.xlsx", **figures_of)
    both = heard(path)
    assert read_as(both) == ""
    assert both.asks == (Ask.SHEET,)
    assert read_as(heard(path, Told(sheet="Corrected"))) == "idsva.quarterly_report"
    assert figures(path, "idsva.referrals") == {"B3": "41"}


def test_a_sheet_with_a_fault_of_its_own_is_no_choice_of_sheets(tmp_path):
    path = book(tmp_path / "file.xlsx", Good=service("Q1 2017/18"), Bad=put(service("Q2 2017/18"), "B3", "forty"))
    assert heard(path).asks == ()


def test_a_sheet_that_is_not_there_is_said_with_those_that_are(tmp_path):
    path = book(tmp_path / "file.xlsx", Figures=service("Q1 2017/18"), Notes=[["Sent by post"]])
    report = heard(path, Told(sheet="Sheet1"))
    assert report.asks == (Ask.SHEET,)
    assert [problem.expected for problem in report.problems] == ["Figures or Notes"]


def test_personal_data_on_a_sheet_that_is_not_read_refuses_the_file_all_the_same(tmp_path):
    clients = [["Client", "Phone"], ["A", "07700 900123"], ["B", "07700 900124"], ["C", "07700 900125"]]
    path = book(tmp_path / "file.xlsx", Figures=service("Q1 2017/18"), Clients=clients)
    report = heard(path, Told(sheet="Figures"))
    assert read_as(report) == ""
    assert report.personal
    assert [(problem.sheet, problem.cell) for problem in report.problems] == [("Clients", "B2")]


def test_a_layout_told_decides_between_two_and_needs_less_to_go_by(tmp_path):
    path = book(tmp_path / "file.xlsx", Sheet=[["Q1 2017/18"], ["", "Actual"], ["Arrests", 4], ["Vehicles taken", 9]])
    assert heard(path).source == ""
    report = heard(path, Told("impact_days", "return"))
    assert (report.source, report.layout) == ("impact_days", "return")
    assert report.asks == (Ask.COLUMNS,)
    mapped = (Wording("Vehicles taken", "Vehicles seized"), Wording("", "Garages searched"))
    again = heard(path, Told("impact_days", "return", wordings=mapped))
    assert errors(again) == [
        "The row 'Garages searched' is missing, and without it nothing can be counted. Ask for it."
    ]


def test_a_list_headed_date_is_the_register_where_somebody_says_so(tmp_path):
    rows = [["Date", "Ward"], *([f"0{day}/05/2016", "Bickley"] for day in range(1, 8))]
    path = text(tmp_path / "tips.csv", rows)
    assert read_as(heard(path)) == ""
    assert read_as(heard(path, Told("fly_tipping", "register"))) == "fly_tipping.register"


def test_the_partner_told_stands_in_the_place_of_the_usual_one(tmp_path):
    path = book(tmp_path / "file.xlsx", Sheet=service("Q1 2017/18"))
    assert heard(path).partner == "Bromley & Croydon Women's Aid"
    assert heard(path, Told(partner="Victim Support")).partner == "Victim Support"


def test_what_was_told_is_kept_with_the_file_and_told_again_when_it_is_read_again(tmp_path):
    intake, told = Intake("Bromley", declared()), Told(period="Q3 2017/18", partner="Victim Support")
    path = book(tmp_path / "file.xlsx", Sheet=service("IDSVA service"))
    outcome = intake.read(path, _folder(tmp_path / "first"), told=told)
    parsed = outcome.parsed
    assert (outcome.told, parsed.told, parsed.partner) == (told, told, "Victim Support")
    assert outcome.title == "IDSVA service, quarterly figures as printed"
    again = intake.read_kept(parsed.keep, parsed, _folder(tmp_path / "again")).parsed
    assert again.told == told
    assert again.partner == "Victim Support"
    assert again.observations.read_bytes() == parsed.observations.read_bytes()
    assert Told.from_json(told.to_json()) == told


def test_a_register_kept_as_figures_remembers_what_was_told(tmp_path):
    told = Told("marac", "referral_register", wordings=(Wording("Sender", "Referring agency"),))
    rows = referrals("Ref", "Referral date", "Meeting date", "Sender", "Repeat")
    intake = Intake("Bromley", declared())
    path = book(tmp_path / "file.xlsx", Register=rows)
    parsed = intake.read(path, _folder(tmp_path / "first"), told=told).parsed
    again = intake.read_kept(parsed.keep, parsed, _folder(tmp_path / "again")).parsed
    assert (again.told, again.observation_count) == (told, parsed.observation_count)


def _folder(path):
    path.mkdir()
    return path
