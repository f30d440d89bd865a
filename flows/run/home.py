"""The folder `flows/` that holds the articles: the project's, or somebody's own."""

from pathlib import Path

import flows
from flows.article import ArticleError

FLOWS = Path(__file__).parents[1]
"""The project's own: there the articles stand beside the packages of the engine."""
NAMES = ("article.html", "article.md", "article.txt")
"""What the file of an article is called in its folder, whatever that is called."""


class Home:
    """Where this process takes articles, flows and decisions from."""

    def __init__(self) -> None:
        self.flows = FLOWS

    def move(self, folder: Path) -> None:
        """Take those of `folder/flows` in the stead of the project's, where articles stand there.

        Their flows are modules of `flows` all the same. Raises ArticleError for a folder that would hide a
        package of the engine.
        """
        own = folder / "flows"
        if not _articles(own) or own.samefile(self.flows):
            return
        engine = {each.name for each in FLOWS.iterdir() if each.is_dir()} - _articles(FLOWS)
        for name in sorted(engine & {each.name for each in own.iterdir()}):
            message = f"{own / name} is called like a part of Stillright; give that folder another name."
            raise ArticleError(message)
        self.flows = own
        flows.__path__.insert(0, str(own))


HOME = Home()


def _articles(folder: Path) -> set[str]:
    """The folders in it that hold an article."""
    return {file.parent.name for name in NAMES for file in folder.glob(f"*/{name}")}
