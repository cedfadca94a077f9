/* The page of a running import asks how far it is, and comes again when it is done. Without it the page reloads. */
"use strict";

(() => {
  const address = document.currentScript.dataset.status;
  const PAUSE = 1000; // milliseconds

  function show({ done, total, words }) {
    const bar = document.querySelector(".import-progress progress");
    if (total) {
      bar.max = total;
      bar.value = done;
    }
    document.querySelector("[data-progress]").textContent = words;
  }

  async function ask() {
    try {
      const answer = await fetch(address, { cache: "no-store", redirect: "manual" });
      if (answer.ok) {
        const state = await answer.json();
        if (!state.busy) return location.reload();
        show(state);
      }
    } catch {
      // No network for a moment: the work goes on, and so do the questions.
    }
    setTimeout(ask, PAUSE);
  }

  setTimeout(ask, PAUSE);
})();
