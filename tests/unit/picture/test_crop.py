"""What of a window a picture shows."""

import pytest

from flows.picture.crop import crop, frame
from flows.screen import Box

WINDOW = (1280, 800)


def _box(*sides: float) -> Box:
    return Box(x=sides[0], y=sides[1], width=sides[2], height=sides[3])


@pytest.mark.parametrize(
    ("control", "part"),
    [
        (_box(600, 380, 80, 40), _box(280, 200, 720, 400)),
        (_box(15, 346, 200, 30), _box(0, 161, 720, 400)),
        (_box(1200, 780, 70, 15), _box(560, 400, 720, 400)),
        (_box(100, 300, 700, 40), _box(0, 120, 1180, 400)),
        (_box(0, -50, 3000, 2000), _box(0, 0, 1280, 800)),
        (_box(1300, 10, 50, 20), _box(0, 0, 1280, 800)),
        (None, _box(0, 0, 1280, 800)),
    ],
)
def test_a_picture_shows_the_control_and_what_is_around_it(control: Box | None, part: Box) -> None:
    """The control stands in the middle where the window has room; without one the whole window is shown."""
    assert part == crop(control, *WINDOW)


def test_a_dialog_is_shown_whole() -> None:
    """With an edge of what lies behind it, however the control stands in it."""
    part = crop(_box(787, 481, 105, 38), *WINDOW, _box(360, 240, 540, 310))
    assert _box(320, 200, 620, 390) == part
    assert _box(0, 0, 1280, 800) == crop(_box(700, 500, 90, 30), *WINDOW, _box(0, 0, 1280, 800))


def test_the_frame_is_told_in_the_pictures_own_pixels() -> None:
    """Two pixels for each of the window's, from the picture's corner, and nothing outside of it."""
    part = _box(280, 200, 720, 400)
    assert _box(640, 360, 160, 80) == frame(_box(600, 380, 80, 40), part)
    assert _box(0, 0, 40, 40) == frame(_box(270, 190, 30, 30), part)
    assert frame(_box(0, 0, 10, 10), part) is None
    assert frame(None, part) is None
