import pytest

from content.models import Chapter, CrisisLine, Part, Site, Textbook, Topic
from content.tests.admin.forms import filled
from content.tests.samples import make_chapter, make_part, section, textbook, topic, translation
from core.testing.cast import Actor


def titles(rows: object) -> list[str]:
    return [str(row) for row in rows.order_by("position")]  # type: ignore[attr-defined]


def test_there_is_one_textbook_and_it_opens_at_once(desk: Actor) -> None:
    assert desk.get("/admin/content/textbook/")["Location"] == "/admin/content/textbook/add/"

    book = textbook()

    assert desk.get("/admin/content/textbook/")["Location"] == f"/admin/content/textbook/{book.pk}/change/"
    assert desk.get("/admin/content/textbook/add/").status_code == 403


def test_the_rows_of_a_level_are_dragged_into_order(desk: Actor) -> None:
    chapter = make_chapter()
    first, second = section(chapter, title="А", position=0), section(chapter, title="Б", position=1)
    translation(first)
    address = f"/admin/content/chapter/{chapter.pk}/change/"

    sent = filled(desk, address)
    assert sent["sections-TOTAL_FORMS"] == 2  # a translation has no place of its own
    response = desk.post(address, sent | {"sections-0-position": 9, "sections-1-position": 3})

    assert response.status_code == 302
    assert list(chapter.sections.order_by("position")) == [second, first]
    assert sorted(chapter.sections.values_list("position", flat=True)) == [0, 1]


def test_arrows_move_by_one_place(desk: Actor) -> None:
    chapter = make_chapter()
    for title in "АБВ":
        section(chapter, title=title, position="АБВ".index(title))
    last = chapter.sections.get(title="В")

    response = desk.post(f"/admin/content/section/{last.pk}/move/up/")

    assert response["Location"].endswith(f"#move-up-{last.pk}")
    assert titles(chapter.sections) == ["А", "В", "Б"]


def test_arrows_are_buttons_with_names(desk: Actor) -> None:
    translation(section(title="Сон"), title="Sleep")

    listed = desk.get("/admin/content/section/").content.decode()

    assert 'aria-label="Выше: Сон"' in listed
    assert 'aria-label="Ниже: Сон"' in listed
    assert "Выше: Sleep" not in listed


@pytest.mark.parametrize(("method", "direction", "status"), [("get", "up", 405), ("post", "sideways", 404)])
def test_nothing_else_moves(desk: Actor, method: str, direction: str, status: int) -> None:
    moved = section()

    response = getattr(desk, method)(f"/admin/content/section/{moved.pk}/move/{direction}/")

    assert response.status_code == status
    assert desk.post("/admin/content/section/999/move/up/").status_code == 404


def test_who_may_not_edit_may_not_move(therapist: Actor) -> None:
    chapter = make_chapter()
    section(chapter, position=0)
    second = section(chapter, position=1)

    assert therapist.post(f"/admin/content/section/{second.pk}/move/up/").status_code in {403, 404}
    second.refresh_from_db()
    assert second.position == 1


def test_new_chapters_come_last_and_gaps_close_behind_the_deleted(desk: Actor) -> None:
    part = make_part()
    old, gone = make_chapter(part, position=0), make_chapter(part, position=1)
    address = "/admin/content/chapter/add/"

    desk.post(address, filled(desk, address, title_ru="Новая", slug="new", part=part.pk))
    desk.post(f"/admin/content/chapter/{gone.pk}/delete/", {"post": "yes"})

    assert titles(part.chapters) == [str(old), "Новая"]
    assert sorted(Chapter.objects.values_list("position", flat=True)) == [0, 1]


def test_topics_are_dragged_in_their_list(desk: Actor) -> None:
    first, second, third = (topic(name, position=place) for place, name in enumerate("abc"))
    moved = {"updatedItems": [[str(third.pk), 0], [str(first.pk), 1], [str(second.pk), 2]]}

    response = desk.post(
        "/admin/content/topic/adminsortable2_update/", moved, content_type="application/json"
    )

    assert response.status_code == 200
    assert list(Topic.objects.all()) == [third, first, second]


def test_the_practice_is_one_row_that_opens_at_once(desk: Actor) -> None:
    assert desk.get("/admin/content/site/")["Location"] == "/admin/content/site/add/"

    desk.post("/admin/content/site/add/", filled(desk, "/admin/content/site/add/", name_ru="Тихая комната"))

    assert Site.objects.get().name_ru == "Тихая комната"
    assert desk.get("/admin/content/site/")["Location"] == "/admin/content/site/1/change/"
    assert desk.get("/admin/content/site/add/").status_code == 403
    assert desk.get("/admin/content/site/1/delete/").status_code == 403


@pytest.mark.parametrize(
    "name", ["part", "chapter", "topic", "author", "crisisline", "picture", "page", "newsitem"]
)
def test_every_list_and_form_opens(desk: Actor, name: str) -> None:
    make_chapter()
    topic()
    CrisisLine.objects.create(name_ru="Линия", phone="1")

    assert desk.get(f"/admin/content/{name}/").status_code == 200
    assert desk.get(f"/admin/content/{name}/add/").status_code == 200


def test_the_tree_opens_at_every_level(desk: Actor) -> None:
    chapter = make_chapter()

    for row in (Textbook.objects.get(), Part.objects.get(), chapter):
        address = f"/admin/content/{row._meta.model_name}/{row.pk}/change/"
        assert desk.get(address).status_code == 200
        assert desk.post(address, filled(desk, address)).status_code == 302


def test_the_book_s_page_leads_to_its_files(desk: Actor) -> None:
    book = textbook()
    page = desk.get(f"/admin/content/textbook/{book.pk}/change/").content.decode()
    paths = ("/textbook.epub", "/en/textbook.epub", "/textbook/print", "/en/textbook/print")
    assert all(f'href="{path}"' in page for path in paths)
