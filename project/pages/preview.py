"""`?preview=`: a page with a text that readers cannot see yet, for the staff who write such texts.

To anybody else the address answers as if that were not there.
"""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from content import previews
from content.permissions import can_write
from content.previews import Preview
from project.graphql.execution import run_operation
from project.graphql.public_answers import is_visitor
from project.pages.answers import VIEWER, Answers
from project.pages.page import Asked, Json, Page

NAME = "preview"


def wanted(request: HttpRequest, asked: Asked, page: Page) -> Preview | None:
    name = asked.query.get(NAME)
    if not name or page.kind is None or is_visitor(request) or not can_write(request.user, page.kind):
        return None
    found = previews.find(page.kind, name, person=request.user)
    here = (asked.params["slug"], asked.language)
    return found if found and (found.text.slug, found.text.language) == here else None


class PreviewAnswers(Answers):
    """As a visitor gets them, made anew and kept by nobody."""

    is_preview = True

    def __init__(self, request: HttpRequest, asked: Asked, subject: str | None, planned: datetime | None):
        self._subject = subject or ""
        self._planned = planned
        super().__init__(request, asked)

    def run(self, operation: str, variables: Json) -> Json:
        if operation == VIEWER:
            return {"viewer": None}
        data = run_operation(self.request, operation, variables, kept_aside=False)
        self._plan(data.get(self._subject))
        return data

    def _plan(self, text: Json | None) -> None:
        """The day that readers will see: while the page is made the text passes for published already."""
        if text and "publishedOn" in text and self._planned and self._planned > timezone.now():
            text["publishedOn"] = timezone.localdate(self._planned).isoformat()


def close(response: HttpResponse) -> HttpResponse:
    """Kept by nobody, found by nobody, framed by the desk alone."""
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["X-Frame-Options"] = "SAMEORIGIN"
    response._csp_replace = {"frame-ancestors": ["'self'"]}  # type: ignore[attr-defined]
    return response
