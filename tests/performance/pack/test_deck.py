"""The slides of a pack: the order of the agenda, exceptions first, each title by rule, nothing longer than a slide."""

from textwrap import wrap

import pytest

from performance.pack.deck import SlideKind, Why, deck_of
from performance.pack.item_words import LONGEST
from performance.quarter import Quarter
from performance.rating import Rating
from performance.signal import Signal
from tests.packs import hidden_figure, provisional_figure, red_figure, small_pack, untargeted, without_figure

K = SlideKind


def deck_with(**changed):
    """The deck of the small pack with its first item changed, and nothing else on the agenda."""
    return deck_of(small_pack()._replace(items=(small_pack().items[0]._replace(**changed),)))


def kinds(deck):
    return [slide.kind for slide in deck.slides]


def green(place=0):
    """A figure that calls for nobody's time."""
    figure = untargeted()
    about = figure.row.indicator.model_copy(update={"id": f"green {place}", "title": f"Green {place}"})
    return figure._replace(row=figure.row._replace(indicator=about, rating=Rating.GREEN))


def test_a_deck_follows_the_agenda_with_matters_arising_first():
    deck = deck_of(small_pack())
    assert kinds(deck) == [
        K.OPENING, K.ARISING, K.ITEM, K.FIGURE, K.FIGURE, K.REST, K.REPORT, K.ITEM, K.REST, K.CLOSING,
    ]  # fmt: skip
    assert [slide.title for slide in deck.slides] == [
        "Safer Anywhere Partnership, 26 March 2018: review of Q3 2017/18",
        "Two matters arising: one is done, one overdue",
        "One of two rated indicators is red, one amber; one is really worsening; one changed since the meeting before",
        "Cases heard: 10 above target",
        "Repeat cases as a share of all cases: 1.0 points above the range of 28–29%",
        "One more indicator: 1 hidden",
        "Report of Domestic Abuse Group",
        "One figure, without a target; one has no figure",
        "Two more indicators: 1 without a target, 1 without a figure",
        "No later meeting is entered",
    ]
    assert [deck.first_of(item) for item in (1, 2)] == [3, 8]
    with pytest.raises(KeyError):
        deck.first_of(3)


def test_exceptions_are_red_then_amber_then_worsening_then_changed_each_with_its_place():
    worse = untargeted()
    worse = worse._replace(row=worse.row._replace(signal=Signal.CONCERN))
    changed = hidden_figure()._replace(changes=("Amber then, green now.",))
    figures = (changed, worse, provisional_figure(), red_figure(), red_figure())
    shown = [slide for slide in deck_with(figures=figures).slides if slide.kind is K.FIGURE]
    assert [(slide.why, slide.place) for slide in shown] == [
        (Why.RED, "Red 1 of 2"),
        (Why.RED, "Red 2 of 2"),
        (Why.AMBER, "Amber 1 of 1"),
        (Why.CONCERN, "Worsening 1 of 1"),
        (Why.CHANGED, "Changed 1 of 1"),
    ]
    assert K.REST not in kinds(deck_with(figures=figures))


def test_what_is_missing_is_said():
    nothing = deck_with(figures=(), report=None).slides[2]
    assert (nothing.title, nothing.words[-1]) == (
        "No report received and no figures supplied",
        ("Report", "No report received from Domestic Abuse Group"),
    )
    assert deck_with(figures=()).slides[2].title == "A report and no figures: no indicator belongs to this item"
    spoken = deck_with(figures=(), report=None, expects_report=False, priority="", lead="")
    assert (spoken.slides[2].title, spoken.slides[2].words) == ("No figures belong to this item", ())
    assert deck_with(figures=(without_figure(),)).slides[2].title == "No figures supplied for Q3 2017/18"
    assert deck_of(small_pack()._replace(arising=())).slides[1].title == "No matters arising"
    first = deck_of(small_pack()._replace(arising=(), before=None, items=()))
    assert first.slides[1].title == "No matters arising: no earlier meeting is entered"
    assert kinds(first) == [K.OPENING, K.ARISING, K.CLOSING]


def test_a_report_says_whose_it_is_when_it_came_and_who_filed_it():
    assert deck_of(small_pack()).slides[2].words == (
        ("Lead", "Domestic Abuse Group"),
        ("Ratings", "1 red, 1 amber, 1 hidden"),
        ("Report", "Report of Domestic Abuse Group, filed 16 March 2018, 14:05 by clerk"),
    )


