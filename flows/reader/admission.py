"""What need not be done again in a run: sign in at the identity provider, as an earlier reader has.

A browser that looks again, or acts the next procedure out, is fresh for the site itself, whose pages it is to
see: nothing of that site is handed on, so that it begins a session of its own there, may be given another
variant of a page, and takes nothing away from the first reader's. It is spared the provider's pages, as who
has signed in there is.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from playwright.sync_api import BrowserContext

from flows.article import Procedure
from flows.instruction import Instruction, Readings, Verb
from flows.redaction import SECRETS
from flows.sites import Trust

Admission = tuple[Any, ...]
"""Cookies, as Playwright gives and takes them."""
_OWN = re.compile(r"(?i)\b(user|e-?mail|log-?in|sign-?in|account|net ?id|pass|pin\b|code|otp)")


def way(readings: Readings, procedure: Procedure, to: int) -> Iterator[Instruction]:
    """What a reader does who goes a procedure to the step of this number: no look goes on behind it."""
    passed = (step.number for step in procedure.steps if step.number <= to)
    return (act for number in passed for act in readings.at(procedure.id, number))


def is_handed_on(instructions: Iterable[Instruction]) -> bool:
    """Whether a way may be gone again without the provider's pages.

    Not where its steps themselves type what they ask for, or sign out: there they are what is looked at.
    """
    return not any(
        act.verb is Verb.SIGN_OUT or (act.verb is Verb.ENTER and _OWN.search(f"{act.words} {act.hint}"))
        for act in instructions
    )


def admission(context: BrowserContext, trust: Trust) -> Admission:
    """By what the identity providers know who has signed in; kept in memory alone."""
    own = [each for each in context.cookies() if _is_provider(each.get("domain", "").lstrip("."), trust)]
    SECRETS.see(each.get("value", "") for each in own)
    return tuple(own)


def _is_provider(host: str, trust: Trust) -> bool:
    """Whether a cookie's host is a provider's; a cookie is for a host whatever its port."""
    hosts = (each.partition(":")[0] for provider in trust.providers for each in provider.hosts)
    return host in hosts or trust.at_provider(f"https://{host}/")
