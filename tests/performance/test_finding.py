"""The sentence follows the numbers: by rule, at most 25 words, no word that promises more than was tested."""

import random
import re
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.reading.periods import Grain
from performance.finding import Numbers, disagreement, finding, headline, told
from performance.rating import Rating
from performance.row import Change
from performance.signal import Signal
from performance.subject import tested_points as points_of
from performance.variation import read_signal
from tests.performance.builders import indicator, month, monthly, q, quarterly, row, share, subject, target, yearly
from tests.performance.shipped import definitions, shipped

NONE = Change(None, None, None)
CUT = target(kind="change", change="-20%", baseline={"year": "2011/12", "value": 11750}, by="2015/16")


def said(value, about, name="2015/16 Q4", expected=None, level=None, baseline=None, on_year=NONE):
    aim = about.targets[0] if about.targets else None
    level = expected if level is None else level
    return finding(about, aim, Numbers(Fraction(value), level, expected, baseline, on_year), q(name))


@pytest.mark.parametrize(
    ("value", "words"),
    [(9682, "17.6% below 2011/12; 282 above target."), (9312, "20.7% below 2011/12; target met by 88."),
     (9400, "20.0% below 2011/12; exactly on the target."), (12000, "2.1% above 2011/12; 2,600 above target."),
     (11750, "Level with 2011/12; 2,350 above target.")],
)  # fmt: skip
def test_a_change(value, words):
    about = indicator(CUT, basis="rolling_12_months")
    assert said(value, about, expected=Fraction(9400), baseline=Fraction(11750)) == words


def test_before_it_is_due_a_change_is_measured_against_the_path():
    about = indicator(CUT, basis="rolling_12_months")
    for value, words in (
        (10900, "7.2% below 2011/12; 325 above the path to 9,400 by March 2016."),
        (10000, "14.9% below 2011/12; 575 below the path to 9,400 by March 2016."),
        (10575, "10.0% below 2011/12; exactly on the path to 9,400 by March 2016."),
    ):
        assert said(value, about, "2013/14 Q4", Fraction(10575), Fraction(9400), Fraction(11750)) == words


@pytest.mark.parametrize(
    ("value", "name", "words"),
    [(3343, "2015/16 Q4", "34.0% above the 2012/13 level it should return to by 2018/19; cut 283 a year to get there."),
     (2496, "2015/16 Q4", "0.0% above the 2012/13 level it should return to by 2018/19; cut 1 a year to get there."),
     (3172, "2018/19 Q4", "27.1% above the 2012/13 level it should return to by 2018/19."),
     (2495, "2015/16 Q4", "Level with the 2012/13 level it should return to by 2018/19."),
     (2400, "2015/16 Q4", "3.8% below the 2012/13 level it should return to by 2018/19.")],
)  # fmt: skip
def test_a_level(value, name, words):
    about = shipped("fly_tipping_incidents")
    assert said(value, about, name, Fraction(2495), baseline=Fraction(2495)) == words


@pytest.mark.parametrize(
    ("value", "better", "words"),
    [("17", "higher", "14.5 short of the path to 45 by March."), ("34", "higher", "2.5 above the path to 45 by March."),
     ("31.5", "higher", "Exactly on the path to 45 by March."), ("34", "lower", "2.5 above the path to 45 by March."),
     ("17", "lower", "14.5 below the path to 45 by March.")],
)  # fmt: skip
def test_an_annual_total(value, better, words):
    about = indicator(target(kind="annual", value=45), basis="year_to_date", better=better)
    assert said(Fraction(value), about, "2017/18 Q3", Fraction("31.5"), Fraction(45)) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [(118, "22.7% of the 520 expected; 402 short of target."), (520, "100.0% of the 520 expected; exactly on the target."),
     (521, "100.2% of the 520 expected; target met by 1."), (0, "0.0% of the 520 expected; 520 short of target.")],
)  # fmt: skip
def test_a_value(value, words):
    assert said(value, indicator(target(kind="value", value=520), better="higher"), expected=Fraction(520)) == words


@pytest.mark.parametrize(
    ("value", "better", "words"),
    [("32.4", "lower", "2.4 points above target."), ("27.6", "lower", "Target met by 2.4 points."),
     ("27.6", "higher", "2.4 points short of target."), ("30", "higher", "Exactly on the target.")],
)  # fmt: skip
def test_a_share(value, better, words):
    about = indicator(target(kind="value", value="30%"), ratio=True, better=better)
    assert said(share(value), about, expected=share(30)) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [("34", "Inside the range of 28–40%."), ("28", "Inside the range of 28–40%."), ("25.6", "2.4 points below the range of 28–40%."),
     ("41", "1.0 points above the range of 28–40%.")],
)  # fmt: skip
def test_a_range(value, words):
    about = indicator(target(kind="range", low="28%", high="40%"), ratio=True, better="within")
    assert said(share(value), about, expected=(share(28), share(40))) == words


