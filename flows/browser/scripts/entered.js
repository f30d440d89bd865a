() => {
  // What the Enter key would press: the thing that has the focus, or the button that sends its form.
  let element = document.activeElement;
  while (element && element.shadowRoot && element.shadowRoot.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body || element.tagName === 'IFRAME') return [];
  const names = e => [e.innerText, e.value, e.title, e.getAttribute('aria-label')];
  const pressed = element.matches('button,a,summary,[role=button],input[type=submit],input[type=button],input[type=image]');
  const form = element.form || element.closest('form');
  if (pressed) return names(element).filter(Boolean);
  if (!form || element.tagName === 'TEXTAREA') return [];
  const button = [...form.elements].find(e => ['submit', 'image'].includes(e.type));
  const path = new URL(form.getAttribute('action') || location.href, document.baseURI).pathname.split('/');
  return [...(button ? names(button) : []), ...(form.getAttribute('action') ? path : [])].filter(Boolean);
}
