"""Whom a letter comes from: which header counts, and for which domain."""

import tomllib
from pathlib import Path

import pytest

from fixtures.mailbox.origin import EXCHANGE, UNNAMED, Origin, Receiver, aligned, read_origin

HEADERS = tomllib.loads(Path(__file__).with_name("headers.toml").read_text(encoding="utf-8"))["header"]
ME = Receiver("mx.dartmouth.edu")
FROM = ("From", "Zoom Scheduler <no-reply@zoom.us>")
RECEIVED = ("Received", "from a by mx.dartmouth.edu; Thu, 1 Oct 2026 12:00:00 +0200")
TRUE = "mx.dartmouth.edu; dmarc=pass header.from=zoom.us"
MICROSOFT = (
    "spf=pass (sender IP is 1.2.3.4; ok)\r\n smtp.mailfrom=zoom.us; dkim=pass (signature was verified)\r\n"
    " header.d=zoom.us;dmarc=pass action=none header.from=zoom.us;compauth=pass reason=100"
)
FAILED = "spf=fail smtp.mailfrom=zoom.us; dkim=none; dmarc=fail action=oreject header.from=zoom.us"


def found(*headers: tuple[str, str] | str, receiver: Receiver = ME, sender: str | None = None) -> str:
    """Results of spf, dkim and dmarc of a letter with these headers above its From."""
    given = [("Authentication-Results", each) if isinstance(each, str) else each for each in headers]
    origin = read_origin([*given, ("From", sender) if sender is not None else FROM], receiver)
    return f"{origin.spf} {origin.dkim} {origin.dmarc}"


@pytest.mark.parametrize("header", HEADERS, ids=lambda header: header["says"][:40])
def test_a_pass_counts_for_the_domain_that_passed(header: dict[str, str]) -> None:
    """SPF, DKIM and DMARC pass where they name the domain in From, or one of the same owner."""
    assert header["found"] == found(f"mx.dartmouth.edu; {header['says']}")


LIE = "mx.dartmouth.edu; dkim=pass header.d=zoom.us; dmarc=pass header.from=zoom.us"


@pytest.mark.parametrize(
    ("headers", "receiver", "expected"),
    [
        ([TRUE], ME, "none none pass"),
        ([RECEIVED, TRUE], ME, "none none pass"),
        (["MX.Dartmouth.EDU 1; dmarc=pass header.from=zoom.us"], ME, "none none pass"),
        (["other.example; dmarc=fail", TRUE], ME, "none none pass"),
        # What the sender put below counts for nothing.
        (["mx.dartmouth.edu; dmarc=fail header.from=zoom.us", LIE], ME, "none none fail"),
        (["mx.dartmouth.edu; none", LIE], ME, "none none none"),
        (["mx.dartmouth.edu; dmarc=none ("], ME, "none none none"),
        (["mx.dartmouth.edu; dmarc=none (", LIE], ME, "none none none"),
        # A name that only begins like the server's, or holds it.
        (["mx.dartmouth.edu.evil.example; dmarc=pass header.from=zoom.us"], ME, "none none none"),
        (["(mx.dartmouth.edu) evil.example; dmarc=pass header.from=zoom.us"], ME, "none none none"),
        (["evil.example (mx.dartmouth.edu); dmarc=pass header.from=zoom.us"], ME, "none none none"),
        ([MICROSOFT], ME, "none none none"),
        # Headers of other names, among them those of a chain (RFC 8617).
        ([("ARC-Authentication-Results", f"i=1; {LIE}"), ("X-Auth", LIE)], ME, "none none none"),
        ([("Authentication-Results-Original", LIE), ("Authentication-Results ", LIE)], ME, "none none none"),
        ([("authentication-RESULTS", TRUE)], ME, "none none pass"),
        # Where nobody said whose count: what no sender can have written.
        ([TRUE, RECEIVED], UNNAMED, "none none pass"),
        (["mx; dmarc=none", TRUE, RECEIVED], UNNAMED, "none none none"),
        ([RECEIVED, LIE], UNNAMED, "none none none"),
        ([RECEIVED, MICROSOFT], UNNAMED, "none none none"),
        # Exchange Online writes on every letter, without a name and below its own Received.
        ([RECEIVED, RECEIVED, MICROSOFT, LIE], EXCHANGE, "pass pass pass"),
        ([RECEIVED, FAILED, MICROSOFT], EXCHANGE, "fail none fail"),
        ([], ME, "none none none"),
    ],
)  # fmt: skip
def test_only_the_receiving_servers_header_counts(
    headers: list[tuple[str, str] | str], receiver: Receiver, expected: str
) -> None:
    """The topmost of the server that is named counts; else one that stands above the last Received."""
    assert expected == found(*headers, receiver=receiver)


