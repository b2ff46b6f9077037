"""A hundred faults of each layout: the good file is accepted, and each faulty one refused at its cell and in words."""

import pytest

from tests.faults import (
    crime_borough_a,
    crime_borough_b,
    crime_borough_c,
    crime_summary,
    crime_ward,
    defra,
    fixmystreet,
    fly_tipping_register,
    idsva_contract,
    idsva_report,
    marac_quarters,
    marac_register,
    marac_return,
    return_wrap,
)
from tests.faults.variant import assert_a_hundred, assert_accepted, assert_refused

LAYOUTS = (
    crime_borough_a,
    crime_borough_b,
    crime_borough_c,
    crime_summary,
    crime_ward,
    defra,
    fixmystreet,
    fly_tipping_register,
    idsva_contract,
    idsva_report,
    marac_quarters,
    marac_register,
    marac_return,
    return_wrap,
)


def name(module):
    return module.__name__.rpartition(".")[2]


@pytest.mark.parametrize("layout", LAYOUTS, ids=name)
def test_the_good_file_is_accepted(layout, folder):
    assert_accepted(layout.GOOD, folder)


@pytest.mark.parametrize("layout", LAYOUTS, ids=name)
def test_there_are_a_hundred(layout):
    assert_a_hundred(layout.VARIANTS)


@pytest.mark.parametrize(
    "variant", [pytest.param(one, id=f"{name(layout)}: {one}") for layout in LAYOUTS for one in layout.VARIANTS]
)
def test_a_faulty_file_is_refused_at_its_cell(variant, folder):
    assert_refused(variant, folder)
