(element, given) => {
  // All that tells what a press of it does, at this moment: its names, what is drawn on it, where it leads, and
  // what stands around it. Digits are left out, for a counter tells nothing.
  const pseudo = e => ['::before', '::after'].map(p => getComputedStyle(e, p).content).join(' ');
  const around = 'dialog,[role=dialog],[role=alertdialog],tr,[role=row],li,fieldset,form,details,dl';
  const told = () => {
    const all = [element, ...element.querySelectorAll('*')].slice(0, 20);
    const form = element.form || element.closest('form'), link = element.closest('a'), holder = element.closest(around);
    const head = [...element.ownerDocument.querySelectorAll('h1,h2,h3,h4,h5,h6,legend,summary')].slice(0, 50);
    return [
      element.innerText, element.value, ...all.map(pseudo),
      ...all.flatMap(e => ['aria-label', 'title', 'alt', 'formaction', 'aria-description'].map(n => e.getAttribute(n))),
      link && link.getAttribute('href'), form && form.getAttribute('action'), form && form.getAttribute('aria-label'),
      holder && holder.textContent.slice(0, 2000), ...head.map(e => e.textContent.slice(0, 200)),
    ].filter(each => each && each !== 'none none').join('\n').replace(/\d+/g, '');
  };
  const key = Symbol.for('stillright.press'), before = self[key];
  if (before) before.end();
  if (!given.watch) return told();
  const judged = given.judged, stages = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
  const watch = {stopped: '', told: '', end: () => stages.forEach(each => removeEventListener(each, stop, true))};
  function stop(event) {
    if (!event.isTrusted) return;
    if (watch.stopped || !judged.includes(watch.told = told())) {
      watch.stopped = watch.stopped || event.type;
      event.stopImmediatePropagation();
      event.preventDefault();
    }
    if (event.type === 'click') watch.end();
  }
  self[key] = watch;
  stages.forEach(each => addEventListener(each, stop, true));
  return told();
}
