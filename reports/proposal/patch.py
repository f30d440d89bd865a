"""A corrected article as a patch that `git apply` and `patch` take, and as lines for a terminal."""

import io
import zipfile
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import PurePosixPath
from textwrap import shorten

from flows.article import ArticleError
from flows.article.formats.encoding import decode
from flows.article.formats.word import BODY, MARK
from flows.run.event import RunResult
from reports.proposal.offer import Proposal


def patch(proposal: Proposal, name: str | None = None) -> str:
    """Give the patch that makes the corrected article of the old one; empty where nothing changes.

    `name`: the path that it is about, else the article's own. Raises ArticleError for a Word document, of
    which there is no patch.
    """
    path = name or _path(proposal)
    if proposal.before.startswith(MARK):
        message = f"{path} is a Word document, of which there is no patch; write it with --out FILE."
        raise ArticleError(message)
    return "".join(_unified(decode(proposal.before), decode(proposal.after), path))


def _path(proposal: Proposal) -> str:
    """The path of the article in its folder; of an address what is behind the last stroke."""
    source = proposal.article.article.source
    if "://" in source or PurePosixPath(source).is_absolute():
        return PurePosixPath(source.partition("?")[0]).name or proposal.article.article.slug
    return source


def _unified(before: str, after: str, path: str) -> Iterator[str]:
    old, new = (text.splitlines(keepends=True) for text in (before, after))
    for line in unified_diff(old, new, f"a/{path}", f"b/{path}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def source_lines(proposal: Proposal) -> list[str]:
    """Give the lines of both sources that are not the same, each behind its sign."""
    before, after = _text(proposal.before), _text(proposal.after)
    changed = unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in changed if line[:1] in "+-" and line[:3] not in {"+++", "---"}]


def _text(content: bytes) -> str:
    """The text of a source; of a Word document its body, a paragraph a line."""
    if not content.startswith(MARK):
        return decode(content)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return decode(parts.read(BODY)).replace("<w:p>", "\n<w:p>").replace("<w:p ", "\n<w:p ")


def commit_message(proposal: Proposal, run: RunResult) -> str:
    """Give what a commit of the corrected article says: which sentences, and what the run has seen."""
    places = [f"- {offer.name}" for offer, _ in proposal.done]
    title = shorten(f"Correct {proposal.article.article.title}", 72, placeholder=" …")
    return "\n".join([title, "", f"As Stillright saw it in run {run.id}:", *places, ""])
