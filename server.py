"""The server: the dashboard as an ASGI application, on this machine only.

`python server.py` serves it and prints its address; `streamlit run server.py` accepts it too. Every answer carries a
strict content security policy, assets go out compressed, and what Python has loaded by the time it serves is frozen:
Streamlit collects all garbage after every rerun, and need not look at a hundred thousand objects that never die.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import click
import streamlit as st
from starlette.middleware import Middleware
from streamlit import config, file_util
from streamlit.runtime.pages_manager import PagesManager

from serving.assets import CompressedAssets
from serving.doorway import Doorway, is_this_machine

ROOT = Path(__file__).resolve().parent
_FRONTEND = Path(file_util.get_static_dir())
_HOSTS = ("localhost", "127.0.0.1")
_LOG = logging.getLogger(__name__)


def report_error(error: Exception) -> bool:
    """Say one plain sentence on the page; what happened goes to the server's log, never to the browser."""
    _LOG.error("a page stopped", exc_info=error)
    st.error("This page could not be drawn. What happened is in the server's log. Go back, or open the page again.")
    return True


@asynccontextmanager
async def start(_: st.App) -> AsyncIterator[None]:
    """Refuse to serve anyone but this machine, do the slow work once, freeze it, say where to look."""
    address = str(config.get_option("server.address") or "")
    if not is_this_machine(address):
        raise SystemExit(refusal(address))
    # A folder named pages makes Streamlit run its files as pages of their own until st.navigation was called once,
    # so the first visitor of /indicator would see it without navigation or style.
    PagesManager.uses_pages_directory = False
    try:
        warm()
    except Exception:  # what cannot be drawn now says so on its own page
        _LOG.exception("the opening pages could not be drawn before the first visitor")
    gc.collect()
    gc.freeze()
    click.echo(f"The dashboard is at http://localhost:{config.get_option('server.port')} (Ctrl+C stops it)")
    yield


def warm() -> None:
    """Import what the pages import, and draw what the first visitor will ask for."""
    from pages._warming import warm_pages

    warm_pages()


def refusal(address: str) -> str:
    """Why another address is not served, and what to do."""
    shown = address or "every address of this machine"
    return (
        f"The dashboard was asked to serve {shown}, and no sign-in is configured: everybody who can reach it could "
        "see everything. It serves 127.0.0.1 only; docs/deploying.md says how to put sign-in in front of it."
    )


app = st.App(
    ROOT / "dashboard.py",
    lifespan=start,
    middleware=[
        Middleware(Doorway, hosts=_HOSTS, page=_FRONTEND / "index.html"),
        Middleware(CompressedAssets, folder=_FRONTEND),
    ],
    on_script_error=report_error,
)


@click.command()
@click.option("--port", default=8501, show_default=True, type=click.IntRange(1, 65535), help="The port to listen on.")
@click.option("--host", default="127.0.0.1", show_default=True, help="An address of this machine only.")
@click.option("--data", type=click.Path(path_type=Path), default=None, help="The folder of data (default: data).")
@click.option("--definitions", type=click.Path(path_type=Path), default=None, help="Default: indicators.yaml.")
def serve(port: int, host: str, data: Path | None, definitions: Path | None) -> None:
    """Serve the dashboard on this machine."""
    if not is_this_machine(host):
        click.echo(refusal(host), err=True)
        sys.exit(2)
    if data:
        os.environ["SAFER_DATA"] = str(data.resolve())
    if definitions:
        os.environ["SAFER_DEFINITIONS"] = str(definitions.resolve())
    app.run(config={"server.port": port, "server.address": host})


if __name__ == "__main__":
    serve()
