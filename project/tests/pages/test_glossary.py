import json
import re

from django.test import Client

from content.models import GlossaryTerm


def page(client: Client, path: str) -> str:
    return client.get(path).content.decode()


def told(html: str) -> dict[str, dict]:
    """JSON-LD by its type."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    return {data["@type"]: data for data in map(json.loads, found)}


def term(**given: str) -> GlossaryTerm:
    values = {"slug": "cbt", "title_ru": "КПТ", "definition_ru": "Метод & <b>ничего</b> больше."}
    english = {"title_en": "CBT", "definition_en": "A method."}
    return GlossaryTerm.objects.create(**values | english | given)


def test_every_term_has_an_address_under_its_letter(client: Client, db: None) -> None:
    term()
    term(slug="gad", title_ru="7 вопросов", definition_ru="Опросник.")

    html = page(client, "/glossary")

    assert '<div id="cbt" class="glossary-entry"><dt>КПТ</dt>' in html
    assert "Метод &amp; &lt;b&gt;ничего&lt;/b&gt; больше." in html
    assert '<h2 id="letter-К">К</h2>' in html
    assert '<a href="#letter-0">Цифры и знаки</a>' in html


def test_the_glossary_is_told_to_search_engines(client: Client, db: None) -> None:
    term()

    found = told(page(client, "/en/glossary"))

    terms = found["DefinedTermSet"]
    assert (terms["name"], terms["inLanguage"]) == ("Glossary", "en")
    assert terms["hasDefinedTerm"][0]["name"] == "CBT"
    assert terms["hasDefinedTerm"][0]["url"] == f"{terms['url']}#cbt"
    way = [step["name"] for step in found["BreadcrumbList"]["itemListElement"]]
    assert way[1:] == ["Textbook", "Glossary"]


def test_an_empty_glossary_says_so_and_is_not_indexed(client: Client, db: None) -> None:
    html = page(client, "/glossary")

    assert "Словарь ещё пишется" in html
    assert '<meta name="robots" content="noindex">' in html
    assert "DefinedTermSet" not in html
