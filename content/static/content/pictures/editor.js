/* Pictures in the editor: dropped, pasted (alone or inside of a text), uploaded, or chosen from what is there. */
import { accepted, askOf, make, present, say } from "./desk.js";
import { holdWhileSending, noticesIn } from "./notices.js";
import { choosePicture } from "./picker.js";

const FRAME = ["M4.5 4h11a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-11a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2Z", "m3 14.5 4-4 5 5"];
const ICONS = {
  upload: drawn([...FRAME, "M13.3 11V6.6m-2.2 2.1 2.2-2.2 2.2 2.2"]),
  choose: drawn([...FRAME, "m10 13 2.8-2.8 4.5 4.4", "M11.8 7.6h.01"]),
};
// Only where there is an editor; the other pages with pictures have no toolbar.
const textLanguage = () => window.oporaToolbar.textLanguage();
const OURS = /^\/media\/pictures\/[0-9a-f]{32}-\d+\.webp$/;

/** CKEditor fills what says nothing of its filling. */
function drawn(lines) {
  const style = 'fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"';
  const paths = lines.map((line) => `<path ${style} d="${line}"/>`).join("");
  return `<svg viewBox="0 0 20 20" xmlns="http://www.w3.org/2000/svg">${paths}</svg>`;
}

/** Placeholders with progress come into the text; the adapter sends the files. */
function take(editor, files) {
  if (files.length > 0) editor.execute("uploadImage", { file: files });
}

function adapterOf(editor, notices, loader) {
  let sending;
  return {
    async upload() {
      const file = await loader.file;
      const picture = await notices().upload(file, {
        onBegin: (begun) => (sending = begun),
        onProgress: (sent, total) => Object.assign(loader, { uploadTotal: total, uploaded: sent }),
        onDescribed: (described) => describe(editor, described),
      });
      if (!picture) throw new Error(say("refused")); // told beside the editor already
      return { default: picture.url, picture };
    },
    abort: () => sending?.cancel(),
  };
}

/** The description into all its places in the text that have none of their own. */
function describe(editor, picture) {
  const alt = picture.alt[textLanguage()];
  const name = picture.url.replace(/-\d+\.webp$/, "");
  if (!alt) return;
  editor.model.change((writer) => {
    for (const { item } of writer.createRangeIn(editor.model.document.getRoot())) {
      const isIt = item.is("element") && item.getAttribute("src")?.startsWith(name);
      if (isIt && !item.getAttribute("alt")) writer.setAttribute("alt", alt, item);
    }
  });
}

async function choose(editor, notices) {
  const { picture, files } = await choosePicture();
  editor.editing.view.focus();
  if (files) return take(editor, files);
  if (!picture) return undefined;
  try {
    const { url, alt } = await askOf(picture, "want");
    return editor.execute("insertImage", { source: [{ src: url, alt: alt[textLanguage()] }] });
  } catch (error) {
    return notices().tell(error.message);
  }
}

/** A picture copied from a page comes as a file too, beside HTML that only points to the page's own. */
function isOnlyAPicture(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return body.textContent.trim() === "" && body.querySelectorAll("img").length === 1;
}

/** CKEditor passes over in silence what it does not know as a picture; here the server tells why not. */
function takeFiles(editor) {
  const listener = (event, { dataTransfer, targetRanges }) => {
    const files = [...(dataTransfer.files ?? [])];
    const html = dataTransfer.getData("text/html");
    if (files.length === 0 || (html && !isOnlyAPicture(html))) return;
    event.stop();
    editor.model.change((writer) => {
      const ranges = (targetRanges ?? []).map((range) => editor.editing.mapper.toModelRange(range));
      if (ranges.length > 0) writer.setSelection(ranges);
      take(editor, files);
    });
  };
  editor.editing.view.document.on("clipboardInput", listener, { priority: "high" });
}

/** What stays on another site would be taken out on saving; better to say so now. */
function leaveForeignOut(editor, notices) {
  const leave = (_event, { content }) => {
    const foreign = [...imagesIn(content)].filter((image) => !isKept(image));
    for (const image of foreign) image._remove();
    if (foreign.length > 0) notices().tell(say("foreign", { count: foreign.length }));
  };
  // After CKEditor's own uploads of pictures inside of the text (0), before the text is inserted (-1000).
  editor.plugins.get("ClipboardPipeline").on("inputTransformation", leave, { priority: -500 });
}

function* imagesIn(node) {
  if (node.is("element", "img")) yield node;
  else if (node.is("element") || node.is("documentFragment")) {
    for (const child of [...node.getChildren()]) yield* imagesIn(child);
  }
}

function isKept(image) {
  if (image.getAttribute("uploadId")) return true;
  const { origin, pathname } = new URL(image.getAttribute("src") ?? "", location);
  return origin === location.origin && OURS.test(pathname);
}

/** The notices stand under the editor, which is there only after the plugin has begun. */
function noticesOf(editor) {
  let made;
  return () => (made ??= noticesIn(editor.sourceElement.closest(".ck-editor-container")));
}

function fileField(editor) {
  const field = make("input", { type: "file", accept: accepted, multiple: true, hidden: true });
  field.setAttribute("form", ""); // a part of the page, not of what is saved
  field.addEventListener("change", () => {
    take(editor, [...field.files]);
    field.value = "";
  });
  return field;
}

function begin(editor) {
  const { addButton } = window.oporaToolbar;
  const notices = noticesOf(editor);
  const field = fileField(editor);
  editor.sourceElement.before(field);
  const uploads = { label: say("upload"), icon: ICONS.upload, tooltip: true, execute: () => field.click() };
  const chooses = { label: say("choose"), icon: ICONS.choose, tooltip: true, execute: () => void choose(editor, notices) };
  addButton(editor, "uploadPicture", uploads);
  addButton(editor, "choosePicture", chooses);
  editor.plugins.get("FileRepository").createUploadAdapter = (loader) => adapterOf(editor, notices, loader);
  editor.plugins.get("Notification").on("show:warning:upload", (event) => event.stop(), { priority: "high" });
  editor.plugins.get("ImageUploadEditing").on("uploadComplete", (_event, { data }) => {
    setTimeout(() => describe(editor, data.picture)); // once the picture has its address
  });
  takeFiles(editor);
  leaveForeignOut(editor, notices);
  const { form } = editor.sourceElement;
  if (form) holdWhileSending(form, { tell: (words) => notices().tell(words) });
}

window.oporaPictures = function OporaPictures(editor) {
  this.init = () => {
    if (present) begin(editor);
  };
  this.afterInit = () => undefined;
  this.destroy = () => undefined;
};
