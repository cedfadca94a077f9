/* Call-outs «Важно» and «Упражнение» for the editor: a div around paragraphs, with a title of its own.

   CKEditor's Style list can only give a class to an element that is there, so it cannot make the div. The plugin is
   read from the configuration as "callback:oporaCallouts"; see content/editor.py. */
"use strict";

(() => {
  const { addButton, textLanguage } = window.oporaToolbar;
  const KINDS = {
    calloutImportant: { className: "callout-important", titles: { ru: "Важно", en: "Important" } },
    calloutExercise: { className: "callout-exercise", titles: { ru: "Упражнение", en: "Exercise" } },
  };

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
    writer.insertText(kind.titles[textLanguage()], written);
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

  function offer(editor, name, kind) {
    addButton(editor, name, {
      label: kind.titles.ru,
      withText: true,
      isToggleable: true,
      execute: () => toggle(editor, kind),
      refresh: (button) => {
        const callout = around(editor.model.document.selection);
        button.isOn = Boolean(callout && classesOf(callout).includes(kind.className));
      },
    });
  }

  window.oporaCallouts = function OporaCallouts(editor) {
    this.init = () => {
      for (const [name, kind] of Object.entries(KINDS)) offer(editor, name, kind);
      leaveByEnter(editor);
    };
    this.afterInit = () => undefined;
    this.destroy = () => undefined;
  };
})();
