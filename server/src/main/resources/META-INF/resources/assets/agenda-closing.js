/*
 * What becomes of each booking when hours are closed: the place proposed, or none.
 *
 *   <select data-settles="booking">   start of the place proposed, or empty to cancel
 */
'use strict';
(() => {
  const form = document.getElementById('closing-do-form');
  if (!form) return;
  const total = document.getElementById('closing-total');

  /** The command says for each what the page shows; also after the page was left and came back. */
  function settle() {
    const body = JSON.parse(form.dataset.body);
    for (const select of form.querySelectorAll('[data-settles]')) {
      const one = body.bookings.find((booking) => booking.booking === select.dataset.settles);
      if (select.value) one.start = select.value;
      else delete one.start;
    }
    form.dataset.body = JSON.stringify(body);
    const moved = body.bookings.filter((one) => one.start).length;
    if (total) total.textContent = fill(total.dataset.total, moved, body.bookings.length - moved);
  }

  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => values[Number(i)]);

  form.addEventListener('change', settle);
  addEventListener('pageshow', settle);
})();
