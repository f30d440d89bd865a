"""What grants an application access to an account: the page that asks for consent."""

from flows.reader.acts.fill.checkbox import tick_first
from flows.reader.acts.press.click import GRANTED_BEFORE
from flows.reader.acts.press.press import remember
from flows.reader.step import StepContext
from flows.sites.sign_in.consent import agreement, asks_consent
from flows.verdict import Cause, Met, Trouble, Troubled, met_unless


def grant(step: StepContext, index: int) -> bool:
    """Agree to what the page asks for; it may not ask, where access had been granted before."""
    window = step.window
    screen = window.until(lambda s: s if asks_consent(s) or not step.session.asks_here() else None)
    if screen is None or not asks_consent(screen):
        trouble = step.trouble() if screen is None else None
        notes = () if trouble else (GRANTED_BEFORE,)
        step.decide(met_unless(trouble, index, notes))
        return trouble is None
    control = agreement(screen)
    if control is None and tick_first(step, screen) is not None:
        screen = window.current()
        control = agreement(screen)
    if control is None:
        detail = "The page that asks for access has nothing that agrees."
        trouble = Trouble(cause=Cause.ADMIN_APPROVAL, detail=detail)
        step.decide(Troubled(index=index, trouble=trouble))
        return False
    step.picture()
    step.decide(Met(index=index))
    remember(step)
    step.actions.press(control, screen)
    return True
