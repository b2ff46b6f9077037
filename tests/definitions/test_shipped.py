"""The definitions as shipped: every indicator others rely on, and what the design says of each."""

import re
from datetime import date
from fractions import Fraction

import pytest

from performance.definitions.door import read_definitions
from performance.definitions.indicator import Basis, Direction, SmallNumbers
from performance.definitions.target import AnnualTarget, ChangeTarget, LevelTarget, RangeTarget, ValueTarget
from performance.quarter import Quarter
from tests.performance.shipped import PATH, definitions, shipped

SEVEN = {
    "burglary": 3424, "criminal_damage": 2592, "robbery": 701, "theft_from_motor_vehicle": 2093,
    "theft_of_motor_vehicle": 746, "theft_from_person": 305, "violence_with_injury": 1889,
}  # fmt: skip
RELIED_ON = [
    "mopac_7",
    "mopac_7_burglary",
    "mopac_7_criminal_damage",
    "mopac_7_robbery",
    "mopac_7_theft_from_motor_vehicle",
    "mopac_7_theft_of_motor_vehicle",
    "mopac_7_theft_from_person",
    "mopac_7_violence_with_injury",
    "total_notifiable_offences",
    "fly_tipping_incidents",
    "fly_tipping_cost",
    "fly_tipping_rate",
    "fly_tipping_actions",
    "fly_tipping_prosecutions",
    "fly_tipping_successful_prosecutions",
    "fly_tipping_reports",
    "fly_tipping_days_to_clear",
    "marac_cases",
    "marac_repeat_rate",
    "marac_children",
    "marac_non_police_share",
    "marac_disabled_share",
    "marac_lgbt_share",
    "marac_male_share",
    "marac_young_share",
    "idsva_referrals",
    "idsva_directed",
    "idsva_marac_referrals",
    "idsva_marac_representation",
    "idsva_harmful_practices_current",
    "idsva_harmful_practices_historic",
    "idsva_civil_remedies",
    "idsva_criminal_justice",
    "one_stop_shop",
    "support_group",
    "perpetrator_referrals",
    "perpetrator_assessments",
    "perpetrator_completions",
    "wrap_attendances",
    "domestic_incidents",
    "probation_caseload",
    "impact_day_vehicles_seized",
    "impact_day_arrests",
    "impact_day_garages_searched",
]


def test_every_gate_lets_them_through():
    assert read_definitions(PATH.read_text(encoding="utf-8")) == definitions()


def test_the_ids_others_rely_on():
    assert {one.id for one in definitions().indicators} == set(RELIED_ON)
    assert len(RELIED_ON) == 44


@pytest.mark.parametrize("name", RELIED_ON)
def test_each_is_described_for_people(name):
    about = shipped(name)
    for words in (about.title, about.definition, about.owner, about.unit):
        assert words.strip()
    assert about.definition.endswith(".")
    assert about.targets or about.no_target
    for aim in about.targets:
        assert re.search(r"paper|SafeLives", aim.source)
        assert aim.agreed.by
    assert about.priority in {priority.id for priority in definitions().priorities}


def test_priorities_and_meetings():
    assert [priority.title for priority in definitions().priorities] == [
        "Crime (Chairman's update)", "Domestic abuse", "Preventing violent extremism", "Reducing reoffending",
        "Serious youth violence and gangs", "Envirocrime and related anti-social behaviour",
    ]  # fmt: skip
    empty = [one for one in definitions().priorities if not definitions().of_priority(one)]
    assert [(one.id, one.note) for one in empty] == [("youth_violence", "no figures supplied")]
    assert {meeting.on: meeting.quarter for meeting in definitions().meetings}[date(2018, 3, 26)] == Quarter(2017, 3)


@pytest.mark.parametrize(
    ("name", "baseline"), [("mopac_7", 11750), *((f"mopac_7_{one}", count) for one, count in SEVEN.items())]
)
def test_the_cut_of_the_seven(name, baseline):
    about = shipped(name)
    assert (about.better, about.basis, about.small_numbers) == (
        Direction.LOWER,
        Basis.ROLLING_12_MONTHS,
        SmallNumbers.NONE,
    )
    (aim,) = about.targets
    assert isinstance(aim, ChangeTarget)
    assert (aim.change, aim.baseline.year, aim.baseline.value) == (Fraction(-1, 5), 2011, baseline)
    assert (aim.by, aim.until) == (2015, Quarter(2016, 4))
    assert sum(SEVEN.values()) == 11750


