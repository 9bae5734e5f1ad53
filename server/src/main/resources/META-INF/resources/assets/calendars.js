/* A site's calendars: a new link is shown once. */
'use strict';
(() => {
  document.addEventListener('parvis:done', (e) => {
    if (e.target.id === 'link-form') link(e.detail);
  });

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
