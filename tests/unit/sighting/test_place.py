"""Words of place: what they mean on a screen, and what is said when they are wrong."""

from itertools import product

import pytest

from flows.screen import Box, Control, Screen
from flows.screen.layout.layout import in_landmark
from flows.sighting.place.place import Place, goes_by, mended, nearness, read_place, stands_in
from tests.drawn import drawn

WIDTH, HEIGHT = 1280, 720


def at(x: float, y: float) -> tuple[Control, Screen]:
    """A link whose middle is at this share of the window's width and height, on a screen of its own."""
    box = Box(x=x * WIDTH - 40, y=y * HEIGHT - 10, width=80, height=20)
    control = Control(ref="e1", role="link", name="Planner", box=box)
    return control, Screen(url="", title="", width=WIDTH, height=HEIGHT, controls=(control,))


def place_of(words: str) -> Place:
    """The words, read."""
    place = read_place(words)
    assert place is not None
    return place


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("next to the Brightness slider", "Brightness"),
        ("beside the Topic text box", "Topic"),
        ("in line with Oak", "Oak"),
        ("row of the Oak row", "Oak"),
    ],
)
def test_the_kind_of_thing_beside_it_is_no_word_of_its_name(words: str, name: str) -> None:
    """“The Brightness slider” is called Brightness."""
    assert (True, name) == (place_of(words).beside, place_of(words).name)


@pytest.mark.parametrize("words", [None, ""])
def test_no_words_are_no_place(words: str | None) -> None:
    """Where the article names no place there is none to check."""
    assert read_place(words) is None


@pytest.mark.parametrize(
    ("words", "across", "down", "navigation"),
    [
        ("left navigation menu", "left", None, True),
        ("left pane", "left", None, True),
        ("bottom-left corner of the Scheduler page", "left", "bottom", False),
        ("top", None, "top", False),
        ("upper right", "right", "top", False),
        ("lower left-hand corner", "left", "bottom", False),
        ("right sidebar", "right", None, True),
        ("email", None, None, False),
        ("list of calendar options", None, None, False),
        ("stop list", None, None, False),
        ("Copyright page", None, None, False),
        ("Laptop section", None, None, False),
        ("right-click menu", None, None, True),
    ],
)
def test_sides_and_menus_are_read(words: str, across: str | None, down: str | None, navigation: bool) -> None:
    """A place's sides, and whether one gets about with it, are read; a word that holds one names none."""
    place = place_of(words)
    assert (across, down, navigation) == (place.across, place.down, place.navigation)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Security section", "Security"),
        ("bottom-left corner of the Scheduler page", "Scheduler"),
        ("the Mail & Calendar tab", "Mail & Calendar"),
        ("Account Settings dialog", "Account Settings"),
        ("General", "General"),
        ("Next to Blue bikes", "Blue bikes"),
        ("row of Bakery on the quay", "Bakery on the quay"),
        ("the Garden tools card", "Garden tools"),
        ("left navigation menu", None),
        ("the dialog", None),
    ],
)
def test_a_name_is_read(words: str, name: str | None) -> None:
    """What the place is called on the screen is told from what kind of thing it is."""
    assert name == place_of(words).name


@pytest.mark.parametrize(
    ("words", "x", "y", "stands"),
    [
        ("left navigation menu", 0.06, 0.2, True),
        ("left navigation menu", 0.06, 0.95, True),
        ("left navigation menu", 0.3, 0.5, True),
        ("left navigation menu", 0.9, 0.05, False),
        ("right sidebar", 0.9, 0.5, True),
        ("right sidebar", 0.1, 0.5, False),
        ("bottom-left corner", 0.05, 0.95, True),
        ("bottom-left corner", 0.95, 0.05, False),
        ("bottom-left corner", 0.05, 0.05, False),
        ("bottom-left corner", 0.95, 0.95, False),
        ("top", 0.5, 0.1, True),
        ("top", 0.5, 0.9, False),
        ("upper right", 0.95, 0.05, True),
        ("list of calendar options", 0.5, 0.5, None),
        ("Security section", 0.5, 0.5, None),
        ("left pane", 0.5, 0.5, None),
        ("right sidebar", 0.5, 0.5, None),
        ("top", 0.5, 0.5, None),
        ("bottom-left corner", 0.5, 0.95, None),
        ("bottom-left corner", 0.5, 0.05, False),
    ],
)
def test_a_side_is_checked_against_the_window(words: str, x: float, y: float, stands: bool | None) -> None:
    """A control stands where the words say or it does not; words without a side decide nothing."""
    assert stands == stands_in(place_of(words), *at(x, y))


