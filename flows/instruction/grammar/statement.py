"""What a clause tells without anything on the page being used: it states, forbids, or speaks to the reader.

Neither a thought nor a look nor a copy in the clipboard changes what the page shows; who reads on is as far
as before.
"""

from flows.instruction.grammar.lexicon import MUSING, either
from flows.instruction.grammar.phrase import NAME, Phrase
from flows.instruction.grammar.preamble import VERB
from flows.instruction.grammar.reading import FLAGS
from flows.pattern import late

_FORBIDS = late(
    r"(?:do not|don[\u2019']t|never|avoid|(?:make sure|be sure|be careful|take care|try) not to)\b", FLAGS
)
_EXPLAINS = late(
    r"(?:(?:make|perform|try|do) (?:any|one|all|either)(?: or (?:more|all))? of (?:the following|these)"
    r"|(?:read|review)(?: through)? and (?:confirm|verify|check)|see(?!\s+(?:it|them)\s+by\b)|refer to"
    r"|(?:enter|provide|type)\s+(?:your\s+|the\s+)?\w+\s+(?:for|in|into)\s+(?:the following|these"
    r"|each of the following) fields\b"
    r"|do (?:one|any|either) of|do the following|follow these|complete the following|use one of)\b"
    r"|(?:choose|select|use|enable)\s+(?:this(?: option| setting)?|it)\s+(?:when|if)\s+you\b"
    r"|repeat\b.*?\b(?:as (?:many times as )?(?:needed|necessary|required|you (?:like|need|want))"
    r"|for as many\b|to (?:add|enter) (?:more|additional|another|further)\b)"
    r"|(?:asking|telling|informing|reminding|warning|confirming|showing|saying|indicating)\s+(?:you|that|the|an?)\b"
    r"|(?:select|choose|pick) (?:one|any|either) of (?:these|those|the following)(?: \w+){0,3}$",
    FLAGS,
)
_MUSES = late(rf"{either(MUSING)}\b(?!\s+(?:and|or)\b)", FLAGS)
_TEXT = (
    r"(?:keys?|tokens?|ids?|ur[il]s?|links?|address(?:es)?|codes?|secrets?|values?|passwords?|strings?|text|numbers?"
    r"|certificates?|credentials|hash|phrase|snippet|output|details|names?|fingerprint)"
)
_NO_PRESS = r"(?!\s+(?:button|link|icon)\b)(?!.*\b(?:by\s+\w+ing|using|with)\b)"
_COPIES = late(
    r"cop(?:y|ying)(?:\s+and\s+(?:save|store|keep))?\s+(?:down\s+)?(?:the|your|this|that|its|these|both)\s+"
    r"(?!(?:\S+\s+){0,3}(?:file|folder|course|page|record|item|row)s?(?:\s+(?:to|into|from|in|and)\b|\s*$))"
    rf"(?:(?:[^,;]*\s)?{_TEXT}\b|(?:[\w-]+\s+){{0,3}}{NAME}(?:\s+and\s+(?:the\s+)?{NAME})*){_NO_PRESS}",
    FLAGS,
)
"""What is taken into the clipboard, and how is not told."""
_LOOKS = late(
    r"check(?:ing)?\s+(?:over\s+)?(?:the|your|all(?: the)?)\s+(?:[\w-]+\s+){0,2}?(?:summary|details?"
    r"|information|results?"
    r"|status|preview|spelling|logs?|values?|totals?|amounts?|figures?|report|output|response|version|balance)"
    r"(?!\s+(?:box|checkbox|option|field|button|link|tab)\b)(?:\s+(?:of|for|in|on|at|to)\b.*)?$",
    FLAGS,
)
"""What is only to be read; what has a box of its own is ticked."""
_ADVISES = late(
    r"(?:we|i)\s+(?:strongly\s+|highly\s+)?(?:recommend|suggest|advise|encourage|assume)\b", FLAGS
)
_CLAIM = late(
    r"(?:.*?[\s\u2019'](?:is|are|was|were|be|been|has|have|had|will|won[\u2019']t|would|can|cannot|may"
    r"|might|must|should|does|do|did"
    r"|opens?|appears?|displays?|loads?|shows?|starts?|closes?|changes?|expands?|becomes?|turns?"
    r"|redirects?|see|receive"
    r"|returns?|takes?|means?|allows?|lets?|contains?|includes?|applies|lists?|needs?|requires?|launches"
    r"|ll|re|s|ve)\b|which\b)",
    FLAGS,
)
_ALSO = r"(?:(?:also|now|then|only|automatically)\s+)?"
_OF_THINGS = late(
    r"you\s+[a-z]+\s+(?:the|an?|your|this|that|it)\b|"
    rf"(?!{VERB})(?:(?:[\w\u2019'/()-]+\s+){{0,6}}?[\w-]+[^s\W]s|{NAME}(?:\s+[\w-]+)?)\s+{_ALSO}"
    r"(?:provide|enable|define|support|use|come|persist|vary|remain|work|apply|help|give|have)\s"
    rf"|(?:{NAME}|each\s+\w+|every\s+\w+)\s+{_ALSO}(?!(?:settings|options|details|keys|terms|items)\b)[a-z]+[^s\W]s"
    r"\s+(?:the|an?|your|you|it|that|to|all|when|if)\b",
    FLAGS,
)
"""Whose subject is in the plural or has a name: "Policies apply to all"."""
_OF_AN_ACT = late(
    r"(?:using|having)\s[^,;]*?\s(?:means|takes|requires|lets|allows|will|makes|gives|helps|ensures)\b"
    r"(?!.*\b(?:click|select|choose|press|tap)\s)",
    FLAGS,
)
"""What an act would come to: "Using it takes time"."""
_USES = late(r"(?:click|tap|press|select)\s+to\s", FLAGS)
"""An order, whatever it is for: "tap to open"."""
_EXCLAIMS = late(
    r"(?:congratulations|(?:all |you[\u2019']re (?:all )?)?done|nice work|well done|great(?: job)?"
    r"|that[\u2019']s (?:it|all)"
    r"|success|voil[aà]|learn more|notes?|tips?|hint|important|warning|caution)$",
    FLAGS,
)


def touches_nothing(clause: Phrase) -> bool:
    """Tell whether a clause is an order that nothing on the page is used for: "Note down the code"."""
    return any(map(clause.match, (_FORBIDS, _EXPLAINS, _MUSES, _COPIES, _LOOKS, _ADVISES, _OF_AN_ACT)))


def states(clause: Phrase) -> bool:
    """Tell whether a clause has a verb that no order has: "The page opens", "Rooms have a number"."""
    if clause.match(_USES):
        return False
    exclaims = _EXCLAIMS.match(clause.text, clause.start, clause.end)
    return exclaims is not None or any(map(clause.match, (_CLAIM, _OF_THINGS)))
