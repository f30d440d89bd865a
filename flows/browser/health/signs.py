"""What a page says of itself where it is ill, or lets nobody in, by the cause; and where that is believed."""

import re

from flows.verdict import Cause

_SAID: tuple[tuple[Cause, tuple[str, ...]], ...] = (
    (
        Cause.CAPTCHA,
        (
            "captcha",
            "not a robot",
            "verify (that )?you('re| are) (a )?human",
            "are you (a )?human",
            "unusual traffic",
            r"(confirm|prove|check) (that )?you('re| are) (a )?(person|human|not a (bot|robot))",
            "(type|enter) the (characters|letters|text|words) (that )?you (see|hear)",
        ),
    ),
    (Cause.RATE_LIMITED, ("too many requests", "rate limit", "too many attempts", r"try again in \d+")),
    (
        Cause.ADMIN_APPROVAL,
        ("needs? admin(istrator)? approval", "admin(istrator)? (approval|consent) (is )?required"),
    ),
    (
        Cause.NOT_LICENSED,
        (
            "not licensed",
            "no licen[cs]e",
            r"(has|have) no (\w+ ){1,2}licen[cs]e",
            "not available (to you|for your account)",
            "licen[cs]e (is )?(required|needed|missing)",
            r"(does not|doesn't) (have|include) (a |an )?(\w+ )?licen[cs]e",
            "not (available|included) (in|on|for|with) your (plan|account|licen[cs]e)",
            r"(not|n['’]t) (a )?part of your (\w+ )?(plan|account|licen[cs]e|subscription)",
            "not enabled for your account",
            "upgrade your plan",
            r"(contact|ask) your (\w+ ){1,5}(to|for) (\w+ )?(get|enable|assign|(a )?licen[cs]e)",
        ),
    ),
    (
        Cause.SITE_DOWN,
        (
            "maintenance",
            "temporarily (unavailable|down|out of)",
            "service (is )?unavailable",
            "be (right )?back (soon|shortly|later)",
            "internal server error",
            "bad gateway",
            "gateway time-?out",
            "something went wrong",
            "an error (has )?occurred",
            "(could|can) ?not be (loaded|reached)",
            "(could|can)(no|n')t (load|reach)",
            "failed to load",
            "try again later",
            "unexpected error",
        ),
    ),
)
"""Parts of a line, in any case. The first cause that a page speaks of is the one: a page with a captcha also
says that something went wrong."""

SIGNS = tuple((cause, re.compile(rf"(?im)^.*(?:{'|'.join(said)}).*$")) for cause, said in _SAID)
"""The line that says it, by the cause."""
ALWAYS = frozenset({Cause.CAPTCHA, Cause.ADMIN_APPROVAL})
"""These are told by their words on a page of any size."""
SMALL_PAGE = 14
"""Error pages hold fewer controls than this; a working page may speak of maintenance and still work."""

BAD = re.compile(
    r"(?i)\b(fail\w*|(?<!no )(?<!0 )errors?|unable|(could|can|did|was|were)( ?n[o'’]?t|['’]t)|cannot|wrong"
    r"|oops|sorry|offline|timed out|denied|unavailable|not available|lost)\b"
)
"""What a page tells its reader after an act that has come to nothing, in an alert or for a moment."""
ASKED = re.compile(
    r"(?i)\b(required|must|please (enter|choose|select|fill|type|provide)|invalid|incorrect|at least)\b"
)
"""What a page asks of its reader is no illness."""
