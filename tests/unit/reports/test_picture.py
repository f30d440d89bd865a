"""The picture beside a sentence."""

import base64
import io
from pathlib import Path

import pytest
from PIL import Image

from flows.screen import Box
from flows.verdict import Evidence
from reports.page.picture import picture


def _saved(folder: Path, size: tuple[int, int], name: str = "seen.png") -> str:
    Image.new("RGB", size, "white").save(folder / name)
    return name


def test_a_picture_of_usual_size_is_embedded_as_it_is(tmp_path: Path) -> None:
    """The bytes of the file are those in the page."""
    name = _saved(tmp_path, (1280, 720))
    found = picture(Evidence(screenshot=name), tmp_path)
    assert found is not None
    assert (tmp_path / name).read_bytes() == base64.b64decode(found.source.partition(",")[2])


def test_a_large_picture_is_scaled_and_its_frame_with_it(tmp_path: Path) -> None:
    """A picture of a sharp screen is made smaller; the frame stays on its control."""
    frame = Box(x=320, y=640, width=160, height=80)
    found = picture(Evidence(screenshot=_saved(tmp_path, (3200, 1800)), frame=frame), tmp_path)
    assert found is not None
    embedded = Image.open(io.BytesIO(base64.b64decode(found.source.partition(",")[2])))
    assert (1600, 900) == (found.width, found.height) == embedded.size
    assert Box(x=160, y=320, width=80, height=40) == found.frame


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        (Box(x=-20, y=-20, width=50, height=50), Box(x=0, y=0, width=30, height=30)),
        (Box(x=2000, y=0, width=50, height=50), None),
        (Box(x=10, y=10, width=0, height=0), None),
    ],
)
def test_a_frame_stays_inside_the_picture(tmp_path: Path, frame: Box, expected: Box | None) -> None:
    """A control that is cut off is framed as far as it is seen; one that is not seen, not at all."""
    found = picture(Evidence(screenshot=_saved(tmp_path, (1280, 720)), frame=frame), tmp_path)
    assert found is not None
    assert expected == found.frame


@pytest.mark.parametrize("size", [(1280, 720), (360, 740), (200, 100)])
@pytest.mark.parametrize("x", [0, 100, 1200])
def test_what_is_shown_first_lies_inside_the_picture(tmp_path: Path, size: tuple[int, int], x: int) -> None:
    """The part around the control never shows what is outside of the picture."""
    frame = Box(x=x, y=40, width=60, height=30)
    found = picture(Evidence(screenshot=_saved(tmp_path, size), frame=frame), tmp_path)
    assert found is not None
    left, top, width, height = map(float, found.view.split())
    assert min(left, top) >= 0
    assert left + width <= size[0] + 1
    assert top + height <= size[1] + 1


@pytest.mark.parametrize("name", [None, "missing.png", "broken.png", "../outside.png"])
def test_a_picture_that_is_none_is_left_out(tmp_path: Path, name: str | None) -> None:
    """A file that is missing, broken or not of this run costs the picture and nothing else."""
    out = tmp_path / "out"
    out.mkdir()
    out.joinpath("broken.png").write_bytes(b"\x89PNG no more")
    _saved(tmp_path, (10, 10), "outside.png")
    assert picture(Evidence(screenshot=name), out) is None
