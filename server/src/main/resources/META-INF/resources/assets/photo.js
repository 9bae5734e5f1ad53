/* One's own photo: cut to a square, made small, sent as it is agreed to. */
'use strict';
(() => {
  const form = document.getElementById('photo-form');
  const file = document.getElementById('photo-file');
  const preview = document.getElementById('preview');
  if (!form) return;

  async function show() {
    preview.hidden = true;
    if (!file.files.length) return;
    try {
      const picture = await createImageBitmap(file.files[0]);
      const side = Math.min(picture.width, picture.height);
      const left = (picture.width - side) / 2;
      const top = (picture.height - side) / 2;
      preview.getContext('2d').drawImage(picture, left, top, side, side, 0, 0, preview.width, preview.height);
      preview.hidden = false;
      for (const old of form.parentElement.querySelectorAll('#photo, #photo-none')) old.hidden = true;
    } catch {
      file.value = '';
      Parvis.toast(form.dataset.bad, [], 'late');
    }
  }

  async function keep(e) {
    e.preventDefault();
    if (preview.hidden) return;
    const jpeg = await new Promise((done) => preview.toBlob(done, 'image/jpeg', 0.85));
    const answer = await fetch(form.dataset.photo, {
      method: 'PUT',
      headers: { 'Content-Type': 'image/jpeg', 'Accept-Language': document.documentElement.lang },
      body: jpeg,
    }).catch(() => null);
    if (answer?.ok) return location.reload();
    const problem = answer ? await answer.json().catch(() => ({})) : {};
    Parvis.toast(problem.detail || Parvis.say(answer ? 'failed' : 'away'), [], 'late');
  }

  file.addEventListener('change', show);
  form.addEventListener('submit', keep);
})();
