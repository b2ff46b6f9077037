"""What must be told apart can be told apart by those who see colours otherwise: three simulations of colour blindness.

The matrices are those of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
Deficiency" (2009), severity 1.0, on linear RGB. Differences are CIE 1976 ΔE; 2.3 is just noticeable (Mahy et al. 1994).
"""

from itertools import combinations

import numpy as np
import pytest

from charts.theme import DARK, LIGHT

SEEN = {
    "full colour": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
_WHITE = _XYZ @ np.ones(3)
CLEAR = 20  # several times what is just noticeable, for marks a few pixels wide
DASHED = 15  # for a line that is dashed besides
STEP = 8  # neighbouring classes of a map, which have an edge and a figure besides


def lab(colour, matrix):
    """CIELAB of an sRGB colour as it is seen through a matrix on linear RGB."""
    parts = np.array([int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)])
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    ratio = _XYZ @ np.clip(matrix @ linear, 0, 1) / _WHITE
    x, y, z = np.where(ratio > 0.008856, np.cbrt(ratio), 7.787 * ratio + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def difference(one, other, matrix):
    return float(np.linalg.norm(lab(one, matrix) - lab(other, matrix)))


def test_the_arithmetic_gives_what_is_published():
    # CIELAB of the primary red and of mid-grey under D65
    assert lab("#FF0000", SEEN["full colour"]) == pytest.approx([53.24, 80.09, 67.20], abs=0.1)
    assert lab("#808080", SEEN["full colour"]) == pytest.approx([53.59, 0.0, 0.0], abs=0.1)
    # to those without red cones a pure red is a dark olive, far from a pure green in lightness alone
    assert lab("#FF0000", SEEN["protanopia"])[0] < 50 < 80 < lab("#00FF00", SEEN["protanopia"])[0]


@pytest.mark.parametrize("sight", SEEN)
@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_marks_that_mean_different_things_differ(colours, sight):
    ratings = [colours.red.fill, colours.amber.fill, colours.green.fill]
    together = [*combinations(ratings, 2), (colours.better, colours.worse)]
    together += [(colours.better, colours.normal), (colours.worse, colours.normal)]
    for one, other in together:
        assert difference(one, other, SEEN[sight]) >= CLEAR, (one, other)
    for line in (colours.series, colours.limits):
        assert difference(colours.target, line, SEEN[sight]) >= DASHED, line


@pytest.mark.parametrize("sight", SEEN)
@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_classes_of_a_map_rise_for_everybody(colours, sight):
    shades = [lab(fill, SEEN[sight])[0] for fill in colours.maps]
    assert shades == sorted(shades, reverse=colours is LIGHT)
    for one, other in zip(colours.maps, colours.maps[1:], strict=False):
        assert difference(one, other, SEEN[sight]) >= STEP
