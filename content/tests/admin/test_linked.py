"""Taking a text away tells which texts lead to it; the list can be narrowed to reviews that are due."""

from typing import Any

import pytest
from django.utils import timezone

from content.models import Article
from content.tests.admin.forms import filled
from content.tests.samples import article
from core.testing.cast import Actor

LIST = "/admin/content/article/"
TOLD = "ведут на «Дом»"


@pytest.fixture
def home(db: None) -> Article:
    text = article(title="Дом", slug="home")
    article(title="Ведущая", body='<a href="/articles/home">x</a>')
    return text


def words(response: Any) -> str:
    text: str = response.content.decode()
    return text


def test_withdrawing_in_the_list(desk: Actor, home: Article) -> None:
    sent = {"action": "withdraw_chosen", "_selected_action": [home.pk]}

    html = words(desk.post(LIST, sent, follow=True))

    assert TOLD in html
    assert "Ведущая" in html


def test_withdrawing_in_the_form(desk: Actor, home: Article) -> None:
    address = f"{LIST}{home.pk}/change/"

    html = words(desk.post(address, filled(desk, address, status="draft"), follow=True))

    assert TOLD in html


def test_before_deleting(desk: Actor, home: Article) -> None:
    assert TOLD in words(desk.get(f"{LIST}{home.pk}/delete/"))
    asked = desk.post(LIST, {"action": "delete_selected", "_selected_action": [home.pk]})
    assert TOLD in words(asked)
    assert Article.objects.filter(pk=home.pk).exists()


def test_a_text_nobody_leads_to_goes_quietly(desk: Actor) -> None:
    lonely = article(title="Дом")

    assert "ведут на" not in words(desk.get(f"{LIST}{lonely.pk}/delete/"))


def test_the_list_of_reviews_that_are_due(desk: Actor) -> None:
    article(title="Давняя", reviewed_on="2020-01-01")
    article(title="Свежая", reviewed_on=timezone.localdate())

    due, fresh = (words(desk.get(f"{LIST}?review={state}")) for state in ("due", "fresh"))

    assert ("Давняя" in due, "Свежая" in due) == (True, False)
    assert ("Давняя" in fresh, "Свежая" in fresh) == (False, True)
