"""What the rest of an article says of a control, and what it says next."""

import pytest

from flows.instruction import Instruction, Readings, Verb

SCHEDULER = Instruction(verb=Verb.CLICK, words="Scheduler", place="left pane")
GEAR = Instruction(
    verb=Verb.CLICK, words="Settings", role="icon", place="bottom-left corner", hint="tiny gear icon"
)
SHORT = Instruction(verb=Verb.CLICK, words="Settings")
SIGN_IN = Instruction(verb=Verb.SIGN_IN, words="portal")


def test_a_place_that_is_named_once_holds_elsewhere() -> None:
    """The short "Scheduler > Settings" means the gear that a fuller sentence tells of behind the same."""
    readings = {
        ("web", 1): (SCHEDULER,),
        ("web", 2): (GEAR,),
        ("issues", 1): (SCHEDULER.model_copy(update={"place": None}), SHORT),
    }
    assert GEAR == Readings(readings).with_context("issues", 1, 1)


def test_the_same_words_behind_others_are_another_control() -> None:
    """A "Settings" behind another page is not the gear of this one."""
    other = Instruction(verb=Verb.CLICK, words="Profile")
    readings = {("web", 1): (SCHEDULER,), ("web", 2): (GEAR,), ("issues", 1): (other, SHORT)}
    assert SHORT == Readings(readings).with_context("issues", 1, 1)


def test_what_the_sentence_says_itself_stands() -> None:
    """A place of its own is not overruled by another sentence's."""
    placed = SHORT.model_copy(update={"place": "right sidebar"})
    readings = {("web", 1): (SCHEDULER,), ("web", 2): (GEAR,), ("issues", 1): (SCHEDULER, placed)}
    assert placed == Readings(readings).with_context("issues", 1, 1)


def test_words_that_nothing_leads_to_are_nobody_elses() -> None:
    """At the start of a way there is nothing by which two controls could be known for one."""
    readings = {("web", 1): (GEAR,), ("other", 1): (SHORT,)}
    assert SHORT == Readings(readings).with_context("other", 1, 0)


def test_other_words_are_other_controls() -> None:
    """A place is taken over from the same words only."""
    readings = {
        ("web", 1): (SCHEDULER, GEAR),
        ("issues", 1): (SCHEDULER, SHORT.model_copy(update={"words": "Accounts"})),
    }
    assert readings["issues", 1][1] == Readings(readings).with_context("issues", 1, 1)


@pytest.mark.parametrize(
    ("found", "place", "told"),
    [
        ("Room 7", None, "next to “Room 7”"),
        ("Room 7", "next to it", "next to “Room 7”"),
        ("Room 7", "left pane", "left pane"),
        ("Settings", None, None),
        ("Top rooms", None, None),
        (None, None, None),
    ],
)
def test_what_follows_stands_where_the_eyes_were_sent(
    found: str | None, place: str | None, told: str | None
) -> None:
    """Of several of one name it is that of the thing just found; its own place, and no side, is left."""
    seen = Instruction(verb=Verb.SCROLL, words=found)
    readings = {("web", 1): (seen, SHORT.model_copy(update={"place": place}))}
    assert told == Readings(readings).with_context("web", 1, 1).place


def test_what_one_types_or_expects_takes_nothing_over() -> None:
    """Only ways to a control are informed by others: a sign-in stays as it is written."""
    readings = {("web", 1): (SIGN_IN.model_copy(update={"place": "top"}),), ("issues", 1): (SIGN_IN,)}
    assert SIGN_IN == Readings(readings).with_context("issues", 1, 0)


def test_what_comes_next_is_the_step_s_own_before_the_one_behind_it() -> None:
    """A step goes on with its own next control, or with none; its end leads to the next step's."""
    seen = Instruction(verb=Verb.EXPECT, words="A page opens")
    readings = Readings({("web", 1): (SCHEDULER, seen), ("web", 2): (GEAR,), ("other", 3): (SHORT,)})
    assert (seen, None) == (
        readings.next_after("web", 1, 0),
        readings.next_control_after("web", 1, 0),
    )
    assert (GEAR, GEAR, GEAR) == (
        readings.next_after("web", 1, 1),
        readings.next_control_after("web", 1, 1),
        readings.beginning_after("web", 1),
    )
    assert (None, None, None) == (
        readings.next_after("web", 2, 0),
        readings.next_control_after("web", 2, 0),
        readings.beginning_after("web", 2),
    )


