"""Who has a text open."""

from datetime import timedelta

import pytest
from django.utils import timezone

from content import actions
from content.models import Editing
from content.tests.samples import article, news_item
from core.testing.cast import Actor

pytestmark = pytest.mark.django_db


def seconds_ago(person: Actor, seconds: int) -> None:
    Editing.objects.filter(person=person.user).update(seen_at=timezone.now() - timedelta(seconds=seconds))


def test_two_at_one_text_see_each_other(editor: Actor, therapist: Actor) -> None:
    text = article()
    actions.stay_at(text=text, by=editor.user)
    actions.stay_at(text=text, by=therapist.user)

    assert [other.person for other in actions.others_at(text=text, by=editor.user)] == [therapist.user]
    assert [other.person for other in actions.others_at(text=text, by=therapist.user)] == [editor.user]


def test_another_text_with_the_same_key_is_another(editor: Actor, therapist: Actor) -> None:
    text, other = article(pk=7), news_item(pk=7)
    actions.stay_at(text=other, by=therapist.user)

    assert not actions.others_at(text=text, by=editor.user)


def test_one_who_stays_came_when_they_came(editor: Actor) -> None:
    text = article()
    first = actions.stay_at(text=text, by=editor.user)
    seconds_ago(editor, 30)
    again = actions.stay_at(text=text, by=editor.user)

    assert (again.pk, again.since) == (first.pk, first.since)
    assert timezone.now() - again.seen_at < timedelta(seconds=10)


def test_one_who_went_without_a_word_is_forgotten(editor: Actor, therapist: Actor) -> None:
    text = article()
    actions.stay_at(text=text, by=therapist.user)
    seconds_ago(therapist, 61)

    assert not actions.others_at(text=text, by=editor.user)
    actions.stay_at(text=text, by=editor.user)
    assert not Editing.objects.filter(person=therapist.user).exists()


def test_one_who_leaves_is_gone_at_once(editor: Actor, therapist: Actor) -> None:
    text = article()
    actions.stay_at(text=text, by=therapist.user)

    actions.leave(text=text, by=therapist.user)

    assert not actions.others_at(text=text, by=editor.user)
