"""The letters that were printed, at /dev/mail/. project/urls.py includes this in development only."""

import email
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from csp.decorators import csp_update
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

MOST = 50


@require_safe
def letters(request: HttpRequest) -> HttpResponse:
    """The newest first."""
    newest = sorted(Path(settings.PRINTED_MAIL_DIR).glob("*.eml"), reverse=True)[:MOST]
    found = [{"name": file.stem, "letter": _read(file)} for file in newest]
    return render(request, "accounts/dev_mail/letters.html", {"letters": found})


@require_safe
def letter(request: HttpRequest, name: str) -> HttpResponse:
    """The plain text of one, with its links to press."""
    found = _found(name)
    words = {"name": name, "letter": found, "text": _part(found, "plain")}
    return render(request, "accounts/dev_mail/letter.html", words)


@csp_update({"style-src": ["'unsafe-inline'"]})  # type: ignore[arg-type]
@require_safe
def letter_html(request: HttpRequest, name: str) -> HttpResponse:
    """The HTML of one as a mail program shows it: letters carry their style inside."""
    return HttpResponse(_part(_found(name), "html"))


def _found(name: str) -> EmailMessage:
    file = Path(settings.PRINTED_MAIL_DIR) / f"{name}.eml"
    if not file.is_file():
        raise Http404
    return _read(file)


def _read(file: Path) -> EmailMessage:
    return email.message_from_bytes(file.read_bytes(), policy=default)


def _part(letter: EmailMessage, kind: str) -> str:
    part = letter.get_body((kind,))
    return str(part.get_content()) if part else ""


urlpatterns = [
    path("", letters, name="dev-mail"),
    path("<slug:name>/", letter, name="dev-mail-letter"),
    path("<slug:name>/html", letter_html, name="dev-mail-html"),
]
