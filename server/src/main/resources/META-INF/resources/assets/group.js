/*
 * Who comes with a group: whoever is next, or, once <details data-choice> is open, just those who are ticked.
 *
 *   <input type="checkbox" data-service data-people>   one party of the service chosen; ticked first while places are left
 */
'use strict';
(() => {
  const formOf = (element) => element.closest?.('form')?.querySelector('[data-choice]') && element.closest('form');
  const boxes = (form) => [...form.querySelectorAll('input[data-people]')];
  const people = (all) => all.reduce((sum, box) => sum + Number(box.dataset.people), 0);

  /** Only people of one service come together; those of others are neither shown nor sent. */
  function show(form) {
    const open = form.querySelector('[data-choice]').open;
    const service = form.elements.service.value || boxes(form)[0]?.dataset.service;
    for (const box of boxes(form)) {
      const other = box.dataset.service !== service;
      box.closest('li').hidden = other;
      box.disabled = other || !open;
    }
  }

  function fill(form) {
    show(form);
    let left = Number(form.elements.seats.value);
    for (const box of boxes(form).filter((one) => !one.disabled)) {
      box.checked = Number(box.dataset.people) <= left;
      if (box.checked) left -= Number(box.dataset.people);
    }
    tell(form);
  }

  function tell(form) {
    const choice = form.querySelector('[data-choice]');
    const ticked = people(boxes(form).filter((box) => box.checked && !box.disabled));
    const seats = Number(form.elements.seats.value);
    const wrong = ticked === 0 ? choice.dataset.nobody : ticked > seats ? choice.dataset.tooMany : '';
    form.elements.seats.setCustomValidity(choice.open ? wrong : '');
    const said = choice.querySelector('[data-ticked]');
    said.textContent = wrong || said.dataset.ticked.replace('@', ticked).replace('%', seats);
    said.classList.toggle('wrong', wrong !== '');
  }

  document.addEventListener('input', (e) => {
    const form = formOf(e.target);
    if (!form) return;
    if (e.target.matches('[data-people]')) tell(form);
    else fill(form);
  });
  document.addEventListener('toggle', (e) => e.target.matches?.('[data-choice]') && fill(formOf(e.target)), true);
})();
