"""Which procedures are gone again without an identity provider's pages."""

import pytest

from flows.article import read_article
from flows.reader.admission import is_handed_on


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
