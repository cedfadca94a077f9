from content.models import GlossaryTerm
from content.tests.counting import answered, queries_of
from content.tests.samples import article, news_item, section, translation
from core.testing.cast import Actor

GLOSSARY = (
    "query ($language: Language!) { glossary(language: $language) { id slug title definition letter } }"
)
TERMS = """
query ($slug: String!, $language: Language!) {
  section(slug: $slug, language: $language) { body terms { slug title definition } }
}
"""
CHECK = """
query ($slug: String!, $language: Language!) {
  section(slug: $slug, language: $language) { selfCheck { question answer } }
}
"""
NEWS = "query ($slug: String!) { newsItem(slug: $slug, language: RU) { body } }"
ARTICLES = "query { articles(language: RU, first: 10) { edges { node { terms { slug } } } } }"


def term(slug: str, title: str, **given: str) -> GlossaryTerm:
    english = {"title_en": f"{slug} term", "definition_en": "In English."}
    values = {"title_ru": title, "definition_ru": "По-русски.", **english, **given}
    return GlossaryTerm.objects.create(slug=slug, **values)


def test_the_glossary_is_told_by_the_alphabet_in_one_query(visitor: Actor) -> None:
    for slug, title in (("z", "яркость"), ("e", "ёжик"), ("d", "езда"), ("g", "GAD-7"), ("n", "7 граф")):
        term(slug, title)

    found = answered(visitor, GLOSSARY, language="RU")["glossary"]

    assert [each["title"] for each in found] == ["7 граф", "GAD-7", "ёжик", "езда", "яркость"]
    assert [each["letter"] for each in found] == ["0", "G", "Е", "Е", "Я"]
    assert queries_of(visitor, GLOSSARY, language="RU") == 1


def test_a_term_is_told_only_in_the_languages_it_has(visitor: Actor) -> None:
    term("both", "обе")
    term("russian", "русская", title_en="", definition_en="")

    assert [each["slug"] for each in answered(visitor, GLOSSARY, language="EN")["glossary"]] == ["both"]


def test_a_text_links_its_terms_and_tells_them_in_its_own_language(visitor: Actor) -> None:
    term("loop", "петля", forms_ru="петлю", forms_en="loops")
    translation(section(slug="here", body="<p>Рисуем петлю.</p>"), body="<p>Two loops.</p>")
    section(slug="only-russian", body="<p>Петля.</p>")

    russian = answered(visitor, TERMS, slug="here", language="RU")["section"]
    english = answered(visitor, TERMS, slug="here", language="EN")["section"]
    fallback = answered(visitor, TERMS, slug="only-russian", language="EN")["section"]

    assert '<a class="term" href="/glossary#loop">петлю</a>' in russian["body"]
    assert russian["terms"] == [{"slug": "loop", "title": "петля", "definition": "По-русски."}]
    assert '<a class="term" href="/en/glossary#loop">loops</a>' in english["body"]
    assert english["terms"][0]["definition"] == "In English."
    assert '<a class="term" href="/glossary#loop">' in fallback["body"]
    assert fallback["terms"][0]["title"] == "петля"


def test_a_changed_term_changes_the_texts_at_once(visitor: Actor) -> None:
    loop = term("loop", "петля")
    section(slug="here", body="<p>Петля и круг.</p>")
    assert answered(visitor, TERMS, slug="here", language="RU")["section"]["terms"][0]["title"] == "петля"

    GlossaryTerm.objects.filter(pk=loop.pk).update(title_ru="круг")

    body = answered(visitor, TERMS, slug="here", language="RU")["section"]["body"]
    assert "Петля и <a" in body


def test_terms_of_ten_articles_cost_what_those_of_one_cost(visitor: Actor) -> None:
    term("loop", "петля")
    article(body="<p>Петля.</p>")
    one = queries_of(visitor, ARTICLES)
    for _number in range(9):
        article(body="<p>Петля.</p>")

    assert queries_of(visitor, ARTICLES) == one


def test_news_explain_no_terms(visitor: Actor) -> None:
    term("loop", "петля")
    news_item(slug="news", body="<p>Петля.</p>")

    assert "glossary" not in answered(visitor, NEWS, slug="news")["newsItem"]["body"]


def test_the_questions_of_a_section(visitor: Actor) -> None:
    section(slug="here", self_check="Вопрос?\nОтвет.\nЕщё слово.\n\nБез ответа?")

    found = answered(visitor, CHECK, slug="here", language="RU")["section"]["selfCheck"]

    assert found == [{"question": "Вопрос?", "answer": "Ответ.\nЕщё слово."}]
