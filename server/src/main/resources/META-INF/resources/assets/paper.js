/*
 * The ticket on paper, for a kiosk with a printer beside it. Chromium prints without asking when it is started with
 * --kiosk-printing.
 * The ticket's own page is laid into this one: leaving for it could end on a browser's error page.
 */
'use strict';
Parvis.paper = (() => {
  const PATIENCE = 5000;
  const style = '/assets/ticket.css?v=' + document.documentElement.dataset.build;

  const present = Parvis.beside('print', 'parvis-kiosk-prints');
  const sheet = document.createElement('div');
  sheet.id = 'paper';
  let styled = Promise.resolve();

  if (present) {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', media: 'print', href: style });
    styled = new Promise((go) => (link.onload = link.onerror = go));
    document.head.append(link);
    document.body.append(sheet);
    window.addEventListener('afterprint', () => sheet.replaceChildren()); // the next person must not find it
  }

  async function ticket(site, visit) {
    const answer = await fetch(`/sites/${site}/tickets/${visit}`, {
      headers: { Accept: 'text/html' },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const main = document.importNode(page.querySelector('main.ticket'), true);
    const part = document.createElement('div');
    part.className = 'ticket';
    part.lang = page.documentElement.lang;
    part.dir = page.documentElement.dir;
    main.removeAttribute('id');
    part.append(main);
    return part;
  }

  return {
    present,
    /** Prints the visit's ticket; when that cannot be had, what the screen shows: number and code. */
    async print(site, visit) {
      if (!present) return;
      sheet.replaceChildren();
      try {
        sheet.append(await ticket(site, visit));
        await styled;
      } catch {
        // the number and the code are on the screen already
      }
      window.print();
    },
  };
})();
