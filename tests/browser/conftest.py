"""The dashboard served as a person starts it, on the samples, and a real browser in front of it."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import TimeoutError as TooLate
from playwright.sync_api import sync_playwright

from charts.theme import palette
from commands.place import receiving
from loaders.reading.told import Wording
from performance.definitions.door import read_definitions
from performance.wording import LONDON

ROOT = Path(__file__).resolve().parents[2]
SCREENSHOTS = ROOT / "tests" / "screenshots"
_ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
_LAST = {"/scorecard": ".sp-key", "/indicator": ".sp-files"}  # the last thing a page draws, by its address
_QUIET = """() => new Promise(settled => {
    const still = () => document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'
    let since = performance.now()
    const look = setInterval(() => {
        if (!still()) since = performance.now()
        else if (performance.now() - since > 400) { clearInterval(look); settled() }
    }, 20)
})"""


def pytest_collection_modifyitems(items):
    """Mark the tests that drive a browser."""
    for item in items:
        if Path(item.fspath).parent == Path(__file__).parent:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def samples(tmp_path_factory):
    """A data folder with every sample file loaded. Tests that change anything serve a copy of it."""
    data = tmp_path_factory.mktemp("served")
    subprocess.run([sys.executable, "-m", "commands.first_run", "--data", str(data)], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL)  # fmt: skip
    return data


@contextmanager
def serve(data):
    """A server for a data folder; its address while the context lasts."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    log = data.with_name(f"{data.name}.log")
    with log.open("w") as out:
        command = [sys.executable, "server.py", "--port", str(port), "--data", str(data)]
        server = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT)
    try:
        for _ in range(240):
            if "The dashboard is at" in log.read_text():
                break
            assert server.poll() is None, log.read_text()
            time.sleep(0.25)
        yield f"http://localhost:{port}"
    finally:
        server.terminate()
        server.wait()


@pytest.fixture(scope="session")
def served(samples):
    """The address of a server on the samples."""
    with serve(samples) as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium. Without one these tests are skipped; in CI that is a failure."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        words = "no browser was found: install chromium to run the browser tests"
        pytest.fail(words) if os.environ.get("CI") else pytest.skip(words)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=_ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def context(browser):
    """One profile for all tests: its pages are sessions of their own, and Streamlit's scripts are compiled once."""
    with browser.new_context() as opened:
        yield opened


# What the browser does when one goes back: Streamlit reads the address and draws its page, in a tenth of the time that
# loading all its scripts takes. Settled once the script has run; or at once where nothing was to be drawn.
_GO = """address => new Promise(settled => {
    let ran = false
    const end = () => { watch.disconnect(); settled(ran) }
    const watch = new MutationObserver(() => {
        const app = document.querySelector('[data-testid=stApp]')
        if (!app || app.getAttribute('data-test-script-state') !== 'notRunning') ran = true
        else if (ran) end()
    })
    watch.observe(document, {attributes: true, subtree: true, attributeFilter: ['data-test-script-state']})
    setTimeout(() => ran || end(), 3000)
    setTimeout(end, 60000)
    history.pushState({}, '', address)
    dispatchEvent(new PopStateEvent('popstate', {state: {}}))
})"""


# Streamlit's own colours, and those that the server drew last, in the background of a palette ("#FFFFFF").
_WORN = """ground => {
    const [red, green, blue] = [1, 3, 5].map(place => parseInt(ground.slice(place, place + 2), 16))
    const root = getComputedStyle(document.documentElement).getPropertyValue('--sp-bg').trim()
    const app = document.querySelector('[data-testid=stApp]')
    const worn = app && getComputedStyle(app).backgroundColor === `rgb(${red}, ${green}, ${blue})`
    return root === ground && (worn || matchMedia('print').matches)  // paper is white whatever the screen is
}"""


