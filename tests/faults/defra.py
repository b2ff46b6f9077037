"""A hundred faults of Defra's annual workbook of fly-tipping, each refused at its cell."""

from datetime import date

from tests.faults.numbers import OF_A_WORKBOOK, TYPED, BadNumber, spoilt
from tests.faults.personal import personal
from tests.faults.rows import again, below, beside, put, with_row, without_column
from tests.faults.saved import Tab
from tests.faults.variant import Specimen

LANDS = (
    "Highway", "Footpath / Bridleway", "Back Alleyway", "Railway", "Council Land", "Agricultural", "Private / Residential",
    "Commercial / Industrial", "Watercourse / Bank", "Other (unidentified)",
)  # fmt: skip
WASTES = (
    "Animal Carcass", "Green", "Vehicle Parts", "White Goods", "Other Electrical", "Tyres", "Asbestos", "Clinical",
    "Constr / Demol / Excav", "Black Bags - Commercial", "Black Bags - Household", "Chemical Drums, Oil, Fuel",
    "Other Household Waste", "Other Commercial Waste", "Primary Waste Type Measures Other (unidentified)",
)  # fmt: skip
SIZES = (
    ("Single Black Bag", "Single Black Bag"), ("Single Item", "Single Item"), ("Car Boot or Less", "Car Boot or Less"),
    ("Small Van Load", "Small Van Load"), ("Transit Van Load", "Transit Van Load"),
    ("Tipper Lorry Load", "Tipper Lorry Load"), ("Significant / Multi Loads", "Sig / Multi Loads"),
)  # fmt: skip
HEADERS = [
    "Year", "ONS Code", "LA Name", "Region", "Total Incidents",
    *(f"{words} Incidents" for words in (*LANDS, *WASTES)),
    *(words for count, cost in SIZES for words in (f"{count} Incidents", f"{cost} Clearance Costs (£)")),
    "Total Incidents Clearance Costs (£)", "Mid population estimates ", "Incidents per 1,000 people", "Reporting basis",
]  # fmt: skip
ACTIONS = [
    "Year", "ONS Code", "LA Name", "Region", "Total Actions", "Investigation Actions", "Investigation Action Costs (£)",
    "Warning Letter Actions", "Warning Letter Action Costs (£)", "Statutory Notice Actions",
    "Statutory Notice Action Costs (£)", "Fixed Penalty Notices issued specifically for fly-tipping",
    "Fixed Penalty Notices issued for Household Duty of Care",
    "Littering Fixed Penalty Notices issued in conjunction with fly-tipping",
    "All Other Fixed Penalty Notices issued ", "Total Fixed Penalty Notice Actions",
    "Fixed Penalty Notice Action Costs (£)", "Duty of Care Inspection Actions", "Duty of Care Inspect Action Costs (£)",
    "Stop and Search Actions", "Stop and Search Action Costs (£)", "Vehicles seized", "Vehicles seized cost (£)",
    "Formal Caution Actions", "Formal Caution Action Costs (£)", "Prosecution Actions", "Prosecution Action Costs (£)",
    "Injunction Actions", "Injunction Action Costs (£)", "Absolute / Cond Discharge Outcomes",
    "Community Service Outcomes", "Fine Outcomes (issued by courts)", "Custodial Sentence Outcomes",
    "Other (successful) Outcomes", "Cases Lost Outcomes", "Paid Fixed Penalty Notice Outcomes", "£0 to £50 fines",
    "£51 to £200 fines", "£201 to £500 fines", "£501 to £1000 fines", "£1001 to £5000 fines", "£5001 to £20000 fines",
    "£20001 to £50000 fines", "over £50000 fines", "Total fines (£)",
]  # fmt: skip
PLACES = (("E09000006", "Bromley "), ("E09000008", "Croydon"), ("E09000004", "Bexley"))
YEARS = ("2013-14", "2014-15", "2015-16")


def incidents(year: str, code: str, name: str) -> list:
    """Fifteen incidents of each breakdown; £70 in all."""
    lands, wastes = [6, 1, 1, 1, 1, 1, 1, 1, 1, 1], [1] * 15
    sizes = [cell for at in range(7) for cell in (3 if at == 0 else 2, 10)]
    return [year, code, name, "London", 15, *lands, *wastes, *sizes, 70, 329_830, 0.045, "All incidents"]


def actions(year: str, code: str, name: str) -> list:
    """Ten actions, one of each kind."""
    return [
        year,
        code,
        name,
        "London",
        10,
        *[1] * 6,
        1,
        0,
        0,
        0,
        1,
        1,
        *[1] * 12,
        *[1] * 7,
        0,
        0,
        1,
        0,
        0,
        0,
        0,
        0,
        300,
    ]


ROWS = [
    ["Fly-tipping incidents reported by local authorities in England"],
    ["", "", "", "", "TOTAL", "Land type"],
    HEADERS,
    *(incidents(year, *place) for year in YEARS for place in PLACES),
    ["2015-16", "*Total", "*Total", "*Total England", 45],
]
OF_ACTIONS = [
    ["Fly-tipping actions reported by local authorities in England"],
    ["", "", "", "", "TOTAL"],
    ACTIONS,
    *(actions(year, *place) for year in YEARS for place in PLACES),
]
GOOD = Specimen("fly_tipping.defra", ROWS, "LA_incidents", (Tab("LA_actions", OF_ACTIONS),))
UNREAD = ("This is no figure we can read", "Write a number, or `:` where there is none")
HUGE = (BadNumber("a telephone number", 2084644848, "2084644848"),)


def of_actions(name, rows, cell, *words):
    """The workbook with a fault in its sheet of actions."""
    return GOOD._replace(rows=OF_ACTIONS, sheet="LA_actions", more=(Tab("LA_incidents", ROWS),)).fault(
        name, rows, cell, *words
    )


