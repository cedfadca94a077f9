"""Asks another site whether a page is there. Never asks a machine of our own network, and tells no cookie.

The host is looked up first and the connection goes to the very address that was judged, so a name that
answers differently a moment later (DNS rebinding) leads nowhere else.
"""

import http.client
import ipaddress
import socket
import ssl
from functools import lru_cache
from threading import Timer
from typing import NamedTuple
from urllib.parse import SplitResult, urljoin, urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

CONNECT_SECONDS = 5.0
WHOLE_SECONDS = 15.0
MOST_REDIRECTS = 5
_REDIRECTS = {301, 302, 303, 307, 308}
# Sites that do not know HEAD say so in many ways, and some answer it wrongly.
_WORKS = range(200, 400)
# The page is there, but not for a stranger's program: no sign that a reader finds nothing.
_SHY = {401, 403, 405, 406, 429, 999}


class Answer(NamedTuple):
    """`problem` in words, empty when the page is there. `status` of the last answer, if there was one."""

    status: int | None
    problem: str


class _Refused(Exception):
    """An address that must not be asked; the words are for the editor."""


def is_public(address: str) -> bool:
    """An IP address anybody on the internet may talk to. Tests have their own server on loopback."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if ip.is_loopback:
        return bool(getattr(settings, "LINKS_MAY_LEAD_TO_LOOPBACK", False))
    mapped = getattr(ip, "ipv4_mapped", None) or getattr(ip, "sixtofour", None)
    return ip.is_global and not ip.is_multicast and (mapped is None or is_public(str(mapped)))


def look(url: str, *, seconds: float = WHOLE_SECONDS) -> Answer:
    """HEAD, and GET where HEAD fails. Takes at most `seconds` for each of the two."""
    first = _ask(url, "HEAD", seconds)
    if not first.problem or (first.status is None and not _may_differ(first)):
        return first
    return _ask(url, "GET", seconds)


def _may_differ(answer: Answer) -> bool:
    """A connection that was cut at HEAD may answer GET; a host that is not there does not."""
    return answer.problem == _cut()


def _ask(url: str, method: str, seconds: float) -> Answer:
    try:
        return _follow(url, method, seconds)
    except _Refused as refused:
        return Answer(None, str(refused))
    except (OSError, http.client.HTTPException, ValueError, _TooSlow) as error:
        return Answer(None, _in_words(error))


def _in_words(error: Exception) -> str:
    if isinstance(error, socket.gaierror):
        return _("there is no such site")
    if isinstance(error, TimeoutError | _TooSlow):
        return _("no answer in time")
    if isinstance(error, ssl.SSLError):
        return _("its certificate is not valid")
    if isinstance(error, ConnectionRefusedError):
        return _("the site does not answer")
    return _cut()


def _cut() -> str:
    return _("the connection was cut")


class _TooSlow(Exception):
    """The whole took longer than it may, however lively the single bytes were."""


def _follow(url: str, method: str, seconds: float) -> Answer:
    for _hop in range(MOST_REDIRECTS + 1):
        status, place = _Request(url, method, seconds).send()
        if status not in _REDIRECTS or not place:
            return Answer(status, _judged(status))
        url = urljoin(url, place)
    return Answer(status, _("it leads on and on"))


def _judged(status: int) -> str:
    if status in _WORKS or status in _SHY:
        return ""
    if status in {404, 410}:
        return _("the page is not there any more (%(status)d)") % {"status": status}
    if status >= 500:
        return _("the site has a failure (%(status)d)") % {"status": status}
    return _("the site answers %(status)d") % {"status": status}


class _Request:
    """One question to one address."""

    def __init__(self, url: str, method: str, seconds: float) -> None:
        self.parts = _checked(url)
        self.method = method
        self.seconds = seconds
        self.address = self._resolved()
        self.late = False

    def send(self) -> tuple[int, str]:
        """The status and where it leads. The body is not read."""
        connection = self._connected()
        timer = Timer(self.seconds, self._cut, [connection])
        timer.start()
        try:
            connection.request(self.method, self._path(), headers=_headers())
            answer = connection.getresponse()
            if self.late:  # cut in the middle of its headers, which looks like their end
                raise _TooSlow
            return answer.status, answer.headers.get("Location", "")
        except (OSError, http.client.HTTPException, ValueError):
            if self.late:
                raise _TooSlow from None
            raise
        finally:
            timer.cancel()
            connection.close()

    def _cut(self, connection: http.client.HTTPConnection) -> None:
        self.late = True
        if connection.sock:
            connection.sock.shutdown(socket.SHUT_RDWR)

    def _resolved(self) -> str:
        host = self.parts.hostname or ""
        found = socket.getaddrinfo(host, self._port, type=socket.SOCK_STREAM)
        addresses = [str(entry[4][0]) for entry in found]
        if not addresses or not all(map(is_public, addresses)):
            raise _Refused(_("the address is not of the public internet"))
        return addresses[0]

    def _connected(self) -> http.client.HTTPConnection:
        host = self.parts.hostname or ""
        connection = http.client.HTTPConnection(host, self._port, timeout=CONNECT_SECONDS)
        plain = socket.create_connection((self.address, self._port), CONNECT_SECONDS)
        try:
            is_tls = self.parts.scheme == "https"
            connection.sock = _context().wrap_socket(plain, server_hostname=host) if is_tls else plain
        except (OSError, ValueError):
            plain.close()
            raise
        return connection

    @property
    def _port(self) -> int:
        return self.parts.port or (443 if self.parts.scheme == "https" else 80)

    def _path(self) -> str:
        path = (self.parts.path or "/") + (f"?{self.parts.query}" if self.parts.query else "")
        return "".join(char if " " < char < "\x7f" else _percent(char) for char in path)


def _checked(url: str) -> SplitResult:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise _Refused(_("it is no address of a web page"))
    if parts.username is not None or parts.password is not None:
        raise _Refused(_("it holds a name and a password"))
    return parts


def _percent(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode())


def _headers() -> dict[str, str]:
    return {
        "User-Agent": f"OporaLinks/1 (+{settings.SITE_URL})",
        "Accept": "text/html,*/*",
        "Connection": "close",
    }


@lru_cache(maxsize=1)
def _context() -> ssl.SSLContext:
    return ssl.create_default_context()
