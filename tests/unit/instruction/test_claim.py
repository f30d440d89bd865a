"""What a sentence claims is to be seen, and when an act that hangs on a condition is due."""

import pytest

from flows.instruction.claim import claimed, gone, listed
from flows.instruction.condition import Due, due, unseen


@pytest.mark.parametrize(
    ("words", "emphasis", "expected"),
    [
        ("The Settings page opens", ("Settings",), ("Settings",)),
        ("You should see the message Saved at the top", ("Saved",), ("Saved",)),
        ('You should see "kim@example.org"', (), ("kim@example.org",)),
        ("After you click Save, the Done message appears", ("Save", "Done"), ("Done",)),
        ("The dialog shows Name and Size", ("Name", "Size"), ("Name", "Size")),
        ('A message appears: "Rules saved', (), ("Rules saved",)),
        ('A message appears that says "Rules saved."', (), ("Rules saved.",)),
        ("A window opens where Save is grey", ("Save",), ()),
        ("Note: The Save button stays grey", ("Save",), ()),
        ("You may see Advanced", ("Advanced",), ()),
        ("You should see your NetID", ("NetID",), ()),
        ("You should see USER_NAME", ("USER_NAME",), ()),
        ("You should see a green check mark", ("green",), ()),
        ("You will receive an e-mail called Welcome", ("Welcome",), ()),
        ("The Saved message disappears", ("Saved",), ()),
        ("Your calendar connection will be restored", (), ()),
    ],
)
def test_only_words_of_the_screen_are_claimed(
    words: str, emphasis: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    """What is bold or quoted and said to come up; nothing where it is vague."""
    assert expected == claimed(words, emphasis)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Draft two is no longer in the list", ("Draft two",)),
        ("Draft two is no longer on the page", ("Draft two",)),
        ("Draft two disappears", ("Draft two",)),
        ("Draft two is in the list", ()),
    ],
)
def test_what_must_be_gone(words: str, expected: tuple[str, ...]) -> None:
    """Wherever the sentence says that it is no longer."""
    assert expected == gone(words, ("Draft two",))


@pytest.mark.parametrize(
    ("words", "expected"), [("it is no longer in the list", True), ("it is gone", False)]
)
def test_a_claim_speaks_of_a_list(words: str, *, expected: bool) -> None:
    """Then what stands elsewhere is not meant."""
    assert expected is listed(words)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (None, Due.ALWAYS),
        ("Optional", Due.ALWAYS),
        ("If prompted", Due.SHOWN),
        ("If a security warning appears", Due.SHOWN),
        ("if it is not already connected", Due.SHOWN),
        ("If you don't see the Teams add-in", Due.SHOWN),
        ("if you want a copy", Due.WISHED),
        ("On Windows", Due.WISHED),
        ("Alternatively", Due.WISHED),
    ],
)
def test_what_a_reader_makes_of_a_condition(condition: str | None, expected: Due) -> None:
    """It is seen on the screen, or it hangs on what the screen does not tell."""
    assert expected is due(condition)


@pytest.mark.parametrize(
    ("condition", "what"),
    [
        ('If you cannot see the "Settings" tab', "Settings"),
        ("If you don't see Scheduler", "Scheduler"),
        ("If prompted", None),
    ],
)
def test_what_must_be_missing(condition: str, what: str | None) -> None:
    """Of a condition that says that something is not to be seen: the thing."""
    assert what == unseen(condition)
