"""The head of the upload page and the table of the files on the desk."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from charts.upload_words import BUSY, FileLine, Standing, Step, result_words

NOTHING_YET = "Nothing is stored until you accept."
WHAT_HAPPENS = (
    "Drop one file or twenty: each is recognised and checked cell by cell, and you see which ratings and figures would "
    "change. " + NOTHING_YET
)
_COLUMNS = ("File", "Recognised as", "Period", "From", "Result")
_KILO = 1024


def upload_head(title: str, lead: str, four: Sequence[Step]) -> str:
    """Title, one sentence, and the four steps with the present one marked."""
    marked = "".join(map(_step, four))
    return (
        f'<div class="sp"><h1>{escape(title)}</h1><p class="sp-lead sp-muted">{escape(lead)}</p>'
        f'<ol class="sp-steps" aria-label="Steps">{marked}</ol></div>'
    )


def small_heading(words: str) -> str:
    """A heading of the second rank, as our own tables have it."""
    return f'<div class="sp"><h2>{escape(words)}</h2></div>'


def _step(step: Step) -> str:
    kind = "sp-now" if step.now else "sp-done" if step.done else "sp-later"
    current = ' aria-current="step"' if step.now else ""
    return f'<li class="{kind}"{current}>{escape(step.words)}</li>'


def files_table(lines: Sequence[FileLine]) -> str:
    """The files: name, size and sheet; what each is, of when, from whom, and what came of reading it."""
    head = "".join(f'<th scope="col" role="columnheader">{words}</th>' for words in _COLUMNS)
    rows = "".join(map(_row, lines))
    return (
        '<div class="sp"><table class="sp-desk" role="table"><caption class="sp-hidden">Files on the desk</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">{rows}</tbody></table></div>'
    )


def _row(line: FileLine) -> str:
    sheet = f", sheet “{line.sheet}”" if line.sheet else ""
    said = f'<span class="sp-find">{escape(line.said)}</span>' if line.said else ""
    name = (
        f'<th scope="row" role="rowheader"><b>{escape(line.name)}</b> '
        f'<span class="sp-soft">{size_words(line.size)}{escape(sheet)}</span>{said}</th>'
    )
    cells = (("Recognised as", line.recognised), ("Period", line.period), ("From", line.partner))
    shown = "".join(_cell(label, words) for label, words in cells)
    return f'<tr class="sp-file" role="row">{name}{shown}<td role="cell">{_result(line)}</td></tr>'


def _cell(label: str, words: str) -> str:
    return f'<td role="cell"><span class="sp-phone">{label}: </span>{escape(words) or "–"}</td>'


def _result(line: FileLine) -> str:
    if line.standing in BUSY:
        return _progress(line)
    stopped = line.standing in {Standing.STOPPED, Standing.ASKED}
    kind = "sp-worse" if stopped else "sp-strong" if line.standing is Standing.READY else "sp-muted"
    return f'<span class="{kind}">{escape(result_words(line))}</span>'


def _progress(line: FileLine) -> str:
    """The stage with a bar; without a share, for how long it has gone on, so that one sees it move."""
    words = escape(line.stage or result_words(line))
    if line.share is None:
        since = f", {line.seconds} s" if line.seconds else ""
        return f'<span class="sp-muted">{words}{since}</span>'
    done = round(100 * min(max(line.share, 0.0), 1.0))
    return (
        f'<span class="sp-muted">{words}, {done}%</span>'
        f'<span class="sp-track"><span style="width:{done}%"></span></span>'
    )


def size_words(size: int) -> str:
    """18 KB, 1.2 MB."""
    if size < _KILO:
        return f"{size} bytes"
    if size < _KILO * _KILO:
        return f"{round(size / _KILO)} KB"
    return f"{size / _KILO / _KILO:.1f}".removesuffix(".0") + " MB"
