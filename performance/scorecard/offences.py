"""Any kind of what a measure counts, found by its name: over time in our area and beside it, and ward by ward.

The police rename offences from one generation of files to the next, and a file that never names one says nothing about
it: only months count whose file names the offence somewhere. Such a month without it is 0.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from loaders.reading.places import WARDS_SINCE_MAY_2022, WARDS_UNTIL_MAY_2022
from performance.definitions.indicator import Selection
from performance.flow import Covering, Flow, build_flow
from performance.ranking import LONDON_NAME, POLICED_BY_THE_MET
from performance.scorecard.board import Board
from performance.scorecard.figures import Figures
from warehouse.figures import Answer, Covered

OUR_WARDS = "Bromley"  # the borough whose wards are known by code in loaders.reading.places


class Kind(NamedTuple):
    """A value of a dimension: an offence, or a whole group of them."""

    dimension: str
    value: str

    @property
    def word(self) -> str:
        """What stands for it in an address: offence:Shoplifting."""
        return f"{self.dimension}:{self.value}"


class Source(NamedTuple):
    """What is asked about: a measure, the dimensions that hold its groups and its items, whose it is, its unit."""

    measure: str
    group: str
    item: str
    owner: str
    unit: str


class Ward(NamedTuple):
    """A ward by its code, which says the vintage too, its name, and the kind asked for over time."""

    code: str
    name: str
    flow: Flow


class Kinds:
    """What can be asked of one measure of a board: of our area nothing is read that the board has not; wards by two
    queries, another area by four at most.

    Nothing is given to those who may not see single figures of the measure.
    """

    def __init__(self, board: Board, source: Source) -> None:
        self.board, self.source = board, source
        self._measure, self._group, self._item = source.measure, source.group, source.item
        self._hidden = board.hides(source.measure)
        self._others: dict[str, Figures] = {}

    @cached_property
    def groups(self) -> Mapping[str, tuple[str, ...]]:
        """Every group with the names in it, both in the order of the alphabet; those of ward files too."""
        found: dict[str, set[str]] = defaultdict(set)
        for row in () if self._hidden else (*self._ours, *self._in_wards):
            found[getattr(row, self._group)].add(getattr(row, self._item))
        found.pop("", None)
        return {group: tuple(sorted(names - {""})) for group, names in sorted(found.items())}

    def kinds(self) -> tuple[Kind, ...]:
        """Every name in the order of the alphabet, then every group that holds more than one."""
        names = sorted({name for names in self.groups.values() for name in names})
        groups = [group for group, names_ in self.groups.items() if len(names_) > 1 or group not in names]
        return (*(Kind(self._item, name) for name in names), *(Kind(self._group, group) for group in groups))

    def group_of(self, kind: Kind) -> str:
        """The groups that a name stands under, in words; "" for a group itself."""
        if kind.dimension == self._group:
            return ""
        return ", ".join(group for group, names in self.groups.items() if kind.value in names)

    def flow(self, kind: Kind) -> Flow:
        """A kind in our area."""
        rows = [row for row in self._ours if getattr(row, kind.dimension) == kind.value]
        naming = {row.submission for row in rows}
        covers = [cover for cover in self.board.figures().covers(self._measure) if _file(cover) in naming]
        return build_flow(self._selection(kind), rows, covers)

    def flow_in(self, kind: Kind, area: str) -> Flow:
        """A kind in another area, in the months in which our own files name it."""
        named = {(grain, start) for grain, told in self.flow(kind).points.items() for start in told}
        figures = self._figures(area)
        rows = [row for row in figures.answers(self._measure) if getattr(row, kind.dimension) == kind.value]
        covers = (one for one in figures.covers(self._measure) if (one.grain, one.period_start) in named)
        return build_flow(self._selection(kind), rows, covers)

    def _figures(self, area: str) -> Figures:
        """The figures of another area: those the board has read beside ours, else its own, by four queries at most."""
        if area == self.board.definitions.partnership.compared_with:
            return self.board.figures(beside=True)
        if area not in self._others:
            areas = POLICED_BY_THE_MET if area == LONDON_NAME else frozenset({area})
            self._others[area] = Figures(self.board.reading, self.board.as_at, areas, frozenset({self._measure}))
        return self._others[area]

    def wards(self, kind: Kind) -> tuple[Ward, ...]:
        """A kind in every ward of our area, by code; all wards of the files where the area's own are not known."""
        rows: dict[str, list[Answer]] = defaultdict(list)
        for row in self._in_wards:
            if getattr(row, kind.dimension) == kind.value:
                rows[row.area].append(row)
        naming = {row.submission for found in rows.values() for row in found}
        covers: dict[str, list[Covered]] = defaultdict(list)
        for cover in self._wards_covered:
            if cover.submission in naming:
                covers[cover.area].append(cover)
        flows = {code: build_flow(self._selection(kind), rows[code], found) for code, found in covers.items()}
        names = self._ward_names
        return tuple(Ward(code, names.get(code) or code, flow) for code, flow in sorted(flows.items()) if flow.points)

    @property
    def has_wards(self) -> bool:
        """Whether a file with wards is loaded."""
        return bool(self._wards_covered)

    def _selection(self, kind: Kind) -> Selection:
        return Selection(measure=self._measure, where={kind.dimension: (kind.value,)})

    @property
    def _ours(self) -> Sequence[Answer]:
        rows = self.board.figures().answers(self._measure)
        return [row for row in rows if isinstance(row, Answer)]

    @cached_property
    def _in_wards(self) -> Sequence[Answer]:
        if self._hidden:
            return []
        by = frozenset({self._group, self._item})
        return self.board.reading.sums(self.board.as_at, "ward", self._codes, frozenset({self._measure}), by)

    @cached_property
    def _wards_covered(self) -> Sequence[Covered]:
        if self._hidden:
            return []
        return self.board.reading.covered(self.board.as_at, "ward", self._codes, frozenset({self._measure}))

    @cached_property
    def _ward_names(self) -> Mapping[str, str]:
        known = {ward.code: ward.name for ward in (*WARDS_UNTIL_MAY_2022, *WARDS_SINCE_MAY_2022)}
        if self._codes is not None:
            return known
        return known | {one.area: one.name for one in self.board.reading.areas(self.board.as_at, "ward")}

    @property
    def _codes(self) -> frozenset[str] | None:
        if self.board.area != OUR_WARDS:
            return None
        return frozenset(ward.code for ward in (*WARDS_UNTIL_MAY_2022, *WARDS_SINCE_MAY_2022))


def _file(cover: Covering) -> str:
    return str(getattr(cover, "submission", ""))
