element => {
  // The box of what lies over the middle of the element: the outermost positioned part of it; null where nothing does.
  const box = element.getBoundingClientRect();
  const root = element.getRootNode();
  let top = root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  while (top && top.shadowRoot && top.shadowRoot.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) !== top) {
    top = top.shadowRoot.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (!top) return null;
  }
  if (!top || element.contains(top) || top.contains(element)) return null;
  let cover = top;
  for (let part = top; part && !part.contains(element); part = part.parentElement)
    if (getComputedStyle(part).position !== 'static') cover = part;
  const over = cover.getBoundingClientRect();
  return {x: over.x, y: over.y, width: over.width, height: over.height};
}
