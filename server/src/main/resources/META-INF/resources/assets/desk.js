/* The desk: a step that can no longer be undone is no longer offered. */
'use strict';
(() => {
  function expire() {
    const undo = document.getElementById('undo');
    if (undo) undo.hidden = Date.parse(undo.dataset.until) <= Parvis.now();
  }

  document.addEventListener('parvis:piece', (e) => e.detail.id === 'top' && expire());
  expire();
  setInterval(expire, 500);
})();
