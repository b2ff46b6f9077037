"""The page of two days as HTML: its title, two questions about ratings, lists with their counts, and the file to keep."""

import csv
import io
from datetime import date

from charts.theme import LIGHT
from charts.what_changed import WRONG_WAY, again_part, changes_head, others_table, review_part
from charts.what_changed_figures import by_measure, figures_title, kinds_of
from charts.what_changed_lists import corrections_list, files_list, late_list, reports_list, said_list, targets_list
from performance.changed.changes import CorrectionMoved, ReportCame, TargetChange
from performance.changed.said import said_between
from performance.commentary import Comment
from performance.commentary_actions import Step, action_of
from performance.rehearsal.changes import Kind, Tally
from reports.changed_figures import changed_figures_csv
from tests.charts.test_home import CELL, FILE, changed
from tests.charts.test_rehearsal import change, revised
from tests.charts.test_scorecard_table import HOSTILE, Tags, text
from tests.performance.builders import month, q
from tests.performance.changed.lives import noon
from tests.performance.test_briefing import returns

DAYS = (date(2017, 12, 19), date(2018, 3, 26))


def link(name):
    return f"indicator?indicator={name}"


def test_the_head_says_what_changed_between_which_days_for_whom():
    found = changed(change("green", "red"))
    words = text(changes_head(found, DAYS, "Seen as the public", samples=True))
    assert words.startswith("One indicator turned red From 19 December 2017 to 26 March 2018")
    assert "Q2 2017/18 and Q3 2017/18 under review · Seen as the public" in words
    assert "Sample data" in words
    assert text(changes_head(None, DAYS, "", samples=False)).startswith(WRONG_WAY)


def test_the_two_questions_have_a_part_each():
    found = changed(change("green", "red"), rejudged=(change("no_data", "amber"),))
    review, again = review_part(found, link, LIGHT), again_part(found, link, LIGHT)
    assert "The quarter under review, then and now" in text(review)
    assert "One indicator turned red." in text(review)
    assert "Indicator Q2 2017/18 Q3 2017/18 Value, target One Green → Red 80, 70" in text(review)
    assert "Q2 2017/18 judged again" in text(again)
    assert "Indicator Then Now Value, target One Not submitted → Amber" in text(again)
    Tags(review + again)


def test_of_one_quarter_there_is_one_part_and_without_a_change_a_sentence():
    same = changed()._replace(quarter_after=q("2017/18 Q2"))
    assert review_part(same, link, LIGHT) == ""
    assert "No rating changed." in text(again_part(same, link, LIGHT))
    assert "<table" not in again_part(same, link, LIGHT)


def test_first_figures_without_a_target_are_a_paragraph():
    found = changed(change("no_data", "no_target"))
    assert "First figures, without a target: One 80." in text(review_part(found, link, LIGHT))
    assert "<table" not in review_part(found, link, LIGHT)


def test_other_quarters_are_dated_and_the_rest_counted():
    words = text(others_table([change("green", "red")] * 62, link, LIGHT))
    assert "One Q3 2017/18 Green → Red" in words
    assert words.endswith("Two more are not listed.")


def test_lists_have_a_heading_with_their_count_and_are_left_out_where_empty():
    target = TargetChange("one", "One", "Target", "70", "")
    assert "Targets: 1 Targets Indicator What Before Now One Target 70 –" in text(
        targets_list("Targets", [target], link)
    )
    kinds = {("s", "l"): "Recorded crime"}
    files = text(files_list("Files received", [FILE], kinds, link))
    assert "File Partner Period Received a.csv Recorded crime Police Apr 2017–Mar 2018 15 January 2018, 12:00" in files
    gone = text(files_list("Files withdrawn", [FILE._replace(reason="In error")], {}, link))
    assert "File Partner Period Withdrawn Why a.csv Police" in gone
    assert gone.endswith("In error")
    made = CorrectionMoved(
        "C1", "Calls", "police", month("2018-01"), "corrected from 5 to 6: typed twice", noon(2018, 2)
    )
    assert "Calls police Jan 2018 Ended corrected from 5 to 6" in text(corrections_list([], [made]))
    report = ReportCame("Chairman's update", "Police", q("2017/18 Q3").period, date(2018, 1, 5))
    assert "Chairman&#x27;s update Police Q3 2017/18 5 January 2018" in text(reports_list([report]))
    late = text(late_list([(returns("Crime"), CELL)]))
    assert "Returns whose day passed without them: 1" in late
    assert "Crime Police Q3 2017/18 22 January 2018" in late
    assert [targets_list("T", [], link), files_list("F", [], {}, link), corrections_list([], []), reports_list([]),
            late_list([]), said_list([], {}, link)] == [""] * 6  # fmt: skip


