"""The body of a text as it goes to a reader."""

import html as entities
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from content import glossary
from content.addresses import GLOSSARY
from content.images import FILE
from content.models import Picture
from content.models.pictures import FOLDER
from core import anchors, footnotes, richtext

# The column of text is 44 rem wide at most (DESIGN.md: 62 to 70 characters).
SIZES = "(min-width: 46rem) 44rem, 100vw"
TABLE = {"ru": "Таблица", "en": "Table"}
_IMAGE = re.compile(r'<img(?P<attributes>(?: [a-z]+="[^"]*")*)>')
_FILE = re.compile(rf'src="[^"]*?/{FOLDER}/{FILE}"')
_ALT = re.compile(r'alt="(?P<alt>[^"]*)"')


def picture_names(html: str) -> set[str]:
    """File names of our pictures in a body."""
    return {found["name"] for found in _FILE.finditer(html)}


def pictures_in(bodies: Iterable[str]) -> dict[str, Picture]:
    """The pictures of several bodies by file name; one query, none when there are no pictures."""
    names = {name for body in bodies for name in picture_names(body)}
    return {picture.name: picture for picture in Picture.objects.filter(name__in=names)} if names else {}


def render(
    body: str, language: str, pictures: dict[str, Picture], terms: Sequence[glossary.Entry] = ()
) -> str:
    """Cleaned once more, with links to `terms`, tables that scroll and pictures in all their widths."""
    html = _prepared(body, language, tuple(terms))
    if not pictures:
        return html
    return _IMAGE.sub(lambda found: _image(found["attributes"], language, pictures), html)


@lru_cache(maxsize=512)
def marked(body: str, language: str, terms: tuple[glossary.Entry, ...]) -> glossary.Marked:
    """Cleaned once more, with links to those of the terms that occur.

    Texts of the time before anchors get them here, the same that saving would give.
    """
    return glossary.mark(anchors.carry("", richtext.clean(body)), terms, GLOSSARY[language])


@lru_cache(maxsize=512)
def _prepared(body: str, language: str, terms: tuple[glossary.Entry, ...]) -> str:
    """Terms first, while notes are still marked as such."""
    html = footnotes.rendered(marked(body, language, terms).html, language)
    return richtext.with_scrolling_tables(html, TABLE[language])


def _image(attributes: str, language: str, pictures: dict[str, Picture]) -> str:
    file = _FILE.search(attributes)
    picture = pictures.get(file["name"]) if file else None
    if picture is None:
        return f"<img{attributes}>"
    written = _ALT.search(attributes)
    alt = written["alt"] if written and written["alt"] else entities.escape(picture.words("alt", language))
    return (
        f'<img src="{picture.url}" srcset="{picture.srcset}" sizes="{SIZES}" alt="{alt}"'
        f' width="{picture.width}" height="{picture.height}" loading="lazy" decoding="async">'
    )
