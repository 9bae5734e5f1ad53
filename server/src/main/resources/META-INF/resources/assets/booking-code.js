/*
 * The code that shows that an address is one's own: asked for on the step of the contact.
 *
 *   <form data-codes="/api/v1/...">  with an address, the first press sends a code there; with the code, it books
 *   <div id="code-field" hidden>     shown once a code is on its way, for that address only
 */
'use strict';
(() => {
  const form = document.querySelector('[data-codes]');
  if (!form) return;
  const email = document.getElementById('email');
  const code = document.getElementById('code');
  const field = document.getElementById('code-field');
  const said = document.getElementById('code-said');
  let sentTo = '';
  let asking = false;

  function show(address) {
    sentTo = address;
    field.hidden = !address;
    code.disabled = !address;
    code.required = Boolean(address);
    code.value = '';
    said.textContent = address ? said.dataset.says.replace('{0}', address) : '';
    if (address) code.focus();
  }

  /** Asks for a code; what went wrong is said as commands say it. */
  async function ask() {
    if (asking) return;
    asking = true;
    form.querySelectorAll('.wrong').forEach((note) => note.remove());
    const address = email.value.trim();
    const answer = await Parvis.send(form.dataset.codes, 'POST', { email: address });
    asking = false;
    if (answer?.ok) {
      show(address);
      return;
    }
    const problem = answer ? await answer.json().catch(() => ({})) : {};
    const detail = problem.errors?.[0]?.detail || problem.detail || Parvis.say(answer ? 'failed' : 'away');
    Parvis.toast(detail, [], 'late');
  }

  // before commands hear of it: without a code for this address there is nothing to send yet
  document.addEventListener(
    'submit',
    (e) => {
      const address = email.value.trim();
      if (e.target !== form || !address || address === sentTo) return;
      e.preventDefault();
      e.stopPropagation();
      ask();
    },
    true,
  );
  document.getElementById('code-again').addEventListener('click', ask);
  email.addEventListener('input', () => {
    if (sentTo && email.value.trim() !== sentTo) show('');
  });
})();
