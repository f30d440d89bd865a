(top) => {
  const texts = [document.title, document.body ? document.body.innerText : ''];
  let typed = false;
  const walk = (root) => {
    for (const each of root.querySelectorAll('*')) {
      if (each.shadowRoot) {
        texts.push(each.shadowRoot.textContent);
        walk(each.shadowRoot);
      }
      if (!each.matches('input, textarea')) continue;
      typed ||= each.type === 'password' && each.value !== '';
      texts.push(each.value, each.placeholder);
    }
  };
  walk(document);
  return [typed, texts.join('\n')];
}
