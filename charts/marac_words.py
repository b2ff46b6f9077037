"""What is said beside the charts of the MARAC: the volume recommended and where it comes from, what no file holds."""

from __future__ import annotations

from fractions import Fraction

from performance.definitions.target import ValueTarget
from performance.row import Row
from performance.wording import number, rounded

# SafeLives, "Reviewing your Marac data": the volume expected in a year, cases to adult women.
RECOMMENDED = Fraction(40, 10_000)

ATTENDANCE = (
    "No file that the MARAC sends says which agencies attended: neither return to SafeLives has a column for it, nor "
    "has the register of referrals. A file would need the date of the meeting, the agency, and whether it attended."
)


def volume_words(row: Row | None) -> str:
    """Which volume is used, where it comes from, and what it means by SafeLives' rule; "" without a target of one."""
    if row is None or not isinstance(row.target, ValueTarget):
        return ""
    target, volume = row.target, number(row.target.value, row.indicator.unit)
    women = rounded(target.value / RECOMMENDED, 0)
    return (
        f"The volume used here is {volume} cases in twelve months: {target.agreed.by} ({target.source}). SafeLives "
        f"recommends 40 cases a year for every 10,000 adult women; {volume} fits {women} of them. No file loaded here "
        "says how many there are."
    )


def volume_pairs(row: Row) -> tuple[tuple[str, str], ...]:
    """The same behind "About"."""
    words = volume_words(row)
    return (("Recommended volume", words),) if words else ()
