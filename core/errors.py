"""Two kinds of failure: what the user can mend, and what is refused as a whole."""

from collections.abc import Sequence
from typing import Literal

RefusalCode = Literal["UNAUTHENTICATED", "FORBIDDEN", "BAD_REQUEST", "RATE_LIMITED"]


class DomainError(Exception):
    """Something that the person can mend; becomes an entry of the payload's `errors`.

    `code` is a member of the app's error enum, `message` is translated and shown, `path` names the
    input field (empty: the whole form).
    """

    def __init__(self, code: str, message: str, path: Sequence[str] = ()) -> None:
        super().__init__(code)  # the message may name private things, so it stays out of logs
        self.code = code
        self.message = message
        self.path = list(path)


class Refused(Exception):
    """The request as a whole is not answered; becomes a top-level error with `extensions.code`."""

    def __init__(self, code: RefusalCode, message: str) -> None:
        super().__init__(code)
        self.code = code
        self.message = message
