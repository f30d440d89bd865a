"""What a program prints and logs, without secrets and without what others would obey."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO

from flows.redaction.commands import Printed
from flows.redaction.secrets import Secrets


class HidingStream:
    """A text stream that hides secrets and drops commands; in all else it is the stream behind it."""

    def __init__(self, stream: TextIO, secrets: Secrets, *, styled: bool = False) -> None:
        """`styled`: what draws on a terminal may be written, as rich does."""
        self._stream = stream
        self._secrets = secrets
        self._printed = Printed(styled=styled)

    def styled(self) -> "HidingStream":
        """The same stream, for who draws on a terminal."""
        return HidingStream(self._stream, self._secrets, styled=True)

    def write(self, text: str) -> int:
        """Write the text without secrets; gives the characters that were given."""
        self._stream.write(self._printed.harmless(self._secrets.hide(text)))
        return len(text)

    def writelines(self, lines: list[str]) -> None:
        """Write each of the lines."""
        self.write("".join(lines))

    def __getattr__(self, name: str) -> Any:
        """Whatever else is asked of a stream."""
        return getattr(self._stream, name)


def drawn_on(stream: Any) -> Any:
    """The stream as one to draw on: colours and moving lines pass, where nothing else of the kind does."""
    return stream.styled() if isinstance(stream, HidingStream) else stream


@contextmanager
def hiding(secrets: Secrets) -> Iterator[None]:
    """Hide secrets in all that this process prints and logs inside this."""
    out, err, made = sys.stdout, sys.stderr, logging.getLogRecordFactory()
    sys.stdout, sys.stderr = HidingStream(out, secrets), HidingStream(err, secrets)
    logging.setLogRecordFactory(lambda *args, **kwargs: _hidden(made(*args, **kwargs), secrets))
    try:
        yield
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
