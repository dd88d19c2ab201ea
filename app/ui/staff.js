// Staff pages work without this. It shows that a form is being saved, keeps it from being sent twice,
// and warns before typed words are lost.
(() => {
  const typed = new Set();
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

  addEventListener('input', ({ target }) => {
    const { form, type } = target;
    if (form?.method === 'post' && !/password|checkbox|radio|file/.test(type)) typed.add(form);
  });

  addEventListener('reset', ({ target }) => typed.delete(target));

  addEventListener('submit', (event) => {
    const { target: form, submitter } = event;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (form.dataset.sending) return event.preventDefault();
    form.dataset.sending = 'yes';
    typed.delete(form);
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

  addEventListener('beforeunload', (event) => {
    if (typed.size > 0) event.preventDefault();
  });

  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) restore();
  });
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
