"""The figures as Markdown."""

from collections.abc import Iterable

from tests.measure.kinds.measurement import Outcome

_HEAD = (
    "| kind | cases | right | wrongly outdated | pressed what it should not | differences |\n"
    "| --- | --- | --- | --- | --- | --- |\n"
)


def table(outcomes: Iterable[Outcome]) -> str:
    """A line a kind, and one of all."""
    kinds: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        kinds.setdefault(outcome.kind, []).append(outcome)
    everything = [outcome for of_kind in kinds.values() for outcome in of_kind]
    lines = [_line(kind, of_kind) for kind, of_kind in kinds.items()]
    articles = [outcome for outcome in everything if outcome.is_right]
    current = sum(outcome.right for outcome in articles)
    blamed = sum(outcome.blamed for outcome in articles)
    foot = f"\nOf {len(articles)} articles that are right {current} are `current`, {blamed} `outdated`.\n"
    return _HEAD + "".join([*lines, _line("all", everything, named=False)]) + foot


def _line(kind: str, outcomes: list[Outcome], *, named: bool = True) -> str:
    right, blamed = (sum(getattr(o, name) for o in outcomes) for name in ("right", "blamed"))
    harmed = sum(bool(o.harmed) for o in outcomes)
    missed = ", ".join(o.name for o in outcomes if not o.right) if named else ""
    return f"| {kind} | {len(outcomes)} | {right} | {blamed} | {harmed} | {missed} |\n"
