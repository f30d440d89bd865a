"""Remarks on the article's text, found before any browser starts."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, pairwise
from urllib.parse import urlsplit

from flows.article.address import near
from flows.article.article import Article
from flows.article.facts import WEB_ADDRESS, web_addresses
from flows.article.remark import ReadStep, Remark, steps_read, title
from flows.instruction.grammar.phrase import MAIL_ADDRESS
from flows.instruction.instruction import Instruction, Verb

_DESKTOP = re.compile(
    r"\b(?:the |your )?(?:[A-Z]\w+ )*(?:desktop|mobile)[ -](?:application|app|client|program)\b"
)
_LABELLED = {Verb.CLICK, Verb.SELECT, Verb.CHECK, Verb.UNCHECK, Verb.SCROLL, Verb.CONFIRM}
_BOXES = {"checkbox", "radio", "switch", "option"}
_COMMITS = re.compile(
    r"(?:save|submit|send|apply|create|finish|done|ok|publish|update|register|pay|confirm|agree|\w+(?:ize|ise|ify))\b",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(
    r"(?:will|would|must|should|shall|has to|have to|needs to)\s+(?!(?:you|the|it|i|we)\b)\w+", re.IGNORECASE
)
_QUESTION = re.compile(r"[^.!?]*\?")
_WORDY = re.compile(r"[\w.-]+\.(?:com|org|net|edu|gov|us|io)(?:/\S*)?$", re.IGNORECASE)


def remarks(article: Article) -> tuple[Remark, ...]:
    """Apply every rule; what is found stands in the article's order, the article's own remarks last."""
    found = [remark for rule in RULES for remark in rule(article)]
    order = {procedure.id: place for place, procedure in enumerate(article.procedures)}
    return tuple(
        sorted(found, key=lambda remark: (order.get(remark.procedure or "", len(order)), remark.step or 0))
    )


def desktop_application(article: Article) -> Iterator[Remark]:
    """The introduction says that a program is used, and every step is done in a web browser."""
    for procedure in article.procedures:
        acts = list(article.readings.of(procedure.id))
        found = _DESKTOP.search(procedure.introduction) or _DESKTOP.search(procedure.title)
        web = next((act.value for act in acts if act.verb is Verb.OPEN and "://" in (act.value or "")), None)
        if found and web and not any(act.application for act in acts):
            text = (
                f"{title(procedure)} is introduced as done in {found.group()}, but its steps start at {web} "
                "and are all done in a web browser; name the web page instead."
            )
            yield Remark(procedure=procedure.id, step=None, rule="desktop_application", text=text)


def order(article: Article) -> Iterator[Remark]:
    """A control that has to be set before a button is clicked is named after it."""
    for read in steps_read(article):
        for first, then in pairwise(read.acts):
            box = then.verb in {Verb.CONFIRM, Verb.CHECK} and (
                then.role in _BOXES or then.value in {"selected", "checked"}
            )
            if first.verb is Verb.CLICK and box and _commits(first, then):
                noun = then.role or "control"
                text = (
                    f"The {noun} “{then.words}” has to be looked at before “{first.words}” is clicked, "
                    f"but {read} names it after; put it first."
                )
                yield read.remark("order", text)


def no_verb(article: Article) -> Iterator[Remark]:
    """A step only names a control and does not say what to do with it."""
    for read in steps_read(article):
        first = read.acts[0] if read.acts else None
        if (
            first
            and first.verb is Verb.CLICK
            and first.start is not None
            and not read.step.text[: first.start].strip(" \"“'*")
        ):
            text = f"“{read.step.text}” ({read}) has no verb; say what to do, such as “Click …”."
            yield read.remark("no_verb", text)


def no_subject(article: Article) -> Iterator[Remark]:
    """A sentence starts with "Will ..." and does not say who will."""
    for read in steps_read(article):
        found = _NO_SUBJECT.match(read.step.text)
        if found and not _QUESTION.match(read.step.text):
            text = f"“{found.group()} …” ({read}) has no subject; say who does it, or what to do."
            yield read.remark("no_subject", text)


def label_spelling(article: Article) -> Iterator[Remark]:
    """A control's name is written in two ways."""
    first: dict[str, tuple[str, ReadStep]] = {}
    said: set[str] = set()
    for read in steps_read(article):
        for words in (
            act.words for act in read.acts if act.verb in _LABELLED and act.words and act.start is not None
        ):
            before, where = first.setdefault(_plain(words), (words, read))
            if words != before and words not in said:
                said.add(words)
                text = f"“{words}” in {read} is written “{before}” in {where}; write it as the screen does."
                yield read.remark("label_spelling", text)


def address_differs(article: Article) -> Iterator[Remark]:
    """Two addresses differ by so little that they must be one, or a link leads elsewhere than it says."""
    seen: dict[str, str] = {}
    for text, where in _texts(article):
        for address in [*MAIL_ADDRESS.findall(text), *web_addresses(text)]:
            seen.setdefault(address, where)
    for one, other in combinations(seen, 2):
        if near(one, other):
            text = f"“{one}” ({seen[one]}) and “{other}” ({seen[other]}) differ by little; one is wrong."
            yield Remark(procedure=None, step=None, rule="address_differs", text=text)
    yield from _misleading(article)


def unread(article: Article) -> Iterator[Remark]:
    """A sentence, or a part of one, could not be read."""
    for read in steps_read(article):
        for act in (act for act in read.acts if act.verb is Verb.UNREAD):
            text = f"“{act.words}” ({read}) could not be read; say which control to use, by the words on it."
            yield read.remark("unread", text)


RULES: tuple[Callable[[Article], Iterable[Remark]], ...] = (
    desktop_application,
    order,
    no_verb,
    no_subject,
    label_spelling,
    address_differs,
    unread,
)


def _commits(first: Instruction, then: Instruction) -> bool:
    """Tell whether the click ends what the box belongs to: by its verb, or as the box goes by its name."""
    words, box = (first.words or "").casefold(), (then.words or "").casefold()
    return bool(words) and (box.startswith(f"{words} ") or _COMMITS.match(words) is not None)


def _plain(words: str) -> str:
    """Give what two spellings of one name have in common."""
    joined = re.sub(r"\s*&\s*", " and ", words.casefold())
    return re.sub(r"[\W_]+|\b(?:an?|the)\b", "", joined)


def _texts(article: Article) -> Iterator[tuple[str, str]]:
    names = {procedure.id: procedure for procedure in article.procedures}
    for block in article.blocks:
        where = f"line {block.line}"
        if block.step is not None:
            where = f"step {block.step[1]} of {title(names[block.step[0]])}"
        yield block.text, where


def _misleading(article: Article) -> Iterator[Remark]:
    for read in steps_read(article):
        for words, address in read.step.links:
            named = WEB_ADDRESS.match(words) or _WORDY.match(words)
            shown = urlsplit(words if "://" in words else f"//{words}").hostname if named else None
            if shown and (urlsplit(address).hostname or shown).removeprefix("www.") != shown.removeprefix(
                "www."
            ):
                yield read.remark(
                    "address_differs",
                    f"The link “{words}” in {read} leads to {address}; let both say the same.",
                )
