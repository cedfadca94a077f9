import re

import pytest
from django.core.mail import EmailMultiAlternatives

from accounts import letters
from accounts.models import SignInRequest, User

pytestmark = pytest.mark.django_db


def letter(language: str) -> EmailMultiAlternatives:
    asked = SignInRequest.objects.create(
        user=User.objects.create(email="anna@example.org", display_name="Анна"), language=language
    )
    return letters.sign_in_letter(asked, "012345")


def html_of(made: EmailMultiAlternatives) -> str:
    return str(made.alternatives[0][0])


@pytest.mark.parametrize(("language", "subject"), [("ru", "Ваш вход"), ("en", "Your sign-in")])
def test_the_subject_says_nothing_of_the_site(language: str, subject: str) -> None:
    assert letter(language).subject == subject


@pytest.mark.parametrize("language", ["ru", "en"])
def test_both_forms_have_the_link_the_code_and_the_time(language: str) -> None:
    made = letter(language)
    for form in (str(made.body), html_of(made)):
        assert "/sign-in/link#t=" in form
        assert "012345" in form
        assert "10 минут" in form or "10 minutes" in form
        assert "просили не вы" in form or "not you who asked" in form


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_words_are_neutral_and_calm(language: str) -> None:
    made = letter(language)
    words = f"{made.subject} {made.body} {re.sub('<[^>]+>', ' ', html_of(made))}".lower()
    telling = ("терап", "психо", "дневник", "пациент", "therap", "psych", "diary", "patient", "анна")
    assert [word for word in telling if word in words] == []
    assert "!" not in words.replace("<!doctype", "")


def test_a_russian_letter_has_no_english_words_left() -> None:
    made = letter("ru")
    words = re.sub(r"https?://\S+|127\.0\.0\.1\S*|Opora|<[^>]+>", "", f"{made.body} {html_of(made)}")
    assert re.findall(r"[A-Za-z]{3,}", words) == []


def test_the_html_loads_nothing_and_says_its_language() -> None:
    html = html_of(letter("ru"))
    assert 'lang="ru"' in html
    assert not re.search(r"<(img|link|script|style)\b|url\(", html)


def test_nobody_is_answered_and_the_machine_is_not_named() -> None:
    message = letter("ru").message()
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Message-ID"].endswith("@127.0.0.1>")
    assert message["To"] == "anna@example.org"
