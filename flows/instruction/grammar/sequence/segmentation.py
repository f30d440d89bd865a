"""Parts a step into its sentences, and a sentence into its clauses."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from flows.instruction.grammar.lexicon import DEEDS, FUNCTION_WORDS, IMPERATIVES, NOUNS_TOO, either
from flows.instruction.grammar.mask import shape
from flows.instruction.grammar.modifier import manner
from flows.instruction.grammar.name.continuation import DETERMINER
from flows.instruction.grammar.phrase import ADDRESS, NAME, Phrase
from flows.instruction.grammar.preamble import VERB, Opening, read_opening
from flows.instruction.grammar.reading import FLAGS
from flows.pattern import late

_END = late(
    r"\s+(?:→|->|=>|\u279c)\s+(?=(?:click|select|choose|tap|press|enter|type|check)\s)"
    r"|(?<!\be\.g)(?<!\bi\.e)(?<!\betc)(?<!\bvs)[.!?][”\"')]?\s++(?![a-z,;])|\n"
    r"|:\s+(?=(?:it|this|that|they)(?:['\u2019]s|\s+(?:is|are|makes?|helps?|affects?|allows?|lets|means|determines|controls|ensures))\b)"
    r"|;\s+(?=[A-Z]|(?:in|on|for|if|when)\s[^,;]+,\s)"
)
NOUN_TOO = either(NOUNS_TOO)
_OBJECT = (
    r"(?=\s+(?:[a-z-]+\s+(?:button|link|tab|icon|checkbox)\b)|\s+(?:the|your|their|them|its|a|an|all|any|each|every|both|on|for|in|to|that|these|it|this|out|off|back)\b"
    rf"|\s+(?:on\s+)?{NAME}|\s+{ADDRESS}|\s*$)"
)
_OUTCOME = (
    r"(?:the|a|an|your|you|it|this)\b[^,;]*?"
    r"(?<!\bto )\b(?:opens?|appears?|will|should|loads?|displays?|shows?|(?:is|are) (?:\w+ed|sent|shown|set"
    r"|made|given|put|taken)|closes?|starts?"
    r"|becomes?|turns?)\b"
)
# A place is looked through up to 60 letters and a condition up to 80, so that a comma far behind starts no
# clause of theirs (chosen: half of the longest labelled sentence, which has 128).
_FRONTED = (
    rf"(?:then,?\s+)?(?:in|on|at|under|from|for|next to|beside"
    rf"|within)\s+[^,;]{{1,60}}?(?:,\s*{VERB}|\s(?:select|choose|click|enter|type)\s)"
)
_IF = r"(?:if|when|once|after|unless)\b"
_WHEN = rf"{_IF}\s[^,;]{{1,80}},\s*{VERB}"
_ASIDE = (
    r"(?:optionally|alternatively"
    r"|if (?:needed|desired|necessary|applicable|required|you (?:wish|like|want|prefer))),?"
    rf"\s+{VERB}"
)
"""What stands between "and" and its act: "and, optionally, type a note"."""
_CONDITION_ONLY = late(rf"{_IF}[^,;]*$", FLAGS)
_AIM_ONLY = late(r"in order to\b[^,;]*$", FLAGS)
_HELD = frozenset({"tap", "click", "press", "touch", "hold", "copy", "drag"})
"""First words of acts that are told by two verbs: press and hold, copy and paste."""
_KEY_HELD = late(
    r"(?:while\s+|whilst\s+)?(?:press(?:ing)?\s+and\s+)?hold(?:ing)?\b.*\b(?:ctrl|control|shift|alt|option|cmd"
    r"|command|windows|key)(?:\s+key|\s+on (?:your|the) keyboard)*$",
    FLAGS,
)
"""What is done with a key held down is one act with it."""
_ONLY_THEN = late(r"(?:and|then|next|finally)$", FLAGS)
_OTHERWISE = late(r"(?:otherwise|alternatively|optionally|if not|if so|here|there)", FLAGS)
_MUSING = late(r"(?:read|review)(?: through)?", FLAGS)
_MUSING_TOO = late(r"(?:confirm|verify|check)\b", FLAGS)
_GERUND = late(r"\w+ing\b", FLAGS)
_PLACE_ONLY = late(rf"(?:in|on|at|under|from|for|next to|beside|within)\b(?:(?!\b{VERB}).)*$", FLAGS)
_UNKNOWN = (
    rf"(?!(?:{'|'.join(sorted(FUNCTION_WORDS))}|about|over|like|into|onto|up|off|out|around|between|behind|across)\b)"
    r"(?!\w+(?:ing|ed)\b)[a-z]{3,}\s+(?:it|them)\b"
)
"""A verb that no grammar here knows, and what it is done to."""
_BREAK = late(
    r"\s*(?P<joint>(?:,|\s[-\u2013—])?\s*\b(?:and then|and|then|or|but)(?:,(?=\s+(?:"
    rf"{_IF}|{_ASIDE}|in order to\b"
    r")))?|,|;|\s[-\u2013—])\s+"
    rf"(?=(?:(?!{NOUN_TOO}\b){VERB}|(?:then\s+)?{NOUN_TOO}{_OBJECT}|{_OUTCOME}|{_FRONTED}|which\b|where\s+\S+\s+(?:is|stands|means)\b"
    rf"|(?:otherwise|if not|if so)\b|(?<=or\s)by\s+{VERB}|{_ASIDE}|in order to\b|{_WHEN}"
    rf"|(?:(?<=\band\s)|(?<=\bthen\s)){NAME}\s+(?:it|them|your)\b"
    r"|you(?:[\u2019']re| are)\b|you(?:[\u2019']ll|\s+will)\s+(?:see|get|be|find|notice)\b"
    r"|we(?:[\u2019']ll|\s+(?:will|can|recommend|suggest))\b|do(?: not"
    rf"|n[\u2019']t|(?<=and\sdo)\s+(?:(?:one|any) of\s+)?the following)\b"
    rf"|(?<=[;\u2013\u2014-]\s)(?:the|an?|it|this|these|you|your|they|there)\s))"
    rf"|\s*(?P<further>\b(?:and then|and|then))\s+(?={_UNKNOWN})"
    rf"|\s*(?P<again>,?\s+(?:and\s+)?then)\s+(?=(?:(?:the|on)\s+)*(?:(?:button|link|tab|icon|menu)\s+)?{NAME})",
    FLAGS,
)
_OUT = late(r".*\b(?:log|sign)(?:g?ing)?\s+(?:out|off)(?:\s+of\s+[^,]*)?$", FLAGS)
_BACK_IN = late(r"(?:log|sign)(?:g?ing)?\s+(?:back\s+)?in", FLAGS)
_AIM_SO_FAR = late(rf"\S\s+to\s+{either(DEEDS)}\s[^,;]*$", FLAGS)
_DEED = late(rf"{either(DEEDS)}\s", FLAGS)
"""What an aim goes on with: "click Add to create a crate or edit one"."""
_BY_EITHER = late(r"\bby\s+either\b", FLAGS)
"""Two ways of doing one thing: "by either typing it or by using the calendar"."""
_EITHER = late(r"\beither\s+$", FLAGS)
_WANT = frozenset({"want", "like", "need", "wish", "have", "go", "how", "able"})
_NAMED = late(rf"\w+\s+(?:on\s+)?{NAME}")
_VERB = late(VERB, FLAGS)
SUBJECT = late(r"(?:the|a|an|your|this|these|it|there)\s", FLAGS)


def sentences(phrase: Phrase) -> Iterator[Phrase]:
    """Give the sentences of a step."""
    start = phrase.start
    for found in _END.finditer(phrase.shape, phrase.start, phrase.end):
        if part := phrase.part(start, found.start()):
            yield part
        start = found.end()
    if part := phrase.part(start):
        yield part


def alternatives(rest: Phrase) -> list[list[Phrase]]:
    """Part a sentence into its clauses; those that "or" joins are alternatives."""
    clauses: list[list[Phrase]] = []
    start, after_or = rest.start, False
    either_way = _EITHER.search(rest.shape, 0, rest.start) is not None
    for found in [*_BREAK.finditer(rest.shape, rest.start, rest.end), None]:
        end = found.start() if found else rest.end
        if found and _OUT.match(rest.shape, start, end) and _BACK_IN.match(rest.shape, found.end()):
            continue  # "log out and log back in" is one clause
        if found and (end <= start or not _parts(rest, start, found)):
            continue
        clause = rest.part(start, end)
        if found and clause.match(_ONLY_THEN):
            start = found.end()
            continue
        if after_or and clauses:
            clauses[-1].append(clause)
        elif clause:
            clauses.append([clause])
        after_or = _goes_on(rest, found, after_or=after_or, either_way=either_way)
        start = found.end() if found else end
    return clauses or [[rest]]


def _goes_on(rest: Phrase, found: re.Match[str] | None, *, after_or: bool, either_way: bool) -> bool:
    """Tell whether the next clause is of the same choice: behind "or", and "and" in one of two ways."""
    joint = (found["joint"] or "").strip(" ,").lower() if found else ""
    bracket = found is not None and rest.text.rfind("(", 0, found.start()) > rest.text.rfind(
        ")", 0, found.start()
    )
    return joint == "or" or (after_or and joint in {"and", "and then"} and (either_way or bracket))


def _parts(rest: Phrase, start: int, found: re.Match[str]) -> bool:
    """Tell whether a joint parts two clauses: not two verbs of one thing, nor what a claim is about."""
    joint = (found["joint"] or found["again"] or found["further"] or "").lower()
    before = rest.shape[start : found.start()].split()
    named = _NAMED.match(rest.shape, found.end())
    verbs = joint.strip() == "or" and bool(before) and before[-1].lower() in IMPERATIVES
    verbs = verbs and not (named and len(before) > 1 and before[-2] == "to")  # "to confirm or select Back"
    verbs = verbs and not (
        len(before) > 1 and DETERMINER.fullmatch(before[-2])
    )  # "the contact or create one"
    verbs = verbs or (joint.strip() == "and" and _is_aim(before) and not named)
    verbs = verbs or (joint.strip() == "and" and _holds(before))
    twins = len(before) > 1 and _GERUND.fullmatch(before[-1]) and _GERUND.match(rest.shape, found.end())
    claim = SUBJECT.match(rest.shape, start, found.start()) and not re.search(r"[,;]|and then", joint)
    if _OTHERWISE.fullmatch(rest.shape, start, found.start()):
        return False
    if _MUSING.fullmatch(rest.shape, start, found.start()) and _MUSING_TOO.match(rest.shape, found.end()):
        return False
    if _KEY_HELD.match(rest.text, start, found.start()):
        return False
    so_far = (rest.shape, start, found.start())
    if _BY_EITHER.search(*so_far):
        return False
    if _AIM_SO_FAR.search(rest.shape, start, found.start()) and _DEED.match(rest.shape, found.end()):
        return False
    place = joint.strip() == "," and any(
        only.match(*so_far) for only in (_PLACE_ONLY, _CONDITION_ONLY, _AIM_ONLY)
    )
    return not verbs and not claim and not place and not twins


def _holds(words: list[str]) -> bool:
    """Tell the first verb of an act that two verbs tell: "press", "hold down"."""
    return (
        0 < len(words) <= 2 and words[0].lower() in _HELD and (len(words) == 1 or words[1].lower() == "down")
    )


def _is_aim(words: list[str]) -> bool:
    """Tell whether words end in an aim of one verb: "to check", and not in what somebody wants to do."""
    return len(words) > 2 and words[-2] == "to" and words[-1] in IMPERATIVES and words[-3] not in _WANT


class Sentence(NamedTuple):
    """One sentence of a step: what it says before its first act, and its clauses."""

    whole: Phrase
    opening: Opening
    clauses: tuple[Phrase, ...]

    def clause_at(self, start: int | None) -> Phrase | None:
        """Give the clause in which a word of the step stands, or None."""
        return next((c for c in self.clauses if start is not None and c.start <= start < c.end), None)

    def act_at(self, start: int | None) -> Phrase | None:
        """Give what is done with a word of the step, from its verb on; None where no verb is told."""
        clause = self.clause_at(start)
        if clause is None or start is None:
            return None
        act = self.opening.rest if clause is self.clauses[0] else read_opening(clause).rest
        done = manner(act)
        act = done if done is not None and done.start < start else act
        return act if act.match(_VERB) and act.start < start else None


def parted(text: str, names: Sequence[str] = ()) -> tuple[Sentence, ...]:
    """Part a text into its sentences and clauses; `names` are the words on its controls, in order."""
    found = []
    for whole in sentences(Phrase(text, shape(text, names), 0, len(text))):
        opening = read_opening(whole)
        clauses = [clause for group in alternatives(opening.rest) for clause in group]
        found.append(Sentence(whole, opening, tuple(clauses)))
    return tuple(found)
