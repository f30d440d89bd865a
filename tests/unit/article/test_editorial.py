"""Remarks that an editor would make before anything is acted out."""

from pathlib import Path

import pytest

from flows.article import Article, Remark, read_article, remarks
from tests.published import load

PAGE = Path(__file__).parents[3] / "flows/zoom_calendar_reauthorization/article.html"


def remarked(article: Article) -> list[Remark]:
    """Give the remarks on an article."""
    return list(remarks(article))


def of(*steps: str, introduction: str = "") -> list[Remark]:
    """Give the remarks on a small article of one procedure."""
    items = "".join(f"<li>{step}</li>" for step in steps)
    page = f"<h1>A</h1><h2>Method 1: B</h2><p>{introduction}</p><ol>{items}</ol>"
    return remarked(read_article("a.html", page.encode()))


def test_the_first_article_gets_four_remarks_and_no_other() -> None:
    """Each flaw of the article is found at its place, and nothing that is right is remarked on."""
    expected = [
        ("web_portal", 4, "no_verb"),
        ("web_portal", 5, "no_subject"),
        ("mail_and_calendar", None, "desktop_application"),
        ("mail_and_calendar", 5, "order"),
    ]
    assert expected == [(one.procedure, one.step, one.rule) for one in remarked(load(PAGE))]


def test_a_remark_tells_the_maintainer_what_to_do() -> None:
    """The remark on the order names both controls and the step."""
    order = next(one for one in remarked(load(PAGE)) if one.rule == "order")
    assert "“Authorize with OAuth 2.0”" in order.text
    assert "step 5 of Method 3" in order.text


@pytest.mark.parametrize(
    ("steps", "rule"),
    [
        (["Click <b>Mail & Calendar</b>.", "Click <b>Mail and Calendar</b>."], "label_spelling"),
        (["Click <b>Sign in</b>.", "Click <b>Sign In</b>."], "label_spelling"),
        (["Click Save and make sure that the Sync checkbox is selected."], "order"),
        (["Billing tab"], "no_verb"),
        (["Should open the Settings page."], "no_subject"),
        (["Frobnicate the gizmo."], "unread"),
        (
            [
                "Look for an email from no-reply@acme.com.",
                "Check your spam folder for email from noreply@acme.com.",
            ],
            "address_differs",
        ),
        (["Go to https://portal.example.org.", "Go to https://portall.example.org."], "address_differs"),
        (["Go to http://portal.example.org.", "Go to https://portal.example.org."], "address_differs"),
        (["Go to <a href='https://other.example.net/'>portal.example.org</a>."], "address_differs"),
    ],
)
def test_each_rule_finds_its_flaw(steps: list[str], rule: str) -> None:
    """A flaw is remarked on under its rule's name, and under no other."""
    assert [rule] == [one.rule for one in of(*steps)]


def test_a_desktop_application_is_remarked_on_only_where_every_step_is_web() -> None:
    """An introduction that speaks of an application is right where a step is done in one."""
    introduction = "You can do it in the Acme desktop application."
    web = "Go to https://acme.example.org and click Settings."
    assert ["desktop_application"] == [one.rule for one in of(web, introduction=introduction)]
    assert [] == of(web, "Log out of the Acme desktop app.", introduction=introduction)


@pytest.mark.parametrize(
    "steps",
    [
        ["Click Settings and confirm that the Sync checkbox is selected."],
        ["Click Schedule.", "Click Scheduler."],
        ["Go to https://us04.example.org.", "Go to https://us05.example.org."],
        ["Go to https://a.example.org/one.", "Go to https://a.example.org/two."],
        [
            "Write to help@acme.com.".replace("Write to", "Look for an email from"),
            "Look for an email from sales@acme.com.",
        ],
        ["Will this work? Click Next."],
        ["You will see a message."],
    ],
)
def test_what_is_right_is_not_remarked_on(steps: list[str]) -> None:
    """Names and addresses that are two, and sentences that are well, get no remark."""
    assert [] == [one for one in of(*steps) if one.rule != "unread"]


def test_what_tells_to_do_something_and_is_no_step_is_said() -> None:
    """An act in a paragraph or in a row of a table is no step, and a remark says where it stands."""
    row = "<tr><th>To</th><th>Do this</th></tr><tr><td>Add clay.</td><td>Click <b>Add</b>.</td></tr>"
    page = (
        "<h1>A</h1><p>Click <b>Shop</b> first.</p>"
        f"\n<table>{row}</table><p class=note>Click <b>Help</b>.</p><ol><li>Click <b>Go</b>.</li></ol>"
    )
    found = remarked(read_article("a.html", page.encode()))
    told = [one.text for one in found if one.rule == "no_step"]
    assert ["Line 1 tells a reader what to do (“Click Shop first.”)"] == [
        text.split(" and is")[0] for text in told
    ]
    assert told[0].endswith("The same holds for line 2.")
