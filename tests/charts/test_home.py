"""The page of the next meeting as HTML: what it says, where it leads, that it stays short and nothing hostile passes."""

from datetime import date

from charts.home import Links, home_body, silence, standing
from charts.home_asked import asked_title, what_is_asked
from charts.home_changes import FIRST, since_then
from charts.theme import LIGHT
from performance.briefing import Asking, SilentPriority
from performance.changed.changes import Changed, FileMoved, TargetChange
from performance.commentary_actions import Step, action_of
from performance.definitions.definitions import Priority
from performance.definitions.meeting import Meeting
from performance.meeting import Sitting, sitting_on
from performance.rating import Rating
from performance.receipts.grid import Receipt, State
from performance.receipts.outstanding import Outstanding
from performance.receipts.still_asked import StillAsked
from performance.rehearsal.changes import Tally
from tests.charts.builders import plain_row
from tests.charts.test_rehearsal import change, revised
from tests.charts.test_scorecard_table import HOSTILE, Tags, text
from tests.performance.builders import indicator, q, year
from tests.performance.changed.lives import noon

TODAY = date(2018, 3, 26)
LINKS = Links(
    lambda name: f"indicator?indicator={name}",
    lambda show: f"scorecard?show={show}",
    lambda on: f"meeting?meeting={on}",
    "what_changed",
    "submissions",
    "upload",
    "meetings",
)
MEETINGS = [Meeting(on=date(2017, 12, 19), quarter=q("2017/18 Q2")), Meeting(on=TODAY, quarter=q("2017/18 Q3"))]
SITTING = sitting_on(MEETINGS, TODAY)
FILE = FileMoved("S1", "a.csv", "s", "l", "Police", year("2017/18"), noon(2018, 1))


def changed(*moved, **given):
    return Changed(noon(2017, 12), noon(2018, 3), q("2017/18 Q2"), q("2017/18 Q3"), moved, **given)


def told(found):
    return text(since_then(found, SITTING, LINKS, LIGHT))


def test_what_turned_red_or_amber_is_a_table_and_the_rest_a_line_each():
    found = changed(
        change("green", "red"), change("no_data", "amber"), change("red", "no_data"), change("red", "green")
    )
    page = since_then(found, SITTING, LINKS, LIGHT)
    Tags(page)
    assert page.count("<tbody") == 1
    assert page.count('<th scope="row"') == 2
    words = text(page)
    assert words.startswith("One indicator turned red, one turned amber")
    assert "Since the meeting of 19 December 2017, which reviewed Q2 2017/18." in words
    assert "One Green → Red 80, 70" in words
    assert "No figure for Q3 2017/18 : One" in words
    assert "Improved : One" in words


def test_more_than_eight_rows_and_twelve_names_are_counted():
    words = told(changed(*[change("green", "red")] * 10, *[change("red", "no_data")] * 14))
    assert "Two more are not listed." in words
    assert "and two more" in words


def test_files_figures_targets_and_what_is_judged_again():
    target = TargetChange("one", "One", "Target ended with Q4 2016/17", "70", "")
    found = changed(
        change("green", "red"), rejudged=(change("green", "amber"),), figures=(revised(),) * 2, tally=Tally(3, 2, 0),
        received=(FILE, FILE._replace(partner="Council")), targets=(target,) * 4, edits=(target,),
        withdrawn=(FILE._replace(reason="Sent in error"),),
    )  # fmt: skip
    words = told(found)
    assert words.startswith("One indicator turned red; two figures were revised")
    assert "Q2 2017/18 judged again : one indicator turned amber by what is known now" in words
    assert "Figures revised : 2, Support group referrals 2" in words
    assert "Figures that are new : 3" in words
    assert "Received : two files from Police and Council" in words
    assert "Withdrawn : a.csv (sent in error)" in words
    assert "Target ended with Q4 2016/17 : One" in words
    assert "Definitions edited : one line of one indicator" in words


def test_where_nothing_changed_or_no_meeting_came_before_that_is_said():
    assert told(changed()).startswith("Nothing changed Since the meeting of 19 December 2017")
    first = Sitting(MEETINGS[0], ahead=True, before=None)
    assert FIRST in text(since_then(None, first, LINKS, LIGHT))


def asking(**given):
    return Asking(**{"actions": (), "unanswered": (), "late": (), "never": ()} | given)


def action(due, words="Meet the police"):
    step = Step("set", words, "Police", due, "Ann", "", noon(2018, 1))
    return action_of("A1", "one", q("2017/18 Q3"), (step,), TODAY)


CELL = Receipt(q("2017/18 Q3").period, "Q3 2017/18", State.LATE, date(2018, 1, 22), None, "", 63)
LATE = Outstanding("Recorded crime", "Police", CELL, 2)
NEVER = StillAsked("Injury data", "Hospital", date(2016, 9, 15), "the board", "1 year 6 months")
RED, AMBER = (plain_row(rating=Rating(name)) for name in ("red", "amber"))


def test_what_is_asked_is_named_with_who_and_since_when():
    asked = asking(
        actions=(action(date(2018, 3, 1)), action(date(2018, 4, 1))),
        unanswered=(RED, AMBER),
        late=(LATE,),
        never=(NEVER,),
    )
    page = what_is_asked(asked, {"one": "One"}, LINKS, LIGHT)
    Tags(page)
    words = text(page)
    assert words.startswith("One action is overdue; one red and one amber without an action")
    assert "Open actions, one overdue Meet the police (Police, was due 1 March 2018; One )" in words
    assert "Meet the police (Police, due 1 April 2018; One )" in words
    assert "Red: One Owner" in words
    assert "Recorded crime, Q3 2017/18 Police, 63 days late, and two before" in words
    assert "Injury data Hospital, asked 1 year 6 months ago" in words


