"""What a program prints and logs passes the same place as what it writes."""

import errno
import io
import logging
import sys
import traceback

import pytest

from flows.redaction import HIDDEN, Secrets
from flows.redaction.stream import hiding


@pytest.fixture
def secrets() -> Secrets:
    """Those of an account."""
    made = Secrets()
    made.know("Canary.77-Horse")
    return made


def test_printed_without_secrets(secrets: Secrets, capsys: pytest.CaptureFixture[str]) -> None:
    """On both streams, and in the traceback of an error that nobody expected."""
    with hiding(secrets):
        print("at Canary.77-Horse")  # noqa: T201 - it is what is tried
        print("err Canary.77-Horse", file=sys.stderr)  # noqa: T201 - see above
        try:
            int("Canary.77-Horse")
        except ValueError:
            traceback.print_exc()
    out, err = capsys.readouterr()
    assert (f"at {HIDDEN}\n", False, True) == (out, "Canary" in err, f"base 10: '{HIDDEN}'" in err)


def test_logged_without_secrets(secrets: Secrets, caplog: pytest.LogCaptureFixture) -> None:
    """In the message, in what is put into it, and in the lines of an exception."""
    with hiding(secrets), caplog.at_level(logging.ERROR):
        try:
            int("Canary.77-Horse")
        except ValueError:
            logging.getLogger("canary").exception("No %s", {"password": "Canary.77-Horse"})
    assert (0, 3) == (caplog.text.count("Canary"), caplog.text.count(HIDDEN))


def test_the_streams_are_given_back(secrets: Secrets) -> None:
    """Afterwards nothing is left of it."""
    before = sys.stdout, sys.stderr, logging.getLogRecordFactory()
    with hiding(secrets):
        assert sys.stdout is not before[0]
    assert before == (sys.stdout, sys.stderr, logging.getLogRecordFactory())


@pytest.mark.parametrize(
    ("number", "noted"), [(errno.ENOSPC, {"full"}), (errno.EIO, {"full"}), (errno.EPIPE, set())]
)
def test_what_cannot_be_printed_ends_nothing(
    secrets: Secrets, monkeypatch: pytest.MonkeyPatch, number: int, noted: set[str]
) -> None:
    """A full disk is noted and a closed pipe is not; the program goes on."""

    class Full(io.StringIO):
        def write(self, _text: str) -> int:
            raise OSError(number, "full")

        flush = write  # type: ignore[assignment]

    monkeypatch.setattr("sys.stdout", Full())
    with hiding(secrets) as losses:
        print("a line")  # noqa: T201 - it is what is tried
    assert noted == {error.strerror for error in losses}
