"""A file that is written whole or not at all, or a line at a time, without a secret; and one that is read."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from flows.redaction import SECRETS


def read(path: Path) -> bytes:
    """What a file holds that anybody may have put there.

    Raises OSError, also for a device or a pipe, which may never end.
    """
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise OSError(errno.EINVAL, "it is no file", str(path))
    return path.read_bytes()


def append(path: Path, line: bytes) -> Path:
    """Add a line to a file, and give its path back; one that is cut off when the process is killed stays so.

    Secrets of the run are hidden in it. Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o666)
    with os.fdopen(descriptor, "wb", buffering=0) as stream:
        stream.write(SECRETS.scrub(line))
    return path


def write(path: Path, content: bytes, *, private: bool = False) -> Path:
    """Put the content into a file and give its path back; its folder is made where it is missing.

    Secrets of the run are hidden in it: this is where all that is left of a run passes.
    `private`: it is itself a secret, such as a saved sign-in, and only its owner may read it, from its first
    moment on. Raises OSError, and leaves nothing then.
    """
    content = content if private else SECRETS.scrub(content)
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600 if private else 0o666)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
        partial.replace(path)
    except OSError:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise
    return path
