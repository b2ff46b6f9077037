"""Which ward, as a table."""

from __future__ import annotations

from charts.wording import NONE
from performance.pack.pack import WardFigure, Wards
from performance.wording import number
from reports.slides_box import Box
from reports.slides_measure import plain
from reports.slides_page import Page
from reports.slides_table import Column, Table, add_table

_COLUMNS = (Column("Ward", 5), Column("Now", 2, number=True), Column("A year before", 3, number=True))


def _before(one: WardFigure) -> str:
    return NONE if one.before is None else number(one.before)


def add_wards(page: Page, wards: Wards, box: Box) -> None:
    """The wards with most first; where not all fit, how many more there are."""
    rows = tuple(
        (
            plain(one.name),
            plain(number(one.value), bold=True),
            plain(NONE if one.before is None else number(one.before)),
        )
        for one in wards.wards
    )
    if rows:
        add_table(page.shapes, Table("Wards", wards.counted, _COLUMNS, rows), box, page.stage.ruler)
