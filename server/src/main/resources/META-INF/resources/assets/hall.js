/*
 * What supervisor and greeter share beside staff.js.
 *
 *   <form data-slides>                 is sent a moment after its slider came to rest
 *   <output for="slider-id">           shows where the slider stands
 *   <button data-post data-takes="form-id">  takes what its address lacks from that form's fields
 *   <div data-needs>                   pills: touched once required, twice preferred; they go into the form's body
 *   <button data-opens data-needs="acces:must">  the pills of the dialog begin like that
 *   <button data-opens data-kinds="NUMBER SYMBOL">  only those kinds can be chosen in the dialog
 */
'use strict';
(() => {
  const REST = 700; // milliseconds; longer than the calm between two commands
  const NEXT = { '': 'must', must: 'wish', wish: '' };
  let rest = 0;

  function show(slider) {
    if (slider.value !== slider.defaultValue) slider.removeAttribute('aria-valuetext');
    for (const output of document.querySelectorAll('output[for]')) {
      if (output.htmlFor.contains(slider.id)) output.textContent = slider.value;
    }
  }

  /* ---------- pills ---------- */

  function put(pill, how) {
    const group = pill.closest('[data-needs]');
    pill.dataset.state = how;
    pill.classList.toggle('wish', how === 'wish');
    pill.setAttribute('aria-pressed', String(how !== ''));
    pill.querySelector('[data-how]').textContent = how ? group.dataset[how] : '';
    const form = pill.closest('form');
    const needs = [...group.querySelectorAll('[data-need]')]
      .filter((one) => one.dataset.state)
      .map((one) => ({ need: one.dataset.need, required: one.dataset.state === 'must' }));
    form.dataset.body = JSON.stringify({ ...JSON.parse(form.dataset.body || '{}'), needs });
  }

  function begin(group, said) {
    const known = new Map(said.split(' ').map((one) => one.split(':')));
    group.querySelectorAll('[data-need]').forEach((pill) => put(pill, known.get(pill.dataset.need) || ''));
  }

  function offer(dialog, kinds) {
    for (const choice of dialog.querySelectorAll('[data-kind]')) {
      choice.hidden = !kinds.includes(choice.dataset.kind);
      if (choice.hidden && choice.firstElementChild.checked) choice.firstElementChild.checked = false;
    }
  }

  function opened(button) {
    const dialog = document.getElementById(button.dataset.opens);
    dialog?.querySelectorAll('input[type=range]').forEach(show);
    const group = dialog?.querySelector('[data-needs]');
    if (group) begin(group, button.dataset.needs || '');
    if (dialog && button.dataset.kinds) offer(dialog, button.dataset.kinds.split(' '));
  }

  /** What the address of a command lacks is in the form beside it. */
  function take(button) {
    const form = document.getElementById(button.dataset.takes);
    const body = JSON.parse(button.dataset.body || '{}');
    for (const [, name] of button.dataset.post.matchAll(/\{(\w+)\}/g)) body[name] = form.elements[name].value;
    button.dataset.body = JSON.stringify(body);
  }

  /** A fresh form begins without needs; a dialog's own are put right after. */
  document.addEventListener('reset', (e) => {
    const group = e.target.querySelector('[data-needs]');
    if (group) begin(group, '');
  });
  document.addEventListener('input', (e) => e.target.matches('input[type=range]') && show(e.target));
  document.addEventListener('change', (e) => {
    const id = e.target.closest('form[data-slides]')?.id;
    if (!id) return;
    clearTimeout(rest);
    rest = setTimeout(() => document.getElementById(id)?.requestSubmit(), REST); // the piece may be a new one by then
  });
  document.addEventListener('parvis:refused', (e) => {
    if (!e.target.matches('form[data-slides]')) return;
    e.target.reset();
    e.target.querySelectorAll('input[type=range]').forEach(show);
  });
  document.addEventListener(
    'click',
    (e) => {
      const takes = e.target.closest('[data-takes]');
      if (takes) take(takes);
    },
    true,
  );
  document.addEventListener('click', (e) => {
    const opens = e.target.closest('[data-opens]');
    if (opens) opened(opens);
    const pill = e.target.closest('[data-need]');
    if (pill) put(pill, NEXT[pill.dataset.state || '']);
  });
  document.addEventListener('parvis:piece', (e) => e.detail.querySelectorAll('input[type=range]').forEach(show));
})();
