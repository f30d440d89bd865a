"""A copy that runs: its servers in a thread of their own, and the settings that lead to it."""

import asyncio
import socket
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from fixtures.sandbox.network import authority, hosts
from tests.measure.copies.copies import COPIES
from tests.measure.copies.packages import fetched
from tests.measure.copies.post import Post
from tests.measure.copies.site import Site
from tests.measure.copies.world import Options, World


class Running:
    """The servers of one copy."""

    def __init__(self, number: int, options: Options, folder: Path) -> None:
        copy = COPIES[number]
        for package in copy.packages:
            fetched(package)
        self.world = World(options, copy.features)
        self.site = Site(copy.folder, self.world)
        self.ca_file = folder / "authority.pem"
        wrong = "wrong_certificate" in options.faults
        self.tls = authority.server_context(self.ca_file, lambda host: wrong and host == "dartmouth.zoom.us")
        self.post = Post(self.world, self.tls, self.site.pages)
        self.sock = socket.create_server(("127.0.0.1", 0), backlog=200)
        self.port = self.sock.getsockname()[1]
        config = uvicorn.Config(self.site.application(), log_level="critical", lifespan="off")
        config.load()
        config.ssl = self.tls
        config.is_ssl  # noqa: B018 - loaded lazily
        self.server = uvicorn.Server(config)
        self.ready = threading.Event()
        self.thread = threading.Thread(target=self._run, daemon=True)

    def _run(self) -> None:
        async def serve() -> None:
            await self.post.start()
            self.ready.set()
            await self.server.serve(sockets=[self.sock])
            self.post.stop()

        asyncio.run(serve())

    def settings(self) -> str:
        """The lines of a settings file."""
        closed = _closed_port()
        refused = "scheduler_refused" in self.world.faults
        rules = [
            f"{host}=127.0.0.1:{closed if refused and name == 'scheduler' else self.port}"
            for name, several in hosts.HOSTS.items()
            for host in several
        ]
        values = {
            "TARGET": "live",
            "ACCOUNT_EMAIL": self.world.email,
            "ACCOUNT_PASSWORD": self.world.password,
            "ACCOUNT_TOTP_SECRET": self.world.totp,
            "TEST_ACCOUNTS": self.world.email,
            "MAILBOX": f"imaps://127.0.0.1:{self.post.imap_port}",
            "MAILBOX_USER": self.world.email,
            "MAILBOX_PASSWORD": self.post.password,
            "HOST_RULES": ",".join(rules),
            "CA_FILE": str(self.ca_file),
            "MEMORY": str(self.ca_file.parent / "memory"),  # nothing is known of a copy before it is walked
            "PATIENCE": "4",
        }
        return "".join(f"STILLRIGHT_{name}={value}\n" for name, value in values.items())


def _closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@contextmanager
def running(number: int, options: Options) -> Iterator[Running]:
    """Start a copy; stopped at the end."""
    with tempfile.TemporaryDirectory(prefix="stillright-copy-") as folder:
        copy = Running(number, options, Path(folder))
        copy.thread.start()
        if not copy.ready.wait(20):
            msg = "the copy did not start within 20 seconds"
            raise RuntimeError(msg)
        try:
            yield copy
        finally:
            copy.server.should_exit = True
            copy.server.force_exit = True
            copy.thread.join(10)
