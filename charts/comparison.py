"""Our figure beside its own earlier ones, its baseline and its target: a finding and a table."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from html import escape

from charts.wording import NONE, level_words
from performance.comparisons import Compared
from performance.row import Row
from performance.wording import number, percent, points

_HEADS = (("Compared with", ""), ("Figure", "sp-num"), ("Ours beside it", "sp-num"), ("Better or worse", ""))
_SHORT = {
    "Previous quarter": "the quarter before",
    "Same quarter last year": "last year",
    "Target by now": "target",
}


def comparison_table(row: Row, found: Sequence[Compared]) -> str:
    """The table under its finding; without a figure the reason why there is nothing to compare."""
    title = f"<h2>{escape(comparison_title(found))}</h2>"
    if not found:
        return f'<div class="sp sp-section">{title}<p class="sp-line">{escape(row.reason)}</p></div>'
    head = "".join(f'<th scope="col" role="columnheader" class="{kind}">{words}</th>' for words, kind in _HEADS)
    rows = "".join(_row(one, row) for one in found)
    caption = f"{row.indicator.title} beside its own figures and target"
    return (
        f'<div class="sp sp-section">{title}<p class="sp-line">{escape(_under(row))}</p>'
        f'<table class="sp-plain sp-compared" role="table"><caption class="sp-hidden">{escape(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">{rows}</tbody></table></div>'
    )


def comparison_title(found: Sequence[Compared]) -> str:
    """Better than what, worse than what: at most ten words, without a full stop."""
    better, worse = ([_short(one) for one in found if one.better is side] for side in (True, False))
    if better and worse:
        return f"Better than {_joined(better)}, worse than {_joined(worse)}"
    if better or worse:
        return f"{'Better' if better else 'Worse'} than {_joined(better or worse)}"
    return "Compared with earlier figures" if any(one.difference is not None for one in found) else "Nothing to compare"


def _short(one: Compared) -> str:
    """How a line is named in the title: of a baseline its year."""
    return _SHORT.get(one.name, one.name.removeprefix("Baseline, "))


def _joined(names: Sequence[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def _under(row: Row) -> str:
    value = number(row.value, row.indicator.unit) if row.value is not None else NONE
    return f"Ours: {value}{' (p)' if row.provisional else ''}{_unit(row)}."


def _unit(row: Row) -> str:
    words = {"share": "", "pounds": "", "per_1000": " per 1,000 people"}
    return words.get(row.indicator.unit, f" {row.indicator.unit}")


def _row(one: Compared, row: Row) -> str:
    other = level_words(one.other, row.indicator.unit)
    by = difference_words(one.difference, share=row.indicator.is_share)
    return (
        f'<tr role="row"><th scope="row" role="rowheader">{escape(one.name)}'
        f'<span class="sp-soft sp-under">{escape(one.of)}</span></th>'
        f'<td class="sp-num" role="cell">{escape(other)}</td>'
        f'<td class="sp-num" role="cell"><span class="sp-phone">ours </span>{escape(by)}</td>'
        f'<td role="cell">{_verdict(one)}</td></tr>'
    )


def difference_words(difference: Fraction | None, *, share: bool) -> str:
    """A difference with its sign; – where nothing is compared."""
    if difference is None:
        return NONE
    return points(difference) if share else percent(difference)


def _verdict(one: Compared) -> str:
    word = better_words(one.better, same=one.difference == 0 and not one.why)
    if not word:
        return f'<span class="sp-soft">{escape(_sentence(one.why))}</span>' if one.why else NONE
    tone = "" if one.better is None else f' class="sp-{word}"'
    why = f' <span class="sp-soft">{escape(one.why)}</span>' if one.why else ""
    return f"<span{tone}>{word}</span>{why}"


def better_words(better: bool | None, *, same: bool) -> str:  # noqa: FBT001  None means that it is not said
    """better, worse, the same, or nothing."""
    if better is None:
        return "the same" if same else ""
    return "better" if better else "worse"


def _sentence(words: str) -> str:
    return f"Not said: {words}" if words.startswith("the series") else f"{words[:1].upper()}{words[1:]}"
