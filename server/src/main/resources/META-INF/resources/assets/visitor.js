/*
 * The visitor's page: the last state lives on without network and says how old it is; a call shakes the phone.
 */
'use strict';
(() => {
  const KEY = 'parvis-visit:' + location.pathname;
  let status = document.getElementById('visit').dataset.status;

  function read() {
    try {
      return JSON.parse(localStorage.getItem(KEY));
    } catch {
      return null;
    }
  }

  function write(frame) {
    try {
      localStorage.setItem(KEY, JSON.stringify({ frame, at: Date.now() }));
    } catch {
      // private windows: the page works without
    }
  }

  function changed() {
    const visit = document.getElementById('visit');
    document.title = visit.dataset.title;
    if (visit.dataset.status === status) return;
    status = visit.dataset.status;
    for (const id of ['leave-dialog', 'later-dialog']) document.getElementById(id).close();
    window.scrollTo(0, 0);
    if (status === 'CALLED' && navigator.vibrate) navigator.vibrate([400, 150, 400, 150, 800]);
    if (status === 'PRE_CALLED' && navigator.vibrate) navigator.vibrate([250, 120, 250]);
  }

  // A page that the worker kept may be older than the last frame: the newer of both is shown.
  const last = read();
  const made = Date.parse(document.getElementById('main').dataset.now);
  const news = last && /data-now="([^"]+)"/.exec(last.frame);
  if (news && Date.parse(news[1]) > made) {
    Parvis.apply(last.frame, true);
    Parvis.aged = last.at;
  } else if (Date.now() - made > 60000 && performance.getEntriesByType('navigation')[0]?.workerStart > 0) {
    Parvis.aged = made;
  }
  document.addEventListener('parvis:frame', (e) => {
    Parvis.aged = 0;
    write(e.detail);
    changed();
  });
  // the agent took the consent back meanwhile: the name is enough
  document.addEventListener('error', (e) => e.target.matches?.('.called-agent img') && e.target.remove(), true);
  const photo = document.querySelector('.called-agent img');
  if (photo?.complete && photo.naturalWidth === 0) photo.remove();
  Parvis.second();
})();
