"""Things to read, made with few words. Whatever is not named does not matter to the test."""

from datetime import datetime, timedelta
from itertools import count
from typing import Any, TypeVar

from django.utils import timezone

from content.actions import save_text
from content.models import (
    Article,
    Author,
    Chapter,
    NewsItem,
    Page,
    Part,
    Picture,
    Section,
    Status,
    Text,
    Textbook,
    Topic,
)

Row = TypeVar("Row", bound=Text)
_numbers = count(1)


def yesterday() -> datetime:
    return timezone.now() - timedelta(days=1)


def tomorrow() -> datetime:
    return timezone.now() + timedelta(days=1)


def _text(model: type[Row], **given: Any) -> Row:
    number = next(_numbers)
    values: dict[str, Any] = {
        "language": "ru",
        "slug": f"text-{number}",
        "title": f"Текст {number}",
        "lead": "Зачем это читать.",
        "body": "<p>Слова.</p>",
        "status": Status.PUBLISHED,
        "published_at": yesterday() + timedelta(seconds=number),
    }
    return save_text(text=model(**values | given))


def article(*, topics: tuple[Topic, ...] = (), **given: Any) -> Article:
    made = _text(Article, **given)
    made.topics.set(topics)
    return made


def news_item(**given: Any) -> NewsItem:
    return _text(NewsItem, **given)


def page(**given: Any) -> Page:
    return _text(Page, **given)


def section(chapter: Chapter | None = None, **given: Any) -> Section:
    """In a chapter of its own when none is given and it is no translation."""
    if chapter is None and given.get("original") is None:
        chapter = make_chapter()
    return _text(Section, chapter=chapter, **given)


def translation(original: Row, **given: Any) -> Row:
    """The English version of a Russian text."""
    return _text(type(original), **{"original": original, "language": "en", "slug": original.slug, **given})


def topic(slug: str = "", **given: Any) -> Topic:
    slug = slug or f"topic-{next(_numbers)}"
    return Topic.objects.create(
        **{"slug": slug, "title_ru": f"Тема {slug}", "title_en": f"Topic {slug}"} | given
    )


def author(slug: str = "", **given: Any) -> Author:
    slug = slug or f"author-{next(_numbers)}"
    values = {"slug": slug, "name_ru": "Анна", "name_en": "Anna", "role_ru": "Врач", "role_en": "Doctor"}
    return Author.objects.create(**values | given)


def picture(**given: Any) -> Picture:
    """A row only: no files."""
    values = {
        "name": f"{next(_numbers):032x}",
        "width": 1600,
        "height": 900,
        "widths": [480, 960, 1600],
        "alt_ru": "Окно",
        "alt_en": "A window",
    }
    return Picture.objects.create(**values | given)


def textbook(**given: Any) -> Textbook:
    return Textbook.objects.create(**{"slug": "book", "title_ru": "Книга", "title_en": "The book"} | given)


def make_part(book: Textbook | None = None, **given: Any) -> Part:
    book = book or Textbook.objects.first() or textbook()
    number = next(_numbers)
    values = {
        "textbook": book,
        "title_ru": f"Часть {number}",
        "title_en": f"Part {number}",
        "position": number,
    }
    return Part.objects.create(**values | given)


def make_chapter(part: Part | None = None, **given: Any) -> Chapter:
    number = next(_numbers)
    values = {"part": part or make_part(), "slug": f"chapter-{number}", "title_ru": f"Глава {number}"}
    return Chapter.objects.create(**values | {"title_en": f"Chapter {number}", "position": number} | given)
