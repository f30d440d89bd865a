"""What an article says outside its steps' acts and a run relies on."""

from collections.abc import Iterable, Sequence

from flows.article.address import host_of, is_web, web_addresses
from flows.article.block import Block
from flows.instruction import Instruction, Readings, Verb
from flows.record import Record


class Facts(Record):
    """What the article says outside its steps' acts and the run relies on."""

    sender: str | None = None
    subject: str | None = None
    portal: str | None = None
    """The first address a reader is told to sign in at."""
    hosts: tuple[str, ...] = ()
    """Hosts of every address that the article names, in order, without repeats."""
    addresses: tuple[str, ...] = ()
    """Every web address that the article names, in order, without repeats."""

    @property
    def owners(self) -> tuple[str, ...]:
        """The hosts of all whom the article names: of its addresses, and of who sends its letter."""
        return (*self.hosts, *filter(None, [(self.sender or "").partition("@")[2]]))


def read_facts(blocks: Sequence[Block], readings: Readings) -> Facts:
    """Gather the facts from the article's blocks and from what its steps were read into."""
    letters = [act for acts in readings for act in acts if act.verb is Verb.FIND_LETTER]
    addresses = _unique(address for block in blocks for address in _addresses(block))
    return Facts(
        sender=next((letter.value for letter in letters if letter.value), None),
        subject=next((letter.words for letter in letters if letter.words), None),
        portal=_portal(readings),
        hosts=_unique(host for address in addresses if (host := host_of(address))),
        addresses=addresses,
    )


def _portal(readings: Readings) -> str | None:
    opened = [acts for acts in readings if any(_is_address(act) for act in acts)]
    signed_in = [acts for acts in opened if any(act.verb is Verb.SIGN_IN for act in acts)]
    return next((act.value for acts in signed_in or opened for act in acts if _is_address(act)), None)


def _is_address(act: Instruction) -> bool:
    return act.verb is Verb.OPEN and is_web(act.value or "")


def _addresses(block: Block) -> list[str]:
    linked = [address for _, address in block.links if is_web(address)]
    return [*web_addresses(block.text), *linked]


def _unique(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
