element => {
  const paint = e => getComputedStyle(e).backgroundColor;
  const clear = colour => colour === 'transparent' || colour.endsWith(', 0)');
  const filled = e => [e, e.parentElement, e.firstElementChild].some(
    x => x && !clear(paint(x)) && x.getBoundingClientRect().width < 420 && x.getBoundingClientRect().height < 90 &&
      (!x.parentElement || paint(x) !== paint(x.parentElement)));
  const all = [element, ...element.querySelectorAll('*')].slice(0, 20);
  const tip = all.map(e => e.getAttribute('title') || e.getAttribute('data-tooltip') || e.getAttribute('data-title') ||
    e.getAttribute('data-original-title') || (e.tagName === 'title' ? e.textContent : '')).find(Boolean) || '';
  const names = all.flatMap(e => [e.getAttribute('class'), e.id, e.getAttribute('href'), e.getAttribute('xlink:href'),
    e.getAttribute('src'), e.getAttribute('data-icon'), e.getAttribute('data-testid'), e.getAttribute('name'), e.tagName.includes('-') ? e.tagName : '']);
  // What is closed in it is no word of what can be seen.
  const read = e => (e.innerText ?? e.textContent).trim();
  const points = element.matches('summary') || all.some(e => getComputedStyle(e).cursor === 'pointer' && read(e) === read(element));
  const pressed = points || element.matches('button,summary,[role=button],[role=menuitem],[role=treeitem]');
  const pseudo = e => ['::before', '::after'].map(p => getComputedStyle(e, p).content).filter(c => c !== 'none').join(' ');
  const signs = (element.textContent + ' ' + all.map(pseudo).join(' ') + ' ' + names.filter(Boolean).join(' ')).toLowerCase();
  const arrow = !pressed || element.matches('a[href]:not([href="#"]):not([href=""]):not([href^="javascript:"])') ? '' :
    /[\u25be\u25bc\u25bf\u2304\u02c5\u{1f783}]|(chevron|caret|arrow|angle)-?_?(down|drop)|expand-?_?more|submenu/u.test(signs) ? 'down' :
    /[\u25b8\u25b6\u25ba\u203a]|(chevron|caret|angle)-?_?(right|forward)/u.test(signs) ? 'right' : '';
  const opener = element.closest('[aria-expanded],[aria-haspopup]') || element.querySelector('[aria-expanded],[aria-haspopup]');
  // Many a group says neither that it opens something nor that this is closed, only what it controls.
  const control = element.closest('[aria-controls]:not([aria-selected])');
  const panel = control && element.getRootNode().getElementById(control.getAttribute('aria-controls').split(' ')[0]);
  const shutAway = !!panel && panel.getBoundingClientRect().height < 2;
  // A group may be closed by nothing but having no height, and its entries keep theirs.
  const holders = e => { const up = e.parentElement || e.getRootNode().host; return !up || up === document.body ? [] : [up, ...holders(up)]; };
  const clipped = holders(element).some(e => {
    const box = e.getBoundingClientRect(), style = getComputedStyle(e);
    return (box.height < 1 && style.overflowY !== 'visible') || (box.width < 1 && style.overflowX !== 'visible');
  });
  // What a press does, as far as the page declares it.
  const bears = e => e.textContent.trim() === element.textContent.trim();
  const own = [element, ...holders(element).slice(0, 3).filter(bears), ...all.slice(1).filter(bears)];
  const opening = 'summary,[aria-expanded],[aria-haspopup]:not([aria-haspopup=false]),[popovertarget],' +
    ['', 'bs-'].flatMap(x => ['dropdown', 'collapse', 'offcanvas'].map(y => `[data-${x}toggle=${y}]`)).join();
  const toOpen = own.find(e => e.matches(opening));
  const links = [...element.querySelectorAll('a')];
  const anchor = element.closest('a,area') || (links.length === 1 && bears(links[0]) ? links[0] : null);
  const written = anchor ? anchor.getAttribute('href') ?? anchor.getAttribute('xlink:href') : null;
  const absolute = text => { try { return new URL(text, element.baseURI).href; } catch { return text; } };
  const script = anchor ? anchor.getAttribute('onclick') || '' : '';
  const button = element.closest('button,input,[type=submit]');
  const form = button && (button.form || button.closest('form'));
  const sends = !!form && (['submit', 'image'].includes(button.type) || button.getAttribute('type') === 'submit');
  // The form in which was typed last is sent by what it shows for that, if by one thing. It holds the focus still, or
  // its fields tell, where none of another form holds it.
  const typed = document.activeElement;
  const holds = !!typed && typed.matches('input,textarea,select') ? typed.form === form :
    sends && [...form.elements].some(e => e.matches('input:not([type=hidden]),textarea') && e.value !== e.defaultValue);
  const senders = form ? [...form.elements].filter(e => ['submit', 'image'].includes(e.type) && e.matches('button,input') && e.getBoundingClientRect().height > 1) : [];
  const finishes = sends && senders.length === 1 && holds;
  const data = own.flatMap(e => [...e.attributes]);
  const unsafe = data.some(a => /^(data-)?hx-(post|put|patch|delete)$/.test(a.name) ||
    (/^data-(turbo-|ajax-|http-)?method$/.test(a.name) && a.value.toLowerCase() !== 'get'));
  const root = element.getRootNode();
  const texts = (e, name) => (e.getAttribute(name) || '').split(/\s+/).filter(Boolean).map(i => root.getElementById(i)).filter(Boolean).map(x => x.textContent.trim());
  const described = own.flatMap(e => [e.getAttribute('aria-description'), ...texts(e, 'aria-describedby'),
    ...[...e.attributes].filter(a => /^(data-)?([a-z]+-)?(confirm|message|warning|prompt|question)(-[a-z]+)?$/.test(a.name)).map(a => a.value)]).filter(Boolean);
  // What its page calls the act: its data, the name of a script's one call, what a form sends along with the press.
  const act = /^(data-)?([\w-]*[-_])?(action|act|command|cmd|op|operation|verb|task|intent|do)$/i;
  // What the browser, or a library of the page, calls so is no act of the page's: `clearTimeout`, `removeClass`.
  const common = [element, document, self, History.prototype, Storage.prototype, HTMLFormElement.prototype, element.classList, [], '', new Map(), self.jQuery && self.jQuery.fn].filter(x => x != null).map(Object);
  const ours = name => !common.some(each => name in each && (each !== self || /\[native code\]/.test(String(self[name]))));
  const called = text => [...(text || '').slice(0, 2000).matchAll(/([a-z$_][\w$]*)\s*\(/gi)].map(found => found[1]).filter(ours);
  const quoted = text => [...(text || '').slice(0, 2000).matchAll(/'([^']{1,200})'|"([^"]{1,200})"/g)].map(found => found[1] || found[2]);
  const one = text => /^[a-z]{5,20}$/.test(text);
  const two = text => /[a-z][A-Z]|[a-z][_-][a-z]/.test(text) && /^[\w-]{4,40}$/.test(text);
  // What a press does is written into attributes that HTML itself does not have: `ng-click`, `@click`, `wire:click`.
  const binds = /^on|[:@(]|^(ng|x|v|phx|hx|ic|up|jsaction|command)(-|$)|^data-(ng|hx|ajax|turbo|remote|bind|target|action|controller|url|href|path|endpoint)(-|$)/i;
  const bound = data.filter(a => binds.test(a.name) && !/^(xlink|xml|xmlns):|^data-(bs-)?toggle$/.test(a.name));
  const scripts = [...bound.map(a => a.value), ...(written && /^javascript:/i.test(written) ? [written] : [])];
  const strings = scripts.flatMap(quoted);
  // A method that HTML does not have is declared by an attribute, or by a hidden field of the form.
  const methods = data.filter(a => /^data-(turbo-|ajax-|http-)?method$/.test(a.name)).map(a => a.value)
    .concat(bound.some(a => /(^|-)delete(-|$)/.test(a.name) || (/(^|-)method$/.test(a.name) && /^delete$/i.test(a.value))) ? ['delete'] : [],
      scripts.some(x => /\bmethod['"]?\s*:\s*['"]delete['"]/i.test(x)) ? ['delete'] : [],
      sends ? [...form.elements].filter(e => e.name === '_method').map(e => e.value) : [])
    .filter(each => each.toLowerCase() === 'delete');
  const sending = sends ? [form.getAttribute('onsubmit'), button.getAttribute('formaction') || form.getAttribute('action')] : [];
  const acts = [
    ...data.filter(a => /^data-/.test(a.name) && act.test(a.name)).map(a => a.value),
    ...[...scripts, ...sending].flatMap(called).filter(x => one(x) || two(x)),
    ...bound.map(a => (/(?:#|^--)(\w+)$/.exec(a.value) || [])[1]).filter(x => x && one(x) && ours(x)),
    ...[...strings, ...bound.map(a => a.value)].flatMap(x => x.split(/->|#|\s/)).filter(two),
    ...(sends ? [...form.elements].filter(e => e.type === 'hidden' && (act.test(e.name) || two(e.value))).map(e => e.value) : []),
    ...(sends && button.name ? [button.name, act.test(button.name) || two(button.value) ? button.value : ''] : []),
  ].filter(each => /^[\w :.-]{1,40}$/.test(each));
  const holder = element.form || element.closest('form');
  // A form is sent by a choice in it where the page says so, or where it has nothing else that would send it.
  const attribute = name => holder && holder.getAttribute(name) || '';
  const sender = holder && [...holder.elements].some(e => ['submit', 'image'].includes(e.type) && e.matches('button,input'));
  const heard = own.concat(element.closest('label') || [], holder || []).flatMap(e => [...e.attributes])
    .filter(a => /^on(change|input|click|blur|key)|^(data-)?hx-|^data-(auto|action|controller)/.test(a.name)).map(a => a.value).join(' ');
  const hidden = holder ? [...holder.elements].filter(e => e.name === '_method').map(e => e.value) : [];
  // One of a row of like things of which one is marked as the present one: it shows another part, as a tab does.
  const present = e => [...e.classList].some(c => /(^|[-_])(active|selected|current)$/i.test(c)) ||
    e.getAttribute('aria-selected') === 'true' || !['', 'false'].includes(e.getAttribute('aria-current') || '');
  const shown = e => [e, ...e.children].some(present);
  // Where the present one leads to an address and it does not, it is put beside such and does something else.
  const goes = e => [e, ...e.querySelectorAll('a[href]')].some(x => x.matches('a[href]') && !/^(#?$|javascript:)/i.test(x.getAttribute('href').trim()));
  const strip = own.some(e => {
    const row = [...(e.parentElement ? e.parentElement.children : [])].filter(x => x.tagName === e.tagName);
    const now = row.filter(shown);
    return row.length > 2 && !shown(e) && now.length === 1 && (goes(e) || !goes(now[0]));
  });
  // What is drawn on it, without what other controls in it are called: the entries of a list, the tools of a row.
  const used = 'button,a[href],input,select,textarea,[role=button],[role=link],[role=menuitem],[role=option],[role=treeitem],[role=tab]';
  const drawn = element.tagName === 'SELECT' || element.querySelector(used) ? '' : element.innerText;
  // A number behind the words, in an element of its own: how many there are.
  const numbers = all.slice(1).filter(e => !e.children.length && /^\(?\d[\d.,]*\+?\)?$/.test(read(e)));
  const count = numbers.length && read(element) !== read(numbers.at(-1)) && read(element).endsWith(read(numbers.at(-1))) ? read(numbers.at(-1)) : '';
  // Where its page's own script goes, by an address that is written on it.
  const goes_to = [...strings, ...bound.map(a => a.value)].filter(x => /^(https?:\/)?\/\S{1,200}$/i.test(x)).map(absolute).slice(0, 20);
  // What a form asks for by the entry of a list of actions, where a press of a bare yes sends it.
  const actions = sends ? [...form.elements].filter(e => e.tagName === 'SELECT' && [e.name, e.id, e.getAttribute('aria-label'), ...[...(e.labels || [])].map(x => x.textContent)]
    .some(x => /action|with selected|bulk/i.test(x || ''))).flatMap(e => [...e.selectedOptions].map(o => o.textContent.trim().slice(0, 100))) : [];
  return {
    strip, acts, goes_to, actions, count,
    opens: (!!toOpen && toOpen.getAttribute('aria-expanded') !== 'true') || (shutAway && own.includes(control)),
    tab: own.some(e => e.matches('[role=tab],[data-toggle=tab],[data-toggle=pill],[data-bs-toggle=tab],[data-bs-toggle=pill]')),
    leads: written === null ? '' : absolute(written || '#'),
    scripted: written !== null && (/^(#?$|javascript:)/i.test(written.trim()) ||
      /return false|preventDefault/.test(script) || anchor.hasAttribute('download')),
    finishes, sends, sends_to: sends ? absolute(button.getAttribute('formaction') || form.getAttribute('action') || '') : '',
    unsafe: unsafe || own.some(e => [...e.classList].some(c => /(^|[-_])(danger|destructive)$/i.test(c))),
    told: [...own.flatMap(e => ['title', 'aria-label', 'aria-roledescription', 'alt', 'data-tooltip', 'data-title', 'data-original-title'].map(n => e.getAttribute(n))), button && button.tagName === 'INPUT' ? button.value : '', ...methods, element.querySelector(used) ? '' : tip].filter(Boolean),
    words: [drawn, ...(drawn ? all.map(pseudo) : [pseudo(element)])].filter(Boolean).map(x => x.trim().slice(0, 400)),
    form_says: [attribute('aria-label'), attribute('title'), ...hidden.filter(each => each.toLowerCase() === 'delete')].filter(Boolean),
    sends_itself: !!holder && (!sender || /submit|fetch|post|save/i.test(heard)),
    described: described.map(x => x.slice(0, 400)), form_to: holder && holder.getAttribute('action') ? absolute(holder.getAttribute('action')) : '',
    ids: own.flatMap(e => ['id', 'data-testid', 'data-test', 'data-cy', 'data-qa'].map(n => e.getAttribute(n))).filter(each => each && /^[\w -]{1,40}$/.test(each)),
    marks: data.filter(a => /^data-|^(name|value)$/.test(a.name) && a.value.length < 40).map(a => a.value),
    host: element.ownerDocument.location.href,
    clipped, tooltip: tip.trim(), picture: names.filter(Boolean).join(' ').toLowerCase().slice(0, 400),
    closed: (!!opener && opener.getAttribute('aria-expanded') !== 'true') || shutAway || element.matches('details:not([open]) > summary'),
    shut: element.getAttribute('aria-expanded') === 'false',
    arrow, points, blank: !!element.closest('a[target=_blank]'), filled: filled(element)};
}
