"""Where a request comes from, for the limits. The address itself is kept nowhere."""

from ipaddress import IPv4Address, IPv6Address, ip_address

from django.conf import settings
from django.http import HttpRequest

IPV6_HOME = 64  # bits: what a provider gives to one household


def network_of(request: HttpRequest) -> str:
    """The IPv4 address, or the /64 of an IPv6 one; "" when the server was not told."""
    address = _parsed(_last_hop(request)) or _parsed(request.META.get("REMOTE_ADDR", ""))
    if isinstance(address, IPv6Address):
        return str(address.ipv4_mapped or IPv6Address(int(address) >> (128 - IPV6_HOME) << (128 - IPV6_HOME)))
    return str(address or "")


def _last_hop(request: HttpRequest) -> str:
    """What our own proxy saw. Everything before it in the header was written by the visitor."""
    forwarded = request.headers.get("X-Forwarded-For", "") if settings.HTTPS else ""
    return forwarded.rpartition(",")[2].strip()


def _parsed(text: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(text)
    except ValueError:
        return None
