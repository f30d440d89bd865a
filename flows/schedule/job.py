"""One procedure as a piece of work: where it goes, and whether it takes an account."""

import re
from collections.abc import Iterable, Iterator

from flows.article import Article, Procedure
from flows.article.address import host_of, is_web
from flows.instruction import Instruction, Verb
from flows.record import Record
from flows.screen.link.link import site
from flows.sites.providers import PROVIDERS

Key = tuple[str, str]
"""(article's slug, procedure's id)."""
_TAKES = frozenset({Verb.SIGN_IN, Verb.SIGN_OUT, Verb.FIND_LETTER})
_OWN = re.compile(
    r"(?i)\b(user|e-?mail|log-?in|sign-?in|account|net ?id|id\b|credential|upn|pass|pin\b|code|otp)"
)
"""What may be the reader's own where a field of such a name is to be filled, and nothing says with what."""


class Job(Record):
    """A procedure that is to be acted out."""

    article: str
    procedure: str
    sites: tuple[str, ...] = ()
    """What its way leads to, each as one owner holds it (`example.edu`)."""
    through: tuple[str, ...] = ()
    """Sites besides that it may be led through to sign in."""
    takes_account: bool = False
    """It signs in, or could: it is lent an account that nobody else has meanwhile."""
    addresses: tuple[str, ...] = ()
    """Pages on its way, which tell whether their sites are well."""

    @property
    def key(self) -> Key:
        """What it is called in a run."""
        return self.article, self.procedure


def job_of(article: Article, procedure: Procedure, *, scripted: bool = False) -> Job:
    """The work that a procedure is.

    `scripted`: a flow acts it out, which may do more than the words say. In doubt it takes an account.
    """
    acts = [act for step in procedure.steps for act in article.readings.at(procedure.id, step.number)]
    opened = [act.value for act in acts if act.verb is Verb.OPEN and act.value and is_web(act.value)]
    addresses = opened or list(article.facts.addresses[:1])
    letters = any(act.verb is Verb.FIND_LETTER for act in acts)
    hosts = (*map(host_of, addresses), *(article.facts.owners if letters or scripted else ()))
    takes = scripted or any(map(_takes_account, acts))
    return Job(
        article=article.slug,
        procedure=procedure.id,
        sites=_sites(hosts),
        through=_sites(_provider_hosts()) if takes else (),
        takes_account=takes,
        addresses=tuple(dict.fromkeys(addresses)),
    )


def _takes_account(act: Instruction) -> bool:
    if act.verb is Verb.ENTER and act.value is None:
        return bool(_OWN.search(f"{act.words} {act.hint or ''}"))
    return act.verb in _TAKES


def _provider_hosts() -> Iterator[str]:
    return (host.partition(":")[0] for provider in PROVIDERS for host in provider.hosts)


def _sites(hosts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(site(host) for host in hosts if host))
