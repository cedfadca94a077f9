/* What all scripts of pictures share: the words in the language of the desk, and how the server is asked. */

const about = JSON.parse(document.querySelector("[data-pictures]")?.dataset.pictures ?? "null");

export const present = about !== null;
export const accepted = about?.accept ?? "";
export const mostBytes = about?.most ?? 0;
export const addresses = about?.addresses ?? {};

/** The word by its name, with {places} filled. */
export function say(name, values = {}) {
  return about.words[name].replace(/\{(\w+)\}/g, (_all, place) => String(values[place]));
}

export function token() {
  const cookie = /(?:^|; )(?:__Host-)?csrftoken=([^;]*)/.exec(document.cookie)?.[1];
  return cookie ?? document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
}

/** An element with properties; `on` are its listeners, strings and elements its content. */
export function make(tag, { on = {}, attributes = {}, ...properties } = {}, ...content) {
  const element = Object.assign(document.createElement(tag), properties);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const [name, listener] of Object.entries(on)) element.addEventListener(name, listener);
  element.append(...content);
  return element;
}

export function button(words, listener, className = "desk-button") {
  return make("button", { type: "button", className, textContent: words, on: { click: listener } });
}

/** An answer in JSON; throws an Error in words for who is at the desk. */
export async function ask(address, fields) {
  const request = { headers: { Accept: "application/json" }, redirect: "manual" };
  if (fields) {
    request.method = "POST";
    request.headers["X-CSRFToken"] = token();
    request.body = new URLSearchParams(fields);
  }
  let response;
  try {
    response = await fetch(address, request);
  } catch {
    throw new Error(say("offline"));
  }
  if (response.type === "opaqueredirect") throw new Error(say("signedOut"));
  const answer = await response.json().catch(() => undefined);
  if (!response.ok || !answer) throw new Error(answer?.error?.message ?? say("refused"));
  return answer;
}

/** `verb` is `want` or `describe`. */
export function askOf(picture, verb, fields = {}) {
  return ask(`${addresses.changelist}${picture.id}/${verb}/`, fields);
}

export function chooseFiles({ multiple = true } = {}) {
  return new Promise((resolve) => {
    const field = make("input", { type: "file", accept: accepted, multiple });
    field.addEventListener("change", () => resolve([...field.files]));
    field.addEventListener("cancel", () => resolve([]));
    field.click();
  });
}
