"""Blots out of a sentence what must not be taken apart; see `flows.instruction.grammar.phrase`."""

import re
from collections.abc import Iterator, Sequence

from flows.instruction.grammar.lexicon import IMPERATIVES, KINDS, LOOKS, REGIONS, ROLES, STATES
from flows.instruction.grammar.mask.emphasis import set_apart, steps
from flows.instruction.grammar.mask.literal import ADDRESSES, FILES, SLOTS, letter_of
from flows.instruction.grammar.name.name import capitalised
from flows.instruction.grammar.phrase import BRACKET, LABEL, MAIL, MAIL_ADDRESS, PATH, SLOT, URL
from flows.pattern import late

# A name or a slot has at most 60 to 80 letters, so that a mark that is not closed swallows no sentence
# (chosen: the longest label of the labelled sentences has 42, the longest slot 15).
_QUOTED = late(
    r"“([^”\n]{1,80})”|«([^»\n]{1,80})»|\"([^\"\n]{1,80})\"|\u2018([^\u2019\n]{1,60})\u2019|(?<!\w)'((?:[^'\n]|(?<=\w)'(?=\w)){1,60})'(?!\w)"
    r"|`([^`\n]{1,80})`"
)
_BRACKET = late(r"\([^()\n]*\)|\[[^\[\]\n]*\]")
_PLURAL = late(r"(?<=\w)\((?:s|es|ies)\)")
"""An ending that may be left off: "crate(s)"."""
_TRAILING = late(rf"(?<={LABEL})(?:\.{{3}}|…)(?=\s*(?:[>→›»,;)]|[a-z]))")
"""Dots behind a name that tell that a dialog follows, and end no sentence."""
_SYMBOL = late(
    r"(?i:\b(?:the|an?|on|click|select|tap|choose|press))\s+(?P<symbol>[^\w\s.,;:!?()\[\]\"'“”\u2018\u2019`<>{}/&|\ue000-\ue004-]{1,3})"
    r"(?=\s+[a-z(\ue003]|\s*$|[.,;]|\s*[>→›»]\s)"
    r"|(?i:\b(?:the|an?|click|click on|select|tap|choose|press))\s+(?P<onward>[<>])"
    r"(?=\s+(?:to the|in the|on the|at the|next to|beside|icon|sign|symbol|arrow|button)\b|\s*[.,;]|\s*$)",
)
"""A sign that stands where a control's words would."""
_KIND = late(
    r"\s+(?!(?:[\w-]+\s+){0,2}icons?\b)"
    r"(?:(?!(?:from|in|on|at|under|next|beside|below|above|near|by|to|for|with|via|using|within|inside|through|until"
    r"|after|before|when|if|while|as|located|and|or|then|again|that|which|of|is|are|so|twice|once|unless|along|across"
    r"|off|out|up|down|back|two|three|times|now|instead|first|here|there|immediately|too|afterwards?|manually|whilst"
    r"|yourself|not|it|all|only|more|the|an?|your|my|me|us|them|this|these|those|keys?|you|we|they|where)\b)"
    r"(?!\w+(?:ly|ing(?!\s*(?:$|[,.])))\b)[a-z][a-z-]+(?:\s+|(?=\s*$|[,.\ue003]))){1,3}"
    r"(?=\s*(?:$|[,.(]|(?:from|in|on|at|under|next|beside|below|above|near|by|to|for|with|when|if|that|which|of|where"
    r"|you|we|they)\b))"
)
"""Small words behind a name that say what it is: the Fragile parcel kind."""
_NOUN = late(rf"\s+(?:{'|'.join(sorted({*ROLES, *REGIONS, *KINDS, *LOOKS, *STATES}))})\b(?!\s+header\b)")
"""A noun that the grammar itself reads behind a name."""
_USED = late(
    r"(?P<verb>[a-z]+)(?:\s+(?:on|to|for|with|the|your|an?|this|either|both))*\s+[\"'\u201c\u2018`(]*$",
    re.IGNORECASE,
)
_KEYED = late(
    r"\b(?i:the|an?|click|click on|select|choose|press|tap|hit|and|then)\s+"
    r"\[(?!(?i:optional|your|the|e\.g|x+\]))(?P<words>[A-Z+][^\[\]\n]{0,40})\](?!\()(?=\s+[a-z]|[.,\s]*$)"
)
"""Words on a control in square brackets, as some houses set them: "click [Add]"."""
_REQUIRED = late(rf"(?<={LABEL})\*+(?!\w)")
"""The star of a field that has to be filled."""
_COLON = late(
    rf"(?<={LABEL}):(?=,|\s+(?:field|box|text|list|drop|menu|button|tab|check|option|setting|switch|toggle)\w*\b)"
    rf"|(?<=\b(?i:tab)):(?=\s+{LABEL})|(?<=\b(?i:press|click)):(?=\s+{LABEL})|(?<=\b(?i:button)):(?=\s+{LABEL})"
)
"""A colon that belongs to a label, or stands before one, and parts nothing."""
_OF_ONE = late(r"\b(?:the|your)\s+$", re.IGNORECASE)
"""Before a name right before one that is set apart: it says whose that is."""
_OR = late(r"\(\s*or\s", re.IGNORECASE)
_SLASHES = late(
    r"\b(?:navigat(?:e|ing)|go(?:ing)?|brows(?:e|ing)|head(?:ing)?)\s+to\s+[^/.,;>]+?(?:\s/\s[^/.,;>]*[^/.,;>\s]){2,}",
    re.IGNORECASE,
)
"""A path that slashes part: one goes to "Site / Users / Accounts", and not to one of them."""
_TWO_VERBS = late(
    r"\b(?P<verb>click|tap|press|select|choose|touch|hit)(?P<other>(?:\s+or\s+|\s*/\s*)(?:click|tap|press|select|choose|touch"
    r"|hit))(?=\s)",
    re.IGNORECASE,
)
"""One act in the words of a mouse and of a finger: "click or tap"."""
_ONE_OR_MORE = late(
    r"\b(?P<one>[a-z]+(?:[ -][a-z]+)?)(?P<more>\s+or\s+(?P=one)(?:e?s)\b)",
    re.IGNORECASE,
)
"""One thing or more of its kind are one kind: "the box or boxes"."""
_ONWARD_HERE = late(r"\s*[>»→›]+")
"""The sign of what leads on, behind the words on it: "Next >>"."""
_DASH = late(r"\s+(?P<dash>[-\u2013\u2014])\s+(?=\S)")
_RIGHT_CLICK = late(r"^\W*(?:Right|Double)[ -]Click\b")
_AS_WELL = late(r"\b(?:as\s+well\s+as|(?:along|together)\s+with)\b", re.IGNORECASE)
_SIGNED = late(rf"\b(?i:the|an?|on|click|select|tap|choose|press)\s+(?P<sign>[+\u2795\uff0b]\s)(?={LABEL})")
"""A sign that belongs to the words behind it: "the + Add Value button"."""
_BEHIND_COLON = late(
    r"\b(?i:click|click on|select|choose|press|tap)\s*:\s+(?P<words>(?!(?i:log"
    r"|sign)\b)(?:\d+\.\s)?[A-Z][^,;:.\n\ue000]{0,40}?)"
    r"(?=\s*(?:$|[,;.]|\b(?:and|then|or)\s+(?:then\s+)?(?:click|select|choose|press|tap|enter)\b|(?:in|from"
    r"|on) the\b))"
)
"""Words on a control behind a colon: "select: Upload from disk"."""
_IN_BRACKETS = late(
    r"\b(?i:click|click on|select|choose|press|tap|then)\s+\((?P<words>[A-Z][^()\n]{0,60})\)"
    r"(?=\s*(?:[.,;]|$)|\s+(?:to|in|on|at|and|then|for)\s)"
)
"""Words on a control that stand in brackets, as some houses set them: "Click on (Add)"."""
_AFTER_URL = ".,;:!?)'\u2019"


