"""Words within a pasted paragraph: looks become meaning, or go."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from core.html_tree import Child, Node

_SPACES = re.compile(r"[ \t\r\n]+[ \t\r\n\u00a0]*|\u00a0{2,}[ \t\r\n\u00a0]*|\u00a0[ \t\r\n][ \t\r\n\u00a0]*")
_EMPHASIS = {"b": "strong", "strong": "strong", "i": "em", "em": "em"}
_SHIFTED = {"super": "sup", "sub": "sub"}
_HIDDEN_CLASSES = {"MsoCommentReference", "msocomanchor", "msocomoff", "MessageMeta"}
_SOLID = {"br", "img"}
WHITE = " \t\r\n\u00a0"


def is_hidden(node: Node) -> bool:
    """A comment of a reviewer, a list's painted bullet, what a page does not show."""
    style = node.style
    return (
        style.get("display") == "none"
        or style.get("mso-hide") == "all"
        or "ignore" in style.get("mso-list", "")
        or style.get("mso-element") in {"comment-list", "comment"}
        or bool(_HIDDEN_CLASSES & node.classes)
    )


def words(children: Iterable[Child]) -> list[Child]:
    """The same words with only a, strong, em, sub, sup, br, img and footnotes among them."""
    return _joined(_meant(children))


def trimmed(children: list[Child]) -> list[Child]:
    """Without spaces and line breaks at both ends."""
    _trim(children, first=True)
    _trim(children, first=False)
    return children


def is_blank(children: Iterable[Child]) -> bool:
    return not any(
        child.strip(WHITE) if isinstance(child, str) else child.tag == "img" or not is_blank(child.children)
        for child in children
    )


def without_bold(children: Iterable[Child]) -> list[Child]:
    """A heading is bold by itself."""
    plain: list[Child] = []
    for child in children:
        if isinstance(child, Node):
            child.children = without_bold(child.children)
            if child.tag == "strong":
                plain += child.children
                continue
        plain.append(child)
    return plain


def paragraphs(children: list[Child]) -> Iterator[list[Child]]:
    """Two line breaks in a row are the end of a paragraph."""
    part: list[Child] = []
    breaks = 0
    for child in children:
        if isinstance(child, Node) and child.tag == "br":
            breaks += 1
        elif not (isinstance(child, str) and not child.strip(WHITE) and breaks):
            if breaks > 1:
                yield part
                part = []
            elif breaks:
                _trim(part, first=False)
                part.append(Node("br"))
            part.append(child.lstrip(WHITE) if breaks and isinstance(child, str) else child)
            breaks = 0
    yield part


def _meant(children: Iterable[Child]) -> Iterator[Child]:
    for child in children:
        if isinstance(child, str):
            yield _SPACES.sub(lambda found: " " if found[0].strip("\u00a0") else "\u00a0", child)
        elif child.tag == "img":
            yield _picture(child)
        elif child.tag == "br" or not is_hidden(child):
            yield from _wrapped(child)


def _picture(image: Node) -> Child:
    """A picture of an emoji is the emoji."""
    alt = image.attributes.get("alt", "")
    is_sign = len(alt) <= 8 and alt and not any(char.isalnum() for char in alt)
    return alt if is_sign and "emoji" in image.attributes.get("class", "") else image


def _wrapped(node: Node) -> Iterator[Child]:
    if node.tag in {"br", "a", "sub", "sup"} or "footnote" in node.classes:
        inner = words(node.children)
        if node.tag == "br" or not is_blank(inner):
            node.children = inner
            yield node
        else:
            yield from inner
        return
    inner = words(node.children)
    names = [] if is_blank(inner) else list(_emphasis(node))
    for name in names:
        inner = [Node(name, {}, inner)]
    yield from inner


def _emphasis(node: Node) -> Iterator[str]:
    """From the inside out."""
    style = node.style
    own = _EMPHASIS.get(node.tag)
    weight = style.get("font-weight", "")
    if shift := _SHIFTED.get(style.get("vertical-align", "")):
        yield shift
    if (own == "em" and style.get("font-style") != "normal") or style.get("font-style") in {
        "italic",
        "oblique",
    }:
        yield "em"
    if (own == "strong" and not _is_light(weight)) or weight in {
        "bold",
        "bolder",
        "600",
        "700",
        "800",
        "900",
    }:
        yield "strong"


def _is_light(weight: str) -> bool:
    return weight in {"normal", "lighter", "100", "200", "300", "400"}


def _joined(children: Iterable[Child]) -> list[Child]:
    """Word cuts bold words into pieces; the same emphasis inside itself says nothing."""
    joined: list[Child] = []
    for child in children:
        last = joined[-1] if joined else None
        if isinstance(child, str) and isinstance(last, str):
            joined[-1] = (
                _SPACES.sub(" ", last + child) if last[-1:] == " " or child[:1] == " " else last + child
            )
        elif isinstance(child, Node) and isinstance(last, Node) and _is_same(child, last):
            last.children = _joined([*last.children, *child.children])
        else:
            joined.append(child)
    for child in joined:
        if isinstance(child, Node) and child.tag in {"strong", "em"}:
            child.children = _without(child.tag, child.children)
    return joined


def _is_same(one: Node, other: Node) -> bool:
    return one.tag == other.tag and one.tag in {"strong", "em", "sub", "sup"}


def _without(tag: str, children: Iterable[Child]) -> list[Child]:
    plain: list[Child] = []
    for child in children:
        if isinstance(child, Node):
            child.children = _without(tag, child.children)
            if child.tag == tag:
                plain += child.children
                continue
        plain.append(child)
    return [
        part
        for _key, group in groupby(plain, key=lambda part: isinstance(part, str))
        for part in _glued(group)
    ]


def _glued(group: Iterable[Child]) -> list[Child]:
    parts = list(group)
    return ["".join(map(str, parts))] if isinstance(parts[0], str) else parts


def _trim(children: list[Child], *, first: bool) -> bool:
    """Whether something that is not blank stands at this end now."""
    while children:
        place = 0 if first else -1
        child = children[place]
        if isinstance(child, str):
            children[place] = child.lstrip(WHITE) if first else child.rstrip(WHITE)
            if children[place]:
                return True
        elif child.tag == "img" or (child.tag not in _SOLID and _trim(child.children, first=first)):
            return True
        children.pop(place)
    return False
