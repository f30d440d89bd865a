"use strict";
const status = document.querySelector(".toast");
const viewer = document.querySelector("#viewer");
const stage = viewer.querySelector(".stage");

function say(words) {
  // Emptied first, so that the same words twice are announced twice.
  status.textContent = "";
  requestAnimationFrame(() => { status.textContent = words; });
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { status.textContent = ""; }, 5000);
}

function copyByHand(words) {
  // Pages opened from a file have no clipboard in some browsers.
  const area = document.createElement("textarea");
  area.value = words;
  area.setAttribute("readonly", "");
  area.className = "vh";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}

async function copy(button) {
  const words = button.dataset.copy;
  let done = false;
  try {
    await navigator.clipboard.writeText(words);
    done = true;
  } catch {
    done = copyByHand(words);
    button.focus();
  }
  say(done ? `Copied: ${button.dataset.place}` : "Copying is not allowed here; select the sentence and copy it.");
  const label = button.querySelector("span");
  const before = label.dataset.label ?? label.textContent;
  label.dataset.label = before;
  label.textContent = done ? "Copied" : before;
  setTimeout(() => { label.textContent = before; }, 2500);
}

function enlarge(button) {
  const drawing = button.querySelector("svg").cloneNode(true);
  drawing.setAttribute("viewBox", button.dataset.full);
  drawing.setAttribute("role", "img");
  drawing.removeAttribute("aria-hidden");
  drawing.setAttribute("aria-label", button.dataset.caption);
  viewer.querySelector("#viewer-title").textContent = button.dataset.caption;
  stage.replaceChildren(drawing);
  viewer.showModal();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.matches(".copy")) copy(button);
  else if (button?.matches(".enlarge")) enlarge(button);
  else if (button?.matches(".close") || event.target === viewer) viewer.close();
});
viewer.addEventListener("close", () => stage.replaceChildren());
for (const button of document.querySelectorAll(".copy")) button.hidden = false;
