"""What is never done: to press what does harm, to act on a page of somebody whom no article names."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote_plus

from flows.article.address import Address, is_web, read_address
from flows.browser.probe import Detail
from flows.instruction.similarity import plain
from flows.redaction.parameter import is_telling
from flows.redaction.strength import worded
from flows.screen import Control, Screen
from flows.screen.harm.announcement import announced, announced_for_typing
from flows.screen.harm.harm import costs, does_harm, may_harm, signs_out, threatens, without_price
from flows.screen.harm.safety import assents, leads_on
from flows.screen.harm.surroundings import is_bare, told_around, warning
from flows.screen.link.link import without_safe_links
from flows.screen.link.tenant import belongs

_NOUNS = frozenset({"post"})
"""What is a thing in an address and an act on a button."""
_BINS = {"trash can", "rubbish bin", "recycle bin"} | frozenset(
    "trash bin garbage dustbin wastebasket papierkorb papelera basura corbeille poubelle cestino".split()
)
_ACCOUNT = re.compile(
    r"(?i)\b(another|different|other|switch|change)\b.*\b(account|user|person)\b|\bnot you\b"
)
"""Who takes another account is signed out of this one."""
_MADE = "blob:"
_WORDS = re.compile(r"[A-Za-z]{3,15}([ _-][A-Za-z]{2,15}){0,3}")
"""What `session=logout` and `confirmation=delete-account` say, and “q-end-9” is not."""
_PART = 3
"""Words of a part of an address that may name an act (“delete-my-account”); more are a title of something."""


class WouldHarm(Exception):
    """A press would destroy, cut off, spend, tell others or stop a machine; it was not done."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words
        """What says so."""


class LedAway(Exception):
    """An act led, or would lead, to somebody whom the article does not name; nothing is done there."""

    def __init__(self, origin: str) -> None:
        super().__init__(origin)
        self.origin = origin
        """Scheme, host and port of where it led."""


def names(control: Control, seen: Detail) -> Iterator[str]:
    """All that a control is called, by people, screen readers and its own page."""
    yield from filter(None, (control.label, control.name, control.tooltip, *seen.told))
    yield from acts_of((seen.leads, seen.sends_to))


def acts_of(urls: Iterable[str]) -> Iterator[str]:
    """The parts of addresses that may name an act: of path and query, of a route within the page."""
    for address in filter(None, map(read_address, filter(is_web, urls))):
        yield from _acts((*_path(address), *_query(address)))


def way_out(url: str) -> str | None:
    """The part of an address that ends a session; None where none does.

    A way back that is handed on (`login?next=/logout`) is not gone before the reader has signed in.
    """
    address = read_address(url)
    if address is None:
        return None
    asked = (part for part in _query(address) if "/" not in unquote_plus(part))
    return next(filter(signs_out, _acts((*_path(address), *asked))), None)


def _acts(parts: Iterable[str]) -> Iterator[str]:
    for said in map(worded, map(unquote_plus, parts)):
        words = said.replace("-", " ").replace("_", " ").split()
        if 0 < len(words) <= _PART and said.lower() not in _NOUNS:
            yield said
        elif words and signs_out(words[-1]):
            yield words[-1]


def harm_of(control: Control, screen: Screen, seen: Detail) -> str | None:
    """What says that a press of it does harm: a name of its own, or the surroundings that it says yes to."""
    around = tuple(told_around(control, screen, sends=seen.sends))
    own = acts_of((seen.leads, seen.sends_to)) if _only_opens(control, screen) else names(control, seen)
    drawn = (words for words in seen.words if not _is_initials(words, control.name))
    written = (*seen.acts, *acts_of(seen.goes_to))
    told = next(filter(does_harm, (*own, *drawn, *written, *around)), None)
    told = told or next(filter(threatens, seen.described), None) or warning(control, screen)
    told = told or _priced(control, around) or _said_elsewhere(control, screen, seen)
    if told is None and is_bare(control):
        told = next(filter(does_harm, (*seen.ids, *seen.actions)), None) or _icon_of_harm(seen)
    return told or _drawn_bin(control, seen) or _unsaid_way_out(control, seen)


def _is_initials(words: str, name: str) -> bool:
    """Whether what is drawn on a picture of a person is that name's initials (“RM”), and no word."""
    initials = "".join(part[0] for part in plain(name).split())
    return len(initials) > 1 and plain(words).replace(" ", "") == initials


