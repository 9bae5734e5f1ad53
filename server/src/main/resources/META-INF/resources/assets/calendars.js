/* A site's calendars: a new link is shown once; a file is looked at, and only then imported. */
'use strict';
(() => {
  const form = document.getElementById('import-form');
  const outcome = document.getElementById('import-outcome');
  const go = document.getElementById('import-do');
  const lines = document.getElementById('import-lines');

  document.addEventListener('parvis:done', (e) => {
    if (e.target.id === 'link-form') link(e.detail);
    if (form && e.target === form) tell(e.detail);
  });

  if (form) {
    const look = form.dataset.post;
    form.addEventListener('change', async (e) => {
      go.disabled = true;
      const file = e.target.type === 'file' && e.target.files[0];
      if (file) form.elements.file.value = decoded(await file.arrayBuffer());
    });
    go.addEventListener('click', () => {
      form.dataset.post = form.dataset.import;
      form.requestSubmit();
      form.dataset.post = look;
    });
    form.addEventListener('parvis:refused', (e) => {
      if (!e.detail.errors?.some((error) => error.field.startsWith('lines.'))) return;
      e.preventDefault(); // somebody was faster: look again
      setTimeout(() => form.requestSubmit(), 600);
    });
  }

  /** Spreadsheets in France often save in the Windows code page. */
  function decoded(bytes) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder('windows-1252').decode(bytes);
    }
  }

  function tell(seen) {
    const says = outcome.dataset;
    const text = seen.done ? says.done : seen.wrong ? says.wrong : seen.books ? says.some : says.none;
    const counts = [seen.books, seen.wrong, seen.known, seen.passedOver];
    outcome.textContent = text.replace(/\{(\d)\}/g, (_, i) => counts[i]);
    outcome.className = seen.wrong ? 'late' : '';
    go.disabled = seen.done || seen.wrong > 0 || seen.books === 0;
    const order = { WRONG: 0, BOOKS: 1, KNOWN: 2, PASSED_OVER: 3 };
    const rows = [...seen.lines].sort((a, b) => order[a.outcome] - order[b.outcome]).map(row);
    lines.querySelector('tbody').replaceChildren(...rows);
    lines.hidden = rows.length === 0;
    if (!go.disabled) go.focus();
  }

  function row(line) {
    const says = outcome.dataset;
    const what = { BOOKS: says.books, KNOWN: says.known, PASSED_OVER: says.passed, WRONG: says.bad };
    const when = line.start && new Date(line.start).toLocaleString(document.documentElement.lang, {
      dateStyle: 'short', timeStyle: 'short', timeZone: says.zone,
    });
    const row = document.createElement('tr');
    const cells = [line.line, when || '', line.name || line.uid, what[line.outcome]];
    row.append(...cells.map((text) => Object.assign(document.createElement('td'), { textContent: text })));
    if (line.flaws.length) {
      const list = document.createElement('ul');
      list.className = 'late';
      list.append(...line.flaws.map((flaw) =>
        Object.assign(document.createElement('li'), { textContent: flaw.field + ' : ' + flaw.detail })));
      row.lastChild.replaceChildren(list);
    }
    return row;
  }

  function link(made) {
    document.getElementById('link-made').hidden = false;
    document.getElementById('link-form').hidden = true;
    const text = document.getElementById('link-text');
    text.textContent = made.address;
    document.getElementById('link-open').href = made.address.replace(/^https?:/, 'webcal:');
    text.focus();
  }

  document.getElementById('link-copy')?.addEventListener('click', async (e) => {
    const text = document.getElementById('link-text');
    try {
      await navigator.clipboard.writeText(text.textContent);
      Parvis.toast(e.target.dataset.copied, [], 'fine');
    } catch {
      getSelection().selectAllChildren(text); // plain http has no clipboard: Ctrl+C is left
      text.focus();
    }
  });
})();
