"""Words that other instructions of a procedure name, and what they forbid."""

from flows.instruction import Instruction, Verb
from flows.search.query import claims

_TAB = Instruction(verb=Verb.CLICK, words="New record", role="tab")


def test_a_button_that_is_named_later_does_not_forbid_a_tab_of_its_words() -> None:
    """What has become of a tab may be called like a button that the article names after it."""
    later = Instruction(verb=Verb.CLICK, words="Insert", role="button")
    assert claims([later], _TAB) == ()


def test_words_of_no_said_kind_mean_their_own_control() -> None:
    """Where either sentence leaves open what it means, the same words are taken."""
    later = Instruction(verb=Verb.CLICK, words="Insert")
    assert claims([later], _TAB) == ("Insert",)
    button = later.model_copy(update={"role": "button"})
    assert claims([button], Instruction(verb=Verb.CLICK, words="New record")) == ("Insert",)


def test_what_a_claim_says_is_no_control() -> None:
    """What will be seen is no control's name."""
    assert claims([Instruction(verb=Verb.EXPECT, words="Insert")], _TAB) == ()
