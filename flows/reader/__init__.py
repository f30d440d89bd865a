"""Acts a step as a person would who reads the article, and keeps what was observed.

This is all that a flow needs of the engine, besides `flows.sites`: who acts (`Reader`), what an article says
(`Instruction`, `Verb`), what is to be seen (`Screen`), and what a flow's own look may say of a promise.
"""

from flows.instruction import Instruction, Verb
from flows.reader.reader import ActOut, Promise, Reader
from flows.reader.step import WayEnded
from flows.screen import Screen
from flows.screen.layout import in_landmark
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
    "in_landmark",
]
