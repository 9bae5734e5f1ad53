/* A page looked into without leaving this one: <a data-peeks href> shows the page's [data-peek] in <dialog id="peek">. */
'use strict';
(() => {
  const dialog = document.getElementById('peek');
  if (!dialog) return;

  async function look(link) {
    const answer = await fetch(link.href, { headers: { Accept: 'text/html' } }).catch(() => null);
    if (!answer) return Parvis.toast(Parvis.say('away'), [], 'late');
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const piece = page.querySelector('[data-peek]');
    if (!piece) {
      return Parvis.toast(page.querySelector('h1')?.textContent || Parvis.say('failed'), [], 'late');
    }
    piece.querySelector('h1').id = 'peek-title';
    dialog.querySelector('[data-peeked]').replaceChildren(document.importNode(piece, true));
    dialog.showModal();
  }

  document.addEventListener('click', (e) => {
    const link = e.target.closest('a[data-peeks]');
    if (!link || e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    look(link);
  });
})();
