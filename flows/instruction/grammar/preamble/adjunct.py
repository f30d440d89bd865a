"""Adjuncts: what a sentence says before an act and is none: when, why, on what condition, that one may."""

import re

from flows.instruction.grammar.lexicon import NAMINGS, READ, UNREAD, either
from flows.instruction.grammar.phrase import BRACKET, NAME
from flows.pattern import late

_FLAGS = re.IGNORECASE
VERBS = either(tuple({*READ, *UNREAD, *NAMINGS}))
VERB = (
    r"(?:(?:please|again|also|always|finally|simply|just|either|then|try|you (?:can|should|must|will))\s+)*"
    rf"{VERBS}\b"
)
"""A pattern for the verb that starts a clause, with the small words before it."""
SUBJECT = r"(?:you|they|users|your|the|a|an|it|this|there)\b"
PLACES = (
    r"in|on|at|from|under|underneath|within|inside|below|above|beneath|next to|beside|near"
    r"|to the (?:far |immediate )?(?:left|right) of|using|through"
    r"|via|across|along|by|among|amongst|where it (?:says|reads)"
)
_BY_HAND = r"(?:click|tap|press|select|choose|enter|type|tick|drag|scroll)"
"""What only people do, whatever they are called."""
GOES_ON = (
    rf"(?=(?:(?:then|please)\s+)?(?:{VERB}|{SUBJECT}|(?:{PLACES}|to|if|when)\b|do(?: not|n[\u2019']t)\b"
    rf"|{NAME}"
    rf"|(?:[a-z-]+\s+){{1,2}}(?:(?:can|may|must|should|need to|have to)\s+)?{_BY_HAND}\s))"
)
NOTE = late(
    r"\W*(?:note|tip|important|warning|caution|hint|info|information|example|remember|notice"
    r"|reminder)s?\s*(?:[:!\u2013—-]|that\b)"
    r"|(?:for example|for instance|e\.g\.)[,:]?\s"
    r"|(?:for (?:more|further|additional|detailed) |see (?:also|the|related|our)\b"
    r"|see\s(?!.*\bby\s+(?:click|select|tapp|open|press|choos)ing\b)|refer to "
    r"|learn (?:more|how|about)\b|more (?:information|details?)\b"
    r"|for\s[^,;:]{1,80},\s+(?:see|refer to|check out|consult|read|visit)\s(?!.*\bby\s+\w+ing\b)"
    r"|check (?:out )?(?:this|the|our) (?:article|guide|documentation|docs|page on|section on)\b)"
    r"|(?:you|users|they) (?:can|could|may|might) also\b(?! (?:need|have|want|wish) to)"
    r"|you (?:can|could|may|might) do (?:this|so)\b(?!.*\b(?:click|select|choos|press|tapp)ing\b)"
    r"|by default,\s(?!.*\b(?:click|select|choose|press|tap|enter|type)\s)"
    r"|if you(?:[\u2019']d)? (?:like|prefer|wish|want)(?: to)?, you (?:can|could|may|might)\b",
    _FLAGS,
)
"""What only explains, and what one may do besides."""
_ADVERB = late(
    r"(?:please|now|next|then|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|lastly|again|afterwards?"
    r"|click to(?=\s+(?:toggle|turn|switch|select|expand|open)\b)|also|simply|just|additionally|either|"
    r"(?:read|review)(?: through)? and(?=\s+(?:accept|agree)\b)"
    r"|(?:locate|find|go ahead) and(?=\s+(?:click|select|choose|tap|press|open)\b)"
    r"|to (?:start|begin|get started)|from (?:here|there)|once there|at this point|as usual"
    r"|if you have not already|and|for now|back(?=\s+(?:in|on|at|inside|under)\s)|step \d+"
    r"|\(?\d{1,2}\)(?=\s))"
    rf"(?:\s*[,:]\s*|\s+[\u2013\u2014-]\s+|\s+)(?=\S)(?!(?:name|to)\b|{BRACKET})",
    _FLAGS,
)
_OTHERWISE = late(
    r"(?P<condition>otherwise|alternatively|optionally|in some cases|if not|if so),?\s+", _FLAGS
)
_TIME = late(
    r"(?:(?:once|after|before|while(?!\s+(?:holding|pressing))|as soon as|as(?! long as\b))\b.*?"
    r"|when you(?: have|[\u2019']ve) (?:finished|completed|added|entered|made|chosen|selected|filled|set"
    r"|done)\b[^,]*?"
    r"|when\b[^,]*?\b(?:appears?|opens?|loads?|starts?|begins?|ends?|restarts?|(?:pops?|comes?|shows?) up"
    rf"|finish(?:es|ed)?|completed?|done|ready|satisfied|happy|shown"
    rf"|displayed)\b[^,]*?|(?:in|after) (?:a few|about|\d+|a couple of|several) (?:seconds|minutes"
    rf"|moments|hours))\s*,\s*{GOES_ON}",
    _FLAGS,
)
_DONE_FIRST = late(
    rf"(?:once|after|when|as soon as)\s+[^,]*?\s+(?=(?:please|you (?:can|may|should|must|will need to"
    rf"|need to|have to))\s+(?:then\s+)?{VERB})",
    _FLAGS,
)
"""What comes before, where no comma but a "please" or "you can" parts it from the act."""
_REASON = late(
    rf"(?!{VERB})[^:;]{{1,120}}?,\s+so\s+(?={VERB}\s+(?:the|your|an?|on|in|to|it|them|all|both|{NAME})(?!\w))",
    _FLAGS,
)
"""Why something is done: "We do not need it yet, so click Cancel"."""
_INSTEAD = late(
    rf"(?:instead of|rather than|without(?!\s+an?y?\b))\s+[^,]*,\s*{GOES_ON}"
    rf"|with\s+[^,]*\b(?:selected|highlighted|open|opened|checked|ticked|enabled)\s*,\s*{GOES_ON}",
    _FLAGS,
)
"""What is not to be done, and what has been done before: nothing that a reader does now."""
_CONDITION = late(
    rf"(?P<condition>depending on\b[^,]*"
    r"|for\s+(?:(?:an?|any)\s+(?!name\b|title\b)|(?!(?:the|your|this|that|each|every|these|those|all|now|example|instance|more)\b)"
    r"(?=[^,]*s,))(?!best\b)[^,;:]{1,60}(?=,\s+(?:navigate|go to|open|click|tap|enter)\b)"
    r"|for\s+(?:an?|any|multiple|existing|new|subsequent|other|all)\s(?!name\b|title\b)[^,;:]{1,60}(?=,\s+(?:set|choose|select)\b)"
    rf"|for\b[^,]*\b(?:on (?:the web|windows|macos|mac|linux|ios"
    rf"|android)|users?|customers|admins?"
    r"|administrators|students|staff|faculty|employees|owners|members|teachers)(?=,)"
    r"|(?:(?:only |even |except )?(?:if|when)|whenever|unless|in case|in the event|provided|providing"
    r"|as long as|so long as|assuming|supposing|given(?! that\b)|except|with(?:out)? (?:no|an?y?)\b"
    r"(?!.*\b(?:selected|highlighted|open|opened|checked|ticked|enabled)\s*,)|where(?! it (?:says|reads)))"
    r"\b.*?)"
    rf"(?:,\s*{GOES_ON}|\s+(?:just|simply|please|then)\s+(?={VERB})"
    r"|(?<!\bto)(?<!\band)(?<!\bor)(?<!\byou)(?<!\bnot)(?<!\bcan)(?<!\bthe)(?<!\ba)"
    rf"\s+(?=(?:contact|call|click|tap|select|choose)\s+(?:on\s+)?(?:the|your|our|us|{NAME})(?!\w))"
    r"|(?<!\bif)(?<!\bwhen)(?<!\bunless)(?<!\bwhere)\s+"
    rf"(?=you (?:can|may|should|must|will|need to|have to)\s+(?:\w+ly\s+)?{VERBS}\b"
    r"(?![^.;]*,\s*you (?:can|may|should|must)\b)))",
    _FLAGS,
)
_INVERTED = late(
    r"(?P<condition>(?:should|were|had|was|is|are|did|does|do|has|have)\s+(?!not?\b)[^?;:]*?)"
    rf",\s*{GOES_ON}",
    _FLAGS,
)
"""A condition that is told by the verb before its subject: "Should anything be wrong, click Back"."""
_BECAUSE = late(
    r"(?:because|given that|seeing that|since(?=\s+(?:the|an?|you|your|it|this|that|there)\b))\s"
    rf"[^;:]*?,\s*{GOES_ON}",
    _FLAGS,
)
_PROMPT = late(
    rf"(?P<condition>(?:if|when) (?:prompted|asked|needed|necessary|required|applicable"
    rf"|available))\s+(?=(?:to\s+)?{VERB})",
    _FLAGS,
)
_PROMPTED = late(
    r"(?P<condition>you(?:[\u2019']ll| will| may| might| should| can)?(?: then| now"
    r"| also)? be (?:prompted|asked|required|invited|told|directed)"
    rf"|you are (?:then )?(?:prompted|asked)|(?:it|this|{NAME}|the \w+) (?:then |will |may "
    rf"|might )*(?:prompts?|asks?) you) to\s+(?={VERB})"
    rf"|(?:will|should|would|may)\s+(?:then\s+)?(?:prompt|ask)\s+(?:you\s+)?to\s+(?={VERB}|{NAME})",
    _FLAGS,
)
_MAY = late(rf"(?P<condition>you (?:may|might)(?: also)? (?:need|have|want|wish) to)\s+(?={VERB})", _FLAGS)
_PEOPLE = (
    r"(?:users|students|employees|members|customers|guests|visitors|patients|parents|teachers|instructors|faculty|staff"
    r"|admins|administrators|managers|owners|supervisors|applicants|attendees|participants|learners|authors|editors"
    r"|reviewers|approvers|clients|subscribers|passengers|travell?ers"
    r"|faculty members|staff members|organi[sz]ers|hosts)"
)
"""Whom an article is written for, where it speaks of them."""
_MODAL = late(
    rf"(?:(?:you|they|{_PEOPLE}|the user)(?:[\u2019']ll| will)?(?: also| now| then)?"
    r" (?:can|may|must|should|could|need to|have to|want to|will)(?: also| now| then| either)?"
    r"|(?:be sure|make sure|remember|don[\u2019']t forget|ensure)(?: that)?(?: you)?(?: to)?"
    r"|(?:start|begin|continue)(?: by)?(?=\s+\w+ing\b)|(?:start|begin) to(?=\s+(?:type|enter)\b)"
    r"|try(?: to)?|attempt to|it(?: is"
    r"|[\u2019']s) (?:best|recommended) to)"
    rf"\s+(?=(?:optionally\s+|simply\s+|easily\s+)?{VERBS}\b)(?!(?:see|receive|find|notice)\b)"
    r"(?:(?:simply|easily)\s+)?"
    r"|(?:(?:the|an?|your|all|each|every)\s+)?(?:(?!not?\b|do\b|does\b)[a-z-]+\s+){1,3}?"
    r"(?:can|may|must|should|could|will|(?:will )?need to|have to)(?:\s+(?:now|then|simply|either))?"
    rf"\s+(?={_BY_HAND}\s)"
    rf"|(?:(?:the|an?|your)\s+)?(?:[a-z-]+\s+)?(?:they|{_PEOPLE}|you)\s+(?=(?:then\s+)?{_BY_HAND}\s)",
    _FLAGS,
)
_AIM = late(
    rf"(?:in order )?to\s+(?!the\b)[a-z].*?,\s*{GOES_ON}"
    r"|to\s+(?!the\b)[a-z][^,;:]{1,60}?\s+(?=(?:just\s+|simply\s+)?(?:click|select|choose|tap|press|go to)\s)"
    r"|for (?:security|privacy|example|best)\b[^,]*,\s+",
    _FLAGS,
)

ADJUNCTS = (
    _OTHERWISE,
    _PROMPT,
    _PROMPTED,
    _TIME,
    _DONE_FIRST,
    _REASON,
    _INSTEAD,
    _CONDITION,
    _INVERTED,
    _BECAUSE,
    _MAY,
    _MODAL,
    _AIM,
    _ADVERB,
)
"""In the order in which they are tried."""
