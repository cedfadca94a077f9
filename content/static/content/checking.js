/* Reads along while a text is written: sends the form's words after a pause and shows what the desk says about them.
   Also the button “checked today”. Typing is never held up: an older question is given up for a newer one. */
"use strict";

(() => {
  const PAUSE = 900;
  const SENT = ["title", "lead", "description", "slug", "sources", "language", "cover", "is_medical"];
  const ALSO = ["reviewed_on", "reviewed_by", "published_at_0", "published_at_1"];

  function start() {
    const panel = document.querySelector("[data-check]");
    const form = panel?.closest("form");
    if (!form) return;
    let timer;
    let asking;
    let asked = "";

    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    };

    async function ask() {
      const words = written(form, panel.dataset.text);
      const now = words.toString();
      if (now === asked) return;
      asking?.abort();
      asking = new AbortController();
      try {
        const answer = await send(panel.dataset.check, words, form, asking.signal);
        asked = now;
        show(panel, answer.html);
      } catch (error) {
        if (error.name !== "AbortError") say(panel, panel.dataset.away);
      }
    }

    form.addEventListener("input", soon);
    form.addEventListener("change", soon);
    whenEditorIsThere((editor) => {
      editor.model.document.on("change:data", soon);
      ask();
    });
    offerCheckedToday(panel, form, soon);
  }

  /** What the form says now; the editor's text as it would be saved. */
  function written(form, text) {
    const words = new URLSearchParams({ id: text, body: theEditor()?.getData() ?? form.elements.body.value });
    for (const name of [...SENT, ...ALSO]) {
      const field = form.elements[name];
      if (field && (field.type !== "checkbox" || field.checked)) words.set(name, field.value);
    }
    return words;
  }

  async function send(address, words, form, signal) {
    const answer = await fetch(address, {
      method: "POST",
      body: words,
      headers: { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
      redirect: "error",
      signal,
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }

  /** An opened list stays open when the panel is written anew. */
  function show(panel, html) {
    const body = panel.querySelector("[data-check-body]");
    const wasOpen = Boolean(body.querySelector("details[open]"));
    body.innerHTML = html;
    const list = body.querySelector("details");
    if (list) list.open = wasOpen;
  }

  function say(panel, words) {
    const line = document.createElement("p");
    line.textContent = words;
    panel.querySelector("[data-check-body]").replaceChildren(line);
  }

  function theEditor() {
    return Object.values(window.editors ?? {}).find((editor) => editor.sourceElement?.name === "body");
  }

  function whenEditorIsThere(then, tries = 100) {
    const editor = theEditor();
    if (editor) then(editor);
    else if (tries) setTimeout(whenEditorIsThere, 100, then, tries - 1);
  }

  function offerCheckedToday(panel, form, then) {
    const day = form.elements.reviewed_on;
    if (!day || !panel.dataset.today) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "desk-button checked-today";
    button.textContent = panel.dataset.reviewed;
    button.addEventListener("click", () => {
      day.value = panel.dataset.today;
      const reviewer = form.elements.reviewed_by;
      if (reviewer && !reviewer.value) reviewer.value = panel.dataset.reviewer;
      then();
    });
    day.parentElement.append(button);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
