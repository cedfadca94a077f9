from datetime import UTC, datetime
from typing import Any

import pytest

from core.testing.cast import Actor
from diary.actions.writing import Moment


@pytest.fixture
def moment() -> Moment:
    return Moment(datetime(2026, 3, 1, 20, 40, tzinfo=UTC), "Europe/Moscow")


@pytest.fixture
def owner(alice: Actor) -> Any:
    return alice.user


@pytest.fixture
def stranger(bob: Actor) -> Any:
    return bob.user
