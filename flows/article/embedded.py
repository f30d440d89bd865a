"""The pictures that an article holds itself."""

from flows.article.document import told_format
from flows.article.formats import word
from flows.article.formats.page.illustration import EMBEDDED, decoded, number_embedded
from flows.article.formats.page.markup import parsed


def embedded(source: str, content: bytes, picture: str) -> bytes | None:
    """The bytes of `embedded:NUMBER` in the article of this name; None where it holds no such picture.

    Of a page and of a Word document. Raises ArticleError where the article cannot be read.
    """
    number = picture.removeprefix(EMBEDDED)
    if not picture.startswith(EMBEDDED) or not number.isdecimal():
        return None
    found = _all(source, content)
    return found[int(number)] if int(number) < len(found) else None


def _all(source: str, content: bytes) -> list[bytes | None]:
    if word.is_word(content):
        return list(word.pictures(content))
    form, text = told_format(source, content)
    if form.name != "HTML":
        return []
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    page = parsed(text)
    return [decoded(address) for address in number_embedded(page)]
