"""Paragraphs, lists, tables and notes of a Word document as HTML. mammoth has read them; see word.py."""

import html as entities
import re
from collections.abc import Callable, Iterable
from typing import Any

from django.utils.translation import gettext as _
from mammoth import documents

from content.importing import callouts, word_styles
from content.importing.book import Book, link_to

_SPLIT = re.compile(r"</(strong|em|sup|sub)><\1>")
_BREAKS = re.compile(r"<br>|</?p>")


class Inline:
    """What stands in a line. `bookmarks` are the names met since they were last taken."""

    def __init__(self, book: Book, notes: Any, where: Callable[[], str]) -> None:
        self.book = book
        self.notes = notes
        self.where = where
        self.bookmarks: list[str] = []
        self._writers: dict[type[Any], Callable[[Any], str]] = {
            documents.Text: lambda text: entities.escape(text.value, quote=False),
            documents.Run: self._run,
            documents.Hyperlink: self._link,
            documents.Break: lambda each: "<br>" if each.break_type == "line" else "",
            documents.Tab: lambda _each: " ",
            documents.Image: self._picture,
            documents.NoteReference: self._note,
            documents.Checkbox: lambda box: "☑ " if box.checked else "☐ ",
            documents.Bookmark: self._bookmark,
        }

    def html(self, children: Iterable[Any]) -> str:
        parts = (self._writers.get(type(child), lambda _each: "")(child) for child in children)
        return _SPLIT.sub("", "".join(parts))

    def words(self, children: Iterable[Any]) -> str:
        """Of a title: no formatting. A note of it is told in the report."""
        html = self.html(children)
        if "<span" in html:
            self.book.lose("note", self.where(), _("a footnote of a title is not kept"))
            html = re.sub(r'<span class="footnote">.*?</span>', "", html)
        return " ".join(entities.unescape(re.sub(r"<[^>]*>", " " if "<br>" in html else "", html)).split())

    def _run(self, run: Any) -> str:
        html = self.html(run.children)
        if not html.strip() or isinstance(run.children[0], documents.NoteReference):
            return html
        style = (run.style_name or "").lower()
        if not word_styles.is_known_of_run(style):
            told = _("style “%(name)s” of words is not known here") % {"name": run.style_name}
            self.book.lose("style", "", told)
        tags = [
            ("strong", run.is_bold or style in word_styles.STRONG),
            ("em", run.is_italic or style in word_styles.EMPHASIS),
            ("sup", run.vertical_alignment == "superscript"),
            ("sub", run.vertical_alignment == "subscript"),
        ]
        for tag, wanted in tags:
            html = f"<{tag}>{html}</{tag}>" if wanted else html
        return html

    def _link(self, link: Any) -> str:
        address = link_to(f"@{link.anchor}") if link.anchor else link.href or ""
        return f'<a href="{entities.escape(address)}">{self.html(link.children)}</a>'

    def _picture(self, image: Any) -> str:
        key = f"{len(self.book.pictures) + 1}"

        def read() -> bytes:
            with image.open() as file:
                content: bytes = file.read()
            return content

        self.book.pictures[key] = read
        return f'<img src="picture:{key}" alt="{entities.escape(image.alt_text or "")}">'

    def _note(self, reference: Any) -> str:
        note = self.notes.resolve(reference)
        paragraphs = (self.html(getattr(child, "children", ())) for child in note.body)
        words = " ".join(_BREAKS.sub(" ", paragraph).strip() for paragraph in paragraphs).strip()
        return f'<span class="footnote">{words}</span>' if words else ""

    def _bookmark(self, bookmark: Any) -> str:
        self.bookmarks.append(bookmark.name)
        return ""


