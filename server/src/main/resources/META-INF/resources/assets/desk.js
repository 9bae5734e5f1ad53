/*
 * The desk: a step that can no longer be undone is no longer offered, and what is about to happen counts down.
 *
 *   <section id="visit" data-status>  said aloud and in the tab's title when it changes: calls may come by themselves
 *   <time data-left="ISO">       counts the seconds down to then
 *   <select data-each="visit">   an answer of its own for one of a group; goes with <button data-each-answers>
 */
'use strict';
(() => {
  function expire() {
    const undo = document.getElementById('undo');
    if (undo) undo.hidden = Date.parse(undo.dataset.until) <= Parvis.now();
  }

  const title = document.title;
  let status = null;

  function tell() {
    const now = document.getElementById('visit')?.dataset.status;
    if (!now || now === status) return;
    document.title = now + ' – ' + title;
    if (status) document.getElementById('said').textContent = now;
    status = now;
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

  /*
   * A reader of badges types like a keyboard, only faster than hands. Keys of actions wait a moment; when a code comes,
   * none of them counts, and the code is sent to where <main data-scan data-desk> says.
   */
  const FAST = 35; // milliseconds between two characters of a reader
  const SHORTEST = 4; // characters of a code
  let typed = [];
  let quiet = 0;

  function elsewhere(e) {
    const field = e.target.closest('input:not([type=checkbox],[type=radio],[type=range]), textarea, select, [contenteditable]');
    return !e.isTrusted || e.repeat || e.ctrlKey || e.altKey || e.metaKey || field || document.querySelector('dialog[open]');
  }

  function settle() {
    clearTimeout(quiet);
    const keys = typed;
    typed = [];
    if (keys.length >= SHORTEST) return scanned(keys.map((one) => one.key).join(''));
    for (const { key, code, target } of keys) {
      const here = target.isConnected ? target : document.body; // what had the focus may have been drawn anew
      here.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
    }
  }

  async function scanned(code) {
    const { scan, desk } = document.getElementById('main').dataset;
    const answer = await Parvis.send(scan, 'POST', { code, desk });
    if (answer?.ok) return;
    const problem = answer ? await answer.json().catch(() => ({})) : {};
    Parvis.toast(problem.detail || problem.title || Parvis.say(answer ? 'failed' : 'away'), [], 'late');
  }

  function key(e) {
    if (elsewhere(e)) return;
    if (e.key.length === 1 && e.key !== ' ') {
      e.stopImmediatePropagation();
      typed.push({ key: e.key, code: e.code, target: e.target });
      clearTimeout(quiet);
      quiet = setTimeout(settle, FAST);
    } else if (typed.length && e.key !== 'Shift') {
      if (e.key === 'Enter' && typed.length >= SHORTEST) e.preventDefault();
      settle();
    }
  }

  /*
   * Nobody receives where somebody is sent to: it is said in the dialog, and done when the agent says so again.
   *
   *   <p id="send-shut" hidden><input type="checkbox" disabled> <strong data-shut></strong></p>
   */
  function shut(e) {
    const line = document.getElementById('send-shut');
    if (!line || !line.closest('form').isSameNode(e.target) || e.detail.code !== 'refusal.TARGET_SHUT') return;
    e.preventDefault();
    line.hidden = false;
    line.querySelector('input').disabled = false;
    line.querySelector('[data-shut]').textContent = e.detail.detail;
    line.querySelector('input').focus();
  }

  /** Another target is another question. */
  function reset(e) {
    const line = document.getElementById('send-shut');
    if (!line || line.hidden || line.contains(e.target) || !line.closest('form').contains(e.target)) return;
    line.hidden = true;
    line.querySelector('input').disabled = true;
    line.querySelector('input').checked = false;
  }

  document.addEventListener('parvis:refused', shut);
  document.addEventListener('change', reset);
  document.addEventListener('keydown', key, true);

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
    if (e.detail.id === 'visit') tell();
    count(e.detail);
  });
  expire();
  tell();
  count(document);
  setInterval(() => {
    expire();
    count(document);
  }, 250);
})();
