"""What the fly-tipping source counts: three ways of counting that are never mixed."""

from collections.abc import Iterator

from loaders.fly_tipping.defra_columns import FORMS, Field
from loaders.fly_tipping.words import LAND_TYPES, LOAD_SIZES, WASTE_TYPES
from loaders.reading.measure import Dimension, Measure

_BY_TYPE = (
    Dimension("waste_type", (*WASTE_TYPES.words, "Not recorded")),
    Dimension("land_type", (*LAND_TYPES.words, "Not recorded")),
    Dimension("load_size", (*LOAD_SIZES.words, "Not recorded")),
    Dimension("action"),
)


def _of_the_return() -> Iterator[Measure]:
    """The measures of Defra's return, each with the words its columns give it."""
    fields: dict[str, list[Field]] = {}
    for form in FORMS:
        for field in form.fields:
            for name in field.measures:
                fields.setdefault(name, []).append(field)
    for name, those in fields.items():
        words = tuple(field.word for field in those if field.word)
        dimensions = (Dimension(those[0].dimension, words),) if those[0].dimension else ()
        title = f"{name.removeprefix('fly_tipping_return.').replace('_', ' ')}, annual return to Defra"
        unit = "pounds" if "cost" in name or name.endswith(".fines") else "incidents"
        yield Measure(name, title[0].upper() + title[1:], unit, dimensions)


_REGISTER = (
    Measure("fly_tipping.reports", "Reports in the council's register", "reports"),
    Measure("fly_tipping.reports_by_type", "Reports by ward and kind, council's register", "reports", _BY_TYPE),
    Measure("fly_tipping.days_to_clear", "Days from report to clearance, added up", "days"),
    Measure("fly_tipping.cleared", "Reports that were cleared", "reports"),
    Measure("fly_tipping.clearance_cost", "Cost of clearance in the register", "pounds"),
)
_FIXMYSTREET = (
    Measure("fixmystreet.reports", "Fly-tips reported by FixMyStreet", "reports"),
    Measure("fixmystreet.duplicates", "Of those, marked as reported before", "reports"),
    Measure("fixmystreet.days_to_close", "Days from confirmation to closing, added up", "days"),
    Measure("fixmystreet.closed", "Reports that were closed", "reports"),
)
MEASURES = (*_of_the_return(), *_REGISTER, *_FIXMYSTREET)
