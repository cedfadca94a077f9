/* While the form is open the desk is told so, and tells who else has it open and whether they have saved. */
"use strict";

(() => {
  const EVERY_MS = 10000;
  const others = document.querySelector("[data-presence]");
  const newer = document.querySelector("[data-newer]");
  const form = others?.closest("form");
  const address = others?.dataset.presence;
  if (!address) return;

  function message(more) {
    const given = new FormData();
    const token = /(?:^|; )(?:__Host-)?csrftoken=([^;]*)/.exec(document.cookie)?.[1];
    given.set("csrfmiddlewaretoken", token ?? form.elements.csrfmiddlewaretoken.value);
    for (const [name, value] of Object.entries(more)) given.set(name, value);
    return given;
  }

  /** Said again only when it is another: a screen reader reads every change. */
  function say(note, words, link) {
    if (note.dataset.said === words) return;
    note.dataset.said = words;
    note.textContent = words;
    if (!link) return;
    const way = Object.assign(document.createElement("a"), { href: link, target: "_blank", textContent: note.dataset.look });
    note.append(" ", way);
  }

  async function ping() {
    try {
      const body = message({ version: newer.dataset.base || form.elements.version.value });
      const answer = await fetch(address, { method: "POST", body, redirect: "manual", cache: "no-store" });
      if (answer.status === 404) {
        say(newer, newer.dataset.gone);
        form.dispatchEvent(new Event("gone"));
      }
      if (!answer.ok) return;
      const told = await answer.json();
      say(others, told.others);
      say(newer, told.newer?.words ?? "", told.newer?.address);
    } catch {
      // Without a network nobody is told; the next ping tries again.
    }
  }

  ping();
  setInterval(ping, EVERY_MS);
  document.addEventListener("visibilitychange", () => document.hidden || ping());
  window.addEventListener("pagehide", () => navigator.sendBeacon(address, message({ leave: "1" })));
  window.addEventListener("pageshow", (event) => event.persisted && ping());
})();
