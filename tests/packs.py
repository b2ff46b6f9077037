"""Packs for tests: one made for real from the samples, and one by hand that has everything a pack can have."""

import atexit
import os
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from fractions import Fraction
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from commands.place import receiving
from loaders.reading.periods import Period
from performance.asker import PUBLIC
from performance.commentary import Comment
from performance.commentary_actions import Action, Status
from performance.commentary_actions import Step as ActionStep
from performance.commentary_notes import Annotation
from performance.definitions.door import read_definitions
from performance.definitions.meeting import AgendaItem, Meeting
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
from performance.row import Change
from performance.scorecard import open_board
from performance.scorecard.pack import make_pack
from performance.signal import Signal
from performance.wording import LONDON
from tests.charts.builders import plain_row, steps
from tests.performance.builders import indicator, target

ROOT = Path(__file__).resolve().parents[1]
MARCH_2018 = date(2018, 3, 26)
_REVIEWED = Quarter(2017, 3)


@cache
def sample_folder():
    """A data folder with every sample loaded, removed when the tests end: read it, and copy it to change it.

    Loading takes some 20 s; a folder named by SAFER_SAMPLES that holds them already is copied instead.
    """
    folder = Path(mkdtemp(prefix="samples-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    if given := os.environ.get("SAFER_SAMPLES"):
        return Path(shutil.copytree(given, folder, dirs_exist_ok=True))
    command = [sys.executable, "-m", "commands.first_run", "--data", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return folder


@cache
def sample_pack(on=MARCH_2018):
    """The pack of a sample meeting for the public, its figures as known at the end of that day."""
    definitions = read_definitions((ROOT / "indicators.yaml").read_text(encoding="utf-8"))
    meeting = next(one for one in definitions.meetings if one.on == on)
    earlier = [one.on for one in definitions.meetings if one.on < on]
    with receiving(sample_folder(), definitions) as place:
        boards = [open_board(place.warehouse, definitions, end_of(day), PUBLIC) for day in [on, *earlier[-1:]]]
        return make_pack(
            boards[0],
            place.warehouse,
            meeting,
            said_by=end_of(on),
            made=datetime(2018, 3, 27, 9, 30, tzinfo=UTC),
            definitions="0" * 64,
            before=boards[1] if boards[1:] else None,
        )


def end_of(day):
    """The last moment of a day in London."""
    return datetime.combine(day + timedelta(days=1), clock(), LONDON) - timedelta(microseconds=1)


@cache
def small_pack():
    """A pack of two items and five indicators, made by hand: red, amber and provisional, hidden, without target, none.

    Item 1 has figures, a report, a decision and an action; item 2 expects a report that nobody handed in.
    """
    agenda = (
        AgendaItem(title="Domestic abuse", lead="Domestic Abuse Group", priority="abuse", report=True),
        AgendaItem(title="Envirocrime", lead="Environment", priority="enviro", report=True),
    )
    return Pack(
        partnership="Safer Anywhere Partnership",
        area="Anywhere",
        meeting=Meeting(on=MARCH_2018, quarter=_REVIEWED, papers_due=date(2018, 3, 19), agenda=agenda),
        before=date(2017, 12, 19),
        marking=Marking.PUBLIC,
        as_at=end_of(MARCH_2018),
        said_by=end_of(MARCH_2018),
        made=datetime(2018, 3, 27, 9, 30, tzinfo=UTC),
        definitions="0" * 64,
        samples=True,
        items=(_abuse(), _enviro()),
        arising=_arising(),
    )


def _abuse():
    return Item(
        1,
        "Domestic abuse",
        "Domestic Abuse Group",
        "abuse",
        "Cases reach the conference within four weeks.",
        expects_report=True,
        figures=(red_figure(), provisional_figure(), hidden_figure()),
        report=SubGroupReport(
            id="report-1",
            meeting=MARCH_2018,
            item="Domestic abuse",
            author="Domestic Abuse Group",
            operational="Cases rose with two new referrers. Each was trained in December.",
            strategic="The strategy for 2018 to 2021 is out for comment.",
            plan="Three of eight steps are done; the others are on time.",
            asked="To agree who pays for the fourth adviser.",
            by="clerk",
            on_behalf="Domestic Abuse Group",
            filed=datetime(2018, 3, 16, 14, 5, tzinfo=UTC),
        ),
        decisions=(
            Decision(
                id="decision-1",
                meeting=MARCH_2018,
                item="Domestic abuse",
                indicator="red",
                minute="186a",
                words="That the fourth adviser be paid for until March 2019.",
                by="clerk",
                on_behalf="",
                recorded=datetime(2018, 3, 26, 15, 10, tzinfo=UTC),
            ),
        ),
        actions=(_action(),),
    )


def _enviro():
    return Item(
        2, "Envirocrime", "Environment", "enviro", "", expects_report=True, figures=(untargeted(), without_figure())
    )


def red_figure():
    """80 cases against 70, red and worsening: with a course, cells, a comment, an action, an event, wards, revised."""
    about = indicator(
        target(kind="value", value=70), id="red", title="Cases heard", priority="abuse", owner="Domestic Abuse Group"
    )
    row = plain_row(
        about=about,
        target=about.targets[0],
        lines=(Line("Target", "the same in each period", "70"), Line("Gap", "80 − 70 = 10; 10 ÷ 70", "14.3% above")),
        change_on_quarter=Change(Fraction(1, 15), Fraction(75), better=False),
        change_on_year=Change(Fraction(1, 3), Fraction(60), better=False),
        signal=Signal.CONCERN,
        signal_reason="worsening: above its upper limit",
        history=steps(60, 64, 75, 80, expected=70),
        needed="10 fewer a quarter are needed.",
        finding="10 above target. Red, and worsening.",
        headline="Cases heard: 10 above target",
    )
    return Figure(
        row=row,
        course=_course([55, 58, 61, 60, 64, 75, 80], expected=70),
        cells=(
            PackCell(
                "returns-q3.xlsx",
                "a" * 64,
                datetime(2018, 1, 20, 9, tzinfo=UTC),
                "Q3",
                "D12",
                Fraction(80),
                "",
                "",
            ),
        ),
        comment=Comment(
            "comment-1",
            "red",
            _REVIEWED,
            "Two new referrers began in October; we expect the number to settle.",
            "officer",
            "Domestic Abuse Group",
            datetime(2018, 3, 12, 10, tzinfo=UTC),
        ),
        actions=(_action(),),
        events=(
            Annotation(
                "event-1",
                Period(date(2017, 10, 1), date(2017, 10, 31)),
                "Two new referrers",
                "indicators",
                ("red",),
                "officer",
                "",
                datetime(2018, 1, 12, 10, tzinfo=UTC),
            ),
        ),
        before=Before(
            date(2017, 12, 19), Quarter(2017, 2), Fraction(73), False, Rating.AMBER, Fraction(75), Rating.RED
        ),
        changes=("Amber for Q2 2017/18, red now.", "Q2 2017/18 was 73 and is now 75."),
        wards=Wards(
            "Cases, October to December 2017",
            Period(date(2017, 10, 1), date(2017, 12, 31)),
            (
                WardFigure("Penge and Cator", Fraction(48), Fraction(30)),
                WardFigure("Cray Valley West", Fraction(32), None),
            ),
            "Cases without a ward are left out.",
        ),
    )


def provisional_figure():
    """30.0% of cases are repeats, against 28–40%: amber and provisional."""
    about = indicator(
        target(kind="range", low="28%", high="29%"),
        ratio=True,
        id="provisional",
        title="Repeat cases as a share of all cases",
        priority="abuse",
        owner="Domestic Abuse Group",
        better="within",
    )
    bounds = (Fraction(28, 100), Fraction(29, 100))
    row = plain_row(
        about=about,
        target=about.targets[0],
        value=Fraction(30, 100),
        level=bounds,
        expected=bounds,
        edge=(Fraction(266, 1000), Fraction(3045, 10000)),
        rating=Rating.AMBER,
        reason="Amber: 30.0% lies 1.0 points above the nearer end of the range of 28–29%.",
        provisional=True,
        signal=Signal.NEITHER,
        signal_reason="within normal variation",
        finding="1.0 points above the range of 28–29%.",
        headline="Repeat cases as a share of all cases: 1.0 points above the range of 28–29%",
    )
    shares = _course([Fraction(29, 100), Fraction(31, 100), Fraction(30, 100)], provisional=True)
    return Figure(row=row, course=shares)


def hidden_figure():
    """A count of 1 to 4 that nobody at the meeting may see; two of its quarters are shown."""
    about = indicator(id="hidden", title="Cases with children", priority="abuse", small_numbers="1-4")
    row = plain_row(
        about=about,
        target=None,
        value=None,
        marker="[c]",
        level=None,
        expected=None,
        edge=None,
        rating=Rating.NO_TARGET,
        reason="Hidden to protect people: a count of 1 to 4, or a figure that would give one away.",
        suppressed=True,
        signal_reason="not tested: no figure",
        finding="Hidden to protect people: a count of 1 to 4, or a figure that would give one away.",
        headline="",
    )
    cell = PackCell("returns-q3.xlsx", "a" * 64, datetime(2018, 1, 20, 9, tzinfo=UTC), "Q3", "D14", None, "", "[c]")
    return Figure(row=row, course=_course([7, 9, None]), cells=(cell,), guarded=True)


def untargeted():
    """228,492 pounds, with nothing to be held against."""
    about = indicator(
        id="cost", title="Cost of clearing fly-tips", priority="enviro", unit="pounds", owner="Environment"
    )
    row = plain_row(
        about=about,
        target=None,
        value=Fraction(228492),
        level=None,
        expected=None,
        edge=None,
        rating=Rating.NO_TARGET,
        reason="No target: no paper gives one.",
        change_on_year=Change(Fraction(1, 10), Fraction(207720), better=False),
        finding="10.0% above the year before; no target is set.",
        headline="Cost of clearing fly-tips: 10.0% above the year before; no target is set",
    )
    return Figure(row=row, course=_course([207720, 228492]))


def without_figure():
    """An indicator of which nobody sent anything."""
    about = indicator(
        target(kind="value", value=12),
        id="none",
        title="Community impact days",
        priority="enviro",
        owner="Environment",
        better="higher",
    )
    reason = "No figures: nothing received covers all of Q3 2017/18."
    row = plain_row(
        about=about,
        target=about.targets[0],
        data_from=None,
        data_to=None,
        value=None,
        level=Fraction(12),
        expected=Fraction(12),
        edge=None,
        rating=Rating.NO_DATA,
        reason=reason,
        signal_reason="not tested: no figure",
        finding=reason,
        headline="",
    )
    return Figure(row=row)


def _course(values, expected=None, provisional=False):
    count = len(values)
    quarters = [_REVIEWED.plus(place - count + 1) for place in range(count)]
    return tuple(
        CourseStep(
            quarter.period,
            None if value is None else Fraction(value),
            None if expected is None else Fraction(expected),
            provisional and quarter == _REVIEWED,
            hidden=value is None,
        )
        for quarter, value in zip(quarters, values, strict=True)
    )


def _action():
    set_on = datetime(2018, 3, 26, 15, 12, tzinfo=UTC)
    words, owner, due = "Write to the two new referrers.", "Domestic Abuse Group", date(2018, 4, 30)
    step = ActionStep("set", words, owner, due, "clerk", "the Partnership", set_on)
    return Action("action-1", "red", _REVIEWED, words, owner, due, Status.OPEN, set_on, (step,))


def _arising():
    return (
        Arising(
            "action-0",
            "180",
            date(2017, 12, 19),
            "Domestic abuse",
            "red",
            "That the number of cases heard be explained.",
            "Domestic Abuse Group",
            date(2018, 2, 28),
            Status.DONE,
            "Done on 12 March 2018: two new referrers began in October.",
            "Cases heard: 75 in Q2 2017/18, 80 in Q3 2017/18.",
        ),
        Arising(
            "action-00",
            "181b",
            date(2017, 12, 19),
            "Envirocrime",
            "",
            "That an update on the revised action plan be brought to the next meeting.",
            "Trading Standards",
            date(2018, 3, 8),
            Status.OVERDUE,
            "Overdue since 8 March 2018; nothing was said of it.",
        ),
    )
