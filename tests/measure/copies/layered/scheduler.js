/* The bookings: custom elements, whose roots lie three deep. */
const SHEET = `<link rel="stylesheet" href="/_s/skin.css"><style>:host{display:block}.rail{position:fixed;left:0;top:0;bottom:0;width:56px;background:#182338;display:flex;flex-direction:column;align-items:center;padding:14px 0;color:#c8d2e3}.rail a{color:inherit;padding:10px;display:block}.rail .fill{flex:1}.acc{display:flex;gap:14px;align-items:center;border:1px solid #dde2ea;border-radius:10px;padding:14px;max-width:560px}.acc .w{flex:1}.tabs{display:flex;gap:24px;border-bottom:2px solid #dde2ea;margin-bottom:18px}.tabs a{padding:8px 2px;color:#4a5568}.tabs a.on{color:#1554c0;border-bottom:2px solid #1554c0}.plus{cursor:pointer;color:#1554c0;margin-top:16px;display:inline-block}.plus::before{content:"+ "}[popover]{margin:0;position:fixed;border:1px solid #d5dae3;border-radius:8px;padding:6px}[popover] div{padding:8px 14px;cursor:pointer}</style>`;
function part(name, draw) {
  customElements.define(name, class extends HTMLElement {
    connectedCallback() { if (!this.shadowRoot) draw(this.attachShadow({ mode: "open" }), this); }
  });
}
const say = (root, name, detail) => root.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
part("book-rail", (root) => {
  const spot = (icon, key) => `<a href="${VOID}" title="${safe(W["scheduler." + key])}" data-go="${key}">${sign(icon, 20)}</a>`;
  root.innerHTML = `${SHEET}<div class="rail">${spot("grid", "schedules")}${spot("bars", "events")}${spot("chart", "analytics")}<div class="fill"></div>${F.gear_place === "bottom-left" ? spot("gear", "settings") : ""}</div>`;
  root.addEventListener("click", (e) => { const it = e.target.closest("[data-go]"); if (it) say(root, "go", it.dataset.go); });
});
part("book-row", (root) => {
  const begin = () => (F.confirm ? root.querySelector("dialog").showModal() : lead("scheduler", () => say(root, "again")));
  root.addEventListener("click", (e) => {
    const act = e.target.closest("[data-act]")?.dataset.act;
    if (act === "begin") begin();
    if (act === "on") lead("scheduler", () => say(root, "again"));
    if (act === "off") root.querySelector("dialog").close();
  });
  const draw = (held) => {
    const on = held.status === "connected", bad = !on || F.reauthorize_always;
    const key = bad ? (F.reauthorize_place === "menu" ? `<button class="btn q" popovertarget="m">${safe(W.manage)}</button><div id="m" popover><div>Rename</div><div data-act="begin">${safe(W.reauthorize)}</div><div>Disconnect</div></div>` : `<input type="button" class="btn" data-act="begin" value="${safe(W.reauthorize)}">`) : "";
    root.innerHTML = `${SHEET}${held.problem ? `<p style="color:#b3261e">${safe(held.problem)}</p>` : ""}<div class="acc"><i class="dot" style="margin:0"></i><div class="w"><div>Outlook calendar</div><small>${on ? `${safe(held.email)} &middot; in sync since ${safe(held.synced)}` : "Sign-in has expired"}</small></div>${key}</div>
      ${F.no_add || (on && F.working === "closed") ? "" : `<div class="plus" data-act="begin" tabindex="0">${safe(W.add)}</div>`}<dialog><h3 style="margin-top:0">Leave for Microsoft?</h3><p>You will sign in there and come back here.</p><a class="btn" href="${VOID}" data-act="on">${safe(W.confirm)}</a> <a class="btn q" href="${VOID}" data-act="off">Cancel</a></dialog>`;
    root.querySelector("[popover]")?.addEventListener("toggle", (e) => { const r = root.querySelector("[popovertarget]").getBoundingClientRect(); e.target.style.left = `${r.left}px`; e.target.style.top = `${r.bottom + 4}px`; });
  };
  const load = () => {
    root.innerHTML = `${SHEET}<div class="bone"></div><div class="bone"></div>`;
    ask("/api/connection/scheduler").then(draw, () => { root.innerHTML = `${SHEET}<p>Something went wrong. <a href="${VOID}" data-retry>Retry</a></p>`; root.querySelector("[data-retry]").onclick = load; });
  };
  root.addEventListener("again", load);
  load();
});
part("book-tabs", (root) => {
  const keys = ["profile", "availability", F.accounts_grouped ? "group" : "accounts"];
  const grouped = `<div class="tabs"><a href="${VOID}" class="on">Sharing</a><a href="${VOID}" data-tab="accounts">${safe(W["scheduler.accounts"])}</a></div><p>Nobody sees your calendars.</p>`;
  const panes = { profile: `<label>Display name<br><input value="${safe(DATA.name)}"></label>`, availability: "<p>Monday to Friday, 9 to 5</p>", group: grouped, accounts: "<book-row></book-row>" };
  const pick = (key) => {
    root.innerHTML = `${SHEET}<div class="tabs">${keys.map((k) => `<a href="${VOID}" class="${k === key ? "on" : ""}" data-tab="${k}">${cut(W["scheduler." + k])}</a>`).join("")}</div><div>${panes[key]}</div>`;
  };
  root.addEventListener("click", (e) => { const it = e.target.closest("[data-tab]"); if (it) pick(it.dataset.tab); });
  pick(DATA.tab === "accounts" ? "accounts" : "profile");
});
part("book-app", (root) => {
  const top = F.gear_place === "top-right" ? `<a href="${VOID}" title="${safe(W["scheduler.settings"])}" id="top">${sign("gear", 20)}</a>` : "";
  const help = F.decoys ? `<div class="side"><div class="cap">Read next</div>${[W["scheduler.settings"], W["scheduler.accounts"], W.reauthorize].map((t) => `<p><a href="https://support.zoom.com/hc/en">${safe(t)}</a></p>`).join("")}</div>` : "";
  root.innerHTML = `${SHEET}<book-rail></book-rail><div style="margin-left:56px"><div class="head"><b>Booking stand-in</b><span class="grow"></span>${F.address_shown ? `<span>${safe(DATA.email)}</span>` : ""}${top}</div><div class="two"><div class="room" id="room"></div>${help}</div></div>`;
  const room = root.getElementById("room");
  const go = (key) => {
    history.replaceState(null, "", key === "settings" ? `/me/settings${location.search}` : "/me/appts");
    room.innerHTML = `<h2 class="big">${safe(W["scheduler." + key])}</h2>` + (key === "settings" ? "<book-tabs></book-tabs>" : `<ul>${["Office hours", "Advising"].map((t) => `<li>${t} <a href="${VOID}">Share</a></li>`).join("")}</ul>`);
  };
  root.addEventListener("go", (e) => later(() => go(e.detail)));
  root.getElementById("top")?.addEventListener("click", () => go("settings"));
  go(DATA.path.startsWith("/me/settings") ? "settings" : "schedules");
});
