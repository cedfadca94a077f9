import pytest

from accounts import groups
from core.testing.cast import Actor


@pytest.fixture
def desk(editor: Actor) -> Actor:
    """The editor, allowed what editors are allowed."""
    editor.user.groups.add(groups.with_permissions(groups.EDITORS))
    return editor
