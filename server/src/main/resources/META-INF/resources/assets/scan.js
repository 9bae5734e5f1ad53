/*
 * A reader of tickets and badges types like a keyboard, faster than hands, and ends with Enter. What it types goes where
 * a code is asked for, else to the site; it changes nothing else that happens to have the focus.
 *
 *   <input data-scanned>          a field for a code, when it is in sight
 *   <section data-reads>          asks for a code without a field; it is told by parvis:scanned
 *   <main data-scans="/api/…/scan" data-arrived data-back data-found data-busy>
 *   parvis:scanned   goes to the document first; whoever prevents its default has done what is to do
 *   <div data-visits>             the found visit's line (#line-<id>) is in there
 */
'use strict';
(() => {
  const QUICK = 60; // milliseconds between two keys of a reader
  const SHORTEST = 4;
  const SHOWN = 6000;
  let code = '';
  let last = 0;
  let before = null;

  const texty = (e) => e && 'value' in e && e.matches('input:not([type=radio],[type=checkbox]), textarea, select');

  function remember(target) {
    return texty(target) ? { target, value: target.value } : null;
  }

  function restore() {
    if (!before || before.target.value === before.value) return;
    before.target.value = before.value;
    before.target.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function asked() {
    const scope = document.querySelector('dialog[open]') || document;
    return [...scope.querySelectorAll('[data-scanned]')].find((field) => !field.disabled && field.checkVisibility());
  }

  function scanned(text) {
    restore();
    if (!document.dispatchEvent(new CustomEvent('parvis:scanned', { cancelable: true, detail: text }))) return;
    const field = asked();
    if (field) {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.focus();
      return;
    }
    const open = document.querySelector('dialog[open]');
    if (open && !open.querySelector('form')) open.close(); // only said something
    const main = document.querySelector('[data-scans]');
    if (document.querySelector('dialog[open]')) Parvis.toast(main.dataset.busy, [], 'late');
    else find(main, text);
  }

  /** Whose it is; the site notes that the person has arrived or is back. */
  async function find(main, text) {
    const answer = await Parvis.send(main.dataset.scans, 'POST', { code: text });
    const json = answer ? await answer.json().catch(() => ({})) : {};
    if (!answer?.ok) {
      Parvis.toast(json.detail || json.title || Parvis.say(answer ? 'failed' : 'away'), [], 'late');
      return;
    }
    const said = { ARRIVED: 'arrived', BACK: 'back' }[json.meaning] || 'found';
    Parvis.toast(main.dataset[said].replace('{0}', json.token), [], 'fine');
    show(json.visit);
  }

  function show(visit) {
    const search = document.getElementById('find');
    if (search?.value) {
      search.value = '';
      search.dispatchEvent(new Event('input', { bubbles: true }));
    }
    const line = document.getElementById('line-' + visit);
    if (!line) return;
    line.scrollIntoView({ block: 'center' });
    line.classList.add('seen');
    setTimeout(() => line.classList.remove('seen'), SHOWN);
  }

  window.addEventListener(
    'keydown',
    (e) => {
      if (e.ctrlKey || e.altKey || e.metaKey || !document.querySelector('[data-scans], [data-reads]:not([hidden])')) return;
      const quick = e.timeStamp - last < QUICK;
      if (e.key.length === 1) {
        if (!quick) before = remember(e.target);
        code = quick ? code + e.key : e.key;
        last = e.timeStamp;
      } else if (e.key === 'Enter') {
        const byReader = quick && code.length >= SHORTEST;
        const text = code;
        code = '';
        if (!byReader) return;
        e.preventDefault();
        e.stopImmediatePropagation();
        scanned(text);
      }
    },
    true,
  );
  /** A reader of its own beside this screen (PC/SC), told by the stream: <main data-live="…&reader=hall-1">. */
  document.addEventListener('parvis:read', (e) => {
    before = null;
    scanned(e.detail);
  });
  /** A code typed by hand where people are looked for. */
  document.addEventListener('keydown', (e) => {
    if (e.key !== 'Enter' || e.target.id !== 'find' || !e.target.value.trim()) return;
    e.preventDefault();
    if (!document.querySelector('[data-visits] [data-words]:not([hidden])')) {
      find(document.querySelector('[data-scans]'), e.target.value.trim());
    }
  });
})();
