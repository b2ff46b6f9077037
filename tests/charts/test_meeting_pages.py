"""What the pages around a meeting say: titles, states, what would be stored, what changed since, minutes, reports."""

from datetime import UTC, date, datetime

from charts.heading import Known
from charts.home import Ways, home_head
from charts.meeting import ItemLine, Kept, Standing, agenda_table, kept_words, marks_words, meeting_head
from charts.meeting_freezing import closing_words, holds_words, publishing_words
from charts.meeting_report import figures_table, filed_words, report_words
from charts.meeting_since import since_list, since_words
from charts.meetings import MeetingLine, MeetingLinks, meetings_table, meetings_title
from charts.minutes import NotedItem, arising_table, minutes_head, noted_list
from charts.theme import palette
from performance.definitions.meeting import Meeting
from performance.pack.difference import About, Difference
from performance.pack.since import Since
from performance.quarter import Quarter
from tests.packs import end_of, small_pack

LIGHT = palette("light")
MARCH, Q3 = date(2018, 3, 26), Quarter(2017, 3)
AT = datetime(2018, 3, 20, 14, tzinfo=UTC)
MEETING = Meeting(on=MARCH, quarter=Q3, papers_due=date(2018, 3, 19))
KNOWN = Known(Q3, end_of(MARCH), None, samples=False, viewed_as="Seen as the public")
PACK = small_pack()
ITEM = PACK.items[0]
ROWS = tuple(figure.row for figure in ITEM.figures)


def line(meeting=MEETING, *, ahead=False, published=None, closed=None, entered=False):
    return MeetingLine(meeting, 6, published, closed, ahead, entered)


def item(**changed):
    plain = ItemLine(1, "Domestic <abuse>", "A & B", True, ROWS, True, None, "report", 0, 0, "minutes")
    return plain._replace(**changed)


def test_the_title_of_the_meetings_counts_those_to_come_and_those_held():
    assert meetings_title([]) == "No meeting is entered"
    assert meetings_title([line(), line()]) == "No meeting to come is entered; two were held"
    assert meetings_title([line(ahead=True)]) == "One meeting is to come"
    assert meetings_title([line(ahead=True), line(ahead=True), line()]) == "Two meetings are to come; one was held"


def test_the_table_has_those_to_come_first_and_says_what_was_kept_when():
    links = MeetingLinks(lambda on: f"m{on}", lambda on: f"p{on}", lambda on: f"n{on}")
    june = Meeting(on=date(2018, 6, 28), quarter=Q3)
    html = meetings_table([line(published=AT), line(june, ahead=True, entered=True)], links)
    assert html.index("To come") < html.index("28 June 2018") < html.index("Held") < html.index("26 March 2018")
    assert "entered on a page" in html
    assert "20 March 2018, 14:00" in html
    assert meetings_table([], links) == ""


def test_the_head_of_a_meeting_says_what_there_is_for_it():
    nothing, done = Standing(ahead=True, published=None, closed=None), Standing(ahead=False, published=AT, closed=AT)
    first = meeting_head(MEETING, [item()], nothing, KNOWN)
    assert "<h1>Meeting of 26 March 2018 on Q3 2017/18</h1>" in first
    told = "One item with 3 indicators: one red, one amber, one without a target."
    assert f"{told} The one report expected is not received. Not published yet. Papers due on 19 March 2018." in first
    then = meeting_head(MEETING, [item(report=AT), item(expects_report=False, rows=())], done, KNOWN)
    assert "<h1>The meeting of 26 March 2018" in then
    assert "The one report is received. Closed on 20 March 2018." in then
    later = meeting_head(MEETING, [item(report=AT), item()], Standing(False, AT, None), KNOWN)  # noqa: FBT003
    assert "Of two reports expected one is received. Published on 20 March 2018; not closed yet." in later
    assert "No items with no figures." in meeting_head(MEETING, [], nothing, KNOWN)


def test_the_agenda_says_what_an_item_lacks():
    assert "Not yet received" in agenda_table([item()], LIGHT)
    late = agenda_table([item(late=True)], LIGHT)
    assert "Domestic &lt;abuse&gt;" in late
    assert "Not received" in late
    assert "nothing is noted" in late
    assert "No figures supplied" in agenda_table([item(rows=())], LIGHT)
    assert "No figures belong to it" in agenda_table([item(rows=(), figures=False, expects_report=False)], LIGHT)
    assert "Received 20 March 2018" in agenda_table([item(report=AT)], LIGHT)
    assert "Two decisions, one action" in agenda_table([item(decisions=2, actions=1)], LIGHT)
    assert "The agenda has no items" in agenda_table([], LIGHT)
    assert agenda_table([item(number=place) for place in range(1, 41)], LIGHT).count('scope="row"') == 40