def test_each_of_the_seven_selects_its_own_and_the_first_all():
    assert {values for one in shipped("mopac_7").counts.filters for values in one.values} == set(SEVEN)
    for name in SEVEN:
        (one,) = shipped(f"mopac_7_{name}").counts.filters
        assert (one.dimension, one.values, one.exclude) == ("mopac_7", {name}, False)
    (fraud,) = shipped("total_notifiable_offences").counts.filters
    assert fraud.exclude is True


def test_fly_tipping_goes_back_to_2012_13():
    about = shipped("fly_tipping_incidents")
    (aim,) = about.targets
    assert isinstance(aim, LevelTarget)
    assert (aim.baseline.year, aim.baseline.value, aim.by, aim.path_from) == (2012, 2495, 2018, None)
    assert (about.basis, about.better) == (Basis.LATEST, Direction.LOWER)


@pytest.mark.parametrize(
    ("name", "basis", "better"),
    [("total_notifiable_offences", "rolling_12_months", "lower"), ("fly_tipping_cost", "latest", "lower"),
     ("fly_tipping_rate", "latest", "lower"), ("fly_tipping_actions", "latest", "higher"),
     ("fly_tipping_prosecutions", "latest", "higher"), ("fly_tipping_successful_prosecutions", "latest", "higher"),
     ("fly_tipping_reports", "quarter", "lower"), ("fly_tipping_days_to_clear", "quarter", "lower"),
     ("marac_children", "rolling_12_months", "contextual"), ("marac_disabled_share", "rolling_12_months", "contextual"),
     ("marac_lgbt_share", "rolling_12_months", "contextual"), ("marac_male_share", "rolling_12_months", "contextual"),
     ("marac_young_share", "rolling_12_months", "contextual"), ("perpetrator_completions", "year_to_date", "higher")],
)  # fmt: skip
def test_without_a_target(name, basis, better):
    about = shipped(name)
    assert (about.basis.value, about.better.value, about.targets) == (basis, better, ())
    assert about.no_target


@pytest.mark.parametrize(
    "name", [one for one in RELIED_ON if one.startswith("idsva_")] + ["wrap_attendances", "probation_caseload"]
)
def test_quarterly_counts_of_the_services(name):
    assert (shipped(name).basis, shipped(name).targets) == (Basis.QUARTER, ())


@pytest.mark.parametrize(
    ("name", "value", "starts"),
    [("one_stop_shop", 330, None), ("support_group", 260, date(2017, 6, 1)), ("perpetrator_referrals", 45, date(2017, 6, 1)),
     ("perpetrator_assessments", 45, date(2017, 6, 1))],
)  # fmt: skip
def test_annual_totals(name, value, starts):
    about = shipped(name)
    (aim,) = about.targets
    assert isinstance(aim, AnnualTarget)
    assert (aim.value, aim.starts, about.basis, about.better) == (value, starts, Basis.YEAR_TO_DATE, Direction.HIGHER)


def test_marac():
    (aim,) = shipped("marac_cases").targets
    assert isinstance(aim, ValueTarget)
    assert (aim.value, shipped("marac_cases").better) == (520, Direction.HIGHER)
    for name, low, high in (("marac_repeat_rate", 28, 40), ("marac_non_police_share", 25, 40)):
        (aim,) = shipped(name).targets
        assert isinstance(aim, RangeTarget)
        assert (aim.low, aim.high) == (Fraction(low, 100), Fraction(high, 100))
        assert "SafeLives" in aim.source
        assert "no paper" in aim.source.lower()


def test_what_is_sensitive():
    assert {one.id for one in definitions().indicators if one.sensitive} == {
        one for one in RELIED_ON if one.startswith("marac_")
    }


def test_the_rate_is_per_thousand_people():
    about = shipped("fly_tipping_rate")
    assert (about.per, about.unit) == (1000, "per_1000")
    assert about.denominator.measure == "fly_tipping_return.population"


def test_an_unknown_id_is_answered_with_the_nearest():
    with pytest.raises(KeyError, match='did you mean "marac_cases"'):
        definitions().indicator("marac_case")
    with pytest.raises(KeyError, match='no indicator is called "traffic"'):
        definitions().indicator("traffic")
