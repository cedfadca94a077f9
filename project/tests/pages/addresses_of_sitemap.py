"""Every address of the sitemap, as an engine would find them."""

from xml.etree import ElementTree

from django.test import Client

from project.tests.streams import body

_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
HOST = "http://127.0.0.1:8000"


def _locs(client: Client, path: str) -> list[str]:
    root = ElementTree.fromstring(body(client.get(path)))
    return [(place.text or "").removeprefix(HOST) for place in root.iter(_LOC)]


def every_address(client: Client) -> list[str]:
    return [path or "/" for child in _locs(client, "/sitemap.xml") for path in _locs(client, child)]
