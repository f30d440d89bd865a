"""The measured figures and what the snapshots give, as Markdown."""

from collections.abc import Iterable, Sequence

from flows.instruction.similarity import Sameness, sameness
from flows.screen import Control, Screen
from tests.measure.zoo.acts import ACTS, CASES, Act
from tests.measure.zoo.libraries import LIBRARIES, Library
from tests.measure.zoo.measurement import Outcome

_KEYS = {
    "select": "Language", "list": "City", "suggest": "Country", "dialog": "Edit profile", "menu": "File",
    "submenu": "File", "tree": "Documents",
}  # fmt: skip
"""The control that an act begins with, where that is not the one that it is about."""
_WORDS = frozenset({"generic", "text", "paragraph", "heading", "strong", "main", "tabpanel"})
_NEEDED = {
    "select": "its list opened, the choices told by their being new",
    "list": "its list opened and scrolled",
    "menu": "the menu opened that the sentence names",
    "submenu": "both menus opened",
    "tree": "its arrow, where the words only select",
}


def figures(outcomes: Sequence[Outcome]) -> str:
    """One row a library: how often each case was told rightly, and what was pressed wrongly."""
    head = [
        "library",
        "version",
        "present and found",
        "absent and said so",
        "renamed and told",
        "hidden and told",
        "wrong presses",
    ]
    rows = []
    for library in LIBRARIES.values():
        own = [each for each in outcomes if each.library == library.id]
        if own:
            shares = [_share(each for each in own if each.case == case) for case in CASES]
            rows.append([library.name, library.version, *shares, str(sum(bool(each.wrong) for each in own))])
    shares = [_share(each for each in outcomes if each.case == case) for case in CASES]
    rows.append(["**all**", "", *shares, str(sum(bool(each.wrong) for each in outcomes))])
    return _drawn(head, rows)


def misses(outcomes: Iterable[Outcome]) -> str:
    """One line a miss."""
    lines = [
        f"- {each.library}, {each.act}, {each.case}: {'; '.join(each.complaints)}"
        for each in outcomes
        if not each.ok
    ]
    return "\n".join(lines) or "None."


def snapshots(screens: dict[str, Screen]) -> str:
    """One row a library and act: what the snapshot gives of the control, and what was needed beyond it."""
    rows = []
    for id_, screen in screens.items():
        library = LIBRARIES[id_]
        rows += [[library.name, act.line, *_given(library, act, screen)] for act in ACTS.values()]
    return _drawn(["library", "act", "the snapshot gives", "needed beyond it"], rows)


def _given(library: Library, act: Act, screen: Screen) -> tuple[str, str]:
    if act.id in library.lacks:
        return "the library has no such component", ""
    if act.id == "icon":
        return "buttons without names", "the picture's class or file, or the words under the pointer"
    key = _KEYS.get(act.id, act.word)
    controls = [c for c in screen.controls if c.role not in _WORDS and not c.url]
    named = [c for c in controls if sameness(key, c.name) > Sameness.OTHER]
    beside = [c for c in controls if sameness(key, c.caption) > Sameness.OTHER]
    within = [c for c in controls if sameness(key, c.words) > Sameness.OTHER]
    found = next(iter(named or beside or within), None)
    if found is None:
        return "nothing before it is opened" if act.id == "radio" else "its words alone", _NEEDED.get(
            act.id, ""
        )
    needed = ["the words beside it"] if not named and beside else []
    needed += ["a press on the words or the frame around it"] if _hidden(found) else []
    needed += [_NEEDED[act.id]] if act.id in _NEEDED else []
    name = f"named “{found.name}”" if found.name else "without a name"
    return f"`{found.role}` {name}", "; ".join(needed) or "nothing"


def _hidden(control: Control) -> bool:
    return control.ref is None or control.box is None or not control.box.width


def _share(outcomes: Iterable[Outcome]) -> str:
    each = [outcome.ok for outcome in outcomes]
    return f"{sum(each)} of {len(each)}" if each else "–"


def _drawn(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
