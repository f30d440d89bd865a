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
    "a page in itself": "const f = add('iframe'); f.src = location.pathname + '?now' + Math.random()",
    "frames that open each other": "for (let i = 0; i < 3; i++) add('iframe').src = location.pathname + '?now' + Math.random()",
    "scrolling without end": "document.body.style.overflow = 'auto'; const more = () => { for (let i = 0; i < 40; i++) add('p').append(Object.assign(document.createElement('button'), {textContent: 'Entry ' + n++})); }; more(); addEventListener('scroll', more, true)",
    "a list in a list that scrolls without end": "const l = add('div'); l.setAttribute('role', 'listbox'); l.style.cssText = 'height: 200px; overflow: auto'; const more = () => { for (let i = 0; i < 30; i++) { const o = document.createElement('div'); o.setAttribute('role', 'option'); o.textContent = 'Choice ' + n++; l.append(o); } }; more(); l.onscroll = more",
    "names that no expression is glad of": "for (const x of ['a', ' ', '(', '\\\\', 'Set', 'Settings '.repeat(9), '1.', '\\u0301', '\\u202e', '\\u{1f600}']) for (const y of ['!', 'x', '']) add('button').textContent = x.repeat(30000) + y",
    "names made of each other": "const ids = []; for (let i = 0; i < 1500; i++) { const b = add('button'); b.id = 'b' + i; ids.push(b.id); b.textContent = 'Part ' + i; } for (const id of ids) document.getElementById(id).setAttribute('aria-labelledby', ids.join(' '))",
    "roots in roots": "let at = document.body; for (let i = 0; i < 3000; i++) { const d = document.createElement('div'); at.append(d); at = d.attachShadow({mode: 'open'}); } setInterval(() => { at.append(document.createElement('button')); }, 1)",
    "elements that make themselves anew": "customElements.define('x-y', class extends HTMLElement { connectedCallback() { this.innerHTML = '<button>One</button>'; queueMicrotask(() => { this.replaceWith(document.createElement('x-y')); }); } }); add('x-y')",
    "dialogs that come back": "const ask = () => { const d = add('dialog'); d.innerHTML = '<p>News for you</p><button>Close</button>'; d.onclose = ask; d.querySelector('button').onclick = () => { d.close(); d.remove(); ask(); ask(); }; d.showModal(); }; ask()",
    "banners that come back": "const tell = () => { const d = add('div'); d.style.cssText = 'position: fixed; inset: 0; background: #fff'; d.setAttribute('role', 'dialog'); d.setAttribute('aria-label', 'Cookies ' + n++); d.innerHTML = '<button aria-label=Close>x</button>'; d.firstChild.onclick = () => { d.remove(); tell(); }; }; tell()",
    "requests that hold the page": "setInterval(() => { const x = new XMLHttpRequest(); x.open('GET', '/slow', false); x.send(); }, 1)",
    "a service worker that answers": "navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready).then(() => { location = location.pathname + '?now' + Math.random(); })",
    "loads of itself": "history.replaceState(null, '', '?now'); setTimeout(() => location.reload(), 1)",
    "a document written without end": "setInterval(() => { document.open(); document.write('<button>Written ' + n++ + '</button>'); document.close(); }, 1)",
    "pages in between without end": "const next = () => { document.title = 'Welcome ' + n++; document.body.innerHTML = '<h1>Welcome ' + n + '</h1><p>One more thing</p><button>Continue</button>'; document.querySelector('button').onclick = next; }; next()",
    "tabs without end": "const more = () => { for (let i = 0; i < 3; i++) { const t = add('button'); t.setAttribute('role', 'tab'); t.setAttribute('aria-selected', n === 0); t.textContent = 'Part ' + n++; t.onclick = () => { for (const o of document.querySelectorAll('[role=tab]')) o.setAttribute('aria-selected', o === t); more(); }; } }; more()",
    "tabs in the place of tabs": "const anew = () => { document.body.innerHTML = ''; for (let i = 0; i < 3; i++) { const t = add('button'); t.setAttribute('role', 'tab'); t.setAttribute('aria-selected', i === 0); t.textContent = 'Part ' + n++; t.onclick = anew; } }; anew()",
    "built-ins of its own": "Array.prototype.map = Array.prototype.push = () => { throw 1; }; JSON.stringify = () => '{'; Object.defineProperty(Document.prototype, 'querySelectorAll', {value: () => { throw 1; }}); Element.prototype.getBoundingClientRect = () => ({x: NaN}); window.MutationObserver = function () { throw 1; }; window.setTimeout = () => 0",
}
"""By what it does. `add(tag)` puts an element onto the page, `n` is a number that may be counted up."""
LEADING = {
    "back and forth": "history.pushState(null, '', '?a'); history.pushState(null, '', '?b'); setInterval(() => { n++ % 2 ? history.back() : history.forward(); }, 1)",
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
    "buttons that run away": "for (const b of document.querySelectorAll('button')) { b.style.position = 'absolute'; setInterval(() => { b.style.left = Math.random() * 800 + 'px'; b.style.top = Math.random() * 500 + 'px'; }, 1); }",
    "storage": "setInterval(() => { for (let i = 0; i < 50; i++) { document.cookie = 'c' + n++ + '=' + 'x'.repeat(900); try { localStorage['k' + n] = 'x'.repeat(1e5); } catch { } sessionStorage.k = n; } }, 1)",
    "broadcasts": "const one = new BroadcastChannel('x'), two = new BroadcastChannel('x'); one.onmessage = () => { one.postMessage(1); one.postMessage(1); }; two.onmessage = () => two.postMessage(n++); one.postMessage(0)",
    "animations": "add('style').textContent = '@keyframes k { to { transform: translate(50px, 50px) rotate(360deg) } } * { animation: k .1s infinite alternate }'; for (let i = 0; i < 3000; i++) add('span').textContent = '.'",
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
