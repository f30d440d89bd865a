(element, given) => {
  // In one go, so that nothing can change in between: is it as it was decided, and then the text, and the guard.
  if (JSON.stringify(given.describe([element])[0].destination) !== given.decided) return false;
  const key = Symbol.for('stillright');
  const guard = self[key] ??= {secrets: new Map(), stopped: ''};
  const root = element.getRootNode();
  const said = (e, name) => e && Element.prototype.getAttribute.call(e, name);
  const origin = text => { try { return new URL(text, Object.getOwnPropertyDescriptor(Node.prototype, 'baseURI').get.call(document)).origin; } catch { return 'none:'; } };
  const check = event => {
    const form = event.target, by = event.submitter;
    const held = [...guard.secrets].filter(([field]) => field.form === form && field.value);
    if (event.defaultPrevented || !held.length) return;
    const method = (said(by, 'formmethod') ?? said(form, 'method') ?? 'get').trim().toLowerCase();
    const action = (said(by, 'formaction') ?? said(form, 'action') ?? '').trim();
    const shows = !['post', 'dialog'].includes(method) && held.some(([field, secret]) => secret.hidden && field.name);
    const away = action && !/^\s*(#|javascript:[\s;]*(void\b[\s(]*0?[\s)]*|[\w$.]+\(\s*\))?[\s;]*$)/i.test(action) && !held.every(([, secret]) => secret.origins.includes(origin(action)));
    if (!shows && !away) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    guard.stopped = shows ? 'address' : 'away';
  };
  // Last of all that listen, so that it sees what the page's own scripts have made of the form.
  const place = root === document ? self : root;
  if (!guard.secrets.has(element)) place.addEventListener('submit', check);
  guard.secrets.set(element, {origins: given.origins, hidden: given.hidden});
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(element, given.text);
  element.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true, inputType: 'insertText'}));
  element.dispatchEvent(new Event('change', {bubbles: true}));
  return true;
}
