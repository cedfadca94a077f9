"""The documents of an e-book: one for each part, chapter and section, and those that lead to them.

https://www.w3.org/TR/epub-33/
"""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr

from django.conf import settings
from django.utils import formats
from django.utils.translation import gettext as _

from content import rendering
from content.addresses import FOLDERS
from content.export.manuscript import Branch, Leaf, Manuscript, checked_line
from content.export.xhtml import Attributes, plain_attributes, printable, well_formed
from content.models import Section
from core.languages import Language

_NAMESPACES = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'


class Document(NamedTuple):
    """A file of the book that is read. `path` is its name beside the others."""

    path: str
    title: str
    content: str
    level: int  # in the contents: 1 for a part; 0 for what does not stand there


def path_of(kind: str, key: int) -> str:
    """Stays the same in every edition, so that an e-reader finds the page again."""
    return f"{kind}-{key}.xhtml"


def documents(book: Manuscript, pictures: dict[str, str]) -> Iterator[Document]:
    """In the order of reading. `pictures` are the paths in the book by our pictures' names."""
    yield _page(book, "cover.xhtml", _("Cover"), _cover(book), kind="cover")
    yield _page(book, "title.xhtml", book.title, _title(book), kind="titlepage")
    bodies = _Bodies(book, pictures)
    for part in book.parts:
        name = path_of("part", part.key)
        yield _page(book, name, part.title, _opening(part, _("Part %(number)d")), kind="part", level=1)
        for chapter in part.chapters:
            opening = _opening(chapter, _("Chapter %(number)d"))
            name = path_of("chapter", chapter.key)
            yield _page(book, name, chapter.title, opening, kind="chapter", level=2)
            for section in chapter.sections:
                name = path_of("section", section.key)
                yield _page(book, name, section.title, bodies.of(section), kind="subchapter", level=3)


def contents(book: Manuscript, documents: list[Document]) -> str:
    """nav.xhtml: the tree of contents, and where the book begins."""
    first = next(document.path for document in documents if document.level)
    landmarks = "".join(
        f'<li><a epub:type="{kind}" href="{path}">{escape(words)}</a></li>'
        for kind, path, words in (
            ("cover", "cover.xhtml", _("Cover")),
            ("toc", "nav.xhtml", _("Contents")),
            ("bodymatter", first, _("Beginning")),
        )
    )
    tree = _tree([document for document in documents if document.level], 1)
    body = (
        f'<nav epub:type="toc" role="doc-toc" id="toc"><h1>{escape(_("Contents"))}</h1>{tree}</nav>'
        f'<nav epub:type="landmarks" id="landmarks" hidden="hidden"><ol>{landmarks}</ol></nav>'
    )
    return html(book.language, _("Contents"), body)


def html(language: str, title: str, body: str, kind: str = "frontmatter") -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        f'<html {_NAMESPACES} lang="{language}" xml:lang="{language}"><head>'
        f'<title>{escape(printable(title))}</title><link rel="stylesheet" type="text/css" href="book.css"/>'
        f'</head><body epub:type="{kind}">{body}</body></html>\n'
    )


def words(text: str) -> str:
    return escape(printable(" ".join(text.split())))


def _page(book: Manuscript, path: str, title: str, body: str, *, kind: str, level: int = 0) -> Document:
    matter = "bodymatter" if level else "frontmatter"
    inner = f'<section epub:type="{kind}" class="{kind}">{body}</section>'
    return Document(path, title, html(book.language, title, inner, matter), level)


def _cover(book: Manuscript) -> str:
    alt = _("Cover of the book “%(title)s”") % {"title": book.title}
    return f'<img src="pictures/cover.jpg" alt={quoteattr(printable(alt))} role="doc-cover"/>'


def _title(book: Manuscript) -> str:
    year = formats.date_format(book.changed, "Y")
    place = urlsplit(settings.SITE_URL).netloc
    lines = [
        ("author", book.author),
        ("subtitle", book.subtitle),
        ("lead", book.lead),
        ("small", book.role),
        ("small", f"{book.practice}, {place}, {year}"),
        ("small", _("This book explains. It does not replace a meeting with a specialist.")),
        ("small", _("In danger call 112.")),
    ]
    told = "".join(f'<p class="{kind}">{words(line)}</p>' for kind, line in lines if line)
    return f"<h1>{words(book.title)}</h1>{told}"


