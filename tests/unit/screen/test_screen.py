"""A screen, what its controls hold, and a screen made of it with other controls."""

from tests.drawn import drawn

PAGE = """
- main [ref=e1]:
  - heading "Settings" [ref=e2]
  - group "Alerts" [ref=e3]:
    - checkbox "Mail" [ref=e4]
  - button "Save" [ref=e5]
- dialog "News" [ref=e6] [box=10,10,300,200]:
  - button "Close" [ref=e7]
- dialog "Later" [ref=e8]
- dialog "Kept above" [ref=e9] [box=0,-720,1280,720]
- dialog "Kept below" [ref=e10] [box=0,720,1280,300]
- dialog "Around" [ref=e11] [box=0,0,0,0]
"""


def test_what_a_control_holds_comes_in_reading_order() -> None:
    """At any depth, without what stands behind it."""
    screen = drawn(PAGE)
    assert ["Settings", "Alerts", "Mail", "Save"] == [c.label for c in screen.inside(0)]
    assert [] == list(screen.inside(3))


def test_what_holds_a_control_comes_from_the_nearest_outwards() -> None:
    """And what stands in the two nearest is beside it."""
    screen = drawn(PAGE)
    box = next(c for c in screen.controls if c.label == "Mail")
    assert (["group", "main"], [2, 0]) == ([c.role for c in screen.around(box)], list(screen.holders(box)))
    assert ["Settings", "Alerts", "Save"] == [c.label for c in screen.beside(box)]


def test_what_is_beside_a_control_is_named_once() -> None:
    """Though the nearest holder is held by the next, which holds the same again."""
    screen = drawn("""
- main [ref=e1]:
  - tablist [ref=e2]:
    - tab "Profile" [ref=e3]
    - tab "Accounts" [ref=e4]
    - tab "Zones" [ref=e5]
  - button "Save" [ref=e6]
""")
    tab = next(c for c in screen.controls if c.label == "Accounts")
    assert ["Profile", "Zones", "Save"] == [c.label for c in screen.beside(tab) if c.role != "tablist"]


def test_a_dialog_that_is_not_drawn_is_none() -> None:
    """A page keeps closed ones ready, without a box or out of the window."""
    assert ["News", "Around"] == [drawn(PAGE).controls[i].name for i in drawn(PAGE).dialogs]


def test_a_changed_screen_is_worked_out_anew() -> None:
    """What was worked out from the controls of before does not go with it."""
    screen = drawn(PAGE)
    assert "Save" in screen.text
    changed = screen.changed(c.model_copy(update={"name": "", "words": ""}) for c in screen.controls)
    assert ("", screen.url) == (changed.text, changed.url)


def test_a_control_can_be_thought_away() -> None:
    """What it holds stays where it is, and it can no longer be used."""
    screen = drawn(PAGE)
    without = screen.without(2)
    assert ("none", None) == (without.controls[2].role, without.controls[2].ref)
    assert ["Mail"] == [c.label for c in without.inside(2)]
