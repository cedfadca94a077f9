"""Where an address leads when nothing can be read at it."""

from datetime import timedelta
from typing import Any

import pytest
from django.db.models import ProtectedError
from django.utils import timezone

from content import actions
from content.addresses import Gone, Moved, fate_of
from content.models import Article, OldAddress, Section, Status
from content.tests.samples import article, news_item, page, section, tomorrow, translation

pytestmark = pytest.mark.django_db


def rename(text: Any, slug: str) -> None:
    text.slug = slug
    actions.save_text(text=text)


@pytest.mark.parametrize("make", [article, news_item, page, section])
def test_a_changed_address_leads_to_the_present_one(make: Any) -> None:
    text = make(slug="first")
    for slug in ("second", "third"):
        rename(text, slug)

    for old in ("first", "second"):
        assert fate_of(type(text), old, "ru") == Moved("third", "ru")


def test_kinds_do_not_mix() -> None:
    rename(article(slug="sleep"), "night")

    assert fate_of(Section, "sleep", "ru") is None


def test_what_readers_never_saw_leaves_no_address() -> None:
    draft, waiting = article(slug="a", status=Status.DRAFT), article(slug="b", published_at=tomorrow())
    for text, slug in ((draft, "c"), (waiting, "d")):
        rename(text, slug)

    actions.delete_text(text=draft)

    assert [fate_of(Article, slug, "ru") for slug in "abcd"] == [None] * 4
    assert not OldAddress.objects.exists()


def test_two_texts_change_places() -> None:
    one, other = article(slug="a"), article(slug="b")

    for text, slug in ((one, "aside"), (other, "a"), (one, "b")):
        rename(text, slug)

    assert list(OldAddress.objects.values_list("slug", "text_id")) == [("aside", one.pk)]
    assert fate_of(Article, "aside", "ru") == Moved("b", "ru")


def test_an_address_is_another_texts_only_when_readers_see_it_there() -> None:
    moved, heir = article(slug="a"), article(slug="b", status=Status.DRAFT)
    rename(moved, "c")
    rename(heir, "a")
    assert fate_of(Article, "a", "ru") == Moved("c", "ru")

    actions.publish(text=heir)
    actions.withdraw(text=heir)

    assert fate_of(Article, "a", "ru") == Gone()


@pytest.mark.parametrize("renamed", [False, True])
def test_a_withdrawn_text_is_gone_and_comes_back(renamed: bool) -> None:
    text = article(slug="a")
    if renamed:
        rename(text, "b")
    actions.withdraw(text=text)
    assert fate_of(Article, "a", "ru") == Gone()
    rename(text, "c")
    assert (fate_of(Article, "a", "ru"), fate_of(Article, "c", "ru")) == (Gone(), None)

    actions.publish(text=text)

    assert fate_of(Article, "a", "ru") == Moved("c", "ru")


def test_a_text_is_gone_when_its_time_is_over_and_when_it_was_put_off() -> None:
    over, put_off = article(slug="a"), article(slug="b")
    over.withdrawn_at = timezone.now()
    actions.save_text(text=over)
    actions.publish(text=put_off, at=timezone.now() + timedelta(days=1))

    assert [fate_of(Article, slug, "ru") for slug in "ab"] == [Gone(), Gone()]


def test_a_deleted_text_is_gone_under_all_its_addresses() -> None:
    text = article(slug="a")
    rename(text, "b")

    actions.delete_text(text=text)

    assert [fate_of(Article, slug, "ru") for slug in "ab"] == [Gone(), Gone()]


def test_a_text_with_a_translation_is_not_deleted() -> None:
    original = article(slug="a")
    translation(original)

    with pytest.raises(ProtectedError):
        actions.delete_text(text=original)

    assert Article.objects.count() == 2
    assert not OldAddress.objects.exists()


def test_a_reader_of_the_other_language_is_led_within_it() -> None:
    alone, both = article(slug="a"), article(slug="b")
    english = translation(both)
    for text, slug in ((alone, "c"), (both, "d"), (english, "e")):
        rename(text, slug)

    assert fate_of(Article, "a", "en") == Moved("c", "en")
    assert fate_of(Article, "b", "en") == Moved("e", "en")
    assert fate_of(Article, "b", "ru") == Moved("d", "ru")


def test_where_another_text_has_the_address_in_that_language_the_reader_goes_to_the_texts_own() -> None:
    text = article(slug="a")
    rename(text, "c")
    article(slug="c", language="en")

    assert fate_of(Article, "a", "en") == Moved("c", "ru")


def test_a_text_whose_time_is_over_takes_no_address_from_another() -> None:
    moved, over = article(slug="a"), article(slug="b")
    over.withdrawn_at = timezone.now()
    actions.save_text(text=over)

    rename(moved, "c")
    rename(over, "a")

    assert fate_of(Article, "a", "ru") == Moved("c", "ru")


def test_a_text_that_came_and_went_by_itself_was_the_last_at_its_address() -> None:
    moved, heir = article(slug="a"), article(slug="b", published_at=tomorrow())
    rename(moved, "c")
    rename(heir, "a")
    assert fate_of(Article, "a", "ru") == Moved("c", "ru")

    Article.objects.filter(pk=heir.pk).update(published_at=timezone.now(), withdrawn_at=timezone.now())

    assert fate_of(Article, "a", "ru") == Gone()
