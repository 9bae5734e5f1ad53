/* A screen that is not let in yet: asks, shows its code, and goes on by itself when it was approved. */
'use strict';
(() => {
  const main = document.getElementById('main');
  const { kind, site } = main.dataset;

  async function look() {
    try {
      const answer = await fetch('/api/v1/devices/self', { headers: { Accept: 'application/json' } });
      const device = answer.ok ? await answer.json() : answer.status === 404 ? await ask() : null;
      if (device && !device.code) return location.reload();
      if (device) show(device.code);
      document.getElementById('pair-away').hidden = Boolean(device);
    } catch {
      document.getElementById('pair-away').hidden = false;
    }
    setTimeout(look, 3000);
  }

  async function ask() {
    const answer = await Parvis.send('/api/v1/devices', 'POST', { kind, site });
    return answer?.ok ? answer.json() : null;
  }

  function show(code) {
    const place = document.getElementById('code');
    if (place.textContent !== code) place.textContent = code;
  }

  look();
})();
