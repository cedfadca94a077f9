/* What our plugins of the editor share. Loaded before them. */
"use strict";

window.oporaToolbar = (() => {
  /** `refresh` is given the button whenever something in the text changed. The class of buttons has no name outside of
      the bundle, so it is taken from a button that is there. */
  function addButton(editor, name, { execute, refresh, ...properties }) {
    editor.ui.componentFactory.add(name, (locale) => {
      const Button = editor.ui.componentFactory.create("bold").constructor;
      const button = new Button(locale);
      button.set(properties);
      button.on("execute", execute);
      if (refresh) editor.model.document.on("change", () => refresh(button));
      return button;
    });
  }

  /** The language of the text that is being written: the form's own field. */
  function textLanguage() {
    return document.getElementById("id_language")?.value === "en" ? "en" : "ru";
  }

  return { addButton, textLanguage };
})();
