/*
 * Commands: a button or form tells the API something, once, and says in words what came of it.
 *
 *   <button data-post="/api/v1/..." data-body='{"a":1}'>
 *   <form data-post="/api/v1/things/{id}">   fields become JSON; {name} in the address takes a field's value
 *     data-method="PUT"   another method
 *     data-etag='"7"'     sent as If-Match
 *     data-done="text"    said when it went well
 *     data-then="/url"    where to go when it went well; "reload" to load the page again
 *
 * Fields: number and range become numbers, a checkbox a boolean, "a.b" nests, "a[]" collects, empty ones are left out.
 * Every click has one Idempotency-Key, kept for its retries. A double click, a long or a sliding touch counts once.
 * Then parvis:done (detail: the answer) or parvis:refused (detail: the problem) goes up from the button or form.
 */
'use strict';
(() => {
  const CALM = 500; // milliseconds: the second click of a double click never hits the next screen's button
  const RETRIES = 3;
  let last = 0;

  const pause = (ms) => new Promise((go) => setTimeout(go, ms));

  /** One attempt after another with the same key; null when the server stayed away. */
  async function send(address, method, body, etag) {
    const headers = {
      'Content-Type': 'application/json',
      Accept: 'application/json, application/problem+json',
      'Accept-Language': document.documentElement.lang,
      'Idempotency-Key': newKey(),
    };
    if (etag) headers['If-Match'] = etag;
    for (let attempt = 0; ; attempt++) {
      try {
        const answer = await fetch(address, {
          method,
          headers,
          body: method === 'DELETE' ? undefined : JSON.stringify(body),
          signal: AbortSignal.timeout(10000),
        });
        if (![502, 503, 504].includes(answer.status) || attempt === RETRIES) return answer;
      } catch {
        if (attempt === RETRIES) return null;
      }
      await pause(500 * 2 ** attempt);
    }
  }

  /** randomUUID exists on https and localhost only; screens in a hall may use plain http. */
  function newKey() {
    if (crypto.randomUUID) return crypto.randomUUID();
    return [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');
  }

  function fields(form) {
    const body = JSON.parse(form.dataset.body || '{}');
    for (const field of form.elements) {
      if (!field.name || field.disabled || (field.type === 'radio' && !field.checked)) continue;
      const list = field.name.endsWith('[]');
      if (list && field.type === 'checkbox' && !field.checked) continue;
      const value = list ? field.value : read(field);
      if (value !== '') put(body, field.name, value);
    }
    return body;
  }

  function read(field) {
    if (field.type === 'checkbox') return field.checked;
    if (field.type === 'number' || field.type === 'range' || field.dataset.type === 'number') {
      return field.value === '' ? '' : Number(field.value);
    }
    return field.value.trim();
  }

  function put(body, name, value) {
    const list = name.endsWith('[]');
    const path = (list ? name.slice(0, -2) : name).split('.');
    const last = path.pop();
    const at = path.reduce((inner, step) => (inner[step] ??= {}), body);
    if (list) (at[last] ??= []).push(value);
    else at[last] = value;
  }

  async function command(origin, from) {
    if (from.dataset.sending !== undefined || Date.now() - last < CALM) return;
    last = Date.now();
    const form = origin.matches('form');
    const body = form ? fields(origin) : JSON.parse(origin.dataset.body || '{}');
    const address = origin.dataset.post.replace(/\{(\w+)\}/g, (_, name) => {
      const value = body[name];
      delete body[name];
      return encodeURIComponent(value ?? '');
    });
    if (form) origin.querySelectorAll('.wrong').forEach((e) => e.remove());
    from.dataset.sending = '';
    from.setAttribute('aria-disabled', 'true');
    const answer = await send(address, origin.dataset.method || 'POST', body, origin.dataset.etag);
    delete from.dataset.sending;
    from.removeAttribute('aria-disabled');
    await settle(origin, answer);
  }

  async function settle(origin, answer) {
    if (answer && answer.ok) {
      const json = answer.headers.get('Content-Type')?.includes('json') ? await answer.json() : null;
      origin.closest('dialog')?.close(); // first: what is said inside it would go with it
      origin.dispatchEvent(new CustomEvent('parvis:done', { bubbles: true, detail: json }));
      if (origin.dataset.done) toast(origin.dataset.done, [], 'fine');
      if (origin.dataset.then === 'reload') location.reload();
      else if (origin.dataset.then) location.assign(origin.dataset.then);
      return;
    }
    const problem = answer ? await answer.json().catch(() => ({})) : { away: true };
    const went = origin.dispatchEvent(
      new CustomEvent('parvis:refused', { bubbles: true, cancelable: true, detail: problem }),
    );
    if (went) refuse(origin, problem);
  }

  function refuse(origin, problem) {
    const errors = problem.errors || [];
    const loose = errors.filter((error) => !(origin.matches('form') && mark(origin, error)));
    const title = problem.away ? Parvis.say('away') : problem.detail || problem.title || Parvis.say('failed');
    toast(title, loose.map((error) => (error.field ? error.field + ' : ' : '') + error.detail), 'late');
  }

  /** Says what is wrong beside the field itself; false when the form has no such field. */
  function mark(form, error) {
    const field = form.elements[error.field];
    if (!field || !field.setAttribute) return false;
    const note = document.createElement('p');
    note.className = 'wrong';
    note.id = 'wrong-' + error.field;
    note.textContent = error.detail;
    field.after(note);
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', note.id);
    field.addEventListener('input', () => field.removeAttribute('aria-invalid'), { once: true });
    return true;
  }

  function toast(title, lines, state) {
    const box = document.getElementById('toasts');
    const modal = document.querySelector('dialog[open]');
    (modal || document.body).append(box); // above an open dialog
    const one = document.createElement('div');
    one.className = 'toast ' + state;
    const text = document.createElement('div');
    text.append(...[title, ...lines].map(line));
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'close';
    close.textContent = '×';
    close.setAttribute('aria-label', Parvis.say('dismiss'));
    close.onclick = () => one.remove();
    one.append(text, close);
    while (box.childElementCount > 2) box.firstElementChild.remove();
    box.append(one);
    setTimeout(() => one.remove(), state === 'late' ? 12000 : 5000);
  }

  function line(text, index) {
    const element = document.createElement(index === 0 ? 'p' : 'span');
    element.textContent = text;
    return element;
  }

  document.addEventListener('click', (e) => {
    const button = e.target.closest('[data-post]:not(form)');
    if (button) {
      e.preventDefault();
      command(button, button);
    }
  });
  document.addEventListener('submit', (e) => {
    if (!e.target.matches('form[data-post]')) return;
    e.preventDefault();
    command(e.target, e.submitter || e.target);
  });
  Parvis.send = send;
  Parvis.toast = toast;
})();
