// What is typed in a form of a staff page stays until that form was saved: another form saved, a link, a reload, a
// session that ended. It is kept in this tab only, for this member only, and put back when the form is shown again.
// Only words are kept, and what was ticked and chosen beside them: a form without any, and rows ticked in a list, begin
// anew, because what a form is about must be chosen by whoever sends it.
(() => {
  const { member } = document.currentScript.dataset;
  const PREFIX = `foyer typed ${member} `;
  // What a form was made from goes back with its words, so that nobody's newer words are overwritten unseen.
  const ORIGINS = ['base', 'shown'];
  const here = location.pathname + location.search;
  let isLeavingByUs = false;

  const store = (() => {
    try {
      sessionStorage.setItem(`${PREFIX}?`, '');
      sessionStorage.removeItem(`${PREFIX}?`);
      return sessionStorage;
    } catch {
      return null;
    }
  })();

  const isKept = (form) => form?.method === 'post' && !('brief' in form.dataset);
  const keyOf = (form) => {
    const { pathname, search } = new URL(form.getAttribute('action') || here, location.href);
    return `${PREFIX}${pathname}${search} ${form.id}`;
  };
  const read = (key) => {
    try {
      return JSON.parse(store.getItem(key));
    } catch {
      return null;
    }
  };
  const allKept = () =>
    Object.keys(store)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => ({ key, kept: read(key) }))
      .filter(({ kept }) => kept);

  const isTick = ({ type }) => type === 'checkbox' || type === 'radio';
  const isRowOfList = ({ name, type }) => type === 'checkbox' && name.endsWith('[]');
  const isText = ({ type }) => /^(text|textarea|search|email|tel|url|number)$/.test(type);
  const isTyped = (field) => {
    if (!field.name || field.disabled || /^(hidden|password|file|submit|button)$/.test(field.type))
      return false;
    if (isRowOfList(field)) return false;
    if (isTick(field)) return field.checked !== field.defaultChecked;
    if (field.options) return [...field.options].some((one) => one.selected !== one.defaultSelected);
    return field.value !== field.defaultValue;
  };

  function keep(form) {
    const typed = [...form.elements].filter(isTyped);
    if (!typed.some(isText)) return store.removeItem(keyOf(form));
    const words = typed.map((field) =>
      isTick(field) ? [field.name, field.value, field.checked] : [field.name, field.value],
    );
    const origins = ORIGINS.flatMap((name) => {
      const field = form.elements.namedItem(name);
      return field?.type === 'hidden' ? [[name, field.value]] : [];
    });
    const label = form.getAttribute('aria-label') ?? '';
    store.setItem(keyOf(form), JSON.stringify({ words, origins, label, page: here, sentFrom: null }));
  }

  /** A form that was sent is saved once its answer led on to a page, or is one itself; a refused or lost one is not. */
  function forgetSaved() {
    const [visit] = performance.getEntriesByType('navigation');
    const from = document.referrer && new URL(document.referrer);
    for (const { key, kept } of allKept()) {
      if (!kept.sentFrom) continue;
      const isAnswer = from && from.pathname + from.search === kept.sentFrom;
      const isTaken = visit?.redirectCount > 0 || isDrawnAtOnce(visit, kept);
      if (isAnswer && isTaken) store.removeItem(key);
      else store.setItem(key, JSON.stringify({ ...kept, sentFrom: null }));
    }
  }

  /** The page stands where the form was sent to, and nothing on it says no. */
  const isDrawnAtOnce = (visit, { sentTo }) =>
    sentTo === here &&
    visit?.type === 'navigate' &&
    (visit.responseStatus ?? 200) < 300 &&
    !document.querySelector('[aria-invalid=true],main [role=alert]');

  const fieldsOf = (form, name) => [...form.elements].filter((field) => field.name === name);

  function putBack(form, { words, origins }) {
    for (const [name] of words)
      form.dispatchEvent(new CustomEvent('row-needed', { bubbles: true, detail: Number.parseInt(name, 10) }));
    for (const [name, value, checked] of words)
      for (const field of fieldsOf(form, name)) {
        if (isRowOfList(field)) continue;
        if (!isTick(field)) field.value = value;
        else if (field.value === value) field.checked = checked;
        const fold = field.closest('details');
        if (fold) fold.open = true;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    for (const [name, value] of origins) for (const field of fieldsOf(form, name)) field.value = value;
  }

  const line = (words, ...more) => {
    const note = document.createElement('p');
    note.className = 'put-back';
    note.setAttribute('role', 'status');
    note.append(words, ...more);
    return note;
  };

  function offerToDrop(form, key) {
    const drop = document.createElement('button');
    drop.type = 'button';
    drop.className = 'btn btn--bare';
    drop.textContent = 'Drop them';
    const note = line('Not saved yet: your words from before are back. ', drop);
    drop.addEventListener('click', () => {
      form.reset();
      store.removeItem(key);
      note.remove();
    });
    form.prepend(note);
  }

  /** Words of a form that this page has folded away: said, with the way back to them. */
  function tellOfOthers(shown) {
    const area = (path) => path.split(/[/?]/, 4).join('/');
    const others = allKept().filter(({ key, kept }) => !shown.has(key) && area(kept.page) === area(here));
    for (const { key, kept } of others) {
      const [, first = ''] =
        kept.words.find(([, value, checked]) => checked === undefined && value.trim()) ?? [];
      const back = document.createElement('a');
      back.href = kept.page;
      back.textContent = 'Go on with it';
      const drop = document.createElement('button');
      drop.type = 'button';
      drop.className = 'btn btn--bare';
      drop.textContent = 'Drop it';
      const words = document.createElement('q');
      words.dir = 'auto';
      words.textContent = first.length > 80 ? `${first.slice(0, 80)}…` : first;
      const note = line('Not saved yet: ', words, ' ', back, ' ', drop);
      drop.addEventListener('click', () => {
        store.removeItem(key);
        note.remove();
      });
      document.querySelector('main .head')?.after(note);
    }
  }

  if (store) {
    forgetSaved();
    const shown = new Set();
    for (const form of document.querySelectorAll('form')) {
      if (!isKept(form)) continue;
      const key = keyOf(form);
      const kept = read(key);
      if (!kept) continue;
      shown.add(key);
      // A form that came back refused shows its words by itself.
      if (form.querySelector('[aria-invalid=true],[role=alert]')) continue;
      putBack(form, kept);
      offerToDrop(form, key);
    }
    tellOfOthers(shown);
  }

  const unsaved = new Set();
  addEventListener('input', ({ target }) => {
    const { form } = target;
    if (!isKept(form) || /password|file/.test(target.type)) return;
    unsaved.add(form);
    if (store) keep(form);
  });
  addEventListener('change', ({ target: { form } }) => store && isKept(form) && keep(form));
  addEventListener('reset', ({ target }) => {
    unsaved.delete(target);
    store?.removeItem(keyOf(target));
  });

  addEventListener('submit', (event) => {
    const { target: form } = event;
    isLeavingByUs = true;
    setTimeout(() => {
      isLeavingByUs = false;
    }, 2000);
    if (event.defaultPrevented || form.method !== 'post') return;
    unsaved.delete(form);
    const kept = store && read(keyOf(form));
    if (!kept) return;
    const to = event.submitter?.getAttribute('formaction') ?? form.getAttribute('action');
    const { pathname, search } = new URL(to || here, location.href);
    store.setItem(keyOf(form), JSON.stringify({ ...kept, sentFrom: here, sentTo: pathname + search }));
  });
  addEventListener('click', ({ target }) => {
    if (!target.closest?.('a[href]')) return;
    isLeavingByUs = true;
    setTimeout(() => {
      isLeavingByUs = false;
    }, 2000);
  });

  // Within Foyer the words come back by themselves; closing the tab is the one way to lose them.
  addEventListener('beforeunload', (event) => {
    if (unsaved.size > 0 && !(store && isLeavingByUs)) event.preventDefault();
  });
})();
