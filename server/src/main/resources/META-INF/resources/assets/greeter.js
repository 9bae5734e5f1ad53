/* The greeter: whoever was let in is shown with token and code, then the form is fresh again. */
'use strict';
(() => {
  const form = document.getElementById('create');
  const taken = document.getElementById('taken');
  const put = (name, value) => (taken.querySelector(`[data-put=${name}]`).textContent = value);

  function ahead(number) {
    const { none, one, many } = taken.dataset;
    return number === 0 ? none : number === 1 ? one : many.replace('{0}', number);
  }

  function wait(expected) {
    return expected ? taken.dataset.wait.replace('{0}', expected.low).replace('{1}', expected.high) : taken.dataset.unknown;
  }

  form.addEventListener('parvis:done', (e) => {
    const rank = e.detail;
    put('token', rank.token);
    put('service', rank.serviceName);
    put('ahead', ahead(rank.ahead));
    put('wait', wait(rank.expected));
    const drawing = new DOMParser().parseFromString(rank.qr || '', 'image/svg+xml').documentElement;
    taken.querySelector('[data-put=qr]').replaceChildren(...(drawing.nodeName === 'svg' ? [document.importNode(drawing, true)] : []));
    taken.querySelector('[data-put=print]').href = taken.dataset.ticket + rank.id;
    form.reset();
    document.getElementById('who').open = false;
    document.getElementById('reason-search').dispatchEvent(new Event('input', { bubbles: true }));
    taken.showModal();
  });
})();
