"""Whatever editors do, an address that readers knew once answers 200, or one hop to a text, or 410."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from content import actions
from content.models import Article
from content.tests.samples import article, translation, yesterday

pytestmark = pytest.mark.django_db
Address = tuple[str, str]  # language and slug
slugs = st.sampled_from(["a", "b", "c", "d"])
languages = st.sampled_from(["ru", "en"])
anyone = st.randoms(use_true_random=False)


class Editors(RuleBasedStateMachine):
    """Rename, swap, withdraw, plan, publish, delete, in any order; readers try every address they knew."""

    tried = 0

    def __init__(self) -> None:
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()
        self.reader = Client()
        # Who was read last at an address, in its own language; None when that text was deleted.
        self.last: dict[Address, int | None] = {}

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)

    @rule(slug=slugs, language=languages)
    def write(self, slug: str, language: str) -> None:
        if not is_taken(slug, language):
            article(slug=slug, language=language)

    @precondition(
        lambda self: Article.objects.filter(original=None, language="ru", translations=None).exists()
    )
    @rule(slug=slugs, dice=anyone)
    def translate(self, slug: str, dice: Any) -> None:
        alone = Article.objects.filter(original=None, language="ru", translations=None)
        if not is_taken(slug, "en"):
            translation(dice.choice(list(alone)), slug=slug)

    @precondition(lambda self: Article.objects.exists())
    @rule(slug=slugs, dice=anyone)
    def rename(self, slug: str, dice: Any) -> None:
        text = some(dice)
        if not is_taken(slug, text.language):
            give(text, slug)

    @precondition(lambda self: Article.objects.count() > 1)
    @rule(dice=anyone)
    def swap(self, dice: Any) -> None:
        one, other = some(dice), some(dice)
        if one.pk != other.pk and one.language == other.language:
            first, second = one.slug, other.slug
            give(one, "aside")
            self.readers_learn()
            give(other, first)
            self.readers_learn()
            give(one, second)

    @precondition(lambda self: Article.objects.exists())
    @rule(dice=anyone, change=st.sampled_from(["withdraw", "publish", "end", "postpone"]))
    def change(self, dice: Any, change: str) -> None:
        text, now = some(dice), timezone.now()
        match change:
            case "withdraw":
                actions.withdraw(text=text)
            case "publish":
                actions.publish(text=text, at=yesterday())
            case "end" if text.is_visible:
                text.withdrawn_at = now
                actions.save_text(text=text)
            case "postpone" if not text.withdrawn_at:
                actions.publish(text=text, at=now + timedelta(days=1))

    @precondition(lambda self: Article.objects.filter(translations=None).exists())
    @rule(dice=anyone)
    def delete(self, dice: Any) -> None:
        text = dice.choice(list(Article.objects.filter(translations=None)))
        key = text.pk
        actions.delete_text(text=text)
        self.last = {address: None if known == key else known for address, known in self.last.items()}

    @invariant()
    def readers_learn(self) -> None:
        for text in Article.objects.published():
            self.last[(text.language, text.slug)] = text.pk

    @invariant()
    def no_address_is_lost(self) -> None:
        for language, slug in self.last:
            self.follow(language, slug)

    def follow(self, language: str, slug: str) -> None:
        Editors.tried += 1
        answer = self.reader.get(path_of(language, slug) + "?from=letter")
        owner = self.owner(language, slug)
        if owner is None:
            assert answer.status_code == 410
            return
        if answer.status_code == 301:
            assert answer["Location"].endswith("?from=letter")
            answer = self.reader.get(answer["Location"])
        assert answer.status_code == 200
        assert any(
            f'<h1 lang="{one.language}">{one.title}</h1>' in answer.content.decode() for one in family(owner)
        )

    def owner(self, language: str, slug: str) -> Article | None:
        """Who is to be read there, in whatever language."""
        seen = Article.objects.published()
        there = seen.filter(slug=slug, language=language).first() or seen.filter(slug=slug).first()
        key = self.last[(language, slug)]
        return there or (seen.filter(pk=key).first() if key else None)


def is_taken(slug: str, language: str) -> bool:
    return Article.objects.filter(slug=slug, language=language).exists()


def some(dice: Any) -> Article:
    found: Article = dice.choice(list(Article.objects.order_by("pk")))
    return found


def give(text: Article, slug: str) -> None:
    text.slug = slug
    actions.save_text(text=text)


def family(text: Article) -> list[Article]:
    """The text and its translation, when they can be read."""
    return [text, *Article.objects.published().beside([text])]


def path_of(language: str, slug: str) -> str:
    return f"{'/en' if language == 'en' else ''}/articles/{slug}"


def test_an_address_once_public_is_never_lost(settings: Any) -> None:
    settings.KEEP_PUBLIC_ANSWERS = False

    run_state_machine_as_test(Editors, settings=thorough)

    assert Editors.tried > 100


thorough = settings(
    max_examples=15,
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
