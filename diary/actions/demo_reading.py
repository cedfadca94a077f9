"""What the demo patient has read: a third of the book, two articles, one of each half way; one changed."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from accounts.models import User
from content.book import load
from content.models import Article, Kind, Section
from core.languages import Language
from diary.actions.reading import Note, forget_reading, note_reading
from diary.reading import TextKey

READ_SECTIONS, READ_ARTICLES = 7, 2
DAYS_APART = 9
CHANGED = 3  # the section of this number was read in another edition
OTHER_EDITION = "0" * 10
LEFT_AT = 45  # percent
_ANCHOR = re.compile(r'id="(p-[0-9a-z]{6})"')


def keep_demo_reading(*, owner: User, now: datetime) -> int:
    """Anew each time. Says of how many texts."""
    forget_reading(by=owner)
    return len(note_reading(by=owner, notes=list(_notes(now))))


def _notes(now: datetime) -> Iterator[Note]:
    book = load(Language.RU)
    sections = [placed.row for placed in book.sections] if book else []
    for number, section in enumerate(sections[:READ_SECTIONS], start=1):
        at = now - timedelta(days=(READ_SECTIONS - number + 1) * DAYS_APART)
        edition = OTHER_EDITION if number == CHANGED else ""
        key = TextKey(Kind.SECTION.value, section.pk)
        yield Note(text=key, at=at, share=100, read=True, edition=edition)
    for section in sections[READ_SECTIONS : READ_SECTIONS + 1]:
        key = TextKey(Kind.SECTION.value, section.pk)
        yield Note(text=key, at=now - timedelta(days=1), share=LEFT_AT, anchor=_middle(section))
    articles = Article.objects.published().in_language(Language.RU)[: READ_ARTICLES + 1]
    for article in articles[READ_ARTICLES:]:
        key = TextKey(Kind.ARTICLE.value, article.pk)
        yield Note(text=key, at=now - timedelta(days=3), share=LEFT_AT, anchor=_middle(article))
    for days, article in enumerate(articles[:READ_ARTICLES], start=2):
        key = TextKey(Kind.ARTICLE.value, article.pk)
        yield Note(text=key, at=now - timedelta(days=days * DAYS_APART), share=100, read=True)


def _middle(text: Article | Section) -> str:
    anchors = _ANCHOR.findall(text.body)
    return anchors[len(anchors) * LEFT_AT // 100] if anchors else ""
