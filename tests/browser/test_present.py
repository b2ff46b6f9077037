"""The shared screen in a real browser: walked by keyboard alone, killed and back, nothing too small or cut off."""

import re
import socket
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from tests.browser.conftest import ROOT, SCREENSHOTS, opened
from tests.browser.figures import above_minor
from warehouse.events import Kind

AT = "meeting=2018-03-26&figures=2018-03-26T22:30:00Z"
FOOT = ".pr-of"
_WAIT = "place => document.querySelector('.pr-of')?.textContent.startsWith(`Slide ${place} of`)"

# Everything that is written on the slide: its type, whether it lies inside the window and above the foot, whether it is
# wider or higher than its box, and whether two texts lie on each other.
_FAULTS = """() => {
    const found = [], root = document.querySelector('.st-key-slide')
    const page = document.documentElement
    if (page.scrollHeight > innerHeight || page.scrollWidth > innerWidth) found.push('the page scrolls')
    const foot = document.querySelector('.pr-foot').getBoundingClientRect()
    const panel = document.querySelector('.pr-panel')
    const seen = one => {
        const box = one.getBoundingClientRect()
        return box.width > 1.5 && box.height > 1.5 && getComputedStyle(one).visibility !== 'hidden'
            && !one.closest('.pr-hidden') && (panel.hidden || panel.contains(one) || one.closest('.pr-keys'))
    }
    const written = [...root.querySelectorAll('*')].filter(one =>
        seen(one) && [...one.childNodes].some(child => child.nodeType === 3 && child.textContent.trim()))
    const boxes = []
    for (const one of written) {
        const box = one.getBoundingClientRect(), style = getComputedStyle(one), words = one.textContent.slice(0, 40)
        if (parseFloat(style.fontSize) < 24) found.push(`${style.fontSize}: ${words}`)
        if (box.right > innerWidth + 1 || box.left < -1 || box.bottom > innerHeight + 1 || box.top < -1)
            found.push(`outside the window: ${words}`)
        if (!one.closest('.pr-foot') && box.bottom > foot.top + 1) found.push(`under the foot: ${words}`)
        if (!(one instanceof SVGElement) && style.display !== 'inline'
            && (one.scrollWidth > one.clientWidth + 2 || one.scrollHeight > one.clientHeight + 4))
            found.push(`larger than its box: ${words}`)
        const range = document.createRange()
        range.selectNodeContents(one)
        for (const line of range.getClientRects()) if (line.width > 2) boxes.push([line, one])
    }
    for (let at = 0; at < boxes.length; at++) for (let then = at + 1; then < boxes.length; then++) {
        const [first, one] = boxes[at], [second, other] = boxes[then]
        if (one === other || one.contains(other) || other.contains(one)) continue
        const wide = Math.min(first.right, second.right) - Math.max(first.left, second.left)
        const high = Math.min(first.bottom, second.bottom) - Math.max(first.top, second.top)
        if (wide > 2 && high > 6) found.push(`on each other: ${one.textContent.slice(0, 30)} | ${other.textContent}`)
    }
    return [written.length > 5 ? '' : 'nothing is written', ...found].filter(Boolean)
}"""


def arrive(page, place):
    """Wait until a slide is drawn and nothing runs any more."""
    page.wait_for_function(_WAIT, arg=place, timeout=30_000)
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
    chart = page.locator(".st-key-slide-chart [data-testid=stPlotlyChart]")
    if chart.count():
        page.wait_for_selector(".st-key-slide-chart .main-svg", state="visible")


def without_faults(page, name):
    page.wait_for_timeout(150)  # a chart is fitted into its room after it was drawn
    assert page.evaluate(_FAULTS) == [], name
    SCREENSHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"present-{name}.png")