class Blocks:
    """Paragraphs one after the other; those of a list, a quotation, a call-out are put together."""

    def __init__(self, inline: Inline, language: str, *, inside_table: bool = False) -> None:
        self.inline = inline
        self.language = language
        self.inside_table = inside_table
        self._parts: list[str] = []
        self._frame = ""
        self._lists: list[str] = []

    @property
    def html(self) -> str:
        self._close_lists(0)
        self._enter("")
        return "".join(self._parts)

    def heading(self, words: str, level: int) -> None:
        self._close_lists(0)
        self._enter("")
        self._parts.append(f"<h{level}>{words}</h{level}>\n")

    def paragraph(self, paragraph: Any) -> None:
        html = self.inline.html(paragraph.children).strip()
        if not html:
            return
        name = paragraph.style_name or ""
        level = self._level(paragraph, name)
        kind = callouts.kind_of(name)
        frame = kind or ("quote" if word_styles.is_quote(name) else "")
        if frame != self._frame or level is None:
            self._close_lists(0)
        self._enter(frame)
        if level is not None:
            self._item(html, *level)
        else:
            self._parts.append(f"<p>{html}</p>\n")
        if not word_styles.is_known(name):
            self.inline.book.lose("style", "", _("style “%(name)s” is shown as plain text") % {"name": name})

    def table(self, table: Any) -> None:
        self._close_lists(0)
        self._enter("")
        rows = [row for row in table.children if isinstance(row, documents.TableRow)]
        head = 0
        while head < len(rows) - 1 and rows[head].is_header:
            head += 1
        parts = [self._row(row, "th") for row in rows[:head]]
        body = "".join(self._row(row, "td") for row in rows[head:])
        above = f"<thead>{''.join(parts)}</thead>" if parts else ""
        self._parts.append(f"<table>{above}<tbody>{body}</tbody></table>\n")

    def add(self, element: Any) -> None:
        if isinstance(element, documents.Paragraph):
            self.paragraph(element)
        elif isinstance(element, documents.Table) and self.inside_table:
            self.inline.book.lose(
                "table", self.inline.where(), _("a table inside a table is kept as paragraphs")
            )
            for cell in (cell for row in element.children for cell in row.children):
                for child in cell.children:
                    self.add(child)
        elif isinstance(element, documents.Table):
            self.table(element)
        else:
            self._parts.append(self.inline.html([element]))

    def _row(self, row: Any, tag: str) -> str:
        return f"<tr>{''.join(self._cell(cell, tag) for cell in row.children)}</tr>"

    def _cell(self, cell: Any, tag: str) -> str:
        inner = Blocks(self.inline, self.language, inside_table=True)
        for child in cell.children:
            inner.add(child)
        html = inner.html.strip()
        if html.count("<p>") == 1 and html.startswith("<p>") and html.endswith("</p>"):
            html = html[3:-4]
        spans = [("colspan", cell.colspan), ("rowspan", cell.rowspan)]
        written = "".join(f' {name}="{number}"' for name, number in spans if number > 1)
        return f"<{tag}{written}>{html}</{tag}>"

    def _level(self, paragraph: Any, name: str) -> tuple[int, bool] | None:
        by_style = word_styles.listed(name)
        if paragraph.numbering is None:
            return by_style
        # The built-in style of a deeper list is a list of its own, so its first level.
        level = max(int(paragraph.numbering.level_index), by_style[0] if by_style else 0)
        return level, bool(paragraph.numbering.is_ordered)

    def _enter(self, frame: str) -> None:
        if frame == self._frame:
            return
        if self._frame:
            self._parts.append("</blockquote>\n" if self._frame == "quote" else callouts.CLOSING)
        if frame == "quote":
            self._parts.append("<blockquote>")
        elif frame:
            self._parts.append(callouts.opening(frame, "", self.language))
        self._frame = frame

    def _item(self, html: str, level: int, ordered: bool) -> None:
        tag = "ol" if ordered else "ul"
        self._close_lists(level + 1)
        if len(self._lists) == level + 1 and self._lists[-1] != tag:
            self._close_lists(level)
        if len(self._lists) == level + 1:
            self._parts.append(f"</li><li>{html}")
            return
        # A level that was skipped in Word is skipped here too: an item must have words.
        self._lists.append(tag)
        self._parts.append(f"<{tag}><li>{html}")

    def _close_lists(self, depth: int) -> None:
        while len(self._lists) > depth:
            self._parts.append(f"</li></{self._lists.pop()}>\n")
