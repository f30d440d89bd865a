"""The articles of a run in its folder, byte for byte as they were when they were verified."""

import hashlib
from pathlib import Path, PurePosixPath

from flows.article import Article
from flows.article.address import read_address
from flows.article.document import told_format
from flows.file import read, write

SHELF = "source"
"""The folder in a run's folder that holds them."""


_USUAL = (".html", ".md", ".docx", ".adoc", ".rst")
"""What files of each format are called at their end where nothing else is said."""


def keep(article: Article, content: bytes, out: Path) -> Path:
    """Keep what an article was read from in a run's folder. Raises OSError."""
    return write(out / SHELF / f"{article.slug}{suffix(article.source, content)}", content)


def suffix(source: str, content: bytes) -> str:
    """What a file of these bytes is called at its end: as its source's is, else as its format asks."""
    address = read_address(source) if "://" in source else None
    named = PurePosixPath(address.path if address else source.replace("\\", "/")).suffix.lower()
    form, _ = told_format(source, content)
    usual = next((each for each in _USUAL if each in form.suffixes), ".txt")
    return named if named in {*form.suffixes, ".txt"} else usual


def kept(article: Article, out: Path) -> bytes | None:
    """What an article was read from; None where the run's folder does not hold it as it was."""
    for file in sorted((out / SHELF).glob(f"{article.slug}.*")):
        content = read(file)
        if hashlib.sha256(content).hexdigest() == article.sha256:
            return content
    return None
