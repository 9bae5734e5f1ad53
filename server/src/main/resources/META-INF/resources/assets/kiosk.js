/*
 * The kiosk: steps of one page, so that a server that is away never shows as a browser's error page.
 * A touch counts once, however long it is or slides; after 20 s without one everybody starts afresh.
 */
'use strict';
(() => {
  const IDLE = 20000;
  const WARN = 8000;
  const CALM = 350;
  const AWAY = 3000; // a link cut for less changes nothing on the screen
  const MOST = 20; // people in one party
  // at /take the same screen gives ranks to phones: afar, or by the poster at the door
  const byWeb = location.pathname.endsWith('/take');
  const here = new URLSearchParams(location.search).has('here');
  const path = [];
  document.body.classList.toggle('afar', byWeb && !here);
  document.body.classList.toggle('by-web', byWeb);
  let touched = Date.now();
  let acted = 0;
  let down = null;
  let taking = false;
  let reloads = false;
  let party = 1;

  const $ = (selector) => document.querySelector(selector);
  const main = () => $('#main');
  const step = () => $('[data-step]:not([hidden])')?.dataset.step;
  const isOpen = () => $('#kiosk-state').dataset.open === 'true';
  const home = () => (Parvis.cutFor() > AWAY ? 'away' : isOpen() ? 'home' : 'closed');

  function show(name, focus = true) {
    const next = $(`[data-step="${name}"]`) || $('[data-step="home"]');
    for (const one of document.querySelectorAll('[data-step]')) one.hidden = one !== next;
    $('#back').hidden = ['home', 'closed', 'away', 'result'].includes(name);
    document.body.dataset.at = name.split('-')[0];
    ready();
    document.body.classList.toggle('scrolls', main().scrollHeight > main().clientHeight + 1);
    main().scrollTo(0, 0);
    if (focus) next.querySelector('h1').focus({ preventScroll: true });
    if (document.body.classList.contains('aloud')) Parvis.aloud.read(next);
  }

  /** A service that closed meanwhile gives no rank. */
  function ready() {
    const take = $('[data-step]:not([hidden]) [data-take]');
    if (!take) return;
    const wait = document.getElementById('sure-wait-' + take.dataset.take);
    take.disabled = taking || wait?.dataset.closed === 'true';
  }

  function go(name) {
    path.push(step());
    if (name.startsWith('sure-')) {
      setParty(1);
      Parvis.wishes.begin($(`[data-step="${name}"]`));
    }
    show(name);
  }

  function restart() {
    path.length = 0;
    setParty(1);
    Parvis.wishes.forget();
    Parvis.booked.forget();
    Parvis.aloud.hush();
    show(home(), false);
  }

  /** The next person finds the kiosk as everybody does: own language, no aid on. */
  async function afresh() {
    for (const tool of ['low', 'contrast', 'aloud']) setTool(tool, false);
    forget();
    if (document.documentElement.lang !== main().dataset.language) await speak(main().dataset.language);
    restart();
  }

  function setParty(size) {
    party = Math.min(MOST, Math.max(1, size));
    document.querySelectorAll('.party output').forEach((output) => (output.value = String(party)));
  }

  function setTool(tool, on) {
    document.body.classList.toggle(tool, on);
    document.querySelector(`[data-tool="${tool}"]`).setAttribute('aria-pressed', String(on));
    if (tool === 'aloud') on ? Parvis.aloud.read($('[data-step]:not([hidden])')) : Parvis.aloud.hush();
  }

  async function speak(language) {
    const at = step();
    const tools = ['low', 'contrast', 'aloud'].filter((tool) => document.body.classList.contains(tool));
    try {
      await Parvis.swap(location.pathname + '?lang=' + language + (here ? '&here' : ''));
    } catch {
      return show('away');
    }
    tools.forEach((tool) => setTool(tool, true));
    setParty(party);
    Parvis.wishes.draw();
    Parvis.booked.draw();
    show(at === 'result' ? home() : at);
  }

  /* ---------- the rank ---------- */

  async function take(reason) {
    if (taking) return;
    taking = true;
    ready();
    const body = {
      reasons: [reason],
      channel: byWeb ? 'WEB' : 'KIOSK',
      language: document.documentElement.lang,
      partySize: party,
    };
    Object.assign(body, Parvis.wishes.body());
    if (byWeb) body.remote = !here;
    const answer = await Parvis.send(`/api/v1/sites/${main().dataset.site}/visits?qr=svg`, 'POST', body);
    taking = false;
    ready();
    touched = Date.now();
    if (!answer) return show('away'); // no rank is ever made up here
    const json = await answer.json().catch(() => ({}));
    if (answer.ok) result(json, body);
    else Parvis.toast(json.detail || json.title || Parvis.say('failed'), (json.errors || []).map((e) => e.detail), 'late');
  }

  function result(visit, asked) {
    if (byWeb) return location.assign(new URL(visit.followUrl).pathname); // the phone has its own page
    const words = $('[data-step="result"]').dataset;
    const put = (name, text) => ($(`[data-put="${name}"]`).textContent = text);
    const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => values[Number(i)]);
    put('token', visit.token);
    put('service', visit.serviceName);
    const later = asked.booked && visit.promised; // booked, and before the time
    put('ahead', later ? '' : visit.ahead === 0 ? words.none : visit.ahead === 1 ? words.one : fill(words.many, visit.ahead));
    put('wait', later ? fill(words.from, time(visit.promised)) : wait(visit.expected, words, fill));
    $('[data-put="qr"]').innerHTML = visit.qr || '';
    const stays = asked.goesOut && !visit.promised; // the wait became too short meanwhile
    const promise = later ? words.bookedFrom : words.promised;
    put('promised', visit.promised ? fill(promise, time(visit.promised)) : stays ? words.stays : '');
    put('late', asked.late ? words.late : '');
    $('[data-put=promised]').classList.toggle('stays', Boolean(stays));
    put('area', visit.area ? fill(words.area, visit.area) : '');
    put('desk', visit.desk ? fill(words.desk, visit.desk) : '');
    Parvis.wishes.sign(visit, $('.result-sign'));
    path.length = 0;
    show('result');
    $('[data-printing]').hidden = !Parvis.paper.present;
    Parvis.paper.print(main().dataset.site, visit.id);
  }

  const time = (iso) =>
    new Intl.DateTimeFormat('fr', {
      timeZone: document.documentElement.dataset.zone || undefined,
      hour: '2-digit',
      minute: '2-digit',
    }).format(new Date(iso));

  function wait(expected, words, fill) {
    if (!expected) return words.waitUnknown;
    return expected.high === 0 ? words.waitNone : fill(words.waitRange, expected.low, expected.high);
  }

  function forget() {
    document.querySelectorAll('[data-put]').forEach((e) => e.replaceChildren());
  }

  /* ---------- touches ---------- */

  const ACTIONS = '[data-go], [data-take], [data-back], [data-home], [data-language].button, [data-tool], [data-party], ' +
    '[data-need], [data-by], [data-wish-out], [data-way-step], [data-letter], [data-erase], [data-named], [data-booked]';

  const back = () => show(path.pop() || home());
  const doors = { go, back, show, result, home: restart };

  function act(button) {
    touched = Date.now();
    const quick = button.matches('[data-party], [data-way-step], [data-letter], [data-erase], [data-booked=type], [data-booked=erase]');
    if (Date.now() - acted < (quick ? 120 : CALM) || button.disabled) return;
    acted = Date.now();
    const data = button.dataset;
    if (Parvis.wishes.touch(button, go, back) || Parvis.booked.touch(button, doors)) return;
    if (data.go) go(data.go);
    else if (data.take) take(data.take);
    else if ('home' in data) afresh();
    else if ('back' in data) back();
    else if (data.tool) setTool(data.tool, !document.body.classList.contains(data.tool));
    else if (data.party) setParty(party + Number(data.party));
    else if (data.language !== document.documentElement.lang) speak(data.language);
  }

  // A finger that stays long or slides inside one button gives no click: the release counts instead.
  document.addEventListener('pointerdown', (e) => {
    touched = Date.now();
    down = e.pointerType === 'mouse' ? null : e.target.closest(ACTIONS);
  });
  document.addEventListener('pointerup', (e) => {
    const over = document.elementFromPoint(e.clientX, e.clientY)?.closest(ACTIONS);
    if (down && over === down) act(down);
    down = null;
  });
  document.addEventListener('click', (e) => {
    const button = e.target.closest(ACTIONS);
    if (button) act(button);
  });
  document.addEventListener('keydown', () => (touched = Date.now()));
  document.addEventListener('contextmenu', (e) => e.preventDefault());
  document.addEventListener('dragstart', (e) => e.preventDefault());

  /* ---------- idle, away, news ---------- */

  const touchedUp = () =>
    !['home', 'closed', 'away'].includes(step()) ||
    document.body.matches('.low, .contrast, .aloud') ||
    document.documentElement.lang !== main().dataset.language;

  function second() {
    const left = IDLE - (Date.now() - touched);
    const counts = touchedUp() && !taking && left < WARN;
    const idle = $('#idle');
    idle.hidden = !counts;
    if (counts) idle.firstElementChild.textContent = idle.dataset.text.replace('{0}', Math.max(0, Math.ceil(left / 1000)));
    if (counts && left <= 0) {
      touched = Date.now();
      afresh();
    }
    if (reloads && !touchedUp() && Date.now() - touched > 5000 && Parvis.cutFor() === 0) location.reload();
    const at = step();
    if (['home', 'closed', 'away'].includes(at) && at !== home()) restart();
  }

  Parvis.reload = () => (reloads = true);
  document.addEventListener('parvis:back', () => step() === 'away' && restart());
  document.addEventListener('parvis:piece', ready);
  document.addEventListener('parvis:scanned', (e) => {
    touched = Date.now();
    e.preventDefault();
    if (!Parvis.wishes.scanned(e.detail, back) && main().dataset.scans) Parvis.booked.scanned(e.detail, doors);
  });
  document.addEventListener('parvis:frame', (e) => {
    const structure = /data-structure="([0-9a-f]+)"/.exec(e.detail)?.[1];
    if (structure && structure !== document.documentElement.dataset.structure) reloads = true;
  });
  restart();
  setInterval(second, 1000);
})();
