"""Who plays in the tests. Each person is a test client that is signed in, with the account as `.user`.

alice owns what is private, bob is the stranger to it, editor and therapist are staff, visitor is signed out.
`graphql(alice, "{ viewer { id } }")` posts to the endpoint as the client would and returns its answer.
"""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser, Group
from django.test import Client
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

Answer = dict[str, Any]


class Actor(Client):
    """A browser in somebody's hands. `user` is of accounts.User, which core may not name."""

    user: Any

    def __init__(self, user: Any = None, **defaults: Any) -> None:
        super().__init__(**defaults)
        self.user = user or AnonymousUser()
        if user:
            self.force_login(user)


def graphql(
    client: Client, query: str, variables: dict[str, Any] | None = None, *, language: str = "en", **extra: Any
) -> Answer:
    """The answer: `data` and, if something failed as a whole, `errors`. Its words are English unless told."""
    response = client.post(
        "/graphql",
        {"query": query, "variables": variables or {}},
        content_type="application/json",
        headers={"Opora-Language": language},
        **extra,
    )
    answer: Answer = response.json()
    return answer


def person(name: str, *, group: str = "") -> Actor:
    """A confirmed account `<name>@example.org`, signed in."""
    user = get_user_model().objects.create(
        email=f"{name}@example.org",
        display_name=name.capitalize(),
        is_staff=bool(group),
        email_confirmed_at=timezone.now(),
    )
    if group:
        user.groups.add(Group.objects.get_or_create(name=group)[0])
    return Actor(user)


@pytest.fixture
def alice(db: None) -> Actor:
    """A patient, owner of what is private."""
    return person("alice")


@pytest.fixture
def bob(db: None) -> Actor:
    """A patient, stranger to what is alice's."""
    return person("bob")


@pytest.fixture
def editor(db: None) -> Actor:
    """Staff, in the group Editors. Its permissions are given by the tests that need them."""
    return person("editor", group="Editors")


@pytest.fixture
def therapist(db: None) -> Actor:
    """Staff, in the group Therapists."""
    return person("therapist", group="Therapists")


@pytest.fixture
def visitor(db: None) -> Actor:
    """A browser in which nobody is signed in."""
    return Actor()


@pytest.fixture
def run_tasks(db: None) -> Callable[[], int]:
    """Does what the worker would do now, in this process; returns how many tasks ran."""

    def run() -> int:
        worker = Worker(
            queue_names=["default"],
            interval=0,
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id="tests",
            excluded_queue_names=[],
        )
        done = 0
        while task := DBTaskResult.objects.ready().first():
            task.claim(worker.worker_id)
            worker.run_task(task)
            done += 1
        return done

    return run
