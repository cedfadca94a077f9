"""Links within the site lead to something, or a text is not published."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone
from django.utils.translation import override

from content import actions, link_targets
from content.addresses import address_of
from content.link_targets import Weight
from content.links import Link, external_in, links_in, texts_linking_to
from content.models import Article, ExternalLink, GlossaryTerm, OldAddress, Status, Text
from content.tests.samples import article, news_item, page, picture, section, tomorrow, topic, translation
from core.errors import DomainError

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_russian() -> Iterator[None]:
    with override("ru"):
        yield


def text_with(href: str, **given: object) -> Article:
    return Article(title="Т", lead="Л", slug="t", body=f'<p><a href="{href}">слово</a></p>', **given)


def problems(href: str, **given: object) -> list[str]:
    return link_targets.problems(text_with(href, **given))


def test_words_and_addresses_of_links_are_read() -> None:
    body = '<p><a href="/help">куда <em>идти</em></a> и <a href="https://example.org/#a">сайт</a></p>'

    assert links_in(body) == [Link("куда идти", "/help"), Link("сайт", "https://example.org/#a")]
    assert external_in(body + body) == ["https://example.org/"]
    assert external_in(f'<a href="{settings.SITE_URL}/help">x</a>') == []


@pytest.mark.parametrize(
    "href",
    [
        "/",
        "/en",
        "/help",
        "/articles",
        "/en/textbook",
        "/articles/",
        "/help?x=1",
        "#",
        "#top",
        "#note-1",
        "?after=x",
    ],
)
def test_pages_that_are_always_there(href: str) -> None:
    assert problems(href) == []
    assert problems(settings.SITE_URL + href if href.startswith("/") else href) == []


def test_texts_of_every_kind_can_be_linked_to() -> None:
    texts: list[Text] = [article(), news_item(), section(), page(slug="about-us")]
    for text in texts:
        assert problems(address_of(text)) == []
    assert problems(f"/topics/{topic().slug}") == []
    assert problems(picture(name="a" * 32).url) == []


def test_a_text_that_is_only_in_the_other_language_can_be_linked_to() -> None:
    text = article()

    assert problems(f"/en/articles/{text.slug}") == []


@pytest.mark.parametrize(
    "href",
    [
        "/nowhere",
        "/articles/nothing",
        "/en/news/nothing",
        "/topics/nothing",
        "/admin/",
        f"/media/pictures/{'b' * 32}-480.webp",
    ],
)
def test_what_leads_nowhere_is_named_with_its_words_and_address(href: str) -> None:
    (told,) = problems(href)

    assert "слово" in told
    assert href in told
    assert link_targets.findings(text_with(href))[0].weight == Weight.BLOCKS


def test_a_draft_a_later_and_a_withdrawn_text_cannot_be_linked_to() -> None:
    draft = article(title="Набросок", status=Status.DRAFT)
    later = article(title="Завтрашняя", published_at=tomorrow())
    gone = article(title="Ушедшая")
    actions.withdraw(text=gone)

    for text, words in ((draft, "черновик"), (later, "появится только"), (gone, "снят")):
        (told,) = problems(f"/articles/{text.slug}")
        assert text.title in told
        assert words in told
    in_time = tomorrow() + timedelta(hours=1)
    assert problems(f"/articles/{later.slug}", published_at=in_time) == []


def test_a_text_that_goes_before_this_one_appears_is_no_good_target() -> None:
    text = article(withdrawn_at=tomorrow())

    assert problems(f"/articles/{text.slug}") == []
    assert len(problems(f"/articles/{text.slug}", published_at=tomorrow() + timedelta(days=1))) == 1


def test_an_old_address_works_and_the_new_one_is_told() -> None:
    text = article(slug="old-one")
    text.slug = "new-one"
    actions.save_text(text=text)

    (found,) = link_targets.findings(text_with("/articles/old-one#s-x"))

    assert (found.weight, found.better) == (Weight.HINT, "/articles/new-one#s-x")
    assert problems("/articles/old-one") == []


def test_an_old_address_of_a_deleted_text_is_dead() -> None:
    OldAddress.objects.create(kind="article", language="ru", slug="deleted", text_id=None)

    assert len(problems("/articles/deleted")) == 1


def test_places_within_texts_are_looked_up() -> None:
    other = article(body="<h2>Сон</h2><p>Слова.</p>")
    own = text_with("#s-son")

    assert problems(f"/articles/{other.slug}#s-son") == []
    assert len(problems(f"/articles/{other.slug}#s-rest")) == 1
    assert len(link_targets.problems(own)) == 1
    own.body += "<h2>Сон</h2>"
    assert link_targets.problems(own) == []


def test_a_paragraph_named_before_the_editor_dropped_its_name() -> None:
    text = article()
    name = Article.objects.get().body.partition('id="')[2].partition('"')[0]
    text.body = f'<p>Слова.</p><p><a href="#{name}">выше</a></p>'

    assert link_targets.problems(text) == []


def test_a_term_of_the_glossary() -> None:
    GlossaryTerm.objects.create(slug="cbt", title_ru="КПТ", definition_ru="Терапия.")

    assert problems("/glossary#cbt") == []
    assert len(problems("/glossary#nothing")) == 1


def test_a_dead_link_stops_publishing_but_not_a_draft() -> None:
    text = text_with("/nowhere")
    actions.save_text(text=text)

    with pytest.raises(DomainError) as refused:
        actions.publish(text=text)

    assert (refused.value.code, refused.value.path) == ("NOT_READY", ["body"])
    assert "/nowhere" in refused.value.message


def test_texts_of_one_company_may_lead_to_each_other() -> None:
    first = article(slug="first", status=Status.DRAFT, body='<a href="/articles/second">x</a>')
    first.status = Status.PUBLISHED

    actions.save_text(text=first, in_company=True)

    assert Article.objects.published().exists()


def test_who_links_to_a_text() -> None:
    text, other = article(slug="home"), article(slug="home-alone")
    near = article(body='<a href="/articles/home?x">x</a>')
    article(body='<a href="/articles/home-alone">x</a>')
    article(body='<a href="/articles/home">x</a>', status=Status.DRAFT)
    english = translation(text, body=f'<a href="{settings.SITE_URL}/articles/home">x</a>')

    assert sorted(texts_linking_to(text), key=lambda row: row.pk) == [near, english]
    assert len(texts_linking_to(other)) == 1


def test_links_of_other_sites_are_kept_once_published() -> None:
    body = '<a href="https://example.org/a#b">x</a><a href="https://example.org/a">x</a>'
    article(body=body, status=Status.DRAFT)
    assert not ExternalLink.objects.exists()

    article(body=body)

    assert [link.url for link in ExternalLink.objects.all()] == ["https://example.org/a"]


def test_asking_costs_the_same_for_one_link_and_for_many(django_assert_max_num_queries: object) -> None:
    slugs = [article(published_at=timezone.now()).slug for _number in range(8)]
    text = text_with("/help")
    text.body = "".join(f'<a href="/articles/{slug}">x</a>' for slug in slugs)

    with django_assert_max_num_queries(1):  # type: ignore[operator]
        assert link_targets.problems(text) == []
