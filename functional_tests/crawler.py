"""A crawler without JavaScript: asks for an address, reads what an engine would, goes on by its links."""

import json
import re
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit


class _Kept(urllib.request.HTTPRedirectHandler):
    """Redirects are answers too."""

    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        return None


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


def ask(address: str) -> Answer:
    opener = urllib.request.build_opener(_Kept)
    request = urllib.request.Request(address, headers={"User-Agent": "Story"})
    try:
        with opener.open(request, timeout=30) as response:
            return Answer(response.status, dict(response.headers), response.read())
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, dict(error.headers), error.read())


@dataclass
class Page(HTMLParser):
    """What a page says without running anything."""

    address: str
    html: str
    title: str = ""
    headings: list[str] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    canonical: str = ""
    links: list[str] = field(default_factory=list)
    feeds: list[str] = field(default_factory=list)
    structured: list[Any] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._inside = ""
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in {"title", "h1", "script", "style"}:
            self._inside = f"{tag} {given.get('type', '')}".strip()
        if tag == "h1":
            self.headings.append("")
        elif tag == "meta":
            self.meta[given.get("name") or given.get("property", "")] = given.get("content", "")
        elif tag == "a" and "href" in given:
            self.links.append(urldefrag(urljoin(self.address, given["href"])).url)
        elif tag == "link" and given.get("rel") == "canonical":
            self.canonical = given["href"]
        elif tag == "link" and given.get("rel") == "alternate" and given.get("type"):
            self.feeds.append(urljoin(self.address, given["href"]))

    def handle_endtag(self, tag: str) -> None:
        if self._inside.startswith(tag):
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "title":
            self.title += data
        elif self._inside == "h1":
            self.headings[-1] += data
        elif self._inside == "script application/ld+json":
            self.structured.append(json.loads(data))
        if not self._inside.startswith(("script", "style", "title")):
            self.words += data.split()

    @property
    def is_for_engines(self) -> bool:
        return "noindex" not in self.meta.get("robots", "")


class Crawl:
    """From the home page through every link that robots.txt leaves open."""

    def __init__(self, site: str) -> None:
        self.site = site
        self.closed = re.findall(r"^Disallow: (\S+)$", ask(f"{site}/robots.txt").text, re.M)
        self.answers: dict[str, Answer] = {}
        self.pages: dict[str, Page] = {}
        self.came_from: dict[str, str] = {}

    def walk(self) -> None:
        waiting = [f"{self.site}/"]
        while waiting:
            address = waiting.pop()
            if address in self.answers:
                continue
            answer = self.answers[address] = ask(address)
            for link in self._leads(address, answer):
                self.came_from.setdefault(link, address)
                waiting.append(link)

    def _leads(self, address: str, answer: Answer) -> list[str]:
        if answer.status in {301, 302}:
            found = [urljoin(address, answer.headers["Location"])]
        elif answer.headers.get("Content-Type", "").startswith("text/html"):
            page = self.pages[address] = Page(address, answer.text)
            found = [*page.links, *page.feeds]
        else:
            found = []
        return [link for link in found if self._may(link)]

    def _may(self, link: str) -> bool:
        own = urlsplit(link).scheme in {"http", "https"} and link.startswith(self.site)
        path = urlsplit(link).path
        return own and not any(path.startswith(start) for start in self.closed)
