"""What a run lends to the reader of one procedure."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext

from flows.browser.bound import Bound
from flows.browser.health.noise import Noise
from flows.reader.admission import Admission
from flows.sighting import Memory
from flows.sites import PROVIDERS, Account, IdentityProvider, Mailbox, Trust
from flows.verdict import Corroboration


@dataclass(frozen=True)
class Visit:
    """A browser, an account and a mailbox that belong to one procedure while it lasts."""

    new_context: Callable[[], BrowserContext]
    """A fresh browser context; whoever asked for it closes it by `close_context`."""
    account: Account
    close_context: Callable[[BrowserContext], None] = BrowserContext.close
    mailbox: Mailbox | None = None
    sign_in_at: tuple[str, ...] = ()
    """Exact origins, besides the providers', where the account may be signed in; an article has no say."""
    providers: tuple[IdentityProvider, ...] = PROVIDERS
    kept: bool = False
    """The browser contexts come with a saved sign-in."""
    admitted: Admission = ()
    """By what identity providers know the account, which has signed in earlier in the run."""
    admit: Callable[[Admission], None] = lambda _: None
    """Takes by what they know it now, for who is lent the account next."""
    memory: Memory | None = None
    """What the article's controls looked like when their steps were last right."""
    patience: float = 10
    """Seconds a reader waits for a control before looking elsewhere."""
    pause: float = 0
    """Seconds from one act to the next, as the sites want it."""
    confirmations: int = 2
    """Looks that must agree before a step is outdated."""
    confirmed: Mapping[tuple[str, int], str] = field(default_factory=dict)
    """When a person last confirmed a manual step, by procedure and number."""
    corroborations: tuple[Corroboration, ...] = ()
    """Changes of the sites that this run has looked at twice already."""
    evidence: Path | None = None
    """Folder for pictures and screens; None keeps none."""
    portraits: bool = False
    """Of each step a picture is taken besides that is fit for the article."""
    names: tuple[str, ...] = ()
    """What the account is called besides, which no picture for an article shows."""
    private: Callable[[BrowserContext], AbstractContextManager[None]] = field(default=lambda _: nullcontext())
    """Nothing is recorded of the context inside this, for a secret is on the stage."""
    resume: Callable[[BrowserContext], None] = lambda _: None
    """The context is recorded again, if it was not and no secret stands in it any more."""
    bound: Bound = field(default_factory=Bound)
    """How much the procedure and each of its steps may take."""
    noise: Noise = field(default_factory=Noise)
    """What was bad on the sites while steps were right, here and wherever one went earlier in the run."""

    @property
    def trust(self) -> Trust:
        """Where the account's password may be typed, and whose pages ask for it."""
        return Trust(self.sign_in_at, self.providers)
