"""The sentence as it should read."""

import re

from flows.instruction import Instruction, Verb
from flows.observation import Look, Need, NeedKind
from flows.sentence import rewrite

_ACTS = {
    "button": "click",
    "link": "click",
    "tab": "open",
    "checkbox": "select",
    "switch": "turn on",
    "radio": "select",
}
_VERB = re.compile(
    r"(?i)\b(click|select|choose|press|open|go|scroll|tap|pick|turn|check|tick|enter|navigate|use|expand)\b"
)
_CONFIRMED = re.compile(
    r"(?i)\b(?P<verb>confirm|make sure|ensure|verify|check|see)(?: that)? (?P<what>[^.,;]+?) is "
    r"(?P<state>selected|checked|ticked|turned on|on|enabled|active)\b"
)


def relabelled(text: str, span: tuple[int | None, int | None], shows: str) -> str:
    """The sentence with the control's new words in place of the old."""
    start, end = span
    return text if start is None or end is None else rewrite(text, start, end, shows)


def replaced(text: str, says: str, shows: str) -> str:
    """The sentence with one run of words in place of another."""
    found = re.search(rf"(?<!\w){re.escape(says)}(?!\w)", text)
    return text if found is None else text[: found.start()] + shows + text[found.end() :]


def added(text: str, instruction: Instruction, needs: tuple[Need, ...]) -> str:
    """The sentence with the acts that have to be done before the instruction.

    "In the left pane, click Settings." becomes "In the left pane, open My Account and click Settings."
    """
    acts = ", ".join(f"{_act(need)} {need.words}" for need in needs)
    at = _clause(text, instruction)
    if at is None:
        return f"{acts[:1].upper()}{acts[1:]}. {text}"
    head, tail = text[:at], text[at:]
    if head.rstrip().endswith(" and"):
        head = head.rstrip().removesuffix(" and").rstrip(",") + ", "
    joined = acts + (", " if " and " in tail[: _span(tail)] else " and ")
    if not head.strip():
        return joined[:1].upper() + joined[1:] + tail[:1].lower() + tail[1:]
    return head + joined + tail


def reordered(text: str, first: Instruction, then: Instruction) -> str:
    """The sentence with two acts in the site's order: "Select the X checkbox and click Y."""
    ticked = first.verb in {Verb.CHECK, Verb.CONFIRM} or first.role == "checkbox"
    opening = f"Select the {first.words} checkbox" if ticked else f"Click {first.words}"
    return f"{opening} and click {then.words}{'.' if text.rstrip().endswith('.') else ''}"


def ticked(text: str) -> str:
    """The sentence that told a reader to confirm a state, telling them to bring it about."""
    found = _CONFIRMED.search(text)
    if found is None:
        return text
    verb = "turn on" if found["state"].lower() in {"on", "turned on", "enabled", "active"} else "select"
    verb = verb.capitalize() if found["verb"][0].isupper() else verb
    return text[: found.start()] + f"{verb} {found['what']}" + text[found.end() :]


def removed(text: str, instruction: Instruction) -> str:
    """A sentence for a control that is no more: there is nothing to click, and a person must decide."""
    return (
        f"(Remove or rewrite this step: the site no longer has {instruction.words or instruction.value}.)"
        if text
        else ""
    )


def unkept(text: str, look: Look) -> str:
    """The sentence of a promise that is not kept, with what the site shows after it."""
    shows = f" If the site still shows “{look.broken}”, contact the help desk." if look.broken else ""
    return text.rstrip() + shows


def _act(need: Need) -> str:
    if need.kind is NeedKind.TICKED:
        return "select"
    return "open" if need.kind is NeedKind.OPENED else _ACTS.get(need.role, "click")


def _clause(text: str, instruction: Instruction) -> int | None:
    """Where the clause of the instruction begins: at its verb; None where it has none."""
    before = text[: instruction.start] if instruction.start is not None else ""
    verbs = list(_VERB.finditer(before))
    return verbs[-1].start() if verbs else None


def _span(tail: str) -> int:
    found = re.search(r"[.,;]|$", tail)
    return found.start() if found else len(tail)
