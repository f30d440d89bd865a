"""A file that is written whole or not at all, whatever happens meanwhile."""

import os
from contextlib import suppress
from pathlib import Path


def write(path: Path, content: bytes, *, private: bool = False) -> Path:
    """Put the content into a file and give its path back; its folder is made where it is missing.

    `private`: only its owner may read it, from its first moment on. Raises OSError, and leaves nothing then.
    """
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
