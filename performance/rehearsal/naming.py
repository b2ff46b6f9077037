"""What a single figure is called: its measure's title, and its dimensions and ward in plain English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from loaders.reading.measure import Measure
from loaders.reading.observation import DIMENSIONS
from performance.scorecard.listing import Key, ward_name

# Each of these says all that the ones behind it say.
_SAYS_MORE = ("offence", "mopac_7", "offence_group")
_SPELT = {
    "idva": "IDVA",
    "mash": "MASH",
    "childrens_social_care": "children's social care",
}


def by_name(measures: Iterable[Measure]) -> Mapping[str, Measure]:
    """The measures by their names."""
    return {measure.name: measure for measure in measures}


def title_of(measure: str, known: Mapping[str, Measure]) -> str:
    """What is counted; the name in plain words where no source declares it any more."""
    return known[measure].title if measure in known else _plain(measure.partition(".")[2] or measure)


def unit_of(measure: str, known: Mapping[str, Measure]) -> str:
    """What it is counted in."""
    return known[measure].unit if measure in known else ""


def detail_of(key: Key) -> str:
    """The words of a figure's dimensions and of its ward: "police", "burglary, Bromley Town"; "" where it has none."""
    values = {name: value for name, value in zip(DIMENSIONS, key.dimensions, strict=True) if value}
    crime = [name for name in _SAYS_MORE if name in values]
    words = [_plain(value) for name, value in values.items() if name not in crime[1:]]
    return ", ".join(filter(None, [*words, ward_name(key.place.area)]))


def _plain(value: str) -> str:
    """A dimension's value as people write it: violence with injury, IDVA; a partner's own words stay as they are."""
    return _SPELT.get(value) or value.replace("_", " ")