def test_what_would_be_stored_is_said_with_its_counts():
    assert marks_words(ROWS) == "one red, one amber, one without a target"
    words = holds_words(PACK)
    assert words.startswith("Two items with five indicators (one red, one amber, two without a target, one without a")
    assert words.endswith("), one report, one decision, one action and two matters arising")
    assert "Marked public: small numbers are hidden in it." in publishing_words(PACK, None)
    assert "What was published on 20 March 2018, 14:00 stays" in publishing_words(PACK, AT)
    assert "This meeting is still to come." in closing_words(PACK, None, ahead=True)
    assert "Figures as known on 26 March 2018;" in closing_words(PACK, None, ahead=False)


def test_what_was_kept_is_told_with_the_beginning_of_its_hash():
    html = kept_words(Kept("published", AT, "a.smith", "the chair", AT, "public", "abcdef" * 10))
    assert "Published for the agenda, 20 March 2018, 14:00" in html
    assert "By a.smith for the chair" in html
    assert ">abcdefabcdef</code>" in html


def test_since_then_is_counted_and_listed_by_what_it_is_about():
    figure = Difference(About.FIGURE, "red", "Cases <heard>", "80", "82", "Cases <heard>: 80 then, 82 now.")
    said = Difference(About.COMMENT, "red", "Cases heard", "", "", "Cases heard: commented since.")
    since = Since(AT, end_of(MARCH), (said, figure, figure))
    words = (
        "Since then, as known on 26 March 2018: two differences in figures, ratings and targets, one in what was said"
    )
    assert since_words(since) == f"{words} and decided."
    html = since_list(since)
    assert html.index("Figures, ratings and targets") < html.index("Said and decided")
    assert "<b>Cases &lt;heard&gt;</b>: 80 then, 82 now." in html
    nothing = Since(AT, end_of(MARCH), ())
    assert since_words(nothing) == "Since then nothing has changed, as known on 26 March 2018."
    assert since_list(nothing) == ""


def test_every_difference_there_can_be_is_listed():
    every = tuple(Difference(about, "", "X", "", "", f"X: {about.value}.") for about in About)
    assert since_list(Since(AT, AT, every)).count("<li>") == len(About)


def test_minutes_stand_in_the_order_of_the_agenda_with_their_numbers():
    noted = [NotedItem("1. Domestic abuse", ITEM.decisions, ITEM.actions), NotedItem("2. The van", (), ())]
    assert "Minutes of 26 March 2018: one decision and one action" in minutes_head(MEETING, noted, AT)
    assert "nothing noted yet" in minutes_head(MEETING, noted[1:], AT)
    html = noted_list(noted, {"red": "Cases heard"})
    assert '<span class="sp-minute">186a</span>' in html
    assert "about Cases heard" in html
    assert "Domestic Abuse Group, due 30 April 2018" in html
    assert "The van" not in html
    assert "Nothing is noted yet." in noted_list(noted[1:], {})


def test_matters_arising_stand_in_the_three_columns_with_how_they_stand_once():
    html = arising_table(PACK.arising)
    assert [f">{head}</th>" in html for head in ("Minute number/title", "Matters arising", "Update")] == [True] * 3
    assert '<span class="sp-overdue">Overdue</span> since 8 March 2018; nothing was said of it.' in html
    assert "Cases heard: 75 in Q2 2017/18, 80 in Q3 2017/18." in html
    assert "No matter arises" in arising_table([])


def test_a_report_says_whether_it_is_late_and_which_parts_are_empty():
    assert filed_words(MEETING, None, date(2018, 3, 19)) == "No report received yet; it is due on 19 March 2018."
    assert filed_words(MEETING, None, date(2018, 3, 20)) == "No report received; it was due on 19 March 2018."
    assert filed_words(MEETING, ITEM.report, MARCH) == (
        "Handed in on 16 March 2018, 14:05 by clerk for Domestic Abuse Group."
    )
    html = report_words(ITEM.report._replace(plan=""))
    assert html.count("Nothing was written here.") == 1
    assert html.count("<h3") == 4


def test_the_figures_of_a_report_hold_what_the_page_holds_and_no_hidden_number():
    html = figures_table(ROWS, {row.indicator.id: "x" for row in ROWS}, LIGHT, "Figures")
    assert "<b>80</b>" in html
    assert "expected 70" in html
    assert "<b>[c]</b>" in html
    assert "30.0%" in html
    assert "the report is its words" in figures_table([], {}, LIGHT, "Figures")


def test_the_first_page_leads_to_the_meeting_and_to_all_of_them():
    html = home_head("The next meeting", "Its papers are due.", KNOWN, Ways("present?a=1&b=2", "meeting", "meetings"))
    assert [f">{words}</a>" in html for words in ("Present", "Papers and minutes", "All meetings")] == [True] * 3
    assert 'href="present?a=1&amp;b=2"' in html
    assert home_head("No meeting is entered", "", KNOWN, Ways("", "", "meetings")).count("<a ") == 1
