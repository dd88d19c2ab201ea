// Staff pages work without this. It shows that a form is being saved, keeps it from being sent twice, adds the next
// empty row of a list, and says how many characters are left once that matters.
(() => {
  let pressed = null;

  const restore = () => {
    if (!pressed) return;
    const { button, words, form } = pressed;
    button.replaceChildren(...words);
    button.removeAttribute('aria-busy');
    button.style.removeProperty('min-width');
    delete form.dataset.sending;
    pressed = null;
  };

  addEventListener('submit', (event) => {
    const { target: form, submitter } = event;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (form.dataset.sending) return event.preventDefault();
    // What is shown in a frame, or kept as a file, leaves the page as it is.
    if (submitter?.formTarget || form.dataset.answers === 'file') return;
    form.dataset.sending = 'yes';
    const button = submitter ?? form.querySelector('button:not([type=button])');
    // After the browser has read the form: the pressed button's name and value belong to it.
    setTimeout(() => {
      if (!button?.matches('.btn')) return;
      pressed = { button, form, words: [...button.childNodes] };
      button.style.minWidth = `${button.offsetWidth}px`;
      button.setAttribute('aria-busy', 'true');
      button.replaceChildren('Saving\u2026');
      // A request that was stopped or lost must not lock the form.
      setTimeout(restore, 20_000);
    });
  });

  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) restore();
  });

  // Rows: each list ends in an empty one, and lines that are pasted or typed into a first field become rows.
  const MOST_ROWS = 50;
  const rowsOf = (list) => [...list.querySelectorAll('[data-row]')];
  const firstOf = (row) => row.querySelector('[data-first]');

  function addRow(list) {
    const template = list.querySelector('template');
    const number = rowsOf(list).length;
    if (!template || number >= MOST_ROWS) return null;
    const made = document.createElement('template');
    made.innerHTML = template.innerHTML.replaceAll('%n%', String(number));
    const row = made.content.firstElementChild;
    list.append(row);
    return row;
  }

  const addRowAfter = (list) => {
    const last = rowsOf(list).at(-1);
    if (last && firstOf(last)?.value.trim()) addRow(list);
  };

  addEventListener('row-needed', ({ target, detail }) => {
    const list = target.querySelector('[data-rows]');
    while (list && Number.isInteger(detail) && rowsOf(list).length <= detail && addRow(list));
  });

  const nameInRow = ({ name }) => name.replace(/^\d+\./, '');

  // Lines that become rows share its days and choices, as they do where they stay lines.
  function share(from, to) {
    for (const { name, type, value } of from.querySelectorAll('select, [type=date], [type=radio]:checked')) {
      const own = [...to.querySelectorAll('select, [type=date], [type=radio]')].find(
        (one) => nameInRow(one) === nameInRow({ name }) && (type !== 'radio' || one.value === value),
      );
      if (type === 'radio' && own) own.checked = true;
      else if (own) own.value = value;
    }
  }

  // At once, and never when the field is left: a button must not move away from under a finger.
  function spread(list, field) {
    const lines = field.value.split('\n').filter((line) => line.trim());
    if (lines.length < 2) return;
    const rows = rowsOf(list);
    const from = field.closest('[data-row]');
    const free = rows.slice(rows.indexOf(from) + 1);
    [field.value] = lines;
    for (const line of lines.slice(1)) {
      let row = free.shift();
      while (row && firstOf(row).value.trim()) row = free.shift();
      row ??= addRow(list);
      // What has no row of its own stays a line: the server makes it one.
      if (row) {
        firstOf(row).value = line;
        share(from, row);
      } else firstOf(rowsOf(list).at(-1)).value += `\n${line}`;
    }
  }

  addEventListener('input', ({ target }) => {
    const list = target.closest('[data-rows]');
    if (list && 'first' in target.dataset) spread(list, target);
    if (list) addRowAfter(list);
    tellRoom(target);
  });

  // Enter begins the next one.
  addEventListener('keydown', (event) => {
    const { target, key, shiftKey, isComposing } = event;
    if (key !== 'Enter' || shiftKey || isComposing || !('first' in (target.dataset ?? {}))) return;
    event.preventDefault();
    const rows = rowsOf(target.closest('[data-rows]'));
    const next = rows[rows.indexOf(target.closest('[data-row]')) + 1];
    if (next) firstOf(next).focus();
  });

  // Room that is left, from four fifths of the limit on.
  function tellRoom(field) {
    const most = Number(field.dataset?.most);
    if (!most) return;
    const length = [...new Intl.Segmenter().segment(field.value)].length;
    let says = field.parentElement.querySelector('.room');
    if (length < most * 0.8) return says?.remove();
    if (!says) {
      says = document.createElement('span');
      says.className = 'hint room';
      says.setAttribute('role', 'status');
      field.after(says);
    }
    const left = most - length;
    says.textContent = left >= 0 ? `${left} characters left` : `${-left} characters too many`;
  }
})();

// A mail that is shown as it arrives takes as much height as it needs; without this it scrolls.
(() => {
  const grow = (frame) => {
    const { body } = frame.contentDocument ?? {};
    if (body?.childElementCount) frame.style.height = `${Math.ceil(body.getBoundingClientRect().height)}px`;
  };
  const growAll = () => {
    for (const frame of document.querySelectorAll('iframe.mail__f')) grow(frame);
  };
  document.addEventListener('load', ({ target }) => target.matches?.('iframe.mail__f') && grow(target), true);
  addEventListener('resize', growAll);
  growAll();
})();
