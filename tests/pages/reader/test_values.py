"""Values without quotation marks, and those that an article leaves to the reader."""

import pytest

from tests.pages.reader.telling import ACCOUNT, CURRENT, Walk, told, why

# ruff: noqa: E501 - tables of a sentence and a page
pytestmark = pytest.mark.browser

FIELDS = """<h1>New mast</h1><form onsubmit="for (const e of this.elements) if (e.value) did(e.value);
return false">{}<p><button>Apply</button></p></form>"""


def field(words: str, more: str = "") -> str:
    """A field with its label."""
    return f"<p><label>{words} <input {more}></label></p>"


TWO = FIELDS.format(field("ID") + field("Host name/address"))


@pytest.mark.parametrize(
    ("step", "page", "typed"),
    [
        ("In the **ID** field, enter masthead.", TWO, "masthead"),
        ("In the **Host name/address** field, enter 127.0.0.1.", TWO, "127.0.0.1"),
        ("Enter 10.0.0.5 in the **Host name/address** field.", TWO, "10.0.0.5"),
        ("Set **ID** to 5.", TWO, "5"),
        ("Name your mast `Blue mast`.", FIELDS.format(field("Name") + field("ID")), "Blue mast"),
        ("For **ID**, enter mast-7.", TWO, "mast-7"),
    ],
)
def test_a_value_is_typed_as_it_stands(walk: Walk, step: str, page: str, typed: str) -> None:
    """Letters, numbers and addresses of numbers need no quotation marks."""
    result = walk(step, "Click **Apply**.", f'You should see "did {typed}".', page=page)
    assert [CURRENT] * 3 == told(result), why(result)


@pytest.mark.parametrize(
    ("kind", "said", "typed"),
    [
        ("date", "9 June 2030", "2030-06-09"),
        ("date", "Jun 9, 2030", "2030-06-09"),
        ("time", "6:05 pm", "18:05"),
    ],
)
def test_a_date_is_typed_as_its_field_takes_it(walk: Walk, kind: str, said: str, typed: str) -> None:
    """An article writes it as people do, and the field's own keys are another matter."""
    page = FIELDS.format(field("Due", f"type={kind}"))
    result = walk(
        f"In **Due**, enter **{said}**.", "Click **Apply**.", f'You should see "did {typed}".', page=page
    )
    assert [CURRENT] * 3 == told(result), why(result)


@pytest.mark.parametrize(
    ("step", "page"),
    [
        ("Enter a title.", FIELDS.format(field("Title") + field("Subject"))),
        ("Enter the number of copies.", FIELDS.format(field("Number of copies", "type=number"))),
        ('Type the name of the other mast into the "Device Name" field.', FIELDS.format(field("Device Name"))),
        ("Enter your comment.", FIELDS.format("<p><label>Comment <textarea></textarea></label></p>")),
        ("In the **Contact** field, enter a name.", FIELDS.format(field("Contact"))),
        ("Enter the date of the visit.", FIELDS.format(field("Date of the visit", "type=date"))),
        ("In the **Guest** field, enter the guest's email address.", FIELDS.format(field("Guest", "type=email"))),
        ("Enter the guest's email address in the **Guest** field.", FIELDS.format(field("Guest"))),
        ("Enter a description of your problem in the **Details** box.", FIELDS.format(field("Details"))),
    ],
)  # fmt: skip
def test_what_is_left_to_the_reader_is_made_up_and_said(walk: Walk, step: str, page: str) -> None:
    """Something that fits is typed; it never is the account's own."""
    result = walk(step, "Click **Apply**.", 'You should see "did".', page=page)
    assert [CURRENT] * 3 == told(result), why(result)
    said = [note.text for note in result.steps[1].verdict.notes if note.kind == "made_up"]
    assert 1 == len(said), why(result)
    assert not any(ACCOUNT.email in text for text in said), why(result)


def test_what_comes_only_with_an_act_that_was_left_out_is_not_gone(walk: Walk) -> None:
    """Behind "if you want to change it, click Edit", which nobody wanted, a missing Cancel proves nothing."""
    page = """<button onclick="flip('more')">Edit</button><p id=more hidden><button>Cancel</button></p>
    <button>Finish</button>"""
    result = walk(
        "If you want to change something, click **Edit**.",
        "Click **Cancel**.",
        "Click **Finish**.",
        page=page,
    )
    assert [CURRENT, ("unverified", "not_understood"), CURRENT] == told(result), why(result)


def test_a_site_that_is_as_a_later_step_leaves_it_is_nobodys_fault(walk: Walk) -> None:
    """The field comes up behind Edit, as the article says of a later step: somebody has started already."""
    page = """<button onclick="flip('more')">Edit</button><button>Stop</button>
    <p id=more hidden><label>Number of users <input></label></p>"""
    steps = (
        "In **Number of users**, enter 3.",
        "Click **Start**.",
        "Click **Edit**.",
        "Set **Number of users** to 2.",
    )
    result = walk(*steps, page=page)
    assert ("unverified", "inconsistent") == told(result)[0], why(result)
