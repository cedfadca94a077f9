from typing import Any

import pytest
from django.contrib.auth.models import Permission

from accounts.models import User
from accounts.tests.steps import who
from core.testing.cast import Actor

pytestmark = pytest.mark.django_db

PEOPLE = "/admin/accounts/user/"


@pytest.fixture
def chief(editor: Actor) -> Actor:
    """Staff that may edit everything."""
    User.objects.filter(pk=editor.user.pk).update(is_superuser=True)
    return editor


@pytest.fixture
def clerk(therapist: Actor) -> Actor:
    """Staff that may edit people, but is no superuser."""
    therapist.user.user_permissions.add(*Permission.objects.filter(content_type__app_label="accounts"))
    return therapist


def form(user: User, **changed: Any) -> dict[str, Any]:
    kept = {"email": user.email or "", "display_name": user.display_name, "language": "ru"}
    return {**kept, "time_zone": user.time_zone, "is_active": "on", **changed}


def change(actor: Actor, user: User, **changed: Any) -> int:
    return actor.post(f"{PEOPLE}{user.pk}/change/", form(user, **changed)).status_code


def test_people_are_found_by_their_address(chief: Actor, alice: Actor, bob: Actor) -> None:
    page = chief.get(PEOPLE, {"q": "alice@ex"}).content.decode()
    assert "alice@example.org" in page
    assert "bob@example.org" not in page


def test_the_page_of_a_person_has_no_password_and_no_requests(chief: Actor, alice: Actor) -> None:
    page = chief.get(f"{PEOPLE}{alice.user.pk}/change/").content.decode()
    assert 'name="password"' not in page
    assert alice.user.password not in page
    assert chief.get("/admin/accounts/signinrequest/").status_code == 404


def test_dates_are_read_only(chief: Actor, alice: Actor) -> None:
    page = chief.get(f"{PEOPLE}{alice.user.pk}/change/").content.decode()
    assert 'name="date_joined' not in page
    assert 'name="email_confirmed_at' not in page


def test_a_person_can_be_added_without_a_password(chief: Actor) -> None:
    data = form(User(email=" New@Example.org ", display_name="New"))
    assert chief.post(f"{PEOPLE}add/", data).status_code == 302
    assert not User.objects.get(email="new@example.org").has_usable_password()


def test_the_same_address_twice_is_said_at_the_form(chief: Actor, alice: Actor) -> None:
    response = chief.post(f"{PEOPLE}add/", form(User(email="ALICE@example.org")))
    assert response.status_code == 200
    assert response.context["adminform"].form.errors["email"]


def test_a_new_address_ends_the_persons_sessions(chief: Actor, alice: Actor) -> None:
    assert change(chief, alice.user, email="else@example.org") == 302
    assert who(alice) is None


def test_another_change_does_not(chief: Actor, alice: Actor) -> None:
    assert change(chief, alice.user, display_name="Alisa") == 302
    assert who(alice) == "alice@example.org"


def test_closing_an_account_signs_it_out(chief: Actor, alice: Actor) -> None:
    assert change(chief, alice.user, is_active="") == 302
    assert who(alice) is None


def test_who_may_edit_people_cannot_make_a_superuser(clerk: Actor, alice: Actor) -> None:
    change(clerk, alice.user, is_staff="on", is_superuser="on", display_name="Alisa")
    kept = User.objects.get(pk=alice.user.pk)
    assert (kept.display_name, kept.is_staff, kept.is_superuser) == ("Alisa", False, False)


def test_who_may_edit_people_cannot_take_over_staff(clerk: Actor, editor: Actor) -> None:
    assert change(clerk, editor.user, email="mine@example.org") == 403
    assert clerk.post(f"{PEOPLE}{editor.user.pk}/delete/", {"post": "yes"}).status_code == 403
    assert User.objects.filter(email="editor@example.org").exists()


def test_who_may_edit_people_cannot_reach_a_superuser_without_the_desk(clerk: Actor, alice: Actor) -> None:
    User.objects.filter(pk=alice.user.pk).update(is_superuser=True)
    alice.user.refresh_from_db()
    assert change(clerk, alice.user, email="mine@example.org") == 403


def test_a_person_is_deleted_with_all_that_the_rooms_keep(clerk: Actor, alice: Actor, bob: Actor) -> None:
    page = clerk.get(f"{PEOPLE}{alice.user.pk}/delete/").content.decode()
    assert "Alice" in page
    assert clerk.post(f"{PEOPLE}{alice.user.pk}/delete/", {"post": "yes"}).status_code == 302
    chosen = {"action": "delete_selected", "_selected_action": [str(bob.user.pk)], "post": "yes"}
    assert clerk.post(PEOPLE, chosen).status_code == 302
    assert list(User.objects.all()) == [clerk.user]


def test_of_many_who_are_deleted_none_may_be_staff(clerk: Actor, alice: Actor, editor: Actor) -> None:
    keys = [str(alice.user.pk), str(editor.user.pk)]
    answer = clerk.post(PEOPLE, {"action": "delete_selected", "_selected_action": keys, "post": "yes"})
    assert answer.status_code == 403
    assert User.objects.count() == 3


def test_staff_without_the_right_do_not_see_people(editor: Actor, alice: Actor) -> None:
    assert editor.get(PEOPLE).status_code == 403


def test_a_patient_does_not_see_people(alice: Actor) -> None:
    assert alice.get(PEOPLE)["Location"].startswith("/admin/login/?next=")
