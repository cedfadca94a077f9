import pytest
from django.contrib.auth.models import Group
from django.test import Client

from accounts import actions
from accounts.models import SignInRequest, User
from accounts.tests.steps import confirm, who
from core.errors import DomainError
from core.testing.cast import Actor

pytestmark = pytest.mark.django_db


def refused(code: str) -> "pytest.RaisesExc[DomainError]":
    return pytest.raises(DomainError, check=lambda error: error.code == code)


def test_the_profile_changes_only_where_told(alice: Actor) -> None:
    actions.update_profile(by=alice.user, time_zone="Asia/Tomsk")
    kept = User.objects.get(pk=alice.user.pk)
    assert (kept.display_name, kept.language, kept.time_zone) == ("Alice", "ru", "Asia/Tomsk")


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"display_name": "a" * 81}, "NAME_TOO_LONG"),
        ({"language": "de"}, "LANGUAGE_INVALID"),
        ({"time_zone": "Europe/Atlantis"}, "TIME_ZONE_INVALID"),
        ({"time_zone": "../etc/passwd"}, "TIME_ZONE_INVALID"),
    ],
)
def test_a_wrong_profile_changes_nothing(alice: Actor, given: dict[str, str], code: str) -> None:
    with refused(code):
        actions.update_profile(by=alice.user, **given)
    assert User.objects.get(pk=alice.user.pk).display_name == "Alice"


def test_a_name_is_one_line_without_invisible_signs(alice: Actor) -> None:
    actions.update_profile(by=alice.user, display_name="  Анна\u200b\n\u202e  П. ")
    assert alice.user.display_name == "Анна П."


def test_a_new_address_ends_sessions_and_links(alice: Actor) -> None:
    link = actions.make_link(user=alice.user)
    actions.replace_email(user=User.objects.get(pk=alice.user.pk), email="New@Example.org")
    assert User.objects.get(pk=alice.user.pk).email == "new@example.org"
    assert who(alice) is None
    assert confirm(Client(), token=link.partition("#t=")[2])["errors"][0]["code"] == "LINK_INVALID"


def test_a_new_address_must_be_one(alice: Actor) -> None:
    with refused("EMAIL_INVALID"):
        actions.replace_email(user=alice.user, email="nowhere")
    assert User.objects.get().email == "alice@example.org"


def test_an_account_may_lose_its_address(alice: Actor) -> None:
    assert actions.replace_email(user=alice.user, email=None).email is None


def test_the_operators_link_works_once_in_any_browser(alice: Actor) -> None:
    token = actions.make_link(user=alice.user, next_path="/admin/").partition("#t=")[2]
    one, other = Client(), Client()
    assert confirm(one, token=token)["next"] == "/admin/"
    assert who(one) == "alice@example.org"
    assert confirm(other, token=token)["errors"][0]["code"] == "LINK_USED"


def test_a_stranger_becomes_staff() -> None:
    user = actions.make_staff(email="Ed@Example.org", display_name="Ed", group="Editors")
    assert (user.email, user.is_staff, user.is_superuser) == ("ed@example.org", True, False)
    assert user.groups.get() == Group.objects.get(name="Editors")


def test_making_staff_again_takes_nothing_away(editor: Actor) -> None:
    actions.make_staff(email="editor@example.org", display_name="", group="Therapists", superuser=True)
    user = actions.make_staff(email="editor@example.org", display_name="", group="Therapists")
    assert user.is_superuser
    assert user.display_name == "Editor"
    assert set(user.groups.values_list("name", flat=True)) == {"Editors", "Therapists"}


def test_a_wrong_address_asks_for_nothing() -> None:
    with refused("EMAIL_INVALID"):
        actions.make_staff(email="nowhere", display_name="", group="Editors")
    assert not SignInRequest.objects.exists()
    assert not User.objects.exists()
