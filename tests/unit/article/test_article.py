"""The first article, from its page and from its plain text."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from flows.article import Article, ArticleError, read_article
from flows.instruction import Instruction, Verb
from flows.run.flow.flow import procedure_ids
from tests.published import load

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "flows/zoom_calendar_reauthorization/article.html"
TEXT = Path(__file__).parent / "articles/171310.txt"


@pytest.fixture(scope="module")
def article() -> Article:
    """Give the first article."""
    return load(PAGE)


def words(text: str) -> list[str]:
    """Give the words of a text; numbers that a list makes are none."""
    return re.sub(r"^\s*\d+\.\s", " ", text, flags=re.MULTILINE).split()


def test_the_page_says_what_the_published_text_says_word_for_word() -> None:
    """The page in the repository holds the article's text and nothing else but the way to it."""
    page = BeautifulSoup(PAGE.read_text(encoding="utf-8"), "html.parser")
    for aside in page.select("head, nav"):
        aside.decompose()
    assert words(TEXT.read_text(encoding="utf-8")) == words(page.get_text())


def test_the_page_keeps_the_white_space_that_writers_leave(article: Article) -> None:
    """Runs of white space, no-break spaces too, are one space in a step."""
    assert "Will prompt to Reauthorize or click Add an account." == article.procedures[1].steps[4].text
    assert "Scroll to Mail & Calendar tab at the top." == article.procedures[2].steps[2].text


def test_what_the_details_box_says_is_read(article: Article) -> None:
    """Title, id, address and dates are those of the published page."""
    assert "Zoom Scheduler and Calendars Reauthorization (Outlook / Office 365)" == article.title
    assert ("171310", "zoom_calendar_reauthorization") == (article.id, article.slug)
    assert "https://services.dartmouth.edu/TDClient/1806/Portal/KB/ArticleDet?ID=171310" == article.url
    assert ("Thu 4/9/26 2:32 PM", "Thu 4/9/26 4:14 PM") == (article.created, article.modified)


def test_three_methods_and_the_common_issues_are_procedures(article: Article) -> None:
    """The procedures have the ids that other programs rely on, and their steps."""
    expected = [
        ("email_notification", 1, 4),
        ("web_portal", 2, 6),
        ("mail_and_calendar", 3, 6),
        ("common_issues", None, 4),
    ]
    assert expected == [(one.id, one.number, len(one.steps)) for one in article.procedures]
    assert "Use the Email Notification" == article.procedures[0].title


def test_a_common_issue_has_a_problem_and_a_remedy(article: Article) -> None:
    """The step of a common issue is its remedy."""
    issue = article.procedures[3].steps[1]
    assert "Calendar still not syncing after reauthorization" == issue.problem
    assert "Log out and back into the Zoom desktop app" == issue.text


def test_facts_and_resources_are_gathered(article: Article) -> None:
    """What a run relies on comes out of the article."""
    assert "scheduler-noreply@zoom.us" == article.facts.sender
    assert "[Zoom Scheduler] Calendar account connection issue" == article.facts.subject
    assert "https://dartmouth.zoom.us" == article.facts.portal
    assert ("dartmouth.zoom.us",) == article.facts.hosts
    assert ("See Related Articles to the right for more information.",) == article.resources


def test_introductions_are_kept(article: Article) -> None:
    """The article and each method keep what is said before their steps."""
    assert article.introduction.startswith("If your Zoom calendar integration stops syncing with Outlook")
    assert (
        "You can also reauthorize directly within the Zoom desktop application."
        == article.procedures[2].introduction
    )


@pytest.mark.parametrize("source", [PAGE, TEXT], ids=["page", "text"])
def test_each_step_says_where_it_stands(source: Path) -> None:
    """A step's line holds its first words, and its element names method and item."""
    lines = source.read_text(encoding="utf-8").split("\n")
    article = load(source, "zoom_calendar_reauthorization")
    for procedure in article.procedures:
        for step in procedure.steps:
            assert step.text.split(" ")[0] in lines[step.line - 1]
    assert "Method 2, item 3" == article.procedures[1].steps[2].element
    assert "Common Issues, row 2" == article.procedures[3].steps[1].element


