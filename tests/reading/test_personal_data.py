"""Personal data is found wherever it stands, and nothing that was found is ever repeated."""

import random
from datetime import datetime

import pytest

from loaders.reading.layout import Personal
from loaders.reading.personal_data import check
from loaders.reading.personal_headers import heading
from loaders.reading.personal_values import is_nhs_number, suspicious
from loaders.reading.problem import Problems
from loaders.reading.sheet import Sheet

HEADERS = ["Ref", "Referral date", "Agency", "Ward", "Notes", "Count"]
FORENAMES = ("Jane", "Mohammed", "Olivia", "Peter", "Shanice", "Priya", "Thomas", "Grace", "Daniel", "Fatima")
SURNAMES = ("Okafor", "Smith", "Whitlock", "Begum", "O'Brien", "Patel", "Jones", "Kowalski", "Taylor-Reid", "Hussain")
WARDS = ("Bickley", "Orpington", "Kelsey and Eden Park", "St Mary Cray", "Crystal Palace", "Petts Wood & Knoll")


def nhs_number(seed: int) -> str:
    """A number of the range that is never issued (999 000 0000 to 999 999 9999), with its check digit right."""
    body = f"999{seed * 7919 % 1_000_000:06}"
    return next((body + digit for digit in "0123456789" if is_nhs_number(body + digit)), "") or nhs_number(seed + 1)


def person(seed: int) -> str:
    return f"{FORENAMES[seed % 10]} {SURNAMES[seed * 3 % 10]}"


VALUES = {
    "name": person,
    "client name": lambda seed: f"{SURNAMES[seed % 10]}, {FORENAMES[seed * 7 % 10]}",
    "date of birth": lambda seed: f"{seed % 28 + 1:02}/0{seed % 9 + 1}/19{seed % 60 + 40}",
    "address": lambda seed: f"{seed + 1} Example Terrace",
    "postcode": lambda seed: f"BR{seed % 8 + 1} {seed % 9}{'ABDEFGHJLN'[seed % 10]}{'PQRSTUWXYZ'[seed % 10]}",
    "telephone": lambda seed: f"07700 900{seed % 1000:03}",
    "e-mail": lambda seed: f"{FORENAMES[seed % 10].lower()}.{seed}@example.com",
    "NHS number": lambda seed: f"{nhs_number(seed)[:3]} {nhs_number(seed)[3:6]} {nhs_number(seed)[6:]}",
    "NHS number without spaces": nhs_number,
    "National Insurance": lambda seed: f"QQ {seed % 90 + 10} {seed % 80 + 11} {seed % 70 + 12} {'ABCD'[seed % 4]}",
    "titled name": lambda seed: (
        f"{('Mr', 'Mrs', 'Ms', 'Dr')[seed % 4]} {FORENAMES[seed % 10][0]}. {SURNAMES[seed % 10]}"
    ),
    "labelled birth": lambda seed: f"DOB: {seed % 28 + 1}/0{seed % 9 + 1}/19{seed % 60 + 40}, came alone",
}
HEADED = {
    "name": ["Name", "Full name", "Surname", "FORENAME", "Client name", "Victim's name", "PerpetratorName", "Suspect name", "User Name", "Name of child", "first_name"],
    "date of birth": ["DOB", "DoB", "D.O.B.", "Date of birth", "Client DOB", "DateOfBirth", "Birth date"],
    "address": ["Address", "Home address", "Address line 1", "Victim address", "Nearest address"],
    "postcode": ["Postcode", "Post code", "Home PostCode", "Full postcode"],
    "telephone": ["Telephone", "Phone no.", "Mobile", "Tel", "Contact number", "User Phone"],
    "e-mail": ["E-mail", "Email address", "User Email", "E mail"],
    "NHS number": ["NHS number", "NHS No", "NHSNumber"],
    "National Insurance": ["National Insurance number", "NI number", "NINO", "NI no."],
}  # fmt: skip


def register(rows: int = 40, headers: list[str] | None = None) -> list[list[object]]:
    """A clean register: a title, a run date, headers in row 4, then rows without anything personal."""
    chance = random.Random(4)
    table: list[list[object]] = [
        ["MARAC referrals, April to June 2016"],
        ["Run on 04/07/2016"],
        [],
        list(headers or HEADERS),
    ]
    for number in range(rows):
        table.append([
            f"M{number:04}",
            datetime(2016, 4, 1 + number % 30),
            ("Police", "IDVA", "Housing", "Mental health")[number % 4],
            chance.choice(WARDS),
            ("repeat, see above", "adjourned", "", "two children")[number % 4],
            float(chance.randrange(6)),
        ])  # fmt: skip
    return table


