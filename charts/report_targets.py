"""The lines of a quarterly report that have a year's target: how much of it is there, and how much should be by now."""

from __future__ import annotations

from fractions import Fraction

from plotly import graph_objects as go

from charts.chart_text import chart_text
from charts.data_table import Column, DataTable, Entry, figure, hidden, words
from charts.panel import Panel
from charts.quarterly_report import report_lines_with_target, report_words
from charts.source_words import Origin, fitted
from charts.theme import FAMILY, Palette, template
from charts.wording import rating_words
from performance.row import Row
from performance.source_report import QuarterFigure, QuarterlyReport, ReportLine
from performance.wording import number, unsigned_percent

_BAR, _FOOT = 48, 14


def report_panel(report: QuarterlyReport, origin: Origin, colours: Palette) -> Panel | None:
    """The panel; its table is the whole report. None where no line has both a figure and a year's target."""
    rows = [line.row for line in report_lines_with_target(report) if line.row]
    if not rows:
        return None
    return Panel(
        name="report-against-target",
        title=fitted(report_words(report), "Lines with a target, so far this year", most=10),
        under=f"Share of the year’s target reached by {report.quarter.shown}. Purple, dashed: due by now.",
        figure=_figure(rows, colours),
        alt=_alt(rows, report),
        table=report_data(report),
        about=(
            ("Target by now", "The year’s target times the months gone by, of those the service runs in the year."),
            *((row.indicator.title, row.target.note) for row in rows if row.target and row.target.note),
        ),
        source=origin.source,
        samples=origin.samples,
    )


def report_data(report: QuarterlyReport) -> DataTable:
    """Every line of the report as a table for files."""
    quarters = [one.quarter.shown for one in report.lines[0].quarters] if report.lines else []
    columns = (
        Column("Line", numeric=False), *(Column(name) for name in quarters), Column("Year to date"),
        Column("Target by now"), Column("Target of the year"), Column("Rating", numeric=False),
        Column("In the partner’s words", numeric=False),
    )  # fmt: skip
    rows = tuple(_row(line) for line in report.lines)
    return DataTable(f"The report line by line, up to {report.quarter.shown}", columns, rows)


def _row(line: ReportLine) -> tuple[Entry, ...]:
    unit = line.row.indicator.unit if line.row else ""
    expected = line.row.expected if line.row and isinstance(line.row.expected, Fraction) else None
    level = line.row.level if line.row and isinstance(line.row.level, Fraction) else None
    told = [f"Q{one.quarter.number}: {one.words}" for one in line.words]
    told += [f"target: {line.target_words}"] if line.target_words else []
    return (
        words(line.title), *(_entry(one, unit) for one in (*line.quarters, line.to_date)), figure(expected, unit),
        figure(level, unit), words(rating_words(line.row) if line.row else "no indicator"), words("; ".join(told)),
    )  # fmt: skip


def _entry(one: QuarterFigure, unit: str) -> Entry:
    return hidden() if one.hidden else figure(one.value, unit, note="(p)" if one.provisional else "")


def _figure(rows: list[Row], colours: Palette) -> go.Figure:
    places = [-place for place in range(len(rows))]
    reached, due = [_share(row.value, row) for row in rows], [_share(row.expected, row) for row in rows]
    chart = go.Figure(layout={"template": template(colours), "height": _BAR * len(rows) + _FOOT})
    chart.add_bar(
        orientation="h", x=reached, y=places, width=0.36, marker={"color": colours.series, "line": {"width": 0}},
        text=[_hover(row) for row in rows], textposition="none", hovertemplate="%{text}<extra></extra>", name="so far",
    )  # fmt: skip
    for row, place, at in zip(rows, places, due, strict=True):
        # a broad line of the page's colour under the mark, so that it is seen on the bar too
        for line in ({"color": colours.bg, "width": 8}, {"color": colours.target, "width": 3, "dash": "5px,2px"}):
            chart.add_scatter(
                x=[at, at], y=[place - 0.27, place + 0.27], mode="lines", hoverinfo="skip", name="by now", line=line
            )
        _labels(chart, row, place, max(_share(row.value, row), at), colours)
    most = max([*reached, *due, 0.01])
    chart.update_xaxes(visible=False, range=[0, most * 1.62], fixedrange=True)
    chart.update_yaxes(visible=False, range=[-len(rows) + 0.5, 0.72], fixedrange=True)
    return chart.update_layout(margin={"l": 2, "r": 2, "t": 2, "b": 2}, bargap=0)


def _labels(chart: go.Figure, row: Row, place: int, far: float, colours: Palette) -> None:
    font = {"color": colours.ink, "size": 14.5, "family": FAMILY}
    chart.add_annotation(
        x=0, y=place + 0.24, xanchor="left", yanchor="bottom", text=chart_text(row.indicator.title), font=font,
        showarrow=False,
    )  # fmt: skip
    chart.add_annotation(
        x=far, y=place, xanchor="left", yanchor="middle", xshift=8, text=_hover(row, bold=True), font=font,
        showarrow=False,
    )  # fmt: skip


def _hover(row: Row, *, bold: bool = False) -> str:
    value, unit = number(row.value or Fraction(0), row.indicator.unit), row.indicator.unit
    level = number(row.level, unit) if isinstance(row.level, Fraction) else ""
    return f"{f'<b>{value}</b>' if bold else value} of {level}"


def _share(part: object, row: Row) -> float:
    if not isinstance(part, Fraction) or not isinstance(row.level, Fraction) or not row.level:
        return 0.0
    return float(part / row.level)


def _alt(rows: list[Row], report: QuarterlyReport) -> str:
    told = []
    for row in rows:
        if isinstance(row.level, Fraction) and row.value is not None and row.level:
            told.append(f"{row.indicator.title} {unsigned_percent(row.value / row.level)}")
    start = f"Bars, share of the year's target reached by {report.quarter.shown}"
    return fitted(
        *(f"{start}: {', '.join(told[:most])}. Table follows." for most in (4, 3, 2, 1)), f"{start}. Table follows.",
        most=30,
    )  # fmt: skip
