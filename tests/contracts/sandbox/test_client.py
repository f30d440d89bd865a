"""How the sandbox's servers call each other."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from fixtures.sandbox.network import client
from fixtures.sandbox.network.authority import server_context
from fixtures.sandbox.state import Setting, State

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


async def _statuses(folder: Path) -> list[int]:
    """Answers to two calls, of a server that hangs up in silence once it has answered one."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(ANSWER)
        await reader.read(1)
        writer.close()

    ca_file = folder / "authority.pem"
    server = await asyncio.start_server(answer, "127.0.0.1", 0, ssl=server_context(ca_file, lambda _: False))
    state = State(Setting("baseline"))
    state.wire.ca_file, state.wire.port = ca_file, server.sockets[0].getsockname()[1]
    async with server, client.client(state) as caller:
        return [(await caller.get("https://dartmouth.zoom.us/")).status_code for _ in range(2)]


def test_a_call_never_goes_to_a_connection_that_is_being_closed(tmp_path: Path) -> None:
    """A server that hangs up behind its first answer is asked twice, and answers twice."""
    with ThreadPoolExecutor(1) as apart:  # a browser of another test may have a loop in this thread
        assert [200, 200] == apart.submit(lambda: asyncio.run(_statuses(tmp_path))).result()