def examine(rows, policy=Personal.REFUSE, header=3, **options):
    problems = Problems()
    found = check(Sheet("Referrals", rows), header, policy, problems, **options)
    return found, list(problems)


def errors(problems):
    return [problem for problem in problems if problem.severity == "error"]


def silent_about(problems, values):
    """No problem repeats any of the values."""
    said = " ".join(f"{problem.found} {problem.expected} {problem.message}" for problem in problems).casefold()
    return all(problem.found == "" for problem in problems) and not [
        value for value in values if str(value).casefold() in said
    ]


@pytest.mark.parametrize(("kind", "header"), [(kind, header) for kind, headers in HEADED.items() for header in headers])
def test_a_header_that_announces_personal_data_refuses_the_file(kind, header):
    rows = register(headers=[*HEADERS, header])
    values = [VALUES[kind](seed) for seed in range(40)]
    for row, value in zip(rows[4:], values, strict=True):
        row.append(value)
    found, problems = examine(rows)
    assert [(problem.sheet, problem.cell) for problem in errors(problems)] == [("Referrals", "G4")]
    assert "remove the column" in errors(problems)[0].message
    assert found.columns == {6}
    assert silent_about(problems, values)


BY_VALUE = ["e-mail", "telephone", "postcode", "NHS number", "NHS number without spaces", "National Insurance", "titled name", "labelled birth", "name", "client name"]  # fmt: skip


@pytest.mark.parametrize("kind", BY_VALUE)
@pytest.mark.parametrize("header", ["Ref 2", "Comments", ""])
def test_a_column_of_personal_values_refuses_the_file_whatever_its_header(kind, header):
    rows = register(headers=[*HEADERS, header])
    values = [VALUES[kind](seed * 3 + 1) for seed in range(40)]
    for row, value in zip(rows[4:], values, strict=True):
        row.append(value)
    _, problems = examine(rows)
    assert [(problem.sheet, problem.cell) for problem in errors(problems)] == [("Referrals", "G5")]
    assert "Column G" in errors(problems)[0].message
    assert silent_about(problems, values)


@pytest.mark.parametrize(
    "kind", ["e-mail", "telephone", "postcode", "NHS number", "National Insurance", "titled name", "labelled birth"]
)
def test_three_cells_among_many_refuse_the_file(kind):
    rows = register(rows=200)
    values = [VALUES[kind](seed) for seed in (5, 17, 23)]
    for row, value in zip((30, 90, 150), values, strict=True):
        rows[row][4] = f"seen, {value}"
    _, problems = examine(rows)
    assert [problem.cell for problem in errors(problems)] == ["E31"]
    assert "3 cells" in errors(problems)[0].message
    assert silent_about(problems, values)


@pytest.mark.parametrize(
    "kind",
    [
        "e-mail",
        "telephone",
        "postcode",
        "NHS number",
        "NHS number without spaces",
        "National Insurance",
        "titled name",
        "labelled birth",
    ],
)
@pytest.mark.parametrize("place", [(0, 0), (1, 8), (20, 4), (20, 30), (46, 0)])
def test_a_lone_value_in_an_odd_place_asks(kind, place):
    rows = [*register(), [], ["Source: the MARAC administrator"], [""]]
    row, column = place
    rows[row] = [*rows[row], *[""] * (column + 1 - len(rows[row]))]
    value = VALUES[kind](11)
    rows[row][column] = value
    found, problems = examine(rows)
    assert errors(problems) == []
    assert [problem.cell for problem in problems] == [Sheet("", rows).cell(row, column)]
    assert (row, column) in found.cells
    assert silent_about(problems, [value])


def test_two_values_are_a_pattern_only_where_they_are_a_tenth_of_the_column():
    many, few = register(rows=40), register(rows=40)
    for rows in (many, few):
        rows[10][4], rows[11][4] = VALUES["e-mail"](1), VALUES["e-mail"](2)
    for row in few[12:]:
        row[4] = ""
    assert errors(examine(many)[1]) == []
    assert [problem.cell for problem in errors(examine(few)[1])] == ["E11"]


