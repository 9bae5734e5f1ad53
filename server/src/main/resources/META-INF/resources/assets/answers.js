/*
 * What a visit was really about, and what came of it: an answer is picked for the reason that is chosen, several
 * reasons one after another, each answer so many times. The lines go with the end of the service, with sending on, or
 * as a correction. They outlive a replaced piece, a page that loads again, and an end that is undone.
 *
 *   <section data-editor>             holds one of each of these
 *     <select data-reason id>         the id names the visit and leg
 *     <fieldset data-choices>         <label data-answer="id"><input type="checkbox">
 *     <ul data-recorded>              the lines, made from <template id="recorded-line">
 *   <button data-answers>             sends the lines along; data-answers="always" also when there is none
 *   <form data-answers-with="id">     only while that radio is chosen
 *   <button data-lines="[...]" data-declared="reason" data-opens="dialog">  fills the dialog's editor
 */
'use strict';
(() => {
  const MOST = 99;
  const KEPT = 'parvis-answers';
  const DRAFTS = 5;
  const drafts = new Map(JSON.parse(sessionStorage.getItem(KEPT) || '[]'));

  const main = () => document.querySelector('.outcome-card');
  const select = (root) => root?.querySelector('[data-reason]');
  const isDialog = (root) => root.matches('form');
  const lines = (root) => drafts.get(select(root)?.id) || [];

  function keep(root, next) {
    const key = select(root).id;
    drafts.delete(key);
    drafts.set(key, next);
    while (drafts.size > DRAFTS) drafts.delete(drafts.keys().next().value);
    sessionStorage.setItem(KEPT, JSON.stringify([...drafts]));
    render(root);
  }

  function toggle(root, answer, on) {
    const reason = select(root).value;
    const others = lines(root).filter((line) => line.reason !== reason || line.answer !== answer);
    keep(root, on ? [...others, { reason, answer, quantity: 1 }] : others);
  }

  /** One more or one less of a line; less than one is none. */
  function count(root, at, step) {
    const next = lines(root).map((line, i) =>
      i === at ? { ...line, quantity: Math.min(MOST, line.quantity + step) } : line,
    );
    keep(root, next.filter((line) => line.quantity > 0));
  }

  /* ---------- showing ---------- */

  /** The answers of the chosen reason in its own order, with keys 1 to 9. */
  function offer(root) {
    const box = root?.querySelector('[data-choices]');
    const reason = select(root)?.selectedOptions[0];
    if (!box || !reason) return;
    const all = [...box.querySelectorAll('[data-answer]')];
    const wanted = reason.dataset.offers ? reason.dataset.offers.split(' ') : all.map((e) => e.dataset.answer);
    const shown = wanted.map((id) => all.find((e) => e.dataset.answer === id)).filter(Boolean);
    for (const label of all) label.hidden = !shown.includes(label);
    shown.forEach((label, index) => {
      box.append(label);
      const key = index < 9 && !isDialog(root) ? String(index + 1) : '';
      const input = label.querySelector('input');
      if (key) input.dataset.key = key;
      else delete input.dataset.key;
      label.querySelector('kbd').textContent = key;
    });
  }

  function render(root) {
    const list = root?.querySelector('[data-recorded]');
    if (!list) return;
    const focus = list.contains(document.activeElement) && document.activeElement.id;
    list.replaceChildren(...lines(root).map((line, at) => item(root, line, at)));
    if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
    if (!select(root)) return;
    for (const label of root.querySelectorAll('[data-answer]')) {
      label.querySelector('input').checked = lines(root).some(
        (line) => line.reason === select(root).value && line.answer === label.dataset.answer,
      );
    }
  }

  function item(root, line, at) {
    const made = document.getElementById('recorded-line').content.firstElementChild.cloneNode(true);
    const name = root.querySelector(`[data-answer="${line.answer}"] [data-name]`)?.textContent || line.answer;
    const reason = root.querySelector(`[data-reason] option[value="${line.reason}"]`)?.textContent || line.reason;
    made.querySelector('[data-put=answer]').textContent = name;
    made.querySelector('[data-put=reason]').textContent = reason;
    made.querySelector('output').textContent = line.quantity;
    const last = at === lines(root).length - 1 && !isDialog(root);
    for (const button of made.querySelectorAll('[data-step]')) {
      button.id = `${button.dataset.step > 0 ? 'more' : 'less'}-${line.reason}-${line.answer}${isDialog(root) ? '-correct' : ''}`;
      button.dataset.at = at;
      button.ariaLabel = button.dataset.says.replace('{0}', name);
      if (last) button.dataset.key = button.dataset.step > 0 ? '+' : '-';
      button.disabled = button.dataset.step > 0 && line.quantity >= MOST;
      button.querySelector('kbd').hidden = !last;
    }
    return made;
  }

  function show(root) {
    offer(root);
    render(root);
  }

  /* ---------- doing ---------- */

  function carry(origin) {
    const root = origin.closest('[data-editor]') || main();
    const body = JSON.parse(origin.dataset.body || '{}');
    const all = lines(root).map(({ reason, answer, quantity }) =>
      quantity === 1 ? { reason, answer } : { reason, answer, quantity },
    );
    const radio = origin.dataset.answersWith;
    const carried = !radio || document.getElementById(radio)?.checked;
    if ((all.length && carried) || origin.dataset.answers === 'always') body.answers = all;
    else delete body.answers;
    origin.dataset.body = JSON.stringify(body);
  }

  function correct(button) {
    const root = document.querySelector(`#${button.dataset.opens} [data-editor]`);
    select(root).value = button.dataset.declared;
    keep(root, JSON.parse(button.dataset.lines));
    show(root);
  }

  document.addEventListener(
    'click',
    (e) => {
      const button = e.target.closest('[data-answers]:not(form)');
      if (button) carry(button);
    },
    true,
  );
  document.addEventListener('click', (e) => {
    const step = e.target.closest('[data-recorded] [data-step]');
    if (step) count(step.closest('[data-editor]'), Number(step.dataset.at), Number(step.dataset.step));
    const corrects = e.target.closest('[data-lines]');
    if (corrects) correct(corrects);
    if (!e.isTrusted && e.target.matches('[data-reason]')) {
      e.target.focus(); // by its key
      e.target.showPicker?.();
    }
  });
  document.addEventListener('submit', (e) => e.target.matches('form[data-answers]') && carry(e.target), true);
  document.addEventListener('change', (e) => {
    const root = e.target.closest('[data-editor]');
    if (!root) return;
    if (e.target.matches('[data-answer] input')) toggle(root, e.target.value, e.target.checked);
    if (!e.target.matches('[data-reason]')) return;
    show(root);
    if (!isDialog(root)) e.target.blur(); // so that keys mean actions again
  });
  document.addEventListener('parvis:piece', (e) => e.detail.id === 'outcome' && show(main()));
  show(main());
})();
