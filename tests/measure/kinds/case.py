"""A case as it lies in its folder: pages, an article and the answer that is right.

`right.toml` says of every step which answers are right, in a line that a person reads at a glance:
`current`, `unverified site_down`, `outdated relabelled: Agenda -> Planner`, `outdated added: -> Drop them`;
two drifts of one step stand on both sides of ` + `, two right answers of ` | `, any words are `*`.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

_ANY = "*"


class Drift(NamedTuple):
    """What a drift must be; `None` stands for nothing, `*` for anything."""

    kind: str
    says: str | None = _ANY
    shows: str | None = _ANY

    @classmethod
    def read(cls, text: str) -> "Drift":
        """From `relabelled: Agenda -> Planner`; the kind alone leaves the words open."""
        kind, colon, words = text.strip().partition(":")
        if not colon:
            return cls(kind)
        says, _, shows = (each.strip() or None for each in words.partition("->"))
        return cls(kind, says, shows)

    def fits(self, told: dict[str, Any]) -> bool:
        """Whether a drift of `results.json` is this one, whatever the case and the blanks of its words."""
        words = ((self.says, told["says"]), (self.shows, told["shows"]))
        return self.kind == told["kind"] and all(
            right == _ANY or _plain(right) == _plain(said) for right, said in words
        )


class Answer(NamedTuple):
    """One right answer for a step."""

    verdict: str
    cause: str | None
    drifts: tuple[Drift, ...]

    @classmethod
    def read(cls, text: str) -> "Answer":
        """From `outdated removed: Toner`, `unverified network`, `current`."""
        verdict, _, rest = text.strip().partition(" ")
        if verdict != "outdated":
            return cls(verdict, rest or None, ())
        return cls(verdict, None, tuple(map(Drift.read, rest.split(" + "))) if rest else ())

    def fits(self, step: dict[str, Any]) -> bool:
        """Whether a step of `results.json` says this and no more."""
        if step["verdict"] != self.verdict or (self.cause and step["cause"] != self.cause):
            return False
        told = step["drifts"]
        if not self.drifts:
            return True
        return len(told) == len(self.drifts) and all(any(d.fits(t) for t in told) for d in self.drifts)


class Case(NamedTuple):
    """One folder."""

    folder: Path
    steps: tuple[str, ...]
    """What is right of each step, as written."""
    fine: frozenset[str]
    """The requests that a reader who follows the article may make: `PUT /saved`."""
    must: frozenset[str]
    """The requests that tell that the right thing was done."""

    @property
    def kind(self) -> str:
        """The folder above."""
        return self.folder.parent.name

    @property
    def article(self) -> Path:
        """`article.md`, or `article.html` where the house writes its help in HTML."""
        return next(self.folder.glob("article.*"))

    @property
    def is_right(self) -> bool:
        """Whether the article is right, so that every step is `current`."""
        return set(self.steps) == {"current"}

    @property
    def answers(self) -> list[list[Answer]]:
        """The right answers of each step."""
        return [[Answer.read(each) for each in step.split(" | ")] for step in self.steps]


def read_cases(root: Path) -> Iterator[Case]:
    """All cases below a folder, in the order of their names."""
    for right in sorted(root.glob("*/*/right.toml")):
        said = tomllib.loads(right.read_text("utf-8"))
        must = frozenset(said.get("must", ()))
        yield Case(right.parent, tuple(said["steps"]), must | frozenset(said.get("fine", ())), must)


def _plain(words: str | None) -> str | None:
    return None if words is None else " ".join(words.casefold().split())
