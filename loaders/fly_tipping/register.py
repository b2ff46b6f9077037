"""The council's own register of fly-tips: a row a report, counted by month at load.

A report counts in the month it was made, and so does its clearing and its cost: an average of days to clear is then of
the reports of that month. Each sheet with the headers is read; hidden (filtered) rows count like any other.
"""

from __future__ import annotations

from loaders.fly_tipping.register_cells import cleared_days, costs, named, ward_codes
from loaders.fly_tipping.register_rows import Incidents, References, incidents
from loaders.fly_tipping.register_span import months_answered
from loaders.fly_tipping.register_template import register_template
from loaders.fly_tipping.stated import Stated, stated
from loaders.fly_tipping.tally import Reports, Tally
from loaders.fly_tipping.words import ACTIONS, LAND_TYPES, LOAD_SIZES, WASTE_TYPES
from loaders.reading.layout import Context, Layout
from loaders.reading.left_out import say_left_out
from loaders.reading.observation import Contents
from loaders.reading.problem import Problems
from loaders.reading.sheet import Book
from loaders.reading.table import Column, Table, find_table

COLUMNS = (
    Column(
        "date",
        (
            "Date reported", "Reported", "Reported on", "Reported date", "Date of report", "Report date", "Logged",
            "Logged date", "Date logged", "Logged on", "Date logged on", "Date received", "Received", "Received on",
            "Date incident reported", "Date of incident", "Incident date", "Date and time reported", "Date",
            "Reported date and time", "Date time reported", "Date raised", "Raised on", "Date opened",
        ),
        required=True,
    ),
    Column("ward", ("Ward", "Ward name", "Ward code", "Electoral ward", "Council ward")),
    Column("land_type", ("Land type", "Type of land", "Land", "Land category", "Location type", "Land use")),
    Column("waste_type", ("Waste type", "Type of waste", "Waste", "Waste category", "Main waste type",
                          "Primary waste type", "Material", "Type of material")),
    Column("load_size", ("Size", "Load size", "Size of load", "Size of fly tip", "Load", "Incident size", "Volume",
                         "Quantity", "Size of incident")),
    Column("cost", ("Clearance cost (£)", "Clearance cost", "Cost (£)", "Cost", "Clearance costs (£)",
                    "Clearance costs", "Cost of clearance", "Cost of clearance (£)", "Cost to clear",
                    "Cost to clear (£)", "Cost £ clearance", "Estimated cost", "Estimated cost (£)")),
    Column("cleared", ("Date cleared", "Completed", "Cleared", "Cleared on", "Cleared date", "Completed date",
                       "Date completed", "Completed on", "Clearance date", "Date of clearance", "Date removed",
                       "Removed", "Removed on", "Date resolved", "Date closed")),
    Column("action", ("Action", "Action taken", "Actions", "Enforcement action", "Enforcement", "Outcome")),
    Column("reference", ("Job No", "Job number", "Job", "Job ref", "Job reference", "Ref", "Ref no", "Reference",
                         "Reference no", "Reference number", "Enquiry", "Enquiry no", "Enquiry number", "Case no",
                         "Enquiry ref", "Case number", "Case ref", "Incident no", "Incident number", "Incident ref",
                         "Service request", "ID", "Job ID", "Report no", "Report number")),
)  # fmt: skip
_ONE_OF = ("ward", "land_type", "waste_type")


def find(book: Book) -> tuple[Table, ...]:
    """The sheets with a date reported and one of ward, land type and waste type.

    "Date" alone is a heading of every kind of list, so it needs a land or waste type beside it.
    """
    found = (find_table(sheet, COLUMNS) for sheet in book.sheets)
    return tuple(table for table in found if table and not table.missing and _is_register(table))


def find_told(book: Book) -> tuple[Table, ...]:
    """The sheets with a date and one of ward, land type and waste type, where somebody says that it is the register."""
    found = (find_table(sheet, COLUMNS) for sheet in book.sheets)
    return tuple(table for table in found if table and not table.missing and not set(_ONE_OF).isdisjoint(table.columns))


def _is_register(table: Table) -> bool:
    about_waste = "land_type" in table.columns or "waste_type" in table.columns
    heading = str(table.sheet.value(table.header, table.columns["date"])).strip().casefold()
    return about_waste or ("ward" in table.columns and heading != "date")


def read(book: Book, tables: tuple[Table, ...], context: Context, problems: Problems) -> Contents:
    """Reports by month, ward and kind; days to clear, the cleared, and the cost, where the register has them."""
    contents = Contents([], [])
    seen: list[References] = []
    say_left_out(book, tables, COLUMNS, problems)
    for table in tables:
        _check_headers(table, problems)
        said = stated(table.title)
        found = incidents(table, said, seen, problems)
        context.done(0.2)
        if found.rows:
            _count(table, found, said, contents, context, problems)
    if tables and not contents.observations and not problems.stop:
        problems.error(
            "The register has headers but no report under them. Ask for the register of the whole period.",
            sheet=tables[0].sheet.name,
            cell=tables[0].cell(tables[0].header, "date"),
            found="no reports",
            expected="a row for each report",
        )
    return contents


def _count(
    table: Table, found: Incidents, said: Stated, contents: Contents, context: Context, problems: Problems
) -> None:
    months = months_answered(table, found, said, problems)
    codes, names = ward_codes(table, found, problems)
    context.done(0.3)
    reports = Reports(
        found.rows,
        [day.year * 12 + day.month - 1 for day in found.days],
        codes,
        (
            named(table, "waste_type", WASTE_TYPES, found, problems),
            named(table, "land_type", LAND_TYPES, found, problems),
            named(table, "load_size", LOAD_SIZES, found, problems),
            named(table, "action", ACTIONS, found, problems, own_words=True),
        ),
    )
    context.done(0.5)
    days = cleared_days(table, found, said, problems)
    money = costs(table, found, problems)
    if problems.stop:
        return
    context.done(0.6)
    at, tally = table.columns["date"], Tally(contents, table.sheet.name, context.area, reports, months, names)
    tally.count("fly_tipping.reports", at)
    if any(reports.details):
        tally.count_by_detail("fly_tipping.reports_by_type", at)
    context.done(0.8)
    if "cleared" in table.columns:
        sums = {"fly_tipping.days_to_clear": days, "fly_tipping.cleared": dict.fromkeys(days, 1)}
        tally.add(sums, table.columns["cleared"], blank_is_known=True)
    if "cost" in table.columns:
        tally.add({"fly_tipping.clearance_cost": money}, table.columns["cost"], blank_is_known=False)


def _check_headers(table: Table, problems: Problems) -> None:
    for column, words in table.repeated:
        problems.error(
            "Two columns have a heading of the same meaning, so we cannot tell which to read. Delete or rename one.",
            sheet=table.sheet.name,
            cell=table.sheet.cell(table.header, column),
            found=words,
            expected="each heading once",
        )
    if table.unknown:
        problems.warning(
            "Columns that are not used: " + ", ".join(words for _, words in table.unknown) + ".",
            sheet=table.sheet.name,
            cell=table.sheet.cell(table.header, table.unknown[0][0]),
        )


LAYOUT = Layout(
    source="fly_tipping",
    name="register",
    title="The council's register of fly-tips",
    partner="London Borough of Bromley",
    columns=COLUMNS,
    find=find,
    read=read,
    one_of=(_ONE_OF,),
    template=register_template(COLUMNS),
    find_told=find_told,
)
