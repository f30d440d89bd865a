_ => {
  // A reference is good for its element alone: one that is drawn anew, or another document, is not the same.
  const elements = self[Symbol.for('stillright.elements')] ??= {numbers: new WeakMap(), next: Math.floor(Math.random() * 2 ** 40)};
  const number = e => {
    if (!elements.numbers.has(e)) elements.numbers.set(e, elements.next++);
    return elements.numbers.get(e);
  };
  let hash = 0x811c9dc5;
  const add = text => {
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 0x10001, 0x01000193);
  };
  const within = root => {
    add(root.innerHTML ?? root.documentElement?.outerHTML ?? '');
    for (const e of root.querySelectorAll('*')) {
      const box = e.getBoundingClientRect();
      // What style and layout do, and nothing in the markup tells: where it stands, and if it is to be seen.
      add(`${number(e)},${Math.round(box.x)},${Math.round(box.y)},${Math.round(box.width)},${Math.round(box.height)},` +
        `${e.checkVisibility({visibilityProperty: true})},${e === root.activeElement}`);
      // What a person has put into it stands in no attribute.
      if (e.matches('input,textarea')) add(`${e.value},${e.checked},${e.indeterminate}`);
      if (e.matches('select')) add([...e.options].map(o => o.selected ? 1 : 0).join(''));
      if (e.shadowRoot) within(e.shadowRoot);
    }
  };
  within(document);
  return hash;
}
