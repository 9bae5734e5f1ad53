/*
 * Booking for somebody: what is free for the reason is asked for again whenever it changes.
 *
 *   /agenda#book-<visit>   begins with what is known of somebody who is here: an agent books the next appointment
 */
'use strict';
(() => {
  const form = document.getElementById('book-form');
  const find = (id) => document.getElementById('book-' + id);
  const said = find('said');
  let asked = 0;

  /** How many people are received together for the reason, 1 for each alone. */
  const seats = () => Number(find('reason').selectedOptions[0]?.dataset.places || 1);

  function agents() {
    const service = find('reason').selectedOptions[0]?.dataset.service;
    for (const option of find('agent').options) {
      option.hidden = Boolean(service && option.value) && !option.dataset.services.split(' ').includes(service);
      if (option.hidden && option.selected) find('agent').value = '';
    }
  }

  const needs = () => [...form.querySelectorAll('[data-book-need]:checked')].map((one) => one.value);

  function wish() {
    const reason = { reason: find('reason').value };
    if (find('agent').value) reason.agent = find('agent').value;
    if (needs().length) reason.needs = needs();
    form.dataset.body = JSON.stringify({ place: { reasons: [reason] } });
  }

  function address() {
    const query = new URLSearchParams({
      reason: find('reason').value,
      people: find('people').value || '1',
      from: find('date').value,
      to: find('date').value,
    });
    if (find('agent').value) query.set('agent', find('agent').value);
    needs().forEach((need) => query.append('need', need));
    return document.getElementById('main').dataset.api + '/places?' + query;
  }

  async function look() {
    agents();
    wish();
    find('people').max = seats() > 1 ? seats() : 50;
    const mine = ++asked;
    find('list').replaceChildren();
    find('first').hidden = true;
    if (!find('reason').value || !find('date').value) {
      said.textContent = said.dataset.ask;
      return;
    }
    said.textContent = said.dataset.looking;
    const found = await Agenda.ask(address());
    if (mine !== asked) return;
    const places = found ? found.days[0].places : [];
    find('list').replaceChildren(...places.map(choice));
    said.textContent = tell(places.length, found?.first);
    if (!places.length && found?.first) offer(found.first);
  }

  function tell(count, first) {
    const together = seats() > 1;
    if (count) return Agenda.fill(together ? said.dataset.sessions : said.dataset.some, count, seats());
    if (first) return said.dataset.none;
    return together && Number(find('people').value) > 1
      ? Agenda.fill(said.dataset.crowd, seats())
      : said.dataset.never;
  }

  function choice(place, index) {
    const label = document.createElement('label');
    label.className = 'button compact place';
    const radio = document.createElement('input');
    Object.assign(radio, { type: 'radio', name: 'place.start', value: place.start, required: true, className: 'unseen' });
    radio.checked = index === 0;
    label.append(radio, Agenda.time(place.start));
    if (seats() > 1) label.append(' · ' + Agenda.fill(said.dataset.left, place.left));
    return label;
  }

  function offer(place) {
    const button = find('first').firstElementChild;
    button.textContent = Agenda.fill(button.dataset.says, Agenda.day(place.start), Agenda.time(place.start));
    button.dataset.date = new Intl.DateTimeFormat('sv-SE', { timeZone: Agenda.zone }).format(Date.parse(place.start));
    find('first').hidden = false;
  }

  async function bookFor(visit) {
    const found = await Agenda.ask(document.getElementById('main').dataset.api + '/visits/' + visit);
    if (!document.getElementById('book-dialog').open) document.getElementById('agenda-new').click();
    if (found) {
      const put = (id, value) => value && (find(id).value = value);
      put('name', found.person?.name);
      put('phone', found.person?.phone);
      put('people', found.partySize);
      if ([...find('language').options].some((one) => one.value === found.language)) put('language', found.language);
      if ([...find('reason').options].some((one) => one.value === found.reason)) put('reason', found.reason);
    }
    look();
    find(find('reason').value ? 'date' : 'reason').focus();
  }

  function begin() {
    const visit = /^#book-([A-Za-z0-9-]+)$/.exec(location.hash)?.[1];
    if (!visit) return;
    history.replaceState(null, '', location.pathname + location.search); // once, not at each reload
    bookFor(visit);
  }

  window.addEventListener('hashchange', begin);
  form.addEventListener('change', (e) => {
    if (e.target.matches('#book-reason, #book-people, #book-agent, #book-date, [data-book-need]')) look();
  });
  find('first').addEventListener('click', (e) => {
    if (!e.target.dataset.date) return;
    find('date').value = e.target.dataset.date;
    look();
    find('date').focus();
  });
  form.addEventListener('parvis:refused', () => look()); // what was free may be gone
  document.addEventListener('click', (e) => e.target.closest('[data-opens="book-dialog"]') && look());
  begin();
})();
