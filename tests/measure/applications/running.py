"""An application that runs, on free ports, and is stopped afterwards."""

import os
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

import httpx

from tests.measure.applications.application import APPLICATIONS
from tests.measure.applications.between import Rule, between
from tests.measure.applications.start import bare_environment

_PATIENCE = 240
"""Seconds until an application must answer."""


@contextmanager
def running(name: str, rules: Sequence[Rule] = ()) -> Iterator[str]:
    """Start it, and give its address; raises RuntimeError where it does not come up.

    `rules`: what is changed in it on its way to the reader.
    """
    with tempfile.TemporaryDirectory(prefix=f"stillright-{name}-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        port, other = free_port(), free_port()
        start = APPLICATIONS[name](folder, port, other)
        with (
            (folder / "output.txt").open("wb") as output,
            subprocess.Popen(
                start.command, cwd=folder, env=bare_environment() | dict(start.environment),
                stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True,
            ) as process,
        ):  # fmt: skip
            try:
                address = f"http://127.0.0.1:{port}"
                _await(address + start.ready, process, folder / "output.txt")
                start.furnish()
                with between(port, free_port(), rules) if rules else nullcontext(address) as public:
                    yield public
            finally:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)


def free_port() -> int:
    """A port on which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def _await(address: str, process: "subprocess.Popen[bytes]", output: Path) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        with suppress(httpx.HTTPError):
            if httpx.get(address, timeout=2).status_code < 500:
                return
        time.sleep(0.1)  # nothing tells when a stranger's program has begun to listen
    said = output.read_text("utf-8", errors="replace")[-400:]
    msg = f"the application does not answer at {address}: {said}"
    raise RuntimeError(msg)
