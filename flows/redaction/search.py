"""Looks for secrets in a folder: every file, in every form, archives unpacked."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from flows.record import Record
from flows.redaction.archive import pieces
from flows.redaction.secrets import Secrets


class Hit(Record):
    """Where a secret stands; never which."""

    path: Path
    inside: str = ""
    """Of an archive the entry, `outer.zip!trace.network` where it lies deeper; empty for the file itself."""

    def __str__(self) -> str:
        """The place in words."""
        return f"{self.path}, in {self.inside}" if self.inside else str(self.path)


class Gap(Record):
    """What could not be searched to its end, so that nobody knows."""

    path: Path
    inside: str
    reason: str

    def __str__(self) -> str:
        """The place and the reason in words."""
        return f"{Hit(path=self.path, inside=self.inside)}: {self.reason}"


class Found(Record):
    """What a search has found."""

    hits: tuple[Hit, ...] = ()
    gaps: tuple[Gap, ...] = ()
    files: int = 0
    bytes: int = 0

    @property
    def clean(self) -> bool:
        """Whether all was searched and nothing was found."""
        return not self.hits and not self.gaps


def search(folder: Path, secrets: Secrets) -> Found:
    """Where a secret stands in the files of a folder, or in this file; links are not followed."""
    places: list[Hit | Gap] = []
    count = size = 0
    for path in files(folder):
        count += 1
        try:
            size += path.stat().st_size
            places += _of_file(path, secrets)
        except OSError as error:
            places.append(Gap(path=path, inside="", reason=f"it cannot be read ({error.strerror})"))
    hits = tuple(place for place in places if isinstance(place, Hit))
    gaps = tuple(place for place in places if isinstance(place, Gap))
    return Found(hits=hits, gaps=gaps, files=count, bytes=size)


def files(folder: Path) -> Iterator[Path]:
    """Every regular file under a folder, in order; the file itself where it is one."""
    if not folder.is_dir():
        yield folder
        return
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = Path(place, name)
            if stat.S_ISREG(path.lstat().st_mode):
                yield path


def _of_file(path: Path, secrets: Secrets) -> Iterator[Hit | Gap]:
    """One hit for each entry that holds a secret, and one for the file's name where that does."""
    if secrets.found_in(str(path).encode("utf-8", "surrogateescape")):
        yield Hit(path=path)
    told: set[tuple[str, ...]] = set()
    with path.open("rb") as stream:
        for piece in pieces(stream, 2 * secrets.longest):
            inside = "!".join(piece.inside)
            if piece.unsearched:
                yield Gap(path=path, inside=inside, reason=piece.unsearched)
            elif piece.inside not in told and secrets.found_in(piece.content):
                told.add(piece.inside)
                yield Hit(path=path, inside=inside)
