"""What a run teaches, and what it does not."""

from datetime import date

from flows.run.knowledge.lesson import Lesson, taught
from flows.sighting import Appearance, Memory
from flows.verdict import Ruling

DAY, LATER = date(2026, 1, 2), date(2026, 1, 3)
EMPTY = Memory(article="any", target="live")


def _lesson(words: str) -> Lesson:
    looks = Appearance(words=words, role="link")
    return Lesson(procedure="one", step=2, says="Settings", appearance=looks, ruling=Ruling.CURRENT)


def test_what_was_learned_is_known() -> None:
    """By procedure, step and the words of the sentence."""
    memory = taught(EMPTY, [_lesson("Settings")], DAY)
    assert Appearance(words="Settings", role="link") == memory.of("one", 2, "Settings")
    assert memory.of("one", 3, "Settings") is memory.of("one", 2, "Other") is None


def test_nothing_new_changes_nothing() -> None:
    """A night on which all is as it was leaves the file as it was."""
    memory = taught(EMPTY, [_lesson("Settings")], DAY)
    assert memory == taught(memory, [_lesson("Settings")], LATER)


def test_new_looks_take_the_place_of_old_ones() -> None:
    """With the day on which they were seen."""
    memory = taught(taught(EMPTY, [_lesson("Settings")], DAY), [_lesson("Preferences")], LATER)
    kept = memory.steps["one.2"]["Settings"]
    assert ("Preferences", LATER) == (kept.appearance.words, kept.learned)
