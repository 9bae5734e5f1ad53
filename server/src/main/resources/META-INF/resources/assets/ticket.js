/* Prints once by itself when the page asks for it, and again by hand. */
'use strict';
document.getElementById('print').addEventListener('click', () => window.print());
if (document.documentElement.hasAttribute('data-print')) {
  document.fonts.ready.then(() => window.print());
}
