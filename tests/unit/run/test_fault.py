"""An error in a flow is told as the flow's, and one of the engine as Stillright's own."""

from pathlib import Path
from typing import Any

import pytest

from flows.run.flow.fault import fault
from flows.run.home import HOME
from flows.verdict import judge


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an article in somebody's own folder."""
    monkeypatch.setattr(HOME, "flows", tmp_path / "flows")
    return tmp_path / "flows" / "desk"


def raised(file: Path, source: str, **known: object) -> Exception:
    """What comes up in `act_out` of a flow with this source."""
    names: dict[str, Any] = {**known}
    exec(compile(source, str(file), "exec"), names)  # noqa: S102 - a flow, as it would be imported
    with pytest.raises(Exception) as caught:  # noqa: PT011 - whatever it is
        names["act_out"]()
    return caught.value


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("None.follow()", "AttributeError: 'NoneType' object has no attribute 'follow'"),
        ("raise ValueError", "ValueError"),
        (
            "__import__('json').loads('{')",
            "JSONDecodeError: Expecting property name enclosed in double quotes",
        ),
    ],
)
def test_an_error_in_a_flow_names_its_line(desk: Path, line: str, told: str) -> None:
    """Also where a library has raised it that the flow calls."""
    error = raised(desk / "turn_on.py", f"def act_out():\n    {line}\n")
    said = fault(error, "desk")
    assert said.startswith(f"flows/desk/turn_on.py, line 2: {told}")
    assert said.endswith("; mend the flow.")


def test_an_error_of_the_engine_is_stillrights_own(desk: Path) -> None:
    """Although a flow stands on the way to it; and where there is no flow."""
    error = raised(desk / "turn_on.py", "def act_out():\n    judge(None)\n", judge=judge)
    own = "A fault of Stillright itself (AttributeError); please report it."
    assert [own, own] == [fault(error, "desk"), fault(error, None)]
