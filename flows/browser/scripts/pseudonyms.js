(_, given) => {
  // A page for the length of one picture: other names and addresses, fields without what was typed, nothing
  // that moves. `unmask` takes all of it back. What can be edited is not touched, for a change may be saved.
  const key = Symbol.for('stillright.picture'), undo = [];
  if (self[key]) self[key]();
  self[key] = () => { delete self[key]; for (const back of undo.reverse()) back(); };
  const literal = words => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pairs = given.pairs.map(([words, shows]) => [new RegExp(`(?<![\\p{L}\\p{N}])${literal(words)}(?![\\p{L}\\p{N}])`, 'gu'), shows]);
  const mail = /[\w.+%-]+@[\w-]+(?:\.[\w-]+)+/g;
  const initials = new Map(given.initials.map(each => [each, each.length > 1 ? 'SP' : 'S']));
  const sampled = text => {
    const changed = text.replace(mail, each => given.kept.includes(each.toLowerCase()) ? each : given.address);
    return pairs.reduce((said, [words, shows]) => said.replace(words, shows), changed);
  };
  const put = (node, name, now) => {
    const before = node[name];
    undo.push(() => { if (node[name] === now) node[name] = before; });
    node[name] = now;
  };
  const empty = field => {
    const style = field.style, name = '-webkit-text-fill-color', before = style.getPropertyValue(name);
    const weight = style.getPropertyPriority(name), had = field.hasAttribute('style');
    style.setProperty(name, 'transparent', 'important');
    undo.push(() => {
      style.setProperty(name, before, weight);
      if (!had && field.getAttribute('style') === '') field.removeAttribute('style');
    });
  };
  const told = field => field.value ?? field.textContent;
  const buttons = ['button', 'submit', 'reset'], quiet = new CSSStyleSheet();
  quiet.replaceSync('*, *::before, *::after { caret-color: transparent !important; }');
  const walk = root => {
    const sheets = [...root.adoptedStyleSheets];
    root.adoptedStyleSheets = [...sheets, quiet];
    undo.push(() => { root.adoptedStyleSheets = root.adoptedStyleSheets.filter(each => each !== quiet); });
    for (const each of root.getAnimations()) {
      if (each.playState !== 'running' || each.effect?.getComputedTiming().endTime !== Infinity) continue;
      const at = each.currentTime;
      each.pause();
      each.currentTime = 0;
      undo.push(() => { each.currentTime = at; each.play(); });
    }
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const holder = node.parentElement, alone = initials.get(node.data.trim());
      if (!holder || holder.isContentEditable || holder.closest('script, style, textarea')) continue;
      const now = alone ? node.data.replace(node.data.trim(), alone) : sampled(node.data);
      if (now !== node.data) put(node, 'data', now);
    }
    for (const each of root.querySelectorAll('*')) {
      if (each.shadowRoot) walk(each.shadowRoot);
      const button = each.matches('input') && buttons.includes(each.type);
      if (button && sampled(each.value) !== each.value) put(each, 'value', sampled(each.value));
      if (button || !(each.matches('input, textarea') || each.isContentEditable)) continue;
      const text = told(each);
      if (text && (given.all || each.type === 'password' || sampled(text) !== text)) empty(each);
    }
  };
  walk(document);
}
