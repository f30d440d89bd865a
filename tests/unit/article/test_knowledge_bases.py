"""Articles as the usual help desks, wikis and site generators publish them."""

from textwrap import dedent

import pytest

from flows.article import Article, read_article

ZENDESK = """<!doctype html><html><head><title>Share a report – Acme Help Center</title></head><body>
<header class="header"><nav><ol><li>Home</li><li>Reports</li></ol></nav></header>
<main role="main"><article class="article"><h1 class="article-title">Share a report</h1>
<div class="article-info"><div class="article-content"><div class="article-body">
<p>You can share a report with anyone.</p>
<div class="callout callout--warning"><h4 class="callout__title">Warning</h4><p>Open <b>Trash</b> never.</p>
</div>
<h2 id="h_01">Sharing</h2>
<ol>
<li>In Reports, click <strong>My reports</strong>.</li>
<li>Click the options menu (<img src="dots.png" alt="three dots">), then select <strong>Share</strong>.
<p><img src="shot.png" alt="The share dialog with a list of people and a button"></p>
<p class="note">Note: Only admins see <strong>Share</strong>.</p></li>
<li>Click <img src="plus.png" alt="plus"> and enter a name.
<ul><li>If the person is not listed, click <strong>Invite</strong>.</li></ul>
<p>Click <strong>Send</strong>.</p></li>
</ol></div></div></div></article></main><footer><ol><li>Privacy</li></ol></footer></body></html>"""

CONFLUENCE = """<html><head><title>Connect a printer - IT - Confluence</title></head><body>
<div id="main"><h1 id="title-text"><a href="/x">Connect a printer</a></h1>
<div id="main-content" class="wiki-content"><div class="toc-macro toc"><ul><li><a href="#a">Steps</a></li>
</ul></div>
<h2 id="a">Steps</h2><ol>
<li><p>Go to <strong>Settings</strong> &gt; <strong>Printers</strong>.</p>
<p><span class="confluence-embedded-file-wrapper"><img class="confluence-embedded-image" src="a.png"></span>
</p>
<div class="confluence-information-macro confluence-information-macro-note">
<p class="title">Heads up</p><div class="confluence-information-macro-body"><p>Click nothing else.</p></div>
</div></li>
<li><p>Click&nbsp;<strong>Add a printer</strong>.</p></li></ol></div></div></body></html>"""

MEDIAWIKI = """<html><head><title>Help:Watchlist - Acme Wiki</title></head><body class="mediawiki">
<div id="content" class="mw-body"><h1 id="firstHeading">Help:Watchlist</h1>
<div id="bodyContent"><div id="mw-content-text"><div class="mw-parser-output">
<p>The watchlist shows changes.</p>
<div id="toc" class="toc"><h2>Contents</h2><ul><li class="toclevel-1"><a href="#Add">1 Add a page</a></li>
</ul></div>
<h2>
<span class="mw-headline" id="Add">Add a page</span>
<span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>
<ol><li>Open the page.
<dl><dd>It must exist.</dd></dl></li>
<li>Click <b>Watch</b> at the top.</li></ol>
<h3><span class="mw-headline">By hand</span></h3>
<ol><li>Click <i>Edit watchlist</i>.</li></ol></div></div></div></div></body></html>"""

DOCUSAURUS = """<html><head><title>Create a token | Acme Docs</title></head><body><div id="__docusaurus">
<aside class="theme-doc-sidebar-container"><ul><li>Intro</li></ul></aside>
<main class="docMainContainer"><article><nav class="theme-doc-breadcrumbs"><ul><li>Docs</li></ul></nav>
<div class="theme-doc-markdown markdown"><header><h1>Create a token</h1></header>
<h2 class="anchor" id="s">In the dashboard<a
href="#s" class="hash-link" aria-label="Direct link">&#8203;#</a></h2>
<ol><li>Open <a href="https://app.example.com/tokens">the token page</a>.
<div class="theme-admonition theme-admonition-tip admonition_xJq3 alert alert--success">
<div class="admonitionHeading_Gvgb"><span class="admonitionIcon"><svg></svg></span>tip</div>
<div class="admonitionContent_BuS1"><p>Use one token for each app.</p></div></div></li>
<li>In the <strong>Name</strong> field, type <code>ci-bot</code>.</li>
<li>Press <kbd>Enter</kbd>.</li></ol></div></article></main></div></body></html>"""

STEP_HEADINGS = """<html><body><article><h1>Set up mail</h1><h2>On the web</h2>
<h3>Step 1: Open your settings</h3><p>Click the gear icon and select <b>All settings</b>.</p>
<h3>Step 2: Turn it on</h3><p>Select <b>Enable IMAP</b>.</p><div class="note"><p>This takes a minute.</p>
</div>
<p>Click <b>Save</b>.</p></article></body></html>"""

STEP_LISTS = """<html><body><article><h1>Set up mail</h1>
<h2>Step 1: Open your settings</h2><ol><li>Click <b>Gear</b>.</li><li>Click <b>All</b>.</li></ol>
<h2>Step 2: Turn it on</h2><ol><li>Select <b>IMAP</b>.</li></ol></article></body></html>"""

TABLE = """<html><body><article><h1>Pay a bill</h1><table><tr><th>Step</th><th>Action</th></tr>
<tr><td>1</td><td>Click <b>Bills</b>.</td></tr><tr><td>2</td><td>Click <b>Pay</b>.</td></tr></table>
<table><tr><th>Field</th><th>Description</th></tr><tr><td>Amount</td><td>Enter a number.</td></tr></table>
</article></body></html>"""

