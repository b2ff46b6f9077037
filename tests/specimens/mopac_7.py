"""Ten files of recorded crime: the police's three generations by borough, by ward, and the partner's own summary table."""

from pathlib import Path
from typing import Any

from tests.specimens.specimen import Counted, Series, Specimen
from tests.specimens.writing import Rows, Tab, delimited, xls, xlsx

SEVEN = (
    "burglary",
    "criminal_damage",
    "robbery",
    "theft_from_motor_vehicle",
    "theft_of_motor_vehicle",
    "theft_from_person",
    "violence_with_injury",
)

# Major | minor | April, May, June. Of the seven: April 141 + 150 + 28 + 120 + 60 + 24 + 160 = 683.
OLD = """
Burglary|Burglary in a Dwelling|101 110 95
Burglary|Burglary in Other Buildings|40 38 41
Criminal Damage|Criminal Damage To Dwelling|20 21 22
Criminal Damage|Criminal Damage To Motor Vehicle|70 71 72
Criminal Damage|Criminal Damage To Other Building|10 11 12
Criminal Damage|Other Criminal Damage|50 51 52
Robbery|Personal Property|25 26 27
Robbery|Business Property|3 4 5
Theft and Handling|Theft From Motor Vehicle|120 121 122
Theft and Handling|Theft/Taking Of Motor Vehicle|60 61 62
Theft and Handling|Other Theft Person|24 25 26
Theft and Handling|Theft From Shops|130 131 132
Theft and Handling|Other Theft|200 201 202
Violence Against the Person|Assault with Injury|140 141 142
Violence Against the Person|Wounding/GBH|20 21 22
Violence Against the Person|Common Assault|100 101 102
Violence Against the Person|Harassment|150 151 152
"""
OLD_SEVEN = (
    (141, 148, 136),
    (150, 154, 158),
    (28, 30, 32),
    (120, 121, 122),
    (60, 61, 62),
    (24, 25, 26),
    (160, 162, 164),
)
OLD_TOTAL = (683, 701, 700)
OLD_ALL = (1263, 1285, 1288)

NEW = """
Arson and Criminal Damage|Arson|2 3 4
Arson and Criminal Damage|Criminal Damage|170 172 174
Burglary|Burglary Business and Community|50 51 52
Burglary|Domestic Burglary|111 112 113
Miscellaneous Crimes Against Society|Disclosure, Obstruction, False or Misleading State|1 0 2
Robbery|Robbery of Business Property|4 5 6
Robbery|Robbery of Personal Property|31 32 33
Theft|Theft from Person|26 27 28
Theft|Shoplifting|140 141 142
Vehicle Offences|Aggravated Vehicle Taking|3 2 1
Vehicle Offences|Interfering with a Motor Vehicle|15 16 17
Vehicle Offences|Theft from a Motor Vehicle|130 131 132
Vehicle Offences|Theft or Taking of a Motor Vehicle|70 71 72
Violence Against the Person|Homicide|1 0 0
Violence Against the Person|Violence with Injury|180 181 182
Violence Against the Person|Violence without Injury|300 310 320
"""
NEW_SEVEN = (
    (161, 163, 165),
    (172, 175, 178),
    (35, 37, 39),
    (130, 131, 132),
    (73, 73, 73),
    (26, 27, 28),
    (180, 181, 182),
)
NEW_TOTAL = (777, 787, 797)
NEW_ALL = (1234, 1254, 1278)

