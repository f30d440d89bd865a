element => {
  const paint = e => getComputedStyle(e).backgroundColor;
  const clear = colour => colour === 'transparent' || colour.endsWith(', 0)');
  const filled = e => [e, e.parentElement, e.firstElementChild].some(
    x => x && !clear(paint(x)) && x.getBoundingClientRect().width < 420 && x.getBoundingClientRect().height < 90 &&
      (!x.parentElement || paint(x) !== paint(x.parentElement)));
  const all = [element, ...element.querySelectorAll('*')].slice(0, 20);
  const tip = all.map(e => e.getAttribute('title') || e.getAttribute('data-tooltip') || e.getAttribute('data-title') ||
    e.getAttribute('data-original-title') || (e.tagName === 'title' ? e.textContent : '')).find(Boolean) || '';
  const names = all.flatMap(e => [e.getAttribute('class'), e.id, e.getAttribute('href'), e.getAttribute('xlink:href'),
    e.getAttribute('src'), e.getAttribute('data-icon'), e.getAttribute('name'), e.tagName.includes('-') ? e.tagName : '']);
  const opener = element.closest('[aria-expanded],[aria-haspopup]') || element.querySelector('[aria-expanded],[aria-haspopup]');
  return {tooltip: tip.trim(), picture: names.filter(Boolean).join(' ').toLowerCase().slice(0, 400),
    closed: !!opener && opener.getAttribute('aria-expanded') !== 'true',
    blank: !!element.closest('a[target=_blank]'), filled: filled(element)};
}
