"""What epubcheck asks of a book, as far as it can be asked here.

- Container (EPUB 3.3, 4): `mimetype` first, not compressed, without extra field, exact; plain relative names
  that differ not by case only; META-INF/container.xml names one package.
- Package (5): version 3.0; the unique identifier is there; title, language, one dcterms:modified in its one
  form; ids unique; every file listed once with the type that it has, nothing listed that is not there; only
  core media types; one nav, one cover image, a picture; the spine names readable documents, each once.
- Documents (6): well-formed; XHTML's namespace; a title; lang and xml:lang alike; known elements, and these
  where HTML allows them; ids unique; no script, no style of their own; every picture in the book and
  described; every link leads to a place that is there.
- Navigation (7): one toc of nested lists; every entry named; all of the spine's body in its order; the NCX
  tells the same and carries the identifier.
- Notes: every noteref leads to a footnote of its document, every footnote back to it.
- Accessibility 1.1 (2.2): modes, features, hazard and summary are told.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
X = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"
NCX = "{http://www.daisy.org/z3986/2005/ncx/}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_KINDS = {
    "application/xhtml+xml": b"<?xml",
    "application/x-dtbncx+xml": b"<?xml",
    "text/css": b"",
    "image/jpeg": b"\xff\xd8\xff",
    "image/png": b"\x89PNG",
}
_BLOCKS = {
    *("section", "aside", "nav", "div", "h1", "h2", "h3", "p", "ul", "ol", "dl", "blockquote", "table"),
    *("figure", "hr"),
}
_INSIDE = {  # where an element may stand
    "li": {"ul", "ol"},
    "dt": {"dl"},
    "dd": {"dl"},
    "figcaption": {"figure"},
    "thead": {"table"},
    "tbody": {"table"},
    "tr": {"table", "thead", "tbody"},
    "td": {"tr"},
    "th": {"tr"},
}
_LINE = {"a", "strong", "em", "sub", "sup", "br", "img"}
_ROOTS = {"html", "head", "title", "link", "body"}
_WORDS_ONLY = {"p", "h1", "h2", "h3", "dt", "a", "strong", "em", "sub", "sup"}  # hold no blocks
_ACCESSIBILITY = {
    "schema:accessMode",
    "schema:accessModeSufficient",
    "schema:accessibilityFeature",
    "schema:accessibilityHazard",
    "schema:accessibilitySummary",
}


class Book:
    def __init__(self, content: bytes) -> None:
        self.content = content
        self.archive = zipfile.ZipFile(io.BytesIO(content))
        self.names = self.archive.namelist()
        container = self.tree("META-INF/container.xml")
        [root] = container.iter(f"{_CONTAINER}rootfile")
        self.package_path = root.get("full-path", "")
        self.folder = posixpath.dirname(self.package_path)
        self.package = self.tree(self.package_path)
        self.items = list(self.package.iter(f"{OPF}item"))
        self.by_id = {item.get("id", ""): self.path(item.get("href", "")) for item in self.items}
        self.spine = [self.by_id.get(ref.get("idref", ""), "") for ref in self.package.iter(f"{OPF}itemref")]
        self.documents = {path: self.tree(path) for path in self.spine if path in self.names}

    def path(self, href: str, base: str = "") -> str:
        return posixpath.normpath(posixpath.join(posixpath.dirname(base) or self.folder, href))

    def tree(self, path: str) -> Element:
        return ElementTree.fromstring(self.archive.read(path))

    def file_of(self, property_name: str) -> list[str]:
        return [
            self.path(item.get("href", ""))
            for item in self.items
            if property_name in item.get("properties", "").split()
        ]


def problems(content: bytes) -> list[str]:
    """Empty for a good book."""
    book = Book(content)
    found = [*_of_container(book), *_of_package(book), *_of_manifest(book), *_of_navigation(book)]
    for path, tree in book.documents.items():
        found += [f"{path}: {problem}" for problem in _of_document(book, path, tree)]
    return found


def _of_container(book: Book) -> Iterator[str]:
    first = book.archive.infolist()[0]
    if first.filename != "mimetype" or first.compress_type != zipfile.ZIP_STORED or first.extra:
        yield "mimetype is not first, stored and bare"
    if book.content[30:58] != b"mimetypeapplication/epub+zip":
        yield "mimetype is not where readers look for it"
    if len({name.lower() for name in book.names}) != len(book.names):
        yield "two names differ by case only"
    yield from (f"{name} is no name" for name in book.names if not re.fullmatch(r"[\w.-]+(/[\w.-]+)*", name))


def _of_package(book: Book) -> Iterator[str]:
    package = book.package
    if package.get("version") != "3.0":
        yield "version"
    ids = [element.get("id") for element in package.iter() if element.get("id")]
    if len(set(ids)) != len(ids):
        yield "ids are not unique"
    identifiers = [
        each for each in package.iter(f"{DC}identifier") if each.get("id") == package.get("unique-identifier")
    ]
    if not identifiers or not (identifiers[0].text or "").strip():
        yield "no unique identifier"
    yield from (f"no {name}" for name in ("title", "language") if not package.findtext(f".//{DC}{name}"))
    metas = [(meta.get("property"), meta.text or "") for meta in package.iter(f"{OPF}meta")]
    modified = [value for name, value in metas if name == "dcterms:modified"]
    if len(modified) != 1 or not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", modified[0]):
        yield "dcterms:modified"
    if not {name for name, _ in metas} >= _ACCESSIBILITY:
        yield "accessibility is not told"


def _of_manifest(book: Book) -> Iterator[str]:
    listed = [book.path(item.get("href", "")) for item in book.items]
    there = {name for name in book.names if not name.startswith("META-INF/")} - {
        "mimetype",
        book.package_path,
    }
    if len(set(listed)) != len(listed) or set(listed) != there:
        yield f"the manifest is not what is there: {set(listed) ^ there}"
    for item, path in zip(book.items, listed, strict=True):
        kind = item.get("media-type", "")
        if kind not in _KINDS or (
            path in book.names and not book.archive.read(path).startswith(_KINDS[kind])
        ):
            yield f"{path} is no {kind}"
    if len(book.file_of("nav")) != 1 or len(book.file_of("cover-image")) != 1:
        yield "not one nav and one cover"
    if len(set(book.spine)) != len(book.spine) or not all(path.endswith(".xhtml") for path in book.spine):
        yield "spine"
    spine = book.package.find(f"{OPF}spine")
    if spine is None or not book.by_id.get(spine.get("toc", ""), "").endswith(".ncx"):
        yield "no NCX"


def _of_navigation(book: Book) -> Iterator[str]:
    [path] = book.file_of("nav")
    tocs = [nav for nav in book.tree(path).iter(f"{X}nav") if nav.get(TYPE) == "toc"]
    if len(tocs) != 1 or tocs[0].find(f"{X}ol") is None:
        yield "not one toc with a list"
    entries = list(tocs[0].iter(f"{X}a"))
    yield from ("an entry without a name" for entry in entries if not "".join(entry.itertext()).strip())
    told = [book.path(entry.get("href", ""), path) for entry in entries]
    body = [name for name, tree in book.documents.items() if tree.find(f"{X}body").get(TYPE) == "bodymatter"]  # type: ignore[union-attr]
    if told != body:
        yield "the toc is not the body of the spine"
    [ncx_path] = [name for name in book.names if name.endswith(".ncx")]
    ncx = book.tree(ncx_path)
    uid = next(meta.get("content") for meta in ncx.iter(f"{NCX}meta") if meta.get("name") == "dtb:uid")
    if uid != book.package.findtext(f".//{DC}identifier"):
        yield "the NCX is of another book"
    points = list(ncx.iter(f"{NCX}navPoint"))
    if [point.get("playOrder") for point in points] != [str(place) for place in range(1, len(points) + 1)]:
        yield "playOrder"
    if [book.path(each.get("src", ""), ncx_path) for each in ncx.iter(f"{NCX}content")] != told:
        yield "the NCX tells another order"


def _of_document(book: Book, path: str, tree: Element) -> Iterator[str]:
    if tree.tag != f"{X}html" or not (tree.findtext(f"{X}head/{X}title") or "").strip():
        yield "no title"
    if not tree.get("lang") or tree.get("lang") != tree.get(f"{_XML}lang"):
        yield "language"
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    if len(set(ids)) != len(ids):
        yield "ids are not unique"
    for parent in tree.iter():
        for child in parent:
            yield from _of_nesting(parent.tag.removeprefix(X), child.tag.removeprefix(X))
    for element in tree.iter():
        yield from _of_targets(book, path, element)
    yield from _of_notes(tree)


def _of_nesting(parent: str, child: str) -> Iterator[str]:
    if child not in _BLOCKS | _LINE | _ROOTS | set(_INSIDE):
        yield f"unknown <{child}>"
    if parent not in _INSIDE.get(child, {parent}):
        yield f"<{child}> in <{parent}>"
    if parent in _WORDS_ONLY and child not in _LINE:
        yield f"<{child}> in <{parent}>"
    if parent in {"ul", "ol", "dl", "tr", "table"} and child not in _INSIDE:
        yield f"<{child}> in <{parent}>"


def _of_targets(book: Book, path: str, element: Element) -> Iterator[str]:
    for name in ("href", "src"):
        target = element.get(name)
        if target is None or re.match(r"(https?|mailto|tel):", target):
            if target and (name == "src" or element.tag == f"{X}link"):
                yield f"{target} is not in the book"
            continue
        file, _hash, fragment = target.partition("#")
        place = book.path(file, path) if file else path
        if place not in book.names:
            yield f"{target} leads nowhere"
        elif fragment and fragment not in {each.get("id") for each in book.tree(place).iter()}:
            yield f"{target} leads to no place"
        elif element.tag == f"{X}a" and place not in book.spine:
            yield f"{target} leads out of the spine"
    if element.tag == f"{X}img" and not (element.get("src") and element.get("alt")):
        yield "a picture without its file or description"


def _of_notes(tree: Element) -> Iterator[str]:
    notes = {each.get("id"): each for each in tree.iter() if each.get(TYPE) == "footnote"}
    marks = {each.get("href", "")[1:]: each for each in tree.iter() if each.get(TYPE) == "noteref"}
    if set(notes) != set(marks):
        yield "notes and their marks do not match"
    for name, mark in marks.items():
        back = [link.get("href") for link in notes[name].iter(f"{X}a")] if name in notes else []
        if f"#{mark.get('id')}" not in back:
            yield f"no way back from {name}"
