"""Small files of the MARAC and of the advocacy service, and what a reader knows of them."""

from contextlib import contextmanager

from loaders.reading.periods import financial_year
from performance.asker import EVERYTHING, PUBLIC
from performance.quarter import Quarter
from performance.scorecard import open_board
from performance.scorecard.breakdowns import source_figures
from performance.source import sources_of
from tests.performance.shipped import definitions
from tests.warehouse.building import NOW, Desk, covering, observation

READERS = {"public": PUBLIC, "administrator": EVERYTHING}


def year_of(year, cases=None, agencies=None, **measures):
    """Annual figures of the MARAC: cases, referrals by agency, and others by the name behind `marac.`."""
    span = financial_year(year)
    found = [observation(count, span, measure=f"marac.{name}") for name, count in measures.items()]
    if cases is not None:
        found.append(observation(cases, span, measure="marac.cases"))
    for agency, count in (agencies or {}).items():
        found.append(observation(count, span, measure="marac.referrals", agency=agency))
    return found


def quarter_of(name, lists=None, notes=None, **measures):
    """Quarterly figures of the advocacy service; `lists` are counts by category, `notes` words by measure."""
    span = Quarter.parse(name).period
    found = [
        observation(count, span, measure=f"idsva.{measure}", note=(notes or {}).get(measure, ""))
        for measure, count in measures.items()
    ]
    for measure, counts in (lists or {}).items():
        found += [observation(n, span, measure=f"idsva.{measure}", category=kind) for kind, n in counts.items()]
    return found


@contextmanager
def opened(folder, *observations):
    """A warehouse that holds them."""
    desk = Desk(folder)
    warehouse = desk.open()
    if observations:
        desk.load(warehouse, *observations, coverage=covering(*observations))
    yield warehouse
    warehouse.close()


def figures(warehouse, source, reader):
    """What a reader knows of a source, and the board behind it."""
    board = open_board(warehouse, definitions(), NOW, READERS[reader])
    found = next(one for one in sources_of(definitions()) if one.name == source)
    return source_figures(board, found), board


def seen(breakdown):
    """By year or quarter: category → value, "[c]" or None; the reason where the table is withheld."""
    return {
        table.period.start.isoformat()[:7]: table.withheld
        or {part.name: "[c]" if part.hidden else part.value for part in table.parts if part.value or part.hidden}
        for table in breakdown.tables
    }
