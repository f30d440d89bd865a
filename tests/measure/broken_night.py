"""A night in which things go wrong: a worker is killed, a site is down, a test account is locked.

`python -m tests.measure.broken_night [--articles N] [APPLICATION ...]` runs N articles about each of a site
that is well, one that is down, and one behind a sign-in, and those of the applications that are named, on a
cluster of two processes, of which one is killed at the first step. Every article is right, so that none may
be `outdated`.
"""

import argparse
import os
import signal
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

from distributed import LocalCluster

from fixtures.run.request import VerifyRequest
from fixtures.run.verification import verify
from fixtures.settings.settings import Settings, load_settings
from flows.run.event import Event, RunResult, StepFinished
from reports.bundle import prepare, write_all
from tests.measure.applications.application import APPLICATIONS
from tests.measure.applications.measurement import article
from tests.measure.applications.running import running
from tests.measure.applications.start import NAME, PASSWORD

LOCKED, OPEN = "kim@staff.example", "lee@staff.example"
_DESK = """<!doctype html><title>Desk {number}</title><h1>Desk {number}</h1>
<nav><a href="/{number}/settings">Settings</a> <a href="/{number}/help">Help</a></nav>
<main><p>{said}</p><button type=button
onclick="document.querySelector('p').textContent = 'Notifications are on.'">Turn on</button></main>"""
_SIGN_IN = """<!doctype html><title>Sign in</title><h1>Sign in</h1><p role=alert>{said}</p>
<form method=post action="{action}"><label>Email <input name=email autocomplete=username></label>
<label>Password <input name=password type=password autocomplete=current-password></label>
<button>Sign in</button></form>"""
_ARTICLE = """# Turn on notifications at desk {number} of {site}

1. Go to http://desk.{site}.example/{number}/.
{more}1. In the navigation, click **Settings**.
1. Click **Turn on**.
1. "Notifications are on." appears.
"""
SITES = ("well", "down", "staff")


class _Desk(BaseHTTPRequestHandler):
    """All three sites, told apart by their hosts."""

    def do_GET(self) -> None:
        """A page of a desk; of the staff's to nobody who has not signed in."""
        if self.headers["Host"].endswith("down.example"):
            self._answer(HTTPStatus.SERVICE_UNAVAILABLE, "<h1>Service unavailable</h1>")
        elif self.path.endswith((".ico", ".txt")):
            self._answer(HTTPStatus.NOT_FOUND, "")
        elif self.headers["Host"].endswith("staff.example") and "who=" not in (self.headers["Cookie"] or ""):
            self._answer(HTTPStatus.OK, _SIGN_IN.format(said="", action=self.path))
        else:
            said = "Notifications are off." if "settings" in self.path else "Welcome."
            self._answer(HTTPStatus.OK, _DESK.format(number=self.path.split("/")[1], said=said))

    def do_POST(self) -> None:
        """Sign in."""
        told = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        if told.get("email") != [OPEN]:
            said = "Your account has been locked."
            self._answer(HTTPStatus.OK, _SIGN_IN.format(said=said, action=self.path))
            return
        self.send_response(HTTPStatus.SEE_OTHER)
        self.send_header("Location", self.path)
        self.send_header("Set-Cookie", "who=lee; Path=/")
        self.end_headers()

    def _answer(self, status: HTTPStatus, page: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served() -> Iterator[int]:
    """The port at which the three sites are."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Desk) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def written(folder: Path, many: int, applications: dict[str, str]) -> list[str]:
    """The articles; gives their paths, one of each site after the other."""
    texts = {
        f"{site}_{number}.md": _ARTICLE.format(
            number=number, site=site, more="1. Sign in.\n" if site == "staff" else ""
        )
        for number in range(many)
        for site in SITES
    }
    texts |= {f"{name}_app.md": article(name, address) for name, address in applications.items()}
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [str(folder / name) for name in texts]


def night(folder: Path, many: int, names: list[str], out: Path) -> RunResult:
    """Let it pass."""
    with ExitStack() as held:
        port = held.enter_context(served())
        applications = {name: held.enter_context(running(name)) for name in names}
        cluster = held.enter_context(
            LocalCluster(
                n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None, silence_logs=50
            )
        )
        first = next(iter(cluster.workers.values())).process.pid
        killed: list[int] = []

        def kill(event: Event) -> None:
            if isinstance(event, StepFinished) and not killed:
                killed.append(first)
                os.kill(first, signal.SIGKILL)

        request = VerifyRequest(
            settings=_settings(folder, port, list(applications.values())),
            articles=tuple(written(folder, many, applications)), out=out, cluster=cluster.scheduler_address,
        )  # fmt: skip
        prepare(out)
        run = verify(request, kill)
        write_all(run, out)
        return run


def _settings(folder: Path, port: int, applications: list[str]) -> Settings:
    accounts = folder / "accounts.toml"
    staff = f'[[account]]\nemail = "{OPEN}"\npassword = "second horse"\nsites = ["desk.staff.example"]\n'
    own = f'[[account]]\nemail = "{NAME}"\npassword = "{PASSWORD}"\nsites = ["127.0.0.1"]\n'
    accounts.write_text(staff + own, encoding="utf-8")
    accounts.chmod(0o600)
    return load_settings(
        target="live", account_email=LOCKED, account_password="first horse", accounts_file=str(accounts),
        test_accounts=f"{LOCKED},{OPEN},{NAME}", patience="6", procedure_seconds="90",
        host_rules=f"*.example=127.0.0.1:{port}",
        sign_in_at=",".join(["http://desk.staff.example", *applications]),
    )  # fmt: skip


def main() -> None:
    """Run it, and say what became of the articles of each site."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=8)
    parser.add_argument("--out", type=Path, help="where the run's files go; a folder that is thrown away")
    parser.add_argument("applications", nargs="*", choices=[*APPLICATIONS, []], metavar="APPLICATION")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        run = night(folder, given.articles, given.applications, given.out or folder / "out")
    sys.stdout.write("| articles about | verdict | why | articles |\n| --- | --- | --- | --- |\n")
    told = Counter[tuple[str, str, str]]()
    for each in run.articles:
        steps = [step for procedure in each.procedures for step in procedure.steps]
        why = next((step.verdict.cause for step in steps if step.verdict.cause), None)
        about = each.article.slug.partition("_")[0]
        told[about, each.verdict.value, why.value if why else ""] += 1
    for (about, verdict, cause), count in sorted(told.items()):
        sys.stdout.write(f"| {about} | {verdict} | {cause} | {count} |\n")
    sys.stdout.write(f"\n{(run.finished - run.started).total_seconds():.0f} s\n")


if __name__ == "__main__":
    main()
