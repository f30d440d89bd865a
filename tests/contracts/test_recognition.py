"""The package that reads words in pictures, as it is installed."""

import io

import pytest
from PIL import Image, ImageDraw, ImageFont

from fixtures.run.recognition import engine, opened


@pytest.mark.walk
def test_the_words_of_a_picture_are_read_with_what_came_with_the_package() -> None:
    """Nothing is fetched: each line with its certainty, and where it stands across the picture."""
    image = Image.new("RGB", (600, 160), "white")
    draw = ImageDraw.Draw(image)
    draw.text((20, 20), "Add an account", "black", ImageFont.load_default(28))
    draw.text((300, 100), "Reauthorize", "black", ImageFont.load_default(28))
    first, second = engine().read(image)
    assert ("Add an account", "Reauthorize") == (first.text, second.text)
    assert first.left < 0.1
    assert 0.4 < second.left < second.right < 1
    assert min(first.score, second.score) > 0.9
    assert () == engine().read(Image.new("RGB", (200, 100), "white"))


def test_what_is_no_picture_that_can_be_read_is_left() -> None:
    """Bytes of another kind, a picture that is larger than a screen; one without a ground stands on white."""
    assert None is opened(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    huge, bare = io.BytesIO(), io.BytesIO()
    Image.new("1", (6000, 5000)).save(huge, "PNG")
    Image.new("RGBA", (20, 10)).save(bare, "PNG")
    assert None is opened(huge.getvalue())
    image = opened(bare.getvalue())
    assert image is not None
    assert (255, 255, 255) == image.getpixel((5, 5))
