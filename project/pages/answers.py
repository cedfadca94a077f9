"""Answers to the client's queries for one page, each kept under the key by which the client looks for it."""

import orjson
from django.http import HttpRequest

from project.graphql.execution import run_operation
from project.pages.page import Asked, Json

FRAME = "Frame"
VIEWER = "ViewerFrame"


class Answers:
    is_preview = False

    def __init__(self, request: HttpRequest, asked: Asked) -> None:
        self.request = request
        self.by_key: dict[str, Json] = {}
        self.site = self.ask(FRAME, {"language": asked.wire_language})["site"]
        self.viewer = self.ask(VIEWER, {})["viewer"]

    def ask(self, operation: str, variables: Json) -> Json:
        data = self.run(operation, variables)
        self.by_key[key_of(operation, variables)] = data
        return data

    def run(self, operation: str, variables: Json) -> Json:
        return run_operation(self.request, operation, variables)


def key_of(operation: str, variables: Json) -> str:
    """`Name:{"a":1}` with sorted keys and no spaces, as frontend/src/graphql/lazy.ts writes it."""
    given = {name: value for name, value in variables.items() if value is not None}
    return f"{operation}:{orjson.dumps(given, option=orjson.OPT_SORT_KEYS).decode()}"
