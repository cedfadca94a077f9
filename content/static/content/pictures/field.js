/* A field of a form that holds one picture: the cover, a portrait, the logo. */
import { askOf, button, make, say } from "./desk.js";
import { noticesIn } from "./notices.js";
import { choosePicture } from "./picker.js";

export function beginField(field) {
  const key = field.querySelector("input[type=hidden]");
  const shown = field.querySelector("[data-shown]");
  const words = field.querySelector("[data-words]");
  const buttons = field.querySelector("[data-buttons]");
  const notices = noticesIn(field);
  const label = document.querySelector(`label[for="${key.id}"]`)?.textContent.replace(/:\s*$/, "") ?? "";
  field.setAttribute("role", "group");
  field.setAttribute("aria-label", label);

  const draw = (picture) => {
    shown.replaceChildren(...(picture ? [make("img", { src: picture.thumbnail, alt: picture.alt.ru })] : []));
    words.textContent = picture ? picture.alt.ru || say("undescribed") : "";
    const pick = button(say(picture ? "change" : "choose"), choose);
    buttons.replaceChildren(pick, ...(picture ? [button(say("remove"), () => set(undefined))] : []));
    for (const each of buttons.children) each.setAttribute("aria-label", `${label}: ${each.textContent}`);
  };

  const set = (picture) => {
    key.value = picture?.id ?? "";
    key.dataset.shown = key.value;
    draw(picture);
    key.dispatchEvent(new Event("change", { bubbles: true }));
    buttons.querySelector("button").focus();
  };

  async function upload(file) {
    const picture = await notices.upload(file, { onDescribed: (described) => set(described) });
    if (picture) set(picture);
  }

  async function choose() {
    const { picture, files } = await choosePicture({ multiple: false });
    if (files) return upload(files[0]);
    return picture ? take(picture.id) : undefined;
  }

  async function take(id) {
    try {
      set(await askOf({ id }, "want"));
    } catch (error) {
      notices.tell(error.message);
    }
  }

  field.addEventListener("dragover", (event) => event.preventDefault());
  field.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) void upload(event.dataTransfer.files[0]);
  });
  // Something else has filled the form, as a draft kept by the browser does.
  key.addEventListener("change", () => {
    if (key.value === (key.dataset.shown ?? "")) return;
    if (key.value) void take(key.value);
    else set(undefined);
  });
  const image = shown.querySelector("img");
  key.dataset.shown = key.value;
  draw(image ? { thumbnail: image.getAttribute("src"), alt: { ru: words.textContent.trim() } } : undefined);
}
