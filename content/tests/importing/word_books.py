"""Word documents made for the tests: by python-docx, with the parts that it cannot write put in by hand."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from PIL import Image

_NOTES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:{kind}s {names}>{notes}</w:{kind}s>"""
_NOTE = "<w:{kind} w:id='{number}'><w:p><w:r><w:{kind}Ref/></w:r>{runs}</w:p></w:{kind}>"
_RUN = "<w:r><w:t xml:space='preserve'>{words}</w:t></w:r>"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}s+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}s"
_MORE_NAMES = (
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)


class WordBook:
    """Headings, paragraphs and so on one after the other; `made()` gives the file."""

    def __init__(self) -> None:
        self.document: Any = Document()
        self._notes: dict[str, list[str]] = {"footnote": [], "endnote": []}

    def heading(self, words: str, level: int, *, bookmark: str = "") -> "WordBook":
        paragraph = self.document.add_heading(words, level)
        if bookmark:
            self._bookmark(paragraph, bookmark)
        return self

    def says(self, words: str, style: str = "", *, note: str = "", endnote: str = "") -> "WordBook":
        """A paragraph; a style that is not there is made."""
        paragraph = self.document.add_paragraph(style=self._style(style) if style else None)
        parts = words.split("**")
        for place, part in enumerate(parts):
            paragraph.add_run(part).bold = bool(place % 2)
        for kind, text in (("footnote", note), ("endnote", endnote)):
            if text:
                self._notes[kind].append(text)
                self._refer(paragraph, kind, len(self._notes[kind]))
        return self

    def link(self, words: str, *, to: str) -> "WordBook":
        """To a bookmark of the book."""
        run = f"<w:r><w:t>{words}</w:t></w:r>"
        link = parse_xml(f'<w:hyperlink {nsdecls("w")} w:anchor="{to}">{run}</w:hyperlink>')
        self.document.add_paragraph()._p.append(link)
        return self

    def table(self, *rows: tuple[str, ...], header: bool = True) -> "WordBook":
        table = self.document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words
        if header:
            table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        return self

    def picture(self, content: bytes, *, alt: str = "") -> "WordBook":
        self.document.add_picture(BytesIO(content))
        shape = self.document.inline_shapes[len(self.document.inline_shapes) - 1]
        shape._inline.docPr.set("descr", alt)
        return self

    def xml(self, inner: str) -> "WordBook":
        """A paragraph with raw XML in it."""
        paragraph = parse_xml(f"<w:p {nsdecls('w')} {_MORE_NAMES}>{inner}</w:p>")
        self.document.element.body.insert_element_before(paragraph, "w:sectPr")
        return self

    def made(self) -> bytes:
        out = BytesIO()
        self.document.save(out)
        for kind, notes in self._notes.items():
            if notes:
                out = _with_notes(out, kind, notes)
        return out.getvalue()

    def _style(self, name: str) -> Any:
        styles = self.document.styles
        known = {style.name for style in styles}
        return styles[name] if name in known else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)

    def _bookmark(self, paragraph: Any, name: str) -> None:
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for element in (start, end):
            element.set(qn("w:id"), str(len(self.document.paragraphs)))
        start.set(qn("w:name"), name)
        paragraph._p.insert(1, start)
        paragraph._p.append(end)

    def _refer(self, paragraph: Any, kind: str, number: int) -> None:
        run = paragraph.add_run()._r
        reference = OxmlElement(f"w:{kind}Reference")
        reference.set(qn("w:id"), str(number))
        run.append(reference)


def word_book(build: Callable[[WordBook], object]) -> bytes:
    book = WordBook()
    build(book)
    return book.made()


def repacked(content: bytes, change: Callable[[dict[str, bytes]], object]) -> bytes:
    """The same archive after `change` was done to its files."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    return zipped(files)


def zipped(files: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def png(colour: str = "teal", size: tuple[int, int] = (60, 40)) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, "PNG")
    return out.getvalue()


def _with_notes(document: BytesIO, kind: str, notes: list[str]) -> BytesIO:
    written = "".join(
        _NOTE.format(kind=kind, number=number, runs=_RUN.format(words=words))
        for number, words in enumerate(notes, 1)
    )
    part = _NOTES.format(kind=kind, names=nsdecls("w"), notes=written).encode()
    override = f'<Override PartName="/word/{kind}s.xml" ContentType="{_TYPE.format(kind=kind)}"/>'
    relation = f'<Relationship Id="own{kind}" Type="{_RELATION.format(kind=kind)}" Target="{kind}s.xml"/>'

    def put_in(files: dict[str, bytes]) -> None:
        files[f"word/{kind}s.xml"] = part
        for name, line, end in (
            ("[Content_Types].xml", override, b"</Types>"),
            ("word/_rels/document.xml.rels", relation, b"</Relationships>"),
        ):
            files[name] = files[name].replace(end, line.encode() + end)

    return BytesIO(repacked(document.getvalue(), put_in))
