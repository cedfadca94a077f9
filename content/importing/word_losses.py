"""What stands in a Word document and has no place in our texts: found in its XML, with where it stands."""

import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from django.utils.translation import gettext as _

from content.importing import word_styles
from content.importing.book import Line, refused

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOCTYPE = re.compile(rb"<!DOCTYPE|<!ENTITY", re.IGNORECASE)
_BODY = "word/document.xml"
_MOST_WORDS = 60  # characters of what was lost, to recognise it


def refuse_document_types(archive: zipfile.ZipFile) -> None:
    """Word writes none; in one, entities can multiply until the memory is full."""
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")) and _DOCTYPE.search(archive.read(name)[:4096]):
            raise refused(_("This file is not as Word writes it. Open it in Word and save it anew."))


def found_in(archive: zipfile.ZipFile) -> Iterator[Line]:
    """One line for each thing that cannot be kept, in the order of the document."""
    root = ElementTree.fromstring(archive.read(_BODY))  # noqa: S314
    headings = _heading_styles(archive)
    where = ""
    for element in root.iter():
        tag = element.tag.rpartition("}")[2]
        if tag == "p":
            style = element.find(f"{_W}pPr/{_W}pStyle")
            if style is not None and style.get(f"{_W}val") in headings:
                where = _words(element) or where
        elif words := _told(tag, element):
            yield Line(words[0], where, words[1])
    if any(
        re.fullmatch(r"word/(header|footer)\d*\.xml", name) and _has_words(archive, name)
        for name in archive.namelist()
    ):
        yield Line("layout", "", _("headers and footers of the pages are not kept"))


def _told(tag: str, element: ElementTree.Element) -> tuple[str, str] | None:
    """The kind and the words of a lost thing."""
    words = _words(element)[:_MOST_WORDS] if tag in {"oMath", "txbxContent", "ins", "del"} else ""
    if tag in {"ins", "del"}:
        tracked = words and element.get(f"{_W}author") is not None
        return ("change", _("changes were tracked: they are taken as accepted")) if tracked else None
    found = {
        "oMath": ("equation", _("an equation: %(words)s")),
        "txbxContent": ("text box", _("a text box; its text stands behind the paragraph: “%(words)s”")),
        "object": ("object", _("an embedded object (a sheet, a presentation, an old equation)")),
        "chart": ("object", _("a chart; put it in as a picture")),
        "relIds": ("object", _("a SmartArt drawing; put it in as a picture")),
        "commentReference": ("comment", _("a comment")),
    }.get(tag)
    return (found[0], found[1] % {"words": words}) if found else None


def _words(element: ElementTree.Element) -> str:
    texts = (each.text or "" for each in element.iter() if each.tag.rpartition("}")[2] in {"t", "delText"})
    return " ".join("".join(texts).split())


def _has_words(archive: zipfile.ZipFile, name: str) -> bool:
    return bool(_words(ElementTree.fromstring(archive.read(name))))  # noqa: S314


def _heading_styles(archive: zipfile.ZipFile) -> set[str | None]:
    if "word/styles.xml" not in archive.namelist():
        return set()
    styles = ElementTree.fromstring(archive.read("word/styles.xml"))  # noqa: S314
    return {
        style.get(f"{_W}styleId")
        for style in styles.iter(f"{_W}style")
        if (name := style.find(f"{_W}name")) is not None
        and word_styles.heading_level(name.get(f"{_W}val", ""))
    }
