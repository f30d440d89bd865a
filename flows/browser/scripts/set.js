element => {
  // Whether a switch or a box that a page draws by itself is set, as its classes, its data or a drawn tick tell; null where
  // nothing does.
  const parts = [element, ...element.querySelectorAll('*')].slice(0, 20);
  const on = /(^|[-_])(on|checked|active|selected|enabled|ticked|toggled)$/i, off = /(^|[-_])(off|unchecked|inactive|unselected|disabled)$/i;
  const said = parts.flatMap(e => [...e.classList, ...['aria-checked', 'aria-pressed', 'data-checked', 'data-state', 'data-on', 'data-value']
    .map(name => e.getAttribute(name)).filter(Boolean).map(value => value === 'true' ? 'on' : value === 'false' ? 'off' : value)]);
  if (said.some(word => on.test(word) && !off.test(word)) || /[\u2713\u2714\u2611\u{1f5f9}]/u.test(element.textContent)) return true;
  return said.some(word => off.test(word)) ? false : null;
}