def test_an_action_without_an_indicator_leads_to_its_meeting():
    one = action(date(2018, 4, 1), "Meet <them>")._replace(indicator="", meeting=TODAY, item="Resilience update")
    page = what_is_asked(asking(actions=(one,)), {"one": "One"}, LINKS, LIGHT)
    assert "Meet &lt;them&gt; (Police, due 1 April 2018)" in text(page)
    assert '<a href="meeting?meeting=2018-03-26" target="_self">Meet &lt;them&gt;</a>' in page
    lost = what_is_asked(asking(actions=(one._replace(meeting=None, indicator="gone"),)), {}, LINKS, LIGHT)
    assert "due 1 April 2018; gone)" in text(lost)
    assert "href" not in lost


def test_three_actions_are_told_and_where_the_rest_is():
    page = what_is_asked(asking(actions=(action(date(2018, 4, 1)),) * 5), {"one": "One"}, LINKS, LIGHT)
    assert text(page).count("Meet the police") == 3
    assert text(page).endswith("Two more on Meetings")


def test_long_words_of_an_action_are_cut():
    one = action(date(2018, 4, 1), "It was resolved that an update be brought. " * 6)
    words = text(what_is_asked(asking(actions=(one,)), {"one": "One"}, LINKS, LIGHT))
    assert "It was resolved that an update be brought. It was resolved that an update… (Police, due" in words
    assert words.count("It was resolved") == 2


def test_the_two_most_pressing_things_make_the_title():
    assert asked_title(asking(unanswered=(RED,) * 3)) == "Three reds without an action"
    assert asked_title(asking(late=(LATE,) * 9, never=(NEVER,))) == "Nine returns are late; one request unanswered"
    assert asked_title(asking(actions=(action(date(2018, 4, 1)),))) == "One action is open"


def test_a_long_list_ends_with_how_many_more_and_where():
    page = what_is_asked(asking(late=(LATE,) * 8), {}, LINKS, LIGHT)
    assert text(page).endswith("Two more on Submissions")
    assert 'href="submissions"' in page


def test_where_nothing_is_asked_that_is_said():
    assert text(what_is_asked(asking(), {}, LINKS, LIGHT)).startswith("Nothing is asked of members")


def test_counts_lead_to_their_rows_and_what_there_is_none_of_is_left_out():
    page = standing([RED, RED, AMBER], q("2017/18 Q3"), LINKS, LIGHT)
    assert 'href="scorecard?show=red"' in page
    assert "Red 2 Amber 1 Scorecard of Q3 2017/18" in text(page)
    assert "Green" not in text(page)


def test_where_there_is_no_figure_the_next_step_is_said():
    bare = plain_row(rating=Rating.NO_DATA, value=None)
    words = text(standing([bare], q("2017/18 Q3"), LINKS, LIGHT))
    assert "No figures for this quarter were known by then" in words
    assert "Hand a return in on the page Upload" in words
    assert "Hand a return in" not in text(standing([RED, bare], q("2017/18 Q3"), LINKS, LIGHT))


def test_priorities_without_figures_say_why():
    silent = [
        SilentPriority(5, Priority(id="y", title="Youth violence", note="no figures supplied."), defined=False),
        SilentPriority(4, Priority(id="r", title="Reoffending"), defined=True),
    ]
    words = text(silence(silent, q("2017/18 Q3")))
    assert words.startswith("Two priorities have no figures")
    assert "Youth violence : no figures supplied" in words
    assert "Reoffending : nothing known for Q3 2017/18" in words
    assert text(silence([], q("2017/18 Q3"))) == "Every priority has figures"


def test_nothing_hostile_gets_through():
    about = indicator({"kind": "value", "value": 70, "agreed": {"by": "b", "on": "2010-01-01"}, "source": "s",
                       "from": "2008/09"}, id="x", title=HOSTILE, owner=HOSTILE)  # fmt: skip
    row = plain_row(about=about)
    file = FILE._replace(file=HOSTILE, partner=HOSTILE, reason=HOSTILE)
    target = TargetChange("x", HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    found = changed(change("green", "red", about=about), change("red", "green", about=about), received=(file,),
                    withdrawn=(file,), targets=(target,), figures=(revised(title=HOSTILE),), tally=Tally(0, 1, 0))  # fmt: skip
    late, never = LATE._replace(title=HOSTILE, partner=HOSTILE), NEVER._replace(what=HOSTILE, of=HOSTILE)
    asked = asking(actions=(action(TODAY, HOSTILE),), unanswered=(row,), late=(late,), never=(never,))
    silent = [SilentPriority(1, Priority(id="p", title=HOSTILE, note=HOSTILE), defined=False)]
    page = home_body(
        standing([row], q("2017/18 Q3"), LINKS, LIGHT),
        since_then(found, SITTING, LINKS, LIGHT),
        what_is_asked(asked, {"one": HOSTILE}, LINKS, LIGHT),
        silence(silent, q("2017/18 Q3")),
    )
    tags = Tags(page)
    assert "script" not in tags.tags
    assert "onerror" not in tags.attributes
