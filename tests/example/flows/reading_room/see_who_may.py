"""Method 2: the article takes it that the reader is signed in, so the flow signs in first."""

from flows.reader import Reader, Trouble

HOME = "http://rooms.example.org/admin/"


def act_out(reader: Reader) -> None:
    """Sign in, and follow each step by its words."""
    first, *steps = reader.procedure.steps
    reader.follow(first, first=sign_in)
    for step in steps:
        reader.follow(step)


def sign_in(reader: Reader) -> Trouble | None:
    """Come to the administration's own form and go through it; gives what stopped it.

    Name and password are the settings', and typed nowhere but where STILLRIGHT_SIGN_IN_AT says.
    """
    reader.open(HOME)
    walk = reader.session.sign_in()
    return walk.through() if walk.begun() else reader.trouble()