# Without a target, through the row


@pytest.mark.parametrize(
    ("values", "unit", "words"),
    [([2180, 3343], "incidents", "53.3% above the year before; no target is set."),
     ([100, 100], "incidents", "100 incidents, the same as the year before."),
     ([0, 3], "incidents", "3 incidents; none the year before."), ([0, 1], "children", "1 child; none the year before."),
     ([0, 0], "incidents", "0 incidents, the same as the year before."),
     ([None, 1], "people", "1 person; no earlier figure to compare."),
     ([None, 1], "staff", "1 member of staff; no earlier figure to compare."),
     ([None, 228492], "pounds", "£228,492; no earlier figure to compare.")],
)  # fmt: skip
def test_without_a_target(values, unit, words):
    assert row(indicator(basis="latest", unit=unit), yearly("2014/15", values), "2015/16 Q4").finding == words


def test_a_share_without_a_target():
    about = indicator(ratio=True, basis="latest")
    found = row(about, yearly("2014/15", [30, 33]), "2015/16 Q4", yearly("2014/15", [100, 100]))
    assert found.finding == "33.0%, +3.0 points on the year before."


def test_across_a_break_the_reason_is_given_whole_or_shortened_at_the_colon():
    for reason, words in (
        (
            "counted anew",
            "240 cases; not compared across April 2015: counted anew; the last nine months are within normal variation.",
        ),
        ("word " * 30, "240 cases; not compared across April 2015; the last nine months are within normal variation."),
    ):
        about = indicator(basis="rolling_12_months", series_breaks=({"month": "2015-04", "reason": reason},))
        assert row(about, monthly("2014-01", [20] * 24), "2015/16 Q3").finding == words


def test_a_quarter_is_compared_with_a_quarter_of_the_baseline_year():
    aim = target(kind="change", change="-20%", baseline={"year": "2014/15", "value": 400}, by="2015/16")
    found = row(indicator(aim), quarterly("2015/16 Q1", [90, 90, 90, 80]), "2015/16 Q4")
    assert found.expected == 80
    assert found.finding.startswith("20.0% below 2014/15; exactly on the target.")
    level = target(kind="level_of", baseline={"year": "2014/15", "value": 400}, by="2017/18")
    found = row(indicator(level), quarterly("2015/16 Q1", [120]), "2015/16 Q1")
    assert found.finding.startswith("20.0% above the 2014/15 level it should return to by 2017/18.")


def test_change_the_number_and_the_sentence_follows():
    about = shipped("one_stop_shop")
    sentences = {row(about, quarterly("2017/18 Q1", [102, 113, last]), "2017/18 Q3").finding for last in range(20, 140)}
    assert len(sentences) == 120
    assert "69.5 above the path to 330 by March." in sentences


# The title of the indicator's page


def test_the_headline_of_a_change():
    about = shipped("mopac_7")
    aim = about.targets[0]

    def title(value):
        numbers = Numbers(Fraction(value), Fraction(9400), Fraction(9400), Fraction(11750), NONE)
        return headline(about, aim, numbers, "")

    assert (
        title(9682)
        == "MOPAC 7 crime, all seven is 17.6% below 2011/12: 2.4 points short of the 20% cut due by March 2016"
    )
    assert title(9400).endswith("20.0% below 2011/12: the 20% cut due by March 2016 is met")
    assert title(9312).endswith("20.7% below 2011/12: the 20% cut due by March 2016 is met")
    assert title(12000).endswith("2.1% above 2011/12: 22.1 points short of the 20% cut due by March 2016")


@pytest.mark.parametrize(("value", "met"), [(120, True), (121, True), (119, False)])
def test_the_headline_of_a_rise_that_is_just_met(value, met):
    aim = target(kind="change", change="+20%", baseline={"year": "2011/12", "value": 100}, by="2015/16")
    numbers = Numbers(Fraction(value), Fraction(120), Fraction(120), Fraction(100), NONE)
    words = headline(indicator(aim, better="higher", basis="rolling_12_months"), aim, numbers, "")
    assert words.endswith("the 20% rise due by March 2016 is met") is met


def test_any_other_headline_is_title_and_finding():
    about = shipped("one_stop_shop")
    words = headline(about, None, Numbers(Fraction(1), None, None, None, NONE), "Exactly on the path to 45 by March.")
    assert words == "One Stop Shop attendance: exactly on the path to 45 by March"


# Colour and signal


