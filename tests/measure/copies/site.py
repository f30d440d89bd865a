"""All hosts of a copy behind one port: who answers, with which page, and how it fails."""

import asyncio
import json
from pathlib import Path
from urllib.parse import parse_qsl

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from tests.measure.copies import identity, zoom
from tests.measure.copies.packages import FILES, fetched
from tests.measure.copies.world import World

HERE = Path(__file__).parent
METHODS = ["GET", "POST"]
KINDS = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".html": "text/html",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
OLD_PORTAL = "dartmouth.zoom.us"
_BETWEEN = 0.6
"""Seconds that a page takes which only leads on to the next."""
_RECORDER = f"<script>{(HERE / 'pressed.js').read_text(encoding='utf-8')}</script>"


class Site:
    """One copy: the pages of a folder around one world."""

    def __init__(self, folder: str, world: World) -> None:
        self.folder = HERE / folder
        self.world = world
        self.pages = Environment(loader=FileSystemLoader([self.folder, HERE / "everywhere"]), autoescape=True)

    def application(self) -> Starlette:
        """The program that a server runs."""
        return Starlette(routes=[Route("/{path:path}", self.answer, methods=METHODS)])

    async def answer(self, request: Request) -> Response:  # noqa: PLR0911 - one a host
        """Answer one request, by its host."""
        host = request.headers.get("host", "").partition(":")[0]
        path = request.url.path
        if path == "/_pressed":
            self.world.pressed.append((host, (await request.body()).decode()))
            return Response(status_code=204)
        self.world.log.append(f"{request.method} {host}{path}")
        if path == "/favicon.ico":
            return Response(status_code=204)
        if path.startswith("/_s/"):
            return self._file(path.removeprefix("/_s/"))
        if host == "login.microsoftonline.com":
            return await self._identity(request, path)
        if host == "scheduler.zoom.us":
            return await self._scheduler(request, path)
        if host.endswith("zoom.us"):
            return await self._portal(request, path, host)
        if host.endswith(".safelinks.protection.outlook.com"):
            return RedirectResponse(request.query_params["url"], 302)
        return HTMLResponse("<h1>Not the article</h1>")

    def _file(self, name: str) -> Response:
        """A script, a style sheet or a picture; never from a browser's memory."""
        if "scripts_fail" in self.world.faults and name.endswith(".js"):
            return Response("down", 502)
        file = fetched(name) if name in FILES else self.folder / name
        if not file.is_file():
            return Response("no such file", 404)
        kind = KINDS.get(file.suffix, "application/octet-stream")
        return FileResponse(file, media_type=kind, headers={"Cache-Control": "max-age=3600"})

    def page(self, name: str, request: Request, status: int = 200, **more: object) -> Response:
        """One page of the copy's folder, with what it is drawn from."""
        drawn_from = {**zoom.boot(self.world, request), **more}
        text = json.dumps(drawn_from).replace("<", "\\u003c")
        html = self.pages.get_template(f"{name}.html").render(boot=Markup(text), **drawn_from)  # noqa: S704 - made safe in the line above
        return HTMLResponse(html + _RECORDER, status, headers={"Cache-Control": "no-store"})

    async def _identity(self, request: Request, path: str) -> Response:
        world = self.world
        if "identity_down" in world.faults:
            return self.page("down", request, 500)
        if path.endswith("/authorize"):
            return identity.authorize(world, request)
        key = request.query_params.get("ctx", "")
        if request.method == "POST":
            identity.act(world, key, dict(parse_qsl((await request.body()).decode(), keep_blank_values=True)))
            if request.query_params.get("json"):
                return identity.step_json(world, key, request)
            return identity.remember(world, key, RedirectResponse(f"{path}?ctx={key}", 303), request)
        view = identity.view(world, key)
        if "redirect" in view:
            return RedirectResponse(view["redirect"], 302)
        return self.page("identity", request, view=view, ctx=key)

    async def _zoom(self, request: Request, path: str) -> Response | None:
        """What both of Zoom's hosts answer alike."""
        world = self.world
        if path in ("/saml/SSO", "/oauth/callback"):
            return zoom.callback(world, request)
        if path.startswith("/api/connection/"):
            await self._hang("panels_hang")
            await asyncio.sleep(world.features["delay"] / 1000)
            return zoom.connection(world, path.rsplit("/", 1)[1])
        if path.startswith("/api/begin/"):
            return zoom.begin(world, path.rsplit("/", 1)[1], request)
        if path == "/connected":
            return self.page("connected", request)
        return None

    async def _portal(  # noqa: PLR0911 - one an address
        self, request: Request, path: str, host: str
    ) -> Response:
        world = self.world
        ill = await self._ill(request)
        if ill is not None:
            return ill
        if host == OLD_PORTAL != world.features["portal_host"]:
            return RedirectResponse(zoom.portal(world) + path, 302)
        shared = await self._zoom(request, path)
        if shared is not None:
            return shared
        if path == "/logout":
            return zoom.sign_out(world, request)
        if path == "/saml/login":
            after = request.query_params.get("from") or f"{zoom.portal(world)}/profile"
            return RedirectResponse(zoom.to_identity(world, "sso", after), 302)
        inside = self._inside(request)
        if path == "/":
            return RedirectResponse("/profile", 302) if inside else self.page("vanity", request)
        if not inside:
            return RedirectResponse("/", 302)
        if path == "/go/scheduler":
            await asyncio.sleep(_BETWEEN)
            return RedirectResponse(f"{zoom.SCHEDULER}/begin", 302)
        return self._news(request, path) or self.page("portal", request)

    def _news(self, request: Request, path: str) -> Response | None:
        """What is new, between a sign-in and the first page."""
        session, told = request.cookies[zoom.COOKIE], self.world.told
        if path == "/whatsnew":
            told.add(session)
            return self.page("news", request)
        if self.world.features["news"] and session not in told:
            return RedirectResponse("/whatsnew", 302)
        return None

    async def _ill(self, request: Request) -> Response | None:
        """How the portal fails."""
        faults = self.world.faults
        await self._hang("portal_hangs")
        if "portal_down" in faults:
            return self.page("down", request, 503)
        if "maintenance" in faults:
            return self.page("maintenance", request)
        if "rate_limited" in faults:
            return HTMLResponse("<h1>429</h1><p>Too many requests</p>", 429, headers={"Retry-After": "60"})
        if "captcha" in faults and not self._inside(request):
            return self.page("captcha", request)
        return None

    async def _scheduler(  # noqa: PLR0911 - one an address
        self, request: Request, path: str
    ) -> Response:
        world = self.world
        shared = await self._zoom(request, path)
        if shared is not None:
            return shared
        if path == f"/r/{world.link}":
            after = f"{zoom.SCHEDULER}/me/settings?tab=accounts"
            return RedirectResponse(zoom.to_identity(world, "scheduler", after), 302)
        if not self._inside(request) and not path.startswith("/me/settings"):
            there = f"{zoom.portal(world)}/saml/login?from={zoom.SCHEDULER}{path}"
            return RedirectResponse(there, 302)
        if "no_license" in world.faults:
            return self.page("license", request)
        if path == "/begin":
            await asyncio.sleep(_BETWEEN)
            return RedirectResponse(f"{zoom.SCHEDULER}/start", 302)
        if path == "/me/settings/frame":
            return self.page("frame", request)
        return self.page("scheduler", request)

    def _inside(self, request: Request) -> bool:
        """Signed in still; each page counts where sessions are lost."""
        world = self.world
        if not zoom.signed_in(world, request):
            return False
        token = request.cookies[zoom.COOKIE]
        world.zoom_sessions[token] += 1
        if "session_lost" in world.faults and world.zoom_sessions[token] > 1:
            del world.zoom_sessions[token]
            return False
        return True

    async def _hang(self, fault: str) -> None:
        if fault in self.world.faults:
            await asyncio.sleep(90)  # longer than any reader waits
