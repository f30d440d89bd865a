"""A secret is told in a text by reading it, in whatever letters it is written there."""

import base64
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest

from flows.redaction import HIDDEN, Secrets
from flows.redaction.search import search

CANARIES = ("Rabe?5+{ö}/Mühle", "w1nter-Gr8_!x", "an Old key, 77 doors")


def _bytes(text: str, form: str, between: str = "") -> str:
    return between.join(form.format(byte) for byte in text.encode())


def _letters(text: str, form: str, between: str = "") -> str:
    return between.join(form.format(ord(letter)) for letter in text)


WAYS: dict[str, Callable[[str], str]] = {
    "in a heading's capitals": str.title,
    "backwards in capitals": lambda s: s[::-1].upper(),
    "in slanted letters": lambda s: "".join(chr(0x1D44E + ord(c) - 97) if c in "abcdefg" else c for c in s),
    "in two elements": lambda s: f"<em class='a'>{s[:4]}</em><!-- -->{s[4:]}",
    "with an element around each": lambda s: "".join(f"<span id=s{n}>{c}</span>" for n, c in enumerate(s)),
    "in cells": lambda s: "\n".join(f"  <td>{c}</td>" for c in s),
    "with bars between": " | ".join,
    "in quotation marks with commas": lambda s: json.dumps(list(s)),
    "with a mark in it that nobody sees": lambda s: f"{s[:3]}\u2060{s[3:]}",
    "numbered": lambda s: _letters(s, "&#{:06};"),
    "numbered in hex, twice": lambda s: _letters(s, "&amp;#X{:X};"),
    "in percents, three times": lambda s: quote(quote(_bytes(s, "%{:02x}"))),
    "as a script has bytes": lambda s: _bytes(s, r"\x{:02X}"),
    "as a script has letters": lambda s: _letters(s, r"\u{{{:x}}}"),
    "as a style sheet has letters": lambda s: _letters(s, "\\{:x} "),
    "as git has names": lambda s: _bytes(s, "\\{:03o}"),
    "as a letter has them, each": lambda s: _bytes(s, "={:02X}"),
    "as an address of old has them": lambda s: _letters(s, "%u{:04X}"),
    "as numbers": lambda s: str(list(s.encode())),
    "as numbers with their places": lambda s: json.dumps({n: ord(c) for n, c in enumerate(s)}),
    "as numbers in hex": lambda s: _bytes(s, "0x{:02x}", ", "),
    "in zeros and ones": lambda s: _bytes(s, "{:08b}", " "),
    "in base64, four times": lambda s: base64.b64encode(
        base64.b64encode(base64.b64encode(base64.b64encode(s.encode())))
    ).decode(),
    "backwards in base64": lambda s: base64.b64encode(f"key: {s[::-1]}".encode()).decode(),
}
"""By what each is, for people."""


@pytest.fixture(scope="module")
def secrets() -> Secrets:
    """All the canaries."""
    made = Secrets()
    made.know(*CANARIES)
    return made


@pytest.mark.parametrize("way", WAYS)
def test_it_is_found_and_hidden(secrets: Secrets, way: str, tmp_path: Path) -> None:
    """In a file, on a page of which a picture is to be taken, and in a text that is about to be written."""
    for number, canary in enumerate(CANARIES):
        text = f'<p title="Wrong: {WAYS[way](canary)}">'
        tmp_path.joinpath(f"{number}.html").write_text(f"one\n{text}\n", encoding="utf-8")
        hidden = secrets.hide(text)
        assert (True, True) == (secrets.shown_in(text), HIDDEN in hidden)
        assert not secrets.found_in(hidden.encode())
    assert len(CANARIES) == len(search(tmp_path, secrets).hits)


def test_the_lines_around_it_stay(secrets: Secrets) -> None:
    """What cannot be cut out of a line takes that line with it, and no other."""
    spelt = " / ".join(CANARIES[1])
    assert f"one\n{HIDDEN}\nthree" == secrets.hide(f"one\nWrong: {spelt}\nthree")


PLAIN = (
    "The old keys of 77 doors, in winter: Gr 8.",
    "1, 2, 3, 4, 5, 6, 7, 8; a b c d e f g; A.B.C.D.E.F.",
    "#/app?tab=calendar&from=%2Fhome%3Fq%3D1 \\n \\u00fc &copy; &#8212;",
    "d41d8cd98f00b204e9800998ecf8427e M12 5 33 40 22 18 90 77 64 12z",
)


def test_what_is_no_secret_stays(secrets: Secrets) -> None:
    """Words, lists, addresses, drawings and hashes are what they were."""
    assert PLAIN == tuple(map(secrets.hide, PLAIN))


def test_what_everybody_may_read_is_none() -> None:
    """Words of an article are no secret, in whatever capitals its sentences have them."""
    made = Secrets()
    made.know("open the settings page")
    made.publish("Then Open the Settings Page, and go on.")
    assert "OPEN THE SETTINGS PAGE" == made.hide("OPEN THE SETTINGS PAGE")


def test_an_archive_in_base64_is_unpacked(secrets: Secrets, tmp_path: Path) -> None:
    """As a report that is one page keeps its data."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("report.json", json.dumps({"title": " ".join(CANARIES[0])}))
    data = base64.b64encode(packed.getvalue()).decode()
    tmp_path.joinpath("index.html").write_text(f"<template>data:application/zip;base64,{data}</template>")
    assert 1 == len(search(tmp_path, secrets).hits)


@pytest.mark.parametrize("codec", ["latin-1", "utf-32-le", "utf-32-be", "utf-7"])
def test_other_alphabets_of_bytes_are_known(secrets: Secrets, codec: str) -> None:
    """As pages of old and other programs write."""
    assert secrets.found_in(f"before {CANARIES[0]} after".encode(codec))
