"""The identity provider's side of a copy: one visit from the request to the code."""

import secrets
from typing import Any
from urllib.parse import urlencode

import pyotp
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from tests.measure.copies.world import Transaction, World

COOKIE = "ESTS"
OTHER = "kim.private@outlook.com"
"""An account of the same person that the calendars are not in."""


def authorize(world: World, request: Request) -> Response:
    """Begin a visit and lead to its first page."""
    asked = request.query_params
    key = secrets.token_urlsafe(9)
    visit = Transaction(asked["client_id"], asked["redirect_uri"], asked["state"])
    world.transactions[key] = visit
    known = request.cookies.get(COOKIE) in world.ms_sessions
    again = "silent" if visit.client == "sso" else world.features["again"]
    if not (known and again == "picker"):
        visit.passed.add("picker")
    if known and again == "silent":
        visit.email = world.email
        visit.passed |= {"username", "password", "otp", "kmsi"}
    return RedirectResponse(f"/organizations/login?ctx={key}", 302)


def view(world: World, key: str) -> dict[str, Any]:
    """What the visit shows now; `redirect` when it is over."""
    visit = world.transactions.get(key)
    if visit is None:
        return {"step": "lost"}
    step = _step(world, visit)
    if step == "done":
        return {"redirect": _finish(world, visit)}
    about: dict[str, Any] = {
        "step": step,
        "error": visit.error,
        "email": visit.email,
        "client": visit.client,
        "given": visit.given,
    }
    visit.error = None
    if step == "picker":
        about["accounts"] = [OTHER, world.email] if world.features["other_account"] else [world.email]
    return about


def _step(world: World, visit: Transaction) -> str:
    """The first page that is still to come."""
    for step in ("picker", "username", "password", "otp", "kmsi"):
        if step == "otp" and "push_only" in world.faults and step not in visit.passed:
            return "push"
        if step in ("otp", "kmsi") and not world.features[step]:
            continue
        if step not in visit.passed:
            return step
    if visit.client != "sso":
        if "admin" in world.faults:
            return "admin"
        asked = world.features["consent"] == "always" or visit.client not in world.consented
        if asked and not visit.passed & {"cancelled", "consent"}:
            return "consent"
    return "done"


def act(world: World, key: str, form: dict[str, str]) -> None:
    """Take what was typed or pressed on one page."""
    visit = world.transactions.get(key)
    if visit is None:
        return
    step = form.get("step", "")
    takers = {
        "picker": _picked, "username": _username, "password": _password, "both": _both,
        "otp": _code, "kmsi": _stay, "consent": _consent,
    }  # fmt: skip
    if step in takers:
        takers[step](world, visit, form)


def _picked(world: World, visit: Transaction, form: dict[str, str]) -> None:
    visit.passed.add("picker")
    if form.get("value") == world.email:
        visit.email = world.email
        visit.passed.add("username")
    else:
        visit.passed.discard("username")


def _username(world: World, visit: Transaction, form: dict[str, str]) -> None:
    given = form.get("username", "").strip().lower()
    visit.given = given
    if "@" not in given:
        visit.error = (
            "We don't know a person of that name. Use the whole address, such as NetID@dartmouth.edu."
        )
    elif given != world.email:
        visit.error = "There is no account with that address."
    else:
        visit.email = given
        visit.passed.add("username")


def _password(world: World, visit: Transaction, form: dict[str, str]) -> None:
    if form.get("password") == world.password and "refused" not in world.faults and visit.email:
        visit.passed.add("password")
    else:
        visit.error = "Your account or password is incorrect."


def _both(world: World, visit: Transaction, form: dict[str, str]) -> None:
    _username(world, visit, form)
    if visit.error is None:
        _password(world, visit, form)


def _code(world: World, visit: Transaction, form: dict[str, str]) -> None:
    if pyotp.TOTP(world.totp).verify(form.get("code", "").strip(), valid_window=1):
        visit.passed.add("otp")
    else:
        visit.error = "That code didn't work."


def _stay(_: World, visit: Transaction, __: dict[str, str]) -> None:
    visit.passed.add("kmsi")


def _consent(world: World, visit: Transaction, form: dict[str, str]) -> None:
    if form.get("value") == "accept":
        world.consented.add(visit.client)
        visit.passed.add("consent")
    else:
        visit.passed.add("cancelled")


def _finish(world: World, visit: Transaction) -> str:
    if "cancelled" in visit.passed:
        return f"{visit.redirect}?{urlencode({'error': 'access_denied', 'state': visit.state})}"
    code = secrets.token_urlsafe(16)
    world.codes[code] = visit.client
    return f"{visit.redirect}?{urlencode({'code': code, 'state': visit.state})}"


def remember(world: World, key: str, answer: Response, request: Request) -> Response:
    """Keep who has signed in, as the provider's own cookie."""
    visit = world.transactions.get(key)
    if visit and visit.email and "password" in visit.passed:
        token = request.cookies.get(COOKIE)
        if token not in world.ms_sessions:
            token = secrets.token_urlsafe(12)
            world.ms_sessions.add(token)
            answer.set_cookie(COOKIE, token, secure=True, httponly=True)
    return answer


def step_json(world: World, key: str, request: Request) -> Response:
    """The next page, for copies that are drawn in the browser."""
    return remember(world, key, JSONResponse(view(world, key)), request)
