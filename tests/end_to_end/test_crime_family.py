"""The crimes as the meeting of June 2016 knew them: contributions, ranks, changes; and the raw file added up by hand."""

from datetime import datetime
from fractions import Fraction
from pathlib import Path

import pytest

from charts.borough_words import rank_title
from charts.family_words import Noun, family_title, together
from charts.kind_panels import kind_beside_panel, kind_trend_panel
from charts.theme import LIGHT
from charts.waterfall import Ends, waterfall_title
from loaders.intake import Intake
from performance.asker import Asker, Role
from performance.definitions.door import read_definitions
from performance.multiples import Scale
from performance.quarter import Quarter
from performance.scorecard import open_board
from performance.scorecard.family import FamilyFigures
from performance.scorecard.offence_figures import KindFigures
from performance.scorecard.offences import Kind, Kinds, Source
from performance.wording import LONDON, percent
from tests.command_line import load
from tests.performance import slow_crime
from tests.shared import GENERATION_B, needs_shared
from tests.specimens.mopac_7 import wards
from warehouse.receiving import Receiving

pytestmark = pytest.mark.xdist_group("real")

ROOT = Path(__file__).resolve().parents[2]
Q4 = Quarter.parse("2015/16 Q4")
MEASURE = "crime.offences"
PUBLIC = Asker(Role.VIEWER, frozenset())
OFFENCES = Source(MEASURE, "offence_group", "offence", "Metropolitan Police", "offences")


def board(data, day, text=None):
    definitions = read_definitions(text or (ROOT / "indicators.yaml").read_text(encoding="utf-8"))
    receiving = Receiving(data, Intake(definitions.partnership.area, definitions.returns))
    as_at = datetime.fromisoformat(day).replace(hour=23, tzinfo=LONDON)
    return open_board(receiving.warehouse.open(), definitions, as_at, PUBLIC)


@pytest.fixture(scope="module")
def june(sample_data):
    return FamilyFigures(board(sample_data, "2016-06-27"), MEASURE)


@pytest.fixture(scope="module")
def real(real_data):
    return FamilyFigures(board(real_data, "2023-02-01"), MEASURE)


def test_the_family_is_found_by_its_measure(june):
    assert len(june.family.parts) == len(june.family.adding) == 7
    assert june.family.total.title == "MOPAC 7 crime, all seven"


def test_what_each_crime_added_to_the_change(june):
    found = june.waterfall(Q4, "2011/12")
    assert [(part.title, part.change) for part in found.told.parts] == [
        ("Burglary", -868),
        ("Theft from motor vehicle", -681),
        ("Robbery", -339),
        ("Criminal damage", -333),
        ("Theft from person", -8),
        ("Theft of motor vehicle", 13),
        ("Violence with injury", 148),
    ]
    assert (found.told.start, found.told.end, found.told.rest) == (11750, 9682, 0)
    assert (found.before, found.now) == ("2011/12", "2015/16")
    title = waterfall_title(found.told, Ends(found.before, found.now, "offences", lower_is_better=True))
    assert title == "Burglary alone took off 868 offences; violence with injury put 148 back"


def test_bromley_among_the_boroughs(june):
    ranking = june.ranking(Q4, per_head=False)
    assert (ranking.our.place, ranking.of) == (20, 32)
    assert (percent(ranking.our.change), percent(ranking.london.change)) == ("−17.6%", "−18.6%")
    assert [one.area for one in ranking.standings[:2]] == ["Redbridge", "Waltham Forest"]
    assert ranking.standings[-1].area == "Islington"
    assert ranking.goal == Fraction(-1, 5)
    assert rank_title(ranking) == "20th of 32 boroughs by size of cut"


@needs_shared
def test_the_raw_file_added_up_line_by_line_says_the_same(real):
    slow = slow_crime.changes(GENERATION_B, 2011, 2015)
    quick = real.ranking(Q4, per_head=False)
    told = {one.area: (one.before, one.value, one.change) for one in (*quick.standings, quick.london)}
    assert told.keys() == slow.keys()
    for name, (before, now, change) in slow.items():
        assert told[name][:2] == (before, now), name
        assert abs(float(told[name][2]) - float(change)) < 1e-12, name
    assert {one.area: one.place for one in quick.standings} == {
        name: slow_crime.place(slow, name) for name in slow if name != "London"
    }
    first, last = (slow_crime.counts(GENERATION_B, slow_crime.year(one))["Bromley"] for one in (2012, 2015))
    parts = {part.title: part.change for part in real.waterfall(Q4, "2012/13").told.parts}
    assert parts == {crime: last[crime] - first[crime] for crime in slow_crime.SEVEN}
    agreed = real.waterfall(Q4, "2011/12").told  # baselines as agreed, whatever the file says of 2011/12 by now
    assert (agreed.start, agreed.rest) == (11750, 0)
    assert [part.before for part in agreed.parts if part.title == "Criminal damage"] == [2592]


def test_the_finding_and_the_second_sentence(june):
    title = family_title(june.rows(Q4), Noun("crimes"), Q4.shown)
    assert title == "Three of the seven crimes met a 20% cut; four did not, violence with injury by most"
    assert together(june.total(Q4)) == "Together they are down 17.6%, 2.4 points short."


