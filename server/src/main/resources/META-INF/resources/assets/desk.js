/*
 * The desk: the answers that were picked go with the end of the service, another reason offers its own answers,
 * a step that can no longer be undone is no longer offered.
 */
'use strict';
(() => {
  const select = () => document.querySelector('[data-reason]');

  /** The answers picked, as the API takes them. */
  function picked() {
    const reason = select()?.value;
    return [...document.querySelectorAll('[data-answer]:not([hidden]) input:checked')].map((box) => ({
      reason,
      answer: box.value,
    }));
  }

  function carry(origin) {
    const body = JSON.parse(origin.dataset.body || '{}');
    const answers = picked();
    if (answers.length) body.answers = answers;
    else delete body.answers;
    origin.dataset.body = JSON.stringify(body);
  }

  /** Shows the answers of the chosen reason in its own order, with keys 1 to 9. */
  function offer() {
    const box = document.querySelector('[data-choices]');
    const reason = select()?.selectedOptions[0];
    if (!box || !reason) return;
    const all = [...box.querySelectorAll('[data-answer]')];
    const wanted = reason.dataset.offers ? reason.dataset.offers.split(' ') : all.map((e) => e.dataset.answer);
    const shown = wanted.map((id) => all.find((e) => e.dataset.answer === id)).filter(Boolean);
    for (const label of all) {
      label.hidden = !shown.includes(label);
      if (label.hidden) label.querySelector('input').checked = false;
    }
    shown.forEach((label, index) => {
      box.append(label);
      const input = label.querySelector('input');
      const key = index < 9 ? String(index + 1) : '';
      if (key) input.dataset.key = key;
      else delete input.dataset.key;
      label.querySelector('kbd').textContent = key;
    });
  }

  function expire() {
    const undo = document.getElementById('undo');
    if (undo) undo.hidden = Date.parse(undo.dataset.until) <= Parvis.now();
  }

  document.addEventListener(
    'click',
    (e) => {
      const button = e.target.closest('[data-answers]:not(form)');
      if (button) carry(button);
    },
    true,
  );
  document.addEventListener('submit', (e) => e.target.matches('form[data-answers]') && carry(e.target), true);
  document.addEventListener('change', (e) => {
    if (!e.target.matches('[data-reason]')) return;
    offer();
    e.target.blur(); // so that keys mean actions again
  });
  document.addEventListener('parvis:piece', (e) => {
    if (e.detail.id === 'outcome') offer();
    if (e.detail.id === 'top') expire();
  });
  offer();
  expire();
  setInterval(expire, 500);
})();
