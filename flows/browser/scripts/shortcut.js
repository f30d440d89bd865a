said => {
  // What the page declares that keys press: the names of what has them for its shortcut.
  const called = said.map(each => each.toLowerCase());
  const has = e => (e.getAttribute('aria-keyshortcuts') || '').toLowerCase().split(/\s+/).some(each => called.includes(each)) ||
    (e.getAttribute('accesskey') || '').toLowerCase().split(/\s+/).some(each => each && called.some(c => /^(control\+)?alt\+|^alt\+shift\+/.test(c) && c.endsWith('+' + each)));
  return [...document.querySelectorAll('[aria-keyshortcuts],[accesskey]')].filter(has)
    .flatMap(e => [e.innerText, e.value, e.title, e.getAttribute('aria-label')]).filter(each => typeof each === 'string' && each);
}