def behind(page, place, size):
    """What lies behind the slide: the table, the reason, the wards, each opened by its key and closed by Escape."""
    for key, name in (("t", "table"), ("w", "why"), ("m", "wards")):
        if page.locator(f"[data-over={name}]").is_hidden():
            continue
        page.keyboard.press(key)
        page.wait_for_function("name => location.search.includes(`show=${name}`)", arg=name)
        page.wait_for_selector(f"[data-over={name}][aria-pressed=true]")
        arrive(page, place)
        without_faults(page, f"{size}-{place:02d}-{name}")
        if name != "why":
            assert page.locator(".st-key-slide-body table caption").count() >= 1
        page.keyboard.press("Escape")
        page.wait_for_selector(f"[data-over={name}][aria-pressed=false]")
        arrive(page, place)


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1280, 720)])
def test_the_sample_meeting_is_walked_by_keyboard_alone_and_nothing_scrolls(visit, width, height):
    seen = visit()
    page = seen.page
    page.set_viewport_size({"width": width, "height": height})
    seen.open(f"/present?{AT}", FOOT)
    arrive(page, 1)
    total = int(page.locator(FOOT).inner_text().split(" of ")[1])
    assert total > 30
    charts = 0
    for place in range(1, total + 1):
        arrive(page, place)
        assert page.locator("h1").count() == 1
        banner = page.locator(".pr-banner").inner_text()
        assert "Public" in banner
        assert "Small numbers are hidden on this screen" in banner
        assert "As at 26 March 2018, 23:30" in banner
        assert re.search(r"data to|no figure|report of", page.locator(".pr-place").inner_text())
        without_faults(page, f"{width}-{place:02d}")
        chart = page.locator(".st-key-slide-chart [data-testid=stPlotlyChart]")
        if chart.count():
            charts += 1
            words = chart.get_attribute("aria-label").split()
            assert 5 < len(words) <= 30
            behind(page, place, width)
        page.keyboard.press(("ArrowRight", "PageDown", "Space")[place % 3])
    assert charts >= 4
    assert page.locator("[data-act=next]").is_disabled()
    page.keyboard.press("PageUp")
    arrive(page, total - 1)


def test_keys_reach_every_item_and_the_address_keeps_the_place(visit):
    seen = visit()
    page = seen.page
    page.set_viewport_size({"width": 1366, "height": 768})
    seen.open(f"/present?{AT}&slide=4", FOOT)
    arrive(page, 4)
    page.keyboard.press("8")
    page.wait_for_function("() => document.querySelector('.pr-place').textContent.includes('Item 8 ·')")
    page.wait_for_function("() => !document.querySelector('.pr-of').textContent.startsWith('Slide 4 of')")
    red = int(page.locator(FOOT).inner_text().split()[1]) + 1
    for _ in range(3):  # faster than slides are drawn: none is lost
        page.keyboard.press("ArrowRight")
    arrive(page, red + 2)
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    arrive(page, red)
    assert "Red 1 of 2" in page.locator(".pr-place").inner_text()
    page.keyboard.press("j")
    page.get_by_role("heading", name="Jump to an item").wait_for()
    assert page.evaluate("document.activeElement.textContent").startswith("8")
    without_faults(page, "jump")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('.pr-place').textContent.includes('Item 9 ·')")
    page.keyboard.press("1")
    page.keyboard.press("1")
    page.wait_for_function("() => document.querySelector('.pr-place').textContent.includes('Item 11 ·')")
    page.keyboard.press("End")
    page.wait_for_selector("[data-act=next]:disabled")
    page.keyboard.press("Home")
    arrive(page, 1)
    seen.load(f"/present?{AT}&slide={red}&show=why", FOOT)
    arrive(page, red)
    assert page.locator("h1").inner_text().endswith("why this colour")
    page.keyboard.press("n")
    page.get_by_role("button", name="Close").or_(page.get_by_role("button", name="Keep these")).wait_for()
    assert "figures=2018-03-26T22" in page.url
    without_faults(page, "newer")
    page.keyboard.press("Escape")
    page.wait_for_function("() => document.querySelector('.pr-panel').hidden")


def test_buttons_are_reached_by_tab_large_and_seen_when_focused(visit):
    seen = visit()
    page = seen.page
    page.set_viewport_size({"width": 1280, "height": 720})
    seen.open(f"/present?{AT}&slide=1", FOOT)
    arrive(page, 1)
    sizes = page.locator(".pr-keys button:visible").evaluate_all(
        "all => all.map(one => [one.getBoundingClientRect().width, one.getBoundingClientRect().height])"
    )
    assert min(min(size) for size in sizes) >= 44
    page.locator("[data-act=next]").focus()
    page.keyboard.press("Enter")
    arrive(page, 2)
    assert page.evaluate("document.activeElement.dataset.act") == "next"
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


