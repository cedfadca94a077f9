"""The corpus of stored XSS: through the form, through the action, and out again by every door."""

import pytest

from content import actions, rendering
from content.models import Article, Section
from content.tests.admin.forms import filled
from content.tests.samples import article, make_chapter, picture
from content.tests.strict_html import running_in, wrong_in
from content.tests.vectors import CLASSES, all_vectors, vectors
from core.pasted import pasted
from core.richtext import clean
from core.testing.cast import Actor, graphql
from core.typography import typeset

ADD = "/admin/content/article/add/"
BODY = 'query { article(slug: "vector", language: RU) { title lead body headings { id title } } }'


@pytest.fixture
def the_picture(db: None) -> None:
    """The one that the vectors show."""
    picture(name="0123456789abcdef0123456789abcdef")


def rendered(body: str) -> str:
    return rendering.render(body, "ru", {}, ())


def test_the_corpus_is_large_and_of_many_kinds() -> None:
    assert len(set(all_vectors())) >= 250
    assert len(CLASSES) >= 10


@pytest.mark.parametrize("name", CLASSES)
def test_cleaned_they_hold_nothing_but_what_a_text_may_hold(name: str) -> None:
    for vector in vectors(name):
        for html in (clean(vector), clean(pasted(vector)), clean(f'<p style="x">до</p>{vector}<p>после</p>')):
            assert wrong_in(html) == [], vector
            assert clean(html) == html, vector
            assert wrong_in(rendered(html)) == [], vector
            assert wrong_in(clean(typeset(html, "ru").html)) == [], vector


@pytest.mark.parametrize("name", CLASSES)
def test_what_lies_in_the_database_already_is_harmless_too(name: str) -> None:
    """Written past the cleaning: by an older version, or by hand."""
    assert [wrong for vector in vectors(name) for wrong in wrong_in(rendered(vector))] == []


@pytest.mark.usefixtures("the_picture")
@pytest.mark.parametrize("name", CLASSES)
def test_saved_by_the_action_and_read_by_every_door(name: str, visitor: Actor) -> None:
    text = article(slug="vector")
    for vector in vectors(name):
        text.body = vector
        actions.save_text(text=text, in_company=True)
        assert wrong_in(Article.objects.get().body) == [], vector
    whole = "".join(clean(pasted(vector)) for vector in vectors(name))
    words = " ".join(vectors(name)).replace("\x00", "")
    text.title, text.lead, text.body = words[:200], words, whole + words
    actions.save_text(text=text, in_company=True)

    answer = graphql(visitor, BODY)["data"]["article"]
    page = visitor.get("/articles/vector").content.decode()

    assert wrong_in(answer["body"]) == []
    assert [heading["id"] for heading in answer["headings"] if " " in heading["id"]] == []
    assert "Такой страницы нет" not in page
    assert running_in(page) == []
    for address in ("/", "/articles"):
        assert running_in(visitor.get(address).content.decode()) == []


@pytest.mark.usefixtures("the_picture")
@pytest.mark.parametrize("name", CLASSES)
def test_saved_by_the_form_and_shown_at_the_desk(name: str, editor: Actor) -> None:
    editor.user.is_superuser = True
    editor.user.save()
    given = filled(editor, ADD, title="Вектор", slug="vector", lead="Слова.")
    for number, vector in enumerate(vectors(name)):
        body = vector.replace("\x00", "")
        editor.post(ADD, given | {"slug": f"vector-{number}", "body": body, "lead": body})
        text = Article.objects.filter(slug=f"vector-{number}").first()
        assert text is not None, vector
        assert wrong_in(text.body) == [], vector
    last = editor.get(f"/admin/content/article/{Article.objects.latest('pk').pk}/change/").content.decode()
    assert running_in(last) == []


@pytest.mark.usefixtures("the_picture")
@pytest.mark.parametrize("name", CLASSES)
def test_the_panel_and_the_typographer_answer_words(name: str, editor: Actor) -> None:
    editor.user.is_superuser = True
    editor.user.save()
    for vector in vectors(name):
        sent = {"body": vector, "title": vector, "lead": vector, "language": "ru"}
        told = editor.post("/admin/content/article/check/", sent).json()["html"]
        assert "alarm(1)>" not in told, vector
        assert running_in(told) == [], vector


@pytest.mark.django_db
def test_questions_of_a_section_are_words(visitor: Actor) -> None:
    text = Section(slug="vector", title="Т", lead="Л", chapter=make_chapter(), status="published")
    text.self_check = "\n\n".join(f"{vector}\n{vector}".replace("\x00", "") for vector in vectors("handlers"))

    actions.save_text(text=text)

    assert running_in(visitor.get("/textbook/vector").content.decode()) == []
