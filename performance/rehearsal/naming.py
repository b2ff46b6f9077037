"""What a single figure is called: its measure's title, and its dimensions and ward in plain English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from loaders.reading.measure import Measure
from performance.dimension_words import dimension_words, plain_words
from performance.scorecard.listing import Key, ward_name


def by_name(measures: Iterable[Measure]) -> Mapping[str, Measure]:
    """The measures by their names."""
    return {measure.name: measure for measure in measures}


def title_of(measure: str, known: Mapping[str, Measure]) -> str:
    """What is counted; the name in plain words where no source declares it any more."""
    return known[measure].title if measure in known else plain_words(measure.partition(".")[2] or measure)


def unit_of(measure: str, known: Mapping[str, Measure]) -> str:
    """What it is counted in."""
    return known[measure].unit if measure in known else ""


def detail_of(key: Key) -> str:
    """The words of a figure's dimensions and of its ward: "police", "Arson, Bromley Town"; "" where it has none."""
    return ", ".join(filter(None, (dimension_words(key.dimensions), ward_name(key.place.area))))
