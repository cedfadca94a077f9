"""The WYSIWYG of the admin: what an editor can do, and no more than the cleaner keeps.

Read by the settings, so it may import nothing of Django. What is removed is named one by one: the bundle has
everything, and some of it (Markdown, FullPage) changes what is saved.
"""

from typing import Any

REMOVED = [
    *[
        "Alignment",
        "Autosave",
        "CKFinderUploadAdapter",
        "Code",
        "CodeBlock",
        "FindAndReplace",
        "Font",
        "FullPage",
    ],
    *[
        "Highlight",
        "HtmlEmbed",
        "ImageResize",
        "ImageStyle",
        "Indent",
        "IndentBlock",
        "LinkImage",
        "ListProperties",
    ],
    *[
        "Markdown",
        "MediaEmbed",
        "Mention",
        "PageBreak",
        "ShowBlocks",
        "SimpleUploadAdapter",
        "SourceEditing",
        "SpecialCharacters",
    ],
    *["SpecialCharactersEssentials", "Strikethrough", "Style", "TableCaption", "TableCellProperties"],
    *["TableProperties", "TodoList", "Underline"],
]
TOOLBAR = [
    *["heading", "|", "bold", "italic", "link", "|", "bulletedList", "numberedList", "blockQuote", "|"],
    *[
        "calloutImportant",
        "calloutExercise",
        "footnote",
        "|",
        "uploadPicture",
        "choosePicture",
        "insertTable",
        "horizontalLine",
        "|",
    ],
    *["typography", "removeFormat", "undo", "redo"],
]
CALLOUT_CLASSES = ["callout", "callout-important", "callout-exercise"]

CONFIG: dict[str, Any] = {
    "language": "ru",
    # content/static/content/callouts.js, footnotes.js, typography.js, pictures/editor.js
    "extraPlugins": [
        "callback:oporaCallouts",
        "callback:oporaFootnotes",
        "callback:oporaTypography",
        "callback:oporaPictures",
    ],
    "removePlugins": REMOVED,
    "toolbar": {"items": TOOLBAR, "shouldNotGroupWhenFull": True},
    "heading": {
        "options": [
            {"model": "paragraph", "title": "Текст", "class": "ck-heading_paragraph"},
            {"model": "heading2", "view": "h2", "title": "Заголовок", "class": "ck-heading_heading2"},
            {"model": "heading3", "view": "h3", "title": "Подзаголовок", "class": "ck-heading_heading3"},
        ]
    },
    "link": {"defaultProtocol": "https://"},
    "image": {
        "toolbar": ["imageTextAlternative", "toggleImageCaption"],
        # Files are taken by our own plugin; this is for pictures inside of pasted HTML.
        "upload": {"types": ["jpeg", "png", "gif", "webp", "avif", "heic", "heif"]},
    },
    "table": {"contentToolbar": ["tableColumn", "tableRow", "mergeTableCells"]},
    "htmlSupport": {
        "allow": [
            {"name": "div", "classes": CALLOUT_CLASSES},
            {"name": "p", "classes": ["callout-title"]},
        ]
    },
}
