"""How a name goes on in small letters: the ordered table of its continuations."""

import re
from collections.abc import Callable
from typing import NamedTuple

from flows.instruction.grammar.lexicon import (
    AFTERTHOUGHTS,
    CORE,
    GOING,
    IMPERATIVES,
    JOINTS,
    PARTICLE_VERBS,
    PARTICLES,
    REGIONS,
    ROLES,
    STOPS,
)
from flows.instruction.grammar.phrase import is_capital

DETERMINER = re.compile(r"(?:the|your|a|an|this|that|any|my|our|his|her|their|its)\b", re.IGNORECASE)
_ONE_BY_ONE = frozenset(
    "uncheck untick tick deselect unselect enable disable activate deactivate turn toggle both".split()
)
"""Words before what is told one by one: "uncheck A and B" are two."""
_SETTING = frozenset({"set", "change", "switch"})
"""Verbs whose "to" stands before a value."""
_SWITCHING = frozenset({"toggle", "switch", "turn"})
_LEADING = frozenset("add back copy export move pin reply return save".split())
"""First words of labels that say whereto: "Add to cart"."""
_BOUND = frozenset("switch go jump revert skip".split())
"""First words of labels behind which "to" is no aim: "Switch to classic view"."""
_MAKING = frozenset("convert assign clone split merge map pin turn upgrade subscribe".split())
"""First words of labels behind which "to" leads on, and that begin no sentence as a rule."""
_OUT_OF = frozenset("select choose import insert upload copy load pick".split())
"""First words of labels that say wherefrom: "Choose from Library"."""
_MANY = frozenset({"links", "options"})
_LATER = frozenset({"now", "later"})
_ANOTHER_ACT = frozenset({"wait", "confirm", "repeat"})
_JOINED = JOINTS | {"and"}
_NOUNS = ROLES.keys() | REGIONS
_NO_OBJECT = frozenset({"", *GOING, "open"})
"""Before a noun of what one goes to, that noun is no part of its name."""
_BEHIND_OBJECT = frozenset({"", "and", "then", "or", "in", "on", "at"})


class Next(NamedTuple):
    """The word in small letters behind a name as far as it is known, and what stands around it."""

    word: str
    behind: list[str]
    """The words behind it, up to the next mark."""
    first: str
    """The name's first word, in small letters."""
    last: str
    """Its last word so far, in small letters."""
    verb: str
    """What stands before it: "click", "go", "path" in a path, "both"; empty where nothing is done with it."""

    @property
    def after(self) -> str:
        """The word right behind it."""
        return self.behind[0] if self.behind else ""

    @property
    def used(self) -> bool:
        """Whether something is done with what has the name: small words may be a part of it then."""
        return bool(self.verb)

    @property
    def leads(self) -> bool:
        """Whether it is a "to" before something that is no act of its own."""
        return self.word == "to" and self.used and self.after not in IMPERATIVES

    @property
    def plain(self) -> bool:
        """Whether an ordinary word follows: no name, no "the", nothing that is said of the act."""
        return (
            self.after.islower() and not DETERMINER.fullmatch(self.after) and self.after not in AFTERTHOUGHTS
        )


class Continuation(NamedTuple):
    """What one kind of small word does to a name."""

    goes_on: bool
    example: str
    """A sentence with its names in brackets."""
    fits: Callable[[Next], bool]


