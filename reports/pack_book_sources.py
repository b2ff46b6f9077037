"""Where the figures of a pack come from: what each indicator is, the cells behind it, and the wards."""

from __future__ import annotations

from fractions import Fraction

from charts.about import about_pairs
from performance.pack.pack import Figure, Item, Pack, PackCell, Wards
from performance.wording import LONDON, span_name
from reports.pack_book_cells import HIDDEN, NOT_APPLICABLE, UNKNOWN, Told, amount, day, text
from reports.pack_book_figures import place_of, unit_words
from reports.pack_book_sheet import SheetTable
from reports.table_sheet import Header

_ABOUT = (
    "What is counted", "Owner", "Taken over", "Better", "Target", "No target", "Series break", "Small numbers",
)  # fmt: skip
_WIDTHS = (60, 30, 30, 24, 60, 40, 50, 40)
_SOURCES = (
    Header("Indicator", 36), Header("Quarter", 14), Header("File", 50), Header("Received", 20), Header("Sheet", 20),
    Header("Cell", 16), Header("Value", 12), Header("Part", 16), Header("Mark of the file", 12),
    Header("Corrected", 50), Header("SHA-256 of the file", 68),
)  # fmt: skip
_WARDS = (
    Header("Indicator", 36), Header("Agenda item", 30), Header("What is counted", 40), Header("Period", 24),
    Header("Ward", 34), Header("Count", 12), Header("A year before", 14), Header("Note", 50),
)  # fmt: skip


def indicator_table(pack: Pack) -> SheetTable:
    """What each indicator counts, and the targets that were agreed."""
    return SheetTable(
        name="Indicators",
        title="What the indicators are",
        what="What each indicator counts, who owns it, its targets",
        columns=(
            Header("Indicator", 36), Header("Name in files", 34), Header("Unit", 20),
            *map(Header, _ABOUT, _WIDTHS),
        ),
        rows=[_about(figure) for figure in pack.figures],
        nothing="No item of the agenda has indicators.",
    )  # fmt: skip


def _about(figure: Figure) -> tuple[Told, ...]:
    said: dict[str, list[str]] = {}
    indicator = figure.row.indicator
    for name, words in about_pairs(indicator):
        said.setdefault(name, []).append(words)
    told = (text("\n".join(said.get(name, ())), NOT_APPLICABLE) for name in _ABOUT)
    return (text(indicator.title), text(indicator.id), text(unit_words(indicator.unit)), *told)


def source_table(pack: Pack) -> SheetTable:
    """The cells of partners' files behind each figure."""
    return SheetTable(
        name="Sources",
        title="Where each figure comes from",
        what="The cells of partners' files behind each figure",
        columns=_SOURCES,
        rows=[_source_row(figure, cell) for figure in pack.figures for cell in figure.cells],
        about=("Added up, the cells of a count make its figure; of a ratio the numerator and the denominator.",),
        nothing="No figure of the pack comes from a file.",
    )


def _source_row(figure: Figure, cell: PackCell) -> tuple[Told, ...]:
    hidden = cell.marker == HIDDEN
    return (
        text(figure.row.indicator.title), text(figure.row.quarter.shown), text(cell.file),
        day(cell.received.astimezone(LONDON).date()), text(cell.sheet, NOT_APPLICABLE),
        text(cell.cell, HIDDEN if hidden else UNKNOWN), amount(cell.value, "", HIDDEN if hidden else UNKNOWN),
        text(cell.part.capitalize(), "Figure"), text(cell.marker, "None"), text(cell.corrected, "No"),
        text(cell.sha256, HIDDEN),
    )  # fmt: skip


def ward_table(pack: Pack) -> SheetTable | None:
    """Which wards: a row a ward; None where no indicator has figures by ward."""
    rows = [
        row
        for item in pack.items
        for figure in item.figures
        if figure.wards
        for row in _ward_rows(item, figure, figure.wards)
    ]
    if not rows:
        return None
    return SheetTable(
        name="Wards",
        title="Figures by ward",
        what="Which ward: counts, and in the same months a year before",
        columns=_WARDS,
        rows=rows,
    )


def _ward_rows(item: Item, figure: Figure, wards: Wards) -> list[tuple[Told, ...]]:
    about = (
        text(figure.row.indicator.title), text(place_of(item)), text(wards.counted), text(span_name(wards.span)),
    )  # fmt: skip
    return [
        (*about, text(one.name), _count(one.value), _count(one.before), text(wards.note, "None")) for one in wards.wards
    ]


def _count(value: Fraction | None) -> Told:
    return amount(value, "")
