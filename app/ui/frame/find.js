// Finds pages and customers in place, by Ctrl or Cmd and K, or the entry Find, which leads to /search without this.
(() => {
  const dialog = document.getElementById('find');
  if (!dialog?.showModal) return;
  const [field, list, status] = dialog.querySelectorAll('[role]');
  const isMac = /Mac|iP/.test(navigator.platform);
  let options = [];
  let active = -1;
  let asked;

  const make = (tag, props, ...inside) => {
    const made = Object.assign(document.createElement(tag), props);
    made.append(...inside);
    return made;
  };
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  // Where this page leads: the menu without its counts, and the pages of a customer.
  const pages = new Map();
  for (const link of document.querySelectorAll('.nav a:not([href="/search"]), .tabs a')) {
    const words = [...link.childNodes].filter((one) => one.className !== 'n').map((one) => one.textContent);
    const beside = link.closest('.whose')?.querySelector('.whose__n').textContent ?? '';
    pages.set(link.href, { href: link.href, title: words.join('').trim(), beside });
  }

  function choose(next) {
    if (options[active]) options[active].ariaSelected = 'false';
    active = next;
    const option = options[next];
    field.setAttribute('aria-activedescendant', option?.id ?? '');
    if (!option) return;
    option.ariaSelected = 'true';
    option.scrollIntoView({ block: 'nearest' });
  }

  function show(groups, says) {
    options = [];
    const drawn = groups.map(({ title, found }) => {
      const links = found.map(({ href, title: name, beside }) =>
        make(
          'a',
          { href, className: 'cmd__o', role: 'option', ariaSelected: 'false', tabIndex: -1, dir: 'auto' },
          make('b', {}, name),
          make('span', { className: 'meta' }, beside),
        ),
      );
      options.push(...links);
      const head = make('p', { className: 'meta', ariaHidden: 'true' }, title);
      return make('div', { className: 'cmd__g', role: 'group', ariaLabel: title }, head, ...links);
    });
    list.replaceChildren(...drawn.filter((group) => group.children[1]));
    for (const [n, option] of options.entries()) option.id = `found-${n}`;
    field.ariaExpanded = String(options.length > 0);
    status.textContent = says ?? (options.length ? `${options.length} to choose from` : 'Nothing fits');
    choose(options.length ? 0 : -1);
  }

  async function look() {
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    const q = field.value.trim();
    const fits = ({ title }) => plain(title).includes(plain(q));
    const own = { title: 'Go to', found: [...pages.values()].filter(fits) };
    if (q.length < 2) return show([own]);
    show([own], 'Looking\u2026');
    try {
      await new Promise((go) => setTimeout(go, 150));
      if (signal.aborted) return;
      const answer = await fetch(`/search.json?${new URLSearchParams({ q })}`, { signal });
      show([own, ...(await answer.json()).groups]);
    } catch {
      if (!signal.aborted) show([own], 'Enter searches on a page of its own');
    }
  }

  function open(event) {
    event.preventDefault();
    if (dialog.open) return dialog.close();
    dialog.showModal();
    field.select();
    void look();
  }

  for (const link of document.querySelectorAll('.nav a[href="/search"]')) {
    link.setAttribute('aria-keyshortcuts', isMac ? 'Meta+K' : 'Control+K');
    for (const keys of link.querySelectorAll('kbd')) {
      keys.hidden = false;
      keys.textContent = isMac ? '\u2318 K' : 'Ctrl K';
    }
    link.addEventListener(
      'click',
      (event) => event.ctrlKey || event.metaKey || event.shiftKey || open(event),
    );
  }
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if ((ctrlKey || metaKey) && !altKey && !shiftKey && key?.toLowerCase() === 'k') open(event);
  });
  field.addEventListener('input', look);
  field.addEventListener('keydown', (event) => {
    const { key, isComposing } = event;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (isComposing || !options[active] || !(step || key === 'Enter')) return;
    event.preventDefault();
    if (step) choose((active + step + options.length) % options.length);
    else options[active].click();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || target.closest('a')) dialog.close();
  });
  dialog.addEventListener('close', () => asked?.abort());
})();
