"""A schema for the tests of the edge: small, and able to misbehave."""

from enum import Enum
from typing import Any

import graphene
from django.db import connection

from core.errors import DomainError, Refused
from core.errors_schema import make_error_type
from core.models import RateWindow
from core.mutations import ActionMutation
from core.permissions import anyone, signed_in
from core.ratelimit import hit

SECRETS = ("hunter2", "alice@example.org", "select * from diary")
calls: list[str] = []


class Codes(Enum):
    TOO_SHORT = "TOO_SHORT"


class Mood(graphene.Enum):
    CALM = "calm"


class Thing(graphene.ObjectType):
    """Something with things inside."""

    id = graphene.ID(required=True, description="Its id.")
    child = graphene.Field(lambda: Thing, description="Another thing.")
    number = graphene.Int(description="Not really a number.")

    def resolve_child(self, info: Any) -> "Thing":
        return Thing(id="1", number="hunter2")


class Query(graphene.ObjectType):
    """All that can be read."""

    site = graphene.String(description="Public.", language=graphene.String())
    page = graphene.String(description="Public, fails.")
    viewer = graphene.Field(Thing, description="Private.")
    thing = graphene.Field(Thing, description="One thing.", id=graphene.ID(required=True), mood=Mood())
    things = graphene.List(
        Thing, description="A page of things.", first=graphene.Int(), mood=graphene.String()
    )
    fails = graphene.String(description="Raises with secrets in the text.")
    refuses = graphene.String(description="Raises Refused.")
    never_null = graphene.String(required=True, description="Breaks its own word.")

    def resolve_site(self, info: Any, language: str = "") -> str:
        calls.append("site")
        return f"Opora {len(calls)}"

    def resolve_page(self, info: Any) -> str:
        calls.append("page")
        raise ValueError(" ".join(SECRETS))

    def resolve_viewer(self, info: Any) -> Thing:
        return Thing(id="1")

    def resolve_thing(self, info: Any, id: str, mood: Any = None) -> Thing:
        return Thing(id=id, number="hunter2")

    def resolve_things(self, info: Any, first: int = 1, mood: str = "") -> list[Thing]:
        return [Thing(id=str(number)) for number in range(first)]

    def resolve_fails(self, info: Any) -> str:
        raise ValueError(" ".join(SECRETS))

    def resolve_refuses(self, info: Any) -> str:
        raise Refused("FORBIDDEN", "This is not for you.")

    def resolve_never_null(self, info: Any) -> None:
        return None


class WindowOpen(ActionMutation):
    class Meta:
        description = "Writes a row, then does what it is told."
        permission = anyone
        error_type = make_error_type("Small", Codes)

    class Input:
        then = graphene.String(required=True, description="What happens after the row is written.")

    in_transaction = graphene.Boolean(description="Whether it ran in a transaction.")
    broken = graphene.String(description="Raises when it is resolved.")

    def resolve_broken(self, info: Any) -> str:
        raise ValueError(" ".join(SECRETS))

    @classmethod
    def act(cls, info: Any, *, then: str) -> "WindowOpen":
        hit("small", then, limit=1, seconds=60)
        if then == "mend":
            raise DomainError("TOO_SHORT", "Слишком коротко.", ["then"])
        if then == "refuse":
            raise Refused("RATE_LIMITED", "Подождите немного.")
        if then == "fail":
            raise RuntimeError(" ".join(SECRETS))
        return cls(in_transaction=connection.in_atomic_block)


class WindowShut(ActionMutation):
    class Meta:
        description = "For people who are signed in."
        permission = signed_in
        error_type = WindowOpen.errors.of_type.of_type

    done = graphene.Boolean(description="Always true.")

    @classmethod
    def act(cls, info: Any) -> "WindowShut":
        return cls(done=True)


class Mutation(graphene.ObjectType):
    """All that can be done."""

    window_open = WindowOpen.Field(required=True)
    window_shut = WindowShut.Field(required=True)


schema = graphene.Schema(query=Query, mutation=Mutation)


def rows() -> int:
    return RateWindow.objects.count()
