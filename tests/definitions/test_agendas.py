"""Agendas of meetings: what a good one gives, and every fault of a bad one with its line."""

from datetime import date

from performance.definitions.definitions import parse_definitions
from performance.definitions.meeting import AgendaItem
from tests.definitions.written import HEAD, INDICATOR, NO_TARGET, as_marked, whole
from tests.performance.shipped import definitions

PLAIN = INDICATOR + NO_TARGET
GOOD = """\
meetings:
  - on: 2018-03-26
    quarter: 2017/18 Q3
    agenda:
      - {title: Chairman's update, lead: The police, priority: crime}
      - {title: Resilience update}
      - title: Domestic  abuse
        lead: Women's Aid; the council
        priority: abuse
        report: true
  - on: 2018-06-28
    quarter: 2017/18 Q4
"""
BAD = """\
meetings:
  - on: 2018-03-26  #! 2 meetings are on 2018-03-26; keep one
    quarter: 2017/18 Q3
    agenda:
      - title: " "  #! the title is empty; write what the item is called on the agenda
        priority: crimes  #! no priority is called "crimes"; did you mean "crime"?
      - title: Resilience  update  #! 2 items of this agenda are called "Resilience update"
      - title: Resilience update  #! give each its own title
        priority: traffic  #! no priority is called "traffic"; write one of: crime, abuse
      - title:
        lead: The police
      - {title: Prevent, colour: red}
  - on: 2018-03-26  #! 2 meetings are on 2018-03-26; keep one
    quarter: 2017/18 Q4
    agenda: none
"""


def test_an_agenda_is_kept_in_its_order():
    first, second = parse_definitions(whole(PLAIN, head=HEAD + GOOD)).meetings
    assert first.agenda == (
        AgendaItem(title="Chairman's update", lead="The police", priority="crime", report=False),
        AgendaItem(title="Resilience update"),
        AgendaItem(title="Domestic abuse", lead="Women's Aid; the council", priority="abuse", report=True),
    )
    assert (second.on, second.agenda) == (date(2018, 6, 28), ())


def test_every_fault_of_an_agenda_is_said_at_once_with_its_line():
    marked = BAD.replace("title:\n", "title:  #! an empty place cannot stand here; write words here\n")
    marked = marked.replace("colour: red}", 'colour: red}  #! "colour" is no word we know here')
    marked = marked.replace("agenda: none", "agenda: none  #! write a list here: lines that begin with a dash")
    assert as_marked(whole(PLAIN, head=HEAD + marked)) is True


def test_the_shipped_meetings_show_every_priority_once_and_name_who_leads():
    priorities = {one.id for one in definitions().priorities}
    for meeting in definitions().meetings:
        shown = [one.priority for one in meeting.agenda if one.priority]
        assert sorted(shown) == sorted(priorities), meeting.on
        assert all(one.lead for one in meeting.agenda), meeting.on
        assert any(not one.priority for one in meeting.agenda), meeting.on
        assert any(one.report for one in meeting.agenda), meeting.on
