"""Versions: kept at every saving, never changed, brought back as new ones."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from content import actions, version
from content.models import Article, OldAddress, Revision, Section, Status
from content.tests.samples import (
    article,
    author,
    make_chapter,
    picture,
    section,
    tomorrow,
    topic,
    translation,
    yesterday,
)
from core.errors import DomainError
from core.testing.cast import Actor

pytestmark = pytest.mark.django_db


def written(text: Any, **changes: Any) -> Any:
    """The text saved once more, as one who has just opened it would."""
    text = type(text).objects.get(pk=text.pk)
    for name, value in changes.items():
        setattr(text, name, value)
    return actions.save_text(text=text)


def refusal(**given: Any) -> DomainError:
    with pytest.raises(DomainError) as refused:
        actions.restore_text(**given)
    return refused.value


def test_every_saving_leaves_a_version(editor: Actor) -> None:
    text = article(title="Было")
    text.title = "Стало"
    actions.save_text(text=text, by=editor.user, note="поправила")

    newest, first = actions.versions(text)
    assert (newest.number, newest.fields["title"], newest.saved_by, newest.note) == (
        2,
        "Стало",
        editor.user,
        "поправила",
    )
    assert (first.number, first.fields["title"], first.saved_by) == (1, "Было", None)


def test_a_text_from_before_there_were_versions_keeps_what_it_was() -> None:
    old = Article.objects.create(slug="old", title="Старое", updated_at=yesterday(), body="<p>Слова.</p>")
    sleep = topic()
    old.topics.add(sleep)

    written(old, title="Новое")

    newest, first = actions.versions(old)
    assert (first.number, first.fields["title"], first.fields["topics"]) == (0, "Старое", [sleep.pk])
    assert first.saved_at == old.updated_at
    assert (newest.number, newest.fields["title"]) == (1, "Новое")


def test_topics_are_of_the_version_in_which_they_were_chosen() -> None:
    sleep, panic = topic(), topic()
    text = article()
    actions.save_text(text=text, topics=[sleep, panic])
    actions.save_text(text=text, topics=[panic])

    newest, before, _first = actions.versions(text)
    assert (newest.fields["topics"], before.fields["topics"]) == ([panic.pk], sorted([sleep.pk, panic.pk]))


def test_a_save_over_a_newer_version_is_stopped() -> None:
    text = article(title="Было")
    mine = Article.objects.get()
    written(text, title="Её слова")
    mine.title = "Мои слова"

    with pytest.raises(DomainError) as refused:
        actions.save_text(text=mine, base=1)

    assert (refused.value.code, refused.value.path) == ("CHANGED_MEANWHILE", ["version"])
    assert Article.objects.get().title == "Её слова"
    assert actions.versions(text).count() == 2


def test_a_newer_version_with_the_same_words_stops_nobody() -> None:
    text = article(title="Было")
    written(text)

    text.title = "Стало"
    actions.save_text(text=text, base=1)

    assert (Article.objects.get().title, Article.objects.get().version) == ("Стало", 3)


def test_a_base_of_which_nothing_is_kept_is_no_excuse() -> None:
    text = article()

    with pytest.raises(DomainError):
        actions.save_text(text=text, base=7)


@pytest.mark.parametrize("act", [actions.publish, actions.withdraw])
def test_the_list_does_not_write_over_what_was_saved_meanwhile(act: Any) -> None:
    text = article()
    listed = Article.objects.get()
    written(text, title="Её слова")

    with pytest.raises(DomainError) as refused:
        act(text=listed)

    assert refused.value.code == "CHANGED_MEANWHILE"
    assert Article.objects.get().title == "Её слова"


def test_an_old_version_comes_back_as_a_new_one(editor: Actor) -> None:
    sleep, panic = topic(), topic()
    text = article(title="Первая", body="<p>Хорошо.</p>", slug="son")
    actions.save_text(text=text, topics=[sleep])
    actions.save_text(text=written(text, title="Вторая", body="<p>Хуже.</p>"), topics=[panic])
    before = list(Revision.objects.order_by("number").values_list("number", "fields"))

    restored = actions.restore_text(text=Article.objects.get(), number=2, by=editor.user)

    assert (restored.title, restored.body, list(restored.topics.all())) == (
        "Первая",
        Article.objects.get().body,
        [sleep],
    )
    assert "Хорошо." in restored.body
    newest = actions.versions(text)[0]
    assert (newest.number, newest.saved_by, newest.note) == (5, editor.user, "возвращена версия 2")
    assert (
        list(Revision.objects.exclude(number=5).order_by("number").values_list("number", "fields")) == before
    )


def test_restoring_does_not_take_a_text_away_from_readers() -> None:
    text = article(status=Status.DRAFT, published_at=None)
    actions.publish(text=text)

    restored = actions.restore_text(text=text, number=1)

    assert restored.is_visible
    assert restored.published_at == text.published_at


def test_a_published_text_stays_ready() -> None:
    text = article(status=Status.DRAFT, lead="")
    written(text, lead="Зачем.", status=Status.PUBLISHED)

    assert refusal(text=Article.objects.get(), number=1).code == "NOT_READY"
    assert (Article.objects.get().lead, Article.objects.get().version) == ("Зачем.", 2)


def test_what_was_deleted_meanwhile_stays_as_it_is_now_and_is_told() -> None:
    anna, sleep, window = author(), topic(), picture()
    text = article(author=anna, cover=window, topics=(sleep,))
    actions.save_text(text=text, topics=[sleep])
    boris = author(name_ru="Борис")
    actions.save_text(text=text, topics=[])
    written(text, author=boris, cover=None)
    for gone in (anna, sleep, window):
        gone.delete()

    plan = actions.plan_restoring(text=Article.objects.get(), number=2)
    restored = actions.restore_text(text=Article.objects.get(), number=2)

    assert len(plan.lost) == 3
    assert "Автор: то, что там стояло, удалено" in plan.lost[0]
    assert (restored.author, restored.cover, list(restored.topics.all())) == (boris, None, [])


def test_an_address_that_another_text_has_taken_stays_with_it() -> None:
    text = article(slug="son")
    written(text, slug="sleep")
    article(slug="son", title="Другой")

    plan = actions.plan_restoring(text=Article.objects.get(slug="sleep"), number=1)
    restored = actions.restore_text(text=Article.objects.get(slug="sleep"), number=1)

    assert plan.lost == ["Адрес остаётся «sleep»: адрес «son» теперь у текста «Другой»."]
    assert restored.slug == "sleep"


def test_a_version_that_does_not_fit_any_more_is_refused_in_words() -> None:
    original = article()
    text = translation(original)
    written(text, original=None)
    translation(original, slug="another")

    refused = refusal(text=Article.objects.get(pk=text.pk), number=1)

    assert refused.code == "NOT_RESTORED"
    assert "У этого текста уже есть перевод на этот язык." in refused.message
    assert Article.objects.get(pk=text.pk).version == 2


def test_a_version_that_never_was_is_refused() -> None:
    assert refusal(text=article(), number=9).code == "NO_VERSION"


def test_restoring_is_stopped_when_somebody_saved_meanwhile() -> None:
    text = article(title="А")
    written(text, title="Б")
    seen = Article.objects.get()
    written(text, title="В")

    assert refusal(text=seen, number=1).code == "CHANGED_MEANWHILE"
    assert refusal(text=Article.objects.get(), number=1, base=2).code == "CHANGED_MEANWHILE"
    assert Article.objects.get().title == "В"


def test_a_section_comes_back_to_its_chapter_at_the_end() -> None:
    here, there = make_chapter(), make_chapter()
    text = section(here)
    section(here, position=7)
    written(text, chapter=there)

    actions.restore_text(text=Section.objects.get(pk=text.pk), number=1)

    assert list(here.sections.order_by("position"))[-1] == text


def test_a_deleted_text_takes_its_history_along_and_leaves_its_address(editor: Actor) -> None:
    text = article(slug="old")
    written(text, slug="new")
    text = Article.objects.get()
    actions.stay_at(text=text, by=editor.user)
    token = version.current()

    actions.delete_text(text=text)

    assert not Revision.objects.exists()
    assert sorted(OldAddress.objects.values_list("slug", "text_id")) == [("new", None), ("old", None)]
    assert version.current() != token


@pytest.mark.parametrize("never", [{"status": Status.DRAFT}, {"published_at": tomorrow()}])
def test_what_nobody_could_read_leaves_no_address(never: dict[str, Any]) -> None:
    text = article(slug="first", **never)
    written(text, slug="second")

    actions.delete_text(text=Article.objects.get())

    assert not OldAddress.objects.exists()


def test_a_withdrawn_text_is_still_told_to_be_gone_when_it_is_deleted() -> None:
    text = actions.withdraw(text=article(slug="old"))

    actions.delete_text(text=text)

    assert OldAddress.objects.get().text_id is None


def test_moments_are_compared_without_fractions_of_seconds() -> None:
    text = article(published_at=timezone.now() - timedelta(days=1))
    written(text, published_at=text.published_at.replace(microsecond=0) if text.published_at else None)

    text.title = "Стало"
    assert actions.save_text(text=text, base=1).version == 3
