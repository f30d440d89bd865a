"""How far a first night goes, and what it makes of what it meets."""

import pytest

from flows.article import read_article
from flows.run.survey.answer import Answer, SeenPage, State, Walked, answers
from flows.run.survey.assumption import Assumption, Kind, in_order, read_assumptions
from flows.run.survey.limit import limit, opening
from flows.screen import Box, Control, Screen

BOX = Box(x=10, y=10, width=80, height=20)


def _limit(*steps: str) -> tuple[int, int]:
    """How many steps open the way, and the first that is not acted out."""
    text = "# Desk\n\n" + "".join(f"{i}. {step}\n" for i, step in enumerate(steps, 1))
    article = read_article("desk.md", text.encode())
    (procedure,) = article.procedures
    return opening(article, procedure), limit(article, procedure).step


@pytest.mark.parametrize(
    ("expected", "steps"),
    [
        ((1, 3), ("Sign in at https://desk.example.org.", "Click **Reports**.", "Click the **Print** tab.")),
        ((1, 2), ("Sign in at https://desk.example.org.", "Click **Save**.", "Click **Reports**.")),
        ((1, 2), ("Sign in at https://desk.example.org.", "Click **Delete**.", "Click **Reports**.")),
        ((1, 2), ("Sign in at https://desk.example.org.", "Click **Link it**.", "Sign in to your account.")),
        ((0, 2), ("Go to https://desk.example.org.", "Check the **Mail me** box.", "Click **Reports**.")),
        ((0, 2), ("Go to https://desk.example.org.", "Sign out.", "Click **Reports**.")),
        ((0, 1), ("Click **Reports**.",)),
    ],
)
def test_it_stops_before_what_might_change_something(
    expected: tuple[int, int], steps: tuple[str, ...]
) -> None:
    """What says yes, makes, does harm, ticks or leaves, what a sign-in stands behind, and the last step."""
    assert expected == _limit(*steps)


def _control(label: str, role: str, **more: str) -> Control:
    return Control(ref=label, role=role, name=label, words=label, box=BOX, **more)


def _page(*controls: Control, url: str = "https://desk.example.org/reports?tab=all&code=1") -> SeenPage:
    screen = Screen(url=url, title="Desk", width=1280, height=800, controls=controls)
    visited = ("https://desk.example.org/", "https://login.microsoftonline.com/x")
    return SeenPage(step=2, screen=screen, visited=visited, picture="evidence/desk.jpg")


def _assumed(**given: str | int) -> Assumption:
    return Assumption.model_validate({"procedure": "p", "step": 2, "source": "a", "sure": "b", **given})


def _answer(assumption: Assumption, *controls: Control) -> Answer:
    way = Walked(procedure="p", pages=(_page(*controls),), ended="Step 3 is not acted out.")
    (answer,) = answers([assumption], {"p": way})
    return answer


TAB = _control("Accounts", "tab")


def test_what_is_there_and_cannot_be_used_is_otherwise() -> None:
    """A reader who is told to press it cannot."""
    button = _control("Accounts", "button").model_copy(update={"disabled": True})
    assert State.OTHERWISE is _answer(_assumed(words="Accounts"), button).state


def test_a_link_that_looks_like_a_button_is_one() -> None:
    """In a letter every button is a link."""
    found = _answer(_assumed(words="Link it", role="button"), _control("Link it", "link"))
    assert (State.SO, "“Link it” is there as a link.") == (found.state, found.text)


def test_what_stands_there_instead_is_told_with_the_new_first() -> None:
    """What stood on the page before is no news; and what is of the same kind stands before the rest."""
    menu, new = _control("Home", "link"), _control("Connect", "button")
    before = _page(menu).model_copy(update={"step": 1})
    way = Walked(procedure="p", pages=(before, _page(menu, TAB, new)))
    (answer,) = answers([_assumed(words="Reauthorize", role="button")], {"p": way})
    assert "“Reauthorize” is not there; there are “Connect”, “Accounts”, “Home”." == answer.text


@pytest.mark.parametrize(
    ("state", "says", "given"),
    [
        (State.SO, "as a tab", {"words": "Accounts", "role": "tab"}),
        (State.OTHERWISE, "is there as a tab", {"words": "Accounts", "role": "button"}),
        (State.OTHERWISE, "“Connect” is not there; there are “Accounts”", {"words": "Connect"}),
        (
            State.SO,
            "It is desk.example.org/reports",
            {"kind": "address", "expected": "/reports", "says": "x"},
        ),
        (State.OTHERWISE, "It is desk", {"kind": "address", "expected": "/settings", "says": "x"}),
        (State.TOLD, "It is desk.example.org/reports?tab=all.", {"kind": "address", "says": "x"}),
        (State.SO, "through", {"kind": "passes", "expected": "login.microsoftonline.com", "says": "x"}),
        (State.OTHERWISE, "through desk", {"kind": "passes", "expected": "login.example.org", "says": "x"}),
        (State.NOT_REACHED, "Step 3 is not acted out.", {"words": "Accounts", "step": 3}),
    ],
)
def test_each_assumption_is_held_against_its_page(state: State, says: str, given: dict[str, str]) -> None:
    """Found so, otherwise and how, told where nothing was expected, or why it was not reached."""
    answer = _answer(_assumed(**given), TAB)
    assert (state, True) == (answer.state, says in answer.text)
    assert (None if state is State.NOT_REACHED else "evidence/desk.jpg") == answer.picture


def test_where_a_letters_button_leads_is_told_behind_safe_links() -> None:
    """By its host; what stands in the query of such a link is told to nobody."""
    safe = "https://eu.safelinks.protection.outlook.com/?url=https%3A%2F%2Fdesk.example.org%2Fa%3Ftoken%3D1"
    answer = _answer(_assumed(kind="leads", words="Link it", says="x"), _control("Link it", "link", url=safe))
    assert (State.TOLD, "It is desk.example.org.") == (answer.state, answer.text)


def test_what_the_sentences_name_is_assumed_once() -> None:
    """An entry of the file stands for the sentence's own; the others come from the article."""
    article = read_article("desk.md", b"# Desk\n\n1. Click **Reports**.\n2. Click **Print**.\n")
    (procedure,) = article.procedures
    own = _assumed(procedure=procedure.id, words="Print", source="a guide")
    assert ["the article", "a guide"] == [each.source for each in in_order(article, [own])]


@pytest.mark.parametrize(
    ("says", "text"),
    [
        ("needs words", "[[assumption]]\nprocedure='p'\nstep=1\nsource='a'\nsure='b'\n"),
        ("needs says", "[[assumption]]\nprocedure='p'\nstep=1\nkind='address'\nsource='a'\nsure='b'\n"),
        ("assumption.0.sure", "[[assumption]]\nprocedure='p'\nstep=1\nwords='x'\nsource='a'\n"),
        ("after a key", "assumption"),
    ],
)
def test_a_file_that_says_too_little_is_refused(says: str, text: str) -> None:
    """Which entry, and what it lacks; one without a source is nothing to hold a site against."""
    with pytest.raises(ValueError, match=says):
        read_assumptions(text)


def test_a_kind_is_a_control_unless_it_says_so() -> None:
    """What an article names is what there is most of."""
    (read,) = read_assumptions("[[assumption]]\nprocedure='p'\nstep=1\nwords='x'\nsource='a'\nsure='b'\n")
    assert Kind.CONTROL is read.kind
