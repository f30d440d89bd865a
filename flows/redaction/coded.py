"""What stands in a text in base64 or in hex: another text, or something packed."""

import base64
import re
from collections.abc import Iterator
from itertools import islice

_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{16,}={0,2}")
_BEGUN = re.compile(rb"(?:H4sI|eJ[wxyz]|eN[opqr]|eA[EFGH]|eF[4567]|UEsDB)[A-Za-z0-9+/_-]{16,}={0,2}")
"""What was packed by gzip, zlib or zip begins so in base64: known also behind other letters."""
_HEX = re.compile(rb"(?:[0-9A-Fa-f]{2}){12,}")
_MOST = 5000
"""Runs of one piece that are decoded (chosen: a page of pictures has some hundred)."""
DEEPEST = 4
"""Times that a text may be in base64 (chosen: mails and tokens have it once, or twice)."""
_HEAD = 32
"""Bytes by which it is told what was coded."""
_SHORTEST = 6
"""Bytes of a text from which it may hold a secret."""
_TEXT = re.compile(rb"[\t\n\r -~\x80-\xff]*")
_LETTER = 3
"""Bytes by which a letter may be cut off at the end of a head, in UTF-8."""
_PACKED = (b"\x1f\x8b", b"x\x01", b"x\x9c", b"x\xda", b"BZh", b"\xfd7zXZ\0", b"PK\x03\x04")


def texts_in(content: bytes) -> Iterator[bytes]:
    """The texts that were coded; what is drawn by chance, as a hash or a picture, is none."""
    return filter(_is_text, _coded_in(content))


def packed_in(content: bytes, deep: int = DEEPEST) -> Iterator[bytes]:
    """What was packed and then coded, also where that was coded again."""
    for each in _coded_in(content):
        if each.startswith(_PACKED):
            yield each
        elif deep and _is_text(each):
            yield from packed_in(each, deep - 1)


def _coded_in(content: bytes) -> Iterator[bytes]:
    for run in islice(_BASE64.finditer(content), _MOST):
        coded = dict.fromkeys((run[0], *_BEGUN.findall(run[0])))
        yield from (*map(_from_base64, coded), *map(_from_hex, _HEX.findall(run[0])))


def _from_base64(coded: bytes) -> bytes:
    plain = coded.rstrip(b"=").translate(bytes.maketrans(b"-_", b"+/"))
    whole = plain[: len(plain) - (len(plain) % 4 == 1)]
    return base64.b64decode(whole + b"=" * (-len(whole) % 4))


def _from_hex(coded: bytes) -> bytes:
    return bytes.fromhex(coded.decode())


def _is_text(content: bytes) -> bool:
    head = content[:_HEAD]
    if len(head) < _SHORTEST or _TEXT.fullmatch(head) is None:
        return False
    try:
        head.decode()
    except UnicodeDecodeError as error:
        return error.start > len(head) - _LETTER
    return True
