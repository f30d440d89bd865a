"""An IMAP server that answers just what it is told, so that it can do what no honest one does."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

Act = Callable[["OddServer", socket.socket, bytes], None]
"""What is done at a command: it is given the connection and the command's tag."""


def answer(*lines: bytes) -> Act:
    """Send these lines; `TAG` in them stands for the command's tag."""

    def act(_: "OddServer", connection: socket.socket, tag: bytes) -> None:
        connection.sendall(b"".join(lines).replace(b"TAG", tag))

    return act


HONEST: dict[bytes, Act] = {
    b"CAPABILITY": answer(b"* CAPABILITY IMAP4rev1 STARTTLS\r\n", b"TAG OK done\r\n"),
    b"LOGIN": answer(b"TAG OK done\r\n"),
    b"AUTHENTICATE": answer(b"+ \r\n", b"TAG OK done\r\n"),
    b"LIST": answer(b'* LIST (\\Junk) "/" Junk\r\n', b"TAG OK done\r\n"),
    b"EXAMINE": answer(b"* 0 EXISTS\r\n", b"TAG OK done\r\n"),
    b"LOGOUT": answer(b"* BYE\r\n", b"TAG OK done\r\n"),
}


@dataclass
class OddServer:
    """One connection after the other, on 127.0.0.1."""

    does: dict[bytes, Act]
    context: ssl.SSLContext | None = None
    greeting: bytes = b"* OK ready\r\n"
    slipped: bytes = b""
    """What somebody in between says behind the last word before the encryption."""
    port: int = 0
    heard: list[bytes] = field(default_factory=list)
    """Every line that a client said."""
    clear: list[bytes] = field(default_factory=list)
    """What of it was said unencrypted."""

    def serve(self, listening: socket.socket) -> None:
        """Talk to whoever comes until the socket is closed."""
        with contextlib.suppress(OSError):
            while True:
                connection, _ = listening.accept()
                with contextlib.suppress(OSError, ValueError):
                    self._talk(connection)
                connection.close()

    def _talk(self, connection: socket.socket) -> None:
        connection.settimeout(5)
        connection.sendall(self.greeting)
        while (line := _line(connection)) is not None:
            self.heard.append(line)
            if not isinstance(connection, ssl.SSLSocket):
                self.clear.append(line)
            tag, _, rest = line.partition(b" ")
            name = rest.split(b" ")[0].strip().upper()
            if name == b"STARTTLS" and name not in self.does and self.context is not None:
                connection.sendall(tag + b" OK begin\r\n" + self.slipped)
                connection = self.context.wrap_socket(connection, server_side=True)
                continue
            act = self.does.get(name) or HONEST.get(name) or answer(b"TAG BAD unknown\r\n")
            act(self, connection, tag)


def _line(connection: socket.socket) -> bytes | None:
    line = b""
    while not line.endswith(b"\n"):
        more = connection.recv(1)
        if not more:
            return None
        line += more
    return line


@contextlib.contextmanager
def odd_server(
    does: dict[bytes, Act] | None = None,
    context: ssl.SSLContext | None = None,
    greeting: bytes = b"* OK ready\r\n",
    slipped: bytes = b"",
) -> Iterator[OddServer]:
    """Run such a server; whatever `does` does not name is done as an honest one would."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = OddServer(does or {}, context, greeting, slipped, listening.getsockname()[1])
        threading.Thread(target=server.serve, args=(listening,), daemon=True).start()
        yield server
