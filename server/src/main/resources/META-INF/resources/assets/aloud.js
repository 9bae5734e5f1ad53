/* Reads a part of the page aloud, in the page's language; silent where the browser has no voice. */
'use strict';
Parvis.aloud = (() => {
  const can = 'speechSynthesis' in window;

  function text(part) {
    const said = [];
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const words = node.textContent.trim();
      const inside = node.parentElement.closest('[hidden], [aria-hidden=true], svg');
      if (words && !inside) said.push(words);
    }
    return said.join('. ');
  }

  return {
    read(part) {
      if (!can) return;
      speechSynthesis.cancel();
      const voice = new SpeechSynthesisUtterance(text(part));
      voice.lang = document.documentElement.lang;
      voice.rate = 0.95;
      speechSynthesis.speak(voice);
    },
    hush() {
      if (can) speechSynthesis.cancel();
    },
  };
})();
