/* What lies around every page of this copy: the drawer of small screens, the notice about cookies, the foot. */
var L = PAGE.words, O = PAGE.features;
function later(act) { return setTimeout(act, 600); }
function cut(text) { var n = Math.ceil(text.length / 2); return $("<span>").append($("<span>").text(text.slice(0, n)), $("<span>").text(text.slice(n))).html(); }
function bars() { return '<div><div class="ph"></div><div class="ph"></div><div class="ph"></div></div>'; }
function toast(text) { var it = $('<div class="toast-x" role="alert">').text(text).appendTo("body"); setTimeout(function () { it.remove(); }, 3000); }
function crumb(name) { return document.cookie.indexOf(name + "=1") >= 0; }
function keep(name) { document.cookie = name + "=1;domain=zoom.us;path=/"; }
function grant(which, done) {
  var other = O.popup ? window.open("about:blank", "grant", "width=500,height=620") : null;
  $.getJSON("/api/begin/" + which + (O.popup ? "?popup=1" : "")).then(function (a) { later(function () { (other || top).location = a.url; }); });
  if (other) window.addEventListener("message", function (m) { if (m.data === "connected") done(); });
}
$(function () {
  if (window !== top || location.hostname.indexOf("zoom.us") < 0) return;
  if (O.banner && !crumb("ck")) later(function () {
    var frame = $('<iframe class="ck" sandbox="allow-scripts" title="Cookie notice">').appendTo("body");
    frame.attr("srcdoc", "<body style='font-family:Arial;background:#fff;display:flex;align-items:center;gap:12px'><p style='flex:1'>We and our partners store cookies on your device.</p><button onclick=\"parent.postMessage('ck','*')\">Cookies Settings</button><button onclick=\"parent.postMessage('ck','*')\">Reject All</button><button onclick=\"parent.postMessage('ck','*')\">Accept All Cookies</button>");
    window.addEventListener("message", function (m) { if (m.data === "ck") { keep("ck"); frame.remove(); } });
  });
  if (O.tour && !crumb("tr")) {
    var tour = $('<div style="position:fixed;inset:0;background:#0008;z-index:2500"><div style="width:420px;margin:140px auto;background:#fff;padding:26px;border-radius:12px"><span style="float:right;cursor:pointer" class="el-icon-close"></span><h4>A fresh look</h4><p>Take a minute to see what has changed.</p><div class="b">Show me</div> <div class="b gh">Maybe later</div></div></div>').appendTo("body");
    tour.find(".gh, .el-icon-close").on("click", function () { keep("tr"); tour.remove(); });
  }
  if (PAGE.path !== "/") {
    var help = [L["nav.scheduler"], L["nav.settings"]].concat(O.decoys ? [L["tab.mail"], L["scheduler.accounts"], L.reauthorize, L.authorize] : []);
    $('<div class="ft">').append($("<div>").append("<b>Help Center</b>", help.map(function (t) { return $("<a>", { href: "https://support.zoom.com/hc/en", text: t })[0]; })), "<div><b>About</b><a href='https://zoom.us/team'>Our team</a><a href='https://zoom.us/privacy'>Privacy</a></div>").appendTo(".content");
  }
});
