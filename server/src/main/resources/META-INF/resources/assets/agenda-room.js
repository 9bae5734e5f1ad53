/*
 * What a supervisor changes of the places there are to book. A change is looked at before it is made.
 *
 *   <form data-preview="/api/...">   is asked, with the form's fields, what the change would do
 */
'use strict';
(() => {
  const words = document.getElementById('previews').dataset;
  const REST = 400; // milliseconds without a key before it is asked
  const NAMES = { from: 'since', to: 'until' }; // moments, where from and to are days elsewhere
  let asked = 0;
  let rest = 0;

  /** The moment at which clocks of the site show that time. */
  function instant(date, time) {
    const wanted = Date.parse(date + 'T' + time + ':00Z');
    let at = wanted;
    for (let i = 0; i < 2; i++) at += wanted - shown(at);
    return new Date(at).toISOString();
  }

  function shown(at) {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: Agenda.zone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    return Date.parse(format.format(at).replace(' ', 'T') + 'Z');
  }

  function times(form) {
    for (const end of ['from', 'to']) {
      const date = document.getElementById('absence-' + end + '-date').value;
      const time = document.getElementById('absence-' + end + '-time').value;
      form.elements[end].value = date && time ? instant(date, time) : '';
    }
  }

  function query(form) {
    const body = JSON.parse(form.dataset.body || '{}');
    const values = new URLSearchParams(body);
    for (const field of form.elements) {
      if (field.name && field.value !== '') values.set(NAMES[field.name] || field.name, field.value);
    }
    return values;
  }

  async function preview(form) {
    const into = form.querySelector('.preview');
    if (form.id === 'absence-form') times(form);
    const mine = ++asked;
    if (!form.checkValidity()) {
      into.replaceChildren();
      return;
    }
    into.replaceChildren(line(words.looking));
    const found = await Agenda.ask(form.dataset.preview + '?' + query(form));
    if (mine !== asked) return;
    into.replaceChildren(...(found ? lines(found) : [line(words.wrong)]));
  }

  function lines(found) {
    const changed = found.days.flatMap((day) =>
      day.services
        .filter((one) => one.before !== one.after)
        .map((one) => line(Agenda.fill(words.places, dayName(day.date), name(one.service), one.before, one.after))),
    );
    const lost = found.lost.length ? Agenda.fill(words.lost, found.lost.length) : words.none;
    const said = line(lost);
    if (found.lost.length) said.className = 'late';
    return [said, ...(changed.length ? changed : [line(words.same)])];
  }

  function name(service) {
    return document.querySelector(`#service-names [data-service="${CSS.escape(service)}"]`)?.textContent || service;
  }

  function dayName(date) {
    const locale = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;
    const format = { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' };
    return new Intl.DateTimeFormat(locale, format).format(Date.parse(date + 'T12:00:00Z'));
  }

  function line(text) {
    return Object.assign(document.createElement('p'), { textContent: text });
  }

  document.addEventListener('input', (e) => {
    const form = e.target.closest('form[data-preview]');
    if (!form) return;
    clearTimeout(rest);
    rest = setTimeout(() => preview(form), REST);
  });
  document.addEventListener(
    'submit',
    (e) => {
      if (e.target.id === 'absence-form') times(e.target);
    },
    true,
  );
  document.addEventListener('click', (e) => {
    const opens = e.target.closest('[data-opens]');
    const form = opens && document.getElementById(opens.dataset.opens)?.querySelector('form[data-preview]');
    if (form) preview(form);
  });
})();
