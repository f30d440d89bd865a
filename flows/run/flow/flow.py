"""The flows that act procedures out, in the folder of their article."""

import ast
from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from flows.article import Article, ArticleError
from flows.run.flow.fault import fault
from flows.run.home import HOME, NAMES


def article_file(folder: str) -> Path | None:
    """The file of the article in `flows/FOLDER`; None where that is no article's folder.

    The engine's own packages stand beside those folders: what makes an article's is the article in it.
    """
    if not folder.isidentifier():
        return None
    files = (HOME.flows / folder / name for name in NAMES)
    return next((file for file in files if file.is_file()), None)


def file_of(article: Article) -> Path | None:
    """The file that an article was read from; None where that was an address.

    An article that is like the one of a folder, and was read from elsewhere, has the flows of that folder.
    """
    if "://" in article.source:
        return None
    own = article_file(article.folder) if article.folder is not None else None
    return (
        own
        if own is not None and str(own.relative_to(HOME.flows.parent)) == article.source
        else Path(article.source)
    )


def folders() -> tuple[str, ...]:
    """The articles that have a folder of their own under `flows/`."""
    return tuple(sorted(each.name for each in HOME.flows.iterdir() if article_file(each.name)))


def procedure_ids(folder: str) -> Mapping[int, str]:
    """The ids that an article's folder gives its procedures, by their numbers: its `PROCEDURES`.

    Raises ArticleError where they cannot be asked for.
    """
    if article_file(folder) is None or find_spec(f"flows.{folder}") is None:
        return {}
    try:
        ids: Mapping[int, str] = getattr(import_module(f"flows.{folder}"), "PROCEDURES", {})
    except Exception as error:
        raise ArticleError(fault(error, folder)) from error
    return ids


def check_flows(article: Article) -> None:
    """Raises ArticleError where a file of the article's folder is there and would not be used, or is none.

    A flow that is not found must be said: without it a promise that only it can see would go unchecked.
    """
    folder = article.folder
    if folder is None or find_spec(f"flows.{folder}") is None:
        return
    ids = [procedure.id for procedure in article.procedures]
    there = "; there are: " + ", ".join(ids)
    for number, name in procedure_ids(folder).items():
        if name not in ids:
            message = (
                f"flows/{folder}: PROCEDURES says that procedure {number} is “{name}”, and no procedure "
            )
            raise ArticleError(message + "of the article states that number" + there)
        if name not in _modules(folder):
            message = f"flows/{folder}: PROCEDURES names “{name}”, and there is no {name}.py."
            raise ArticleError(message)
    for name, acts in _modules(folder).items():
        if acts and name not in ids:
            message = f"flows/{folder}/{name}.py has act_out, and no procedure has that id{there}."
            raise ArticleError(message)
        if name in ids and not acts:
            message = f"flows/{folder}/{name}.py has no act_out(reader), which acts the procedure out."
            raise ArticleError(message)
    for name in sorted(set(_modules(folder)) - set(ids) - _imported(folder)):
        message = (
            f"flows/{folder}/{name}.py is used by nothing: no procedure has that id, and no file beside it "
            f"imports it{there}."
        )
        raise ArticleError(message)


def _modules(folder: str) -> dict[str, bool]:
    """The modules of an article's folder, each with whether it has a flow; nothing is imported for it."""
    files = (file for file in (HOME.flows / folder).glob("*.py") if file.stem != "__init__")
    return {file.stem: _has_flow(file) for file in sorted(files)}


def _has_flow(file: Path) -> bool:
    return any(isinstance(each, ast.FunctionDef) and each.name == "act_out" for each in _tree(file).body)


def _imported(folder: str) -> set[str]:
    """Every name that is imported in an article's folder, whole and in its parts."""
    names = set[str]()
    for file in (HOME.flows / folder).glob("*.py"):
        for node in ast.walk(_tree(file)):
            if isinstance(node, ast.Import | ast.ImportFrom):
                names |= {each.name for each in node.names}
            if isinstance(node, ast.ImportFrom):
                names.add(node.module or "")
    return {part for name in names for part in name.split(".")}


def _tree(file: Path) -> ast.Module:
    """What stands in a flow. Raises ArticleError where it is no Python."""
    try:
        return ast.parse(file.read_text(encoding="utf-8"))
    except (SyntaxError, ValueError) as error:
        message = f"flows/{file.parent.name}/{file.name} is no Python: {error}."
        raise ArticleError(message) from None


def flow_files(article: Article) -> dict[str, str]:
    """The files of the flows that act an article's procedures out, by the ids of those that have one."""
    found = ((p.id, HOME.flows / str(article.folder) / f"{p.id}.py") for p in article.procedures)
    return {name: str(file.relative_to(HOME.flows.parent)) for name, file in found if file.is_file()}
