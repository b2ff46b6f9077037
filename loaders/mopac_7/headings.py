"""The headings of the wide crime files, as the police and partners write them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from loaders.mopac_7.month_names import is_month
from loaders.reading.problem import Problems
from loaders.reading.sheet import Book
from loaders.reading.table import Column, Table, find_table, find_tables
from loaders.reading.text import key, shown

# The heading over the boroughs tells the generations apart; the categories below it are read alike.
_BOROUGH_A = ("Borough", "London borough", "Local authority", "LA name", "Area", "Area name", "Borough / area")
_BOROUGH_B = ("LookUp_BoroughName", "LookUp Borough Name", "Lookup Borough", "LookUpBoroughName")
_BOROUGH_C = ("BoroughName", "Borough Name", "Name of borough")

GROUP = Column(
    "group",
    (
        "Major Category", "MajorText", "Major Text", "Major", "Major crime", "Major class", "Crime group",
        "Offence group", "Crime type", "Crime category", "Main category", "Group", "Category",
    ),
    required=True,
)  # fmt: skip
OFFENCE = Column(
    "offence",
    (
        "Minor Category", "MinorText", "Minor Text", "Minor", "Minor crime", "Minor class", "Offence",
        "Offence name", "Offence subgroup", "Offence type", "Crime subtype", "Crime sub-type", "Crime subgroup",
        "Sub category", "Subcategory", "Sub-group",
    ),
    required=True,
)  # fmt: skip
MONTH = Column("month", ("a column for each month, such as 201604",), required=True, matches=is_month)
_WARD_CODE = ("WardCode", "Ward Code", "Ward GSS code", "Ward ONS code", "Code of ward")
WARD = Column("ward", ("WardName", "Ward Name", "Ward", "Name of ward"))
CODE = Column("code", (*_WARD_CODE, "GSS code", "ONS code", "Code"))

LABELS = (Column("area", (*_BOROUGH_A, *_BOROUGH_B, *_BOROUGH_C), required=True), GROUP, OFFENCE)


def columns(borough: Iterable[str]) -> tuple[Column, ...]:
    """The columns of a borough file whose boroughs stand under one of these headings."""
    return (Column("area", tuple(borough), required=True), GROUP, OFFENCE, MONTH)


COLUMNS_A, COLUMNS_B, COLUMNS_C = columns(_BOROUGH_A), columns(_BOROUGH_B), columns(_BOROUGH_C)
COLUMNS_WARD = (*LABELS, WARD, CODE, MONTH)


def find_a(book: Book) -> tuple[Table, ...]:
    """Tables headed `Borough, Major Category, Minor Category` and months."""
    return _find(book, COLUMNS_A)


def find_b(book: Book) -> tuple[Table, ...]:
    """Tables headed `MajorText, MinorText, LookUp_BoroughName` and months."""
    return _find(book, COLUMNS_B)


def find_c(book: Book) -> tuple[Table, ...]:
    """Tables headed `MajorText, MinorText, BoroughName` and months."""
    return _find(book, COLUMNS_C)


def find_wards(book: Book) -> tuple[Table, ...]:
    """Tables with a ward's name or code beside the borough; reading them asks for both."""
    return tuple(table for table in find_tables(book, COLUMNS_WARD) if _names_wards(table))


def _find(book: Book, wanted: Sequence[Column]) -> tuple[Table, ...]:
    """A table that names wards is no borough table: its rows would be added up as if each were a borough's."""
    return tuple(table for table in find_tables(book, wanted) if not _names_wards(table))


def _names_wards(table: Table) -> bool:
    headers = table.sheet.rows[table.header]
    return any(WARD.accepts(key(shown(cell))) or key(shown(cell)) in map(key, _WARD_CODE) for cell in headers)


def near_misses(book: Book, tables: Sequence[Table], problems: Problems) -> None:
    """Refuse a sheet that is nearly such a table: its figures would be missing without a word."""
    read = {table.sheet.name for table in tables}
    for sheet in book.sheets:
        if sheet.name in read:
            continue
        table = find_table(sheet, (*LABELS, MONTH))
        if table and "month" in table.columns and len(table.columns) > 2:
            missing = ", ".join(column.aliases[0] for column in table.missing) or "the same headings"
            problems.error(
                f"The sheet looks like the others but has no {missing}. Head it like them, or delete the sheet.",
                sheet=sheet.name,
                cell=sheet.cell(table.header, 0),
                found=", ".join(table.columns),
                expected=missing,
            )
