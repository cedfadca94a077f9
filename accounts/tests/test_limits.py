import pytest
from django.utils import translation

from accounts import limits
from core.errors import DomainError
from core.models import RateWindow

pytestmark = pytest.mark.django_db


def ask(address: str = "anna@example.org", network: str = "192.0.2.1") -> None:
    limits.keep_to_letters(address=address, network=network)


def test_three_letters_may_be_asked_for_and_a_fourth_must_wait() -> None:
    for _ in range(3):
        ask()
    with pytest.raises(DomainError) as caught:
        ask()
    assert caught.value.code == "TOO_MANY_TRIES"


def test_a_stranger_elsewhere_cannot_keep_the_owner_out() -> None:
    for _ in range(3):
        ask(network="203.0.113.9")
    with pytest.raises(DomainError):
        ask(network="203.0.113.9")
    ask(network="192.0.2.1")
    assert RateWindow.objects.exists()


def test_one_network_cannot_ask_for_everybody() -> None:
    for number in range(20):
        ask(address=f"person{number}@example.org")
    with pytest.raises(DomainError):
        ask(address="one-more@example.org")


def test_an_address_gets_so_many_letters_a_day_from_everywhere() -> None:
    for number in range(30):
        ask(network=f"192.0.2.{number}")
    with pytest.raises(DomainError):
        ask(network="203.0.113.9")


def test_confirmations_have_their_own_limit() -> None:
    for _ in range(30):
        limits.keep_to_confirmations(network="192.0.2.1")
    with pytest.raises(DomainError):
        limits.keep_to_confirmations(network="192.0.2.1")
    limits.keep_to_confirmations(network="192.0.2.2")


def test_neither_address_nor_network_is_kept() -> None:
    ask()
    kept = " ".join(RateWindow.objects.values_list("key", flat=True))
    assert "anna" not in kept
    assert "192.0.2" not in kept


@pytest.mark.parametrize(
    ("seconds", "russian", "english"),
    [
        (1, "1 минуту", "1 minute"),
        (61, "2 минуты", "2 minutes"),
        (600, "10 минут", "10 minutes"),
        (3601, "2 часа", "2 hours"),
        (86_400, "24 часа", "24 hours"),
    ],
)
def test_a_pause_is_told_in_words_and_never_too_short(seconds: int, russian: str, english: str) -> None:
    with translation.override("ru"):
        assert limits.in_words(seconds) == russian
    with translation.override("en"):
        assert limits.in_words(seconds) == english
