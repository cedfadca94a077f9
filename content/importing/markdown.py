"""A tree of Markdown files as a book: by mdBook's SUMMARY.md, or by folders in the order of their names."""

import posixpath
import re
import tomllib
from urllib.parse import unquote, urlsplit

from django.utils.translation import gettext as _

from content.importing import exercises, front_matter
from content.importing.book import (
    Book,
    BookChapter,
    BookPart,
    BookSection,
    link_to,
    refuse_same_ids,
    refused,
    settle_links,
    short_id,
)
from content.importing.files import Files
from content.importing.page import Page
from content.importing.summary import Group, Item, read
from core.richtext import clean, outline
from core.transliteration import slug

SUMMARY = "SUMMARY.md"
OPENERS = ("README.md", "readme.md", "index.md", "_index.md")
_INCLUDE = re.compile(r"\{\{#include\s+(?P<path>[^}:]+?)\s*\}\}")
_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")


def read_tree(files: Files, *, name: str, language: str) -> Book:
    """`name` is the book's title when the files say none. Raises DomainError in words."""
    return _Tree(files, name, language).book


class _Tree:
    def __init__(self, files: Files, name: str, language: str) -> None:
        settings = _settings(files)
        source = str(settings.get("src", "src"))
        self.files = files.below(source) if f"{source}/{SUMMARY}" in files else files
        self.language = language
        self.book = Book(title=str(settings.get("title") or name))
        self.ids: dict[str, str] = {}
        self.pages: dict[str, tuple[Page, dict[str, object]]] = {}
        groups = read(self.files.text_of(SUMMARY)) if SUMMARY in self.files else self._by_names()
        self._read_pages(groups)
        self.book.parts = [part for group in groups if (part := self._part(group)).chapters]
        if not self.book.says_something:
            raise refused(_("There is no text in these files."))
        refuse_same_ids(self.book)
        self._settle_links()

    # --- the order ---

    def _by_names(self) -> list[Group]:
        """Folders of folders are parts, folders are chapters, files are sections."""
        pages = [name for name in self.files.names if name.endswith((".md", ".markdown"))]
        if not pages:
            raise refused(_("There is no Markdown file here."))
        if opener := next((name for name in OPENERS if name in pages), ""):
            self.book.title = self._title_of(Item(self.book.title, opener))
        tree: dict[str, object] = {}
        for name in sorted(pages, key=_natural):
            place = tree
            *folders, last = name.split("/")
            for folder in folders:
                place = place.setdefault(folder, {})  # type: ignore[assignment]
            place[last] = name
        items = _items(tree)
        if not any(item.items and any(each.items for each in item.items) for item in items):
            return [Group("", items)]
        alone = [item for item in items if not item.items]
        parts = [Group(self._title_of(item), _with_opener(item)) for item in items if item.items]
        return [*([Group("", alone)] if alone else []), *parts]

    def _title_of(self, item: Item) -> str:
        if not item.file:
            return item.title
        front, text = front_matter.split(self.files.text_of(item.file), item.file)
        found = re.search(r"^#\s+(.+?)(?:\s*\{#.*\})?\s*$", text, re.MULTILINE)
        return front_matter.words(front, "title") or (found[1] if found else item.title)

    # --- pages ---

    def _read_pages(self, groups: list[Group]) -> None:
        items = [each for group in groups for top in group.items for each in top.all if each.file]
        for item in items:
            item.file = posixpath.normpath(item.file)
            if item.file not in self.files:
                raise refused(
                    _("SUMMARY.md names %(name)s, and there is no such file.") % {"name": item.file}
                )
            self.ids[item.file] = short_id(item.file)
        for item in items:
            self._read_page(item.file)

    def _read_page(self, name: str) -> None:
        front, text = front_matter.split(self._with_includes(name, ()), name)
        page = Page(
            text,
            where=name,
            language=self.language,
            link=lambda address: self._link(name, address),
            picture=lambda address: self._picture(name, address),
        )
        for line in page.lost:
            self.book.lose(*line)
        self.pages[name] = page, front

    def _with_includes(self, name: str, around: tuple[str, ...]) -> str:
        if name in around:
            told = " → ".join([*around, name])
            raise refused(_("These files include each other without end: %(names)s.") % {"names": told})

        def included(found: re.Match[str]) -> str:
            path = posixpath.normpath(posixpath.join(posixpath.dirname(name), found["path"]))
            if path in self.files:
                return self._with_includes(path, (*around, name))
            self.book.lose("link", name, _("the included file %(name)s is not here") % {"name": path})
            return ""

        return _INCLUDE.sub(included, self.files.text_of(name))

    def _link(self, name: str, address: str) -> str:
        """A file of the book becomes its section; what leads nowhere leaves only its words."""
        parts = urlsplit(address)
        if parts.scheme or address.startswith(("/", "mailto:")):
            return address
        path = (
            posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
            if parts.path
            else name
        )
        for candidate in (
            path,
            re.sub(r"\.html$", ".md", path),
            *(posixpath.join(path, each) for each in OPENERS),
        ):
            if candidate in self.ids:
                return link_to(candidate, unquote(parts.fragment))
        self.book.lose("link", name, _("the link to %(address)s leads nowhere") % {"address": address})
        return ""

    def _picture(self, name: str, address: str) -> str:
        if urlsplit(address).scheme or address.startswith("//"):
            told = _("the picture %(address)s lies on another site and is not taken")
            self.book.lose("picture", name, told % {"address": address[:120]})
            return ""
        path = unquote(urlsplit(address).path)
        path = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)).lstrip("/")
        if path not in self.files:
            self.book.lose("picture", name, _("the picture %(address)s is not here") % {"address": address})
            return ""
        self.book.pictures[path] = lambda: self.files.bytes_of(path)
        return f"picture:{path}"

    # --- the book ---

    def _part(self, group: Group) -> BookPart:
        title = group.title or self.book.title
        part = BookPart(id=short_id(slug(group.title)) or ".", title=title)
        if any(item.items for item in group.items):
            part.chapters = [self._chapter(item) for item in group.items]
        else:
            chapter = BookChapter(id=short_id(f"{part.id}/"), title=title)
            chapter.sections = [section for item in group.items for section in self._sections(item)]
            part.chapters = [chapter]
        part.chapters = [chapter for chapter in part.chapters if chapter.sections]
        return part

    def _chapter(self, item: Item) -> BookChapter:
        title = self._title(item) if item.file else item.title
        chapter = BookChapter(id=short_id(item.file or slug(item.title)), title=title)
        chapter.sections = [section for each in item.all for section in self._sections(each)]
        return chapter

    def _sections(self, item: Item) -> list[BookSection]:
        """None for a page that is only planned, or that holds nothing but its title."""
        if not item.file:
            if not item.items:
                self.book.lose("draft", item.title, _("is only planned: it has no file yet"))
            return []
        page, front = self.pages[item.file]
        if not page.html.strip():
            return []
        given = front_matter.words(front, "id") or page.given_id
        section = BookSection(
            id=short_id(f"={given}") if given else self.ids[item.file],
            title=self._title(item),
            html=page.html,
            where=item.file,
            explicit=bool(given),
            slug=slug(front_matter.words(front, "slug")),
            lead=front_matter.words(front, "lead") or front_matter.words(front, "summary"),
            description=front_matter.words(front, "description"),
            beginning=exercises.read(front, lambda told: self.book.lose("exercise", item.file, told)),
        )
        return [section]

    def _title(self, item: Item) -> str:
        page, front = self.pages[item.file]
        title = front_matter.words(front, "title") or item.title or page.title
        if page.title and page.title != title and not front_matter.words(front, "title"):
            told = _("is called “%(one)s” in the contents and “%(other)s” in the file; the first is taken")
            self.book.lose("title", item.file, told % {"one": title, "other": page.title})
        return title or posixpath.basename(item.file).rpartition(".")[0]

    def _settle_links(self) -> None:
        """By the names that mdBook and the file give to headings."""
        sections = {section.where: section for section in self.book.sections}
        anchors = {file: self._anchors(section) for file, section in sections.items()}

        def find(file: str, place: str) -> tuple[str, str] | None:
            section = sections.get(file)
            if section is None:
                return None
            if place and place not in anchors[file]:
                told = _("no heading “%(name)s” in %(file)s: the link leads to its beginning")
                self.book.lose("link", section.where, told % {"name": place, "file": file})
            return section.id, anchors[file].get(place, "")

        settle_links(self.book, find)

    def _anchors(self, section: BookSection) -> dict[str, str]:
        headings = outline(clean(section.html))
        names = {_anchor(heading.title): heading.id for heading in headings}
        by_title = {heading.title: heading.id for heading in headings}
        page, _front = self.pages[section.where]
        given = {name: by_title[title] for name, title in page.given_anchors.items() if title in by_title}
        return {_anchor(section.title): "", page.given_id: ""} | names | given


