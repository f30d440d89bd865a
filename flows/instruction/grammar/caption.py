"""What of a step only captions it: its title, what something is, a command for a computer.

Help articles head a step with its aim, explain fields one by one in a list, and show what to run: none of it
is done on the page, however much it begins as an act does.
"""

from collections.abc import Sequence

from flows.instruction.grammar.fit import orders
from flows.instruction.grammar.lexicon import CLICK, IMPERATIVES, SELECT, either
from flows.instruction.grammar.phrase import Phrase
from flows.instruction.grammar.preamble import VERB, read_opening
from flows.instruction.grammar.reading import FLAGS, act
from flows.instruction.instruction import Instruction, Verb
from flows.pattern import late

_USED = r"(?i:click|select|choose|tap|press|go|open|enter|type|check)"
_DEFINES = late(
    rf"(?!{_USED}\b)(?!(?:\w+\s+){{0,4}}(?:the|an?|your|on|to)\s)[^,;:.]{{1,50}}?\s[\u2013\u2014-]\s+"
    r"(?:(?:The|An?|Your|This|It|These)\s|[A-Z]\w+s\s+(?:the|an?|your|it|all|each|you)\b)"
    rf"|(?!{_USED}\b)[A-Z][^:.,;]{{1,60}}:\s+(?:[a-z]+[^s\W]s|will|would)\s+(?:(?:an?|the|you|your|users?|it|all|people)\b)"
    rf"|(?!(?i:{VERB}))[A-Z][\w'\u2019/&-]*(?:\s+[\w'\u2019()/&-]+){{0,3}}\s[\u2013\u2014-]\s+"
    rf"(?!(?i:{VERB}))(?!(?:in|on|at|if|when|to|the)\s)(?![^.]*\b{_USED}\s)[a-z][^.]*[^:]$"
    rf"|(?!{_USED}\b)[A-Z][\w'\u2019/&-]*(?:\s+(?!the\s|an?\s|your\s|in\s|on\s)[\w'\u2019()/&-]+){{0,4}}:\s+(?:The|An?|This|These)\s"
)
"""A word, a dash or colon, and what it is: "Archive - Hides the board", "Search Term: The words sought"."""
_GERUND = late(rf"(?!Using\b|[^.]*[,:]\s+(?i:(?:then\s+)?{_USED})\b)(?=[A-Z][a-z-]+ing\s)(?i:{VERB})")
"""What one does by it, or what follows is about: "Enabling tasks on the record lets you plan"."""
_THING = late(
    r"(?:access|call|contact|email|input|log|login|record|report|request|search|test|type)\s+"
    r"(?:(?:key|token|id|name|type|code|term|level|path|address|number|date|status|attribute|method|rights?"
    r"|control|details|url)s?)$",
    FLAGS,
)
"""Two nouns of which the first may be a verb: "Access key"."""
_COMMAND = late(
    r"(?:[^:]{1,80}:\s+)?(?:\$\s|sudo\s|export\s+\w+=|select\s+\*\s+from\s|go\s+(?:install|get|run|build|mod)\s"
    r"|(?:yarn|composer|brew|apt|apt-get|dnf|yum|pip3?|npm)\s+(?:-\S+\s+)*(?:install|add|remove|update|run|require)\b"
    r"|git\s+(?:clone|pull|push|checkout|commit)\b|(?:docker|kubectl|systemctl)\s+[a-z]"
    r"|(?:curl|wget|php|python3?|bash|chmod|chown|mkdir|cd)\s+\S*[-/.\d]\S*)"
)
"""What is typed into a computer's console, with what it is for before it."""
_ITSELF = late(
    r"(?!(?:in|on|at|under|from|to|for|if|when|once|after|step)\b)(?P<head>[^:,.;]{1,40}?)"
    rf"(?:\s*:|\s[\u2013\u2014-])\s+{either((*CLICK, *SELECT))}\s+to\s+[a-z]",
    FLAGS,
)
"""A control, and what is seen when it is clicked: "View Details: Click to see a list"."""
_ENDS = "\n"


def read_caption(sentence: Phrase) -> tuple[Instruction, ...] | None:
    """Read a sentence that captions: an explanation is expected, a command unread; None for others."""
    if _COMMAND.match(sentence.text, sentence.start, sentence.end):
        return (act(Verb.UNREAD, sentence),)
    if _DEFINES.match(sentence.text, sentence.start, sentence.end):
        return (act(Verb.EXPECT, sentence),)
    if sentence.match(_GERUND) or _THING.match(sentence.text, sentence.start, sentence.end):
        return (act(Verb.EXPECT, sentence),)
    found = sentence.match(_ITSELF)
    head = sentence.part(*found.span("head")) if found else None
    return (act(Verb.CLICK, head),) if head else None


def behind_title(step: Phrase, emphasis: Sequence[str]) -> Phrase:
    """Leave off what heads a step in bold and a colon, and says in short what it then tells at length.

    "**Choose a Crate:** On the left, click it": the order is in what follows.
    """
    run = emphasis[0].strip() if emphasis else ""
    words = run.rstrip(" :").split()
    colon = step.text.find(":", step.start + len(run) - 1, step.start + len(run) + 1)
    heads = len(words) > 1 and words[0].lower() in IMPERATIVES and words[1] not in _BY
    if not heads or colon < 0 or not step.words.startswith(run):
        return step
    rest = step.part(start=colon + 1)
    told = read_opening(rest).rest
    return rest if told.match(_VERB) and not told.match(_GOING_ON) else step


_BY = frozenset({"by", "for", "in"})
"""Behind a verb that a field is called after: "Search by kind: choose one"."""
_GOING_ON = late(r"\w+ing\b", FLAGS)


def repeats(line: Phrase) -> bool:
    """Tell a line of its own that only says again what was said before it: what a picture is called."""
    before, behind = line.text[: line.start], line.text[line.end : line.end + 1]
    alone = behind in {"", _ENDS} and before.rstrip(" ").endswith(f".{_ENDS}")
    return alone and line.words.lower() in before.lower()


def without_title(
    read: Sequence[tuple[Phrase, tuple[Instruction, ...]]],
) -> list[tuple[Phrase, tuple[Instruction, ...]]]:
    """Give what was made of each sentence; a first line that is the step's title is no act of its own.

    It ends without a full stop, names no control, and the line behind it says what is done: "Open your
    board", and below it "Go to Boards and click yours".
    """
    if len(read) < 2:
        return list(read)
    (title, made), (behind, told) = read[:2]
    if not _is_title(title, made) or not _goes_on(behind, told, made):
        return list(read)
    return [(title, (act(Verb.EXPECT, title),)), *read[1:]]


def _is_title(title: Phrase, made: Sequence[Instruction]) -> bool:
    ended = title.text[title.end : title.end + 1] == _ENDS
    return ended and all(one.verb in {Verb.CLICK, Verb.SELECT} and one.described for one in made)


def _goes_on(behind: Phrase, told: Sequence[Instruction], made: Sequence[Instruction]) -> bool:
    """Tell whether a line says how the title is done; a choice only where it is told what to choose."""
    rest = read_opening(behind).rest
    begins = rest.match(_VERB) is not None or orders(rest)
    chosen = any(one.verb is Verb.SELECT for one in made)
    return begins and (not chosen or any(one.verb is Verb.SELECT for one in told))


_VERB = late(VERB, FLAGS)
