"""The words of registers, brought to Defra's."""

import pytest

from loaders.fly_tipping.words import ACTIONS, LAND_TYPES, LOAD_SIZES, WASTE_TYPES


@pytest.mark.parametrize("vocabulary", [LAND_TYPES, WASTE_TYPES, LOAD_SIZES, ACTIONS])
def test_every_word_is_known_in_its_own_spelling_and_no_alias_means_two(vocabulary):
    assert [vocabulary.find(word) for word in vocabulary.words] == list(vocabulary.words)
    assert [vocabulary.find(f" {word.upper()} incidents ") for word in vocabulary.words] == list(vocabulary.words)


@pytest.mark.parametrize(
    ("vocabulary", "said", "meant"),
    [
        (LAND_TYPES, "Footpath & Bridleway", "Footpath / Bridleway"),
        (LAND_TYPES, "footpath/bridleway", "Footpath / Bridleway"),
        (LAND_TYPES, "Highways", "Highway"),
        (LAND_TYPES, "Council land", "Council Land"),
        (LAND_TYPES, "Agricultural land", "Agricultural"),
        (LAND_TYPES, "Private/Residential", "Private / Residential"),
        (LAND_TYPES, "Watercourse or bank", "Watercourse / Bank"),
        (LAND_TYPES, "Back alleyways", "Back Alleyway"),
        (LAND_TYPES, "Other", "Other (unidentified)"),
        (LAND_TYPES, "", "Not recorded"),
        (LAND_TYPES, "n/a", "Not recorded"),
        (LAND_TYPES, "Moon", None),
        (WASTE_TYPES, "Black Bags – Household", "Black Bags - Household"),
        (WASTE_TYPES, "Household black bags", "Black Bags - Household"),
        (WASTE_TYPES, "Constr/Demol/Excav", "Constr / Demol / Excav"),
        (WASTE_TYPES, "Construction, Demolition and Excavation", "Constr / Demol / Excav"),
        (WASTE_TYPES, "Green waste", "Green"),
        (WASTE_TYPES, "Tyre", "Tyres"),
        (WASTE_TYPES, "Animal carcasses", "Animal Carcass"),
        (WASTE_TYPES, "Chemical drums, oil & fuel", "Chemical Drums, Oil, Fuel"),
        (WASTE_TYPES, "Other household", "Other Household Waste"),
        (WASTE_TYPES, "Other (unidentified)", "Other (unidentified)"),
        (WASTE_TYPES, "Black Bags", None),
        (LOAD_SIZES, "Single black bags", "Single Black Bag"),
        (LOAD_SIZES, "Car boot", "Car Boot or Less"),
        (LOAD_SIZES, "Small van", "Small Van Load"),
        (LOAD_SIZES, "Significant/Multiple loads", "Significant / Multi Loads"),
        (LOAD_SIZES, "Sig / Multi Loads", "Significant / Multi Loads"),
        (ACTIONS, "FPN", "Fixed penalty notice"),
        (ACTIONS, "Warning letters", "Warning letter"),
        (ACTIONS, "Passed to enforcement", None),
    ],
)
def test_spellings(vocabulary, said, meant):
    assert vocabulary.find(said) == meant


def test_a_misspelling_is_not_taken_for_the_word_it_is_like():
    assert WASTE_TYPES.find("Whit Goods") is None
    assert WASTE_TYPES.nearest("Whit Goods") == "White Goods"
