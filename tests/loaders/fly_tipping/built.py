"""Fly-tipping files built in code, as councils and Defra send them, with one thing changed at a time."""

from datetime import datetime

from loaders.reading.layout import Context
from loaders.reading.observation import Contents
from loaders.reading.problem import Problems
from loaders.reading.sheet import Book, Sheet

LANDS = ("Highway", "Footpath / Bridleway", "Back Alleyway", "Railway", "Council Land", "Agricultural", "Private / Residential", "Commercial / Industrial", "Watercourse / Bank", "Other (unidentified)")  # fmt: skip
WASTES = ("Animal Carcass", "Green", "Vehicle Parts", "White Goods", "Other Electrical", "Tyres", "Asbestos", "Clinical", "Constr / Demol / Excav", "Black Bags - Commercial", "Black Bags - Household", "Chemical Drums, Oil, Fuel", "Other Household Waste", "Other Commercial Waste", "Primary Waste Type Measures Other (unidentified)")  # fmt: skip
SIZES = ("Single Black Bag", "Single Item", "Car Boot or Less", "Small Van Load", "Transit Van Load", "Tipper Lorry Load", "Significant / Multi Loads")  # fmt: skip
INCIDENT_HEADERS = [
    "Year", "ONS Code", "LA Name", "Region", "Total Incidents",
    *(f"{land} Incidents" for land in LANDS), *(f"{waste} Incidents" for waste in WASTES),
    *(words for size in SIZES for words in (f"{size} Incidents", f"{size.replace('Significant /', 'Sig /')} Clearance Costs (£)")),
    "Total Incidents Clearance Costs (£)", "Mid population estimates ", "Incidents per 1,000 people", "Reporting basis",
]  # fmt: skip
ACTION_HEADERS = ["Year", "ONS Code", "LA Name", "Region", "Total Actions", "Investigation Actions", "Investigation Action Costs (£)", "Warning Letter Actions", "Warning Letter Action Costs (£)", "Statutory Notice Actions", "Statutory Notice Action Costs (£)", "Fixed Penalty Notices issued specifically for fly-tipping", "Fixed Penalty Notices issued for Household Duty of Care", "Littering Fixed Penalty Notices issued in conjunction with fly-tipping", "All Other Fixed Penalty Notices issued ", "Total Fixed Penalty Notice Actions", "Fixed Penalty Notice Action Costs (£)", "Duty of Care Inspection Actions", "Duty of Care Inspect Action Costs (£)", "Stop and Search Actions", "Stop and Search Action Costs (£)", "Vehicles seized", "Vehicles seized cost (£)", "Formal Caution Actions", "Formal Caution Action Costs (£)", "Prosecution Actions", "Prosecution Action Costs (£)", "Injunction Actions", "Injunction Action Costs (£)", "Absolute / Cond Discharge Outcomes", "Community Service Outcomes", "Fine Outcomes (issued by courts)", "Custodial Sentence Outcomes", "Other (successful) Outcomes", "Cases Lost Outcomes", "Paid Fixed Penalty Notice Outcomes", "£0 to £50 fines", "£51 to £200 fines", "£201 to £500 fines", "£501 to £1000 fines", "£1001 to £5000 fines", "£5001 to £20000 fines", "£20001 to £50000 fines", "over £50000 fines", "Total fines (£)"]  # fmt: skip


def incident_row(year="2015-16", code="E09000006", name="Bromley", region="London", total=15.0):
    """15 incidents: land types 15 + 0…, waste types 1 each, sizes 3 + 2 each; 10 pounds a size."""
    lands = [total, *[0.0] * 9]
    wastes = [1.0] * 14 + [total - 14]
    sizes = [cell for at in range(7) for cell in (3.0 if at == 0 else 2.0, 10.0)]
    return [year, code, name, region, total, *lands, *wastes, *sizes, 70.0, 329_830.0, total / 329.83, "All incidents"]


