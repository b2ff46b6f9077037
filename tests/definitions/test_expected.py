"""What is expected and asked for, as written; and every fault of it, with its line and what to write instead."""

from datetime import date

import pytest

from performance.definitions.definitions import parse_definitions
from performance.definitions.expected import Due, Every
from tests.definitions.written import HEAD, MEASURES, as_marked, changed, faults, whole

LAYOUTS = {"mopac_7": {"borough_a", "borough_b"}, "marac": {"register"}}
MEETINGS = """\
meetings:
  - on: 2018-03-26
    quarter: 2017/18 Q3
    papers_due: 2018-03-19
"""
RETURN = """\
  - source: mopac_7
    title: Crime
    partner: The police
    every: quarter
    due: 15 working days
"""
REPORT = """\
  - report: update
    title: Update
    partner: The council
    every: quarter
    due: papers
"""
ASKED = """\
asked_for:
  - what: Injury data
    of: The hospital
    asked: 2016-09-15
    by: The board
"""
DECLARED = """\
returns:
  - source: prevent
    title: Prevent
    partner: The council
    rows:
      - {label: Adults, measure: prevent.staff}
"""


def text(*entries, also=""):
    return whole(head=HEAD + MEETINGS + also + ("expected:\n" + "".join(entries) if entries else ""))


def test_as_written():
    written = text(
        RETURN + "    layout: [borough_a, borough_b]\n    from: 2016/17\n    until: 2017/18 Q2\n", REPORT, also=ASKED
    )
    definitions = parse_definitions(written, MEASURES, None, LAYOUTS)
    crime, update = definitions.expected
    assert (crime.source, crime.layout, crime.every, crime.due) == (
        "mopac_7",
        ("borough_a", "borough_b"),
        Every.QUARTER,
        Due(15),
    )
    assert (crime.from_, crime.until) == (date(2016, 4, 1), date(2017, 9, 30))
    assert (update.report, update.due, update.from_, update.until) == ("update", Due(None), None, None)
    assert definitions.meetings[0].papers_due == date(2018, 3, 19)
    (asked,) = definitions.asked_for
    assert (asked.of, asked.asked, asked.source, asked.supplied) == ("The hospital", date(2016, 9, 15), "", None)


GOOD = {
    "nothing expected": (),
    "one layout": (RETURN + "    layout: borough_a\n",),
    "a declared return": (RETURN.replace("mopac_7", "prevent") + "    layout: return\n",),
    "two layouts apart": (RETURN + "    layout: borough_a\n", RETURN + "    layout: borough_b\n"),
    "one after the other": (RETURN + "    until: 2016/17\n", RETURN + "    from: 2017/18 Q1\n"),
    "a source and a report of one name": (RETURN, REPORT.replace("update", "mopac_7")),
    "one working day": (changed(RETURN, due="due: 1 working day"),),
    "months": (changed(RETURN, every="every: month") + "    from: 2017-06\n    until: 2017/18 Q2\n",),
}


@pytest.mark.parametrize("entries", GOOD.values(), ids=GOOD)
def test_good_ones(entries):
    assert faults(text(*entries, also=DECLARED), MEASURES, None, LAYOUTS) == []


AT = {
    "source": "source: mopac_7",
    "every": "every: quarter",
    "due": "due: 15 working days",
    "title": "title: Crime",
    "partner": "partner: The police",
}
ONE_LINE = {
    "no due day": {"due": 'due: soon  #! "soon" is no due day; write it like "15 working days" (after the period ends), or papers'},
    "days that may be holidays": {"due": 'due: 15 days  #! "15 days" is no due day'},
    "no working day": {"due": 'due: 0 working days  #! "0 working days" is no due day'},
    "a number alone": {"due": 'due: 15  #! "15" is no due day'},
    "how often": {"every": 'every: week  #! "week" is none of the words allowed here; write month, quarter or year'},
    "an unknown word": {"due": 'due: papers\ncolour: red  #! "colour" is no word we know here'},
    "both": {"source": "source: mopac_7  #! write either `source:` (figures we load) or `report:`\nreport: update"},
    "a layout of a report": {"source": "report: update\nlayout: borough_a  #! `layout:` goes with `source:`; take it out"},
    "from what is no period": {"due": 'due: papers\nfrom: spring  #! "spring" is no period; write it like 2017/18, "2017/18 Q3" or 2017-06'},
    "from inside a quarter": {"due": 'due: papers\nfrom: 2017-06  #! `from:` must be the first quarter; write it like "2017/18 Q1"'},
    "from inside a year": {"every": "every: year\nfrom: 2017/18 Q2  #! `from:` must be the first year; write it like 2017/18"},
    "until inside a year": {"every": "every: year\nuntil: 2017/18 Q2  #! `until:` must be the last year; write it like 2017/18"},
    "until before from": {"due": "due: papers\nfrom: 2017/18\nuntil: 2016/17  #! `until:` lies before `from:`; swap or correct them"},
    "no source of ours": {"source": 'source: mopac7  #! no source is called "mopac7"; did you mean "mopac_7"?'},
    "nothing like a source": {"source": 'source: zzz  #! no source is called "zzz"; write one of: marac, mopac_7'},
    "no layout of it": {"source": 'source: mopac_7\nlayout: [borough_a, borough_x]  #! "mopac_7" has no layout "borough_x"; did you mean'},
    "words for a title": {"title": 'title: 5  #! "5" cannot stand here; write words here'},
}  # fmt: skip