def test_lone_values_in_several_columns_make_a_pattern_together():
    rows = register()
    rows[0].extend(["", VALUES["National Insurance"](1)])
    rows[9][4], rows[20][2] = VALUES["National Insurance"](2), VALUES["National Insurance"](3)
    assert [problem.cell for problem in errors(examine(rows)[1])] == ["C1", "E10"]


def test_a_label_above_the_table_beside_a_value_asks():
    rows = register()
    rows[1] = ["Client name", "A Person"]
    _, problems = examine(rows)
    assert [(problem.severity, problem.cell) for problem in problems] == [("warning", "B2")]


def test_a_sheet_without_a_known_table_is_looked_at_too():
    rows = [["List"], ["Surname", "Town", "Visits"], ["Nkemelu", "Orpington", 3.0], ["Whitlock", "Bromley", 2.0]]
    _, problems = examine(rows, header=None)
    assert [problem.cell for problem in errors(problems)] == ["A2"]


def test_headers_on_two_rows_are_read_together():
    rows = [["Area", "", "Victim", ""], ["Name", "Code", "Name", "Age"], ["Bickley East", 1.0, "A B", 30.0]]
    _, problems = examine(rows, header=1)
    assert [problem.cell for problem in errors(problems)] == ["C2"]


def test_a_list_of_wards_or_boroughs_may_be_headed_name():
    rows = [["Name", "Count"], ["Bickley", 1.0], ["Kelsey & Eden Park", 2.0], ["LB Bromley", 3.0]]
    assert examine(rows, header=0)[1] == []


def test_a_header_without_anything_under_it_is_no_personal_data():
    rows = register(headers=[*HEADERS, "Client name"])
    assert examine(rows) == ((frozenset(), frozenset(), 3), [])


@pytest.mark.parametrize("header", ["Victim", "Officer", "Reported by"])
def test_a_header_that_may_be_a_person_is_judged_by_its_cells(header):
    named, counted = register(headers=[*HEADERS, header]), register(headers=[*HEADERS, header])
    for seed, (row, other) in enumerate(zip(named[4:], counted[4:], strict=True)):
        row.append(f"Xanthe {SURNAMES[seed % 10]}")
        other.append(("Public", "Staff", "Yes", 2.0)[seed % 4])
    assert [problem.cell for problem in errors(examine(named)[1])] == ["G4"]
    assert examine(counted)[1] == []


def test_where_personal_data_is_dropped_nothing_is_refused_and_every_place_is_named():
    rows = register(headers=["Ref", "Date", "User Name", "Ward", "Notes", "Count", "Caller"])
    for seed, row in enumerate(rows[4:]):
        row[2] = person(seed)
        row.append(VALUES["telephone"](seed))
    rows[12][4] = VALUES["e-mail"](3)
    found, problems = examine(rows, Personal.DROP, dropped=("User Name", "Query"))
    assert errors(problems) == []
    assert found.columns == {2, 6}
    assert (12, 4) in found.cells
    assert {problem.cell for problem in problems} == {"C4", "G5", "E13"}
    assert silent_about(problems, [VALUES["e-mail"](3), VALUES["telephone"](0), person(0)])


def test_columns_known_to_be_no_persons_may_be_called_name():
    rows = register(headers=["Name", *HEADERS[1:]])
    assert errors(examine(rows)[1]) != []
    assert examine(rows, allowed=frozenset({0}))[1] == []


CLEAN_HEADERS = [
    "Marac name", "LA Name", "WardName", "Ward name", "Area Name", "Agency name", "Referring agency name", "File name",
    "Organisation name", "LookUp_BoroughName", "Borough name", "Team name", "School name", "Street name", "Provider name",
    "Name of ward", "Name of agency", "Postcode district", "Postcode sector", "Partial postcode", "Number of children",
    "Victims aged 16-17", "Male victims", "Mobile phone theft", "Referral by phone", "Total addresses visited",
    "Offence", "Municipality", "Nominal count", "Business Telephone Unit"[:8], "Details", "Comments", "Action",
    "Perpetrators aged 17 or below", "Email sent", "Service name", "Site name", "Department", "Dataset name",
]  # fmt: skip


@pytest.mark.parametrize("header", CLEAN_HEADERS)
def test_clean_headers_are_left_alone(header):
    rows = register(headers=[*HEADERS, header])
    for number, row in enumerate(rows[4:]):
        row.append(("BR1", "BR5", "SE20", "Orpington")[number % 4])
    assert examine(rows)[1] == []


