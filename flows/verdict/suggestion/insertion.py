"""A sentence with an act that it lacks."""

import re

from flows.instruction import Instruction, Verb, read_sentence
from flows.instruction.grammar.lexicon import THEN
from flows.instruction.grammar.phrase import Phrase
from flows.instruction.grammar.sequence.segmentation import Sentence, parted
from flows.verdict.look import Need, NeedKind

_FLAGS = re.IGNORECASE
_BEFORE = re.compile(rf"(?P<path>\s*{THEN}\s*)?(?P<mark>[\"“'\u2018])?$")
_CLOSING = {'"': '"', "“": "”", "'": "'", "\u2018": "\u2019", "": ""}
_PRESSES = re.compile(r"\b(click|tap|press|hit|push)(?:p?ing|t?ing)?( on)?\b", _FLAGS)
_CHOOSES = re.compile(r"(select|choose|pick)\b", _FLAGS)
_LISTED = re.compile(r"\b(?:list|menu|drop-?down|options)\b", _FLAGS)
_TICKED = {"checkbox": "select the {} checkbox", "switch": "turn on the {} switch"}
_OPENED = frozenset({"tab"})
_THING = re.compile(r"\s(?:menu|list|panel|tab|drop-?down)$", _FLAGS)
_NOUNS = ("button", "link", "icon")


def added(text: str, instruction: Instruction, needs: tuple[Need, ...]) -> str:
    """The sentence with the acts that have to be done before the instruction, in its own manner.

    "In the left pane, click Settings." becomes "In the left pane, open My Account and click Settings.";
    "Go to File > Print." becomes "Go to File > Export > Print.".
    """
    start = instruction.start
    sentence = _sentence(text, instruction)
    before = _BEFORE.search(text[:start]) if start is not None else None
    mark = (before["mark"] if before else None) or ""
    if before and before["path"] and all(need.kind is not NeedKind.TICKED for need in needs):
        steps = "".join(f"{mark}{need.words}{_CLOSING[mark]}{before['path']}" for need in needs)
        return text[: before.end("path")] + steps + text[before.end("path") :]
    acts = [_act(need, sentence, instruction, mark) for need in needs]
    at = sentence.act_at(instruction.start) if sentence else None
    if at is None or sentence is None:
        return _put(text, sentence.whole.start if sentence else 0, ", ".join(acts), ". ")
    passed = needs[0].kind is NeedKind.PASSED and sentence.opening.place is not None
    if passed and at is sentence.opening.rest:
        # A page that stands in between has no part in the place that the sentence names.
        return _put(text, sentence.whole.start, ", ".join(acts), ". ")
    return _joined(text, sentence, at, acts)


def _sentence(text: str, instruction: Instruction) -> Sentence | None:
    """The sentence that tells the instruction."""
    start = instruction.start
    found = parted(text, (instruction.words or "",)) if start is not None else ()
    return next(
        (each for each in found if start is not None and each.whole.start <= start < each.whole.end), None
    )


def _act(need: Need, sentence: Sentence | None, instruction: Instruction, mark: str) -> str:
    """One act, with the verb and the marks that the sentence uses."""
    mark = mark or ("“" if _is_torn(need.words) else "")
    named = f"{mark}{need.words}{_CLOSING[mark]}"
    if need.kind is NeedKind.TICKED or need.role in _TICKED:
        return _TICKED.get(need.role, "select {}").format(named)
    if need.kind is NeedKind.OPENED or need.role in _OPENED:
        return f"open {named}" if mark else f"open {_as_thing(need.words)}"
    if need.role == "radio":
        return f"select {named}"
    after = sentence.whole.text[instruction.end or 0 :] if sentence and instruction.role else ""
    noun = next((noun for noun in _NOUNS if re.match(rf"\W*\s{noun}\b", after, _FLAGS)), None)
    verb = _pressing(sentence, instruction)
    return f"{verb} the {named} {need.role}" if noun and need.role in _NOUNS else f"{verb} {named}"


def _is_torn(words: str) -> bool:
    """Whether a name that stands in a sentence without marks would be taken for several, or for none."""
    read = read_sentence(f"Click {words} and click Other.")  # an act never stands alone in such a sentence
    return len(read) != 2 or read[0].verb is Verb.UNREAD


def _as_thing(words: str) -> str:
    """A name that says what it is the name of, as a sentence has it: "the account menu"."""
    if _THING.search(words) is None:
        return words
    return f"the {words[0].lower()}{words[1:]}" if words[1:].islower() else f"the {words}"


def _pressing(sentence: Sentence | None, instruction: Instruction) -> str:
    """The word that the sentence has for using a button."""
    if sentence is None:
        return "click"
    found = sentence.whole.search(_PRESSES)
    if found is not None:
        return (found[1] + (found[2] or "")).lower()
    at = sentence.act_at(instruction.start)
    chooses = at.match(_CHOOSES) if at and not _LISTED.search(instruction.place or "") else None
    return (
        chooses[1].lower()
        if chooses and instruction.verb is Verb.SELECT and not instruction.place
        else "click"
    )


def _joined(text: str, sentence: Sentence, at: Phrase, acts: list[str]) -> str:
    """The acts put in before the verb of a clause."""
    head, tail = text[: at.start], text[at.start :]
    if re.match(r"\w+ing\b", tail):
        acts = [_gerund(act) for act in acts]
    rest = text[at.start : sentence.whole.end]
    one_of_many = re.search(r",\s+and$", head.rstrip()) is not None
    if re.search(r"\sand$", head.rstrip()) or one_of_many:
        head = head.rstrip().removesuffix("and").rstrip().rstrip(",") + ", "
    joint = ", and " if one_of_many else ", " if _goes_on(rest) else " and "
    joined = ", ".join(acts) + joint
    if sentence.whole.start == at.start:
        joined = joined[:1].upper() + joined[1:]
        tail = tail[:1].lower() + tail[1:]
    return head + joined + tail


def _goes_on(rest: str) -> bool:
    """Whether another act is joined with "and" right behind this one, or it is one of a list."""
    first = re.split(r"[.,;]", rest, maxsplit=1)[0]
    return (
        " and " in first or re.search(r"^[^.;]*,\s+(?:and\s+)?(?!then)\w[^.;]*,?\s+and\s", rest) is not None
    )


def _put(text: str, at: int, words: str, joint: str) -> str:
    return text[:at] + words[:1].upper() + words[1:] + joint + text[at:]


def _gerund(act: str) -> str:
    """Give the act as "clicking X" and not "click X"."""
    verb, _, rest = act.partition(" ")
    stem = verb.removesuffix("e") if verb.endswith("oose") else verb
    double = {"tap": "tapp", "hit": "hitt"}.get(stem, stem)
    return f"{double}ing {rest}"
