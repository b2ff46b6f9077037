"""Every fault of the definitions: all at once, each with its line and what to write instead."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from performance.definitions.definitions import parse_definitions
from performance.definitions.source import DefinitionsError
from tests.definitions.written import HEAD, INDICATOR, MEASURES, NO_TARGET, TARGET, as_marked, changed, faults, whole

PLAIN = INDICATOR + NO_TARGET
AIMED = INDICATOR + TARGET
RANGE = changed(AIMED, kind="kind: range", value="low: 28%\nhigh: 40%")
CHANGE = changed(AIMED, kind="kind: change", value="change: -20%\nbaseline:\n  year: 2011/12\nby: 2015/16")
LEVEL = changed(AIMED, kind="kind: level_of", value="baseline:\n  year: 2011/12\nby: 2015/16")
ANNUAL = changed(AIMED, basis="basis: year_to_date", kind="kind: annual")


def test_the_texts_that_the_tests_begin_with_are_good():
    within = changed(RANGE, better="better: within")
    for text in (PLAIN, AIMED, within, CHANGE, LEVEL, ANNUAL):
        assert faults(whole(text), MEASURES) == []


ONE_LINE = {
    "unknown word": (PLAIN, {"owner": "owner: The police\ncolour: red  #! \"colour\" is no word we know here"}),
    "unknown word of a target": (AIMED, {"source": "source: Paper 1\nsauce: Paper 1  #! \"sauce\" is no word we know here"}),
    "unknown word of an agreement": (AIMED, {"on": "on: 2014-05-01\nat: noon  #! \"at\" is no word"}),
    "unknown word of a selection": (PLAIN, {"measure": "measure: m.cases\nfilter: x  #! \"filter\" is no word"}),
    "unknown priority": (PLAIN, {"priority": "priority: crimes  #! no priority is called \"crimes\"; did you mean \"crime\"?"}),
    "quite another priority": (PLAIN, {"priority": "priority: traffic  #! write one of: crime, abuse"}),
    "unknown direction": (PLAIN, {"better": "better: less  #! \"less\" is none of the words allowed here; write lower, higher"}),
    "unknown basis": (PLAIN, {"basis": "basis: monthly  #! write quarter, year_to_date, rolling_12_months or latest"}),
    "unknown rule": (AIMED, {"source": "source: Paper 1\nrule: strict  #! write tolerance, floor or last_year"}),
    "unknown profile": (ANNUAL, {"source": "source: Paper 1\nprofile: winter  #! write equal or seasonal"}),
    "unknown kind": (AIMED, {"kind": "kind: total  #! `kind:` must be value, annual, change, level_of or range"}),
    "a kind lower down": (AIMED, {"kind": "value: 520", "value": "kind: total  #! `kind:` must be value"}),
    "small numbers": (PLAIN, {"owner": "owner: The police\nsmall_numbers: 1-5  #! write none or 1-4"}),
    "words for a number": (AIMED, {"value": "value: many  #! \"many\" is no number; write 330, 28% or -20%"}),
    "a thousand with a comma": (AIMED, {"value": "value: 1,200  #! \"1,200\" is no number"}),
    "no number": (AIMED, {"value": "value:  #! write a number, such as 330 or 28%"}),
    "yes for a number": (AIMED, {"value": "value: yes  #! write a number"}),
    "per cent in words": (CHANGE, {"change": "change: 20 percent  #! \"20 percent\" is no change; write it like \"-20%\""}),
    "a change without its sign for per cent": (CHANGE, {"change": "change: -20  #! \"-20\" is no change; write it like \"-20%\""}),
    "a tolerance without per cent": (AIMED, {"source": "source: Paper 1\ntolerance: 5  #! \"5\" is no tolerance; write it like \"5%\""}),
    "a negative tolerance": (AIMED, {"source": "source: Paper 1\ntolerance: -5%  #! \"-5%\" is no tolerance"}),
    "a calendar year": (CHANGE, {"by": "by: 2015  #! \"2015\" is no financial year; write it like 2015/16"}),
    "a year that skips one": (CHANGE, {"by": "by: 2015/17  #! \"2015/17\" is no financial year"}),
    "a year with more words": (CHANGE, {"by": "by: 2015/16 or later  #! is no financial year"}),
    "a quarter for a year": (CHANGE, {"year": "year: 2011/12 Q2  #! is no financial year"}),
    "yes for a year": (CHANGE, {"by": "by: yes  #! is no financial year"}),
    "a fifth quarter": (AIMED, {"until": "until: 2016/17 Q5  #! \"2016/17 Q5\" is no financial year or quarter; write 2016/17"}),
    "a month that is none": (ANNUAL, {"source": "source: Paper 1\nstarts: 2014-13  #! \"2014-13\" is no month; write it like 2017-06"}),
    "a day for a month": (ANNUAL, {"source": "source: Paper 1\nstarts: 2014-06-15  #! is no month; write it like 2017-06"}),
    "a day that is none": (AIMED, {"on": "on: 2014-02-30  #! \"2014-02-30\" is no day; write it like 2016-06-27"}),
    "a day in words": (AIMED, {"on": "on: last week  #! \"last week\" is no day; write it like 2016-06-27"}),
    "a day the other way round": (AIMED, {"on": "on: 27/06/2016  #! is no day; write it like 2016-06-27"}),
    "until before from": (AIMED, {"until": "until: 2013/14  #! until (2013/14 Q4) lies before from (2014/15 Q1)"}),
    "due before the baseline": (CHANGE, {"by": "by: 2010/11  #! `by` must be a later year than the baseline's"}),
    "due with the baseline": (CHANGE, {"by": "by: 2011/12  #! `by` must be a later year"}),
    "due before the path begins": (LEVEL, {"by": "by: 2015/16  #! `by` must be a later year than the one it starts from\npath_from: 2016/17"}),
    "high below low": (changed(RANGE, better="better: within"), {"high": "high: 20%  #! `high` is below `low`; swap them"}),
    "unknown dimension": (PLAIN, {"measure": "measure: m.cases\nwhere:\n  agancy: police  #! \"agancy\" is no dimension; did you mean \"agency\"?"}),
    "no value of a dimension": (PLAIN, {"measure": "measure: m.cases\nwhere:\n  agency: []  #! \"agency\" names no value; write at least one"}),
    "a number for a title": (PLAIN, {"title": "title: 5  #! \"5\" cannot stand here; write words here"}),
    "yes for an owner": (PLAIN, {"owner": "owner: yes  #! cannot stand here; write words here"}),
    "nothing for a title": (PLAIN, {"title": "title:  #! write words here"}),
    "words for per": (PLAIN, {"owner": "owner: The police\nper: each  #! write a whole number here"}),
    "nothing to divide by": (PLAIN, {"owner": "owner: The police\nper: 0  #! write a whole number from 1 on"}),
    "one target without its dash": (AIMED, {"kind": "kind: value\nfloor: 700  #! `rule: floor` and `floor: a number` go together"}),
    "no floor": (AIMED, {"source": "source: Paper 1\nrule: floor  #! `rule: floor` and `floor: a number` go together"}),
    "a floor on the better side": (AIMED, {"source": "source: Paper 1\nrule: floor\nfloor: 500  #! `floor` must lie on the worse side of the target"}),
    "a range that is not within": (RANGE, {"kind": "kind: range  #! `kind: range` goes with `better: within`, and only with it"}),
    "within that is no range": (changed(AIMED, better="better: within"), {"kind": "kind: value  #! `kind: range` goes with `better: within`"}),
    "a range with a rule": (changed(RANGE, better="better: within"), {"source": "source: Paper 1\nrule: last_year  #! a range is rated by tolerance; leave `rule:` out"}),
    "an annual total of a quarter": (changed(ANNUAL, basis="basis: quarter"), {"kind": "kind: annual  #! `kind: annual` goes with `basis: year_to_date`"}),
    "a target without a direction": (changed(AIMED, better="better: contextual  #! a target needs a direction; write `better: lower`"), {}),
    "targets that are no list": (PLAIN, {"no_target": "targets: 520  #! \"520\" cannot stand here; write a list here: lines that begin with a dash"}),
    "a month of a break": (PLAIN, {"no_target": "no_target: None\nseries_breaks:\n  - month: spring  #! \"spring\" is no month\n    reason: counted anew"}),
    "points of a count": (AIMED, {"source": "source: Paper 1\ntolerance: 2 points  #! points are of shares; write a percentage"}),
}  # fmt: skip


@pytest.mark.parametrize(("text", "lines"), ONE_LINE.values(), ids=ONE_LINE)
def test_a_fault_names_its_line_and_what_to_write(text, lines):
    assert as_marked(whole(changed(text, **lines)), MEASURES) is True


def test_a_target_of_one_quarter_is_no_fault():
    one = changed(AIMED, until="until: 2014/15 Q1", from_="from: 2014/15 Q1")
    assert faults(whole(one), MEASURES) == []


SHARE = """\
  - id: share  #! MISSING
    title: Share
    priority: crime
    definition: A part of all.
    owner: The police
    unit: share
    better: higher
    basis: quarter
    numerator:
      measure: m.cases
    denominator:
      measure: m.all
