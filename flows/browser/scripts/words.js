element => {
  // Where a control's own words stand, from its corner; null where the middle of it is as good.
  const box = element.getBoundingClientRect();
  const nested = 'a, button, input, select, textarea, [role]';
  const own = node => node.parentElement.closest(nested) === element || !element.contains(node.parentElement.closest(nested));
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  let first = null;
  for (let seen = 0; seen < 50 && walker.nextNode(); seen++) {
    if (!walker.currentNode.data.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    for (const rect of range.getClientRects()) {
      if (!rect.width || !rect.height || !own(walker.currentNode)) continue;
      const over = rect.left <= middle.x && middle.x <= rect.right && rect.top <= middle.y && middle.y <= rect.bottom;
      if (over) return null;
      first ??= { x: rect.left + rect.width / 2 - box.x, y: rect.top + rect.height / 2 - box.y };
    }
  }
  return first;
}