YEAR_WORDS = ("", 2015, "2015-17", "15/16", "last year", "Year 2015", "March 2016", "2015-16-17", "2015.5")
RENAMED = (
    ("F", "Hihgway Incidents", "Highway Incidents"),
    ("G", "Footpaht / Bridleway Incidents", "Footpath / Bridleway Incidents"),
    ("S", "Whiet Goods Incidents", "White Goods Incidents"),
    ("U", "Mattresses Incidents", ""),
    ("V", "Asbesots Incidents", "Asbestos Incidents"),
    ("AK", "Smal Van Load Incidents", "Small Van Load Incidents"),
    ("AR", "Sig / Multi Loads Clearing Cost (£)", "Clearance Costs (£)"),
)
DROPPED = (("F", "land type", "Highway"), ("N", "land type", "Watercourse"), ("U", "waste type", "Tyres"), ("AC", "waste type", "Commercial Waste"), ("AK", "size", "Small Van Load"), ("AR", "size", "Multi Loads"))  # fmt: skip
DROPPED_ACTIONS = (("F", "action", "Investigation"), ("Z", "action", "Prosecution"), ("M", "fixed penalty notice", "Duty of Care"), ("AF", "outcome", "Fine Outcomes"), ("AM", "fine", "£201 to £500"))  # fmt: skip

VARIANTS = [
    *spoilt(GOOD, TYPED, ("E4", "F7", "O12", "AA5", "AE9", "AF10", "AS6", "AT11"), *UNREAD, each=2),
    *spoilt(GOOD, OF_A_WORKBOOK, ("E6", "H8", "AG12"), *UNREAD, each=2),
    *spoilt(GOOD, HUGE, ("E9", "AT4"), *UNREAD, each=1),
    *(
        of_actions(f"actions: {bad.name} in {cell}", put(OF_ACTIONS, cell, bad.value), cell, bad.shown, *UNREAD)
        for bad, cell in zip(TYPED, ("E4", "F7", "K12", "Z5", "AS9", "AD6", "P11", "AE8") * 2, strict=True)
    ),
    of_actions("actions: an Excel error", put(OF_ACTIONS, "Z6", "#DIV/0!"), "Z6", "error"),
    of_actions("actions: a formula without its value", put(OF_ACTIONS, "Z6", "=1+1"), "Z6", "formula", "Open the file in Excel"),
    *(
        GOOD.fault(f"the year {words} in A{row}", put(ROWS, f"A{row}", words), f"A{row}", str(words), "no financial year we can read", "Write it as 2015-16")
        for words in YEAR_WORDS
        for row in (5, 12)
    ),
    GOOD.fault("a day for a year", put(ROWS, "A6", date(2015, 3, 7)), "A6", "no financial year we can read", "2015-16"),
    GOOD.fault("an Excel error for a year", put(ROWS, "A6", "#N/A"), "A6", "error"),
    *(
        GOOD.fault(f"{words} in {column}", put(ROWS, f"{column}3", words), f"{column}3", words, "This column is none we know", near, "Correct the heading")
        for column, words, near in RENAMED
    ),
    *(
        GOOD.fault(f"no column {column}", without_column(ROWS, column), "A3", f"The breakdown by {kin} lacks", words, "Ask for the whole sheet")
        for column, kin, words in DROPPED
    ),
    *(
        of_actions(f"actions: no column {column}", without_column(OF_ACTIONS, column), "A3", f"The breakdown by {kin} lacks", words)
        for column, kin, words in DROPPED_ACTIONS
    ),
    GOOD.fault("no authority", put(ROWS, "C7", ""), "C7", "names no local authority", "Write its name"),
    GOOD.fault("an Excel error for an authority", put(ROWS, "C7", "#N/A"), "C7", "error"),
    GOOD.fault("an authority twice", again(ROWS, 4), "C14", "stands twice for the same year: in rows 4 and 14", "Keep the right one"),
    GOOD.fault("an authority twice, above", with_row(ROWS, 4, ROWS[7]), "C9", "stands twice for the same year", "Keep the right one"),
    GOOD.fault("an authority twice, other spelling", put(ROWS, "C6", "LB Croydon"), "C6", "Croydon stands twice", "C5"),
    GOOD.fault("a heading twice", put(ROWS, "AW3", "Highway Incidents"), "AW3", "Two columns have this heading", "Delete or rename one"),
    GOOD.fault("the total twice", put(ROWS, "AW3", "Total Incidents"), "AW3", "Two columns have this heading", "Delete or rename one"),
    GOOD.fault("a second table below", below(ROWS, ROWS[2:5]), "A15", "A second table begins here", "a sheet of its own"),
    GOOD.fault("a second table directly below", [*ROWS, *ROWS[2:5]], "A14", "A second table begins here", "a sheet of its own"),
    GOOD.fault("a second table beside", [*ROWS[:2], *beside(ROWS[2:], ROWS[2:])], "AX3", "Two columns have this heading", "Delete or rename one"),
    of_actions("actions: an authority twice", again(OF_ACTIONS, 5), "C13", "stands twice for the same year", "Keep the right one"),
    of_actions("actions: no financial year", put(OF_ACTIONS, "A9", "2015"), "A9", "no financial year we can read", "2015-16"),
    GOOD.fault("no year column", without_column(ROWS, "A"), "A3", "looks like the others but has no Year", "or delete the sheet"),
    GOOD.fault("no authorities", without_column(ROWS, "C"), "A3", "looks like the others but has no LA Name", "or delete the sheet"),
    GOOD.fault("no total", without_column(ROWS, "E"), "A3", "looks like the others but has no Total Incidents", "or delete the sheet"),
    *personal(GOOD, 3),
]  # fmt: skip
