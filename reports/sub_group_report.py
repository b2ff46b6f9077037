"""The standard report of a sub-group, filled in as far as anything is known: as PDF, and as Word to be typed into."""

from __future__ import annotations

import io

from docx.document import Document as Report
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from charts.theme import LIGHT, SYMBOLS
from performance.pack.pack import Figure, Item, Pack
from performance.rating import Rating
from performance.wording import day
from reports.cells import shown
from reports.paper_items import PaperChart
from reports.paper_rows import paper_row
from reports.sub_group_form import Form, Part, form_of
from reports.typeset import pdf, picture
from reports.word_file import add_footer, add_pairs, add_run, add_table, as_bytes, new_report, write

_COLUMNS = ("Indicator and finding", "Rating", "Value", "Target by now", "On year")
_WIDTHS = (7.4, 2.8, 2.2, 2.2, 2.4)  # centimetres, of the 17 between the margins
_TITLE = 255  # letters: the most that a property of a document holds
_LINES = 4  # to write on, where nothing is written yet


def report_pdf(pack: Pack, item: Item) -> bytes:
    """The report of an item as a tagged PDF; parts nobody has written are ruled, to be written on."""
    return pdf("sub_group.typ", form_of(pack, item), pack.made)


def report_docx(pack: Pack, item: Item) -> bytes:
    """The report of an item as .docx, with real headings and tables; parts nobody has written hold a hint."""
    form = form_of(pack, item)
    report = new_report(shown(f"{form.title}, {pack.partnership}")[:_TITLE], pack.made)
    add_run(report.add_paragraph(), f"{pack.partnership} · {form.marking}", bold=True)
    report.add_heading(shown(form.title), level=1)
    add_pairs(report, "About this report", form.facts, (5.5, 11.5))
    _add_figures(report, form, item)
    for part in form.parts:
        _add_part(report, part)
    add_footer(report, f"{pack.partnership}, {day(pack.meeting.on)}. Marking: {pack.marking.value}.")
    return as_bytes(report)


def _add_figures(report: Report, form: Form, item: Item) -> None:
    report.add_heading(form.figures_title, level=2)
    add_run(report.add_paragraph(), form.item.summary, bold=bool(item.figures))
    if form.item.chart:
        _add_chart(report, form.item.chart)
    if item.figures:
        table = add_table(report, form.figures_title, _COLUMNS, _WIDTHS, len(item.figures))
        for row, figure in zip(table.rows[1:], item.figures, strict=True):
            for place, (cell, words) in enumerate(zip(row.cells, _cells(figure), strict=True)):
                write(cell, words, first_bold=place in {0, 2})


def _cells(figure: Figure) -> tuple[str, ...]:
    """An indicator in five cells; the mark is its sign of Excel's set, and its word."""
    row = paper_row(figure)
    rating = Rating.NO_TARGET if figure.row.suppressed else figure.row.rating
    mark = f"{SYMBOLS.get(rating, '')} {row.rating.word}".strip()
    finding = f"{row.finding}{row.contrast}"
    return f"{row.title}\n{row.period}\n{finding}", mark, row.value, row.target, f"{row.on_year.by} {row.on_year.word}"


def _add_chart(report: Report, chart: PaperChart) -> None:
    """Title, the line under it, and the chart as a picture with its text alternative; or why there is none."""
    if chart.missing:
        add_run(report.add_paragraph(), f"{chart.indicator}. {chart.missing}")
        return
    add_run(report.add_paragraph(), f"{chart.indicator} · {chart.title}", bold=True)
    add_run(report.add_paragraph(), chart.under)
    shape = report.add_picture(io.BytesIO(picture(chart.drawing)), width=Cm(17))
    shape._inline.find(qn("wp:docPr")).set("descr", shown(chart.alt))


def _add_part(report: Report, part: Part) -> None:
    report.add_heading(shown(part.title), level=2)
    lines = [line for line in part.words.split("\n") if line.strip()]
    for line in lines:
        add_run(report.add_paragraph(), line)
    if not lines:
        hint = report.add_paragraph().add_run(part.hint)
        hint.font.color.rgb = RGBColor.from_string(LIGHT.ink2.removeprefix("#"))
        for _ in range(_LINES):
            report.add_paragraph().paragraph_format.space_after = Pt(6)
