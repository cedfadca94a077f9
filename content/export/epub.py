"""The textbook as an e-book: EPUB 3.3, readable by EPUB 2 readers too.

The same content gives the same bytes: nothing in the file tells when or where it was made.
https://www.w3.org/TR/epub-33/, https://www.w3.org/TR/epub-a11y-11/
"""

import uuid
import zipfile
from collections.abc import Iterator
from datetime import UTC
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.core.files.storage import default_storage
from django.utils import translation
from django.utils.translation import gettext as _
from PIL import Image

from content.cards.cover import draw_cover
from content.export.epub_pages import Document, contents, documents, words
from content.export.manuscript import Manuscript
from content.models import Picture

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can name
_FOLDER = "book"
_STYLE = Path(__file__).with_name("book.css")
_XHTML = "application/xhtml+xml"
_CONTAINER = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    f'<rootfile full-path="{_FOLDER}/package.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)


class Item(NamedTuple):
    """A line of the manifest, and the file that it names."""

    id: str
    path: str
    kind: str  # media type
    content: bytes
    properties: str = ""


def epub(book: Manuscript) -> bytes:
    """Raises LookupError when the client, whose fonts the cover uses, was not built."""
    with translation.override(book.language):
        pictures = {name: _picture(picture) for name, picture in sorted(book.pictures.items())}
        known = {name: item for name, item in pictures.items() if item}
        pages = list(documents(book, {name: item.path for name, item in known.items()}))
        items = [*_front(book, pages), *(_document(page) for page in pages), *known.values()]
        files = {
            "META-INF/container.xml": _CONTAINER.encode(),
            f"{_FOLDER}/package.opf": _package(book, items, pages).encode(),
            f"{_FOLDER}/toc.ncx": _ncx(book, pages).encode(),
            **{f"{_FOLDER}/{item.path}": item.content for item in items},
        }
    return _zipped(files)


def _front(book: Manuscript, pages: list[Document]) -> Iterator[Item]:
    cover = draw_cover(book.title, book.subtitle, book.author, book.practice)
    yield Item("nav", "nav.xhtml", _XHTML, contents(book, pages).encode(), "nav")
    yield Item("style", "book.css", "text/css", _STYLE.read_bytes())
    yield Item("cover-image", "pictures/cover.jpg", "image/jpeg", cover, "cover-image")


def _document(page: Document) -> Item:
    return Item(page.path.removesuffix(".xhtml"), page.path, _XHTML, page.content.encode())


def _picture(picture: Picture) -> Item | None:
    """As JPEG, or PNG where something shines through: older readers know no WEBP. None: its file is lost."""
    try:
        with default_storage.open(picture.path(picture.reading_width)) as file, Image.open(file) as image:
            image.load()
    except OSError:
        return None
    clear = "A" in image.mode
    form, ending = ("PNG", "png") if clear else ("JPEG", "jpg")
    out = BytesIO()
    image.convert("RGBA" if clear else "RGB").save(out, form, quality=82, optimize=True)
    name = f"picture-{picture.name}"
    return Item(name, f"pictures/{picture.name}.{ending}", f"image/{form.lower()}", out.getvalue())


def _package(book: Manuscript, items: list[Item], pages: list[Document]) -> str:
    manifest = "".join(
        f'<item id="{item.id}" href="{item.path}" media-type="{item.kind}"'
        + (f' properties="{item.properties}"' if item.properties else "")
        + "/>"
        for item in items
    )
    order = [page.path.removesuffix(".xhtml") for page in pages]
    spine = "".join(f'<itemref idref="{name}"/>' for name in [*order[:2], "nav", *order[2:]])
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id"'
        f' xml:lang="{book.language}"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{_metadata(book)}'
        f"</metadata><manifest>{manifest}"
        '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
        f'</manifest><spine toc="ncx">{spine}</spine></package>\n'
    )


def identifier(language: str) -> str:
    """Of the book in all its editions."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{settings.SITE_URL}/textbook#{language}')}"


def _metadata(book: Manuscript) -> str:
    changed = book.changed.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    subtitle = f"<dc:description>{words(book.lead or book.subtitle)}</dc:description>"
    creator = f'<dc:creator id="author">{words(book.author)}</dc:creator>' if book.author else ""
    return (
        f'<dc:identifier id="book-id">{identifier(book.language)}</dc:identifier>'
        f"<dc:title>{words(book.title)}</dc:title><dc:language>{book.language}</dc:language>"
        f"{creator}<dc:publisher>{words(book.practice)}</dc:publisher>"
        f"{subtitle if book.lead or book.subtitle else ''}<dc:source>{settings.SITE_URL}/textbook</dc:source>"
        f'<meta property="dcterms:modified">{changed}</meta><meta name="cover" content="cover-image"/>'
        f"{_accessibility()}"
    )


def _accessibility() -> str:
    """What a reader with a screen reader can count on."""
    told = [
        ("accessMode", "textual"),
        ("accessMode", "visual"),
        ("accessModeSufficient", "textual"),
        *(("accessibilityFeature", feature) for feature in _FEATURES),
        ("accessibilityHazard", "none"),
        ("accessibilitySummary", _("Every picture has a description; headings and contents can be walked.")),
    ]
    return "".join(f'<meta property="schema:{name}">{words(value)}</meta>' for name, value in told)


_FEATURES = (
    "alternativeText",
    "displayTransformability",
    "readingOrder",
    "structuralNavigation",
    "tableOfContents",
)


def _ncx(book: Manuscript, pages: list[Document]) -> str:
    """The contents for readers of EPUB 2."""
    points, stack = "", list[int]()
    listed = [page for page in pages if page.level]
    for place, page in enumerate(listed, start=1):
        while stack and stack[-1] >= page.level:
            stack.pop()
            points += "</navPoint>"
        stack.append(page.level)
        points += (
            f'<navPoint id="point-{place}" playOrder="{place}"><navLabel><text>{words(page.title)}</text>'
            f'</navLabel><content src="{page.path}"/>'
        )
    points += "</navPoint>" * len(stack)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"'
        f' xml:lang="{book.language}"><head>'
        f'<meta name="dtb:uid" content="{identifier(book.language)}"/><meta name="dtb:depth" content="3"/>'
        '<meta name="dtb:totalPageCount" content="0"/><meta name="dtb:maxPageNumber" content="0"/></head>'
        f"<docTitle><text>{words(book.title)}</text></docTitle><navMap>{points}</navMap></ncx>\n"
    )


def _zipped(files: dict[str, bytes]) -> bytes:
    """The type first and not compressed, as readers look for it at that place of the file."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(_entry("mimetype", zipfile.ZIP_STORED), b"application/epub+zip")
        for path, content in files.items():
            packed = zipfile.ZIP_STORED if path.endswith((".jpg", ".png")) else zipfile.ZIP_DEFLATED
            archive.writestr(_entry(path, packed), content)
    return out.getvalue()


def _entry(path: str, packed: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, _EPOCH)
    entry.compress_type = packed
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    return entry
