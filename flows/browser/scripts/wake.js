(_, limit) => new Promise(done => {
  const observer = new MutationObserver(() => { observer.disconnect(); done(true); });
  const watch = root => {
    observer.observe(root, {subtree: true, childList: true, attributes: true, characterData: true});
    // What stands in a shadow root changes unheard by those who watch its host.
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) watch(element.shadowRoot);
  };
  watch(document);
  setTimeout(() => { observer.disconnect(); done(false); }, limit);
})