GOES_ON, ENDS = True, False
CONTINUATIONS = (
    # Where something is done with the control, its label may go on in small letters.
    Continuation(GOES_ON, "Click [Save and exit].",
        lambda at: at.used and at.word == "and" and len(at.behind) == 1 and at.after.islower()
        and at.after not in _ANOTHER_ACT),
    Continuation(GOES_ON, "Click [Skip for now].",
        lambda at: at.used and at.word == "for" and at.after in _LATER),
    Continuation(GOES_ON, "Click [Save as PDF].",
        lambda at: at.used and at.word == "as" and is_capital(at.after) and at.after.isupper()
        and len(at.after) > 1),
    Continuation(GOES_ON, "Click [Share with specific people].",
        lambda at: at.used and at.word in {"as", "with"} and at.plain),
    Continuation(GOES_ON, "Click [Open in desktop mode].",
        lambda at: at.used and at.word == "in" and at.plain and len(at.behind) == 2
        and at.behind[1].islower()),
    Continuation(GOES_ON, "Click [Sign in] again.",
        lambda at: at.used and at.word in PARTICLES and at.last in PARTICLE_VERBS
        and not (at.last == "back" and DETERMINER.fullmatch(at.after))),
    Continuation(GOES_ON, "Click [Got it].",
        lambda at: at.used and (at.last, at.word) == ("got", "it")),
    Continuation(GOES_ON, "Click [Choose from Library].",
        lambda at: at.used and at.word == "from" and is_capital(at.after) and at.first == at.last
        and at.first in _OUT_OF),
    Continuation(GOES_ON, "Click [Pay now].",
        lambda at: at.used and at.word in _LATER and not at.after),
    Continuation(GOES_ON, "Go to [Users] > [Browse list of users].",
        lambda at: at.verb == "path" and at.first in IMPERATIVES
        and ((at.word in REGIONS and at.after == "of") or (at.word == "of" and at.last in REGIONS))),
    Continuation(GOES_ON, "Click [Return for correction].",
        lambda at: at.used and at.word == "for" and at.plain and len(at.behind) == 1
        and at.first == at.last and at.first in IMPERATIVES),
    Continuation(ENDS, "Click [Kind] drop down.",
        lambda at: f"{at.word} {at.after}" in ROLES),
    # A sign, and the small words behind which something else is said.
    Continuation(ENDS, "Click [Save] / [Cancel].",
        lambda at: not any(map(str.isalnum, at.word)) and at.word not in JOINTS),
    Continuation(ENDS, "Click [Print] only if you need it.",
        lambda at: at.word == "only" and at.after in {"if", "when"}),
    Continuation(ENDS, "Toggle [Dark mode] off.",
        lambda at: at.word == "off" and at.verb in _SWITCHING),
    Continuation(ENDS, "Uncheck [News] and [Offers].",
        lambda at: at.word == "and" and at.verb in _ONE_BY_ONE),
    Continuation(ENDS, "Set [Language] to [French].",
        lambda at: at.word == "to" and at.verb in _SETTING),
    # What joins two words with capitals, and an article inside of a label.
    Continuation(GOES_ON, "Click [Mail & calendar].",
        lambda at: at.word == "&"),
    Continuation(GOES_ON, "The [Terms of Use] open.",
        lambda at: at.word in _JOINED and is_capital(at.after) and at.after.lower() not in CORE),
    Continuation(GOES_ON, "Click [Add a room].",
        lambda at: at.used and at.word in {"a", "an"}),
    Continuation(ENDS, "Click [Save] and wait for a minute.",
        lambda at: at.word in _JOINED),
    # "to" is an aim, unless the label itself says whereto.
    Continuation(GOES_ON, "Click [Switch to classic view].",
        lambda at: at.leads and at.first in _BOUND),
    Continuation(GOES_ON, "Click [Send to all].",
        lambda at: at.leads and at.after in {"all", "everyone"}),
    Continuation(GOES_ON, "Click [Add to cart].",
        lambda at: at.leads and at.first in _LEADING and len(at.behind) == 1),
    Continuation(GOES_ON, "Wait for [Move to Trash].",
        lambda at: at.word == "to" and is_capital(at.after) and at.first in IMPERATIVES | _MAKING),
    Continuation(ENDS, "Click [Save] to keep it.",
        lambda at: at.word == "to"),
    # The noun of a control says what it is, unless it is what the label's verb is done to.
    Continuation(GOES_ON, "Click [Quick links].",
        lambda at: at.word in _MANY and at.verb not in _NO_OBJECT),
    Continuation(GOES_ON, "Click [Move page].",
        lambda at: at.verb not in _NO_OBJECT and at.first in IMPERATIVES and at.after in _BEHIND_OBJECT
        and (at.word in REGIONS or (at.word == "link" and at.first not in CORE))),
    Continuation(ENDS, "Click [Save] button.",
        lambda at: at.word in _NOUNS),
    # Any other word.
    Continuation(ENDS, "[Acme] meetings are held online.",
        lambda at: not at.used),
    Continuation(ENDS, "Click [Save] when you are done.",
        lambda at: at.word in STOPS),
    Continuation(ENDS, "Click [Save changes] first.",
        lambda at: at.word == "first" and not at.after and at.last != at.first),
    Continuation(GOES_ON, "Click [Show hidden files].",
        lambda _: True),
)  # fmt: skip
"""Tried in order; the first that fits says whether the word belongs to the name."""


def goes_on(at: Next) -> bool:
    """Tell whether a name goes on with a word in small letters."""
    return next(each.goes_on for each in CONTINUATIONS if each.fits(at))
