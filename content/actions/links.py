"""What is known about the addresses of other sites that stand in our texts."""

from content.kinds import TEXTS
from content.links import external_in
from content.models import ExternalLink, Status, Text

LONGEST = 500  # characters of an address that can be kept


def keep_external_links(*, text: Text) -> None:
    """A published text's links are looked at from now on. At most one query."""
    if text.status != Status.PUBLISHED:
        return
    links = [ExternalLink(url=url) for url in external_in(text.body) if len(url) <= LONGEST]
    if links:
        ExternalLink.objects.bulk_create(links, ignore_conflicts=True)


def collect_external_links() -> int:
    """All links of published texts, and no other, are kept; returns how many there are."""
    found: dict[str, None] = {}
    for kind in TEXTS:
        bodies = kind._default_manager.filter(status=Status.PUBLISHED, body__contains="://")
        for body in bodies.values_list("body", flat=True):
            found |= dict.fromkeys(url for url in external_in(body) if len(url) <= LONGEST)
    ExternalLink.objects.exclude(url__in=list(found)).delete()
    ExternalLink.objects.bulk_create([ExternalLink(url=url) for url in found], ignore_conflicts=True)
    return len(found)
