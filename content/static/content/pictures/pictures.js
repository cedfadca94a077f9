/* Pictures at the desk. Read as a module: it is there before the page's editors are made (DOMContentLoaded). */
import "./editor.js";
import { beginField } from "./field.js";
import { beginList } from "./list.js";

for (const field of document.querySelectorAll("[data-picture-field]")) beginField(field);
for (const place of document.querySelectorAll("[data-picture-list]")) beginList(place);
