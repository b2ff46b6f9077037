"""The last files of a source: name, period, when it came, and how it stands; and whether anything is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from charts.submissions import ReceivedFile
from performance.receipts.grid import ReceiptRow, State
from performance.spoken_numbers import are, spelt
from performance.wording import day, instant, period

Link = Callable[[str], str]
_STANDS = {"standing": "Stands", "superseded": "Superseded", "withdrawn": "Withdrawn"}


def files_table(files: Sequence[ReceivedFile], link: Link) -> str:
    """The files, the newest first; one sentence where none has come."""
    if not files:
        return '<div class="sp"><p class="sp-line">No file of this source has been received yet.</p></div>'
    rows = "".join(_row(one, link) for one in files)
    heads = "".join(f'<th scope="col">{name}</th>' for name in ("File", "Period", "Received", "Status"))
    return (
        '<div class="sp"><div class="sp-scroll" tabindex="0" role="region" aria-label="Last files received, table">'
        '<table class="sp-plain"><caption class="sp-hidden">Last files received, the newest first</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div></div>"
    )


def _row(one: ReceivedFile, link: Link) -> str:
    name = f'<a href="{escape(link(one.submission), quote=True)}" target="_self">{escape(one.file)}</a>'
    cells = (period(one.period), instant(one.received), _STANDS.get(one.status, one.status))
    return f'<tr><th scope="row">{name}</th>{"".join(f"<td>{escape(words)}</td>" for words in cells)}</tr>'


def due_words(rows: Sequence[ReceiptRow]) -> str:
    """What is expected of a source and whether it is late, in a sentence."""
    if not rows:
        return "The definitions do not say when these files are expected."
    late = [cell for row in rows for cell in row.cells if cell.state is State.LATE]
    never = [cell for row in rows for cell in row.cells if cell.state is State.NEVER]
    waiting = [cell for row in rows for cell in row.cells if cell.state is State.NOT_DUE and cell.due]
    said = []
    if late:
        named = ", ".join(dict.fromkeys(cell.name for cell in late))
        said.append(f"{spelt(len(late))} {are(len(late))} late ({named})")
    if never:
        said.append(f"{spelt(len(never))} never came")
    if waiting and waiting[0].due:
        said.append(f"{waiting[0].name} is due on {day(waiting[0].due)}")
    words = "; ".join(said) or "nothing is late"
    return f"{words[:1].upper()}{words[1:]}."