def test_the_worst_stands_first_and_each_beside_london(june):
    found = june.multiples(Q4, Scale.ROLLING, "London")
    assert [one.row.indicator.title for one in found] == [
        "Violence with injury", "Theft of motor vehicle", "Theft from person", "Criminal damage", "Burglary",
        "Theft from motor vehicle", "Robbery",
    ]  # fmt: skip
    violence = found[0]
    assert (violence.last.value, violence.base.value, len(violence.steps)) == (2037, 1889, 49)
    assert violence.last.level == Fraction(2037, 1889) - 1
    assert (violence.path[0][1], violence.path[-1][1]) == (0, Fraction(-1, 5))
    assert violence.goal == 1889 * Fraction(4, 5)
    total, parts = june.besides(Q4, "London")
    assert percent(total.change_there) == "−18.6%"
    assert {one.row.indicator.title: one.better_here for one in parts}["Burglary"] is False
    rows = {row.indicator.id: row.benchmark for row in june.rows(Q4)}
    for one in parts:  # what the scorecard says of London, by another way
        assert one.change_there == rows[one.row.indicator.id].change_on_baseline


def test_after_the_target_nothing_is_met_or_missed(sample_data):
    later = FamilyFigures(board(sample_data, "2018-03-26"), MEASURE)
    quarter = Quarter.parse("2017/18 Q3")
    title = family_title(later.rows(quarter), Noun("crimes"), quarter.shown)
    assert "met" not in title
    assert "year before" in title
    assert later.opening(quarter) == "before"
    ranking = later.ranking(quarter, per_head=False)
    assert (ranking.goal, ranking.of, ranking.compared_name) == (None, 32, "12 months to Dec 2016")
    assert all(not one.path and one.goal is None for one in later.multiples(quarter, Scale.ROLLING, "London"))


@needs_shared
def test_per_1000_people_by_the_nearest_estimate_there_is(real):
    ranking = real.ranking(Q4, per_head=True)
    assert ranking.per_head == "2019/20"
    assert ranking.our.value == Fraction(9607 * 1000, 332336)
    assert ranking.of == 32
    assert rank_title(ranking).endswith("of 32 boroughs per 1,000 people")
    assert sum(one.place is None for one in ranking.standings) == 0


@needs_shared
def test_an_offence_by_its_name_only_in_months_whose_file_names_it(real):
    kinds = Kinds(real.board, OFFENCES)
    shoplifting = kinds.flow(Kind("offence", "Shoplifting"))
    months = sorted(shoplifting.points["month"])
    assert months[0].isoformat() == "2010-04-01"  # the older file says Theft From Shops, and nothing of Shoplifting
    figures = KindFigures(kinds, Kind("offence", "Shoplifting"), Q4, "London")
    year = slow_crime.counts(GENERATION_B, slow_crime.year(2015), {"it": ("Shoplifting",)})
    assert figures.row.value == year["Bromley"]["it"]
    assert figures.beside().there == sum(told["it"] for told in year.values())
    assert figures.beside().change is not None
    assert figures.wards().wards == ()
    assert not kinds.has_wards


def test_a_ward_file_says_where_without_any_other(tmp_path):
    wards(tmp_path / "wards.csv")
    load(tmp_path / "wards.csv", "2024-07-10", tmp_path / "data")
    quarter = Quarter.parse("2024/25 Q1")
    kinds = Kinds(board(tmp_path / "data", "2024-08-01"), OFFENCES)
    assert Kind("offence", "Shoplifting") in kinds.kinds()
    figures = KindFigures(kinds, Kind("offence", "Shoplifting"), quarter, "London")
    counts = figures.wards()  # of our 22 wards, each as many a month as its number; Heathrow's are none of ours
    assert (counts.total, len(counts.wards)) == (3 * sum(range(1, 23)), 22)
    assert (counts.wards[0].code, counts.wards[0].name, counts.wards[0].counted) == ("E05014008", "West Wickham", 66)
    assert figures.row.value is None
    trend = kind_trend_panel(figures.trend(), LIGHT, (), "", samples=False)
    rolling = kind_beside_panel(figures.multiple(), figures.beside(), "London", LIGHT, (), "", samples=False)
    assert (trend.title, rolling.title) == ("No figures yet", "Twelve months in a row are not known")


def test_another_borough_may_be_the_partnerships(sample_data):
    text = (ROOT / "indicators.yaml").read_text(encoding="utf-8").replace("area: Bromley", "area: Croydon")
    figures = FamilyFigures(board(sample_data, "2016-06-27", text), MEASURE)
    ranking = figures.ranking(Q4, per_head=False)
    assert (ranking.our.area, ranking.our.place) == ("Croydon", 5)
    assert figures.multiples(Q4, Scale.ROLLING, "Bromley")[0].beside


def test_nothing_loaded_is_said_and_not_an_error(tmp_path):
    figures = FamilyFigures(board(tmp_path, "2016-06-27"), MEASURE)
    assert family_title(figures.rows(Q4), Noun("crimes"), Q4.shown) == "No figures of crimes for Q4 2015/16"
    assert figures.waterfall(Q4, "2011/12").told is None
    assert rank_title(figures.ranking(Q4, per_head=False)) == "No figures of boroughs to compare"
    assert figures.received(Q4) is None
    assert Kinds(figures.board, OFFENCES).kinds() == ()
