/*
 * Parvis in the browser: live pieces, clocks, keys, dialogs. No framework, nothing inline.
 *
 *   <main data-live="/live/...">      opens the stream of server-sent events
 *     event "frame": <div data-frame data-build data-now> with pieces </div>
 *     event "beat":  an ISO instant, at least every 15 s, so that silence means a cut link
 *     event "refused": whoever looks may no longer; the page is loaded again and asks who it is
 *   <section id="x" data-piece>       is replaced when its server text changed, and only then
 *   <time data-elapsed="ISO">         counts up; data-unit="minutes" for whole minutes, else m:ss
 *   <time data-clock>                 the site's clock, HH:mm; data-clock="date" for the date
 *   <span data-age="{0} ...">         how old what is shown is
 *   <button data-key="Space">         pressed by that key (KeyboardEvent.code, or the letter)
 *   <button data-opens="id">          opens the dialog; <button data-closes> closes its own
 *
 * Events on document: parvis:piece (detail: the new element), parvis:frame, parvis:cut, parvis:back.
 */
'use strict';
window.Parvis = (() => {
  const SILENCE = 25000;
  const root = document.documentElement;
  const shown = new Map(); // piece id -> the server's text of it
  let offset = 0; // server's clock minus this one, in milliseconds
  let source = null;
  let url = null;
  let sign = Date.now(); // last sign of life
  let cutAt = 0;
  let tries = 0;
  let retry = 0;
  let pressing = false;
  let waitingFrame = null;

  const tell = (name, detail) => document.dispatchEvent(new CustomEvent('parvis:' + name, { detail }));
  const now = () => Date.now() + offset;
  const say = (key, ...values) =>
    (document.body.dataset[key] || '').replace(/\{(\d)\}/g, (_, i) => values[Number(i)]);

  /* ---------- pieces ---------- */

  function remember() {
    shown.clear();
    for (const piece of document.querySelectorAll('[data-piece]')) {
      shown.set(piece.id, piece.outerHTML);
    }
  }

  /** What a person has under the hands: focus, typed text, open parts, scroll. */
  function holdOn(old) {
    const active = old.contains(document.activeElement) ? document.activeElement : null;
    const ids = (selector) => [...old.querySelectorAll(selector)].filter((e) => e.id);
    const fields = ids('input, textarea, select');
    return {
      focus: active && active.id,
      range: active && 'selectionStart' in active ? [active.selectionStart, active.selectionEnd] : null,
      open: ids('details[open]').map((e) => e.id),
      dialogs: ids('dialog[open]'),
      typed: fields.filter((f) => f.value !== f.defaultValue && !f.matches('[type=checkbox],[type=radio]')),
      checked: fields.filter((f) => f.matches('[type=checkbox],[type=radio]') && f.checked !== f.defaultChecked),
      scrolled: [old, ...ids('[id]')]
        .filter((e) => e.scrollTop > 0 || e.scrollLeft > 0)
        .map((e) => [e.id, e.scrollTop, e.scrollLeft]),
    };
  }

  function handBack(held) {
    const find = (id) => document.getElementById(id);
    held.open.forEach((id) => find(id) && (find(id).open = true));
    held.typed.forEach((f) => find(f.id) && (find(f.id).value = f.value));
    held.checked.forEach((f) => find(f.id) && (find(f.id).checked = f.checked));
    for (const dialog of held.dialogs) {
      const fresh = find(dialog.id);
      if (fresh) {
        fresh.replaceWith(dialog);
        dialog.removeAttribute('open');
        dialog.showModal();
      }
    }
    for (const [id, top, left] of held.scrolled) {
      if (find(id)) find(id).scrollTo(left, top);
    }
    const focus = held.focus && find(held.focus);
    if (focus) {
      focus.focus({ preventScroll: true });
      if (held.range && held.range[0] !== null && focus.setSelectionRange) {
        focus.setSelectionRange(held.range[0], held.range[1]);
      }
    }
  }

  function replace(piece) {
    const text = piece.outerHTML;
    const old = document.getElementById(piece.id);
    if (!old || shown.get(piece.id) === text) return;
    shown.set(piece.id, text);
    const held = holdOn(old);
    const fresh = document.importNode(piece, true);
    old.replaceWith(fresh);
    handBack(held);
    tick(fresh);
    tell('piece', fresh);
  }

  /** Shows the pieces of a frame; one that was kept from earlier says nothing about clock and build. */
  function apply(html, old) {
    const frame = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-frame]');
    if (!frame) return;
    if (!old && frame.dataset.build && root.dataset.build && frame.dataset.build !== root.dataset.build) {
      Parvis.reload();
    }
    if (!old) setClock(frame.dataset.now);
    frame.querySelectorAll('[data-piece]').forEach(replace);
    if (!old) tell('frame', html);
  }

  /** Not under a finger: a piece that is replaced between press and release would eat the click. */
  function receive(html) {
    if (pressing) {
      waitingFrame = html;
    } else {
      apply(html, false);
    }
  }

  function released() {
    setTimeout(() => {
      pressing = false;
      if (waitingFrame) apply(waitingFrame, false);
      waitingFrame = null;
    }, 30);
  }

  function setClock(iso) {
    if (iso) offset = Date.parse(iso) - Date.now();
  }

  /* ---------- the link ---------- */

  function alive() {
    sign = Date.now();
    tries = 0;
    if (cutAt) {
      cutAt = 0;
      document.body.classList.remove('cut');
      second();
      tell('back');
    }
  }

  function connect() {
    clearTimeout(retry);
    if (source) source.close();
    source = new EventSource(url);
    source.addEventListener('frame', (e) => {
      alive();
      receive(e.data);
    });
    source.addEventListener('beat', (e) => {
      alive();
      setClock(e.data);
    });
    source.addEventListener('refused', () => location.reload());
    source.addEventListener('read', (e) => document.dispatchEvent(new CustomEvent('parvis:read', { detail: e.data })));
    source.onerror = () => {
      const answered = source?.readyState === EventSource.CLOSED; // by something else than a stream
      cut();
      if (answered) ask();
    };
  }

  /** Refused while it was cut: the page itself says what to do, signing in or pairing again. */
  async function ask() {
    const stop = new AbortController();
    try {
      const { status } = await fetch(url, { signal: stop.signal });
      stop.abort();
      if (status !== 401 && status !== 403) return;
      const page = await fetch(location.href, { headers: { Accept: 'text/html' } });
      if (page.ok) location.reload();
    } catch {
      // away again: the next try tells
    }
  }

  function cut() {
    if (source) source.close();
    source = null;
    if (!cutAt) {
      cutAt = Date.now();
      document.body.classList.add('cut');
      tell('cut');
    }
    clearTimeout(retry);
    tries = Math.min(tries + 1, 5);
    retry = setTimeout(connect, tries * 1000);
  }

  function live() {
    const main = document.querySelector('[data-live]');
    remember();
    if (!main) return;
    setClock(main.dataset.now);
    url = main.dataset.live;
    sign = Date.now();
    connect();
  }

  /* ---------- clocks: one timer for all ---------- */

  /** 12 s, 3 min, 1 h 05. */
  function span(seconds) {
    const s = Math.max(0, Math.floor(seconds));
    if (s < 60) return s + '\u00a0s';
    if (s < 3600) return Math.floor(s / 60) + '\u00a0min';
    return Math.floor(s / 3600) + '\u00a0h\u00a0' + String(Math.floor((s % 3600) / 60)).padStart(2, '0');
  }

  function elapsed(e) {
    const s = Math.max(0, Math.floor((now() - Date.parse(e.dataset.elapsed)) / 1000));
    if (e.dataset.unit === 'minutes') return String(Math.floor(s / 60));
    const rest = String(s % 60).padStart(2, '0');
    const minutes = Math.floor(s / 60) % 60;
    return s < 3600 ? minutes + ':' + rest : Math.floor(s / 3600) + ':' + String(minutes).padStart(2, '0') + ':' + rest;
  }

  const formats = {};
  function clock(kind) {
    const key = (kind || 'time') + root.lang;
    const locale = root.lang === 'en' ? 'en-GB' : root.lang; // day before month, as on paper
    formats[key] ??= new Intl.DateTimeFormat(locale, {
      timeZone: root.dataset.zone || undefined,
      ...(kind === 'date'
        ? { weekday: 'long', day: 'numeric', month: 'long' }
        : { hour: '2-digit', minute: '2-digit', hour12: false }),
    });
    const text = formats[key].format(now());
    return text.charAt(0).toLocaleUpperCase(root.lang) + text.slice(1);
  }

  function put(e, text) {
    if (e.textContent !== text) e.textContent = text;
  }

  function tick(scope) {
    scope.querySelectorAll('[data-elapsed]').forEach((e) => put(e, elapsed(e)));
    scope.querySelectorAll('[data-clock]').forEach((e) => put(e, clock(e.dataset.clock)));
    scope.querySelectorAll('[data-age]').forEach((e) => {
      put(e, e.dataset.age.replace('{0}', span((Date.now() - (Parvis.aged || sign)) / 1000)));
    });
  }

  function second() {
    const banner = document.getElementById('link');
    if (source && Date.now() - sign > SILENCE) cut();
    const seconds = cutAt ? (Date.now() - cutAt) / 1000 : 0;
    if (banner) {
      banner.hidden = seconds < 1;
      if (!banner.hidden) put(banner.firstElementChild, say('reconnecting', span(seconds)));
    }
    tick(document);
  }

  /* ---------- keys and dialogs ---------- */

  function typing(e) {
    return e.target.closest('input:not([type=checkbox],[type=radio],[type=range]), textarea, select, [contenteditable]');
  }

  function keyed(e) {
    if (e.repeat || e.ctrlKey || e.altKey || e.metaKey || typing(e) || document.querySelector('dialog[open]')) return;
    // a control reached by keyboard keeps its own Space and Enter
    const own = e.code === 'Space' || e.code === 'Enter';
    if (own && e.target.closest('button, a, summary, [role=button]')?.matches(':focus-visible')) return;
    const button = [...document.querySelectorAll('[data-key]')].find(
      (b) =>
        (b.dataset.key === e.code || b.dataset.key.toLowerCase() === e.key.toLowerCase()) &&
        !b.disabled &&
        b.checkVisibility(),
    );
    if (button) {
      e.preventDefault();
      button.click();
    }
  }

  function clicked(e) {
    const opens = e.target.closest('[data-opens]');
    const closes = e.target.closest('[data-closes]');
    if (closes) closes.closest('dialog')?.close();
    if (opens) document.getElementById(opens.dataset.opens)?.showModal();
  }

  /** Another screen without leaving this one: a server that is away never shows as a browser's error page. */
  async function swap(address) {
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const name of ['lang', 'dir']) root.setAttribute(name, page.documentElement.getAttribute(name));
    for (const [key, value] of Object.entries(page.body.dataset)) document.body.dataset[key] = value;
    document.title = page.title;
    document.querySelector('[data-screen]').replaceWith(document.importNode(page.querySelector('[data-screen]'), true));
    live();
    tick(document);
    tell('swapped');
  }

  document.addEventListener('pointerdown', () => (pressing = true), true);
  document.addEventListener('pointerup', released, true);
  document.addEventListener('pointercancel', released, true);
  document.addEventListener('keydown', keyed);
  document.addEventListener('click', clicked);
  window.addEventListener('online', () => cutAt && url && connect());
  window.addEventListener('pagehide', () => source && source.close());
  window.addEventListener('pageshow', (e) => e.persisted && url && connect());
  if (/^#[0-9a-f]{6}$/i.test(root.dataset.brand || '')) root.style.setProperty('--brand-own', root.dataset.brand);

  return { live, second, swap, now, say, span, apply, tell, reload: () => location.reload(), cutFor: () => (cutAt ? Date.now() - cutAt : 0), aged: 0 };
})();
Parvis.live();
Parvis.second();
setInterval(Parvis.second, 1000);
