"""Footnotes of pasted texts: a mark links to its note at the end; the note is put where the mark stands."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from core.html_tree import Child, Node
from core.pasted_words import WHITE, is_blank

# Word: _ftn1 and _ftnref1, after CKEditor ftn1 and ref-ftn1; Google Docs: ftnt1 and ftnt_ref1; LibreOffice:
# sdfootnote1sym and sdfootnote1anc.
_ADDRESS = re.compile(
    r"#(?P<before>ref-)?(?P<kind>_ftn|_edn|ftnt|ftn|edn|sdfootnote|sdendnote)"
    r"(?P<back>_?ref)?(?P<number>\d+)(?P<side>sym|anc)?$"
)
_NOTE_LISTS = {"footnote-list", "endnote-list"}
_NOTE = re.compile(r"(?:sdfootnote|sdendnote|ftn|edn)\d+")


class _Link(NamedTuple):
    parent: Node
    node: Node
    name: str
    leads_back: bool


def put_in_place(root: Node) -> None:
    """A mark without its note, and a note without its mark, keep their words."""
    links = list(_links(root))
    marks = {link.name: link for link in links if not link.leads_back}
    for link in links:
        if link.leads_back and link.name in marks:
            holder = _holder(root, link.node)
            if holder is None:
                continue
            _remove(holder, link.node)
            note = list(_in_line(holder))
            mark = marks.pop(link.name)
            _replace(mark.parent, mark.node, Node("span", {"class": "footnote"}, _trimmed(note)))
            holder.children = []
    for link in links:
        _unlink(link)
    _without_rules(root)


def _links(parent: Node) -> Iterator[_Link]:
    for child in parent.children:
        if not isinstance(child, Node):
            continue
        found = _ADDRESS.search(child.attributes.get("href", "")) if child.tag == "a" else None
        if found:
            back = bool(found["back"] or found["before"]) or found["side"] == "anc"
            yield _Link(parent, child, f"{found['kind']}{found['number']}", back)
        else:
            yield from _links(child)


def _holder(root: Node, link: Node) -> Node | None:
    """What the note's words stand in: its own div, or the paragraph that begins with the link."""
    found: Node | None = None
    for node in root.walk():
        if node.tag in {"p", "div", "li"} and link in node.walk():
            if _NOTE.fullmatch(node.attributes.get("id", "")) or node.style.get("mso-element") == "footnote":
                return node
            if node.tag != "div":
                found = node
    return found


def _in_line(node: Node) -> Iterator[Child]:
    """The words of a note; its paragraphs one after the other."""
    for child in node.children:
        if isinstance(child, Node) and child.tag in {"p", "div", "li"}:
            yield from _in_line(child)
            yield " "
        elif not (isinstance(child, Node) and child.tag == "hr"):
            yield child


def _trimmed(children: list[Child]) -> list[Child]:
    while children and isinstance(children[0], str) and not children[0].strip(WHITE):
        children.pop(0)
    while children and isinstance(children[-1], str) and not children[-1].strip(WHITE):
        children.pop()
    for place in (0, -1):
        if children and isinstance(child := children[place], str):
            children[place] = child.strip(WHITE) if len(children) == 1 else _stripped(child, place)
    return children


def _stripped(words: str, place: int) -> str:
    return words.rstrip(WHITE) if place else words.lstrip(WHITE)


def _remove(root: Node, gone: Node) -> None:
    for node in [root, *root.walk()]:
        node.children = [child for child in node.children if child is not gone]


def _replace(parent: Node, old: Node, new: Node) -> None:
    """A mark is often alone in a sup: that goes too."""
    if parent.tag == "sup" and is_blank([child for child in parent.children if child is not old]):
        parent.tag, parent.attributes, parent.children = new.tag, new.attributes, new.children
        return
    parent.children = [new if child is old else child for child in parent.children]


def _unlink(link: _Link) -> None:
    link.node.tag, link.node.attributes = "span", {}


def _without_rules(root: Node) -> None:
    """The short line above Word's footnotes."""
    for node in root.walk():
        if node.style.get("mso-element") in _NOTE_LISTS:
            node.children = [
                child for child in node.children if not (isinstance(child, Node) and child.tag == "hr")
            ]
