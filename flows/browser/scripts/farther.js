async (root, wanted) => {
  // Scrolls each part of the page that draws only what is in sight, or brings more when it is scrolled, until the
  // wanted words have come up in it; gives whether they have, null where there was no time to tell. What was scrolled
  // in vain is put back; a list without an end is left when it has grown ten times.
  const plain = text => text.trim().replace(/\s+/g, ' ').toLowerCase(), words = plain(wanted);
  const until = performance.now() + 15000, late = () => performance.now() > until;
  const all = (from, found = []) => {
    for (const e of from.querySelectorAll('*')) {
      if (found.length > 20000) break;
      found.push(e);
      if (e.shadowRoot) all(e.shadowRoot, found);
    }
    return found;
  };
  const moves = e => e.clientHeight > 40 && e.scrollHeight > e.clientHeight + 8;
  const own = e => moves(e) && /auto|scroll|overlay/.test(getComputedStyle(e).overflowY);
  const page = document.scrollingElement;
  const parts = [...all(document).filter(e => e !== page && e !== document.body && own(e)), page].filter(e => e && moves(e));
  const text = e => e.innerText || '';
  const shows = e => text(e).split('\n').some(line => plain(line) === words);
  const rest = milliseconds => new Promise(done => requestAnimationFrame(() => setTimeout(done, milliseconds)));
  // Words that are fetched when one comes to them have a sign in their place before: then they are waited for.
  const waits = part => /(\u2026|\.\.\.|loading\W*)$/i.test(text(part).trim()) ||
    [...part.querySelectorAll('[aria-busy=true],[role=progressbar],progress')].some(e => e.checkVisibility());
  const changed = async (part, before) => {
    let stirred = false;
    const watch = new MutationObserver(() => stirred = true);
    watch.observe(part, {subtree: true, childList: true, attributes: true});
    for (let turn = 0; turn < (stirred || waits(part) ? 60 : 5) && !late(); turn++) {
      await rest(50);
      if (text(part) !== before) break;
    }
    watch.disconnect();
    return text(part) !== before;
  };
  for (const part of parts.slice(0, 6)) {
    if (late()) return null;
    if (shows(part)) continue;
    const from = part.scrollTop, before = text(part);
    part.scrollTop = part.scrollHeight;
    if (await changed(part, before)) {
      if (!shows(part)) part.scrollTop = 0;
      for (let last = -1, grown = 0, height = part.scrollHeight; grown < 10 && !late(); ) {
        if (part.scrollHeight > height) grown++;
        height = part.scrollHeight;
        const here = text(part);
        await rest(20);
        if (part.scrollTop === last && !(await changed(part, here))) break;
        if (shows(part)) return true;
        last = part.scrollTop;
        part.scrollTop += part.clientHeight * 0.9;
      }
    }
    part.scrollTop = from;
  }
  return late() ? null : false;
}
