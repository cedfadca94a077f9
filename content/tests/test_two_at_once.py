"""What must hold when two editors do the same at once. On SQLite and on PostgreSQL."""

from collections import Counter
from typing import Any

import pytest
from django.test import Client

from accounts import groups
from accounts.models import User
from content import actions
from content.models import Article, Editing, Revision
from content.tests.admin.forms import filled
from content.tests.samples import article
from core.errors import DomainError
from core.testing.at_once import at_once
from core.testing.cast import Actor

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_those_who_save_over_one_version_one_wins() -> None:
    text = article(title="Было")

    def save(number: int) -> str:
        mine = Article.objects.get(pk=text.pk)
        mine.title = f"Слова {number}"
        try:
            actions.save_text(text=mine, base=1)
        except DomainError as error:
            return error.code
        return mine.title

    results = at_once(6, save)

    won = [result for result in results if result != "CHANGED_MEANWHILE"]
    assert won == [Article.objects.get().title]
    assert [version.fields["title"] for version in actions.versions(text)] == [won[0], "Было"]


def test_of_two_forms_sent_at_once_one_is_stopped_and_shows_the_other(editor: Actor) -> None:
    editor.user.groups.add(groups.with_permissions(groups.EDITORS))
    text = article(title="Было")
    address = f"/admin/content/article/{text.pk}/change/"
    sent = filled(editor, address)
    browsers = [_like(editor) for _number in range(2)]

    def send(number: int) -> Any:
        return browsers[number].post(address, sent | {"title": f"Слова {number}"})

    answers = at_once(2, send)

    assert Counter(answer.status_code for answer in answers) == {302: 1, 200: 1}
    stopped = next(answer for answer in answers if answer.status_code == 200)
    assert "Пока не сохранено" in stopped.content.decode()
    assert Article.objects.get().title in stopped.content.decode()
    assert Revision.objects.count() == 2


def test_first_words_of_two_windows_are_one_person() -> None:
    text, olga = article(), User.objects.create(email="olga@example.org")

    results = at_once(4, lambda _number: actions.stay_at(text=text, by=olga).person_id)

    assert results == [olga.pk] * 4
    assert Editing.objects.count() == 1


def _like(browser: Client) -> Client:
    copy = Client()
    copy.cookies = browser.cookies
    return copy
