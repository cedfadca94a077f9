"""Looks at the links to other sites, a few at a time."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from urllib.parse import urlsplit

from django.db.models import Q
from django.utils import timezone, translation

from content import outside
from content.models import ExternalLink

AGAIN_AFTER = timedelta(hours=20)  # a daily run may begin a little earlier than yesterday's
HOSTS_AT_ONCE = 4  # one host is asked one thing after the other
Look = Callable[[str], outside.Answer]


def due_links(*, all_of_them: bool = False) -> list[ExternalLink]:
    """Those not looked at today."""
    before = timezone.now() - AGAIN_AFTER
    links = ExternalLink.objects.all()
    return list(links if all_of_them else links.filter(Q(checked_at=None) | Q(checked_at__lt=before)))


def check_links(links: list[ExternalLink], *, look: Look = outside.look) -> Iterator[ExternalLink]:
    """Each link when its answer is written."""
    by_host: dict[str, list[ExternalLink]] = defaultdict(list)
    for link in links:
        by_host[urlsplit(link.url).netloc.lower()].append(link)
    language = translation.get_language()

    def ask(link: ExternalLink) -> outside.Answer:
        with translation.override(language):
            return look(link.url)

    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        # Rounds: the first link of every host, then the second ones. So a host is never asked twice at once.
        while by_host:
            together = [waiting.pop() for waiting in by_host.values()]
            by_host = {host: waiting for host, waiting in by_host.items() if waiting}
            for link, answer in zip(together, pool.map(ask, together), strict=True):
                yield write_answer(link=link, answer=answer)


def write_answer(*, link: ExternalLink, answer: outside.Answer) -> ExternalLink:
    """One good answer forgets all failures."""
    link.checked_at = timezone.now()
    link.status = answer.status
    link.problem = answer.problem[:200]
    link.failures = link.failures + 1 if answer.problem else 0
    link.failed_since = (link.failed_since or link.checked_at) if answer.problem else None
    link.save(update_fields=["checked_at", "status", "problem", "failures", "failed_since"])
    return link
