"""The values of a figure's dimensions in plain English: "police", "Burglary in a Dwelling"."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.observation import DIMENSIONS

# Each of these says all that the ones behind it say.
_SAYS_MORE = ("offence", "mopac_7", "offence_group")
_SPELT = {
    "idva": "IDVA",
    "mash": "MASH",
    "childrens_social_care": "children's social care",
}


def dimension_words(dimensions: Sequence[str]) -> str:
    """The values that apply, in the order of DIMENSIONS, with commas between; "" where none does.

    >>> dimension_words(("", "", "", "childrens_social_care", "", "", "", "", "", "", "", ""))
    "children's social care"
    """
    values = {name: value for name, value in zip(DIMENSIONS, dimensions, strict=True) if value}
    crime = [name for name in _SAYS_MORE if name in values]
    return ", ".join(plain_words(value) for name, value in values.items() if name not in crime[1:])


def plain_words(value: str) -> str:
    """A value as people write it: violence with injury, IDVA; a partner's own words stay as they are."""
    return _SPELT.get(value) or value.replace("_", " ")
