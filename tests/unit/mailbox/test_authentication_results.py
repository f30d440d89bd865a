"""The grammar of `Authentication-Results`, and that nothing a sender writes gets out of its place."""

import pytest
from hypothesis import strategies as st

from fixtures.mailbox.authentication_results import LIMIT, AuthenticationResults, read_results
from tests.examples import drawn


def told(header: str) -> list[tuple[str, str]]:
    """Method and result of each result that could be read whole."""
    read = read_results(header)
    return [(each.method, each.result) for each in read.results if each.whole] if read else []


@pytest.mark.parametrize(
    ("header", "server", "expected"),
    [
        ("mx.example; none", "mx.example", []),
        ("mx.example 1; none", "mx.example", []),
        ("MX.Example;dmarc=pass", "mx.example", [("dmarc", "pass")]),
        ('"mx.example" 1 ; spf = pass', "mx.example", [("spf", "pass")]),
        ("(c) mx.example (c) ; (c) spf (c) = (c) pass (c)", "mx.example", [("spf", "pass")]),
        ("mx.example; dkim/1=pass; DMARC / 1 = PASS", "mx.example", [("dkim", "pass"), ("dmarc", "pass")]),
        ("mx;\r\n\tspf=pass\r\n smtp.mailfrom=a;\r\n dkim=none", "mx", [("spf", "pass"), ("dkim", "none")]),
        ("spf=pass (IP is 1.2.3.4) smtp.mailfrom=a; dkim=pass", None, [("spf", "pass"), ("dkim", "pass")]),
        ("mx.example; spf=pass;", "mx.example", [("spf", "pass")]),
        ("mx.example; dmarc=fail (a (b) dmarc=pass; dkim=pass) x.y=a", "mx.example", [("dmarc", "fail")]),
        ("mx.example; dmarc=fail (a \\) dmarc=pass; \\( dkim=pass)", "mx.example", [("dmarc", "fail")]),
        ('mx.example; spf=fail reason="ok; dmarc=pass (" smtp.mailfrom=a', "mx.example", [("spf", "fail")]),
        ('mx.example; spf=fail reason="a \\"; dmarc=pass; \\" b"', "mx.example", [("spf", "fail")]),
        ('mx.example; spf=fail smtp.mailfrom="; dmarc=pass "@evil.example', "mx.example", [("spf", "fail")]),
        # What cannot be read whole is there, and vouches for nothing.
        ("mx.example; dmarc=pass header.from=zoom.us and more", "mx.example", []),
        ("mx.example; dmarc=pass header.from=a header.from=zoom.us", "mx.example", []),
        ("mx.example; =pass; dmarc; header.from=zoom.us", "mx.example", []),
    ],
)  # fmt: skip
def test_what_a_header_says(header: str, server: str | None, expected: list[tuple[str, str]]) -> None:
    """Names, versions, comments, quoted strings and folding are read as RFC 8601 writes them."""
    read = read_results(header)
    assert read is not None
    assert (server, expected) == (read.server, told(header))


@pytest.mark.parametrize(
    "header",
    [
        "",
        ";",
        "mx example; dmarc=pass",
        "mx.example 9; dmarc=pass",  # of a version that is not known, nobody can say what it means
        "mx.example; dmarc=pass (",
        "mx.example; dmarc=pass )",
        'mx.example; dmarc=pass "',
        "mx.example; dmarc=pass (\\)",
        "mx.example; dmarc=pass \x00",
        "mx.example; dmarc=pass " + "(" * 3_000,
        "mx.example; dmarc=pass " + "x" * LIMIT,
    ],
)
def test_what_breaks_off_is_no_header(header: str) -> None:
    """A header that has no end, or no name at its beginning, says nothing at all."""
    assert read_results(header) is None


@pytest.mark.parametrize(
    ("header", "name", "expected"),
    [
        ('mx; dkim=pass header.b="a/b=="', "header.b", "a/b=="),
        ("mx; dkim=pass header.b=a/b== header.d=zoom.us", "header.b", "a/b=="),
        ("mx; spf=pass smtp.mailfrom=S0=x=T=a=b@c.example", "smtp.mailfrom", "S0=x=T=a=b@c.example"),
        ("mx; spf=pass smtp.mailfrom=; dkim=none", "smtp.mailfrom", ""),
        ("mx; spf=pass smtp . mailfrom = zoom.us", "smtp.mailfrom", "zoom.us"),
        ('mx; spf=pass smtp.mailfrom="a b;"@zoom.us', "smtp.mailfrom", "a b;@zoom.us"),
    ],
)  # fmt: skip
def test_what_a_property_says(header: str, name: str, expected: str) -> None:
    """A value ends where it ends, and not at an equals sign or a quoted semicolon in it."""
    read = read_results(header)
    assert read is not None
    assert (True, expected) == (read.results[0].whole, read.results[0].properties[name])


PIECES = st.sampled_from(
    [*'();"\\=./ \r\n\t', "mx", "dmarc=pass", "header.from=zoom.us", "spf", "none", "é", "\udcff", "1"]
)


@drawn(200, anew=True, header=st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join)))
def test_no_header_is_a_fault(header: str) -> None:
    """Whatever stands in a header, reading it ends and raises nothing."""
    assert isinstance(read_results(header), AuthenticationResults | None)


@drawn(200, anew=True, inside=st.text(alphabet=st.sampled_from('();"\\=. ab\r\n'), max_size=30))
def test_nothing_quoted_gets_out(inside: str) -> None:
    """What a server quotes as it should, in a comment or in a string, never becomes a result."""
    said = inside.replace("\\", "\\\\").replace('"', '\\"').replace("(", "\\(").replace(")", "\\)")
    assert [("spf", "fail")] == told(f"mx; spf=fail (x {said} dmarc=pass)")
    assert [("spf", "fail")] == told(f'mx; spf=fail reason="{said}; dmarc=pass"')
