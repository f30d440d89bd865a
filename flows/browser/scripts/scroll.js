async (entry, wanted) => {
  // Scrolls the list that an entry stands in from its top to its end, or until an entry of the wanted words has come up.
  const above = e => e.assignedSlot || e.parentElement || (e.getRootNode() || {}).host;
  let list = entry.parentElement, scrolled = above(entry);
  while (scrolled && !(scrolled.scrollHeight > scrolled.clientHeight + 8 && scrolled.clientHeight > 40 && getComputedStyle(scrolled).overflowY !== 'visible'))
    scrolled = above(scrolled);
  if (!scrolled || scrolled === document.documentElement || scrolled === document.body) return [];
  if (!list) return [];
  const rest = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 10))));
  const words = e => (e.innerText || e.textContent || '').trim();
  const entries = () => [...list.children].filter(words);
  const said = () => entries().map(words);
  /* What is drawn beyond the edge is known already. */
  const ahead = () => Math.max(...entries().map(e => e.getBoundingClientRect().bottom)) - scrolled.getBoundingClientRect().top;
  const seen = new Set(), until = performance.now() + 15000;
  scrolled.scrollTop = 0;
  await rest();
  for (let turn = 0, last = -1; turn < 300 && performance.now() < until && scrolled.scrollTop !== last; turn++) {
    said().forEach(words => seen.add(words));
    if (said().includes(wanted)) break;
    last = scrolled.scrollTop;
    scrolled.scrollTop += Math.max(scrolled.clientHeight, ahead()) - scrolled.clientHeight * 0.1;
    await rest();
  }
  return [...seen];
}
