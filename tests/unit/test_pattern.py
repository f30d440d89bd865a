"""Patterns that are compiled late: none waits with its mistake for the sentence that needs it."""

import gc
import re
from importlib import import_module
from pathlib import Path

import pytest

from flows.pattern import LatePattern, late

FLOWS = Path(__file__).parents[2] / "flows"


def test_each_can_be_compiled() -> None:
    """Whichever module of the flows holds it."""
    for module in sorted(FLOWS.rglob("*.py")):
        if "flows.pattern import" in module.read_text("utf-8"):
            import_module(".".join(module.relative_to(FLOWS.parent).with_suffix("").parts))
    gc.unfreeze()  # what was there when the tests began is else not among the objects
    late_ones = [each for each in gc.get_objects() if isinstance(each, LatePattern)]
    assert len(late_ones) > 50
    for each in late_ones:
        assert each.groups >= 0


def test_it_answers_as_the_compiled_one() -> None:
    """By each of its methods, with its flags; how it is written is known before."""
    assert ["B", None] == [late("b", re.IGNORECASE).match(word, 1) and "B" for word in ("aB", "ab"[:1])]
    assert ("x", 1) == (late("x").pattern, late("(x)").groups)
    assert "a-c" == late("b").sub("-", "abc")


def test_a_mistake_is_told_when_it_is_asked() -> None:
    """And by Python's own error."""
    with pytest.raises(re.error):
        late("(").match("a")
