import json

import pytest
from allauth.account.models import EmailAddress
from django.contrib.admin.models import CHANGE, LogEntry

from accounts import personal_data
from accounts.models import SignInRequest, User
from accounts.tests.conftest import Receive
from accounts.tests.steps import who
from core.testing.cast import Actor

pytestmark = pytest.mark.django_db


def test_the_export_has_what_is_known_of_the_person(alice: Actor, bob: Actor, receive: Receive) -> None:
    receive(alice, "alice@example.org")
    receive(bob, "bob@example.org")
    EmailAddress.objects.create(user=alice.user, email="second@example.org")
    told = personal_data.export_for(User.objects.get(pk=alice.user.pk))
    assert json.loads(json.dumps(told)) == told
    assert (told["email"], told["display_name"], told["time_zone"]) == (
        "alice@example.org",
        "Alice",
        "Europe/Moscow",
    )
    assert told["other_addresses"] == ["second@example.org"]
    assert [asked["used"] for asked in told["sign_in_requests"]] == [False]
    assert "bob" not in json.dumps(told)


def test_the_export_has_every_field_of_the_account_that_is_no_key() -> None:
    """A new field must be exported too, or be named here with its reason."""
    rights_and_keys = {
        "id",
        "password",
        "is_superuser",
        "is_staff",
        "is_active",
        "groups",
        "user_permissions",
    }
    fields = {field.name for field in [*User._meta.fields, *User._meta.many_to_many]}
    told = personal_data.export_for(User.objects.create(email="anna@example.org"))
    assert fields - rights_and_keys == set(told) - {"other_addresses", "sign_in_requests", "deletion_due_at"}


def test_erasing_leaves_nothing_of_the_person_and_all_of_others(
    alice: Actor, bob: Actor, receive: Receive
) -> None:
    receive(alice, "alice@example.org")
    personal_data.erase_for(User.objects.get(pk=alice.user.pk))
    assert User.objects.get().email == "bob@example.org"
    assert not SignInRequest.objects.exists()
    assert who(alice) is None
    assert who(bob) == "bob@example.org"


def test_the_log_of_the_desk_keeps_no_name(alice: Actor, editor: Actor) -> None:
    user = User.objects.filter(pk=alice.user.pk)
    LogEntry.objects.log_actions(editor.user.pk, user, CHANGE, single_object=True)
    assert LogEntry.objects.get().object_repr == "Alice"
    personal_data.erase_for(alice.user)
    kept = LogEntry.objects.get()
    assert (kept.user, "Alice" in kept.object_repr) == (editor.user, False)
