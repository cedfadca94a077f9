from typing import Any

import pytest
from django.test import RequestFactory

from accounts.visitors import network_of


def network(remote: str, forwarded: str | None = None) -> str:
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    return network_of(RequestFactory().get("/", REMOTE_ADDR=remote, headers=headers))


def test_without_a_proxy_the_header_is_not_believed(settings: Any) -> None:
    settings.HTTPS = False
    assert network("192.0.2.1", "203.0.113.9") == "192.0.2.1"


def test_behind_the_proxy_only_its_own_word_counts(settings: Any) -> None:
    settings.HTTPS = True
    assert network("10.0.0.1", "198.51.100.7, 203.0.113.9") == "203.0.113.9"


@pytest.mark.parametrize("forwarded", [None, "", "unknown", "203.0.113.9, _hidden"])
def test_behind_a_silent_proxy_the_connection_counts(settings: Any, forwarded: str | None) -> None:
    settings.HTTPS = True
    assert network("10.0.0.1", forwarded) == "10.0.0.1"


def test_a_household_of_ipv6_is_one_network() -> None:
    assert network("2001:db8:1:2::1") == network("2001:db8:1:2:ffff::9") == "2001:db8:1:2::"
    assert network("2001:db8:1:3::1") == "2001:db8:1:3::"


def test_ipv4_inside_ipv6_is_ipv4() -> None:
    assert network("::ffff:192.0.2.1") == "192.0.2.1"


def test_a_unix_socket_has_no_network() -> None:
    assert network("") == ""
