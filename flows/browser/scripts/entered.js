() => {
  // What the Enter key would press: the thing that has the focus, or the button that sends its form.
  let element = document.activeElement;
  while (element && element.shadowRoot && element.shadowRoot.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body || element.tagName === 'IFRAME') return [];
  const names = e => [e.innerText, e.value, e.title, e.getAttribute('aria-label')];
  const pressed = element.matches('button,a,summary,[role=button],input[type=submit],input[type=button],input[type=image]');
  const form = element.form || element.closest('form');
  if (pressed) return names(element).filter(Boolean);
  const writes = element.tagName === 'TEXTAREA' || element.isContentEditable;
  if (!form || writes) {
    // What one writes is sent by a script, or by no press at all: what stands nearest to press tells of it.
    // What only empties the field itself tells nothing of the key.
    const empties = b => b.tagName === 'BUTTON' && /^clear( (value|date|text|input|field))?$/i.test((b.innerText || b.getAttribute('aria-label') || b.title || '').trim());
    const near = e => e && (writes || !e.matches('main,body'))
      ? [...e.querySelectorAll('button,[role=button],input[type=submit]')].filter(b => writes || !empties(b)) : [];
    for (let e = element.parentElement, up = 0; e && (writes || up < 3); e = e.parentElement, up++)
      if (near(e).length) return near(e).flatMap(names).filter(Boolean);
    return [];
  }
  const button = [...form.elements].find(e => ['submit', 'image'].includes(e.type));
  const path = new URL(form.getAttribute('action') || location.href, document.baseURI).pathname.split('/');
  return [...(button ? names(button) : []), ...(form.getAttribute('action') ? path : [])].filter(Boolean);
}
