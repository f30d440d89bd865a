"""Is the site well, and are we let in?"""

import re
from collections import Counter

from flows.article.address import host_of
from flows.browser.health.network import Failure
from flows.browser.health.sign import Sign, SignKind
from flows.browser.health.signs import ALWAYS, ASKED, BAD, SIGNS, SMALL_PAGE
from flows.record import Record
from flows.screen import Screen
from flows.screen.link.link import site
from flows.screen.link.tenant import belongs
from flows.screen.role import ALERTS, ONWARD, WORDED
from flows.verdict import Cause, Trouble

_REPEATED = 3
"""Times since the last act that something is asked for by habit, as by a beacon (chosen: what is tried again
for the page's own sake, and in vain, shows on the page)."""


class Symptoms(Record):
    """What could ail a page, without what was so already when all was well."""

    failures: tuple[Failure, ...] = ()
    signs: tuple[Sign, ...] = ()
    known: frozenset[str] = frozenset()
    """Lines that were there already and sound as if the page were ill."""
    waits: bool = False
    """What the last act asked the site for has not come."""
    coming: bool = False
    """A page is on its way."""
    turned: bool = True
    """The last act has led to a page, which asks for many things; else to a part of one."""

    def lists(self, kind: SignKind) -> list[Sign]:
        """The signs of one kind."""
        return [sign for sign in self.signs if sign.kind is kind]


class Diagnosis(Record):
    """What ails a page."""

    trouble: Trouble
    certain: bool
    """The page shows it, or the last act asked for this very part; else it may be of no concern."""
    owed: bool = True
    """Something was asked for that has not come; else there is but a sign, which may be there for ever."""


def diagnose(symptoms: Symptoms, screen: Screen, sites: frozenset[str] = frozenset()) -> Diagnosis | None:
    """What ails the site that shows this screen, or None when it is well; `sites`: the documented ones.

    Asked only when a control was not found: a page that has what the reader looks for is well enough.
    """
    here = site(host_of(screen.url))
    own = tuple(f for f in symptoms.failures if f.main or site(f.host) == here or belongs(f.host, sites))
    page, said = _page_failed(tuple(f for f in own if f.main)), _says_so(symptoms, screen)
    parts = tuple(f for f in own if not f.main)
    part, shown = _part_failed(parts), _shown(symptoms, screen)
    if part is not None and said is not None and said.cause is Cause.SITE_DOWN:
        # "Something went wrong" is what a page says of anything; the request behind it tells more.
        said = said if part.cause is Cause.SITE_DOWN else part
    if (told := page or said) is not None:
        return Diagnosis(trouble=told, certain=True)
    trouble = part or shown or (_NOT_DONE if symptoms.waits else None)
    if trouble is None:
        return None
    asked = not symptoms.turned and (part is None or any(f.since for f in parts))
    asks = Counter(f.asked for f in parts)
    once = any(asks[f.asked] < _REPEATED for f in parts)
    owed = (part is not None and once) or symptoms.waits
    # On a page that has just come, a sign may turn for ever; one of a page that waits for something does not.
    seen = shown is not None and (part is not None or owed or symptoms.coming or not screen.text.strip())
    return Diagnosis(trouble=trouble, certain=asked or seen, owed=owed)


_NOT_DONE = Trouble(
    cause=Cause.TIMEOUT,
    detail="The page was not done: it kept its busy sign, or waited for a part of itself.",
)

UNASKED = Diagnosis(
    trouble=Trouble(
        cause=Cause.TIMEOUT,
        detail="The page gave no answer when it was asked whether it is well; try it by hand.",
    ),
    certain=True,
)
"""Of a page that has put something else in the place of what it is asked by, or that answers too late."""


def _page_failed(failures: tuple[Failure, ...]) -> Trouble | None:
    return _worst(failures, "The page")


def _part_failed(failures: tuple[Failure, ...]) -> Trouble | None:
    serious = tuple(
        f
        for f in failures
        if f.status is None or f.status == 429 or f.status >= 500 or f.resource in {"script", "document"}
    )
    return _worst(serious, "A part of the page")


