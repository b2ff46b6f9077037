"""Since then: each difference is told once, what follows from it is not, and no hidden figure is betrayed."""

from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from performance.definitions.glossary import Term
from performance.expected import Line
from performance.pack.difference import About
from performance.pack.since import since_then
from performance.quarter import Quarter
from performance.rating import Rating
from performance.row import Benchmark, Change, Correction, Printed, Row
from performance.signal import Signal
from tests.charts.builders import steps
from tests.packs import MARCH_2018, small_pack
from tests.performance.builders import target

LOWER = target(kind="value", value=60)
ALTERED = {
    "indicator": (None, About.DEFINITION),
    "quarter": (Quarter(2017, 4), About.PERIOD),
    "data_from": (date(2017, 9, 1), About.PERIOD),
    "data_to": (date(2017, 11, 30), About.PERIOD),
    "value": (Fraction(82), About.FIGURE),
    "marker": ("e", About.WORDING),
    "target": (LOWER, About.TARGET),
    "level": (Fraction(60), About.EXPECTED),
    "expected": (Fraction(60), About.EXPECTED),
    "edge": (Fraction(63), About.WORDING),
    "rating": (Rating.AMBER, About.RATING),
    "reason": ("Red: more than was expected.", About.WORDING),
    "lines": ((Line("Target", "", "60"),), About.WORDING),
    "change_on_quarter": (Change(Fraction(1, 10), Fraction(75), better=False), About.COMPARED),
    "change_on_year": (Change(Fraction(1, 2), Fraction(55), better=False), About.COMPARED),
    "benchmark": (Benchmark("London", Fraction(900), None, None), About.COMPARED),
    "signal": (Signal.NEITHER, About.SIGNAL),
    "signal_reason": ("within its limits", About.WORDING),
    "provisional": (True, About.PROVISIONAL),
    "suppressed": (True, About.FIGURE),
    "history": (steps(60, 64, 76, 80, expected=70), About.WORDING),
    "needed": ("12 fewer a quarter are needed.", About.WORDING),
    "finding": ("10 above what was agreed.", About.WORDING),
    "printed": (Printed(Fraction(81), small_pack().figures[0].row.period, ""), About.COMPARED),
    "headline": ("Cases heard: ten above target", About.WORDING),
    "corrected": ((Correction("C0001", "80, not 88: typed twice"),), About.CORRECTION),
}


def with_figure(place=0, pack=None, **changed):
    """The small pack with fields of a figure of its first item changed."""
    pack = pack or small_pack()
    first, *items = pack.items
    figures = list(first.figures)
    figures[place] = figures[place]._replace(**changed)
    return pack._replace(items=(first._replace(figures=tuple(figures)), *items))


def with_row(place=0, **changed):
    """The small pack with fields of a row changed."""
    return with_figure(place, row=small_pack().items[0].figures[place].row._replace(**changed))


def told(then, now):
    """What differs, in short."""
    return [(one.about, one.before, one.after) for one in since_then(then, now).differences]


def sentences(then, now):
    return [one.sentence for one in since_then(then, now).differences]


def test_a_pack_differs_in_nothing_from_itself_nor_from_one_made_later():
    pack = small_pack()
    later = pack._replace(
        made=datetime(2018, 4, 1, tzinfo=UTC), as_at=datetime(2018, 4, 1, tzinfo=UTC), said_by=pack.made
    )
    assert since_then(pack, pack).is_empty
    assert since_then(pack, later).is_empty
    assert since_then(pack, later).now == datetime(2018, 4, 1, tzinfo=UTC)


def test_every_field_of_a_row_is_looked_at():
    assert set(ALTERED) == set(Row._fields)


@pytest.mark.parametrize("field", ALTERED)
def test_a_single_change_of_a_row_is_told_once_and_only_it(field):
    value, about = ALTERED[field]
    if field == "indicator":
        value = small_pack().figures[0].row.indicator.model_copy(update={"owner": "Another owner"})
    found = since_then(small_pack(), with_row(**{field: value})).differences
    assert [(one.about, one.indicator) for one in found] == [(about, "red")]
    assert found[0].sentence.startswith("Cases heard: ")
    assert since_then(with_row(**{field: value}), small_pack()).differences[0].about is about


@given(st.fractions(min_value=0, max_value=10**6, max_denominator=1000))
def test_any_other_value_is_told_as_it_would_be_printed(value):
    found = since_then(small_pack(), with_row(value=value)).differences
    assert [one.about for one in found] == ([] if value == 80 else [About.FIGURE])


def test_differences_stand_side_by_side_in_words():
    changed = with_row(value=Fraction(82), rating=Rating.AMBER, expected=Fraction(78), finding="4 above target.")
    assert sentences(small_pack(), changed) == [
        "Cases heard: 80 then, 82 now.",
        "Cases heard: expected by now 70 then, 78 now.",
        "Cases heard: rated red then, amber now.",
    ]