class Visit:
    """One open page: where it is, what its console said, and every address it asked for."""

    def __init__(self, page, served):
        self.page, self._served = page, served
        self.said, self.asked = [], []
        self._listeners = {
            "console": lambda message: self.said.append((message.type, message.text)),
            "request": lambda request: self.asked.append(request.url),
            "websocket": lambda socket: self.asked.append(socket.url),
        }
        for event, listener in self._listeners.items():
            page.on(event, listener)

    def open(self, address, last=None):
        """Go to an address of the dashboard and wait until it is drawn; `last` is what the page draws last."""
        if not self.page.url.startswith(self._served):
            return self.load(address, last)
        self.page.evaluate(_GO, address)
        self.page.evaluate(_QUIET)  # what was being drawn before may end after the question for this page
        try:
            return self.ready(last or _LAST[urlsplit(address).path], patience=20_000)
        except TooLate:  # a window that has lost its server asks for nothing any more
            return self.load(address, last)

    def load(self, address, last=None):
        """As `open`, but from nothing: all scripts are loaded again and the session is a new one."""
        self.page.goto(self._served + address)
        return self.ready(last or _LAST[urlsplit(address).path])

    def wear(self, scheme, media="screen"):
        """Show the page light or dark, and wait until Streamlit and the server have both drawn it so."""
        self.page.emulate_media(color_scheme=scheme, media=media)
        if self.page.url.startswith(self._served):
            self.page.wait_for_function(_WORN, arg=palette(scheme).bg, timeout=60_000)
            self.page.evaluate(_QUIET)
        return self

    def leave(self):
        """Hear no more of the page."""
        for event, listener in self._listeners.items():
            self.page.remove_listener(event, listener)

    def ready(self, last=".sp-key, .sp-files", patience=60_000):
        """Wait until the page is drawn and nothing runs any more."""
        self.page.wait_for_selector(last, timeout=patience)
        self.page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=60_000)
        # what is still being loaded (plotly, the first time) has a grey block in its place
        self.page.wait_for_function("() => !document.querySelector('[data-testid=stSkeleton]')", timeout=60_000)
        return self

    def screenshot(self, name):
        """Keep a picture of the whole page, to be looked at."""
        SCREENSHOTS.mkdir(exist_ok=True)
        size = self.page.viewport_size
        height = self.page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
        self.page.set_viewport_size({"width": size["width"], "height": min(height + 40, 12_000)})
        self.page.wait_for_timeout(300)
        self.page.screenshot(path=SCREENSHOTS / f"{name}.png")
        self.page.set_viewport_size(size)


@contextmanager
def visits(context, address, open_pages=None):
    """Open pages of a server: `visit()` for one 1440 px wide and light, or with other `width` and `scheme`.

    The first is the page that is open already, in `open_pages`, where there is one; `fresh` makes it a new one.
    """
    seen, own = [], []

    def start(width=1440, scheme="light", *, fresh=False):
        if open_pages is None or fresh or seen:
            own.append(context.new_page())
        elif not open_pages:
            open_pages.append(context.new_page())
        page = own[-1] if open_pages is None or fresh or seen else open_pages[-1]
        page.keyboard.press("Escape")  # a menu that the test before left open
        page.set_viewport_size({"width": width, "height": 1000})
        seen.append(Visit(page, address))
        return seen[-1].wear(scheme)

    yield start
    for one in seen:
        one.leave()
    for page in own:
        page.close()


def keep_failure(page, name):
    """Say where a page stood when a test failed, and keep a picture of it."""
    SCREENSHOTS.mkdir(exist_ok=True)
    state = page.evaluate("document.querySelector('[data-testid=stApp]')?.dataset.testScriptState")
    print(f"the page stood at {page.url}, its script {state}")  # noqa: T201
    page.screenshot(path=SCREENSHOTS / f"failed-{re.sub(r'[^A-Za-z0-9_]+', '-', name)[:80]}.png")


@pytest.fixture(scope="session")
def open_pages():
    """The page that stays open from test to test."""
    return []


@pytest.fixture
def visit(context, served, open_pages, request):
    """Open pages of the dashboard on the samples."""
    failed = request.session.testsfailed
    with visits(context, served, open_pages) as start:
        yield start
    if request.session.testsfailed > failed:  # whatever went wrong, the next test begins anew
        while open_pages:
            keep_failure(open_pages[-1], request.node.name)
            open_pages.pop().close()


@pytest.fixture(scope="session")
def copied(samples, tmp_path_factory):
    """A copy of the samples that tests may change, in which two column names are remembered."""
    data = tmp_path_factory.mktemp("changing") / "data"
    shutil.copytree(samples, data)
    with opened(data) as place:
        place.warehouse.remember(
            "Bromley MARAC", "marac", "referral_register", (Wording("Ref no.", "Ref"), Wording("Remarks", "")),
            by="a.smith", recorded=datetime.now(LONDON),
        )  # fmt: skip
    return data


@pytest.fixture(scope="session")
def changing(copied):
    """The address of a server on that copy."""
    with serve(copied) as address:
        yield address


@pytest.fixture
def visit_copy(context, changing):
    """Open pages of the dashboard on that copy."""
    with visits(context, changing) as start:
        yield start


def opened(data):
    """The data folder, as a command opens it."""
    return receiving(data, read_definitions((ROOT / "indicators.yaml").read_text(encoding="utf-8")))
