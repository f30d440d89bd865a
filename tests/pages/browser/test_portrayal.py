"""Pictures that are fit for an article."""

import io

import pytest
from PIL import Image

from flows.browser import Window
from flows.browser.evidence.portrayal import portray
from flows.picture.pseudonym import Pseudonyms
from flows.redaction import SECRETS
from flows.screen import Box

_PAGE = """
<style>
  @keyframes turn { to { transform: rotate(360deg) } }
  #busy { animation: turn 1s linear infinite }
</style>
<p id="who">Robin Cnylki</p><p>f00cnylki@dartmouth.edu</p><div id="busy">o</div>
<input value="f00cnylki@dartmouth.edu"><input type="password" value="0123456789">
<p id="written" contenteditable>Robin Cnylki</p>
<div id="shadow"></div>
<script>
  shadow.attachShadow({mode: "open"}).innerHTML = "<b>Robin Cnylki</b>";
  seen = [];
  for (const each of [who, written]) {
    const look = () => seen.push(`${each.id}: ${each.textContent}`);
    new MutationObserver(look).observe(each, {subtree: true, characterData: true});
  }
</script>
"""
_PART = Box(x=0, y=0, width=400, height=300)
pytestmark = pytest.mark.browser


def _portrayed(sheet: Window, name: str) -> bytes | None:
    """The picture of the page of somebody of this name."""
    sheet.page.set_content(_PAGE.replace("f00cnylki", f"f00{name.lower()}").replace("Cnylki", name))
    sheet.disturb()
    known = Pseudonyms("", (f"f00{name.lower()}@dartmouth.edu",))
    known.learn(sheet.screen())
    return portray(sheet.page, _PART, known, private=False)


def test_who_is_on_the_page_is_not_in_its_picture(sheet: Window) -> None:
    """Two people's pages give one picture, byte for byte, at twice the density."""
    picture = _portrayed(sheet, "Cnylki")
    assert picture is not None
    assert picture == _portrayed(sheet, "Vrempt")
    with Image.open(io.BytesIO(picture)) as image:
        assert (800, 600) == image.size


def test_the_page_is_as_it_was_behind_its_picture(sheet: Window) -> None:
    """Its texts, its fields and its marks; what can be edited was not touched, for that may be saved."""
    held = "all => all.map(each => each.value ?? each.textContent)"
    sheet.page.set_content(_PAGE)
    before = sheet.page.content(), sheet.page.locator("input, p, b").evaluate_all(held)
    known = Pseudonyms("", ("f00cnylki@dartmouth.edu",))
    known.learn(sheet.screen())
    portray(sheet.page, _PART, known, private=True)
    assert before == (sheet.page.content(), sheet.page.locator("input, p, b").evaluate_all(held))
    assert ["who: Sample Person", "who: Robin Cnylki"] == sheet.page.evaluate("seen")


def test_a_page_that_shows_a_secret_is_not_portrayed(sheet: Window) -> None:
    """Of it there is no picture, and the page is as it was all the same."""
    SECRETS.know("kelp-and-granite-71")
    sheet.page.set_content("<p>f00cnylki@dartmouth.edu: kelp-and-granite-71</p>")
    assert portray(sheet.page, _PART, Pseudonyms("", ("f00cnylki@dartmouth.edu",)), private=True) is None
    assert "f00cnylki@dartmouth.edu" in sheet.page.content()
