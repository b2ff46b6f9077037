"""The independent domestic and sexual violence advocacy service: its quarterly report and its contract workbook.

No real file is public; the rows are those printed for the meeting of 26 March 2018, and the data sets those named in
September 2016. A file with figures that only the contract asks for (acceptances, closures) is a `contract_workbook`;
everything else is a `quarterly_report`.
"""

from __future__ import annotations

from loaders.idsva.measures import MEASURES
from loaders.idsva.rows import CONTRACT, CONTRACT_WORKBOOK, QUARTERLY_REPORT
from loaders.reading.quarterly_table import find, layout
from loaders.reading.sheet import Book
from loaders.reading.table import Table

__all__ = ["LAYOUTS", "MEASURES"]

_OF_THE_CONTRACT = {row.label for row in CONTRACT}


def _contract(book: Book) -> tuple[Table, ...]:
    tables = find(book, CONTRACT_WORKBOOK)
    return tables if any(_OF_THE_CONTRACT & set(table.columns) for table in tables) else ()


LAYOUTS = (layout(QUARTERLY_REPORT), layout(CONTRACT_WORKBOOK)._replace(find=_contract))
