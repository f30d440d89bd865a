"""Has an address moved, or is the reader only on the way through a sign-in?"""

import pytest

from flows.reader.acts.navigation import moved

ASKED = "https://portal.example.org/start"


@pytest.mark.parametrize("status", [301, 308])
def test_a_host_that_moved_for_good_is_told(status: int) -> None:
    """A permanent redirection to another host is a move, wherever one comes to rest."""
    moves = [(ASKED, "https://portal.example.net/start", status)]
    assert (ASKED, "https://portal.example.net/start") == moved(
        ASKED, moves, "https://portal.example.net/start"
    )
    assert (ASKED, "https://portal.example.net/start") == moved(ASKED, moves, None)


def test_coming_to_rest_elsewhere_is_a_move() -> None:
    """A temporary redirection that ends on a stranger's host is a move too."""
    moves = [(ASKED, "https://new.example.net/", 302)]
    assert (ASKED, "https://new.example.net/start") == moved(ASKED, moves, "https://new.example.net/")


@pytest.mark.parametrize(
    ("moves", "final"),
    [
        ([], ASKED),
        ([(ASKED, "/signin", 302)], "https://portal.example.org/signin"),
        ([(ASKED, "/signin", 301)], "https://portal.example.org/signin"),
        ([(ASKED, "https://login.microsoftonline.com/x", 302)], None),
        ([(ASKED, "https://us05web.example.org/start", 302)], "https://us05web.example.org/start"),
        ([(ASKED, "https://us05web.example.org/start", 301)], "https://us05web.example.org/start"),
        ([], None),
    ],
)
def test_a_way_through_is_no_move(moves: list[tuple[str, str, int]], final: str | None) -> None:
    """A sign-in, another page of the same host, a region of the service and no answer are no move."""
    assert moved(ASKED, moves, final) is None


def test_a_www_before_the_host_is_no_move() -> None:
    """The host with www before it is the same host to a reader."""
    assert (
        moved(
            ASKED,
            [(ASKED, "https://www.portal.example.org/start", 301)],
            "https://www.portal.example.org/start",
        )
        is None
    )


def test_another_hosts_move_is_not_this_ones() -> None:
    """A permanent redirection further on, by the sign-in's own host, does not blame the address."""
    moves = [
        (ASKED, "https://login.microsoftonline.com/a", 302),
        ("https://login.microsoftonline.com/a", "https://login.live.com/b", 301),
    ]
    assert moved(ASKED, moves, None) is None


def test_only_the_host_is_replaced() -> None:
    """The suggestion keeps the article's own path, where it names one."""
    address = "https://portal.example.org/a/b?c=1"
    assert (address, "https://new.example.net/a/b?c=1") == moved(
        address, [], "https://new.example.net/welcome"
    )
