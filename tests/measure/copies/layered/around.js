/* What lies around every page of this copy: the notice about cookies, the bubble, the tour, the foot. */
const W = DATA.words, F = DATA.features;
const later = (act, after = 400) => setTimeout(act, after);
const make = (html) => { const t = document.createElement("template"); t.innerHTML = html.trim(); return t.content.firstElementChild; };
const safe = (text) => { const s = document.createElement("span"); s.textContent = text ?? ""; return s.innerHTML; };
/* Words as the designers cut them: a part each in a span, with marks between that nobody sees. */
const cut = (text) => { const n = Math.ceil(text.length / 2); return `<span>${safe(text.slice(0, n))}</span><span>&#8203;${safe(text.slice(n))}&lrm;</span>`; };
const sign = (name, size = 18) => `<svg width="${size}" height="${size}" fill="currentColor"><use href="/_s/sprite.svg#${name}"></use></svg>`;
const crumb = (name) => document.cookie.includes(`${name}=1`);
const keep = (name) => { document.cookie = `${name}=1;domain=zoom.us;path=/`; };
const ask = (path) => fetch(path).then((a) => (a.ok ? a.json() : Promise.reject(a)));
const VOID = "javascript:void(0)";
function toast(text) { const it = make(`<div class="toast" role="status">${safe(text)}</div>`); document.body.append(it); later(() => it.remove(), 3500); }
function lead(which, done) {
  const other = F.popup ? window.open("about:blank", "ms", "width=520,height=660") : null;
  ask(`/api/begin/${which}${F.popup ? "?popup=1" : ""}`).then((a) => later(() => { if (other) other.location = a.url; else window.top.location = a.url; }));
  if (other) addEventListener("message", (m) => m.data === "connected" && done());
}
function cookies() {
  const bar = make(`<section class="ck" aria-label="Notice"><p>We and 14 partners store cookies. See our <a href="https://zoom.us/privacy" style="border:0;padding:0;text-decoration:underline">Privacy</a> notice.</p><a href="${VOID}">Customize</a><a href="${VOID}">Decline</a><a class="y" href="${VOID}">Got it</a></section>`);
  bar.addEventListener("click", (e) => { if (e.target.matches(`a[href^=java]`)) { keep("ck5"); bar.remove(); } });
  document.body.append(bar);
}
function tour() {
  const box = make(`<dialog><div style="float:right;cursor:pointer" data-x>${sign("x")}</div><h3 style="margin-top:0">Fresh for autumn</h3><p>Four things are new. Would you like to see them?</p><a class="btn" href="${VOID}">Show me around</a> <a class="btn q" href="${VOID}" data-x>Maybe later</a></dialog>`);
  box.addEventListener("click", (e) => { if (e.target.closest("[data-x]")) { keep("tr5"); box.close(); box.remove(); } });
  document.body.append(box);
  box.showModal();
}
if (window === top && location.hostname.endsWith("zoom.us")) {
  if (F.banner && !crumb("ck5")) later(cookies, 900);
  if (F.tour && !crumb("tr5") && DATA.path !== "/") later(tour, 300);
  document.body.append(make(`<div class="bubble" title="Chat with us"></div>`));
}
