/*
 * "I have an appointment" at the kiosk: by code, by a code that a reader has seen, or by name and time. Nobody's name is
 * ever listed here: the person says theirs, and the site answers with what became of it.
 *
 * Parvis.booked.touch(button, kiosk) is told of each touch; kiosk gives { go, back, show, home, result }.
 */
'use strict';
Parvis.booked = (() => {
  const FEWEST = 6; // letters of a code
  const RETRY = ['NOT_FOUND', 'TOO_EARLY', 'OTHER_DAY', 'OTHER_SITE'];
  const WALKS_IN = ['NOT_FOUND', 'TOO_LATE', 'CANCELLED', 'OVER', 'OTHER_SITE', 'OTHER_DAY'];
  const said = { code: '', name: '', hour: '', minute: '' };
  let last = null; // what was asked, for who agrees to a substitute
  let asking = false;
  let kiosk = null;

  const $ = (selector) => document.querySelector(selector);
  const $$ = (selector) => [...document.querySelectorAll(selector)];
  const step = () => $('[data-step]:not([hidden])');
  const field = () => step()?.querySelector('[data-said]');

  function forget() {
    Object.keys(said).forEach((key) => (said[key] = ''));
    last = null;
    draw();
  }

  function draw() {
    for (const input of $$('[data-said]')) input.value = said[input.dataset.said];
    for (const part of ['hour', 'minute']) {
      for (const key of $$(`[data-booked=${part}]`)) {
        key.setAttribute('aria-pressed', String(key.dataset.text === said[part]));
      }
    }
    const time = $('[data-booked-time]');
    if (time) time.textContent = said.hour ? said.hour + ':' + (said.minute || '··') : '';
  }

  function type(text) {
    const input = field();
    if (!input) return;
    said[input.dataset.said] = (said[input.dataset.said] + text).trimStart().slice(0, input.maxLength);
    draw();
  }

  function erase() {
    const input = field();
    if (input) said[input.dataset.said] = said[input.dataset.said].slice(0, -1);
    draw();
  }

  /** Whether the touch was for one of these; then it is done. */
  function touch(button, doors) {
    kiosk = doors;
    const what = button.dataset.booked;
    if (!what) return false;
    if (what === 'type') type(button.dataset.text);
    else if (what === 'erase') erase();
    else if (what === 'hour' || what === 'minute') {
      said[what] = button.dataset.text;
      draw();
    } else if (what === 'no-code') kiosk.go('booked-name');
    else if (what === 'to-time') toTime();
    else if (what === 'send') send();
    else if (what === 'substitute') ask({ ...last, substitute: true });
    else if (what === 'again') kiosk.back();
    else if (what === 'walk-in') kiosk.home();
    return true;
  }

  function toTime() {
    if (said.name.trim()) kiosk.go('booked-time');
    else field().focus();
  }

  function send() {
    if (step().dataset.step === 'booked-time') {
      if (said.hour && said.minute) ask({ name: said.name.trim(), time: said.hour + ':' + said.minute });
    } else if (said.code.replace(/[\s-]/g, '').length >= FEWEST) ask({ code: said.code });
    else field().focus();
  }

  async function ask(body) {
    if (asking) return;
    asking = true;
    last = body;
    const answer = await Parvis.send($('#main').dataset.scans + '?qr=svg', 'POST', body);
    asking = false;
    if (!answer) return kiosk.show('away');
    const json = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      Parvis.toast(json.detail || json.title || Parvis.say('failed'), (json.errors || []).map((e) => e.detail), 'late');
    } else if (json.rank) kiosk.result(json.rank, { booked: json.start, late: json.outcome === 'LATE' });
    else tell(json);
  }

  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => values[Number(i)] ?? '');

  /** What became of it when no rank was given. */
  function tell(json) {
    const section = $('[data-step="booked-answer"]');
    const words = section.dataset;
    const key = json.outcome.toLowerCase();
    const of = (kind) => section.getAttribute(`data-${kind}-${key}`) || '';
    const site = json.site ? json.site[document.documentElement.lang] || json.site.all || Object.values(json.site)[0] : '';
    const values = [at(json.start), at(json.from), at(json.until), json.agent || '', site, day(json.start)];
    $('[data-booked-title]').textContent = fill(of('title'), ...values);
    $('[data-booked-more]').textContent = fill(of('more'), ...values);
    $('[data-booked-also]').textContent =
      json.outcome === 'OTHER_SITE'
        ? fill(json.inTime ? words.inTime : words.notInTime, ...values)
        : json.token
          ? fill(words.token, json.token)
          : '';
    $('[data-booked=substitute]').hidden = json.outcome !== 'AGENT_AWAY';
    $('[data-booked=again]').hidden = !RETRY.includes(json.outcome) || !said[last.code === undefined ? 'name' : 'code'];
    $('[data-booked=walk-in]').hidden = !WALKS_IN.includes(json.outcome);
    kiosk.go('booked-answer');
  }

  const format = (iso, options) =>
    iso
      ? new Intl.DateTimeFormat(document.documentElement.lang, {
          timeZone: document.documentElement.dataset.zone || undefined,
          ...options,
        }).format(new Date(iso))
      : '';
  const at = (iso) => format(iso, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = (iso) => format(iso, { weekday: 'long', day: 'numeric', month: 'long' });

  document.addEventListener('input', (e) => {
    if (e.target.dataset?.said) said[e.target.dataset.said] = e.target.value;
  });
  document.addEventListener('keydown', (e) => {
    if (e.key !== 'Enter' || !e.target.dataset?.said || !kiosk) return;
    e.preventDefault();
    if (e.target.dataset.said === 'name') toTime();
    else send();
  });
  /** A reader saw a code: whatever is on the screen, that is what the person came for. */
  function scanned(text, doors) {
    kiosk = doors;
    ask({ code: text });
  }

  return { touch, forget, draw, scanned };
})();
