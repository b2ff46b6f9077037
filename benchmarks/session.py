"""A browser's side of one Streamlit session: a websocket that asks for reruns and reads until each is finished."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect


class Session:
    """One session with the server on a port, on a page ("": the opening one).

    Keeps what a browser keeps: the messages it need not be sent again.
    """

    def __init__(self, port: int, query: str = "", page: str = "") -> None:
        self._port, self._query, self._page = port, query, page
        self._socket: ClientConnection | None = None
        self._kept: set[str] = set()

    async def __aenter__(self) -> Self:
        self._socket = await connect(
            f"ws://localhost:{self._port}/_stcore/stream",
            subprotocols=["streamlit"],
            origin=f"http://localhost:{self._port}",
            max_size=None,
        )
        return self

    async def __aexit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._socket:
            await self._socket.close()

    async def rerun(self) -> bytes:
        """Ask for one run of the page, wait for its end and return what was sent.

        Raises RuntimeError if the page did not run to its end.
        """
        parts: list[bytes] = []
        if self._socket is None:
            raise RuntimeError("the session is not open")
        ask = BackMsg()
        ask.rerun_script.query_string = self._query
        ask.rerun_script.page_name = self._page
        ask.rerun_script.cached_message_hashes.extend(self._kept)
        ask.rerun_script.context_info.color_scheme = "light"
        await self._socket.send(ask.SerializeToString())
        while True:
            raw = await self._socket.recv()
            message = ForwardMsg()
            parts.append(raw if isinstance(raw, bytes) else raw.encode())
            message.ParseFromString(parts[-1])
            if message.metadata.cacheable and message.hash:
                self._kept.add(message.hash)
            if message.WhichOneof("type") == "script_finished":
                if message.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                    raise RuntimeError("the page did not run to its end")
                return b"".join(parts)