def shape(text: str, emphasis: Sequence[str] = (), links: Sequence[tuple[str, str]] = ()) -> str:
    """Give the shape of a step's sentence.

    What stands in `emphasis`, in quotation marks or in a path is a name; so are capitalised words in a
    sentence, with the small words that go on after them ("Add a room") where a verb of clicking stands
    before.
    """
    letters = list(_SLASHES.sub(lambda found: found.group().replace(" / ", " > "), text))
    ends = [found.end(found.lastindex or 0) for found in _QUOTED.finditer(text)]
    ends += _blot_set_apart(letters, text, emphasis, links)
    _blot_title(letters, text, emphasis)
    _blot_quoted(letters, text)
    _blot_bracketed(letters)
    _lower_verbs(letters)
    _join(letters)
    _blot_all(letters, _PLURAL, "s")
    for pattern in (_TRAILING, _REQUIRED, _COLON):
        _blot_all(letters, pattern, " ")
    _blot_literals(letters)
    for symbol in ("symbol", "onward"):
        _blot_group(letters, _SYMBOL, symbol, LABEL)
    _blot_capitalised(letters)
    _blot_group(letters, _SIGNED, "sign", LABEL)
    for end in ends:
        _blot_kind(letters, end)
    _blot_brackets(letters)
    return "".join(letters)


def _blot_set_apart(
    letters: list[str], text: str, emphasis: Sequence[str], links: Sequence[tuple[str, str]]
) -> Iterator[int]:
    """Blot out the runs that the source sets apart, with what belongs to them; gives where each ends."""
    for start, end in set_apart(text, emphasis, links):
        for first, last in steps(text, start, end):
            _blot(letters, first, last, letter_of(text[first:last]))
        onward = _ONWARD_HERE.match(text, end)
        if onward is not None and any(text[start : onward.end()] in run for run in emphasis):
            _blot(letters, end, onward.end(), " ")
        if text[end : end + 1] == ":" and any(run.rstrip() == text[start : end + 1] for run in emphasis):
            letters[end] = " "  # it belongs to the label: the **Title:** field
        yield end


