import {setBasePath} from "/package/@shoelace-style/shoelace/cdn/utilities/base-path.js";
import "/package/@shoelace-style/shoelace/cdn/components/tab-group/tab-group.js";
import "/package/@shoelace-style/shoelace/cdn/components/tab/tab.js";
import "/package/@shoelace-style/shoelace/cdn/components/tab-panel/tab-panel.js";
import "/package/@shoelace-style/shoelace/cdn/components/select/select.js";
import "/package/@shoelace-style/shoelace/cdn/components/option/option.js";
import "/package/@shoelace-style/shoelace/cdn/components/input/input.js";
import "/package/@shoelace-style/shoelace/cdn/components/checkbox/checkbox.js";
import "/package/@shoelace-style/shoelace/cdn/components/switch/switch.js";
import "/package/@shoelace-style/shoelace/cdn/components/radio-group/radio-group.js";
import "/package/@shoelace-style/shoelace/cdn/components/radio/radio.js";
import "/package/@shoelace-style/shoelace/cdn/components/dropdown/dropdown.js";
import "/package/@shoelace-style/shoelace/cdn/components/menu/menu.js";
import "/package/@shoelace-style/shoelace/cdn/components/menu-item/menu-item.js";
import "/package/@shoelace-style/shoelace/cdn/components/button/button.js";
import "/package/@shoelace-style/shoelace/cdn/components/icon-button/icon-button.js";
import "/package/@shoelace-style/shoelace/cdn/components/details/details.js";
import "/package/@shoelace-style/shoelace/cdn/components/tree/tree.js";
import "/package/@shoelace-style/shoelace/cdn/components/tree-item/tree-item.js";
import "/package/@shoelace-style/shoelace/cdn/components/dialog/dialog.js";
setBasePath("/package/@shoelace-style/shoelace/cdn");
const key = words => words.replace(/\W/g, "_");
const nest = (act, inner) => zoo.hidden === act ? `<sl-details summary="${zoo.group}">${inner}</sl-details>` : inner;
const choice = (label, kind, options) => `<sl-select label="${label}" data-kind="${kind}" value="${options.length < 10 ? "English" : ""}">
  ${options.map(o => `<sl-option value="${key(o)}">${o}</sl-option>`).join("")}</sl-select>`;
const field = (label, kind, type = "text") => `<sl-input label="${label}" type="${type}" data-kind="${kind}" data-label="${label}"></sl-input>`;
const box = (label, on = "", kind = "box") => { const tag = kind === "switch" ? "sl-switch" : "sl-checkbox";
  return `<p><${tag} data-kind="${kind}" data-label="${label}" ${on}>${label}</${tag}></p>`; };
const radios = (label, kind, options) => `<sl-radio-group label="${label}" value="Public" data-kind="${kind}">${options.map(o => `<sl-radio value="${key(o)}">${o}</sl-radio>`).join("")}</sl-radio-group>`;
const tabs = (names, kind) => `<sl-tab-group data-kind="${kind}">${names.map(name => `<sl-tab slot="nav" panel="${key(name)}">${name}</sl-tab>`).join("")}
  ${names.map(name => `<sl-tab-panel name="${key(name)}">${name} of the site</sl-tab-panel>`).join("")}</sl-tab-group>`;
const item = words => `<sl-menu-item value="${key(words)}">${words}</sl-menu-item>`;
const menu = (name, inner) => `<sl-dropdown><sl-button slot="trigger" caret>${name}</sl-button><sl-menu>${inner}</sl-menu></sl-dropdown>`;
const glyph = {Search: "search", Help: "question-circle", Settings: "gear"};
document.getElementById("app").innerHTML = `
<header><b>Workbench</b>${zoo.icons.map(icon => `<sl-icon-button name="${glyph[icon]}" data-press="icon:${icon}"></sl-icon-button>`).join("")}</header>
<main>${menu("File", zoo.files.map(item).join("") + `<sl-menu-item>Export<sl-menu slot="submenu">${zoo.exports.map(item).join("")}</sl-menu></sl-menu-item>`)}${menu("View", item("Zoom in"))}
  <section>${tabs(zoo.tabs, "tab")}</section><section class="narrow">${tabs(zoo.strip, "strip")}</section>
  <section class="narrow"><h2>Preferences</h2>
    ${nest("select", choice("Language", "language", zoo.languages))}${choice("Spelling", "spelling", zoo.spellings)}${choice("City", "city", zoo.cities)}
    ${w.field ? nest("field", field(w.field, "field")) : ""}${field("Nickname", "field")}
    ${w.date ? field(w.date, "date", "date") : ""}${field("End date", "date", "date")}
    ${w.box ? nest("box", box(w.box)) : ""}${box("Send product news")}${w.clear ? box(w.clear, "checked") : ""}
    ${w.switch ? nest("switch", box(w.switch, "", "switch")) : ""}${box("Sounds", "", "switch")}
    ${nest("radio", radios("Visibility", "visibility", some("Public", w.radio)))}${radios("Calendar", "calendar", ["Public", "Private"])}</section>
  <section>${w.group ? `<sl-details summary="${w.group}">${box("Show hidden items")}</sl-details>` : ""}<sl-details summary="Privacy">${box("Keep a history")}</sl-details></section>
  <section><h2>Folder tree</h2><sl-tree>${zoo.folders.map(f => `<sl-tree-item>${f.label}${f.leaves.map(leaf => `<sl-tree-item data-leaf="${leaf}">${leaf}</sl-tree-item>`).join("")}</sl-tree-item>`).join("")}</sl-tree></section>
  <section><sl-button data-press="press:Edit profile" id="edit">Edit profile</sl-button><sl-button variant="primary" data-press="page:Save">Save</sl-button></section>
  <sl-dialog label="Edit profile"><p>What others see of you.</p><sl-button slot="footer" data-press="dialog:Cancel">Cancel</sl-button>
    ${w.dialog ? `<sl-button slot="footer" variant="primary" data-press="dialog:${w.dialog}">${w.dialog}</sl-button>` : ""}</sl-dialog></main>`;
const dialog = document.querySelector("sl-dialog");
const words = value => value.replace(/_/g, " ");
document.addEventListener("click", e => {
  const at = e.target.closest("[data-press]");
  if (!at) return;
  window.__log.push(at.dataset.press);
  if (at.id === "edit") dialog.show();
  if (at.slot === "footer") dialog.hide();
});
document.addEventListener("sl-change", e => {
  const {kind, label} = e.target.dataset;
  if (kind === "box" || kind === "switch") zoo.log(kind, label + (e.target.checked ? "=on" : "=off"));
  else if (["language", "spelling", "city"].includes(kind)) zoo.log(kind, e.target.querySelector(`[value="${e.target.value}"]`).textContent);
  else if (kind && kind !== "field" && kind !== "date") zoo.log(kind, words(e.target.value));
});
document.addEventListener("sl-input", e => {
  const {kind, label} = e.target.dataset;
  if (kind === "field" || kind === "date") zoo.typed(kind, `${label}=${e.target.value}`);
});
let shown = new WeakSet();
document.addEventListener("sl-tab-show", e => {
  if (!shown.has(e.target)) { shown.add(e.target); if (["Overview", "General"].includes(e.detail.name)) return; }
  zoo.log(e.target.dataset.kind, words(e.detail.name));
});
document.addEventListener("sl-select", e => zoo.log("menu", words(e.detail.item.value)));
document.addEventListener("sl-selection-change", e => e.detail.selection.forEach(leaf => leaf.dataset.leaf && zoo.log("tree", leaf.dataset.leaf)));
