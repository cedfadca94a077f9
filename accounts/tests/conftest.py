from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from accounts.tests import steps
from accounts.tests.steps import Letter

Receive = Callable[..., Letter]


@pytest.fixture
def receive(run_tasks: Callable[[], int]) -> Receive:
    """Asks for a letter in a browser, lets the worker run, and opens the mailbox."""

    def asking(client: Client, email: str = steps.EMAIL, **given: Any) -> Letter:
        assert steps.ask(client, email, **given)["errors"] == []
        run_tasks()
        return steps.newest_letter()

    return asking
