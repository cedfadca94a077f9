"""mdBook's SUMMARY.md: parts as `# Title`, chapters as nested lists, the unnumbered ones beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote

from django.utils.translation import gettext as _
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from content.importing.book import refused

_LIST_NAMES = {"summary", "contents", "table of contents", "оглавление", "содержание"}


@dataclass
class Item:
    """A line of the summary. `file` is empty for one that is only planned."""

    title: str
    file: str
    items: list["Item"] = field(default_factory=list)

    @property
    def all(self) -> Iterator["Item"]:
        yield self
        for item in self.items:
            yield from item.all


@dataclass
class Group:
    """A part; the first one may have no title."""

    title: str
    items: list[Item] = field(default_factory=list)


def read(text: str) -> list[Group]:
    """Raises DomainError when there is nothing in it or a file stands in it twice."""
    tree = SyntaxTreeNode(MarkdownIt("commonmark").parse(text))
    groups = [Group("")]
    for place, node in enumerate(tree.children):
        if node.type == "heading":
            title = _words(node)
            if place or not _names_the_list(title, tree.children[1:2]):
                groups.append(Group(title))
        elif node.type in {"bullet_list", "ordered_list"}:
            groups[-1].items += [_item(child) for child in node.children]
        elif node.type == "paragraph":
            groups[-1].items += [_linked(link) for link in _links(node)]
    found = [group for group in groups if group.items]
    if not found:
        raise refused(_("SUMMARY.md names no chapter."))
    _refuse_twice(found)
    return found


def _names_the_list(title: str, following: Sequence[SyntaxTreeNode]) -> bool:
    """The first heading is usually "# Summary"; one of another name before a list is a part."""
    return title.lower() in _LIST_NAMES or not following or not following[0].type.endswith("_list")


def _item(node: SyntaxTreeNode) -> Item:
    item = Item(_words(node.children[0]) if node.children else "", "")
    for child in node.children:
        if child.type == "paragraph":
            item = next((_linked(link) for link in _links(child)), item)
        elif child.type in {"bullet_list", "ordered_list"}:
            item.items += [_item(each) for each in child.children]
    return item


def _linked(link: SyntaxTreeNode) -> Item:
    file = unquote(str(link.attrs.get("href", ""))).partition("#")[0]
    return Item(_words(link), file.removeprefix("./"))


def _links(node: SyntaxTreeNode) -> Sequence[SyntaxTreeNode]:
    return [each for each in node.walk() if each.type == "link"]


def _words(node: SyntaxTreeNode) -> str:
    texts = (each.content for each in node.walk() if each.type in {"text", "code_inline"})
    return " ".join("".join(texts).split())


def _refuse_twice(groups: list[Group]) -> None:
    seen: set[str] = set()
    for group in groups:
        for item in (each for top in group.items for each in top.all):
            if item.file and item.file in seen:
                raise refused(_("SUMMARY.md names %(name)s twice.") % {"name": item.file})
            seen.add(item.file)
