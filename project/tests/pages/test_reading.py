"""The reading pages as Django sends them: lists, texts, the textbook. Needs the client built."""

import json
import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from content.models import Article

pytestmark = pytest.mark.django_db
PAGE = 6


def articles(count: int, **given: Any) -> list[Article]:
    """The newest first."""
    now = timezone.now()
    return [
        Article.objects.create(
            **{
                "slug": f"text-{number}",
                "language": "ru",
                "title": f"Статья {number}",
                "lead": "Начало.",
                "description": "О чём она.",
                "body": "<h2>Раз</h2><p>Слова.</p><h2>Два</h2><p>Ещё слова.</p>",
                "status": "published",
                "published_at": now - timedelta(days=number),
                **given,
            }
        )
        for number in range(count)
    ]


@pytest.fixture
def demo(db: None) -> None:
    call_command("demo", verbosity=0)


def page(client: Client, path: str, status: int = 200) -> str:
    response = client.get(path)
    assert response.status_code == status
    return response.content.decode()


def told(html: str) -> dict[str, dict[str, Any]]:
    """JSON-LD by its type."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    return {str(each["@type"]): each for each in map(json.loads, found)}


def test_a_long_list_goes_on_without_javascript(client: Client) -> None:
    articles(PAGE + 1)
    first = page(client, "/articles")
    link = re.search(r'href="(/articles\?after=[^"]+)"', first)
    assert link
    second = page(client, unescape(link[1]))
    assert f"Статья {PAGE}" not in first
    assert f"Статья {PAGE}" in second
    assert "Статья 0" not in second
    assert "К началу списка" in second


def test_a_cursor_of_somebody_else_leads_nowhere(client: Client) -> None:
    articles(1)
    assert "Такой страницы нет" in page(client, "/articles?after=nonsense", status=404)


def test_a_list_without_anything_offers_the_textbook(client: Client) -> None:
    assert "Статей здесь пока нет" in page(client, "/articles")
    assert "Новостей пока нет" in page(client, "/news")
    assert "Учебник ещё пишется" in page(client, "/textbook")


def test_headings_have_contents_and_addresses(client: Client, demo: None) -> None:
    html = page(client, "/articles/anxious-evenings")
    own = "s-vernut-krovati-ee-delo"
    assert html.count(f'href="#{own}"') == 3  # beside the text, above it on a phone, at the heading itself
    assert f'<h2 id="{own}"><a class="anchor" href="#{own}" tabindex="-1" aria-hidden="true"></a>' in html


def test_one_heading_is_no_contents(client: Client) -> None:
    articles(1, headings=[{"id": "s-raz", "title": "Раз", "level": 2}])
    assert "В этой статье" not in page(client, "/articles/text-0")


def test_a_text_in_the_other_language_says_so(client: Client) -> None:
    articles(1)
    html = page(client, "/en/articles/text-0")
    assert "Text in Russian" in html
    assert '<h1 lang="ru">Статья 0</h1>' in html
    assert 'class="prose" lang="ru"' in html


def test_a_translated_text_leads_to_its_translation(client: Client) -> None:
    [original] = articles(1)
    articles(1, language="en", original=original, title="Text")
    assert 'href="/en/articles/text-0" hreflang="en" lang="en">Read in English' in page(
        client, "/articles/text-0"
    )


def test_an_article_tells_search_engines_what_it_is(client: Client, demo: None) -> None:
    found = told(page(client, "/articles/anxious-evenings"))
    article = found["Article"]
    assert article["headline"] == "Сон и тревожные вечера"
    assert article["author"]["name"] == "Анна Сергеевна Ветрова"
    assert article["mainEntityOfPage"]["lastReviewed"] == "2026-10-26"
    assert article["datePublished"] == "2026-10-22T09:00:00+03:00"
    assert [step["name"] for step in found["BreadcrumbList"]["itemListElement"]] == [
        "Опора",
        "Статьи",
        "Тревога",
        "Сон и тревожные вечера",
    ]


def test_the_textbook_is_a_book_of_chapters(client: Client, demo: None) -> None:
    book = told(page(client, "/en/textbook"))["Book"]
    assert book["inLanguage"] == "en"
    assert len(book["hasPart"]) == 9
    section = told(page(client, "/textbook/one-loop"))["['Article', 'Chapter']"]
    assert section["position"] == 2
    assert section["isPartOf"]["name"] == "Как помочь себе, когда тревожно"


def test_a_news_item_is_news(client: Client, demo: None) -> None:
    html = page(client, "/news/new-year-hours")
    assert told(html)["NewsArticle"]["datePublished"] == "2026-11-12T09:00:00+03:00"
    assert '<meta property="og:type" content="article">' in html


def test_sections_are_numbered_through_the_book(client: Client, demo: None) -> None:
    html = page(client, "/textbook/thinking-traps")
    assert "Раздел 11 из 27" in html
    assert '<span class="contents-number">10</span> Запись мыслей шаг за шагом' in html
    assert '<span class="row-number">27</span>' in page(client, "/textbook")


def test_a_section_opens_its_exercise_for_everybody(client: Client, demo: None) -> None:
    html = page(client, "/textbook/thinking-traps")
    assert 'href="/diary/thoughts/new?section=thinking-traps">Разобрать мысль по шагам</a>' in html
    assert 'href="/diary/plan?section=when-to-ask-for-help">Открыть план безопасности</a>' in page(
        client, "/textbook/when-to-ask-for-help"
    )
    loop, alarm = "one-loop", "when-anxiety-becomes-a-problem"
    assert f'href="/en/diary?section={loop}">Note how you are now<' in page(client, f"/en/textbook/{loop}")
    to_scale = f'href="/diary/scales/gad-7?fill=1&amp;section={alarm}">Заполнить GAD-7</a>'
    assert to_scale in page(client, f"/textbook/{alarm}")
    assert "Попробовать сейчас" not in page(client, "/textbook/what-anxiety-is-for")


def test_an_exercise_begins_with_words_in_the_language_of_its_section(client: Client, demo: None) -> None:
    assert '<p lang="ru">Возьмите одну небольшую тревожную мысль' in page(client, "/textbook/thinking-traps")
    assert '<p lang="en">Take one anxious thought' in page(client, "/en/textbook/thinking-traps")
    assert '<p lang="ru">Пока спокойно, впишите' in page(client, "/en/textbook/when-to-ask-for-help")


def test_the_last_section_ends_the_book(client: Client, demo: None) -> None:
    html = page(client, "/textbook/when-to-ask-for-help")
    assert "Вы дочитали учебник до конца" in html
    assert 'rel="next"' not in html
    assert 'rel="prev"' not in page(client, "/textbook/what-anxiety-is-for")


def test_the_type_size_chosen_by_hand_comes_with_the_page(client: Client) -> None:
    client.cookies["reading"] = "large-wide"
    assert 'data-text="large" data-measure="wide">\n<head>' in page(client, "/articles")
    client.cookies["reading"] = '"><script>-narrow'
    narrow = page(client, "/articles").partition("<head>")[0]
    assert 'data-measure="narrow"' in narrow
    assert "data-text" not in narrow
    client.cookies["reading"] = "normal-normal"
    assert "data-measure" not in page(client, "/articles").partition("<head>")[0]


def test_topics_without_articles_are_not_offered(client: Client, demo: None) -> None:
    Article.objects.filter(topics__slug="panic").update(status="draft")
    assert 'href="/topics/panic"' not in page(client, "/articles")
    assert "Статей здесь пока нет" in page(client, "/topics/panic")
