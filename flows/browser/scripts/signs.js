(_, remember) => {
  const state = self[Symbol.for('stillright.signs')] ??= {known: new Set(), said: []};
  const all = root => [...root.querySelectorAll('*')].flatMap(e => e.shadowRoot ? [e, ...all(e.shadowRoot)] : [e]);
  const elements = all(document);
  const words = e => (typeof e.className === 'string' ? e.className : e.getAttribute('class') || '')
    .split(/[\s_-]+|(?<=[a-z])(?=[A-Z])/).map(w => w.toLowerCase());
  const named = (e, names) => words(e).some(w => names.includes(w));
  const seen = e => {
    const box = e.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0 &&
      e.checkVisibility({opacityProperty: true, visibilityProperty: true});
  };
  const text = e => (e.innerText ?? e.textContent ?? '').trim();
  const used = 'a[href],button,input,select,textarea,[tabindex],[role=button],[role=link]';
  // What bears words or can be used is not waited for, whatever its class is called.
  const wordless = e => /^((loading|please wait|wait|one moment|working)\b.{0,40})?[.\u2026\s]*$/i.test(text(e)) &&
    !e.matches(used) && !e.querySelector(used) && !(e.matches('img') && e.alt);
  const told = '[aria-busy="true"],[role="progressbar"]:not([aria-valuenow]),progress:not([value])';
  const called = e => named(e, ['spinner', 'loading', 'skeleton', 'loader', 'shimmer']) && wordless(e);
  const turns = animation => {
    const effect = animation.effect, e = effect && effect.target;
    return !!e && animation.playState === 'running' && effect.getTiming().iterations === Infinity && wordless(e) &&
      e.getBoundingClientRect().width <= 160 && effect.getKeyframes().some(k => /rotate/.test(`${k.transform} ${k.rotate === 'none' ? '' : k.rotate && 'rotate'}`));
  };
  const turning = new Set(document.getAnimations().filter(turns).map(a => a.effect.target));
  // What is made to hold something: a person sees its frame, or that the page has no content.
  const holder = '[role=dialog],[role=tabpanel],[role=region],[role=menu],[role=listbox],[role=list],[role=table],' +
    '[role=grid],[role=tree],dialog,main,[role=main],section,article,ul,ol,table,nav';
  const content = 'img,svg,canvas,video,audio,iframe,object,embed,input,select,textarea,button,progress,[role=img]';
  const empty = e => e.matches(holder) && !text(e) && !e.querySelector(content) && !e.shadowRoot &&
    ![...e.querySelectorAll('*')].some(x => x.shadowRoot) && getComputedStyle(e).backgroundImage === 'none' &&
    (e.matches('main,[role=main],[role=tabpanel]') ? e.checkVisibility({visibilityProperty: true}) && !e.closest('[hidden]') :
      seen(e) && e.getBoundingClientRect().height >= 40 && e.getBoundingClientRect().width >= 80);
  const says = e => (e.matches('[role=alert],[role=alertdialog],[role=status],[aria-live=polite],[aria-live=assertive]') ||
    named(e, ['toast', 'toaster', 'snackbar', 'notification', 'flash', 'alert', 'error', 'message'])) &&
    text(e).length > 2 && text(e).length < 300;
  const kind = e => (e.matches(told) || called(e) || turning.has(e)) && seen(e) ? 'busy' : empty(e) ? 'empty' :
    says(e) && seen(e) ? 'said' : '';
  const step = e => [e.localName, e.getAttribute('role'), ...words(e).slice(0, 6), e.id].filter(Boolean).join('.').replace(/\d+/g, '*');
  const up = e => e.parentElement || e.getRootNode().host;
  const where = e => { const path = []; for (let x = e; x && x !== document.body && path.length < 5; x = up(x)) path.unshift(step(x)); return path.join('>'); };
  const found = elements.map(e => [e, kind(e)]).filter(each => each[1]);
  const there = new Set(found.map(each => each[0]));
  state.known = new Set([...state.known].filter(e => there.has(e)));
  const signs = found.map(([e, what]) => ({kind: what, where: where(e), said: what === 'said' ? text(e) : '', known: what !== 'said' && state.known.has(e)}));
  const passed = state.said.map(line => ({kind: 'said', where: '', said: line, known: false}));
  if (remember) {
    state.known = there;
    state.said = [];
    // What is said for a moment is gone when somebody asks for it.
    if (!state.observer) {
      const note = e => { if (e.nodeType === 1) for (const x of [e, ...e.querySelectorAll('*'), e.closest('[role=alert],[role=status],[aria-live]')]) if (x && says(x) && state.said.length < 50) state.said.push(text(x)); };
      state.observer = new MutationObserver(changes => changes.forEach(c => c.type === 'childList' ? c.addedNodes.forEach(n => note(n.nodeType === 3 ? n.parentElement ?? n : n)) : note(c.target.parentElement ?? c.target)));
      state.observer.observe(document, {subtree: true, childList: true, characterData: true});
    }
  }
  return {loading: document.readyState === 'loading', signs: [...signs, ...passed].slice(0, 200)};
}
