"""Asking the site for what no person looks at: files, status codes, headers."""

import urllib.error
import urllib.request
from dataclasses import dataclass
from email.message import Message


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


def ask(site: str, path: str, *, headers: dict[str, str] | None = None, data: bytes | None = None) -> Answer:
    """With `data` by POST."""
    request = urllib.request.Request(site + path, data=data, headers=headers or {})
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return Answer(answer.status, answer.headers, answer.read())
    except urllib.error.HTTPError as refused:
        with refused:
            return Answer(refused.code, refused.headers, refused.read())
