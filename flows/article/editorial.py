"""Remarks on the article's text, found before any browser starts."""

import re
from collections.abc import Iterator
from itertools import combinations
from textwrap import shorten

from flows.article.address import WEB_ADDRESS, host_of, near, web_addresses
from flows.article.article import Article
from flows.article.bullets import tells
from flows.article.remark import Flaw, ReadStep, Remark, Rule, steps_read, title
from flows.instruction import Verb
from flows.instruction.grammar.phrase import MAIL_ADDRESS
from flows.instruction.similarity import spelling_key
from flows.instruction.style import late_boxes, without_subject, without_verb

_QUOTED = 80
"""Letters of a sentence in a remark (chosen: one line of a terminal)."""
_DESKTOP = re.compile(
    r"\b(?:the |your )?(?:[A-Z]\w+ )*(?:desktop|mobile)[ -](?:application|app|client|program)\b"
)
_LABELLED = {Verb.CLICK, Verb.SELECT, Verb.CHECK, Verb.UNCHECK, Verb.SCROLL, Verb.CONFIRM}
_WORDY = re.compile(r"\A[\w.-]+\.(?:com|org|net|edu|gov|us|io)(?:/\S*)?$", re.IGNORECASE)


def remarks(article: Article) -> tuple[Remark, ...]:
    """Apply every rule; what is found stands in the article's order, the article's own remarks last."""
    found = [Remark(rule=rule.name, **flaw._asdict()) for rule in RULES for flaw in rule.find(article)]
    order = {procedure.id: place for place, procedure in enumerate(article.procedures)}
    return tuple(
        sorted(found, key=lambda remark: (order.get(remark.procedure or "", len(order)), remark.step or 0))
    )


def _desktop_application(article: Article) -> Iterator[Flaw]:
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
            yield Flaw(procedure.id, None, text)


def _order(article: Article) -> Iterator[Flaw]:
    """A control that has to be set before a button is clicked is named after it."""
    for read in steps_read(article):
        for press, box in late_boxes(read.acts):
            text = (
                f"The {box.role or 'control'} “{box.words}” has to be looked at before “{press.words}” is "
                f"clicked, but {read} names it after; put it first."
            )
            yield read.flaw(text)


def _no_verb(article: Article) -> Iterator[Flaw]:
    """A step only names a control and does not say what to do with it."""
    for read in steps_read(article):
        if without_verb(read.step.text, read.acts) is not None:
            text = f"“{read.step.text}” ({read}) has no verb; say what to do, such as “Click …”."
            yield read.flaw(text)


def _no_subject(article: Article) -> Iterator[Flaw]:
    """A sentence starts with "Will ..." and does not say who will."""
    for read in steps_read(article):
        if (found := without_subject(read.step.text)) is not None:
            text = f"“{found} …” ({read}) has no subject; say who does it, or what to do."
            yield read.flaw(text)


def _label_spelling(article: Article) -> Iterator[Flaw]:
    """A control's name is written in two ways."""
    first: dict[str, tuple[str, ReadStep]] = {}
    said: set[str] = set()
    for read in steps_read(article):
        for words in (
            act.words for act in read.acts if act.verb in _LABELLED and act.words and act.start is not None
        ):
            before, where = first.setdefault(spelling_key(words), (words, read))
            if words != before and words not in said:
                said.add(words)
                text = f"“{words}” in {read} is written “{before}” in {where}; write it as the screen does."
                yield read.flaw(text)


def _address_differs(article: Article) -> Iterator[Flaw]:
    """Two addresses differ by so little that they must be one, or a link leads elsewhere than it says."""
    seen: dict[str, str] = {}
    for text, where in _texts(article):
        for address in [*MAIL_ADDRESS.findall(text), *web_addresses(text)]:
            seen.setdefault(address, where)
    for one, other in combinations(seen, 2):
        if near(one, other):
            text = f"“{one}” ({seen[one]}) and “{other}” ({seen[other]}) differ by little; one is wrong."
            yield Flaw(None, None, text)
    yield from _misleading(article)


def _unread(article: Article) -> Iterator[Flaw]:
    """A sentence, or a part of one, could not be read."""
    for read in steps_read(article):
        for act in (act for act in read.acts if act.verb is Verb.UNREAD):
            text = f"“{act.words}” ({read}) could not be read; say which control to use, by the words on it."
            yield read.flaw(text)


def _no_step(article: Article) -> Iterator[Flaw]:
    """A paragraph, a heading or a row of a table tells to do something and is no step: nothing checks it."""
    told = [
        block
        for block in article.blocks
        if block.step is None and not block.aside and not block.code and tells(block.text)
    ]
    if told:
        words = shorten(told[0].text.replace("\n", " ").replace("\t", " "), _QUOTED, placeholder=" …")
        lines = dict.fromkeys(str(block.line) for block in told[1:] if block.line != told[0].line)
        more = (
            f" The same holds for {'lines' if len(lines) > 1 else 'line'} {', '.join(lines)}."
            if lines
            else ""
        )
        text = (
            f"Line {told[0].line} tells a reader what to do (“{words}”) and is in no list of steps, "
            f"so that nothing checks it; put each such act into a numbered list.{more}"
        )
        yield Flaw(None, None, text)


def _texts(article: Article) -> Iterator[tuple[str, str]]:
    names = {procedure.id: procedure for procedure in article.procedures}
    for block in article.blocks:
        where = f"line {block.line}"
        if block.step is not None:
            procedure = names[block.step[0]]
            where = f"{procedure.steps[block.step[1] - 1].name} of {title(procedure)}"
        yield block.text, where


def _misleading(article: Article) -> Iterator[Flaw]:
    for read in steps_read(article):
        for words, address in read.step.links:
            named = WEB_ADDRESS.match(words) or _WORDY.match(words)
            shown = host_of(words if "://" in words else f"//{words}") if named else ""
            if shown and (host_of(address) or shown).removeprefix("www.") != shown.removeprefix("www."):
                yield read.flaw(f"The link “{words}” in {read} leads to {address}; let both say the same.")


RULES = (
    Rule("desktop_application", _desktop_application),
    Rule("order", _order),
    Rule("no_verb", _no_verb),
    Rule("no_subject", _no_subject),
    Rule("label_spelling", _label_spelling),
    Rule("address_differs", _address_differs),
    Rule("unread", _unread),
    Rule("no_step", _no_step),
)
"""In the order in which the remarks on one step are told. A further rule is one function and one row."""
