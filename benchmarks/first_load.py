"""What a first visit of a page loads, in bytes on the wire: the document and what its markup names."""

import re
import urllib.request
from collections import defaultdict

KINDS = {
    ".js": "script",
    ".css": "style",
    ".woff2": "font",
    ".svg": "picture",
    ".webp": "picture",
    ".png": "picture",
}


def fetch(address: str) -> tuple[int, str]:
    """Bytes as sent (compressed where the server does), and the text when it is one."""
    request = urllib.request.Request(address, headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request, timeout=20) as response:
        body: bytes = response.read()
    plain = urllib.request.urlopen(address, timeout=20).read()
    return len(body), plain.decode(errors="ignore")


def first_load(site: str, path: str) -> dict[str, int]:
    """Bytes by kind. Scripts and fonts are those that the markup loads at once, not the lazy ones."""
    sizes: dict[str, int] = defaultdict(int)
    sizes["document"], markup = fetch(site + path)
    named = set(re.findall(r'(?:src|href)="(/static/[^"#]+)', markup)) - set(
        re.findall(r'<link[^>]+rel="(?:icon|apple-touch-icon|manifest)"[^>]+href="(/static/[^"#]+)', markup)
    )
    for file in sorted(named):
        kind = next((kind for ending, kind in KINDS.items() if file.endswith(ending)), "other")
        sizes[kind] += fetch(site + file)[0]
    return dict(sizes)
