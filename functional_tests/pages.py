"""The public pages, each in both languages: what every page must hold is asked of all of them."""

RUSSIAN = (
    "/",
    "/articles",
    "/topics/anxiety",
    "/articles/why-we-postpone",
    "/news",
    "/news/new-year-hours",
    "/textbook",
    "/textbook/one-loop",
    "/textbook/emotions-as-signals",
    "/glossary",
    "/pages/about",
    "/pages/privacy",
    "/pages/contacts",
    "/help",
    "/sign-in",
)


def in_english(path: str) -> str:
    return "/en" + path.rstrip("/")


ENGLISH = tuple(in_english(path) for path in RUSSIAN)
# In English the reader meets a Russian text where there is no translation.
FALLBACK = "/en/articles/inner-critic"
MISSING = ("/articles/no-such-article", "/en/textbook/no-such-section", "/no-such-page")
EVERY = (*RUSSIAN, *ENGLISH, FALLBACK)
EVERY_AND_MISSING = (*EVERY, *MISSING)
