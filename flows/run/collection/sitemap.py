"""A sitemap: the addresses of a site's pages, or of further sitemaps (sitemaps.org, protocol 0.9)."""

import re
import zlib

from lxml import etree

from flows.article import ArticleError
from flows.article.address import is_web, read_address
from flows.article.document import LIMIT
from flows.record import Record

_GZIP = b"\x1f\x8b"
_NAME = re.compile(r"(?i)(?:\.xml(?:\.gz)?|/sitemap[^/.]*)$")


class Sitemap(Record):
    """What a sitemap lists; one of both is empty."""

    pages: tuple[str, ...] = ()
    maps: tuple[str, ...] = ()
    """Further sitemaps, of an index."""


def is_sitemap(name: str) -> bool:
    """Whether a file or an address is called as sitemaps are."""
    address = read_address(name) if is_web(name) else None
    return bool(_NAME.search(address.path if address else name)) and (
        address is not None or name.lower().endswith((".xml", ".xml.gz"))
    )


def read_sitemap(name: str, content: bytes) -> Sitemap:
    """Read a sitemap's bytes, packed by gzip or not. Raises ArticleError where it is none, or too long."""
    try:
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True
        )
        root = etree.fromstring(_unpacked(name, content), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        message = f"The sitemap {name} is no XML: {error}; give the address that the site's robots.txt names."
        raise ArticleError(message) from None
    kind = etree.QName(root).localname
    if kind not in {"urlset", "sitemapindex"}:
        message = f"{name} is no sitemap, for it begins with <{kind}>; give the site's sitemap.xml."
        raise ArticleError(message)
    found = (each.text or "" for each in root.iterfind("./{*}*/{*}loc"))
    places = tuple(dict.fromkeys(place.strip() for place in found if place.strip()))
    return Sitemap(maps=places) if kind == "sitemapindex" else Sitemap(pages=places)


def _unpacked(name: str, content: bytes) -> bytes:
    """The bytes; where they are packed no more of them than an article may have."""
    if not content.startswith(_GZIP):
        return content
    unpacker = zlib.decompressobj(wbits=31)
    try:
        unpacked = unpacker.decompress(content, LIMIT + 1)
    except zlib.error as error:
        message = f"The sitemap {name} cannot be unpacked: {error}; give it as it is served."
        raise ArticleError(message) from None
    if len(unpacked) > LIMIT:
        message = (
            f"The sitemap {name} has more than {LIMIT / 1e6:.0f} MB; give the sitemaps that it is made of."
        )
        raise ArticleError(message)
    return unpacked
