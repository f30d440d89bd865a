(_, limit) => new Promise(done => {
  const observer = new MutationObserver(() => { observer.disconnect(); done(true); });
  observer.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
  setTimeout(() => { observer.disconnect(); done(false); }, limit);
})
