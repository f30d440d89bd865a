"""What is bad wherever one goes on the sites of a run, so that the next procedure knows it for noise."""

from collections import Counter

from flows.browser.health.noise import Heard, Noise, NoiseKind
from flows.record import Record

_PAGES = 2
"""Pages on which the same is heard before it is known wherever one goes (chosen: what fails on one page alone
may be the very thing that another procedure comes for)."""
_KEPT = 2000
"""Things heard that are kept, the last ones (chosen: of a hundred sites twenty each)."""


class Ambience(Record):
    """What was heard while steps were right, in the procedures of a run that are done."""

    heard: tuple[Heard, ...] = ()

    def after(self, noise: Noise) -> "Ambience":
        """With what one more procedure has heard; what it was answered is noise no more."""
        kept: list[Heard] = []
        pages = Counter[tuple[NoiseKind, str]]()
        for each in dict.fromkeys((*self.heard, *sorted(noise.heard, key=Heard.model_dump_json))):
            ended = each.kind is NoiseKind.REQUEST and each.what in noise.answered
            if not ended and pages[each.kind, each.what] < _PAGES:
                pages[each.kind, each.what] += 1
                kept.append(each)
        return Ambience(heard=tuple(kept[-_KEPT:]))

    def noise(self) -> Noise:
        """What a procedure that begins now takes for noise from its beginning on."""
        known = Noise()
        for (kind, what), pages in Counter((each.kind, each.what) for each in self.heard).items():
            if pages >= _PAGES:
                known.of(kind).add(what)
        return known
