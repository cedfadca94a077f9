"""When something is wrong: calm words, a way on, nothing of the inside; and what the logs tell."""

import re
from collections.abc import Iterator
from email.message import EmailMessage

import pytest

from core.testing.postgresql import free_port
from functional_tests.asking import ask
from functional_tests.mailbox import Mailbox, code_in, text_of
from functional_tests.person import Person, person
from functional_tests.practice import Practice

INSIDE = re.compile(
    r"Traceback|Exception|Error:|DoesNotExist|psycopg|django|SELECT|/tmp/|\.py\b|server at", re.I
)
PASSWORD = "canary-of-the-database"
ADDRESS = "canary.of.a.patient@example.org"
WORDS = "canary-of-a-search"


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory, mailbox: Mailbox) -> Iterator[Practice]:
    """A practice whose database is away: nobody listens at its port."""
    url = f"postgres://nobody:{PASSWORD}@127.0.0.1:{free_port()}/nothing"
    running = Practice(tmp_path_factory.mktemp("broken"), database_url=url, smtp_port=mailbox.port)
    try:
        running.serve()
        yield running
    finally:
        running.stop()


@pytest.mark.parametrize(
    ("path", "title", "home"),
    [
        ("/articles/no-such-article", "Такой страницы нет", "На главную"),
        ("/no-such-page", "Такой страницы нет", "На главную"),
        ("/en/textbook/no-such-section", "There is no such page", "To the home page"),
    ],
)
def test_what_is_not_there_says_so_and_leads_on(visitor: Person, path: str, title: str, home: str) -> None:
    assert ask(visitor.site, path).status == 404
    visitor.opens(path)
    visitor.client_is_running()
    assert visitor.page_heading() == title
    assert not INSIDE.search(visitor.page_text())
    visitor.clicks("link", home)
    visitor.is_at("/en" if path.startswith("/en") else "/")
    assert visitor.page_heading() not in ("", title)


def test_a_link_to_what_is_gone_says_so_within_the_client(visitor: Person) -> None:
    visitor.opens("/articles/why-we-postpone")
    visitor.client_is_running()
    visitor.driver.execute_script(
        "document.querySelector('main a[href^=\"/articles/\"]').href = '/articles/no-such-article'"
    )
    visitor.driver.find_element("css selector", 'main a[href="/articles/no-such-article"]').click()
    visitor.sees("heading", "Такой страницы нет")
    visitor.clicks("link", "К статьям")
    visitor.is_at("/articles")
    visitor.sees("article")


def test_a_form_that_is_too_old_says_what_to_do(visitor: Person) -> None:
    visitor.opens("/help")
    visitor.driver.execute_script(
        "const form = document.createElement('form'); form.method = 'post'; form.action = '/admin/';"
        "document.body.append(form); form.submit()"
    )
    visitor.sees("heading", "Страница устарела")
    visitor.sees("link", "На главную")
    assert not INSIDE.search(visitor.page_text())


def test_a_request_by_a_foreign_name_is_refused_in_words(practice: Practice) -> None:
    refused = ask(practice.address, "/", headers={"Host": "foreign.example"})
    assert refused.status == 400
    assert "Запрос не понят" in refused.text
    assert "foreign.example" not in refused.text
    assert not INSIDE.search(re.sub(r"<style.*?</style>|/static/\S+", "", refused.text, flags=re.DOTALL))


@pytest.mark.parametrize(
    ("path", "title", "home"),
    [
        ("/textbook", "Что-то сломалось у нас", "На главную"),
        ("/en/textbook", "Something broke on our side", "To the home page"),
    ],
)
def test_our_own_failure_is_told_calmly_with_a_number_and_a_way_on(
    broken: Practice, browser: tuple[str, str], path: str, title: str, home: str
) -> None:
    with person(broken.address, browser) as visitor:
        assert ask(broken.address, path).status == 500
        visitor.opens(path)
        assert visitor.page_heading() == title
        visitor.sees("link", home)
        text = visitor.page_text()
        assert "112" in text
        assert not INSIDE.search(text)
        assert PASSWORD not in visitor.driver.page_source
        assert visitor.style_of(visitor.sees("heading"), "font-family").startswith("Literata")
        number = re.search(r"[0-9a-f]{16}", text)
        assert number
        assert number[0] in broken.words_of("web")


def test_without_a_database_the_process_lives_but_is_not_ready(broken: Practice) -> None:
    assert ask(broken.address, "/healthz").status == 200
    ready = ask(broken.address, "/readyz")
    assert ready.status == 503
    assert '"database": "failed"' in ready.text
    assert not INSIDE.search(ready.text)
    assert PASSWORD not in broken.words_of("web") + broken.words_of("worker")


def test_without_a_database_the_client_gets_an_answer_that_it_can_tell(broken: Practice) -> None:
    asked = b'{"query": "{ viewer { id } site(language: RU) { name } }"}'
    answer = ask(broken.address, "/graphql", headers={"Content-Type": "application/json"}, data=asked)
    assert answer.headers["Content-Type"].startswith("application/json")
    assert PASSWORD not in answer.text
    assert not INSIDE.search(answer.text)


def secrets_of(letter: EmailMessage) -> set[str]:
    """Letters that sign nobody in (reminders, an account's end) have links of their own kind."""
    told = {str(letter["To"])} | set(re.findall(r"#\w=(\S+)", text_of(letter)))
    return told | {code_in(letter)} if "#t=" in text_of(letter) else told


def stands_in(words: str, secret: str) -> bool:
    """Six digits may stand in a longer number by chance."""
    return bool(re.search(rf"\b{secret}\b", words)) if secret.isdigit() else secret in words


def test_the_logs_tell_nothing_of_people(visitor: Person, practice: Practice, mailbox: Mailbox) -> None:
    """Neither of this one nor of those who came before."""
    visitor.opens(f"/sign-in?next=/textbook&q={WORDS}")
    visitor.client_is_running()
    visitor.types("Электронная почта", ADDRESS)
    visitor.clicks("button", "Получить письмо")
    code = code_in(mailbox.letter_to(ADDRESS))
    visitor.types("Код из письма", code)
    visitor.is_at("/textbook")
    visitor.opens(f"/articles/{WORDS}?q={WORDS}")
    cookies = {cookie["value"] for cookie in visitor.driver.get_cookies() if len(cookie["value"]) > 12}
    assert len(cookies) >= 2
    secrets = {ADDRESS, ADDRESS.partition("@")[0], WORDS} | cookies
    secrets = secrets.union(*(secrets_of(letter) for letter in mailbox.letters))
    for log in ("web", "worker"):
        words = practice.words_of(log)
        assert "level=info" in words
        assert [secret for secret in secrets if stands_in(words, secret)] == []
        asked = [line for line in words.splitlines() if "message=request" in line]
        assert [line for line in asked if "127.0.0.1" in line or "example.org" in line] == []
