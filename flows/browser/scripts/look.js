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
    e.getAttribute('src'), e.getAttribute('data-icon'), e.getAttribute('data-testid'), e.getAttribute('name'), e.tagName.includes('-') ? e.tagName : '']);
  const points = element.matches('summary') || all.some(e => getComputedStyle(e).cursor === 'pointer' && e.textContent.trim() === element.textContent.trim());
  const pressed = points || element.matches('button,summary,[role=button],[role=menuitem],[role=treeitem]');
  const pseudo = e => ['::before', '::after'].map(p => getComputedStyle(e, p).content).filter(c => c !== 'none').join(' ');
  const signs = (element.textContent + ' ' + all.map(pseudo).join(' ') + ' ' + names.filter(Boolean).join(' ')).toLowerCase();
  const arrow = !pressed || element.matches('a[href]:not([href="#"]):not([href=""]):not([href^="javascript:"])') ? '' :
    /[\u25be\u25bc\u25bf\u2304\u02c5\u{1f783}]|(chevron|caret|arrow|angle)-?_?(down|drop)|expand-?_?more|submenu/u.test(signs) ? 'down' :
    /[\u25b8\u25b6\u25ba\u203a]|(chevron|caret|angle)-?_?(right|forward)/u.test(signs) ? 'right' : '';
  const opener = element.closest('[aria-expanded],[aria-haspopup]') || element.querySelector('[aria-expanded],[aria-haspopup]');
  // Many a group says neither that it opens something nor that this is closed, only what it controls.
  const control = element.closest('[aria-controls]:not([aria-selected])');
  const panel = control && element.getRootNode().getElementById(control.getAttribute('aria-controls').split(' ')[0]);
  const shutAway = !!panel && panel.getBoundingClientRect().height < 2;
  // A group may be closed by nothing but having no height, and its entries keep theirs.
  const holders = e => { const up = e.parentElement || e.getRootNode().host; return !up || up === document.body ? [] : [up, ...holders(up)]; };
  const clipped = holders(element).some(e => {
    const box = e.getBoundingClientRect(), style = getComputedStyle(e);
    return (box.height < 1 && style.overflowY !== 'visible') || (box.width < 1 && style.overflowX !== 'visible');
  });
  return {clipped, tooltip: tip.trim(), picture: names.filter(Boolean).join(' ').toLowerCase().slice(0, 400),
    closed: (!!opener && opener.getAttribute('aria-expanded') !== 'true') || shutAway || element.matches('details:not([open]) > summary'),
    shut: element.getAttribute('aria-expanded') === 'false',
    arrow, points, blank: !!element.closest('a[target=_blank]'), filled: filled(element)};
}