def test_the_plain_text_is_read_into_the_same_article(article: Article) -> None:
    """Page and plain text differ in nothing that a reader is told."""
    text = load(TEXT, "zoom_calendar_reauthorization")
    same = ("id", "slug", "title", "created", "modified", "introduction", "resources")
    assert [getattr(article, name) for name in same] == [getattr(text, name) for name in same]
    assert [(one.id, one.title, one.introduction) for one in article.procedures] == [
        (one.id, one.title, one.introduction) for one in text.procedures
    ]
    assert [[(s.problem, s.text, s.element) for s in one.steps] for one in article.procedures] == [
        [(s.problem, s.text, s.element) for s in one.steps] for one in text.procedures
    ]
    assert article.readings == text.readings


def test_every_step_has_a_block_that_shows_it(article: Article) -> None:
    """The blocks show the article in reading order, each step where it stands."""
    shown = {block.step: block.text for block in article.blocks if block.step}
    for procedure in article.procedures:
        for step in procedure.steps:
            assert shown[procedure.id, step.number].endswith(step.text)
    assert sorted(block.line for block in article.blocks) == [block.line for block in article.blocks]
    assert "Method 1: Use the Email Notification" == next(
        b.text for b in article.blocks if b.kind == "heading"
    )


def test_an_article_without_a_folder_gets_numbered_procedures() -> None:
    """Without a flow folder the ids are procedure_1, procedure_2, ..."""
    ids = [procedure.id for procedure in load(TEXT).procedures]
    assert ["procedure_1", "procedure_2", "procedure_3", "common_issues"] == ids


def i(verb: Verb, words: str | None = None, **more: str | int) -> Instruction:
    """Give an instruction, for a row of the table below."""
    return Instruction.model_validate({"verb": verb, "words": words, **more})


PORTAL = (
    i(Verb.OPEN, "https://dartmouth.zoom.us", value="https://dartmouth.zoom.us"),
    i(Verb.SIGN_IN, "Zoom account"),
)
READINGS = {
    "email_notification": [
        [
            i(
                Verb.FIND_LETTER,
                "[Zoom Scheduler] Calendar account connection issue",
                value="scheduler-noreply@zoom.us",
            )
        ],
        [i(Verb.CLICK, "Reauthorize", role="button", place="in the email")],
        [
            i(Verb.SIGN_IN, "Outlook/Office 365 account", condition="You will be prompted"),
            i(Verb.GRANT, "Zoom access", condition="You will be prompted"),
        ],
        [i(Verb.EXPECT, "your calendar connection will be restored")],
    ],
    "web_portal": [
        [*PORTAL],
        [i(Verb.CLICK, "Scheduler", place="left navigation menu")],
        [i(Verb.CLICK, "Settings", place="bottom-left corner of the Scheduler page", hint="tiny gear icon")],
        [i(Verb.CLICK, "Accounts", role="tab")],
        [i(Verb.CLICK, "Reauthorize", either=1), i(Verb.CLICK, "Add an account", either=1)],
        [
            i(Verb.SIGN_IN, "Outlook/Office 365 account", condition="when prompted"),
            i(Verb.GRANT, "requested permissions"),
        ],
    ],
    "mail_and_calendar": [
        [*PORTAL],
        [i(Verb.CLICK, "Settings", place="left pane")],
        [i(Verb.SCROLL, "Mail & Calendar", role="tab", place="at the top")],
        [i(Verb.SELECT, "Office 365", place="list of calendar options"), i(Verb.CLICK, "Next")],
        [
            i(Verb.CLICK, "Authorize"),
            i(Verb.CONFIRM, "Authorize with OAuth 2.0", role="checkbox", value="selected"),
        ],
        [
            i(Verb.ENTER, "Office 365 email address", condition="when prompted"),
            i(Verb.ENTER, "password", condition="when prompted"),
            i(Verb.CLICK, "Accept"),
        ],
    ],
    "common_issues": [
        [
            i(Verb.SIGN_OUT, "Zoom web portal"),
            i(Verb.SIGN_IN, "Zoom web portal"),
            i(Verb.CLICK, "Scheduler"),
            i(Verb.CLICK, "Settings"),
        ],
        [
            i(Verb.SIGN_OUT, "Zoom desktop app", application="Zoom desktop app"),
            i(Verb.SIGN_IN, "Zoom desktop app", application="Zoom desktop app"),
        ],
        [i(Verb.FIND_LETTER, place="junk/spam folder", value="scheduler-noreply@zoom.us")],
        [i(Verb.CONFIRM, "Dartmouth Office 365 credentials", value="NetID@dartmouth.edu")],
    ],
}