@pytest.mark.parametrize(("scheme", "ink"), [("light", "rgb(22, 33, 44)"), ("dark", "rgb(230, 235, 240)")])
def test_axe_finds_nothing_on_any_kind_of_slide(visit, scheme, ink):
    seen = visit(scheme=scheme)
    page = seen.page
    page.set_viewport_size({"width": 1440, "height": 900})
    seen.open(f"/present?{AT}", FOOT)
    page.wait_for_function(f"() => getComputedStyle(document.querySelector('h1')).color === '{ink}'")
    shown = set()
    total = int(page.locator(FOOT).inner_text().split(" of ")[1])
    for place in range(1, total + 1):
        arrive(page, place)
        kind = (page.locator(".pr table").count(), page.locator(".pr-words").count(), page.locator(".pr-rated").count())
        if kind not in shown:
            shown.add(kind)
            assert above_minor(page) == [], place
            without_faults(page, f"1440-{scheme}-{place:02d}")
        page.keyboard.press("ArrowRight")
    page.keyboard.press("j")
    page.get_by_role("heading", name="Jump to an item").wait_for()
    assert above_minor(page) == []
    assert len(shown) >= 4


def test_without_a_meeting_the_meetings_are_offered_and_one_that_is_not_entered_is_said(visit):
    seen = visit()
    page = seen.page
    seen.open("/present", ".sp-meetings-offered")
    assert page.locator("h1").inner_text() == "Present a meeting"
    assert page.locator(".sp-jumps a").first.get_attribute("href") == "present?meeting=2018-03-26"
    assert above_minor(page) == []
    seen.open("/present?meeting=2011-01-01", ".sp-meetings-offered .sp-lead")
    assert "No meeting is entered for" in page.locator(".sp-lead").inner_text()
    page.locator(".sp-jumps a").first.click()
    seen.ready(FOOT)
    arrive(page, 1)
    page.wait_for_function("() => /figures=(published|closed|20\\d\\d-\\d\\d-\\d\\dT)/.test(location.search)")
    chosen = page.url
    page.reload()
    arrive(page, 1)
    assert page.url == chosen


@contextmanager
def at_port(data, port):
    """A server at a port, until it is killed."""
    log = data.with_name(f"{data.name}-{port}.log")
    with log.open("w") as out:
        command = [sys.executable, "server.py", "--port", str(port), "--data", str(data)]
        server = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT)
    try:
        while "The dashboard is at" not in log.read_text():
            assert server.poll() is None, log.read_text()
            time.sleep(0.1)
        yield server
    finally:
        server.kill()
        server.wait()


def test_a_killed_server_comes_back_to_the_same_slide(context, samples):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    page = context.new_page()
    page.set_viewport_size({"width": 1280, "height": 720})
    with at_port(samples, port) as server:
        page.goto(f"http://localhost:{port}/present?{AT}&slide=5")
        arrive(page, 5)
        for place in range(6, 9):
            page.keyboard.press("ArrowRight")
            arrive(page, place)
        page.keyboard.press("t")
        page.wait_for_selector("[data-over=table][aria-pressed=true]")
        arrive(page, 8)
        title = page.locator("h1").inner_text()
        server.kill()
        page.get_by_text("Connection lost, trying again: this slide stays").wait_for()
        page.wait_for_timeout(5_000)  # by now Streamlit says in a dialog how to run a script
        assert page.locator("h1").inner_text() == title
        assert page.get_by_text("yourscript.py").locator("visible=true").count() == 0
    with at_port(samples, port):
        up = time.monotonic()
        page.wait_for_selector(".pr-keys:visible", timeout=15_000)
        arrive(page, 8)
        assert time.monotonic() - up < 15
        assert page.locator("h1").inner_text() == title
        assert "slide=8&show=table" in page.url
        page.keyboard.press("Escape")
        page.keyboard.press("ArrowRight")
        arrive(page, 9)
    page.close()
    with opened(samples) as place:
        told = [event.facts for event in place.warehouse.events() if event.kind is Kind.PRESENTED]
    assert dict(told[-1]) == {"meeting": "2018-03-26", "figures": "2018-03-26T22:30:00Z"}
