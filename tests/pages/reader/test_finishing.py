"""What sends the form that a reader has filled in stands for the button that the article tells, by itself."""

import pytest

from tests.pages.reader.site import Follow

pytestmark = pytest.mark.browser
FIELDS = "<label>Name <input name=name></label>{buttons}"
DONE = {"body": "<title>Desk</title><h1>Desk</h1><p>Welcome</p><button>Next</button>"}
TYPE = "Type **Kim** in the **Name** field."


def _page(buttons: str, action: str = "/done") -> str:
    return f"<form method=post action={action}>{FIELDS.format(buttons=buttons)}</form><a href=/help>Help</a>"


@pytest.mark.parametrize(
    ("buttons", "steps", "told"),
    [
        ("<button>Log in</button>", (TYPE, "Click **Enter site**.", "Click **Next**."), "Log in"),
        (
            "<p>Your desk</p><input type=submit value=Continue>",
            (f"{TYPE[:-1]}, and then click **Open desk**.",),
            "Continue",
        ),
        (
            "<button>Log in</button><button type=button>Show</button>",
            (TYPE, "Click **Enter site**."),
            "Log in",
        ),
        (
            "<button>Write it</button></form><details><summary>Index</summary><p>Garden</p></details><form>",
            (TYPE, "Click **Create and open in editor**.", "Click **Next**."),
            "Write it",
        ),
    ],
    ids=["by a step of its own", "in the same sentence", "beside what sends nothing", "after a look around"],
)
def test_the_one_button_of_the_form_is_told(
    follow: Follow, buttons: str, steps: tuple[str, ...], told: str
) -> None:
    """Its words are what to write instead, though they have none in common."""
    result, _ = follow(*steps, page=_page(buttons), done=DONE)
    drifts = [(drift.kind, drift.shows) for step in result.steps for drift in step.verdict.drifts]
    assert [("relabelled", told)] == drifts, [step.verdict for step in result.steps]


@pytest.mark.parametrize(
    ("buttons", "action"),
    [
        ("<button>Log in</button><button>Register</button>", "/done"),
        ("<button>Delete account</button>", "/done"),
        ("<button>Log in</button>", "/account/delete"),
    ],
    ids=["two that send it", "what does harm", "a form that does harm"],
)
def test_in_doubt_nothing_is_sent(follow: Follow, buttons: str, action: str) -> None:
    """Of two nobody knows which, and what does harm is not pressed on a guess."""
    _, site = follow(TYPE, "Click **Enter site**.", page=_page(buttons, action), done=DONE)
    assert not {"done", "account/delete"} & set(site.asked)
