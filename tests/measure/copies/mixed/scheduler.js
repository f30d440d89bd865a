var ART = { a: "M2 4h16v3H2zM2 9h16v8H2z", b: "M3 3h14v14H3z", c: "M2 18V10h4v8zM8 18V4h4v14zM14 18V7h4v11z", g: "M10 6a4 4 0 100 8 4 4 0 000-8zm8 3l-2-.4-.6-1.5 1.2-1.7-1.9-1.9-1.7 1.2-1.5-.6L11 2H9l-.5 2.1-1.5.6-1.7-1.2-1.9 1.9 1.2 1.7L4 8.600 2 9v2l2 .4.6 1.5-1.2 1.7 1.900 1.900 1.700-1.200 1.500.600.500 2.100h2l.500-2.100 1.500-.600 1.700 1.200 1.900-1.900-1.200-1.700.600-1.500 2-.400z" };
function sign(art, text, act) {
  var it = $('<div class="rb"><svg viewBox="0 0 20 20"><path d="' + ART[art] + '"></path></svg></div>'), tip, wait;
  it.on("mouseenter", function () { wait = setTimeout(function () { var r = it[0].getBoundingClientRect(); tip = $('<div class="tip">').text(text).css(r.left > 600 ? { right: innerWidth - r.left + 6, top: r.top + 8 } : { left: r.right + 6, top: r.top + 8 }).appendTo("body"); }, 350); });
  it.on("mouseleave click", function () { clearTimeout(wait); if (tip) tip.remove(); });
  return it.on("click", function () { later(act); });
}
function show(place) {
  if (place === "settings") { $("#head").text(L["scheduler.settings"]); $("#room").html($('<iframe class="inner" src="/me/settings/frame?tab=' + PAGE.tab + '">')); history.replaceState(null, "", "/me/settings" + location.search); return; }
  $("#head").text(L["scheduler." + place]);
  $("#room").html('<ul class="list-group" style="max-width:500px;height:200px;overflow:auto">' + [1, 2, 3].map(function (n) { return '<li class="list-group-item">Office hours ' + n + ' <a class="pull-right" href="#">Copy link</a></li>'; }).join("") + "</ul>");
}
var gear = sign("g", L["scheduler.settings"], function () { show("settings"); });
$(".rail").append(sign("a", L["scheduler.schedules"], function () { show("schedules"); }), sign("b", L["scheduler.events"], function () { show("events"); }).attr("title", L["scheduler.events"]), sign("c", L["scheduler.analytics"], function () { show("analytics"); }), '<div class="fill"></div>');
if (O.gear_place === "bottom-left") $(".rail").append(gear); else { $("#corner").append(gear.css("color", "#333")); gear.find("svg").css("fill", "#333"); }
show(PAGE.path.indexOf("/me/settings") === 0 ? "settings" : "schedules");
