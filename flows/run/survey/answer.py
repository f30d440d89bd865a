"""What was found of an assumption on the pages that were met: so, otherwise, or not reached."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from flows.article.address import host_of
from flows.instruction import Instruction, Verb
from flows.instruction.similarity import plain
from flows.record import Record
from flows.run.survey.assumption import Assumption, Kind
from flows.screen import Control, Screen
from flows.screen.link.link import without_safe_links
from flows.screen.role import CLICKED
from flows.sighting import RENAMED, Fit, find
from flows.verdict import Look, Met, Missing, Observation, Troubled

_MOST = 12
"""Controls that are named where one is missing (chosen: a person sees at once what stands there)."""
_USED = frozenset({"button", "link", "tab", "menuitem", "checkbox", "radio", "option", "switch", "combobox"})


class State(StrEnum):
    """What became of an assumption."""

    SO = "found so"
    OTHERWISE = "found otherwise"
    TOLD = "found out"
    """Nothing was expected; now it is known."""
    NOT_REACHED = "not reached"


class SeenPage(Record):
    """A page on which a step begins."""

    step: int
    screen: Screen
    visited: tuple[str, ...] = ()
    """Addresses that led there, in order."""
    picture: str | None = None
    """Relative to the folder of what is written, with `/`."""


class Walked(Record):
    """What was met of one procedure."""

    procedure: str
    pages: tuple[SeenPage, ...] = ()
    observations: tuple[Observation, ...] = ()
    ended: str = ""
    """Why it was gone no farther, in one sentence."""


class Answer(Record):
    """What was found of one assumption."""

    assumption: Assumption
    state: State
    text: str
    """One sentence: what is there, or why it was not reached."""
    picture: str | None = None


def answers(assumptions: Iterable[Assumption], walked: Mapping[str, Walked]) -> Iterator[Answer]:
    """Each with what was found of it; `walked`: by procedure."""
    for each in assumptions:
        way = walked.get(each.procedure, Walked(procedure=each.procedure, ended="It was not walked."))
        page = next((page for page in way.pages if page.step == each.step), None)
        if page is None:
            yield Answer(assumption=each, state=State.NOT_REACHED, text=way.ended)
            continue
        state, text = _found(each, page, way)
        yield Answer(assumption=each, state=state, text=text, picture=page.picture)


def _found(assumption: Assumption, page: SeenPage, way: Walked) -> tuple[State, str]:
    match assumption.kind:
        case Kind.ADDRESS:
            return _held(assumption, _bare(page.screen.url))
        case Kind.PASSES:
            hosts = tuple(dict.fromkeys(filter(None, map(host_of, page.visited))))
            state = State.SO if assumption.expected in hosts else State.OTHERWISE
            return state if assumption.expected else State.TOLD, f"The way led through {', '.join(hosts)}."
        case Kind.LEADS:
            return _leads(assumption, page, way)
        case Kind.CONTROL:
            look = _look(assumption, way)
            return _by_look(assumption, look, page, way) if look else _by_sight(assumption, page, way)


def _held(assumption: Assumption, found: str) -> tuple[State, str]:
    """Whether what is expected is a part of what was found."""
    if not assumption.expected:
        return State.TOLD, f"It is {found}."
    return State.SO if assumption.expected in found else State.OTHERWISE, f"It is {found}."


def _bare(url: str) -> str:
    """An address as it may be told: no scheme, no fragment, and of the query the names of tabs alone."""
    address, _, query = url.partition("#")[0].partition("?")
    tabs = [part for part in query.split("&") if part.startswith("tab=")]
    return address.partition("://")[2] + (f"?{tabs[0]}" if tabs else "")


def _leads(assumption: Assumption, page: SeenPage, way: Walked) -> tuple[State, str]:
    link = find(_instruction(assumption), page.screen)
    url = _url(link.index, page.screen) if link is not None else None
    if link is None:
        return State.OTHERWISE, _instead(assumption, page, way)
    if url is None:
        return State.OTHERWISE, f"“{link.control.label}” is no link, so where it leads is not to be seen."
    return _held(assumption, host_of(without_safe_links(url)) or "no page of the web")


def _url(index: int, screen: Screen) -> str | None:
    """Where a control leads: by itself, by what holds it or by what it holds."""
    around = (index, *screen.holders(screen.controls[index]))
    parts: tuple[Control, ...] = (*(screen.controls[i] for i in around), *screen.inside(index))
    return next((part.url for part in parts if part.url), None)


def _instruction(assumption: Assumption) -> Instruction:
    return Instruction(verb=Verb.CLICK, words=assumption.words, role=assumption.role, place=assumption.place)


def _look(assumption: Assumption, way: Walked) -> Look | None:
    """The reader's own look at the control, where its step was followed."""
    for seen in way.observations:
        for look in seen.looks if seen.step == assumption.step else ():
            if look.index is not None and plain(seen.instructions[look.index].words or "") == plain(
                assumption.words or ""
            ):
                return look
    return None


def _by_look(assumption: Assumption, look: Look, page: SeenPage, way: Walked) -> tuple[State, str]:
    if isinstance(look, Met) and look.fit is not None:
        return _met(assumption, look)
    if isinstance(look, Missing):
        return State.OTHERWISE, _instead(assumption, page, way)
    if isinstance(look, Troubled):
        return State.NOT_REACHED, look.trouble.detail
    return State.NOT_REACHED, "It was not looked at."


def _met(assumption: Assumption, look: Met) -> tuple[State, str]:
    if look.fit in RENAMED:
        return State.OTHERWISE, f"It seems to be called “{look.shows}” now."
    if look.needed:
        return State.OTHERWISE, f"It is there behind “{look.needed[-1].words}”, which has to be used first."
    if look.in_place is False:
        return State.OTHERWISE, f"“{look.shows}” is there, in another place."
    return _of_role(assumption, look.shows or "", look.role)


def _by_sight(assumption: Assumption, page: SeenPage, way: Walked) -> tuple[State, str]:
    seen = find(_instruction(assumption), page.screen)
    if seen is None or seen.fit not in {Fit.SAME, Fit.COSMETIC, Fit.PICTURE}:
        return State.OTHERWISE, _instead(assumption, page, way)
    if seen.in_place is False:
        return State.OTHERWISE, f"“{seen.control.label}” is there, in another place."
    if seen.control.disabled:
        return State.OTHERWISE, f"“{seen.control.label}” is there, and cannot be used as the page is."
    return _of_role(assumption, seen.control.label, seen.control.role)


def _of_role(assumption: Assumption, label: str, role: str | None) -> tuple[State, str]:
    """An icon is drawn and has no role of its own; a link that looks like a button is one to a reader."""
    same = assumption.role in {None, "icon", role} or {assumption.role, role} <= CLICKED
    if role is not None and not same:
        return State.OTHERWISE, f"“{label}” is there as a {role}."
    return State.SO, f"“{label}” is there{f' as a {role}' if role else ''}."


def _instead(assumption: Assumption, page: SeenPage, way: Walked) -> str:
    """That it is not there, and what is: first what did not stand on the pages before, and is of its kind."""
    known = {c.label for other in way.pages if other.step < page.step for c in other.screen.controls}
    used = [each for each in page.screen.controls if each.label and each.role in _USED and each.sized]
    used.sort(key=lambda each: (each.label in known, each.role != assumption.role))
    labels = list(dict.fromkeys(f"“{each.label[:60]}”" for each in used))[:_MOST]
    return f"“{assumption.words}” is not there; there are {', '.join(labels) or 'none'}."
