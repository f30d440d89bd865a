"""Markdown, with what site generators, help desks and note books write in it besides."""

from flows.article.formats.markdown.markdown import as_markdown, read

__all__ = ["as_markdown", "read"]
