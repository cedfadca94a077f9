/* The list of pictures takes several files at once. */
import { accepted, button, make, say } from "./desk.js";
import { noticesIn } from "./notices.js";

const AT_ONCE = 2; // the server turns and shrinks each of them while it answers

export function beginList(place) {
  const field = make("input", { type: "file", accept: accepted, multiple: true, hidden: true });
  const words = make("p", { textContent: say("drop") });
  const pick = button(say("files"), () => field.click(), "desk-button desk-button-main");
  place.append(field, words, pick);
  const notices = noticesIn(place.parentElement, place);

  const take = async (files) => {
    const waiting = [...files];
    let stored = 0;
    const work = async () => {
      for (let file = waiting.shift(); file; file = waiting.shift()) stored += (await notices.upload(file)) ? 1 : 0;
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (stored > 0 && !place.querySelector("a")) place.append(make("a", { href: location.href, textContent: say("reload") }));
  };

  field.addEventListener("change", () => {
    void take(field.files);
    field.value = "";
  });
  place.addEventListener("dragover", (event) => {
    event.preventDefault();
    place.classList.add("picture-drop-over");
  });
  place.addEventListener("dragleave", () => place.classList.remove("picture-drop-over"));
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    place.classList.remove("picture-drop-over");
    void take(event.dataTransfer.files);
  });
}