UPPER = """
ARSON AND CRIMINAL DAMAGE|ARSON|1 2 3
ARSON AND CRIMINAL DAMAGE|CRIMINAL DAMAGE|180 181 182
BURGLARY|BURGLARY BUSINESS AND COMMUNITY|30 31 32
BURGLARY|RES BURGLARY OF A HOME|80 81 82
BURGLARY|RES BURGLARY OF UNCONNECTED BUILDING|9 8 7
FRAUD AND FORGERY|FRAUD AND FORGERY|5 5 5
MISCELLANEOUS CRIMES AGAINST SOCIETY|MISC CRIMES AGAINST SOCIETY|10 10 10
NFIB FRAUD|NFIB|400 410 420
POSSESSION OF WEAPONS|POSSESSION OF WEAPONS|12 13 14
ROBBERY|ROBBERY OF BUSINESS PROPERTY|6 6 6
ROBBERY|ROBBERY OF PERSONAL PROPERTY|40 41 42
SEXUAL OFFENCES|RAPE|20 21 22
THEFT|SHOPLIFTING|250 260 270
THEFT|THEFT FROM THE PERSON|33 34 35
VEHICLE OFFENCES|AGGRAVATED VEHICLE TAKING|4 4 4
VEHICLE OFFENCES|THEFT FROM A VEHICLE|150 151 152
VEHICLE OFFENCES|THEFT OR UNAUTH TAKING OF A MOTOR VEH|90 91 92
VIOLENCE AGAINST THE PERSON|HOMICIDE|0 1 0
VIOLENCE AGAINST THE PERSON|STALKING AND HARASSMENT|170 171 172
VIOLENCE AGAINST THE PERSON|VIOLENCE WITH INJURY|200 201 202
"""
UPPER_SEVEN = (
    (119, 120, 121),
    (181, 183, 185),
    (46, 47, 48),
    (150, 151, 152),
    (94, 95, 96),
    (33, 34, 35),
    (200, 201, 202),
)
UPPER_TOTAL = (823, 831, 839)
UPPER_ALL = (1290, 1312, 1332)

WARDS = [
    "Beckenham Town & Copers Cope", "Bickley & Sundridge", "Biggin Hill", "Bromley Common & Holwood", "Bromley Town",
    "Chelsfield", "Chislehurst", "Clock House", "Crystal Palace & Anerley", "Darwin", "Farnborough & Crofton",
    "Hayes & Coney Hall", "Kelsey & Eden Park", "Mottingham", "Orpington", "Penge & Cator", "Petts Wood & Knoll",
    "Plaistow", "Shortlands & Park Langley", "St Mary Cray", "St Paul’s Cray", "West Wickham",
]  # fmt: skip


def table(block: str) -> list[tuple[str, str, list[int]]]:
    """Major, minor and the counts of the three months."""
    lines = [line.split("|") for line in block.strip().splitlines()]
    return [(major, minor, [int(count) for count in counts.split()]) for major, minor, counts in lines]


def of_borough(block: str, borough: Any, factor: int = 1) -> Rows:
    """Rows with the borough first."""
    return [[borough, major, minor, *(factor * count for count in counts)] for major, minor, counts in table(block)]


def borough_last(rows: Rows) -> Rows:
    """The order of the later generations."""
    return [[major, minor, borough, *counts] for borough, major, minor, *counts in rows]


def answers(year: int, total: tuple, seven: tuple, every: tuple) -> tuple[Series | Counted, ...]:
    """What April to June of a year must say: two of the seven month by month, all of them in the quarter."""
    months = [f"{year}-{month:02}" for month in (4, 5, 6)]
    of_theft, of_violence = (SEVEN.index(name) for name in ("theft_of_motor_vehicle", "violence_with_injury"))
    named = {"mopac_7": total, "total_notifiable_offences": every}
    named |= {"mopac_7_theft_of_motor_vehicle": seven[of_theft], "mopac_7_violence_with_injury": seven[of_violence]}
    by_month = [Series(name, "month", dict(zip(months, counts, strict=True))) for name, counts in named.items()]
    here = {"area_level": "borough", "area": "Bromley"}
    return *by_month, *(
        Counted("crime.offences", sum(counts), here | {"mopac_7": name})
        for name, counts in zip(SEVEN, seven, strict=True)
    )


