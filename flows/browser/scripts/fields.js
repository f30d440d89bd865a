inputs => {
  // A field of a form may be called "action" or "method": the form's own answers are asked past such names.
  const own = (kind, name) => Object.getOwnPropertyDescriptor(kind.prototype, name).get;
  const said = (e, name) => e && Element.prototype.getAttribute.call(e, name);
  const base = own(Node, 'baseURI').call(document);
  const address = text => { try { return new URL(text, base).href; } catch { return 'none:'; } };
  // A script in the place of an address is the site's own only where it does nothing, or calls one of the page's.
  const leads = text => !!text && !!text.trim() && !/^\s*(#|javascript:[\s;]*(void\b[\s(]*0?[\s)]*|[\w$.]+\(\s*\))?[\s;]*$)/i.test(text);
  const seen = e => {
    const box = e.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && box.right > 0 && box.left < innerWidth && !e.disabled && !e.readOnly &&
      e.tabIndex >= 0 && !e.closest('[aria-hidden=true]') && e.checkVisibility({visibilityProperty: true});
  };
  const destination = e => {
    const form = e.form;
    const buttons = form ? [...e.getRootNode().querySelectorAll('button, input')]
      .filter(b => b.form === form && ['submit', 'image'].includes(b.type)) : [];
    const first = buttons.find(b => !b.disabled);
    const method = said(first, 'formmethod') ?? said(form, 'method');
    const action = said(first, 'formaction') ?? said(form, 'action');
    // Without a method a form is sent by GET, unless a script sends it; then it seldom names an action.
    const told = method === null ? !!e.name && leads(action) : !/^(post|dialog)$/i.test(method.trim());
    const others = [...e.getRootNode().querySelectorAll('input[type=password]')].filter(o => o.form === form && seen(o));
    return {
      opaque: self.origin === 'null',
      sends_to: [said(form, 'action'), ...buttons.map(b => said(b, 'formaction'))].filter(leads).map(address),
      in_address: !!form && told,
      shown: e.type !== 'password',
      new: /new-password/.test(e.autocomplete) || (others.length > 1 && !/current-password/.test(e.autocomplete)),
    };
  };
  // A code is often asked for letter by letter, each in a box of its own.
  const one = e => e.maxLength === 1 && ['text', 'tel', 'number', 'password'].includes(e.type) && seen(e);
  const boxes = e => {
    for (let up = e.parentElement; one(e) && up; up = up.parentElement) {
      const held = [...up.querySelectorAll('input')].filter(one);
      if (held.length > 3) return held;
    }
    return [];
  };
  return inputs.map(e => {
    const row = boxes(e);
    const label = [...(e.labels || [])].map(l => l.textContent).join(' ');
    const labels = [e.placeholder, e.getAttribute('aria-label'), label].filter(Boolean).map(s => s.trim().toLowerCase());
    const names = [e.name, e.id, e.autocomplete].filter(Boolean).map(s => s.toLowerCase());
    return {seen: seen(e), type: e.type, names, labels, boxes: row.length, box: row.indexOf(e), destination: destination(e)};
  });
}
