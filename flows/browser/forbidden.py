"""What is never done: to press what does harm, to act on a page of somebody whom no article names."""

from collections.abc import Iterable, Iterator
from urllib.parse import unquote_plus

from flows.article.address import Address, is_web, read_address
from flows.browser.probe import Detail
from flows.screen import Control, Screen
from flows.screen.harm import does_harm, threatens
from flows.screen.link import site, without_safe_links
from flows.screen.role import DIALOGS, PRESSED
from flows.screen.safety import assents, refuses

_NOUNS = frozenset({"post"})
"""What is a thing in an address and an act on a button."""
_PART = 3
"""Words of a part of an address that may name an act (“delete-my-account”); more are a title of something."""


_GROUPS = frozenset({"group", "region", "form"})


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
    """The parts of addresses that may name an act: of the path, and of what is asked for there."""
    for address in filter(None, map(read_address, filter(is_web, urls))):
        for part in _parts(address):
            said = unquote_plus(part)
            words = said.replace("-", " ").replace("_", " ").split()
            if 0 < len(words) <= _PART and said.lower() not in _NOUNS:
                yield said


def harm_of(control: Control, screen: Screen, seen: Detail) -> str | None:
    """What says that a press of it does harm: a name of its own, or the question that it says yes to."""
    asked = () if refuses(control.label) else _questions(control, screen)
    told = next(filter(does_harm, (*names(control, seen), *asked)), None)
    return told or next(filter(threatens, seen.described), None)


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
    """The origin of an address of the web off these sites; None where it is on them or none are known."""
    address = read_address(url)
    if not sites or address is None or not is_web(url) or site(address.host) in sites:
        return None
    port = f":{address.port}" if address.port else ""
    return f"{address.scheme}://{address.host}{port}"


def _parts(address: Address) -> Iterator[str]:
    yield from address.path.split("/")
    yield from (each for pair in address.query.split("&") for each in pair.split("="))


def _questions(control: Control, screen: Screen) -> Iterator[str]:
    """What is asked where the control stands: by its dialog; by its group or heading if it only says yes."""
    holders = list(screen.holders(control))
    if assents(control.label):
        yield from (screen.controls[i].name for i in holders if screen.controls[i].role in _GROUPS)
        yield from filter(None, [_heading(control, screen)])
    dialog = next((i for i in holders if screen.controls[i].role in DIALOGS), None)
    if dialog is not None:
        yield screen.controls[dialog].name
        yield from (c.label for c in screen.inside(dialog) if c.role == "heading")


def _heading(control: Control, screen: Screen) -> str | None:
    """The words of the last heading before it, among what holds it too: of no other part of the page."""
    at = next((i for i, each in enumerate(screen.controls) if each.ref == control.ref), 0)
    holders = {*screen.holders(control), None}
    before = (c for c in reversed(screen.controls[:at]) if c.role == "heading")
    return next((c.label for c in before if _wrapped(c, screen) in holders), None)


def _wrapped(heading: Control, screen: Screen) -> int | None:
    """What holds a heading, past what holds nothing else to use."""
    holder = heading.parent
    while holder is not None and not any(c.role in PRESSED for c in screen.inside(holder)):
        holder = screen.controls[holder].parent
    return holder
