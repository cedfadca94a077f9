"""People who keep a diary."""

from selenium.webdriver.common.keys import Keys

from functional_tests.person import Person
from functional_tests.practice import Practice

STEP_OF_A_LEVEL = 5


def comes_to_diary(person: Person, practice: Practice, address: str, *, at: str = "/diary") -> None:
    """Somebody who has been here before, by the operator's link, on whatever line the browser is.

    Letters are few. Who went on to another page at once would stop the request that signs in.
    """
    practice.manage(
        "shell", "-c", f"from accounts.models import User; User.objects.get_or_create(email='{address}')"
    )
    link = practice.manage("sign_in_link", address, "--next", at, "--yes").split()[-1]
    person.opens("/help")  # a link that differs after # alone would not load a page
    person.opens(link.replace(practice.address, person.site))
    person.client_is_running()
    person.clicks("button", "Войти как")
    person.until(lambda: "/sign-in" not in person.path(), "still at the door")


def sets_level(person: Person, name: str, value: int) -> None:
    """Moves a slider of 0 to 100 by the keyboard."""
    slider = person.sees("slider", name)
    slider.send_keys(Keys.HOME)
    for _step in range(value // STEP_OF_A_LEVEL):
        slider.send_keys(Keys.ARROW_RIGHT)
