/* Keeps this page for times without network; the worker answers with it when the server is away. */
'use strict';
if ('serviceWorker' in navigator && window.isSecureContext) {
  navigator.serviceWorker
    .register('/parvis-worker.js')
    .then(() => navigator.serviceWorker.ready)
    .then((registration) => registration.active.postMessage({ keep: location.href }))
    .catch(() => {}); // private windows: the page works without
}
