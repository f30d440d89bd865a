"""What a page's own sentences say that a press does, as “Press 1 to delete everything” does.

Such a sentence may stand anywhere on the page, and means the control or the key that it names. It tells of
harm only where its purpose begins with the harm: “Click Allow to let Zoom send a letter” is another's act.
"""

import re
from collections.abc import Iterator

from flows.screen.control import Control
from flows.screen.harm.harm import does_harm
from flows.screen.harm.safety import assents
from flows.screen.role import TYPED
from flows.screen.screen import Screen

_LONGEST = 400
"""Letters of what is read as a sentence about a press: more is a text about something (chosen)."""
_UNITS = frozenset({"paragraph", "listitem", "heading", "cell", "alert", "status"})
_BEGINS = 4
"""Words within which a purpose says what it is: “cancel all your subscriptions”."""
_IMPERATIVE = (
    r"press|hit|push|tap|touch|click|choose|select|use|dial|say|dr(?:ü|ue)cken?|klicken?|tippen?|w(?:ä|ae)hlen?"
    r"|pulse|pulsa|presione|presiona|haga clic|haz clic|elija|elige|appuyez|cliquez|choisissez|premi|premere"
    r"|clicca|fai clic"
)
_DOING = r"pressing|hitting|pushing|tapping|clicking|choosing|selecting|using"
_THING = r"button|key|link|icon|taste|tecla|touche|tasto"
_UP_TO = rf"(?:\s+(?:on|the|a|sie|du|auf|die|den|das|der|en|el|la|sur|le|su|il|{_THING}))*"
_KIND = rf"(?:\s*\b(?:{_THING}))?"
_QUOTE = r"[\s\"'“”„‘’«»\[\](){}<>*]*"
_AIM = r"(?:in order to|to|for|if|when|um|zum|zur|wenn|para|pour|per)\b|[:=\u2013\u2014]|->|\u2192"
_AIMS = re.compile(rf"(?i)\s*,?\s*(?:{_AIM})\s*")
_EFFECT = re.compile(r"(?i)\s*,?\s*(?:you|we|i|it|your|this|will)\b|\s*(?=\w)")
"""What follows “By clicking Finish”, or “Pressing Finish”."""
_THIRD = re.compile(r"\A(\w*[^\Ws])s\b")
"""“Pressing it charges”: the verb is that of “to charge”."""
_FILLED = frozenset(
    "to you we i it will would want wish agree have the all that this are is be going about permanently "
    "immediately really completely irrevocably instantly now then confirm and request sie vous usted".split()
)
"""Words before the verb of a purpose."""
_WHOSE = frozenset("the your my our his her their this that".split())
_OR = re.compile(r"(?i)[;,]|\s(?:or|oder|ou|o|oppure)\s")
_ENDING = re.compile(r"(?<=[.!?。!?\n])\s*")
_TYPING = re.compile(
    r"(?i)\b(?:type|enter|retype|re-enter|write|tippen|geben|schreiben|escriba|escribe|tapez|saisissez|scrivi)\b"
    r".{1,80}?\b(?:to|um|para|pour|per)\s+(?P<aim>.+)"
)


def announced(name: str, screen: Screen, *, key: bool = False) -> str | None:
    """The sentence that says that a press of what bears this name does harm; None where none does.

    `key`: it is one of the keyboard, as the page may call it.
    """
    if not name.strip():
        return None
    told = _Told(name, key=key)
    for text in _texts(screen, name):
        before = ""
        for sentence in _ENDING.split(text):
            if told.harms(sentence, before):
                return sentence.strip()
            before = sentence
    return None


def announced_for_typing(control: Control, screen: Screen) -> str | None:
    """The sentence that says to type something so that harm is done, where a control sends what was typed.

    That is what stands in the nearest thing that holds them both: “Type its name to delete it.”
    """
    around = (tuple(screen.inside(holder)) for holder in screen.holders(control))
    held = next((each for each in (*around, screen.controls) if any(c.role in TYPED for c in each)), ())
    lines = (sentence for c in held if len(c.words) <= _LONGEST for sentence in _ENDING.split(c.words))
    return next((s.strip() for s in lines if (told := _TYPING.search(s)) and _is_harm(told["aim"])), None)


