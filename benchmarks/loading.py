"""Loading a 100,000-row × 12-column register all the way, against calamine merely reading it. To reach: 2.5.

Both run as fresh processes, one after the other, several times; the ratio is of the medians. Run: `make bench`.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import openpyxl

ROOT = Path(__file__).resolve().parents[1]
ROWS, ROUNDS = 100_000, 5
HEADERS = (
    "Job No", "Date reported", "Ward", "Land type", "Waste type", "Load size", "Clearance cost (£)", "Date cleared",
    "Action", "Team", "Notes", "Round",
)  # fmt: skip
WARDS = ("Bickley", "Biggin Hill", "Bromley Town", "Chislehurst", "Clock House", "Copers Cope", "Orpington", "Darwin")
LAND = ("Highway", "Footpath / Bridleway", "Back Alleyway", "Council Land", "Private / Residential", "Agricultural")
WASTE = ("Green", "White Goods", "Tyres", "Other Household Waste", "Constr / Demol / Excav", "Black Bags - Household")
SIZE = ("Single Black Bag", "Single Item", "Car Boot or Less", "Small Van Load", "Transit Van Load")
READ = (
    "import sys, python_calamine as c; book = c.CalamineWorkbook.from_path(sys.argv[1]);"
    "[book.get_sheet_by_name(name).to_python() for name in book.sheet_names]"
)


def main() -> None:
    """Make the register, take turns, print the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        register = Path(folder) / "register.xlsx"
        write_register(register)
        reading, loading = [], []
        for turn in range(ROUNDS):
            reading.append(timed([sys.executable, "-c", READ, str(register)]))
            data = Path(folder) / f"data-{turn}"
            loading.append(timed([sys.executable, "cli.py", "load", str(register), "--data", str(data), "--json"]))
    read, load = statistics.median(reading), statistics.median(loading)
    print(f"calamine merely reading {ROWS:,} × {len(HEADERS)}: {read:.2f} s (median of {ROUNDS})")
    print(f"cli.py load, all the way: {load:.2f} s (median of {ROUNDS})")
    print(f"loading ÷ reading: {load / read:.2f} (to reach 2.5)")


def timed(command: list[str]) -> float:
    """Seconds on the clock that a command takes; it must succeed."""
    begun = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def write_register(path: Path, rows: int = ROWS) -> None:
    """A council register: the same bytes of content every time."""
    chance = random.Random(20180326)
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Register")
    sheet.append(["London Borough of Bromley: fly-tipping register"])
    sheet.append(HEADERS)
    for number in range(rows):
        reported = datetime(2012, 4, 1, tzinfo=UTC).replace(tzinfo=None) + timedelta(
            days=number * 2000 // rows, hours=chance.randrange(24)
        )
        cleared = reported + timedelta(days=chance.randrange(9))
        sheet.append(
            [
                f"FT{number:06}", reported, chance.choice(WARDS), chance.choice(LAND), chance.choice(WASTE),
                chance.choice(SIZE), chance.randrange(200), cleared, "Investigation", f"Team {number % 7}",
                f"Crew note {number}", f"Round {number % 40}",
            ]
        )  # fmt: skip
    book.save(path)


if __name__ == "__main__":
    main()
