/*
 * Somebody without a ticket at the desk: a rank is taken, then the person is received at once. The form stays within
 * the page's own commands; what may not be received here only gets a rank.
 */
'use strict';
(() => {
  const find = (selector) => document.querySelector('#walk-in-form ' + selector);
  const fill = (text, value) => text.replace('{0}', value);

  function choose() {
    const elsewhere = find('select[name="reasons[]"]').selectedOptions[0]?.dataset.elsewhere !== undefined;
    find('#walk-in-elsewhere > span').hidden = !elsewhere;
    const now = find('[data-receives]');
    if (now) now.disabled = elsewhere;
  }

  /** The rank is taken by then: whatever is refused, the person waits like everybody. */
  async function receive(form, rank) {
    const { pick, etagOfPick, why, given } = form.dataset;
    const body = { visit: rank.id, reason: why, direct: true };
    const answer = await Parvis.send(pick, 'POST', body, etagOfPick);
    if (answer?.ok) return;
    const problem = answer ? await answer.json().catch(() => ({})) : { detail: Parvis.say('away') };
    Parvis.toast(problem.detail || problem.title || Parvis.say('failed'), [fill(given, rank.token)], 'late');
  }

  document.addEventListener('click', (e) => {
    if (e.target.closest('[data-opens="walk-in-dialog"]')) choose();
    e.target.closest('[data-rank-only]')?.form.requestSubmit();
  });
  document.addEventListener(
    'submit',
    (e) => {
      if (e.target.id === 'walk-in-form') e.target.dataset.now = String(e.submitter?.dataset.receives !== undefined);
    },
    true,
  );
  /** Enter on a chosen reason goes on, instead of opening the list again as Space does. */
  document.addEventListener('keydown', (e) => {
    const select = e.key === 'Enter' && e.target.closest('#walk-in-reason');
    if (!select || !select.value || (CSS.supports('selector(:open)') && select.matches(':open'))) return;
    e.preventDefault();
    select.form.requestSubmit(find('button.primary:not([disabled])'));
  });
  document.addEventListener('change', (e) => e.target.id === 'walk-in-reason' && choose());
  document.addEventListener('parvis:done', (e) => {
    const form = e.target;
    if (form.id !== 'walk-in-form') return;
    if (form.dataset.now === 'true') receive(form, e.detail);
    else Parvis.toast(fill(form.dataset.given, e.detail.token), [], 'fine');
  });
})();
