/* The typographer's button: quotes, dashes and spaces of the text, its title and its lead, set by the desk and put in
   as one step that can be undone. Read from the configuration as "callback:oporaTypography"; see content/editor.py. */
"use strict";

(() => {
  const { addButton } = window.oporaToolbar;
  const LABEL = { ru: "Типографика", en: "Typography" };
  const AWAY = {
    ru: "Не удалось: нет связи или закончился вход. Текст остался прежним.",
    en: "It did not work: no connection, or the sign-in has ended. The text is as it was.",
  };
  const language = () => (document.documentElement.lang === "en" ? "en" : "ru");

  /** Typed, so that the browser's own undo knows it. */
  function retype(field, words) {
    if (!field || field.value === words) return;
    field.focus();
    field.select();
    if (!document.execCommand("insertText", false, words)) field.value = words;
  }

  function told(editor) {
    const frame = editor.ui.view.element;
    let line = frame.parentElement.querySelector(".typography-told");
    if (!line) {
      line = document.createElement("p");
      line.className = "typography-told";
      line.setAttribute("role", "status");
      frame.after(line);
    }
    return line;
  }

  async function answerFor(editor, form) {
    const answer = await fetch(form.querySelector("[data-typography]").dataset.typography, {
      method: "POST",
      body: new URLSearchParams({
        body: editor.getData(),
        title: form.elements.title?.value ?? "",
        lead: form.elements.lead?.value ?? "",
        language: form.elements.language?.value ?? "ru",
      }),
      headers: { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
      redirect: "error",
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }

  async function setType(editor) {
    const form = editor.sourceElement.form;
    const line = told(editor);
    const before = editor.getData();
    try {
      const answer = await answerFor(editor, form);
      if (editor.getData() !== before) return setType(editor); // written on meanwhile
      retype(form.elements.title, answer.title);
      retype(form.elements.lead, answer.lead);
      if (answer.body !== before) editor.data.set(answer.body, { batchType: { isUndoable: true } });
      line.textContent = answer.words;
    } catch {
      line.textContent = AWAY[language()];
    }
    editor.editing.view.focus();
  }

  /** What a reviewer struck out or remarked in Word is no part of the text; CKEditor would take its words in. */
  function withoutRemarks(html) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const gone = "del, .MsoCommentReference, .msocomanchor, [style*='mso-element:comment'], [style*='display:none']";
    for (const element of page.querySelectorAll(gone)) element.remove();
    return page.documentElement.outerHTML;
  }

  function cleanPasting(editor) {
    editor.editing.view.document.on(
      "clipboardInput",
      (_event, { dataTransfer }) => {
        const given = dataTransfer.getData.bind(dataTransfer);
        const html = given("text/html");
        if (!/<del|mso|display:\s*none/i.test(html)) return;
        dataTransfer.getData = (type) => (type === "text/html" ? withoutRemarks(html) : given(type));
      },
      { priority: "highest" },
    );
  }

  window.oporaTypography = function OporaTypography(editor) {
    this.init = () => {
      cleanPasting(editor);
      const execute = () => setType(editor);
      addButton(editor, "typography", { label: LABEL[language()], withText: true, execute });
    };
    this.afterInit = () => undefined;
    this.destroy = () => undefined;
  };
})();
