"""Lists of problems: the sheet with its cells marked, and each cell with what to do."""

from charts.upload_problems import Listed, problem_heading, problem_sheets, problem_table
from charts.upload_questions import first_rows, question_heading
from charts.upload_sheet import marked_sheet
from loaders.likeness import Glimpse, Header, Headings
from loaders.reading.ask import Ask
from loaders.reading.problem import Problem, Severity

HEAD = ("Ref", "Meeting date", "Referring agency", "Repeat (Y/N)", "Children")
ROWS = ((2, HEAD), *((row, (f"B-{row}", "14/11/2017", "Police", "N", "2")) for row in (3, 4, 15, 16, 17, 18, 19)))
AGENCY = Problem(
    Severity.ERROR, "Register", "C17", "Helth visitor", "an agency on the list", "Nearest: Health visitor."
)
DATE = Problem(Severity.ERROR, "Register", "B19", "31/11/2017", "a date", "November has 30 days.")


def listed(*problems, severity=Severity.ERROR):
    return Listed("marac.xlsx", severity, problems, {"Register": ROWS}, {"Register": 2})


def test_the_marked_cells_their_neighbours_and_the_heading_are_shown():
    page = problem_sheets(listed(AGENCY, DATE))
    assert page.count("sp-stop") == 2
    assert page.count("(stops the file)") == 2
    rows = [part.split("</th>")[0] for part in page.split('<tr><th scope="row">')[1:]]
    assert rows == ["3", "16", "17", "18", "19", "20"]
    assert "<b>Referring agency</b>" in page


def test_rows_left_out_between_leave_a_gap_but_not_after_the_heading():
    page = marked_sheet(ROWS, [(3, 0), (19, 0)], 2, "sp-note", "Sheet")
    assert page.count("⋮") == 1
    assert marked_sheet(ROWS, [(16, 2)], 2, "sp-note", "Sheet").count("⋮") == 0


def test_a_sheet_wider_than_the_page_keeps_the_marked_columns():
    wide = ((0, tuple(f"c{column}" for column in range(40))),)
    page = marked_sheet(wide, [(0, 30)], None, "sp-stop", "Sheet")
    letters = [part.split("</th>")[0] for part in page.split('<th scope="col">')[2:]]
    assert letters == ["A", "B", "C", "AD", "AE", "AF"]


def test_nothing_is_drawn_of_cells_that_cannot_be_shown():
    assert problem_sheets(listed(AGENCY._replace(cell=""))) == ""
    assert problem_sheets(listed(AGENCY._replace(cell="C900"))) == ""


def test_each_problem_says_cell_found_expected_and_what_to_do():
    page = problem_table(listed(AGENCY, DATE))
    assert '<span class="sp-stopped">C17</span>' in page
    assert "<td>Helth visitor</td><td>An agency on the list. Nearest: Health visitor.</td>" in page
    assert "Expected, and what to do" in page
    noted = problem_table(listed(AGENCY._replace(severity=Severity.WARNING), severity=Severity.WARNING))
    assert '<span class="sp-noted">C17</span>' in noted
    assert "Why it is noted" in noted


def test_a_problem_without_a_cell_is_of_the_sheet_or_the_file():
    page = problem_table(listed(AGENCY._replace(cell=""), DATE._replace(sheet="", cell="")))
    assert '<span class="sp-stopped">Sheet</span>' in page
    assert '<span class="sp-stopped">File</span>' in page


def test_ten_are_shown_first_and_the_rest_can_be():
    many = listed(*(AGENCY._replace(cell=f"C{row}") for row in range(1, 31)))
    assert problem_table(many).count("<tr><th") == 11  # with the heads
    assert problem_table(many, 10, None).count("<tr><th") == 21


def test_the_heading_counts_and_says_what_can_be_done():
    assert "Stops “marac.xlsx”: 2 cells" in problem_heading(listed(AGENCY, DATE), 2)
    assert "The other 2 files can go ahead." in problem_heading(listed(AGENCY), 2)
    assert "go ahead" not in problem_heading(listed(AGENCY))
    mixed = listed(AGENCY, DATE._replace(cell=""))
    assert "Stops “marac.xlsx”: 2 faults" in problem_heading(mixed)
    notes = listed(AGENCY._replace(severity=Severity.WARNING), severity=Severity.WARNING)
    assert "To note in “marac.xlsx”: 1 cell" in problem_heading(notes)


def test_what_a_file_holds_is_text():
    bad = '<script>x</script>"><img src=x>'
    one = Problem(Severity.ERROR, bad, "A1", bad, bad, bad)
    found = Listed(bad, Severity.ERROR, (one, one._replace(sheet="")), {bad: ((0, (bad,)),)}, {bad: 0})
    glimpse = Glimpse(bad, ((0, (bad,)),))
    page = problem_heading(found) + problem_sheets(found) + problem_table(found) + question_heading(bad, [Ask.PERIOD])
    page += first_rows([glimpse], [Headings(bad, 0, (Header(0, bad, ""),))], bad)
    assert "<script" not in page
    assert "<img" not in page


def test_the_first_rows_mark_the_headings_nobody_knows():
    table = Headings("Register", 2, (Header(0, "Ref", "Reference"), Header(1, "Meeting date", "")))
    page = first_rows([Glimpse("Cover", ((0, ("x",)),)), Glimpse("Register", ROWS)], [table], "marac.xlsx")
    assert '<td class="sp-note">Meeting date<span class="sp-hidden"> (not known)</span></td>' in page
    assert "<td><b>Ref</b></td>" in page
    assert "sheet Register" in page


def test_the_question_names_everything_that_is_asked():
    heading = question_heading("a.xlsx", [Ask.PERIOD, Ask.COLUMNS])
    assert "which period it is of and what some of its headings mean" in heading
    assert "remembered for this partner" in heading
    assert "remembered" not in question_heading("a.xlsx", [Ask.SHEET])