def action_row(year="2015-16", code="E09000006", name="Bromley", region="London"):
    """10 actions: one of each kind, costing a pound each; 1 outcome of each; a fine of £300."""
    kinds = [1.0, 1.0] * 3
    notices = [1.0, 0.0, 0.0, 0.0, 1.0, 1.0]
    return [
        year,
        code,
        name,
        region,
        10.0,
        *kinds,
        *notices,
        *[1.0, 1.0] * 6,
        *[1.0] * 7,
        0.0,
        0.0,
        1.0,
        *[0.0] * 5,
        300.0,
    ]


def incident_sheet(*rows, headers=None, above=2, name="LA_incidents"):
    """The sheet of incidents with so many rows above its header."""
    title = [["Fly-tipping incidents reported by local authorities in England"], ["", "", "", "", "TOTAL", "Land type"]]
    return Sheet(name, [*title[:above], list(headers or INCIDENT_HEADERS), *map(list, rows or [incident_row()])])


def action_sheet(*rows, headers=None):
    title = [["Fly-tipping actions reported by local authorities in England"], ["", "", "", "", "TOTAL"]]
    return Sheet("LA_actions", [*title, list(headers or ACTION_HEADERS), *map(list, rows or [action_row()])])


REGISTER_HEADERS = ["Job No", "Date reported", "Ward", "Land type", "Waste type", "Size", "Clearance cost (£)", "Date cleared", "Action"]  # fmt: skip


def report(number=1, reported=datetime(2016, 4, 5), ward="Bickley", land="Highway", waste="White Goods", size="Single Item", cost=29.0, cleared=datetime(2016, 4, 7), action="Investigation"):  # fmt: skip
    """One line of the council's register."""
    return [
        f"FT{number:04}" if isinstance(number, int) else number,
        reported,
        ward,
        land,
        waste,
        size,
        cost,
        cleared,
        action,
    ]


def register_sheet(*rows, headers=None, title=("Fly-tipping register", "Extract run on 4 July 2016"), name="Register"):
    """The council's register: title rows, a blank row, headers in row 4 (with two title rows), reports."""
    return Sheet(name, [*([words] for words in title), [], list(headers or REGISTER_HEADERS), *map(list, rows)])


FIXMYSTREET_HEADERS = ["Report ID", "Title", "Detail", "User Name", "Category", "Subcategory", "Created", "Confirmed", "Acknowledged", "Fixed", "Closed", "Status", "Latitude", "Longitude", "Query", "Ward", "Easting", "Northing", "Report URL", "Device Type", "Site Used", "Reported As"]  # fmt: skip


def fixmystreet_line(number=1, confirmed="2016-04-05T09:30:00", *, category="Street issues", subcategory="Flytipping", fixed="", closed="", status="confirmed", ward="Bickley", created="2016-04-05T09:00:00"):  # fmt: skip
    """One line of FixMyStreet's export."""
    return [str(number), "Mattress", "left here", "A Person", category, subcategory, created, confirmed, "", fixed, closed, status, "51.4", "0.05", "BR1 1AA", ward, "542000", "169000", f"https://fix.bromley.gov.uk/report/{number}", "desktop", "bromley", ""]  # fmt: skip


def fixmystreet_sheet(*lines, headers=None):
    return Sheet("", [list(headers or FIXMYSTREET_HEADERS), *map(list, lines)])


def book(*sheets):
    return Book("file.xlsx", tuple(sheets))


def read(layout, *sheets):
    """What a layout reads out of some sheets: the contents, and the problems."""
    problems = Problems()
    tables = layout.find(book(*sheets))
    contents = layout.read(book(*sheets), tables, Context("Bromley"), problems) if tables else Contents([], [])
    return contents, list(problems)


def values(contents, measure, *keys, area="Bromley"):
    """The values of a measure in one area, by month or year and the dimensions asked for."""
    return {
        (f"{found.period_start:%Y-%m}", *(getattr(found, name) for name in keys)): found.value
        for found in contents.observations
        if found.measure == measure and found.area == area
    }


def only(contents, measure, **wanted):
    """The one observation of a measure that fits."""
    fitting = [
        found
        for found in contents.observations
        if found.measure == measure and all(getattr(found, name) == value for name, value in wanted.items())
    ]
    (found,) = fitting
    return found


def errors(problems):
    return [problem for problem in problems if problem.severity == "error"]


def warnings(problems):
    return [problem for problem in problems if problem.severity == "warning"]
