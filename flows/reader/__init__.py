"""Acts a step as a person would who reads the article, and keeps what was observed.

This is all that a flow needs of the engine, besides `flows.sites`: who acts (`Reader`), what an article says
(`Instruction`, `Verb`), what is to be seen (`Screen`), and what a flow's own look may say of a promise.

A flow has `reader.procedure.steps`, and the instructions that a step was read as in
`reader.readings.at(reader.procedure.id, step.number)`, so that no label need stand in the flow;
`reader.window` with its `page`, `settle()` and `until(look)`, where `look` is given a screen and gives None
until it has seen it; `reader.account`; and the address at which a reader signs in or begins, or None, in
`reader.article.facts.portal`. What stood on the pages of the steps that were right is in `reader.seen`, and
`reader.pass_on()` passes a page in between. A promise gives `Met(index=PROMISE)`, or
`Unkept(index=PROMISE, shows=…)`, or, where `reader.trouble()` says that the site is ill,
`Troubled(index=PROMISE, trouble=…)`.
"""

from flows.instruction import Instruction, Verb
from flows.instruction.similarity import same_word, tokens
from flows.reader.reader import ActOut, Promise, Reader
from flows.reader.way import WayEnded
from flows.screen import Screen
from flows.screen.layout.layout import in_landmark
from flows.screen.line import counted, lines, stood
from flows.verdict import PROMISE, Cause, Look, Met, Trouble, Troubled, Unkept

__all__ = [
    "PROMISE",
    "ActOut",
    "Cause",
    "Instruction",
    "Look",
    "Met",
    "Promise",
    "Reader",
    "Screen",
    "Trouble",
    "Troubled",
    "Unkept",
    "Verb",
    "WayEnded",
    "counted",
    "in_landmark",
    "lines",
    "same_word",
    "stood",
    "tokens",
]
