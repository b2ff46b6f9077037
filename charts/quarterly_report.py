"""A quarterly report as one HTML table: each line with its quarters, the year to date, the target by now, its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from html import escape

from charts.scorecard_table import rated
from charts.theme import Palette
from charts.wording import NONE, level_words
from performance.definitions.target import AnnualTarget
from performance.rating import Rating
from performance.source_report import InWords, QuarterFigure, QuarterlyReport, ReportLine
from performance.spoken_numbers import are, spelt
from performance.wording import number

Link = Callable[[str], str]
_RATED = {Rating.RED, Rating.AMBER, Rating.GREEN}


def report_table(report: QuarterlyReport, link: Link, colours: Palette) -> str:
    """The table; one sentence where nothing of it was ever received. `link` is the address of an indicator's page."""
    if not any(line.given for line in report.lines):
        words = f"No quarter of the year up to {report.quarter.shown} has a figure. "
        return f'<div class="sp"><p class="sp-line">{words}{_silent(report)}</p></div>'
    quarters = [one.quarter for one in report.lines[0].quarters]
    heads = [f"Q{one.number}" for one in quarters]
    columns = "".join(f'<th scope="col" role="columnheader" class="sp-num">{name}</th>' for name in heads)
    head = (
        f'<th scope="col" role="columnheader">Line, and the partner’s words</th>{columns}'
        '<th scope="col" role="columnheader" class="sp-num">Year to date</th>'
        '<th scope="col" role="columnheader" class="sp-num">Target by now</th>'
        '<th scope="col" role="columnheader">Rating</th>'
    )
    rows = "".join(_row(line, link, colours) for line in report.lines)
    caption = f"The report line by line, up to {report.quarter.shown}"
    return (
        f'<div class="sp"><table class="sp-report" role="table"><caption class="sp-hidden">{caption}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">{rows}</tbody></table>'
        f'<p class="sp-line">{_foot(report)}</p></div>'
    )


def report_words(report: QuarterlyReport) -> str:
    """The report in a sentence: how its lines with a target stand."""
    rows = [line.row for line in report.lines if line.row and line.row.rating in _RATED]
    if not any(line.given for line in report.lines):
        return f"No figure of the report is known for the year to {report.quarter.shown}"
    if not rows:
        given = sum(line.given for line in report.lines)
        verb = "has" if given == 1 else "have"
        return f"{spelt(given).capitalize()} line{'' if given == 1 else 's'} {verb} figures; none has a target"
    counts = [(sum(row.rating is one for row in rows), one.value) for one in (Rating.RED, Rating.AMBER, Rating.GREEN)]
    told = [(count, words) for count, words in counts if count]
    if len(rows) == 1:
        return f"The one line with a target is {told[0][1]}"
    if len(told) == 1:
        return f"{'Both' if len(rows) == 2 else f'All {spelt(len(rows))}'} targets are {told[0][1]}"
    named = ", ".join(f"{spelt(count)} {are(count)} {words}" for count, words in told)
    return f"Of {spelt(len(rows))} targets {named}"


def _row(line: ReportLine, link: Link, colours: Palette) -> str:
    title = escape(line.title)
    if line.row:
        title = f'<a href="{escape(link(line.row.indicator.id), quote=True)}" target="_self">{title}</a>'
    unit = line.row.indicator.unit if line.row else ""
    quarters = "".join(_cell(f"Q{one.quarter.number}", _shown(one, unit)) for one in line.quarters)
    return (
        f'<tr role="row"><th scope="row" role="rowheader"><b>{title}</b>{_words(line)}</th>{quarters}'
        f"{_cell('Year to date', f'<b>{_shown(line.to_date, unit)}</b>')}{_cell('Target by now', _target(line))}"
        f'<td role="cell"><span class="sp-phone">Rating</span>{_rating(line, colours)}</td></tr>'
    )


def _cell(label: str, shown: str) -> str:
    return f'<td role="cell" class="sp-num"><span class="sp-phone">{label}</span>{shown}</td>'


def _shown(one: QuarterFigure, unit: str) -> str:
    if one.hidden:
        return "[c]"
    if one.value is None:
        return NONE
    return f"{escape(number(one.value, unit))}{' <small>(p)</small>' if one.provisional else ''}"


def _words(line: ReportLine) -> str:
    """The words of the cells, the newest quarter first, and the target as printed."""
    told = [_said(one) for one in sorted(line.words, key=lambda one: one.quarter, reverse=True)]
    if line.target_words:
        told.append(f"Target as printed: “{escape(line.target_words)}”")
    return "".join(f'<span class="sp-say">{words}</span>' for words in dict.fromkeys(told))


def _said(one: InWords) -> str:
    at = f' <span class="sp-from">{escape(one.sheet)} › {escape(one.cell)}</span>' if one.cell else ""
    return f"Q{one.quarter.number}: “{escape(one.words)}”{at}"


def _target(line: ReportLine) -> str:
    row = line.row
    if row is None or row.expected is None:
        return NONE
    shown = escape(level_words(row.expected, row.indicator.unit))
    whole = row.level if isinstance(row.target, AnnualTarget) else None
    if isinstance(whole, Fraction):
        shown += f' <span class="sp-under sp-soft">of {escape(number(whole, row.indicator.unit))}</span>'
    return shown


def _rating(line: ReportLine, colours: Palette) -> str:
    if line.row is None:
        return '<span class="sp-soft">No indicator</span>'
    return rated(line.row, colours, 20)


def _foot(report: QuarterlyReport) -> str:
    said = ["A target by now is the year’s target for the months gone by (pro rata)."]
    if any(one.hidden for line in report.lines for one in (*line.quarters, line.to_date)):
        said.append("[c]: 1 to 4 people, or hidden so that such a number cannot be worked out.")
    if any(line.row is None for line in report.lines):
        said.append("Lines without an indicator are not added up over the year.")
    return " ".join([*said, _silent(report)]).strip()


def _silent(report: QuarterlyReport) -> str:
    """The lines of the form of which no file says anything."""
    if not report.silent:
        return ""
    names = [escape(_inside(one)) for one in report.silent]
    return f"The forms also have these lines; no file gives them for the year: {'; '.join(names)}."


def _inside(title: str) -> str:
    first = title.partition(" ")[0]
    return title if any(letter.isupper() for letter in first[1:]) else title[:1].lower() + title[1:]


def report_lines_with_target(report: QuarterlyReport) -> Sequence[ReportLine]:
    """The lines whose year to date stands beside a year's target."""
    return [
        line
        for line in report.lines
        if line.row
        and isinstance(line.row.target, AnnualTarget)
        and isinstance(line.row.level, Fraction)
        and line.row.value is not None
    ]
