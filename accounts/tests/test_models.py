import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from accounts.models import SignInRequest, User

pytestmark = pytest.mark.django_db


def test_an_address_is_kept_in_one_form() -> None:
    assert User.objects.create_user(" Anna@Example.ORG ").email == "anna@example.org"


def test_the_database_holds_one_account_for_all_spellings() -> None:
    User.objects.create(email="anna@example.org")
    with pytest.raises(IntegrityError):
        User.objects.create(email="Anna@Example.org")


def test_many_people_may_have_no_address() -> None:
    people = [User.objects.create(email="") for _ in range(2)]
    assert [person.email for person in people] == [None, None]


def test_the_database_refuses_an_empty_address() -> None:
    person = User.objects.create()
    with pytest.raises(IntegrityError):
        User.objects.filter(pk=person.pk).update(email="")


def test_nobody_has_a_password() -> None:
    person = User.objects.create(email="anna@example.org")
    assert not person.has_usable_password()
    person.set_password("secret")
    with pytest.raises(IntegrityError):
        person.save()


def test_createsuperuser_of_django_keeps_no_password() -> None:
    person = User.objects.create_superuser("anna@example.org", password="secret")
    assert person.is_staff
    assert person.is_superuser
    assert not person.has_usable_password()


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"display_name": "Анна", "email": "anna@example.org"}, "Анна"),
        ({"email": "anna@example.org"}, "a•••@example.org"),
    ],
)
def test_a_person_is_shown_by_name_or_by_a_masked_address(fields: dict[str, str], shown: str) -> None:
    assert str(User(**fields)) == shown


def test_a_person_without_name_and_address_is_shown_too() -> None:
    person = User()
    assert str(person.pk)[:8] in str(person)


def test_the_form_of_the_desk_mends_spelling_and_says_what_is_wrong() -> None:
    person = User(email="Anna@Example.org", display_name="  Анна   П. ")
    person.full_clean()
    assert (person.email, person.display_name) == ("anna@example.org", "Анна П.")
    with pytest.raises(ValidationError):
        User(email="anna@", display_name="").full_clean()
    with pytest.raises(ValidationError):
        User(time_zone="Europe/Atlantis").full_clean()


def test_live_requests_are_neither_used_nor_old() -> None:
    person = User.objects.create(email="anna@example.org")
    live, used, old = [SignInRequest.objects.create(user=person, language="ru") for _ in range(3)]
    SignInRequest.objects.filter(pk=used.pk).update(consumed_at=used.created_at)
    SignInRequest.objects.filter(pk=old.pk).update(
        created_at="2020-01-01T00:00Z", expires_at="2020-01-01T00:10Z"
    )
    assert list(SignInRequest.objects.live()) == [live]


def test_a_request_cannot_end_before_it_began() -> None:
    person = User.objects.create(email="anna@example.org")
    asked = SignInRequest.objects.create(user=person, language="ru")
    with pytest.raises(IntegrityError):
        SignInRequest.objects.filter(pk=asked.pk).update(expires_at=asked.created_at)
