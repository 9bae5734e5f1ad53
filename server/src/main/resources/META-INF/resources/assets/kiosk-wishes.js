/*
 * What a person may wish before the rank is taken: what they need, how they are called, that they go out,
 * how long they need to come or to be back.
 * Nothing has to be touched here. What was wished is kept while the language changes, and forgotten with the person.
 */
'use strict';
Parvis.wishes = (() => {
  const byWeb = location.pathname.endsWith('/take');
  const readsBadges = Parvis.beside('badges', 'parvis-kiosk-badges');
  const CODE = /^[A-Za-z0-9:._-]{1,64}$/;
  const NAME = /^\p{L}[\p{L} .'’-]{0,23}$/u;
  const needs = new Map(); // id -> 'must' or 'rather'
  let of = ''; // the step whose rank is wished for
  let by = 'NUMBER';
  let name = '';
  let badge = '';
  let out = false;
  let way = 0; // minutes to come, or to be back

  const $ = (selector) => document.querySelector(selector);
  const $$ = (selector) => [...document.querySelectorAll(selector)];
  const step = () => $(`[data-step="${of}"]`);
  const given = () => new Map((step()?.dataset.needs || '').split(' ').filter(Boolean).map((one) => one.split(':')));

  /** What may stand for the person; a badge only where one can be read. */
  function offered(section) {
    const kinds = (section?.dataset.tokens || '').split(' ').filter(Boolean);
    return kinds.filter((kind) => kind !== 'BADGE' || readsBadges);
  }

  function forget() {
    needs.clear();
    of = '';
    by = 'NUMBER';
    name = '';
    badge = '';
    out = false;
    way = 0;
    if ($('#called-name')) $('#called-name').value = '';
    for (const picture of $$('.result-sign .picture')) picture.className = 'picture';
    draw();
  }

  /** Begins with what the reason itself needs. */
  function begin(section) {
    forget();
    of = section.dataset.step;
    for (const [need, strength] of given()) needs.set(need, strength);
    draw();
  }

  /** Needed, then only if possible, then not at all; what the reason needs stays. */
  function turn(need) {
    const first = given().get(need);
    const now = needs.get(need);
    if (first === 'must') return;
    if (!now || (first && now === 'rather')) needs.set(need, 'must');
    else if (first || now === 'must') needs.set(need, 'rather');
    else needs.delete(need);
  }

  /** The next of the times that can be chosen, or the one before. */
  function stepped(button, by) {
    const ways = button.closest('[data-ways]').dataset.ways.trim().split(' ').map(Number);
    return ways[Math.min(ways.length - 1, Math.max(0, ways.indexOf(way) + by))];
  }

  function write(letter) {
    const input = $('#called-name');
    const text = (input.value + letter).replace(/^\s+/, '').slice(0, 24).toLocaleLowerCase('fr');
    input.value = text.replace(/(^|[\s-])(\p{L})/gu, (_, before, first) => before + first.toLocaleUpperCase('fr'));
  }

  function named(back) {
    const text = $('#called-name').value.trim();
    name = NAME.test(text) ? text : '';
    by = name ? 'NAME' : 'NUMBER';
    draw();
    back();
  }

  /** A reader saw a code where a badge is asked for; false when none is. */
  function scanned(code, back) {
    if ($('[data-step=badge]').hidden) return false;
    if (!CODE.test(code)) return true; // a ticket or a card of another kind: the badge is still asked for
    badge = code;
    by = 'BADGE';
    draw();
    back();
    return true;
  }

  /** Whether the touch was for one of these; then it is done. */
  function touch(button, go, back) {
    const data = button.dataset;
    if (data.need) turn(data.need);
    else if (data.by === 'NAME') go('name');
    else if (data.by === 'BADGE') go('badge');
    else if (data.by) by = data.by;
    else if ('wishOut' in data) out = !out;
    else if (data.wayStep) way = stepped(button, Number(data.wayStep));
    else if (data.letter) write(data.letter);
    else if ('erase' in data) $('#called-name').value = $('#called-name').value.slice(0, -1);
    else if ('named' in data) named(back);
    else return false;
    draw();
    return true;
  }

  /* ---------- what is seen of it ---------- */

  function draw() {
    const tokens = offered(step());
    for (const button of $$('[data-need]')) {
      const strength = needs.get(button.dataset.need);
      const words = button.parentElement.dataset;
      button.setAttribute('aria-pressed', String(Boolean(strength)));
      button.querySelector('[data-state]').textContent = words[strength || 'not'];
    }
    for (const button of $$('[data-by]')) {
      button.setAttribute('aria-pressed', String(button.dataset.by === by));
      button.hidden = button.dataset.by !== 'NUMBER' && !tokens.includes(button.dataset.by);
    }
    if ($('#wishes-by')) $('#wishes-by').hidden = tokens.length === 0;
    for (const label of $$('[data-name-given]')) {
      label.textContent = name ? label.dataset.nameGiven.replace('{0}', name) : label.dataset.nameNone;
    }
    for (const button of $$('[data-wish-out]')) button.setAttribute('aria-pressed', String(out));
    for (const output of $$('.way output')) {
      output.textContent = way === 0 ? output.dataset.none : output.dataset.minutes.replace('{0}', way);
    }
    for (const section of $$('[data-step^=sure-]')) {
      section.dataset.said = String(way);
      section.classList.toggle('goes-out', out);
      const more = section.querySelector('.more-wishes');
      if (more) more.hidden = offered(section).length === 0 && !$('[data-need]');
    }
    if ($('#called-name') && byWeb) $('#called-name').inputMode = 'text';
    summary();
  }

  function summary() {
    const place = step()?.querySelector('[data-wished]');
    if (!place) return;
    place.dataset.none ??= place.textContent;
    const said = $$('[data-need][aria-pressed=true], [data-by][aria-pressed=true]:not([data-by=NUMBER])').map((one) => {
      const state = one.querySelector('[data-state]');
      return one.querySelector('strong').textContent + (state ? ' (' + state.textContent + ')' : '');
    });
    place.textContent = said.length > 0 ? said.join(', ') : place.dataset.none;
    place.closest('button').classList.toggle('wished', said.length > 0);
  }

  /* ---------- what becomes of it ---------- */

  function body() {
    const wished = {};
    if (needs.size > 0) wished.needs = [...needs].map(([need, strength]) => ({ need, required: strength === 'must' }));
    if (by !== 'NUMBER') wished.token = by;
    if (by === 'NAME') wished.calledName = name;
    if (by === 'BADGE') wished.badge = badge;
    const asked = step()?.querySelector('.wish.way'); // only what can be seen was meant
    if (out && step()?.querySelector('.promise')?.dataset.none === 'false') wished.goesOut = true;
    if (way > 0 && asked && getComputedStyle(asked).display !== 'none') wished.returnMinutes = way;
    return wished;
  }

  /** What stands for the person, on the rank that was given. */
  function sign(visit, box) {
    const face = visit.face || {};
    const picture = $(`#symbols [data-picture="${face.picture}"]`);
    const colour = $(`#symbols [data-colour="${face.colour}"]`);
    const beside = box.querySelector('.beside');
    box.classList.toggle('pictured', Boolean(picture));
    box.classList.toggle('named', Boolean(visit.calledName));
    beside.textContent = visit.calledName || '';
    if (!picture || !colour) return;
    box.querySelector('.picture').classList.add('colour-' + face.colour);
    box.querySelector('.picture').replaceChildren(...[...picture.children].map((one) => one.cloneNode(true)));
    const forms = colour.dataset.words.split('|');
    beside.textContent = picture.dataset.words.replace('{0}', forms[0]).replace('{1}', forms.at(-1));
  }

  return { begin, forget, touch, scanned, draw, body, sign };
})();
