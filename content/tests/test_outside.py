"""Asking other sites, with a real server that fails in every way."""

import time
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.utils.translation import override

from content.actions.link_checks import due_links
from content.models import ExternalLink
from content.outside import Answer, is_public, look
from content.tests.outside_site import Site, outside_site
from content.tests.samples import article

ON_THE_MOVE = "it leads on and on"


@pytest.fixture
def site(settings: Any) -> Iterator[Site]:
    settings.LINKS_MAY_LEAD_TO_LOOPBACK = True
    with outside_site() as running, override("en"):
        yield running


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/fine", 200, ""),
        ("/fine?a=я б", 200, ""),
        ("/moved", 200, ""),
        ("/only-get", 200, ""),
        ("/shy", 403, ""),
        ("/missing", 404, "not there any more"),
        ("/gone", 410, "not there any more"),
        ("/broken", 500, "has a failure"),
        ("/odd", 418, "answers 418"),
        ("/loop", 301, ON_THE_MOVE),
        ("/reset", None, "cut"),
        ("/to-router", None, "not of the public internet"),
        ("/to-metadata", None, "not of the public internet"),
        ("/to-file", None, "no address of a web page"),
    ],
)
def test_every_answer_has_its_words(site: Site, path: str, status: int | None, words: str) -> None:
    answer = look(site.address + path, seconds=2)

    assert answer.status == status
    assert bool(answer.problem) == bool(words)
    assert words in answer.problem


@pytest.mark.parametrize("path", ["/slow", "/endless"])
def test_nobody_waits_longer_than_told(site: Site, path: str) -> None:
    begun = time.monotonic()

    assert look(site.address + path, seconds=0.4) == Answer(None, "no answer in time")
    assert time.monotonic() - begun < 10  # and not for ever: the site never ends its answer


def test_a_site_learns_who_asks_and_nothing_else(site: Site, settings: Any) -> None:
    look(f"{site.address}/only-get")

    assert [method for method, _path, _headers in site.asked] == ["HEAD", "GET"]
    headers = site.asked[-1][2]
    assert settings.SITE_URL in headers["User-Agent"]
    assert set(headers) == {"Host", "User-Agent", "Accept", "Connection", "Accept-Encoding"}


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost:8000/admin/",
        "http://[::1]/",
        "http://10.0.0.1/",
        "http://172.16.5.5/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://0.0.0.0/",
        "http://224.0.0.1/",
        "http://100.64.0.1/",
        "http://2130706433/",
        "http://0x7f.1/",
    ],
)
def test_our_own_network_is_never_asked(url: str) -> None:
    with override("en"):
        assert look(url).problem == "the address is not of the public internet"


@pytest.mark.parametrize(
    "url",
    ["ftp://example.org/", "file:///etc/passwd", "http://", "https://user:secret@example.org/", "gopher://x"],
)
def test_what_is_no_web_page_is_not_asked(url: str) -> None:
    with override("en"):
        answer = look(url)

    assert answer.status is None
    assert answer.problem in {"it is no address of a web page", "it holds a name and a password"}


def test_public_addresses_are_public() -> None:
    assert is_public("93.184.216.34")
    assert is_public("2606:2800:220:1:248:1893:25c8:1946")
    assert not is_public("2002:7f00:1::")


def run(*words: str) -> str:
    told = StringIO()
    call_command("check_links", *words, stdout=told)
    return told.getvalue()


@pytest.mark.django_db
def test_after_three_failures_a_link_is_dead_and_one_good_answer_forgets(site: Site) -> None:
    article(body=f'<a href="{site.address}/missing#part">x</a><a href="{site.address}/fine">x</a>')
    for expected in (0, 0, 1):
        told = run("--all")
        assert ExternalLink.objects.dead().count() == expected
    assert "2/2" in told
    dead = ExternalLink.objects.dead().get()
    assert (dead.url, dead.status) == (f"{site.address}/missing", 404)
    assert "404" in dead.problem
    assert dead.failed_since is not None

    ExternalLink.objects.filter(pk=dead.pk).update(url=f"{site.address}/fine?again")
    article(body=f'<a href="{site.address}/fine?again">x</a>')
    run("--all")

    assert not ExternalLink.objects.dead().exists()
    assert not ExternalLink.objects.exclude(failed_since=None).filter(problem="").exists()


@pytest.mark.django_db
def test_a_dry_run_asks_nobody_and_a_second_run_of_the_day_neither(site: Site) -> None:
    article(body=f'<a href="{site.address}/fine">x</a>')
    assert f"{site.address}/fine" in run("--dry-run")
    assert site.asked == []

    run()
    asked = len(site.asked)
    run()

    assert len(site.asked) == asked > 0
    assert due_links() == []


@pytest.mark.django_db
def test_links_that_stand_nowhere_any_more_are_forgotten(site: Site) -> None:
    ExternalLink.objects.create(url=f"{site.address}/old")

    assert "Links to other sites: 0" in run()
    assert not ExternalLink.objects.exists()
