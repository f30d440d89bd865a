# ruff: noqa: E501 - a page is read best in one piece
"""Ways to lead a reader off the documented hosts behind their back: openers, blobs, frames."""

import pytest

from tests.pages.reader.site import AWAY, Follow, rulings

pytestmark = pytest.mark.browser

OPEN = '<button onclick="{}">Open it</button><button>Settings</button>'
GO = f"opener.location = '{AWAY}/x'"
BLOB = "window.URL.createObjectURL(new Blob([{}], {{type: 'text/html'}}))"
WAYS = {
    "a pop-up leads the page behind it": (OPEN.format("window.open('/pop')"), {"pop": f"<p>Hello<script>{GO}</script>"}),
    "a pop-up leads it a moment later": (OPEN.format("window.open('/pop')"), {"pop": f"<p>Hello<script>setTimeout(() => {{ {GO} }}, 300)</script>"}),
    "a pop-up leads it and closes": (OPEN.format("window.open('/pop')"), {"pop": f"<p>Hello<script>{GO}; close()</script>"}),
    "a link opens what leads it": ("<a href=/pop target=_blank rel=opener>Open it</a><button>Settings</button>", {"pop": f"<p>Hello<script>{GO}</script>"}),
    "a stranger's pop-up leads it": (OPEN.format(f"window.open('{AWAY}/theirs-pop')"), {"theirs-pop": f"<p>Hello<script>opener.location = '{AWAY}/theirs-x'</script>"}),
    "a stranger's pop-up leads it and closes": (OPEN.format(f"window.open('{AWAY}/theirs-pop')"), {"theirs-pop": f"<p>Hello<script>opener.location = '{AWAY}/theirs-x'; close()</script>"}),
    "a pop-up of a frame leads it": ("<iframe src=/frame></iframe>", {"frame": OPEN.format("window.open('/pop')"), "pop": f"<p>Hello<script>opener.top.location = '{AWAY}/x'</script>"}),
    "a frame leads the whole": ("<iframe src=/frame></iframe>", {"frame": OPEN.format(f"top.location = '{AWAY}/x'")}),
    "a blob of a stranger": (OPEN.format(f"location = '{AWAY}/theirs-blob'"), {"theirs-blob": f"<script>location = {BLOB.format(chr(39) + '<p>Hello' + chr(39))}</script>"}),
    "a blob that leads on": (OPEN.format("location = " + BLOB.format(f"`<script>location = &quot;{AWAY}/x&quot;<${{''}}/script>`").replace('"', "&quot;")), {}),
    "a blob in a window that leads on": (OPEN.format("window.open(" + BLOB.format(f"`<script>location = &quot;{AWAY}/x&quot;<${{''}}/script>`") + ")"), {}),
    "a blob of nobody": ("<iframe sandbox='allow-scripts allow-popups allow-popups-to-escape-sandbox' src=/frame></iframe>", {"frame": OPEN.format("window.open(" + BLOB.format("'<p>Hello'") + ")")}),
}  # fmt: skip


@pytest.mark.parametrize(("page", "pages"), WAYS.values(), ids=WAYS)
def test_nobody_is_led_away_unseen(follow: Follow, page: str, pages: dict[str, str]) -> None:
    """Whoever leads a page elsewhere, be it one behind another, has led the reader away: nothing is blamed."""
    answers = {name: {"body": body} for name, body in pages.items()}
    result, _ = follow(
        "Click **Open it**.", "Click **Settings**.", "Click **Billing**.", page=page, **answers
    )
    told = rulings(result)
    assert "outdated" not in told, (told, [step.verdict.message for step in result.steps])
    assert "led_away" in told, (told, [step.verdict.message for step in result.steps])


KIND = {
    "a blob of its own": (OPEN.format("location = " + BLOB.format("'<button>Billing</button>'")), {}),
    "a window of its own": (OPEN.format("window.open('/pop')"), {"pop": "<button>Billing</button>"}),
    "a window that leads the page behind it on": (OPEN.format("window.open('/pop')"), {"pop": "<button>Billing</button><script>opener.location = '/on'</script>", "on": "Hello"}),
}  # fmt: skip


@pytest.mark.parametrize(("page", "pages"), KIND.values(), ids=KIND)
def test_a_site_may_lead_about_itself(follow: Follow, page: str, pages: dict[str, str]) -> None:
    """What is of the desk is the desk."""
    answers = {name: {"body": body} for name, body in pages.items()}
    result, _ = follow("Click **Open it**.", "Click **Billing**.", page=page, **answers)
    assert ["current", "current", "current"] == rulings(result), [
        step.verdict.message for step in result.steps
    ]
