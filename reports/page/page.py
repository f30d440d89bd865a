"""`index.html`: the article as published, each sentence marked, in one file that needs no network."""

from functools import cache
from pathlib import Path

from jinja2 import Template
from markupsafe import Markup

from flows.article.address import is_web, read_address
from flows.run.event import ArticleResult, RunResult
from reports.file import write_text
from reports.overview.overview import overview
from reports.overview.row import ARTICLES
from reports.page.view import view_of
from reports.template import policy, templates
from reports.wording.headline import caution
from reports.wording.moment import moment
from reports.wording.usage import took
from reports.wording.wording import RULINGS

PAGE = "index.html"
_HERE = Path(__file__).parent


def write_page(run: RunResult, out: Path) -> Path:
    """Write `index.html` into `out`, where the run's pictures are, and beside it the corrected articles.

    Of several articles it is the table of them, and each has a page in `articles/`. Raises OutputError.
    """
    if len(run.articles) == 1:
        return write_text(out / PAGE, _page(run, run.articles[0], out))
    _remove_others(run, out / ARTICLES)
    for result in run.articles:
        alone = run.model_copy(update={"articles": (result,)})
        page = _page(alone, result, out, above="../")
        write_text(out / ARTICLES / f"{result.article.slug}.html", page)
    return write_text(out / PAGE, overview(run))


def _remove_others(run: RunResult, folder: Path) -> None:
    """Remove the pages of an earlier run's articles."""
    own = {result.article.slug for result in run.articles}
    for file in folder.glob("*.html"):
        if file.stem not in own:
            file.unlink(missing_ok=True)


def _page(run: RunResult, result: ArticleResult, out: Path, above: str = "") -> str:
    """The page of an article; `above`: leads from its folder to the run's."""
    style, script = (_HERE.joinpath(name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
    return _template().render(
        run=run,
        view=view_of(result, out, run.started.date(), above),
        all=f"{above}{PAGE}" if above else "",
        words=RULINGS,
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        policy=policy(style, script),
    )


@cache
def _template() -> Template:
    environment = templates(_HERE)
    environment.filters.update(when=moment, web=_web, host=_host, edges=_edges, caution=caution, took=took)
    return environment.get_template("page.html.jinja")


def _web(url: str | None) -> bool:
    """Whether it is an address that a link may lead to."""
    return url is not None and is_web(url)


def _host(url: str) -> str:
    address = read_address(url)
    return f"{address.authority}{address.path}".rstrip("/") if address else url


def _edges(words: str) -> tuple[str, str, str]:
    """(white space before, the words, white space behind), so that only words are marked."""
    core = words.strip()
    lead, _, trail = words.partition(core) if core else (words, "", "")
    return lead, core, trail
