"""What has something to tell is looked at first."""

from datetime import UTC, datetime, timedelta

from flows.article import Article, read_article
from flows.run.collection.listing import Listed
from flows.run.collection.order import Known, Seen, in_order
from flows.run.decisions.decision import Finding
from flows.run.past import Archive, Entry
from flows.verdict import DriftKind, Ruling

NIGHT = datetime(2026, 11, 26, 1, tzinfo=UTC)
NAMES = ("plain", "read", "shares", "wrong", "flaky", "edited", "waited")


def _article(name: str) -> Article:
    act = "Scheduler" if name == "shares" else f"Act {name}"
    return read_article(f"{name}.md", f"# {name}\n\n1. Click **{act}**.\n".encode())


ARTICLES = {name: _article(name) for name in NAMES}


def _archive(name: str, *rulings: Ruling, says: str = "") -> Archive:
    """What the last nights said of the article's one step."""
    article = ARTICLES[name]
    finding = (Finding(kind=DriftKind.REMOVED, says=says),)
    return Archive(
        Entry(
            run=str(night),
            at=NIGHT + timedelta(days=night),
            procedure=article.procedures[0].id,
            number=1,
            text=article.procedures[0].steps[0].text,
            ruling=ruling,
            findings=finding if ruling is Ruling.OUTDATED else (),
            seconds=1,
        )
        for night, ruling in enumerate(rulings)
    )


def test_what_waited_comes_first_and_what_is_read_most_before_the_rest() -> None:
    """Behind it what was edited, what was wrong or flickers, and what uses a control just found wrong."""
    right, wrong = Ruling.CURRENT, Ruling.OUTDATED
    archives = {
        "wrong": _archive("wrong", right, wrong, says="scheduler"),
        "flaky": _archive("flaky", right, wrong, right, wrong, right),
        "plain": _archive("plain", right, right),
    }
    seen = {name: Seen(sha256=each.sha256) for name, each in ARTICLES.items()}
    seen["waited"] = Seen(sha256=ARTICLES["waited"].sha256, waited=True)
    seen["edited"] = Seen(sha256="other")
    listed = {"read": Listed(name="read.md", reads=9), "plain": Listed(name="plain.md", reads=3)}
    order = [each.slug for each in in_order(list(ARTICLES.values()), Known(seen, archives, listed))]
    assert ["waited", "edited", "wrong", "flaky", "shares", "read", "plain"] == order


def test_where_nothing_is_known_the_order_stays() -> None:
    """A first night begins with what was named first."""
    articles = list(ARTICLES.values())
    assert articles == in_order(articles, Known({}, {}, {}))
