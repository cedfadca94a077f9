/* What happens to each file, told beside the field: progress, the server's words, and the question what it shows. */
import { askOf, button, make, say } from "./desk.js";
import { send } from "./upload.js";

const running = new Set();

/** A place for news at the end of `element`, or right after one of its children. */
export function noticesIn(element, child = element.lastElementChild) {
  const place = make("div", { className: "picture-notices" });
  child.after(place);
  return {
    /** Uploads the file; resolves with the picture, undefined when it was refused or cancelled. */
    upload: (file, options) => upload(place, file, options),
    tell: (words) => refusal(place, words),
  };
}

/** A form that is sent now would come without the pictures that are on their way. */
export function holdWhileSending(form, place) {
  form.addEventListener(
    "submit",
    (event) => {
      if (running.size === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      place.tell(say("wait"));
    },
    { capture: true },
  );
}

async function upload(place, file, { onProgress = () => undefined, onBegin = () => undefined, onDescribed } = {}) {
  const bar = make("progress", { max: 100, value: 0, attributes: { "aria-label": file.name } });
  const words = make("span", { className: "picture-notice-words", textContent: say("sending", { percent: 0 }) });
  const name = make("strong", { textContent: file.name });
  const row = make("div", { className: "picture-notice" }, name, bar, words);
  const sending = send(file, (sent, total) => {
    bar.value = Math.round((sent / total) * 100);
    words.textContent = sent < total ? say("sending", { percent: bar.value }) : say("preparing");
    onProgress(sent, total);
  });
  row.append(button(say("cancel"), sending.cancel));
  place.append(row);
  onBegin(sending);
  running.add(sending);
  try {
    const picture = await sending.answer;
    row.replaceWith(stored(picture, onDescribed));
    return picture;
  } catch (error) {
    row.remove();
    refusal(place, `${file.name}: ${error.message || say("cancelled")}`, error.message ? "alert" : "status");
    return undefined;
  } finally {
    running.delete(sending);
  }
}

function refusal(place, words, role = "alert") {
  const row = make("div", { className: `picture-notice picture-notice-${role}` });
  row.append(make("p", { textContent: words }), button(say("hide"), () => row.remove()));
  row.setAttribute("role", role);
  place.append(row);
  row.scrollIntoView({ block: "nearest" });
}

function stored(picture, onDescribed) {
  const row = make("div", { className: "picture-notice" });
  const told = make("p", { attributes: { role: "status" } });
  told.textContent = [say("done"), ...(picture.notes ?? [])].join(" ");
  const image = make("img", { src: picture.thumbnail, alt: picture.alt.ru, className: "picture-notice-image" });
  const body = make("div", { className: "picture-notice-body" }, told);
  const hide = button(say("hide"), () => row.remove());
  row.append(image, body, hide);
  if (!picture.alt.ru || !picture.alt.en) body.append(question(picture, { told, onDescribed }));
  return row;
}

/** What is on it. Not a form, since it stands inside of one; and its fields belong to none. */
function question(picture, { told, onDescribed }) {
  const ru = field(say("altRu"), picture.alt.ru);
  const en = field(say("altEn"), picture.alt.en);
  const box = make("fieldset", { className: "picture-question" });
  const save = async () => {
    try {
      const answer = await askOf(picture, "describe", { alt_ru: ru.input.value, alt_en: en.input.value });
      picture.alt = answer.alt;
      told.textContent = say("described");
      onDescribed?.(answer);
      if (answer.alt.ru && answer.alt.en) box.remove();
    } catch (error) {
      told.textContent = error.message;
    }
  };
  for (const { input } of [ru, en]) {
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      void save();
    });
  }
  const legend = make("legend", { textContent: say("describe") });
  box.append(legend, ru.label, en.label, button(say("save"), save, "desk-button desk-button-main"));
  return box;
}

function field(words, value) {
  const input = make("input", { type: "text", maxLength: 300, value, attributes: { form: "" } });
  return { input, label: make("label", {}, words, input) };
}
