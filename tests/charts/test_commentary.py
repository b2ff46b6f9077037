"""What the owner says, the actions and the events, as words on the page."""

import re
from datetime import UTC, date, datetime

import pytest

from charts.commentary import earlier_comments, earlier_words, owner_says
from charts.commentary_actions import action_histories, actions_table, events_list
from performance.commentary import Comment, Commentary
from performance.commentary_actions import Step, action_of
from performance.commentary_notes import Annotation, read_when
from performance.quarter import Quarter
from performance.rating import Rating

Q3, OWNER = Quarter(2017, 3), "Police & Crime"
MORNING = datetime(2018, 3, 3, 9, 5, tzinfo=UTC)


def comment(words="Up & <b>away</b>.\n\nMore\nsoon.", **given):
    return Comment("K1", "one", Q3, words, "a.smith", "", MORNING)._replace(**given)


def text(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_comment_stands_with_whose_it_is_since_when_and_who_wrote_it():
    html = owner_says(Commentary(comment(), (), ()), OWNER, Q3)
    assert "<p>Up &amp; &lt;b&gt;away&lt;/b&gt;.</p><p>More<br>soon.</p>" in html
    assert "Police &amp; Crime · 3 March 2018, 09:05 · written by a.smith" in html
    assert "Inspector Hill · 3 March" in owner_says(Commentary(comment(on_behalf="Inspector Hill"), (), ()), OWNER, Q3)


def test_where_nobody_commented_that_is_said_and_of_which_quarter_the_newest_is():
    nothing = Commentary(None, (), ())
    assert "Police &amp; Crime has not commented on Q3 2017/18." in owner_says(nothing, OWNER, Q3)
    assert (earlier_words(nothing), earlier_comments(nothing, OWNER, Q3)) == ("", "")
    before = nothing._replace(before=(comment(quarter=Quarter(2017, 1)),))
    assert "The newest comment is on Q1 2017/18." in owner_says(before, OWNER, Q3)


def test_earlier_comments_say_who_when_and_what_became_of_them():
    gone = comment("Wrong.", withdrawn=MORNING, withdrawn_by="b.jones", reason="of Q2 <")
    said = Commentary(comment(), (gone, comment("Old.")), (comment("Older.", quarter=Quarter(2017, 2)),))
    assert earlier_words(said) == "3 earlier comments"
    assert earlier_words(said._replace(before=(), earlier=(gone,))) == "1 earlier comment"
    html = earlier_comments(said, OWNER, Q3)
    assert re.findall(r"<h3>(.*?)</h3>", html) == ["On Q3 2017/18", "On earlier quarters"]
    assert "withdrawn 3 March 2018, 09:05 by b.jones: of Q2 &lt;" in html
    assert "Old. Police &amp; Crime · 3 March 2018, 09:05 · written by a.smith · replaced since" in text(html)
    assert "Older. Q2 2017/18 · Police &amp; Crime · 3 March 2018, 09:05 · written by a.smith · stands" in text(html)


def action(*steps, quarter=Q3, today=date(2018, 3, 10)):
    first = Step("set", "Report <it>", "Police", date(2018, 3, 9), "a.smith", "the chair", MORNING)
    return action_of("A1", "one", quarter, (first, *steps), today)


def test_actions_are_a_table_with_owner_due_day_and_a_loud_overdue():
    html = actions_table([action(), action(quarter=Quarter(2017, 2), today=date(2018, 3, 9))], Rating.RED, Q3)
    assert re.findall(r'<th scope="col"[^>]*>(\w+)</th>', html) == ["Action", "Owner", "Due", "Status"]
    assert "Report &lt;it&gt;" in html
    assert "Police due 9 March 2018 Overdue" in text(html)
    assert 'class="sp-overdue">Overdue' in html
    assert "since Q2 2017/18 Police due 9 March 2018 Open" in text(html)


@pytest.mark.parametrize(("rating", "asks"), [(Rating.RED, True), (Rating.AMBER, True), (Rating.GREEN, False),
                                               (Rating.NO_TARGET, False), (Rating.NO_DATA, False)])  # fmt: skip
def test_red_and_amber_without_an_action_say_so(rating, asks):
    html = actions_table([], rating, Q3)
    assert ("No action recorded." in html) is asks
    assert (html == "") is not asks


def test_the_history_of_an_action_tells_every_step():
    changed = Step("changed", "Report it", "Police", date(2018, 4, 1), "b.jones", "", MORNING, "late")
    html = text(
        action_histories([action(changed, Step("done", "Report it", "Police", date(2018, 4, 1), "Ann", "", MORNING))])
    )
    assert "Set 3 March 2018, 09:05 by a.smith for the chair: Report &lt;it&gt; (Police, due 9 March 2018)." in html
    assert "Changed 3 March 2018, 09:05 by b.jones: Report it (Police, due 1 April 2018). late" in html
    assert html.endswith("Done 3 March 2018, 09:05 by Ann.")


def test_the_history_tells_how_an_action_was_said_to_stand():
    update = Step("updated", "Report it", "Police", date(2018, 4, 1), "Ann", "the police", MORNING, "Awaiting <news>.")
    html = text(action_histories([action(update)]))
    assert html.endswith("Updated 3 March 2018, 09:05 by Ann for the police. Awaiting &lt;news&gt;.")


def test_events_are_listed_with_their_day_and_who_noted_them():
    one = Annotation("E1", read_when("14 March 2018"), "Patrols <begin>", "all", (), "Ann", "the chair", MORNING)
    html = events_list([one])
    assert "<b>14 March 2018</b> Patrols &lt;begin&gt;" in html
    assert "(noted 3 March 2018 by Ann for the chair)" in html
    assert events_list([]) == ""
