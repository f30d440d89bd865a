"""Where a sign-in begins on a site's own page."""

from flows.sites.login_page import beginning
from tests.drawn import drawn


def test_a_sign_in_begins_by_the_words_that_are_read() -> None:
    """The link "Sign in" begins a sign-in, whatever else screen readers are told of it."""
    page = drawn("""
        - link "Join" [ref=e1] [box=0,0,60,30]
        - link "Continue with single sign-on" [ref=e2] [box=80,0,60,30]:
          - text: Sign in
    """)
    assert page.controls[1] == beginning(page)
