"""Whatever editors do: a picture still used never goes, and an unused one always goes after the grace.

What is used is asked here in the plainest way, name by name in every text and version, so that it cannot
share a mistake with content/picture_uses.py.
"""

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import F, ProtectedError
from django.test import TestCase
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from content import actions, rendering
from content.actions.unused_pictures import GRACE
from content.models import Article, Author, NewsItem, Page, Picture, Revision, Section, Site, Text
from content.tasks import make_widths
from content.tests.samples import article, author, make_chapter, news_item, page, section, translation
from content.tests.uploads import dot, upload
from core.errors import DomainError

KINDS: tuple[type[Text], ...] = (Article, NewsItem, Page, Section)
A_NUMBER = st.integers(0, 99)  # which of those that there are
A_PICTURE = st.integers(0, 3)  # of the four that this practice has
SOME = st.lists(A_PICTURE, max_size=2)
A_STATE = st.sampled_from(["draft", "published"])
DAYS = st.sampled_from([0, GRACE.days - 1, GRACE.days + 1])


def texts() -> list[Any]:
    return [text for kind in KINDS for text in kind._default_manager.order_by("pk")]


def used() -> set[str]:
    """Names of the pictures that anything shows."""
    rows = list(Picture.objects.all())
    versions = [revision.fields for revision in Revision.objects.all()]
    bodies = [text.body for text in texts()] + [fields["body"] for fields in versions]
    keys = {getattr(text, "cover_id", None) for text in texts()} | {each.get("cover_id") for each in versions}
    keys |= {one.photo_id for one in Author.objects.all()} | {one.logo_id for one in Site.objects.all()}
    return {row.name for row in rows if row.pk in keys or any(row.name in body for body in bodies)}


class Practice(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()
        self.being_written: list[str] = []  # texts in somebody's browser

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)

    @initialize()
    def begins(self) -> None:
        self.chapter = make_chapter()
        self.author = author()
        Site.objects.update_or_create(pk=Site.THE_ONE, defaults={"name_ru": "Опора"})

    def one(self, number: int) -> Any:
        found = texts()
        return found[number % len(found)] if found else None

    def body(self, numbers: list[int]) -> str:
        """Uploads them, which gives those that are stored already."""
        pictures = [self.uploads(number) for number in numbers]
        return "<p>Слова.</p>" + "".join(f'<p><img src="{each.url}" alt="Окно"></p>' for each in pictures)

    def cover(self, numbers: list[int]) -> Picture | None:
        return self.uploads(numbers[0]) if numbers else None

    def uploads(self, number: int) -> Picture:
        return actions.store_picture(file=upload(dot(number)), alt_ru="Окно", alt_en="A window")

    @rule(number=A_PICTURE)
    def uploads_and_forgets(self, number: int) -> None:
        key = self.uploads(number).pk
        assert self.uploads(number).pk == key

    @rule(shown=SOME, cover=SOME, state=A_STATE, kind=st.integers(0, 3))
    def writes(self, shown: list[int], cover: list[int], state: str, kind: int) -> None:
        given: dict[str, Any] = {"body": self.body(shown), "status": state}
        if kind < 2:
            (article, news_item)[kind](**given, cover=self.cover(cover))
        else:
            page(**given) if kind == 2 else section(self.chapter, **given)

    @rule(number=A_NUMBER, shown=SOME, cover=SOME)
    def rewrites(self, number: int, shown: list[int], cover: list[int]) -> None:
        if (text := self.one(number)) is not None:
            text.body = self.body(shown)
            if hasattr(text, "cover_id"):
                text.cover = self.cover(cover)
            actions.save_text(text=text)

    @rule(number=A_NUMBER, shown=SOME)
    def translates(self, number: int, shown: list[int]) -> None:
        text = self.one(number)
        if text is not None and text.original_id is None and not text.translations.exists():
            translation(text, body=self.body(shown), status="draft")

    @rule(number=A_NUMBER)
    def publishes(self, number: int) -> None:
        if (text := self.one(number)) is not None:
            actions.publish(text=text)

    @rule(number=A_NUMBER)
    def withdraws(self, number: int) -> None:
        if (text := self.one(number)) is not None:
            actions.withdraw(text=text)

    @rule(number=A_NUMBER)
    def deletes(self, number: int) -> None:
        if (text := self.one(number)) is not None:
            try:
                with transaction.atomic():
                    actions.delete_text(text=text)
            except ProtectedError:
                assert text.translations.exists()

    @rule(number=A_NUMBER, which=A_NUMBER)
    def restores(self, number: int, which: int) -> None:
        if (text := self.one(number)) is not None:
            kept = list(actions.versions(text).values_list("number", flat=True))
            actions.restore_text(text=text, number=kept[which % len(kept)])

    @rule(numbers=SOME)
    def changes_the_portrait(self, numbers: list[int]) -> None:
        Author.objects.filter(pk=self.author.pk).update(photo=self.cover(numbers))

    @rule(numbers=SOME)
    def changes_the_logo(self, numbers: list[int]) -> None:
        Site.objects.update(logo=self.cover(numbers))

    @rule(shown=SOME)
    def begins_a_text_in_the_browser(self, shown: list[int]) -> None:
        self.being_written.append(self.body(shown))

    @rule()
    def saves_the_text_of_the_browser(self) -> None:
        """After the grace its pictures may be gone; then it is told, and nothing broken is stored."""
        body = self.being_written.pop() if self.being_written else "<p>Слова.</p>"
        if rendering.picture_names(body) <= set(Picture.objects.values_list("name", flat=True)):
            article(body=body, status="draft")
            return
        with pytest.raises(DomainError, match="PICTURE_GONE"):
            article(body=body, status="draft")

    @rule()
    def the_worker_works(self) -> None:
        with TestCase.captureOnCommitCallbacks(execute=True):
            for key in Picture.objects.filter(processed_at=None).values_list("pk", flat=True):
                make_widths.func(key)

    @rule(days=DAYS)
    def days_pass_and_the_command_runs(self, days: int) -> None:
        Picture.objects.update(wanted_at=F("wanted_at") - timedelta(days=days))
        shown, before = used(), list(Picture.objects.all())
        would = actions.remove_unused_pictures(dry_run=True)
        assert Picture.objects.count() == len(before)

        with TestCase.captureOnCommitCallbacks(execute=True):
            did = actions.remove_unused_pictures()

        goes = {row for row in before if row.name not in shown and row.wanted_at < timezone.now() - GRACE}
        assert set(Picture.objects.all()) == set(before) - goes
        assert (did.pictures, did.size, len(did.pictures)) == (would.pictures, would.size, len(goes))
        left = [path for row in goes for path in (*row.paths, row.original_path)]
        assert not any(default_storage.exists(path) for path in left)

    @invariant()
    def every_picture_of_every_version_has_its_files(self) -> None:
        for row in Picture.objects.all():
            assert row.paths
            assert all(default_storage.exists(path) for path in row.paths)
        names = set(Picture.objects.values_list("name", flat=True))
        for revision in Revision.objects.all():
            assert set(rendering.picture_names(revision.fields["body"])) <= names


@pytest.mark.django_db
def test_what_is_used_stays_and_what_is_not_goes_whatever_editors_do() -> None:
    by_chance = settings(
        max_examples=25,
        stateful_step_count=40,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )

    run_state_machine_as_test(Practice, settings=by_chance)

    assert not Picture.objects.exists()  # every example was undone
