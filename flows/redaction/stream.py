"""What a program prints and logs, without secrets and without what others would obey."""

import errno
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TextIO, cast

from flows.redaction.commands import Printed
from flows.redaction.secrets import Secrets

_STANDARD = 3
"""Files that each process of the system is born with."""


class HidingStream:
    """A text stream that hides secrets and drops commands; in all else it is the stream behind it.

    Where nothing can be written any more, as on a full disk, nothing is, and the program goes on.
    """

    def __init__(
        self,
        stream: TextIO,
        secrets: Secrets,
        *,
        styled: bool = False,
        losses: list[OSError] | None = None,
    ) -> None:
        """`styled`: what draws on a terminal may be written, as rich does.

        `losses`: where it is noted why something could not be written.
        """
        self._stream = stream
        self._losses = [] if losses is None else losses
        self._secrets = secrets
        self._printed = Printed(styled=styled)

    def styled(self) -> "HidingStream":
        """The same stream, for who draws on a terminal."""
        return HidingStream(self._stream, self._secrets, styled=True, losses=self._losses)

    def write(self, text: str) -> int:
        """Write the text without secrets; gives the characters that were given."""
        try:
            self._stream.write(self._printed.harmless(self._secrets.hide(text)))
        except OSError as error:
            self._lose(error)
        return len(text)

    def flush(self) -> None:
        """Hand on what was written."""
        try:
            self._stream.flush()
        except OSError as error:
            self._lose(error)

    def _lose(self, error: OSError) -> None:
        """Write into nothing from now on: what is still in the buffer would fail again at the very end."""
        if error.errno != errno.EPIPE:  # who closes a pipe, as `head` does, has read enough
            self._losses.append(error)
        with suppress(OSError, ValueError):  # a stream without a file of the system's
            nothing = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nothing, self._stream.fileno())
            os.close(nothing)

    def writelines(self, lines: list[str]) -> None:
        """Write each of the lines."""
        self.write("".join(lines))

    def __getattr__(self, name: str) -> Any:
        """Whatever else is asked of a stream."""
        return getattr(self._stream, name)


def drawn_on(stream: Any) -> Any:
    """The stream as one to draw on: colours and moving lines pass, where nothing else of the kind does."""
    return stream.styled() if isinstance(stream, HidingStream) else stream


def open_closed() -> None:
    """Open those of the three standard streams that are closed, into nothing.

    Else the next file or socket gets their number, and whatever prints writes into that.
    """
    while (number := os.open(os.devnull, os.O_RDWR)) < _STANDARD:
        os.set_inheritable(number, True)  # noqa: FBT003 - the system's own interface
    os.close(number)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if cast("TextIO | None", getattr(sys, name)) is None:
            # Open as long as the process is, as the stream that it stands for.
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115


@contextmanager
def hiding(secrets: Secrets) -> Iterator[list[OSError]]:
    """Hide secrets in all that this process prints and logs inside this; gives what could not be written."""
    out, err, made = sys.stdout, sys.stderr, logging.getLogRecordFactory()
    losses: list[OSError] = []
    sys.stdout = HidingStream(out, secrets, losses=losses)
    sys.stderr = HidingStream(err, secrets, losses=losses)
    logging.setLogRecordFactory(lambda *args, **kwargs: _hidden(made(*args, **kwargs), secrets))
    try:
        yield losses
    finally:
        sys.stdout, sys.stderr = out, err
        logging.setLogRecordFactory(made)


def _hidden(record: logging.LogRecord, secrets: Secrets) -> logging.LogRecord:
    try:
        message = record.getMessage()
    except (TypeError, ValueError):
        return record  # logging itself says what is wrong with it
    record.msg, record.args = secrets.hide(message), ()
    if record.exc_info:
        record.exc_text = secrets.hide(logging.Formatter().formatException(record.exc_info))
    return record