def test_a_control_without_a_box_stands_where_its_holder_does() -> None:
    """An input of no size is looked for where the words around it are."""
    screen = drawn("""
        - generic [ref=e1] [box=20,650,200,30]:
          - checkbox "Dark" [ref=e2] [box=0,0,0,0]
    """)
    assert stands_in(place_of("bottom-left corner"), screen.controls[1], screen) is True


def test_a_control_that_nowhere_has_a_box_is_not_judged() -> None:
    """Where nothing tells the place, the article is not blamed for it."""
    screen = drawn('- button "Next"')
    assert stands_in(place_of("left pane"), screen.controls[0], screen) is None


SHARES = tuple(step / 40 for step in range(1, 40))
SIDED = (
    "bottom-left corner of the page",
    "upper right",
    "left navigation menu",
    "right sidebar",
    "at the top",
    "the right",
)


@pytest.mark.parametrize("words", SIDED)
def test_mended_words_stand_in_the_place(words: str) -> None:
    """What is named as wrong is a run of the place's own words, wherever the control has gone."""
    place = place_of(words)
    for x, y in product(SHARES, SHARES):
        control, screen = at(x, y)
        if stands_in(place, control, screen) is False:
            says, shows = mended(place, control, screen)
            assert (True, True) == (says in words, says != shows)


@pytest.mark.parametrize(
    ("words", "x", "y", "says", "shows"),
    [
        ("bottom-left corner of the Scheduler page", 0.95, 0.05, "bottom-left corner", "top-right corner"),
        ("bottom-left corner of the Scheduler page", 0.05, 0.05, "bottom-left corner", "top-left corner"),
        ("left navigation menu", 0.9, 0.03, "left navigation menu", "top navigation menu"),
        ("left navigation menu", 0.9, 0.5, "left navigation menu", "right navigation menu"),
        ("left pane", 0.9, 0.5, "left pane", "right pane"),
        ("at the top", 0.5, 0.9, "top", "bottom"),
        ("upper right", 0.05, 0.05, "upper right", "top-left"),
    ],
)
def test_the_place_is_mended_as_an_editor_would(
    words: str, x: float, y: float, says: str, shows: str
) -> None:
    """A moved control's new place is told in the article's own manner."""
    assert (says, shows) == mended(place_of(words), *at(x, y))


POPPED_UP = """
    - banner [ref=e1] [box=0,0,1280,60]:
      - button "Account menu" [ref=e2] [box=1200,10,40,40]
      - {role} [ref=e3] [box=1100,60,180,200]:
        - link "Settings" [ref=e4] [box=1100,80,180,30]
"""


@pytest.mark.parametrize(
    ("role", "opened", "shows"),
    [
        ("menu", False, "top right"), ("listbox", False, "top right"), ("dialog", True, "top right"),
        ("generic", True, "top right"), ("generic", False, "right pane"), ("navigation", True, "right pane"),
    ],
)  # fmt: skip
def test_what_came_up_is_no_pane(role: str, opened: bool, shows: str) -> None:
    """Where a control stands in a menu that was opened, only the side can be told, and no pane is made up."""
    screen = drawn(POPPED_UP.format(role=role))
    control = next(each for each in screen.controls if each.role == "link")
    assert shows == mended(place_of("left pane"), control, screen, opened=opened)[1]


