"use strict";
const form = document.querySelector(".filters");
const table = document.querySelector(".articles");

function begin() {
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row) => ({ row, words: row.textContent.toLowerCase(), ...row.dataset }));
  const shown = document.querySelector(".shown");

  function fits(each, asked) {
    return asked.words.every((word) => each.words.includes(word))
      && (!asked.verdict || each.verdict === asked.verdict)
      && (!asked.site || each.site === asked.site)
      && (!asked.owner || each.owner === asked.owner)
      && (!asked.cause || each.cause.split("|").includes(asked.cause));
  }

  function filter() {
    const asked = Object.fromEntries(new FormData(form));
    asked.words = asked.words.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const each of rows) {
      const hidden = !fits(each, asked);
      if (each.row.hidden !== hidden) each.row.hidden = hidden;
      count += hidden ? 0 : 1;
    }
    shown.textContent = `${count} of ${rows.length} articles`;
  }

  function sort(heading) {
    const column = heading.cellIndex;
    const down = heading.getAttribute("aria-sort") === "ascending";
    const value = ({ row }) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
    const numbers = heading.dataset.kind !== "text";
    const compare = (one, other) => {
      const [a, b] = [value(one), value(other)];
      // What says nothing stands at the end, whichever way it is sorted.
      if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1);
      return (numbers ? a - b : a.localeCompare(b)) * (down ? -1 : 1);
    };
    for (const each of table.tHead.rows[0].cells) each.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    body.append(...[...rows].sort(compare).map(({ row }) => row));
  }

  for (const heading of table.tHead.rows[0].cells) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    heading.replaceChildren(button);
    button.addEventListener("click", () => sort(heading));
  }
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  form.hidden = false;
  filter();
}

if (form && table) begin();

let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details:not([open])")];
  for (const part of opened) part.open = true;
});
addEventListener("afterprint", () => { for (const part of opened) part.open = false; });
