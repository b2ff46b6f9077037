"""Streamlit's scripts and styles, compressed once and kept: their names carry a hash, so they never change.

Streamlit sends them as they are, because compressing at every request costs more than it saves; done once a file,
it takes the first load of a page with a chart to about a third.
"""

from __future__ import annotations

import gzip
from pathlib import Path

from anyio import to_thread
from starlette.types import ASGIApp, Receive, Scope, Send

_PREFIX = "/static/"
_TEXT = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json",
}
_WORTHWHILE = 500  # bytes
_HASHED = "public, immutable, max-age=31536000"


class CompressedAssets:
    """Answers requests for text assets with their gzip, made at the first request; passes everything else on."""

    def __init__(self, app: ASGIApp, *, folder: Path) -> None:
        self._app = app
        self._files = {
            "/" + path.relative_to(folder).as_posix(): path
            for path in (folder / _PREFIX.strip("/")).rglob("*")
            if path.suffix in _TEXT and path.stat().st_size >= _WORTHWHILE
        }
        self._made: dict[str, bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request for an asset, or pass it on."""
        path = scope.get("path", "")
        if (
            scope["type"] != "http"
            or path not in self._files
            or scope["method"] not in {"GET", "HEAD"}
            or not _accepts_gzip(scope)
        ):
            await self._app(scope, receive, send)
        else:
            await self._answer(path, send, head=scope["method"] == "HEAD")

    async def _answer(self, path: str, send: Send, *, head: bool) -> None:
        if path not in self._made:
            self._made[path] = await to_thread.run_sync(_compressed, self._files[path])
        body = self._made[path]
        headers = {
            "content-type": _TEXT[self._files[path].suffix],
            "content-encoding": "gzip",
            "content-length": str(len(body)),
            "cache-control": _HASHED,
            "vary": "Accept-Encoding",
        }
        pairs = [(name.encode(), value.encode()) for name, value in headers.items()]
        await send({"type": "http.response.start", "status": 200, "headers": pairs})
        await send({"type": "http.response.body", "body": b"" if head else body})


def _compressed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), compresslevel=6, mtime=0)


def _accepts_gzip(scope: Scope) -> bool:
    offered = b",".join(value for key, value in scope["headers"] if key == b"accept-encoding").decode("latin-1")
    codings = {}
    for part in offered.lower().split(","):
        name, _, quality = part.strip().partition(";")
        codings[name.strip()] = quality.strip().replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return codings.get("gzip", codings.get("*", False))
