from typing import Any

from django.utils import timezone

from content.tests.samples import article, make_chapter, section
from diary.actions.demo_reading import READ_ARTICLES, READ_SECTIONS, keep_demo_reading
from diary.library import Library


def test_some_is_read_some_begun_and_something_changed(owner: Any) -> None:
    chapter = make_chapter()
    for place in range(READ_SECTIONS + 2):
        section(chapter, position=place, title=str(place))
    article()
    assert keep_demo_reading(owner=owner, now=timezone.now()) == READ_SECTIONS + 2
    recent = Library(owner, "ru").recent()
    states = [each.standing.state for each in recent]
    assert (states.count("read"), states.count("begun")) == (READ_SECTIONS + 1, 1)
    assert sum(each.standing.changed for each in recent) == 1
    resume = Library(owner, "ru").resume()
    assert resume
    assert (resume.row.title, bool(resume.standing.anchor)) == (str(READ_SECTIONS), True)


def test_an_article_is_left_half_way_too(owner: Any) -> None:
    for place in range(READ_ARTICLES + 2):
        article(title=str(place), slug=f"article-{place}")
    keep_demo_reading(owner=owner, now=timezone.now())
    states = [each.standing.state for each in Library(owner, "ru").recent()]
    assert (states.count("begun"), states.count("read")) == (1, READ_ARTICLES)


def test_without_texts_nothing_is_read(owner: Any) -> None:
    assert keep_demo_reading(owner=owner, now=timezone.now()) == 0
