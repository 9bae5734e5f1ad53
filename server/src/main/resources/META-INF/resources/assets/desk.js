/*
 * The desk: a step that can no longer be undone is no longer offered, and what is about to happen counts down.
 *
 *   <time data-left="ISO">       counts the seconds down to then
 *   <select data-each="visit">   an answer of its own for one of a group; goes with <button data-each-answers>
 */
'use strict';
(() => {
  function expire() {
    const undo = document.getElementById('undo');
    if (undo) undo.hidden = Date.parse(undo.dataset.until) <= Parvis.now();
  }

  /** Ten seconds before is 10, the last one is 1, then 0. */
  function count(scope) {
    for (const time of scope.querySelectorAll('[data-left]')) {
      const seconds = Math.max(0, Math.ceil((Date.parse(time.dataset.left) - Parvis.now()) / 1000));
      const text = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
      if (time.textContent !== text) time.textContent = text;
    }
  }

  /** What is said of one of a group goes with the end of it. */
  function each(button) {
    const body = JSON.parse(button.dataset.body || '{}');
    const chosen = [...document.querySelectorAll('[data-each]')].filter((select) => select.value);
    if (chosen.length) {
      body.byVisit = Object.fromEntries(
        chosen.map((select) => [select.dataset.each, [{ reason: select.dataset.reasonOf, answer: select.value }]]),
      );
    } else {
      delete body.byVisit;
    }
    button.dataset.body = JSON.stringify(body);
  }

  document.addEventListener(
    'click',
    (e) => {
      const button = e.target.closest('[data-each-answers]');
      if (button) each(button);
    },
    true,
  );
  document.addEventListener('parvis:piece', (e) => {
    if (e.detail.id === 'top') expire();
    count(e.detail);
  });
  expire();
  count(document);
  setInterval(() => {
    expire();
    count(document);
  }, 250);
})();
