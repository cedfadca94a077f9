/* A dialog with what was uploaded: thumbnails with their descriptions, search, pages, and a way to upload more. */
import { addresses, ask, button, chooseFiles, make, say } from "./desk.js";

const TYPING_PAUSE = 250; // milliseconds

/** Resolves with `{picture}`, `{files}` to upload, or `{}` when it was closed. */
export function choosePicture({ multiple = true } = {}) {
  return new Promise((resolve) => new Picker(resolve, multiple).open());
}

class Picker {
  constructor(resolve, multiple) {
    this.result = {};
    this.page = 1;
    this.search = make("input", {
      type: "search",
      placeholder: say("search"),
      attributes: { "aria-label": say("search") },
      on: { input: () => this.typed(), keydown: (event) => this.leaveSearch(event) },
    });
    this.grid = make("ul", { className: "picture-grid", on: { keydown: (event) => this.walk(event) } });
    this.status = make("p", { className: "picture-status", attributes: { role: "status" } });
    this.earlier = button(say("earlier"), () => this.show(this.page - 1));
    this.later = button(say("later"), () => this.show(this.page + 1));
    const upload = button(say("upload"), () => this.upload(multiple), "desk-button desk-button-main");
    const title = make("h2", { id: "picture-dialog-title", textContent: say("choose") });
    this.dialog = make(
      "dialog",
      { className: "picture-dialog", attributes: { "aria-labelledby": title.id } },
      make("header", {}, title, button(say("close"), () => this.dialog.close())),
      make("div", { className: "picture-tools" }, this.search, upload),
      this.grid,
      make("footer", {}, this.earlier, this.status, this.later),
    );
    this.dialog.addEventListener("close", () => {
      this.dialog.remove();
      resolve(this.result);
    });
    this.takeDrops();
  }

  open() {
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.search.focus();
    void this.show(1);
  }

  typed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(1), TYPING_PAUSE);
  }

  async show(page) {
    const asked = (this.asked = {});
    const query = new URLSearchParams({ q: this.search.value, page });
    this.status.textContent = say("loading");
    try {
      const answer = await ask(`${addresses.choose}?${query}`);
      if (this.asked === asked) this.fill(answer); // otherwise something newer was asked for
    } catch (error) {
      this.status.textContent = error.message;
    }
  }

  fill({ pictures, page, pages, count }) {
    this.page = page;
    this.grid.replaceChildren(...pictures.map((picture) => this.item(picture)));
    this.grid.scrollTop = 0;
    this.earlier.disabled = page <= 1;
    this.later.disabled = page >= pages;
    this.status.textContent = count ? say("page", { page, pages }) : say(this.search.value ? "nothing" : "empty");
  }

  item(picture) {
    const words = picture.alt.ru || picture.alt.en;
    const image = make("img", { src: picture.thumbnail, alt: "", loading: "lazy" });
    const caption = make("span", { textContent: words || say("undescribed") });
    if (!words) caption.className = "picture-undescribed";
    const choose = make("button", { type: "button", className: "picture-item" }, image, caption);
    choose.addEventListener("click", () => this.finish({ picture }));
    return make("li", {}, choose);
  }

  finish(result) {
    this.result = result;
    this.dialog.close();
  }

  async upload(multiple) {
    const files = await chooseFiles({ multiple });
    if (files.length > 0) this.finish({ files });
  }

  leaveSearch(event) {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    this.grid.querySelector("button")?.focus();
  }

  /** By arrows as one sees it: rows are as long as the window lets them be. */
  walk(event) {
    const items = [...this.grid.querySelectorAll("button")];
    const here = items.indexOf(document.activeElement);
    const inRow = items.filter((item) => item.offsetTop === items[0]?.offsetTop).length;
    const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: inRow, ArrowUp: -inRow };
    const ends = { Home: 0, End: items.length - 1 };
    const next = event.key in steps ? here + steps[event.key] : ends[event.key];
    if (here < 0 || next === undefined) return;
    event.preventDefault();
    if (next < 0) this.search.focus();
    else items[Math.min(next, items.length - 1)].focus();
  }

  takeDrops() {
    this.dialog.addEventListener("dragover", (event) => event.preventDefault());
    this.dialog.addEventListener("drop", (event) => {
      event.preventDefault();
      const files = [...event.dataTransfer.files];
      if (files.length > 0) this.finish({ files });
    });
  }
}
