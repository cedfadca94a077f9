/* Call-outs «Важно» and «Упражнение» for the editor: a div around paragraphs, with a title of its own.

   CKEditor's Style list can only give a class to an element that is there, so it cannot make the div. The plugin is
   read from the configuration as "callback:oporaCallouts"; see content/editor.py. */
"use strict";

(() => {
  const KINDS = {
    calloutImportant: { className: "callout-important", titles: { ru: "Важно", en: "Important" } },
    calloutExercise: { className: "callout-exercise", titles: { ru: "Упражнение", en: "Exercise" } },
  };

  /** The language of the text that is being written: the form's own field. */
  function language() {
    return document.getElementById("id_language")?.value === "en" ? "en" : "ru";
  }

  function classesOf(element) {
    return element.getAttribute("htmlDivAttributes")?.classes ?? [];
  }

  function isCallout(element) {
    return element.is("element", "htmlDiv") && classesOf(element).includes("callout");
  }

  function isTitle(element) {
    return (element.getAttribute("htmlPAttributes")?.classes ?? []).includes("callout-title");
  }

  /** The call-out in which the cursor stands, or undefined. */
  function around(selection) {
    return selection
      .getFirstPosition()
      .getAncestors()
      .find((node) => node.is("element") && isCallout(node));
  }

  function setTitle(writer, callout, kind) {
    const title = [...callout.getChildren()].find(isTitle);
    if (title) writer.remove(title);
    const written = writer.createElement("paragraph", { htmlPAttributes: { classes: ["callout-title"] } });
    writer.insertText(kind.titles[language()], written);
    writer.insert(written, callout, 0);
  }

  function unwrap(writer, callout) {
    const title = [...callout.getChildren()].find(isTitle);
    if (title) writer.remove(title);
    writer.unwrap(callout);
  }

  function wrap(editor, writer, kind) {
    const blocks = [...editor.model.document.selection.getSelectedBlocks()];
    const parent = blocks[0]?.parent;
    const together = blocks.filter((block) => block.parent === parent);
    if (!parent || !editor.model.schema.checkChild(parent, "htmlDiv")) return;
    const range = writer.createRange(
      writer.createPositionBefore(together[0]),
      writer.createPositionAfter(together.at(-1)),
    );
    const callout = writer.createElement("htmlDiv", {
      htmlDivAttributes: { classes: ["callout", kind.className] },
    });
    writer.wrap(range, callout);
    setTitle(writer, callout, kind);
    // Otherwise one could not write on below it.
    if (!callout.nextSibling) writer.insertElement("paragraph", callout, "after");
  }

  function toggle(editor, kind) {
    editor.model.change((writer) => {
      const callout = around(editor.model.document.selection);
      if (!callout) return wrap(editor, writer, kind);
      if (classesOf(callout).includes(kind.className)) return unwrap(writer, callout);
      writer.setAttribute("htmlDivAttributes", { classes: ["callout", kind.className] }, callout);
      setTitle(writer, callout, kind);
    });
    editor.editing.view.focus();
  }

  /** Enter in an empty last paragraph leaves the call-out, as it leaves a quotation. */
  function leaveByEnter(editor) {
    editor.editing.view.document.on(
      "enter",
      (event, data) => {
        const selection = editor.model.document.selection;
        const block = selection.getFirstPosition().parent;
        const callout = block.parent;
        if (!selection.isCollapsed || !block.isEmpty || !isCallout(callout) || block.nextSibling) return;
        editor.model.change((writer) => {
          writer.move(writer.createRangeOn(block), writer.createPositionAfter(callout));
          writer.setSelection(block, 0);
        });
        data.preventDefault();
        event.stop();
      },
      { context: "div" },
    );
  }

  function addButton(editor, name, kind) {
    editor.ui.componentFactory.add(name, (locale) => {
      const Button = editor.ui.componentFactory.create("bold").constructor;
      const button = new Button(locale);
      button.set({ label: kind.titles.ru, withText: true, isToggleable: true });
      button.on("execute", () => toggle(editor, kind));
      const refresh = () => {
        const callout = around(editor.model.document.selection);
        button.isOn = Boolean(callout && classesOf(callout).includes(kind.className));
      };
      editor.model.document.on("change", refresh);
      return button;
    });
  }

  window.oporaCallouts = function OporaCallouts(editor) {
    this.init = () => {
      for (const [name, kind] of Object.entries(KINDS)) addButton(editor, name, kind);
      leaveByEnter(editor);
    };
    this.afterInit = () => undefined;
    this.destroy = () => undefined;
  };
})();
