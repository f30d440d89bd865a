"""In a browser that can only ask a site hears of no change, by whatever way, and a stranger of nothing."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser

from flows.browser import Window
from flows.browser.restraint.withholding import hold_fast

pytestmark = pytest.mark.browser

SENDS = """
  fetch('/fetch', {method: 'POST'}).catch(() => 0);
  fetch(new Request('/request', {method: 'PATCH', keepalive: true})).catch(() => 0);
  fetch('/kept', {method: 'POST', keepalive: true}).catch(() => 0);
  navigator.sendBeacon('/beacon', 'x');
  const put = new XMLHttpRequest(); put.open('PUT', '/put'); put.send();
  try { const waits = new XMLHttpRequest(); waits.open('DELETE', '/waits', false); waits.send(); } catch {}
  worker.postMessage('go');
  shared?.port.postMessage('go');
  navigator.serviceWorker?.ready.then(each => each.active.postMessage('go'));
  framed.submit(); apart.submit();
  addEventListener('pagehide', () => {
    navigator.sendBeacon('/left', 'x');
    fetch('/left-kept', {method: 'POST', keepalive: true}).catch(() => 0);
    const last = new XMLHttpRequest(); last.open('PUT', '/left-put'); last.send();
  });
  link.click();
  setTimeout(() => form.submit(), 500);
"""
"""All ways in which a page tells its site of a change, the last when it is left."""
PAGE = """<!doctype html><iframe name=f></iframe><form id=form action=/form method=post></form>
<form id=framed action=/framed method=post target=f></form>
<form id=apart action=/apart method=post target=_blank></form><a id=link href=# ping=/ping>Link</a>
<a id=on href=/sends-on>On</a><a id=anew href=/sends-on target=_blank rel=noopener>On</a><script>
  navigator.serviceWorker?.register('/on-message.js');
  const worker = new Worker('/on-message.js?worker');
  const shared = self.SharedWorker ? new SharedWorker('/on-connect.js') : null;
</script>"""
SCRIPTS = {
    "/on-message.js": "onmessage = () => fetch('/by-worker', {method: 'POST'})",
    "/on-connect.js": "onconnect = e => e.ports[0].onmessage = () => fetch('/by-shared', {method: 'POST'})",
}


@contextmanager
def site() -> Iterator[tuple[str, set[str]]]:
    """A site at this address, and the paths at which it heard of a change, or a stranger of anything."""
    heard: set[str] = set()

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            text = SCRIPTS.get(self.path.partition("?")[0])
            if self.headers["Host"].startswith("localhost"):
                heard.add(self.path)
            self.send_response(302 if self.path == "/sends-on" else 200)
            self.send_header("Location", f"http://localhost:{server.server_address[1]}/elsewhere")
            self.send_header("Content-Type", "text/html" if text is None else "text/javascript")
            self.end_headers()
            self.wfile.write((PAGE if text is None else text).encode())

        def do_POST(self) -> None:
            heard.add(self.path)
            self.send_response(204)
            self.end_headers()

        do_PUT = do_PATCH = do_DELETE = do_POST  # noqa: N815 - what http.server calls

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/", heard
        server.shutdown()


def told(browser: Browser, *, held: bool) -> set[str]:
    """What the site hears of a page that sends all there is, and is left."""
    with site() as (address, heard):
        context = browser.new_context()
        if held:
            hold_fast(context)
        window = Window(context, 2.0)
        window.go(address)
        if held:
            window.withhold()
        window.page.evaluate(f"() => {{ {SENDS} }}")
        window.page.wait_for_timeout(1500)  # nothing tells that nothing is sent any more
        window.page.goto(f"{address}?left")
        context.close()
        return set(heard)


def test_a_site_hears_of_no_change(browser: Browser) -> None:
    """Neither by a form, a worker or a beacon, nor when the page is left; without it, by each of these."""
    assert set() == told(browser, held=True)
    assert told(browser, held=False) >= {"/fetch", "/put", "/waits", "/beacon", "/form", "/framed", "/left"}


def asked_elsewhere(browser: Browser, *, held: bool) -> set[str]:
    """What a stranger is asked for, to whom the site sends two pages on, one that is there and a new one."""
    with site() as (address, heard):
        context = browser.new_context()
        window = Window(context, 2.0, frozenset({"127.0.0.1"}))
        window.go(address)
        if held:
            window.withhold()
        with browser.new_context() as other:
            assert other.new_page().goto(address) is not None
        for link in ("#anew", "#on"):
            window.page.click(link)
            window.page.wait_for_timeout(1000)  # nothing tells that nobody is asked any more
            window.leave()
        context.close()
        return set(heard)


def test_a_site_sends_nobody_on_to_a_stranger(browser: Browser) -> None:
    """Though it is asked itself; without it, the stranger is asked. Another context goes on as before."""
    assert set() == asked_elsewhere(browser, held=True)
    assert "/elsewhere" in asked_elsewhere(browser, held=False)
