/*
 * What all staff screens share.
 *
 *   <button data-opens="dialog" data-fill='{"visit":"v1"}' data-says="A 115">  fills the dialog's fields and [data-said]
 *   <form data-post="/x/{visit}/y">    the address takes the field's value (see command.js)
 *   <input data-with="radio-id">       can be filled in while that radio is chosen
 *   <input type="time" data-instant="name">  becomes an instant of today in the hidden field of that name
 *   <select data-splits>               "desk:4" goes into the field "desk"
 *   <a data-posts="/api/...">          also posts there when followed
 *   <select data-agent>                for whom [data-sits] buttons take a seat
 *   <input data-confirms="word">       its form's [data-confirmed] button wakes up when the word is typed
 *   <input data-filters="list-id">     shows only the entries with those words
 */
'use strict';
(() => {
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  function fill(button) {
    const dialog = document.getElementById(button.dataset.opens);
    if (!dialog) return;
    const form = dialog.querySelector('form');
    if (form) form.reset();
    dialog.querySelectorAll('[data-with]').forEach(follow);
    for (const [name, value] of Object.entries(JSON.parse(button.dataset.fill || '{}'))) {
      const field = form.elements[name];
      if (field?.type === 'checkbox') field.checked = value;
      else if (field) field.value = value;
    }
    dialog.querySelectorAll('[data-said]').forEach((e) => (e.textContent = button.dataset.says || ''));
    dialog.querySelectorAll('[data-confirms]').forEach(confirm);
  }

  function follow(field) {
    field.disabled = !document.getElementById(field.dataset.with)?.checked;
  }

  function confirm(field) {
    const button = field.form.querySelector('[data-confirmed]');
    button.disabled = plain(field.value.trim()) !== plain(field.dataset.confirms);
  }

  function split(select) {
    const [kind, id] = select.value.split(':');
    for (const name of ['desk', 'agent']) select.form.elements[name].value = kind === name ? id : '';
  }

  function instant(field) {
    const [hours, minutes] = field.value.split(':').map(Number);
    const at = new Date(Parvis.now());
    at.setHours(hours, minutes, 0, 0);
    field.form.elements[field.dataset.instant].value = field.value ? at.toISOString() : '';
  }

  function filter(field) {
    const words = plain(field.value.trim()).split(/\s+/);
    for (const entry of document.querySelectorAll('#' + field.dataset.filters + ' [data-words]')) {
      entry.hidden = !words.every((word) => plain(entry.dataset.words).includes(word));
    }
    for (const group of document.querySelectorAll('#' + field.dataset.filters + ' [data-group]')) {
      group.hidden = !group.querySelector('[data-words]:not([hidden])');
    }
  }

  function seat() {
    const select = document.querySelector('[data-agent]');
    if (!select) return;
    for (const button of document.querySelectorAll('[data-sits]')) {
      button.dataset.body = JSON.stringify({ agent: select.value });
    }
  }

  document.addEventListener(
    'click',
    (e) => {
      const opens = e.target.closest('[data-opens]');
      if (opens) fill(opens);
      const posts = e.target.closest('[data-posts]');
      if (posts) Parvis.send(posts.dataset.posts, 'POST', {});
      for (const menu of document.querySelectorAll('details.menu[open]')) {
        if (!menu.contains(e.target) || e.target.closest('.menu-item')) menu.open = false;
      }
    },
    true,
  );
  document.addEventListener('keydown', (e) => {
    const menu = e.key === 'Escape' && document.querySelector('details.menu[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
  document.addEventListener('change', (e) => {
    if (e.target.type === 'radio') e.target.form?.querySelectorAll('[data-with]').forEach(follow);
    if (e.target.matches('[data-splits]')) split(e.target);
    if (e.target.matches('[data-agent]')) seat();
  });
  document.addEventListener('input', (e) => {
    if (e.target.matches('[data-instant]')) instant(e.target);
    if (e.target.matches('[data-filters]')) filter(e.target);
    if (e.target.matches('[data-confirms]')) confirm(e.target);
  });
  document.addEventListener('parvis:piece', (e) => {
    document.querySelectorAll('[data-filters]').forEach((field) => {
      if (field.value && document.getElementById(field.dataset.filters)?.contains(e.detail)) filter(field);
    });
  });
  seat();
})();
