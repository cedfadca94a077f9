"""What stands in a Word document and has no place in our texts: found in its XML, with where it stands."""

import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as XML  # noqa: S405  (a document type is refused before parsing)

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
    root = XML.fromstring(archive.read(_BODY))  # noqa: S314
    headings = _heading_styles(archive)
    where = ""
    for element in root.iter():
        tag = element.tag.rpartition("}")[2]
        if tag == "p":
            style = element.find(f"{_W}pPr/{_W}pStyle")
            if style is not None and style.get(f"{_W}val") in headings:
                where = _words(element) or where
        elif words := _told(tag, element):
            yield Line(*words[:1], where, words[1])
    if any(
        re.fullmatch(r"word/(header|footer)\d*\.xml", name) and _has_words(archive, name)
        for name in archive.namelist()
    ):
        yield Line("layout", "", _("headers and footers of the pages are not kept"))


def _told(tag: str, element: XML.Element) -> tuple[str, str] | None:
    """The kind and the words of a lost thing."""
    if tag == "oMath":
        return "equation", _("an equation: %(words)s") % {"words": _words(element)[:_MOST_WORDS]}
    if tag == "txbxContent":
        words = _words(element)[:_MOST_WORDS]
        return "text box", _("a text box; its text stands behind the paragraph: “%(words)s”") % {
            "words": words
        }
    if tag == "object":
        return "object", _("an embedded object (a sheet, a presentation, an old equation)")
    if tag == "chart":
        return "object", _("a chart; put it in as a picture")
    if tag == "relIds":
        return "object", _("a SmartArt drawing; put it in as a picture")
    if tag == "commentReference":
        return "comment", _("a comment")
    if tag in {"ins", "del"} and element.get(f"{_W}author") is not None and _words(element):
        return "change", _("changes were tracked: they are taken as accepted")
    return None


def _words(element: XML.Element) -> str:
    texts = (each.text or "" for each in element.iter() if each.tag.rpartition("}")[2] in {"t", "delText"})
    return " ".join("".join(texts).split())


def _has_words(archive: zipfile.ZipFile, name: str) -> bool:
    return bool(_words(XML.fromstring(archive.read(name))))  # noqa: S314


def _heading_styles(archive: zipfile.ZipFile) -> set[str | None]:
    if "word/styles.xml" not in archive.namelist():
        return set()
    styles = XML.fromstring(archive.read("word/styles.xml"))  # noqa: S314
    return {
        style.get(f"{_W}styleId")
        for style in styles.iter(f"{_W}style")
        if (name := style.find(f"{_W}name")) is not None
        and word_styles.heading_level(name.get(f"{_W}val", ""))
    }
