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

// Pages vary by what a request accepts and by its language: the worker asks otherwise than a person who reloads.
const ANY_VARIANT = { ignoreVary: true };
const ANY_SEARCH = { ignoreVary: true, ignoreSearch: true };

async function keep(address) {
  const cache = await caches.open(KEPT);
  const page = await fetch(address);
  if (!page.ok) return;
  const assets = [...(await page.clone().text()).matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((m) => m[1]);
  await put(cache, address, page, ANY_VARIANT);
  await Promise.all(assets.map((asset) => cache.add(asset)));
}

/** One of each: what was kept before under another variant would answer first. */
async function put(cache, request, fresh, which) {
  await cache.delete(request, which);
  await cache.put(request, fresh);
}

/** An asset of any build; a page of this very address, else of the same path: an installed page opens without a query. */
async function find(cache, request) {
  const exact = request.mode === 'navigate' && (await cache.match(request, ANY_VARIANT));
  return exact || cache.match(request, ANY_SEARCH);
}

async function answer(request) {
  const cache = await caches.open(KEPT);
  const held = await find(cache, request);
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error('late')), PATIENCE));
  try {
    const fresh = await (held ? Promise.race([fetch(request), late]) : fetch(request));
    const asset = request.mode !== 'navigate';
    if (fresh.ok && (asset || held)) await put(cache, request, fresh.clone(), asset ? ANY_SEARCH : ANY_VARIANT);
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