@pytest.mark.parametrize(
    ("sender", "expected"),
    [
        ("no-reply@zoom.us", "pass"),
        ("No-Reply@ZOOM.us", "pass"),
        ('"Zoom (Scheduler)" <no-reply@zoom.us> (c)', "pass"),
        ("Zoom Inc. <no-reply@mail.zoom.us>", "pass"),
        ("=?utf-8?q?Zoom_=F0=9F=93=85?= <no-reply@zoom.us>", "pass"),
        ('"no-reply@zoom.us" <x@evil.example>', "none"),
        ("=?utf-8?q?no-reply=40zoom=2Eus?= <x@evil.example>", "none"),
        ("=?utf-8?b?Wm9vbSA8bm8tcmVwbHlAem9vbS51cz4=?= <x@evil.example>", "none"),
        ("(no-reply@zoom.us) x@evil.example", "none"),
        ("<@zoom.us:x@evil.example>", "none"),
        ("no-reply@zoom.us <x@evil.example>", "none"),
        ("no-reply@zoom.us, x@evil.example", "none"),
        ("x@evil.example, no-reply@zoom.us", "none"),
        ("Zoom: no-reply@zoom.us;", "none"),
        ("no-reply@zoom.us\x00@evil.example", "none"),
        ("no-reply@zoom.us\u202e", "none"),
        ("no-reply@z\u043e\u043em.us", "none"),  # Cyrillic
        ("no-reply@xn--zom-qqa.us", "none"),
        ("no-reply@us", "none"),
        ("no-reply@[1.2.3.4]", "none"),
        ("no-reply", "none"),
        ("", "none"),
        ("<>", "none"),
        ("a" * 100_000 + "@zoom.us", "none"),
    ],
)
def test_from_names_one_address(sender: str, expected: str) -> None:
    """Names that look like addresses, groups, lists and other letters that look alike pass for nobody."""
    assert expected == found(TRUE, sender=sender).split()[2]


def test_two_from_headers_are_nobodys() -> None:
    """Of two From headers one program shows this and the next that, so the letter has no sender."""
    origin = read_origin([("Authentication-Results", TRUE), FROM, ("from", "x@evil.example")], ME)
    assert ("", "none") == (origin.sender, origin.dmarc)


def test_a_name_in_other_letters_is_the_same_domain() -> None:
    """Unicode and Punycode of one name are one domain."""
    said = "mx.dartmouth.edu; dmarc=pass header.from=xn--bcher-kva.example"
    assert "none none pass" == found(said, sender="x@Bücher.example")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("zoom.us", "zoom.us", True),
        ("mail.zoom.us", "zoom.us", True),
        ("a.zoom.us", "b.zoom.us", True),
        ("zoom.us.", "ZOOM.US", True),
        ("zoom.us", "us", False),
        ("us", "us", False),
        ("co.uk", "co.uk", True),
        ("a.co.uk", "b.co.uk", False),
        ("alice.github.io", "bob.github.io", False),
        ("", "", False),
        ("zoom.us", "", False),
        ("zoom us", "zoom us", False),
        ("a." * 200 + "zoom.us", "zoom.us", False),
    ],
)
def test_domains_of_one_owner_are_aligned(one: str, other: str, expected: bool) -> None:
    """Two domains are aligned where one owner has registered them; who only rents there has not."""
    assert expected is aligned(one, other)


def test_doubt_is_told() -> None:
    """Where no header counts, the setting is named that says whose do."""
    assert "STILLRIGHT_MAIL_AUTHSERV_ID" in read_origin([RECEIVED, FROM], UNNAMED).remark
    assert "STILLRIGHT" not in read_origin([RECEIVED, FROM], ME).remark
    assert Origin("no-reply@zoom.us", "Zoom Scheduler", dmarc="pass") == read_origin(
        [("Authentication-Results", TRUE), FROM], ME
    )
