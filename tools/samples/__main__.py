"""Make every sample file, the list of when each came, and the page that says what is published in it."""

from __future__ import annotations

import argparse
from pathlib import Path

from tools.samples import (
    crime,
    crime_2017,
    defra,
    domestic_incidents,
    fixmystreet,
    fly_tipping_register,
    idsva,
    impact_days,
    marac,
    marac_register,
    police_summary,
    prevent,
    probation,
)
from tools.samples.listing import manifest, readme
from tools.samples.sample import Sample

SOURCES = (
    crime,
    crime_2017,
    police_summary,
    defra,
    fly_tipping_register,
    fixmystreet,
    marac,
    marac_register,
    idsva,
    prevent,
    impact_days,
    domestic_incidents,
    probation,
)


def made(shared: Path) -> tuple[Sample, ...]:
    """Every sample in the order in which they would have come."""
    found = (sample for source in SOURCES for sample in source.samples(shared))
    return tuple(sorted(found, key=lambda sample: (sample.received, sample.name)))


def main() -> None:
    """Write the files; anything else in the folder is left alone."""
    parser = argparse.ArgumentParser(prog="python -m tools.samples", description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="the folder with the published files")
    parser.add_argument("--out", type=Path, required=True, help="where the samples go")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    every = made(options.shared)
    for sample in every:
        (options.out / sample.name).write_bytes(sample.content)
        print(f"{len(sample.content):>9,} bytes  {sample.name}")
    (options.out / "manifest.yaml").write_text(manifest(every), encoding="utf-8")
    (options.out / "README.md").write_text(readme(every), encoding="utf-8")


if __name__ == "__main__":
    main()
