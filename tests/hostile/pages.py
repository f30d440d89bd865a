# ruff: noqa: E501 - a script a line
"""What a hostile page does once "Begin" is pressed: one script a page.

Each page holds "Begin" and nothing else; a reader who has pressed it looks for "Settings" in vain.
"""

FOREVER = {
    "alerts": "for (;;) alert('Hello')",
    "confirms": "for (;;) confirm('Sure?')",
    "prompts": "for (;;) prompt('Name?')",
    "alerts that come back": "setInterval(() => alert('Again'), 1)",
    "alerts in a frame": "add('iframe').srcdoc = '<script>for (;;) alert(1)</' + 'script>'",
    "questions at leaving": "onbeforeunload = e => { e.preventDefault(); return 'Stay'; }; setInterval(() => { location = '?now' + n++; }, 50)",
    "windows": "setInterval(() => open('about:blank', '_blank', 'popup'), 20); for (let i = 0; i < 40; i++) open('about:blank')",
    "windows that open windows": "for (let i = 0; i < 3; i++) open(location.pathname + '?now')",
    "a script without end": "for (;;);",
    "a script without end in a frame": "add('iframe').srcdoc = '<script>for (;;);</' + 'script>'",
    "promises without end": "(function again() { Promise.resolve().then(again); })()",
    "frames": "setInterval(() => { for (let i = 0; i < 20; i++) add('iframe').srcdoc = '<p>x'; }, 10)",
    "frames in frames": "let at = document; for (let i = 0; i < 300; i++) { const f = at.createElement('iframe'); at.body.append(f); at = f.contentDocument; }",
    "a page that grows": "setInterval(() => { for (let i = 0; i < 50; i++) add('button').textContent = 'Item ' + n++; }, 10)",
    "a page of a million things": "document.body.innerHTML += '<button>Thing</button>'.repeat(1e6)",
    "a deep page": "let at = document.body; for (let i = 0; i < 20000; i++) { const d = document.createElement('div'); d.setAttribute('role', 'group'); at.append(d); at = d; }",
    "a crowd of fields": "document.body.innerHTML += '<p>Name<input>'.repeat(4000)",
    "a list of fifty thousand": "document.body.innerHTML += '<select>' + '<option>Thing'.repeat(50000) + '</select>'",
    "a label of a megabyte": "add('button').textContent = 'Save '.repeat(3e5); setInterval(() => { document.title = 'x'.repeat(1e6) + n++; }, 1)",
    "another address again and again": "setInterval(() => { location = location.pathname + '?now&' + Math.random(); }, 1)",
    "another address at once": "location = location.pathname + '?now&' + Math.random()",
    "an answer without end": "location = '/endless'",
    "an answer that never comes": "location = '/never'",
    "history": "setInterval(() => { for (let i = 0; i < 100; i++) history.pushState(null, '', '?' + n++); }, 1)",
    "requests": "setInterval(() => { for (let i = 0; i < 50; i++) fetch('/small?' + n++).catch(() => 0); }, 1)",
    "a crash": "location = 'chrome://crash'; const held = []; for (;;) held.push(new Uint8Array(1e8).fill(n++))",
    "memory": "const held = []; setInterval(() => held.push(new Array(5e6).fill(Math.random())), 10)",
    "canvases": "const held = []; setInterval(() => { const c = add('canvas'); c.width = c.height = 4000; c.getContext('2d').fillRect(0, 0, 4000, 4000); }, 10)",
    "built-ins of its own": "Array.prototype.map = Array.prototype.push = () => { throw 1; }; JSON.stringify = () => '{'; Object.defineProperty(Document.prototype, 'querySelectorAll', {value: () => { throw 1; }}); Element.prototype.getBoundingClientRect = () => ({x: NaN}); window.MutationObserver = function () { throw 1; }; window.setTimeout = () => 0",
}
"""By what it does. `add(tag)` puts an element onto the page, `n` is a number that may be counted up."""
LEADING = {
    "redirects without end": "location = '/redirect'",
    "a password for the server": "location = '/login'",
}
"""Pages that lead to what is none: what ails it is told."""
BUSY = {
    "print dialogs": "setInterval(print, 1)",
    "downloads": "setInterval(() => { const a = add('a'); a.href = '/file?' + n++; a.download = 'x'; a.click(); }, 5)",
    "console": "setInterval(() => { for (let i = 0; i < 500; i++) console.log('x'.repeat(1000), {n: n++}); }, 1)",
    "events": "setInterval(() => { for (let i = 0; i < 500; i++) document.dispatchEvent(new Event('change')); }, 1)",
    "changes": "setInterval(() => { for (let i = 0; i < 200; i++) document.body.dataset.n = n++; }, 1)",
    "messages": "onmessage = () => postMessage(n++); for (let i = 0; i < 100; i++) postMessage(0)",
    "web sockets": "setInterval(() => { for (let i = 0; i < 20; i++) new WebSocket('ws://' + location.host + '/never'); }, 10)",
    "workers": "setInterval(() => new Worker(URL.createObjectURL(new Blob(['for (;;) postMessage(1)']))), 200)",
    "pickers and permissions": "setInterval(() => { const i = add('input'); i.type = 'file'; i.click(); Notification.requestPermission(); navigator.geolocation.getCurrentPosition(() => 0); document.body.requestFullscreen().catch(() => 0); document.body.requestPointerLock(); }, 50)",
    "a stop of everything": "setInterval(() => stop(), 1)",
}  # fmt: skip
"""Pages that are never still, on which "Settings" is there and can be pressed."""
PAGES = FOREVER | LEADING | BUSY


def page(name: str) -> str:
    """The page as HTML."""
    settings = "<button>Settings</button>" if name in BUSY else ""
    return f"""<!doctype html><meta charset=utf-8><title>Desk</title><h1>Desk</h1>
<button onclick="start()">Begin</button>{settings}<script>
let n = 0;
const add = tag => document.body.appendChild(document.createElement(tag));
function start() {{ {PAGES[name]} }}
if (location.search.startsWith('?now')) start();
</script>"""