def clean_columns():
    chance = random.Random(99)
    sixty = range(60)
    yield "ward codes", [f"E0500{106 + at % 22:04}" for at in sixty]
    yield "LSOA codes", [f"E0100{600 + at:04}" for at in sixty]
    yield "LSOA numbers as typed", [f"E01000{at:03}" for at in sixty]
    yield "UPRN as text", [f"1000{chance.randrange(10**8):08}" for _ in sixty]
    yield "UPRN as numbers", [float(f"1000{chance.randrange(10**8):08}") for _ in sixty]
    yield "USRN", [float(chance.randrange(10**7, 10**8)) for _ in sixty]
    yield "crime references", [f"{chance.randrange(10**6, 10**7)}/16" for _ in sixty]
    yield "crime references with a nought", [f"0{chance.randrange(10**6, 10**7)}/16" for _ in sixty]
    yield "CAD numbers", [f"CAD {chance.randrange(9999):04}/{at % 28 + 1:02}APR16" for at in sixty]
    yield "job numbers", [f"FT{chance.randrange(10**6):06}" for _ in sixty]
    yield "job numbers with a year", [f"FT/2016/{at:05}" for at in sixty]
    yield "enquiry numbers of ten digits", [float(chance.randrange(3 * 10**9, 10**10)) for _ in sixty]
    yield "enquiry numbers of ten digits as text", [str(chance.randrange(3 * 10**9, 10**10)) for _ in sixty]
    yield "numbers of eleven digits beginning with 0", [f"0{chance.randrange(10**10):010}" for _ in sixty]
    yield "postcode districts", [("BR1", "BR2", "BR5", "SE20", "BR6 7")[at % 5] for at in sixty]
    yield "grid references", [f"TQ {chance.randrange(400, 500)} {chance.randrange(600, 700)}" for _ in sixty]
    yield "long grid references", [f"TQ {chance.randrange(10**5):05} {chance.randrange(10**5):05}" for _ in sixty]
    yield "eastings", [float(chance.randrange(538000, 549000)) for _ in sixty]
    yield (
        "eastings and northings",
        [f"{chance.randrange(538000, 549000)}, {chance.randrange(160000, 172000)}" for _ in sixty],
    )
    yield "latitudes", [51.3 + chance.random() / 10 for _ in sixty]
    yield "latitudes as text", [f"51.{chance.randrange(10**9):09}" for _ in sixty]
    yield "money", [f"£{chance.randrange(10**6):,}.50" for _ in sixty]
    yield "counts with thousands", [f"{chance.randrange(10**7):,}" for _ in sixty]
    yield "years", [f"{2000 + at % 20}/{(at + 1) % 20:02}" for at in sixty]
    yield "months", [f"2016{at % 12 + 1:02}" for at in sixty]
    yield "dates", [f"{at % 28 + 1:02}/04/2016" for at in sixty]
    yield "dates with hyphens and times", [f"{at % 28 + 1:02}-04-2016 0{at % 9}:30:00" for at in sixty]
    yield "ISO times", [f"2016-04-{at % 28 + 1:02}T09:30:{at % 60:02}" for at in sixty]
    yield "ISO times with a space", [f"2016-04-{at % 28 + 1:02} 09:30:00" for at in sixty]
    yield "stamps", [f"20160401{chance.randrange(10**6):06}" for _ in sixty]
    yield "dates of long ago under no header of birth", [datetime(1920 + at, 5, 1) for at in sixty]
    yield "wards", [WARDS[at % 6] for at in sixty]
    yield (
        "streets",
        [
            f"{('Victoria', 'Albert', 'Elizabeth', 'Charles', 'High')[at % 5]} {('Road', 'Street', 'Close')[at % 3]}"
            for at in sixty
        ],
    )
    yield "offences", [("Burglary", "Theft From Person", "Robbery", "Violence with Injury")[at % 4] for at in sixty]
    yield (
        "agencies",
        [("Police", "IDVA", "Victim Support", "Children's Social Care", "Mental Health")[at % 5] for at in sixty],
    )
    yield "sizes", [("Small Van Load", "Single Item", "Car Boot or Less")[at % 3] for at in sixty]
    yield "waste", [("White Goods", "Black Bags - Household", "Constr / Demol / Excav")[at % 3] for at in sixty]
    yield "actions", [("Warning letter", "Fixed Penalty Notice", "No further action")[at % 3] for at in sixty]
    yield "ordinal words", [f"{('1st', '2nd', '3rd', '4th')[at % 4]} visit" for at in sixty]
    yield "quarters", [f"Q{at % 4 + 1} 2016/17" for at in sixty]
    yield "percentages", [f"{chance.random():.1%}" for _ in sixty]
    yield "figures in brackets", [f"{at} (17%)" for at in sixty]
    yield "web addresses", [f"https://fix.bromley.gov.uk/report/{chance.randrange(10**6)}" for _ in sixty]
    yield "offices' mailboxes", ["wastestatistics@defra.gov.uk"] * 60
    yield (
        "vehicle marks",
        [f"{('AB', 'LK', 'GX')[at % 3]}{at % 90 + 10} {('XYZ', 'RTF', 'KLM')[at % 3]}" for at in sixty],
    )
    yield "pseudonyms", [f"BRM-{chance.randrange(16**6):06X}" for _ in sixty]
    yield "notes", [("moved: see above", "Note: two cases", "n/a", "Total: 14")[at % 4] for at in sixty]
    yield "free numbers", [f"0800 {chance.randrange(10**6):06}"[:4] + " calls" for _ in sixty]
    yield "beginnings of sentences", [("Miss a turn", "Dr visit", "Mr", "drive by")[at % 4].lower() for at in sixty]
    yield "yes and no", [("Yes", "No", "Y", "N", "")[at % 5] for at in sixty]


