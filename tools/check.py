"""Every check, run to the end; then which of them failed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
ROOMS = (
    "loaders",
    "warehouse",
    "performance",
    "charts",
    "reports",
    "pages",
    "serving",
    "commands",
    "cli.py",
    "server.py",
    "dashboard.py",
)
CHECKS = {
    "format": ("ruff", "format", "--check", "."),
    "lint": ("ruff", "check", "."),
    "types": ("mypy", *ROOMS),
    "imports": ("lint-imports",),
}


def main() -> int:
    """Run the checks; 1 if any failed."""
    failed = []
    for name, (program, *arguments) in CHECKS.items():
        print(f"— {name}", flush=True)
        if subprocess.run([str(BIN / program), *arguments], cwd=ROOT, check=False).returncode:
            failed.append(name)
    print(f"failed: {', '.join(failed)}" if failed else "every check passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
