var keys = ["profile", "availability", O.accounts_grouped ? "group" : "accounts"];
function pick(key) {
  $(".tabs .t").removeClass("on").filter(function () { return $(this).data("key") === key; }).addClass("on");
  if (key === "accounts") return accounts($("#pane"));
  if (key === "group") {
    var room = $("<div>").text("Shared with nobody.");
    $("#pane").empty().append($('<div class="tabs">').append($('<div class="t in">').text("Sharing"), $('<div class="t in">').text(L["scheduler.accounts"]).on("click", function () { accounts(room); })), room);
    return;
  }
  $("#pane").html(key === "profile" ? '<label>Display name</label><input class="form-control" style="width:260px" value="Kim">' : "<p>Monday to Friday</p>");
}
function accounts(room) {
  room.html(bars());
  $.getJSON("/api/connection/scheduler").then(function (held) {
    var on = held.status === "connected", row = $('<div class="acc"><span class="ico"></span><div class="w"><div>Outlook calendar</div></div></div>');
    row.find(".w").append(on ? $("<small>").text(held.email + " \u00b7 In sync since " + held.synced) : '<small class="bad">Expired</small>');
    if (!on || O.reauthorize_always) row.append($('<a class="lk">').text(L.reauthorize).on("click", again));
    room.empty();
    if (held.problem) room.append($('<p class="bad">').text(held.problem));
    room.append(row);
    if (!O.no_add && !(on && O.working === "closed")) room.append($('<div class="plus">').text(L.add).on("click", again));
  }, function () { toast("Network error. Please retry."); });
  function again() { grant("scheduler", function () { accounts(room); }); }
}
keys.forEach(function (key) { $('<div class="t">').text(L["scheduler." + key]).data("key", key).on("click", function () { pick(key); }).appendTo($(".tabs").first()); });
pick(PAGE.tab === "accounts" ? keys[2] : "profile");
if (PAGE.tab === "accounts" && O.accounts_grouped) $(".t.in").last().trigger("click");
