"""Well-formed HTML as a tree, for what cannot be decided tag by tag."""

import html as entities
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TypeAlias

VOID = {"br", "hr", "img"}


@dataclass(eq=False)
class Node:
    """An element; words are plain strings among its children."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Child]" = field(default_factory=list)

    @property
    def style(self) -> dict[str, str]:
        """Properties in lower case, values without spaces around."""
        pairs = (part.partition(":") for part in self.attributes.get("style", "").split(";"))
        return {name.strip().lower(): value.strip().lower() for name, _colon, value in pairs}

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    def walk(self) -> "Iterator[Node]":
        """All elements inside, in order."""
        for child in self.children:
            if isinstance(child, Node):
                yield child
                yield from child.walk()

    def words(self) -> str:
        return "".join(child if isinstance(child, str) else child.words() for child in self.children)


Child: TypeAlias = Node | str


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attributes})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and len(self.open) > 1:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def tree(html: str) -> Node:
    """The root has no tag. Only for HTML that nh3 has written: every element is closed in its place there."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


def written(child: Child) -> str:
    if isinstance(child, str):
        return entities.escape(child, quote=False).replace("\u00a0", "&nbsp;")
    inner = "".join(map(written, child.children))
    if not child.tag:
        return inner
    attributes = "".join(f' {name}="{entities.escape(value)}"' for name, value in child.attributes.items())
    opening = f"<{child.tag}{attributes}>"
    return opening if child.tag in VOID else f"{opening}{inner}</{child.tag}>"
