"""What a verdict says in one sentence, for a maintainer to act on."""

from collections.abc import Iterable, Sequence

from flows.verdict.verdict import Drift, DriftKind

CURRENT = "A reader who follows these words succeeds."

_BLAME = {
    DriftKind.RELABELLED: "“{says}” is now “{shows}”.",
    DriftKind.MOVED: "It no longer stands in “{says}”, but in “{shows}”.",
    DriftKind.REMOVED: "“{says}” is no longer there, and nothing takes its place.",
    DriftKind.ADDED: "“{shows}” has to be used first, and the article does not say so.",
    DriftKind.REORDERED: "“{shows}” has to come before “{says}”.",
    DriftKind.READDRESSED: "“{says}” is now “{shows}”.",
    DriftKind.OUTCOME: "Every step was taken, and the promise was not kept: the page says “{shows}”.",
}
_UNSEEN = "Every step was taken, and nothing on the page says that the promise was kept."


def blame(drifts: Iterable[Drift]) -> str:
    """What is wrong with the article's words."""
    return " ".join(map(_blamed, drifts))


def _blamed(drift: Drift) -> str:
    if drift.kind is DriftKind.OUTCOME and drift.shows is None:
        return _UNSEEN
    return _BLAME[drift.kind].format(says=drift.says or "", shows=drift.shows or "")


def by_hand(where: str, confirmed: str | None) -> str:
    """What a browser cannot act out, and when a person last did."""
    return f"To be done by hand in the {where}: {_last(confirmed)}."


def harm(words: str, confirmed: str | None) -> str:
    """That a step would do harm and was left to a person, when one last took it, and what a flow may say."""
    flow = f'A flow of the article may allow it on a test account (`allow="{words}"`).'
    return f"“{words}” would do harm: by hand, {_last(confirmed)}. {flow}"


def unpressed(words: str) -> str:
    """That what comes nearest to a control that is gone was not tried, for it would do harm."""
    return f"“{words}” is nearest to it and was not pressed, for it would do harm."


def _last(confirmed: str | None) -> str:
    return f"last confirmed {confirmed}" if confirmed else "never confirmed by a person yet"


def not_reached(pressed: str, words: str) -> str:
    """That a control was pressed again and again, and what its presses were to bring about did not come."""
    return f"“{pressed}” was pressed again and again, and “{words}” did not come up; try it by hand."


def unread(words: str) -> str:
    """That a sentence says nothing that a reader could do."""
    return f"Not understood: “{words}”; say which control to use, by the words on it."


def untold(words: str, near: Sequence[str] = ()) -> str:
    """That words only describe a control, and which one is meant could not be told; `near`: the nearest."""
    there = " and ".join(f"“{each}”" for each in near)
    nearest = f"; nearest to it {'are' if len(near) > 1 else 'is'} {there}" if near else ""
    return (
        f"Not understood: “{words}” names no control, and what it describes was not found{nearest}; "
        "say which control to use, by the words on it."
    )


def not_counted(words: str, place: str) -> str:
    """That it could not be told which of several is in the row that an article counts."""
    return f"“{words}” is there, and which one “{place}” means could not be told; name what is in that row."


def behind_unread(words: str) -> str:
    """That what comes behind a sentence that was not understood is no proof against the article."""
    return f"“{words}” was not found; a sentence before it was not understood, so that proves nothing."


def unasked(words: str, first: str) -> str:
    """That a page in between asks what the article does not answer; `first`: one of its answers."""
    return f"“{words}” was not found; a page in between asks first (“{first}”?), and was not answered."


def unsent(words: str, step: str) -> str:
    """That what sends a form was left alone, since a part of the form could not be set."""
    return f"“{words}” was not pressed, since {step} could not be done."


def left_behind_unread(words: str) -> str:
    """That an act that names no thing was not done, for where it goes was not understood."""
    return f"“{words}” was left: it goes where the sentence before it leads, and that was not understood."


def in_sight(words: str) -> str:
    """That words can be read on the page, and how to use what bears them could not be told."""
    return f"“{words}” is to be seen, and it could not be told how it is used; try it by hand."


def left_out(words: str, condition: str) -> str:
    """That what may only come up with an act that hangs on a wish, and was left out, is no proof."""
    return f"“{words}” was not found; it may come up only with what was left out: “{condition}”."


def as_left_later(words: str, opener: str) -> str:
    """That a control is where the article says only later that it is: the site is not as it begins."""
    return (
        f"“{words}” is not there by itself; the article says later that it comes up behind “{opener}”, "
        "which is there already: the site may be as an earlier reader has left it."
    )


def unproved(words: str, shows: str) -> str:
    """That the control which is likest in its words does not lead where the article goes on."""
    return f"“{words}” was not found; “{shows}” is the nearest, and the article does not go on behind it."


def unpassed(words: str, onward: str) -> str:
    """That behind a page or dialog in between stood another one, so that nobody has seen what they hide."""
    return f"“{words}” was not found; behind what is in between stood more of it, with “{onward}” alone."
