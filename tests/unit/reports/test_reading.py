"""How an article is read, for whoever writes it: before anything is acted out."""

import json

import pytest

from flows.article import read_article
from reports.reading import as_json, lines, reading


@pytest.mark.parametrize(
    ("sentence", "manual"),
    [
        ("Click **Delete account**.", "By hand, unless its flow allows it: “Delete account” would do harm."),
        ("Click **Save**.", None),
        ("In the Zoom desktop app, click **Save**.", "By hand: to be done in the Zoom desktop app."),
    ],
)
def test_what_will_be_left_to_a_person_is_marked(sentence: str, manual: str | None) -> None:
    """For people below its step and in the count, for programs as `manual`."""
    article = read_article("desk.md", f"# Desk\n\n1. Go to https://a.example\n2. {sentence}\n".encode())
    steps = json.loads(as_json(reading(article)))["procedures"][0]["steps"]
    assert [None, manual] == [step["manual"] for step in steps]
    told = list(lines(article))
    assert (manual is not None) == any(line.strip() == f"○ {manual}" for line in told)
    assert (manual is not None) == told[-1].endswith(", 1 by hand.")
