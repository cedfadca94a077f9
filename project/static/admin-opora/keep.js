/* A sign-in can end, and a network go away, while a long text is being written. Sending the form then would lose it:
   another page would come in its place. So the desk is asked first whether it still knows who writes. */
"use strict";

(() => {
  const address = document.currentScript.dataset.ask;
  const form = document.querySelector("#content-main form");
  let state = "writing"; // then "asking", then "sending"

  /** Why the form cannot be sent now: the name of a note, or nothing. */
  async function trouble() {
    try {
      const answer = await fetch(address, { method: "HEAD", redirect: "manual", cache: "no-store" });
      return answer.ok ? undefined : "signed-out";
    } catch {
      return "offline";
    }
  }

  /** The note asked for, and no other; a screen reader says it as it appears. */
  function tell(name) {
    for (const note of document.querySelectorAll("[data-note]")) note.hidden = note.dataset.note !== name;
    document.querySelector("[data-note]:not([hidden])")?.scrollIntoView({ block: "center" });
  }

  /** Signing in gave the browser another token than this form has. */
  function renewToken() {
    const token = /(?:^|; )(?:__Host-)?csrftoken=([^;]*)/.exec(document.cookie)?.[1];
    if (token) form.elements.csrfmiddlewaretoken.value = token;
  }

  form?.addEventListener("submit", async (event) => {
    if (state === "sending") return;
    event.preventDefault();
    if (state === "asking") return;
    state = "asking";
    const why = await trouble();
    tell(why);
    if (!why) {
      renewToken();
      state = "sending";
      form.requestSubmit(event.submitter);
    }
    state = "writing";
  });
})();