def _blot_literals(letters: list[str]) -> None:
    """Blot out addresses, places to fill in and names of files; a mark behind an address is none of it."""
    for pattern, letter in ((ADDRESSES, URL), (MAIL_ADDRESS, MAIL), (SLOTS, SLOT), (FILES, LABEL)):
        for found in pattern.finditer("".join(letters)):
            words = found.group().rstrip(_AFTER_URL) if letter == URL else found.group()
            _blot(letters, found.start(), found.start() + len(words), letter)


def _blot_capitalised(letters: list[str]) -> None:
    """Blot out capitalised words; one that only says whose the name behind it is becomes a gap."""
    named = "".join(letters)
    for start, end in list(capitalised(named)):
        whose = named[end : end + 2].strip() == LABEL and _OF_ONE.search(named[:start])
        _blot(letters, start, end, " " if whose else LABEL)


def _blot_title(letters: list[str], text: str, emphasis: Sequence[str]) -> None:
    """Blot out what is set apart before a dash at the very beginning, and make the dash a colon."""
    run = emphasis[0].rstrip(" :") if emphasis else ""
    dash = _DASH.match(text, len(run)) if run and text.startswith(run) else None
    if dash is not None:
        _blot(letters, 0, len(run), LABEL)
        letters[dash.start("dash")] = ":"


def _blot_bracketed(letters: list[str]) -> None:
    """Blot out the words on controls that stand in brackets; the brackets become gaps."""
    for found in _BEHIND_COLON.finditer("".join(letters)):
        _blot(letters, *found.span("words"), LABEL)
    for pattern in (_KEYED, _IN_BRACKETS):
        for found in pattern.finditer("".join(letters)):
            _blot(letters, *found.span("words"), LABEL)
            letters[found.start("words") - 1] = letters[found.end("words")] = " "


def _lower_verbs(letters: list[str]) -> None:
    """Write a verb of two words that starts a sentence in small letters: "Right Click" is no name."""
    for found in _RIGHT_CLICK.finditer("".join(letters)):
        letters[slice(*found.span())] = found.group().lower()


def _join(letters: list[str]) -> None:
    """Make one verb of two that tell one act, and "and" of "as well as", "along with"."""
    _blot_group(letters, _TWO_VERBS, "other", " ")
    _blot_group(letters, _ONE_OR_MORE, "more", " ")
    for found in _AS_WELL.finditer("".join(letters)):
        letters[slice(*found.span())] = "and".center(found.end() - found.start())


def _blot_all(letters: list[str], pattern: "re.Pattern[str]", letter: str) -> None:
    for found in pattern.finditer("".join(letters)):
        _blot(letters, *found.span(), letter)


def _blot_group(letters: list[str], pattern: "re.Pattern[str]", group: str, letter: str) -> None:
    for found in pattern.finditer("".join(letters)):
        if found[group] is not None:
            _blot(letters, *found.span(group), letter)


def _blot_kind(letters: list[str], end: int) -> None:
    """Blank what says of a name that is set apart, and used, what it is the name of."""
    seen = "".join(letters)
    start = end
    while start and seen[start - 1] == LABEL:
        start -= 1
    end += len(seen[end:]) - len(seen[end:].lstrip("\"\u201d'\u2019`")) if end < len(seen) else 0
    used, kind = _USED.search(seen[:start]), _KIND.match(seen, end)
    known = _NOUN.match(seen, end)
    if kind is not None and used is not None and known is None and used["verb"].lower() in IMPERATIVES:
        _blot(letters, *kind.span(), " ")


def _blot_brackets(letters: list[str]) -> None:
    """Blot out what stands in brackets, but for a way to a place and for another choice."""
    for found in _BRACKET.finditer("".join(letters)):
        if PATH.search(found.group()) and LABEL in found.group():
            continue  # the way to a place: (Setup > Users)
        if _OR.match(found.group()):
            letters[found.start()] = letters[found.end() - 1] = " "  # (or Save as draft)
            continue
        _blot(letters, *found.span(), BRACKET)


def _blot_quoted(letters: list[str], text: str) -> None:
    """Blot out what stands in quotation marks; the marks and a comma before the last become gaps."""
    for found in _QUOTED.finditer("".join(letters)):
        index = found.lastindex or 0
        start, end = found.span(index)
        if not MAIL_ADDRESS.fullmatch(found.group(index)):
            for first, last in steps(text, start, start + len(found.group(index).rstrip(".,"))):
                _blot(letters, first, last, LABEL)
            letters[start - 1] = letters[end] = " "


def _blot(letters: list[str], start: int, end: int, letter: str) -> None:
    letters[start:end] = letter * (end - start)
