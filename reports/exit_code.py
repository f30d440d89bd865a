"""What the command says of a run to the program that called it."""

from flows.run.event import RunResult
from flows.run.outstanding import outstanding_of
from flows.verdict import Ruling

CURRENT, OUTDATED, WRONG_USAGE, UNVERIFIED = 0, 1, 2, 3
EXIT_CODES = {
    CURRENT: "every article is current, or what is outdated is marked known and not past its date",
    OUTDATED: "some article is outdated",
    WRONG_USAGE: "wrong usage or settings, nothing was run",
    UNVERIFIED: "no article is outdated, some are unverified; or a report was not kept",
}


def legend() -> str:
    """Give the line of the help that lists the codes."""
    return f"Exit codes: {'; '.join(f'{code} {meaning}' for code, meaning in EXIT_CODES.items())}."


def exit_code(run: RunResult) -> int:
    """Give the code of a run: outdated beats unverified, and what was broken off is never current."""
    rulings = {outstanding_of(article) for article in run.articles}
    if Ruling.OUTDATED in rulings:
        return OUTDATED
    return UNVERIFIED if run.interrupted or rulings - {Ruling.CURRENT} else CURRENT
