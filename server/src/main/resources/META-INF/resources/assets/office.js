/* The office: a new token is shown once; a configuration is read, looked at, and only then published. */
'use strict';
(() => {
  const outcome = document.getElementById('outcome');
  const publish = document.getElementById('publish');
  const form = document.getElementById('configuration');

  document.addEventListener('parvis:done', (e) => {
    if (e.target.id === 'token-form') token(e.detail);
    if (e.target === form) tell(e.detail);
  });

  function token(made) {
    document.getElementById('token-made').hidden = false;
    const text = document.getElementById('token-text');
    text.textContent = made.text;
    text.focus();
  }

  function tell(answer) {
    const published = form.dataset.sent === form.dataset.publish && answer.outcome !== 'WRONG';
    document.getElementById('outcome-text').textContent =
      outcome.dataset[published ? 'published' : answer.outcome.toLowerCase()];
    outcome.classList.toggle('is-wrong', answer.outcome === 'WRONG');
    const lines = [
      ...answer.problems.map((p) => ({ text: p.message, where: where(p), wrong: true })),
      ...answer.changes.map((text) => ({ text })),
    ];
    document.getElementById('outcome-list').replaceChildren(...lines.map(line));
    publish.disabled = published || answer.outcome !== 'CHANGED';
    form.dataset.post = form.dataset.post.replace(/\/preview$/, '') + '/preview';
  }

  function where(problem) {
    const line = outcome.dataset.line.replace('{0}', problem.line);
    return [problem.file, line, problem.field].filter(Boolean).join(' · ');
  }

  function line({ text, where, wrong }) {
    const item = document.createElement('li');
    if (wrong) item.className = 'late';
    if (where) item.append(Object.assign(document.createElement('strong'), { textContent: where }));
    item.append(Object.assign(document.createElement('span'), { textContent: text }));
    return item;
  }

  if (form) {
    form.addEventListener('input', () => (publish.disabled = true));
    form.addEventListener('submit', () => (form.dataset.sent = form.dataset.post), true);
    publish.addEventListener('click', () => {
      form.dataset.post = form.dataset.publish;
      form.requestSubmit();
    });
    form.addEventListener('parvis:refused', () => {
      form.dataset.post = form.dataset.publish + '/preview';
    });
    form.addEventListener('change', async (e) => {
      const into = e.target.dataset.into;
      if (into && e.target.files[0]) document.getElementById(into).value = await e.target.files[0].text();
    });
  }
})();
