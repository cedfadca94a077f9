"""Bodies of sections for one long page that is printed: every place has a name of its own in the book."""

from dataclasses import dataclass

from django.conf import settings

from content.addresses import FOLDERS
from content.export.manuscript import Leaf, Manuscript
from content.export.xhtml import Attributes, plain_attributes, well_formed
from content.models import Section

_KEPT = ("class", "aria-label")


@dataclass(frozen=True)
class Sheet:
    section: Leaf
    body: str

    @property
    def name(self) -> str:
        return _name(self.section)


def sheets(book: Manuscript) -> dict[int, Sheet]:
    """By the key of the section."""
    prefix = "" if book.language == "ru" else f"/{book.language}"
    places = {f"{prefix}/{FOLDERS[Section]}/{section.slug}": section for section in book.sections}
    return {section.key: Sheet(section, _body(section, places)) for section in book.sections}


def _name(section: Leaf) -> str:
    return f"section-{section.key}"


def _body(section: Leaf, places: dict[str, Leaf]) -> str:
    def change(tag: str, given: Attributes) -> tuple[str, Attributes] | None:
        if tag == "div" and "callout" not in given.get("class", ""):  # the frame in which a table scrolls
            return None
        kept = plain_attributes(tag, given)
        kept |= {name: given[name] for name in _KEPT if given.get(name)}
        if given.get("id"):
            kept["id"] = f"{_name(section)}-{given['id']}"
        if "href" in kept:
            kept["href"] = _target(section, kept["href"], places)
        return tag, kept

    return well_formed(section.body, change)


def _target(section: Leaf, href: str, places: dict[str, Leaf]) -> str:
    path, _hash, name = href.partition("#")
    place = section if not path else places.get(path)
    if place is None:
        return settings.SITE_URL + href if href.startswith("/") else href
    known = f'id="{name}"' in place.body if name else False
    return f"#{_name(place)}-{name}" if known else f"#{_name(place)}"
