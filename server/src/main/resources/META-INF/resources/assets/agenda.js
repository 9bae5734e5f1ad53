/*
 * The agenda: a booking is moved by its menu and the keyboard, or dragged; both show the same free places.
 *
 *   <main data-api data-from="date" data-to="date" data-by="agents">  what is shown
 *   <button data-moves="booking" data-says="words">   asks for its free places; so does dragging <li data-moves>
 *   <td data-from="ISO" data-to="ISO" data-column>    where free places of that time are offered
 *   <button data-relocates>, <form data-relocates>    tell what became of each booking
 *
 * What is moved stays in hand on the next page, so that another day can be chosen. Escape lets it go.
 */
'use strict';
(() => {
  const main = document.getElementById('main');
  const banner = document.getElementById('moving');
  const HAND = 'parvis-moving ' + main.dataset.api;
  let hand = null; // { booking, says }
  let places = [];
  let asked = 0;

  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => values[Number(i)]);
  const locale = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;
  const zone = document.documentElement.dataset.zone || undefined;
  const clock = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', hour12: false });
  const calendar = new Intl.DateTimeFormat(locale, { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' });
  const time = (iso) => clock.format(Date.parse(iso));
  const day = (iso) => calendar.format(Date.parse(iso));

  // a day without end begins at midnight: what goes on now is what is looked for
  const hours = document.getElementById('agenda-hours');
  const current = hours && !location.hash && hours.querySelector('.is-now');
  if (current && hours.scrollHeight > hours.clientHeight) {
    hours.scrollTop += current.getBoundingClientRect().top - hours.getBoundingClientRect().top - hours.clientHeight / 4;
  } else if (current && current.getBoundingClientRect().bottom > innerHeight) {
    current.scrollIntoView({ block: 'center' });
  }

  /** What the API answers, null when it does not. */
  async function ask(address) {
    try {
      const answer = await fetch(address, {
        headers: { Accept: 'application/json', 'Accept-Language': document.documentElement.lang },
      });
      return answer.ok ? await answer.json() : null;
    } catch {
      return null;
    }
  }

  function say(text) {
    banner.firstElementChild.textContent = text;
    banner.hidden = false;
  }

  /* ---------- a booking in the hand ---------- */

  async function take(booking, says, focus) {
    hand = { booking, says };
    sessionStorage.setItem(HAND, JSON.stringify(hand));
    document.querySelectorAll('details.menu[open]').forEach((menu) => (menu.open = false));
    document.querySelectorAll('dialog[open]').forEach((dialog) => dialog.close());
    say(says + ' · ' + banner.dataset.looking);
    const mine = ++asked;
    const { api, from, to } = main.dataset;
    const found = await ask(`${api}/agenda/bookings/${booking}/places?from=${from}&to=${to}`);
    if (mine !== asked || !hand) return;
    places = found ? found.days.flatMap((one) => one.places) : [];
    draw();
    say(fill(places.length ? banner.dataset.some : banner.dataset.none, says, places.length));
    if (!focus) return;
    const first = document.querySelector('[data-free]');
    if (first) first.focus();
    else banner.focus();
  }

  function letGo() {
    const booking = hand?.booking;
    hand = null;
    places = [];
    asked++;
    sessionStorage.removeItem(HAND);
    banner.hidden = true;
    draw();
    const summary = booking && (document.querySelector(`[data-moves="${CSS.escape(booking)}"] summary`) || sessionOf(booking));
    if (summary && (document.activeElement === document.body || !document.activeElement)) summary.focus();
  }

  /** The block of people received together in which a booking is, null for none. */
  function sessionOf(booking) {
    return document.querySelector(`[data-holds~="${CSS.escape(booking)}"] .booking-face`);
  }

  function columnOf(place) {
    const part = place.parts[0];
    return main.dataset.by === 'agents' ? part.agent || '' : part.service;
  }

  function cellOf(place) {
    const at = Date.parse(place.start);
    return [...document.querySelectorAll('#sheet td[data-from]')].find(
      (cell) =>
        Date.parse(cell.dataset.from) <= at &&
        at < Date.parse(cell.dataset.to) &&
        (cell.dataset.column === undefined || cell.dataset.column === columnOf(place)),
    );
  }

  /** Shows the free places of what is in the hand, in place of what was shown. */
  function draw() {
    const focused = document.activeElement?.dataset.free;
    document.querySelectorAll('.free-places').forEach((list) => list.remove());
    document.querySelectorAll('.in-hand').forEach((one) => one.classList.remove('in-hand'));
    if (!hand) return;
    document
      .querySelectorAll(`.booking[data-moves="${CSS.escape(hand.booking)}"]`)
      .forEach((one) => one.classList.add('in-hand'));
    sessionOf(hand.booking)?.parentElement.classList.add('in-hand');
    for (const place of places) {
      const cell = cellOf(place);
      if (!cell) continue;
      let list = cell.querySelector('.free-places');
      if (!list) {
        list = document.createElement('div');
        list.className = 'free-places';
        cell.append(list);
      }
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'free-place';
      button.dataset.free = place.start;
      const left = place.left === null || place.left === undefined ? '' : fill(banner.dataset.left, place.left);
      button.textContent = [time(place.start), left].filter(Boolean).join(' · ');
      button.setAttribute('aria-label', [fill(banner.dataset.at, day(place.start), time(place.start)), left].filter(Boolean).join(', '));
      list.append(button);
      if (focused === place.start) button.focus({ preventScroll: true });
    }
  }

  async function move(start) {
    const { booking, says } = hand;
    const answer = await Parvis.send(`${main.dataset.api}/agenda/bookings/${booking}/move`, 'POST', { start });
    if (answer?.ok) {
      Parvis.toast(fill(banner.dataset.done, says, day(start), time(start)), [], 'fine');
      letGo();
      return;
    }
    const problem = answer ? await answer.json().catch(() => ({})) : { detail: Parvis.say('away') };
    Parvis.toast(problem.detail || problem.title || Parvis.say('failed'), [], 'late');
    take(booking, says, true); // somebody else was faster: what is free now
  }

  /* ---------- keys ---------- */

  function along(key) {
    const all = [...document.querySelectorAll('[data-free]')].sort((a, b) =>
      a.dataset.free.localeCompare(b.dataset.free),
    );
    const at = all.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 };
    return all[next[key]];
  }

  /** From one booking to the one below or above, or to the nearest of the column beside. */
  function beside(face, key) {
    const faces = [...document.querySelectorAll('#sheet .booking-face')];
    const cell = face.closest('td');
    const row = (one) => one.closest('tr').rowIndex;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const column = faces.filter((one) => one.closest('td').cellIndex === cell.cellIndex);
      return column[column.indexOf(face) + (key === 'ArrowDown' ? 1 : -1)];
    }
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (!step) return null;
    const columns = [...new Set(faces.map((one) => one.closest('td').cellIndex))].sort((a, b) => a - b);
    const column = columns[columns.indexOf(cell.cellIndex) + step];
    return faces
      .filter((one) => one.closest('td').cellIndex === column)
      .sort((a, b) => Math.abs(row(a) - row(face)) - Math.abs(row(b) - row(face)))[0];
  }

  document.addEventListener('keydown', (e) => {
    if (document.querySelector('dialog[open]')) return;
    if (e.key === 'Escape' && hand && !document.querySelector('details.menu[open]')) {
      letGo();
      return;
    }
    const free = e.target.closest?.('[data-free]');
    const face = e.target.closest?.('.booking-face');
    const next = free ? along(e.key) : face && !face.parentElement.open ? beside(face, e.key) : null;
    if (next) {
      e.preventDefault();
      next.focus();
    }
  });

  document.addEventListener('click', (e) => {
    const free = e.target.closest('[data-free]');
    if (free && hand) move(free.dataset.free);
    const moves = e.target.closest('button[data-moves]');
    if (moves) take(moves.dataset.moves, moves.dataset.says, true);
    if (e.target.closest('#moving-stop')) letGo();
  });

  /* ---------- the mouse ---------- */

  let dropped = false;

  document.addEventListener('dragstart', (e) => {
    const booking = e.target.closest?.('.booking[data-moves]');
    if (!booking) return;
    dropped = false;
    e.dataTransfer.effectAllowed = 'move';
    e.dataTransfer.setData('text/plain', booking.dataset.says);
    take(booking.dataset.moves, booking.dataset.says, false);
  });

  /** The place under the pointer, or the first of the half hour under it. */
  const target = (e) =>
    hand && (e.target.closest?.('[data-free]') || e.target.closest?.('td[data-from]')?.querySelector('[data-free]'));

  document.addEventListener('dragover', (e) => {
    const place = target(e);
    document.querySelectorAll('.is-over').forEach((one) => one !== place && one.classList.remove('is-over'));
    if (!place) return;
    e.preventDefault();
    place.classList.add('is-over');
  });
  document.addEventListener('drop', (e) => {
    const place = target(e);
    if (!place) return;
    e.preventDefault();
    dropped = true;
    move(place.dataset.free);
  });
  document.addEventListener('dragend', () => {
    if (hand && !dropped) letGo();
  });

  /* ---------- what became of bookings that nobody could receive ---------- */

  document.addEventListener('click', (e) => {
    const opens = e.target.closest('[data-lost]');
    if (opens) document.getElementById('relocate-form').dataset.body = opens.dataset.lost;
  });
  document.addEventListener('parvis:done', (e) => {
    if (!e.target.matches('[data-relocates]') || !e.detail) return;
    const words = document.getElementById('relocated').dataset;
    const count = (outcome) => e.detail.outcomes.filter((one) => one.outcome === outcome).length;
    const said = [
      [words.moved, count('MOVED')],
      [words.cancelled, count('CANCELLED')],
      [words.kept, count('KEPT')],
    ].filter(([, number]) => number > 0);
    const text = said.map(([one, number]) => fill(one, number)).join(' ');
    Parvis.toast(text || words.fine, [], count('KEPT') ? 'late' : 'fine');
  });

  // from the list of letters that did not arrive: at once to the address
  if (location.hash.startsWith('#correct-')) {
    document.getElementById(location.hash.slice(1))?.click();
    history.replaceState(null, '', location.pathname + location.search);
  }

  document.addEventListener('parvis:piece', (e) => e.detail.id === 'sheet' && draw());
  const named = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (named?.matches('dialog')) named.showModal(); // who comes to a session, from the page of the week
  const kept = sessionStorage.getItem(HAND);
  if (kept) {
    const { booking, says } = JSON.parse(kept);
    take(booking, says, true);
  }
  window.Agenda = { ask, time, day, fill, zone };
})();
