/* The portal: one listener for the whole navigation, rows that are drawn anew, a menu that opens on hover. */
const inSettings = DATA.path.startsWith("/profile/setting");
const there = { scheduler: "/go/scheduler", settings: "/profile/setting", profile: "/profile", home: "/myhome", meetings: "/meeting" };
const now = inSettings ? "settings" : DATA.path === "/profile" ? "profile" : "";
const item = (k) => `<li><div role="none" class="it${k === now ? " now" : ""}" data-key="${k}">${sign(k === "more" ? "grid" : "dot", 16)}<span>${cut(W["nav." + k] || W[k])}</span>${k === "scheduler" && F.badge ? `<em class="new">NEW</em>` : ""}</div></li>`;
const front = ["home", "meetings", "recordings", "schedule", "whiteboards", "notes"];
const listed = !F.no_scheduler && F.scheduler_place === "left" ? ["scheduler"] : [];
const own = ["profile", ...(F.settings_place === "left" ? ["settings"] : []), "devices", "privacy"];
const group = (k, keys, open) => `<div class="cap${open ? "" : " fold"}" data-fold="${k}">${safe(W["nav." + k])}</div><ul${open ? "" : ' class="shut"'}>${keys.map(item).join("")}</ul>`;
const links = (keys) => keys.map((t) => `<a href="https://support.zoom.com/hc/en">${safe(t)}</a>`).join("");
const body = inSettings
  ? `<h2 class="big">My <span style="text-transform:lowercase">Settings</span></h2><div id="bones"><div class="bone"></div><div class="bone"></div><div class="bone"></div></div><iframe class="frame" title="Preferences" src="https://us05web.zoom.us/profile/setting/frame?tab=${encodeURIComponent(DATA.tab)}"></iframe>`
  : DATA.path === "/profile" ? `<h2 class="big">${safe(DATA.name)}</h2><p>Department: Testing</p><details><summary>More about you</summary><p>Language: English</p></details>` : `<p>There is nothing here yet.</p>`;
document.getElementById("mount").append(make(`<div><div class="head"><b>Stand-in</b><nav class="mobile"><a href="/go/scheduler">${safe(W["nav.scheduler"])}</a><a href="/profile/setting">${safe(W["nav.settings"])}</a></nav><span class="grow"></span>${F.address_shown ? `<span>${safe(DATA.email)}</span>` : ""}${F.settings_place === "top" ? `<a href="/profile/setting">${safe(W["nav.settings"])}</a>` : ""}<div class="face"></div></div>
  <div class="two"><div class="nav"><ul>${[...front, ...listed, ...(F.scheduler_place === "more" ? ["more"] : [])].map(item).join("")}</ul>${group("my_account", own, !F.grouped)}${group("admin", ["users"], false)}</div>
  <div class="room">${body}</div>${F.decoys ? `<div class="side"><div class="cap">Read next</div>${links([W["nav.scheduler"], W["tab.mail"], W["scheduler.accounts"], W.reauthorize, W.authorize]).replaceAll("<a", "<p><a").replaceAll("</a>", "</a></p>")}</div>` : ""}</div>
  <div class="foot"><div><b>Help</b>${links([W["nav.scheduler"], W["nav.settings"], W.next])}</div><div><b>Us</b><a href="https://zoom.us/team">Our team</a><a href="https://zoom.us/privacy">Privacy</a></div></div></div>`));
document.querySelector("iframe")?.addEventListener("load", () => later(() => document.getElementById("bones").remove(), 300));
const nav = document.querySelector(".nav");
let more = null;
const leave = (k) => (k === "scheduler" ? window.open(there[k]) : later(() => location.assign(there[k] || "/" + k)));
nav.addEventListener("click", (e) => {
  const fold = e.target.closest(".fold"), it = e.target.closest("[data-key]");
  if (fold) return fold.nextElementSibling.classList.toggle("shut");
  if (!it) return undefined;
  if (it.dataset.key !== "more") return leave(it.dataset.key);
  if (more) { more.remove(); more = null; return undefined; }
  const r = it.getBoundingClientRect();
  more = make(`<div class="pop" style="left:${r.right + 8}px;top:${r.top + scrollY}px"><span data-key="clips">Clips</span><span data-key="scheduler">${safe(W["nav.scheduler"])}</span></div>`);
  more.addEventListener("click", (c) => leave(c.target.dataset.key));
  document.body.append(more);
  return undefined;
});
/* A row is drawn anew when the pointer comes to it. */
nav.addEventListener("mouseover", (e) => {
  const it = e.target.closest("[data-key]");
  if (it && !it.dataset.seen) { const next = it.cloneNode(true); next.dataset.seen = "1"; later(() => it.replaceWith(next), 120); }
});
const face = document.querySelector(".face");
let menu = null;
face.addEventListener("mouseenter", () => {
  if (menu) return;
  menu = make(`<div class="pop" style="right:18px;top:54px;position:fixed"><span style="cursor:default;color:#697386">${safe(DATA.name)}</span>${F.settings_place === "avatar" ? `<a href="/profile/setting">${safe(W["nav.settings"])}</a>` : ""}<a href="/logout">${safe(W.sign_out)}</a></div>`);
  menu.addEventListener("mouseleave", () => { menu.remove(); menu = null; });
  document.body.append(menu);
});
if (DATA.path === "/profile") toast(`Welcome back, ${DATA.name}`);
