"""What one procedure's further looks have shown of a change stands for another that meets the very same."""

import pytest

from flows.instruction import Instruction, Verb
from flows.sighting import Fit
from flows.verdict import (
    Corroboration,
    Look,
    Met,
    Missing,
    Need,
    NeedKind,
    Observation,
    Unkept,
    corroborations,
)

PAGE = "https://zoom.example/home"
CLICK = Instruction(verb=Verb.CLICK, words="Scheduler", start=6)
RENAMED = Met(index=0, shows="Bookings", fit=Fit.LIKE, score=0.9, role="link", page=PAGE)
GONE = Missing(index=0, page=PAGE)
UNKEPT = Unkept(index=0, says="Saved.", shows="Lost", page=PAGE)


def observed(look: Look, *second: Look, instruction: Instruction = CLICK) -> Observation:
    """A step of one instruction with its first look and what further looks have shown."""
    return Observation(
        procedure="web_portal", step=2, text="Click Scheduler.", instructions=(instruction,), looks=(look,),
        second=tuple((each,) for each in second),
    )  # fmt: skip


def known(look: Look, *second: Look, instruction: Instruction = CLICK) -> list[Corroboration]:
    """What others may take over from such a step."""
    return list(corroborations(observed(look, *second, instruction=instruction), "desk_7"))


@pytest.mark.parametrize("look", [RENAMED, GONE], ids=["renamed", "gone"])
def test_the_very_same_change_is_known_again_and_says_where(look: Look) -> None:
    """Wherever the words stand in the other sentence, and however likely each look has found it."""
    (found,) = known(look, look)
    again = look.model_copy(update={"index": 3, **({"score": 0.8} if isinstance(look, Met) else {})})
    assert found.is_of(CLICK.model_copy(update={"start": 40}), again)
    assert ((look,), "desk_7 web_portal.2") == (found.second, found.where)
    assert "desk_7 web_portal.2" in found.note.text


@pytest.mark.parametrize(
    ("instruction", "look"),
    [
        (CLICK.model_copy(update={"words": "scheduler"}), RENAMED),
        (CLICK.model_copy(update={"role": "button"}), RENAMED),
        (CLICK.model_copy(update={"place": "left menu"}), RENAMED),
        (CLICK, RENAMED.model_copy(update={"page": "https://zoom.example/admin"})),
        (CLICK, RENAMED.model_copy(update={"page": "https://other.example/home"})),
        (CLICK, RENAMED.model_copy(update={"shows": "Appointments"})),
        (CLICK, RENAMED.model_copy(update={"fit": Fit.ONLY})),
        (CLICK, RENAMED.model_copy(update={"needed": (Need(kind=NeedKind.OPENED, words="More", role=""),)})),
        (CLICK, GONE),
    ],
)
def test_what_differs_in_anything_that_tells_is_looked_at_again(instruction: Instruction, look: Look) -> None:
    """Other words, another kind, place, page, site, successor or way of telling: in doubt a browser goes."""
    (found,) = known(RENAMED, RENAMED)
    assert not found.is_of(instruction, look)


@pytest.mark.parametrize(
    ("look", "second"),
    [
        (RENAMED, ()),
        (RENAMED, (RENAMED.model_copy(update={"shows": "Appointments"}),)),
        (RENAMED, (RENAMED.model_copy(update={"shows": "Scheduler", "fit": Fit.SAME}),)),
        (RENAMED.model_copy(update={"page": ""}), (RENAMED,)),
        (RENAMED.model_copy(update={"shows": "Scheduler", "fit": Fit.SAME}), (RENAMED,)),
        (UNKEPT, (UNKEPT,)),
        (UNKEPT.model_copy(update={"index": None}), (UNKEPT.model_copy(update={"index": None}),)),
    ],
)
def test_what_was_not_confirmed_or_hangs_on_more_than_a_page_is_nobody_elses(
    look: Look, second: tuple[Look, ...]
) -> None:
    """No look, another one, a page that is not known, what is right, and what a step promises."""
    assert [] == known(look, *second)


def test_one_of_several_alternatives_is_nobody_elses() -> None:
    """Whether it is missed hangs on the others."""
    assert [] == known(GONE, GONE, instruction=CLICK.model_copy(update={"either": 1}))


def test_what_was_taken_over_is_not_handed_on() -> None:
    """Each confirmation is a browser's own, and its note says whose."""
    (found,) = known(RENAMED, RENAMED)
    taken = observed(RENAMED, RENAMED).model_copy(update={"notes": (found.note,)})
    assert [] == list(corroborations(taken, "desk_8"))
