"""Two web processes, each with answers of its own: whoever is asked after a change tells the new state."""

import http.client
import json
from typing import Any

import pytest

from functional_tests.practice import Practice

SLUG = "why-we-postpone"
CHANGE = """
from content import actions
from content.models import Article
text = Article.objects.get(slug="why-we-postpone", language="ru")
text.{change}
actions.save_text(text=text)
"""
CSRF = "a" * 32
ASKED = json.dumps({"query": '{ article(slug: "why-we-postpone", language: RU) { title } }'})


def page(practice: Practice, etag: str = "") -> tuple[int, str, str]:
    """By a connection of its own, so that either process may take it: status, text, ETag."""
    connection = http.client.HTTPConnection("127.0.0.1", practice.port, timeout=30)
    connection.request("GET", f"/articles/{SLUG}", headers={"If-None-Match": etag} if etag else {})
    response = connection.getresponse()
    text = response.read().decode()
    connection.close()
    return response.status, text, response.headers.get("ETag", "")


def title(practice: Practice) -> Any:
    connection = http.client.HTTPConnection("127.0.0.1", practice.port, timeout=30)
    headers = {"Content-Type": "application/json", "X-CSRFToken": CSRF, "Cookie": f"csrftoken={CSRF}"}
    connection.request("POST", "/graphql", ASKED, headers)
    answer = json.loads(connection.getresponse().read())
    connection.close()
    return (answer["data"]["article"] or {}).get("title")


def change(practice: Practice, what: str) -> None:
    practice.manage("shell", "-v", "0", "-c", CHANGE.format(change=what))


@pytest.fixture
def old_title(practice: Practice) -> Any:
    before = title(practice)
    yield before
    change(practice, f"title, text.status = {before!r}, 'published'")


def test_every_process_tells_a_change_at_once(practice: Practice, old_title: str) -> None:
    had = {page(practice)[2] for _ in range(20)}
    assert {title(practice) for _ in range(20)} == {old_title}
    (etag,) = had  # one name of the page in all processes
    assert {page(practice, etag)[0] for _ in range(20)} == {304}

    change(practice, "title = 'Другое название'")
    assert {title(practice) for _ in range(20)} == {"Другое название"}
    shown = [page(practice, etag) for _ in range(20)]
    assert all(status == 200 and "Другое название" in text for status, text, _etag in shown)

    change(practice, "status = 'draft'")
    assert {title(practice) for _ in range(20)}.isdisjoint({"Другое название", old_title})
    assert not any("Другое название" in page(practice, etag)[1] for _ in range(20))
