"""Walks a procedure up to where it would change something; once let in, its browser can only ask."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import BrowserContext, Error, Route

from flows.article import Article, Procedure, Step
from flows.browser.bound import OutOfBounds
from flows.browser.evidence.evidence import keep
from flows.browser.restraint.withholding import hold_fast
from flows.reader.reader import Promise, Reader
from flows.reader.replay import SecondLook
from flows.reader.visit import Visit
from flows.reader.way import WayEnded
from flows.redaction import SECRETS
from flows.run.flow.script import flow_of, follow_words
from flows.run.survey.answer import SeenPage, Walked
from flows.run.survey.limit import limit, opening
from flows.sighting import find
from flows.verdict import Observation, Trouble, Verdict


class Surveyor(Reader):
    """A reader who looks and changes nothing.

    Once signed in as the article says, no request that is not safe by its method leaves the browser, and none
    for an identity provider: a grant could come about by nothing but being asked for.
    """

    def __init__(self, visit: Visit, article: Article, procedure: Procedure, folder: Path) -> None:
        """`folder`: where pictures go."""
        self.pages: list[SeenPage] = []
        self.observations: list[Observation] = []
        self.said = ""
        """What was said of the step that was followed last."""
        self.limit, self.at_limit = limit(article, procedure), False
        flow = flow_of(article, procedure)
        self._by_words = flow is follow_words
        self._opening = opening(article, procedure)
        self._folder, self._held = folder, False
        super().__init__(_only_looking(visit), article, procedure, flow, tell=self._seen)

    def _seen(self, observation: Observation, verdict: Verdict) -> None:
        self.observations.append(observation)
        self.said = verdict.message

    def follow(  # noqa: PLR0913 - as a reader's own
        self,
        step: Step,
        *,
        promise: Promise | None = None,
        otherwise: Callable[[Reader], None] | None = None,
        first: Callable[[Reader], Trouble | None] | None = None,
        act: Promise | None = None,
        allow: str | None = None,
    ) -> None:
        """Follow a step by its words alone, and keep the page on which it begins.

        What a flow does besides (`act`, `allow`) might change something. Raises WayEnded at the limit.
        """
        del promise, allow
        if step.number > self._opening:
            self._hold()
        if act is not None or step.number >= self.limit.step:
            if first is not None and self._by_words:
                first(self)  # no more than to go to the article's first address
            self.at_limit = True
            self._keep_page(step)
            raise WayEnded
        if first is None:
            self._keep_page(step)
        super().follow(step, otherwise=otherwise, first=first)

    def look_again(self, second: SecondLook) -> None:
        """Nothing is judged here, so nothing is looked at twice."""
        del second

    def _hold(self) -> None:
        """From now on ask the sites alone, and nobody who could grant anything."""
        if not self._held:
            self._held = True
            self.window.withhold()
            self.context.route(self._grants, _refuse)

    def _grants(self, url: str) -> bool:
        """Whether who is asked there could grant something."""
        return self.session.trust.at_provider(url)

    def _keep_page(self, step: Step) -> None:
        """Keep the page on which a step begins, when what it names has come, if it does."""
        if self.window.address in {"", "about:blank"}:
            return
        acts = self.readings.at(self.procedure.id, step.number)
        wanted = next((act for act in acts if act.words and not act.described), None)
        if wanted is not None:
            self.window.until(lambda screen: find(wanted, screen))
        name = f"{self.article.slug}-{self.procedure.id}-{step.number}"
        evidence = keep(self.window, self._folder, name, private=self.session.asks_here())
        page = SeenPage(
            step=step.number, screen=self.window.recent(), visited=tuple(self.window.pages.visited),
            picture=evidence.screenshot,
        )  # fmt: skip
        self.pages.append(page)


def survey(article: Article, procedure: Procedure, visit: Visit, folder: Path) -> Walked:
    """Walk a procedure as far as nothing is changed; gives what was met, also where the browser ended."""
    reader = Surveyor(visit, article, procedure, folder)
    ended = ""
    try:
        flow_of(article, procedure)(reader)
    except WayEnded:
        pass  # why, the reader knows
    except OutOfBounds as reason:
        ended = str(reason)
    except Error as error:
        ended = f"The browser ended: {str(error).splitlines()[0]}"
    finally:
        visit.bound.close()
        reader.close()
    ended = ended or (reader.limit.why if reader.at_limit else reader.said) or "It was gone no farther."
    observations = tuple(map(SECRETS.hidden, reader.observations))
    return Walked(
        procedure=procedure.id,
        pages=tuple(reader.pages),
        observations=observations,
        ended=SECRETS.hide(ended),
    )


def _only_looking(visit: Visit) -> Visit:
    """A visit of which nothing is judged, and in whose browsers no request outlives its page."""

    def new_context() -> BrowserContext:
        context = visit.new_context()
        hold_fast(context)
        return context

    return replace(visit, new_context=new_context, confirmations=1, evidence=None, portraits=False)


def _refuse(route: Route) -> None:
    route.abort("blockedbyclient")