def _opening(branch: Branch, label: str) -> str:
    lead = f'<p class="lead">{words(branch.lead)}</p>' if branch.lead else ""
    number = label % {"number": branch.number}
    return f'<p class="eyebrow">{words(number)}</p><h1>{words(branch.title)}</h1>{lead}'


def _tree(documents: list[Document], level: int) -> str:
    """An ordered list of one level, in each entry what stands below it."""
    entries = []
    tops = [place for place, document in enumerate(documents) if document.level == level]
    for start, end in zip(tops, [*tops[1:], len(documents)], strict=True):
        top = documents[start]
        below = _tree(documents[start + 1 : end], level + 1) if end > start + 1 else ""
        entries.append(f'<li><a href="{top.path}">{words(top.title)}</a>{below}</li>')
    return f"<ol>{''.join(entries)}</ol>"


class _Bodies:
    """Bodies as XHTML: links lead inside the book where they can, notes are notes to e-readers."""

    def __init__(self, book: Manuscript, pictures: dict[str, str]) -> None:
        self.language = book.language
        self.pictures = pictures
        folder = f"{Language(book.language).prefix}/{FOLDERS[Section]}"
        self.places = {f"{folder}/{section.slug}": section for section in book.sections}

    def of(self, section: Leaf) -> str:
        lead = f'<p class="lead">{words(section.lead)}</p>' if section.lead else ""
        body = well_formed(section.body, lambda tag, given: self._changed(section, tag, given))
        return f"<h1>{words(section.title)}</h1>{lead}{body}{_questions(section)}{_end(section)}"

    def _changed(self, section: Leaf, tag: str, given: Attributes) -> tuple[str, Attributes] | None:
        kind = given.get("class", "")
        if tag == "a":
            return self._link(section, given, kind)
        if tag == "img":
            return self._picture(given)
        if tag == "div" and "callout" not in kind:  # the frame in which a table scrolls
            return None
        if tag == "section":
            return tag, {"epub:type": "footnotes", "class": "notes"}
        if given.get("id", "").startswith("note-"):
            return tag, {"epub:type": "footnote", "id": given["id"]}
        kept = plain_attributes(tag, given)
        kept |= {name: given[name] for name in ("id", "class") if given.get(name)}
        return tag, kept

    def _link(self, section: Leaf, given: Attributes, kind: str) -> tuple[str, Attributes] | None:
        target = self._target(section, given.get("href", ""))
        if target is None:
            return None
        kept = {name: given[name] for name in ("id", "aria-label") if given.get(name)}
        if target.startswith("#note-"):
            kept |= {"epub:type": "noteref", "role": "doc-noteref"}
        elif kind == "note-back":
            kept |= {"role": "doc-backlink", "class": kind}
        return "a", {"href": target, **kept}

    def _target(self, section: Leaf, href: str) -> str | None:
        """Where a link leads in the book, or on the site; None when it leads nowhere."""
        path, _hash, name = href.partition("#")
        if not path:
            return f"#{name}" if f'id="{name}"' in section.body else None
        if not path.startswith("/"):
            return href
        place = self.places.get(path)
        if place is None:
            return settings.SITE_URL + href
        inside = f"#{name}" if name and f'id="{name}"' in place.body else ""
        return path_of("section", place.key) + inside

    def _picture(self, given: Attributes) -> tuple[str, Attributes] | None:
        names = rendering.picture_names(f'<img src="{given.get("src", "")}">')
        path = next((self.pictures[name] for name in names if name in self.pictures), None)
        return ("img", {"src": path, "alt": given.get("alt", "")}) if path else None


def _questions(section: Leaf) -> str:
    """E-readers without scripts cannot fold answers, so these stand under their questions."""
    if not section.questions:
        return ""
    told = "".join(
        f"<dt>{words(each.question)}</dt>"
        + "".join(f"<dd>{words(line)}</dd>" for line in each.answer.splitlines())
        for each in section.questions
    )
    return f'<section class="questions"><h2>{words(_("Check yourself"))}</h2><dl>{told}</dl></section>'


def _end(section: Leaf) -> str:
    sources = "".join(f"<li>{words(source)}</li>" for source in section.sources)
    listed = f"<h2>{words(_('Sources'))}</h2><ol>{sources}</ol>" if sources else ""
    told = f'<p class="small">{words(line)}</p>' if (line := checked_line(section)) else ""
    return f'<section class="end">{listed}{told}</section>' if listed or told else ""
