"""What an officer may be asked about a file that does not say it by itself."""

from __future__ import annotations

from enum import StrEnum


class Ask(StrEnum):
    """A question whose answer would let the file be read, or be read rightly.

    LAYOUT: what it is. SHEET: which of its sheets. PERIOD: of when it is. COLUMNS: what some headers or row labels
    mean. VALUES: what some words under a known header mean. PARTNER: who sends it.
    """

    LAYOUT = "layout"
    SHEET = "sheet"
    PERIOD = "period"
    COLUMNS = "columns"
    VALUES = "values"
    PARTNER = "partner"
