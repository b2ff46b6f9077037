"""Matters arising in the committee's own form: a report whose Appendix A says what was resolved, and how it stands."""

from __future__ import annotations

from docx.document import Document as Report

from performance.pack.pack import Arising, Marking, Pack
from performance.wording import day, instant
from reports.cells import CellValue
from reports.csv_file import csv_bytes
from reports.word_file import add_footer, add_pairs, add_run, add_table, as_bytes, new_report, write

COLUMNS = ("Minute number/title", "Matters arising", "Update")
_MORE = ("Meeting", "Owner", "Due", "Status", "Indicator")
_NOTHING = "No matter arises from previous meetings."
_WIDTHS = (4.0, 6.0, 7.0)  # centimetres, of the 17 between the margins
_MARKINGS = {Marking.PUBLIC: "PART ONE – PUBLIC", Marking.RESTRICTED: "RESTRICTED – not for publication"}


def matters_docx(pack: Pack) -> bytes:
    """The report as .docx: title block, reason, recommendation, and Appendix A as a table."""
    report = new_report(f"Matters arising, {pack.partnership}, {day(pack.meeting.on)}", pack.made)
    add_run(report.add_paragraph(), _MARKINGS[pack.marking], bold=True)
    report.add_heading("Matters arising", level=1)
    add_pairs(report, "About this report", _about(pack), (4.5, 12.5))
    _add_reasons(report, pack)
    _add_appendix(report, pack.arising)
    add_footer(report, f"{pack.partnership}, {day(pack.meeting.on)}. Marking: {pack.marking.value}.")
    return as_bytes(report)


def matters_csv(pack: Pack) -> bytes:
    """Appendix A as CSV, and beside its three columns who owns what, by when, and how it stands."""
    return csv_bytes((*COLUMNS, *_MORE), [(*three(one), *_more(one)) for one in pack.arising])


def three(one: Arising) -> tuple[str, str, str]:
    """A matter in the committee's three columns, a line to each thing that is said."""
    minute = f"Minute {one.minute}" if one.minute else ""
    meeting = day(one.meeting) if one.meeting else "Agreed between meetings"
    asked = f"{one.owner}, by {day(one.due)}."
    return (
        "\n".join(filter(None, (minute, meeting, one.title))),
        f"{one.words}\n{asked}",
        "\n".join(filter(None, (_standing(one), one.update, one.figure))),
    )


def _standing(one: Arising) -> str:
    """How it stands in a word, where the update does not begin with it."""
    status = one.status.value
    return "" if one.update.lower().startswith(status) else f"{status.capitalize()}."


def _more(one: Arising) -> tuple[CellValue, ...]:
    meeting = one.meeting.isoformat() if one.meeting else None
    return meeting, one.owner, one.due.isoformat(), one.status.value, one.indicator or None


def _about(pack: Pack) -> list[tuple[str, str]]:
    earlier = f"Minutes of the meeting on {day(pack.before)} and its matters arising report" if pack.before else "None"
    return [
        ("Decision maker", pack.partnership),
        ("Date", day(pack.meeting.on)),
        ("Title", "MATTERS ARISING"),
        ("Contact officer", f"The secretary of the {pack.partnership.removeprefix('The ')}"),
        ("Quarter under review", pack.meeting.quarter.shown),
        ("Figures as known on", instant(pack.as_at)),
        ("Background documents", earlier),
    ]


def _add_reasons(report: Report, pack: Pack) -> None:
    report.add_heading("1. Reason for report", level=2)
    said = "Appendix A updates Members on matters arising from previous meetings."
    report.add_paragraph(f"1.1 {said if pack.arising else _NOTHING}")
    report.add_heading("2. Recommendation", level=2)
    asked = "The Group is asked to review progress on matters arising from previous meetings."
    report.add_paragraph(f"2.1 {asked if pack.arising else 'The Group is asked to note this.'}")


def _add_appendix(report: Report, arising: tuple[Arising, ...]) -> None:
    report.add_heading("Appendix A", level=2)
    if not arising:
        report.add_paragraph(_NOTHING)
        return
    table = add_table(report, "Matters arising from previous meetings", COLUMNS, _WIDTHS, len(arising))
    for row, one in zip(table.rows[1:], arising, strict=True):
        for place, (cell, words) in enumerate(zip(row.cells, three(one), strict=True)):
            write(cell, words, first_bold=not place)
