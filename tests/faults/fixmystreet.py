"""A hundred faults of FixMyStreet's export, each refused at its cell. Its personal columns are dropped, not refused."""

from tests.faults.rows import again, below, beside, copied, put, put_all, with_row, without_column
from tests.faults.saved import Tab, as_xlsx
from tests.faults.variant import Specimen, Variant

HEADERS = [
    "Report ID", "Title", "Detail", "User Name", "Category", "Subcategory", "Created", "Confirmed", "Acknowledged", "Fixed",
    "Closed", "Status", "Latitude", "Longitude", "Query", "Ward", "Easting", "Northing", "Report URL", "Device Type",
    "Site Used", "Reported As",
]  # fmt: skip


def report(at: int) -> list[str]:
    """One line: every third fixed after five days, every fourth closed after three."""
    day = f"2016-04-{1 + at:02}T09:30:00"
    fixed = f"2016-04-{6 + at:02}T12:00:00" if at % 3 == 0 else ""
    closed = f"2016-04-{4 + at:02}T12:00:00" if at % 4 == 1 else ""
    status = "fixed - council" if fixed else "closed" if closed else "confirmed"
    return [
        str(3000 + at), "Mattress", "left here", "A Person", "Street issues", "Flytipping", day, day, "", fixed, closed, status,
        "51.4", "0.05", "BR1 1AA", "Bickley", "542000", "169000", f"https://fix.bromley.gov.uk/report/{3000 + at}", "desktop",
        "bromley", "",
    ]  # fmt: skip


ROWS = [HEADERS, *(report(at) for at in range(20))]
GOOD = Specimen("fly_tipping.fixmystreet", ROWS)
NO_TIME = ("This is no time we can read", "Export the file again, without opening it in Excel")
TIMES = (
    "42461.4", "04/13/2016 09:30", "soon", "2016-04-31T09:30:00", "2016-13-01T09:30:00", "1459503000", "2016", "#VALUE!", "#######",
    "09:30", "April", "2016-04-05T09:30:00 / 2016-04-06", "05-04", "T09:30:00", "Tuesday 5 April", "0000-00-00T00:00:00",
    "2061-04-05T09:30:00X", "1916",
)  # fmt: skip
WRONG_YEARS = ("1916-04-05T09:30:00", "0216-04-05T09:30:00", "2161-04-05T09:30:00")
EARLY = ("2016-03-31T00:00:00", "2015-04-06T12:00:00", "2016-01-01T00:00:00")
CUT = (
    ("after its number", 1), ("in its title", 2), ("in its detail", 3), ("before its category", 4), ("after its category", 5),
    ("before it was confirmed", 7), ("before its status", 11),
)  # fmt: skip
NEEDED = (("A", "Report ID"), ("E", "Category"), ("H", "Confirmed"), ("L", "Status"))


def cut(at: int, cells: int) -> list[list[str]]:
    """The file ending in the middle of a line."""
    return [*copied(ROWS[:at]), ROWS[at][:cells]]


VARIANTS = [
    *(
        GOOD.fault(f"confirmed {words} in H{row}", put(ROWS, f"H{row}", words), f"H{row}", words, *NO_TIME)
        for words in (*TIMES, *WRONG_YEARS)
        for row in (2, 12)
    ),
    *(GOOD.fault(f"fixed {words}", put(ROWS, "J5", words), "J5", words, *NO_TIME) for words in TIMES),
    *(GOOD.fault(f"closed {words}", put(ROWS, "K3", words), "K3", words, *NO_TIME) for words in TIMES[:12]),
    *(
        GOOD.fault(f"fixed before confirmed, {words}", put(ROWS, "J8", words), "J8", "ended before it was confirmed (H8)", "or later", "Export the file again")
        for words in EARLY
    ),
    *(
        GOOD.fault(f"closed before confirmed, {words}", put(ROWS, "K7", words), "K7", "ended before it was confirmed (H7)", "or later", "Export the file again")
        for words in EARLY
    ),
    *(
        GOOD.fault(f"a line cut {where}", cut(at, cells), f"A{at + 1}", "cut short on its way", "Export it again", "22 cells")
        for where, cells in CUT
        for at in (20,)
    ),
    *(GOOD.fault(f"the third line ends {where}", cut(3, cells) + ROWS[4:], "A4", "cut short on its way") for where, cells in CUT),
    *(
        GOOD.fault(f"no {words}", without_column(ROWS, column), "A1", f"FixMyStreet's export of reports, but it has no column for {words}", "Add the column")
        for column, words in NEEDED
    ),
    *(
        GOOD.fault(f"{words} renamed", put(ROWS, f"{column}1", "Something"), "A1", f"it has no column for {words}", "give it this header")
        for column, words in NEEDED
    ),
    GOOD.fault("a report twice", again(ROWS, 4), "A22", "Cells A4 and A22 hold the same report", "Export the file again"),
    GOOD.fault("a report twice, above", with_row(ROWS, 2, ROWS[7]), "A9", "Cells A2 and A9 hold the same report"),
    GOOD.fault("a report twice, other times", put_all(again(ROWS, 5), {"H22": "2016-04-25T09:30:00", "J22": "", "K22": ""}), "A22", "hold the same report"),
    GOOD.fault("two exports in one file", [*ROWS, HEADERS, report(25)], "A22", "A second table begins here", "a file of its own"),
    GOOD.fault("two exports, a line between", below(ROWS, [HEADERS, report(25)]), "A23", "A second table begins here", "a file of its own"),
    GOOD.fault("two exports beside each other", beside(ROWS, ROWS), "X1", "Two columns", "Report ID"),
    GOOD.fault("two columns Confirmed", put(ROWS, "W1", "Confirmed"), "W1", "Two columns", "Confirmed"),
    GOOD.fault("two columns Status", put(ROWS, "W1", "Status"), "W1", "Two columns", "Status"),
    GOOD.fault("headings alone", copied(ROWS[:1]), "A1", "no confirmed report under them", "Choose the dates and export it again"),
    GOOD.fault("no headings", copied(ROWS[1:]), "A1", "No header row was found", "column headers"),
    GOOD.fault("other categories only", [HEADERS, *([*row[:5], "Potholes", *row[6:]] for row in ROWS[1:])], "E1", "No report in this export is about fly-tipping", "Choose the category Flytipping"),
    GOOD.fault("nothing confirmed", [HEADERS, *([*row[:7], "", *row[8:]] for row in ROWS[1:])], "A1", "no confirmed report", "Choose the dates"),
    Variant("saved as a workbook", (Tab("Export", ROWS),), as_xlsx, "partner.xlsx", "Export", "A1", ("This export was saved as a workbook", "Send the CSV file as FixMyStreet made it")),
]  # fmt: skip
