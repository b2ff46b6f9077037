"""What the server refuses before it serves, and what it says when a page stops."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from click.testing import CliRunner
from streamlit.testing.v1 import AppTest

from server import refusal, serve
from serving.doorway import Doorway, content_policy, is_this_machine


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_addresses_of_this_machine_alone(address):
    assert is_this_machine(address)


@pytest.mark.parametrize("address", ["", "0.0.0.0", "::", "192.168.1.5", "example.org", "127.0.0.1.example.org"])
def test_addresses_that_others_can_reach(address):
    assert not is_this_machine(address)
    assert "no sign-in is configured" in refusal(address)


def test_another_host_is_refused_with_a_sentence():
    done = CliRunner().invoke(serve, ["--host", "0.0.0.0"])
    assert done.exit_code == 2
    assert "0.0.0.0" in done.stderr


def test_a_page_that_stops_says_one_plain_sentence_and_nothing_of_what_happened(caplog):
    def page():
        from server import report_error

        report_error(ValueError("secret canary"))

    app = AppTest.from_function(page).run()
    assert not app.exception
    assert len(app.error) == 1
    assert "could not be drawn" in app.error[0].value
    assert "canary" not in app.error[0].value
    assert "a page stopped" in caplog.text


def test_the_policy_lets_in_only_the_inline_script_that_is_there():
    policy = content_policy("<script>one</script><script src='x'></script>")
    assert policy.count("sha256-") == 1
    assert "'unsafe-inline'" not in policy.split("script-src")[1].split(";")[0]
    assert "'unsafe-eval'" not in policy


@pytest.mark.parametrize(("client", "status"), [("127.0.0.1", 200), ("::1", 200), ("192.168.1.7", 421)])
def test_nobody_from_another_machine_is_let_in_whatever_host_they_name(tmp_path, client, status):
    async def inside(scope, receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": []})

    page = tmp_path / "index.html"
    page.write_text("")
    sent = []

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "path": "/", "headers": [(b"host", b"localhost:8501")], "client": (client, 50000)}
    with ThreadPoolExecutor() as elsewhere:  # a browser test before this one leaves its event loop in this thread
        elsewhere.submit(asyncio.run, Doorway(inside, hosts=["localhost"], page=page)(scope, None, send)).result()
    assert sent[0]["status"] == status
    assert b"content-security-policy" in dict(sent[0]["headers"])