def old_download(path: Path) -> None:
    """Generation A saved again from Excel: a byte order mark, twelve months, three boroughs, zeros present."""
    months = [f"2015{month:02}" for month in range(4, 13)] + ["201601", "201602", "201603"]
    rows: Rows = [["Borough", "Major Category", "Minor Category", *months]]
    for borough, factor in (("Bexley", 3), ("Bromley", 1), ("Croydon", 2)):
        for major, minor, counts in table(OLD):
            rows.append([borough, major, minor, *[factor * counts[0]] * 11, factor * counts[1]])
        rows.append([borough, "Violence Against the Person", "Grievous Bodily Harm", *[0] * 12])
        rows.append([borough, "Violence Against the Person", "Murder", *[0] * 12])
    delimited(path, rows, "utf-8-sig")


def old_workbook(path: Path) -> None:
    """Generation A in a workbook: a cover first, a title and run date, a table from C6, a Total row and a note."""
    rows: Rows = [
        ["Metropolitan Police Service: recorded crime by month"],
        ["Run date", "04/07/2016"],
        [],
        ["Borough: London Borough of Bromley"],
        [],
        ["Borough ", "Major Category ", " Minor Category", 201604, 201605, 201606],
        *of_borough(OLD, "LB Bromley "),
        ["Total", None, None, 1263, 1285, 1288],
        [],
        ["Note: figures are subject to change."],
    ]
    cover: Rows = [["Bromley BCU"], ["Monthly performance data"], ["Contact: the analysis team"]]
    xlsx(path, Tab("Cover", cover), Tab("Crime (borough) Q1", rows, merged=("C1:H1",), left=2))


def companion(path: Path) -> None:
    """Generation A' as Excel's Unicode text: UTF-16 and tabs, other spellings, rows that were nought left out."""
    block = """
Burglary|Burglary - Residential|120 121 122
Burglary|Burglary - Business and Community|41 42 43
Criminal Damage|Arson|2 0 1
Criminal Damage|Criminal Damage To a Dwelling|30 31 32
Criminal Damage|Criminal Damage To M/V|80 81 82
Criminal Damage|Criminal Damage To Other Bldg|11 12 13
Criminal Damage|Other Criminal Damage|44 45 46
Robbery|Personal Property|33 34 35
Theft and Handling|M/V Interference & Tampering|9 9 9
Theft and Handling|Theft From M/V|140 141 142
Theft and Handling|Theft/Taking of M/V|77 78 79
Theft and Handling|Theft/Taking of Pedal Cycles|12 13 14
Theft and Handling|Theft Person|21 22 23
Violence Against the Person|Assault with Injury|150 151 152
Violence Against the Person|Murder|1 0 0
Violence Against the Person|Other Violence|8 8 8
Violence Against the Person|Wounding/GBH|19 20 21
"""
    rows = [
        ["Borough", "Major Category", "Minor Category", "201704", "201705", "201706"],
        *of_borough(block, "Bromley"),
    ]
    rows += of_borough(block, "London Heathrow and London City Airports")
    rows += [["Croydon", "Robbery", "Business Property", 7, 8, 9]]
    delimited(path, rows, "utf-16", comma="\t")


def later_download(path: Path) -> None:
    """Generation B with the borough first, lines of title above, line feeds alone."""
    header = ["LookUp_BoroughName", "MajorText", "MinorText", "202104", "202105", "202106"]
    rows: Rows = [["MPS Borough Level Crime (Historical)"], ["Extracted 03/02/2022"], [], header]
    delimited(path, rows + of_borough(NEW, "Croydon", 2) + of_borough(NEW, "Bromley"), line_end="\n")


def later_workbook(path: Path) -> None:
    """Generation B filtered to another borough and saved so: Bromley's rows are hidden; counts as text."""
    bromley = [[*row[:3], *(f"{count:,}" for count in row[3:])] for row in of_borough(NEW, "Bromley ")]
    rows: Rows = [
        ["MajorText", "MinorText", "LookUp_BoroughName", "202204", "202205", "202206"],
        *borough_last(of_borough(NEW, "Westminster", 10)),
        *borough_last(bromley),
    ]
    xlsx(path, Tab("MPS Borough Level Crime", rows, hidden=tuple(range(18, 34))))


