"""Articles of files, as the command reads them."""

from pathlib import Path

from flows.article import Article, read_article
from flows.run.flow.flow import article_file, procedure_ids
from flows.run.home import FLOWS

FOLDER = "zoom_calendar_reauthorization"
PAGE = FLOWS / FOLDER / "article.html"


def load(path: Path, folder: str | None = None) -> Article:
    """The article of a file, with the ids of a folder's procedures where it is that folder's."""
    if folder is None and article_file(path.parent.name) == path:
        folder = path.parent.name
    ids = procedure_ids(folder) if folder is not None else {}
    return read_article(path, path.read_bytes(), folder=folder, ids=ids)
