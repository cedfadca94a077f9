"""What the clipboard of Word, Google Docs, LibreOffice, Telegram or a web page holds, as plain structure.

Runs before `core.richtext.clean`, which decides what is allowed; here what only looks like a heading, a list,
a footnote or bold words becomes one. What bears no mark of such a program is returned as it is.
"""

import re

import nh3

from core import anchors, pasted_blocks, pasted_notes
from core.html_tree import Node, tree, written

# In a tag: words of a text may name them.
_SIGNS = re.compile(
    r"""<[^>]*(?:
        mso-|\bMso[A-Z]|docs-internal-guid|\#_ftn|\#_edn|\#ftn|\#edn|\#ref-|\#sdfootnote|\#sdendnote|msocom|TextRun
        |data-entity-type|data-ccp|Apple-|role="presentation"
        )
    |</?(?:o|w|v|st1):
    |<(?:font|del|ins|section|header|article|main|meta|center|button)\b
    |<(?:p|span|b|strong|i|em|u|div|h[1-6]|ul|ol|li|td|th|a|blockquote|figure)\b[^>]*\sstyle\s*=
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BLOCKS = pasted_blocks.CONTAINERS | pasted_blocks.BLOCKS
_IN_LINE = {"a", "b", "br", "em", "font", "i", "img", "span", "strong", "sub", "sup"}
_DROPPED_WITH_CONTENT = {
    *("script", "style", "title", "template", "noscript", "iframe", "object", "svg", "math", "head"),
    *("del", "button", "select", "textarea", "nav", "audio", "video", "canvas"),
}
_ATTRIBUTES = {
    "*": {"style", "class", "id", "role", "aria-level", "data-aria-level"},
    "a": {"href"},
    "img": {"src", "alt"},
    "th": {"colspan", "rowspan", "scope"},
    "td": {"colspan", "rowspan"},
    "ol": {"start"},
}
_KEPT_CLASSES = {
    "div": re.compile(r"callout"),
    "p": re.compile(r"callout-title"),
    "span": re.compile("footnote"),
}
_KEPT = {"href", "src", "alt", "colspan", "rowspan", "scope", "start"}


def pasted(html: str) -> str:
    """Its structure without its looks. Twice gives the same as once."""
    if not _SIGNS.search(html):
        return html
    safe = nh3.clean(
        html,
        tags=_BLOCKS | _IN_LINE,
        clean_content_tags=_DROPPED_WITH_CONTENT,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto", "tel", "about", "file"},
        link_rel=None,
    )
    root = tree(safe)
    pasted_notes.put_in_place(root)
    root.children = list(pasted_blocks.blocks(root.children))
    _bare(root)
    return "".join(map(written, root.children))


def _bare(root: Node) -> None:
    """Only the attributes that mean something to us."""
    for node in root.walk():
        kept = {name: value for name, value in node.attributes.items() if name in _KEPT}
        wanted = _KEPT_CLASSES.get(node.tag)
        if wanted and wanted.search(node.attributes.get("class", "")):
            kept["class"] = node.attributes["class"]
        if anchors.ANCHOR.fullmatch(node.attributes.get("id", "")):
            kept["id"] = node.attributes["id"]
        node.attributes = kept