def _settings(files: Files) -> dict[str, object]:
    """mdBook's book.toml: the title and where the files are."""
    if "book.toml" not in files:
        return {}
    try:
        found = tomllib.loads(files.text_of("book.toml")).get("book", {})
    except tomllib.TOMLDecodeError as error:
        raise refused(_("book.toml cannot be read: %(problem)s") % {"problem": error}) from error
    return found if isinstance(found, dict) else {}


def _items(tree: dict[str, object]) -> list[Item]:
    items = []
    for name, below in tree.items():
        if isinstance(below, dict):
            opener = next((str(below[each]) for each in OPENERS if each in below), "")
            inner = {key: value for key, value in below.items() if key not in OPENERS}
            items.append(Item("" if opener else _readable(name), opener, _items(inner)))
        else:
            items.append(Item("", str(below)))
    # The file that opens a folder comes first in it.
    return sorted(items, key=lambda item: item.file not in OPENERS)


def _with_opener(item: Item) -> list[Item]:
    return [*([Item("", item.file)] if item.file else []), *item.items]


def _readable(name: str) -> str:
    """`02-how_it_works` as a title."""
    words = re.sub(r"^[\d.\s_-]+(?=\D)", "", name).replace("_", " ").replace("-", " ").strip() or name
    return words[:1].upper() + words[1:]


def _natural(name: str) -> list[list[object]]:
    """Numbers by their value: 2 before 10; files and folders alike."""
    return [
        [int(piece) if piece.isdecimal() else piece.lower() for piece in re.split(r"(\d+)", part)]
        for part in name.split("/")
    ]


def _anchor(title: str) -> str:
    return _NOT_IN_ANCHORS.sub("", title.lower()).replace(" ", "-")