"""


@pytest.mark.parametrize("key", ["title", "priority", "definition", "owner", "unit", "better", "basis"])
def test_a_missing_word_is_named_at_its_indicator(key):
    text = changed(changed(PLAIN, id_="id: one  #! MISSING"), **{key: None}).replace(
        "MISSING", f"`{key}:` is missing; write it"
    )
    assert as_marked(whole(text), MEASURES) is True


@pytest.mark.parametrize(
    ("key", "at"), [("value", "kind"), ("from", "kind"), ("source", "kind"), ("by", "agreed"), ("on", "agreed")]
)
def test_a_missing_word_is_named_at_its_target(key, at):
    mark = {"kind": "kind: value", "agreed": "agreed:"}[at] + f"  #! `{key}:` is missing; write it"
    assert as_marked(whole(changed(AIMED, **{at: mark, key: None})), MEASURES) is True


def test_a_missing_kind_is_named():
    text = changed(
        AIMED,
        kind="source: Paper 1  #! `kind:` is missing; write value, annual, change, level_of or range",
        value="value: 5",
    )
    rows = text.splitlines()
    del rows[len(rows) - 1 - rows[::-1].index("        source: Paper 1")]
    assert as_marked(whole("\n".join(rows) + "\n"), MEASURES) is True


def test_what_a_figure_is_made_of_must_be_said_once():
    words = "write either `counts:` or both `numerator:` and `denominator:`"
    neither = SHARE.split("    numerator:")[0] + NO_TARGET
    only_one = SHARE.split("    denominator:")[0] + NO_TARGET
    both = SHARE + "    counts:\n      measure: m.all\n" + NO_TARGET
    for text in (neither, only_one, both):
        assert as_marked(whole(text.replace("MISSING", words)), MEASURES) is True


def test_no_target_needs_a_reason():
    words = "write `targets:`, or `no_target:` with the reason why there is none"
    assert as_marked(whole(SHARE.replace("MISSING", words)), MEASURES) is True


@pytest.mark.parametrize("level", ["28", "1.5", "100"])
def test_the_target_of_a_share_is_written_as_per_cent(level):
    text = SHARE.replace("  #! MISSING", "") + TARGET.replace(
        "520", f'{level}  #! a share is at most 1; write it as "{level}%"'
    )
    assert as_marked(whole(text), MEASURES) is True
    good = SHARE.replace("  #! MISSING", "") + TARGET.replace("520", f"{level}%" if level != "100" else "0.28")
    assert faults(whole(good), MEASURES) == []


def test_several_faults_of_one_indicator_are_said_together():
    text = changed(
        ANNUAL,
        id_="id: one  #! write either `counts:` or both",
        better="better: contextual  #! a target needs a direction",
        basis="basis: quarter",
        counts="numerator:",
        kind="kind: annual  #! `kind: annual` goes with `basis: year_to_date`",
        source="source: Paper 1\ntolerance: 2 points  #! points are of shares",
    )
    assert as_marked(whole(text), MEASURES) is True
    text = changed(CHANGE, until="until: 2010/11  #! lies before from\nfloor: 5  #! go together")
    assert as_marked(whole(text), MEASURES) is True


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (HEAD.replace("  name: Safer Partnership\n", ""), "`name:` is missing; write it"),
        (HEAD.replace("area: Bromley", "area: Bromley\n  colour: red"), '"colour" is no word we know here'),
        (HEAD.replace("    title: Crime\n", ""), "`title:` is missing; write it"),
        (HEAD.replace("title: Crime", "title: Crime\n    colour: red"), '"colour" is no word we know here'),
        (HEAD.replace("area: Bromley", "area: Bromley\n  tested_from: once"), '"once" is no month'),
        (HEAD.replace("area: Bromley", "area: Bromley\n  signal_runs: {trend: 3}"), "a run of 3 points cannot be tested; write 4 to 20"),
        (HEAD + "colour: red\n", '"colour" is no word we know here'),
        (HEAD + "meetings:\n  - on: 2016-06-27\n    quarter: 2015/16 Q9\n", '"2015/16 Q9" names no quarter; write it like'),
        (HEAD + "meetings:\n  - on: soon\n    quarter: 2015/16 Q4\n", "is no day; write it like 2016-06-27"),
        (HEAD + "meetings: none\n", "write a list here: lines that begin with a dash"),
        (HEAD.replace("partnership:\n  name: Safer Partnership\n  area: Bromley\n", "partnership: Bromley\n"), "write an indented group of `word: value` lines here"),
        (HEAD.replace("partnership:\n  name: Safer Partnership\n  area: Bromley\n", ""), "`partnership:` is missing; write it"),
    ],
)  # fmt: skip
def test_faults_around_the_indicators(head, words):
    found = faults(whole(PLAIN, head=head), MEASURES)
    assert [words in fault.message for fault in found] == [True]


def test_ids_are_used_once():
    text = whole(
        changed(PLAIN, id_='id: one  #! the id "one" is used 2 times; give each its own'),
        changed(PLAIN, id_='id: one  #! the id "one" is used 2 times'),
        changed(PLAIN, id_="id: two"),
    )
    assert as_marked(text, MEASURES) is True
    twice = HEAD.replace("id: abuse", 'id: crime  #! the id "crime" is used 2 times')
    twice = twice.replace("  - id: crime\n", '  - id: crime  #! the id "crime" is used 2 times\n', 1)
    assert as_marked(whole(PLAIN, head=twice), MEASURES) is True


def test_a_word_stands_once():
    text = whole(
        changed(
            PLAIN, owner='owner: The police\nowner: The council  #! "owner" stands twice (first on line 14); keep one'
        )
    )
    assert as_marked(text, MEASURES) is True


def test_a_word_that_stands_twice_hides_no_other_fault():
    text = whole(
        changed(
            AIMED,
            owner='owner: The police\nowner: The council  #! "owner" stands twice',
            better="better: less  #! none of the words allowed here",
            on="on: 2014-02-30  #! is no day",
        ),
        changed(PLAIN, id_="id: two", priority="priority: none  #! no priority is called"),
    )
    assert as_marked(text, MEASURES) is True


def test_every_fault_of_a_file_is_said_at_once():
    text = whole(
        changed(AIMED, until="until: 2013/14  #! lies before from", better="better: lower", value="value: many  #! is no number")
        .replace("until: 2013/14  #! lies before from", "until: 2016/17"),
        changed(PLAIN, id_="id: two", measure='measure: m.case  #! no measure is called "m.case"; did you mean "m.cases"?'),
        changed(PLAIN, id_="id: three", priority="priority: crimes  #! no priority is called"),
        changed(CHANGE, id_="id: four", by="by: 2010/11  #! `by` must be a later year"),
        changed(AIMED, id_="id: five", kind="kind: total  #! `kind:` must be"),
        changed(PLAIN, id_="id: six  #! `owner:` is missing; write it", owner=None, unit="colour: red  #! no word we know")
        .replace("id: six  #! `owner:` is missing; write it", "id: six  #! `owner:` is missing; write it  #! `unit:` is missing; write it"),
        changed(PLAIN, id_="id: three", title="title: 5  #! write words here"),
    )  # fmt: skip
    text = text.replace("- id: three\n", '- id: three  #! the id "three" is used 2 times\n')
    assert as_marked(text, MEASURES) is True


def test_faults_are_in_the_order_of_the_file_and_say_where():
    text = whole(changed(AIMED, on="on: soon", by="by:"), changed(PLAIN, id_="id: two", basis="basis: often"))
    with pytest.raises(DefinitionsError) as caught:
        parse_definitions(text, MEASURES)
    found = caught.value.faults
    assert [fault.place for fault in found] == [
        "indicators › one › targets › no. 1 › agreed › by",
        "indicators › one › targets › no. 1 › agreed › on",
        "indicators › two › basis",
    ]
    assert [fault.line for fault in found] == sorted(fault.line for fault in found)
    assert str(found[0]).startswith(f"line {found[0].line}: indicators › one › targets")
    assert str(caught.value).count("\n") == 2


# Names: the measures of the sources


@pytest.mark.parametrize(
    ("lines", "values"),
    [
        ({"measure": 'measure: m.case  #! no measure is called "m.case"; did you mean "m.cases"?'}, {}),
        ({"measure": 'measure: traffic.jams  #! no measure is called "traffic.jams"'}, {}),
        ({"measure": 'measure: m.cases\nwhere:\n  provider: x  #! "m.cases" has no dimension "provider"; it has: agency, offence'}, {}),
        ({"measure": 'measure: m.cases\nwhere:\n  agency: polise  #! "polise" of agency matches nothing in m.cases; did you mean "police"?'}, {}),
        ({"measure": 'measure: m.cases\nwhere_not:\n  agency: [police, fire]  #! "fire" of agency matches nothing'}, {}),
        ({"measure": 'measure: m.cases\nwhere:\n  offence: Burglry  #! "Burglry" of offence matches nothing in m.cases; did you mean "Burglary"?'},
         {"offence": ["Burglary", "Robbery"]}),
        ({"measure": "measure: m.cases\nwhere:\n  offence: Burglary"}, {"offence": ["Burglary", "Robbery"]}),
        ({"measure": "measure: m.cases\nwhere:\n  offence: Burglary"}, {}),
    ],
)  # fmt: skip
def test_names_that_no_source_knows(lines, values):
    text = whole(changed(PLAIN, **lines))
    assert as_marked(text, MEASURES, lambda _, dimension: values.get(dimension, ())) is True


# What is no YAML, or not these definitions


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 1, "the file is empty; begin with `partnership:`"),
        ("# only a remark\n", 1, "the file is empty; begin with `partnership:`"),
        ("\n\n", 1, "the file is empty"),
        ("- a\n- b\n", 1, "begin with `partnership:`, `priorities:` and `indicators:`"),
        ("Bromley\n", 1, "begin with `partnership:`"),
        ("partnership:\n\tname: x\n", 2, "check indentation, colons and quotes here"),
        ('partnership:\n  name: "x\n', 3, "check indentation, colons and quotes here"),
        ("partnership:\n  name: x\n area: y\n", 3, "check indentation, colons and quotes here"),
        ("partnership: a: b\n", 1, "check indentation, colons and quotes here"),
        ("partnership: {name: x\n", 2, "check indentation, colons and quotes here"),
        ("partnership: [name\nindicators: 5\n", 2, "check indentation, colons and quotes here"),
        ("partnership: *nobody\n", 1, "check indentation, colons and quotes here"),
        ("a: 1\n---\nb: 2\n", 2, "check indentation, colons and quotes here"),
        ("partnership:\n  name: x\x07\n", 2, "this character cannot stand in the file; take it out"),
    ],
)
def test_what_is_no_yaml(text, line, words):
    found = faults(text)
    assert len(found) == 1
    assert (found[0].line, words in found[0].message) == (line, True), found


def test_what_holds_itself_is_refused():
    text = whole(
        changed(
            PLAIN,
            owner="owner: &me [*me]  #! holds itself; write it out  #! a list cannot stand here; write words here",
        )
    )
    found = faults(text, MEASURES)
    assert [fault.line for fault in found] == [14, 14]
    assert "holds itself; write it out" in "".join(fault.message for fault in found)


RETURNS = """\
returns:
  - source: visits
    title: Visits
    partner: The council
    rows:
      - label: Visits
        measure: visits.made
