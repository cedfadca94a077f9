/* Which screens are looked at and in which colours; the desktop's page is made small enough to be seen whole. */
"use strict";

(() => {
  const WIDE = 1280;
  const frames = document.querySelector("[data-preview]");
  const tools = document.querySelector("[data-preview-tools]");
  const desktop = frames?.querySelector(".preview-window");
  if (!frames || !tools || !desktop) return;

  function fit() {
    desktop.style.setProperty("--scale", Math.min(1, desktop.clientWidth / WIDE));
  }

  function paint(colours) {
    for (const frame of frames.querySelectorAll("iframe")) {
      const address = new URL(frame.src);
      address.searchParams.set("theme", colours);
      // In place of the page shown: the way back leads to the form, not through the colours.
      frame.contentWindow.location.replace(address);
    }
  }

  tools.hidden = false;
  tools.addEventListener("change", ({ target }) => {
    if (target.name === "screen") frames.dataset.screen = target.value;
    else paint(target.value);
  });
  desktop.classList.add("is-fitted");
  new ResizeObserver(fit).observe(desktop);
})();
