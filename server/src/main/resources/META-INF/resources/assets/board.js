/*
 * The board: every new call is shown big for at least six seconds, chimed and spoken; calls that come
 * together wait in a queue and none is swallowed, but for those that were undone meanwhile. One timer, at
 * most twelve calls: it runs for days. At the head of a line (data-linger) a desk is shown while its call
 * lasts, and then nobody is sent there any more.
 */
'use strict';
(() => {
  const SHOW = Number(document.getElementById('main').dataset.show) || 6000;
  const LINGER = Number(document.getElementById('main').dataset.linger) || 0;
  const SPEAK_AT_MOST = 14000;
  const LETTER = 110; // milliseconds to say one: a group takes longer
  const SIGN = 500; // milliseconds to find oneself among one more
  const TURN = 12000;
  const ROWS = 4;
  const YOUNG = 45000;
  const stage = document.getElementById('stage');
  const sound = document.getElementById('sound');
  const queue = [];
  let seen = new Set(JSON.parse(sessionStorage.getItem('calls-said') || '[]'));
  let busyUntil = 0;
  let speaking = false;
  let saying = 0; // the timer that speaks after the chime
  let said = 0; // the timer that ends a voice which does not say that it has
  let audio = null;

  const rows = () => [...document.querySelectorAll('#calls .call')];
  const key = (call) => call.dataset.call;

  /** New keys join the queue, oldest first; whoever came long ago needs no call any more. */
  function take() {
    const all = rows().reverse();
    for (const call of all) {
      if (seen.has(key(call))) continue;
      seen.add(key(call));
      const age = Parvis.now() - Date.parse(call.dataset.at);
      if (call.dataset.pending === 'true' || age < YOUNG) queue.push(call.cloneNode(true));
    }
    withdraw(all);
    const known = new Set([...all, ...queue].map(key));
    seen = new Set([...seen].filter((k) => known.has(k)));
    sessionStorage.setItem('calls-said', JSON.stringify([...seen]));
    settle();
    next();
  }

  /** Undone calls are neither shown nor said any more; those that newer ones pushed out of the list still are. */
  function withdraw(all) {
    const listed = new Set(all.map(key));
    const full = document.getElementById('calls').dataset.full === 'true'; // a longer rush pushes the oldest out
    const oldest = full && all.length > 0 ? Date.parse(all[0].dataset.at) : 0;
    const undone = (call) => !listed.has(key(call)) && Date.parse(call.dataset.at) >= oldest;
    for (let i = queue.length - 1; i >= 0; i--) if (undone(queue[i])) queue.splice(i, 1);
    const shown = stage.firstElementChild;
    if (!shown || !undone(shown)) return;
    if (window.speechSynthesis) speechSynthesis.cancel();
    clearTimeout(saying);
    speaking = false;
    busyUntil = 0;
  }

  function next() {
    if (queue.length === 0 || speaking || Date.now() < busyUntil) return;
    const call = queue.shift();
    show(call);
    stage.classList.remove('fresh');
    void stage.offsetWidth; // starts the animation afresh
    stage.classList.add('fresh');
    busyUntil = Date.now() + SHOW + SIGN * Math.max(0, call.querySelectorAll('.sign').length - 1);
    chime();
    speak(call.dataset.speech);
  }

  function show(call) {
    if (stage.firstElementChild?.outerHTML !== call.outerHTML) stage.replaceChildren(call);
    mark();
  }

  /** The stage never shows a call that is gone from the list, nor an old one when the site is closed. */
  function settle() {
    if (Date.now() < busyUntil || queue.length > 0) return mark();
    const newest = rows()[0];
    const closed = document.getElementById('idle').dataset.open === 'false';
    const pending = newest?.dataset.pending === 'true';
    const late = LINGER > 0 && newest && !pending && Parvis.now() - Date.parse(newest.dataset.at) > LINGER;
    if (!newest || late || (closed && !pending)) stage.replaceChildren();
    else show(newest.cloneNode(true));
    mark();
  }

  function mark() {
    const on = stage.firstElementChild && key(stage.firstElementChild);
    for (const call of rows()) call.parentElement.toggleAttribute('data-on-stage', key(call) === on);
  }

  /* ---------- chime and voice ---------- */

  function context() {
    audio ??= window.AudioContext ? new AudioContext() : null;
    if (audio?.state === 'suspended') audio.resume().catch(() => {});
    return audio;
  }

  function chime() {
    const a = context();
    if (!a || a.state !== 'running') return;
    tone(a, 659.25, 0, 0.5);
    tone(a, 523.25, 0.32, 0.9);
  }

  function tone(a, frequency, after, length) {
    const oscillator = a.createOscillator();
    const gain = a.createGain();
    const from = a.currentTime + after;
    oscillator.frequency.value = frequency;
    gain.gain.setValueAtTime(0.0001, from);
    gain.gain.exponentialRampToValueAtTime(0.35, from + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0001, from + length);
    oscillator.connect(gain).connect(a.destination);
    oscillator.start(from);
    oscillator.stop(from + length + 0.05);
  }

  function speak(text) {
    if (!window.speechSynthesis || speechSynthesis.getVoices().length === 0) return;
    speechSynthesis.cancel(); // some browsers stay stuck after days
    const voice = new SpeechSynthesisUtterance(text);
    voice.lang = document.documentElement.lang;
    voice.rate = 0.92;
    voice.onend = voice.onerror = () => (speaking = false);
    speaking = true;
    saying = setTimeout(() => speechSynthesis.speak(voice), 1100); // after the chime
    clearTimeout(said);
    said = setTimeout(() => (speaking = false), Math.max(SPEAK_AT_MOST, text.length * LETTER));
  }

  /* ---------- messages and waits take turns ---------- */

  function turn() {
    const index = Math.floor(Date.now() / TURN);
    const messages = document.querySelectorAll('.message');
    messages.forEach((m, i) => m.classList.toggle('on', i === index % messages.length));
    const waits = document.querySelectorAll('#waits li');
    const pages = Math.ceil(waits.length / ROWS);
    const each = Math.ceil(waits.length / pages);
    waits.forEach((row, i) => (row.hidden = pages > 1 && Math.floor(i / each) !== index % pages));
  }

  function second() {
    if (Date.now() >= busyUntil && !speaking) {
      if (queue.length > 0) next();
      else settle();
    }
    sound.hidden = !audio || audio.state === 'running';
    turn();
  }

  // consent that was taken back meanwhile: the initials show again
  document.addEventListener('error', (e) => e.target.matches?.('img') && e.target.remove(), true);
  for (const img of document.querySelectorAll('img')) if (img.complete && img.naturalWidth === 0) img.remove();
  sound.addEventListener('click', () => context());
  document.addEventListener('parvis:frame', take);
  document.addEventListener('parvis:piece', () => {
    mark();
    turn();
  });
  context();
  if (seen.size === 0) rows().forEach((call) => Parvis.now() - Date.parse(call.dataset.at) > YOUNG && seen.add(key(call)));
  take();
  turn();
  setInterval(second, 1000);
})();