"""


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ({}, None),
        ({"label": "label: Visits\ncolour: red"}, '"colour" is no word we know here'),
        ({"title": "title: Visits\ncolour: red"}, '"colour" is no word we know here'),
        ({"partner": None}, "`partner:` is missing; write it"),
        ({"label": "also: [Calls]"}, "`label:` is missing; write it"),
        ({"measure": None}, "names no measure, nor does the return itself"),
        (
            {"title": "title: Visits\nevery: week"},
            '"week" is none of the words allowed here; write any, quarter or year',
        ),
    ],
)
def test_faults_of_returns(lines, words):
    found = faults(whole(PLAIN, head=HEAD + changed(RETURNS, **lines)), MEASURES)
    assert [words in fault.message for fault in found] == ([] if words is None else [True]), found
    assert all(fault.line > 9 and fault.place.startswith("returns") for fault in found)


def test_an_indicator_may_use_a_measure_of_the_returns():
    counting = changed(PLAIN, measure="measure: visits.made")
    assert faults(whole(counting, head=HEAD + RETURNS), MEASURES) == []
    assert len(faults(whole(counting), MEASURES)) == 1


def test_priorities_and_indicators_are_there():
    for text in (
        HEAD + "indicators: []\n",
        HEAD.replace(HEAD[HEAD.index("  - id") :], "").rstrip(":\n").replace("priorities", "priorities: []")
        + "\nindicators:\n"
        + PLAIN,
    ):
        assert any("at least one" in fault.message for fault in faults(text))


@settings(max_examples=300, deadline=None)
@given(
    st.integers(0, 40),
    st.sampled_from(
        ["", "  ", "x", ": ", "- ", "[", "{", '"', "\t", "5", "null", "yes", "&a", "*a", "2016/17", "%", "'", "|"]
    ),
    st.integers(0, 40),
)
def test_no_text_breaks_the_reading(row, inserted, column):
    """Whatever a slip of the keyboard makes of the file, there are faults with lines or there is a file that is read."""
    rows = whole(changed(AIMED)).splitlines()
    row %= len(rows)
    column %= len(rows[row]) + 1
    rows[row] = rows[row][:column] + inserted + rows[row][column:]
    found = faults("\n".join(rows) + "\n", MEASURES)
    assert all(1 <= fault.line <= len(rows) + 1 and fault.message for fault in found)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 40))
def test_a_line_left_out_is_a_fault_or_none_but_never_a_traceback(row):
    rows = whole(changed(AIMED)).splitlines()
    del rows[row % len(rows)]
    assert all(1 <= fault.line <= len(rows) + 1 for fault in faults("\n".join(rows) + "\n", MEASURES))
