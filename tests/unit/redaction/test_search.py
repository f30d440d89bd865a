"""A secret is found in every kind of file, in every encoding, and nothing that only looks like one is."""

import base64
import bz2
import codecs
import gzip
import html
import io
import json
import lzma
import quopri
import random
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest
from PIL import Image

from flows.redaction import Secrets, archive
from flows.redaction.search import search

CANARIES = ("Canary'7&<ü>/Horse", "hunter2!", "JBSWY3DPEHPK3PXP", "correct horse battery staple 9")

_NOISE = random.Random(1)  # noqa: S311 - noise, the same each time


def _zip(content: bytes, name: str = "trace.network") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, content)
    return made.getvalue()


ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "raw": str.encode,
    "upper": lambda s: s.upper().encode(),
    "capitals and small letters swapped": lambda s: s.swapcase().encode(),
    "letter by letter": lambda s: " ".join(s).encode(),
    "letter by letter, with dashes": lambda s: "-".join(s).encode(),
    "with breaks that nobody sees": lambda s: json.dumps("\u200b".join(s)).encode(),
    "backwards": lambda s: s[::-1].encode(),
    "wide": lambda s: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in s).encode(),
    "rot13": lambda s: codecs.encode(s, "rot13").encode(),
    "base64, twice": lambda s: base64.b64encode(base64.b64encode(s.encode())),
    "base64, twice, in a line": lambda s: (
        b'{"a":"' + base64.b64encode(b"x" + base64.b64encode(s.encode())) + b'"}'
    ),
    "base64 of an address, twice": lambda s: base64.urlsafe_b64encode(base64.urlsafe_b64encode(s.encode())),
    "gzip in base64": lambda s: b'"' + base64.b64encode(gzip.compress(f"login=kim&p={s}".encode())) + b'"',
    "gzip in base64 of an address": lambda s: base64.urlsafe_b64encode(gzip.compress(s.encode())).rstrip(
        b"="
    ),
    "zlib in base64": lambda s: b"data=" + base64.b64encode(zlib.compress(s.encode(), 9)) + b"&",
    "base32": lambda s: base64.b32encode(b"ab" + s.encode()),
    "hex, parted": lambda s: s.encode().hex(":").upper().encode(),
    "url": lambda s: quote(s, safe="").encode(),
    "url, small": lambda s: quote(s, safe="").replace("%C3%BC", "%c3%bc").encode(),
    "url of a script": lambda s: quote(s, safe="!*'()~").encode(),
    "url of a form": lambda s: quote_plus(s).encode(),
    "url, twice": lambda s: quote(quote(s, safe=""), safe="").encode(),
    "url, every letter": lambda s: "".join(f"%{b:02x}" for b in s.encode()).encode(),
    "html": lambda s: html.escape(s).encode(),
    "html, apostrophe by number": lambda s: html.escape(s).replace("&#x27;", "&#39;").encode(),
    "html, ascii": lambda s: html.escape(s).encode("ascii", "xmlcharrefreplace"),
    "json": lambda s: json.dumps({"p": s}).encode(),
    "json, utf-8": lambda s: json.dumps({"p": s}, ensure_ascii=False).encode(),
    "json in a page": lambda s: (
        json.dumps(s)
        .replace("<", r"\u003c")
        .replace("&", r"\u0026")
        .replace(">", r"\u003e")
        .replace("'", r"\u0027")
        .encode()
    ),
    "json in json": lambda s: json.dumps({"p": json.dumps({"q": s})}).encode(),
    "html in json": lambda s: json.dumps({"p": html.escape(s)}).encode(),
    "url in json": lambda s: json.dumps({"p": f"https://x/?p={quote(s, safe='')}&q=1"}).encode(),
    "form in json": lambda s: json.dumps({"postData": f"login=a&passwd={quote_plus(s)}"}).encode(),
    "base64, first": lambda s: base64.b64encode(s.encode()),
    "base64, second": lambda s: base64.b64encode(b"a" + s.encode() + b"z"),
    "base64, third": lambda s: base64.b64encode(b"me" + s.encode() + b"??"),
    "base64 of an address": lambda s: base64.urlsafe_b64encode(b"user:" + s.encode()),
    "base64 in lines": lambda s: base64.encodebytes(b"x" * 50 + s.encode() + b"y" * 50),
    "base64 in an address": lambda s: quote(
        base64.b64encode(b"user:" + s.encode()).decode(), safe=""
    ).encode(),
    "quoted printable": lambda s: quopri.encodestring(s.encode()),
    "quoted printable, broken line": lambda s: quopri.encodestring(b"x" * 66 + s.encode() + b"y" * 30),
    "utf-16, small end first": lambda s: s.encode("utf-16-le"),
    "utf-16, big end first": lambda s: s.encode("utf-16-be"),
    "utf-16 in base64": lambda s: base64.b64encode(s.encode("utf-16-le")),
    "hex": lambda s: s.encode().hex().encode(),
    "python": lambda s: repr({"p": s}).encode(),
    "markdown": lambda s: s.replace("&", r"\&").replace("<", r"\<").replace(">", r"\>").encode(),
}
"""By what each is, for people."""


def _gif(content: bytes) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (40, 20)).save(made, "gif", comment=content)
    return made.getvalue()


