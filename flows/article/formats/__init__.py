"""Where an article comes from: pages, Markdown and plain text, read into blocks."""

from flows.article.formats.format import FORMATS, Format, format_of

__all__ = ["FORMATS", "Format", "format_of"]
