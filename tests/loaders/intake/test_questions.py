"""What a person is shown and asked: what the file could be, and its cells, without anybody's personal data."""

from openpyxl import load_workbook

from loaders.likeness import Candidate
from loaders.reading.ask import Ask
from loaders.reading.problem import Severity
from loaders.reading.told import Told
from tests.faults.crime_ward import GOOD as WARDS
from tests.faults.defra import GOOD as DEFRA
from tests.faults.fixmystreet import GOOD as FIXMYSTREET
from tests.faults.rows import put, with_row
from tests.loaders.intake.partner_files import book, errors, heard, read_as, referrals, service, text

PEOPLE = ("Zebedee Quill", "Jane Smith", "Peter Jones", "Alice Brown", "Thomas Green", "Mary White")


def with_people(header="Client name"):
    rows = referrals()
    return [[*row, header if at == 0 else PEOPLE[at % 6]] for at, row in enumerate(rows)]


def test_a_file_of_no_layout_could_be_any_and_the_likeliest_come_first(tmp_path):
    rows = referrals("Ref", "Referral date", "Discussed", "Sender", "Repeat")
    report = heard(book(tmp_path / "own.xlsx", Register=rows))
    assert report.source == ""
    assert report.asks == (Ask.LAYOUT, Ask.COLUMNS)
    first = report.candidates[0]
    assert first == Candidate(
        "marac", "referral_register", "Register of MARAC referrals", "Bromley MARAC", ("Referring agency",), near=True
    )
    names = [f"{one.source}.{one.layout}" for one in report.candidates]
    assert len(names) == len(set(names))
    assert {"mopac_7.ward", "fly_tipping.defra", "idsva.quarterly_report", "prevent.return"} < set(names)
    assert [table.sheet for table in report.headings] == ["Register"]


def test_a_list_of_something_else_is_like_nothing(tmp_path):
    report = heard(text(tmp_path / "dogs.csv", [["Dog", "Colour"], ["Rex", "brown"], ["Fido", "black"]]))
    assert report.asks == (Ask.LAYOUT,)
    assert [one for one in report.candidates if one.near] == []
    assert report.headings == ()


def test_an_empty_file_raises_no_question(tmp_path):
    report = heard(text(tmp_path / "empty.csv", [["", ""], [" ", ""]]))
    assert (report.asks, report.candidates, report.headings) == ((), (), ())


def test_of_two_layouts_that_fit_alike_both_are_named(tmp_path):
    rows = [
        ["Q1 2017/18"],
        ["", "Actual"],
        ["Arrests", 4],
        ["Vehicles seized", 2],
        ["WRAP: Adults", 1],
        ["Adults", 9],
        ["Education", 3],
    ]
    report = heard(book(tmp_path / "both.xlsx", Sheet=rows))
    assert report.asks == (Ask.LAYOUT,)
    assert {one.source for one in report.candidates[:2]} == {"impact_days", "prevent"}
    assert [one.lacking for one in report.candidates[:2]] == [(), ()]
    for source in ("impact_days", "prevent"):
        assert heard(book(tmp_path / "both.xlsx", Sheet=rows), Told(source=source)).source == source


def test_headings_of_a_file_that_is_read_say_what_each_was_taken_for(tmp_path):
    report = heard(text(tmp_path / "wards.csv", WARDS.rows))
    (table,) = report.headings
    assert {head.words: head.means for head in table.headers if not head.words.isdecimal()} == {
        "WardName": "WardName",
        "WardCode": "WardCode",
        "LookUp_BoroughName": "Borough",
        "MajorText": "Major Category",
        "MinorText": "Minor Category",
    }
    assert {head.means for head in table.headers if head.words.isdecimal()} == {
        "a column for each month, such as 201604"
    }
    assert report.asks == ()


def test_nobody_is_asked_for_columns_that_are_not_read(tmp_path):
    for name, specimen in (("fix.csv", FIXMYSTREET), ("defra.xlsx", DEFRA)):
        path = tmp_path / name
        path.write_bytes(specimen.data)
        report = heard(path)
        assert errors(report) == []
        lacking = {one.wording for table in report.headings for one in table.lacking}
        assert not lacking & {"Latitude", "Longitude", "User Name", "USRN"}
        assert not any(one.required for table in report.headings for one in table.lacking)


