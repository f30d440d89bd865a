"""The exit codes of the command, and what each means."""

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
