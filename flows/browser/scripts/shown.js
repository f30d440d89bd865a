(top) => {
  const texts = [document.body ? document.body.innerText : ''];
  let typed = false;
  const walk = (root) => {
    for (const each of root.querySelectorAll('*')) {
      if (each.shadowRoot) {
        texts.push(each.shadowRoot.textContent);
        walk(each.shadowRoot);
      }
      if (!each.matches('input, textarea')) continue;
      if (each.type === 'password') typed ||= each.value !== '';
      else if (each.type !== 'hidden') texts.push(each.value, each.placeholder);
    }
  };
  walk(document);
  return [typed, texts.join('\n')];
}
