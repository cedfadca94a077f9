/* Footnotes for the editor: words that are marked as a note, written where the note belongs.

   An attribute of the text of our own: General HTML Support would put the span inside a link and so cut a note with
   a link into three. Every note has a number of its own, so that two beside each other stay two. */
"use strict";

(() => {
  const { addButton, textLanguage } = window.oporaToolbar;
  const NOTE = "footnote";
  const PLACEHOLDER = { ru: "Текст сноски", en: "Text of the note" };
  let made = 0;

  function nextName() {
    made += 1;
    return `note-${made}`;
  }

  function convert(editor) {
    editor.model.schema.extend("$text", { allowAttributes: NOTE });
    editor.conversion.for("upcast").elementToAttribute({
      view: { name: "span", classes: NOTE },
      model: { key: NOTE, value: nextName },
    });
    editor.conversion.for("downcast").attributeToElement({
      model: NOTE,
      // The lowest priority is the outermost element; the id keeps neighbours apart.
      view: (name, { writer }) =>
        name && writer.createAttributeElement("span", { class: NOTE }, { priority: 1, id: name }),
    });
  }

  /** The whole note in which the cursor stands, or undefined. */
  function around(editor) {
    const selection = editor.model.document.selection;
    const name = selection.getAttribute(NOTE);
    if (!name) return undefined;
    const parent = selection.getFirstPosition().parent;
    const texts = [...parent.getChildren()].filter((node) => node.getAttribute(NOTE) === name);
    if (!texts.length) return undefined;
    return editor.model.createRange(
      editor.model.createPositionBefore(texts[0]),
      editor.model.createPositionAfter(texts.at(-1)),
    );
  }

  function insert(editor, writer) {
    const selection = editor.model.document.selection;
    const name = nextName();
    if (!selection.isCollapsed && selection.getFirstPosition().parent === selection.getLastPosition().parent) {
      writer.setAttribute(NOTE, name, selection.getFirstRange());
      return;
    }
    const position = selection.getLastPosition();
    if (!editor.model.schema.checkAttributeInSelection(selection, NOTE)) return;
    const text = writer.createText(PLACEHOLDER[textLanguage()], { [NOTE]: name });
    writer.insert(text, position);
    writer.setSelection(text, "on");
  }

  function toggle(editor) {
    editor.model.change((writer) => {
      const range = around(editor);
      if (range) {
        writer.remove(range);
        writer.removeSelectionAttribute(NOTE);
      } else {
        insert(editor, writer);
      }
    });
    editor.editing.view.focus();
  }

  function offer(editor) {
    addButton(editor, NOTE, {
      label: "Сноска",
      withText: true,
      isToggleable: true,
      tooltip: "Добавить сноску",
      execute: () => toggle(editor),
      refresh: (button) => {
        button.isOn = Boolean(around(editor));
        button.tooltip = button.isOn ? "Убрать сноску" : "Добавить сноску";
      },
    });
  }

  /** Arrow keys step out of a note before they go on, so that one can write behind it. */
  function leaveByArrows(editor) {
    if (editor.plugins.has("TwoStepCaretMovement")) {
      editor.plugins.get("TwoStepCaretMovement").registerAttribute(NOTE);
    }
  }

  /** Enter ends a note: what follows is text again. */
  function leaveByEnter(editor) {
    editor.commands.get("enter").on("afterExecute", (_event, { writer }) => writer.removeSelectionAttribute(NOTE));
  }

  window.oporaFootnotes = function OporaFootnotes(editor) {
    this.init = () => {
      convert(editor);
      offer(editor);
    };
    this.afterInit = () => {
      leaveByArrows(editor);
      leaveByEnter(editor);
    };
    this.destroy = () => undefined;
  };
})();
