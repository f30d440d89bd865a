"""Of a value that the article leaves to the reader, the example that it gives is typed."""

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from flows.instruction import Instruction, Verb
from flows.reader.acts.setting import _typed
from tests.drawn import drawn

if TYPE_CHECKING:
    from flows.reader.step import StepContext

FIELD = '- textbox "Results" [ref=e1]\n'
LIST = '- combobox "Results" [ref=e1]:\n  - option "5"\n'


@pytest.mark.parametrize(
    ("page", "hint", "expected"),
    [(FIELD, "for example 5", ("Results", "5")), (FIELD, "as you like", None), (LIST, "for example 5", None)],
)
def test_the_example_is_typed_where_there_is_a_field(
    page: str, hint: str, expected: tuple[str, str] | None
) -> None:
    """Not chosen from a list: an example claims nothing of what that holds."""
    told = Instruction(
        verb=Verb.SELECT, words="number of results", described=True, hint=hint, place="in Results"
    )
    step = SimpleNamespace(
        step=SimpleNamespace(text="Choose a number of results, for example 5, in Results.")
    )
    field = _typed(cast("StepContext", step), told, drawn(page))
    assert expected == (None if field is None else (field.words, field.value))
