"""Server CPU of a warm rerun of the scorecard, against an unmodified Streamlit page that prints one line. To reach: 1.

Both servers run at once, each with one open session; they take turns, so that whatever else the machine does meets
both alike. What is counted is the processor time of the server's process, user and system. Run: `make bench`.
"""

from __future__ import annotations

import asyncio
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from urllib.request import urlopen

import click

from benchmarks.session import Session

ROOT = Path(__file__).resolve().parents[1]
ROUNDS, RERUNS, WARMING = 15, 40, 20
ONE_LINE = 'import streamlit as st\n\nst.write("One line.")\n'
SIGNS = (b"sp-score", b"One line.")  # what each page must show, or a page that failed would win
TICKS = os.sysconf("SC_CLK_TCK")


@click.command()
@click.option("--data", type=click.Path(path_type=Path), default=None, help="A loaded folder (default: the samples).")
def main(data: Path | None) -> None:
    """Start both servers, take turns, print the ratio."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        if data is None:
            data = folder / "data"
            subprocess.run([sys.executable, "-m", "commands.first_run", "--data", str(data)], cwd=ROOT, check=True,
                           stdout=subprocess.DEVNULL)  # fmt: skip
        page = folder / "one_line.py"
        page.write_text(ONE_LINE, encoding="utf-8")
        ports = free_ports(2)
        ours = [sys.executable, "server.py", "--port", str(ports[0]), "--data", str(data)]
        plain = [sys.executable, "-m", "streamlit", "run", str(page), "--server.port", str(ports[1]),
                 "--server.headless", "true"]  # fmt: skip
        servers = [start(stack, ours, ROOT, ports[0]), start(stack, plain, folder, ports[1])]
        taken = asyncio.run(take_turns(servers, ports))
    report(taken)


def free_ports(count: int) -> list[int]:
    """Ports nobody listens on."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def start(stack: ExitStack, command: list[str], folder: Path, port: int) -> int:
    """Start a server, wait until it answers, and return its process id; it is stopped when the stack is left."""
    server = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    stack.callback(server.wait)
    stack.callback(server.terminate)
    for _ in range(240):
        try:
            with urlopen(f"http://localhost:{port}/_stcore/health", timeout=1) as answer:
                if answer.status == 200:
                    return server.pid
        except OSError:
            time.sleep(0.25)
    raise RuntimeError(f"{command} does not answer")


async def take_turns(servers: list[int], ports: list[int]) -> list[list[float]]:
    """Milliseconds of server CPU a rerun, one figure a round, for each server."""
    taken: list[list[float]] = [[], []]
    async with Session(ports[0], page="scorecard") as ours, Session(ports[1]) as plain:
        sessions = (ours, plain)
        for session, sign in zip(sessions, SIGNS, strict=True):
            if sign not in await session.rerun():
                raise RuntimeError(f"the page does not show {sign.decode()}: nothing to measure")
            for _ in range(WARMING):
                await session.rerun()
        for turn in range(ROUNDS):
            for which in (0, 1) if turn % 2 else (1, 0):
                before = cpu(servers[which])
                for _ in range(RERUNS):
                    await sessions[which].rerun()
                await asyncio.sleep(0.15)  # what the server does after it said it had finished, garbage included
                taken[which].append((cpu(servers[which]) - before) * 1000 / RERUNS)
    return taken


def cpu(pid: int) -> float:
    """Seconds of processor time a process has used, in itself."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def report(taken: list[list[float]]) -> None:
    """Print the medians, their spread and the ratio."""
    for name, figures in zip(("scorecard", "one line, unmodified Streamlit"), taken, strict=True):
        middle, low, high = statistics.median(figures), min(figures), max(figures)
        print(f"{name}: {middle:.1f} ms of server CPU a rerun ({low:.1f} to {high:.1f})")
    print(f"median of {ROUNDS} interleaved rounds of {RERUNS} reruns")
    print(f"scorecard ÷ one line: {statistics.median(taken[0]) / statistics.median(taken[1]):.2f} (to reach 1)")


if __name__ == "__main__":
    main()