SECTIONS = """
    - main [ref=e1] [box=0,0,1280,720]:
      - region "Profile" [ref=e2] [box=300,0,900,300]:
        - heading "Profile" [level=2] [ref=e3] [box=300,0,900,30]
        - button "Edit" [ref=e4] [box=300,40,80,30]
      - region [ref=e5] [box=300,300,900,300]:
        - heading "SECURITY" [level=2] [ref=e6] [box=300,300,900,30]
        - group [ref=e7] [box=300,340,900,100]:
          - button "Edit" [ref=e8] [box=300,340,80,30]
"""


def test_no_name_is_near_nothing() -> None:
    """Where the place has no name nothing is nearer than anything else."""
    screen = drawn(SECTIONS)
    assert {0.0} == {nearness(place_of("left pane"), i, screen) for i in range(len(screen.controls))}


@pytest.mark.parametrize("role", ["navigation", "complementary", "tablist", "menubar", "tree"])
def test_menus_are_told_from_content(role: str) -> None:
    """A link belongs to what one gets about with by what holds it, at any depth."""
    screen = drawn(f"""
        - {role} [ref=e1]:
          - list [ref=e2]:
            - link "Planner" [ref=e3]
        - main [ref=e4]:
          - link "Planner" [ref=e5]
    """)
    menu, content = (c for c in screen.controls if c.role == "link")
    assert (True, False) == (in_landmark(menu, screen), in_landmark(content, screen))


def test_what_holds_the_control_goes_by_the_places_name() -> None:
    """Of two controls of the same words, the one in the named section is nearer; elsewhere none is near."""
    screen = drawn(SECTIONS)
    place = place_of("Security section")
    profile, security = (i for i, c in enumerate(screen.controls) if c.role == "button")
    assert nearness(place, security, screen) > nearness(place, profile, screen)
    assert nearness(place_of("Billing section"), security, screen) == 0


@pytest.mark.parametrize(
    ("role", "name", "words", "goes"),
    [
        ("combobox", "Format PDF", "PDF", True),
        ("combobox", "Format", "PDF", True),
        ("combobox", "PDF", "PDF", False),
        ("button", "Format PDF", "PDF", False),
    ],
)
def test_what_a_list_shows_is_no_part_of_its_name(role: str, name: str, words: str, goes: bool) -> None:
    """Many a list is named by its label and the entry chosen last, as one."""
    assert goes == goes_by("Format", Control(ref="e1", role=role, name=name, words=words))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Format drop-down", "Format"), ("the Format dropdown", "Format"),
        ("File type drop-down list", "File type"), ("Who paid? list", "Who paid?"),
        ("Time zone list", "Time zone"), ("Paper size combo box", "Paper size"),
        ("the drop-down", None), ("The drop-down list", None), ("left list", None),
    ],
)  # fmt: skip
def test_a_list_goes_by_all_words_of_its_name(words: str, name: str | None) -> None:
    """Whatever such a list is called, and also where its name goes on in small letters."""
    assert name == place_of(words).name


@pytest.mark.parametrize(
    ("words", "sides"),
    [
        ("at its bottom", (None, None)),
        ("bottom of the dialog", (None, None)),
        ("top right corner of the card", (None, None)),
        ("bottom of the page", (None, "bottom")),
        ("top-right corner", ("right", "top")),
    ],
)
def test_a_side_of_a_thing_is_no_side_of_the_window(words: str, sides: tuple[str | None, str | None]) -> None:
    """The bottom of a dialog may stand at the top of the window, and nothing has moved."""
    place = place_of(words)
    assert sides == (place.across, place.down)


def test_a_footer_is_the_bottom_of_its_page() -> None:
    """Also where the page is so short that it ends in the upper half of the window."""
    screen = drawn("""
    - banner [ref=e1] [box=0,0,1280,60]:
      - link "Hours" [ref=e2] [box=20,20,60,20]
    - contentinfo [ref=e3] [box=0,150,1280,60]:
      - link "Tours" [ref=e4] [box=20,170,60,20]
    """)
    hours, tours = (each for each in screen.controls if each.role == "link")
    place = place_of("menu at the top")
    assert (True, False) == (stands_in(place, hours, screen), stands_in(place, tours, screen))
    assert ("top", "bottom") == mended(place, tours, screen)
