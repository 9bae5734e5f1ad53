/*
 * Pages that asked to be kept, and the assets, answer without the server. The server always goes first:
 * what is kept is only ever the fallback, and each page says how old it is.
 */
'use strict';
const KEPT = 'parvis-kept';
const PATIENCE = 5000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (e) => e.waitUntil(self.clients.claim()));
self.addEventListener('message', (e) => {
  if (e.data && e.data.keep) e.waitUntil(keep(e.data.keep));
});

async function keep(address) {
  const cache = await caches.open(KEPT);
  const page = await fetch(address);
  if (!page.ok) return;
  const assets = [...(await page.clone().text()).matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((m) => m[1]);
  await cache.put(address, page);
  await Promise.all(assets.map((asset) => cache.add(asset)));
}

async function answer(request) {
  const cache = await caches.open(KEPT);
  const held = await cache.match(request, { ignoreSearch: request.mode !== 'navigate' });
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error('late')), PATIENCE));
  try {
    const fresh = await (held ? Promise.race([fetch(request), late]) : fetch(request));
    const asset = request.mode !== 'navigate';
    if (fresh.ok && (asset || held)) {
      if (asset) await cache.delete(request, { ignoreSearch: true }); // one build of each
      await cache.put(request, fresh.clone());
    }
    return fresh.status >= 500 && held ? held : fresh;
  } catch (away) {
    if (held) return held;
    throw away;
  }
}

self.addEventListener('fetch', (e) => {
  const url = new URL(e.request.url);
  const asset = url.pathname.startsWith('/assets/') || url.pathname.startsWith('/_static/');
  if (e.request.method === 'GET' && url.origin === location.origin && (asset || e.request.mode === 'navigate')) {
    e.respondWith(answer(e.request));
  }
});
