/* The form of a text is kept on this device while it is written, and offered again when it was not saved. */
"use strict";

(() => {
  const LOOK_MS = 1000;
  const { put, remove, mine } = window.oporaDrafts;
  const offers = document.querySelector("[data-drafts]");
  const form = offers?.closest("form");
  if (!form) return;

  const kept = document.querySelector("[data-draft-kept]");
  const unsafe = document.querySelector("[data-draft-unsafe]");
  let { place } = offers.dataset;
  const bounced = form.elements.draft.value; // the form came back with a mistake or a conflict
  const id = bounced || newId();
  let touched = Boolean(bounced);
  let untouched; // the form as it came
  let stored; // the form as it was kept last
  let storing = Promise.resolve();
  let letGo; // of the lock that tells other windows that this draft is being written

  function newId() {
    return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  function counts(field) {
    return field.name && !["csrfmiddlewaretoken", "version", "draft", "over"].includes(field.name) && field.type !== "file";
  }

  function entries() {
    return [...new FormData(form)].filter(([name, value]) => counts({ name }) && typeof value === "string");
  }

  /** Without the anchors of paragraphs, which the editor takes off and the server gives. */
  function essence(given) {
    return JSON.stringify(given).replaceAll(/ id=\\"[^"\\]*\\"/g, "");
  }

  function base() {
    return form.elements.version.value;
  }

  function clock(moment) {
    const time = { hour: "2-digit", minute: "2-digit" };
    const today = new Date().toDateString() === moment.toDateString();
    return moment.toLocaleString("ru", today ? time : { day: "numeric", month: "long", ...time });
  }

  // --- keeping ---

  /** The editor writes HTML in its own manner: that alone is no change. */
  function takeUp() {
    for (const [key, editor] of Object.entries(window.editors ?? {})) {
      const field = document.getElementById(key);
      if (field) field.value = editor.getData();
    }
    untouched = essence(entries());
    stored = untouched;
    touched = true;
  }

  function keep() {
    if (!touched) return;
    const now = entries();
    const words = essence(now);
    if (words === stored) return;
    stored = words;
    if (words === untouched) {
      storing = remove(id);
      kept.hidden = true;
      return;
    }
    storing = put({ id, place, base: base(), at: Date.now(), entries: now });
    storing.then(() => tellKept(true), () => tellKept(false));
  }

  function tellKept(safe) {
    kept.hidden = !safe;
    unsafe.hidden = safe;
    if (safe) kept.querySelector("time").textContent = clock(new Date());
    else stored = undefined; // tried again at the next look
  }

  // --- offering ---

  async function offer() {
    await hold();
    const written = (await navigator.locks?.query())?.held.map((lock) => lock.name) ?? [];
    const left = (await mine()).filter(
      (draft) => draft.place === place && draft.id !== id && !written.includes(lockOf(draft.id)),
    );
    for (const draft of left) {
      if (essence(draft.entries) === essence(entries())) await remove(draft.id);
      else show(draft);
    }
  }

  function lockOf(name) {
    return `opora-draft-${name}`;
  }

  function hold() {
    return new Promise((resolve) => {
      if (!navigator.locks) return resolve();
      navigator.locks.request(lockOf(id), () => {
        resolve();
        return new Promise((free) => (letGo = free));
      });
    });
  }

  function copyOf(name) {
    return document.querySelector(`template[data-${name}]`).content.cloneNode(true).firstElementChild;
  }

  function show(draft) {
    const note = copyOf("draft-offer");
    note.querySelector("time").textContent = clock(new Date(draft.at));
    note.setAttribute("aria-label", note.querySelector("[data-draft-words]").firstChild.textContent.trim());
    if (draft.base === base() || place.endsWith("/new")) note.querySelector("[data-draft-changed]").remove();
    note.querySelector("[data-draft-restore]").addEventListener("click", () => bringBack(draft, note));
    note.querySelector("[data-draft-discard]").addEventListener("click", () => throwAway(draft, note));
    offers.append(note);
  }

  async function throwAway(draft, note) {
    await remove(draft.id);
    const gone = copyOf("draft-gone");
    gone.querySelector("[data-draft-undo]").addEventListener("click", async () => {
      await put(draft);
      gone.remove();
      show(draft);
      offers.querySelector("[data-draft-restore]").focus();
    });
    note.replaceWith(gone);
    gone.querySelector("button").focus();
  }

  /** With the version it began with, so that a save over what came meanwhile is stopped. */
  async function bringBack(draft, note) {
    if (!touched) takeUp();
    form.elements.version.value = draft.base;
    fill(draft.entries);
    note.replaceWith(copyOf("draft-back"));
    keep();
    await storing;
    await remove(draft.id);
    form.elements.title?.focus();
  }

  function fill(given) {
    const left = new Map();
    for (const [name, value] of given) left.set(name, [...(left.get(name) ?? []), value]);
    for (const field of form.elements) {
      if (!counts(field) || field.type === "submit" || field.type === "button") continue;
      const values = left.get(field.name);
      if (field.type === "checkbox" || field.type === "radio") field.checked = Boolean(values?.includes(field.value));
      else if (field.type === "select-multiple") {
        for (const option of field.options) option.selected = Boolean(values?.includes(option.value));
      } else if (values?.length) write(field, values.shift());
      else continue;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  function write(field, value) {
    field.value = value;
    window.editors?.[field.id]?.setData(value);
  }

  /** The text was deleted meanwhile: its words are offered again where a new one is begun. */
  function outlive() {
    if (place.endsWith("/new")) return;
    place = place.replace(/\/.*/, "/new");
    stored = undefined;
    keep();
  }

  // --- beginning ---

  form.elements.draft.value = id;
  // Whatever a person does in the form; scripts that fill it in on opening do not count.
  for (const deed of ["pointerdown", "keydown", "beforeinput", "paste", "drop"]) {
    form.addEventListener(deed, () => touched || takeUp(), { capture: true });
  }
  setInterval(keep, LOOK_MS);
  form.addEventListener("gone", outlive);
  form.addEventListener("submit", keep, { capture: true });
  document.addEventListener("visibilitychange", () => document.hidden && keep());
  window.addEventListener("pagehide", () => {
    keep();
    letGo?.();
  });
  // Only where the words would be lost.
  window.addEventListener("beforeunload", (event) => {
    keep();
    if (!unsafe.hidden && stored !== untouched) event.preventDefault();
  });
  offer().catch(() => (unsafe.hidden = false));
})();
