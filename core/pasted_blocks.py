"""Paragraphs, headings, lists and tables of what was pasted."""

import re
from collections.abc import Iterable, Iterator

from core.html_tree import Child, Node
from core.pasted_words import is_blank, is_hidden, paragraphs, trimmed, without_bold, words

ITEM = "item"  # a paragraph that will be an item of a list
HEADINGS = {f"h{level}" for level in range(1, 7)}
CONTAINERS = {
    *(
        "address",
        "article",
        "aside",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "footer",
        "form",
    ),
    *("header", "main", "section", "summary"),
}
BLOCKS = HEADINGS | {
    *("p", "ul", "ol", "li", "blockquote", "figure", "figcaption", "hr"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
}
_TABLE_PARTS = {"caption", "thead", "tbody", "tfoot", "tr"}
_CELLS = {"th", "td"}
_WORD_LIST = re.compile(r"(l\d+)\s+level(\d)")
_NUMBER = re.compile(r"\(?(?:\d+|[a-zа-яё]|[ivxlc]+)[.)]", re.IGNORECASE)
_WORD_HEADING = re.compile(r"MsoHeading(\d)")


def blocks(children: Iterable[Child]) -> list[Child]:
    """Blocks only: words that stand alone become paragraphs."""
    made = list(_listed(_flat(children)))
    return list(_shifted(made))


def _flat(children: Iterable[Child]) -> Iterator[Child]:
    """Each block for itself, containers taken away."""
    line: list[Child] = []
    for child in children:
        if isinstance(child, Node) and (_is_block(child) or any(map(_is_block, child.walk()))):
            yield from _paragraphs(Node("p", {}, line))
            line = []
            yield from _block(child)
        else:
            line.append(child)
    yield from _paragraphs(Node("p", {}, line))


def _is_block(node: Node) -> bool:
    return node.tag in BLOCKS or node.tag in CONTAINERS


def _block(node: Node) -> Iterator[Child]:
    if is_hidden(node):
        return
    if node.tag == "div" and "callout" in node.attributes.get("class", ""):
        yield Node("div", node.attributes, blocks(node.children))
    elif node.tag == "p" or node.tag in HEADINGS:
        yield from _paragraphs(node)
    elif node.tag in {"ul", "ol"}:
        yield from _list(node)
    elif node.tag == "table":
        yield _table(node)
    elif node.tag in {"blockquote", "figure"}:
        inner = _figure(node) if node.tag == "figure" else blocks(node.children)
        yield Node(node.tag, {}, inner)
    elif node.tag == "hr":
        yield node
    else:
        yield from _flat(node.children)


def _paragraphs(node: Node) -> Iterator[Child]:
    tag = _heading(node)
    marks = _item_marks(node)
    for part in paragraphs(words(node.children)):
        kept = trimmed(without_bold(part) if tag in HEADINGS else part)
        if is_blank(kept):
            continue
        yield Node(ITEM, marks, kept) if marks else Node(tag, node.attributes, kept)


def _heading(node: Node) -> str:
    if node.tag != "p":
        return node.tag
    level = node.style.get("mso-outline-level", "")
    if node.attributes.get("role") == "heading":
        level = node.attributes.get("aria-level", "2")
    if found := _WORD_HEADING.search(node.attributes.get("class", "")):
        level = found[1]
    if "MsoTitle" in node.classes:
        level = "1"
    return f"h{min(int(level), 6)}" if level.isdecimal() and int(level) else "p"


def _item_marks(node: Node) -> dict[str, str]:
    """Of a paragraph that only looks like an item of a list: Word paints the bullet into its words."""
    found = _WORD_LIST.search(node.style.get("mso-list", ""))
    if node.tag != "p" or not found:
        return {}
    bullets = [each.words() for each in node.walk() if "ignore" in each.style.get("mso-list", "")]
    ordered = bool(bullets and _NUMBER.match(bullets[0].strip()))
    return {"list": found[1], "level": found[2], "tag": "ol" if ordered else "ul"}


def _list(node: Node) -> Iterator[Child]:
    """A real list; Word on the web gives every item a list of its own and tells the level apart."""
    items = [child for child in _items(node) if child.tag == "li"]
    if node.attributes.get("role") == "list":
        for item in items:
            level = item.attributes.get("data-aria-level", "1")
            yield Node(ITEM, {"list": "web", "level": level, "tag": node.tag}, _item_content(item))
        return
    for item in items:
        item.children = _item_content(item)
    kept = [item for item in items if not is_blank(item.children)]
    if kept:
        yield Node(node.tag, node.attributes, kept)  # type: ignore[arg-type]


def _items(node: Node) -> Iterator[Node]:
    """A list directly in a list belongs to the item before it."""
    last: Node | None = None
    for child in node.children:
        if isinstance(child, str) and not child.strip():
            continue
        if not isinstance(child, Node) or child.tag != "li":
            if last is None:
                last = Node("li")
                yield last
            last.children.append(child)
        else:
            last = child
            yield last


def _item_content(item: Node) -> list[Child]:
    return _without_only_paragraph(blocks(item.children))


def _without_only_paragraph(made: list[Child]) -> list[Child]:
    """A cell or an item with one paragraph needs none; lists may follow it."""
    nodes = [child for child in made if isinstance(child, Node)]
    if nodes and nodes[0].tag == "p" and all(node.tag in {"ul", "ol"} for node in nodes[1:]):
        return [*nodes[0].children, *nodes[1:]]
    return made


def _table(table: Node) -> Node:
    for node in [table, *table.walk()]:
        if node.tag in _CELLS:
            node.children = _without_only_paragraph(blocks(node.children))
        elif node.tag in {"table", *_TABLE_PARTS}:
            node.children = [child for child in node.children if isinstance(child, Node)]
    return Node("table", {}, table.children)


def _figure(figure: Node) -> list[Child]:
    """CKEditor puts a table or a picture with its caption into one."""
    made: list[Child] = []
    for child in figure.children:
        if isinstance(child, Node) and child.tag == "table":
            made.append(_table(child))
        elif isinstance(child, Node) and child.tag == "figcaption":
            made.append(Node("figcaption", {}, trimmed(words(child.children))))
        else:
            made += words([child])
    return trimmed(made)


def _listed(children: Iterable[Child]) -> Iterator[Child]:
    """Runs of paragraphs that look like items, as lists one inside the other."""
    run: list[Node] = []
    for child in children:
        if isinstance(child, Node) and child.tag == ITEM:
            if run and _begins_anew(run, child):
                yield from _nested(run)
                run = []
            run.append(child)
        else:
            yield from _nested(run)
            run = []
            yield child
    yield from _nested(run)


def _begins_anew(run: list[Node], item: Node) -> bool:
    top = item.attributes["level"] == run[0].attributes["level"]
    names = ("list", "tag") if top else ("list",)
    return any(item.attributes[name] != run[0].attributes[name] for name in names)


def _nested(run: list[Node]) -> Iterator[Child]:
    open_lists: list[tuple[int, Node]] = []
    for item in run:
        level = int(item.attributes["level"])
        while len(open_lists) > 1 and open_lists[-1][0] > level:
            open_lists.pop()
        if not open_lists or open_lists[-1][0] < level:
            made = Node(item.attributes["tag"])
            if open_lists:
                last_item = open_lists[-1][1].children[-1]
                if isinstance(last_item, Node):
                    last_item.children.append(made)
            else:
                yield made
            open_lists.append((level, made))
        open_lists[-1][1].children.append(Node("li", {}, item.children))


def _shifted(made: list[Child]) -> Iterator[Child]:
    """A page's title is a heading of the first level, so those of the text begin with the second."""
    deeper = any(isinstance(child, Node) and child.tag == "h1" for child in made)
    for child in made:
        if deeper and isinstance(child, Node) and child.tag in HEADINGS:
            child.tag = f"h{min(int(child.tag[1]) + 1, 3)}"
        yield child
