"""Columns of personal data, which refuse a file by their heading or by what their cells look like."""

from __future__ import annotations

from collections.abc import Iterator

from tests.faults.rows import next_column, with_column
from tests.faults.variant import Specimen, Variant

_HEADED = (
    ("Victim name", "names of people", ("Ann Example", "Bob Example", "Cyd Example", "Dee Example")),
    ("Date of birth", "dates of birth", ("01/02/1990", "03/04/1985", "05/06/1979", "07/08/2001")),
    ("Home address", "addresses", ("1 High Street", "2 High Street", "3 High Street", "4 High Street")),
    ("Home postcode", "full postcodes", ("BR1 1AA", "BR1 1AB", "BR2 2AA", "BR2 2AB")),
    ("Mobile number", "telephone numbers", ("07700 900001", "07700 900002", "07700 900003", "07700 900004")),
)
_BY_CONTENT = (
    ("e-mail addresses", ("a@example.org", "b@example.org", "c@example.org", "d@example.org")),
    ("National Insurance numbers", ("QQ123456A", "QQ123456B", "QQ123456C", "QQ123457A")),
    ("NHS numbers", ("943 476 5919", "943 476 5870", "401 023 2137", "987 654 4321")),
)


def personal(specimen: Specimen, header: int) -> Iterator[Variant]:
    """The file with a column of people's data beside the table whose headings stand in row `header`."""
    at = next_column(specimen.rows)
    for words, kind, cells in _HEADED:
        rows = with_column(specimen.rows, header, words, cells)
        said = (f'Column {at}, headed "{words}"', kind, "Personal data may not be sent here")
        yield specimen.fault(f"a column headed {words}", rows, f"{at}{header}", *said)
    for kind, cells in _BY_CONTENT:
        rows = with_column(specimen.rows, header, "Comments", cells)
        said = (f"Column {at} holds what seems to be", kind, "Personal data may not be sent here")
        yield specimen.fault(f"{kind} among comments", rows, f"{at}{header + 1}", *said)