VALUES = """<html><body><article><h1>Book a boat</h1><ol><li>Click <b>New</b>.</li>
<li><p>Fill in the form:</p><table><tr><th>Field</th><th>Value</th></tr>
<tr><td><b>Boat</b></td><td>Heron</td></tr>
<tr><td>Hours:</td><td><code>2</code></td></tr></table></li><li>Click <b>Book</b>.</li>
<li>Look at the list.<table><tr><th>Field</th><th>Description</th></tr>
<tr><td>Boat</td><td>Its name.</td></tr></table></li></ol>
<p>For your own boats:</p><table><tr><th>Setting</th><th>Value</th></tr>
<tr><td>Own</td><td>Yes</td></tr></table></article></body></html>"""

MARKDOWN = dedent(
    """\
    # Add a runner

    1. Go to **Settings** > **Runners**.
       ![The page](a.png)

       > [!NOTE]
       > Owners only.

    2. In the **Name** field, enter <your name>.

       :::tip
       Click **Random** for a random name.
       :::

       Then click **Next**.
    3. Do one of the following:
       - Click **Linux**.
       - Click **Windows**.
    """
)

PLAIN = (
    "Reset the router\r\n\r\n1) Go to http://192.168.0.1.\r\n"
    "   a. Enter \u201cadmin\u201d in the User field.\r\n2) Click\u00a0\u201cReset.\u201d\r\n"
)

BULLETS = (
    "# Log out\n\n- Click **Profile**.\n- Then click **Sign out**.\n\nYou need:\n\n- A browser\n- Time\n"
)

PAGES = [
    (
        "zendesk.html",
        ZENDESK,
        [
            [
                "In Reports, click My reports.",
                "Click the options menu (), then select Share.",
                "Click plus and enter a name.",
                "If the person is not listed, click Invite.",
                "Click Send.",
            ]
        ],
    ),
    ("confluence.html", CONFLUENCE, [["Go to Settings > Printers.", "Click Add a printer."]]),
    (
        "mediawiki.html",
        MEDIAWIKI,
        [["Open the page.\nIt must exist.", "Click Watch at the top."], ["Click Edit watchlist."]],
    ),
    (
        "docusaurus.html",
        DOCUSAURUS,
        [["Open the token page.", "In the Name field, type ci-bot.", "Press Enter."]],
    ),
    (
        "step-headings.html",
        STEP_HEADINGS,
        [["Click the gear icon and select All settings.", "Select Enable IMAP.", "Click Save."]],
    ),
    ("step-lists.html", STEP_LISTS, [["Click Gear.", "Click All.", "Select IMAP."]]),
    ("table.html", TABLE, [["Click Bills.", "Click Pay."]]),
    (
        "values.html",
        VALUES,
        [
            [
                "Click New.",
                "Fill in the form:",
                "Boat: Heron",
                "Hours: 2",
                "Click Book.",
                "Look at the list.",
            ]
        ],
    ),
    (
        "markdown.md",
        MARKDOWN,
        [
            [
                "Go to Settings > Runners.",
                "In the Name field, enter <your name>.\nThen click Next.",
                "Do one of the following:",
                "Click Linux.",
                "Click Windows.",
            ]
        ],
    ),
    (
        "plain.txt",
        PLAIN,
        [
            [
                "Go to http://192.168.0.1.",
                "Enter \u201cadmin\u201d in the User field.",
                "Click \u201cReset.\u201d",
            ]
        ],
    ),
    ("bullets.md", BULLETS, [["Click Profile.", "Then click Sign out."]]),
]


def read(name: str, text: str) -> Article:
    """Read a page that the test holds."""
    return read_article(name, text.encode())


@pytest.mark.parametrize(("name", "text", "steps"), PAGES, ids=[page[0] for page in PAGES])
def test_the_steps_of_a_page_are_what_a_reader_follows(name: str, text: str, steps: list[list[str]]) -> None:
    """Notes, pictures and edit links are no part of a step; what goes on behind them is."""
    assert steps == [[step.text for step in procedure.steps] for procedure in read(name, text).procedures]


def test_titles_and_headings_are_those_that_are_seen() -> None:
    """A heading's anchor and its edit link are no words of it."""
    titles = [(page.title, page.procedures[0].title) for page in map(read, "abc", (MEDIAWIKI, DOCUSAURUS))]
    assert [("Help:Watchlist", "Add a page"), ("Create a token", "In the dashboard")] == titles


def test_marks_of_names_and_keys_are_kept() -> None:
    """Bold, code and keys are set apart, and an icon's name where the sentence wants a word."""
    docusaurus, zendesk = read("a.html", DOCUSAURUS), read("b.html", ZENDESK)
    assert [("Name", "ci-bot"), ("Enter",)] == [s.emphasis for s in docusaurus.procedures[0].steps[1:]]
    assert "plus" in zendesk.procedures[0].steps[2].emphasis


def test_only_the_first_of_several_ways_has_to_be_gone() -> None:
    """Of ways of which one is enough the others hang on a condition."""
    article = read("a.md", MARKDOWN)
    conditions = [article.readings.at("procedure_1", number)[0].condition for number in (4, 5)]
    assert [None, "Alternatively"] == conditions
