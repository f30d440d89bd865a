"""Which procedures are gone again without an identity provider's pages."""

import pytest

from flows.article import read_article
from flows.reader.admission import is_handed_on, way


@pytest.mark.parametrize(
    ("expected", "sentence"),
    [
        (True, "Sign in with your NetID."),
        (True, "If you are asked, sign in."),
        (True, "Enter **Blue** as the title."),
        (False, "Sign out of the desk."),
        (False, "Enter your password."),
        (False, "Enter your e-mail address."),
    ],
)
def test_who_is_told_to_type_or_to_leave_sees_the_providers_pages_each_time(
    expected: bool, sentence: str
) -> None:
    """There these pages are what the article speaks of, and a second look is a look at them."""
    text = f"# Desk\n\n1. Go to https://desk.example.org.\n2. {sentence}\n".encode()
    article = read_article("desk.md", text)
    assert expected is is_handed_on(act for step in article.readings for act in step)


@pytest.mark.parametrize(("expected", "to"), [(True, 1), (True, 2), (False, 3), (False, 4)])
def test_a_look_that_ends_before_what_is_typed_is_spared_the_providers_pages(expected: bool, to: int) -> None:
    """Only where the way to what is looked at leads past the typing it is gone as it is told."""
    steps = ("Go to https://desk.example.org.", "Click **Add**.", "Enter your password.", "Click **OK**.")
    text = "# Desk\n\n" + "\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1))
    article = read_article("desk.md", text.encode())
    assert expected is is_handed_on(way(article.readings, article.procedures[0], to))