@pytest.mark.parametrize(("figures", "title"), [
    ([green(1)], "The one rated indicator is green"),
    ([green(1), green(2)], "All two rated indicators are green"),
    ([red_figure(), red_figure()], "All two rated indicators are red; two are really worsening; two changed since the meeting before"),
    ([provisional_figure(), green(1)], "None of two rated indicators is red; one is amber"),
    ([untargeted(), untargeted()], "Two figures, none with a target"),
])  # fmt: skip
def test_the_finding_of_an_item_is_made_by_rule(figures, title):
    assert deck_with(figures=tuple(figures)).slides[2].title == title


def test_forty_indicators_take_slides_of_six_rows_at_most_as_even_as_can_be():
    deck = deck_with(figures=tuple(map(green, range(40))))
    rest = [slide for slide in deck.slides if slide.kind is K.REST]
    assert [len(slide.figures) for slide in rest] == [6, 6, 6, 6, 6, 5, 5]
    assert [slide.part for slide in rest][:2] == ["1 of 7", "2 of 7"]
    assert sum((slide.figures for slide in rest), ()) == deck.pack.items[0].figures


def test_a_title_has_at_most_25_words():
    figure = red_figure()
    long = " ".join(["Anti-social-behaviour-in-parks"] * 30)
    headline = "Cases heard: " + "; ".join(["many of them are above the path to 45 by March"] * 4)
    for row in (figure.row._replace(headline=headline), figure.row._replace(headline=long)):
        title = deck_with(figures=(figure._replace(row=row),)).slides[3].title
        assert len(title.split()) <= LONGEST
        assert title.split()[0] in {"Cases", "Anti-social-behaviour-in-parks"}
    assert deck_with(figures=(figure._replace(row=row._replace(headline="")),)).slides[3].title == (
        "Cases heard: 10 above target. Red, and worsening"
    )


def test_five_short_matters_stand_on_a_slide_and_long_ones_are_fewer():
    matter = small_pack().arising[1]
    pages = [s for s in deck_of(small_pack()._replace(arising=(matter,) * 12)).slides if s.kind is K.ARISING]
    assert sum((slide.arising for slide in pages), ()) == (matter,) * 12
    assert [len(slide.arising) for slide in pages] == [4, 4, 4]
    short = matter._replace(words="Report back.", update="Open.", owner="Chair", title="Any")
    pages = [s for s in deck_of(small_pack()._replace(arising=(short,) * 6)).slides if s.kind is K.ARISING]
    assert [(len(slide.arising), slide.part) for slide in pages] == [(5, "1 of 2"), (1, "2 of 2")]


def test_an_update_longer_than_a_slide_is_continued_and_loses_no_word():
    long = small_pack().arising[0]._replace(update=" ".join(f"word{place}" for place in range(120)))
    pages = [s.arising for s in deck_of(small_pack()._replace(arising=(long,))).slides if s.kind is K.ARISING]
    parts = [one for page in pages for one in page]
    assert " ".join(one.update for one in parts) == long.update
    assert [one.title for one in parts] == [
        "Domestic abuse",
        "Domestic abuse (continued)",
        "Domestic abuse (continued)",
    ]
    assert [one.figure for one in parts] == ["", "", long.figure]


def test_a_report_is_cut_between_paragraphs_and_loses_no_word():
    text = "\n".join(" ".join([f"p{place}"] * 60) for place in range(9))
    report = small_pack().items[0].report._replace(operational=text, strategic="", plan="x " * 3000, asked="Agree.")
    pages = [slide.words for slide in deck_with(report=report).slides if slide.kind is K.REPORT]
    shown = " ".join(words for page in pages for _, words in page)
    assert shown.split() == f"{text} {report.plan} {report.asked}".split()
    assert pages[0][0][0] == "Operational update"
    assert all(page[0][0] for page in pages)
    assert [page[0][0] for page in pages][1] == "Operational update (continued)"
    heights = [sum(30 * (len(wrap(words, 96)) + bool(name)) + 10 for name, words in page) for page in pages]
    assert max(heights) <= 423 + 10


def test_the_last_slide_says_when_they_meet_again_and_where_decisions_stand():
    june = small_pack().meeting.model_copy(
        update={"on": small_pack().meeting.on.replace(month=6), "quarter": Quarter(2017, 4)}
    )
    closing = deck_of(small_pack()._replace(following=june)).slides[-1]
    assert closing.title == "The next meeting is on 26 June 2018"
    assert closing.words[:2] == (
        ("Next meeting", "It reviews Q4 2017/18; its papers are due on 19 March 2018."),
        ("Noted so far", "One decision and one action."),
    )