def upper_download(path: Path) -> None:
    """Generation C: upper case, an Unknown borough, fraud reported to the NFIB beside the rest."""
    rows: Rows = [["MajorText", "MinorText", "BoroughName", "202504", "202505", "202506"]]
    rows += borough_last(of_borough(UPPER, "BROMLEY") + of_borough(UPPER, "Unknown") + of_borough(UPPER, "Bexley", 2))
    delimited(path, rows, "cp1252", line_end="\n")


def upper_old_excel(path: Path) -> None:
    """Generation C in an old workbook: months as numbers, ampersands, a provisional count, a grand total."""
    body = [[row[0].replace(" AND ", " & "), *row[1:]] for row in borough_last(of_borough(UPPER, "LB BROMLEY"))]
    body[-1][-1] = "202 [p]"
    rows: Rows = [
        ["Recorded crime, Bromley"],
        ["[p] provisional"],
        [],
        ["MajorText", "MinorText", "BoroughName", 202404, 202405, 202406],
        *body,
        ["GRAND TOTAL", None, None, 1690, 1722, 1752],
    ]
    xls(path, Tab("Qtr 1 (MPS)", rows))


def wards(path: Path) -> None:
    """The ward file, saved from Excel: a stub of a first month, curly apostrophes, a ward of no borough."""
    rows: Rows = [
        ["MajorText", "MinorText", "WardName", "WardCode", "LookUp_BoroughName", "202403", "202404", "202405", "202406"]
    ]
    for major, minor, _ in table(UPPER):
        for number, ward in enumerate(WARDS, start=1):
            stub = 1 if number == 1 else 0
            rows.append([major, minor, ward, f"E050{13986 + number}", "Bromley", stub, number, number, number])
    rows.append(["THEFT", "SHOPLIFTING", "Heathrow Villages", "E05013570", "Aviation Security (SO18)", 0, 9, 9, 9])
    delimited(path, rows, "cp1252")


def summary_workbook(path: Path) -> None:
    """The table of the Partnership's papers in a workbook: indented rows, changes with counts in brackets."""
    rows: Rows = [
        ["MOPAC 7 performance, Bromley"],
        ["Rolling 12 months to February 2016"],
        [],
        [None, "2011/12", "Current", "%", "R12"],
        ["MOPAC 7", 11750, 9707, "-17.4%", "-1.0% (-96)"],
        ["Burglary", 3424, 2551, "-25.5%", "1.0% (26)"],
        ["   Res", 2250, 1580, "-29.8%", None],
        ["   Non-Res", 1174, 971, "-17.3%", None],
        ["VWI", 1889, 2039, "7.9%", "0.4% (8)"],
        ["   Non DA", 1260, 1310, None, None],
        ["   DA", 629, 729, None, None],
        ["Robbery", 701, 367, "-47.6%", "-5.2% (-20)"],
        ["Theft Person", 305, 293, "-3.9%", "5.0% (14)"],
        ["Theft of Motor Vehicle", 746, 763, "2.3%", "12.0% (82)"],
        ["Theft from Motor Vehicle", 2093, 1424, "-32.0%", "-12.2% (-198)"],
        ["Criminal Damage", 2592, 2270, "-12.4%", "-1.5% (-35)"],
        [],
        ["Source: Metropolitan Police Service"],
    ]
    xlsx(path, Tab("Performance", rows, merged=("A1:E1", "A2:E2")))


def summary_text(path: Path) -> None:
    """The same table copied out of a paper as text: thousands with commas, parts that do not make the total."""
    rows: Rows = [
        ["MOPAC 7 – 12 months to June 2016", "", "", "", ""],
        ["", "2011/12", "Current", "%", "R12"],
        ["MOPAC 7", "11,750", "9,499", "-19.2%", "(-2,251)"],
        ["BURGLARY", "3,424", "2,457", "-28.2%", "-4.2%"],
        ["VWI", "1,889", "2,025", "7.2%", "5.2% (39)"],
        ["ROBBERY", "701", "336", "-52.1%", "-5% (-81)"],
        ["THEFT PERSON", "305", "302", "-2%", ""],
        ["THEFT OF MOTOR VEHICLE", "746", "736", "-1.9%", ""],
        ["THEFT FROM MOTOR VEHICLE", "2,093", "1,419", "-32.7%", ""],
        ["CRIMINAL DAMAGE", "2,592", "2,260", "-13.7%", ""],
    ]
    delimited(path, rows, "cp1252")


