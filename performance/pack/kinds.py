"""The kinds of thing a frozen pack is made of, each under the name it has in the file: nothing else is ever built.

A name is for good: a class that moves or is renamed keeps its own here, or packs of years ago do not open.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from loaders.reading.periods import Period
from performance.commentary import Comment
from performance.commentary_actions import Action, Status
from performance.commentary_actions import Step as ActionStep
from performance.commentary_notes import Annotation
from performance.definitions.fields import Model, Tolerance
from performance.definitions.glossary import Term
from performance.definitions.indicator import Basis, Direction, Indicator, Selection, SeriesBreak, SmallNumbers
from performance.definitions.meeting import AgendaItem, Meeting
from performance.definitions.target import (
    Agreed,
    AnnualTarget,
    Baseline,
    ChangeTarget,
    LevelTarget,
    Profile,
    RangeTarget,
    Rule,
    ValueTarget,
)
from performance.expected import Line
from performance.pack.pack import (
    Arising,
    Before,
    CourseStep,
    Decision,
    Figure,
    Item,
    Marking,
    Pack,
    PackCell,
    SubGroupReport,
    WardFigure,
    Wards,
)
from performance.quarter import Quarter
from performance.rating import Rating
from performance.row import Benchmark, Change, Correction, Printed, Row, Step
from performance.signal import Signal

TUPLES: Mapping[str, type[tuple]] = {  # type: ignore[type-arg]  # named tuples have no type of their own
    "Action": Action,
    "ActionStep": ActionStep,
    "Annotation": Annotation,
    "Arising": Arising,
    "Before": Before,
    "Benchmark": Benchmark,
    "Change": Change,
    "Comment": Comment,
    "Correction": Correction,
    "CourseStep": CourseStep,
    "Decision": Decision,
    "Figure": Figure,
    "Item": Item,
    "Line": Line,
    "Pack": Pack,
    "PackCell": PackCell,
    "Period": Period,
    "Printed": Printed,
    "Quarter": Quarter,
    "Row": Row,
    "Step": Step,
    "SubGroupReport": SubGroupReport,
    "Tolerance": Tolerance,
    "WardFigure": WardFigure,
    "Wards": Wards,
}
MODELS: Mapping[str, type[Model]] = {
    "AgendaItem": AgendaItem,
    "Agreed": Agreed,
    "AnnualTarget": AnnualTarget,
    "Baseline": Baseline,
    "ChangeTarget": ChangeTarget,
    "Indicator": Indicator,
    "LevelTarget": LevelTarget,
    "Meeting": Meeting,
    "RangeTarget": RangeTarget,
    "Selection": Selection,
    "SeriesBreak": SeriesBreak,
    "Term": Term,
    "ValueTarget": ValueTarget,
}
CHOICES: Mapping[str, type[StrEnum]] = {
    "Basis": Basis,
    "Direction": Direction,
    "Marking": Marking,
    "Profile": Profile,
    "Rating": Rating,
    "Rule": Rule,
    "Signal": Signal,
    "SmallNumbers": SmallNumbers,
    "Status": Status,
}
