"""How allauth behaves in this house."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter


class OporaAccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Nothing: allauth's messages hold the address and would lie in a cookie until a page shows them."""
