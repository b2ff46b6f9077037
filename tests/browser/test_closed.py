"""The server is closed: its policy holds in a real browser, nothing leaves the machine, strangers are refused."""

import gzip
import http.client
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

ROOT = Path(__file__).resolve().parents[2]
PAGES = ["/scorecard?quarter=2015/16+Q4", "/indicator?indicator=mopac_7&quarter=2015/16+Q4"]


def ask(served, path, **headers):
    """An answer of the server, its headers by lower-case name, its body as sent."""
    where = urlsplit(served)
    connection = http.client.HTTPConnection(where.hostname, where.port, timeout=20)
    try:
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    finally:
        connection.close()


@pytest.mark.parametrize("address", PAGES)
def test_the_policy_is_kept_and_nothing_leaves_this_machine(visit, served, address):
    seen = visit(fresh=True)
    violations = []
    seen.page.expose_function("violated", lambda words: violations.append(words))
    seen.page.add_init_script(
        "addEventListener('securitypolicyviolation', e => window.violated(e.violatedDirective + ' ' + e.blockedURI))"
    )
    seen.open(address)
    if "indicator" in address:
        seen.page.get_by_role("tab", name="Table").first.click()
    seen.page.wait_for_timeout(500)
    assert violations == []
    assert [text for _, text in seen.said if "Content Security Policy" in text] == []
    ours = (served, served.replace("http", "ws"), "data:", "blob:")
    assert [url for url in seen.asked if not url.startswith(ours)] == []


def test_every_answer_carries_the_security_headers(served):
    for path in ("/", "/indicator", "/_stcore/health", "/static/nothing.js", "/favicon.png"):
        _, headers, _ = ask(served, path)
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "default-src 'none'" in headers["content-security-policy"]
        scripts = re.search(r"script-src ([^;]*)", headers["content-security-policy"]).group(1).split()
        assert [part for part in scripts if not part.startswith("'sha256-")] == [
            "'self'",
            "'wasm-unsafe-eval'",
            "blob:",
        ]


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8501", "localhost.evil.example", "", "127.0.0.1@evil"])
def test_a_host_that_is_not_ours_is_refused(served, host):
    status, _, body = ask(served, "/", Host=host)
    assert status in {400, 421}
    assert b"<html" not in body


def test_metrics_and_the_agent_interface_are_closed(served):
    for path in ("/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/agent/mcp"):
        assert ask(served, path)[0] == 404


@pytest.mark.parametrize("origin", [None, "http://evil.example", "null"])
def test_a_websocket_that_no_page_of_ours_opened_is_refused(served, origin):
    address = served.replace("http", "ws") + "/_stcore/stream"
    with pytest.raises(InvalidStatus, match="403"), connect(address, origin=origin, subprotocols=["streamlit"]):
        pass


def test_a_websocket_of_our_own_page_is_let_in(served):
    address = served.replace("http", "ws") + "/_stcore/stream"
    with connect(address, origin=served, subprotocols=["streamlit"]) as socket:
        assert socket.subprotocol == "streamlit"


def test_scripts_go_out_compressed_and_may_be_kept_for_ever(served):
    page = ask(served, "/")[2].decode()
    script = re.search(r'src="\.(/static/js/index\.[^"]+)"', page).group(1)
    status, headers, body = ask(served, script, Accept_Encoding="gzip, deflate, br")
    plain = ask(served, script)[2]
    assert (status, headers["content-encoding"]) == (200, "gzip")
    assert "immutable" in headers["cache-control"]
    assert headers["content-type"].startswith("text/javascript")
    assert gzip.decompress(body) == plain
    assert len(body) < len(plain) / 2
    assert "content-encoding" not in ask(served, script, Accept_Encoding="gzip;q=0, br")[1]


def test_no_other_address_is_served():
    command = [sys.executable, "server.py", "--host", "0.0.0.0", "--port", "1"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert "no sign-in is configured" in done.stderr
