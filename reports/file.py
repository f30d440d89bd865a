"""A report's file, written whole or not at all."""

import errno
from pathlib import Path

from flows.file import write

_ADVICE = {
    errno.ENOSPC: "the disk is full; make room and try again",
    errno.EDQUOT: "the quota is used up; make room and try again",
    errno.EROFS: "the folder is read-only; choose another one with --out",
    errno.EACCES: "writing is not allowed there; choose another folder with --out",
    errno.EPERM: "writing is not allowed there; choose another folder with --out",
    errno.ENOTDIR: "a part of that path is a file, not a folder; choose another one with --out",
    errno.EEXIST: "a part of that path is a file, not a folder; choose another one with --out",
    errno.EISDIR: "a folder has that name; remove it or choose another folder with --out",
}


class OutputError(OSError):
    """A report cannot be written or read; the message names what, why and what to do."""

    @classmethod
    def unwritable(cls, path: Path, error: OSError) -> "OutputError":
        """The message for a file that the system would not take."""
        reason = _ADVICE.get(error.errno or 0, f"{error.strerror or error}; choose another folder with --out")
        return cls(f"Cannot write {path}: {reason}.")


def write_text(path: Path, text: str) -> Path:
    """Put `text` into `path` as UTF-8, whole or not at all, and give the path back.

    The folder is made where it is missing. Raises OutputError.
    """
    return write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes) -> Path:
    """Put bytes into `path`, as `write_text` does. Raises OutputError."""
    try:
        return write(path, content)
    except OSError as error:
        raise OutputError.unwritable(path, error) from error
