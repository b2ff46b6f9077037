"""Who is let in, and what every answer says about itself: hosts, origins, security headers."""

from __future__ import annotations

import base64
import hashlib
import ipaddress
import re
from collections.abc import Iterable, MutableMapping
from pathlib import Path
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Closed whatever is configured: metrics and the agent interface would answer anyone who can reach the port.
_CLOSED = ("/_stcore/metrics", "/_stcore/agent")
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def content_policy(page: str) -> str:
    """The content security policy for Streamlit's page: its own scripts, its one inline script by hash, and `blob:`,
    from which its components run; only a script that runs already can make such an address. Its number library compiles
    a few bytes of WebAssembly (seen in the browser); that lets no text become script.

    Styles stay open to inline ones, which Streamlit's style library and plotly write as they run. Images may be data
    (our marks), fonts come from here; `connect-src 'self'` includes the page's own websocket.
    """
    hashes = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in _INLINE.findall(page)]
    scripts = " ".join(f"'sha256-{found}'" for found in hashes)
    rules = (
        "default-src 'none'",
        f"script-src 'self' 'wasm-unsafe-eval' blob: {scripts}",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
    return "; ".join(rule.strip() for rule in rules)


class Doorway:
    """Refuses hosts and origins that are not ours; adds the security headers to every answer."""

    def __init__(self, app: ASGIApp, *, hosts: Iterable[str], page: Path) -> None:
        self._app = app
        self._hosts = frozenset(host.lower() for host in hosts)
        self._headers = {
            b"content-security-policy": content_policy(page.read_text(encoding="utf-8")).encode(),
            b"x-content-type-options": b"nosniff",
            b"referrer-policy": b"no-referrer",
            b"x-frame-options": b"DENY",
            b"cross-origin-opener-policy": b"same-origin",
            b"cross-origin-resource-policy": b"same-origin",
            b"permissions-policy": b"camera=(), microphone=(), geolocation=(), payment=(), usb=()",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] == "websocket":
            if self._known(scope) and self._same_origin(scope):
                await self._app(scope, receive, send)
            else:
                await send({"type": "websocket.close", "code": 1008})
            return
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        await self._answer(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def closing(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = self._secured(message)
            await send(message)

        if not self._known(scope):
            await _plain(closing, 421, "This address is not served here.")
        elif scope["path"].startswith(_CLOSED):
            await _plain(closing, 404, "There is nothing here.")
        else:
            await self._app(scope, receive, closing)

    def _secured(self, message: MutableMapping[str, Any]) -> list[tuple[bytes, bytes]]:
        kept = [(name, value) for name, value in message.get("headers", []) if name.lower() not in self._headers]
        return [*kept, *self._headers.items()]

    def _known(self, scope: Scope) -> bool:
        """Whether a visitor asks for us by name, from this machine: however the server was started, there is no sign-in
        for anybody else."""
        client = scope.get("client")
        return _name(_header(scope, b"host")) in self._hosts and (client is None or is_this_machine(client[0]))

    def _same_origin(self, scope: Scope) -> bool:
        """Whether a websocket was opened by a page of ours; one without an origin was opened by no browser."""
        origin = _header(scope, b"origin")
        return origin.partition("://")[2] == _header(scope, b"host")


def is_this_machine(address: str) -> bool:
    """Whether an address is reached from this machine alone."""
    try:
        return address == "localhost" or ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def _header(scope: Scope, name: bytes) -> str:
    found = [value for key, value in scope["headers"] if key == name]
    return found[0].decode("latin-1") if len(found) == 1 else ""


def _name(host: str) -> str:
    """The name in a Host header, without its port: localhost, 127.0.0.1, [::1]."""
    return re.sub(r":\d+$", "", host.lower()).rstrip(".")


async def _plain(send: Send, status: int, words: str) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"cache-control", b"no-store")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": words.encode()})
