"""HTML as elements; of a text whose reading would take hours it is said instead."""

import re

from lxml.html import HtmlElement, HTMLParser, document_fromstring

from flows.article.block import ArticleError

_OPENING = re.compile(r"""<(?:!--|[a-zA-Z](?:=\s*+(?:"[^"]*+"|'[^']*+')|[^>])*+)""")
_VALUE = re.compile(r"""=\s*+(?:"[^"]*+"|'[^']*+')""")
_WORD = re.compile(r"[^\s/=]+")
_RAW = re.compile(r"(?i)<(script|style)\b")
"""In these what is less than another thing begins no tag."""
_MOST = 10_000
"""Words of a tag besides its quoted values (chosen: no page has a hundredth of it; the parser's time grows
with their square, 20,000 take two seconds and 100,000 a minute)."""


def parsed(text: str) -> HtmlElement:
    """The page of this text. Raises ArticleError for one with a tag of attributes without end."""
    if _is_endless(text):
        message = f"The page has a tag of more than {_MOST:,} attributes, as no browser writes it."
        raise ArticleError(message)
    return document_fromstring(text.encode(), parser=HTMLParser(encoding="utf-8", remove_comments=True))


def _is_endless(text: str) -> bool:
    """Whether one tag has attributes without end."""
    at, small = 0, text.lower()
    while (opening := _OPENING.search(text, at)) is not None:
        at = opening.end()
        if at - opening.start() > 2 * _MOST and _words(opening[0]) > _MOST:
            return True
        if (raw := _RAW.match(opening[0])) is not None:
            at = small.find(f"</{raw[1].lower()}", at)
        elif opening[0] == "<!--":
            at = max(at, small.find("-->", at))
        if at < 0:
            return False
    return False


def _words(tag: str) -> int:
    return sum(1 for _ in _WORD.finditer(_VALUE.sub(" ", tag)))
