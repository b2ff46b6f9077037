"""Pages stay thin: few lines, no frames, nothing drawn, every one of them in the navigation."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT / "pages").glob("[!_]*.py"))
FRAMES = {"groupby", "merge", "pivot", "apply", "agg", "add_scatter", "update_layout"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_widgets_and_layout(page):
    text = page.read_text(encoding="utf-8")
    called = {node.attr for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Attribute)}
    assert len(text.splitlines()) < 80
    assert not called & FRAMES


def test_every_page_is_in_the_navigation():
    front = (ROOT / "dashboard.py").read_text(encoding="utf-8")
    assert {page.name for page in PAGES} == set(re.findall(r'"pages/(\w+\.py)"', front))
    assert len(PAGES) > 2


def test_no_shared_module_takes_the_address_of_a_page():
    # Streamlit leaves out the underscore when it makes addresses of whatever lies in `pages`
    shared = {module.stem.lstrip("_") for module in (ROOT / "pages").glob("_*.py")}
    assert not shared & {page.stem for page in PAGES}


def test_no_page_names_an_indicator():
    names = {line.split()[-1] for line in (ROOT / "indicators.yaml").read_text().splitlines() if "- id:" in line}
    rooms = [*(ROOT / "pages").glob("*.py"), *(ROOT / "charts").glob("*.py"), ROOT / "dashboard.py"]
    written = {
        node.value
        for room in rooms
        for node in ast.walk(ast.parse(room.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert not names & written
