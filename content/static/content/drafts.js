/* What was typed and not saved yet waits on this device, and never leaves it: in IndexedDB, which also survives a
   crash of the browser. Loaded on every page of the desk: a saved draft is thrown away wherever the desk goes on. */
"use strict";

window.oporaDrafts = (() => {
  const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
  const SAVED = "saved-draft"; // content/admin/versions.py
  const { person, desk, leaving } = document.currentScript.dataset;
  let database;
  let closed = false;

  const opening = new Promise((resolve, reject) => {
    const request = indexedDB.open("opora-desk", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("drafts", { keyPath: "id" });
    request.onsuccess = () => resolve((database = request.result));
    request.onerror = () => reject(request.error);
  });
  opening.catch(() => undefined); // told by whoever asks

  /** Begun at once when the database is open: a page that is being left does not wait. */
  function begin(mode, act) {
    return new Promise((resolve, reject) => {
      const work = database.transaction("drafts", mode, { durability: "strict" });
      const request = act(work.objectStore("drafts"));
      work.oncomplete = () => resolve(request.result);
      work.onabort = () => reject(work.error);
      if (mode === "readwrite") work.commit?.();
    });
  }

  function work(mode, act) {
    return database ? begin(mode, act) : opening.then(() => begin(mode, act));
  }

  /** { id, place, base, at, entries }; `at` in milliseconds, `base` the version it began with. */
  function put(draft) {
    return closed ? Promise.resolve() : work("readwrite", (drafts) => drafts.put({ ...draft, person }));
  }

  function remove(id) {
    return work("readwrite", (drafts) => drafts.delete(id));
  }

  /** This person's, the newest first; those that nobody came back to are thrown away. */
  async function mine() {
    const all = await work("readonly", (drafts) => drafts.getAll());
    const old = all.filter((draft) => draft.at < Date.now() - KEPT_MS);
    await Promise.all(old.map((draft) => remove(draft.id)));
    return all
      .filter((draft) => draft.person === person && !old.includes(draft))
      .sort((one, other) => other.at - one.at);
  }

  async function throwSavedAway() {
    const id = new RegExp(`(?:^|; )${SAVED}=([^;]*)`).exec(document.cookie)?.[1];
    if (!id) return;
    await remove(id);
    document.cookie = `${SAVED}=; path=${desk}; max-age=0; samesite=strict`;
  }

  /** Signing out leaves nothing behind; what would be lost by it is asked about. */
  async function signOut(event) {
    const form = event.target;
    if (closed) return;
    event.preventDefault();
    const left = await mine().catch(() => []);
    if (left.length && !confirm(leaving)) return;
    closed = true;
    await Promise.all(left.map((draft) => remove(draft.id)));
    form.submit();
  }

  const ready = throwSavedAway().catch(() => undefined);
  document.getElementById("logout-form")?.addEventListener("submit", signOut);

  return { put, remove, mine: () => ready.then(mine) };
})();
