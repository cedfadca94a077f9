"""The pictures of a book: each stored once, whatever its name in the file."""

import html as entities
import re
from hashlib import sha256
from io import BytesIO

from django.core.files.base import ContentFile
from django.utils.translation import gettext as _

from content import images
from content.actions.pictures import store_picture
from content.importing.book import PICTURE, Book, BookSection
from content.models import Picture
from core.errors import DomainError

_IMAGE = re.compile(r'<img [^>]*?src="picture:[^"]*"[^>]*>')
_ALT = re.compile(r'alt="([^"]*)"')
_ANY_WIDTH = 32


class BookPictures:
    """Addresses of pictures by their keys in the book. On a dry run nothing is stored, but all is checked."""

    def __init__(self, book: Book, *, language: str, dry_run: bool) -> None:
        self.book = book
        self.language = language
        self.dry_run = dry_run
        self._addresses: dict[str, str] = {}

    def put_into(self, section: BookSection, html: str) -> str:
        """Addresses instead of keys; a refused picture leaves the text and is told in the report."""

        def placed(found: re.Match[str]) -> str:
            tag = found[0]
            key = entities.unescape(PICTURE.search(tag)[1])  # type: ignore[index]
            alt = _ALT.search(tag)
            try:
                address = self._address(key, entities.unescape(alt[1]) if alt else "")
            except DomainError as error:
                told = {"name": key, "problem": error.message}
                self.book.lose("picture", section.where, _("picture %(name)s: %(problem)s") % told)
                return ""
            return PICTURE.sub(f'src="{address}"', tag)

        return _IMAGE.sub(placed, html)

    def _address(self, key: str, alt: str) -> str:
        if key not in self._addresses:
            content = self.book.pictures[key]()
            picture = self._looked_at(content) if self.dry_run else self._stored(content, alt)
            # The narrowest file is there from the beginning: the text does not change when the others come.
            self._addresses[key] = picture.address(picture.wanted_widths[0])
        return self._addresses[key]

    def _looked_at(self, content: bytes) -> Picture:
        """The one that is here already, or one that is never saved."""
        digest = sha256(content).hexdigest()
        if known := Picture.objects.filter(digest=digest).first():
            return known
        images.check(BytesIO(content), len(content))
        width, height = images.size_as_shown(BytesIO(content))
        images.as_webp(BytesIO(content), [_ANY_WIDTH])
        picture = Picture(name=digest[:32])
        picture.set_size(width, height)
        return picture

    def _stored(self, content: bytes, alt: str) -> Picture:
        words = {f"alt_{self.language}": alt[:300]}
        return store_picture(file=ContentFile(content, name="book"), **words)