@pytest.mark.parametrize(
    ("rating", "signal", "words"),
    [(Rating.RED, Signal.NEITHER, "Red, but normal variation."), (Rating.RED, Signal.IMPROVEMENT, "Red, but improving."),
     (Rating.GREEN, Signal.CONCERN, "Green, but worsening."), (Rating.GREEN, Signal.NEITHER, ""),
     (Rating.GREEN, Signal.IMPROVEMENT, ""), (Rating.NO_TARGET, Signal.CONCERN, ""), (Rating.RED, None, ""),
     (Rating.RED, Signal.TOO_FEW_POINTS, "")],
)  # fmt: skip
def test_where_colour_and_signal_disagree(rating, signal, words):
    assert disagreement(rating, signal) == words


CALM = "the last seven months are within normal variation"


def test_where_colour_and_signal_agree_the_finding_ends_with_the_signal():
    first = "34.0% above the 2012/13 level it should return to by 2018/19."
    assert told(first, CALM, "") == f"{first[:-1]}; {CALM}."
    assert told(first, "", "") == first


def test_where_they_disagree_that_is_said_instead():
    first = "34.0% above the 2012/13 level it should return to by 2018/19."
    assert told(first, CALM, "Red, but normal variation.") == f"{first} Red, but normal variation."


def test_no_finding_is_longer_than_25_words():
    long = "34.0% above the 2012/13 level it should return to by 2018/19; cut 283 a year to get there."
    assert len(f"{long} {CALM}".split()) == 26
    assert told(long, CALM, "") == long
    longer = long.replace("there", "there in time for the strategy's end")
    assert told(longer, "", "Red, but normal variation.") == (
        "34.0% above the 2012/13 level it should return to by 2018/19. Red, but normal variation."
    )


@pytest.mark.parametrize(
    ("values", "words"),
    [([100, 104] * 12, "the last 24 months are within normal variation"),
     ([90, 114] * 8 + [220] + [90, 114] * 3 + [90], "the last seven months are within normal variation"),
     ([100, 104] * 11 + [100, 160, 104], "the last month is within normal variation"),
     ([100, 104] * 11 + [60], "Feb 2016 lies below its limits, improving"),
     ([0, 20] * 8 + [8, 9, 10, 11, 12, 13, 14], "seven months or more rising, worsening"),
     ([10, 11] * 10 + [8, 9, 8], "two of the last three months are far below the mean, improving"),
     ([0, 20] * 8 + [8, 9, 8, 9, 8, 9, 8], "seven months or more below the mean, improving")],
)  # fmt: skip
def test_the_tail_says_what_the_last_months_say(values, words):
    told_points = points_of(subject(indicator(), monthly("2014-04", values)), Grain.MONTH, month("2030-03").end)
    assert read_signal(indicator(), told_points).tail == words


def test_the_tail_of_quarters_speaks_of_quarters():
    flow = quarterly("2012/13 Q1", [100, 104] * 8)
    found = row(indicator(target(kind="value", value=120)), flow, "2015/16 Q4")
    assert found.finding == (
        "86.7% of the 120 expected; target met by 16; the last 16 quarters are within normal variation."
    )


def test_the_finding_of_a_row_ends_with_its_signal():
    about = indicator(target(kind="value", value=340))
    found = row(about, monthly("2014-04", [100, 104] * 12), "2015/16 Q4")
    assert found.finding == (
        "90.6% of the 340 expected; target met by 32; the last 24 months are within normal variation."
    )
    assert row(about, monthly("2014-04", [100, 104] * 11 + [100, 60]), "2015/16 Q4").finding.endswith(
        "Mar 2016 lies below its limits, improving."
    )


# Whatever the figures, for every indicator that is shipped

FORBIDDEN = re.compile(
    r"[Ss]ignific|(?<!used )\b[Uu]p\b(?! to)|\b[Dd]own\b|None\b|\bnan\b|Fraction|-\d|(?<![\d.,])1 (?:people|children|cases|staff|offences|incidents|referrals|months|quarters)\b"
)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(definitions().indicators), st.integers(0, 10**6), st.integers(0, 15))
def test_every_sentence_is_short_and_plain(about, seed, back):
    chance = random.Random(seed)
    top = monthly("2012-04", [chance.randint(0, chance.choice([2, 40, 900])) for _ in range(60)])
    below = monthly("2012-04", [chance.randint(1, 900) for _ in range(60)]) if about.is_ratio else None
    found = row(about, top, q("2016/17 Q4").plus(-back).name, below)
    assert len(found.finding.split()) <= 25
    assert len(found.finding.split(". ")) <= 2
    assert not re.search(r"[+−]\s*[+−]|;\s*;|;\.|\s\s", found.finding)
    reason = found.reason.replace(about.no_target[1:], "").replace(found.target.note if found.target else "", "")
    for words in (found.finding, reason, found.needed, found.signal_reason, found.headline):
        assert not FORBIDDEN.search(words), words
    assert re.match(r"[A-Z0-9£−]", found.finding)
    assert found.finding.endswith(".")
    assert re.match(r"[A-Z]", found.reason)
    assert ".." not in found.finding + found.reason
