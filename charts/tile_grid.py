"""London's boroughs as tiles: where each stands and its three letters.

The grid is geofacet's `gb_london_boroughs_grid` (MIT licence), seven rows of up to eight.
"""

from __future__ import annotations

from typing import NamedTuple

ROWS, COLUMNS = 7, 8


class Tile(NamedTuple):
    """A place on the grid, both counted from 0 at the upper left, and what is written there."""

    row: int
    column: int
    code: str


TILES: dict[str, Tile] = {
    "City of London": Tile(3, 4, "CTY"),
    "Barking and Dagenham": Tile(3, 7, "BAR"),
    "Barnet": Tile(1, 3, "BNT"),
    "Bexley": Tile(4, 7, "BEX"),
    "Brent": Tile(2, 2, "BRN"),
    "Bromley": Tile(5, 5, "BRO"),
    "Camden": Tile(2, 3, "CAM"),
    "Croydon": Tile(5, 4, "CRY"),
    "Ealing": Tile(2, 1, "EAL"),
    "Enfield": Tile(0, 4, "ENF"),
    "Greenwich": Tile(4, 6, "GRN"),
    "Hackney": Tile(2, 5, "HCK"),
    "Hammersmith and Fulham": Tile(3, 1, "HAF"),
    "Haringey": Tile(1, 4, "HGY"),
    "Harrow": Tile(1, 2, "HRW"),
    "Havering": Tile(2, 7, "HAV"),
    "Hillingdon": Tile(2, 0, "HIL"),
    "Hounslow": Tile(3, 0, "HOU"),
    "Islington": Tile(2, 4, "ISL"),
    "Kensington and Chelsea": Tile(3, 2, "KAC"),
    "Kingston upon Thames": Tile(5, 2, "KNG"),
    "Lambeth": Tile(4, 3, "LAM"),
    "Lewisham": Tile(4, 5, "LEW"),
    "Merton": Tile(5, 3, "MRT"),
    "Newham": Tile(3, 6, "NEW"),
    "Redbridge": Tile(2, 6, "RDB"),
    "Richmond upon Thames": Tile(4, 1, "RCH"),
    "Southwark": Tile(4, 4, "STH"),
    "Sutton": Tile(6, 3, "SUT"),
    "Tower Hamlets": Tile(3, 5, "TOW"),
    "Waltham Forest": Tile(1, 5, "WTH"),
    "Wandsworth": Tile(4, 2, "WND"),
    "Westminster": Tile(3, 3, "WST"),
}