CLEAN = list(clean_columns())


@pytest.mark.parametrize(("header", "values"), CLEAN, ids=[header for header, _ in CLEAN])
@pytest.mark.parametrize("own_header", [True, False])
def test_clean_columns_are_left_alone(header, values, own_header):
    rows = register(rows=60, headers=[*HEADERS, header if own_header else "Reference"])
    for row, value in zip(rows[4:], values, strict=True):
        row.append(value)
    assert examine(rows)[1] == []


def test_a_lone_ten_digit_number_asks_only_if_its_check_digit_is_right():
    right, wrong = register(), register()
    right[10][4], wrong[10][4] = float(nhs_number(3)), float(nhs_number(3)) + 1
    assert [problem.cell for problem in examine(right)[1]] == ["E11"]
    assert examine(wrong)[1] == []


def test_random_ten_digit_numbers_pass_the_check_digit_once_in_eleven():
    chance = random.Random(8)
    passed = sum(is_nhs_number(f"{chance.randrange(10**10):010}") for _ in range(11_000))
    assert 900 < passed < 1_100


def test_a_missing_row_and_an_empty_sheet_are_no_trouble():
    assert examine([], header=None)[1] == []
    assert examine([[], ["Ref"], [], ["M1"]], header=1)[1] == []


@pytest.mark.parametrize(
    "words",
    ["clientname", "CLIENTNAME", "victimdob", "N.H.S. number", "NHSNUM", "Nat. Ins. no.", "Addr1", "Adress", "homeaddress",
     "telno", "telephonenumber", "emailaddress", "P/code", "dob_1", "AKA"],
)  # fmt: skip
def test_headers_run_together_abbreviated_or_misspelt_announce_it_too(words):
    told = heading(words)
    assert told
    assert told.sure


@pytest.mark.parametrize("words", ["wardname", "filename", "Tradename", "Casino", "ipaddress", "N.I.", "No.", "Rename"])
def test_headers_that_only_look_like_them_do_not(words):
    assert heading(words) is None


@pytest.mark.parametrize(
    "text",
    ["NHS9990000018", "Br1 3Uh", "BR1-3UH", "born 17th May 1983", "date of birth is 17/05/1983", "Client: Jane Quillington",
     "07700 900123 / 07700 900124", "DOB(17/05/1983)", "Mr and Mrs Quillington", "BR13UH."],
)  # fmt: skip
def test_values_in_unusual_spelling_are_known(text):
    assert suspicious({text}) != {}


@pytest.mark.parametrize(
    "text",
    [
        "N1 2nd visit",
        "0.1234567890",
        "Client: two visits",
        "Partner: Bromley Council",
        "01234567890/16",
        "NHS 3 trusts",
    ],
)
def test_what_only_looks_like_them_is_left_alone(text):
    assert suspicious({text}) == {}