def test_the_next_control_is_told_with_its_context() -> None:
    """What is said of it elsewhere goes with it, as when its own turn comes."""
    short = SCHEDULER.model_copy(update={"place": None})
    readings = Readings({("web", 1): (SCHEDULER, GEAR), ("issues", 1): (short, SHORT)})
    assert (SHORT, GEAR) == (readings.next_after("issues", 1, 0), readings.next_control_after("issues", 1, 0))


def test_a_place_alone_holds_for_the_fields_behind_it() -> None:
    """What is filled in behind "Under Link:" stands there, until something else is done."""
    under = Instruction(verb=Verb.EXPECT, words="Under Link")
    port = Instruction(verb=Verb.ENTER, words="Port", value="5432")
    readings = Readings(
        {("web", 1): (under,), ("web", 2): (port,), ("web", 3): (SHORT,), ("web", 4): (port,)}
    )
    assert ("Link", None, None) == tuple(readings.at("web", step)[0].place for step in (2, 3, 4))


def test_what_the_article_itself_brings_up_later_is_known_by_its_opener() -> None:
    """Behind "click Edit, set Number of users" that number is told to come up; behind another it is not."""
    users = Instruction(verb=Verb.ENTER, words="Number of users (peak concurrency)", value="3")
    edit = Instruction(verb=Verb.CLICK, words="Edit")
    readings = Readings(
        {
            ("load", 1): (users,),
            ("load", 2): (edit, users.model_copy(update={"words": "Number of users", "value": "2"})),
            ("load", 3): (Instruction(verb=Verb.CLICK, words="Stop"),),
        }
    )
    assert (edit,) == readings.openers_later("load", 1, 0)
    assert readings.openers_later("load", 3, 0) == ()


def test_a_longer_name_that_comes_later_is_another_controls() -> None:
    """Who chooses Office 365, clicks Next and enters an Office 365 address has not begun with the address."""
    readings = Readings(
        {
            ("mail", 1): (
                Instruction(verb=Verb.SELECT, words="Office 365"),
                Instruction(verb=Verb.CLICK, words="Next"),
            ),
            ("mail", 2): (Instruction(verb=Verb.ENTER, words="Office 365 email address"),),
        }
    )
    assert () == readings.openers_later("mail", 1, 0)


def test_what_was_typed_waits_to_be_sent() -> None:
    """Choices and claims stand between without sending it; a press does, and so does what is searched for."""
    name = Instruction(verb=Verb.ENTER, words="Name", value="Gull")
    search = Instruction(verb=Verb.ENTER, words="Search", value="Gull")
    deep = Instruction(verb=Verb.CHECK, words="Deep")
    readings = Readings({("web", 1): (name, deep), ("web", 2): (SHORT, SHORT), ("web", 3): (search, SHORT)})
    assert [True, True, False, False] == [
        readings.filled_before("web", *place) for place in ((1, 1), (2, 0), (2, 1), (3, 1))
    ]


@pytest.mark.parametrize(
    ("hint", "button", "name"),
    [("shelf north", "Create shelf", ("shelf", "north")), ("mail rule", "Create rule", ("mail rule", None))],
)
def test_a_name_without_marks_is_told_by_what_the_article_speaks_of(
    hint: str, button: str, name: tuple[str, str | None]
) -> None:
    """In "name your shelf north", where a shelf is made, north is what is typed."""
    naming = Instruction(verb=Verb.ENTER, words="Name", hint=hint)
    made = Readings({("web", 1): (naming, Instruction(verb=Verb.CLICK, words=button))}).at("web", 1)[0]
    assert name == (made.hint, made.value)
