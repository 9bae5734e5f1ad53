/*
 * The greeter: the form offers what the reason allows; whoever was let in is shown with token and code, then the form is
 * fresh again.
 */
'use strict';
(() => {
  const WIDE = 480; // pixels of a photo
  const form = document.getElementById('create');
  const taken = document.getElementById('taken');
  const find = (id) => document.getElementById(id);
  const put = (name, value) => (taken.querySelector(`[data-put=${name}]`).textContent = value);
  const promises = (service) => find('promises').querySelector(`[data-service="${service}"]`)?.textContent;

  /* ---------- what the reason allows ---------- */

  const reason = () => form.querySelector('input[name="reasons[]"]:checked');
  const kind = () => form.querySelector('input[name=token]:checked')?.closest('[data-kind]').dataset.kind;

  function adapt(e) {
    const chosen = reason();
    const offered = chosen ? chosen.dataset.tokens.split(' ') : ['NUMBER'];
    find('by').hidden = offered.length < 2;
    for (const choice of find('by').querySelectorAll('[data-kind]')) choice.hidden = !offered.includes(choice.dataset.kind);
    if (!offered.includes(kind())) find('token-NUMBER').checked = true;
    for (const field of find('by').querySelectorAll('[data-kind-field]')) {
      field.hidden = field.dataset.kindField !== kind();
      field.querySelector('input').disabled = field.hidden;
    }
    out(chosen);
    where(chosen);
    // The form below may have grown. Not when a field is left: the press that left it would miss its button.
    if (e?.target.type === 'radio') chosen?.closest('label').scrollIntoView({ block: 'nearest' });
    for (const option of find('agent').options) {
      option.hidden = option.value !== '' && chosen !== null && !option.dataset.services.split(' ').includes(chosen.dataset.service);
      if (option.hidden && option.selected) find('agent').value = '';
    }
  }

  /** Where the service has several areas, one may be chosen. */
  function where(chosen) {
    if (!find('where')) return;
    const areas = chosen ? chosen.dataset.areas.split(' ') : [];
    find('where').hidden = areas.length < 2;
    find('area').disabled = areas.length < 2;
    for (const option of find('area').options) {
      option.hidden = option.value !== '' && !areas.includes(option.value);
      if (option.hidden && option.selected) find('area').value = '';
    }
  }

  /** A promise is told before the rank is given. */
  function out(chosen) {
    const offer = chosen ? chosen.dataset.out : '';
    const box = find('goes-out');
    find('out').hidden = offer === '';
    box.disabled = offer !== 'ON_REQUEST';
    box.closest('label').hidden = offer !== 'ON_REQUEST';
    const told = find('promise');
    const time = offer && promises(chosen.dataset.service);
    const wanted = offer === 'ALWAYS' ? Boolean(time) : box.checked;
    const away = Boolean(wanted && time);
    find('way-back').hidden = !away;
    find('way').disabled = !away;
    told.textContent = !wanted || !offer ? '' : time ? told.dataset.promised.replace('{0}', time) : told.dataset.none;
  }

  /* ---------- what came of it ---------- */

  function ahead(number) {
    const { none, one, many } = taken.dataset;
    return number === 0 ? none : number === 1 ? one : many.replace('{0}', number);
  }

  function wait(expected) {
    return expected ? taken.dataset.wait.replace('{0}', expected.low).replace('{1}', expected.high) : taken.dataset.unknown;
  }

  function tell(name, value) {
    const line = taken.querySelector(`[data-told=${name}]`);
    line.hidden = !value;
    if (value) line.textContent = line.dataset.text.replace('{0}', value);
  }

  const clock = (iso) =>
    new Intl.DateTimeFormat(document.documentElement.lang, {
      timeZone: document.documentElement.dataset.zone || undefined,
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
    }).format(new Date(iso));

  /** The symbol in its colour, drawn and said, so that the greeter can say it too. */
  function face(said) {
    const line = taken.querySelector('[data-told=face]');
    line.hidden = !said?.picture;
    if (line.hidden) return;
    const symbol = find('symbols').querySelector(`[data-picture="${said.picture}"]`);
    const colour = find('symbols').querySelector(`[data-colour="${said.colour}"]`);
    const forms = colour.dataset.words.split('|');
    const words = symbol.dataset.words.replace('{0}', forms[0]).replace('{1}', forms.at(-1));
    line.className = 'mark-of ' + said.colour;
    line.replaceChildren(symbol.querySelector('svg').cloneNode(true), words);
  }

  async function small(file) {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, WIDE / picture.width);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    return new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.8));
  }

  /** The rank is given by then: without the photo the number stands for the person. */
  async function keepPhoto(visit, file) {
    try {
      const address = form.dataset.post.split('?')[0] + '/' + visit + '/photo?consent=true';
      const answer = await fetch(address, { method: 'PUT', headers: { 'Content-Type': 'image/jpeg' }, body: await small(file) });
      if (!answer.ok) throw new Error(String(answer.status));
    } catch {
      Parvis.toast(Parvis.say('failed'), [], 'late');
    }
  }

  form.addEventListener('change', adapt);
  form.addEventListener('reset', () => setTimeout(() => adapt()));
  form.addEventListener('parvis:done', (e) => {
    const rank = e.detail;
    const photo = kind() === 'PHOTO' ? find('photo').files[0] : null;
    if (photo) keepPhoto(rank.id, photo);
    put('token', rank.token);
    put('service', rank.serviceName);
    put('ahead', ahead(rank.ahead));
    put('wait', wait(rank.expected));
    tell('desk', rank.desk);
    tell('name', rank.calledName);
    tell('promised', rank.promised && clock(rank.promised));
    tell('area', rank.area);
    face(rank.face);
    const drawing = new DOMParser().parseFromString(rank.qr || '', 'image/svg+xml').documentElement;
    taken.querySelector('[data-put=qr]').replaceChildren(...(drawing.nodeName === 'svg' ? [document.importNode(drawing, true)] : []));
    taken.querySelector('[data-put=print]').href = taken.dataset.ticket + rank.id;
    form.reset();
    find('who').open = false;
    find('reason-search').dispatchEvent(new Event('input', { bubbles: true }));
    taken.showModal();
  });
  document.addEventListener('parvis:piece', (e) => e.detail.id === 'promises' && out(reason()));
  adapt();
})();
