(_, words) => {
  // Whether something bears these very words and the pointer turns into a hand over it, be it but a part of a sentence,
  // which is no element of its own to whoever listens to the page.
  const plain = text => text.trim().replace(/\s+/g, ' ').toLowerCase(), wanted = plain(words);
  const bears = e => plain(e.innerText ?? e.textContent ?? '') === wanted && getComputedStyle(e).cursor === 'pointer' &&
    e.checkVisibility({visibilityProperty: true}) && e.getBoundingClientRect().width > 1;
  const within = root => [...root.querySelectorAll('*')].slice(0, 20000).some(
    e => (e.childElementCount < 4 && bears(e)) || (e.shadowRoot && within(e.shadowRoot)));
  return within(document);
}