class _Told:
    """The ways in which a sentence says what a press of one thing does."""

    def __init__(self, name: str, *, key: bool) -> None:
        said = rf"{_QUOTE}(?<!\w){re.escape(name.strip())}(?!\w){_QUOTE}{_KIND}"
        self._doing = re.compile(rf"(?i)\b(?:{_DOING}){_UP_TO}{said}")
        self._imperative = re.compile(rf"(?i)\b(?:{_IMPERATIVE}){_UP_TO}{said}")
        self._aimed = re.compile(
            r"(?i)(?:^|[.,;:])\s*(?:in order to|to|um|para|pour|per)\s+(?P<aim>.+?),?\s*"
            rf"(?:{_IMPERATIVE}){_UP_TO}{said}"
        )
        self._listed = (
            re.compile(rf"(?i)(?:^|[,;]|\s(?:or|oder|ou|o)\s)\s*{said}(?={_AIMS.pattern[4:]})")
            if key
            else None
        )

    def harms(self, sentence: str, before: str) -> bool:
        """Whether a sentence says so; `before`: the one before it, which may be the question."""
        return any(map(_is_harm, self._aims(sentence))) or (
            before.rstrip().endswith(("?", "?")) and self._answers(sentence) and does_harm(before)
        )

    def _aims(self, sentence: str) -> Iterator[str]:
        """What the sentence says that the press is for."""
        if (doing := self._doing.search(sentence)) is not None:
            rest = sentence[doing.end() :]
            for kind in (_AIMS, _EFFECT):
                if (at := kind.match(rest)) is not None:
                    yield _THIRD.sub(r"\1", rest[at.end() :])
        for told in filter(None, (self._imperative, self._listed)):
            for found in told.finditer(sentence):
                at = _AIMS.match(sentence, found.end())
                if at is not None:
                    yield _OR.split(sentence[at.end() :])[0]
        if (aimed := self._aimed.search(sentence)) is not None:
            yield aimed["aim"]

    def _answers(self, sentence: str) -> bool:
        """Whether a press of it is the yes to a question before, as “Press Y to confirm” tells."""
        found = self._imperative.search(sentence)
        if found is None:
            return False
        rest = _AIMS.sub("", sentence[found.end() :].rstrip(" .!"), count=1).strip()
        return not rest or assents(rest)


def _texts(screen: Screen, name: str) -> Iterator[str]:
    """The texts that name it, each once."""
    wanted = name.strip().casefold()
    whole = (c for i, c in enumerate(screen.controls) if _is_one_text(i, screen))
    texts = dict.fromkeys(text for c in whole for text in (c.words, c.name) if len(text) <= _LONGEST)
    return (text for text in texts if wanted in text.casefold() and len(text) > len(wanted))


def _is_one_text(index: int, screen: Screen) -> bool:
    """Whether the words of a control belong together: no list, no part of a page."""
    held = screen.held.get(index, ())
    return screen.controls[index].role in _UNITS or not any(map(screen.held.get, held))


def _is_harm(aim: str) -> bool:
    """Whether a purpose begins with harm, or ends so as German has it: “um alles zu löschen”."""
    words = aim.strip(" .!,;:").split()
    words = [each for each in words if each.lower() not in _WHOSE]
    while words and words[0].lower().strip(",") in _FILLED:
        words = words[1:]
    if not words or not does_harm(" ".join(words)):
        return False
    return any(
        does_harm(" ".join(words[:n])) and not does_harm(" ".join(words[1:n])) for n in range(1, _BEGINS + 1)
    ) or (words[-2:-1] == ["zu"] and does_harm(words[-1]))
