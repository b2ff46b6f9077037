"""The panels of the register that follow no filter: how long clearing took in each ward, and FixMyStreet beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction

from charts.area_map import AreaFigure
from charts.outlined_panel import boundary_words, outlined_panel
from charts.panel import Panel
from charts.tips_panels import APART, COUNTED, Frame
from charts.tips_words import beside_title, clearing_sentence, slowest_title
from charts.year_lines import Line, line_panel
from loaders.reading.periods import Grain
from performance.flow import Flow
from performance.outlines import Outlines, shared_out
from performance.tips import Clearing, Register, Window, clearing_of
from performance.wording import month, number

_MONTHS = 24  # as many as show a season twice


def beside_panel(register: Register, window: Window, frame: Frame) -> Panel | None:
    """The register's reports by month with FixMyStreet's beside them; None where no month is known."""
    both = (("Register", register.reports), ("FixMyStreet", register.beside))
    given = {start for _, flow in both for start in flow.points.get(Grain.MONTH, {}) if start <= window.span.end}
    months = sorted(given)[-_MONTHS:]
    lines = [
        Line(title, tuple(_whole_month(flow, start) for start in months), strong=not at)
        for at, (title, flow) in enumerate(both)
    ]
    known = [at for at in range(len(months)) if any(line.values[at] is not None for line in lines)]
    if not known:
        return None
    ours, beside = (line.values[known[-1]] for line in lines)
    return line_panel(
        "fly-tipping-reports-by-month", beside_title(ours, beside, month(months[known[-1]])),
        "Reports by month, whole register; FixMyStreet counts its own beside it.", months,
        [line for line in lines if any(value is not None for value in line.values)],
        colours=frame.colours, monthly=True, what="reports by month",
        about=(("What is counted", COUNTED), ("FixMyStreet", "Fly-tips reported on FixMyStreet"), APART),
        source=frame.source, samples=frame.samples,
    )  # fmt: skip


def _whole_month(flow: Flow, start: date) -> Fraction | None:
    point = flow.month(start)
    return point.value if point and point.complete else None


def clearing_panels(
    register: Register, window: Window, names: Mapping[str, str], outlines: Sequence[Outlines], frame: Frame
) -> Iterable[Panel]:
    """Mean days to clear by ward; nothing where the register has them for no ward."""
    found = {code: clearing_of(flows, window.months) for code, flows in register.wards.items()}
    known = {code: mean for code, one in found.items() if (mean := one.mean_days) is not None}
    parts = shared_out(outlines, known)
    told = clearing_sentence(clearing_of(register.clearing, window.months), frame.shown)
    for at, part in enumerate(parts):
        here = {code: known[code] for code in part.codes}
        under = (
            told,
            "Whole register: days are known by ward and month, not by kind.",
            boundary_words(part, len(parts)),
        )
        yield outlined_panel(
            f"fly-tipping-days-to-clear{f'-{at + 1}' if at else ''}", slowest_title(here, names),
            " ".join(filter(None, under)), part, outlines,
            tuple(_area(code, mean, found[code], names) for code, mean in here.items()),
            colours=frame.colours, shown=_days, what="Mean days to clear", least=Fraction(1, 10),
            further=(("Reports cleared", ""), ("Cost of clearance", "pounds")),
            about=(
                ("What is counted", "Days from report to clearance, added up and divided by the reports cleared"),
                ("Cost", "As the register has it; the annual return has its own"),
            ),
            source=frame.source, samples=frame.samples,
        )  # fmt: skip


def _area(code: str, mean: Fraction, one: Clearing, names: Mapping[str, str]) -> AreaFigure:
    return AreaFigure(code, names.get(code, code), mean, further=(one.cleared, one.cost))


def _days(value: Fraction) -> str:
    return number(value, "days")