@pytest.mark.parametrize(
    ("procedure", "number"), [(name, n) for name, rows in READINGS.items() for n in range(1, len(rows) + 1)]
)
def test_all_twenty_sentences_are_read_as_a_person_reads_them(
    article: Article, procedure: str, number: int
) -> None:
    """Sixteen steps and four remedies are read fully; the words' offsets are exact."""
    step = next(one for one in article.procedures if one.id == procedure).steps[number - 1]
    acts = article.readings.at(procedure, number)
    assert READINGS[procedure][number - 1] == [act.model_copy(update={"start": None}) for act in acts]
    for act in acts:
        if act.words is not None:
            assert act.words == step.text[act.start : act.end]


EMPHASIZED = [
    "Reauthorize",
    "Scheduler",
    "Settings",
    "Accounts",
    "Add an account",
    "Mail &amp;&nbsp; Calendar",
    "Office 365",
    "Next",
    "Authorize",
    "Authorize with OAuth 2.0",
    "Accept",
]


def test_the_readings_are_the_same_when_the_names_are_in_bold(article: Article) -> None:
    """Where a writer sets the controls' names in bold, the article is read as without."""
    source = PAGE.read_text(encoding="utf-8")
    marked = "|".join(re.escape(name) for name in sorted(EMPHASIZED, key=len, reverse=True))
    steps = re.compile(r"(?<=<li>)(?!<a).*?(?=</li>)")
    bold = steps.sub(
        lambda step: re.sub(rf"(?<![\w/])({marked})(?! account| email)(?!\w)", r"<b>\1</b>", step[0]), source
    )
    folder = "zoom_calendar_reauthorization"
    emphatic = read_article(PAGE, bold.encode(), folder=folder, ids=procedure_ids(folder))
    assert ("Reauthorize", "Add an account") == emphatic.procedures[1].steps[4].emphasis
    assert article.readings == emphatic.readings


def test_what_is_no_address_is_none_of_the_articles() -> None:
    """A slip that cannot be taken apart as an address does not keep the article from being read."""
    article = read_article(
        "slip.md", b"# T\n\n1. Go to http://[1 or https://desk.example.org/.\n2. Click **Go**.\n"
    )
    assert ("https://desk.example.org/",) == article.facts.addresses


LISTS = """{first}

1. Go to https://desk.example.org.
2. Click Badges.

{second}

1. Click Help.
"""


@pytest.mark.parametrize(
    ("first", "second", "titles"),
    [
        ("Reset the badge:", "If it does not work:", ["Reset the badge", "If it does not work"]),
        ("RESETTING", "ASKING FOR HELP", ["RESETTING", "ASKING FOR HELP"]),
        ("**Reset**", "**Getting help**", ["Reset", "Getting help"]),
        ("On the web:", "Do the following:", ["On the web", "On the web"]),
        ("Follow these steps:", "Then complete the steps below:", ["Your badge", "Your badge"]),
        ("This resets it.", "Or, without a badge, do it at the desk.", ["Your badge", "Your badge"]),
        ("## Reset", "## Need help?", ["Reset", "Need help?"]),
    ],
)
def test_a_line_that_names_a_list_is_its_heading(first: str, second: str, titles: list[str]) -> None:
    """What a paste leaves of a heading names its procedure, and no counted act is lost under a usual one."""
    text = f"Your badge\n\n{LISTS.format(first=first, second=second)}"
    article = read_article("badge.md", text.encode())
    assert [(titles[0], 2), (titles[1], 1)] == [(each.title, len(each.steps)) for each in article.procedures]


@pytest.mark.parametrize(
    ("name", "item"), [("a.md", "{}. Click **Save**.\n"), ("a.html", "<li>Click <b>Save</b>.</li>\n")]
)
def test_a_heap_of_items_is_refused_before_it_is_read(name: str, item: str) -> None:
    """No article has so many steps; each of them would be read first."""
    with pytest.raises(ArticleError, match="holds 100000 items of lists, more than 5000"):
        read_article(name, "".join(item.format(n) for n in range(100_000)).encode())


def test_steps_of_far_more_letters_than_anybody_reads_are_refused() -> None:
    """Each of them would be taken apart first, which those made for it could make last."""
    steps = "".join(f"{n}. Click **Go** {'and so on ' * 900}\n" for n in range(1, 100))
    with pytest.raises(ArticleError, match=r"have \d+ letters, more than 200000"):
        read_article("long.md", f"# Long\n\n{steps}".encode())
