/* The parts of this copy, each with a shadow root of its own. */
var W = BOOT.words, F = BOOT.features;
var LOOK = ":host{display:block} a{color:#124} .btn{display:inline-block;padding:7px 16px;border:1px solid #444;border-radius:3px;background:#eee;color:#222;text-decoration:none;cursor:pointer} i.g{font-family:signs;font-style:normal;font-size:18px}";
function part(name, draw) {
  customElements.define(name, class extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      var root = this.attachShadow({ mode: "open" });
      draw.call(this, root, function (html) { root.innerHTML = "<style>" + LOOK + "</style>" + html; });
    }
  });
}
function esc(text) { var span = document.createElement("span"); span.textContent = text == null ? "" : text; return span.innerHTML; }
function start(which, done) {
  var popup = F.popup ? "?popup=1" : "";
  var other = F.popup ? window.open("about:blank", "connect", "width=540,height=640") : null;
  fetch("/api/begin/" + which + popup).then(function (a) { return a.json(); }).then(function (a) { if (other) other.location = a.url; else top.location = a.url; });
  if (other) window.addEventListener("message", function (event) { if (event.data === "connected") done(); });
}
part("site-top", function (root, html) {
  html('<div style="background:#233;color:#fff;padding:12px 18px;display:flex;gap:18px"><b>Stand-in</b><span style="flex:1"></span><slot name="who"></slot><slot></slot></div>');
});
part("side-nav", function (root, html) {
  var row = function (key, link, more) { return '<tr><td style="padding:7px 14px"><a href="' + link + '"' + (more || "") + ">" + esc(W["nav." + key]) + "</a>" + (key === "scheduler" && F.badge ? "<sup>new</sup>" : "") + "</td></tr>"; };
  var settings = row("settings", "/profile/setting");
  html('<table style="width:200px">' + row("home", "/myhome") + row("meetings", "/meeting") + row("schedule", "/meeting/schedule") + row("recordings", "/recording") +
    (F.no_scheduler ? "" : row("scheduler", BOOT.scheduler + "/me/appts", ' target="_blank" rel="opener"')) + row("whiteboards", "/wb") + row("profile", "/profile") +
    (F.grouped || F.settings_place !== "left" ? "" : settings) + "</table>" +
    (F.grouped ? "<details><summary style='padding:7px 14px'>" + esc(W["nav.my_account"]) + "</summary><table>" + row("contacts", "/contacts") + settings + row("devices", "/devices") + "</table></details>" : "") +
    "<details><summary style='padding:7px 14px'>" + esc(W["nav.admin"]) + "</summary><table>" + row("users", "/users") + "</table></details>");
});
part("plain-button", function (root, html) {
  html('<div class="btn" tabindex="0"><slot></slot></div>');
});
part("also-read", function (root, html) {
  var more = [W["nav.scheduler"], W["nav.settings"], W["tab.mail"], W["scheduler.accounts"], W.reauthorize, W.authorize];
  html('<h4>From the help pages</h4>' + more.map(function (text) { return '<p><a href="https://support.zoom.com/hc/en">' + esc(text) + "</a></p>"; }).join(""));
});
part("help-bubble", function (root, html) {
  html('<div style="position:fixed;right:20px;bottom:20px;width:52px;height:52px;border-radius:26px;background:#17a;color:#fff;text-align:center;line-height:52px;cursor:pointer" title="Chat with us">?</div>');
});
part("consent-bar", function (root, html) {
  if (!F.banner || document.cookie.indexOf("crumbs=1") >= 0 || window !== top) return;
  html('<div style="position:fixed;left:0;right:0;bottom:0;background:#ffd;border-top:2px solid #aa8;padding:20px;z-index:50">This site keeps cookies. <a href="#" id="yes" class="btn">I understand</a> <a href="https://zoom.us/privacy">Read more</a></div>');
  root.getElementById("yes").onclick = function () { document.cookie = "crumbs=1;domain=zoom.us;path=/"; root.innerHTML = ""; return false; };
});
part("tour-box", function (root, html) {
  if (document.cookie.indexOf("toured=1") >= 0) return;
  html('<dialog><h3>Have a look around</h3><p>Many things are new.</p><a href="#" class="btn" id="x">Skip</a> <a href="#" class="btn">Begin</a></dialog>');
  root.querySelector("dialog").showModal();
  root.getElementById("x").onclick = function () { document.cookie = "toured=1;domain=zoom.us;path=/"; root.innerHTML = ""; return false; };
});
part("app-rail", function (root, html) {
  var sign = function (code, link, text, css) { return '<a href="' + link + '" class="hint" style="text-decoration:none;position:relative;display:block;padding:12px ' + (css || "") + '"><i class="g">&#x' + code + ';</i><span>' + esc(text) + "</span></a>"; };
  html("<style>.hint span{display:none;position:absolute;left:44px;top:10px;background:#000;color:#fff;padding:2px 6px;white-space:nowrap}.hint:hover span{display:block}</style>" +
    '<div style="position:fixed;left:0;top:0;bottom:0;width:46px;background:#dde;display:flex;flex-direction:column">' + sign("F1F6", "/me/appts", W["scheduler.schedules"]) + sign("F4D0", "/me/events", W["scheduler.events"]) + sign("F3F2", "/me/analytics", W["scheduler.analytics"]) +
    '<div style="flex:1"></div>' + (F.gear_place === "bottom-left" ? sign("F3E5", "/me/settings", W["scheduler.settings"]) : "") + "</div>");
});
part("top-gear", function (root, html) {
  html('<style>.hint span{display:none;position:absolute;right:30px;top:14px;background:#000;color:#fff;padding:2px 6px}.hint:hover span{display:block}</style><a href="/me/settings" class="hint" style="position:fixed;right:14px;top:10px;text-decoration:none;color:#fff"><i class="g">&#xF3E5;</i><span>' + esc(W["scheduler.settings"]) + "</span></a>");
});
part("calendar-accounts", function (root, html) {
  var load = function () {
    html('<p class="skeleton" style="background:#eee;width:300px">Loading your calendars…</p>');
    fetch("/api/connection/scheduler").then(function (a) { return a.ok ? a.json() : Promise.reject(); }).then(function (held) {
      var on = held.status === "connected";
      html((held.problem ? '<p style="color:#a00">' + esc(held.problem) + "</p>" : "") + '<table border="1" cellpadding="8"><tr><td>Outlook</td><td>' + (on ? "<span>" + esc(held.email) + "</span><br><small>last read " + esc(held.synced) + "</small>" : "not connected") + "</td><td>" +
        (!on || F.reauthorize_always ? '<a class="btn" href="#" id="again">' + esc(W.reauthorize) + "</a>" : "✓") + "</td></tr></table><br>" + (!F.no_add && !(on && F.working === "closed") ? '<plain-button id="more">' + esc(W.add) + "</plain-button>" : ""));
      ["again", "more"].forEach(function (id) { var it = root.getElementById(id); if (it) it.onclick = function () { start("scheduler", load); return false; }; });
    }, function () { html("<p>This part could not be loaded (500).</p>"); });
  };
  load();
});
part("mail-service", function (root, html) {
  var ready = function (held) {
    var closed = held.email && F.working === "closed";
    var head = "<h3>Calendar and contacts integration</h3>" + (held.problem ? '<p style="color:#a00">' + esc(held.problem) + "</p>" : "") + (held.email ? "<p>Connected account: <b>" + esc(held.email) + "</b>, last read " + esc(held.synced) + "</p>" : "<p>No account is connected.</p>");
    var list = function () {
      html(head + (closed ? '<a class="btn" href="#">Delete</a>' : '<table cellpadding="6">' + ["google", "exchange", "office"].map(function (key) { return '<tr data-key="' + key + '" style="cursor:pointer"><td><input type="radio" name="s"></td><td>' + esc(W["service." + key]) + "</td></tr>"; }).join("") + '</table><p><a class="btn" href="#" id="on">' + esc(W.next) + "</a></p>"));
      var chosen = null;
      root.querySelectorAll("tr").forEach(function (row) { row.onclick = function () { row.querySelector("input").checked = true; chosen = row.dataset.key; }; });
      var on = root.getElementById("on");
      if (on) on.onclick = function () { if (chosen) grant(); return false; };
    };
    var grant = function () {
      html("<h3>" + esc(W.authorize) + '</h3><p><input type="checkbox" checked> Read events</p><p><input type="checkbox" checked> Write events</p><hr><p><input type="checkbox" id="o"' + (F.oauth === "on" ? " checked" : "") + '><label for="o"> ' + esc(W.oauth) + '</label></p><p id="said"></p><p><input type="button" class="btn" value="Back" id="back"> <input type="button" class="btn" id="go" value="' + esc(W.authorize) + '"></p>');
      var box = root.getElementById("o"), go = root.getElementById("go");
      var check = function () { go.disabled = F.oauth === "needed" && !box.checked; };
      box.onchange = check; check();
      root.getElementById("back").onclick = list;
      go.onclick = function () { if (box.checked) start("calendar", load); else root.getElementById("said").textContent = "Nothing was done."; };
    };
    if (F.configure && !closed) { html(head + '<p><a class="btn" href="#" id="conf">' + esc(W.configure) + "</a></p>"); root.getElementById("conf").onclick = function () { list(); return false; }; } else list();
  };
  var load = function () {
    html('<p class="skeleton" style="background:#eee">Loading…</p>');
    fetch("/api/connection/calendar").then(function (a) { return a.ok ? a.json() : Promise.reject(); }).then(ready, function () { html("<p>This part could not be loaded (500).</p>"); });
  };
  load();
});
