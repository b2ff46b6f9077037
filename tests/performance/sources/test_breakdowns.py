"""Breakdowns and spare lines of a source: what each reader sees, and what nobody can work out."""

import random
from itertools import product

from loaders.reading.periods import financial_year
from performance.scorecard.access import access
from tests.performance.sources.loaded import figures, opened, quarter_of, seen, year_of
from tests.warehouse.building import APRIL, MAY, observation

YEAR = "2016-04"
PARTS = ("marac.disabled", "marac.male", "marac.aged_65_over")


def agencies(warehouse, reader):
    found, _ = figures(warehouse, "marac", reader)
    return seen(found.breakdown("marac.referrals", "agency"))


def test_the_public_sees_agencies_of_a_year_with_small_numbers_hidden(tmp_path):
    counts = {"police": 88, "idva": 20, "housing": 3, "probation": 7}
    with opened(tmp_path, *year_of(2016, 118, counts)) as warehouse:
        public, all_of_it = agencies(warehouse, "public"), agencies(warehouse, "administrator")
    assert public == {YEAR: {"police": 88, "idva": 20, "probation": "[c]", "housing": "[c]"}}
    assert all_of_it == {YEAR: counts}


def test_a_year_is_withheld_where_an_indicator_hides_a_part_of_it(tmp_path):
    with opened(tmp_path, *year_of(2016, 118, {"police": 115, "idva": 3})) as warehouse:
        assert agencies(warehouse, "public") == {YEAR: "its total is hidden, or not published by itself"}
        assert agencies(warehouse, "administrator") == {YEAR: {"police": 115, "idva": 3}}


def test_a_published_share_divides_the_table(tmp_path):
    # 23 of 30 are published as not from the police, so the 3 of housing hide behind the 20 of the IDVA alone
    with opened(tmp_path, *year_of(2016, 30, {"police": 7, "idva": 20, "housing": 3})) as warehouse:
        assert agencies(warehouse, "public") == {YEAR: {"police": 7, "idva": "[c]", "housing": "[c]"}}


def test_ethnicity_stands_beside_the_cases_it_is_a_part_of(tmp_path):
    held = year_of(2016, 118, minoritised_ethnic=30)
    kinds = {"Asian": 14, "Black": 9, "Mixed": 4, "Other White": 3}
    span = financial_year(2016)
    held += [observation(n, span, measure="marac.ethnicity", category=kind) for kind, n in kinds.items()]
    with opened(tmp_path, *held) as warehouse:
        found, _ = figures(warehouse, "marac", "public")
        beside = found.breakdown("marac.ethnicity", "category", "marac.minoritised_ethnic")
        alone = found.breakdown("marac.ethnicity", "category")
    assert seen(beside) == {YEAR: {"Asian": 14, "Black": 9, "Mixed": "[c]", "Other White": "[c]"}}
    assert beside.tables[0].total == 30
    assert seen(alone) == {YEAR: "its total is hidden, or not published by itself"}


def test_parts_of_a_year_are_not_shown_to_the_public(tmp_path):
    held = [observation(9, span, measure="marac.referrals", agency=name)
            for span, name in product((APRIL, MAY), ("police", "idva"))]  # fmt: skip
    with opened(tmp_path, *held) as warehouse:
        public, _ = figures(warehouse, "marac", "public")
        assert public.breakdown("marac.referrals", "agency").tables == ()
        assert public.breakdowns == ()
        assert [*agencies(warehouse, "administrator")] == ["2016-04", "2016-05"]


def test_lines_that_no_indicator_counts_are_hidden_alone_or_by_what_they_leave(tmp_path):
    held = year_of(2016, 118, cases_with_children=115, aged_65_over=3, minoritised_ethnic=30, meetings=2)
    with opened(tmp_path, *held) as warehouse:
        shown = {}
        for reader in ("public", "administrator"):
            found, _ = figures(warehouse, "marac", reader)
            shown[reader] = {line.measure.name: line.points[0].value for line in found.lines}
    assert shown["public"] == {
        "marac.cases_with_children": None, "marac.aged_65_over": None, "marac.minoritised_ethnic": 30,
        "marac.meetings": 2,  # nobody is behind a small number of meetings
    }  # fmt: skip
    assert shown["administrator"]["marac.aged_65_over"] == 3
    assert shown["administrator"]["marac.cases_with_children"] == 115


def test_access_hides_what_the_indicator_hides(tmp_path):
    held = year_of(2016, 118, disabled=12, male=2, aged_65_over=4) + year_of(2015, 3, male=1)
    with opened(tmp_path, *held) as warehouse:
        shown = {}
        for reader in ("public", "administrator"):
            found, board = figures(warehouse, "marac", reader)
            shown[reader] = seen(access(board, found, PARTS, "marac.cases"))
    disabled, male, old = ("Cases where the victim is disabled", "Cases with a male victim",
                           "Cases with a victim aged 65 or over")  # fmt: skip
    assert shown["public"] == {
        "2015-04": "the number of all cases is hidden",
        "2016-04": {disabled: 12, male: "[c]", old: "[c]"},
    }
    assert shown["administrator"]["2016-04"] == {disabled: 12, male: 2, old: 4}


