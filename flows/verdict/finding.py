"""What a look finds wrong with the article's words, before anybody asks what to write instead."""

from collections.abc import Iterator, Sequence

from flows.instruction import Instruction
from flows.instruction.similarity import Sameness, sameness, within
from flows.record import Record
from flows.sighting import RENAMED, Fit
from flows.verdict.look import Look, Met, Missing, Readdressed, Troubled, Unkept
from flows.verdict.observation import Observation
from flows.verdict.verdict import DriftKind

Key = tuple[DriftKind, str | None, str | None]

SURE = {
    DriftKind.READDRESSED: 0.95,
    DriftKind.REORDERED: 0.95,
    DriftKind.ADDED: 0.9,
    DriftKind.MOVED: 0.9,
    DriftKind.OUTCOME: 0.8,
    DriftKind.REMOVED: 0.8,
}
"""How sure a finding of this kind is; of other words their likeness says it. Chosen, and held against
`make accuracy` by its reliability figures."""
_PART = 0.75
"""How sure it is at most that "Account" is now "Add an account" (chosen: less than of words of their own,
for a word inside another name is as often another thing)."""


class Finding(Record):
    """One thing that is wrong with the article's words."""

    kind: DriftKind
    says: str | None
    """The run of words in the sentence that is wrong; None for `added`."""
    shows: str | None
    """What the site has instead; None for `removed`."""
    confidence: float
    look: Look
    """What it was found by."""

    @property
    def key(self) -> Key:
        """What two looks must agree in."""
        return self.kind, self.says, self.shows


def findings(observation: Observation, looks: Sequence[Look]) -> tuple[Finding, ...]:
    """What these looks at the step find wrong, once each kind and run of words."""
    found: dict[Key, Finding] = {}
    for look in blaming(observation, looks):
        for finding in _of_look(observation, look):
            found.setdefault(finding.key, finding)
    return _one_for_alternatives(observation, tuple(found.values()))


def blaming(observation: Observation, looks: Sequence[Look]) -> list[Look]:
    """The looks that may blame the article: not for a fault, nor for one alternative of many."""
    met = {i.either for look in looks if look.met and (i := observation.instruction(look)).either is not None}
    return [
        look
        for look in looks
        if not isinstance(look, Troubled) and (look.met or observation.instruction(look).either not in met)
    ]


def _one_for_alternatives(observation: Observation, found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Of alternatives that are all gone, the one that has a successor speaks for the others."""
    either = {i.words for i in observation.instructions if i.either is not None}
    renamed = any(each.kind is DriftKind.RELABELLED and each.says in either for each in found)
    gone = [each for each in found if each.kind is DriftKind.REMOVED and each.says in either]
    drop = gone if renamed else gone[1:]
    return tuple(each for each in found if each not in drop)


def _of_look(observation: Observation, look: Look) -> Iterator[Finding]:
    instruction = observation.instruction(look)
    if isinstance(look, Readdressed):
        for says, shows in look.changes:
            yield _finding(look, DriftKind.READDRESSED, says, shows)
    elif isinstance(look, Unkept):
        words = look.says or instruction.words or observation.text
        yield _finding(look, DriftKind.OUTCOME, words, look.shows)
    elif isinstance(look, Missing):
        words = instruction.words or instruction.value or observation.text
        yield _finding(look, DriftKind.REMOVED, words, None)
    elif isinstance(look, Met):
        yield from _of_control(observation, instruction, look)


def _of_control(observation: Observation, instruction: Instruction, look: Met) -> Iterator[Finding]:
    """The order in which it is to be used, what has to be used first, its words, its place."""
    if look.before is not None:
        yield _finding(
            look, DriftKind.REORDERED, instruction.words, observation.instructions[look.before].words
        )
    if look.sooner is not None:
        yield _finding(look, DriftKind.REORDERED, instruction.words, look.sooner.words)
    if look.needed:
        yield _finding(look, DriftKind.ADDED, None, look.needed[0].words)
    if look.fit in RENAMED and _other_words(instruction, look) and not instruction.described:
        yield _finding(look, DriftKind.RELABELLED, instruction.words, look.shows, _renamed(instruction, look))
    if look.place is not None and look.in_place is False:
        yield _finding(look, DriftKind.MOVED, *look.place)


def _renamed(instruction: Instruction, look: Met) -> float:
    """How sure it is that other words mean the same: less where one name is but a part of the other."""
    if look.fit is not Fit.LIKE:
        return round(look.score, 2)
    most = _PART if within(instruction.words or "", look.shows or "") else 1.0
    return min(round(0.7 + 0.3 * look.score, 2), most)


def _other_words(instruction: Instruction, look: Met) -> bool:
    """Whether it shows other words; the same ones may be found by a guess, where they came up late."""
    if look.shows is None or not instruction.words:
        return False
    return sameness(instruction.words, look.shows) is Sameness.OTHER


def _finding(
    look: Look, kind: DriftKind, says: str | None, shows: str | None, sure: float | None = None
) -> Finding:
    confidence = min(SURE[kind] if sure is None else sure, 0.99)
    return Finding(kind=kind, says=says, shows=shows, confidence=confidence, look=look)
