"""A press that the article says to repeat: as often as it takes, and no more."""

import pytest

from tests.pages.reader.telling import CURRENT, OUT_OF_REACH, Walk, told, why

pytestmark = pytest.mark.browser

GUESTS = """<div><span>Guests</span><div><button aria-label="One fewer">-</button><b id=n>START</b>
<button aria-label="One more" onclick="did('more'); setTimeout(() => n.textContent++, 80)">+</button>
</div></div>
<button onclick="did(`kept ${n.textContent}`)">Keep</button>"""


def test_it_is_pressed_until_the_number_beside_it_is_the_one_that_is_told(walk: Walk) -> None:
    """The page shows each press a moment later."""
    result = walk(
        "Click **One more** until it says **4**.", "Click **Keep**.",
        'You should see "did kept 4".', page=GUESTS.replace("START", "1"),
    )  # fmt: skip
    assert [CURRENT] * 3 == told(result), why(result)


def test_what_is_there_already_needs_no_press(walk: Walk) -> None:
    """A reader looks first."""
    result = walk(
        "Click **One more** until it says **4**.", "Click **Keep**.",
        'You should see "did kept 4".', page=GUESTS.replace("START", "4"),
    )  # fmt: skip
    assert [CURRENT] * 3 == told(result), why(result)


def test_what_never_comes_blames_nobody(walk: Walk) -> None:
    """It is left after some presses: what it was to bring about may come in another way."""
    page = GUESTS.replace("START", "1").replace("n.textContent++", "0")
    result = walk("Click **One more** until it says **4**.", page=page)
    assert [OUT_OF_REACH] == told(result), why(result)
