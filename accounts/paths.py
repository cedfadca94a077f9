"""Where to go after signing in: only a place of this site."""

import re

from django.utils.http import url_has_allowed_host_and_scheme

LONGEST = 500
# One slash, then anything printable without spaces and backslashes, which browsers read as slashes.
_LOCAL = re.compile(r"/(?![/\\])[^\s\\\x00-\x1f\x7f]*")


def local_path(text: str | None) -> str:
    """`text` when it is a path of this site, else "": a link must not carry a person to another host."""
    if not text or len(text) > LONGEST or not _LOCAL.fullmatch(text):
        return ""
    return text if url_has_allowed_host_and_scheme(text, allowed_hosts=None) else ""
