"""Defra's annual workbook in small: its own headers, with counts that are easy to add up."""

from typing import Any

from tests.specimens.writing import Rows

KEYS = ["Year", "ONS Code", "LA Name", "Region"]
LAND = [
    "Highway Incidents", "Footpath / Bridleway Incidents", "Back Alleyway Incidents", "Railway Incidents", "Council Land Incidents",
    "Agricultural Incidents", "Private / Residential Incidents", "Commercial / Industrial Incidents", "Watercourse / Bank Incidents",
    "Other (unidentified) Incidents",
]  # fmt: skip
WASTE = [
    "Animal Carcass Incidents", "Green Incidents", "Vehicle Parts Incidents", "White Goods Incidents", "Other Electrical Incidents",
    "Tyres Incidents", "Asbestos Incidents", "Clinical Incidents", "Constr / Demol / Excav Incidents", "Black Bags - Commercial Incidents",
    "Black Bags - Household Incidents", "Chemical Drums, Oil, Fuel Incidents", "Other Household Waste Incidents",
    "Other Commercial Waste Incidents", "Primary Waste Type Measures Other (unidentified) Incidents",
]  # fmt: skip
SIZES = [
    "Single Black Bag Incidents", "Single Black Bag Clearance Costs (£)", "Single Item Incidents", "Single Item Clearance Costs (£)",
    "Car Boot or Less Incidents", "Car Boot or Less Clearance Costs (£)", "Small Van Load Incidents", "Small Van Load Clearance Costs (£)",
    "Transit Van Load Incidents", "Transit Van Load Clearance Costs (£)", "Tipper Lorry Load Incidents", "Tipper Lorry Load Clearance Costs (£)",
    "Significant / Multi Loads Incidents", "Sig / Multi Loads Clearance Costs (£)", "Total Incidents Clearance Costs (£)",
]  # fmt: skip
INCIDENTS = [
    *KEYS,
    "Total Incidents",
    *LAND,
    *WASTE,
    *SIZES,
    "Mid population estimates ",
    "Incidents per 1,000 people",
    "Reporting basis",
]
ACTIONS = [
    *KEYS, "Total Actions", "Investigation Actions", "Investigation Action Costs (£)", "Warning Letter Actions", "Warning Letter Action Costs (£)",
    "Statutory Notice Actions", "Statutory Notice Action Costs (£)", "Fixed Penalty Notices issued specifically for fly-tipping",
    "Fixed Penalty Notices issued for Household Duty of Care", "Littering Fixed Penalty Notices issued in conjunction with fly-tipping",
    "All Other Fixed Penalty Notices issued ", "Total Fixed Penalty Notice Actions", "Fixed Penalty Notice Action Costs (£)",
    "Duty of Care Inspection Actions", "Duty of Care Inspect Action Costs (£)", "Stop and Search Actions", "Stop and Search Action Costs (£)",
    "Vehicles seized", "Vehicles seized cost (£)", "Formal Caution Actions", "Formal Caution Action Costs (£)", "Prosecution Actions",
    "Prosecution Action Costs (£)", "Injunction Actions", "Injunction Action Costs (£)", "Absolute / Cond Discharge Outcomes",
    "Community Service Outcomes", "Fine Outcomes (issued by courts)", "Custodial Sentence Outcomes", "Other (successful) Outcomes",
    "Cases Lost Outcomes", "Paid Fixed Penalty Notice Outcomes", "£0 to £50 fines", "£51 to £200 fines", "£201 to £500 fines", "£501 to £1000 fines", "£1001 to £5000 fines",
    "£5001 to £20000 fines", "£20001 to £50000 fines", "over £50000 fines", "Total fines (£)",
]  # fmt: skip


def incidents(
    year: str, name: str, highway: int, council: int, cost: Any, people: int, code: str = "E09000006"
) -> list[Any]:
    """A row of LA_incidents: all small vans of household waste, on the highway or on the council's land."""
    total = highway + council
    row = dict.fromkeys(INCIDENTS, 0) | dict(zip(KEYS, (year, code, name, "London"), strict=True))
    row |= {"Total Incidents": total, "Highway Incidents": highway, "Council Land Incidents": council}
    row |= {
        "Other Household Waste Incidents": total,
        "Small Van Load Incidents": total,
        "Small Van Load Clearance Costs (£)": cost,
    }
    row |= {"Total Incidents Clearance Costs (£)": cost, "Mid population estimates ": people}
    row |= {"Incidents per 1,000 people": 1000 * total / people, "Reporting basis": "All incidents"}
    return list(row.values())


def actions(
    year: str, name: str, letters: int, penalties: int, prosecutions: int, fined: int, code: str = "E09000006"
) -> list[Any]:
    """A row of LA_actions: warning letters, fixed penalties and prosecutions, `fined` of which ended in a fine."""
    row = dict.fromkeys(ACTIONS, 0) | dict(zip(KEYS, (year, code, name, "London"), strict=True))
    row |= {
        "Total Actions": letters + penalties + prosecutions,
        "Warning Letter Actions": letters,
        "Prosecution Actions": prosecutions,
    }
    row |= {
        "Fixed Penalty Notices issued specifically for fly-tipping": penalties,
        "Total Fixed Penalty Notice Actions": penalties,
    }
    row |= {
        "Fine Outcomes (issued by courts)": fined,
        "Cases Lost Outcomes": prosecutions - fined,
        "Total fines (£)": 400 * fined,
    }
    return list(row.values())


def groups(headers: list[str], **at: str) -> list[Any]:
    """The sparse row above the header: a word where its group begins."""
    begins = {headers[int(column[1:])]: words for column, words in at.items()}
    return [begins.get(header) for header in headers]


def missing(row: list[Any], headers: list[str], *names: str, mark: str = ":") -> list[Any]:
    """The row with a mark in place of some figures."""
    return [mark if header in names else value for header, value in zip(headers, row, strict=True)]


def subtotal(row: list[Any], name: str, region: str) -> list[Any]:
    """A row of the workbook's own totals."""
    return [row[0], "*Total", name, region, *row[4:]]


def both(bromley: Rows, croydon: Rows) -> Rows:
    """The rows in the workbook's order: by year, then by authority."""
    return [row for pair in zip(bromley, croydon, strict=True) for row in pair]
