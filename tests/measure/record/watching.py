"""Notes down what is looked for while a case is walked: the screens, and what was found on them."""

import inspect
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from flows.screen import Control, Screen
from flows.sighting import Sighting, find
from flows.sighting.succession.successor import guess
from tests.measure.record.recording import Sought


@contextmanager
def watching(case: str) -> Iterator[list[Sought]]:
    """Gives the list that fills while the case is walked."""
    seen: list[Sought] = []
    ways: dict[str, Callable[..., Any]] = {"find": find, "guess": guess}
    places = [(way, function, *place) for way, function in ways.items() for place in _held(function)]
    for way, function, module, name in places:
        setattr(module, name, _watched(case, way, function, seen))
    try:
        yield seen
    finally:
        for _, function, module, name in places:
            setattr(module, name, function)


def _held(function: Callable[..., Any]) -> list[tuple[Any, str]]:
    """Every module of the flows that has the function under a name, with the name."""
    modules = [module for name, module in sys.modules.items() if name.startswith("flows.")]
    return [(m, name) for m in modules for name, each in vars(m).items() if each is function]


def _watched(case: str, way: str, function: Callable[..., Any], seen: list[Sought]) -> Callable[..., Any]:
    signature = inspect.signature(function)

    def watched(*args: Any, **kwargs: Any) -> Any:
        drawn: list[str] = []
        given = signature.bind(*args, **kwargs).arguments
        if way == "guess":
            given["stands_out"] = _asked(given["stands_out"], drawn)
        found: Sighting | None = function(**given)
        if found is not None or way == "guess":
            seen.append(_sought(case, way, given, drawn, found))
        return found

    return watched


def _asked(stands_out: Callable[[Control], bool], drawn: list[str]) -> Callable[[Control], bool]:
    def asked(control: Control) -> bool:
        answer = stands_out(control)
        if answer and control.ref:
            drawn.append(control.ref)
        return answer

    return asked


def _sought(case: str, way: str, given: dict[str, Any], drawn: list[str], found: Sighting | None) -> Sought:
    screen: Screen = given["screen"]
    among = given.get("among")
    return Sought.model_validate(
        {
            "case": case, "way": way, "instruction": given["instruction"], "screen": _bare(screen),
            "claimed": tuple(given.get("claimed", ())), "known": tuple(given.get("known", ())),
            "topic": given.get("topic", ""), "drawn": tuple(drawn),
            "among": None if among is None else tuple(i for i in range(len(screen.controls)) if i in among),
            "found": found and found.index, "fit": found and found.fit,
            "label": found.control.label if found else "",
        }
    )  # fmt: skip


def _bare(screen: Screen) -> Screen:
    """The screen without the ends of its addresses, which hold codes and tokens."""

    def bare(url: str) -> str:
        return url.partition("#")[0].partition("?")[0]

    controls = tuple(c.model_copy(update={"url": bare(c.url)}) if c.url else c for c in screen.controls)
    return screen.model_copy(update={"url": bare(screen.url), "controls": controls})


def again(sought: Sought) -> Sighting | None:
    """What is found on the recorded screen today."""
    if sought.way == "find":
        return find(sought.instruction, sought.screen, sought.among)
    return guess(
        sought.instruction, sought.screen, sought.claimed, sought.known,
        lambda control: control.ref in sought.drawn, sought.topic, sought.among,
    )  # fmt: skip


def agrees(sought: Sought) -> bool:
    """Whether the same control is found, on the same rung, or nothing where nothing was."""
    found = again(sought)
    return (sought.found, sought.fit) == ((found.index, found.fit) if found else (None, None))


def last_of_each(seen: list[Sought]) -> list[Sought]:
    """Of each thing that was looked for the last screen: those before show a page on its way."""
    return list({each.instruction.model_dump_json(): each for each in seen}.values())
