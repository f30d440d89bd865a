"""What of a page is its article, and what is around it."""

from lxml.html import HtmlElement

from flows.article.block import fold

_ROOTS = (
    # TeamDynamix (an Article page's own id), then what other help desks and doc tools use.
    "//*[@id='ctl00_ctl00_cpContent_cpContent_divBody']",
    "//*[@itemprop='articleBody']",
    "//*[contains(@class,'article-body') or contains(@class,'article__body')]",
    "//*[contains(@class,'article-content')]",
    "//main//article",
    "//article",
    "//main",
    "//*[@role='main']",
    "//*[@id='content']",
    "//body",
)


def article_root(page: HtmlElement) -> HtmlElement:
    """Give the element that holds the article: of the known ones the first with steps in it."""
    roots = [root for path in _ROOTS for root in page.xpath(path)]
    with_steps: list[HtmlElement] = [root for root in roots if root.xpath("boolean(.//ol/li)")]
    return next(iter([*with_steps, *roots]), page)


def article_title(page: HtmlElement, root: HtmlElement) -> str:
    """Give the title that stands in the article, else on the page; empty where there is none."""
    found = [
        *root.xpath(".//h1"),
        *(
            node
            for path in ("//h1", "//*[@role='heading'][@aria-level='1']", "//title", "//h2")
            for node in page.xpath(path)
        ),
    ]
    titles = (fold(" ".join("".join(map(str, node.itertext())).split())) for node in found)
    return next((title for title in titles if title), "")


def attribute(page: HtmlElement, path: str) -> str | None:
    """Give the value of the first attribute at an XPath, or None."""
    values = page.xpath(path)
    return str(values[0]).strip() or None if values else None