def specimens() -> list[Specimen]:
    """The ten, with what they must say."""
    companion_seven = (
        (161, 163, 165),
        (167, 169, 174),
        (33, 34, 35),
        (140, 141, 142),
        (77, 78, 79),
        (21, 22, 23),
        (170, 171, 173),
    )
    as_printed = "crime.as_printed_current"
    whole = (
        Series("mopac_7", "year", {"2015/16": 8214}),  # 11 × 683 + 701
        Series("mopac_7", "quarter", {"2015/16 Q1": 2049, "2015/16 Q2": 2049, "2015/16 Q3": 2049, "2015/16 Q4": 2067}),
        Series("mopac_7_burglary", "year", {"2015/16": 1699}),  # 11 × 141 + 148
        Series("total_notifiable_offences", "year", {"2015/16": 15178}, "Bromley"),  # 11 × 1,263 + 1,285
        Series("mopac_7", "year", {"2015/16": 16428}, "Croydon"),
    )
    by_ward = (
        Counted("crime.offences", 63, {"area": "E05014007", "mopac_7": "theft_from_person"}),  # St Paul's Cray, 21 × 3
        Counted("crime.offences", 90, {"area": "E05013996", "mopac_7": "burglary"}),  # Darwin, 3 kinds × 10 × 3
        Counted("crime.offences", 15, {"area": "E05013991", "mopac_7": "violence_with_injury"}),  # Bromley Town, 5 × 3
    )
    first = (
        Counted(as_printed, 9707, {"mopac_7": "total"}),
        Counted(as_printed, 2551, {"mopac_7": "burglary"}),
        Counted(as_printed, 2039, {"mopac_7": "violence_with_injury"}),
        Counted("crime.as_printed_baseline", 11750, {"mopac_7": "total"}),
    )
    second = (
        Counted(as_printed, 9499, {"mopac_7": "total"}),
        Counted(as_printed, 336, {"mopac_7": "robbery"}),
        Counted("crime.as_printed_baseline", 2592, {"mopac_7": "criminal_damage"}),
    )
    return [
        Specimen("MPS_Borough_Level_Crime_Historic (saved).csv", old_download, whole, "mopac_7"),
        Specimen(
            "Bromley crime Q1 1617 FINAL v2.xlsx", old_workbook, answers(2016, OLD_TOTAL, OLD_SEVEN, OLD_ALL), "mopac_7"
        ),
        Specimen(
            "MPS borough crime 24 months.csv",
            companion,
            answers(2017, (769, 778, 791), companion_seven, (798, 808, 822)),
            "mopac_7",
        ),
        Specimen("mps-borough-historical.csv", later_download, answers(2021, NEW_TOTAL, NEW_SEVEN, NEW_ALL), "mopac_7"),
        Specimen(
            "Crime download filtered.xlsx", later_workbook, answers(2022, NEW_TOTAL, NEW_SEVEN, NEW_ALL), "mopac_7"
        ),
        Specimen(
            "MPS Borough Level Crime (most recent).csv",
            upper_download,
            answers(2025, UPPER_TOTAL, UPPER_SEVEN, UPPER_ALL),
            "mopac_7",
        ),
        Specimen(
            "Crime Q1 2024-25.xls", upper_old_excel, answers(2024, UPPER_TOTAL, UPPER_SEVEN, UPPER_ALL), "mopac_7"
        ),
        Specimen("MPS Ward Level Crime.csv", wards, by_ward, "mopac_7"),
        Specimen("Item 5 MOPAC 7 table.xlsx", summary_workbook, first, "mopac_7"),
        Specimen("mopac7 june.csv", summary_text, second, "mopac_7"),
    ]