def test_what_was_said_between_two_instants_newest_first():
    step = Step("set", "Meet the police", "Council", date(2018, 4, 1), "Ann", "", noon(2018, 2))
    done = step._replace(turn="done", recorded=noon(2018, 3), note="Met")
    action = action_of("A1", "one", q("2017/18 Q3"), (step, done), date(2018, 3, 20))
    early = Comment("M1", "one", q("2017/18 Q3"), "Too early", "Ann", "", noon(2017, 12))
    comment = early._replace(words="A new team", recorded=noon(2018, 1), on_behalf="the police")
    found = said_between(noon(2017, 12), noon(2018, 3), [early, comment], [], [action])
    assert [(one.what, one.words, one.by) for one in found] == [
        ("Action done", "Meet the police (Council, due 1 April 2018): Met", "Ann"),
        ("Action agreed", "Meet the police (Council, due 1 April 2018)", "Ann"),
        ("Comment on Q3 2017/18", "A new team", "Ann for the police"),
    ]
    assert "One Action done Meet the police" in text(said_list(found, {"one": "One"}, link))


def test_an_action_of_a_meeting_stands_under_its_item_where_it_concerns_no_indicator():
    step = Step("set", "Meet the police", "Council", date(2018, 4, 1), "Ann", "", noon(2018, 2))
    update = step._replace(turn="updated", recorded=noon(2018, 3), note="Awaiting a date")
    about = (date(2018, 3, 26), "Resilience <update>", "180")
    action = action_of("A1", "", q("2017/18 Q3"), (step, update), date(2018, 3, 20), *about)
    found = said_between(noon(2017, 12), noon(2018, 3), [], [], [action])
    assert [one.what for one in found] == ["Action updated", "Action agreed"]
    page = said_list(found, {"one": "One"}, link)
    assert (
        "Resilience &lt;update&gt; Action updated Meet the police (Council, due 1 April 2018): Awaiting a date"
        in text(page)
    )
    assert "href" not in page


def test_how_many_figures_changed_by_what_is_counted():
    changes = [revised(), revised(kind=Kind.NEW), revised(title="Calls", kind=Kind.NEW)]
    assert figures_title(Tally(2, 1, 0)) == "One figure revised, two new"
    assert figures_title(Tally(0, 0, 3)) == "Three figures no longer there"
    assert figures_title(Tally()) == "No figure changed"
    rows = by_measure(changes).rows
    assert [[entry.value for entry in row] for row in rows] == [
        ["Support group referrals", 1, 0, 1],
        ["Calls", 0, 0, 1],
    ]
    assert kinds_of(Tally(2, 1, 0)) == {Kind.REVISED: "Revised 1", Kind.NEW: "New 2"}


def test_how_many_figures_are_hidden_is_not_said():
    hidden = revised(before=None, after=None, before_marker="[c]", after_marker="[c]", hidden=True, title="People")
    assert [[entry.value for entry in row] for row in by_measure([hidden]).rows] == [["People", "[c]", 0, 0]]


def test_the_file_holds_every_figure_and_nothing_that_is_hidden():
    hidden = revised(before=None, after=None, before_marker="[c]", after_marker="[c]", hidden=True, title="=Cases")
    file = changed_figures_csv([revised(), hidden], "From a day to another", "Seen as the public")
    rows = list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline="")))
    assert rows[1] == ["Support group referrals", "", "2017-07-01", "2017-09-30", "revised", "58.0", "", "60.0", ""]
    assert rows[2] == ["'=Cases", "", "2017-07-01", "2017-09-30", "revised", "", "[c]", "", "[c]"]
    assert rows[-2:] == [["From a day to another"], ["Seen as the public"]]


def test_nothing_hostile_gets_through():
    file = FILE._replace(file=HOSTILE, partner=HOSTILE, reason=HOSTILE)
    target = TargetChange("x", HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    made = CorrectionMoved("C1", HOSTILE, HOSTILE, month("2018-01"), HOSTILE, noon(2018, 2))
    page = files_list("F", [file], {("s", "l"): HOSTILE}, link) + targets_list("T", [target], link)
    page += corrections_list([made], []) + reports_list([ReportCame(HOSTILE, HOSTILE, month("2018-01"), DAYS[0])])
    tags = Tags(page)
    assert "script" not in tags.tags
    assert "onerror" not in tags.attributes
