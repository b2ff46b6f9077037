"""A warehouse with a few files, and what one more (or one less) would change on the scorecard."""

from datetime import UTC, datetime

from loaders.reading.measure import Measure
from performance.asker import EVERYTHING
from performance.definitions.definitions import Definitions
from performance.rehearsal import rehearse
from performance.scorecard import open_board
from tests.performance.builders import indicator, q, target
from tests.warehouse.building import at, observation

NOW = datetime(2020, 1, 1, 12, tzinfo=UTC)
AUGUST = at(2016, 8)
MEASURES = (
    Measure("help.calls", "Calls to the helpline", "calls"),
    Measure("marac.cases", "Cases discussed at MARAC", "cases"),
    Measure("marac.referrals", "Referrals to MARAC by agency", "referrals"),
)


def definitions(*indicators):
    """The partnership of Bromley with these indicators, all of one priority."""
    return Definitions.model_validate(
        {
            "partnership": {"name": "Safer Bromley", "area": "Bromley"},
            "priorities": [{"id": "p", "title": "One"}],
            "indicators": indicators,
        }
    )


def calls(goal=70, **given):
    """Calls a quarter, at most 70 unless said otherwise: 71 to 73 are amber."""
    return indicator(
        target(kind="value", value=goal),
        **{"id": "calls", "title": "Calls", "counts": {"measure": "help.calls"}, "unit": "calls"} | given,
    )


def figure(value, period, **fields):
    """One figure of the helpline."""
    return observation(value, period, **{"measure": "help.calls"} | fields)


def tried(warehouse, parsed=(), *, known, quarter="2016/17 Q1", asker=EVERYTHING, without=(), received=AUGUST):
    """What would change with these files accepted and those submissions withdrawn."""
    known = definitions(*known)
    with warehouse.rehearsal(parsed, received=received, recorded=NOW, without=without) as reading:
        before = open_board(warehouse, known, NOW, asker)
        after = open_board(reading, known, NOW, asker)
        return rehearse(before, after, q(quarter), MEASURES)


def turns(changes):
    """The changes of rating in short: quarter, indicator, before, after."""
    return [
        (one.quarter.name, one.after.indicator.id, one.before.rating.value, one.after.rating.value) for one in changes
    ]


def moves(rehearsed):
    """The figures in short: kind, detail, before, after."""
    return [(one.kind.value, one.detail, one.before, one.after) for one in rehearsed.figures]
