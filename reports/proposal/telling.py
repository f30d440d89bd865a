"""A proposal in lines for a terminal, and the questions that have to be asked before it."""

from collections.abc import Callable, Iterable, Iterator

from reports.printable import one_line
from reports.proposal.offer import Choice, Choices, Offer, Place, Proposal

_KEEP, _REMOVE = "k", "r"


def told(proposal: Proposal) -> list[str]:
    """Give what is written otherwise, and what is left to a person."""
    lines = [one_line(proposal.article.article.title)]
    for offer, choice in proposal.done:
        lines += ["", offer.name, f"  - {one_line(offer.text)}", f"  + {_wanted(choice)}"]
    for offer, choice in proposal.left:
        lines += ["", f"{offer.name}: write this by hand, for it cannot be put into the source alone"]
        lines += [f"  - {one_line(offer.text)}", f"  + {_wanted(choice)}"]
    for offer in proposal.undecided:
        lines += ["", f"{offer.name}: left to you", f"  - {one_line(offer.text)}", *_options(offer)]
    return lines


def _wanted(choice: Choice) -> str:
    return "(the step goes)" if choice.text is None else one_line(choice.text)


def _options(offer: Offer) -> Iterator[str]:
    yield from (f"  {n}: {one_line(words)}" for n, words in enumerate(offer.options, 1))
    yield from (f"  {one_line(words)}" for words in offer.advice)


def asked(found: Iterable[Offer], ask: Callable[[str], str], say: Callable[[str], None]) -> Choices:
    """Ask a person about each offer that is not sure; what they leave as it is, is not among the answers.

    `ask` gives the answer to a question; `say` shows a line.
    """
    answers: dict[Place, Choice] = {}
    for offer in found:
        if offer.sure:
            continue
        for line in ("", offer.name, f"  - {one_line(offer.text)}", *_options(offer)):
            say(line)
        if (choice := _answer(offer, ask)) is not None:
            answers[offer.at] = choice
    return answers


def _answer(offer: Offer, ask: Callable[[str], str]) -> Choice | None:
    numbers = {str(n): Choice(words) for n, words in enumerate(offer.options, 1)}
    known = [f"{', '.join(numbers)}: that sentence"] if numbers else []
    known += [f"{_REMOVE}: take the step out", f"{_KEEP}: keep it", "or another sentence"]
    answer = ask("; ".join(known)).strip()
    if answer.lower() in {"", _KEEP}:
        return None
    if answer.lower() == _REMOVE:
        return Choice(None)
    return numbers.get(answer, Choice(answer))
