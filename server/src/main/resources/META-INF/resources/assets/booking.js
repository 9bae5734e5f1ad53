/*
 * Booking: what follows a place that was taken, the time left to fill the form, and a page that stays true.
 *
 *   <button data-books="fr">            a place was taken: on to the page of the booking
 *   <button data-visits>                the person is here: on to the visitor's page
 *   <p data-until="ISO" data-text="{0}"> counts down; data-over when the place is given back
 *   <form data-keeps="site">            who somebody is, as typed, stays in this tab until it was sent
 *   <main data-fresh>                   is looked at again each minute, and when the page is seen again
 */
'use strict';
(() => {
  const MINUTE = 60000;
  const language = document.documentElement.lang;
  const warned = new Set();

  const put = (element, text) => {
    if (element.textContent !== text) element.textContent = text;
  };

  /** What the server says now; pieces whose text is the same stay as they are. */
  async function look() {
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
      if (answer.ok) Parvis.apply(await answer.text(), false);
    } catch {
      // away: what is shown stays, the next look tells
    }
  }

  function left() {
    const line = document.querySelector('[data-until]');
    if (!line) return;
    const seconds = Math.max(0, Math.ceil((Date.parse(line.dataset.until) - Parvis.now()) / 1000));
    const text = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
    put(line, seconds > 0 ? line.dataset.text.replace('{0}', text) : line.dataset.over);
    if (seconds === 0) over();
    if (seconds > 0 && seconds <= 60 && !warned.has(line)) {
      warned.add(line);
      line.setAttribute('role', 'status'); // said once, with a minute left, not each second
      setTimeout(() => line.removeAttribute('role'), 1500);
    }
  }

  function over() {
    const anew = document.getElementById('anew');
    if (!anew || !anew.hidden) return;
    document.getElementById('who').hidden = true;
    document.getElementById('release').hidden = true;
    anew.hidden = false;
    anew.querySelector('a').focus();
  }

  /* who somebody is: typed once, whatever goes wrong on the way */
  const WHO = ['name', 'email', 'phone'];
  const keeper = document.querySelector('form[data-keeps]');
  const drawer = keeper && 'parvis-who ' + keeper.dataset.keeps;

  function keep() {
    const typed = WHO.map((name) => [name, keeper.elements[name].value]);
    try {
      sessionStorage.setItem(drawer, JSON.stringify(Object.fromEntries(typed)));
    } catch {
      // a browser that keeps nothing: it is typed again
    }
  }

  function fillIn() {
    try {
      const typed = JSON.parse(sessionStorage.getItem(drawer) || '{}');
      for (const name of WHO) keeper.elements[name].value ||= typed[name] || '';
    } catch {
      // as above
    }
  }

  if (keeper) {
    fillIn();
    keeper.addEventListener('input', keep);
    keeper.addEventListener('parvis:done', () => sessionStorage.removeItem(drawer));
  }

  document.addEventListener('parvis:done', (e) => {
    const from = e.target;
    if (from.dataset.books) location.assign('/b/' + e.detail.key + '?lang=' + from.dataset.books);
    if (from.dataset.visits !== undefined && e.detail.visit) {
      location.assign('/v/' + e.detail.visit + '?lang=' + language);
    }
  });
  document.addEventListener('parvis:refused', (e) => {
    if (e.target.dataset.books) look(); // somebody was faster: what is still free
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && document.querySelector('[data-fresh]')) look();
  });
  setInterval(() => {
    if (!document.hidden && document.querySelector('[data-fresh]')) look();
  }, MINUTE);
  setInterval(left, 1000);
  // the server's clock, which the time left is counted by
  const bare = document.getElementById('main').cloneNode(false);
  if (bare.dataset.now) Parvis.apply(bare.outerHTML, false);
  left();
})();