def test_data_sets_are_shown_by_quarter_with_small_numbers_hidden(tmp_path):
    ages = {"16-25": 30, "26-35": 61, "36-45": 20, "46-60": 8, "over 60": 3}
    held = quarter_of("2017/18 Q3", {"referrals_by_age": ages}, referrals=122)
    held += quarter_of("2017/18 Q4", {"referrals_by_age": {**ages, "over 60": 7}}, referrals=126)
    with opened(tmp_path, *held) as warehouse:
        public, _ = figures(warehouse, "idsva", "public")
        everything, _ = figures(warehouse, "idsva", "administrator")
        assert seen(public.breakdown("idsva.referrals_by_age", "category")) == {
            "2017-10": {**ages, "over 60": "[c]", "46-60": "[c]"},
            "2018-01": {**ages, "over 60": 7},
        }
        assert seen(everything.breakdown("idsva.referrals_by_age", "category"))["2017-10"] == ages


def test_a_data_set_that_holds_less_than_the_referrals_has_a_rest(tmp_path):
    held = quarter_of("2017/18 Q3", {"referrals_by_risk": {"High": 60, "Standard": 40}}, referrals=102)
    with opened(tmp_path, *held) as warehouse:
        public, _ = figures(warehouse, "idsva", "public")
        assert seen(public.breakdown("idsva.referrals_by_risk", "category")) == {
            "2017-10": {"High": 60, "Standard": "[c]", "": "[c]"}  # two nobody said the risk of
        }


def test_more_in_a_data_set_than_referrals_is_withheld(tmp_path):
    held = quarter_of("2017/18 Q3", {"referrals_by_risk": {"High": 60, "Standard": 40}}, referrals=99)
    with opened(tmp_path, *held) as warehouse:
        public, _ = figures(warehouse, "idsva", "public")
        assert seen(public.breakdown("idsva.referrals_by_risk", "category")) == {
            "2017-10": "its parts and the total do not fit together"
        }


def test_the_spare_lines_of_a_report_stand_or_fall_together(tmp_path):
    # 118 accepted of 120 would say that two were declined; beside a hidden age nothing else is told of the quarter
    held = quarter_of("2017/18 Q2", referrals=120, accepted=118, declined=2, closed=50)
    held += quarter_of("2017/18 Q3", referrals=120, accepted=90, declined=30, closed=50)
    held += quarter_of(
        "2017/18 Q4", {"referrals_by_age": {"16-25": 57, "over 60": 3, "26-35": 60}}, referrals=120, accepted=90
    )
    with opened(tmp_path, *held) as warehouse:
        public, _ = figures(warehouse, "idsva", "public")
        lines = {line.measure.name: [point.value for point in line.points] for line in public.lines}
        everything, _ = figures(warehouse, "idsva", "administrator")
        declined = next(line for line in everything.lines if line.measure.name == "idsva.declined")
    assert lines == {
        "idsva.accepted": [None, 90, None], "idsva.closed": [None, 50], "idsva.declined": [None, 30],
    }  # fmt: skip
    assert [point.value for point in declined.points] == [2, 30]


def test_nothing_loaded_is_nothing_shown(tmp_path):
    with opened(tmp_path) as warehouse:
        for source in ("marac", "idsva", "prevent", "fixmystreet"):
            found, _ = figures(warehouse, source, "public")
            assert (found.breakdowns, found.lines) == ((), ())


def _possible(table, groups, total):
    """Every table of whole counts that agrees with what is shown, the total and the published sums of groups."""
    names = [part.name for part in table]
    hidden = [part.name for part in table if part.hidden]
    shown = {part.name: part.value for part in table if not part.hidden}
    for counts in product(range(1, 18), repeat=len(hidden)):
        whole = shown | dict(zip(hidden, counts, strict=True))
        if sum(whole.values()) == total and all(sum(whole[one] for one in group) == known for group, known in groups):
            yield {name: whole[name] for name in names}


def test_the_public_cannot_work_out_a_hidden_agency_from_all_that_is_published(tmp_path):
    seeded, names = random.Random(2016), ("police", "idva", "housing", "probation")
    years = {}
    for year in range(1997, 2017):
        years[year] = {name: seeded.choice((0, 1, 2, 3, 4, 6, 9, 14)) for name in names}
        years[year]["police"] += 20
    held = [one for year, counts in years.items() for one in year_of(year, sum(counts.values()), counts)]
    attacked = 0
    with opened(tmp_path, *held) as warehouse:
        found, board = figures(warehouse, "marac", "public")
        shares = {
            amount.period: amount for amount, hidden in board.series("marac_non_police_share", "year") if not hidden
        }
        for table in found.breakdown("marac.referrals", "agency").tables:
            if table.withheld:
                assert table.parts == ()
                continue
            parts = [part for part in table.parts if part.name in names]
            known = shares[table.period]
            groups = [(set(names) - {"police"}, known.numerator)]
            for part in parts:
                own = years[table.period.start.year][part.name]
                assert part.hidden or part.value == own
                assert part.hidden or not 1 <= own <= 4
                if part.hidden:
                    attacked += 1
                    assert len({one[part.name] for one in _possible(parts, groups, table.total)}) > 1
    assert attacked > 20
