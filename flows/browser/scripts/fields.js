inputs => inputs.map(e => {
  const box = e.getBoundingClientRect();
  const label = [...(e.labels || [])].map(l => l.textContent).join(' ');
  const seen = box.width > 1 && box.height > 1 && box.right > 0 && box.left < innerWidth && !e.disabled && !e.readOnly &&
    e.tabIndex >= 0 && !e.closest('[aria-hidden=true]') && e.checkVisibility({visibilityProperty: true});
  return {seen, type: e.type, filled: !!e.value, max: e.maxLength, mode: e.inputMode || '',
    words: [e.name, e.id, e.autocomplete, e.placeholder, e.getAttribute('aria-label'), label].filter(Boolean).join(' ').toLowerCase()};
})