ARTEFACTS: dict[str, Callable[[bytes], bytes]] = {
    "results.json": lambda c: b'{"format":1,"message":"' + c + b'"}',
    "index.html": lambda c: b"<!doctype html><p title='" + c + b"'>",
    "summary.md": lambda c: b"| where | " + c + b" |",
    "junit.xml": lambda c: b"<testsuite><testcase><failure message='" + c + b"'/></testcase></testsuite>",
    "evidence.gif": _gif,
    "video.webm": lambda c: _NOISE.randbytes(3000) + c + _NOISE.randbytes(3000),
    "printed.txt.gz": lambda c: gzip.compress(b"line\n" * 99 + c),
    "log.bz2": lambda c: bz2.compress(b"line\n" * 99 + c),
    "log.xz": lambda c: lzma.compress(b"line\n" * 99 + c),
    "trace.zip": _zip,
    "report.zip": lambda c: _zip(_zip(gzip.compress(c)), "data/trace.zip"),
    "picture-and-archive.jpg": lambda c: b"\xff\xd8\xff" + bytes(5000) + _zip(c),
    "long.trace": lambda c: b"x" * ((1 << 16) - 3) + c + b"y" * 10,
}


@pytest.fixture(autouse=True)
def _small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a file need not be long to have several."""
    monkeypatch.setattr(archive, "PIECE", 1 << 16)


@pytest.fixture(scope="module")
def secrets() -> Secrets:
    """All the canaries."""
    made = Secrets()
    made.know(*CANARIES)
    return made


@pytest.mark.one_in(4)
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_canary_is_found_in_every_artefact(secrets: Secrets, encoding: str, tmp_path: Path) -> None:
    """Whatever wrote it there, and however."""
    for number, canary in enumerate(CANARIES):
        for name, made in ARTEFACTS.items():
            tmp_path.joinpath(f"{number}-{name}").write_bytes(made(ENCODINGS[encoding](canary)))
    found = {hit.path.name for hit in search(tmp_path, secrets).hits}
    assert {f"{number}-{name}" for number in range(len(CANARIES)) for name in ARTEFACTS} == found


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_what_was_scrubbed_is_clean(secrets: Secrets, encoding: str) -> None:
    """No canary is found in it, but one in broken lines or mixed letters, which is for the search."""
    for canary in CANARIES:
        content = b'before "' + ENCODINGS[encoding](canary) + b'" after'
        if not any(each in encoding for each in ("line", "small", "every letter")):
            scrubbed = secrets.scrub_all(content)
            assert (True, False) == (scrubbed.startswith(b"before "), secrets.found_in(scrubbed))


def test_nothing_else_is_found(secrets: Secrets, tmp_path: Path) -> None:
    """Not in pictures, in noise, in words alike, nor outside of the folder behind a link."""
    outside = tmp_path / "outside.txt"
    outside.write_text(CANARIES[0], encoding="utf-8")
    folder = tmp_path / "run"
    folder.mkdir()
    (folder / "link.txt").symlink_to(outside)
    (folder / "noise.bin").write_bytes(_NOISE.randbytes(1 << 20))
    (folder / "page.html").write_text("hunter1! hunters2 Canary Horse correct horse", encoding="utf-8")
    found = search(folder, secrets)
    assert (True, 2) == (found.clean, found.files)


def test_it_says_where_and_not_what(secrets: Secrets, tmp_path: Path) -> None:
    """The entries that lead there, of a nested archive each."""
    (tmp_path / "outer.zip").write_bytes(_zip(_zip(CANARIES[1].encode()), "inner.zip"))
    (hit,) = search(tmp_path, secrets).hits
    assert f"{tmp_path}/outer.zip, in inner.zip!trace.network" == str(hit)


def test_a_name_can_hold_one(secrets: Secrets, tmp_path: Path) -> None:
    """A file that is called so, and an entry of an archive."""
    (tmp_path / f"{CANARIES[1]}.png").write_bytes(b"")
    (tmp_path / "a.zip").write_bytes(_zip(b"", f"{CANARIES[1]}.png"))
    assert ["", "", "hunter2!.png"] == sorted(hit.inside for hit in search(tmp_path, secrets).hits)


def test_a_bomb_is_told_and_not_gone_off(
    secrets: Secrets, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What unpacks to too much, lies too deep, is cut short or encrypted is said to be unsearched."""
    monkeypatch.setattr(archive, "MOST", 8 << 20)
    deep = b"x"
    for _ in range(archive.DEEPEST + 2):
        deep = _zip(deep, "in.zip")
    bombs = {
        "big.zip": _zip(bytes(16 << 20)),
        "big.gz": gzip.compress(bytes(16 << 20)),
        "deep.zip": deep,
        "cut.zip": _zip(bytes(_NOISE.randbytes(9000)))[:5000],
        "cut.gz": gzip.compress(_NOISE.randbytes(9000))[:5000],
    }
    for name, content in bombs.items():
        (tmp_path / name).write_bytes(content)
    found = search(tmp_path, secrets)
    assert (set(bombs), False) == ({gap.path.name for gap in found.gaps}, found.clean)
    assert {"it unpacks to more than 8 MB"} == {gap.reason for gap in found.gaps if "big" in gap.path.name}