def _worst(failures: tuple[Failure, ...], what: str) -> Trouble | None:
    if not failures:
        return None
    last = failures[-1]
    where = f"{last.host}:{last.port}{last.path}" if last.port else f"{last.host}{last.path}"
    if last.kind == "failed":
        return network_trouble(last.error or "", where)
    if last.status == 429:
        return Trouble(
            cause=Cause.RATE_LIMITED, detail=f"{what} was refused for too many requests (429) at {where}."
        )
    return Trouble(cause=Cause.SITE_DOWN, detail=f"{what} was answered with {last.status} at {where}.")


def broken(error: BaseException, url: str) -> Trouble:
    """What an error of the browser itself means for the step it came up in."""
    if "net::ERR" in str(error):
        return network_trouble(str(error), url)
    if "closed" in str(error) or "crashed" in str(error).lower():
        return Trouble(cause=Cause.INTERRUPTED, detail="The browser ended in the middle of this step.")
    line = str(error).splitlines()[0][:200]
    # A page can make every question to it fail, by what it puts in the place of the browser's own functions.
    return Trouble(cause=Cause.TIMEOUT, detail=f"The browser could not do this step on its page: {line}")


_SAID = {"CONNECTION_REFUSED": "the server refuses connections", "NAME_NOT_RESOLVED": "no such name is known"}
"""What browsers say of a network in words that help nobody; all else is told as they have it."""


def network_trouble(error: str, where: str) -> Trouble:
    """The trouble behind a browser's network error such as `net::ERR_NAME_NOT_RESOLVED`."""
    name = next(iter(re.findall(r"ERR_[A-Z_]+|NS_ERROR_[A-Z_]+", error)), "no answer")
    slow = "TIMED_OUT" in name or "Timeout" in error
    cause = Cause.TIMEOUT if slow else Cause.NETWORK
    why = name.removeprefix("NS_").removeprefix("ERROR_").removeprefix("ERR_")
    told = _SAID.get(why, why.replace("_", " ").lower())
    return Trouble(cause=cause, detail=f"{where} cannot be reached ({told}).")


def _says_so(symptoms: Symptoms, screen: Screen) -> Trouble | None:
    """What the page says of itself, in its lines, or in what it tells a reader for a moment."""
    small = sum(c.ref is not None and (c.role in ONWARD or c.pointer) for c in screen.controls) < SMALL_PAGE
    leads = set() if small else {c.label.strip() for c in screen.controls if c.role in WORDED - {"button"}}
    lines = [line for line in screen.text.splitlines() if line.strip() not in symptoms.known | leads]
    new = not symptoms.turned  # what was there before the last act is known
    told = [sign.said for sign in symptoms.lists(SignKind.SAID) if sign.said.strip() not in symptoms.known]
    for cause, sign in SIGNS:
        words = "\n".join(told if cause not in ALWAYS else (*told, *lines))
        found = sign.search(words)
        found = found or next(
            (
                match
                for line in lines
                if (match := sign.search(line)) and (small or new or _alerted(match.group(0), screen))
            ),
            None,
        )
        if found:
            return _quoted(cause, found.group(0))
    bad = next((each for each in told if new and BAD.search(each) and not ASKED.search(each)), None)
    return _quoted(Cause.SITE_DOWN, bad) if bad else None


def _quoted(cause: Cause, line: str) -> Trouble:
    return Trouble(cause=cause, detail=f"The page says: “{' '.join(line.split())[:160]}”.")


def _alerted(line: str, screen: Screen) -> bool:
    """Whether the page itself marks a line as an alert."""
    return any(c.role in ALERTS and line.strip() in c.label for c in screen.controls)


def _shown(symptoms: Symptoms, screen: Screen) -> Trouble | None:
    """What can be seen of a page that is not done, or did not get what it wanted to show."""
    if symptoms.coming or symptoms.lists(SignKind.BUSY):
        return _NOT_DONE
    if not screen.text.strip():
        return Trouble(cause=Cause.SITE_DOWN, detail="The page stayed blank.")
    if symptoms.lists(SignKind.EMPTY):
        return Trouble(cause=Cause.SITE_DOWN, detail="A part of the page stayed empty.")
    return None
