"""What browsers have taken for articles, in words: processor time and memory."""

from collections.abc import Sequence

from flows.run.event import ArticleResult, Usage


def usages(articles: Sequence[ArticleResult]) -> list[Usage]:
    """What was measured for each procedure."""
    return [each.usage for article in articles for each in article.procedures if each.usage is not None]


def took(articles: Sequence[ArticleResult]) -> str:
    """`The browser took 4.1 s of a processor and 300 MB at the most.`; of several articles for each of them.

    Empty where nothing was measured.
    """
    found = usages(articles)
    if not found:
        return ""
    measured = [article for article in articles if usages([article])]
    seconds = sum(each.processor_seconds for each in found) / len(measured)
    memory = max(each.memory for each in found) / 1e6
    whose = "An article's browser" if len(articles) > 1 else "The browser"
    return f"{whose} took {seconds:.1f} s of a processor and {memory:,.0f} MB at the most."
