element => {
  // The box of what lies over the middle of the element: the outermost positioned part of it; null where nothing does.
  const box = element.getBoundingClientRect();
  const root = element.getRootNode();
  let top = root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  while (top && top.shadowRoot && top.shadowRoot.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) !== top) {
    top = top.shadowRoot.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (!top) return null;
  }
  // What is drawn inside of an element, or around it, need not stand in the same tree of the document.
  const around = part => part.assignedSlot || part.parentElement || part.getRootNode().host || null;
  const holds = (outer, inner) => { for (let part = inner; part; part = around(part)) if (part === outer) return true; return false; };
  if (!top || holds(element, top) || holds(top, element)) return null;
  let cover = top;
  for (let part = top; part && !holds(part, element); part = around(part))
    if (getComputedStyle(part).position !== 'static') cover = part;
  const over = cover.getBoundingClientRect();
  return {x: over.x, y: over.y, width: over.width, height: over.height};
}
