"""`index.html` of a run of many articles: which are out of date, since when, how sure, whose they are."""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from jinja2 import Template
from markupsafe import Markup

from flows.run.event import RunResult
from flows.run.notices.change import SiteChange, site_changes
from reports.overview.row import Row, in_order, row
from reports.template import policy, templates
from reports.wording.change import as_drift
from reports.wording.headline import caution, run_headline
from reports.wording.left_out import reasons
from reports.wording.moment import moment
from reports.wording.usage import took
from reports.wording.wording import RULINGS, finding

_HERE = Path(__file__).parent
_PAGE = _HERE.parent / "page"


class ChangeView(NamedTuple):
    """One change of a site, and the articles that it has put out of date."""

    sentence: str
    page: str
    rows: list[Row]


def overview(run: RunResult) -> str:
    """The page, which needs no network and no server."""
    style = "".join(file.read_text(encoding="utf-8") for file in (_PAGE / "page.css", _HERE / "overview.css"))
    script = (_HERE / "overview.js").read_text(encoding="utf-8")
    today = run.started.date()
    rows = {result.article.slug: row(result, today) for result in run.articles}
    return _template().render(
        run=run,
        headline=run_headline(run),
        caution=_caution(run),
        rows=in_order(list(rows.values())),
        count=Counter(each.ruling for each in rows.values()),
        words=RULINGS,
        changes=[_change(change, rows) for change in site_changes(run)],
        left_out=reasons(run.left_out),
        took=took(run.articles),
        sites=_choices(each.site for each in rows.values()),
        owners=_choices(each.owner for each in rows.values()),
        causes=_choices(cause for each in rows.values() for cause in each.causes),
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        policy=policy(style, script),
    )


def _caution(run: RunResult) -> str:
    """What to know of how all of it was verified; what is to be known of an article is on its page."""
    copies = sum(bool(each.article.unpublished) for each in run.articles)
    told = (
        f"Of {copies} articles the copy was verified, for what is published cannot be read." if copies else ""
    )
    return f"{told} {caution(run.model_copy(update={'articles': ()}))}".strip()


def _choices(words: Iterable[str]) -> list[tuple[str, int]]:
    """What a filter offers, the most frequent first, each with how often it occurs."""
    return Counter(word for word in words if word).most_common()


def _change(change: SiteChange, rows: dict[str, Row]) -> ChangeView:
    return ChangeView(finding(as_drift(change)), change.page, [rows[slug] for slug in change.articles])


@cache
def _template() -> Template:
    environment = templates(_HERE, _PAGE)
    environment.filters.update(when=moment)
    return environment.get_template("overview.html.jinja")
