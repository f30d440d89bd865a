"""A published document: the procedures and steps in it, and what an editor remarks on."""

from typing import TYPE_CHECKING

from flows.face import given_out

if TYPE_CHECKING:
    from flows.article.article import Article, read_article
    from flows.article.block import ArticleError, Block, Document
    from flows.article.editorial import remarks
    from flows.article.facts import Facts
    from flows.article.procedure import Procedure, Step
    from flows.article.remark import Remark

__all__ = [
    "Article",
    "ArticleError",
    "Block",
    "Document",
    "Facts",
    "Procedure",
    "Remark",
    "Step",
    "read_article",
    "remarks",
]

__getattr__ = given_out(
    __name__,
    {
        "article": "Article read_article",
        "block": "ArticleError Block Document",
        "editorial": "remarks",
        "facts": "Facts",
        "procedure": "Procedure Step",
        "remark": "Remark",
    },
)