@pytest.mark.parametrize("lines", ONE_LINE.values(), ids=ONE_LINE)
def test_a_fault_names_its_line_and_what_to_write(lines):
    assert as_marked(text(changed(RETURN, **lines)), MEASURES, None, LAYOUTS) is True


@pytest.mark.parametrize("key", ["title", "partner", "every", "due"])
def test_a_missing_word_is_named_at_its_entry(key):
    marked = changed(RETURN, source=f"source: mopac_7  #! `{key}:` is missing; write it")
    assert as_marked(text(changed(marked, **{key: None})), MEASURES, None, LAYOUTS) is True


def test_a_report_needs_its_title():
    marked = changed(REPORT, report="report: update  #! `title:` is missing; write it", title=None)
    assert as_marked(text(marked), MEASURES, None, LAYOUTS) is True


def test_neither_source_nor_report():
    marked = changed(RETURN, source="title: Crime  #! write either `source:` (figures we load) or `report:`")
    assert as_marked(text(marked.replace("    title: Crime\n", "")), MEASURES, None, LAYOUTS) is True


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (REPORT, REPORT),
        (RETURN, RETURN),
        (RETURN, RETURN + "    layout: borough_a\n"),
        (RETURN + "    until: 2017/18\n", RETURN + "    from: 2017/18 Q4\n"),
    ],
)
def test_the_same_is_expected_once_at_a_time(first, second):
    begin, rest = second.split("\n", 1)
    name = begin.split(": ")[1]
    marked = f'{begin}  #! "{name}" is expected twice at the same time (first on line 14); end one with `until:`, or keep one\n{rest}'
    assert as_marked(text(first, marked), MEASURES, None, LAYOUTS) is True


ASKED_FOR = {
    "a source we have not": {"by": 'by: The board\nsource: marc  #! no source is called "marc"; did you mean "marac"?'},
    "supplied before": {"by": "by: The board\nsupplied: 2016-09-14  #! supplied (2016-09-14) lies before asked (2016-09-15); correct one"},
    "no day": {"asked": "asked: last year  #! \"last year\" is no day; write it like 2016-06-27"},
    "by nobody": {"what": "what: Injury data  #! `by:` is missing; write it", "by": None},
    "an unknown word": {"of": "of: The hospital\nhow: kindly  #! \"how\" is no word we know here"},
}  # fmt: skip


@pytest.mark.parametrize("lines", ASKED_FOR.values(), ids=ASKED_FOR)
def test_faults_of_what_was_asked_for(lines):
    assert as_marked(text(also=changed(ASKED, **lines)), MEASURES, None, LAYOUTS) is True


def test_a_return_due_with_papers_needs_their_day():
    words = "`papers_due:` is missing; write the day, for returns are due with the papers"
    without = MEETINGS.replace("    papers_due: 2018-03-19\n", "").replace(
        "- on: 2018-03-26", f"- on: 2018-03-26  #! {words}"
    )
    assert as_marked(whole(head=HEAD + without + "expected:\n" + REPORT), MEASURES, None, LAYOUTS) is True
    assert faults(whole(head=HEAD + without + "expected:\n" + RETURN), MEASURES, None, LAYOUTS) == []


def test_papers_are_due_by_the_meeting():
    late = MEETINGS.replace("2018-03-19", "2018-03-27  #! papers_due (2018-03-27) lies after the meeting (2018-03-26)")
    assert as_marked(whole(head=HEAD + late), MEASURES, None, LAYOUTS) is True
    same_day = MEETINGS.replace("2018-03-19", "2018-03-26")
    assert faults(whole(head=HEAD + same_day)) == []


def test_all_of_them_are_said_at_once():
    written = text(
        changed(RETURN, due='due: soon  #! "soon" is no due day'),
        changed(
            RETURN, source='source: mopac_7  #! "mopac_7" is expected twice', every="every: week  #! none of the words"
        ),
        changed(REPORT, title="colour: red  #! no word we know here").replace(
            "report: update", "report: update  #! `title:` is missing"
        ),
        also=changed(ASKED, by="by: The board\nsource: marc  #! no source is called"),
    )
    assert as_marked(written, MEASURES, None, LAYOUTS) is True


def test_what_is_no_list_is_said_once():
    for group in ("expected", "asked_for"):
        (fault,) = faults(whole(head=HEAD + f"{group}: none\n"), MEASURES, None, LAYOUTS)
        assert "write a list here: lines that begin with a dash" in fault.message
