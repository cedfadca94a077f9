import pytest

from content.models import GlossaryTerm
from content.tests.admin.forms import filled
from content.tests.samples import article, section
from core.testing.cast import Actor

ADD = "/admin/content/glossaryterm/add/"
PANIC = {
    "title_ru": "паника",
    "forms_ru": "паники\nпанику",
    "definition_ru": "Волна страха.",
    "title_en": "panic",
    "forms_en": "panics",
    "definition_en": "A wave of fear.",
    "slug": "panic",
}


def faults(desk: Actor, **changes: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = desk.post(ADD, PANIC | changes).context["adminform"].form.errors
    return found


def test_a_term_is_written_and_stands_in_the_list_of_the_desk(desk: Actor) -> None:
    assert desk.post(ADD, PANIC).status_code == 302

    assert GlossaryTerm.objects.get().forms("ru") == ("паника", "паники", "панику")
    assert "/admin/content/glossaryterm/" in desk.get("/admin/").content.decode()
    assert "паника" in desk.get("/admin/content/glossaryterm/").content.decode()


def test_the_preview_shows_the_card_and_the_words_around(desk: Actor) -> None:
    term = GlossaryTerm.objects.create(**PANIC)
    article(title="Очередь", slug="queue", body="<h2>Паника</h2><p>Так начинается <em>паника</em> & жар.</p>")
    section(title="Без неё", body="<p>Тишина.</p>")

    page = desk.get(f"/admin/content/glossaryterm/{term.pk}/change/").content.decode()

    assert '<div class="term-card"><b>паника</b><p>Волна страха.</p></div>' in page
    assert '<a href="/articles/queue">Очередь</a>: Так начинается <mark>паника</mark> &amp; жар.' in page
    assert "Без неё" not in page
    assert "Этого термина нет ни в одном опубликованном тексте." in page  # in English


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"forms_ru": "Панической\nТревоги"}, "forms_ru"),
        ({"title_ru": "ТРЕВОГА"}, "title_ru"),
        ({"title_en": ""}, "title_en"),
        ({"definition_en": ""}, "definition_en"),
        ({"slug": "main"}, "slug"),
    ],
)
def test_what_would_confuse_readers_is_refused_beside_its_field(
    desk: Actor, changes: dict[str, str], field: str
) -> None:
    GlossaryTerm.objects.create(slug="x", title_ru="тревога", forms_ru="тревоги", definition_ru="Сигнал.")

    assert list(faults(desk, **changes)) == [field]


def test_a_term_without_english_is_saved(desk: Actor) -> None:
    assert desk.post(ADD, PANIC | {"title_en": "", "definition_en": ""}).status_code == 302

    assert GlossaryTerm.objects.get().forms("en") == ()


def test_a_question_without_an_answer_is_named_in_the_section_s_form(desk: Actor) -> None:
    address = f"/admin/content/section/{section().pk}/change/"

    response = desk.post(address, filled(desk, address, self_check="Есть?\nЕсть.\n\nА где ответ?"))

    form = response.context["adminform"].form
    assert form.errors["self_check"] == ["Напишите ответ под вопросом «А где ответ?»."]
