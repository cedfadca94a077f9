"""The bytes of an answer, whether it was sent whole or piece by piece."""

from typing import Any


def body(response: Any) -> bytes:
    assert response.status_code == 200, response.status_code
    return b"".join(response.streaming_content) if response.streaming else bytes(response.content)