def test_an_edited_target_is_told_line_by_line_and_once():
    row = small_pack().figures[0].row
    edited = row.indicator.model_copy(update={"targets": (LOWER,)})
    found = since_then(small_pack(), with_row(indicator=edited, target=LOWER)).differences
    assert [(one.about, one.before, one.after) for one in found] == [
        (About.TARGET, "70 in each period", "60 in each period")
    ]


def test_of_a_hidden_figure_no_pair_is_told():
    hidden = with_row(2, value=Fraction(3), suppressed=False)
    found = since_then(small_pack(), hidden).differences
    assert [one.sentence for one in found] == ["Cases with children: its figure was hidden then and is shown now."]
    both = with_row(2, finding="Hidden.", value=None)
    assert [one.about for one in since_then(small_pack(), both).differences] == [About.WORDING]


@pytest.mark.parametrize("changed", [
    {"value": Fraction(83)}, {"expected": Fraction(71)}, {"level": Fraction(71)},
    {"change_on_year": Change(Fraction(3, 8), Fraction(60), better=False)},
])  # fmt: skip
def test_where_a_period_is_hidden_two_figures_never_stand_side_by_side(changed):
    row = small_pack().items[0].figures[0].row
    then, now = (with_figure(0, row=each, guarded=True) for each in (row, row._replace(**changed)))
    (one,) = since_then(then, now).differences
    assert (one.before, one.after) == ("", "")
    assert not any(letter.isdigit() for letter in one.sentence)


def test_earlier_figures_are_told_by_period():
    course = small_pack().figures[0].course
    revised = (course[0], course[1]._replace(value=Fraction(59)), *course[2:])
    assert sentences(small_pack(), with_figure(course=revised)) == ["Cases heard: Q2 2016/17 58 then, 59 now."]
    guarded = with_figure(course=revised, guarded=True)
    assert sentences(small_pack(), guarded) == [
        "Cases heard: earlier figures were revised; some are hidden, so none stand side by side."
    ]


def test_earlier_figures_that_came_or_went_are_told_by_period_alone():
    course = small_pack().figures[0].course
    shorter = with_figure(course=course[2:])
    known = "Cases heard: earlier figures are {}: Q1 2016/17 to Q2 2016/17."
    assert sentences(shorter, small_pack()) == [known.format("known since")]
    assert sentences(small_pack(), shorter) == [known.format("not known any more")]


def test_words_explained_otherwise_are_told():
    explained = small_pack()._replace(glossary=(Term(term="MARAC", means="A meeting about those most at risk."),))
    (one,) = since_then(small_pack(), explained).differences
    assert one.sentence == "The meeting of 26 March 2018: the list of words reads otherwise now."


def test_indicators_that_came_and_went_are_told():
    pack = small_pack()
    first, second = pack.items
    fewer = pack._replace(items=(first._replace(figures=first.figures[1:]), second))
    assert sentences(pack, fewer) == ["Cases heard: not shown any more; it was under Domestic abuse."]
    assert sentences(fewer, pack) == ["Cases heard: added since, under Domestic abuse."]


def test_comments_decisions_and_reports_are_told():
    pack = small_pack()
    first, second = pack.items
    silent = pack._replace(items=(first._replace(decisions=(), report=None, actions=()), second))
    assert [one.about for one in since_then(silent, pack).differences] == [About.DECISION, About.REPORT]
    assert sentences(pack, silent) == [
        "Domestic abuse: not on the record any more: 186a That the fourth adviser be paid for until March 2019.",
        "Domestic abuse: the report shown then does not stand any more.",
    ]
    assert sentences(with_figure(comment=None), pack) == [
        "Cases heard: commented since: “Two new referrers began in October; we expect the number to settle.”"
    ]


def test_matters_arising_and_the_meeting_itself_are_told():
    pack = small_pack()
    done = pack.arising[1]._replace(update="Brought to the meeting.")
    moved = pack._replace(
        arising=(pack.arising[0], done), meeting=pack.meeting.model_copy(update={"papers_due": date(2018, 3, 20)})
    )
    assert [one.about for one in since_then(pack, moved).differences] == [About.ARISING, About.MEETING]
    assert (
        sentences(pack, moved)[1] == "The meeting of 26 March 2018: papers due 19 March 2018 then, 20 March 2018 now."
    )
    assert pack.meeting.on == MARCH_2018


def test_an_item_that_left_the_agenda_leaves_its_decisions_told():
    pack = small_pack()
    renamed = pack._replace(items=(pack.items[0]._replace(title="Violence at home"), pack.items[1]))
    assert [(one.about, one.title) for one in since_then(pack, renamed).differences] == [
        (About.AGENDA, "Violence at home"),
        (About.DECISION, "Violence at home"),
        (About.REPORT, "Violence at home"),
        (About.DECISION, "Domestic abuse"),
        (About.REPORT, "Domestic abuse"),
        (About.AGENDA, "Domestic abuse"),
    ]
