"""The picture of a page for shared links: its address, and its file, which is drawn when first asked for.

The address carries a fingerprint of what the card shows. Whoever asks with another one is led to the
card of today, and nothing is drawn; of what cannot be read there is no card.
"""

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from content.cards import Card, draw, fingerprint
from project.graphql.execution import run_operation
from project.pages.head import Head, Json
from project.pages.page import Asked
from project.pages.routes import PAGES, PATHS

_FOLDER = "cards"
_NO_SLUG = "-"  # of a page that is the only one of its kind


def card_of(head: Head, site_name: str) -> Card:
    kind = head.eyebrow if head.eyebrow != head.title else ""
    url: str = (head.image or {}).get("url", "")
    photo = url.removeprefix(settings.MEDIA_URL) if url.startswith(settings.MEDIA_URL) else ""
    return Card(title=head.title, kind=kind, name=site_name, drawing=head.drawing, photo=photo)


def card_address(head: Head, asked: Asked, site_name: str) -> str:
    slug = asked.params.get("slug", _NO_SLUG)
    return f"/{_FOLDER}/{asked.route}/{asked.language}/{slug}-{fingerprint(card_of(head, site_name))}.png"


@require_safe
def card_file(request: HttpRequest, route: str, language: str, slug: str, mark: str) -> HttpResponse:
    asked = Asked(route, language, {"slug": slug} if ":slug" in PATHS.get(route, "") else {}, {})
    head, site_name = _read(request, asked)
    current = card_address(head, asked, site_name)
    if request.path != current:
        return HttpResponseRedirect(current, headers={"Cache-Control": "no-cache"})
    folder = f"{_FOLDER}/{route}/{language}/{slug}"
    file = _stored(folder, f"{mark}.png") or _drawn(folder, f"{mark}.png", card_of(head, site_name))
    request.META["HTTP_ACCEPT_ENCODING"] = "identity"  # compressed already
    return HttpResponse(
        file,
        content_type="image/png",
        headers={
            "Cache-Control": "public, max-age=31536000, immutable",
            "Cross-Origin-Resource-Policy": "cross-origin",  # messengers on the web show it from here
        },
    )


def _read(request: HttpRequest, asked: Asked) -> tuple[Head, str]:
    """The page's own head, as its readers get it. Raises Http404 for what nobody can find."""
    shown = PAGES.get(asked.route)
    if shown is None or shown.personal:
        raise Http404
    site: Json = run_operation(request, "Frame", {"language": asked.wire_language})["site"]
    data = run_operation(request, shown.operation, shown.variables(asked)) if shown.operation else {}
    if shown.subject and data[shown.subject] is None:
        raise Http404
    whole = {**data, "site": {**site, **data.get("site", {})}, "viewer": None}
    head = shown.head(asked, whole)
    if not head.indexed:
        raise Http404
    return head, site["name"]


def _stored(folder: str, name: str) -> bytes | None:
    try:
        with default_storage.open(f"{folder}/{name}") as file:
            content: bytes = file.read()
    except FileNotFoundError:
        return None
    return content


def _drawn(folder: str, name: str, card: Card) -> bytes:
    """Kept for the next; what was drawn of this page before is not needed any more."""
    content = draw(card)
    for old in _names_in(folder):
        default_storage.delete(f"{folder}/{old}")
    default_storage.save(f"{folder}/{name}", ContentFile(content))
    return content


def _names_in(folder: str) -> list[str]:
    try:
        names: list[str] = default_storage.listdir(folder)[1]
    except FileNotFoundError:
        return []
    return names
