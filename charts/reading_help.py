"""How to read ratings, signals and the marks behind figures, in plain words beside the marks themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import repeat

from charts.marks import image, rating_mark, signal_icon
from charts.theme import Palette
from performance.rating import Rating
from performance.signal import Signal

_RATINGS = (
    (Rating.GREEN, "Green", "On target or better. A figure equal to its target is green."),
    (
        Rating.AMBER,
        "Amber",
        "Off target, but within tolerance: 5% of what was expected, unless the target says otherwise.",
    ),
    (Rating.RED, "Red", "Off target by more than the tolerance."),
    (
        Rating.NO_TARGET,
        "No target",
        "Nothing was agreed for this period, or the target has ended. The figure is shown without a colour.",
    ),
    (
        Rating.NO_DATA,
        "Not submitted",
        "There is no figure. The colour of the quarter before is never carried over, and nothing is taken for 0.",
    ),
)
_OTHER_RULES = (
    "Two kinds of target follow another rule. With a floor, amber means that the floor is met and the target is not. "
    "With last year as the rule, amber means off target but better than at the same time last year. Each indicator’s "
    "page shows the arithmetic under “Why this colour?”. A quarter is rated by the target that held for it, so a new "
    "target never recolours the past."
)
_WHY_SIGNALS = (
    "A rating says whether a figure is where it was meant to be. A signal says whether it is really changing, or only "
    "going up and down as figures do. From the months so far follow two limits between which nearly every month lies "
    "as long as nothing changes: the mean, and 2.66 times the usual step from one month to the next on either side."
)
_SIGNALS = (
    (
        Signal.NEITHER,
        "Normal",
        "The newest month lies within the limits and is part of no run that stands out. One high month is no reason "
        "to act.",
    ),
    (Signal.IMPROVEMENT, "Improving", "The newest month stands out on the better side."),
    (Signal.CONCERN, "Worsening", "The newest month stands out on the worse side."),
    (
        Signal.TOO_FEW_POINTS,
        "Too few",
        "Fewer than 6 points: nothing can be said. Up to 12 points the limits are called trial limits.",
    ),
)
_RULES = (
    "A month stands out when it lies outside the limits, when it ends or is part of seven or more that rise or fall "
    "one after another, when two of three lie in the outer third on the same side, or when seven or more lie on one "
    "side of the mean. Where the way of counting has changed, a line marks the series break: limits begin anew there, "
    "and nothing is compared across it. Where colour and signal disagree, the page says so: red, but within normal "
    "variation."
)
_MARKS = (
    (
        "(p)",
        "Provisional: the figures came before their period had ended, or their sender says that they may change. The "
        "mark is hatched, the point on the chart hollow.",
    ),
    (
        "[c]",
        "Hidden to protect people: a count of 1 to 4, or a figure from which one could be worked out. Downloads and "
        "pictures hold no more than the page.",
    ),
    ("–", "There is no figure, or no comparison can be made; the reason stands beside it."),
    (
        "As known on",
        "Figures as they were known on that day: files received by then, and not withdrawn by then. Any past page can "
        "be opened again.",
    ),
    ("Sample data", "Published figures the dashboard is delivered with, not those of a live quarter."),
)


def rating_help(colours: Palette) -> str:
    """What each colour of a rating means."""
    pairs = ((f"{image(rating_mark(one, colours, size=22))} {name}", said) for one, name, said in _RATINGS)
    return f"{described(pairs)}{_text(_OTHER_RULES)}"


def signal_help(colours: Palette) -> str:
    """What a signal is, and what each of them says."""
    pairs = (
        (f"{image(signal_icon(one, colours, downwards=one is Signal.IMPROVEMENT))} {name}", said)
        for one, name, said in _SIGNALS
    )
    return f"{_text(_WHY_SIGNALS)}{described(pairs)}{_text(_RULES)}"


def marks_help() -> str:
    """What stands behind and beside figures."""
    return described(_MARKS)


def described(pairs: Iterable[tuple[str, str]], ids: Sequence[str] = ()) -> str:
    """Terms and what is said of each, both HTML, as a list; `ids` are the names of the entries in addresses."""
    named = (f' id="{name}"' for name in ids) if ids else repeat("")
    rows = (
        f"<div{name}><dt>{term}</dt><dd>{said}</dd></div>" for name, (term, said) in zip(named, pairs, strict=False)
    )
    return f'<dl class="sp-terms">{"".join(rows)}</dl>'


def _text(words: str) -> str:
    return f'<p class="sp-after">{words}</p>'
