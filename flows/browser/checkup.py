"""Whether the page before the reader is well, by comparison with what was bad while all was well."""

from collections.abc import Callable

from flows.browser.health.health import UNASKED, Diagnosis, Symptoms, diagnose
from flows.browser.health.network import Monitor
from flows.browser.health.noise import NoiseKind
from flows.browser.health.sign import SignKind
from flows.browser.health.signs import BAD, SIGNS
from flows.browser.load.page_load import PageLoad
from flows.screen import Screen
from flows.verdict import Cause


class Checkup:
    """Looks at the foremost page as a whole: what it asked for, what it shows, what it says."""

    def __init__(self, load: PageLoad, monitor: Monitor, sites: Callable[[], frozenset[str]]) -> None:
        """`sites`: the documented ones, as they are known by then."""
        self._load, self._monitor, self._sites = load, monitor, sites

    def learn(self, screen: Screen) -> None:
        """A step is right on this page: whatever is bad about it just now is noise.

        What looks busy while the site still owes an answer may yet come to an end, and is no noise.
        """
        noise, here = self._monitor.noise, self._load.site
        owed = self._monitor.waits_for(here, since=False)
        self._monitor.learn(screen.url)
        signs = self._load.signs(learn=not owed) or ()
        said = (*screen.text.splitlines(), *(sign.said for sign in signs if sign.kind is SignKind.SAID))
        noise.learn(NoiseKind.LINE, (line.strip() for line in said if _sounds_ill(line)), screen.url)
        known = (sign.at(here) for sign in signs if sign.kind is not SignKind.SAID and sign.known)
        noise.learn(NoiseKind.ELEMENT, known, screen.url)

    def diagnose(self, screen: Screen, *, signs: bool = True) -> Diagnosis | None:
        """What ails the page; `signs`: also that it looks busy or empty, and waits for something."""
        noise, here, monitor = self._monitor.noise, self._load.site, self._monitor
        shown = self._load.signs() if signs else ()
        symptoms = Symptoms(
            failures=tuple(f for f in monitor.failures if f.asked not in noise.requests or f.main),
            signs=tuple(
                s for s in shown or () if s.kind is SignKind.SAID or not s.is_in(noise.elements, here)
            ),
            known=frozenset(noise.lines),
            waits=signs and monitor.waits_for(here),
            coming=signs and bool(monitor.coming),
            turned=monitor.turned,
        )
        told = diagnose(symptoms, screen, self._sites())
        return told if shown is not None or (told is not None and told.certain) else UNASKED


def _sounds_ill(line: str) -> bool:
    """Whether it says that something has failed; that nobody is let in holds for all that comes behind."""
    told = [cause for cause, sign in SIGNS if sign.search(line)]
    return set(told) <= {Cause.SITE_DOWN} and (bool(told) or bool(BAD.search(line)))
