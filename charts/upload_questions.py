"""What the questions about a file are asked of: its first rows, with what each heading was taken for."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from charts.cell_window import Rows
from loaders.likeness import Glimpse, Header, Headings
from loaders.reading.ask import Ask
from loaders.reading.cells import letters

_ROWS, _COLUMNS = 8, 12
_ASKED = {
    Ask.LAYOUT: "what it is",
    Ask.SHEET: "which sheet holds the figures",
    Ask.PERIOD: "which period it is of",
    Ask.PARTNER: "who sends it",
    Ask.COLUMNS: "what some of its headings mean",
    Ask.VALUES: "what some of its words mean",
}


def question_heading(name: str, asks: Sequence[Ask]) -> str:
    """What is to be said of a file."""
    words = [_ASKED[ask] for ask in Ask if ask in asks]
    asked = f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)
    advice = "Answers about headings and words are remembered for this partner once the file is accepted."
    remembered = advice if {Ask.COLUMNS, Ask.VALUES} & set(asks) else ""
    return (
        f'<div class="sp sp-section"><h2>Of “{escape(name)}”, please say {escape(asked)}</h2>'
        f'<p class="sp-soft sp-below">{remembered}</p></div>'
    )


def clean_heading(name: str) -> str:
    """What the rows under it are: all that is left of a file with personal data."""
    return (
        f'<div class="sp sp-section"><h2>What is left in “{escape(name)}”</h2>'
        '<p class="sp-soft sp-below">These columns stay and nothing else is kept; the file as it was dropped has been '
        "deleted. Look whether anything personal is left.</p></div>"
    )


def first_rows(glimpses: Sequence[Glimpse], headings: Sequence[Headings], name: str) -> str:
    """The first rows of the sheet in question: the one whose headings were looked at, else the first."""
    known = {one.sheet: one for one in headings}
    chosen = next((one for one in glimpses if one.sheet in known), None) or next(iter(glimpses), None)
    if chosen is None:
        return ""
    table = known.get(chosen.sheet)
    title = f"First rows of {name}" + (f", sheet {chosen.sheet}" if chosen.sheet else "")
    return _rows(chosen.rows, table, title)


def _rows(rows: Rows, table: Headings | None, title: str) -> str:
    heading = table.row if table else -1
    near = [(number, texts) for number, texts in rows if number >= heading]
    shown = (near or list(rows))[:_ROWS]
    width = min(max((len(texts) for _, texts in shown), default=0), _COLUMNS)
    head = "".join(f'<th scope="col">{letters(column)}</th>' for column in range(width))
    meaning = {one.column: one for one in table.headers} if table else {}
    body = "".join(_row(number, texts, width, meaning if number == heading else {}) for number, texts in shown)
    name = escape(title)
    return (
        f'<div class="sp"><div class="sp-scroll" tabindex="0" role="region" aria-label="{name}">'
        f'<table class="sp-cells"><caption class="sp-hidden">{name}</caption><thead><tr><th scope="col">'
        f'<span class="sp-hidden">Row</span></th>{head}</tr></thead><tbody>{body}</tbody></table></div></div>'
    )


def _row(number: int, texts: Sequence[str], width: int, meaning: dict[int, Header]) -> str:
    cells = "".join(_cell(texts[column] if column < len(texts) else "", meaning.get(column)) for column in range(width))
    return f'<tr><th scope="row">{number + 1}</th>{cells}</tr>'


def _cell(text: str, header: Header | None) -> str:
    if header is None:
        return f"<td>{escape(text)}</td>"
    if header.means:
        return f"<td><b>{escape(text)}</b></td>"
    return f'<td class="sp-note">{escape(text)}<span class="sp-hidden"> (not known)</span></td>'
