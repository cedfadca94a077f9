/* One file on its way to the server, by XMLHttpRequest: fetch cannot tell how much was sent. */
import { addresses, mostBytes, say, token } from "./desk.js";

/** `answer` is the stored picture, or an Error in words; `cancel()` makes it an Error without words. */
export function send(file, onProgress) {
  const request = new XMLHttpRequest();
  const answer = new Promise((resolve, reject) => {
    const refuse = (words) => reject(new Error(words));
    request.addEventListener("load", () => (stored(request) ? resolve(request.response) : refuse(why(request))));
    request.addEventListener("error", () => refuse(say("offline")));
    request.addEventListener("abort", () => refuse(""));
    if (file.size > mostBytes) refuse(tooLarge());
    else begin(request, file, onProgress);
  });
  return { answer, cancel: () => request.abort() };
}

function begin(request, file, onProgress) {
  const form = new FormData();
  form.append("upload", file);
  request.upload.addEventListener("progress", (event) => onProgress(event.loaded, event.total));
  request.open("POST", addresses.upload);
  request.responseType = "json";
  request.setRequestHeader("X-CSRFToken", token());
  request.send(form);
}

function stored(request) {
  return request.status === 200 && Boolean(request.response?.url);
}

function why(request) {
  if (request.response?.error) return request.response.error.message;
  if (request.status === 413) return tooLarge();
  // The desk sends who is not signed in to another page.
  if (!new URL(request.responseURL, location).pathname.startsWith(addresses.upload)) return say("signedOut");
  return say("refused");
}

function tooLarge() {
  return say("tooLarge", { most: Math.floor(mostBytes / 1024 / 1024) });
}
