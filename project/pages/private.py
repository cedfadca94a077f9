"""Pages of the diary. Django sends their frame only: nothing private is in a document."""

from project.pages.addresses import PATHS
from project.pages.head import Head
from project.pages.page import Asked, Json, Page

DIARY = tuple(route for route, path in PATHS.items() if path == "/diary" or path.startswith("/diary/"))


def neutral_head(asked: Asked, data: Json) -> Head:
    """Whoever looks at the tabs or the history of the browser reads the practice's name, and no more."""
    return Head(title="", indexed=False)


PRIVATE = {
    route: Page(template="private.html", head=neutral_head, personal=True, sheet="diary.lazy")
    for route in DIARY
}
