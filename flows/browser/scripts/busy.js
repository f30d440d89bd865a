() => {
  const marks = '[aria-busy="true"],[role="progressbar"]:not([aria-valuenow]),progress:not([value]),' +
    '[class*="spinner" i],[class*="loading" i],[class*="skeleton" i],[class*="loader" i]';
  const seen = element => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && element.checkVisibility({opacityProperty: true, visibilityProperty: true});
  };
  const search = root => [...root.querySelectorAll('*')].some(
    element => (element.matches(marks) && seen(element)) || (element.shadowRoot && search(element.shadowRoot)));
  return document.readyState === 'loading' || search(document);
}
