"""Recorded crime from the Metropolitan Police: every offence by borough or ward and month, and the MOPAC 7 among them.

Five layouts: the borough files of three generations, the ward file, and the police's own summary table,
which stands beside the figures as printed and is never added to them.
"""

from loaders.mopac_7.headings import COLUMNS_A, COLUMNS_B, COLUMNS_C, COLUMNS_WARD, find_a, find_b, find_c, find_wards
from loaders.mopac_7.measures import MEASURES
from loaders.mopac_7.monthly import read_boroughs, read_wards
from loaders.mopac_7.summary import read_summary
from loaders.mopac_7.summary_headings import COLUMNS as COLUMNS_SUMMARY
from loaders.mopac_7.summary_headings import find_summary
from loaders.mopac_7.summary_template import TEMPLATE
from loaders.reading.layout import Layout

_SOURCE, _PARTNER = "mopac_7", "Metropolitan Police Service"

__all__ = ["LAYOUTS", "MEASURES"]

_PUBLISHED = "Metropolitan Police Service, on the London Datastore"

LAYOUTS: tuple[Layout, ...] = (
    Layout(
        _SOURCE, "borough_a", "Crime by borough, to 2018", _PARTNER, COLUMNS_A, find_a, read_boroughs,
        published_by=_PUBLISHED,
    ),
    Layout(
        _SOURCE, "borough_b", "Crime by borough, 2010 to 2024", _PARTNER, COLUMNS_B, find_b, read_boroughs,
        published_by=_PUBLISHED,
    ),
    Layout(
        _SOURCE, "borough_c", "Crime by borough, since 2025", _PARTNER, COLUMNS_C, find_c, read_boroughs,
        published_by=_PUBLISHED,
    ),
    Layout(_SOURCE, "ward", "Crime by ward", _PARTNER, COLUMNS_WARD, find_wards, read_wards, published_by=_PUBLISHED),
    Layout(
        _SOURCE, "summary", "MOPAC 7 as printed by the police", _PARTNER, COLUMNS_SUMMARY, find_summary, read_summary,
        template=TEMPLATE,
    ),
)  # fmt: skip
