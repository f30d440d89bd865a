"""Zoom's side of a copy: who is signed in, the two connections, and the way to the identity provider."""

import secrets
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from tests.measure.copies.world import World

COOKIE = "_zm_ssid"
SCHEDULER = "https://scheduler.zoom.us"
IDENTITY = "https://login.microsoftonline.com"


def portal(world: World) -> str:
    """The address that the portal answers at."""
    return f"https://{world.features['portal_host']}"


def signed_in(world: World, request: Request) -> bool:
    """Whether this browser has a session."""
    return request.cookies.get(COOKIE) in world.zoom_sessions


def to_identity(world: World, client: str, after: str) -> str:
    """The address that asks the identity provider; `after` is where the browser goes when all is done."""
    state = secrets.token_urlsafe(9)
    world.states[state] = (client, after)
    host = SCHEDULER if client == "scheduler" else portal(world)
    asked = {
        "client_id": client,
        "response_type": "code",
        "redirect_uri": f"{host}/{'saml/SSO' if client == 'sso' else 'oauth/callback'}",
        "scope": "openid" if client == "sso" else "Calendars.ReadWrite offline_access",
        "state": state,
    }
    return f"{IDENTITY}/organizations/oauth2/v2.0/authorize?{urlencode(asked)}"


def callback(world: World, request: Request) -> Response:
    """Come back from the identity provider: exchange the code, read the calendar, go on."""
    client, after = world.states.get(request.query_params.get("state", ""), ("", "/"))
    code = request.query_params.get("code", "")
    if not client or world.codes.pop(code, None) != client:
        if client in world.connections:
            world.connections[client].problem = "The calendar was not connected."
        return RedirectResponse(after, 302)
    if client == "sso":
        token = secrets.token_urlsafe(12)
        world.zoom_sessions[token] = 0
        answer = RedirectResponse(after, 302)
        answer.set_cookie(COOKIE, token, domain="zoom.us", secure=True, httponly=True)
        return answer
    _read_calendar(world, client)
    return RedirectResponse(after, 302)


def _read_calendar(world: World, client: str) -> None:
    """Use the new token once; only what could be read counts as connected."""
    connection = world.connections[client]
    if "calendar_down" in world.faults:
        connection.problem = "The calendar service is unavailable (503). Try again later."
    elif client not in world.features["broken_promise"]:
        connection.status, connection.email = "connected", world.email
        connection.synced, connection.problem = datetime.now(UTC), None


def connection(world: World, which: str) -> Response:
    """One connection, as a page asks for it."""
    first = which not in world.asked
    world.asked.add(which)
    if "panels_fail" in world.faults or (first and world.features["first_fails"]):
        return JSONResponse({"message": "Internal error"}, 500)
    held = world.connections[which]
    return JSONResponse(
        {
            "status": held.status,
            "email": held.email if held.status == "connected" else None,
            "synced": held.synced.strftime("%d %b %Y, %H:%M:%S") if held.synced else None,
            "problem": held.problem,
        }
    )


def begin(world: World, which: str, request: Request) -> Response:
    """Where to go to connect."""
    popup = request.query_params.get("popup")
    if which == "scheduler":
        after = f"{SCHEDULER}/connected" if popup else f"{SCHEDULER}/me/settings?tab=accounts"
    else:
        after = (
            f"{portal(world)}/connected" if popup else f"{portal(world)}/profile/setting?tab=zoomMailCalendar"
        )
    return JSONResponse({"url": to_identity(world, which, after)})


def sign_out(world: World, request: Request) -> Response:
    """End the session."""
    world.zoom_sessions.pop(request.cookies.get(COOKIE, ""), None)
    answer = RedirectResponse(f"{portal(world)}/", 302)
    answer.delete_cookie(COOKIE, domain="zoom.us", secure=True, httponly=True)
    return answer


def boot(world: World, request: Request) -> dict[str, Any]:
    """What every page is drawn from."""
    return {
        "words": world.words,
        "features": world.features,
        "faults": sorted(world.faults),
        "name": world.name,
        "email": world.email,
        "portal": portal(world),
        "scheduler": SCHEDULER,
        "path": request.url.path,
        "tab": request.query_params.get("tab", ""),
    }
