"""A text deleted at the desk leaves word for readers."""

import pytest

from content.addresses import Gone, fate_of
from content.models import Article
from content.tests.samples import article, translation
from core.testing.cast import Actor

pytestmark = pytest.mark.django_db


def test_one_text_is_deleted(desk: Actor) -> None:
    text = article(slug="a")

    desk.post(f"/admin/content/article/{text.pk}/delete/", {"post": "yes"})

    assert not Article.objects.exists()
    assert fate_of(Article, "a", "ru") == Gone()


def test_several_are_deleted_and_what_has_a_translation_stays(desk: Actor) -> None:
    original, others = article(slug="a"), [article(slug="b"), article(slug="c")]
    translation(original)
    sent = {"action": "delete_selected", "post": "yes"}

    for chosen in ([original, *others], others):
        desk.post("/admin/content/article/", sent | {"_selected_action": [text.pk for text in chosen]})

    assert Article.objects.filter(original=None).get() == original
    assert [fate_of(Article, slug, "ru") for slug in "bc"] == [Gone()] * 2
