"""A hidden figure is counted as hidden, not among those without a target: on the screen as in the papers."""

import re

from charts.slide_item import counts
from charts.theme import LIGHT
from performance.rating import Rating
from reports.paper_front import front_of
from tests.packs import hidden_figure, small_pack, untargeted


def test_the_screen_and_the_papers_count_what_is_hidden_alike():
    shown = [one.word for one in front_of(small_pack()).counts]
    assert shown == ["1 red", "1 amber", "1 no target", "1 not submitted", "1 hidden"]
    drawn = re.sub(r"<[^>]+>", " ", counts(small_pack().figures, LIGHT))
    assert " ".join(drawn.split()) == "1 red 1 amber 1 no target 1 not submitted 1 hidden"


def test_nothing_tells_the_colour_of_a_hidden_figure():
    red = hidden_figure()
    red = red._replace(row=red.row._replace(rating=Rating.RED))
    pack = small_pack()
    item = pack.items[0]._replace(figures=(red, untargeted()))
    assert [one.word for one in front_of(pack._replace(items=(item,))).counts] == ["1 no target", "1 hidden"]
