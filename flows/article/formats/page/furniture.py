"""What help desks, wikis and blogs put around an article: comments, related pages, feedback, cookies."""

import re

from lxml.html import HtmlElement

_NAMES = re.compile(
    r"(?:^|[\s_-])(?:"
    r"comments?|commentlist|respond|replies|disqus\w*"
    r"|breadcrumbs?|nav(?:igation|bar|box|links?)?|menubar|pagination|pager|skip-?links?"
    r"|(?:yarpp|jp-)?-?relate[ds]\w*|relatives|recommend(?:ed|ations?)|see-?also|similar|suggested|read-?next|contentbylabel|content-by-label"
    r"|recent-?articles|(?:most-?)?popular|trending"
    r"|feedback|votes?|voting|ratings?|rate|helpful|reactions?|reaction-picker|survey|csat|likes(?:-and-labels)?"
    r"|share(?:daddy|-buttons?)?|sharing|sharedaddy|social|addtoany\w*|follow-us"
    r"|cookies?|consent|gdpr|onetrust|cookiebar"
    r"|widgets?|widget-area|sidebar|side-?nav|table-of-contents|toc|ez-toc\w*|on-this-page"
    r"|catlinks|printfooter|site-?notice|hatnote|infobox|navbox|metadata|mw-editsection|mw-navigation|mw-panel"
    r"|attachments|labels-section|tags-links|affected-products|byline|author-?(?:bio|box)"
    r"|page-?footer|site-?footer|footer|promo\w*|advert\w*|ads|newsletter|subscribe|login-?form|search-?(?:form|bar|box|results)"
    r")(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Classes, ids and names of features on pages of WordPress, Confluence, ServiceNow, Zendesk, SharePoint,
MediaWiki, TeamDynamix, Freshdesk, Intercom and GitBook, as their themes and exports write them."""
_ROLES = {
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu",
    "menubar", "toolbar",
}  # fmt: skip
"""Landmarks of WAI-ARIA that hold no article, and what lies over the page."""
_TOLD = (
    "class",
    "id",
    "data-testid",
    "data-test-id",
    "data-sp-feature-tag",
    "data-automation-id",
    "aria-label",
)
_LISTED = ("li", "tr", "p")


def clear_away(page: HtmlElement) -> None:
    """Take what is around the article off its page.

    A part that holds the page's heading, or most of what it lists, is the article however it is called.
    """
    all_told = _weight(page)
    for node in list(
        page.iter("div", "section", "ol", "ul", "aside", "footer", "table", "form", "p", "nav", "dl")
    ):
        if node.getparent() is None or not _is_furniture(node):
            continue
        if not node.xpath("boolean(.//h1)") and _weight(node) * 2 <= all_told:
            node.drop_tree()


def _is_furniture(node: HtmlElement) -> bool:
    """Tell what is around the article by its role or name; tabs say what each part of the article is for."""
    told = [name for name in _TOLD if name != "id" or not _is_named_after_its_heading(node)]
    named = node.get("role") in _ROLES or any(_NAMES.search(_parted(node.get(name, ""))) for name in told)
    return named and node.get("role") != "tablist" and not node.xpath("boolean(.//*[@role='tab'])")


def _is_named_after_its_heading(node: HtmlElement) -> bool:
    """Tell a section of the article, whose id site generators make of its heading: "Share a report"."""
    heading = next(iter(node.xpath(".//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5]")), None)
    said = "".join(map(str, heading.itertext())) if heading is not None else ""
    return _plain(said) != "" and _plain(said).startswith(_plain(node.get("id", "")))


def _plain(text: str) -> str:
    return re.sub(r"[\W_]", "", text).casefold()


def _parted(name: str) -> str:
    """Give a name with its words apart: `divRelated`, `CommentsWrapper`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name)


def _weight(node: HtmlElement) -> int:
    return sum(1 for _ in node.iter(*_LISTED))
