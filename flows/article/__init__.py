"""A published document: the procedures and steps in it, and what an editor remarks on."""

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
