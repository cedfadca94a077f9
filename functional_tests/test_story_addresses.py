"""Texts change their addresses and are withdrawn; readers with old links and open tabs are told the truth."""

from functional_tests.asking import ask
from functional_tests.desk import finds, publishes_article, reopens, saves_as
from functional_tests.person import Person


def gives_address(editor: Person, title: str, slug: str) -> None:
    reopens(editor, title)
    editor.types("Адрес", slug)
    saves_as(editor, "опубликовано")


def has_in_sight_a_link(visitor: Person, path: str) -> None:
    """A tab that was open since before: its link is of yesterday."""
    visitor.opens("/help")
    visitor.client_is_running()
    visitor.driver.execute_script(
        "const link = document.createElement('a'); link.href = arguments[0];"
        "link.textContent = 'Вчерашняя ссылка'; document.querySelector('main h1').append(link)",
        path,
    )


def follows_it(visitor: Person) -> None:
    visitor.clicks("link", "Вчерашняя ссылка")


def test_an_old_link_leads_to_the_text_from_outside_and_within_an_open_tab(
    editor: Person, visitor: Person
) -> None:
    publishes_article(editor, "Письмо себе")
    finds(visitor, "Письмо себе")
    gives_address(editor, "Письмо себе", "letter-to-myself")
    visitor.opens("/articles/pismo-sebe?from=letter")
    visitor.is_at("/articles/letter-to-myself")
    assert visitor.driver.current_url.endswith("?from=letter")
    has_in_sight_a_link(visitor, "/articles/pismo-sebe")
    follows_it(visitor)
    visitor.is_at("/articles/letter-to-myself")
    visitor.sees("heading", "Письмо себе")


def test_a_browser_that_knows_the_redirect_does_not_run_in_a_circle(editor: Person, visitor: Person) -> None:
    publishes_article(editor, "Туда и обратно")
    there, back = "/articles/tuda-i-obratno", "/articles/there"
    gives_address(editor, "Туда и обратно", "there")
    visitor.opens(there)
    visitor.is_at(back)
    gives_address(editor, "Туда и обратно", "tuda-i-obratno")
    visitor.opens(back)
    visitor.is_at(there)
    visitor.opens(there)
    visitor.is_at(there)
    visitor.sees("heading", "Туда и обратно")


def test_a_withdrawn_text_says_so_kindly_from_outside_and_within_an_open_tab(
    editor: Person, visitor: Person
) -> None:
    publishes_article(editor, "Устаревшие сведения")
    path = "/articles/ustarevshie-svedeniya"
    visitor.opens(path)
    visitor.sees("heading", "Устаревшие сведения")
    reopens(editor, "Устаревшие сведения")
    saves_as(editor, "черновик")
    editor.reads("снято с публикации")
    for address, words in (
        (path, "Этот текст снят с публикации"),
        (f"/en{path}", "This text has been withdrawn"),
    ):
        assert ask(visitor.site, address).status == 410
        visitor.opens(address)
        visitor.client_is_running()
        assert visitor.page_heading() == words
        assert "Устаревшие" not in visitor.driver.page_source
    has_in_sight_a_link(visitor, path)
    follows_it(visitor)
    visitor.sees("heading", "Этот текст снят с публикации")
    visitor.clicks("link", "Открыть учебник")
    visitor.is_at("/textbook")