def _priced(control: Control, around: Iterable[str]) -> str | None:
    """What says that a press costs money: a price on a button (“Confirm 49 EUR”), or the bill beside a yes.

    What only shows or chooses what costs so much (“See the $10 plan”) costs nothing yet.
    """
    rest = without_price(control.label)
    if control.role == "button" and rest != control.label and (assents(rest) or not leads_on(rest)):
        return control.label
    return next(filter(costs, around), None)


def _said_elsewhere(control: Control, screen: Screen, seen: Detail) -> str | None:
    """The sentence of the page, wherever it stands, that says that a press of it does harm.

    What is called by a name of its own and only leads to another part or page is where one may do so.
    """
    bare = is_bare(control) or not any(map(str.isalpha, control.label))
    if not bare and (seen.tab or (seen.leads and not seen.scripted)):
        return None
    told = (announced(name, screen) for name in dict.fromkeys((control.label, control.name)))
    return next(filter(None, told), None) or (announced_for_typing(control, screen) if bare else None)


def _drawn_bin(control: Control, seen: Detail) -> str | None:
    """The name of a button that is drawn as a bin and bears no words: it throws away what it stands beside.

    The same word on an item of a navigation is a place, where what was thrown away is read.
    """
    drawn = any(any(map(str.isalpha, words)) for words in seen.words)
    named = next((words for words in (control.label, control.name) if plain(words) in _BINS), None)
    return named if control.role == "button" and not drawn else None


def _icon_of_harm(seen: Detail) -> str | None:
    """The name of a bin that is drawn on what only says yes."""
    named = (each for each in seen.picture.split() if "/" not in each)
    parts = (part for each in named for part in re.split(r"[-_]", each))
    return next((part for part in parts if part in _BINS), None)


def _only_opens(control: Control, screen: Screen) -> bool:
    """Whether it is a list that the browser itself opens: its name says what is asked ("Payer"), and no act.

    Its entries are what is chosen, and each is looked at by itself.
    """
    entries = (c for c in screen.controls if c.parent is not None and c.role == "option" and c.ref is None)
    return control.role == "combobox" and any(
        screen.controls[c.parent or 0].ref == control.ref for c in entries
    )


def _unsaid_way_out(control: Control, seen: Detail) -> str | None:
    """Where a press ends the session and no word on the control says so."""
    out = next(filter(None, map(way_out, (seen.leads, seen.sends_to))), None)
    said = (control.label, control.name, control.tooltip, *seen.told)
    return None if out is None or any(map(may_harm, said)) or _ACCOUNT.search(control.label) else out


def choice_harm(seen: Detail) -> str | None:
    """What says that a choice in a form does harm, where the choice may send it: what the form is for."""
    return next(filter(does_harm, (*seen.form_says, *acts_of((seen.form_to,)))), None)


def typing_harm(seen: Detail) -> str | None:
    """The same of what is typed: only where nothing else would send the form."""
    return choice_harm(seen) if seen.sends_itself else None


def leads_off(seen: Detail, sites: frozenset[str]) -> str | None:
    """The origin off the documented sites to which a press itself leads: a link, or a form that it sends.

    What stands in an embedded page of somebody else is pressed there already.
    """
    urls = (seen.host, without_safe_links(seen.leads), seen.sends_to)
    return next(filter(None, (off(url, sites) for url in urls if url)), None)


def types_off(seen: Detail, sites: frozenset[str]) -> str | None:
    """The origin off the documented sites that gets what is typed: of an embedded page, of its form."""
    return next(filter(None, (off(url, sites) for url in (seen.host, seen.form_to) if url)), None)


def off(url: str, sites: frozenset[str]) -> str | None:
    """The origin of an address off these sites; None where it is on them, none are known or it is of no site.

    A page that another one has made (`blob:`) is of the origin of its maker, or of nobody's.
    """
    made = url.lower().startswith(_MADE)
    maker = url[len(_MADE) :] if made else url
    address = read_address(maker)
    if not sites or not (made or is_web(maker)):
        return None
    if address is None or not is_web(maker):
        return _MADE
    if belongs(address.host, sites):
        return None
    port = f":{address.port}" if address.port else ""
    return f"{address.scheme}://{address.host}{port}"


def _path(address: Address) -> Iterator[str]:
    yield from address.path.split("/")
    route = address.fragment.removeprefix("!")
    yield from route.split("/") if route.startswith("/") else ()


def _query(address: Address) -> Iterator[str]:
    """Names and values; of what is named a token only words, for what is drawn by chance may hold any."""
    for pair in address.query.split("&"):
        name, _, value = pair.partition("=")
        yield from (name, value if not is_telling(name) or _WORDS.fullmatch(unquote_plus(value)) else "")
