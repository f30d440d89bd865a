let count = 0;
const id = () => `c${++count}`;
const nest = (act, inner) => zoo.hidden === act ? group(zoo.group, inner) : inner;
const group = (title, inner, at = id()) => `<div class="accordion"><div class="accordion-item"><h2 class="accordion-header">
  <button class="accordion-button collapsed" data-bs-toggle="collapse" data-bs-target="#${at}" aria-expanded="false" aria-controls="${at}">${title}</button></h2>
  <div id="${at}" class="accordion-collapse collapse"><div class="accordion-body">${inner}</div></div></div></div>`;
const row = (label, at, inner) => `<div class="row mb-3"><label for="${at}" class="col-4 col-form-label">${label}</label><div class="col-8">${inner}</div></div>`;
const choice = (label, kind, options, at = id()) => row(label, at, `<select class="form-select" id="${at}" data-kind="${kind}">
  ${options.map(o => `<option>${o}</option>`).join("")}</select>`);
const field = (label, kind, type = "text", at = id()) => row(label, at, `<input class="form-control" type="${type}" id="${at}" data-kind="${kind}" data-label="${label}">`);
const box = (label, on = "", kind = "box", at = id()) => `<div class="form-check ${kind === "switch" ? "form-switch" : ""}">
  <input class="form-check-input" type="checkbox" ${kind === "switch" ? 'role="switch"' : ""} id="${at}" data-kind="${kind}" data-label="${label}" ${on}><label class="form-check-label" for="${at}">${label}</label></div>`;
const radios = (label, kind, options) => `<fieldset class="row mb-3"><legend class="col-form-label col-4">${label}</legend><div class="col-8">${options.map((o, i) => {
  const at = id();
  return `<div class="form-check"><input class="form-check-input" type="radio" name="${kind}" id="${at}" value="${o}" data-kind="${kind}" ${i ? "" : "checked"}><label class="form-check-label" for="${at}">${o}</label></div>`;
}).join("")}</div></fieldset>`;
const tabs = (names, kind, style = "") => `<ul class="nav nav-tabs ${style}" role="tablist">${names.map((name, i) => `<li class="nav-item" role="presentation">
  <button class="nav-link ${i ? "" : "active"}" data-bs-toggle="tab" data-bs-target="#${kind}${i}" role="tab" aria-selected="${!i}" data-press="${kind}:${name}">${name}</button></li>`).join("")}</ul>
  <div class="tab-content">${names.map((name, i) => `<div class="tab-pane ${i ? "" : "show active"}" id="${kind}${i}" role="tabpanel">${name} of the site</div>`).join("")}</div>`;
const menu = (name, items) => `<div class="dropdown d-inline-block"><button class="btn btn-light dropdown-toggle" data-bs-toggle="dropdown" aria-expanded="false">${name}</button>
  <ul class="dropdown-menu">${items.map(item => `<li><a class="dropdown-item" href="#" data-press="menu:${item}">${item}</a></li>`).join("")}</ul></div>`;
const folder = ({label, leaves}, i) => `<li class="mb-1"><button class="btn btn-toggle collapsed" data-bs-toggle="collapse" data-bs-target="#folder${i}" aria-expanded="false">
  <i class="bi bi-chevron-right"></i> ${label}</button><div class="collapse" id="folder${i}"><ul class="list-unstyled ps-4">${leaves.map(leaf => `<li><a href="#" data-press="tree:${leaf}">${leaf}</a></li>`).join("")}</ul></div></li>`;
const glyph = {Search: "search", Help: "question-circle", Settings: "gear"};
document.getElementById("app").innerHTML = `
<header><b>Workbench</b>${zoo.icons.map(icon => `<button class="btn btn-light" data-press="icon:${icon}"><i class="bi bi-${glyph[icon]}"></i></button>`).join("")}</header>
<main>${menu("File", zoo.files)}${menu("View", ["Zoom in"])}
  <section>${tabs(zoo.tabs, "tab")}</section>
  <section class="narrow">${tabs(zoo.strip, "strip", "flex-nowrap overflow-auto text-nowrap")}</section>
  <section class="narrow"><h2>Preferences</h2>
    ${nest("select", choice("Language", "language", zoo.languages))}${choice("Spelling", "spelling", zoo.spellings)}${choice("City", "city", zoo.cities)}
    ${w.field ? nest("field", field(w.field, "field")) : ""}${field("Nickname", "field")}
    ${w.date ? field(w.date, "date", "date") : ""}${field("End date", "date", "date")}
    ${w.box ? nest("box", box(w.box)) : ""}${box("Send product news")}${w.clear ? box(w.clear, "checked") : ""}
    ${w.switch ? nest("switch", box(w.switch, "", "switch")) : ""}${box("Sounds", "", "switch")}
    ${nest("radio", radios("Visibility", "visibility", some("Public", w.radio)))}${radios("Calendar", "calendar", ["Public", "Private"])}</section>
  <section>${w.group ? group(w.group, box("Show hidden items")) : ""}${group("Privacy", box("Keep a history"))}</section>
  <section><h2>Folder tree</h2><ul class="list-unstyled" aria-label="Folders">${zoo.folders.map(folder).join("")}</ul></section>
  <section><button class="btn btn-light" data-bs-toggle="modal" data-bs-target="#profile" data-press="press:Edit profile">Edit profile</button>
    <button class="btn btn-primary" data-press="page:Save">Save</button></section>
  <div class="modal fade" id="profile" tabindex="-1"><div class="modal-dialog"><div class="modal-content"><div class="modal-header"><h5 class="modal-title">Edit profile</h5>
    <button type="button" class="btn-close" data-bs-dismiss="modal" aria-label="Close"></button></div><div class="modal-body">What others see of you.</div>
    <div class="modal-footer"><button class="btn btn-secondary" data-bs-dismiss="modal" data-press="dialog:Cancel">Cancel</button>
    ${w.dialog ? `<button class="btn btn-primary" data-bs-dismiss="modal" data-press="dialog:${w.dialog}">${w.dialog}</button>` : ""}</div></div></div></div></main>`;
document.addEventListener("click", e => {
  const at = e.target.closest("[data-press]");
  if (at) { window.__log.push(at.dataset.press); if (at.matches("a")) e.preventDefault(); }
});
document.addEventListener("change", e => {
  const {kind, label} = e.target.dataset;
  if (e.target.type === "checkbox") zoo.log(kind, label + (e.target.checked ? "=on" : "=off"));
  else if (kind !== "field" && kind !== "date") zoo.log(kind, e.target.value);
});
document.addEventListener("input", e => {
  const {kind, label} = e.target.dataset;
  if (kind === "field" || kind === "date") zoo.typed(kind, `${label}=${e.target.value}`);
});
