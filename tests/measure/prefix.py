"""How many first steps the articles of a run have in common: what a prefix tree over readings could save.

    .venv/bin/python -m tests.measure.prefix [--articles 200] [ARTICLE ...]

Counted are steps whose acts only open an address or press what leads on; the first step that types, signs in,
chooses or sends ends a prefix. `signed in` counts as if a saved state had signed in already. Without ARTICLE
the articles of `tests.measure.many` are taken, else those that are named.
"""

import argparse
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import typer

from flows.article import Article, read_article
from flows.article.address import host_of
from flows.instruction import Instruction, Verb
from tests.measure.many import article

_HARMLESS = frozenset({Verb.OPEN, Verb.CLICK, Verb.SCROLL, Verb.EXPECT, Verb.HOVER})
Prefix = tuple[tuple[str, ...], ...]


def prefixes(articles: Iterable[Article], *, signed_in: bool) -> Iterator[tuple[int, Prefix]]:
    """Of each procedure how many steps it has, and its first steps as far as nothing is changed by them."""
    passed = _HARMLESS | {Verb.SIGN_IN} if signed_in else _HARMLESS
    for one in articles:
        site = host_of(next(iter(one.facts.addresses), None))
        for procedure in one.procedures:
            read = [one.readings.at(procedure.id, step.number) for step in procedure.steps]
            own = next(
                (n for n, acts in enumerate(read) if any(a.verb not in passed for a in acts)), len(read)
            )
            yield len(read), tuple((site, *map(_told, acts)) for acts in read[:own])


def _told(act: Instruction) -> str:
    return act.model_dump_json(exclude={"start"})


def main() -> None:
    """Count, and say it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("files", nargs="*", type=Path)
    asked = parser.parse_args()
    chance = random.Random(0)  # noqa: S311 - the articles of `tests.measure.many`
    made = [article(number, chance) for number in range(0 if asked.files else asked.articles)]
    articles = [*made, *(read_article(str(file), file.read_bytes()) for file in asked.files)]
    for signed_in in (False, True):
        found = list(prefixes(articles, signed_in=signed_in))
        steps = sum(count for count, _ in found)
        walked = sum(len(prefix) for _, prefix in found)
        nodes = {prefix[: n + 1] for _, prefix in found for n in range(len(prefix))}
        opened = len({node for node in nodes if len(node) == 1})
        again = walked - len(nodes)
        typer.echo(
            f"{'signed in' if signed_in else 'as told'}: {len(found)} procedures, {steps} steps; {walked} in "
            f"prefixes, of which {len(nodes)} differ ({opened} first ones); {again} are told again, "
            f"{again / max(1, steps):.0%} of all steps"
        )


if __name__ == "__main__":
    main()
