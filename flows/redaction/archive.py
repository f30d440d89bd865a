"""A file and what is packed in it, in pieces of bounded size."""

import bz2
import io
import lzma
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO, Any, NamedTuple, cast

from flows.redaction.coded import packed_in

PIECE = 4 << 20
"""Bytes that are held at once (measured: larger ones are searched no faster)."""
DEEPEST = 6
"""Archives in archives (chosen: a trace in a report in an artefact is three)."""
MOST = 1 << 30
"""Bytes that one file may unpack to (chosen: a trace of a procedure has some 20 MB)."""
MOST_ENTRIES = 100_000
_IN_MEMORY = 16 << 20
_GZIP_OR_ZLIB = 47
"""To zlib: the largest window, and that the header tells which of both it is."""
_CODED = "what is coded there"
"""How a part of a text is named that was in base64 or in hex."""


class _Deflated:
    """A file that was packed by gzip or zlib; what is whole of one that is broken is given first."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream, self._unpack = stream, zlib.decompressobj(_GZIP_OR_ZLIB)

    def read(self, size: int) -> bytes:
        """So many bytes at the most; none at its end. Raises zlib.error, EOFError where it is cut short."""
        while packed := self._unpack.unconsumed_tail or self._next(size):
            plain = self._unpack.decompress(packed, size)
            if plain:
                return plain
        if not self._unpack.eof:
            raise EOFError
        return b""

    def _next(self, size: int) -> bytes:
        """What is packed still; another such file may follow the first, as gzip allows."""
        if not self._unpack.eof:
            return self._stream.read(size)
        rest = self._unpack.unused_data.lstrip(b"\0") or self._stream.read(size)
        self._unpack = zlib.decompressobj(_GZIP_OR_ZLIB) if rest else self._unpack
        return rest


_PACKED: tuple[tuple[bytes, Callable[[IO[bytes]], Any]], ...] = (
    (b"\x1f\x8b", _Deflated),
    (b"BZh", bz2.BZ2File),
    (b"\xfd7zXZ\0", lzma.LZMAFile),
    (b"x\x01", _Deflated),
    (b"x\x9c", _Deflated),
    (b"x\xda", _Deflated),
)
_ZIP = b"PK\x03\x04"
_BROKEN = (OSError, EOFError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, RuntimeError, ValueError)
"""What an archive that is cut short, encrypted, or none at all is answered with."""


class Piece(NamedTuple):
    """A part of a file, or of what is packed in it."""

    inside: tuple[str, ...]
    """Names of the entries that lead to it; empty for the file itself."""
    content: bytes
    unsearched: str = ""
    """Why the rest of it cannot be given, in words; empty where it can."""


class _TooMuchError(Exception):
    """A file unpacks to more than is reasonable."""


class _Bounds:
    """What is left of what one file may unpack to."""

    def __init__(self) -> None:
        self._bytes = MOST
        self._entries = MOST_ENTRIES

    def take(self, content: bytes = b"", *, entries: int = 0, depth: int = 0) -> None:
        """Count what was unpacked; raises _TooMuchError."""
        self._bytes -= len(content)
        self._entries -= entries
        for fits, reason in (
            (self._bytes >= 0, f"it unpacks to more than {MOST >> 20} MB"),
            (self._entries >= 0, f"it holds more than {MOST_ENTRIES} entries"),
            (depth <= DEEPEST, f"it holds archives in archives, more than {DEEPEST} deep"),
        ):
            if not fits:
                raise _TooMuchError(reason)


def pieces(stream: IO[bytes], shared: int) -> Iterator[Piece]:
    """The content of an open file and, unpacked, of all archives in it.

    Two pieces of one content share `shared` bytes, so that nothing of that length is cut in two.
    """
    try:
        yield from _all(stream, (), shared, _Bounds())
    except _TooMuchError as reason:
        yield Piece((), b"", str(reason))


def _all(stream: IO[bytes], inside: tuple[str, ...], shared: int, left: _Bounds) -> Iterator[Piece]:
    left.take(depth=len(inside))
    for piece in _plain(stream, inside, shared):
        yield piece
        yield from _coded(piece, shared, left)
    stream.seek(0)
    head = stream.read(8)
    stream.seek(0)
    unpack = next((unpack for magic, unpack in _PACKED if head.startswith(magic)), None)
    try:
        if unpack is not None:
            yield from _unpacked(unpack(stream), (*inside, "unpacked"), shared, left)
        elif zipfile.is_zipfile(stream):
            yield from _entries(stream, inside, shared, left)
        elif head.startswith(_ZIP):
            yield Piece(inside, b"", "it is an archive that was cut short")
    except _BROKEN as error:
        yield Piece(inside, b"", f"it cannot be unpacked ({type(error).__name__})")


def _plain(stream: IO[bytes], inside: tuple[str, ...], shared: int) -> Iterator[Piece]:
    stream.seek(0)
    before = b""
    while piece := stream.read(PIECE):
        content = before + piece
        yield Piece(inside, content)
        before = content[-shared:] if shared else b""


def _coded(piece: Piece, shared: int, left: _Bounds) -> Iterator[Piece]:
    """What was packed and coded into the text. What cannot be unpacked only looked like such a thing."""
    for content in packed_in(piece.content):
        for each in _all(io.BytesIO(content), (*piece.inside, _CODED), shared, left):
            if not each.unsearched:
                yield each


def _entries(stream: IO[bytes], inside: tuple[str, ...], shared: int, left: _Bounds) -> Iterator[Piece]:
    with zipfile.ZipFile(stream) as archive:
        yield Piece(inside, archive.comment)
        for entry in archive.infolist():
            left.take(entries=1)
            within = (*inside, entry.filename)
            yield Piece(within, entry.filename.encode("utf-8", "surrogateescape") + b"\n" + entry.comment)
            try:
                with archive.open(entry) as source:
                    yield from _unpacked(source, within, shared, left)
            except _BROKEN as error:
                yield Piece(within, b"", f"it cannot be unpacked ({type(error).__name__})")


def _unpacked(source: IO[bytes], inside: tuple[str, ...], shared: int, left: _Bounds) -> Iterator[Piece]:
    """What comes out of a source, as far as it comes."""
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as copy:
        broken = None
        try:
            while piece := source.read(PIECE):
                left.take(piece)
                copy.write(piece)
        except _BROKEN as error:
            broken = error
        yield from _all(cast("IO[bytes]", copy), inside, shared, left)
        if broken is not None:
            raise broken
