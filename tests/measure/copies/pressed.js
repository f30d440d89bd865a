/* Tells the copy which words a person has pressed, so that a wrong press is seen whatever came of it. */
addEventListener("click", function (event) {
  if (!event.isTrusted) return;
  var words = event.composedPath().map(function (part) {
    return part.nodeType !== 1 || part === document.body || part === document.documentElement ? "" : (/^(submit|button)$/.test(part.type) && part.value) || part.innerText || part.title || "";
  }).find(function (text) { return text.trim(); }) || "";
  navigator.sendBeacon("/_pressed", words.trim().replace(/\s+/g, " ").slice(0, 80));
}, true);
