"""Someone who has a pack's workbook and CSV, knows what each indicator counts, and takes figures from one another.

Every exported number is an equation between the months' counts of cases and of repeats: a figure over a run of months,
a change, a share, a level worked out from a year. What is a sum of such equations is known; linear algebra finds all
that is. Nothing of the program is used but its words.
"""

from datetime import date, timedelta
from fractions import Fraction

from loaders.reading.periods import Period, first_of_month
from performance.quarter import Quarter
from tests.reports.pack_sheets import lines_of, table_of, workbook
from tests.reports.pack_worlds import FIRST, MONTHS, fraction, months_since, sensitive_indicators

_SPANS = months_since(FIRST, MONTHS)
_BASES = {one.id: one.basis.value for one in sensitive_indicators()}
_LATEST = "plain_latest"
_SHARES = {one.id for one in sensitive_indicators() if one.is_ratio}


class Attacker:
    """What an attacker knows, as equations; `basis` in reduced form. Unknowns: months of cases, then of repeats."""

    def __init__(self, pack):
        self.basis = []
        book = workbook(pack)
        titles = {line["title"]: line["indicator"] for line in lines_of(pack)}
        self.course = {(titles[row["Indicator"]], _period(row)): row["Value"] for row in table_of(book["Course"])}
        for (name, span), value in self.course.items():
            self._learn_figure(name, span, value)
        for line in lines_of(pack):
            if line["line"] == "figure":
                self._learn_line(line)
        for row in table_of(book["Item_1"]):
            name = titles[row["Indicator"]]
            if name == _LATEST:
                continue  # what it was of is not said
            for column in ("Meeting before: figure", "That quarter as now known"):
                self._learn_figure(name, _window(_BASES[name], Quarter.parse("2016/17 Q3")), row[column])

    def finds(self, cases=None, repeats=None, rest=None):
        """Whether a sum over a run of months is known: of cases, of repeats, or of the cases that are none."""
        vector = cases and _ones(cases, 1, 0) or repeats and _ones(repeats, 0, 1) or _ones(rest, 1, -1)
        return not any(self._reduced(vector))

    def _learn_figure(self, name, span, value):
        if isinstance(value, str):
            return
        if name in _SHARES:
            self._learn(_ones(span, -fraction(value), 1))
        else:
            self._learn(_ones(span, 1, 0))

    def _learn_line(self, line):
        name, now = line["indicator"], _span(line)
        if line["value"]:
            self._learn_figure(name, now, float(line["value"]))
        for column, back in (("change_on_quarter", 1), ("change_on_year", 4)):
            if line[column]:
                whole = _BASES[name] != "year_to_date" or back == 4
                self._learn_change(line, now if whole else Quarter.of(now.end).period, back, float(line[column]))
        if line["expected_low"] and name.startswith(("change_", "level_")):
            self._learn(_ones(_year(2014), 1, 0))  # a level is worked out from these years, and can be taken back
            if name.startswith("level_"):
                self._learn(_ones(_year(2015), 1, 0))

    def _learn_change(self, line, now, back, change):
        before = Period(_earlier(now.start, back), _end_of(_earlier(now.end, back)))
        if line["indicator"] in _SHARES:
            if now == _span(line):
                self._learn_figure(line["indicator"], before, float(line["value"]) - change)
            return
        factor = 1 + fraction(change)
        self._learn([one - factor * two for one, two in zip(_ones(now, 1, 0), _ones(before, 1, 0), strict=True)])

    def _learn(self, vector):
        left = self._reduced(vector)
        pivot = next((place for place, one in enumerate(left) if one), None)
        if pivot is not None:
            self.basis.append((pivot, [one / left[pivot] for one in left]))

    def _reduced(self, vector):
        for pivot, other in self.basis:
            if vector[pivot]:
                factor = vector[pivot]
                vector = [one - factor * two for one, two in zip(vector, other, strict=True)]
        return vector


def _ones(span, cases, repeats):
    inside = [span.start <= one.start and one.end <= span.end for one in _SPANS]
    return [Fraction(cases) * one for one in inside] + [Fraction(repeats) * one for one in inside]


def _period(row):
    return Period(row["From"].date(), row["To"].date())


def _year(first):
    return Period(date(first, 4, 1), date(first + 1, 3, 31))


def _span(line):
    return Period(date.fromisoformat(line["data_from"]), date.fromisoformat(line["data_to"]))


def _earlier(day, quarters):
    return first_of_month(day, -3 * quarters)


def _end_of(first):
    return first_of_month(first, 1) - timedelta(days=1)


def _window(basis, quarter):
    """The months that a basis takes in a quarter; the newest whole period of returns by month is a month."""
    if basis == "rolling_12_months":
        return quarter.rolling_year()
    if basis == "year_to_date":
        return quarter.year_to_date()
    return quarter.period
