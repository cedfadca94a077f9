"""Reading on a train: what one chose to keep on the device, and what is never kept there."""

from functional_tests.line import Line
from functional_tests.mailbox import Mailbox, link_in
from functional_tests.person import Person

SECTION, TITLE = "/textbook/one-loop", "Мысли, чувства, тело: одна петля"
ARTICLE = "/articles/why-we-postpone"
CHOICE, SETTINGS = "Хранить прочитанное на этом устройстве", "Размер текста и тема"
KEPT = """
const [wanted, done] = arguments
const isKept = () => caches.match(wanted, {cacheName: 'kept-texts'})
const look = async () => (await isKept()) ? done(true) : setTimeout(look, 50)
look()
"""
ALL_THAT_IS_KEPT = """
const done = arguments[0]
const read = async () => {
  const found = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys())
      found.push([new URL(request.url).pathname, await (await cache.match(request)).text()])
  }
  done(found)
}
read()
"""


def opens_settings(reader: Person) -> None:
    reader.client_is_running()
    reader.clicks("button", SETTINGS)


def turns(reader: Person) -> None:
    """The choice, on or off."""
    reader.clicks("checkbox", CHOICE)


def chooses_to_keep(reader: Person, path: str) -> None:
    reader.opens(path)
    opens_settings(reader)
    turns(reader)
    reader.reads("Сохранён 1 текст")


def is_kept(reader: Person, path: str) -> None:
    assert reader.driver.execute_async_script(KEPT, path)


def shelves(reader: Person) -> list[list[str]]:
    """Path and text of everything in the browser's caches."""
    found: list[list[str]] = reader.driver.execute_async_script(ALL_THAT_IS_KEPT)
    return found


def test_unasked_no_text_stays_on_the_device(traveller: Person, line: Line) -> None:
    traveller.opens(SECTION)
    opens_settings(traveller)
    assert not traveller.sees("checkbox", CHOICE).is_selected()
    assert [path for path, _text in shelves(traveller) if path.startswith("/textbook")] == []
    line.cut()
    traveller.opens(SECTION)
    assert traveller.page_heading() == "Вы без связи"


def test_what_was_read_opens_without_a_network(traveller: Person, line: Line) -> None:
    chooses_to_keep(traveller, SECTION)
    traveller.opens(ARTICLE)
    traveller.client_is_running()
    is_kept(traveller, ARTICLE)

    line.cut()
    traveller.opens(SECTION)
    assert traveller.page_heading() == TITLE
    traveller.reads("Сохранённая копия от")
    traveller.client_is_running()
    assert len(traveller.page_text()) > 3000

    traveller.opens("/textbook")
    assert traveller.page_heading() == "Вы без связи"
    traveller.sees("heading", "Сохранено на этом устройстве")
    traveller.clicks("link", TITLE)
    traveller.is_at(SECTION)
    traveller.reads("Сохранённая копия от")

    line.mend()
    traveller.clicks("link", "Обновить")
    traveller.until(lambda: "Сохранённая копия" not in traveller.page_text(), "still the kept copy")
    assert traveller.page_heading() == TITLE


def test_a_page_in_sight_leads_to_a_kept_text_when_the_network_goes(traveller: Person, line: Line) -> None:
    chooses_to_keep(traveller, SECTION)
    traveller.opens("/textbook")
    traveller.client_is_running()
    line.cut()
    traveller.clicks("link", TITLE)
    traveller.until(lambda: traveller.page_heading() == TITLE, "the kept text did not open")
    traveller.is_at(SECTION)
    traveller.reads("Сохранённая копия от")


def test_who_changes_their_mind_leaves_nothing_behind(traveller: Person) -> None:
    chooses_to_keep(traveller, SECTION)
    traveller.clicks("button", "Удалить сохранённое")
    traveller.reads("Сохранено 0 текстов")
    assert [path for path, _text in shelves(traveller) if path == SECTION] == []
    turns(traveller)
    traveller.until(
        lambda: not traveller.driver.execute_async_script("caches.has('kept-texts').then(arguments[0])"),
        "the shelf is still there",
    )


def signs_in(reader: Person, mailbox: Mailbox, address: str) -> None:
    before = len(mailbox.letters)
    reader.opens("/sign-in")
    reader.client_is_running()
    reader.types("Электронная почта", address)
    reader.clicks("button", "Получить письмо")
    link = link_in(mailbox.letter_to(address, after=before))
    reader.opens("/help")  # a link that differs after # alone would not load a page
    reader.driver.get(reader.site + "/" + link.split("/", 3)[3])
    reader.clicks("button", "Войти как")
    reader.sees("link", "Кабинет")
    reader.opens("/account")
    reader.reads(address)


def test_nothing_of_a_person_is_ever_kept(traveller: Person, mailbox: Mailbox) -> None:
    canary = "canary-of-the-shelves@example.org"
    chooses_to_keep(traveller, ARTICLE)
    signs_in(traveller, mailbox, canary)
    for path in ("/", "/account", ARTICLE, SECTION):
        traveller.opens(path)
        traveller.client_is_running()
    is_kept(traveller, SECTION)

    found = shelves(traveller)
    assert [path for path, text in found if "canary" in text] == []
    private = ("/graphql", "/account", "/sign-in", "/admin")
    assert [path for path, _text in found if path.startswith(private)] == []
    # As a visitor gets them: with the way in, not with the account.
    assert all('href="/sign-in"' in text for path, text in found if path in {SECTION, ARTICLE})

    traveller.opens("/account")
    traveller.client_is_running()
    traveller.clicks("button", "Выйти")
    traveller.reads("Вы вышли")
    assert [path for path, _text in shelves(traveller) if path in {SECTION, ARTICLE}] == []
