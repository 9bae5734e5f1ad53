/*
 * What stands beside a kiosk, as its address says: ?print=1 for a printer, ?badges=1 for a reader and badges to take,
 * =0 when there is none any more. The browser remembers it. Phones at /take have nothing beside them.
 */
'use strict';
Parvis.beside = (what, key) => {
  if (location.pathname.endsWith('/take')) return false;
  const asked = new URLSearchParams(location.search).get(what);
  try {
    if (asked !== null) localStorage.setItem(key, asked);
    return (asked ?? localStorage.getItem(key)) === '1';
  } catch {
    return asked === '1'; // private windows: the address says it each time
  }
};
