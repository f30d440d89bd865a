"""The common issues: each remedy acted out, each claim checked; one does not depend on another."""

from contextlib import suppress

from flows.reader import PROMISE, Cause, Instruction, Look, Met, Reader, Trouble, Troubled, Verb, WayEnded
from flows.sites import fields, zoom

_WEB = frozenset({Verb.SIGN_OUT, Verb.CLICK})


def act_out(reader: Reader) -> None:
    """Follow each remedy from where the person who has the issue is."""
    reader.know(sign_out_at=zoom.SIGN_OUT)
    for step in reader.procedure.steps:
        read = reader.readings.at(reader.procedure.id, step.number)
        with suppress(WayEnded):
            if _is_about_the_name(read):
                reader.follow(step, act=_name)
            elif any(i.verb in _WEB for i in read) and not any(i.application for i in read):
                reader.follow(step, first=_sign_in)
            else:
                reader.follow(step)


def _is_about_the_name(read: tuple[Instruction, ...]) -> bool:
    return any(i.verb is Verb.CONFIRM and "@" in (i.value or "") for i in read)


def _sign_in(reader: Reader) -> Trouble | None:
    """Who has this issue is signed in at the portal."""
    portal = reader.article.facts.portal
    if portal is None or reader.session.signed_in:
        return None
    reader.open(portal)
    walk = reader.session.sign_in()
    walk.begin()
    if walk.begun():
        return walk.through()
    trouble = reader.trouble()
    if trouble is None:
        reader.session.let_in()
    return trouble


def _name(reader: Reader) -> Look:
    """The sign-in takes the full address; the name without its domain it does not take."""
    trouble = _to_name(reader)
    if trouble is not None:
        return Troubled(index=PROMISE, trouble=trouble)
    if (trouble := reader.session.type_name(reader.account.email.partition("@")[0])) is not None:
        return Troubled(index=PROMISE, trouble=trouble)
    reader.window.until(lambda screen: reader.session.refusal(screen) or _asks_password(reader))
    reader.picture()
    if (trouble := reader.session.type_name(reader.account.email)) is not None:
        return Troubled(index=PROMISE, trouble=trouble)
    if reader.window.until(lambda _: _asks_password(reader)):
        return Met(index=PROMISE)
    shown = reader.session.refusal(reader.screen()) or reader.screen().title
    trouble = reader.trouble() or Trouble(
        cause=Cause.SIGN_IN_REFUSED, detail=f"The full address was not taken: “{shown}”."
    )
    return Troubled(index=PROMISE, trouble=trouble)


def _to_name(reader: Reader) -> Trouble | None:
    """Come, signed out, to the page that asks for the name; gives what stopped it."""
    reader.session.forget()
    if reader.article.facts.portal is not None:
        reader.open(reader.article.facts.portal)
    reader.session.sign_in().begin()
    if reader.window.until(lambda _: fields(reader.window.page).get("username")):
        return None
    return reader.trouble() or Trouble(
        cause=Cause.TIMEOUT, detail="No page came up that asks for a user name."
    )


def _asks_password(reader: Reader) -> bool | None:
    return "password" in fields(reader.window.page) or None