def test_a_glimpse_shows_the_first_rows_and_those_around_a_problem(tmp_path):
    path = book(tmp_path / "own.xlsx", Register=put(referrals(count=100), "B80", "soon"), Notes=[["Sent by post"]])
    register, notes = heard(path).glimpses
    assert notes.rows == ((0, ("Sent by post",)),)
    assert [number for number, _ in register.rows] == [*range(12), 78, 79, 80]
    shown = dict(register.rows)
    assert shown[79][1] == "soon"
    assert shown[0] == ("Ref", "Referral date", "Meeting date", "Referring agency", "Repeat")


def test_a_glimpse_holds_forty_rows_at_most(tmp_path):
    rows = [
        [cell if at == 0 or number != 1 else "soon" for number, cell in enumerate(row)]
        for at, row in enumerate(referrals(count=150))
    ]
    (register,) = heard(book(tmp_path / "own.xlsx", Register=rows)).glimpses
    assert len(register.rows) == 40


def test_personal_cells_are_shown_as_a_mark_and_stop_the_file(tmp_path):
    report = heard(book(tmp_path / "own.xlsx", Register=with_people()))
    assert (read_as(report), report.personal, report.asks) == ("", True, ())
    (register,) = report.glimpses
    shown = dict(register.rows)
    assert [shown[row][5] for row in (0, 1, 2)] == ["Client name", "…", "…"]
    assert not any(name in str(report) for name in PEOPLE)


def test_a_file_of_no_layout_shows_no_person_either(tmp_path):
    rows = [["Dog", "Owner's telephone"], *([f"Rex {at}", f"07700 90012{at}"] for at in range(6))]
    report = heard(text(tmp_path / "dogs.csv", rows))
    assert not report.personal  # what stops it is that nobody knows what it is
    assert "07700" not in str(report)
    assert [cells[1] for _, cells in report.glimpses[0].rows[1:]] == ["…"] * 6


def test_labels_of_a_file_of_no_layout_name_no_person(tmp_path):
    rows = [["Sessions", "Q1 2017/18"], *([name, at] for at, name in enumerate(PEOPLE, start=1))]
    report = heard(book(tmp_path / "own.xlsx", Sheet=rows), Told("impact_days", "return"))
    assert not any(name in str(report.headings) + str(report.problems) + str(report.glimpses) for name in PEOPLE)


def test_fixmystreets_people_are_left_out_of_its_glimpses(tmp_path):
    path = tmp_path / "fix.csv"
    path.write_bytes(FIXMYSTREET.data)
    report = heard(path)
    (sheet,) = report.glimpses
    header = sheet.rows[0][1]
    assert {cells[header.index("Title")] for _, cells in sheet.rows[1:]} == {"…"}
    assert not report.personal


def test_a_clean_copy_holds_nobody_and_nothing_else_is_written(tmp_path):
    path = book(tmp_path / "own.xlsx", Register=with_people())
    report = heard(path, clean=True)
    written = sorted(entry.name for entry in (tmp_path / "own-work").iterdir())
    assert written == [report.clean]
    sheet = load_workbook(tmp_path / "own-work" / report.clean)["Register"]
    assert not any(name in str(cell.value) for name in PEOPLE for row in sheet for cell in row)
    assert sheet["D2"].value == "Police"
    again = tmp_path / "again.xlsx"
    again.write_bytes((tmp_path / "own-work" / report.clean).read_bytes())
    assert read_as(heard(again)) == "marac.referral_register"


def test_warnings_alone_ask_nothing(tmp_path):
    report = heard(book(tmp_path / "own.xlsx", Sheet=with_row(service("Q1 2017/18"), 3, ["Books lent", 4])))
    assert {problem.severity for problem in report.problems} == {Severity.WARNING}
    assert (report.asks, report.candidates) == ((), ())
    (table,) = report.headings
    assert [label.words for label in table.labels if not label.means] == ["Books lent"]
