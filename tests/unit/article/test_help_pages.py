"""Whole articles as help desks write them: steps in paragraphs, headings, foldable parts and tabs."""

from pathlib import Path
from typing import Any

import pytest

from flows.article import read_article
from flows.article.formats.markdown import as_markdown
from tests.measure.reading import told
from tests.published import load

ARTICLES = Path(__file__).parent / "articles"

STEPS: dict[str, dict[str, list[str]]] = {
    "loaner.html": {
        "Instructions": [
            "Go to the IT Service Portal and sign in with your NetID.",
            "In the navigation bar, click Services.",
            "Under Equipment, select Loaner Laptop.",
            "Click the Request Service button on the right.",
            "Fill in the required fields, marked with a red asterisk (*).",
            "Pickup location: choose the library closest to you.",
            "Return date: at most 14 days from today.",
            "Click Request.",
        ]
    },
    "vpn.html": {
        "Sign up for remote access": [
            "Go to access.example.org.",
            "Select Remote access.",
            "Click Enroll.\nNote: this needs approval by your manager.",
            "Click OK.",
        ],
        "Connect": ["Open https://vpn.example.org.", "Choose Staff from the Group list."],
        "Disconnect": ["Click Log out.", "Close the tab."],
        "Save your profile": ["Click Profile.", "Click Save."],
    },
    "notifications.html": {
        "Turning off e-mail notifications": [
            "In the top-right corner, click your profile picture, then click Preferences.",
            "On the Notifications tab, clear the E-mail me about replies check box.",
            "Click Save changes.",
        ],
        "Muting a channel": [
            "Hover over the channel's name.",
            "Click the More icon (⋯).",
            "Select one of these:",
            "Mute for one hour",
            "Mute until tomorrow",
            "Mute forever",
        ],
    },
    "token.md": {
        "From the UI": [
            "On the left sidebar, select Search or go to and find your project.",
            "Select Settings > Access tokens.",
            "Next to the token, select Rotate (retry).",
            "On the dialog, select Rotate.",
            "Optional. In Expiration date, enter a date.",
        ],
        "Linux": ["Open a terminal."],
        "Windows": ["Open PowerShell."],
    },
    "forwarding.txt": {
        "HOW TO FORWARD YOUR MAIL": [
            "Sign in to https://mail.example.edu with your NetID.",
            'Click the gear icon in the top right corner, then "See all settings".',
            'On the "Forwarding and POP/IMAP" tab, click "Add a forwarding address".',
            "Enter the address and click Next. In the pop-up window, click Proceed, then OK.",
            "Check your other mailbox for the message and click the link.",
        ]
    },
}

WORD = """<html><body><h1>Set up voicemail</h1>
<p class="MsoListParagraph">1.<span>&nbsp;&nbsp; </span>Open <b>Phone settings</b>.</p>
<p class="MsoListParagraph">a.<span>&nbsp;&nbsp; </span>Click <b>Voicemail</b>.</p>
<p class="MsoListParagraph">b.<span>&nbsp;&nbsp; </span>Click <b>Greeting</b>.</p>
<p class="MsoListParagraph">2.<span>&nbsp;&nbsp; </span>Click <b>Record</b>.</p>
<p>Then click <b>Stop</b>.</p><p>The red light goes out.</p><p>Then go on:</p>
<p class="MsoListParagraph">3.<span>&nbsp;&nbsp; </span>Click <b>Save</b>.</p>
<p>Click <b>Help</b> at any time.</p></body></html>"""

BOLD = """<html><body><h1>Join a class</h1>
<p><strong>Step 1: Open the portal</strong></p><p>Go to https://portal.example.edu.</p>
<p><strong>Step 2: Join</strong></p><p>Click <b>Join</b>.</p><p><img src="x.png"></p><p>Click <b>OK</b>.</p>
</body></html>"""

INTERRUPTED = """<html><body><h1>Share a folder</h1><ol><li>Open the folder.</li></ol>
<p>The folder must be yours.</p><ol start="2"><li>Click <b>Share</b>.</li></ol>
<p>Then click <b>People</b>.</p><ol start="3"><li>Click <b>Done</b>.</li></ol></body></html>"""

TERMS = """<html><body><h1>Export</h1><dl><dt>Step 1</dt><dd>Click <b>File</b>.</dd>
<dt>Step 2</dt><dd>Click <b>Export</b>.</dd></dl></body></html>"""

PAGES = [
    (
        WORD,
        [
            "Open Phone settings.",
            "Click Voicemail.",
            "Click Greeting.",
            "Click Record.\nThen click Stop.",
            "Click Save.",
        ],
    ),
    (BOLD, ["Go to https://portal.example.edu.", "Click Join.", "Click OK."]),
    (INTERRUPTED, ["Open the folder.", "Click Share.\nThen click People.", "Click Done."]),
    (TERMS, ["Click File.", "Click Export."]),
]

READINGS: list[tuple[str, str, int, list[dict[str, Any]]]] = [
    ("vpn.html", "procedure_1", 3, [
        {"verb": "click", "words": "Enroll"},
        {"verb": "expect", "words": "Note: this needs approval by your manager"},
    ]),
    ("notifications.html", "procedure_2", 3, [{"verb": "expect", "words": "Select one of these"}]),
    ("token.md", "procedure_1", 5, [
        {"verb": "enter", "words": "Expiration date", "hint": "date", "condition": "Optional"},
    ]),
    ("token.md", "procedure_2", 1, [{"verb": "unread", "words": "Open a terminal"}]),
    ("loaner.html", "procedure_1", 6, [
        {"verb": "select", "words": "library closest to you", "place": "Pickup location"},
    ]),
]  # fmt: skip


@pytest.mark.parametrize("name", STEPS)
def test_the_steps_of_an_article_are_found_however_they_are_set(name: str) -> None:
    """Numbers typed by hand, drawn by the page or told in headings count steps; help lines are none."""
    article = load(ARTICLES / name)
    assert STEPS[name] == {made.title: [step.text for step in made.steps] for made in article.procedures}


@pytest.mark.parametrize(("name", "procedure", "number", "acts"), READINGS)
def test_what_stands_beside_the_acts_is_no_act(
    name: str, procedure: str, number: int, acts: list[dict[str, Any]]
) -> None:
    """A note in italics, "select one of these:" and a terminal are not looked for on the page."""
    assert acts == [told(act) for act in load(ARTICLES / name).readings.at(procedure, number)]


@pytest.mark.parametrize(("page", "steps"), PAGES, ids=["word", "bold", "interrupted", "terms"])
def test_what_goes_on_with_a_step_outside_of_its_list_is_no_act_less(page: str, steps: list[str]) -> None:
    """A paragraph that tells what to do belongs to the step before it, as long as the count goes on."""
    (procedure,) = read_article("page.html", page.encode()).procedures
    assert steps == [step.text for step in procedure.steps]


def test_a_caption_is_no_step() -> None:
    """What a picture's caption tells is said of the picture."""
    article = load(ARTICLES / "vpn.html")
    assert not any("Nothing" in step.text for made in article.procedures for step in made.steps)


def test_what_site_generators_add_to_markdown_keeps_its_lines() -> None:
    """Notes become quotations and tabs headings, one in the other too; each line stays on its number."""
    tab = '=== "Web"\n\n    1. Click.\n\n        !!! tip\n            Wait.\n\n'
    text = tab + '??? note "More"\n    Read.\n\nEnd.'
    plain = "#### Web\n\n1. Click.\n\n    > [!NOTE]\n    > Wait.\n\n> [!NOTE]\n> Read.\n\nEnd."
    assert plain == as_markdown(text)
